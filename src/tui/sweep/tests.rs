//! Every widget stands every size, and looks as it should at an ordinary one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::screens::progress::progress;
use crate::tui::theme::Token;
use crate::tui::widget::form::{self, FormRow};
use crate::tui::widget::{LineField, NoteField, dialog, keybar, paint, title, too_small};

const WORDS: &str = "The quick brown fox jumps over the lazy dog";

fn drawn(width: u16, height: u16, draw: impl FnOnce(&mut Buffer, Rect, &RenderContext<'_>)) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(&mut buf, area, &look());
    transcript(&buf)
}

fn keys() -> Vec<(String, String)> {
    [("Enter", "open"), ("Space", "tick"), ("u", "undo")].map(|(key, does)| (key.to_owned(), does.to_owned())).into()
}

fn all_keys() -> (String, String) {
    ("?".to_owned(), "all keys".to_owned())
}

#[test]
fn every_widget_stands_every_size() {
    sweep(|buf, area, look| title::draw(buf, area, look, WORDS, "12/25"));
    sweep(|buf, area, look| keybar::draw(buf, area, look, &keys(), Some(&all_keys())));
    sweep(|buf, area, look| {
        paint::write(buf, area, &progress(look, 3, 9, usize::from(area.width)), look.style(Token::Ok));
    });
    sweep(|buf, area, look| {
        dialog::draw(buf, area, look, WORDS);
    });
    sweep(|buf, area, look| {
        too_small::drawn(buf, area, look);
    });
}

#[test]
fn every_editor_and_pane_stands_every_size() {
    sweep(|buf, area, look| {
        LineField::new(WORDS).draw(buf, area, look, true);
    });
    sweep(|buf, area, look| {
        NoteField::new(WORDS).draw(buf, area, look, true);
    });
    sweep(|buf, area, look| {
        let row = FormRow { label: WORDS, help: WORDS, error: Some(WORDS), has_focus: true };
        let place = form::draw(buf, area, look, &row, 3);
        NoteField::new(WORDS).draw(buf, place, look, true);
    });
}

#[test]
fn the_key_bar_drops_from_the_end_but_always_says_where_all_keys_are() {
    let bar = |width| drawn(width, 1, |buf, area, look| keybar::draw(buf, area, look, &keys(), Some(&all_keys())));
    assert_eq!(bar(60), "Enter open  Space tick  u undo  ? all keys");
    assert_eq!(bar(34), "Enter open  Space tick  ? all keys");
    assert_eq!(bar(20), "? all keys");
    assert_eq!(bar(10), "? all keys");
}

#[test]
fn the_title_keeps_its_left_part() {
    let bar = |width| drawn(width, 1, |buf, area, look| title::draw(buf, area, look, "careseal", "12/25"));
    assert_eq!(bar(20), "careseal       12/25");
    assert_eq!(bar(12), "careseal");
    assert_eq!(bar(6), "cares…");
}

#[test]
fn forms_line_up() {
    let form = drawn(30, 4, |buf, area, look| {
        let row = FormRow { label: "Name", help: "As in the contract", ..FormRow::default() };
        let place = form::draw(buf, area, look, &row, 1);
        LineField::new("Admin").draw(buf, place, look, false);
    });
    assert_eq!(form, "  Name\n  Admin\n  As in the contract");
}

#[test]
fn too_small_names_the_size() {
    let words = drawn(30, 5, |buf, area, look| {
        assert!(too_small::drawn(buf, area, look));
    });
    assert!(words.replace('\n', " ").contains("40 columns and 12 rows"), "{words}");
}

#[test]
fn a_dialog_clears_what_is_behind() {
    let screen = drawn(20, 5, |buf, area, look| {
        paint::write_wrapped(buf, area, &"x".repeat(100), look.style(Token::Text));
        dialog::draw(buf, Rect::new(4, 1, 12, 3), look, "Leave?");
        paint::write(buf, Rect::new(6, 2, 8, 1), "yes  no", look.style(Token::Text));
    });
    assert_eq!(
        screen,
        format!("{0}\nxxxx┌─ Leave? ─┐xxxx\nxxxx│ yes  no  │xxxx\nxxxx└──────────┘xxxx\n{0}", "x".repeat(20))
    );
}
