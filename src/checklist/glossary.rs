//! The words of checklists and contracts, explained.
//!
//! One glossary serves all checklists: names in four languages, each with where it comes from, and an explanation in plain
//! words. `checklists/glossary/terms.toml` is what a program acts on, `checklists/glossary/<language>.toml` are the
//! explanations, by id. Both are read when a term is first asked for.

mod find;
mod occur;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Id;
use super::embedded::{Embedded, embedded, texts};
use crate::text::{FALLBACK, Line, Note};

pub use find::find;
pub(crate) use find::look_up;
pub(crate) use occur::occurring;

static STRUCTURE: Embedded = embedded!("glossary/terms");
/// English first: it has every explanation.
static WORDS: &[(&str, Embedded)] = texts!("glossary");

/// The languages that terms have names in.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "de", "it"];

/// A term: one row of the glossary, at times of several words that are best explained together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// For ever the same.
    pub id: Id,
    /// The group it stands in.
    pub group: Id,
    #[serde(default)]
    en: Vec<Name>,
    #[serde(default)]
    fr: Vec<Name>,
    #[serde(default)]
    de: Vec<Name>,
    #[serde(default)]
    it: Vec<Name>,
    /// How it is found in an English text.
    #[serde(default, rename = "match")]
    patterns: Vec<Line>,
    /// Other forms that were met, by language. They are not to be used.
    #[serde(default)]
    pub seen: BTreeMap<Id, Vec<Name>>,
}

/// A name of a term in some language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Line")]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it comes from.
    pub mark: Mark,
}

/// Where a name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Mark {
    /// A source in that language has it; initials that are the same everywhere count as that.
    Source,
    /// The vendor's stored public pages have it in that language.
    Stored,
    /// It is a proposal.
    Proposal,
}

impl Mark {
    /// The sign behind a name.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Source => "",
            Self::Stored => "+",
            Self::Proposal => "*",
        }
    }

    /// The mark in a word, for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl From<Line> for Name {
    fn from(line: Line) -> Self {
        let line = line.as_str();
        let marked = |sign, mark| line.strip_suffix(sign).map(|text| Self { text: text.to_owned(), mark });
        marked('+', Mark::Stored)
            .or_else(|| marked('*', Mark::Proposal))
            .unwrap_or_else(|| Self { text: line.to_owned(), mark: Mark::Source })
    }
}

/// The name with its mark.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.text, self.mark.sign())
    }
}

impl fmt::Debug for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Term").field(&self.id.as_str()).finish()
    }
}

/// There is one term of each id.
impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Term {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure {
    term: Vec<Term>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    group: BTreeMap<Id, Line>,
    term: BTreeMap<Id, Note>,
}

struct Glossary {
    terms: Vec<Term>,
    words: Vec<(&'static str, Words)>,
}

fn load() -> Result<Glossary, serde_json::Error> {
    let structure: Structure = STRUCTURE.read()?;
    let words = WORDS.iter().map(|(language, text)| Ok((*language, text.read()?)));
    Ok(Glossary { terms: structure.term, words: words.collect::<Result<_, _>>()? })
}

/// The glossary. One that does not load is caught by the tests; here it is simply empty.
fn glossary() -> &'static Glossary {
    static LOADED: OnceLock<Glossary> = OnceLock::new();
    LOADED.get_or_init(|| load().unwrap_or_else(|_| Glossary { terms: Vec::new(), words: Vec::new() }))
}

fn words(language: &str) -> Option<&'static Words> {
    let words = &glossary().words;
    let own = words.iter().find(|(known, _)| *known == language);
    own.or_else(|| words.first()).map(|(_, words)| words)
}

/// Every term, by group.
pub fn terms() -> &'static [Term] {
    &glossary().terms
}

/// A term by its id.
pub fn term(id: &str) -> Option<&'static Term> {
    terms().iter().find(|term| term.id == *id)
}

/// A group's name.
pub fn group_name(language: &str, group: &Id) -> &'static str {
    words(language).and_then(|words| words.group.get(group)).map_or("", Line::as_str)
}

impl Term {
    /// Its names in a language.
    pub fn names(&self, language: &str) -> &[Name] {
        match language {
            "en" => &self.en,
            "fr" => &self.fr,
            "de" => &self.de,
            "it" => &self.it,
            _ => &[],
        }
    }

    fn names_or_english(&self, language: &str) -> &[Name] {
        let own = self.names(language);
        if own.is_empty() { &self.en } else { own }
    }

    /// Its names in a language, or in English; of a form not to copy, the form.
    pub fn title(&self, language: &str) -> String {
        let own = self.names_or_english(language);
        let names: Vec<&Name> =
            if own.is_empty() { self.seen.values().flatten().collect() } else { own.iter().collect() };
        names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join("; ")
    }

    /// What it means.
    pub fn text(&self, language: &str) -> &'static str {
        let own = words(language).and_then(|words| words.term.get(&self.id));
        let text = own.or_else(|| words(FALLBACK).and_then(|words| words.term.get(&self.id)));
        text.map_or("", Note::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_load_and_every_term_is_explained_once() {
        let glossary = load().expect("files that load");
        let ids: std::collections::BTreeSet<&Id> = glossary.terms.iter().map(|term| &term.id).collect();
        assert_eq!(ids.len(), glossary.terms.len());
        for (language, words) in &glossary.words {
            assert_eq!(words.term.keys().collect::<std::collections::BTreeSet<_>>(), ids, "{language}");
            for term in &glossary.terms {
                assert!(words.group.contains_key(&term.group), "{} of {language}", term.group);
            }
        }
    }

    #[test]
    fn a_mark_is_told_from_a_name() {
        let name = |text: &str| Name::from(Line::clean(text));
        assert_eq!(name("KI-Agent*"), Name { text: "KI-Agent".to_owned(), mark: Mark::Proposal });
        assert_eq!(name("Add-on+").mark, Mark::Stored);
        assert_eq!(name("Agent").mark, Mark::Source);
        assert_eq!(name("KI-Agent*").to_string(), "KI-Agent*");
    }
}
