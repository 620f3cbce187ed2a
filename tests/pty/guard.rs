//! However a program ends, the terminal is as it was.

use std::path::Path;

use super::session::{Session, Start, demo_path};

fn started() -> Session {
    let session = Start::demo().start();
    session.wait_for("item 0");
    session
}

#[track_caller]
fn assert_restored(session: &Session, code: u32) {
    assert_eq!(session.exit_code(), code);
    assert_eq!(session.unrestored(), Vec::<&str>::new());
    assert!(!session.screen().contents().contains("item 0"), "the screen is still there");
}

#[test]
fn while_it_runs_the_terminal_is_its_own() {
    let session = started();
    let screen = session.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste());
    assert!(!screen.hide_cursor(), "the cursor shows where the focus is");
    assert_eq!(screen.cursor_position(), (1, 0));
}

#[test]
fn quitting_restores() {
    let mut session = started();
    session.send("q");
    assert_restored(&session, 0);
}

#[test]
fn an_exit_code_is_handed_on() {
    let mut session = started();
    session.send("e");
    assert_restored(&session, 3);
}

#[test]
fn signals_restore_and_give_their_exit_code() {
    for (name, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let session = started();
        session.signal(name);
        assert_restored(&session, code);
    }
}

#[test]
fn a_signal_ends_even_a_program_that_is_stuck() {
    let mut session = started();
    session.send("B");
    session.wait_for("will be stuck");
    session.signal("TERM");
    assert_restored(&session, 143);
}

#[test]
fn a_panic_restores_and_its_message_can_be_read() {
    let mut session = started();
    session.send("P");
    assert_restored(&session, 101);
    assert!(session.screen().contents().contains("the demo panics"));
}

#[test]
fn a_panic_of_another_thread_ends_the_program_too() {
    let mut session = started();
    session.send("T");
    assert_restored(&session, 101);
    assert!(session.screen().contents().contains("a thread panics"));
}

#[test]
fn a_terminal_that_vanishes_ends_the_program() {
    let mut session = started();
    session.close_terminal();
    assert_eq!(session.exit_code(), 129);
}

#[test]
fn a_hang_up_that_is_ignored_ends_the_program_all_the_same() {
    let command = format!("trap '' HUP; exec {}", demo_path().display());
    let mut session = Start::program(Path::new("/bin/sh")).arg("-c").arg(&command).start();
    session.wait_for("item 0");
    session.close_terminal();
    assert_eq!(session.exit_code(), 129);
}

#[test]
fn a_child_has_the_terminal_as_it_was() {
    let mut session = started();
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
    let mut session = Start::program(Path::new("/bin/sh")).arg("-i").env("PS1", "shell> ").start();
    session.wait_for("shell>");
    session.send_bytes(format!("{}\n", demo_path().display()).as_bytes());
    session.wait_for("item 0");
    session.send("j <C-z>");
    session.wait_until("the shell", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("shell>")
    });
    let screen = session.screen();
    assert!(!screen.bracketed_paste() && !screen.hide_cursor());
    session.send_bytes(b"fg\n");
    session.wait_until("the list again", |screen| screen.alternate_screen() && screen.contents().contains("▸ item 1"));
    session.send("q");
    session.wait_until("the shell", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("shell>")
    });
}

#[test]
fn where_no_shell_could_bring_it_back_it_does_not_stop() {
    let mut session = started();
    session.send("<C-z> j");
    session.wait_for("▸ item 1");
    assert!(session.screen().alternate_screen());
}

#[test]
fn being_stopped_by_others_paints_all_on_return() {
    let mut session = started();
    session.signal("STOP");
    session.signal("CONT");
    session.send("j");
    session.wait_for("▸ item 1");
    session.send("q");
    assert_restored(&session, 0);
}
