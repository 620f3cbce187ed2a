//! The screens, and where the user is on each.

use crate::workspace::{KeyChoice, OpenedAttestation, ReviewDraft, Sealed};
use std::sync::Arc;

use crate::attestation::Document;
use crate::checklist::glossary::Term;
use crate::checklist::{Address, Id};
use crate::worksheet::Topic;

use super::compare::CompareScreen;
use super::form::Form;
use super::layout::Scroll;
use super::points::PointsScreen;

/// A screen.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Worksheets to choose from.
    Start {
        /// The line with the cursor; one past the worksheets is "new account".
        cursor: usize,
    },
    /// Questions.
    Form(Box<Form>),
    /// The sections of the open worksheet.
    Hub {
        /// The line with the cursor.
        cursor: usize,
    },
    /// Items of a section, or of all, filtered.
    Items(ItemsScreen),
    /// One item with all that stands under it.
    Item(ItemScreen),
    /// The account's facts.
    Account {
        /// The line with the cursor.
        cursor: usize,
        /// How far the help is scrolled.
        scroll: Scroll,
    },
    /// Which checklists are asked.
    Checklists {
        /// The line with the cursor.
        cursor: usize,
    },
    /// Who is at the table.
    People {
        /// The line with the cursor.
        cursor: usize,
    },
    /// A section's statements, or proposals, one after the other, to be confirmed together.
    Statements(StatementsScreen),
    /// The sides of what is disputed.
    Settle(SettleScreen),
    /// Everything to look at.
    Findings {
        /// The line with the cursor.
        cursor: usize,
    },
    /// What waits in somebody's hands, and what was parked.
    Points(PointsScreen),
    /// The record before it is sealed, and the key to seal it with.
    Seal(Box<SealScreen>),
    /// What was sealed.
    Sealed(Box<SealedScreen>),
    /// What differs between two records.
    Compare(Box<CompareScreen>),
    /// Every worksheet and attestation below a folder.
    Portfolio {
        /// The line with the cursor.
        cursor: usize,
    },
    /// The four answers to what is asked of a sealed file, in full.
    Verified(Box<VerifiedScreen>),
    /// What a sealed record says under a checklist that is not at hand, in its own words.
    Recorded(RecordedScreen),
}

/// The names of screens, for the command table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// [`Screen::Start`].
    Start,
    /// [`Screen::Form`].
    Form,
    /// [`Screen::Hub`].
    Hub,
    /// [`Screen::Items`].
    Items,
    /// [`Screen::Item`].
    Item,
    /// [`Screen::Item`], shown for a wall.
    Presenter,
    /// [`Screen::Account`].
    Account,
    /// [`Screen::Checklists`].
    Checklists,
    /// [`Screen::People`].
    People,
    /// [`Screen::Statements`].
    Statements,
    /// [`Screen::Findings`].
    Findings,
    /// [`Screen::Points`].
    Points,
    /// [`Screen::Settle`].
    Settle,
    /// [`Screen::Seal`].
    Seal,
    /// [`Screen::Sealed`].
    Sealed,
    /// [`Screen::Compare`].
    Compare,
    /// [`Screen::Portfolio`].
    Portfolio,
    /// [`Screen::Verified`].
    Verified,
    /// [`Screen::Recorded`].
    Recorded,
}

impl Screen {
    /// The screen's name.
    pub fn place(&self) -> Place {
        match self {
            Self::Start { .. } => Place::Start,
            Self::Form(_) => Place::Form,
            Self::Hub { .. } => Place::Hub,
            Self::Items(_) => Place::Items,
            Self::Item(screen) if screen.presenting => Place::Presenter,
            Self::Item(_) => Place::Item,
            Self::Account { .. } => Place::Account,
            Self::Checklists { .. } => Place::Checklists,
            Self::People { .. } => Place::People,
            Self::Statements(_) => Place::Statements,
            Self::Findings { .. } => Place::Findings,
            Self::Points(_) => Place::Points,
            Self::Settle(_) => Place::Settle,
            Self::Seal(_) => Place::Seal,
            Self::Sealed(_) => Place::Sealed,
            Self::Compare(_) => Place::Compare,
            Self::Portfolio { .. } => Place::Portfolio,
            Self::Verified(_) => Place::Verified,
            Self::Recorded(_) => Place::Recorded,
        }
    }
}

/// A list of items.
#[derive(Clone, Debug)]
pub struct ItemsScreen {
    /// The section: checklist and place. None: all items of all checklists.
    pub section: Option<(Id, usize)>,
    /// Which of them show.
    pub filter: Filter,
    /// The line with the cursor.
    pub cursor: usize,
}

/// Which items show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those with something left to answer.
    Open,
    /// Waived or accepted.
    Forgone,
    /// With a contradiction or another flaw.
    Contradictions,
    /// In somebody's hands.
    HandedOver,
    /// Set aside.
    Aside,
    /// Waived, with a clause behind it that the law requires.
    Required,
    /// Waived.
    Waived,
    /// Responsibility accepted.
    Accepted,
    /// With something that held until a day that is past.
    Lapsed,
    /// With another duty, or another sentence of responsibility, in the newest edition.
    Outdated,
}

impl Filter {
    /// Every filter, in the order of the key.
    pub const ALL: [Self; 11] = [
        Self::All,
        Self::Open,
        Self::Forgone,
        Self::Waived,
        Self::Accepted,
        Self::Lapsed,
        Self::Outdated,
        Self::Required,
        Self::Contradictions,
        Self::HandedOver,
        Self::Aside,
    ];

    /// Whether it means something for a sealed record, in which nothing is open and nothing waits.
    pub fn is_for_records(self) -> bool {
        !matches!(self, Self::Open | Self::HandedOver)
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|filter| *filter == self).unwrap_or(0);
        Self::ALL.get(at.saturating_add(1)).copied().unwrap_or_default()
    }

    /// The message id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "filter-all",
            Self::Open => "filter-open",
            Self::Forgone => "filter-forgone",
            Self::Waived => "filter-waived",
            Self::Accepted => "filter-accepted",
            Self::Lapsed => "filter-lapsed",
            Self::Outdated => "filter-outdated",
            Self::Required => "filter-required",
            Self::Contradictions => "filter-contradictions",
            Self::HandedOver => "filter-handed-over",
            Self::Aside => "filter-aside",
        }
    }
}

/// One item with all that stands under it.
#[derive(Clone, Debug)]
pub struct ItemScreen {
    /// The checklist.
    pub list: Id,
    /// The place of the entry whose screen it is.
    pub head: usize,
    /// The line with the cursor.
    pub cursor: usize,
    /// How far the texts are scrolled.
    pub scroll: Scroll,
    /// Whether it is shown for a wall.
    pub presenting: bool,
}

/// What is confirmed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BatchConfirm {
    /// Statements of a section that nobody has confirmed.
    Statements,
    /// What was proposed.
    Proposals {
        /// Those that are left out: each takes somebody's responsibility.
        alone: Vec<Address>,
    },
}

/// A section's statements, or proposals.
#[derive(Clone, Debug)]
pub struct StatementsScreen {
    /// Which of the two.
    pub together: BatchConfirm,
    /// The parts to confirm; of proposals, the questions about the account as well.
    pub parts: Vec<Address>,
    /// Which one shows.
    pub at: usize,
    /// Whether the one that shows was read to its end.
    pub was_read: bool,
    /// How far its text is scrolled.
    pub scroll: Scroll,
}

/// The sides of what is disputed.
#[derive(Clone, Debug)]
pub struct SettleScreen {
    /// What it is about.
    pub topic: Topic,
    /// The item, part or fact at which it was opened.
    pub at: Option<Address>,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// The record before it is sealed.
#[derive(Clone, Debug)]
pub struct SealScreen {
    /// The record.
    pub document: Document,
    /// What a reviewer says of it, if it is sealed already and is countersigned.
    pub opinion: Option<ReviewDraft>,
    /// How many reviewers it asks for.
    pub reviewers: u8,
    /// The keys at hand; none until they are found.
    pub keys: Option<Vec<KeyChoice>>,
    /// The line with the cursor; one past the keys is "make a new key".
    pub cursor: usize,
    /// How far the record is scrolled.
    pub scroll: Scroll,
    /// Whether it was read to its end, so that a key can be taken.
    pub was_read: bool,
}

impl SealScreen {
    /// A record to be sealed; keys are not known yet.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            opinion: None,
            reviewers: 0,
            keys: None,
            cursor: 0,
            scroll: Scroll::default(),
            was_read: false,
        }
    }
}

/// What was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedScreen {
    /// What, where, by which key.
    pub sealed: Sealed,
    /// How far it is scrolled, where there is little room.
    pub scroll: Scroll,
}

/// What is to be said of a sealed file.
#[derive(Clone, Debug)]
pub struct VerifiedScreen {
    /// The file, judged.
    pub reopened: Arc<OpenedAttestation>,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// What a sealed record says under a checklist that is not at hand.
#[derive(Clone, Debug)]
pub struct RecordedScreen {
    /// The checklist.
    pub list: Id,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// What lies over a screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// Every command, found by typing.
    Palette {
        /// What was typed.
        query: String,
        /// The line with the cursor.
        cursor: usize,
    },
    /// Every item, found by typing.
    Search {
        /// What was typed.
        query: String,
        /// The line with the cursor.
        cursor: usize,
        /// What was found, best first.
        found: Vec<Address>,
    },
    /// Every term, found by typing.
    Glossary {
        /// What was typed.
        query: String,
        /// The line with the cursor.
        cursor: usize,
        /// The terms of what was under the cursor when it was opened.
        here: Vec<&'static Term>,
        /// What was found, best first; while nothing is typed, those of [`here`](Self::Glossary::here) first.
        found: Vec<&'static Term>,
        /// How far the explanation is scrolled.
        scroll: Scroll,
    },
    /// What is typed narrows the table of the portfolio.
    PortfolioSearch,
}
