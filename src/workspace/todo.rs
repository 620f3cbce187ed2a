//! What there is to do, the gravest first.

use crate::findings::{Finding, FindingKind};

use super::open_worksheet::Workspace;

/// The findings in the order of their screen: by kind, the gravest first, each kind in the order of the checklists.
pub fn findings_in_order(workspace: &Workspace) -> Vec<&Finding> {
    let rank = |finding: &&Finding| match finding.kind {
        FindingKind::Contradiction { .. } => 0,
        FindingKind::Conflict | FindingKind::Editions { .. } => 1,
        FindingKind::Identity { .. } => 2,
        FindingKind::Lapsed { .. } => 3,
        FindingKind::LapsedDocument { .. } => 4,
        FindingKind::Stale { .. } | FindingKind::StaleFact { .. } => 5,
        FindingKind::Forbidden { .. } => 6,
        FindingKind::InvalidAnswer { .. } => 7,
        FindingKind::MissingControl => 8,
        FindingKind::MissingReason => 9,
        FindingKind::MissingOwner => 10,
        FindingKind::Proposed => 11,
        FindingKind::OpenFact => 12,
        FindingKind::Open => 13,
        FindingKind::Named { .. } => 14,
        FindingKind::Overdue { .. } | FindingKind::OverdueQuestion { .. } => 15,
        FindingKind::Question { .. } => 16,
        FindingKind::Comment { .. } => 17,
        FindingKind::Advisory { .. } => 18,
    };
    let mut findings: Vec<&Finding> = workspace.review.findings.iter().collect();
    findings.sort_by_key(rank);
    findings
}
