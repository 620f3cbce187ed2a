//! The open points: what waits in somebody's hands, what was parked, what nobody has; and parking a question.

pub(crate) mod page;
mod park;

use crate::findings::points::{self, Point, Subject};
use crate::screens::model::Model;
use crate::text::{Line, Note};
use crate::workspace::Workspace;

/// The list of open points.
#[derive(Clone, Debug, Default)]
pub struct PointsScreen {
    /// Which of them show.
    pub filter: PointsFilter,
    /// The line with the cursor.
    pub cursor: usize,
}

/// Which open points show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PointsFilter {
    /// All that waits in somebody's hands, and all questions that wait.
    #[default]
    All,
    /// Those whose day has passed.
    Overdue,
    /// Questions that wait.
    Parked,
    /// Questions that were answered.
    Answered,
    /// Items that nobody has in hand.
    Nobody,
    /// What one person, role or team has in hand.
    Owner(Line),
}

impl PointsFilter {
    /// The message id of its name.
    pub fn id(&self) -> &'static str {
        match self {
            Self::All => "point-filter-all",
            Self::Overdue => "point-filter-overdue",
            Self::Parked => "point-filter-parked",
            Self::Answered => "point-filter-answered",
            Self::Nobody => "point-filter-nobody",
            Self::Owner(_) => "point-filter-owner",
        }
    }

    /// Every filter there is at present, in the order of the key: the owners that occur come last.
    pub fn all(workspace: &Workspace) -> Vec<Self> {
        let mut owners: Vec<Line> = waiting(workspace).into_iter().map(|point| point.owner).collect();
        owners.retain(|owner| !owner.is_blank());
        owners.sort();
        owners.dedup();
        let fixed = [Self::All, Self::Overdue, Self::Parked, Self::Answered, Self::Nobody];
        fixed.into_iter().chain(owners.into_iter().map(Self::Owner)).collect()
    }
}

fn waiting(workspace: &Workspace) -> Vec<Point> {
    points::waiting(&workspace.lists, &workspace.state, &workspace.review)
}

/// The points that show under a filter.
pub fn points_shown(workspace: &Workspace, filter: &PointsFilter) -> Vec<Point> {
    let kept = |keep: &dyn Fn(&Point) -> bool| waiting(workspace).into_iter().filter(|point| keep(point)).collect();
    match filter {
        PointsFilter::All => waiting(workspace),
        PointsFilter::Overdue => kept(&|point| point.overdue),
        PointsFilter::Parked => kept(&|point| matches!(point.subject, Subject::Question(_))),
        PointsFilter::Owner(owner) => kept(&|point| point.owner == *owner),
        PointsFilter::Answered => points::answered(&workspace.state),
        PointsFilter::Nobody => {
            let all = points::unowned(&workspace.lists, &workspace.state, &workspace.review).into_iter();
            let bare = |at| Point {
                subject: Subject::Item(at),
                owner: Line::default(),
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

/// How many items wait that nobody has in hand.
pub fn unowned(workspace: &Workspace) -> usize {
    points::unowned(&workspace.lists, &workspace.state, &workspace.review).len()
}

impl PointsScreen {
    /// The point with the cursor.
    pub(super) fn point(&self, model: &Model) -> Option<Point> {
        let mut shown = points_shown(model.workspace.as_ref()?, &self.filter);
        let at = self.cursor.min(shown.len().checked_sub(1)?);
        Some(shown.swap_remove(at))
    }
}
