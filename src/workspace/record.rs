//! The record that sealing would seal.

use crate::attestation::{BuildInput, Document, build};
use crate::checklist::Id;
use crate::worksheet::evidence::Sha256;

use super::open_worksheet::Workspace;

/// The record that sealing would seal at present, if no reviewer has to countersign it.
pub fn record_of(workspace: &Workspace, language: &str) -> Document {
    record_for(workspace, language, 0)
}

/// The record that sealing would seal at present, for this many reviewers to countersign. The same worksheet gives the same
/// record, so that what was shown and what is sealed can be compared by its digest.
pub(crate) fn record_for(workspace: &Workspace, language: &str, reviewers: u8) -> Document {
    let supersedes = workspace.state.sealed.iter().rev().find_map(|sealed| Sha256::parse(&sealed.record).ok());
    let input = BuildInput {
        lists: &workspace.lists,
        log: &workspace.log,
        state: &workspace.state,
        review: &workspace.review,
        language,
    };
    let roles = std::iter::once("subscriber").chain((0..reviewers).map(|_| "reviewer"));
    let required = roles.filter_map(|role| Id::parse(role).ok()).collect::<Vec<_>>();
    build(input, input.stamp(), supersedes, &required)
}
