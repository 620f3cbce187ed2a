//! Where the user is: `update(message) -> effects`.
//!
//! The wizard is data. It takes messages (keys, drafts from editors, what the shell found or did) and gives effects,
//! which the shell carries out; clock and randomness come in as a [`Env`]. So every journey can be replayed in a test.
//! An event is first written by the shell and only then taken in ([`Message::Recorded`]): what shows has happened.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a screen means something to few of all keys, a command to few screens"
)]

mod account;
mod answer_row;
mod blocks;
pub mod checklists;
mod choose;
pub mod clock;
pub mod command;
mod comment;
pub mod compare;
pub mod component;
pub(crate) mod confirm;
mod countersign;
pub(crate) mod draft;
mod evidence;
mod findings;
mod follow;
pub mod follow_ups;
mod foot;
pub mod form;
pub(crate) mod forms;
pub mod frame;
mod glossary;
pub mod glyphs;
pub mod go;
mod hub;
pub mod identity;
mod item;
mod items;
pub mod key;
pub mod layout;
pub mod look;
pub(crate) mod message;
pub mod model;
mod noted;
mod offers;
mod open;
mod overlay;
mod owner;
pub mod page;
pub mod people;
pub mod portfolio;
mod present;
pub(crate) mod progress;
mod reading;
pub(crate) mod record;
mod recorded;
mod reopened;
pub mod rows;
mod run;
pub(crate) mod screen;
mod seal;
mod sealed;
pub(crate) mod search;
mod settle;
mod start;
mod state;
mod statements;
mod submit;
pub mod text;
mod top;
pub(crate) mod upgrade;
mod verified;
mod view;

use std::rc::Rc;

use crate::checklist::Library;
use crate::present::Words;
use crate::worksheet::{Env, Event, PersonId};

use crate::workspace::{Notice, Profile, Say, Sealed, Tone};

pub use command::{Command, Place};
pub use compare::{CompareFilter, CompareLine, CompareScreen};
pub use follow_ups::{FollowUpsFilter, FollowUpsScreen};
pub use form::{Field, FieldKind, Form, FormKind};
pub use item::ItemScreen;
pub use items::{Filter, ItemsScreen};
pub use key::{Input, Key};
use layout::Area;
pub use layout::Scroll;
pub use message::{Effect, Message, Opened, Other, With};
pub use model::DraftPlace;
pub use model::Model;
pub use overlay::Overlay;
pub use present::Time;
pub use rows::{Row, RowKind};
pub use screen::Screen;
pub use seal::page::SealScreen;
pub use statements::page::BatchConfirm;

/// Where the user is.
#[derive(Debug)]
pub struct Wizard {
    /// What all screens share.
    pub model: Model,
    /// The screens, the one that shows last. Never empty.
    pub screens: Vec<Screen>,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// A line to read.
    pub notice: Option<Notice>,
    pending: Option<Pending>,
}

/// Events that are being written, and what to do then.
#[derive(Debug)]
struct Pending {
    events: Vec<Event>,
    then: AfterSave,
}

/// What to do when events were written.
#[derive(Debug)]
enum AfterSave {
    Stay,
    /// Stay, and say this.
    Say(Say),
    /// Leave the form, forget its draft, and say this.
    LeaveForm(Say),
    /// Leave the form; who was introduced by it speaks; say this.
    Speak(PersonId, Say),
    /// Leave the statements, and say this.
    LeaveStatements(Say),
    /// Show what was sealed.
    ShowSealed(Box<Sealed>),
}

/// What nobody sees is not acted on; but one can leave.
fn unseen(message: &Message) -> Vec<Effect> {
    match message {
        Message::Input(Input::Key(Key::Ctrl('q' | 'c'))) => vec![Effect::Quit],
        Message::Input(Input::Key(Key::Ctrl('z'))) => vec![Effect::Suspend],
        _ => Vec::new(),
    }
}

impl Wizard {
    /// A wizard with nothing open.
    pub fn new(library: Library, profile: Option<Profile>, language: &str, words: Rc<dyn Words>) -> Self {
        let mut wizard = Self {
            model: Model::new(library, profile, language, words),
            screens: vec![Screen::Start(start::StartScreen::default())],
            overlay: None,
            notice: None,
            pending: None,
        };
        if wizard.model.profile.is_none() {
            wizard.ask_who();
            wizard.follow_cursor();
        }
        wizard
    }

    /// Which screen shows.
    pub fn place(&self) -> Place {
        self.screens.last().map_or(Place::Start, Screen::place)
    }

    /// Whether the window is large enough for a screen. If not, it shows nothing but that.
    fn has_room(&self) -> bool {
        self.model.window.holds(layout::NEED)
    }

    /// The form that shows, if one does and nothing lies over it.
    pub fn form(&self) -> Option<&Form> {
        match (self.screens.last(), &self.overlay) {
            (Some(Screen::Form(form)), None) => Some(form),
            _ => None,
        }
    }

    /// The form that shows, be it behind what lies over it.
    pub(crate) fn form_below(&self) -> Option<&Form> {
        match self.screens.last() {
            Some(Screen::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Takes a message.
    pub fn update(&mut self, message: Message, world: &mut dyn Env) -> Vec<Effect> {
        self.tick(world);
        let is_by_hand = matches!(message, Message::Input(_) | Message::Typed(_));
        let is_seen = self.has_room();
        let effects = if is_by_hand && !is_seen { unseen(&message) } else { self.take(message, world) };
        self.tick(world);
        self.follow_cursor();
        if is_by_hand && is_seen {
            self.note_reading();
        }
        effects
    }

    fn take(&mut self, message: Message, world: &mut dyn Env) -> Vec<Effect> {
        match message {
            Message::Input(Input::Key(key)) => self.key(key, world),
            Message::Input(Input::Paste(text)) => {
                self.paste(&text);
                Vec::new()
            }
            Message::Typed(text) => {
                if let Some(Screen::Form(form)) = self.screens.last_mut() {
                    form.typed_into(&text);
                    // A problem is shown until somebody sets about it.
                    self.notice.take_if(|notice| matches!(notice.tone, Tone::Problem));
                }
                self.keep_draft()
            }
            Message::Shelf(entries) => {
                self.model.shelf = entries;
                Vec::new()
            }
            Message::Opened(opened) => self.opened(*opened, world),
            Message::OpenedAttestation(reopened) => {
                self.reopened(reopened, world);
                Vec::new()
            }
            Message::Countersigned(reopened) => self.countersigned(reopened, world),
            Message::Drafts { place, text } => {
                self.take_drafts(place, Some(&text));
                if self.restore_shown(place) {
                    self.say(Tone::Hint, Say::new("said-draft-restored"));
                } else if place == DraftPlace::Beside {
                    self.say(
                        Tone::Hint,
                        Say::new("said-review-kept").count("count", self.model.noted_comments().len()),
                    );
                } else if let Some(say) = self.said_of_drafts(&[place]) {
                    self.say(Tone::Hint, say);
                }
                Vec::new()
            }
            Message::Recorded => self.recorded(),
            Message::Failed(say) => {
                self.pending = None;
                if let Some(Screen::Form(form)) = self.screens.last_mut() {
                    form.busy = false;
                    form.problem = Some(say.clone());
                    // A passphrase that did not do is typed anew, not mended unseen.
                    if matches!(form.purpose, FormKind::Seal(_))
                        && let Some(at) = form.fields.iter().position(|field| field.kind == FieldKind::Secret)
                    {
                        form.focus = at;
                        if let Some(field) = form.fields.get_mut(at) {
                            field.text.clear();
                        }
                    }
                }
                self.say(Tone::Problem, say);
                Vec::new()
            }
            Message::Saving(saving) => {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.saving = saving;
                }
                Vec::new()
            }
            Message::Keys(keys) => {
                if let Some(Screen::Seal(seal)) = self.screens.last_mut() {
                    seal.keys = Some(keys);
                }
                Vec::new()
            }
            Message::KeyMade(key) => self.key_made(*key),
            Message::Sealed(sealed) => self.sealed(*sealed, world),
            Message::LookedAt { serial, found } => self.looked_at(serial, *found, world),
            Message::Trusted => {
                if let Some(Screen::Sealed(sealed)) = self.screens.last_mut() {
                    sealed.sealed.trusted = true;
                }
                self.say(Tone::Done, Say::new("said-trusted"));
                Vec::new()
            }
            Message::Facilitator(found) => {
                self.facilitator_read(found);
                Vec::new()
            }
            Message::Facilitated(now) => self.facilitated(*now),
            Message::Minute => Vec::new(),
            Message::Resized(width, height) => {
                self.model.window = Area::of(width, height);
                Vec::new()
            }
            Message::Compared { serial, found } => self.compared(serial, *found),
            Message::Portfolio(news) => {
                self.heard(news);
                Vec::new()
            }
            Message::Today(today) => {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.set_date(today);
                }
                Vec::new()
            }
        }
    }

    /// Shows a line.
    fn say(&mut self, tone: Tone, say: Say) {
        self.notice = Some(Notice { tone, say });
    }
}
