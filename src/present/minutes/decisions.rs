//! What was decided, affirmed and settled.

use crate::document::Section;
use crate::worksheet::{Event, EventKind, Standing};
use crate::workspace::signed;

use super::super::Words;
use super::event_text::{self, Lines, choice, outcome};
use super::select::{EventStatus, MinuteEntry, Settled};
use super::{SectionEntry, Session, section, section_if_any};

pub(super) fn decisions(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let EventKind::Answer { on, answer } = &told.event.what else { return None };
        let mut lines = Lines::new(words);
        let tag = match answer {
            Some(answer) => outcome(answer, words),
            None => words.say("minutes-taken-back", &[]),
        };
        if let Some(answer) = answer {
            lines.add("minutes-choice", &choice(session, on, answer));
            lines.quote("minutes-reason", answer.reason.as_ref().map_or("", |text| text.as_str()));
            lines.quote("minutes-control", answer.control.as_ref().map_or("", |text| text.as_str()));
            lines.add("minutes-owner", answer.owner.as_ref().map_or("", |text| text.as_str()));
        }
        Some(entry(session, told, "minutes-by", session.place(on), tag, lines))
    });
    section(words, "minutes-decisions", "minutes-decisions-none", entries.collect())
}

/// What was said of something (`deed` names what was done), by whom and when, what had been proposed, and what became of it.
pub(super) fn entry(
    session: &Session<'_>,
    told: &MinuteEntry<'_>,
    deed: &str,
    head: String,
    tag: String,
    mut lines: Lines<'_>,
) -> SectionEntry {
    let words = lines.words;
    // A proposal is no decision, and what confirms one says so.
    let deed = match session.standing(told.event) {
        Standing::Proposed => "minutes-proposed-by",
        Standing::Confirmed if told.confirms() => "minutes-confirmed-by",
        Standing::Confirmed => deed,
    };
    lines.add(deed, &event_text::who(session, told.event, words));
    if let Some(proposal) = told.proposal {
        let label = if told.confirms() { "minutes-proposal" } else { "minutes-proposal-other" };
        let mut text = event_text::who(session, proposal, words);
        if !told.confirms() {
            text = format!("{text}: {}", event_text::value(session, &proposal.what, words));
        }
        lines.add(label, &text);
    }
    if session.standing(told.event) == Standing::Proposed {
        lines.mind(&words.say("minutes-proposed", &[]));
    }
    lines.status(told.status);
    SectionEntry { head, tag, lines: lines.lines }
}

/// The responsibilities taken on, word for word.
pub(super) fn affirmed(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let EventKind::Answer { on, answer: Some(answer) } = &told.event.what else { return None };
        let affirmation = answer.affirmation.as_ref()?;
        let mut lines = Lines::new(words);
        lines.quote("minutes-sentence", affirmation.sentence.as_str());
        let person = |id| session.person(id, words);
        let (decided, rec) = (&told.event.by, &told.event.rec);
        let affirmed = affirmation.affirmed(decided, rec);
        let by = signed::affirmed(affirmed, affirmation.how.as_str(), person(&affirmation.by), person(rec));
        lines.add("minutes-affirmed-by", &super::super::said(words, &by));
        let expires = affirmation.expires.to_string();
        let until = if affirmation.expires < session.today { "minutes-until-lapsed" } else { "minutes-until-day" };
        lines.add("minutes-until", &words.say(until, &[("date", &expires)]));
        if session.standing(told.event) == Standing::Proposed {
            lines.mind(&words.say("minutes-proposed", &[]));
        }
        if told.status == EventStatus::Changed {
            lines.mind(&words.say("minutes-changed", &[]));
        }
        Some(SectionEntry { head: session.place(on), tag: outcome(answer, words), lines: lines.lines })
    });
    section(words, "minutes-affirmed", "minutes-affirmed-none", entries.collect())
}

/// What had been said twice without knowledge of each other, both sides, and what holds.
pub(super) fn settled(session: &Session<'_>, settled: &[Settled<'_>], words: &dyn Words) -> Option<Section> {
    let side = |event: &Event| {
        let (value, who) = (event_text::value(session, &event.what, words), event_text::who(session, event, words));
        words.say("minutes-side", &[("value", &value), ("who", &who)])
    };
    let entries = settled.iter().map(|settled| {
        let mut lines = Lines::new(words);
        for event in &settled.sides {
            lines.add("minutes-one-side", &side(event));
        }
        lines.add("minutes-holds", &side(settled.event));
        lines.quote("minutes-why", settled.event.why.as_ref().map_or("", |why| why.as_str()));
        let head = event_text::topic(session, &settled.event.what, words);
        SectionEntry { head, tag: String::new(), lines: lines.lines }
    });
    section_if_any(words, "minutes-settled", entries.collect())
}
