//! Reviewers' comments, from the seals of an attestation into the worksheet that it was made from.

use crate::checklist::Address;
use crate::seal::{ExaminedSeal, Role};
use crate::text::{Line, Note};
use crate::worksheet::{Comment, CommentThread, EventKind};
use crate::workspace::Workspace;

use super::countersigning::Before;
use super::user_error::{USE, UserError};

/// A comment found in a seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The item; none: the whole.
    pub on: Option<Address>,
    /// What was said.
    pub comment: Comment,
    /// Whether the worksheet does not have it yet, or did not know that its signer is trusted.
    pub is_new: bool,
}

/// What was found in an attestation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Brought {
    /// The comments, in the order of the seals.
    pub found: Vec<Found>,
    /// Whether the worksheet knows that this record was sealed from it. Else that is only the record's own word.
    pub is_ours: bool,
}

/// What the reviewers of an intact attestation said that is not in the worksheet yet. An attestation of another worksheet is
/// refused: what was said there is about other answers.
pub(crate) fn bring(before: &Before, workspace: &Workspace) -> Result<Brought, UserError> {
    let account = &before.document.account;
    let ours = workspace.log.header.worksheet.as_id();
    if account.worksheet != ours {
        return Err(UserError::new("comment-other-worksheet", USE)
            .with("name", account.name.as_str())
            .with("theirs", account.worksheet.as_str())
            .with("ours", ours.as_str()));
    }
    let record = before.verified.record.map(|record| record.to_string()).unwrap_or_default();
    let said = before.verified.seals.iter().filter(|seal| seal.meta.role() == Role::Reviewer);
    let said = said.flat_map(|seal| of_seal(seal, &record, before));
    let found = said.map(|(on, comment)| {
        let known = workspace.state.comments.iter().find(|one| one.is(on.as_ref(), &comment));
        let is_new = known.is_none_or(|known| comment.trusted && !known.comment.trusted);
        Found { on, comment, is_new }
    });
    Ok(Brought { found: found.collect(), is_ours: workspace.state.sealed.iter().any(|sealed| sealed.record == record) })
}

impl Brought {
    /// What happens when the new ones are taken in.
    pub(crate) fn whats(&self) -> Vec<EventKind> {
        let new = self.found.iter().filter(|found| found.is_new);
        new.map(|found| EventKind::Comment { on: found.on.clone(), comment: found.comment.clone() }).collect()
    }
}

/// What one seal says: its verdict and reason, which are about the whole, and its notes.
fn of_seal(seal: &ExaminedSeal, record: &str, before: &Before) -> Vec<(Option<Address>, Comment)> {
    let comment = |text: Note| Comment {
        record: Line::clean(record),
        signer: Line::clean(seal.meta.signer.as_str()),
        key: Line::clean(&seal.fingerprint),
        verdict: Line::clean(seal.meta.verdict.as_str()),
        trusted: seal.trust.as_ref().is_some_and(crate::seal::Trust::is_trusted),
        text,
    };
    let mut said = vec![(None, comment(seal.meta.reason.clone().unwrap_or_default()))];
    for (id, text) in &seal.meta.notes {
        let named = id.as_str().parse::<Address>().ok();
        let known = named.filter(|at| before.document.items.iter().any(|item| item.id == *at));
        said.push(match known {
            Some(at) => (Some(at), comment(text.clone())),
            // Another program may name what it likes; that it was said of something must not get lost.
            None => (None, comment(Note::clean(&format!("{id}: {text}")))),
        });
    }
    said
}

/// The comment that somebody means: by the name of its event, or by its item where that has only one.
pub(crate) fn named<'a>(workspace: &'a Workspace, text: &str) -> Result<&'a CommentThread, UserError> {
    let is_it = |one: &&CommentThread| {
        let at = one.on.as_ref();
        one.event.to_string() == text || at.is_some_and(|at| at.to_string() == text || at.item.as_str() == text)
    };
    let mut found = workspace.state.comments.iter().filter(is_it);
    let wrong = |id| UserError::new(id, USE).with("text", crate::text::harmless(text));
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(wrong("comment-unknown")),
        (Some(_), Some(_)) => Err(wrong("comment-several")),
    }
}
