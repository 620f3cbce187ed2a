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
mod open;
mod people;
mod said;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Id, bundled};
use crate::findings::Review;
use crate::worksheet::stamp::date_of;
use crate::worksheet::{Event, EventId, Log, Remark, State, What, undo};

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
    /// It must not be overlooked.
    Mind,
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

    /// A question about the account, in the checklist's words.
    fn ask(&self, at: &Address) -> String {
        let list = self.lists.iter().find(|list| list.id == at.checklist);
        let known = list.and_then(|list| list.words_in(self.language).fact.get(&at.item));
        known.map_or_else(|| at.to_string(), |fact| fact.ask.to_string())
    }

    /// A checklist by its title.
    fn list_title(&self, id: &Id) -> String {
        let list = self.lists.iter().find(|list| list.id == *id).copied().or_else(|| bundled::newest(id));
        list.map_or_else(|| id.to_string(), |list| list.words_in(self.language).title.to_string())
    }

    /// In which edition a checklist was taken in before an event.
    fn edition_before(&self, event: &Event, checklist: &Id) -> Option<Id> {
        let order = self.log.order();
        let here = order.position(event.id)?;
        let in_force = undo::in_force(self.log);
        let before = order
            .sorted
            .iter()
            .rev()
            .filter(|position| in_force.get(**position) == Some(&true) && order.precedes(**position, here));
        let mut said = before.filter_map(|position| match &self.log.events().get(*position)?.what {
            What::Checklist { checklist: known, edition } if known == checklist => Some(edition),
            _ => None,
        });
        said.next()?.as_ref().map(|edition| edition.edition.clone())
    }

    /// A reviewer's remark, and on what it is, by an event that brought it in.
    fn remark(&self, by: EventId) -> Option<(Option<&Address>, &Remark)> {
        let event = self.log.order().position(by).and_then(|position| self.log.events().get(position))?;
        let What::Remark { on, remark } = &event.what else { return None };
        Some((on.as_ref(), remark))
    }

    /// How an item is called, or the whole.
    fn whole_or(&self, on: Option<&Address>, words: &dyn Words) -> String {
        on.map_or_else(|| words.say("report-whole", &[]), |on| self.place(on))
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
    let gather::Gathered { told, settled, seals } = gather::gathered(session);
    let sections = [
        Some(people::present(session, words)),
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
