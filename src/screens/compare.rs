//! Comparing with another record: which one, and what differs.

pub(crate) mod page;

use super::Wizard;
use crate::attestation::difference::Entry;
use crate::attestation::{Difference, Document, difference};
use crate::checklist::Address;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::text::Line;
use crate::workspace::{Label, Say, Tone, record_of};
use jiff::Timestamp;

/// The value of the form's choice that stands for a file that is typed.
const A_FILE: &str = "file";

/// Which record to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum With {
    /// The worksheet of this place on the shelf.
    Shelf(usize),
    /// The file of this path, as it was typed.
    File(Line),
}

/// A record to compare with.
#[derive(Clone, Debug)]
pub struct Other {
    /// Its file, as people see it.
    pub file: String,
    /// The record.
    pub document: Document,
    /// Its digest, if it was sealed.
    pub digest: Option<String>,
}

/// One of the two that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its file, as people see it.
    pub file: String,
    /// The account's name.
    pub account: String,
    /// Its digest, if it was sealed.
    pub digest: Option<String>,
}

/// What differs between two records.
#[derive(Clone, Debug)]
pub struct CompareScreen {
    /// The older one.
    pub old: Side,
    /// The newer one.
    pub new: Side,
    /// What differs.
    pub difference: Difference,
    /// What of it shows.
    pub filter: CompareFilter,
    /// The line with the cursor.
    pub cursor: usize,
    /// How far what the line with the cursor says is scrolled.
    pub scroll: Scroll,
}

/// What of a comparison shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareFilter {
    /// All.
    #[default]
    All,
    /// Items that came to something else.
    Outcome,
    /// Items with something that is or was waived or accepted.
    Forgone,
}

impl CompareFilter {
    const ALL: [Self; 3] = [Self::All, Self::Outcome, Self::Forgone];

    /// The message id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "filter-differing",
            Self::Outcome => "filter-outcome",
            Self::Forgone => "filter-forgone",
        }
    }

    fn passes(self, entry: &Entry<Address>) -> bool {
        match self {
            Self::All => true,
            Self::Outcome => entry.is_of_outcome(),
            Self::Forgone => entry.forgone,
        }
    }
}

/// A line of a comparison, by its place in the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareLine {
    /// The account itself.
    Account,
    /// A checklist.
    List(usize),
    /// A question about the account.
    Fact(usize),
    /// An item.
    Item(usize),
}

impl CompareScreen {
    /// The lines that show.
    pub fn lines(&self) -> Vec<CompareLine> {
        let found = &self.difference;
        let mut lines = Vec::new();
        if self.filter == CompareFilter::All {
            lines.extend((!found.account.is_empty()).then_some(CompareLine::Account));
            lines.extend((0..found.lists.len()).map(CompareLine::List));
            lines.extend((0..found.facts.len()).map(CompareLine::Fact));
        }
        let items = found.items.iter().enumerate().filter(|(_, entry)| self.filter.passes(entry));
        lines.extend(items.map(|(at, _)| CompareLine::Item(at)));
        lines
    }

    /// The line with the cursor.
    pub fn line(&self) -> Option<CompareLine> {
        let lines = self.lines();
        lines.get(self.cursor.min(lines.len().saturating_sub(1))).copied()
    }

    pub(super) fn next_filter(&mut self) {
        let at = CompareFilter::ALL.iter().position(|filter| *filter == self.filter).unwrap_or(0);
        self.filter = CompareFilter::ALL.get(at.saturating_add(1)).copied().unwrap_or_default();
        self.cursor = 0;
        self.scroll.reset();
    }
}

impl Wizard {
    pub(super) fn ask_compare(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let others = self.model.shelf.iter().enumerate().filter(|(_, entry)| entry.problem.is_none());
        let others = others.filter(|(_, entry)| !workspace.path.ends_with(&entry.path));
        let mut picks: Vec<(String, Label)> = others
            .map(|(_, entry)| (entry.path.clone(), Label::Words(format!("{}  {}", entry.name, entry.path))))
            .collect();
        let file = Field::new("file", FieldKind::Line);
        let fields = if picks.is_empty() {
            vec![file]
        } else {
            picks.insert(0, (A_FILE.to_owned(), Say::new("form-compare-a-file").into()));
            vec![Field::new("with", FieldKind::Pick(picks)).filled(A_FILE), file.only_if("with", A_FILE)]
        };
        self.show_form(FormKind::Compare, vec![Say::new("form-compare-intro").into()], fields);
    }

    pub(super) fn submit_compare(&mut self, form: &Form) -> Vec<Effect> {
        let picked = self.model.shelf.iter().position(|entry| entry.path == form.value("with"));
        let with = picked.map_or_else(|| With::File(form.line("file")), With::Shelf);
        self.wait();
        vec![Effect::Compare { with, serial: form.serial }]
    }

    /// The other record was read: what differs shows, if the form that asked for it still waits.
    pub(super) fn compared(&mut self, serial: u64, found: Result<Other, Say>) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        if form.purpose != FormKind::Compare || form.serial != serial || !form.busy {
            return Vec::new();
        }
        form.busy = false;
        let field = if form.field("with").is_some_and(|with| with.text != A_FILE) { "with" } else { "file" };
        let other = match found {
            Ok(other) => other,
            Err(why) => return self.refuse(field, why),
        };
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let sealed = workspace.record.as_ref().and_then(|record| record.document.clone());
        let document = sealed.unwrap_or_else(|| record_of(workspace, &self.model.language));
        let ours = Other { file: workspace.path.clone(), document, digest: None };
        let made = |other: &Other| other.document.created.as_str().parse::<Timestamp>().unwrap_or(Timestamp::MIN);
        let (old, new) = if made(&other) > made(&ours) { (ours, other) } else { (other, ours) };
        let found = difference(&old.document, &new.document);
        let effects = self.close_form();
        if found.is_none() {
            self.say(Tone::Done, Say::new("said-nothing-differs").with("file", old.file));
            return effects;
        }
        let screen = CompareScreen {
            old: side(old),
            new: side(new),
            difference: found,
            filter: CompareFilter::All,
            cursor: 0,
            scroll: Scroll::default(),
        };
        self.push(Screen::Compare(Box::new(screen)));
        effects
    }
}

fn side(other: Other) -> Side {
    Side { file: other.file, account: other.document.account.name.to_string(), digest: other.digest }
}
