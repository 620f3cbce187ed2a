//! However a program ends, the terminal is as it was.

use std::path::Path;

use super::session::{Session, Start, on_list, to_list, worksheet_in};
use crate::table::Table;

/// The real program.
const CARESEAL: &str = env!("CARGO_BIN_EXE_careseal");

/// What the real program never does: it panics, gets stuck, runs a child.
fn demo() -> Session {
    let session = Start::demo().start();
    session.wait_for("ready");
    session
}

#[track_caller]
fn assert_restored(session: &Session, code: u32) {
    assert_eq!(session.exit_code(), code);
    assert_eq!(session.unrestored(), Vec::<&str>::new());
    let contents = session.screen().contents();
    assert!(!contents.contains("P.1") && !contents.contains("ready"), "the screen is still there");
}

#[test]
fn while_it_runs_the_terminal_is_its_own() {
    let (session, _home) = on_list();
    let screen = session.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste());
    assert!(!screen.hide_cursor(), "the cursor shows where the focus is");
    let (row, column) = screen.cursor_position();
    assert_eq!(column, 1, "where the marker stands");
    let line = screen.rows(1, 79).nth(usize::from(row)).unwrap_or_default();
    assert!(line.starts_with("▸ ○ P.1 "), "{row}: {line}");
}

#[test]
fn quitting_restores() {
    let (mut session, _home) = on_list();
    session.send("q");
    assert_restored(&session, 0);
}

#[test]
fn an_exit_code_is_handed_on() {
    let mut session = demo();
    session.send("e");
    assert_restored(&session, 3);
}

#[test]
fn signals_restore_and_give_their_exit_code() {
    for (name, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let (session, _home) = on_list();
        session.signal(name);
        assert_restored(&session, code);
    }
}

#[test]
fn a_signal_ends_even_a_program_that_is_stuck() {
    let mut session = demo();
    session.send("B");
    session.wait_for("will be stuck");
    session.signal("TERM");
    assert_restored(&session, 143);
}

#[test]
fn a_panic_restores_and_its_message_can_be_read() {
    let mut session = demo();
    session.send("P");
    assert_restored(&session, 101);
    assert!(session.screen().contents().contains("the demo panics"));
}

#[test]
fn a_panic_of_another_thread_ends_the_program_too() {
    let mut session = demo();
    session.send("T");
    assert_restored(&session, 101);
    assert!(session.screen().contents().contains("a thread panics"));
}

#[test]
fn a_terminal_that_vanishes_ends_the_program() {
    let (mut session, _home) = on_list();
    session.close_terminal();
    assert_eq!(session.exit_code(), 129);
}

#[test]
fn a_hang_up_that_is_ignored_ends_the_program_all_the_same() {
    let home = tempfile::tempdir().expect("a folder");
    let file = worksheet_in(home.path(), &Table::begun().file);
    let command = format!("trap '' HUP; exec {CARESEAL} open {}", file.display());
    let shell = Start::program(Path::new("/bin/sh")).at(home.path());
    let mut session = to_list(shell.arg("-c").arg(&command).start());
    session.close_terminal();
    assert_eq!(session.exit_code(), 129);
}

#[test]
fn a_child_has_the_terminal_as_it_was() {
    let mut session = demo();
    session.send("c");
    session.wait_for("child asks:");
    assert_eq!(session.unrestored(), Vec::<&str>::new());
    session.send_bytes(b"jjq\n");
    session.wait_for("child heard jjq");
    assert!(session.screen().alternate_screen());
    session.send("q");
    assert_restored(&session, 0);
}

#[test]
fn suspending_gives_the_terminal_to_the_shell_and_coming_back_paints_all() {
    let home = tempfile::tempdir().expect("a folder");
    let shell = Start::program(Path::new("/bin/sh")).at(home.path());
    let mut session = shell.arg("-i").env("PS1", "shell> ").start();
    session.wait_for("shell>");
    let file = worksheet_in(home.path(), &Table::begun().file);
    session.send_bytes(format!("{CARESEAL} open {}\n", file.display()).as_bytes());
    let mut session = to_list(session);
    session.send("j <C-z>");
    session.wait_until("the shell", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("shell>")
    });
    let screen = session.screen();
    assert!(!screen.bracketed_paste() && !screen.hide_cursor());
    session.send_bytes(b"fg\n");
    session.wait_until("the list again", |screen| screen.alternate_screen() && screen.contents().contains("▸ ○ P.2 "));
    session.send("q");
    session.wait_until("the shell", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("shell>")
    });
}

#[test]
fn where_no_shell_could_bring_it_back_it_does_not_stop() {
    let (mut session, _home) = on_list();
    session.send("<C-z> j");
    session.wait_for("▸ ○ P.2 ");
    assert!(session.screen().alternate_screen());
}

#[test]
fn being_stopped_by_others_paints_all_on_return() {
    let (mut session, _home) = on_list();
    session.signal("STOP");
    session.signal("CONT");
    session.send("j");
    session.wait_for("▸ ○ P.2 ");
    session.send("q");
    assert_restored(&session, 0);
}
