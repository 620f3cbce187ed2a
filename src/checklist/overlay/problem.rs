//! What can be wrong with an overlay.

use std::fmt;

use crate::checklist::lint::Wrong;

/// One thing wrong with an overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a key, an address; empty for the file as a whole.
    pub at: String,
    /// What.
    pub what: Fault,
}

/// What may be wrong.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "overlay-")]
pub enum Fault {
    /// It would loosen.
    #[strum(transparent)]
    Loosens(Loosening),
    /// A character or a length that a text cannot have; the detail says which and in which line.
    Text(String),
    /// Not TOML, or not in this form; the message has the place.
    Form(String),
    /// Another format, or a newer version of this one.
    Format(String),
    /// A key that says nothing.
    UnknownKey,
    /// It has no name, or one that does not fit a row.
    Name,
    /// What it extends is not written as `checklist@edition`.
    Extends(String),
    /// That edition is not compiled in, or not the one at hand.
    UnknownEdition(String),
    /// Its prefix is not one, or is missing.
    Prefix,
    /// Own sections, items, parts, options, questions or places beyond the most there may be.
    TooMany(usize),
    /// An address that names nothing in the checklist.
    UnknownAddress,
    /// A word in `forbid` that means nothing.
    UnknownWord(String),
    /// A word in `forbid` that means nothing at this place.
    MisplacedWord(String),
    /// A number of days that is none.
    Days,
    /// Every option of a part is forbidden.
    NothingLeft,
    /// It changes nothing at all, or an entry does not.
    Nothing,
    /// The same part twice.
    Twice,
    /// A preset that is no part.
    PresetNoPart,
    /// A preset without a reason.
    PresetNoReason,
    /// A preset of a part that the overlay itself does not let anybody set aside.
    PresetForbidden,
    /// A preset of a part that shares its answer with this one.
    PresetShared(String),
    /// A preset of a part by which other items step aside or come up.
    PresetDecides(String),
    /// An own item that stands under, shares with or is an option of one that is not its own.
    ReachesOut,
    /// What only a look at the whole finds.
    #[strum(transparent)]
    Lint(Wrong),
}

/// What an overlay would loosen, if it could.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "overlay-loosens-")]
pub enum Loosening {
    /// A longer time than the checklist allows.
    Expiry,
    /// Waivers or alternatives where there are none.
    Waivable,
    /// "Does not apply" where it always applies.
    NotApplicable,
    /// Less is asked.
    Remove,
    /// When an item applies.
    Condition,
    /// The words of the checklist.
    Text,
    /// Its parts and options.
    Options,
    /// Its meaning numbers and responsibility sentences.
    Meaning,
    /// Its contradictions.
    Rule,
    /// Its questions about the account.
    Fact,
    /// An item or section of the checklist itself, written anew.
    Redefine,
}

impl Loosening {
    /// Every one.
    pub const ALL: [Self; 11] = [
        Self::Expiry,
        Self::Waivable,
        Self::NotApplicable,
        Self::Remove,
        Self::Condition,
        Self::Text,
        Self::Options,
        Self::Meaning,
        Self::Rule,
        Self::Fact,
        Self::Redefine,
    ];
}

impl Fault {
    /// The message id of its words in the locale; `…-remedy` says what is possible instead.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// What the message names.
    pub fn detail(&self) -> String {
        match self {
            Self::Form(text) => text.lines().map(crate::text::harmless).collect::<Vec<_>>().join("\n"),
            Self::Text(text)
            | Self::Format(text)
            | Self::Extends(text)
            | Self::UnknownEdition(text)
            | Self::UnknownWord(text)
            | Self::MisplacedWord(text)
            | Self::PresetShared(text)
            | Self::PresetDecides(text) => crate::text::harmless(text),
            Self::TooMany(most) => most.to_string(),
            Self::Lint(wrong) => crate::text::harmless(&wrong.detail()),
            Self::Loosens(_)
            | Self::UnknownKey
            | Self::Name
            | Self::Prefix
            | Self::UnknownAddress
            | Self::Days
            | Self::NothingLeft
            | Self::Nothing
            | Self::Twice
            | Self::PresetNoPart
            | Self::PresetNoReason
            | Self::PresetForbidden
            | Self::ReachesOut => String::new(),
        }
    }
}

impl Problem {
    pub(super) fn new(at: impl fmt::Display, what: Fault) -> Self {
        Self { at: crate::text::harmless(&at.to_string()), what }
    }

    /// What it would loosen, if that is what is wrong.
    pub fn loosens(&self) -> Option<Loosening> {
        if let Fault::Loosens(what) = self.what { Some(what) } else { None }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.at, self.what.id(), self.what.detail())
    }
}

impl std::error::Error for Problem {}
