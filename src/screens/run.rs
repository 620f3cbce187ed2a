//! What keys and commands do.

use super::form::Outcome;
use super::{Opened, command, owner, record};
use crate::screens::account::AccountScreen;
use crate::screens::command::{Command, Place};
use crate::screens::findings::FindingsScreen;
use crate::screens::form::{Form, FormKind};
use crate::screens::hub::HubScreen;
use crate::screens::items::{Filter, ItemsScreen};
use crate::screens::key::Key;
use crate::screens::message::Effect;
use crate::screens::model::DraftPlace;
use crate::screens::overlay::Overlay;
use crate::screens::rows::RowKind;
use crate::screens::screen::Screen;
use crate::screens::start::StartScreen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, EventKind};
use crate::workspace::answer::AnswerDraft;
use crate::workspace::{Say, Tone, answering};

impl Wizard {
    pub(super) fn opened(&mut self, opened: Opened, world: &mut dyn Env) -> Vec<Effect> {
        let profile = self.model.profile.clone().unwrap_or_default();
        let workspace = crate::workspace::Workspace::new(
            &self.model.library,
            opened.path,
            opened.log,
            opened.lists,
            opened.read_only.clone(),
            profile,
            world.today(),
        );
        let facts_open = workspace.review.findings.iter().any(|finding| finding.kind.asks_fact());
        self.model.workspace = Some(workspace);
        self.forget_file();
        // A new account whose form waited for its worksheet.
        let is_begun = |form: &Form| form.busy && form.purpose == FormKind::NewAccount;
        let begun = matches!(self.screens.last(), Some(Screen::Form(form)) if is_begun(form));
        let effects = if begun { self.close_form() } else { Vec::new() };
        self.screens.truncate(1);
        if !matches!(self.screens.first(), Some(Screen::Start(_) | Screen::Portfolio(_))) {
            self.screens = vec![Screen::Start(StartScreen::default())];
        }
        self.push(Screen::Hub(HubScreen::default()));
        self.take_drafts(DraftPlace::Beside, opened.draft.as_deref());
        self.take_drafts(DraftPlace::Private, opened.private_draft.as_deref());
        // Why nothing can be written comes first: a last line that was left out is so for the same reason.
        if let Some(say) = opened.read_only {
            self.say(Tone::Hint, say);
        } else if let Some(say) = opened.notice {
            self.say(Tone::Problem, say);
        } else if let Some(say) = self.said_of_drafts(&[DraftPlace::Beside, DraftPlace::Private]) {
            self.say(Tone::Hint, say);
        } else if let Some(newer) = self.newer() {
            let title = self.model.words_in(&newer).title.to_string();
            let say = Say::new("said-newer-edition").with("title", title).with("edition", newer.edition.as_str());
            self.say(Tone::Hint, say);
        } else {
            self.say(Tone::Hint, self.welcome());
        }
        if facts_open && self.model.workspace.as_ref().is_some_and(|workspace| workspace.state.answers.is_empty()) {
            self.jump_to_account();
        }
        if self.model.profile.is_none() {
            self.ask_who();
        }
        effects
    }

    /// That something is kept of what was being typed, if so, and how one goes on with it.
    pub(super) fn said_of_drafts(&self, places: &[DraftPlace]) -> Option<Say> {
        let purpose = places.iter().find_map(|place| self.drafted(*place).next())?;
        let say = match (purpose.on(), &purpose) {
            (Some(at), _) => Say::new("said-draft-kept").with("item", self.short_name(at)),
            (None, FormKind::Park | FormKind::Question(_)) => Say::new("said-draft-kept-question"),
            (None, FormKind::Rename) => Say::new("said-draft-kept-name"),
            (None, FormKind::Person(person)) if !person.speaks => Say::new("said-draft-kept-person"),
            (None, _) => Say::new("said-draft-kept-other"),
        };
        Some(say.with("key", purpose.key()))
    }

    /// Another file is opened: what belonged to the one before, and stands in neither, goes no further.
    pub(super) fn forget_file(&mut self) {
        self.model.facilitator = Ok(crate::workspace::Facilitator::default());
        self.model.clock = super::clock::Clock::default();
        self.model.settling = None;
    }

    fn welcome(&self) -> Say {
        let Some(workspace) = self.model.workspace.as_ref() else { return Say::new("said-opened") };
        let total = workspace.review.grand_total(&workspace.lists);
        let (asked, answered) = (total.asked, total.answered);
        if answered == 0 && !workspace.review.findings.iter().any(|finding| finding.kind.asks_fact()) {
            return Say::new("said-opened-described").count("asked", asked);
        }
        if answered == 0 {
            return Say::new("said-opened-new").count("asked", asked);
        }
        if workspace.review.blocking().next().is_none() {
            return match workspace.state.sealed.last() {
                None => Say::new("said-opened-complete").count("asked", asked),
                Some(sealed) => Say::new("said-opened-sealed")
                    .with("date", crate::worksheet::stamp::date_of(sealed.at).to_string())
                    .count("count", sealed.changes_since),
            };
        }
        let changed = workspace.state.last_change.map(|at| crate::worksheet::stamp::date_of(at).to_string());
        Say::new("said-opened-again")
            .count("answered", answered)
            .count("asked", asked)
            .with("date", changed.unwrap_or_default())
    }

    pub(super) fn key(&mut self, key: Key, world: &mut dyn Env) -> Vec<Effect> {
        if self.overlay.is_some() {
            return self.overlay_key(key, world);
        }
        if let Some(Screen::Form(_)) = self.screens.last() {
            return self.form_key(key, world);
        }
        if let Some(command) = command::of_key(self.place(), key) {
            if command == Command::Follow {
                self.notice = None;
                self.follow(Some(key));
                return Vec::new();
            }
            if command == Command::TakeSide && self.refusal(command).is_none() {
                self.notice = None;
                self.ask_side(Some(key));
                return Vec::new();
            }
            return self.run(command, world);
        }
        if matches!(key, Key::Char(_)) {
            self.say(Tone::Hint, Say::new("said-no-such-key").with("key", key.to_string()));
        }
        Vec::new()
    }

    fn form_key(&mut self, key: Key, world: &mut dyn Env) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        if form.busy && key != Key::Esc {
            return Vec::new();
        }
        match key {
            Key::Ctrl('q' | 'c') => return self.run(Command::Quit, world),
            Key::Ctrl('z') => return vec![Effect::Suspend],
            Key::Ctrl('g') | Key::F(2) => return self.run(Command::Glossary, world),
            Key::Esc => return self.leave_form(),
            Key::PageDown | Key::PageUp => {
                self.scroll_pages(if key == Key::PageDown { 1 } else { -1 });
                self.notice = None;
                return Vec::new();
            }
            _ => {}
        }
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        match form.key(key) {
            Outcome::Submit => self.submit(world),
            Outcome::Changed | Outcome::Ignored => {
                self.notice = None;
                self.keep_draft()
            }
        }
    }

    /// Esc in a form: what was typed stays for the next time.
    fn leave_form(&mut self) -> Vec<Effect> {
        let effects = self.keep_draft();
        let Some(Screen::Form(form)) = self.screens.last() else { return effects };
        let (key, kept) = (form.purpose.key(), self.has_draft(&form.purpose));
        if self.screens.len() > 1 {
            self.screens.pop();
            if kept {
                self.say(Tone::Hint, Say::new("said-kept-as-draft").with("key", key));
            }
            self.cursor_moved();
        }
        effects
    }

    /// Runs a command, or says why it cannot be run.
    pub fn run(&mut self, command: Command, world: &mut dyn Env) -> Vec<Effect> {
        self.notice = None;
        if let Some(why) = self.refusal(command) {
            self.say(Tone::Hint, why);
            return Vec::new();
        }
        match command {
            Command::Up => self.move_cursor(-1),
            Command::Down => self.move_cursor(1),
            Command::Top => self.move_cursor(isize::MIN),
            Command::Bottom => self.move_cursor(isize::MAX),
            Command::ScrollDown => self.scroll_pages(1),
            Command::ScrollUp => self.scroll_pages(-1),
            Command::Back => self.back(),
            Command::Hub => self.home(),
            Command::Open => return self.open(world),
            Command::Toggle => return self.toggle(world),
            Command::NextItem if self.place() == Place::Statements => self.turn_statement(1),
            Command::PreviousItem if self.place() == Place::Statements => self.turn_statement(-1),
            Command::NextItem => self.show_neighbour(true),
            Command::PreviousItem => self.show_neighbour(false),
            Command::NextOpen => self.show_next_open(),
            Command::Account => self.jump_to_account(),
            Command::Checklists => self.show_checklists(),
            Command::Findings => self.show_findings(),
            Command::FollowUps => self.show_follow_ups(),
            Command::Park => self.ask_park(),
            Command::Verified => self.show_verified(),
            Command::Filter if self.place() == Place::FollowUps => self.next_follow_ups_filter(),
            Command::Filter => self.next_filter(),
            Command::Search if self.place() == Place::Portfolio => self.overlay = Some(Overlay::PortfolioSearch),
            Command::Search => {
                self.overlay = Some(Overlay::Search { query: String::new(), cursor: 0, found: Vec::new() });
                self.search_again();
            }
            Command::Glossary => self.show_glossary(),
            Command::Palette => {
                self.overlay = Some(Overlay::Palette { query: String::new(), cursor: 0 });
            }
            Command::Waive => self.ask_waive(false),
            Command::WaiveAll => self.ask_waive(true),
            Command::Alternative => self.ask_alternative(),
            Command::NotApplicable => self.ask_not_applicable(),
            Command::Note => self.ask_note(),
            Command::Assign if self.place() == Place::FollowUps => self.ask_follow_up_owner(),
            Command::PrivateNote => self.ask_private_note(),
            Command::Present => self.present(),
            Command::Agenda => self.ask_agenda(),
            Command::Assign => self.ask_hand_over(),
            Command::Attach => self.ask_attach(),
            Command::Detach => self.ask_detach(),
            Command::Follow => self.follow(None),
            Command::TakeSide => self.ask_side(None),
            Command::Anew => self.ask_anew(),
            Command::Comment if self.model.workspace.as_ref().is_some_and(|workspace| workspace.record.is_some()) => {
                self.ask_comment();
            }
            Command::Comment => self.ask_reply(),
            Command::Owner => self.ask_other_owner(),
            Command::Compare => self.ask_compare(),
            Command::Upgrade => self.ask_upgrade(),
            Command::Rename => self.ask_rename(),
            Command::WhoAreYou => self.ask_who(),
            Command::NewAccount => self.ask_new_account(),
            Command::Clear => return self.clear(world),
            Command::Reaffirm => return self.reaffirm(world),
            Command::Confirm => return self.confirm(world),
            Command::Speaker => self.next_speaker(),
            Command::People => self.show_people(),
            Command::Introduce => self.ask_person(None, false),
            Command::ChangePerson => self.ask_change_person(),
            Command::ConfirmTogether => self.show_statements(),
            Command::Undo => return self.undo(true, world),
            Command::Redo => return self.undo(false, world),
            Command::Seal => return self.show_seal(),
            Command::TrustOwn => return self.trust_own(),
            Command::Retry => return vec![Effect::Retry],
            Command::Theme => return vec![Effect::NextTheme],
            Command::Language => return vec![Effect::NextLanguage],
            Command::Suspend => return vec![Effect::Suspend],
            Command::Quit => return vec![Effect::Quit],
        }
        self.effects_of_place()
    }

    /// Leaving the hub for the start, or for the portfolio, closes the worksheet.
    fn effects_of_place(&mut self) -> Vec<Effect> {
        if matches!(self.place(), Place::Start | Place::Portfolio) && self.model.workspace.take().is_some() {
            return vec![Effect::Close];
        }
        Vec::new()
    }

    pub(super) fn jump_to_account(&mut self) {
        let open = self.model.workspace.as_ref().and_then(|workspace| {
            let open = workspace.review.findings.iter().find(|finding| finding.kind.asks_fact());
            open.and_then(|finding| finding.at.first().cloned())
        });
        if let Some(at) = open {
            self.jump(&at);
        } else if self.place() != Place::Account {
            self.push(Screen::Account(AccountScreen::default()));
            self.move_cursor(isize::MIN);
        }
    }

    pub(super) fn show_findings(&mut self) {
        if self.place() != Place::Findings {
            self.push(Screen::Findings(FindingsScreen::default()));
        }
    }

    fn next_filter(&mut self) {
        if let Some(Screen::Compare(screen)) = self.screens.last_mut() {
            return screen.next_filter();
        }
        let is_record = self.model.workspace.as_ref().is_some_and(|workspace| workspace.record.is_some());
        if let Some(Screen::Items(screen)) = self.screens.last_mut() {
            screen.filter = screen.filter.next();
            while is_record && !screen.filter.is_for_records() {
                screen.filter = screen.filter.next();
            }
            screen.cursor = 0;
        } else {
            let filter = if is_record { Filter::WaivedOrAccepted } else { Filter::Open };
            self.push(Screen::Items(ItemsScreen::of(None, filter)));
        }
    }

    /// Answers the line under the cursor: ticks, chooses, or asks for what the answer needs.
    fn toggle(&mut self, world: &mut dyn Env) -> Vec<Effect> {
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
        let is_settled =
            row.on && !self.model.workspace.as_ref().is_some_and(|workspace| answering::needs_anew(workspace, &row.at));
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
    fn forbidden_choice(&self, row: &super::Row) -> Option<Say> {
        let workspace = self.model.workspace.as_ref()?;
        let chosen = answering::chosen_with(workspace, &row.at)?;
        let here: std::collections::BTreeSet<_> =
            chosen.into_iter().filter(|id| row.at.option.as_ref() == Some(id)).collect();
        answering::forbidden(workspace, &row.at, crate::checklist::Outcome::Open, &here)
    }

    fn answer_fact(&mut self, row: &super::Row, world: &mut dyn Env) -> Vec<Effect> {
        let value = self.model.workspace.as_ref().and_then(|workspace| record::fact_with(workspace, row));
        let confirms =
            self.model.workspace.as_ref().is_some_and(|workspace| crate::workspace::can_confirm(workspace, &row.at));
        if value.is_none() || row.on && row.kind != RowKind::Check && !confirms {
            return Vec::new();
        }
        self.record(vec![EventKind::Fact { on: row.at.without_option(), value }], AfterSave::Stay, world)
    }

    fn clear(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(row) = self.current_row() else { return Vec::new() };
        let at = row.at.without_option();
        let said = Say::new("said-cleared").with("item", self.short_name(&at));
        if self.place() == Place::Account {
            return self.record(vec![EventKind::Fact { on: at, value: None }], AfterSave::Say(said), world);
        }
        self.take_back(&at, AfterSave::Say(said), world)
    }

    /// Gives the same answer again, under what the item says today; what takes an affirmation is affirmed anew.
    pub(super) fn reaffirm(&mut self, world: &mut dyn Env) -> Vec<Effect> {
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

    fn undo(&mut self, undo: bool, world: &mut dyn Env) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let events = if undo { workspace.steps.undo.clone() } else { workspace.steps.redo.clone() };
        // Redo names undo events; what they are about is what those named.
        let about = |id| {
            let event = workspace.log.event(id)?;
            if let EventKind::Undo { event: target } = event.what { workspace.log.event(target) } else { Some(event) }
        };
        let first = events.first().copied().and_then(about).map(|event| &event.what);
        let known = |id| workspace.log.event(id).map(|event| &event.what);
        // An answer is about what its comment is about.
        let what = first.and_then(|what| if let EventKind::Reply { to, .. } = what { known(*to) } else { Some(what) });
        let on = what.and_then(EventKind::on).cloned();
        let about_question = matches!(what, Some(EventKind::Question { .. } | EventKind::QuestionReply { .. }));
        let about_lists = matches!(what, Some(EventKind::Checklist { .. }));
        let said = match on {
            None if matches!(what, Some(EventKind::Comment { .. })) => {
                Say::new(if undo { "said-undone-comment" } else { "said-redone-comment" })
            }
            Some(at) => Say::new(if undo { "said-undone" } else { "said-redone" }).with("item", self.short_name(&at)),
            None if about_question => Say::new(if undo { "said-undone-question" } else { "said-redone-question" }),
            None if about_lists => Say::new(if undo { "said-undone-lists" } else { "said-redone-lists" }),
            None => Say::new(if undo { "said-undone-name" } else { "said-redone-name" }),
        };
        let whats = events.into_iter().map(|event| EventKind::Undo { event }).collect();
        self.record(whats, AfterSave::Say(said), world)
    }
}
