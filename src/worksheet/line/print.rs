//! From an event to its line.

use std::borrow::Cow;

use crate::checklist::digest;
use crate::text::FormatNumber;
use crate::text::toml_text::{Key, Table, Value, fields, table};
use crate::worksheet::event::Event;

use super::{END, KIND, SUM, TEXT, UNKNOWN, words};

/// The line of an event in a file of this number, without its newline. An event of a kind not understood has none.
pub fn print(event: &Event, number: FormatNumber) -> String {
    let line = format!("{} = {{ {}", event.id, fields(&with_kind(table(event), number)));
    let sum = digest::short(line.as_bytes());
    line + SUM + &sum + END
}

/// The fields with what happened told by its word.
fn with_kind(mut table: Table, number: FormatNumber) -> Table {
    let Some((_, Value::Table(what))) = table.pop_if(|(key, _)| key == KIND) else { return table };
    for (word, contents) in what {
        if word != UNKNOWN {
            table.push((Cow::Borrowed(KIND), Value::Text(words::kind(number, &word).to_owned())));
        }
        table.push((Cow::Borrowed(TEXT), in_words(contents, number, &word)));
    }
    table
}

/// What belongs to a kind, in the words of the file.
fn in_words(contents: Value, number: FormatNumber, kind: &str) -> Value {
    let Value::Table(fields) = contents else { return contents };
    let said = |(key, value): (Key, Value)| {
        let value = if let Value::Text(text) = value {
            Value::Text(words::value(number, kind, &key, &text).to_owned())
        } else {
            in_words(value, number, kind)
        };
        (Cow::Owned(words::field(number, kind, &key).to_owned()), value)
    };
    Value::Table(fields.into_iter().map(said).collect())
}
