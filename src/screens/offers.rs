//! Whether what several screens offer can be done here and now.

use super::confirm::Together;
use super::record;
use crate::checklist::{Address, Outcome};
use crate::findings::{Change, consequences};
use crate::screens::Wizard;
use crate::screens::command::{Command, Place, Spec, TABLE};
use crate::screens::component::Offer;
use crate::screens::model::Model;
use crate::screens::rows::{Row, RowKind};
use crate::text::Line;
use crate::worksheet::{CommentThread, Side};
use crate::workspace::confirm::Within;
use crate::workspace::{
    OpenedAttestation, Profile, Say, Workspace, answering, can_confirm, is_proposed, needs_reanswer,
};

impl Model {
    /// The sealed record that is open to be read, if one is.
    pub(super) fn record(&self) -> Option<&OpenedAttestation> {
        self.workspace.as_ref()?.record.as_deref()
    }

    /// Whether a reviewer, or somebody whose own seal it asks for, has a record before them.
    pub(crate) fn reviews(&self) -> bool {
        let asks = |email: &Line| self.record()?.document.as_ref().map(|document| document.asks(email.as_str()));
        let may = |profile: &Profile| profile.side == Side::Reviewer || asks(&profile.email) == Some(true);
        self.record().is_some() && self.profile.as_ref().is_some_and(may)
    }

    /// Confirming together what is proposed there.
    pub(super) fn offers_proposals(&self, within: &Within) -> Offer {
        match self.workspace.as_ref().map(|workspace| Together::of(workspace, within, &self.language)) {
            Some(Err(why)) => Offer::No(why),
            Some(Ok(_)) | None => Offer::Yes,
        }
    }

    /// Confirming what is proposed on a line.
    pub(super) fn offers_confirmation(&self, row: Option<&Row>) -> Offer {
        let waits = |row: &Row| self.workspace.as_ref().is_some_and(|workspace| is_proposed(workspace, &row.at));
        Offer::if_else(row.is_some_and(waits), "people-nothing-proposed-here")
    }

    /// What is done to an answer; not where there is none, for the reason of this id.
    pub(super) fn offers_of_answer(&self, row: Option<&Row>, refused: &'static str) -> Offer {
        let is_answered = |row: &Row| {
            let at = row.at.without_option();
            self.workspace.as_ref().is_some_and(|workspace| match at.part {
                Some(_) => workspace.state.answer(&answering::kept_at(workspace, &at)).is_some(),
                None => workspace.state.fact(&at).is_some(),
            })
        };
        Offer::if_else(row.is_some_and(is_answered), refused)
    }

    /// Going to what is open next. In a record nothing is open, but something may have lapsed.
    pub(super) fn offers_next_open(&self) -> Offer {
        let may = self
            .workspace
            .as_ref()
            .is_none_or(|workspace| workspace.record.is_none() || workspace.review.blocking().next().is_some());
        Offer::prominent_if(may)
    }

    /// Having the part of a line come to this; else the reason why not, and who says so.
    pub(super) fn offers_outcome(&self, row: Option<Row>, outcome: Outcome, refused: &'static str) -> Offer {
        let (Some(row), Some(workspace)) = (row, self.workspace.as_ref()) else {
            return Offer::No(Say::new("said-not-applicable"));
        };
        let at = row.at.without_option();
        match answering::part_of(workspace, &at) {
            Some(part) => {
                let offered = answering::offers(workspace, &at, outcome);
                let house = part.house.forbids(outcome).filter(|_| offered);
                if offered && house.is_none() {
                    return Offer::Yes;
                }
                let forbidden = house.and_then(|what| answering::refused(workspace, &at, what));
                Offer::No(forbidden.unwrap_or_else(|| Say::new(refused)))
            }
            None => Offer::No(Say::new("said-not-applicable")),
        }
    }

    /// Answering a reviewer's comment on an item; of a record, making one.
    pub(super) fn offers_comment(&self, item: Option<&Address>) -> Offer {
        if self.record().is_some() {
            return Offer::prominent_if(self.reviews());
        }
        let comments = |at: &Address| {
            let all = self.workspace.iter().flat_map(|workspace| workspace.state.comments_on(at));
            let all: Vec<&CommentThread> = all.filter(|one| !one.comment.text.is_blank()).collect();
            (all.iter().any(|one| one.is_open()), !all.is_empty())
        };
        match item.map(comments) {
            Some((true, _)) => Offer::Yes,
            Some((false, true)) => Offer::Quiet,
            Some((false, false)) | None => Offer::No(Say::new("refused-no-comment")),
        }
    }

    /// Answering a line.
    pub(super) fn offers_toggle(&self, row: Option<Row>) -> Offer {
        let Some(row) = row else { return Offer::No(Say::new("refused-nothing-here")) };
        let is_anew = self
            .workspace
            .as_ref()
            .is_some_and(|workspace| needs_reanswer(workspace, &row.at) || can_confirm(workspace, &row.at));
        match row.kind {
            RowKind::NotApplicableByFacts => Offer::No(Say::new("said-not-applicable")),
            RowKind::Radio | RowKind::NoneOfThese if row.on && !is_anew => {
                Offer::No(Say::new("refused-chosen-already"))
            }
            RowKind::Heading
            | RowKind::Question
            | RowKind::Tick
            | RowKind::Radio
            | RowKind::Check
            | RowKind::NoneOfThese
            | RowKind::Text => Offer::Yes,
        }
    }
}

impl Model {
    /// What would change if this line were answered. Worked out when it is shown and not at each key: two hundred keys at once
    /// cost one frame.
    pub fn consequences_of(&self, row: &Row) -> Vec<Change> {
        let Some(workspace) = self.workspace.as_ref() else { return Vec::new() };
        if row.on {
            return Vec::new();
        }
        let Some(answer) = record::supposed(workspace, row, &self.language) else { return Vec::new() };
        let kept_at = answering::kept_at(workspace, &row.at.without_option());
        consequences(&workspace.lists, &workspace.state, workspace.today, &kept_at, Some(answer))
    }
}

impl Wizard {
    /// Whether a command can be run here and now: the one answer that key bar, palette and keys follow.
    pub fn offer(&self, command: Command) -> Offer {
        if let Some(why) = self.refused_anywhere(command) {
            return Offer::No(why);
        }
        self.screens.last().map_or(Offer::Quiet, |screen| screen.component().offer(command, &self.model))
    }

    /// Why a command cannot be run here and now; none if it can.
    pub(crate) fn refusal(&self, command: Command) -> Option<Say> {
        match self.offer(command) {
            Offer::No(why) => Some(why),
            Offer::Yes | Offer::Quiet => None,
        }
    }

    /// Why a command cannot be run at present, whichever screen it is asked on; none if it can.
    fn refused_anywhere(&self, command: Command) -> Option<Say> {
        let workspace = self.model.workspace.as_ref();
        let changes = matches!(
            command,
            Command::Toggle
                | Command::Waive
                | Command::WaiveAll
                | Command::Alternative
                | Command::NotApplicable
                | Command::Clear
                | Command::Reaffirm
                | Command::Note
                | Command::Assign
                | Command::Park
                | Command::Owner
                | Command::Attach
                | Command::Detach
                | Command::Comment
                | Command::Confirm
                | Command::ConfirmTogether
                | Command::Speaker
                | Command::Introduce
                | Command::ChangePerson
                | Command::TakeSide
                | Command::Anew
                | Command::Undo
                | Command::Redo
                | Command::Rename
                | Command::Upgrade
        );
        // A reviewer comments on what nobody can change any more.
        let reviews = command == Command::Comment && workspace.is_some_and(|workspace| workspace.record.is_some());
        if changes
            && !reviews
            && let Some(workspace) = workspace
        {
            if let Some(why) = &workspace.read_only {
                return Some(why.clone());
            }
            if let crate::workspace::Saving::Failed(why) = &workspace.saving {
                return Some(why.clone());
            }
            if self.model.profile.is_none() {
                return Some(Say::new("refused-nobody"));
            }
        }
        if self.leads_to(command) == Some(self.place()) {
            return Some(Say::new("refused-here-already"));
        }
        match command {
            // Who may confirm a change of who somebody is depends on whose it is.
            Command::Confirm if self.change_here().is_some() => None,
            Command::Confirm if workspace.is_some_and(|workspace| workspace.side() != Side::Subscriber) => {
                Some(Say::new("people-cannot-confirm"))
            }
            // Which of the answers that stand there, is said first.
            Command::Clear | Command::Reaffirm if self.disputed_here().is_some() => {
                Some(Say::new("screen-hint-item-disputed"))
            }
            Command::PrivateNote | Command::Agenda => self.refuses_facilitation(),
            Command::Undo if workspace.is_none_or(|workspace| workspace.steps.undo.is_empty()) => {
                Some(Say::new("refused-nothing-to-undo"))
            }
            Command::Redo if workspace.is_none_or(|workspace| workspace.steps.redo.is_empty()) => {
                Some(Say::new("refused-nothing-to-redo"))
            }
            Command::Retry
                if workspace
                    .is_none_or(|workspace| !matches!(workspace.saving, crate::workspace::Saving::Failed(_))) =>
            {
                Some(Say::new("refused-nothing-to-retry"))
            }
            Command::Seal
                if workspace.is_some_and(|workspace| workspace.read_only.is_some() && workspace.record.is_none()) =>
            {
                workspace.and_then(|workspace| workspace.read_only.clone())
            }
            Command::Verified if workspace.is_none_or(|workspace| workspace.record.is_none()) => {
                Some(Say::new("refused-no-record"))
            }
            Command::Checklists | Command::FollowUps
                if workspace.is_some_and(|workspace| workspace.record.is_some()) =>
            {
                workspace.and_then(|workspace| workspace.read_only.clone())
            }
            Command::Upgrade if self.newer().is_none() => Some(Say::new("refused-newest")),
            _ => None,
        }
    }

    /// The screen that a command leads to, whichever it is asked on.
    fn leads_to(&self, command: Command) -> Option<Place> {
        let asks_fact = |workspace: &Workspace| workspace.review.findings.iter().any(|one| one.kind.asks_fact());
        match command {
            Command::Hub => Some(Place::Hub),
            // As long as something is open there, it leads to the next of it.
            Command::Account if !self.model.workspace.as_ref().is_some_and(asks_fact) => Some(Place::Account),
            Command::Checklists => Some(Place::Checklists),
            Command::Findings => Some(Place::Findings),
            Command::FollowUps => Some(Place::FollowUps),
            Command::People => Some(Place::People),
            _ => None,
        }
    }

    /// The commands that the palette shows for what was typed, by name or key.
    pub(super) fn matching(&self, query: &str) -> Vec<&'static Spec> {
        let place = self.place();
        let query = super::search::folded(query.trim());
        // A command is found by its name and by what it does.
        let look = self.model.look();
        let named = |spec: &Spec| format!("{} {}", look.word(spec.id), look.word(&format!("{}-help", spec.id)));
        let fits = |spec: &&Spec| {
            query.is_empty()
                || super::search::folded(&named(spec)).contains(&query)
                || spec.keys.iter().any(|key| super::search::folded(&key.to_string()) == query)
        };
        TABLE.iter().filter(|spec| spec.is_at(place)).filter(fits).collect()
    }

    /// The commands of the key bar on the present screen, in order.
    pub(super) fn bar(&self) -> Vec<&'static Spec> {
        if self.overlay.is_some() {
            return Vec::new();
        }
        let place = self.place();
        TABLE.iter().filter(|spec| spec.bar.contains(&place)).collect()
    }
}
