//! Every screen stands every size, in every theme.

use careseal::screens::glyphs::{ASCII, UNICODE};
use careseal::screens::look::Look;
use careseal::tui::look::RenderContext;
use careseal::tui::theme::Theme;
use ratatui::layout::Rect;
use ratatui::style::Color;

use super::story::MOMENTS;
use crate::table::{Table, WORDS};

fn draw(name: &str, table: &Table, width: u16, height: u16, theme: Theme) {
    let glyphs = if theme == Theme::Mono { &ASCII } else { &UNICODE };
    let (buf, cursor) = table.frame(width, height, &RenderContext { theme, look: Look { glyphs, words: &*WORDS } });
    if let Some(cursor) = cursor {
        assert!(Rect::new(0, 0, width, height).contains(cursor), "{name}: cursor outside at {width}x{height}");
    }
    if theme == Theme::Mono {
        for cell in buf.content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}: colour at {width}x{height}");
            assert!(cell.symbol().is_ascii(), "{name}: {} at {width}x{height}", cell.symbol());
        }
    }
}

#[test]
fn no_size_is_too_small_to_be_drawn() {
    let table = super::story::working().at("I.4.b#sharing");
    for theme in Theme::ALL {
        for width in 0..=40 {
            for height in 0..=14 {
                draw("item", &table, width, height, theme);
            }
        }
    }
}

#[test]
fn every_screen_stands_every_size() {
    for (name, moment) in MOMENTS {
        let table = moment();
        for theme in Theme::ALL {
            for (width, height) in [(0, 0), (1, 1), (39, 12), (40, 11)] {
                draw(name, &table, width, height, theme);
            }
            for width in [40, 41, 60, 73, 80, 102, 140] {
                for height in [12, 13, 17, 24] {
                    draw(name, &table, width, height, theme);
                }
            }
        }
    }
}

#[test]
fn where_an_answer_is_given_there_is_a_cursor() {
    let without = [
        "proposal",
        "record-altered",
        "record-foreign-words",
        "record-verified",
        "seal",
        "sealed",
        "settle",
        "settle-fact",
        "statements",
    ];
    for (name, moment) in MOMENTS {
        let (_, cursor) = moment().frame(80, 24, &crate::table::look());
        assert_eq!(cursor.is_none(), without.contains(name), "{name}");
    }
}
