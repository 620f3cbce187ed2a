//! Walking through TOML with its places: every fault is told with its line, and all of them at once.

#![expect(clippy::wildcard_enum_match_arm, reason = "of all kinds of values one or two are wanted at a place")]

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::text::{Line, Note, TextError};
use crate::workspace::Say;

use super::Problem;
use super::nearest::nearest;

pub(super) type Value<'a, 's> = &'a Spanned<DeValue<'s>>;

/// Reads values and collects what is wrong with them.
pub(super) struct Fields<'s> {
    source: &'s str,
    pub(super) problems: Vec<Problem>,
}

impl<'s> Fields<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, problems: Vec::new() }
    }

    /// The line at a byte.
    pub(super) fn line_at(&self, byte: usize) -> usize {
        let before = self.source.get(..byte).unwrap_or_default();
        before.bytes().filter(|&b| b == b'\n').count().saturating_add(1)
    }

    pub(super) fn line<T>(&self, of: &Spanned<T>) -> usize {
        self.line_at(of.span().start)
    }

    pub(super) fn wrong(&mut self, line: usize, say: Say) {
        self.problems.push(Problem { line, say });
    }

    /// A value as a table; its keys sorted by their place.
    pub(super) fn table<'a, 'v>(&mut self, field: &str, value: Value<'a, 'v>) -> Vec<(usize, &'a str, Value<'a, 'v>)> {
        if let DeValue::Table(table) = value.get_ref() {
            return self.entries(table);
        }
        self.kind(field, value, "apply-kind-table");
        Vec::new()
    }

    pub(super) fn entries<'a, 'v>(&self, table: &'a DeTable<'v>) -> Vec<(usize, &'a str, Value<'a, 'v>)> {
        let mut entries: Vec<_> = table
            .iter()
            .map(|(key, value)| (key.span().start, self.line(key), key.get_ref().as_ref(), value))
            .collect();
        entries.sort_by_key(|(start, ..)| *start);
        entries.into_iter().map(|(_, line, key, value)| (line, key, value)).collect()
    }

    /// A field that nobody knows.
    pub(super) fn unknown(&mut self, line: usize, field: &str, known: &[&str]) {
        let say = Say::new("apply-unknown-field").with("field", crate::text::harmless(field));
        self.suggest(line, say, "apply-unknown-field-near", nearest(field, known.iter().copied()));
    }

    /// Tells a fault, with what may have been meant if something is near.
    pub(super) fn suggest(&mut self, line: usize, mut say: Say, near_id: &'static str, near: Option<&str>) {
        if let Some(near) = near {
            say = Say { id: near_id, ..say }.with("near", near);
        }
        self.wrong(line, say);
    }

    fn kind(&mut self, field: &str, value: Value<'_, '_>, id: &'static str) {
        let line = self.line(value);
        self.wrong(line, Say::new(id).with("field", crate::text::harmless(field)));
    }

    /// A value as text.
    pub(super) fn text<'a>(&mut self, field: &str, value: Value<'a, '_>) -> Option<&'a str> {
        if let DeValue::String(text) = value.get_ref() {
            return Some(text);
        }
        self.kind(field, value, "apply-kind-text");
        None
    }

    fn bad_text(&mut self, field: &str, line: usize, why: &TextError) {
        let id = match why {
            TextError::Character { .. } => "apply-text",
            TextError::NotComposed => "apply-text-composed",
            TextError::TooLong { .. } => "apply-text-long",
        };
        let say = Say::new(id).with("field", crate::text::harmless(field)).with("why", why.to_string());
        self.wrong(line, say);
    }

    /// A value as one line.
    pub(super) fn one_line(&mut self, field: &str, value: Value<'_, '_>) -> Option<Line> {
        let text = self.text(field, value)?;
        match Line::parse(text.trim()) {
            Ok(line) => Some(line),
            Err(why) => {
                self.bad_text(field, self.line(value), &why);
                None
            }
        }
    }

    /// A value as a note, without white space at its ends.
    pub(super) fn note(&mut self, field: &str, value: Value<'_, '_>) -> Option<Note> {
        let text = self.text(field, value)?;
        match Note::parse(text.trim()) {
            Ok(note) => Some(note),
            Err(why) => {
                self.bad_text(field, self.line(value), &why);
                None
            }
        }
    }

    /// A value as a date: TOML's own, or as text.
    pub(super) fn date(&mut self, field: &str, value: Value<'_, '_>) -> Option<jiff::civil::Date> {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        // Only a date: a time of day would say more than is kept.
        let date = (text.len() == 10).then(|| text.parse().ok()).flatten();
        if date.is_none() {
            self.kind(field, value, "apply-kind-date");
        }
        date
    }

    /// A value as a list of tables.
    pub(super) fn tables<'a, 'v>(&mut self, field: &str, value: Value<'a, 'v>) -> Vec<Value<'a, 'v>> {
        let DeValue::Array(array) = value.get_ref() else {
            self.kind(field, value, "apply-kind-tables");
            return Vec::new();
        };
        array.iter().collect()
    }

    /// A value as a list of texts.
    pub(super) fn list(&mut self, field: &str, value: Value<'_, '_>) -> Option<Vec<String>> {
        let DeValue::Array(array) = value.get_ref() else {
            self.kind(field, value, "apply-kind-list");
            return None;
        };
        array.iter().map(|one| self.text(field, one).map(str::to_owned)).collect()
    }
}
