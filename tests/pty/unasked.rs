//! What a terminal sends without being asked changes nothing, and a paste that is cut off is no command.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use super::session::{Session, Start, worksheet_in};
use crate::table::Table;

#[path = "../../src/tui/input/parse/tests/replies.rs"]
mod replies;

use replies::REPLIES;

/// A pause of a slow line.
const PAUSE: Duration = Duration::from_millis(20);

/// The two lines, with the cursor. The first is ticked: Enter would take that back.
const ONE: &str = "▸ [✓] Each service has its own token";
const OTHER: &str = "▸ [ ] No token is shared";

/// An item with an answer, open in the real program, with the cursor on one of two lines.
struct Item {
    session: Session,
    file: PathBuf,
    before: Vec<u8>,
    /// What shows with the cursor on the one and on the other.
    screens: [String; 2],
    cursor: usize,
    _home: tempfile::TempDir,
}

impl Item {
    fn open() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let mut table = Table::begun();
        table.go("I.4.b");
        table.play("<space>");
        let file = worksheet_in(home.path(), &table.file);
        let mut session = Start::careseal().at(home.path()).open(&file).start();
        session.wait_for("Lakeside Clinic");
        session.send("/'I.4.b'<enter>");
        session.frame_with(ONE);
        session.send("j");
        let other = session.frame_with(OTHER);
        session.send("k");
        let one = session.frame_with(ONE);
        let before = fs::read(&file).expect("the worksheet");
        let item = Self { session, file, before, screens: [one, other], cursor: 0, _home: home };
        item.shows_the_same("at first");
        item
    }

    #[track_caller]
    fn shows_the_same(&self, after: &str) {
        let wanted = &self.screens[self.cursor];
        self.session.wait_until(&format!("the same item after {after}"), |screen| screen.contents() == *wanted);
        assert_eq!(fs::read(&self.file).expect("the worksheet"), self.before, "an answer was changed by {after}");
    }

    /// A paste comes as far as this, and then nothing, until it is given up: a frame is drawn then, as after all that is heard.
    fn falls_silent_in(&mut self, paste: &[u8]) {
        let before = self.session.written().len();
        self.session.send_bytes(paste);
        self.session.wait_for_frame_after(before);
    }

    /// One key, to the other line: nothing but it was heard.
    #[track_caller]
    fn hears_only_a_key(&mut self, after: &str) {
        self.session.send(if self.cursor == 0 { "j" } else { "k" });
        self.cursor = 1 - self.cursor;
        self.shows_the_same(after);
    }
}

#[test]
fn what_was_not_typed_changes_nothing() {
    let mut item = Item::open();
    for (name, reply) in REPLIES {
        item.session.send_bytes(reply);
        item.hears_only_a_key(name);
    }
}

#[test]
fn nor_does_it_in_pieces() {
    let mut item = Item::open();
    for (name, reply) in REPLIES {
        for at in [1, reply.len() / 2] {
            let (one, other) = reply.split_at(at);
            item.session.send_in_pieces(&[one, other], PAUSE);
            item.hears_only_a_key(name);
        }
    }
    for reply in [&b"\x1b[<0;10;10M"[..], b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", b"\x1bP>|XTerm(388)\x1b\\"] {
        let bytes: Vec<&[u8]> = reply.chunks(1).collect();
        item.session.send_in_pieces(&bytes, PAUSE);
        item.hears_only_a_key("single bytes");
    }
}

#[test]
fn a_key_in_pieces_is_that_key_and_a_string_without_end_gives_the_keyboard_back() {
    let mut item = Item::open();
    item.session.send_in_pieces(&[b"\x1b", b"[", b"B"], PAUSE);
    item.cursor = 1;
    item.shows_the_same("an arrow in pieces");
    item.session.send_bytes(b"\x1b]11;rgb:wq \r");
    item.session.send_bytes(b"\x1b[A");
    item.cursor = 0;
    item.shows_the_same("an arrow after a string without end");
    item.session.send_bytes(b"\x1b]11;rgb:wq \r");
    assert!(item.session.stays_silent(Duration::from_millis(1500)));
    item.hears_only_a_key("a string without end, and a silence");
}

#[test]
fn a_paste_that_is_cut_off_is_no_command_and_neither_is_its_rest() {
    let mut item = Item::open();
    item.falls_silent_in(b"\x1b[200~w q u");
    item.session.send_bytes(b" x\rq \r");
    item.session.send_bytes(b"wq \r\x1b[201~");
    item.hears_only_a_key("the rest of a paste");
}

#[test]
fn a_paste_that_is_cut_off_stands_in_its_field_and_its_rest_after_it() {
    let mut item = Item::open();
    item.session.send("t");
    item.session.wait_for("Esc leaves");
    item.session.send_bytes(b"\x1b[200~the first half,");
    item.session.wait_for("the first half,");
    item.session.send_bytes(b" q and j");
    item.session.wait_for("the first half, q and j");
    item.session.send_bytes(b" to the end\x1b[201~");
    item.session.wait_for("the first half, q and j to the end");
    item.session.send("<C-s>");
    item.session.wait_for("Noted");
    let file = fs::read_to_string(&item.file).expect("the worksheet");
    assert!(file.contains("\"the first half, q and j to the end\""), "{file}");
}

#[test]
fn escape_gives_the_keyboard_back_when_the_end_of_a_paste_is_lost() {
    let mut item = Item::open();
    item.falls_silent_in(b"\x1b[200~wq");
    item.session.send("<esc>");
    let here = item.screens[0].clone();
    item.session.wait_until("the screen before", |screen| screen.contents() != here);
    item.session.send("q");
    assert_eq!(item.session.exit_code(), 0);
}
