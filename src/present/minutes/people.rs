//! Who was there.

use std::collections::BTreeSet;

use crate::checklist::Id;
use crate::document::Section;
use crate::worksheet::What;

use super::super::Words;
use super::{Entry, Session, section};

/// Everybody who decided, recorded or affirmed something in these days, in the order of their first event, then who was
/// introduced and did nothing of it. What was undone since counts here: whoever said it was there.
pub(super) fn present(session: &Session<'_>, words: &dyn Words) -> Section {
    let log = session.log;
    let mut met: BTreeSet<&Id> = BTreeSet::new();
    let (mut there, mut introduced): (Vec<&Id>, Vec<&Id>) = (Vec::new(), Vec::new());
    for event in log.order().sorted.iter().filter_map(|&position| log.events().get(position)) {
        if !session.span.holds(event.at) {
            continue;
        }
        let affirmed = if let What::Answer { answer: Some(answer), .. } = &event.what {
            answer.affirmation.as_ref().map(|affirmed| &affirmed.by)
        } else {
            None
        };
        if let What::Person(person) = &event.what {
            introduced.push(&person.id);
        }
        there.extend([&event.by, &event.rec].into_iter().chain(affirmed).filter(|id| met.insert(*id)));
    }
    introduced.retain(|id| met.insert(*id));
    let entry = |id: &Id, tag: String| Entry { head: in_full(session, id, words), tag, lines: Vec::new() };
    let there = there.into_iter().map(|id| entry(id, String::new()));
    let introduced = introduced.into_iter().map(|id| entry(id, words.say("minutes-introduced", &[])));
    let entries = there.chain(introduced);
    section(words, "minutes-present", "minutes-present-none", entries.collect())
}

fn in_full(session: &Session<'_>, id: &Id, words: &dyn Words) -> String {
    let name = session.person(id, words);
    let Some(person) = session.state.person(id) else { return name };
    let side = words.say(&format!("report-side-{}", person.side.as_str()), &[]);
    let more = [person.role.as_str(), person.organisation.as_str(), side.as_str()];
    let more: Vec<&str> = more.into_iter().filter(|text| !text.trim().is_empty()).collect();
    format!("{name} ({})", more.join(", "))
}
