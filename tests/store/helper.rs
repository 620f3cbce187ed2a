//! This test binary once more, as another process that does what its role says.
//!
//! What it has to say to the test begins with `@`: the test harness talks on the same channel.

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use careseal::store::{Access, ReadOnly, Writer, atomic};

use super::open;

const ROLE: &str = "CARESEAL_TEST_ROLE";
const FILE: &str = "CARESEAL_TEST_FILE";

/// Another process, killed at the end if it is still there.
pub(super) struct Helper {
    pub(super) child: Child,
    said: BufReader<ChildStdout>,
}

impl Helper {
    /// Starts one, by way of a program that starts others if `by` names one.
    pub(super) fn start(role: &str, file: &Path, by: &[&str]) -> Self {
        let itself = env::current_exe().expect("this binary");
        let mut words = by.iter().map(std::ffi::OsStr::new).chain([itself.as_os_str()]);
        let mut command = Command::new(words.next().expect("a program"));
        command.args(words).args(["--exact", "store::helper::play_a_role", "--ignored", "--nocapture"]);
        command.env(ROLE, role).env(FILE, file).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("started");
        let said = BufReader::new(child.stdout.take().expect("piped"));
        Self { child, said }
    }

    /// The next thing it says; `None` when it has ended.
    pub(super) fn says(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.said.read_line(&mut line).expect("read") == 0 {
                return None;
            }
            // What was cut off by its death was not said.
            let said = line.split_once('@').and_then(|(_, said)| said.strip_suffix('\n'));
            if let Some(said) = said {
                return Some(said.to_owned());
            }
        }
    }

    /// `kill -9`.
    pub(super) fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "@{what}").expect("said");
    out.flush().expect("said");
}

#[test]
#[ignore = "plays another process for other tests"]
fn play_a_role() {
    let (Ok(role), Some(file)) = (env::var(ROLE), env::var_os(FILE)) else { return };
    let file = Path::new(&file);
    match role.as_str() {
        "append" => append(file),
        "fill" => fill(file),
        "hold" => hold(file),
        "look" => look(file),
        other => panic!("{other}"),
    }
}

fn writer(file: &Path) -> Writer {
    match open(file, true).access {
        Access::Write(log) => Writer::start(log, |_| {}).expect("started"),
        Access::Read(reason) => panic!("{reason:?}"),
    }
}

/// Writes events for ever, and a draft after each; says what it has done.
fn append(file: &Path) {
    let mut writer = writer(file);
    let draft = writer.draft();
    for n in 0u64.. {
        let line = format!("{} {n} {}", std::process::id(), "é".repeat(usize::try_from(n % 500).expect("small")));
        writer.append(&line).expect("written");
        say(&format!("line {line}"));
        draft.write(&line).expect("kept");
        say(&format!("draft {line}"));
    }
}

/// Writes events until there is no more room, then shorter ones; says which of them were taken.
fn fill(file: &Path) {
    let mut writer = writer(file);
    for length in [700, 300, 100, 30, 10, 3, 1] {
        let line = "x".repeat(length);
        let error = loop {
            match writer.append(&line) {
                Ok(_) => say(&line),
                Err(error) => break error,
            }
        };
        assert_eq!(error.id(), "store-full", "{error}");
    }
    writer.finish().expect("what was taken is safe");
}

/// Holds the lock until it is told to end.
fn hold(file: &Path) {
    let writer = writer(file);
    say("held");
    std::io::stdin().read_to_end(&mut Vec::new()).expect("told");
    writer.finish().expect("safe");
}

/// In a directory that may not be written: reads, and says why it does not write.
fn look(file: &Path) {
    let opened = open(file, true);
    assert_eq!(opened.text, "format\n");
    match opened.access {
        Access::Read(reason @ ReadOnly::NotWritable(_)) => say(reason.id()),
        other @ (Access::Read(_) | Access::Write(_)) => panic!("{other:?}"),
    }
    say(atomic::save(file, b"x").expect_err("may not be written").id());
    say(atomic::save_new(&file.with_extension("new"), b"x").expect_err("may not be written").id());
}
