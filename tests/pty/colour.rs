//! `NO_COLOR` on the real program: what it writes names no colour, on no screen.

use super::session::{SETTINGS, Start, settings_in, worksheet_in};
use crate::table::Table;

/// The colours that bytes ask for; going back to the terminal's own is none.
fn colours(written: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(written);
    let styles = text.split("\u{1b}[").filter_map(|rest| {
        let (numbers, _) = rest.split_once('m')?;
        numbers.chars().all(|c| c.is_ascii_digit() || matches!(c, ';' | ':')).then(|| numbers.to_owned())
    });
    let names_one = |numbers: &str| {
        let number = |number: &str| number.parse().is_ok_and(|n: u8| matches!(n, 30..=38 | 40..=48 | 58 | 90..=107));
        numbers.split([';', ':']).any(number)
    };
    styles.filter(|numbers| names_one(numbers)).collect()
}

/// What is written on the way over several screens.
fn journey(settings: &str, change: impl FnOnce(Start) -> Start) -> Vec<u8> {
    let home = tempfile::tempdir().expect("a folder");
    let mut table = Table::begun();
    table.go("I.4.b");
    table.play("<space>");
    settings_in(home.path(), &format!("{settings}{SETTINGS}"));
    let start = Start::careseal().in_home(home.path()).size(120, 40);
    let mut session = change(start.open(&worksheet_in(home.path(), &table.file))).start();
    session.wait_for("Lakeside Clinic");
    // An item, a form with something wrong in it, the people, the commands.
    for (keys, shown) in [
        ("/'I.4.b'<enter>", "Each service has its own token"),
        ("w", "word for word"),
        ("<C-s>", "This is needed"),
        ("<esc>", "[✓]"),
        ("P", "Who is at the table"),
    ] {
        session.send(keys);
        session.wait_for(shown);
    }
    session.send("<esc>");
    session.wait_until("the people are gone", |screen| !screen.contents().contains("Who is at the table"));
    session.send("?'theme'");
    session.wait_for("set of colours");
    session.send("<esc>");
    session.wait_until("the commands are gone", |screen| !screen.contents().contains("set of colours"));
    session.send("q");
    session.exit_code();
    session.written()
}

#[test]
fn no_color_names_no_colour_on_any_screen() {
    let written = journey("", |start| start.env("NO_COLOR", "1"));
    assert_eq!(colours(&written), Vec::<String>::new());
    // The line with the cursor still shows.
    assert!(String::from_utf8_lossy(&written).contains("\u{1b}[7m"));
}

#[test]
fn without_it_or_if_it_is_empty_there_are_colours() {
    assert!(!colours(&journey("", |start| start)).is_empty());
    assert!(!colours(&journey("", |start| start.env("NO_COLOR", ""))).is_empty());
}

#[test]
fn a_theme_that_was_named_is_shown_all_the_same() {
    assert!(!colours(&journey("", |start| start.env("NO_COLOR", "1").arg("--theme").arg("light"))).is_empty());
    assert!(!colours(&journey("theme = \"high-contrast\"\n", |start| start.env("NO_COLOR", "1"))).is_empty());
}
