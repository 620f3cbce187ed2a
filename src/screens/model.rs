//! What all screens share: what is open, who sits here, the words.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::checklist::{Address, Checklist, Library, Words as ChecklistWords};
use crate::present::Words;
use crate::text::Note;
use crate::worksheet::Topic;
use crate::workspace::{Facilitator, Profile, Say, WorksheetListing, Workspace};

use super::clock::Clock;
use super::glyphs::{self, Glyphs};
use super::layout::Area;
use super::look::Look;
use super::portfolio::Portfolio;

/// Where a draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftPlace {
    /// Beside the worksheet or the record that is open.
    Beside,
    /// With what is the facilitator's own: beside the worksheet, never handed on with it, and without its lock.
    Private,
    /// In the user's own folder: it belongs to no worksheet.
    Own,
}

/// The drafts of all forms, by place and name.
pub(super) type Drafts = BTreeMap<(DraftPlace, String), BTreeMap<String, String>>;

/// What is being said anew, and why.
#[derive(Clone, Debug)]
pub(super) struct Settling {
    pub(super) topic: Topic,
    pub(super) why: Option<Note>,
}

/// What all screens share.
#[derive(Debug)]
pub struct Model {
    /// The checklists there are.
    pub library: Library,
    /// The worksheets there are.
    pub shelf: Vec<WorksheetListing>,
    /// The one that is open.
    pub workspace: Option<Workspace>,
    /// Who sits here, once they have said so.
    pub profile: Option<Profile>,
    /// The language of the texts.
    pub language: String,
    pub words: Rc<dyn Words>,
    /// The signs.
    pub glyphs: &'static Glyphs,
    pub(super) window: Area,
    /// The folder whose files are listed, if the wizard was started on one.
    pub portfolio: Option<Portfolio>,
    /// What is the facilitator's own beside the open worksheet, or why it cannot be used.
    pub facilitator: Result<Facilitator, Say>,
    /// How long the sections were presented.
    pub clock: Clock,
    pub(super) drafts: Drafts,
    pub(super) settling: Option<Settling>,
    serial: u64,
}

impl Model {
    /// Nothing is open.
    pub(super) fn new(library: Library, profile: Option<Profile>, language: &str, words: Rc<dyn Words>) -> Self {
        Self {
            library,
            shelf: Vec::new(),
            workspace: None,
            profile,
            language: language.to_owned(),
            words,
            glyphs: &glyphs::UNICODE,
            window: Area::of(80, 24),
            portfolio: None,
            facilitator: Ok(Facilitator::default()),
            clock: Clock::default(),
            drafts: Drafts::new(),
            settling: None,
            serial: 0,
        }
    }

    /// The words and the signs.
    pub(super) fn look(&self) -> Look<'_> {
        Look { glyphs: self.glyphs, words: &*self.words }
    }

    /// A checklist's texts.
    pub(super) fn words_in<'a>(&self, list: &'a Checklist) -> &'a ChecklistWords {
        list.words_in(&self.language)
    }

    /// The texts of the open checklist that an address is in.
    pub(super) fn words_of(&self, at: &Address) -> Option<&ChecklistWords> {
        let list = self.workspace.as_ref()?.list(&at.checklist)?;
        Some(self.words_in(list))
    }

    /// A number that no form had before.
    pub(super) fn next_serial(&mut self) -> u64 {
        self.serial = self.serial.wrapping_add(1);
        self.serial
    }
}
