//! The one way in which our files are spelled.
//!
//! The `toml` crate reads; only this writes, so that one value has one spelling in every file of ours: a string stands on
//! one line and is escaped in one way, nothing that a person types can look like a line, a seal or a table of its own, and
//! what says nothing (none, `false`, an empty list) is left out. The names of fields are those of the structs, by serde. A
//! file is [`document`]; one entry of a worksheet is [`fields`].

mod tree;

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

pub(crate) use tree::{Key, Table, Value, tree};

/// A list that is written even if it is empty, because that says something: none of all.
pub(crate) fn even_if_empty<T: Serialize, S: Serializer>(list: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_newtype_struct(tree::EVEN_IF_EMPTY, list)
}

/// Whether a field has its default, for fields that say nothing then.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A struct as a whole file: plain values first, then its tables under headers.
pub(crate) fn document(of: &impl Serialize) -> String {
    let mut out = String::new();
    write_table(&mut out, "", &table(of));
    out
}

/// The fields on one line, without braces. A table within has no braces either: its fields stand among the others.
pub(crate) fn fields(table: &[(tree::Key, Value)]) -> String {
    let mut out = String::new();
    splice(&mut out, table);
    out
}

/// What a struct holds. Ours are made of what TOML can hold; another has no fields, which no test lets pass.
pub(crate) fn table(of: &impl Serialize) -> Table {
    match tree(of) {
        Ok(Value::Table(table)) => table,
        Ok(Value::Nothing | Value::Text(_) | Value::Plain(_) | Value::List(_)) | Err(_) => Table::new(),
    }
}

/// The text as a TOML basic string on one line: quotes and backslashes escaped, newline as `\n`, all else as it is.
///
/// Only for text that passed [`super::Line`] or [`super::Note`]: those hold no other control character.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    push_quoted(&mut out, text);
    out
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out.push('"');
}

fn push_key(out: &mut String, key: &str) {
    let is_bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if is_bare { out.push_str(key) } else { push_quoted(out, key) }
}

/// A value that stands on the line of its key, where no table ever does.
fn push_value(out: &mut String, value: &Value) {
    match value {
        Value::Nothing | Value::Table(_) => {}
        Value::Text(text) => push_quoted(out, text),
        Value::Plain(plain) => out.push_str(plain),
        Value::List(list) => {
            out.push('[');
            for (index, item) in list.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                push_value(out, item);
            }
            out.push(']');
        }
    }
}

fn splice(out: &mut String, table: &[(tree::Key, Value)]) {
    for (key, value) in table {
        if let Value::Table(inner) = value {
            splice(out, inner);
            continue;
        }
        out.push_str(if out.is_empty() { "" } else { ", " });
        push_key(out, key);
        out.push_str(" = ");
        push_value(out, value);
    }
}

/// The fields of a table under its header, and the tables in it. TOML has no way back to a table after a header.
fn write_table(out: &mut String, path: &str, table: &[(tree::Key, Value)]) {
    for (key, value) in table {
        write_plain(out, "", key, value);
    }
    for (key, value) in table {
        let mut path = path.to_owned();
        path.push_str(if path.is_empty() { "" } else { "." });
        push_key(&mut path, key);
        match value {
            Value::Table(inner) => {
                let _: std::fmt::Result = write!(out, "\n[{path}]\n");
                write_table(out, &path, inner);
            }
            Value::List(list) => write_elements(out, &path, list),
            Value::Nothing | Value::Text(_) | Value::Plain(_) => {}
        }
    }
}

/// A list of tables. A table within one stands in dotted keys, so that its place among the fields stays.
fn write_elements(out: &mut String, path: &str, list: &[Value]) {
    for element in list {
        let Value::Table(table) = element else { continue };
        let _: std::fmt::Result = write!(out, "\n[[{path}]]\n");
        write_dotted(out, "", table);
        for (key, value) in table {
            let Value::List(list) = value else { continue };
            let mut path = path.to_owned();
            path.push('.');
            push_key(&mut path, key);
            write_elements(out, &path, list);
        }
    }
}

fn write_dotted(out: &mut String, prefix: &str, table: &[(tree::Key, Value)]) {
    for (key, value) in table {
        write_plain(out, prefix, key, value);
        if let Value::Table(inner) = value {
            let mut prefix = prefix.to_owned();
            push_key(&mut prefix, key);
            prefix.push('.');
            write_dotted(out, &prefix, inner);
        }
    }
}

/// `key = value`, unless the value needs headers.
fn write_plain(out: &mut String, prefix: &str, key: &str, value: &Value) {
    let has_headers = match value {
        Value::Table(_) | Value::Nothing => true,
        Value::List(list) => list.iter().any(|item| matches!(item, Value::Table(_))),
        Value::Text(_) | Value::Plain(_) => false,
    };
    if has_headers {
        return;
    }
    out.push_str(prefix);
    push_key(out, key);
    out.push_str(" = ");
    push_value(out, value);
    out.push('\n');
}

#[cfg(test)]
mod tests;
