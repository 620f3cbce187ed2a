//! The words of a worksheet of a draft (number 0), beside those of today.
//!
//! A file has the words of its own number, in every line, also in those that are added to it: what is written never
//! changes, git joins copies line by line, and a program that knows only the old words still reads the file.

use crate::text::FormatNumber;

/// Kinds of events: today, and in a draft.
const KINDS: [(&str, &str); 3] = [("assignment", "plan"), ("comment", "remark"), ("document", "evidence")];

/// Fields: of which kind, today, and in a draft.
const FIELDS: [(&str, &str, &str); 4] = [
    ("answer", "affirmation", "sentence"),
    ("answer", "affirmation_meaning", "sentence_meaning"),
    ("assignment", "assignee", "owner"),
    ("question", "assignee", "owner"),
];

/// Values: of which field of which kind, today, and in a draft.
const VALUES: [(&str, &str, &str, &str); 2] = [
    ("comment", "verdict", "approved", "accepted"),
    ("comment", "verdict", "approved-with-reservations", "accepted-with-reservations"),
];

/// The word in the file for a kind of event.
pub(super) fn kind(number: FormatNumber, kind: &str) -> &str {
    match number {
        FormatNumber::One => kind,
        FormatNumber::Draft => KINDS.iter().find(|(today, _)| *today == kind).map_or(kind, |(_, then)| then),
    }
}

/// The word in the file for a field of a kind.
pub(super) fn field<'a>(number: FormatNumber, kind: &str, field: &'a str) -> &'a str {
    let is_it = |(of, today, _): &&(&str, &str, &str)| *of == kind && *today == field;
    match number {
        FormatNumber::One => field,
        FormatNumber::Draft => FIELDS.iter().find(is_it).map_or(field, |(_, _, then)| then),
    }
}

/// The word in the file for a value.
pub(super) fn value<'a>(number: FormatNumber, kind: &str, field: &str, value: &'a str) -> &'a str {
    let found = || VALUES.iter().find(|(of, at, today, _)| (*of, *at, *today) == (kind, field, value));
    match number {
        FormatNumber::One => value,
        FormatNumber::Draft => found().map_or(value, |(.., then)| then),
    }
}

/// Today's word for a value in the file.
pub(super) fn value_today<'a>(number: FormatNumber, kind: &str, field: &str, value: &'a str) -> &'a str {
    let found = || VALUES.iter().find(|(of, at, _, then)| (*of, *at, *then) == (kind, field, value));
    match number {
        FormatNumber::One => value,
        FormatNumber::Draft => found().map_or(value, |(_, _, today, _)| today),
    }
}
