//! What keys and commands do.

mod answers;
mod opened;
mod undo;

use super::command;
use super::form::Outcome;
use crate::screens::Wizard;
use crate::screens::account::AccountScreen;
use crate::screens::command::{Command, Place};
use crate::screens::findings::FindingsScreen;
use crate::screens::items::{Filter, ItemsScreen};
use crate::screens::key::Key;
use crate::screens::message::Effect;
use crate::screens::overlay::Overlay;
use crate::screens::screen::Screen;
use crate::worksheet::Env;
use crate::workspace::{Say, Tone};

impl Wizard {
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
            Command::Anew => self.ask_reanswer(),
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
}
