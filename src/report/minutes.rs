//! The minutes of a session: what the events of some days say was done, and what is still to do.
//!
//! A worksheet knows when everything was said and who said it, so the minutes write themselves. They are laid out once as
//! plain text (`Page`); each form writes that out and escapes all of it, so that no form can forget a place.

mod around;
mod decisions;
mod gather;
mod html;
mod ics;
mod markdown;
mod named;
mod open;
mod people;
mod said;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::checklist::Checklist;
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
    /// What the section is known by: the message id of its heading.
    id: &'static str,
    heading: String,
    /// What is said before the entries, or in their place.
    lead: Option<String>,
    entries: Vec<Entry>,
}

/// One thing: a line, and what there is to say of it.
struct Entry {
    head: String,
    /// What it came to, in a word; empty: none.
    tag: String,
    lines: Vec<Said>,
}

/// A label and a text.
struct Said {
    label: String,
    text: String,
    tone: Tone,
}

/// How a text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    /// It says something.
    Plain,
    /// It is word for word what somebody wrote or affirmed.
    Quote,
    /// It is a digest.
    Code,
    /// It must not be overlooked.
    Mind,
}

/// Lays the minutes out.
fn page(session: &Session<'_>, words: &dyn Words) -> Page {
    let name = session.state.account_name().filter(|name| !name.is_blank());
    let title = match name {
        Some(name) => words.say("minutes-title", &[("account", name.as_str())]),
        None => words.say("minutes-title-unnamed", &[]),
    };
    let gather::Gathered { told, settled, seals } = gather::gathered(session);
    let sections = [
        Some(people::present(session, words)),
        people::named(session, words),
        around::account(session, &told, words),
        around::checklists(session, &told, words),
        Some(decisions::decisions(session, &told, words)),
        Some(decisions::affirmed(session, &told, words)),
        decisions::settled(session, &settled, words),
        Some(around::documents(session, &told, words)),
        around::questions(session, &told, words),
        Some(around::notes(session, &told, words)),
        Some(around::remarks(session, &told, words)),
        around::seals(session, &seals, words),
        Some(open::open(session, words)),
    ];
    Page { title, about: about(session, words), sections: sections.into_iter().flatten().collect() }
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
    let mut about = vec![(say("minutes-span"), span), (say("minutes-times"), say("minutes-times-text"))];
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
fn section(words: &dyn Words, id: &'static str, none: &str, entries: Vec<Entry>) -> Section {
    let lead = entries.is_empty().then(|| words.say(none, &[]));
    Section { id, heading: words.say(id, &[]), lead, entries }
}

/// A section that is left out where there is nothing.
fn section_if_any(words: &dyn Words, id: &'static str, entries: Vec<Entry>) -> Option<Section> {
    (!entries.is_empty()).then(|| Section { id, heading: words.say(id, &[]), lead: None, entries })
}
