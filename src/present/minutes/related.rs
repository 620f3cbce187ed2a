//! What stands around the decisions: the account, the checklists, documents, notes, comments, parked questions, seals.

use crate::checklist::Id;
use crate::document::Section;
use crate::worksheet::{Event, EventKind, Question, question};
use crate::workspace::reviewers;

use super::super::{Words, said};
use super::decisions::entry;
use super::event_text::{Lines, fact, topic, value};
use super::select::MinuteEntry;
use super::{SectionEntry, Session, section, section_if_any};

/// What was said of the account: its name, and the answers to the questions about it.
pub(super) fn account(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Option<Section> {
    let entries = told.iter().filter_map(|told| {
        let tag = if let EventKind::Name(name) = &told.event.what {
            name.to_string()
        } else if let EventKind::Fact { on, value } = &told.event.what {
            fact(session, on, value.as_ref(), words)
        } else {
            return None;
        };
        Some(entry(session, told, "minutes-by", topic(session, &told.event.what, words), tag, Lines::new(words)))
    });
    section_if_any(words, "minutes-account", entries.collect())
}

/// The checklists taken in, moved to another edition, or left out.
pub(super) fn checklists(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Option<Section> {
    let entries = told.iter().filter_map(|told| {
        let EventKind::Checklist { checklist, edition } = &told.event.what else { return None };
        let mut lines = Lines::new(words);
        let before = session.edition_before(told.event, checklist);
        let (edition_words, tag) = match (edition, &before) {
            (None, _) => (String::new(), "minutes-list-out"),
            (Some(edition), Some(before)) if before != &edition.edition => {
                let (from, to) = (before.to_string(), edition.edition.to_string());
                (words.say("minutes-list-from-to", &[("from", &from), ("to", &to)]), "minutes-list-moved")
            }
            (Some(edition), _) => (edition.edition.to_string(), "minutes-list-in"),
        };
        lines.add("minutes-list-edition", &edition_words);
        let overlay = edition.as_ref().and_then(|edition| edition.overlay.as_ref());
        lines.add("minutes-list-overlay", overlay.map_or("", |overlay| overlay.name.as_str()));
        Some(entry(session, told, "minutes-by", session.list_title(checklist), words.say(tag, &[]), lines))
    });
    section_if_any(words, "minutes-checklists", entries.collect())
}

pub(super) fn documents(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let EventKind::Evidence { on, evidence, .. } = &told.event.what else { return None };
        let mut lines = Lines::new(words);
        let Some(evidence) = evidence else {
            return Some(entry(
                session,
                told,
                "minutes-by",
                session.place(on),
                words.say("minutes-document-gone", &[]),
                lines,
            ));
        };
        lines.add("minutes-document", evidence.source.name().as_str());
        if let Some(file) = evidence.source.file() {
            lines.code("minutes-digest-file", file.sha256.as_str());
        }
        lines.quote("minutes-note", evidence.note.as_str());
        Some(entry(session, told, "minutes-attached-by", session.place(on), String::new(), lines))
    });
    section(words, "minutes-documents", "minutes-documents-none", entries.collect())
}

pub(super) fn notes(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let EventKind::Note { on, text } = &told.event.what else { return None };
        let mut lines = Lines::new(words);
        let gone = if text.is_blank() { words.say("minutes-taken-back", &[]) } else { String::new() };
        lines.quote("minutes-note", text.as_str());
        Some(entry(session, told, "minutes-reply-by", session.place(on), gone, lines))
    });
    section(words, "minutes-notes", "minutes-notes-none", entries.collect())
}

/// The comments of reviewers that were answered.
pub(super) fn comments(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let EventKind::Reply { to, text } = &told.event.what else { return None };
        let (on, comment) = session.comment(*to)?;
        let mut lines = Lines::new(words);
        lines.quote("minutes-comment", comment.text.as_str());
        lines.add("minutes-comment-by", comment.signer.as_str());
        let gone = words.say("minutes-taken-back", &[]);
        lines.quote("minutes-reply", if text.is_blank() { &gone } else { text.as_str() });
        Some(entry(session, told, "minutes-reply-by", session.whole_or(on, words), String::new(), lines))
    });
    section(words, "minutes-comments", "minutes-comments-none", entries.collect())
}

/// The questions that were parked, changed, answered or taken away, each once, in the order in which they came up.
pub(super) fn questions(session: &Session<'_>, told: &[MinuteEntry<'_>], words: &dyn Words) -> Option<Section> {
    let mut ids: Vec<&Id> = Vec::new();
    for told in told {
        let (EventKind::Question { id, .. } | EventKind::QuestionReply { id, .. }) = &told.event.what else { continue };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let entries = ids.into_iter().map(|asked| {
        let mut lines = Lines::new(words);
        let (mut head, mut tag) = (None, String::new());
        for told in told {
            if let EventKind::Question { id, question } = &told.event.what
                && id == asked
            {
                question_said(session, told.event, question.as_ref(), &mut lines);
                head = question.as_ref().map(|question| question.text.to_string()).or(head);
                if question.is_none() {
                    tag = words.say("minutes-question-away", &[]);
                }
            } else if let EventKind::QuestionReply { id, reply } = &told.event.what
                && id == asked
            {
                reply_said(session, told.event, reply.as_ref(), &mut lines);
                let id = if reply.is_some() { "minutes-question-answered" } else { "minutes-question-waits" };
                tag = words.say(id, &[]);
            } else {
                continue;
            }
            lines.status(told.status);
        }
        let known = || session.state.questions.get(asked)?.question().map(|question| question.text.to_string());
        let head = head.or_else(known).unwrap_or_else(|| words.say("minutes-question-gone", &[]));
        SectionEntry { head, tag, lines: lines.lines }
    });
    section_if_any(words, "minutes-questions", entries.collect())
}

fn question_said(session: &Session<'_>, event: &Event, question: Option<&Question>, lines: &mut Lines<'_>) {
    let who = super::event_text::who(session, event, lines.words);
    let Some(question) = question else {
        return lines.add("minutes-question-away-by", &who);
    };
    lines.add("minutes-question-by", &who);
    lines.add("minutes-question-owner", question.assignee.as_str());
    lines.add("minutes-question-due", &question.due.map(|due| due.to_string()).unwrap_or_default());
}

fn reply_said(session: &Session<'_>, event: &Event, reply: Option<&question::Reply>, lines: &mut Lines<'_>) {
    let gone = || value(session, &event.what, lines.words);
    let text = reply.map_or_else(gone, |reply| reply.text.to_string());
    lines.quote("minutes-reply", &text);
    let who = super::event_text::who(session, event, lines.words);
    lines.add("minutes-reply-from", reply.map_or("", |reply| reply.from.as_str()));
    lines.add("minutes-reply-by", &who);
}

/// The attestations sealed in these days.
pub(super) fn seals(session: &Session<'_>, seals: &[&Event], words: &dyn Words) -> Option<Section> {
    let entries = seals.iter().filter_map(|event| {
        let EventKind::Sealed { record, path, reviewers } = &event.what else { return None };
        let mut lines = Lines::new(words);
        lines.code("minutes-seal-record", record);
        lines.add("minutes-seal-by", &super::event_text::who(session, event, words));
        let asked = reviewers.as_ref().map(|reviewers| said(words, &reviewers::asked(reviewers)));
        lines.add("minutes-seal-reviewers", &asked.unwrap_or_default());
        // Where it lies on somebody's disk is nobody else's business.
        let name = path.as_str().rsplit(['/', '\\']).next().unwrap_or_default();
        Some(SectionEntry { head: name.to_owned(), tag: String::new(), lines: lines.lines })
    });
    section_if_any(words, "minutes-seals", entries.collect())
}
