//! Every key that the key bar shows does something on that screen.

use careseal::screens::Screen;
use careseal::screens::command::TABLE;
use careseal::screens::{Command, Input, Key, Message};

use super::story::MOMENTS;
use crate::table::Table;

/// The keys of the key bar, as read from the screen.
fn shown(table: &Table) -> Vec<Key> {
    let fixed = [Key::Enter, Key::Tab, Key::BackTab, Key::Esc, Key::Ctrl('s'), Key::Ctrl('q'), Key::PageDown];
    let fixed = fixed.into_iter().chain([Key::Down, Key::Char(' '), Key::Char('?')]);
    let known: Vec<Key> = TABLE.iter().flat_map(|spec| spec.keys).copied().chain(fixed).collect();
    let text = table.text(120, 24);
    let bar = text.lines().last().unwrap_or_default().trim();
    bar.split("  ")
        .map(|hint| {
            let name = hint.split(' ').next().unwrap_or_default();
            *known.iter().find(|key| key.to_string() == name).unwrap_or_else(|| panic!("{name} of '{bar}' is no key"))
        })
        .collect()
}

/// All that a key can change.
fn state(table: &Table) -> String {
    let wizard = &table.wizard;
    let events = wizard.model.workspace.as_ref().map(|workspace| workspace.log.events().len());
    format!(
        "{:?} {:?} {:?} {events:?} {:?} {:?}",
        wizard.screens, wizard.overlay, wizard.notice, table.editor, table.asked
    )
}

/// What is wrong with a form is not said twice, so it is not yet said.
fn forget_errors(table: &mut Table) {
    if let Some(Screen::Form(form)) = table.wizard.screens.last_mut() {
        form.fields.iter_mut().for_each(|field| field.error = None);
    }
}

#[test]
fn every_key_of_the_bar_does_something() {
    for (name, moment) in MOMENTS {
        let keys = shown(&moment());
        assert!(!keys.is_empty(), "{name}");
        for key in keys {
            let mut table = moment();
            table.wizard.notice = None;
            forget_errors(&mut table);
            let before = state(&table);
            table.input(Input::Key(key));
            assert!(state(&table) != before, "{key} on {name}");
        }
    }
}

/// Moving stops at the first and at the last line.
const MOVES: [Command; 6] =
    [Command::Up, Command::Down, Command::Top, Command::Bottom, Command::ScrollDown, Command::ScrollUp];

#[test]
fn nor_is_any_other_command_silent() {
    let mut silent = Vec::new();
    for name in
        ["hub", "items", "item", "item-aside", "account", "findings", "follow-ups", "compare", "portfolio", "record"]
    {
        let (_, moment) = MOMENTS.iter().find(|(known, _)| *known == name).expect("a moment");
        let mut table = moment();
        let place = table.wizard.place();
        for spec in TABLE.iter().filter(|spec| spec.is_at(place) && !MOVES.contains(&spec.command)) {
            table.wizard.notice = None;
            let before = state(&table);
            table.input(Input::Key(spec.keys[0]));
            if state(&table) == before {
                silent.push(format!("{} on {name}", spec.keys[0]));
            } else {
                table = moment();
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn a_way_out_is_always_shown() {
    for (name, moment) in MOMENTS {
        let table = moment();
        for width in [40, 60, 80] {
            let text = table.text(width, 24);
            let bar = text.lines().last().unwrap_or_default();
            let leads_out = ["Esc ", "q quit", "Ctrl-Q"].iter().any(|key| bar.contains(key));
            assert!(leads_out, "{name} at {width}: {bar}");
        }
    }
}

#[test]
fn all_commands_have_names_and_help() {
    let words = &crate::table::WORDS;
    for spec in TABLE {
        assert!(words.has(spec.id), "{}", spec.id);
        assert!(words.has(&format!("{}-help", spec.id)), "{}-help", spec.id);
    }
}

#[test]
fn everything_in_a_form_has_words() {
    for (name, moment) in MOMENTS {
        let table = moment();
        for (width, height) in [(80, 24), (84, 80)] {
            let text = table.text(width, height);
            let areas = ["form-", "screen-", "said-", "refused-", "command-", "finding-", "filter-", "side-"];
            for word in text.split(|c: char| !c.is_ascii_lowercase() && c != '-') {
                assert!(!areas.iter().any(|area| word.starts_with(area)), "{name} shows an id, {word}:\n{text}");
            }
        }
    }
}

#[test]
fn how_safe_the_answers_are_is_always_shown() {
    use careseal::workspace::{Saving, Say};
    let mut table = super::story::working();
    for (saving, words) in [
        (Saving::NotYetSafe, "not yet safe"),
        (Saving::Safe, "saved"),
        (Saving::Failed(Say::new("refused-nothing-to-undo")), "not saved"),
    ] {
        table.send(Message::Saving(saving));
        for width in [40, 60, 80, 120] {
            let text = table.text(width, 24);
            assert!(text.lines().next().unwrap_or_default().ends_with(words), "{text}");
        }
    }
}
