//! Questions at a terminal: a typed word, a passphrase that is not shown.

use super::bench::{Bench, FACTS};
use crate::pty::session::{Session, Start};

impl Bench {
    /// Runs a command in a pseudo-terminal.
    fn asked(&self, args: &[&str]) -> Session {
        let shown = |name: &str| self.at(name).to_string_lossy().into_owned();
        let start = Start::careseal().env("HOME", &shown(".")).env("CARESEAL_HOME", &shown("home")).size(100, 50);
        args.iter().fold(start, |start, arg| start.arg(arg)).start()
    }
}

#[test]
fn at_a_terminal_the_word_is_typed_and_the_passphrase_stays_unseen() {
    let bench = Bench::new();
    bench.begin();
    bench.answer_all(FACTS);
    let (worksheet, sealed) = (bench.at("w.toml"), bench.at("a.toml"));
    let (worksheet, sealed) = (worksheet.to_string_lossy(), sealed.to_string_lossy());

    let mut session = bench.asked(&["key", "new"]);
    session.wait_for("A passphrase for the new key:");
    session.send("'korrekt horse!' <backspace> <enter>");
    session.wait_for("Once more:");
    session.send("'korrekt horse' <enter>");
    session.wait_for("Type yes or no:");
    assert!(!String::from_utf8_lossy(&session.written()).contains("korrekt"));
    session.send("'yes' <enter>");
    assert_eq!(session.exit_code(), 0);

    let mut session = bench.asked(&["seal", &worksheet, "--output", &sealed]);
    session.wait_for("type seal:");
    session.send("'no' <enter>");
    assert_eq!(session.exit_code(), 2);
    assert!(!bench.at("a.toml").exists());

    let mut session = bench.asked(&["seal", &worksheet, "--output", &sealed]);
    session.wait_for("type seal:");
    session.send("'seal' <enter>");
    session.wait_for("The key's passphrase:");
    session.send("'korrekt horse' <enter>");
    session.wait_for("The trust line.");
    assert!(!String::from_utf8_lossy(&session.written()).contains("korrekt"));
    assert_eq!(session.exit_code(), 0);
    bench.ends(0, &["verify", "a.toml"]);
}
