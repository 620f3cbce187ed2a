//! The minutes of a session: what the events of some days say was done, and what is still to do.
//!
//! A worksheet knows when everything was said and who said it, so the minutes write themselves. They are laid out once as
//! plain text (`Page`); each form writes that out and escapes all of it, so that no form can forget a place.

mod decisions;
mod gather;
mod html;
mod ics;
mod markdown;
mod open;
mod people;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::checklist::{Address, Checklist};
use crate::findings::Review;
use crate::worksheet::stamp::date_of;
use crate::worksheet::{Log, State};

use super::Words;

pub use html::minutes_html;
pub use ics::minutes_ics;
pub use markdown::minutes_markdown;

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
    pub lists: &'a [&'a Checklist],
    /// The language of their words.
    pub language: &'a str,
    /// The days.
    pub span: Span,
    /// The day at which open points are judged.
    pub today: Date,
}

/// Minutes as plain text, before any form.
struct Page {
    title: String,
    about: Vec<(String, String)>,
    sections: Vec<Section>,
}

/// A heading and what stands below it.
struct Section {
    heading: String,
    /// What is said before the entries, or in their place.
    lead: Option<String>,
    entries: Vec<Entry>,
}

/// One thing: a line, and what there is to say of it.
struct Entry {
    head: String,
    lines: Vec<(String, String)>,
}

impl Session<'_> {
    /// How an item is called: its number and title, and the line of the part where it has several.
    fn place(&self, at: &Address) -> String {
        let number = if self.lists.len() > 1 { at.item_only().to_string() } else { at.item.to_string() };
        let Some(list) = self.lists.iter().find(|list| list.id == at.checklist) else { return number };
        let words = list.words_in(self.language);
        // A title that is not known is the number once more.
        let title = words.item(&at.item).map_or("", |words| words.title.as_str());
        let part = super::matters::part_of(at, self.lists, self.language);
        match part {
            Some(part) => format!("{number} {title}: {part}"),
            None => format!("{number} {title}").trim_end().to_owned(),
        }
    }

    /// Where an item stands among all, for sorting.
    fn rank(&self, at: &Address) -> (usize, usize) {
        let list = self.lists.iter().position(|list| list.id == at.checklist);
        let item = list.and_then(|list| self.lists.get(list)?.items.iter().position(|item| item.id == at.item));
        (list.unwrap_or(usize::MAX), item.unwrap_or(usize::MAX))
    }

    /// `Name <e-mail>`, or what is known.
    fn person(&self, id: &crate::checklist::Id, words: &dyn Words) -> String {
        let known = self.state.person(id).filter(|one| !one.name.is_blank() || !one.email.is_blank());
        let unknown = || words.say("minutes-person-unknown", &[("id", id.as_str())]);
        known.map_or_else(unknown, |person| person.label().trim().to_owned())
    }
}

/// Lays the minutes out.
fn page(session: &Session<'_>, words: &dyn Words) -> Page {
    let name = session.state.account_name().filter(|name| !name.is_blank());
    let title = match name {
        Some(name) => words.say("minutes-title", &[("account", name.as_str())]),
        None => words.say("minutes-title-unnamed", &[]),
    };
    let told = gather::told(session);
    let sections = vec![
        people::present(session, words),
        decisions::decisions(session, &told, words),
        decisions::affirmed(session, &told, words),
        decisions::documents(session, &told, words),
        decisions::notes(session, &told, words),
        decisions::remarks(session, &told, words),
        open::open(session, words),
    ];
    Page { title, about: about(session, words), sections }
}

fn about(session: &Session<'_>, words: &dyn Words) -> Vec<(String, String)> {
    let say = |id: &str| words.say(id, &[]);
    let (from, to) = (session.span.from.map(|day| day.to_string()), session.span.to.map(|day| day.to_string()));
    let span = match (&from, &to) {
        (Some(from), Some(to)) if from == to => words.say("minutes-span-day", &[("date", from)]),
        (Some(from), Some(to)) => words.say("minutes-span-both", &[("from", from), ("to", to)]),
        (Some(from), None) => words.say("minutes-span-from", &[("from", from)]),
        (None, Some(to)) => words.say("minutes-span-to", &[("to", to)]),
        (None, None) => say("minutes-span-all"),
    };
    let mut about = vec![(say("minutes-span"), span)];
    for list in session.lists {
        let title = list.words_in(session.language).title.to_string();
        about.push((say("minutes-checklist"), format!("{title} ({}@{})", list.id, list.edition)));
    }
    about.push((say("minutes-worksheet"), session.log.header.worksheet.to_string()));
    about.push((say("minutes-digest"), session.log.digest()));
    about.push((say("minutes-standing"), say("minutes-standing-text")));
    about
}

/// A section; what to say in its place where there is nothing.
fn section(words: &dyn Words, heading: &str, none: &str, entries: Vec<Entry>) -> Section {
    let lead = entries.is_empty().then(|| words.say(none, &[]));
    Section { heading: words.say(heading, &[]), lead, entries }
}
