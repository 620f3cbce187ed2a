//! What became of an item or a part.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The outcome of a part, or of an item rolled up from its parts. The order is that of rolling up: the greatest wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Outcome {
    /// Does not apply here, said by a person with a reason.
    NotApplicable,
    /// A statement that was read and confirmed.
    Acknowledged,
    /// Done as described.
    Implemented,
    /// Met by another measure that the subscriber has assessed itself.
    Alternative,
    /// An option the checklist itself offers as "use it and be responsible for it".
    Accepted,
    /// Not done; the subscriber is responsible for what follows.
    Waived,
    /// Not answered yet.
    Open,
}

impl Outcome {
    /// Every outcome, in the order of a report's legend.
    pub const ALL: [Self; 7] = [
        Self::Implemented,
        Self::Alternative,
        Self::Accepted,
        Self::Waived,
        Self::Acknowledged,
        Self::NotApplicable,
        Self::Open,
    ];

    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether it takes an affirmation with an expiry: waivers and accepted responsibilities.
    pub fn is_affirmed(self) -> bool {
        matches!(self, Self::Accepted | Self::Waived)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Outcome {
    type Err = super::address::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|o| o.as_str() == text).ok_or_else(|| super::address::NotAnId(text.to_owned()))
    }
}
