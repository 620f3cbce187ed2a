//! The number behind the name of a file's format: it says in which words the file stands.

/// The numbers that this program reads. Whatever changes the words of a file raises its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FormatNumber {
    /// 0: of a draft of careseal, before its terms were settled.
    Draft,
    /// 1: what is written today.
    #[default]
    One,
}

/// What a file says of its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatFound<'a> {
    /// Ours, in a number that this program knows.
    Known(FormatNumber),
    /// Ours, in a number that it does not know.
    Newer(&'a str),
    /// Another format, or none.
    Other,
}

impl FormatNumber {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Draft, Self::One];

    /// The digit in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "0",
            Self::One => "1",
        }
    }

    /// A format (`careseal-…/1`) in this number.
    pub(crate) fn in_format(self, format: &str) -> String {
        format!("{}{}", name_of(format), self.as_str())
    }

    /// What the first line of a file says of our format.
    pub(crate) fn of_file<'a>(text: &'a str, format: &str) -> FormatFound<'a> {
        let first = text.lines().next().unwrap_or_default();
        let named = first.strip_prefix("format = \"").and_then(|rest| rest.strip_suffix('"'));
        named.map_or(FormatFound::Other, |found| Self::found(found, format))
    }

    /// What a file says (`found`) of our format.
    pub fn found<'a>(found: &'a str, format: &str) -> FormatFound<'a> {
        let Some(number) = found.strip_prefix(name_of(format)) else { return FormatFound::Other };
        match Self::ALL.into_iter().find(|known| known.as_str() == number) {
            Some(known) => FormatFound::Known(known),
            None if number.parse::<u32>().is_ok() => FormatFound::Newer(number),
            None => FormatFound::Other,
        }
    }
}

/// A format without its number.
fn name_of(format: &str) -> &str {
    format.rfind('/').and_then(|slash| format.get(..=slash)).unwrap_or(format)
}
