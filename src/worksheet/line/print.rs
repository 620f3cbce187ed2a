//! From an event to its line.

use std::borrow::Cow;

use crate::checklist::digest;
use crate::text::toml_text::{Table, Value, fields, table};
use crate::worksheet::event::Event;

use super::{END, KIND, SUM, TEXT, UNKNOWN};

/// The line of an event, without its newline. An event of a kind not understood has none.
pub fn print(event: &Event) -> String {
    let line = format!("{} = {{ {}", event.id, fields(&with_kind(table(event))));
    let sum = digest::short(line.as_bytes());
    line + SUM + &sum + END
}

/// The fields with what happened told by its word.
fn with_kind(mut table: Table) -> Table {
    let Some((_, Value::Table(what))) = table.pop_if(|(key, _)| key == KIND) else { return table };
    for (word, contents) in what {
        if word != UNKNOWN {
            table.push((Cow::Borrowed(KIND), Value::Text(word.into_owned())));
        }
        table.push((Cow::Borrowed(TEXT), contents));
    }
    table
}
