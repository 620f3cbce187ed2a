//! A record as Markdown.

mod attention;
mod documents;
mod head;
mod owners;
mod record;
mod register;
mod remarks;
mod seals;

use crate::attestation::Document;
use crate::attestation::document::PersonRecord;
use crate::checklist::Id;

use super::escape::{inline, quote};
use super::figures::{self, Figures};
use super::{Source, Words};

/// The report of a record as Markdown (`CommonMark` with tables).
pub fn markdown(source: &Source<'_>, words: &dyn Words) -> String {
    let findings = figures::findings(source);
    let figures = Figures::of(source, &findings);
    let mut page = Page { out: String::new(), source, words };
    head::head(&mut page);
    head::summary(&mut page, &figures);
    attention::attention(&mut page, &findings);
    register::register(&mut page);
    owners::owners(&mut page);
    documents::documents(&mut page);
    remarks::remarks(&mut page);
    record::facts(&mut page);
    record::record(&mut page);
    seals::people(&mut page);
    seals::seals(&mut page);
    seals::footer(&mut page);
    page.out
}

/// What is written so far, and what it is written from.
struct Page<'a> {
    out: String,
    source: &'a Source<'a>,
    words: &'a dyn Words,
}

impl<'a> Page<'a> {
    fn document(&self) -> &'a Document {
        self.source.document
    }

    /// The words of a message. What is filled in is escaped here, so that no caller can forget it.
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let escaped: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, inline(value))).collect();
        let args: Vec<(&str, &str)> = escaped.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.say(id, &args)
    }

    /// The words of a message with numbers in it.
    fn count(&self, id: &str, args: &[(&str, usize)]) -> String {
        let values: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let args: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.say(id, &args)
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A paragraph, or the first line of something that needs a blank line before it.
    fn block(&mut self, line: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(line);
    }

    fn heading(&mut self, level: usize, id: &str) {
        let line = format!("{} {}", "#".repeat(level), self.say(id, &[]));
        self.block(&line);
    }

    fn row(&mut self, cells: &[String]) {
        let line = format!("| {} |", cells.join(" | "));
        self.line(&line);
    }

    /// The head of a table; the columns after the first `left` ones hold numbers.
    fn table(&mut self, left: usize, cells: &[String]) {
        self.out.push('\n');
        self.row(cells);
        let rule = |(index, _): (usize, &String)| if index < left { "---" } else { "--:" };
        self.row(&cells.iter().enumerate().map(rule).map(str::to_owned).collect::<Vec<_>>());
    }

    /// `- **Label:** text`, the text as it is to be written.
    fn entry(&mut self, id: &str, text: &str) {
        let line = format!("- **{}:** {text}", self.say(id, &[]));
        self.line(&line);
    }

    /// A label and, below it, text that people typed, word for word.
    fn quoted(&mut self, id: &str, text: &str) {
        let label = format!("- **{}:**\n\n{}\n", self.say(id, &[]), quote("  ", text).trim_end_matches('\n'));
        self.line(&label);
    }

    /// `Name <e-mail>` of a person, or what there is.
    fn person(&self, id: &Id) -> String {
        let known = self.document().person(id).filter(|person| !person.name.is_blank() || !person.email.is_blank());
        known.map_or_else(|| self.say("report-person-unknown", &[("id", id.as_str())]), |one| inline(&one.label()))
    }

    /// The same with role and organisation.
    fn person_in_full(&self, id: &Id) -> String {
        let more = |one: &PersonRecord| {
            let parts = [&one.role, &one.organisation].into_iter().filter(|line| !line.is_blank());
            parts.map(|line| inline(line.as_str())).collect::<Vec<_>>().join(", ")
        };
        match self.document().person(id).map(more).filter(|more| !more.is_empty()) {
            Some(more) => format!("{} ({more})", self.person(id)),
            None => self.person(id),
        }
    }
}

/// The date of a moment as files write it.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

/// Whether a line is missing: shown as a dash, so that no cell is left empty.
fn or_dash(text: &str) -> String {
    if text.trim().is_empty() { "–".to_owned() } else { inline(text) }
}
