//! What reviewers commented in the seals that they signed, and what was answered.
//!
//! A comment is a copy: who said it, in which record, with which key. The same comment brought in twice, or by two people who
//! did not know of each other, is one comment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::checklist::Address;
use crate::text::{Line, Note};

use super::event::{Event, EventId, EventKind};
use super::log::Log;
use super::register::Register;

/// What a reviewer said of an item, or of a record as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Record digest of the attestation that it was said of.
    pub record: Line,
    /// Who said it, as the seal names them.
    pub signer: Line,
    /// Fingerprint of the key that sealed it.
    pub key: Line,
    /// The word of the seal's verdict.
    pub verdict: Line,
    /// Whether who brought it in trusted that key for that name. Else it is the signer's own word who they are.
    #[serde(default)]
    pub trusted: bool,
    /// What was said; blank for a verdict that gives no reason.
    pub text: Note,
}

/// A comment, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentThread {
    /// The event by which it is named: the first that brought it in.
    pub event: EventId,
    /// The item; none: the whole.
    pub on: Option<Address>,
    /// What was said.
    pub comment: Comment,
    /// The answer.
    pub reply: Register<Note>,
}

impl CommentThread {
    /// What was answered.
    pub fn answer(&self) -> Option<&Note> {
        self.reply.value().filter(|text| !text.is_blank())
    }

    /// Whether it waits for an answer. A verdict without a reason does not.
    pub fn is_open(&self) -> bool {
        !self.comment.text.is_blank() && self.answer().is_none()
    }

    /// Whether an event brings in this comment.
    pub fn is(&self, on: Option<&Address>, comment: &Comment) -> bool {
        key_of(self.on.as_ref(), &self.comment) == key_of(on, comment)
    }
}

/// What makes comments one: where, of which record, whose, and what.
type Key<'a> = (Option<&'a Address>, &'a Line, &'a Line, &'a Note);

fn key_of<'a>(on: Option<&'a Address>, comment: &'a Comment) -> Key<'a> {
    (on, &comment.record, &comment.signer, &comment.text)
}

/// The comments in force, by place and in the order in which they were brought in, the whole before the items.
pub(super) fn fold(log: &Log, in_force: &[bool]) -> Vec<CommentThread> {
    let order = log.order();
    let events = || {
        let holds = |position: &&usize| in_force.get(**position) == Some(&true);
        order.sorted.iter().filter(holds).filter_map(|&position| log.events().get(position))
    };
    let mut found: BTreeMap<Key<'_>, CommentThread> = BTreeMap::new();
    for event in events() {
        let Some((on, comment)) = comment_of(event) else { continue };
        let known = found.entry(key_of(on, comment)).or_insert_with(|| CommentThread {
            event: event.id,
            on: on.cloned(),
            comment: comment.clone(),
            reply: Register::default(),
        });
        // Whoever trusts the key now did not have to when somebody else brought the same comment in.
        known.comment.trusted |= comment.trusted;
        known.event = known.event.min(event.id);
    }
    for event in events() {
        let EventKind::Reply { to, text } = &event.what else { continue };
        let to = order.position(*to).and_then(|position| log.events().get(position)).and_then(comment_of);
        if let Some(known) = to.and_then(|(on, comment)| found.get_mut(&key_of(on, comment))) {
            known.reply.say(event, text.clone(), order);
        }
    }
    let mut comments: Vec<CommentThread> = found.into_values().collect();
    for one in &mut comments {
        one.reply.agree(PartialEq::eq);
    }
    comments.sort_by(|one, other| (&one.on, one.event).cmp(&(&other.on, other.event)));
    comments
}

fn comment_of(event: &Event) -> Option<(Option<&Address>, &Comment)> {
    let EventKind::Comment { on, comment } = &event.what else { return None };
    Some((on.as_ref(), comment))
}
