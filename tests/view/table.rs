//! A table to play at: a wizard, an editor, and a shell that carries effects out in memory.

#![expect(clippy::wildcard_enum_match_arm, reason = "a story looks at few of many kinds")]

use std::sync::LazyLock;

use careseal::checklist::{Address, Checklist, bundled};
use careseal::locale::Locale;
use careseal::tui::editor::{Editor, EditorResult};
use careseal::tui::glyphs::{ASCII, UNICODE};
use careseal::tui::look::Look;
use careseal::tui::picture::transcript;
use careseal::tui::theme::Theme;
use careseal::tui::view;
use careseal::wizard::FieldKind;
use careseal::wizard::{
    Effect, Input, KeyChoice, KeyPlace, Message, Opened, Profile, Row, Saving, Screen, SealedScreen, ShelfEntry,
    Wizard, key, rows,
};
use careseal::worksheet::Log;
use careseal::worksheet::stamp::FixedWorld;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub(crate) static WORDS: LazyLock<Locale> = LazyLock::new(|| Locale::new("en"));

/// Everything that a wizard needs around it.
pub(crate) struct Table {
    pub(crate) wizard: Wizard,
    pub(crate) editor: Editor,
    pub(crate) world: FixedWorld,
    pub(crate) drafts: Option<String>,
    /// Effects that were asked for and have no answer here, by name.
    pub(crate) asked: Vec<String>,
    log: Option<Log>,
}

/// A worksheet and the time it was left.
pub(crate) struct Kept {
    log: Log,
    world: FixedWorld,
}

impl Kept {
    /// The worksheet, opened on its hub.
    pub(crate) fn open(&self) -> Table {
        let mut table = Table::known();
        table.world = self.world.clone();
        table.log = Some(self.log.clone());
        table.open("~/careseal/lakeside-clinic.worksheet.toml", self.log.clone());
        table.played("H").quiet()
    }
}

/// The usual look.
pub(crate) fn look() -> Look<'static> {
    Look { theme: Theme::Default, glyphs: &UNICODE, words: &WORDS }
}

/// The look of a terminal that can do nothing.
pub(crate) fn plain_look() -> Look<'static> {
    Look { theme: Theme::Mono, glyphs: &ASCII, words: &WORDS }
}

pub(crate) fn lists() -> Vec<&'static Checklist> {
    bundled::always().collect()
}

fn line(text: &str) -> careseal::text::Line {
    careseal::text::Line::clean(text)
}

impl Table {
    /// Nobody has said who they are.
    pub(crate) fn new() -> Self {
        Self::with(None)
    }

    /// Ada sits here.
    pub(crate) fn known() -> Self {
        Self::with(Some(Profile {
            name: line("Ada Keller"),
            role: line("Security officer"),
            organisation: line("Lakeside Clinic"),
            email: line("ada@lakeside.example"),
            side: careseal::worksheet::Side::Subscriber,
        }))
    }

    fn with(profile: Option<Profile>) -> Self {
        let wizard = Wizard::new(profile, "en", view::vocabulary(&WORDS));
        let world = FixedWorld::at("2026-11-22T10:00:00Z");
        let mut table = Self { wizard, editor: Editor::default(), world, drafts: None, asked: Vec::new(), log: None };
        table.editor.sync(&table.wizard);
        table
    }

    /// The worksheet, to be opened again. Making one takes many keys, opening it takes none.
    pub(crate) fn keep(&self) -> Kept {
        Kept { log: self.log.clone().expect("a worksheet"), world: self.world.clone() }
    }

    fn quiet(mut self) -> Self {
        self.wizard.notice = None;
        self
    }

    /// Plays a line of keys.
    pub(crate) fn play(&mut self, script: &str) -> &mut Self {
        for input in key::parse(script).expect("a script") {
            self.input(input);
        }
        self
    }

    pub(crate) fn input(&mut self, input: Input) {
        match self.editor.input(&self.wizard, input) {
            EditorResult::Typed(text) => self.send(Message::Typed(text)),
            EditorResult::Taken => {}
            EditorResult::Pass(input) => self.send(Message::Input(input)),
        }
    }

    /// Sends a message and carries out what follows.
    pub(crate) fn send(&mut self, message: Message) {
        let effects = self.wizard.update(message, &mut self.world);
        for effect in effects {
            self.carry_out(effect);
        }
        self.editor.sync(&self.wizard);
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Record(events) => {
                if let Some(log) = &mut self.log {
                    for event in events {
                        log.push(event);
                    }
                }
                self.send(Message::Recorded);
            }
            Effect::Create { log, .. } => {
                self.log = Some((*log).clone());
                self.open("~/careseal/lakeside-clinic.worksheet.toml", *log);
            }
            Effect::KeepDraft(draft) => self.drafts = draft,
            Effect::FindKeys => self.send(Message::Keys(keys())),
            Effect::MakeKey { .. } => {
                let key = keys().into_iter().next().expect("a key");
                self.send(Message::KeyMade(Box::new(key)));
            }
            Effect::Seal(order) => self.send(Message::Sealed(Box::new(SealedScreen {
                path: "~/careseal/lakeside-clinic-2026-11-22.attestation.toml".to_owned(),
                digest: "sha256:6f1d0c6a54b7e2c9d1e8a6b1f0c3d5e7f9a1b3c5d7e9f1a3b5c7d9e1f3a5b7c9".to_owned(),
                fingerprint: order.key.fingerprint,
                trust_line: "ada@lakeside.example namespaces=\"careseal-attestation-v1\" ssh-ed25519 \
                             AAAAC3NzaC1lZDI1NTE5AAAAIJ5n2Jk0mV2m0eJf9mC1o7c2Vq8mR6wXkq3l4Jd1s9Qb"
                    .to_owned(),
                trusted: false,
            }))),
            Effect::TrustOwn(_) => self.send(Message::Trusted),
            other => {
                let name = format!("{other:?}");
                self.asked.push(name.split(['(', ' ']).next().unwrap_or_default().to_owned());
            }
        }
    }

    fn open(&mut self, path: &str, log: Log) {
        let opened = Opened { path: path.to_owned(), log, lists: lists(), read_only: None, draft: None, notice: None };
        self.send(Message::Opened(Box::new(opened)));
        self.send(Message::Saving(Saving::Safe));
    }

    /// Draws at a size.
    pub(crate) fn frame(&self, width: u16, height: u16, look: &Look<'_>) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let cursor = view::draw(&self.wizard, &self.editor, &mut buf, area, look);
        (buf, cursor)
    }

    /// What one reads at a size.
    pub(crate) fn text(&self, width: u16, height: u16) -> String {
        transcript(&self.frame(width, height, &look()).0)
    }

    /// The same table after these keys.
    pub(crate) fn played(mut self, script: &str) -> Self {
        self.play(script);
        self
    }

    /// A worksheet with a name and nothing answered.
    pub(crate) fn begun() -> Self {
        Self::known().played("<enter> 'Lakeside Clinic' <enter> <enter>")
    }

    /// The same, seen from its hub.
    pub(crate) fn begun_hub() -> Self {
        Self::begun().played("H")
    }

    /// The account is described, no item is answered.
    pub(crate) fn busy() -> Self {
        let mut table = Self::begun();
        table.describe_account();
        table
    }

    /// Goes to an item.
    pub(crate) fn item(self, number: &str) -> Self {
        self.played("H /").played(&format!("'{number}' <enter>"))
    }

    /// Answers the questions about the account, as a clinic would.
    pub(crate) fn describe_account(&mut self) {
        self.play("A <home> <space> 'lakeside' <enter> <enter>");
        for choice in [
            "own-domain=no",
            "agreements=hipaa",
            "products=guide products=messaging products=explore",
            "add-ons=ai guide-plan=professional sso-elsewhere=no",
            "api=oauth api=token sms=yes csat=current",
            "help-centre=restricted messaging-use=web-widget messaging-use=ai-agents",
            "side-conversations=no explore-use=exports mobile=yes ai-use=generative",
        ]
        .into_iter()
        .flat_map(|line| line.split(' '))
        {
            self.choose(choice);
        }
        self.play("H");
    }

    fn choose(&mut self, choice: &str) {
        let (fact, option) = choice.split_once('=').expect("a choice");
        self.line(|row| row.at.item == *fact && row.at.option.as_ref().is_some_and(|id| *id == *option));
        self.play("<space>");
    }

    /// Answers a question about the account.
    pub(crate) fn fact(self, choice: &str) -> Self {
        let mut table = self.played("A");
        table.choose(choice);
        table.played("H")
    }

    /// Puts the cursor on the first line that is such.
    fn line(&mut self, is_it: impl Fn(&Row) -> bool) {
        self.play("<home>");
        for _ in 0..200 {
            if self.row().is_some_and(|row| is_it(&row)) {
                return;
            }
            self.play("<down>");
        }
        panic!("no such line:\n{}", self.text(80, 24));
    }

    /// Goes to a part or an option: `I.4.b#sharing`, `I.10#use=used`.
    pub(crate) fn at(self, address: &str) -> Self {
        let at: Address = format!("health-configuration/{address}").parse().expect("an address");
        let mut table = self.item(at.item.as_str());
        table.line(|row| {
            row.at.item == at.item && row.at.part == at.part && (at.option.is_none() || row.at.option == at.option)
        });
        table
    }

    /// Answers everything that is still open, plainly where it can be.
    pub(crate) fn answer_all(&mut self) {
        for _ in 0..600 {
            if self.wizard.desk.as_ref().is_none_or(|desk| desk.review.blocking().next().is_none()) {
                break;
            }
            self.play("o");
            self.play("<space>");
            if self.wizard.form().is_some() {
                self.affirm();
            }
        }
        self.play("H");
    }

    /// Fills in the ceremony that shows.
    pub(crate) fn affirm(&mut self) {
        let Some(form) = self.wizard.form() else { return };
        let word = form.fields.iter().find_map(|field| match &field.kind {
            FieldKind::Word(word) => Some(word.clone()),
            _ => None,
        });
        if form.field("reason").is_some_and(|field| field.text.is_empty()) {
            self.input(Input::Paste("The old phone system goes out of use in spring.".to_owned()));
        }
        while self.wizard.form().is_some_and(|form| form.typed().is_none_or(|field| field.id != "word")) {
            self.play("<tab>");
        }
        self.input(Input::Paste(word.unwrap_or_default()));
        self.play("<C-s>");
    }

    fn rows(&self) -> Vec<Row> {
        let Some(desk) = &self.wizard.desk else { return Vec::new() };
        match self.wizard.screens.last() {
            Some(Screen::Account { .. }) => rows::of_account(desk),
            Some(Screen::Item(screen)) => {
                desk.list(&screen.list).map(|list| rows::of_item(desk, list, screen.head)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The line with the cursor.
    pub(crate) fn row(&self) -> Option<Row> {
        let rows = self.rows();
        let cursor = match self.wizard.screens.last()? {
            Screen::Account { cursor, .. } => *cursor,
            Screen::Item(screen) => screen.cursor,
            _ => return None,
        };
        rows.get(rows::nearest(&rows, cursor)).cloned()
    }
}

pub(crate) fn shelf() -> Vec<ShelfEntry> {
    let entry = |name: &str, progress, day: &str, sealed| ShelfEntry {
        name: name.to_owned(),
        path: format!("~/careseal/{}.worksheet.toml", name.to_lowercase().replace(' ', "-")),
        progress,
        changed: day.parse().ok(),
        sealed,
        problem: None,
    };
    vec![
        entry("Lakeside Clinic", Some((12, 84)), "2026-11-21", false),
        entry("Northgate Hospital Group", Some((97, 97)), "2026-09-30", true),
        ShelfEntry {
            progress: None,
            changed: None,
            problem: Some(careseal::wizard::Say::new("damage-sum").with("line", "17").with("detail", "")),
            ..entry("Old practice", None, "", false)
        },
    ]
}

fn keys() -> Vec<KeyChoice> {
    vec![
        KeyChoice {
            name: "own".to_owned(),
            fingerprint: "SHA256:4hVb0oZq7mT1kq0f7S2Jx9w3mWc8pLd5aRt6yUi2NeE".to_owned(),
            algorithm: "ssh-ed25519".to_owned(),
            comment: "ada@lakeside.example".to_owned(),
            at: KeyPlace::Own,
            locked: true,
        },
        KeyChoice {
            name: "agent".to_owned(),
            fingerprint: "SHA256:p0W3yB2m8rK5tQ1zX7cV9nM4aS6dF0gHjL2eRuT8iOo".to_owned(),
            algorithm: "ssh-ed25519".to_owned(),
            comment: "ada@laptop".to_owned(),
            at: KeyPlace::Agent,
            locked: false,
        },
    ]
}
