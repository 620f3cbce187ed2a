//! Every widget stands every size, and looks as it should at an ordinary one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use super::*;
use crate::tui::theme::Token;
use crate::tui::widget::choice::{self, Mark};
use crate::tui::widget::form::{self, FormRow};
use crate::tui::widget::keybar::{self, Hint};
use crate::tui::widget::list::{ListRow, Rows};
use crate::tui::widget::{LineField, List, NoteField, banner, dialog, paint, progress, scroll, title, too_small};
use crate::wizard::Scroll;

const WORDS: &str = "The quick brown fox jumps over the lazy dog";

fn drawn(width: u16, height: u16, draw: impl FnOnce(&mut Buffer, Rect, &RenderContext<'_>)) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(&mut buf, area, &look());
    transcript(&buf)
}

fn hints() -> Vec<Hint> {
    vec![Hint::new("Enter", "open"), Hint::new("Space", "tick"), Hint::new("u", "undo")]
}

fn list_row(look: &RenderContext<'_>, index: usize) -> ListRow {
    ListRow {
        sign: Some((look.glyphs.open, look.style(Token::Warning))),
        text: format!("item number {index}"),
        style: look.style(Token::Text),
        right: format!("{index}/9"),
        indent: 0,
    }
}

#[test]
fn every_widget_stands_every_size() {
    sweep(|buf, area, look| title::draw(buf, area, look, WORDS, "12/25"));
    sweep(|buf, area, look| keybar::draw(buf, area, look, &hints(), true));
    sweep(|buf, area, look| {
        banner::draw(buf, area, look, banner::Tone::Danger, WORDS);
    });
    sweep(|buf, area, look| {
        paint::write(buf, area, &progress::text(look, 3, 9, usize::from(area.width)), look.style(Token::Ok));
    });
    sweep(|buf, area, look| {
        let inner = dialog::draw(buf, area, look, WORDS, 20, 5);
        paint::write_wrapped(buf, inner, WORDS, look.style(Token::Text));
    });
    sweep(|buf, area, look| {
        too_small::drawn(buf, area, look, Size::new(40, 12));
    });
    sweep(|buf, area, look| {
        choice::draw(buf, area, look, Mark::Radio(true), WORDS, true);
    });
}

#[test]
fn every_editor_and_pane_stands_every_size() {
    sweep(|buf, area, look| {
        let lines = paint::lines(WORDS, area.width, look.style(Token::Text));
        scroll::draw(buf, area, look, &Scroll::default(), &lines);
    });
    sweep(|buf, area, look| {
        let rows = Rows { count: 30, selected: 17, has_focus: true };
        List::default().draw(buf, area, look, rows, |index| list_row(look, index));
    });
    sweep(|buf, area, look| {
        LineField::new(WORDS).draw(buf, area, look, true);
    });
    sweep(|buf, area, look| {
        NoteField::new(WORDS).draw(buf, area, look, true);
    });
    sweep(|buf, area, look| {
        let row = FormRow { label: WORDS, help: WORDS, error: Some(WORDS), is_required: true, has_focus: true };
        let place = form::draw(buf, area, look, &row, 3);
        NoteField::new(WORDS).draw(buf, place, look, true);
    });
}

#[test]
fn the_key_bar_drops_from_the_end_but_always_says_where_all_keys_are() {
    let bar = |width| drawn(width, 1, |buf, area, look| keybar::draw(buf, area, look, &hints(), true));
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
fn a_pane_says_how_much_more_there_is() {
    let lines: Vec<Line<'_>> = ["1", "2", "3", "4", "5"].map(Line::from).to_vec();
    let mut position = Scroll::default();
    let pane = |position: &Scroll| drawn(50, 3, |buf, area, look| scroll::draw(buf, area, look, position, &lines));
    assert_eq!(pane(&position), "1\n2\n▼ 3 more below (PgDn)");
    assert!(!position.at_end());
    position.by(1);
    assert_eq!(pane(&position), "2\n3\n▼ 2 more below (PgDn)   ▲ 1 more above (PgUp)");
    position.by(99);
    assert_eq!(pane(&position), "4\n5\n▲ 3 more above (PgUp)");
    assert!(position.at_end());
}

#[test]
fn a_list_keeps_its_view_until_it_must_move() {
    let list = List::default();
    let view = |selected| {
        drawn(20, 3, |buf, area, look| {
            let rows = Rows { count: 9, selected, has_focus: true };
            list.draw(buf, area, look, rows, |index| ListRow { text: index.to_string(), ..ListRow::default() });
        })
    };
    assert_eq!(view(0), "▸ 0\n  1\n  2");
    assert_eq!(view(2), "  0\n  1\n▸ 2");
    assert_eq!(view(3), "  1\n  2\n▸ 3");
    assert_eq!(view(1), "▸ 1\n  2\n  3");
    assert_eq!(view(99), "  6\n  7\n▸ 8");
}

#[test]
fn only_the_rows_in_view_are_made() {
    let made = std::cell::Cell::new(0);
    drawn(20, 5, |buf, area, look| {
        let rows = Rows { count: 10_000, selected: 9_000, has_focus: true };
        List::default().draw(buf, area, look, rows, |_| {
            made.set(made.get() + 1);
            ListRow::default()
        });
    });
    assert_eq!(made.get(), 5);
}

#[test]
fn a_selected_row_has_no_colour_of_its_own() {
    let area = Rect::new(0, 0, 20, 2);
    let mut buf = Buffer::empty(area);
    let rows = Rows { count: 2, selected: 0, has_focus: true };
    List::default().draw(&mut buf, area, &look(), rows, |index| list_row(&look(), index));
    assert!(buf.content().iter().take(20).all(|cell| cell.fg == Color::Reset));
}

#[test]
fn choices_and_forms_line_up() {
    let choices = drawn(24, 3, |buf, area, look| {
        let used = choice::draw(buf, area, look, Mark::Radio(true), "Require a second factor", true);
        choice::draw(buf, paint::below(area, used), look, Mark::Check(false), "Later", false);
    });
    assert_eq!(choices, "▸ (●) Require a second\n      factor\n  [ ] Later");
    let form = drawn(30, 4, |buf, area, look| {
        let row = FormRow { label: "Name", help: "As in the contract", is_required: true, ..FormRow::default() };
        let place = form::draw(buf, area, look, &row, 1);
        LineField::new("Admin").draw(buf, place, look, false);
    });
    assert_eq!(form, "  Name (required)\n  Admin\n  As in the contract");
}

#[test]
fn too_small_names_the_size() {
    let words = drawn(30, 5, |buf, area, look| {
        assert!(too_small::drawn(buf, area, look, Size::new(40, 12)));
    });
    assert!(words.replace('\n', " ").contains("40 columns and 12 rows"), "{words}");
}

#[test]
fn a_dialog_stands_in_the_middle_and_clears_what_is_behind() {
    let screen = drawn(20, 5, |buf, area, look| {
        paint::write_wrapped(buf, area, &"x".repeat(100), look.style(Token::Text));
        let inner = dialog::draw(buf, area, look, "Leave?", 8, 1);
        paint::write(buf, inner, "yes  no", look.style(Token::Text));
    });
    assert_eq!(
        screen,
        format!("{0}\nxxxx┌─ Leave? ─┐xxxx\nxxxx│ yes  no  │xxxx\nxxxx└──────────┘xxxx\n{0}", "x".repeat(20))
    );
}
