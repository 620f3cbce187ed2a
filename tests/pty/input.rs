//! What is typed and pasted arrives as it should, and costs what it should: on a list of the real program, and in a note.

use std::time::Duration;

use super::session::{Session, Start, on_list, on_list_of};
use crate::table::Table;

/// The list's second line, with the cursor.
const SECOND: &str = "▸ ○ P.2 ";

/// With a note on the first item being written.
fn in_note() -> (Session, tempfile::TempDir) {
    let (mut session, home) = on_list();
    session.send("<enter>");
    session.wait_for("We read capitalised terms");
    session.send("t");
    session.frame_with("Your note");
    (session, home)
}

/// Waits until the note that is being written has these two lines.
fn two_lines(session: &Session, one: &str, other: &str) {
    let wanted = [format!("│ {one}"), format!("│ {other}")];
    session.wait_until(&format!("{wanted:?}"), |screen| {
        let contents = screen.contents();
        let lines: Vec<&str> = contents.lines().map(str::trim).collect();
        lines.windows(2).any(|lines| lines == wanted)
    });
}

/// What is written after keys, until a whole frame shows a line: the frames, and all bytes.
fn cost(session: &mut Session, keys: &str, line: &str) -> (usize, Vec<u8>) {
    let before = session.written().len();
    session.send(keys);
    session.frame_with(line);
    let written = session.written().split_off(before);
    (written.windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count(), written)
}

#[test]
fn arrows_and_letters_move() {
    let (mut session, _home) = on_list();
    session.send("j <down> <down> k");
    session.wait_for("▸ ○ P.3 ");
}

#[test]
fn a_paste_is_never_taken_for_keys() {
    let (mut session, _home) = on_list();
    session.paste("jjjq");
    session.send("j");
    session.wait_for(SECOND);
}

#[test]
fn what_drives_a_terminal_does_not_get_into_a_text() {
    let (mut session, _home) = in_note();
    session.paste("be\u{1b}[31mfore\u{7}\nafter\u{202e}");
    two_lines(&session, "be[31mfore", "after");
    let written = String::from_utf8_lossy(&session.written()).into_owned();
    assert!(!written.contains('\u{202e}') && !written.contains('\u{7}'));
    assert!(!written.contains("be\u{1b}[31m"));
}

#[test]
fn letters_in_a_note_are_letters() {
    let (mut session, _home) = in_note();
    session.send("'quit?' <enter> q");
    two_lines(&session, "quit?", "q");
    session.send("<esc>");
    session.wait_until("the item", |screen| !screen.contents().contains("Your note"));
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn a_long_paste_arrives_whole() {
    let (mut session, _home) = in_note();
    session.paste(&format!("{} the end", "word ".repeat(4000)));
    session.wait_for("the end");
}

#[test]
fn any_window_is_stood() {
    let (mut session, _home) = on_list();
    for (columns, rows) in [(20, 4), (1, 1), (3, 2), (200, 60), (80, 24)] {
        session.resize(columns, rows);
    }
    // What comes before anything shows again is not acted on.
    session.wait_for("? all keys");
    session.send("j");
    session.wait_for(SECOND);
    session.wait_for("? all keys");
}

#[test]
fn many_keys_at_once_cost_few_frames_and_few_bytes() {
    let (mut session, _home) = on_list();
    // Every one of them arrives, or the cursor stands on another line.
    let keys = "jjjk".repeat(30);
    let screen = Table::begun().played("Hf").played(&keys).text(80, 24);
    let line = screen.lines().find(|line| line.contains('▸')).expect("the line with the cursor").trim();
    let (frames, written) = cost(&mut session, &keys, line);
    assert!(frames <= 10, "{frames} frames");
    assert!(written.len() <= 8192, "{} bytes", written.len());
}

#[test]
fn a_key_costs_few_bytes_and_its_frame_is_shown_whole() {
    let (mut session, _home) = on_list();
    let (frames, frame) = cost(&mut session, "j", SECOND);
    assert_eq!(frames, 1);
    // Two lines, and all that stands beside them about the one with the cursor.
    assert!(frame.len() <= 700, "{} bytes", frame.len());
    assert!(frame.starts_with(b"\x1b[?2026h") && frame.ends_with(b"\x1b[?2026l"), "{}", frame.escape_ascii());
}

#[test]
fn nothing_is_asked_of_the_terminal() {
    let (mut session, _home) = on_list();
    session.send("q");
    session.exit_code();
    let written = String::from_utf8_lossy(&session.written()).into_owned();
    for question in ["\u{1b}[6n", "\u{1b}[c", "\u{1b}[0c", "\u{1b}]10;?", "\u{1b}]11;?", "\u{1b}[?u", "\u{1b}[>"] {
        assert!(!written.contains(question), "{}", question.escape_debug());
    }
}

#[test]
fn without_colour_the_selection_still_shows() {
    let (session, _home) = on_list_of(Start::careseal().env("NO_COLOR", "1"));
    let screen = session.screen();
    let (row, column) = screen.cursor_position();
    // Beside the marker.
    let selected = screen.cell(row, column + 2).expect("a cell");
    assert_eq!(selected.contents(), "○");
    assert!(selected.inverse());
    assert_eq!((selected.fgcolor(), selected.bgcolor()), (vt100::Color::Default, vt100::Color::Default));
}

#[test]
fn idling_costs_nothing() {
    let (session, _home) = on_list();
    // The list is there; the threads come to rest.
    session.stays_silent(Duration::from_millis(100));
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
