//! What holds for all words in all languages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::FluentResource;

use super::*;

/// The ids of a file and the variables of each. Fluent's own tree would give the same at ten times the length; that the file
/// parses is asked of Fluent.
fn messages(source: &str) -> Vec<(String, BTreeSet<String>)> {
    if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
        panic!("{errors:?}");
    }
    let mut messages: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let starts = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if let Some((id, _)) = line.split_once('=').filter(|_| starts) {
            messages.push((id.trim().to_owned(), BTreeSet::new()));
        }
        let is_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let variables = line.split('$').skip(1).map(|rest| rest.chars().take_while(is_name).collect());
        if let Some((_, known)) = messages.last_mut() {
            known.extend::<Vec<String>>(variables.collect());
        }
    }
    messages
}

#[test]
fn every_file_parses_and_says_something() {
    for file in FILES {
        assert!(!messages(file.source).is_empty(), "{}/{}", file.language, file.name);
    }
}

#[test]
fn no_id_comes_twice_in_a_language() {
    let mut seen = BTreeSet::new();
    for file in FILES {
        for (id, _) in messages(file.source) {
            assert!(seen.insert((file.language, id.clone())), "{id} again in {}/{}", file.language, file.name);
        }
    }
}

#[test]
fn all_languages_say_the_same_with_the_same_variables() {
    let mut by_language: BTreeMap<&str, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for file in FILES {
        let known = by_language.entry(file.language).or_default();
        known.extend(messages(file.source));
    }
    let english = by_language.get(FALLBACK).cloned().expect("English");
    for (language, messages) in by_language {
        assert_eq!(messages, english, "{language}");
    }
}

#[test]
fn no_word_holds_what_no_text_may_hold() {
    for file in FILES {
        assert_eq!(crate::text::Note::parse(file.source).map(drop), Ok(()), "{}/{}", file.language, file.name);
    }
}

/// The name of a command, which only looks like a message id.
const NO_ID: &str = "follow-ups";

/// The first word of a message id is its area; a literal of the source that begins with one is taken to be an id.
#[test]
fn every_id_that_the_source_names_has_words() {
    let english = Locale::new(FALLBACK);
    let area_of = |id: &str| id.split_once('-').map(|(area, _)| area.to_owned());
    let areas: BTreeSet<String> =
        FILES.iter().flat_map(|file| messages(file.source)).filter_map(|(id, _)| area_of(&id)).collect();
    let is_id = |text: &&str| {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        is_plain && *text != NO_ID && !text.ends_with('-') && area_of(text).is_some_and(|area| areas.contains(&area))
    };
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut has_ids = false;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.ends_with("tests.rs") {
                continue;
            }
            let source = std::fs::read_to_string(&path).expect("a source file");
            for id in source.split('"').filter(is_id).collect::<BTreeSet<_>>() {
                assert!(english.has(id), "{id} of {} has no words", path.display());
                has_ids = true;
            }
        }
    }
    assert!(has_ids, "no id was found at all");
}

#[test]
fn values_are_filled_in_without_marks() {
    let locale = Locale::new("en");
    assert_eq!(locale.text_with("tui-more-below", &[("rows", 3.into())]), "3 more below (PgDn)");
    assert_eq!(locale.text("tui-all-keys"), "all keys");
    assert!(locale.has("tui-all-keys"));
}

#[test]
fn a_missing_message_shows_its_id() {
    let locale = Locale::new("en");
    assert!(!locale.has("no-such-message"));
    assert_eq!(locale.text("no-such-message"), "no-such-message");
}

#[test]
fn the_wanted_language_is_found_however_it_is_written() {
    assert_eq!(negotiate(["en-GB"]), "en");
    assert_eq!(negotiate(["xx_YY.UTF-8", "en_US.UTF-8@euro"]), "en");
    assert_eq!(negotiate(["C"]), FALLBACK);
    assert_eq!(negotiate(Vec::<String>::new()), FALLBACK);
    assert_eq!(Locale::new("tlh").language(), FALLBACK);
}
