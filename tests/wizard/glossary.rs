//! The glossary: what it shows first, how it is searched, and that it leaves everything as it was.

use careseal::screens::{Overlay, Place};

use crate::table::Table;

/// The terms that show, and how many of them are of what is under the cursor.
fn shown(table: &Table) -> (Vec<&'static str>, usize) {
    match &table.wizard.overlay {
        Some(Overlay::Glossary { found, here, .. }) => {
            (found.iter().map(|term| term.id.as_str()).collect(), here.len())
        }
        other => panic!("{other:?}"),
    }
}

/// The term with the cursor.
fn selected(table: &Table) -> &'static str {
    match &table.wizard.overlay {
        Some(Overlay::Glossary { found, cursor, .. }) => found.get(*cursor).map_or("", |term| term.id.as_str()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_terms_of_the_line_under_the_cursor_come_first() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("<C-g>");
    let (all, here) = shown(&table);
    assert!(here > 3, "{here}");
    assert_eq!(all.len(), 137, "then all others");
    let here: Vec<_> = all.into_iter().take(here).collect();
    for id in ["lock-screen", "endpoint", "agent", "administrator", "owner"] {
        assert!(here.contains(&id), "{id} in {here:?}");
    }
    assert!(!here.contains(&"ai-agent"), "{here:?}");
}

#[test]
fn another_line_has_other_terms() {
    let mut table = Table::begun();
    table.play("A<C-g>");
    let (_, name) = shown(&table);
    table.play("<esc>jjj<C-g>");
    let (all, choice) = shown(&table);
    assert!(name > 0 && choice > 0);
    assert!(all.iter().take(choice).any(|id| *id == "hipaa-account" || *id == "baa" || *id == "hipaa"), "{all:?}");
}

#[test]
fn any_term_is_found_by_typing_whatever_is_under_the_cursor() {
    let mut table = Table::known().played("<F2>");
    assert_eq!(shown(&table).1, 0, "the start has none of its own");
    table.play("'answer bot'");
    assert_eq!(selected(&table), "ai-agent");
    table.play("<C-u> 'signature'");
    assert_eq!(selected(&table), "jwt-key", "by its French name");
    table.play("<C-u> \"Schwärzung\"");
    assert_eq!(selected(&table), "redaction", "pasted");
    table.play("<C-u> 'zzz' <down> <enter>");
    assert!(table.wizard.overlay.is_none());
    assert_eq!(table.wizard.place(), Place::Start);
}

#[test]
fn backspace_finds_more_again_and_the_cursor_goes_to_the_top() {
    let mut table = Table::begun().played("<C-g> 'lig' <bs> <bs> <bs> <down> <down>");
    let (all, _) = shown(&table);
    assert_eq!(all.len(), 137);
    table.play("'l'");
    assert!(matches!(&table.wizard.overlay, Some(Overlay::Glossary { cursor: 0, .. })));
}

#[test]
fn enter_esc_and_its_own_keys_close_it() {
    for key in ["<enter>", "<esc>", "<C-g>", "<F2>"] {
        let table = Table::begun().played("<C-g>").played(key);
        assert!(table.wizard.overlay.is_none(), "{key}");
        assert_eq!(table.wizard.place(), Place::Hub, "{key}");
    }
}

#[test]
fn the_palette_leads_to_it() {
    let table = Table::begun().played("? 'words of what' <enter>");
    assert!(matches!(table.wizard.overlay, Some(Overlay::Glossary { .. })), "{:?}", table.wizard.overlay);
}

#[test]
fn in_a_form_the_caret_the_text_and_what_undo_would_do_stay() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("w'Half a son'<left><left><left><C-g>");
    let (all, _) = shown(&table);
    assert_eq!(all.first().copied(), Some("waiver"));
    table.play("'screen'<down><esc>'rea'");
    let reason = |table: &Table| table.wizard.form().map(|form| form.value("reason").to_owned());
    assert_eq!(reason(&table).as_deref(), Some("Half a reason"));
    table.play("<C-_>");
    assert_ne!(reason(&table).as_deref(), Some("Half a reason"), "undo goes on where it was");
}

#[test]
fn a_name_half_typed_is_finished_afterwards() {
    let mut table = Table::begun();
    table.play("R<C-u>'North'<F2>'phi'<enter>' Clinic'<C-s>");
    assert_eq!(table.state().account_name().map(ToString::to_string).as_deref(), Some("North Clinic"));
}
