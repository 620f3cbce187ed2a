//! Which clause each item of a checklist serves.

use crate::checklist::clauses::{self, Clause, Crosswalk, Row};
use crate::checklist::{Checklist, Library};
use crate::document::{Block, Entry, Field, Tone};

use super::{Rows, Words, marks};

/// A checklist with its clauses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<'a> {
    /// The checklists that this program knows.
    pub library: &'a Library,
    /// The checklist.
    pub list: &'a Checklist,
    /// Its clauses.
    pub crosswalk: &'a Crosswalk,
    /// The language of its words.
    pub language: &'a str,
}

/// `I.5`, `VI.2#email`; a rule has no place.
pub(crate) fn place(row: &Row) -> String {
    let item = row.item.as_ref().map(ToString::to_string).unwrap_or_default();
    let part = row.part.iter().map(|part| format!("#{part}"));
    item + &part.chain(row.option.iter().map(|option| format!("={option}"))).collect::<String>()
}

impl Table<'_> {
    /// The title of the item, in any edition; of a rule what it is about.
    pub(crate) fn title(&self, row: &Row) -> String {
        let Some(item) = &row.item else { return row.topic.to_owned() };
        let mut editions = self.library.editions(&self.list.id).map(AsRef::as_ref);
        let list = editions.find(|list| list.item(item).is_some()).unwrap_or(self.list);
        list.words_in(self.language).item_title(item).to_owned()
    }

    /// What was checked, and the traps, under their headings.
    pub(crate) fn notes(&self, words: &dyn Words) -> [(String, Vec<&'static str>); 2] {
        [
            (words.say("cli-checklist-crosswalk-checked", &[]), self.crosswalk.checked.clone()),
            (words.say("cli-checklist-crosswalk-traps", &[]), self.crosswalk.traps.clone()),
        ]
    }

    fn all(&self) -> impl Iterator<Item = &Row> {
        self.crosswalk.rules.iter().chain(&self.crosswalk.rows)
    }

    /// A row for each citation, so that programs can sort and filter; the words are those of the files.
    pub(crate) fn rows(&self) -> Rows {
        let head = &[
            "item", "part", "option", "title", "law", "clause", "name", "binding", "strength", "checked", "when", "as",
            "why",
        ];
        let of = |row: &Row| {
            let [item, part, option, same_as] =
                [&row.item, &row.part, &row.option, &row.same_as].map(|id| id.as_ref().map_or("", |id| id.as_str()));
            let title = self.title(row);
            let cells = |clause: [&str; 7]| {
                let cells = [item, part, option, &title].into_iter().chain(clause).chain([same_as, row.why]);
                cells.map(str::to_owned).collect::<Vec<_>>()
            };
            let cited = |clause: &Clause| {
                let binding = clause.binding.map_or("", clauses::Binding::as_str);
                let strength = clause.strength.map_or("", clauses::Strength::as_str);
                let checked = if clause.is_checked { "yes" } else { "no" };
                let (law, name) = (clause.law.as_str(), clause.full_name());
                cells([law, clause.number, &name, binding, strength, checked, clause.when])
            };
            match row.clauses.as_slice() {
                [] => vec![cells([""; 7])],
                clauses => clauses.iter().map(cited).collect(),
            }
        };
        Rows { head, rows: self.all().flat_map(of).collect() }
    }

    /// Each item with its clauses and why; then what was checked, and the traps.
    pub(crate) fn blocks(&self, words: &dyn Words) -> Vec<Block> {
        let entry = |head: &str, lines: Vec<String>| {
            let fields = lines.into_iter().map(|line| Field::new("", line)).collect();
            Block::Entry(Entry { head: head.into(), fields, ..Entry::default() })
        };
        let clause = |clause: &Clause| match (clause.full_name(), marks(clause, words)) {
            (name, marks) if marks.is_empty() => name,
            (name, marks) => words.say("clause-line", &[("name", &name), ("marks", &marks)]),
        };
        let rows = self.all().map(|row| {
            let below = row.clauses.iter().map(clause).chain([row.why.to_owned()]);
            entry(format!("{:<8} {}", place(row), self.title(row)).trim_start(), below.collect())
        });
        let notes = self.notes(words);
        let notes =
            notes.iter().map(|(heading, texts)| entry(heading, texts.iter().map(ToString::to_string).collect()));
        let about = Block::Paragraph(self.crosswalk.about.into(), Tone::Plain);
        std::iter::once(about).chain(rows).chain(notes).collect()
    }
}
