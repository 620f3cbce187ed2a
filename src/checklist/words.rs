//! The texts of a checklist in one language.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::text::{Line, Note};

use super::address::{Address, Id};

/// All texts of one checklist in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The checklist's title.
    pub title: Line,
    /// What it is, in a sentence or two.
    pub summary: Note,
    /// The general responsibility sentence.
    pub affirmation: Note,
    /// Headings of groups of facts.
    #[serde(default)]
    pub group: BTreeMap<Id, Line>,
    /// Questions about the account.
    #[serde(default)]
    pub fact: BTreeMap<Id, FactWords>,
    /// Sections.
    #[serde(default)]
    pub section: BTreeMap<Id, SectionWords>,
    /// Items.
    #[serde(default)]
    pub item: BTreeMap<Id, ItemWords>,
    /// Contradictions: what clashes and how to settle it.
    #[serde(default)]
    pub rule: BTreeMap<Id, Note>,
    /// SHA-256 of the file.
    #[serde(skip)]
    pub digest: String,
}

/// What a checklist without texts says.
pub(super) static NO_WORDS: Words = Words {
    title: Line::EMPTY,
    summary: Note::EMPTY,
    affirmation: Note::EMPTY,
    group: BTreeMap::new(),
    fact: BTreeMap::new(),
    section: BTreeMap::new(),
    item: BTreeMap::new(),
    rule: BTreeMap::new(),
    digest: String::new(),
};

/// The texts of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactWords {
    /// The question.
    pub ask: Line,
    /// Why it is asked.
    #[serde(default)]
    pub help: Note,
    /// The choices.
    #[serde(default)]
    pub choice: BTreeMap<Id, Line>,
}

/// The texts of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionWords {
    /// Its title.
    pub title: Line,
    /// What it is about.
    #[serde(default)]
    pub about: Note,
    /// Why it is set aside, as a sentence that names the fact.
    #[serde(default)]
    pub aside: Note,
}

/// The texts of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemWords {
    /// Its title.
    pub title: Line,
    /// What to do.
    pub todo: Note,
    /// Why.
    #[serde(default)]
    pub why: Note,
    /// Product, plan and add-on, in words.
    #[serde(default)]
    pub applies: Line,
    /// Completes "Applies when …".
    #[serde(default)]
    pub when: Line,
    /// Why it steps aside, as a sentence.
    #[serde(default)]
    pub aside: Note,
    /// "must" or "should", where known.
    #[serde(default)]
    pub wording: Line,
    /// What else about it is not known, in an edition that is not on record as a whole.
    #[serde(default)]
    pub doubt: Note,
    /// One line for each part.
    #[serde(default)]
    pub part: BTreeMap<Id, Line>,
    /// One line for each option, by `part=option`.
    #[serde(default)]
    pub option: BTreeMap<String, Line>,
    /// Responsibility sentences, by `part` or `part=option`.
    #[serde(default)]
    pub affirm: BTreeMap<String, Note>,
    /// Lettered points.
    #[serde(default)]
    pub point: BTreeMap<Id, Line>,
    /// Notes shown only sometimes.
    #[serde(default)]
    pub note: BTreeMap<Id, Note>,
}

impl Words {
    /// The texts of an item.
    pub fn item(&self, item: &Id) -> Option<&ItemWords> {
        self.item.get(item)
    }

    /// The title of an item, or its id.
    pub fn item_title<'a>(&'a self, item: &'a Id) -> &'a str {
        self.item.get(item).map_or(item.as_str(), |w| w.title.as_str())
    }

    /// The line of a part, or its id.
    pub fn part_line<'a>(&'a self, item: &'a Id, part: &'a Id) -> &'a str {
        self.item.get(item).and_then(|w| w.part.get(part)).map_or(part.as_str(), Line::as_str)
    }

    /// The line of an option, or its id.
    pub(crate) fn option_line<'a>(&'a self, item: &'a Id, part: &Id, option: &'a Id) -> &'a str {
        self.item
            .get(item)
            .and_then(|w| w.option.get(&format!("{part}={option}")))
            .map_or(option.as_str(), Line::as_str)
    }

    /// The responsibility sentence for waiving a part (no option) or for accepting an option of it. What is affirmed may be
    /// more: [`Checklist::affirmations`](super::Checklist::affirmations).
    pub fn affirmation_for(&self, at: &Address) -> &Note {
        let own = self.item.get(&at.item).and_then(|words| {
            let part = at.part.as_ref()?;
            match &at.option {
                Some(option) => words.affirm.get(&format!("{part}={option}")),
                None => words.affirm.get(part.as_str()),
            }
        });
        own.unwrap_or(&self.affirmation)
    }

    /// Everything that was on the screen when an item was answered, as one text; its digest goes into the answer.
    pub fn shown_text(&self, item: &Id, notes: &[Id]) -> String {
        let Some(words) = self.item.get(item) else { return String::new() };
        let mut text = format!("{}\n{}\n{}\n", words.title, words.todo, words.why);
        let lines = words.part.values().chain(words.option.values()).chain(words.point.values());
        for line in lines {
            text.push_str(line.as_str());
            text.push('\n');
        }
        for note in notes.iter().filter_map(|id| words.note.get(id)) {
            text.push_str(note.as_str());
            text.push('\n');
        }
        text
    }
}
