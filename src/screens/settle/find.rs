//! What is disputed: on a line, at a place, in a finding.

use crate::checklist::Address;
use crate::findings::{Finding, FindingKind};
use crate::screens::model::Model;
use crate::screens::rows::Row;
use crate::worksheet::{Register, Topic};
use crate::workspace::{Workspace, answering};

/// What is disputed on a line of an item's or the account's screen.
pub(in crate::screens) fn disputed_at(workspace: &Workspace, row: &Row, is_account: bool) -> Option<Topic> {
    let at = row.at.without_option();
    if is_account {
        return workspace.state.facts.get(&at).filter(|register| register.is_conflict()).map(|_| Topic::Fact(at));
    }
    let kept = answering::kept_at(workspace, &at);
    workspace.state.answers.get(&kept).filter(|register| register.is_conflict()).map(|_| Topic::Answer(kept))
}

/// What is disputed at a place, in the order in which findings name it.
fn disputed_in(workspace: &Workspace, at: &Address) -> Vec<Topic> {
    let state = &workspace.state;
    let mut found = Vec::new();
    let kept = answering::kept_at(workspace, at);
    if state.answers.get(&kept).is_some_and(Register::is_conflict) {
        found.push(Topic::Answer(kept));
    }
    if state.facts.get(at).is_some_and(Register::is_conflict) {
        found.push(Topic::Fact(at.clone()));
    }
    if state.notes.get(at).is_some_and(Register::is_conflict) {
        found.push(Topic::Note(at.clone()));
    }
    if state.assignments.get(at).is_some_and(Register::is_conflict) {
        found.push(Topic::Assignment(at.clone()));
    }
    let documents = state.evidence.get(at).into_iter().flatten().filter(|(_, register)| register.is_conflict());
    found.extend(documents.map(|(id, _)| Topic::Document(at.clone(), id.clone())));
    let replies = state.comments.iter().filter(|one| one.on.as_ref() == Some(at) && one.reply.is_conflict());
    found.extend(replies.map(|one| Topic::Reply(one.event)));
    found
}

/// What a line of the findings has to settle. Of several findings alike, each has its own.
pub(in crate::screens) fn disputed_by(workspace: &Workspace, findings: &[&Finding], cursor: usize) -> Option<Topic> {
    let finding = findings.get(cursor)?;
    match (&finding.kind, finding.at.first()) {
        (FindingKind::Conflict, None) => Some(Topic::Name),
        (FindingKind::Conflict, Some(at)) => {
            let before = findings.iter().take(cursor).filter(|other| *other == finding).count();
            disputed_in(workspace, at).into_iter().nth(before)
        }
        (FindingKind::Editions { checklist }, _) => Some(Topic::Checklist(checklist.clone())),
        (FindingKind::Comment { comment, .. }, _) => {
            let one = workspace.state.comments.iter().find(|one| one.event == *comment)?;
            one.reply.is_conflict().then_some(Topic::Reply(*comment))
        }
        _ => None,
    }
}

impl Model {
    /// What the finding on a line has to settle, unless it is being said anew.
    pub(in crate::screens) fn disputed_finding(&self, line: usize) -> Option<Topic> {
        let workspace = self.workspace.as_ref()?;
        let found = disputed_by(workspace, &crate::workspace::findings_in_order(workspace), line)?;
        let is_anew = self.settling.as_ref().is_some_and(|settling| settling.topic == found);
        (!is_anew).then_some(found)
    }
}
