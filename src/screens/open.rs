//! Enter: what opens from the line under the cursor.

use crate::screens::Wizard;
use crate::screens::component::{Go, Opening};
use crate::screens::items::{Filter, ItemsScreen};
use crate::screens::message::Effect;
use crate::screens::recorded::RecordedScreen;
use crate::screens::screen::Screen;
use crate::worksheet::Env;

impl Wizard {
    /// Opens what the cursor is on.
    pub(super) fn open(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(go) = self.screens.last().and_then(|screen| screen.component().open(&self.model)) else {
            return Vec::new();
        };
        match go {
            Go::To(at) => self.jump(&at),
            Go::Run(command) => return self.run(command, world),
            Go::Say(tone, say) => self.say(tone, say),
            Go::Ask(effect) => return vec![effect],
            Go::Open(Opening::Section(section)) => {
                self.push(Screen::Items(ItemsScreen::of(section, Filter::All)));
            }
            Go::Open(Opening::Recorded(list)) => self.push(Screen::Recorded(RecordedScreen::new(list))),
            Go::Open(Opening::NewAccount) => self.ask_new_account(),
            Go::Open(Opening::Sides(topic)) => self.show_sides(topic),
            Go::Open(Opening::Person(person)) => self.show_person(&person),
            Go::Open(Opening::Checklist(checklist)) => self.show_checklist(&checklist),
            Go::Open(Opening::Question(question)) => self.open_question(&question, "text"),
            Go::Open(Opening::Name) => {
                let workspace = self.model.workspace.as_ref();
                if workspace.is_some_and(|workspace| workspace.read_only.is_none()) {
                    self.ask_rename();
                } else {
                    self.say_read_only();
                }
            }
            Go::Open(Opening::Key) => self.pick_key(),
            Go::Open(Opening::Statement) => return self.confirm_or_turn(world),
            Go::Open(Opening::Speaker) => self.let_speak_here(),
        }
        Vec::new()
    }
}
