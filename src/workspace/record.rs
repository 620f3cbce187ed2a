//! The record that sealing would seal.

use crate::attestation::{BuildInput, Document, build};
use crate::worksheet::Reviewers;
use crate::worksheet::evidence::Sha256;

use super::open_worksheet::Workspace;

/// The record that sealing would seal at present, if those countersign it who had to the one before.
pub fn record_of(workspace: &Workspace, language: &str) -> Document {
    record_for(workspace, language, &workspace.state.reviewers())
}

/// The record that sealing would seal at present, for these reviewers to countersign. The same worksheet gives the same
/// record, so that what was shown and what is sealed can be compared by its digest.
pub(crate) fn record_for(workspace: &Workspace, language: &str, reviewers: &Reviewers) -> Document {
    let supersedes = workspace.state.sealed.iter().rev().find_map(|sealed| Sha256::parse(&sealed.record).ok());
    let input = BuildInput {
        lists: &workspace.lists,
        log: &workspace.log,
        state: &workspace.state,
        review: &workspace.review,
        language,
    };
    build(input, input.stamp(), supersedes, reviewers)
}
