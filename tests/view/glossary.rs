//! The glossary opens over every screen, and its way out leads back to the same state, to the letter.

use careseal::screens::{Message, Overlay, Screen};
use careseal::tui::look::RenderContext;

use super::story::{MOMENTS, working};
use crate::table::{Table, look, plain_look};

/// All that a key could change.
fn state(table: &Table) -> String {
    let wizard = &table.wizard;
    let events = wizard.model.workspace.as_ref().map(|workspace| workspace.log.events().len());
    format!("{:?} {:?} {events:?} {:?} {:?} {:?}", wizard.screens, table.editor, table.file, table.draft, table.asked)
}

fn cells(table: &Table, look: &RenderContext<'_>) -> String {
    let (buf, cursor) = table.frame(80, 24, look);
    format!("{:?} {cursor:?}", buf.content())
}

/// A busy form waits for what it began, and takes no key but Esc.
fn is_busy(table: &Table) -> bool {
    matches!(table.wizard.screens.last(), Some(Screen::Form(form)) if form.busy)
}

#[test]
fn it_opens_on_every_screen_and_leaves_it_as_it_was() {
    let mut forms = 0;
    let ways = [("<C-g>", "<esc>"), ("<F2>", "<enter>"), ("<C-g>", "<C-g>")];
    for ((name, moment), (key, way_out)) in MOMENTS.iter().zip(ways.iter().cycle()) {
        let mut table = moment();
        if table.wizard.overlay.is_some() {
            table.play("<esc>");
        }
        assert!(!is_busy(&table), "{name}");
        // The line at the bottom is said once, and goes with the next key whichever it is.
        table.wizard.notice = None;
        let before = cells(&table, &look());
        let earlier = state(&table);
        forms += usize::from(table.wizard.form().is_some());
        table.play(key);
        assert!(matches!(table.wizard.overlay, Some(Overlay::Glossary { .. })), "{key} on {name}");
        assert!(table.text(80, 24).contains("What words mean"), "{name}");
        table.play("\"dat\" a <down> <pgdn> <bs> <up> <home> <end> <left> <del>");
        table.play(way_out);
        assert!(table.wizard.overlay.is_none(), "{way_out} on {name}");
        assert_eq!(cells(&table, &look()), before, "{name}");
        assert_eq!(state(&table), earlier, "{name}");
    }
    assert!(forms > 10, "forms were among them");
}

#[test]
fn what_arrives_while_it_is_open_is_not_lost() {
    let mut table = working().at("I.4.b#rotation").played("w 'Half' <C-g>");
    table.send(Message::Saving(careseal::workspace::Saving::Safe));
    table.send(Message::Today("2026-11-23".parse().expect("a date")));
    table.play("<esc> ' done'");
    assert_eq!(table.wizard.form().map(|form| form.value("reason").to_owned()).as_deref(), Some("Half done"));
}

#[test]
fn every_explanation_can_be_read_to_its_end_at_any_size() {
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        for term in careseal::checklist::glossary::terms() {
            let title = term.title("en");
            let mut table = Table::known().sized(width, height).played("<C-g>");
            table.send(Message::Input(careseal::screens::Input::Paste(title.clone())));
            // A row has two titles; what was typed finds the row by all of its words.
            let is_selected = matches!(&table.wizard.overlay, Some(Overlay::Glossary { found, cursor, .. })
                if found.get(*cursor).is_some_and(|found| found.title("en") == title));
            if !is_selected {
                continue;
            }
            let last = term.text("en").split_whitespace().last().unwrap_or_default();
            let is_read = (0..30).any(|_| {
                let text = table.text(width, height);
                table.play("<pgdn>");
                text.contains(last)
            });
            assert!(is_read, "{} at {width}x{height}: {}", term.id, table.text(width, height));
        }
    }
}

#[test]
fn a_terminal_that_can_do_nothing_shows_names_without_accents() {
    let table = Table::known().played("<C-g> 'owner'");
    let (buf, _) = table.frame(80, 24, &plain_look());
    let text = careseal::tui::picture::transcript(&buf);
    assert!(text.contains("Proprietaire") && text.is_ascii(), "{text}");
}
