//! What differs between two records, for people and for programs.

mod words;

use serde::Serialize;

use crate::attestation::difference::{Changed, Entry, Value};
use crate::attestation::{Difference, Document};
use crate::checklist::Id;

use super::Words;
use super::json::printed;

pub use words::{Piece, pieces};

/// The format that the first key of [`diff_json`] names.
pub const FORMAT: &str = "careseal-diff/0";

/// Up to how many characters an old and a new text stand beside each other.
const BESIDE: usize = 60;

/// One of the two that are compared.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// What is said of the file, as a person gave it.
    pub file: &'a str,
    /// Its record.
    pub document: &'a Document,
    /// Its record digest, if it was sealed.
    pub digest: Option<&'a str>,
}

#[derive(Serialize)]
struct DiffView<'a> {
    format: &'static str,
    old: SideView<'a>,
    new: SideView<'a>,
    other_worksheet: bool,
    same: bool,
    account: Vec<ChangedView<'a>>,
    checklists: Vec<EntryView<'a>>,
    facts: Vec<EntryView<'a>>,
    items: Vec<EntryView<'a>>,
}

#[derive(Serialize)]
struct SideView<'a> {
    file: &'a str,
    account: &'a str,
    record: Option<&'a str>,
    created: &'a str,
}

#[derive(Serialize)]
struct EntryView<'a> {
    id: String,
    title: &'a str,
    fate: &'static str,
    changes: Vec<ChangedView<'a>>,
}

#[derive(Serialize)]
struct ChangedView<'a> {
    part: Option<&'a Id>,
    field: &'static str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

/// The difference as JSON.
pub fn diff_json(old: Compared<'_>, new: Compared<'_>, difference: &Difference) -> String {
    printed(&DiffView {
        format: FORMAT,
        old: side(old),
        new: side(new),
        other_worksheet: difference.other_worksheet,
        same: difference.is_none(),
        account: difference.account.iter().map(changed).collect(),
        checklists: difference.lists.iter().map(entry).collect(),
        facts: difference.facts.iter().map(entry).collect(),
        items: difference.items.iter().map(entry).collect(),
    })
}

fn side(compared: Compared<'_>) -> SideView<'_> {
    SideView {
        file: compared.file,
        account: compared.document.account.name.as_str(),
        record: compared.digest,
        created: compared.document.created.as_str(),
    }
}

fn entry<I: ToString>(entry: &Entry<I>) -> EntryView<'_> {
    let fate = entry.fate.id();
    EntryView {
        id: entry.id.to_string(),
        title: &entry.title,
        fate: fate.strip_prefix("diff-fate-").unwrap_or(fate),
        changes: entry.changed.iter().map(changed).collect(),
    }
}

fn changed(changed: &Changed) -> ChangedView<'_> {
    let field = changed.field.id();
    ChangedView {
        part: changed.part.as_ref().map(|(id, _)| id),
        field: field.strip_prefix("diff-field-").unwrap_or(field),
        old: changed.old.as_ref().map(word),
        new: changed.new.as_ref().map(word),
    }
}

fn word(value: &Value) -> &str {
    match value {
        Value::Outcome(outcome) => outcome.as_str(),
        Value::Text(text) => text,
    }
}

/// The difference in words.
pub fn diff_text(old: Compared<'_>, new: Compared<'_>, difference: &Difference, words: &dyn Words) -> String {
    let mut page = Page { out: String::new(), words };
    for (plain, sealed, one) in [("diff-old", "diff-old-sealed", old), ("diff-new", "diff-new-sealed", new)] {
        let id = if one.digest.is_some() { sealed } else { plain };
        let account = one.document.account.name.as_str();
        page.say(0, id, &[("file", one.file), ("account", account), ("record", one.digest.unwrap_or_default())]);
    }
    if difference.other_worksheet {
        page.say(0, "diff-other-worksheet", &[]);
    }
    if difference.is_none() {
        page.say(0, "diff-none", &[]);
        return page.out;
    }
    if !difference.account.is_empty() {
        page.heading("diff-account");
        page.changes(&difference.account);
    }
    page.entries("diff-checklists", &difference.lists, ToString::to_string);
    page.entries("diff-facts", &difference.facts, |at| at.item.to_string());
    let one_list = new.document.checklists.len() == 1 && old.document.checklists.len() == 1;
    page.entries("diff-items", &difference.items, |at| if one_list { at.item.to_string() } else { at.to_string() });
    page.out
}

struct Page<'a> {
    out: String,
    words: &'a dyn Words,
}

impl Page<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        // Each line indented, so that no text can pass for a heading of ours.
        for line in text.lines() {
            self.out.push_str(&" ".repeat(indent));
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn say(&mut self, indent: usize, id: &str, args: &[(&str, &str)]) {
        let text = self.words.say(id, args);
        self.line(indent, &text);
    }

    fn heading(&mut self, id: &str) {
        self.out.push('\n');
        self.say(0, id, &[]);
    }

    fn entries<I>(&mut self, heading: &str, entries: &[Entry<I>], name: impl Fn(&I) -> String) {
        if entries.is_empty() {
            return;
        }
        self.heading(heading);
        for entry in entries {
            let fate = self.words.say(entry.fate.id(), &[]);
            self.line(2, &format!("{fate:<8}  {}  {}", name(&entry.id), entry.title));
            self.changes(&entry.changed);
        }
    }

    fn changes(&mut self, changes: &[Changed]) {
        let mut part = None;
        for change in changes {
            if change.part != part {
                part.clone_from(&change.part);
                if let Some((_, text)) = &change.part {
                    self.line(12, text);
                }
            }
            self.change(change, if change.part.is_some() { 14 } else { 12 });
        }
    }

    fn change(&mut self, change: &Changed, indent: usize) {
        let field = self.words.say(change.field.id(), &[]);
        let old = change.old.as_ref().map(|value| self.text(value));
        let new = change.new.as_ref().map(|value| self.text(value));
        match (old, new) {
            (Some(old), Some(new)) if !is_long(&old, &new) => self.line(indent, &format!("{field}: {old} -> {new}")),
            (Some(old), Some(new)) => {
                self.line(indent, &format!("{field}:"));
                let (old, new) = marked(&old, &new);
                self.line(indent.saturating_add(2), &old);
                self.line(indent.saturating_add(2), &new);
            }
            (Some(old), None) => self.line(indent, &format!("{field}: [-{old}-]")),
            (None, Some(new)) => self.line(indent, &format!("{field}: {{+{new}+}}")),
            (None, None) => {}
        }
    }

    fn text(&self, value: &Value) -> String {
        match value {
            Value::Outcome(outcome) => self.words.say(&format!("report-outcome-{outcome}"), &[]),
            Value::Text(text) => text.clone(),
        }
    }
}

fn is_long(old: &str, new: &str) -> bool {
    let length = old.chars().count().saturating_add(new.chars().count());
    length > BESIDE || old.contains('\n') || new.contains('\n')
}

/// An old and a new text with marks around the words that differ.
fn marked(old: &str, new: &str) -> (String, String) {
    let (mut before, mut after) = ("- ".to_owned(), "+ ".to_owned());
    for piece in pieces(old, new) {
        match piece {
            Piece::Same(text) => {
                before.push_str(text);
                after.push_str(text);
            }
            Piece::Old(text) => before.push_str(&around("[-", text, "-]")),
            Piece::New(text) => after.push_str(&around("{+", text, "+}")),
        }
    }
    (before, after)
}

/// Marks around a text, but not around the white space at its ends.
fn around(open: &str, text: &str, close: &str) -> String {
    let core = text.trim();
    if core.is_empty() { text.to_owned() } else { text.replacen(core, &format!("{open}{core}{close}"), 1) }
}
