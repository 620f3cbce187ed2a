//! The minutes of a session: what the events of some days say was done, and what is still to do.
//!
//! A worksheet knows when everything was said and who said it, so the minutes write themselves.

mod calendar;
mod decisions;
mod event_text;
mod named;
mod open;
mod people;
mod related;
mod select;

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::checklist::{Checklist, Library};
use crate::document::{self, Block, Field, Form, Item, List, Page, Section, Text, Tone};
use crate::findings::Review;
use crate::worksheet::stamp::date_of;
use crate::worksheet::{Log, State};

use super::Words;

pub use calendar::calendar;

/// The days that minutes are about, in UTC, both ends with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day; none: from the beginning.
    pub from: Option<Date>,
    /// The last day; none: to the end.
    pub to: Option<Date>,
}

impl Span {
    /// Whether a moment falls on one of the days.
    pub fn holds(self, at: Timestamp) -> bool {
        let day = date_of(at);
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// What minutes are made from.
#[derive(Clone, Copy)]
pub struct Session<'a> {
    /// The worksheet's events.
    pub log: &'a Log,
    /// What they add up to.
    pub state: &'a State,
    /// What is open.
    pub review: &'a Review,
    /// The checklists of the worksheet.
    pub lists: &'a [Arc<Checklist>],
    /// Every other, for what is named and was left out since.
    pub library: &'a Library,
    /// The language of their words.
    pub language: &'a str,
    /// The days.
    pub span: Span,
    /// The day at which follow-ups are judged.
    pub today: Date,
}

/// One thing: a line, what it came to in a word (empty: none), and what there is to say of it.
struct SectionEntry {
    head: String,
    tag: String,
    lines: Vec<Field>,
}

/// Lays the minutes out.
pub fn page(session: &Session<'_>, words: &dyn Words) -> Page {
    let name = session.state.account_name().filter(|name| !name.is_blank());
    let title = match name {
        Some(name) => words.say("minutes-title", &[("account", name.as_str())]),
        None => words.say("minutes-title-unnamed", &[]),
    };
    let select::Selected { entries, settled, seals } = select::selected(session);
    let sections = [
        Some(people::present(session, words)),
        people::named(session, words),
        related::account(session, &entries, words),
        related::checklists(session, &entries, words),
        Some(decisions::decisions(session, &entries, words)),
        Some(decisions::affirmed(session, &entries, words)),
        decisions::settled(session, &settled, words),
        Some(related::documents(session, &entries, words)),
        related::questions(session, &entries, words),
        Some(related::notes(session, &entries, words)),
        Some(related::comments(session, &entries, words)),
        related::seals(session, &seals, words),
        Some(open::open(session, words)),
    ];
    Page {
        name: "minutes",
        language: session.language.to_owned(),
        window: title.clone(),
        kind: words.say("minutes-page-kind", &[]),
        title,
        digest: session.log.digest(),
        notice: None,
        head: vec![Block::Fields(about(session, words))],
        sections: sections.into_iter().flatten().collect(),
        foot: None,
        contents: words.say("report-page-contents", &[]),
        skip: words.say("report-page-skip", &[]),
    }
}

fn about(session: &Session<'_>, words: &dyn Words) -> Vec<Field> {
    let say = |id: &str| words.say(id, &[]);
    let (from, to) = (session.span.from.map(|day| day.to_string()), session.span.to.map(|day| day.to_string()));
    let span = match (&from, &to) {
        (Some(from), Some(to)) if from == to => words.say("minutes-span-day", &[("date", from)]),
        (Some(from), Some(to)) => words.say("minutes-span-both", &[("from", from), ("to", to)]),
        (Some(from), None) => words.say("minutes-span-from", &[("from", from)]),
        (None, Some(to)) => words.say("minutes-span-to", &[("to", to)]),
        (None, None) => say("minutes-span-all"),
    };
    let field = |id: &str, text: Text| Field::new(say(id), text);
    let mut about = vec![field("minutes-span", span.into()), field("minutes-times", say("minutes-times-text").into())];
    for list in session.lists {
        let title = list.words_in(session.language).title.to_string();
        about.push(field("minutes-checklist", format!("{title} ({}@{})", list.id, list.edition).into()));
    }
    let code = |text: String| Text::default().code(text);
    about.push(field("minutes-worksheet", code(session.log.header.worksheet.to_string())));
    about.push(field("minutes-digest", code(session.log.digest())));
    about.push(field("minutes-standing", say("minutes-standing-text").into()));
    about
}

/// A section; what to say in its place where there is nothing.
fn section(words: &dyn Words, id: &'static str, none: &str, entries: Vec<SectionEntry>) -> Section {
    let lead = entries.is_empty().then(|| words.say(none, &[]));
    section_of(words, id, lead, entries)
}

/// A section that is left out where there is nothing.
fn section_if_any(words: &dyn Words, id: &'static str, entries: Vec<SectionEntry>) -> Option<Section> {
    (!entries.is_empty()).then(|| section_of(words, id, None, entries))
}

/// A section with what is said before its entries, or in their place.
fn section_of(words: &dyn Words, id: &'static str, lead: Option<String>, entries: Vec<SectionEntry>) -> Section {
    let mut blocks: Vec<Block> = lead.map(|lead| Block::Paragraph(lead.into(), Tone::Soft)).into_iter().collect();
    let tag = |tag: String| (!tag.is_empty()).then(|| document::Span::new(Form::Tag, tag));
    if !entries.is_empty() && entries.iter().all(|entry| entry.lines.is_empty()) {
        let item = |entry: SectionEntry| match tag(entry.tag) {
            Some(tag) => Item::new(Text::from(entry.head).plain(" ").and(tag)),
            None => Item::new(entry.head),
        };
        blocks.push(Block::List(List {
            name: "names",
            items: entries.into_iter().map(item).collect(),
            ..List::default()
        }));
    } else {
        blocks.extend(entries.into_iter().map(|entry| {
            let (head, tag) = (entry.head.into(), tag(entry.tag));
            Block::Entry(document::Entry { head, tag, fields: entry.lines, ..document::Entry::default() })
        }));
    }
    Section { name: id, heading: words.say(id, &[]), blocks }
}
