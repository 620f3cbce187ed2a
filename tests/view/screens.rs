//! Every screen as it looks.

use careseal::tui::look::RenderContext;
use careseal::tui::picture::transcript;

use super::story::MOMENTS;
use crate::table::{Table, look, plain_look};

fn check(name: &str, table: &Table, width: u16, height: u16, look: &RenderContext<'_>) {
    // Screens that ask what was in view have been drawn before in a real terminal, too.
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, transcript(&table.frame(width, height, look).0));
    });
}

#[test]
fn every_screen_at_the_contracts_size() {
    for (name, moment) in MOMENTS {
        check(&format!("{name}-80x24"), &moment(), 80, 24, &look());
    }
}

#[test]
fn every_screen_on_a_wide_terminal() {
    for (name, moment) in MOMENTS {
        check(&format!("{name}-120x40"), &moment(), 120, 40, &look());
    }
}

#[test]
fn the_main_screens_on_a_small_terminal() {
    for (name, moment) in MOMENTS.iter().filter(|(name, _)| {
        ["item", "hub", "waiver", "account", "glossary", "record", "record-altered", "record-item"].contains(name)
    }) {
        check(&format!("{name}-60x20"), &moment(), 60, 20, &look());
    }
}

#[test]
fn the_main_screens_on_a_terminal_that_can_do_nothing() {
    for (name, moment) in MOMENTS.iter().filter(|(name, _)| {
        ["item", "waiver-end", "glossary", "record", "record-item", "record-verified"].contains(name)
    }) {
        check(&format!("{name}-ascii"), &moment(), 80, 24, &plain_look());
    }
}
