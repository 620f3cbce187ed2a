//! The keys that answer the line under the cursor, or take an answer back.

use crate::screens::command::Place;
use crate::screens::message::Effect;
use crate::screens::rows::{Row, RowKind};
use crate::screens::{AfterSave, Wizard, owner, record};
use crate::worksheet::{Env, EventKind};
use crate::workspace::answer::AnswerDraft;
use crate::workspace::{Say, Tone, answering};

impl Wizard {
    /// Answers the line under the cursor: ticks, chooses, or asks for what the answer needs.
    pub(super) fn toggle(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        if let Some(topic) = self.disputed_here() {
            self.show_sides(topic);
            return Vec::new();
        }
        if self.place() == Place::Checklists {
            return self.toggle_checklist(world);
        }
        let Some(row) = self.current_row() else { return Vec::new() };
        if let Some(forbidden) = self.forbidden_choice(&row) {
            self.say(Tone::Hint, forbidden);
            return Vec::new();
        }
        let is_settled = row.on
            && !self.model.workspace.as_ref().is_some_and(|workspace| answering::needs_reanswer(workspace, &row.at));
        match row.kind {
            RowKind::NotApplicableByFacts => {
                self.say(Tone::Hint, Say::new("said-not-applicable"));
                Vec::new()
            }
            RowKind::Text => {
                self.ask_fact_text(&row.at);
                Vec::new()
            }
            RowKind::Tick
                if !is_settled
                    && self.model.workspace.as_ref().is_some_and(|workspace| owner::is_missing(workspace, &row.at)) =>
            {
                self.ask_owner(vec![row.at]);
                Vec::new()
            }
            RowKind::Tick => match self.plain_answer(&row).filter(|_| !is_settled) {
                Some(draft) => self.answer(&row.at, &draft, AfterSave::Stay, world),
                None => self.take_back(&row.at, AfterSave::Stay, world),
            },
            _ if self.place() == Place::Account => self.answer_fact(&row, world),
            _ if row.kind == RowKind::Radio && is_settled => Vec::new(),
            _ => {
                let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
                let Some(chosen) = answering::chosen_with(workspace, &row.at) else { return Vec::new() };
                let part = row.at.without_option();
                if chosen.is_empty() {
                    return self.take_back(&part, AfterSave::Stay, world);
                }
                if let Some(draft) = self.plain_answer(&row) {
                    return self.answer(&part, &draft, AfterSave::Stay, world);
                }
                self.ask_accept(&part, chosen);
                Vec::new()
            }
        }
    }

    /// What an overlay has against choosing the option of this row; nothing if it would be taken away.
    fn forbidden_choice(&self, row: &Row) -> Option<Say> {
        let workspace = self.model.workspace.as_ref()?;
        let chosen = answering::chosen_with(workspace, &row.at)?;
        let here: std::collections::BTreeSet<_> =
            chosen.into_iter().filter(|id| row.at.option.as_ref() == Some(id)).collect();
        answering::forbidden(workspace, &row.at, crate::checklist::Outcome::Open, &here)
    }

    fn answer_fact(&mut self, row: &Row, world: &mut dyn Env) -> Vec<Effect> {
        let value = self.model.workspace.as_ref().and_then(|workspace| record::fact_with(workspace, row));
        let confirms =
            self.model.workspace.as_ref().is_some_and(|workspace| crate::workspace::can_confirm(workspace, &row.at));
        if value.is_none() || row.on && row.kind != RowKind::Check && !confirms {
            return Vec::new();
        }
        self.record(vec![EventKind::Fact { on: row.at.without_option(), value }], AfterSave::Stay, world)
    }

    pub(super) fn clear(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(row) = self.current_row() else { return Vec::new() };
        let at = row.at.without_option();
        let said = Say::new("said-cleared").with("item", self.short_name(&at));
        if self.place() == Place::Account {
            return self.record(vec![EventKind::Fact { on: at, value: None }], AfterSave::Say(said), world);
        }
        self.take_back(&at, AfterSave::Say(said), world)
    }

    /// Gives the same answer again, under what the item says today; what takes an affirmation is affirmed anew.
    pub(in crate::screens) fn reaffirm(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let (Some(row), Some(workspace)) = (self.current_row(), self.model.workspace.as_ref()) else {
            return Vec::new();
        };
        let part = row.at.without_option();
        let Some(answer) = workspace.state.answer(&answering::kept_at(workspace, &part)).cloned() else {
            return Vec::new();
        };
        if let Some(forbidden) = answering::forbidden(workspace, &part, answer.outcome, &answer.chosen) {
            self.say(Tone::Hint, forbidden);
            return Vec::new();
        }
        match answer.outcome {
            crate::checklist::Outcome::Waived => self.show_waiver(vec![part]),
            crate::checklist::Outcome::Accepted => self.ask_accept(&part, answer.chosen),
            _ if owner::is_missing(workspace, &part) => self.ask_owner(vec![part]),
            _ => {
                let draft = AnswerDraft::of(workspace, &part, &answer);
                let said = self.answered(&part);
                return self.answer(&part, &draft, AfterSave::Say(said), world);
            }
        }
        Vec::new()
    }
}
