//! What is typed and pasted arrives as it should, and costs what it should.

use std::time::Duration;

use super::session::{Session, Start};

fn started() -> Session {
    let session = Start::demo().start();
    session.wait_for("item 0");
    session
}

#[test]
fn arrows_and_letters_move() {
    let mut session = started();
    session.send("j <down> <down> k");
    session.wait_for("▸ item 2");
}

#[test]
fn a_paste_is_never_taken_for_keys() {
    let mut session = started();
    session.paste("jjjq");
    session.wait_for("a paste");
    session.wait_for("▸ item 0");
}

#[test]
fn what_drives_a_terminal_does_not_get_into_a_text() {
    let mut session = started();
    session.send("<tab>");
    session.paste("be\u{1b}[31mfore\u{7}\nafter\u{202e}");
    session.wait_for("│ be[31mfore\n│ after");
    let written = String::from_utf8_lossy(&session.written()).into_owned();
    assert!(!written.contains('\u{202e}') && !written.contains('\u{7}'));
    assert!(!written.contains("be\u{1b}[31m"));
}

#[test]
fn letters_in_a_note_are_letters() {
    let mut session = started();
    session.send("<tab> 'quit?' <enter> q");
    session.wait_for("│ quit?\n│ q");
    session.send("<esc>");
    session.wait_until("the list's cursor", |screen| screen.cursor_position() == (1, 0));
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn a_long_paste_arrives_whole() {
    let mut session = started();
    session.send("<tab>");
    session.paste(&format!("{} the end", "word ".repeat(4000)));
    session.wait_for("the end");
}

#[test]
fn any_window_is_stood() {
    let mut session = started();
    for (columns, rows) in [(20, 4), (1, 1), (3, 2), (200, 60), (80, 24)] {
        session.resize(columns, rows);
    }
    session.send("j");
    session.wait_for("▸ item 1");
    session.wait_for("? all keys");
}

#[test]
fn many_keys_at_once_cost_few_frames_and_few_bytes() {
    let mut session = started();
    let before = session.written().len();
    session.send(&"j".repeat(200));
    session.wait_for("▸ item 200");
    let line = session.screen().contents().lines().next().unwrap_or_default().to_owned();
    let frames: usize = line.rsplit(' ').next().and_then(|frames| frames.parse().ok()).expect("a number of frames");
    assert!(frames <= 10, "{frames} frames");
    let bytes = session.written().len() - before;
    assert!(bytes <= 8192, "{bytes} bytes");
}

#[test]
fn a_key_costs_few_bytes_and_its_frame_is_shown_whole() {
    let mut session = started();
    let before = session.written().len();
    session.send("j");
    session.wait_for("▸ item 1");
    session.wait_for("frame 2");
    let written = session.written();
    let frame = &written[before..];
    assert!(frame.len() <= 300, "{} bytes", frame.len());
    assert!(frame.starts_with(b"\x1b[?2026h") && frame.ends_with(b"\x1b[?2026l"), "{}", frame.escape_ascii());
}

#[test]
fn nothing_is_asked_of_the_terminal() {
    let mut session = started();
    session.send("q");
    session.exit_code();
    let written = String::from_utf8_lossy(&session.written()).into_owned();
    for question in ["\u{1b}[6n", "\u{1b}[c", "\u{1b}[0c", "\u{1b}]10;?", "\u{1b}]11;?", "\u{1b}[?u", "\u{1b}[>"] {
        assert!(!written.contains(question), "{}", question.escape_debug());
    }
}

#[test]
fn without_colour_the_selection_still_shows() {
    let session = Start::demo().env("NO_COLOR", "1").start();
    session.wait_for("item 0");
    let screen = session.screen();
    let selected = screen.cell(1, 3).expect("a cell");
    assert!(selected.inverse());
    assert_eq!((selected.fgcolor(), selected.bgcolor()), (vt100::Color::Default, vt100::Color::Default));
}

#[test]
fn idling_costs_nothing() {
    let session = started();
    // The first frame is there; the threads come to rest.
    session.stays_silent(Duration::from_millis(50));
    let before = wakeups(session.pid());
    assert!(session.stays_silent(Duration::from_millis(400)));
    assert_eq!(wakeups(session.pid()), before);
}

/// How often the threads of a process went to sleep, where the system tells.
fn wakeups(pid: u32) -> Vec<String> {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let mut counts: Vec<String> = tasks
        .filter_map(|task| std::fs::read_to_string(task.path().join("status")).ok())
        .flat_map(|status| {
            status.lines().filter(|line| line.contains("ctxt_switches")).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    counts.sort();
    counts
}
