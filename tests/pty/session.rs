//! A program in a pseudo-terminal.
//!
//! Nothing here sleeps, but for the pauses of a slow line, which are what is tested: whoever waits is woken by what the program writes or by its end, and gives up after [`PATIENCE`].

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock};
use std::time::Duration;

use crate::table::Table;
use careseal::screens::key::{Input, Key, parse};
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(20);

/// The admin of the [`Table`](crate::table::Table), as the program remembers them.
pub(crate) const SETTINGS: &str = r#"
[me]
name = "Admin"
role = "Security officer"
organisation = "Lakeside Clinic"
email = "admin@example.com"
side = "subscriber"
"#;

/// A running program and its screen.
pub(crate) struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    watched: Arc<Watched>,
    hangs_up: Arc<AtomicBool>,
    pid: u32,
    modes_before: String,
}

struct Watched {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    parser: vt100::Parser,
    /// All that was written, for what a screen does not show.
    bytes: Vec<u8>,
    exit_code: Option<u32>,
    is_closed: bool,
}

/// Which program, and in what surroundings.
pub(crate) struct Start {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
}

impl Start {
    /// The wizard itself.
    pub(crate) fn careseal() -> Self {
        Self::program(Path::new(env!("CARGO_BIN_EXE_careseal")))
    }

    /// The little program in `examples/`.
    pub(crate) fn demo() -> Self {
        Self::program(&demo_path())
    }

    /// Any program. It inherits nothing of the environment.
    pub(crate) fn program(path: &Path) -> Self {
        let mut command = CommandBuilder::new(path);
        command.env_clear();
        command.cwd(std::env::temp_dir());
        for (name, value) in
            [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("RUST_BACKTRACE", "0"), ("PATH", "/usr/bin:/bin")]
        {
            command.env(name, value);
        }
        Self { command, columns: 80, rows: 24 }
    }

    /// In a home of its own.
    pub(crate) fn in_home(self, home: &Path) -> Self {
        let home = home.to_str().expect("a plain path");
        self.env("CARESEAL_HOME", home).env("HOME", home)
    }

    /// In a home of its own, where the admin is known.
    pub(crate) fn at(self, home: &Path) -> Self {
        settings_in(home, SETTINGS);
        self.in_home(home)
    }

    /// With a file to open.
    pub(crate) fn open(self, file: &Path) -> Self {
        self.arg("open").arg(file.to_str().expect("a plain path"))
    }

    pub(crate) fn arg(mut self, argument: &str) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    pub(crate) fn start(self) -> Session {
        let size = pty_size(self.columns, self.rows);
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let modes_before = format!("{:?}", pair.master.get_termios());
        let mut child = pair.slave.spawn_command(self.command).expect("the program starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (columns, rows) = screen_size(self.columns, self.rows);
        let state = State {
            parser: vt100::Parser::new(rows, columns, 0),
            bytes: Vec::new(),
            exit_code: None,
            is_closed: false,
        };
        let watched = Arc::new(Watched { state: Mutex::new(state), changed: Condvar::new() });
        let hangs_up = Arc::new(AtomicBool::new(false));
        let pid = child.process_id().expect("a process id");

        let (watching, leaves) = (Arc::clone(&watched), Arc::clone(&hangs_up));
        std::thread::spawn(move || {
            let mut buffer = vec![0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                watching.change(|state| {
                    state.parser.process(&buffer[..count]);
                    state.bytes.extend_from_slice(&buffer[..count]);
                });
                if leaves.load(Ordering::SeqCst) {
                    break;
                }
            }
            drop(reader);
            watching.change(|state| state.is_closed = true);
        });
        let watching = Arc::clone(&watched);
        std::thread::spawn(move || {
            let code = child.wait().map_or(u32::MAX, |status| status.exit_code());
            watching.change(|state| state.exit_code = Some(code));
        });
        let writer = Some(pair.master.take_writer().expect("a writer"));
        Session { master: Some(pair.master), writer, watched, hangs_up, pid, modes_before }
    }
}

/// Writes what the program remembers in a home.
pub(crate) fn settings_in(home: &Path, text: &str) {
    let config = home.join("config");
    std::fs::create_dir_all(&config).expect("a folder");
    std::fs::write(config.join("settings.toml"), text).expect("written");
}

/// Writes a worksheet into a home.
pub(crate) fn worksheet_in(home: &Path, text: &str) -> PathBuf {
    let file = home.join("clinic.worksheet.toml");
    std::fs::write(&file, text).expect("written");
    file
}

/// The real program with the list of all that is open, and the cursor on the first line. The home goes when it is dropped.
pub(crate) fn on_list() -> (Session, tempfile::TempDir) {
    on_list_of(Start::careseal())
}

/// The same, in other surroundings.
pub(crate) fn on_list_of(start: Start) -> (Session, tempfile::TempDir) {
    let home = tempfile::tempdir().expect("a folder");
    let file = worksheet_in(home.path(), &Table::begun().file);
    (to_list(start.at(home.path()).open(&file).start()), home)
}

/// A first start in a home: the admin says who they are and begins an account.
pub(crate) fn account_begun(start: Start) -> Session {
    let mut session = start.start();
    session.wait_for("Who are you?");
    session.send("'Admin'<tab>'admin@example.com'<tab><tab><tab><tab><enter>");
    session.wait_for("What is the account called?");
    session.send("'Example Clinic'<C-s>");
    session.wait_for("What is the account's subdomain?");
    session
}

/// From what a new worksheet opens with to the list of all that is open.
pub(crate) fn to_list(mut session: Session) -> Session {
    session.wait_for("About the account");
    session.send("Hf");
    session.frame_with("▸ ○ P.1 ");
    session
}

/// The example's program, built anew if need be: cargo builds it for `cargo test`, but not for `cargo test NAME`.
pub(crate) fn demo_path() -> PathBuf {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    let build = || {
        let test = std::env::current_exe().expect("the test's own path");
        let folder = test.ancestors().nth(2).expect("the target folder").to_owned();
        let release = folder.ends_with("release").then_some("--release");
        if let Some(cargo) = std::env::var_os("CARGO") {
            let status = Command::new(cargo)
                .args(["build", "--quiet", "--locked", "--example", "tui_demo"])
                .args(release)
                .status();
            assert!(status.is_ok_and(|status| status.success()), "the example cannot be built");
        }
        folder.join("examples/tui_demo")
    };
    PATH.get_or_init(build).clone()
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { cols: columns, rows, pixel_width: 0, pixel_height: 0 }
}

fn screen_size(columns: u16, rows: u16) -> (NonZeroU16, NonZeroU16) {
    (columns.try_into().expect("a column"), rows.try_into().expect("a row"))
}

impl Watched {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no watcher panics")
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }

    /// Waits until the state is as wanted. `false`: it did not become so in time.
    fn wait(&self, patience: Duration, wanted: impl Fn(&State) -> bool) -> bool {
        let (_state, result) =
            self.changed.wait_timeout_while(self.lock(), patience, |state| !wanted(state)).expect("no watcher panics");
        !result.timed_out()
    }
}

impl Session {
    /// Sends keys, written as [`parse`] reads them. An Esc waits to be taken before more is sent, as a hand would.
    pub(crate) fn send(&mut self, script: &str) {
        let inputs = parse(script).expect("a script");
        let bytes: Vec<u8> = inputs.iter().flat_map(bytes).collect();
        self.send_bytes(&bytes);
    }

    /// Sends bytes in one piece.
    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().expect("the terminal is there");
        writer.write_all(bytes).and_then(|()| writer.flush()).expect("the terminal takes it");
    }

    /// Sends bytes in several pieces, as a slow line does, with a pause between each two.
    pub(crate) fn send_in_pieces(&mut self, pieces: &[&[u8]], pause: Duration) {
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                std::thread::sleep(pause);
            }
            self.send_bytes(piece);
        }
    }

    /// Pastes a text as terminals do.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send_bytes(&bytes(&Input::Paste(text.to_owned())));
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let (wide, high) = screen_size(columns, rows);
        self.watched.change(|state| state.parser.set_size(high, wide));
        let master = self.master.as_ref().expect("the terminal is there");
        master.resize(pty_size(columns, rows)).expect("resized");
    }

    /// Waits until a text is on the screen.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(&format!("{text:?} on the screen"), |screen| screen.contents().contains(text));
    }

    /// Waits until the screen is as wanted.
    pub(crate) fn wait_until(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let came = self.watched.wait(PATIENCE, |state| wanted(state.parser.screen()));
        assert!(came, "waited in vain for {what}; the screen:\n{}", self.screen().contents());
    }

    /// Whether the program stays silent for a while: what it costs to prove that nothing happens.
    pub(crate) fn stays_silent(&self, span: Duration) -> bool {
        let before = self.watched.lock().bytes.len();
        !self.watched.wait(span, |state| state.bytes.len() != before)
    }

    /// Waits until a text is on the screen and the frame that brought it is whole; gives what then shows.
    pub(crate) fn frame_with(&self, text: &str) -> String {
        let is_whole =
            |state: &State| state.parser.screen().contents().contains(text) && state.bytes.ends_with(b"\x1b[?2026l");
        let came = self.watched.wait(PATIENCE, is_whole);
        assert!(came, "waited in vain for {text:?}; the screen:\n{}", self.screen().contents());
        self.screen().contents()
    }

    /// Waits until another frame was drawn after so many bytes, whatever it shows.
    pub(crate) fn wait_for_frame_after(&self, before: usize) {
        let came = self.watched.wait(PATIENCE, |state| state.bytes.len() > before);
        assert!(came, "waited in vain for a frame; the screen:\n{}", self.screen().contents());
    }

    /// The screen as it is now.
    pub(crate) fn screen(&self) -> vt100::Screen {
        self.watched.lock().parser.screen().clone()
    }

    /// All that was written so far.
    pub(crate) fn written(&self) -> Vec<u8> {
        self.watched.lock().bytes.clone()
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.pid
    }

    /// Ends the program as the system does in need: without a word.
    pub(crate) fn kill9(&self) {
        self.signal("KILL");
        self.exit_code();
    }

    /// Sends a signal, by its name without SIG.
    pub(crate) fn signal(&self, name: &str) {
        signal(self.pid, name);
    }

    /// Closes the terminal, as closing its window does: whoever reads or writes it then fails.
    pub(crate) fn close_terminal(&mut self) {
        self.hangs_up.store(true, Ordering::SeqCst);
        // The reader notices after the next bytes.
        self.send("j");
        assert!(self.watched.wait(PATIENCE, |state| state.is_closed), "the reader does not end");
        self.writer = None;
        self.master = None;
    }

    /// Waits for the program's end; gives its exit code.
    pub(crate) fn exit_code(&self) -> u32 {
        let ended = self
            .watched
            .wait(PATIENCE, |state| state.exit_code.is_some() && (state.is_closed || self.master.is_none()));
        assert!(ended, "the program does not end; the screen:\n{}", self.screen().contents());
        self.watched.lock().exit_code.expect("it has ended")
    }

    /// What of the terminal is not as it was before the program started; empty if all is.
    pub(crate) fn unrestored(&self) -> Vec<&'static str> {
        let screen = self.screen();
        let modes = self.master.as_ref().map(|master| format!("{:?}", master.get_termios()));
        let mut wrong = Vec::new();
        wrong.extend(screen.alternate_screen().then_some("alternate screen"));
        wrong.extend(screen.bracketed_paste().then_some("bracketed paste"));
        wrong.extend(screen.hide_cursor().then_some("hidden cursor"));
        wrong.extend((screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None).then_some("mouse"));
        wrong.extend(screen.application_cursor().then_some("application cursor keys"));
        wrong.extend((modes.as_ref() != Some(&self.modes_before)).then_some("raw mode"));
        wrong
    }
}

impl Drop for Session {
    /// A test that fails leaves no program behind.
    fn drop(&mut self) {
        if self.watched.lock().exit_code.is_none() {
            signal(self.pid, "KILL");
        }
    }
}

fn signal(pid: u32, name: &str) {
    let status = Command::new("kill").arg(format!("-{name}")).arg(pid.to_string()).status();
    assert!(status.is_ok_and(|status| status.success()), "kill -{name} {pid}");
}

/// What a terminal sends for a key or a paste.
fn bytes(input: &Input) -> Vec<u8> {
    let key = match input {
        Input::Paste(text) => return format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")).into_bytes(),
        Input::Key(key) => *key,
    };
    match key {
        Key::Alt(c) => format!("\x1b{c}"),
        Key::BackTab => "\x1b[Z".to_owned(),
        Key::Backspace => "\x7f".to_owned(),
        Key::Char(c) => c.to_string(),
        Key::Ctrl(c) => char::from(u8::try_from(c).expect("ASCII") & 0x1f).to_string(),
        Key::Delete => "\x1b[3~".to_owned(),
        Key::Down => "\x1b[B".to_owned(),
        Key::End => "\x1b[F".to_owned(),
        Key::Enter => "\r".to_owned(),
        Key::Esc => "\x1b".to_owned(),
        Key::F(n @ 1..=4) => format!("\x1bO{}", char::from(b'O' + n)),
        Key::F(n) => format!("\x1b[{}~", [15, 17, 18, 19, 20, 21, 23, 24][usize::from(n) - 5]),
        Key::Home => "\x1b[H".to_owned(),
        Key::Insert => "\x1b[2~".to_owned(),
        Key::Left => "\x1b[D".to_owned(),
        Key::PageDown => "\x1b[6~".to_owned(),
        Key::PageUp => "\x1b[5~".to_owned(),
        Key::Right => "\x1b[C".to_owned(),
        Key::Tab => "\t".to_owned(),
        Key::Up => "\x1b[A".to_owned(),
    }
    .into_bytes()
}
