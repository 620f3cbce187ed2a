//! A table to play at: a wizard, its editor, and a shell that carries effects out in memory.
//!
//! Every test of the wizard and of its screens sits at this table, so that a key means the same in all of them.

use std::sync::Arc;
use std::sync::LazyLock;

use careseal::attestation::print;
use careseal::checklist::{Checklist, digest};
use careseal::locale::Locale;
use careseal::present::Words;
use careseal::screens::DraftPlace;
use careseal::screens::Effect;
use careseal::screens::Input;
use careseal::screens::Message;
use careseal::screens::Opened;
use careseal::screens::Other;
use careseal::screens::Screen;
use careseal::screens::With;
use careseal::screens::Wizard;
use careseal::screens::glyphs::{ASCII, UNICODE};
use careseal::screens::key;
use careseal::screens::look::Look;
use careseal::seal::{Principal, SealMeta, Verdict, seal_file};
use careseal::session::verify::{VerifyOptions, verify};
use careseal::session::worksheet_file::lists_of;
use careseal::session::{reopen, template};
use careseal::text::{FormatNumber, Line, Note};
use careseal::tui::editor::{Editor, EditorResult};
use careseal::tui::look::RenderContext;
use careseal::tui::picture::transcript;
use careseal::tui::theme::Theme;
use careseal::tui::view;
use careseal::worksheet::evidence::{FileName, Link, Sha256, Source, Stamped, Within};
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Answer, Comment, Edition, Env, EventKind, Log, Reviewers, Side, State, line};
use careseal::workspace::{
    Facilitation, Facilitator, KeyChoice, KeyPlace, Profile, ReviewDraft, Saving, Say, Sealed, Workspace, record_of,
};
use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ssh_key::PrivateKey;

use crate::LIBRARY;

pub(crate) static WORDS: LazyLock<Locale> = LazyLock::new(|| Locale::new("en"));

/// The same words for every wizard: reading them takes longer than most tests.
#[derive(Debug)]
struct Shared;

impl Words for Shared {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        WORDS.say(id, args)
    }

    fn has(&self, id: &str) -> bool {
        WORDS.has(id)
    }
}

/// Everything that a wizard needs around it; nothing is written anywhere.
pub(crate) struct Table {
    pub(crate) wizard: Wizard,
    pub(crate) editor: Editor,
    pub(crate) world: FixedEnv,
    /// The worksheet as its file would stand on the disk; empty: there is none.
    pub(crate) file: String,
    /// The draft file beside the worksheet.
    pub(crate) draft: Option<String>,
    /// The one beside the facilitator's file.
    pub(crate) private_draft: Option<String>,
    /// The one in the user's own folder.
    pub(crate) own_draft: Option<String>,
    /// Whether the disk refuses.
    pub(crate) disk_is_full: bool,
    /// The records that were sealed.
    pub(crate) sealed: Vec<String>,
    /// What reviewers sealed.
    pub(crate) opinions: Vec<ReviewDraft>,
    /// The files of this machine, by what is typed for them.
    pub(crate) files: std::collections::BTreeMap<String, Vec<u8>>,
    /// The facilitator's own file.
    pub(crate) own: Facilitator,
    /// Effects that were asked for and have no answer here, by name.
    pub(crate) asked: Vec<String>,
}

/// A worksheet and the time it was left.
pub(crate) struct Kept {
    file: String,
    world: FixedEnv,
}

impl Kept {
    /// The worksheet, opened on its hub.
    pub(crate) fn open(&self) -> Table {
        let mut table = Table::known();
        table.world = self.world.clone();
        table.file.clone_from(&self.file);
        table.reopen();
        table.play("H");
        table.wizard.notice = None;
        table
    }
}

/// The person who plays.
pub(crate) fn admin() -> Profile {
    Profile {
        name: Line::clean("Admin"),
        role: Line::clean("Security officer"),
        organisation: Line::clean("Lakeside Clinic"),
        email: Line::clean("admin@example.com"),
        side: Side::Subscriber,
    }
}

/// Who runs a workshop.
pub(crate) fn consultant() -> Profile {
    Profile {
        name: Line::clean("Consultant"),
        role: Line::clean("Adviser"),
        organisation: Line::default(),
        email: Line::clean("consultant@example.com"),
        side: Side::Consultant,
    }
}

/// A person of the reviewer's side.
pub(crate) fn reviewer() -> Profile {
    Profile {
        name: Line::clean("Reviewer"),
        role: Line::clean("Auditor"),
        organisation: Line::default(),
        email: Line::clean("reviewer@example.com"),
        side: Side::Reviewer,
    }
}

/// The usual look.
pub(crate) fn look() -> RenderContext<'static> {
    RenderContext { theme: Theme::Default, look: Look { glyphs: &UNICODE, words: &*WORDS } }
}

/// The look of a terminal that can do nothing.
pub(crate) fn plain_look() -> RenderContext<'static> {
    RenderContext { theme: Theme::Mono, look: Look { glyphs: &ASCII, words: &*WORDS } }
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
        Self::known().played("<enter> 'Lakeside Clinic' <C-s> H")
    }

    /// An account that was begun when an older edition of the health configuration was the newest.
    pub(crate) fn begun_under(edition: &str) -> Self {
        let mut table = Self::known();
        table.file = worksheet_under(edition, &mut table.world).print();
        table.reopen();
        table.played("H")
    }

    /// An account that the admin has begun, and the consultant at its keyboard.
    pub(crate) fn workshop() -> Self {
        Self::begun().at_keyboard(consultant())
    }

    /// The same table with somebody else at the keyboard.
    pub(crate) fn at_keyboard(mut self, profile: Profile) -> Self {
        self.wizard.model.profile = Some(profile.clone());
        if let Some(workspace) = &mut self.wizard.model.workspace {
            workspace.set_profile(profile);
        }
        self.wizard.notice = None;
        self
    }

    fn with(profile: Option<Profile>) -> Self {
        let mut table = Self {
            wizard: Wizard::new(LIBRARY.clone(), profile, "en", std::rc::Rc::new(Shared)),
            editor: Editor::default(),
            world: FixedEnv::at("2026-11-22T10:00:00Z"),
            file: String::new(),
            draft: None,
            private_draft: None,
            own_draft: None,
            disk_is_full: false,
            sealed: Vec::new(),
            opinions: Vec::new(),
            files: std::collections::BTreeMap::new(),
            own: Facilitator::default(),
            asked: Vec::new(),
        };
        table.editor.sync(&table.wizard);
        table
    }

    /// The worksheet, to be opened again. Making one takes many keys, opening it takes none.
    pub(crate) fn keep(&self) -> Kept {
        Kept { file: self.file.clone(), world: self.world.clone() }
    }

    /// The same table in a window of another size.
    pub(crate) fn sized(mut self, width: u16, height: u16) -> Self {
        self.send(Message::Resized(width, height));
        self
    }

    /// Plays a line of keys.
    pub(crate) fn play(&mut self, script: &str) {
        for input in key::parse(script).expect("a script") {
            self.input(input);
        }
    }

    /// The same table after these keys.
    pub(crate) fn played(mut self, script: &str) -> Self {
        self.play(script);
        self
    }

    /// Reads what shows to its end, where that is asked for.
    pub(crate) fn read(&mut self) {
        for _ in 0..500 {
            match self.wizard.screens.last() {
                Some(Screen::Seal(screen)) if !screen.was_read => self.play("<pgdn>"),
                Some(Screen::Statements(screen)) if !screen.was_read => self.play("<pgdn>"),
                _ => return,
            }
        }
    }

    /// Plays one key or paste.
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
            Effect::Create { log, .. } => {
                self.file = log.print();
                self.reopen();
            }
            Effect::CreateFromTemplate { name, from, lists } => match self.begun_with(&name, &from, lists) {
                Ok(log) => {
                    self.file = log.print();
                    self.reopen();
                }
                Err(say) => self.send(Message::Failed(say)),
            },
            Effect::Record(_) | Effect::SaveFacilitatorNotes(_) if self.disk_is_full => {
                self.send(Message::Failed(Say::new("store-full")));
            }
            Effect::Record(events) => {
                for event in &events {
                    self.file.push_str(&line::print(event, FormatNumber::One));
                    self.file.push('\n');
                }
                self.send(Message::Recorded);
            }
            Effect::KeepDraft { place: DraftPlace::Beside, text } => self.draft = text,
            Effect::KeepDraft { place: DraftPlace::Private, text } => self.private_draft = text,
            Effect::KeepDraft { place: DraftPlace::Own, text } => self.own_draft = text,
            Effect::FindKeys => self.send(Message::Keys(vec![own_key(), agent_key()])),
            Effect::MakeKey { .. } => self.send(Message::KeyMade(Box::new(own_key()))),
            Effect::Seal(order) => {
                self.sealed.push(careseal::attestation::print(&order.document));
                let reviewers = order.document.reviewers();
                self.send(Message::Sealed(Box::new(sealed_screen(order.key.fingerprint, reviewers))));
            }
            Effect::Countersign(order) => {
                self.opinions.push(order.opinion);
                // The file as it was: what a seal makes of it is for those tests that have files.
                let record = self
                    .wizard
                    .model
                    .workspace
                    .as_ref()
                    .and_then(|workspace| workspace.record.clone())
                    .expect("a record");
                self.send(Message::Countersigned(record));
            }
            Effect::InspectDocument { document, copy, serial } => {
                let found = Box::new(self.look_at(document.as_str(), copy));
                self.send(Message::LookedAt { serial, found });
            }
            Effect::SaveFacilitatorNotes(change) => {
                self.own.change(change);
                self.send(Message::Facilitated(Box::new(self.own.clone())));
            }
            Effect::TrustOwn(_) => self.send(Message::Trusted),
            Effect::Compare { with, serial } => {
                let found = Box::new(self.other(&with));
                self.send(Message::Compared { serial, found });
            }
            Effect::Open(_)
            | Effect::OpenListed(_)
            | Effect::SaveProfile(_)
            | Effect::NextTheme
            | Effect::NextLanguage
            | Effect::Retry
            | Effect::Close
            | Effect::Suspend
            | Effect::Quit => {
                let name = format!("{effect:?}");
                self.asked.push(name.split(['(', ' ']).next().unwrap_or_default().to_owned());
            }
        }
    }

    /// A worksheet with the choices of a file of this machine.
    fn begun_with(&mut self, name: &Line, from: &Line, lists: Vec<Arc<Checklist>>) -> Result<Log, Say> {
        let missing = || Say::new("store-not-found").with("tried", "read").with("path", from.as_str());
        let bytes = self.files.get(from.as_str()).ok_or_else(missing)?.clone();
        let source = template::of_bytes(&LIBRARY, from.as_str(), &bytes, &admin(), &mut self.world);
        let source = source.map_err(|refused| refused.trouble().say)?;
        let begun = template::begin(&LIBRARY, (&admin(), name), lists, &[], source, "en", &mut self.world);
        begun.map(|begun| begun.log).map_err(|trouble| trouble.say)
    }

    /// The record of a worksheet or an attestation among the files of this machine.
    fn other(&self, with: &With) -> Result<Other, Say> {
        let With::File(typed) = with else { return Err(Say::new("store-not-found")) };
        let missing = || Say::new("store-not-found").with("tried", "read").with("path", typed.as_str());
        let text = String::from_utf8(self.files.get(typed.as_str()).ok_or_else(missing)?.clone()).expect("text");
        let document = match Log::parse(&text) {
            Err(_) => careseal::attestation::parse(&text).expect("a record"),
            Ok(log) => {
                let lists = lists_of(&State::of(&log), &LIBRARY).expect("bundled");
                record_of(
                    &Workspace::new(&LIBRARY, String::new(), log, lists, None, admin(), self.world.clone().today()),
                    "en",
                )
            }
        };
        Ok(Other { file: typed.to_string(), document, digest: None })
    }

    fn look_at(&self, typed: &str, copy: bool) -> Result<Source, Say> {
        if copy && typed.contains("://") {
            return Err(Say::new("evidence-link-not-copied"));
        }
        if let Ok(link) = Link::parse(typed) {
            return Ok(Source::Link(link));
        }
        let bytes = self
            .files
            .get(typed)
            .ok_or_else(|| Say::new("store-not-found").with("tried", "read").with("path", typed))?;
        let name = FileName::parse(typed.rsplit('/').next().unwrap_or_default()).expect("a name");
        let sha256 = Sha256::parse(&digest::sha256(bytes)).expect("a digest");
        let path = copy.then(|| Within::parse(&format!("lakeside-clinic.evidence/{name}")).expect("a place"));
        Ok(Source::File(Stamped { name, size: bytes.len() as u64, sha256, path }))
    }

    /// Opens the worksheet from its file, as after a crash or on another day.
    pub(crate) fn reopen(&mut self) {
        let opened = Opened {
            path: "~/careseal/lakeside-clinic.worksheet.toml".to_owned(),
            log: self.log(),
            lists: lists_of(&self.state(), &LIBRARY).expect("bundled"),
            read_only: None,
            draft: self.draft.clone(),
            private_draft: self.private_draft.clone(),
            notice: None,
        };
        self.send(Message::Opened(Box::new(opened)));
        self.send(Message::Facilitator(Ok(self.own.clone())));
        self.send(Message::Saving(Saving::Safe));
    }

    /// A record of this worksheet as it is, sealed by the admin.
    pub(crate) fn seal(&self, at: Timestamp) -> String {
        let document = record_of(self.wizard.model.workspace.as_ref().expect("a worksheet"), "en");
        let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
        let signer = Principal::parse("admin@example.com").expect("a name");
        seal_file(&print(&document), &SealMeta::new(signer, at, Verdict::Attested), &key).expect("sealed")
    }

    /// Such a record on the hub of a reviewer.
    pub(crate) fn under_review(self) -> Self {
        let file = self.seal(self.world.now());
        let options = VerifyOptions {
            library: &LIBRARY,
            trust: None,
            now: self.world.now(),
            at: self.world.today(),
            strict: false,
        };
        let path = "~/lakeside-clinic.attestation.toml".to_owned();
        let reopened = reopen::shown(path, verify(file.as_bytes(), options), &LIBRARY, None);
        let mut table = Self::with(Some(reviewer()));
        table.world = self.world.clone();
        table.send(Message::OpenedAttestation(std::sync::Arc::new(reopened)));
        table
    }

    /// The same worksheet with one more checklist taken in, its hub showing.
    pub(crate) fn with_list(self, id: &str) -> Self {
        let list = LIBRARY.newest(&id.parse().expect("an id")).expect("bundled");
        self.after(vec![EventKind::Checklist { checklist: list.id.clone(), edition: Some(Edition::of(list)) }])
    }

    /// The same with an agenda and a private note of the facilitator's.
    pub(crate) fn with_agenda(mut self) -> Self {
        let at = |text: &str| format!("health-configuration/{text}").parse().expect("an address");
        for (section, minutes) in [("I", 20), ("II", 15), ("III", 30), ("IV", 30)] {
            self.own.change(Facilitation::Minutes(at(section), Some(minutes)));
        }
        let note = Note::clean("Their last tokens were in a wiki.\nAsk the second admin, not the first.");
        self.own.change(Facilitation::Note(at("I.4.b"), note));
        let own = self.own.clone();
        self.send(Message::Facilitator(Ok(own)));
        self
    }

    /// The same so many minutes later.
    pub(crate) fn later(mut self, minutes: i64) -> Self {
        self.wait(minutes.saturating_mul(60));
        self
    }

    /// So many seconds pass, and the clock is heard.
    pub(crate) fn wait(&mut self, seconds: i64) {
        let passed = jiff::SignedDuration::from_secs(seconds);
        self.world.now = self.world.now.checked_add(passed).expect("a moment");
        self.send(Message::Minute);
    }

    /// The same worksheet after a reviewer's comments were brought in: one on the whole, two on an item.
    pub(crate) fn with_comments(self) -> Self {
        let said = |on: Option<&str>, text: &str, trusted| EventKind::Comment {
            on: on.map(|on| on.parse().expect("an address")),
            comment: Comment {
                record: Line::clean("sha256:6f1d0c6a54b7e2c9d1e8a6b1f0c3d5e7f9a1b3c5d7e9f1a3b5c7d9e1f3a5b7c9"),
                signer: Line::clean("reviewer@example.com"),
                key: Line::clean("SHA256:p0W3yB2m8rK5tQ1zX7cV9nM4aS6dF0gHjL2eRuT8iOo"),
                verdict: Line::clean("rejected"),
                trusted,
                text: Note::clean(text),
            },
        };
        let item = Some("health-configuration/I.2");
        self.after(vec![
            said(None, "Two answers need another look.", true),
            said(item, "Which proxy is this?", true),
            said(item, "Who renews its certificate?", false),
        ])
    }

    /// The same worksheet after these were said elsewhere, its hub showing.
    fn after(mut self, whats: Vec<EventKind>) -> Self {
        let workspace = self.wizard.model.workspace.as_ref().expect("a worksheet");
        for event in workspace.events(whats, &mut self.world) {
            self.file.push_str(&line::print(&event, FormatNumber::One));
            self.file.push('\n');
        }
        self.reopen();
        self.played("H")
    }

    pub(crate) fn log(&self) -> Log {
        Log::parse(&self.file).expect("our own file")
    }

    /// What the file says.
    pub(crate) fn state(&self) -> State {
        State::of(&self.log())
    }

    /// The settled answer to a part, by its address within the health configuration.
    pub(crate) fn answer(&self, part: &str) -> Option<Answer> {
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

    /// Whether the wizard asked to end.
    pub(crate) fn has_quit(&self) -> bool {
        self.asked.iter().any(|effect| effect == "Quit")
    }

    /// Draws at a size.
    pub(crate) fn frame(&self, width: u16, height: u16, look: &RenderContext<'_>) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let cursor = view::draw(&self.wizard, &self.editor, &mut buf, area, look);
        (buf, cursor)
    }

    /// What one reads at a size.
    pub(crate) fn text(&self, width: u16, height: u16) -> String {
        transcript(&self.frame(width, height, &look()).0)
    }
}

/// A worksheet of the admin's that takes in an older edition of the health configuration.
pub(crate) fn worksheet_under(edition: &str, world: &mut FixedEnv) -> Log {
    let id = |text: &str| text.parse().expect("an id");
    let list = LIBRARY.edition(&id("health-configuration"), &id(edition)).expect("bundled");
    let log = Log::new(world.stamp());
    let mut workspace = Workspace::new(&LIBRARY, String::new(), log, vec![list.clone()], None, admin(), world.today());
    let taken_in = EventKind::Checklist { checklist: list.id.clone(), edition: Some(Edition::of(list)) };
    let events = workspace.events(vec![EventKind::Name(Line::clean("Lakeside Clinic")), taken_in], world);
    workspace.apply_events(events);
    workspace.log
}

fn own_key() -> KeyChoice {
    KeyChoice {
        name: "own".to_owned(),
        fingerprint: "SHA256:4hVb0oZq7mT1kq0f7S2Jx9w3mWc8pLd5aRt6yUi2NeE".to_owned(),
        algorithm: "ssh-ed25519".to_owned(),
        comment: "admin@example.com".to_owned(),
        at: KeyPlace::Own,
        locked: true,
    }
}

fn agent_key() -> KeyChoice {
    KeyChoice {
        name: "agent".to_owned(),
        fingerprint: "SHA256:p0W3yB2m8rK5tQ1zX7cV9nM4aS6dF0gHjL2eRuT8iOo".to_owned(),
        algorithm: "ssh-ed25519".to_owned(),
        comment: "admin@laptop".to_owned(),
        at: KeyPlace::Agent,
        locked: false,
    }
}

fn sealed_screen(fingerprint: String, reviewers: Reviewers) -> Sealed {
    Sealed {
        reviewers,
        path: "~/careseal/lakeside-clinic-2026-11-22.attestation.toml".to_owned(),
        digest: "sha256:6f1d0c6a54b7e2c9d1e8a6b1f0c3d5e7f9a1b3c5d7e9f1a3b5c7d9e1f3a5b7c9".to_owned(),
        fingerprint,
        trust_line: "admin@example.com namespaces=\"careseal-attestation-v1\" ssh-ed25519 \
                     AAAAC3NzaC1lZDI1NTE5AAAAIJ5n2Jk0mV2m0eJf9mC1o7c2Vq8mR6wXkq3l4Jd1s9Qb"
            .to_owned(),
        trusted: false,
    }
}
