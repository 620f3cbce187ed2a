//! A table to play at: the wizard, and a shell made of memory.

use careseal::checklist::bundled;
use careseal::wizard::{
    Effect, Field, Input, Key, KeyChoice, KeyPlace, Message, Opened, Profile, SealedScreen, Vocabulary, Wizard, key,
};
use careseal::worksheet::stamp::FixedWorld;
use careseal::worksheet::{Log, State, line};

/// A wizard with a shell that writes nothing anywhere.
pub(crate) struct Table {
    pub(crate) wizard: Wizard,
    pub(crate) world: FixedWorld,
    /// The worksheet as its file would stand on the disk.
    pub(crate) file: String,
    /// The draft file.
    pub(crate) draft: Option<String>,
    /// Whether the disk refuses.
    pub(crate) disk_is_full: bool,
    /// The records that were sealed.
    pub(crate) sealed: Vec<String>,
    /// Whether the wizard asked to end.
    pub(crate) has_quit: bool,
}

/// The person who plays.
pub(crate) fn admin() -> Profile {
    let line = |text: &str| careseal::text::Line::clean(text);
    Profile {
        name: line("Admin"),
        role: line("Administrator"),
        organisation: line("Example Clinic"),
        email: line("admin@example.com"),
        side: careseal::worksheet::Side::Subscriber,
    }
}

impl Table {
    /// A first start: nobody is known yet.
    pub(crate) fn first_start() -> Self {
        Self::with(None)
    }

    /// A start at which the admin is known.
    pub(crate) fn known() -> Self {
        Self::with(Some(admin()))
    }

    /// An account that was just begun, its hub showing.
    pub(crate) fn begun() -> Self {
        let mut table = Self::known();
        table.play("<enter>'Example Clinic'<tab><enter>H");
        table
    }

    fn with(profile: Option<Profile>) -> Self {
        Self {
            wizard: Wizard::new(profile, "en", Vocabulary::default()),
            world: FixedWorld::at("2026-11-22T10:00:00Z"),
            file: String::new(),
            draft: None,
            disk_is_full: false,
            sealed: Vec::new(),
            has_quit: false,
        }
    }

    /// Plays keys.
    pub(crate) fn play(&mut self, script: &str) {
        for input in key::parse(script).expect("a script") {
            self.input(input);
        }
    }

    /// Plays one key or paste. A field that takes typing has an editor as simple as can be.
    pub(crate) fn input(&mut self, input: Input) {
        let draft = self.wizard.form().and_then(|form| form.typed()).map(|field: &Field| field.text.clone());
        let typed = match (draft, &input) {
            (Some(draft), Input::Key(Key::Char(c))) => Some(format!("{draft}{c}")),
            (Some(draft), Input::Paste(text)) => Some(format!("{draft}{text}")),
            (Some(_), Input::Key(Key::Ctrl('u'))) => Some(String::new()),
            _ => None,
        };
        match typed {
            Some(text) => self.tell(Message::Typed(text)),
            None => self.tell(Message::Input(input)),
        }
    }

    /// Tells the wizard something and carries out what follows.
    pub(crate) fn tell(&mut self, message: Message) {
        let effects = self.wizard.update(message, &mut self.world);
        for effect in effects {
            self.carry(effect);
        }
    }

    fn carry(&mut self, effect: Effect) {
        match effect {
            Effect::Create { log, .. } => {
                self.file = log.print();
                self.reopen();
            }
            Effect::Record(_) if self.disk_is_full => {
                self.tell(Message::Failed(careseal::wizard::Say::new("store-full")));
            }
            Effect::Record(events) => {
                for event in &events {
                    self.file.push_str(&line::print(event));
                    self.file.push('\n');
                }
                self.tell(Message::Recorded);
            }
            Effect::KeepDraft(draft) => self.draft = draft,
            Effect::FindKeys => self.tell(Message::Keys(vec![key_choice()])),
            Effect::Seal(order) => {
                self.sealed.push(careseal::attestation::print(&order.document));
                let sealed = SealedScreen {
                    path: "/data/example-clinic.attestation.toml".to_owned(),
                    digest: format!("sha256:{:064}", self.sealed.len()),
                    fingerprint: order.key.fingerprint.clone(),
                    trust_line: "admin@example.com ssh-ed25519 AAAA".to_owned(),
                    trusted: false,
                };
                self.tell(Message::Sealed(Box::new(sealed)));
            }
            Effect::TrustOwn(_) => self.tell(Message::Trusted),
            Effect::Quit => self.has_quit = true,
            Effect::Open(_)
            | Effect::SaveProfile(_)
            | Effect::NextTheme
            | Effect::MakeKey { .. }
            | Effect::Retry
            | Effect::Close
            | Effect::Suspend => {}
        }
    }

    /// Opens the worksheet from its file, as after a crash or on another day.
    pub(crate) fn reopen(&mut self) {
        let log = Log::parse(&self.file).expect("our own file");
        let lists = bundled::always().collect();
        let opened = Opened {
            path: "/data/example-clinic.worksheet.toml".to_owned(),
            log,
            lists,
            read_only: None,
            draft: self.draft.clone(),
            notice: None,
        };
        self.tell(Message::Opened(Box::new(opened)));
    }

    /// What the file says.
    pub(crate) fn state(&self) -> State {
        State::of(&Log::parse(&self.file).expect("our own file"))
    }

    /// The settled answer to a part, by its address within the health configuration.
    pub(crate) fn answer(&self, part: &str) -> Option<careseal::worksheet::Answer> {
        let at = format!("health-configuration/{part}").parse().expect("an address");
        self.state().answer(&at).cloned()
    }

    /// Shows an item by searching for its number.
    pub(crate) fn go(&mut self, item: &str) {
        self.play(&format!("/'{item}'<enter>"));
    }

    /// The message id of the line that shows.
    pub(crate) fn said(&self) -> &str {
        self.wizard.notice.as_ref().map_or("", |notice| notice.say.id)
    }
}

fn key_choice() -> KeyChoice {
    KeyChoice {
        name: "key".to_owned(),
        fingerprint: "SHA256:0000000000000000000000000000000000000000000".to_owned(),
        algorithm: "ssh-ed25519".to_owned(),
        comment: "admin@example.com".to_owned(),
        at: KeyPlace::Own,
        locked: false,
    }
}
