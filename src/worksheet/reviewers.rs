//! Who has to countersign a record: so many, or people by name.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Line;

use super::person::is_email;

/// Who has to countersign a record, beside the account holder's seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reviewers {
    /// So many, whoever they are.
    #[serde(rename = "reviewers")]
    Count(u8),
    /// These, and nobody in their place.
    #[serde(rename = "reviewer")]
    Named(Vec<Reviewer>),
}

/// Somebody whose own seal a record asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Line", into = "Line")]
pub struct Reviewer {
    /// Name.
    pub name: Line,
    /// The e-mail address, by which the seal is theirs.
    pub email: Line,
}

/// A text that is not `Name <e-mail>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAReviewer(pub String);

/// Why a text does not name those who have to countersign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReviewers {
    /// A line is not `Name <e-mail>`.
    NotOne(String),
    /// There is no line.
    Nobody,
    /// They are more than a record may ask for.
    TooMany,
}

impl Reviewers {
    /// As many as a record may ask for. No review has more; a slip of the finger should not make a file worthless.
    pub const MOST: u8 = 8;

    /// Whether nobody is asked.
    pub fn is_none(&self) -> bool {
        match self {
            Self::Count(count) => *count == 0,
            Self::Named(people) => people.is_empty(),
        }
    }

    /// Those that a text names, one a line; each once.
    pub fn named(text: &str) -> Result<Self, NotReviewers> {
        let mut people: Vec<Reviewer> = Vec::new();
        for text in text.lines().map(str::trim).filter(|text| !text.is_empty()) {
            let one = Reviewer::try_from(Line::clean(text)).map_err(|NotAReviewer(text)| NotReviewers::NotOne(text))?;
            if !people.iter().any(|known| known.is(one.email.as_str())) {
                people.push(one);
            }
        }
        match people.len() {
            0 => Err(NotReviewers::Nobody),
            many if many > usize::from(Self::MOST) => Err(NotReviewers::TooMany),
            _ => Ok(Self::Named(people)),
        }
    }
}

impl Default for Reviewers {
    fn default() -> Self {
        Self::Count(0)
    }
}

impl Reviewer {
    /// Whether an e-mail address is theirs. E-mail is in practice blind to case.
    pub fn is(&self, email: &str) -> bool {
        self.email.as_str().eq_ignore_ascii_case(email)
    }
}

impl fmt::Display for Reviewer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} <{}>", self.name, self.email)
    }
}

impl fmt::Display for NotAReviewer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is not 'Name <e-mail>'", self.0)
    }
}

impl TryFrom<Line> for Reviewer {
    type Error = NotAReviewer;

    fn try_from(text: Line) -> Result<Self, NotAReviewer> {
        let wrong = || NotAReviewer(text.to_string());
        let (name, email) = text.as_str().rsplit_once('<').ok_or_else(wrong)?;
        let (name, email) = (name.trim(), email.trim_end().strip_suffix('>').ok_or_else(wrong)?);
        let is_one = !name.is_empty() && is_email(email);
        is_one.then(|| Self { name: Line::clean(name), email: Line::clean(email) }).ok_or_else(wrong)
    }
}

impl From<Reviewer> for Line {
    fn from(reviewer: Reviewer) -> Self {
        Self::clean(&reviewer.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reviewers_are_named_by_name_and_address_each_once() {
        let named = Reviewers::named("Ada <ada@example.com>\n\nLi, Bo <bo@example.com> \nAda <ADA@example.com>\n");
        let Ok(Reviewers::Named(named)) = named else { panic!("people") };
        let named: Vec<String> = named.iter().map(ToString::to_string).collect();
        assert_eq!(named, ["Ada <ada@example.com>", "Li, Bo <bo@example.com>"]);
        for wrong in ["ada@example.com", "Ada", "<ada@example.com>", "Ada <ada>", "Ada <ada@example.com"] {
            assert_eq!(Reviewers::named(wrong), Err(NotReviewers::NotOne(wrong.to_owned())));
        }
        assert_eq!(Reviewers::named(" \n"), Err(NotReviewers::Nobody));
        let many: Vec<String> = (0..=Reviewers::MOST).map(|n| format!("Ada <ada{n}@example.com>")).collect();
        assert_eq!(Reviewers::named(&many.join("\n")), Err(NotReviewers::TooMany));
    }
}
