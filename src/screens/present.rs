//! The presenter view, and what is the facilitator's own.
//!
//! Presenting is the item's screen for a wall: the same cursor, the same keys. As long as it lasts, every item that is gone
//! to is shown so; what is private never is.

pub(crate) mod page;
mod time;

use crate::checklist::Address;
use crate::screens::Wizard;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::items::{Filter, ItemsScreen, items_shown};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::worksheet::Env;
use crate::workspace::{Facilitation, Facilitator, Label, Say, Tone, minutes_of};

pub use time::Time;

impl Wizard {
    /// Whether items are shown for a wall.
    pub(super) fn is_presenting(&self) -> bool {
        self.screens.iter().any(|screen| matches!(screen, Screen::Item(screen) if screen.presenting))
    }

    /// The section that the wall sees, be it behind a form.
    pub(crate) fn presented(&self) -> Option<Address> {
        let shown = self.screens.iter().rev().find(|screen| !matches!(screen, Screen::Form(_)))?;
        let Screen::Item(screen) = shown else { return None };
        let list = self.model.workspace.as_ref()?.list(&screen.list).filter(|_| screen.presenting)?;
        let section = list.sections.get(list.items.get(screen.head)?.section)?;
        Some(Address::item(&list.id, &section.id))
    }

    /// Counts the time until now; whatever section shows, its clock runs on.
    pub(super) fn tick(&mut self, world: &dyn Env) {
        let presented = self.presented();
        self.model.clock.run(presented, world.now());
    }

    /// Begins to present, or ends it.
    pub(super) fn present(&mut self) {
        match self.screens.last() {
            Some(Screen::Item(screen)) if screen.presenting => self.stop_presenting(),
            Some(Screen::Item(screen)) => {
                let mut shown = screen.clone();
                shown.presenting = true;
                self.screens.push(Screen::Item(shown));
            }
            _ => match self.first_to_present() {
                None => self.say(Tone::Hint, Say::new("said-nothing-to-present")),
                Some(at) => {
                    self.show_item(&at);
                    if let Some(Screen::Item(screen)) = self.screens.last_mut() {
                        screen.presenting = true;
                    }
                }
            },
        }
    }

    /// Leaves the items that are presented. On the item's own screen one goes on with the item that was shown last.
    fn stop_presenting(&mut self) {
        let shown = self.screens.last().cloned();
        while matches!(self.screens.last(), Some(Screen::Item(screen)) if screen.presenting) && self.screens.len() > 1 {
            self.screens.pop();
        }
        if let (Some(Screen::Item(below)), Some(Screen::Item(mut shown))) = (self.screens.last_mut(), shown) {
            shown.presenting = false;
            *below = shown;
        }
    }

    /// One level back from a presented item: to the one it was followed from, or out.
    pub(super) fn back_from_presented(&mut self) {
        let below = self.screens.len().checked_sub(2).and_then(|at| self.screens.get(at));
        match below {
            Some(Screen::Item(below)) if !below.presenting => self.stop_presenting(),
            _ => drop(self.screens.pop()),
        }
    }

    /// Where presenting begins: the item under the cursor; of a section, its first open one, else its first.
    fn first_to_present(&self) -> Option<Address> {
        let screen = self.screens.last()?;
        if !matches!(screen, Screen::Hub(_)) {
            return self.current_item();
        }
        let section = screen.component().section(&self.model);
        let shown = |filter| items_shown(&self.model, &ItemsScreen::of(section.clone(), filter));
        let (list, index) = shown(Filter::Open).first().or(shown(Filter::All).first()).copied()?;
        list.items.get(index).map(|item| list.address(item))
    }

    /// Why the facilitator's own cannot be changed.
    pub(super) fn refuses_facilitation(&self) -> Option<Say> {
        if self.model.workspace.as_ref().is_some_and(|workspace| workspace.record.is_some()) {
            return Some(Say::new("refused-facilitator-record"));
        }
        self.model.facilitator.as_ref().err().cloned()
    }

    pub(super) fn ask_private_note(&mut self) {
        let Some(at) = self.current_item() else { return };
        let text = self.model.facilitator_note(&at).map(ToString::to_string).unwrap_or_default();
        let field = Field::new("text", FieldKind::Note).filled(text).optional();
        let intro = vec![self.item_label(&at), Say::new("form-private-note-intro").into()];
        self.show_form(FormKind::PrivateNote(at), intro, vec![field]);
    }

    pub(super) fn ask_agenda(&mut self) {
        let section = self.screens.last().and_then(|screen| screen.component().section(&self.model));
        let section = section.and_then(|(list, section)| {
            let list = self.model.workspace.as_ref()?.list(&list)?;
            Some((list, list.sections.get(section)?))
        });
        let Some((list, section)) = section else {
            return self.say(Tone::Hint, Say::new("refused-agenda-section"));
        };
        let title = self.model.words_in(list).section.get(&section.id).map(|words| words.title.to_string());
        let at = Address::item(&list.id, &section.id);
        let planned = self.model.time_of(&at).planned.map(|minutes| minutes.to_string());
        let field = Field::new("minutes", FieldKind::Line).filled(planned.unwrap_or_default()).optional();
        let label = Label::Words(format!("{} {}", section.id, title.unwrap_or_default()));
        let intro = vec![label, Say::new("form-agenda-intro").into()];
        self.show_form(FormKind::Agenda(at), intro, vec![field]);
    }

    pub(super) fn submit_private_note(&mut self, form: &Form, at: &Address) -> Vec<Effect> {
        let note = form.note("text").unwrap_or_default();
        self.wait();
        vec![Effect::SaveFacilitatorNotes(Facilitation::Note(at.clone(), note))]
    }

    pub(super) fn submit_agenda(&mut self, form: &Form, at: &Address) -> Vec<Effect> {
        let typed = form.line("minutes");
        let minutes = match typed.as_str() {
            "" => None,
            text => match minutes_of(text) {
                Some(minutes) => Some(minutes),
                None => return self.refuse("minutes", Say::new("form-not-minutes")),
            },
        };
        self.wait();
        vec![Effect::SaveFacilitatorNotes(Facilitation::Minutes(at.clone(), minutes))]
    }

    /// Takes in what is the facilitator's own, or why it cannot be used.
    pub(super) fn facilitator_read(&mut self, found: Result<Facilitator, Say>) {
        if let Err(why) = &found {
            self.say(Tone::Problem, why.clone());
        }
        self.model.facilitator = found;
    }

    /// A change was saved.
    pub(super) fn facilitated(&mut self, now: Facilitator) -> Vec<Effect> {
        self.model.facilitator = Ok(now);
        let Some(Screen::Form(form)) = self.screens.last() else { return Vec::new() };
        let said = match &form.purpose {
            FormKind::PrivateNote(_) => Say::new("said-private-note"),
            FormKind::Agenda(_) => Say::new("said-agenda"),
            _ => return Vec::new(),
        };
        let effects = self.close_form();
        self.cursor_moved();
        self.say(Tone::Done, said);
        effects
    }
}
