//! What differs between two records, for people and for programs.

use serde::Serialize;

use crate::attestation::difference::{Changed, Field, Origin, RecordChange, RecordChangeKind, Value};
use crate::attestation::{Difference, Document};
use crate::checklist::{Address, Id};
use crate::document::{Block, Form, Item, List, Span, Text, Tone};
use crate::text::diff::{self, Run};
use crate::worksheet::Affirmed;

use super::{Words, known};

/// The format that the first key of [`view`] names.
pub(crate) const FORMAT: &str = "careseal-diff/1";

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
    fate: RecordChangeKind,
    cause: Origin,
    edition: Option<&'a str>,
    changes: Vec<ChangedView<'a>>,
}

#[derive(Serialize)]
struct ChangedView<'a> {
    part: Option<&'a Id>,
    field: Field,
    which: Option<&'a str>,
    cause: Origin,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

/// The difference for programs.
pub(crate) fn view<'a>(old: Compared<'a>, new: Compared<'a>, difference: &'a Difference) -> impl Serialize + 'a {
    DiffView {
        format: FORMAT,
        old: side(old),
        new: side(new),
        other_worksheet: difference.other_worksheet,
        same: difference.is_none(),
        account: difference.account.iter().map(changed).collect(),
        checklists: difference.lists.iter().map(entry).collect(),
        facts: difference.facts.iter().map(entry).collect(),
        items: difference.items.iter().map(entry).collect(),
    }
}

fn side(compared: Compared<'_>) -> SideView<'_> {
    SideView {
        file: compared.file,
        account: compared.document.account.name.as_str(),
        record: compared.digest,
        created: compared.document.created.as_str(),
    }
}

fn entry<I: ToString>(entry: &RecordChange<I>) -> EntryView<'_> {
    EntryView {
        id: entry.id.to_string(),
        title: &entry.title,
        fate: entry.kind,
        cause: entry.origin,
        edition: entry.edition.as_ref().map(Id::as_str),
        changes: entry.changed.iter().map(changed).collect(),
    }
}

fn changed(changed: &Changed) -> ChangedView<'_> {
    ChangedView {
        part: changed.part.as_ref().map(|(id, _)| id),
        field: changed.field,
        which: changed.which.as_deref(),
        cause: changed.origin,
        old: changed.old.as_ref().map(Value::as_str),
        new: changed.new.as_ref().map(Value::as_str),
    }
}

/// The difference in words.
pub(crate) fn blocks(old: Compared<'_>, new: Compared<'_>, difference: &Difference, words: &dyn Words) -> Vec<Block> {
    let telling = Telling { words };
    let mut items = Vec::new();
    for (plain, sealed, one) in [("diff-old", "diff-old-sealed", old), ("diff-new", "diff-new-sealed", new)] {
        let id = if one.digest.is_some() { sealed } else { plain };
        let account = one.document.account.name.as_str();
        let args = [("file", one.file), ("account", account), ("record", one.digest.unwrap_or_default())];
        items.push(Item::new(words.say(id, &args)));
    }
    for (id, is_so) in [("diff-other-worksheet", difference.other_worksheet), ("diff-none", difference.is_none())] {
        if is_so {
            items.push(Item::new(words.say(id, &[])));
        }
    }
    if !difference.account.is_empty() {
        items.push(telling.account(&difference.account));
    }
    items.extend(telling.entries("diff-checklists", &difference.lists, ToString::to_string));
    items.extend(telling.entries("diff-facts", &difference.facts, |at| at.item.to_string()));
    let one_list = new.document.checklists.len() == 1 && old.document.checklists.len() == 1;
    let name = |at: &Address| if one_list { at.item.to_string() } else { at.to_string() };
    items.extend(telling.entries("diff-items", &difference.items, name));
    vec![list(items)]
}

fn list(items: Vec<Item>) -> Block {
    Block::List(List { name: "changes", items, ..List::default() })
}

/// What differs in the account itself.
pub(crate) fn of_account(changes: &[Changed], words: &dyn Words) -> Vec<Block> {
    vec![list(vec![Telling { words }.account(changes)])]
}

/// What differs in one place.
pub(crate) fn of_entry<I>(entry: &RecordChange<I>, name: &str, words: &dyn Words) -> Vec<Block> {
    vec![list(vec![Telling { words }.entry(entry, name)])]
}

struct Telling<'a> {
    words: &'a dyn Words,
}

impl Telling<'_> {
    fn account(&self, changes: &[Changed]) -> Item {
        Item::new(self.words.say("diff-account", &[])).with(self.changes(changes, Origin::Account))
    }

    fn entries<I>(&self, heading: &str, entries: &[RecordChange<I>], name: impl Fn(&I) -> String) -> Option<Item> {
        let items = || entries.iter().map(|entry| self.entry(entry, &name(&entry.id))).collect();
        (!entries.is_empty()).then(|| Item::new(self.words.say(heading, &[])).with(items()))
    }

    fn entry<I>(&self, entry: &RecordChange<I>, name: &str) -> Item {
        Item {
            term: self.words.say(entry.kind.id(), &[]),
            text: format!("{name}  {}{}", entry.title, self.asked_differently(entry)).into(),
            items: self.changes(&entry.changed, entry.origin),
            ..Item::default()
        }
    }

    /// That what is asked changed, and not the account.
    fn asked_differently<I>(&self, entry: &RecordChange<I>) -> String {
        let edition = entry.edition.as_ref().map(Id::as_str).unwrap_or_default();
        let id = match (entry.origin, entry.kind) {
            (Origin::Account, _) => return String::new(),
            (Origin::Checklist, RecordChangeKind::Added) if !edition.is_empty() => "diff-asked-new",
            (Origin::Checklist, RecordChangeKind::Removed) if !edition.is_empty() => "diff-asked-gone",
            (Origin::Checklist, _) => "diff-asked",
        };
        format!("  ({})", self.words.say(id, &[("edition", edition)]))
    }

    /// Changes of the whole, and of each part below its line.
    fn changes(&self, changes: &[Changed], told: Origin) -> Vec<Item> {
        let parts = changes.chunk_by(|one, next| one.part == next.part);
        let part = |changes: &[Changed]| {
            let items: Vec<Item> = changes.iter().filter_map(|change| self.change(change, told)).collect();
            match changes.first().and_then(|first| first.part.as_ref()) {
                Some((_, text)) => vec![Item::new(text.as_str()).with(items)],
                None => items,
            }
        };
        parts.flat_map(part).collect()
    }

    /// One change; that the checklist made it is said where it was not said of the whole.
    fn change(&self, change: &Changed, told: Origin) -> Option<Item> {
        let mut field = self.words.say(change.field.id(), &[]);
        if let Some(which) = &change.which {
            field = format!("{which}, {field}");
        }
        if change.origin == Origin::Checklist && told == Origin::Account {
            field = format!("{field} ({})", self.words.say("diff-asked", &[]));
        }
        let old = change.old.as_ref().map(|value| self.text(value));
        let new = change.new.as_ref().map(|value| self.text(value));
        Some(match (old, new) {
            (Some(old), Some(new)) if !is_long(&old, &new) => {
                Item::new(Text::from(format!("{field}: ")).join(OLD.text(old)).plain(" -> ").join(NEW.text(new)))
            }
            (Some(old), Some(new)) => {
                let (before, after) = diff::words(&old, &new);
                let items = [(OLD, before), (NEW, after)].map(|(side, runs)| Item::new(side.marked(runs)));
                Item::new(format!("{field}:")).with(items.into())
            }
            (Some(old), None) => Item::new(Text::from(format!("{field}: ")).join(OLD.around(&old))),
            (None, Some(new)) => Item::new(Text::from(format!("{field}: ")).join(NEW.around(&new))),
            (None, None) => return None,
        })
    }

    fn text(&self, value: &Value) -> String {
        match value {
            Value::Outcome(outcome) => self.words.say(&format!("report-outcome-{outcome}"), &[]),
            Value::Affirmed(Affirmed::Own) => self.words.say("diff-affirmed-own", &[]),
            Value::Affirmed(Affirmed::Recorded) => self.words.say("diff-affirmed-recorded", &[]),
            Value::Affirmed(Affirmed::Named) => self.words.say("diff-affirmed-named", &[]),
            Value::Preset => self.words.say("diff-preset", &[]),
            Value::Side(side) => known(self.words, "report-side-", side.as_str()),
            Value::Text(text) => text.clone(),
        }
    }
}

fn is_long(old: &str, new: &str) -> bool {
    let length = old.chars().count().saturating_add(new.chars().count());
    length > BESIDE || old.contains('\n') || new.contains('\n')
}

/// What one of the two says, with the marks of what only it says.
struct Sign {
    line: &'static str,
    open: &'static str,
    close: &'static str,
    tone: Tone,
}

const OLD: Sign = Sign { line: "- ", open: "[-", close: "-]", tone: Tone::Alert };
const NEW: Sign = Sign { line: "+ ", open: "{+", close: "+}", tone: Tone::Good };

impl Sign {
    fn text(&self, text: impl Into<String>) -> Text {
        Text::from(Span { tone: self.tone, ..Span::new(Form::Plain, text) })
    }

    /// A line of its own, with marks around the words that differ, but not around the white space at their ends.
    fn marked(&self, runs: Vec<Run>) -> Text {
        diff::joined(runs).into_iter().fold(self.text(self.line), |text, run| {
            let core = run.text.trim();
            match run.text.split_once(core).filter(|_| run.differs && !core.is_empty()) {
                Some((before, after)) => text.plain(before).join(self.around(core)).plain(after),
                None => text.plain(run.text.as_str()),
            }
        })
    }

    fn around(&self, text: &str) -> Text {
        self.text(format!("{}{text}{}", self.open, self.close))
    }
}
