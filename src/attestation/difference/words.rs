//! The names of what differs, for the locale and for programs.

use super::{Cause, Fate, Field, Value};

impl Fate {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }

    /// The message id of its word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "diff-fate-added",
            Self::Removed => "diff-fate-removed",
            Self::Changed => "diff-fate-changed",
        }
    }
}

impl Cause {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Checklist => "checklist",
        }
    }
}

impl Value {
    /// What programs read.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Outcome(outcome) => outcome.as_str(),
            Self::Preset => "preset",
            Self::Side(side) => side.as_str(),
            Self::Text(text) => text,
        }
    }
}

impl Field {
    /// The message id of its name; programs read what follows `diff-field-`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "diff-field-name",
            Self::Seals => "diff-field-seals",
            Self::PersonName => "diff-field-person-name",
            Self::PersonEmail => "diff-field-person-email",
            Self::PersonSide => "diff-field-person-side",
            Self::Edition => "diff-field-edition",
            Self::Overlay => "diff-field-overlay",
            Self::Unknown => "diff-field-unknown",
            Self::Unseen => "diff-field-unseen",
            Self::Title => "diff-field-title",
            Self::Answer => "diff-field-answer",
            Self::Outcome => "diff-field-outcome",
            Self::Aside => "diff-field-aside",
            Self::Note => "diff-field-note",
            Self::Remark => "diff-field-remark",
            Self::Choice => "diff-field-choice",
            Self::Reason => "diff-field-reason",
            Self::Control => "diff-field-control",
            Self::Owner => "diff-field-owner",
            Self::Preset => "diff-field-preset",
            Self::Affirmation => "diff-field-affirmation",
            Self::AffirmedBy => "diff-field-affirmed-by",
            Self::Expires => "diff-field-expires",
            Self::By => "diff-field-by",
            Self::Document => "diff-field-document",
            Self::DocumentDigest => "diff-field-document-digest",
            Self::DocumentDated => "diff-field-document-dated",
            Self::DocumentExpires => "diff-field-document-expires",
            Self::DocumentNote => "diff-field-document-note",
            Self::Advisory => "diff-field-advisory",
            Self::AdvisoryInForce => "diff-field-advisory-in-force",
            Self::AdvisoryToCome => "diff-field-advisory-to-come",
        }
    }
}
