//! The wizard on a terminal: takes what is typed to it, carries out what it asks for, draws it.

mod drafts;
mod effects;
mod facilitate;
mod folder;
mod language;

use crate::checklist::Library;
use crate::workspace::Say;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use ratatui::Frame;

use self::drafts::Drafts;
use crate::locale::Locale;
use crate::screens::glyphs::{self, Glyphs, Letters};
use crate::screens::look::Look;
use crate::screens::{self, DraftPlace, Effect, Input, Wizard};
use crate::session::keyring::Keyring;
use crate::session::portfolio::{Folder, Row};
use crate::session::profile::remembered;
use crate::session::system_env::SystemEnv;
use crate::session::user_error::{self, UserError};
use crate::session::verify::VerifyOptions;
use crate::session::verify::superseded::Succession;
use crate::session::{reopen, worksheet_file, worksheet_folder};
use crate::store::settings::{self, Settings};
use crate::store::{Draft, Notice, Paths, Writer};
use crate::tui::editor::{Editor, EditorResult};
use crate::tui::look::RenderContext;
use crate::tui::run::{self, Inbox, Message, Step};
use crate::tui::terminal::Console;
use crate::tui::theme::Theme;
use crate::tui::view;
use crate::worksheet::Env;

/// What the app's own threads send it.
#[derive(Debug)]
pub(crate) enum AppMessage {
    /// From the thread that syncs the worksheet.
    Saved(Notice),
    /// What slow work found or did.
    Wizard(Box<screens::Message>),
    /// The files of the portfolio, and why there are none if so.
    Portfolio(Result<Vec<Row>, UserError>),
}

/// What the wizard is started with.
#[derive(Debug)]
pub(crate) struct Start {
    /// Where files are.
    pub paths: Paths,
    /// What is remembered about the one who uses it, and what was asked for this time.
    pub settings: Settings,
    /// The checklists.
    pub library: Library,
    /// The words.
    pub locale: Locale,
    /// A worksheet or a sealed file to open at once.
    pub open: Option<PathBuf>,
    /// A folder whose worksheets and attestations to list.
    pub folder: Option<Folder>,
    /// A file of trusted keys to judge sealed files by, instead of the reader's own.
    pub trust: Option<PathBuf>,
}

/// The wizard, its worksheet's file, and how it is shown.
#[derive(Debug)]
pub(crate) struct App {
    wizard: Wizard,
    world: SystemEnv,
    paths: Paths,
    keyring: Keyring,
    theme: Theme,
    /// What shows as long as nobody names a theme.
    unnamed_theme: Theme,
    editor: Editor,
    writer: Option<Writer>,
    drafts: Drafts,
    /// Why what is being typed cannot be kept at present.
    unkept: Option<Say>,
    /// The worksheet that is open, to be written or only read.
    worksheet: Option<PathBuf>,
    /// The sealed file that is open.
    record: Option<PathBuf>,
    shelf: Vec<PathBuf>,
    folder: Option<Folder>,
    /// The files of the portfolio.
    listed: Vec<PathBuf>,
    /// Which of them take the place of others.
    successions: Vec<Succession>,
    /// Which of them is open.
    chosen: Option<usize>,
    /// The file of trusted keys that was named.
    trust: Option<PathBuf>,
    sender: Sender<Message<AppMessage>>,
    /// What to say after the terminal was given back.
    parting: Option<UserError>,
}

/// Runs the wizard on the terminal until the user leaves. Gives the exit code, and what could not be done in the end.
pub(crate) fn start(start: Start) -> (u8, Option<UserError>) {
    let inbox = Inbox::default();
    let mut app = App::new(start, inbox.sender());
    let ran = Console::open(inbox.events(), inbox.events()).map(|mut console| run::run(&mut app, &inbox, &mut console));
    let code = match ran {
        Ok(code) => code,
        Err(error) => {
            app.parting =
                Some(UserError::new("app-no-terminal", user_error::FILE).with("detail", format!("{error:#}")));
            user_error::FILE
        }
    };
    app.close();
    let worst = app.parting.as_ref().map_or(code, |trouble| code.max(trouble.code));
    (worst, app.parting)
}

impl App {
    fn new(start: Start, sender: Sender<Message<AppMessage>>) -> Self {
        let profile = start.settings.me.as_ref().map(remembered);
        let env = |name: &str| std::env::var(name).ok();
        let theme = start.settings.theme.map(|theme| match theme {
            settings::Theme::Default => Theme::Default,
            settings::Theme::Light => Theme::Light,
            settings::Theme::Mono => Theme::Mono,
            settings::Theme::HighContrast => Theme::Contrast,
        });
        let unnamed_theme = Theme::unnamed(env("NO_COLOR").as_deref());
        let (lc_all, lc_ctype, lang, term) = (env("LC_ALL"), env("LC_CTYPE"), env("LANG"), env("TERM"));
        let glyphs = match start.settings.glyphs {
            settings::Glyphs::Ascii => &glyphs::ASCII,
            settings::Glyphs::Unicode => &glyphs::UNICODE,
            settings::Glyphs::Auto => Glyphs::auto(Letters {
                lc_all: lc_all.as_deref(),
                lc_ctype: lc_ctype.as_deref(),
                lang: lang.as_deref(),
                term: term.as_deref(),
            }),
        };
        let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
        let agent = std::env::var_os("SSH_AUTH_SOCK");
        let keyring = Keyring::new(&start.paths, home.as_deref(), agent.as_deref());
        let drafts = Drafts::new(Draft::own(&start.paths));
        let language = start.locale.language();
        let mut wizard = Wizard::new(start.library, profile, language, Rc::new(start.locale));
        wizard.model.glyphs = glyphs;
        let mut app = Self {
            wizard,
            world: SystemEnv,
            paths: start.paths,
            keyring,
            theme: theme.unwrap_or(unnamed_theme),
            unnamed_theme,
            editor: Editor::default(),
            writer: None,
            drafts,
            unkept: None,
            worksheet: None,
            record: None,
            shelf: Vec::new(),
            folder: start.folder,
            listed: Vec::new(),
            successions: Vec::new(),
            chosen: None,
            trust: start.trust,
            sender,
            parting: None,
        };
        if let Some(text) = app.drafts.read(DraftPlace::Own) {
            drop(app.dispatch(screens::Message::Drafts { place: DraftPlace::Own, text }));
        }
        match start.open {
            _ if app.folder.is_some() => app.list_folder(),
            // The shelf is listed when it is first gone back to.
            Some(path) => app.open(&path),
            None => app.list_shelf(),
        }
        app.editor.sync(&app.wizard);
        app
    }

    fn look(&self) -> RenderContext<'_> {
        let model = &self.wizard.model;
        RenderContext { theme: self.theme, look: Look { glyphs: model.glyphs, words: &*model.words } }
    }

    /// Tells the wizard something, and carries out what follows.
    fn dispatch(&mut self, message: screens::Message) -> Step<AppMessage> {
        let effects = self.wizard.update(message, &mut self.world);
        let step = self.perform_all(effects);
        self.editor.sync(&self.wizard);
        step
    }

    fn perform_all(&mut self, effects: Vec<Effect>) -> Step<AppMessage> {
        let mut step = Step::Go;
        for effect in effects {
            match self.perform(effect) {
                Step::Go => {}
                other @ (Step::RunExternal(_) | Step::Quit(_) | Step::Suspend) => step = other,
            }
        }
        step
    }

    fn list_shelf(&mut self) {
        match worksheet_folder::with_sealed(
            &self.wizard.model.library,
            &self.paths,
            self.trust.as_deref(),
            self.world.now(),
        ) {
            Ok(placed) => {
                let (paths, entries) = placed.into_iter().map(|placed| (placed.path, placed.entry)).unzip();
                self.shelf = paths;
                drop(self.wizard.update(screens::Message::Shelf(entries), &mut self.world));
            }
            Err(trouble) => drop(self.wizard.update(screens::Message::Failed(trouble.say), &mut self.world)),
        }
    }

    /// Gives the worksheet back, after everything is safe.
    fn close(&mut self) {
        if let Err(error) = self.drafts.write() {
            self.parting = Some(error.into());
        }
        self.drafts.open(None, None);
        self.worksheet = None;
        self.record = None;
        if let Some(writer) = self.writer.take()
            && let Err(error) = writer.finish()
        {
            self.parting = Some(error.into());
        }
    }

    fn open(&mut self, path: &Path) {
        self.close();
        let opened = match reopen::is_sealed(path) {
            Ok(true) => self.reopen(path),
            Ok(false) => worksheet_file::open(&self.wizard.model.library, path, true, self.world.now())
                .map(|worksheet_file| self.attach(worksheet_file)),
            Err(trouble) => Err(trouble),
        };
        if let Err(trouble) = opened {
            self.list_shelf();
            drop(self.wizard.update(screens::Message::Failed(trouble.say), &mut self.world));
        }
    }

    /// Shows a sealed file: its record, or what is wrong with it.
    fn reopen(&mut self, path: &Path) -> Result<(), UserError> {
        let trusted = reopen::trust(&self.paths, self.trust.as_deref())?;
        let trust = trusted.as_ref().map(|trusted| &trusted.file);
        let options = VerifyOptions::now(&self.wizard.model.library, trust, self.world.now());
        let reopened = reopen::open(path, trusted.as_ref(), options)?;
        if reopened.document.is_none() {
            // Nothing is open then, so going back closes nothing, and the shelf has to be there.
            self.list_shelf();
        }
        // What a reviewer notes on a record is kept by its digest, wherever the file lies.
        let name = reopened.digest.as_ref().and_then(|digest| digest.strip_prefix("sha256:")?.get(..16));
        let draft = name.map(|name| Draft::beside(&self.paths.data().join(format!("{name}.review"))));
        if reopened.document.is_some() {
            self.record = Some(path.to_owned());
            self.drafts.open(draft, None);
        }
        drop(self.wizard.update(screens::Message::OpenedAttestation(reopened), &mut self.world));
        if let Some(text) = self.drafts.read(DraftPlace::Beside) {
            drop(self.wizard.update(screens::Message::Drafts { place: DraftPlace::Beside, text }, &mut self.world));
        }
        Ok(())
    }
}

impl run::App for App {
    type Message = AppMessage;

    fn input(&mut self, input: Input) -> Step<AppMessage> {
        if self.wizard.model.workspace.as_ref().is_some_and(|workspace| workspace.today != self.world.today()) {
            drop(self.dispatch(screens::Message::Today(self.world.today())));
        }
        match self.editor.input(&self.wizard, input) {
            EditorResult::Typed(text) => self.dispatch(screens::Message::Typed(text)),
            EditorResult::Taken => Step::Go,
            EditorResult::Pass(input) => self.dispatch(screens::Message::Input(input)),
        }
    }

    fn message(&mut self, message: AppMessage) -> Step<AppMessage> {
        match message {
            AppMessage::Saved(notice) => {
                let saving = self.saving(&notice);
                self.dispatch(screens::Message::Saving(saving))
            }
            AppMessage::Wizard(message) => self.dispatch(*message),
            AppMessage::Portfolio(found) => self.listed(found),
        }
    }

    fn resized(&mut self, width: u16, height: u16) {
        drop(self.dispatch(screens::Message::Resized(width, height)));
    }

    fn flush_drafts(&mut self) {
        let before = self.unkept.take();
        if let Err(error) = self.drafts.write() {
            // As long as it is so, every frame says it: a form must not promise what is not true.
            let say = UserError::from(error).say;
            self.wizard.notice =
                Some(crate::workspace::Notice { tone: crate::workspace::Tone::Problem, say: say.clone() });
            self.unkept = Some(say);
        } else if before.is_some() {
            self.wizard.notice.take_if(|notice| before.as_ref() == Some(&notice.say));
        }
    }

    fn stopping(&mut self, _signal: Option<u8>) {
        self.close();
    }

    fn wake(&self) -> Option<Duration> {
        let minute = self.wizard.model.clock.next_minute().map(Duration::from_secs);
        minute.into_iter().chain(self.drafts.wake()).min()
    }

    fn woken(&mut self) {
        drop(self.dispatch(screens::Message::Minute));
    }

    fn draw(&self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let look = self.look();
        if let Some(place) = view::draw(&self.wizard, &self.editor, frame.buffer_mut(), area, &look) {
            frame.set_cursor_position(place);
        }
    }
}
