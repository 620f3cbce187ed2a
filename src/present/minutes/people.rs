//! Who was there.

use std::collections::BTreeSet;

use crate::checklist::Id;
use crate::document::Section;
use crate::worksheet::{Event, EventKind};

use super::super::Words;
use super::{SectionEntry, Session, section, section_if_any};

/// Who was met in these days: who decided or recorded something, who was introduced at the table, and who was only named as
/// taking a responsibility. Each once, in the order of their first event. What was undone since counts here: whoever said it
/// was there.
struct Met<'a> {
    there: Vec<&'a Id>,
    introduced: Vec<&'a Id>,
    named: Vec<&'a Id>,
}

impl<'a> Met<'a> {
    fn of(session: &Session<'a>) -> Self {
        let log = session.log;
        let in_order = log.order().sorted.iter().filter_map(|&position| log.events().get(position));
        let events: Vec<&Event> = in_order.filter(|event| session.span.holds(event.at)).collect();
        let affirmed = |event: &'a Event| {
            let EventKind::Answer { answer: Some(answer), .. } = &event.what else { return None };
            Some((&answer.affirmation.as_ref()?.by, &event.rec, event.at))
        };
        let affirmed: BTreeSet<_> = events.iter().filter_map(|event| affirmed(event)).collect();
        let mut met: BTreeSet<&Id> = BTreeSet::new();
        let deciders = events.iter().flat_map(|event| [&event.by, &event.rec]);
        let there: Vec<&Id> = deciders.filter(|id| met.insert(*id)).collect();
        // Whoever comes into the worksheet with the answer that names them was not introduced to anybody.
        let introduced = events.iter().filter_map(|event| {
            let EventKind::Person(person) = &event.what else { return None };
            (!affirmed.contains(&(&person.id, &event.rec, event.at))).then_some(&person.id)
        });
        let introduced: Vec<&Id> = introduced.filter(|id| met.insert(*id)).collect();
        let named = affirmed.iter().map(|(by, _, _)| *by).filter(|id| met.insert(*id)).collect();
        Self { there, introduced, named }
    }
}

/// Who was there.
pub(super) fn present(session: &Session<'_>, words: &dyn Words) -> Section {
    let met = Met::of(session);
    let there = met.there.into_iter().map(|id| entry(session, id, String::new(), words));
    let introduced = met.introduced.into_iter();
    let introduced = introduced.map(|id| entry(session, id, words.say("minutes-introduced", &[]), words));
    let entries = there.chain(introduced);
    section(words, "minutes-present", "minutes-present-none", entries.collect())
}

/// Who was named as taking a responsibility, and neither decided nor recorded anything.
pub(super) fn named(session: &Session<'_>, words: &dyn Words) -> Option<Section> {
    let named = Met::of(session).named.into_iter();
    section_if_any(words, "minutes-named", named.map(|id| entry(session, id, String::new(), words)).collect())
}

fn entry(session: &Session<'_>, id: &Id, tag: String, words: &dyn Words) -> SectionEntry {
    SectionEntry { head: in_full(session, id, words), tag, lines: Vec::new() }
}

fn in_full(session: &Session<'_>, id: &Id, words: &dyn Words) -> String {
    let name = session.person(id, words);
    let Some(person) = session.state.person(id) else { return name };
    let side = session.state.side_of(id).unwrap_or(person.side);
    let side = words.say(&format!("report-side-{}", side.as_str()), &[]);
    let more = [person.role.as_str(), person.organisation.as_str(), side.as_str()];
    let more: Vec<&str> = more.into_iter().filter(|text| !text.trim().is_empty()).collect();
    format!("{name} ({})", more.join(", "))
}
