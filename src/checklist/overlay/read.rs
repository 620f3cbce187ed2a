//! From a text to an [`Overlay`].
//!
//! An overlay may come from anybody, and what it adds is judged at every key pressed: so its size is bounded before
//! anything is made of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checklist::address::{Address, Id};
use crate::checklist::condition::Condition;
use crate::checklist::digest;
use crate::checklist::load::{RawSection, own_sections};
use crate::checklist::model::Item;
use crate::text::{Line, Note, TextError};

use super::problem::{Fault, Problem};
use super::{FORMAT, Forbidden, LONGEST, Overlay, OverlayFile, OwnWords, Preset, Tighten, is_own, is_prefix, keys};

/// The most places that an overlay may name.
const MOST: usize = 200;
/// The most parts and options that it may add.
const MOST_OWN: usize = 100;
/// The most questions in one of its conditions, and in all of them.
const MOST_QUESTIONS: (usize, usize) = (6, 100);
/// The longest name, in columns of a row.
const LONGEST_NAME: usize = 40;

#[derive(Deserialize)]
struct RawOverlay {
    name: Line,
    extends: String,
    prefix: Option<String>,
    longest: Option<i64>,
    #[serde(default)]
    tighten: Vec<RawTighten>,
    #[serde(default)]
    preset: Vec<RawPreset>,
    #[serde(default)]
    section: Vec<RawSection>,
    #[serde(default)]
    text: BTreeMap<Id, OwnWords>,
}

#[derive(Deserialize)]
struct RawTighten {
    at: String,
    #[serde(default)]
    forbid: Vec<String>,
    longest: Option<i64>,
    why: Option<Line>,
}

#[derive(Deserialize)]
struct RawPreset {
    at: String,
    reason: Note,
}

impl Overlay {
    /// Reads an overlay, or says everything that is wrong with it as far as it can be seen without its checklist.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        match Self::read(text) {
            (Some(overlay), problems) if problems.is_empty() => Ok(overlay),
            (_, problems) => Err(problems),
        }
    }

    /// Reads as much of an overlay as can be read, so that all that is wrong with it can be said at once.
    pub(in crate::checklist) fn read(text: &str) -> (Option<Self>, Vec<Problem>) {
        let one = |what| (None, vec![Problem::new("", what)]);
        // Lines may end as they do elsewhere; what is kept and named by its digest has one form.
        let text = match Note::parse(&text.replace("\r\n", "\n")) {
            Ok(kept) => kept,
            Err(error) => return one(unfit(text, &error)),
        };
        let file: toml::Table = match toml::from_str(text.as_str()) {
            Ok(file) => file,
            Err(error) => return one(Fault::Form(error.to_string())),
        };
        match file.get("format").and_then(toml::Value::as_str) {
            Some(FORMAT) => {}
            other => return one(Fault::Format(other.unwrap_or_default().to_owned())),
        }
        let prefix = file.get("prefix").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let own = |id: &str| id.strip_prefix(&prefix).is_some_and(|rest| rest.len() > 1 && rest.starts_with('.'));
        let found = keys::check(&file, own);
        match toml::from_str::<RawOverlay>(text.as_str()) {
            Ok(raw) => Reader { found }.overlay(raw, text),
            // What is written where it cannot stand may be all that is wrong with the form.
            Err(_) if !found.is_empty() => (None, found),
            Err(error) => one(Fault::Form(error.to_string())),
        }
    }
}

/// What is wrong with a text, and where.
fn unfit(text: &str, error: &TextError) -> Fault {
    let text = text.replace("\r\n", "\n");
    Fault::Text(match error {
        TextError::Character { found, at, .. } => {
            let before = text.chars().take(at.saturating_sub(1)).filter(|c| *c == '\n').count();
            format!("{}: <U+{:04X}>", before.saturating_add(1), u32::from(*found))
        }
        TextError::NotComposed | TextError::TooLong { .. } => error.to_string(),
    })
}

struct Reader {
    found: Vec<Problem>,
}

impl Reader {
    fn wrong(&mut self, at: &str, what: Fault) {
        self.found.push(Problem::new(at, what));
    }

    /// Whether something was found at a place already.
    fn has(&self, at: &str) -> bool {
        self.found.iter().any(|problem| problem.at.starts_with(at))
    }

    fn overlay(mut self, raw: RawOverlay, text: Note) -> (Option<Overlay>, Vec<Problem>) {
        let tried = self.found.len();
        let width = unicode_width::UnicodeWidthStr::width(raw.name.as_str());
        if raw.name.is_blank() || width > LONGEST_NAME {
            self.wrong("name", Fault::Name);
        }
        let extends = raw.extends.split_once('@');
        let Some((checklist, edition)) =
            extends.and_then(|(id, edition)| Id::parse(id).ok().zip(Id::parse(edition).ok()))
        else {
            self.wrong("extends", Fault::Extends(raw.extends.clone()));
            return (None, self.found);
        };
        let adds = !raw.section.is_empty();
        let prefix = raw.prefix.as_deref().filter(|prefix| is_prefix(prefix)).and_then(|prefix| Id::parse(prefix).ok());
        if prefix.is_none() && (adds || raw.prefix.is_some()) {
            self.wrong("prefix", Fault::Prefix);
        }
        let longest = self.days("longest", raw.longest);
        if raw.tighten.len().max(raw.preset.len()) > MOST {
            self.wrong("", Fault::TooMany(MOST));
            return (None, self.found);
        }
        let tighten = raw.tighten.into_iter().filter_map(|one| self.tighten(one, &checklist)).collect::<Vec<_>>();
        let preset = raw.preset.into_iter().filter_map(|one| self.preset(one, &checklist)).collect::<Vec<_>>();
        let (sections, items) = match own_sections(&checklist, raw.section) {
            Ok(own) => own,
            Err(error) => {
                self.wrong("section", Fault::Form(error.to_string()));
                return (None, self.found);
            }
        };
        let conditions = sections.iter().filter_map(|section| section.applies_when.as_ref());
        self.bounds(&items, conditions.collect());
        if self.found.iter().any(|problem| matches!(problem.what, Fault::TooMany(_))) {
            // Too much to look at any closer.
            return (None, self.found);
        }
        for item in &items {
            self.own_item(item);
        }
        if tighten.is_empty() && preset.is_empty() && longest.is_none() && items.is_empty() && tried == 0 {
            self.wrong("", Fault::Nothing);
        }
        let overlay = Overlay {
            file: OverlayFile { name: raw.name, digest: digest::sha256(text.as_str().as_bytes()), text },
            checklist,
            edition,
            prefix,
            longest,
            tighten,
            preset,
            sections,
            items,
            words: raw.text.into_iter().map(|(language, words)| (language.into(), words)).collect(),
        };
        (Some(overlay), self.found)
    }

    fn days(&mut self, at: &str, days: Option<i64>) -> Option<u16> {
        let days = days?;
        let known = u16::try_from(days).ok().filter(|days| (1..=LONGEST).contains(days));
        if days < 1 {
            self.wrong(at, Fault::Days);
        }
        known
    }

    fn address(&mut self, text: &str, home: &Id) -> Option<Address> {
        let at = Address::parse_in(text, Some(home)).ok().filter(|at| at.checklist == *home);
        if at.is_none() {
            self.wrong(text, Fault::UnknownAddress);
        }
        at
    }

    fn tighten(&mut self, raw: RawTighten, home: &Id) -> Option<Tighten> {
        let at = self.address(&raw.at, home)?;
        let mut forbid = Vec::new();
        for word in raw.forbid {
            match Forbidden::of_word(&word) {
                Some(what) if (what == Forbidden::Option) == at.option.is_some() => forbid.push(what),
                Some(_) => self.wrong(&raw.at, Fault::MisplacedWord(word)),
                None => self.wrong(&raw.at, Fault::UnknownWord(word)),
            }
        }
        let longest = self.days(&raw.at, raw.longest);
        if at.option.is_some() && longest.is_some() {
            self.wrong(&raw.at, Fault::MisplacedWord("longest".to_owned()));
        }
        if forbid.is_empty() && raw.longest.is_none() && !self.has(&raw.at) {
            self.wrong(&raw.at, Fault::Nothing);
        }
        Some(Tighten { at, forbid, longest, why: raw.why.filter(|why| !why.is_blank()) })
    }

    fn preset(&mut self, raw: RawPreset, home: &Id) -> Option<Preset> {
        let at = self.address(&raw.at, home)?;
        if at.part.is_none() || at.option.is_some() {
            self.wrong(&raw.at, Fault::PresetNoPart);
        }
        if raw.reason.is_blank() {
            self.wrong(&raw.at, Fault::PresetNoReason);
        }
        Some(Preset { at, reason: raw.reason })
    }

    /// What an own item names must be its overlay's; conditions alone may ask about the checklist. Nothing of the checklist
    /// rests on an own item, so no answer to one can set anything of it aside.
    fn own_item(&mut self, item: &Item) {
        let foreign = |at: &Address| !is_own(&at.item);
        let shares = item.parts.iter().filter_map(|part| part.same_as.as_ref());
        if item.option_of.iter().chain(shares).any(foreign) {
            self.wrong(item.id.as_str(), Fault::ReachesOut);
        }
    }

    fn bounds(&mut self, items: &[Item], sections: Vec<&Condition>) {
        let parts = items.iter().flat_map(|item| &item.parts);
        let options: usize = parts.clone().map(|part| part.options().len().max(1)).sum();
        if items.len().max(options) > MOST_OWN {
            self.wrong("section", Fault::TooMany(MOST_OWN));
        }
        let of_items = items.iter().flat_map(|item| {
            let notes = item.notes.iter().map(|note| &note.when);
            item.applies_when.iter().chain(&item.lifted_when).chain(notes)
        });
        let of_parts =
            parts.flat_map(|part| part.applies_when.iter().chain(&part.lifted_when).chain(&part.no_waiver_when));
        let asked: Vec<usize> =
            sections.into_iter().chain(of_items).chain(of_parts).map(|condition| condition.questions().len()).collect();
        let (one, all) = MOST_QUESTIONS;
        if asked.iter().any(|count| *count > one) {
            self.wrong("section", Fault::TooMany(one));
        }
        if asked.iter().sum::<usize>() > all {
            self.wrong("section", Fault::TooMany(all));
        }
    }
}
