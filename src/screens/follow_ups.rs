//! The follow-ups: what is assigned and open, what was parked, what is assigned to nobody; and parking a question.

pub(crate) mod page;
mod park;

use crate::findings::follow_ups::{self, FollowUp, Subject};
use crate::screens::model::Model;
use crate::text::{Line, Note};
use crate::workspace::Workspace;

/// The list of follow-ups.
#[derive(Clone, Debug, Default)]
pub struct FollowUpsScreen {
    /// Which of them show.
    pub filter: FollowUpsFilter,
    /// The line with the cursor.
    pub cursor: usize,
}

/// Which follow-ups show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FollowUpsFilter {
    /// All that is assigned and open, and all open questions.
    #[default]
    All,
    /// Those whose day has passed.
    Overdue,
    /// Open questions.
    Parked,
    /// Questions that were answered.
    Answered,
    /// Open items that are assigned to nobody.
    Nobody,
    /// What is assigned to one person, role or team.
    Assignee(Line),
}

impl FollowUpsFilter {
    /// The message id of its name.
    pub fn id(&self) -> &'static str {
        match self {
            Self::All => "follow-up-filter-all",
            Self::Overdue => "follow-up-filter-overdue",
            Self::Parked => "follow-up-filter-parked",
            Self::Answered => "follow-up-filter-answered",
            Self::Nobody => "follow-up-filter-nobody",
            Self::Assignee(_) => "follow-up-filter-owner",
        }
    }

    /// Every filter there is at present, in the order of the key: the owners that occur come last.
    pub fn all(workspace: &Workspace) -> Vec<Self> {
        let mut assignees: Vec<Line> = waiting(workspace).into_iter().map(|follow_up| follow_up.assignee).collect();
        assignees.retain(|assignee| !assignee.is_blank());
        assignees.sort();
        assignees.dedup();
        let fixed = [Self::All, Self::Overdue, Self::Parked, Self::Answered, Self::Nobody];
        fixed.into_iter().chain(assignees.into_iter().map(Self::Assignee)).collect()
    }
}

fn waiting(workspace: &Workspace) -> Vec<FollowUp> {
    follow_ups::waiting(&workspace.lists, &workspace.state, &workspace.review)
}

/// The follow-ups that show under a filter.
pub fn follow_ups_shown(workspace: &Workspace, filter: &FollowUpsFilter) -> Vec<FollowUp> {
    let kept =
        |keep: &dyn Fn(&FollowUp) -> bool| waiting(workspace).into_iter().filter(|follow_up| keep(follow_up)).collect();
    match filter {
        FollowUpsFilter::All => waiting(workspace),
        FollowUpsFilter::Overdue => kept(&|follow_up| follow_up.overdue),
        FollowUpsFilter::Parked => kept(&|follow_up| matches!(follow_up.subject, Subject::Question(_))),
        FollowUpsFilter::Assignee(assignee) => kept(&|follow_up| follow_up.assignee == *assignee),
        FollowUpsFilter::Answered => follow_ups::answered(&workspace.state),
        FollowUpsFilter::Nobody => {
            let all = follow_ups::unassigned(&workspace.lists, &workspace.state, &workspace.review).into_iter();
            let bare = |at| FollowUp {
                subject: Subject::Item(at),
                assignee: Line::default(),
                text: Note::default(),
                due: None,
                overdue: false,
                disputed: None,
                reply: None,
            };
            all.map(bare).collect()
        }
    }
}

/// How many open items are assigned to nobody.
pub fn unassigned(workspace: &Workspace) -> usize {
    follow_ups::unassigned(&workspace.lists, &workspace.state, &workspace.review).len()
}

impl FollowUpsScreen {
    /// The one with the cursor.
    pub(super) fn follow_up(&self, model: &Model) -> Option<FollowUp> {
        let mut shown = follow_ups_shown(model.workspace.as_ref()?, &self.filter);
        let at = self.cursor.min(shown.len().checked_sub(1)?);
        Some(shown.swap_remove(at))
    }
}
