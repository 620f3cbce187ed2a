//! Names that seals carry: who signs, and which item a comment is about.

use std::fmt;

/// Whom a key speaks for, usually an e-mail address.
///
/// ASCII, so that no two look alike; and free of every character that means something in a file of trusted keys or to a
/// shell, so that the name can be put there as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Principal(String);

impl Principal {
    /// Takes the name, or nothing if it cannot stand: 1 to 254 characters of letters, digits and `.@_%+=~/:&^{}'-`, the
    /// first no sign but `_`.
    pub fn parse(text: &str) -> Option<Self> {
        let may_stand = |b: u8| b.is_ascii_alphanumeric() || b".@_%+=~/:&^{}'-".contains(&b);
        let first = text.bytes().next()?;
        let good = text.len() <= 254 && (first.is_ascii_alphanumeric() || first == b'_') && text.bytes().all(may_stand);
        good.then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name the same mailbox: e-mail is in practice blind to case.
    pub fn same_as(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The item a reviewer's comment is about, as in `health-configuration/I.4.b`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentId(String);

impl CommentId {
    /// Takes the id, or nothing if it cannot stand: 1 to 200 visible ASCII characters, no quote and no backslash.
    pub fn parse(text: &str) -> Option<Self> {
        let may_stand = |b: u8| b.is_ascii_graphic() && b != b'"' && b != b'\\';
        (!text.is_empty() && text.len() <= 200 && text.bytes().all(may_stand)).then(|| Self(text.to_owned()))
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CommentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_mean_something_elsewhere_are_refused() {
        for good in ["admin@example.com", "o'brien@example.ie", "r&d+it@a-b.example", "_root", "Admin/2"] {
            assert!(Principal::parse(good).is_some(), "{good}");
        }
        for bad in
            ["", "a b", "a,b", "*@example.com", "!a", "a?b", "#a", "-a", "a\"b", "é@example.com", "a$(x)", "a;b", "a\n"]
        {
            assert!(Principal::parse(bad).is_none(), "{bad}");
        }
        assert!(Principal::parse(&"a".repeat(255)).is_none());
    }

    #[test]
    fn note_ids_are_visible_ascii() {
        assert!(CommentId::parse("health-configuration/I.4.b").is_some());
        for bad in ["", "a b", "a\"", "a\\", "é"] {
            assert!(CommentId::parse(bad).is_none(), "{bad}");
        }
    }
}
