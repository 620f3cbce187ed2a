//! From the two files to a [`Checklist`].
//!
//! What a file says wrongly is refused with its place; what only a look at the whole can find (unknown ids, circles,
//! missing texts) is the linter's.

mod inherited;
mod layers;
mod raw;

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use crate::text::Line;

use super::address::{Address, Id, NotAnId};
use super::condition::Condition;
use super::embedded::Embedded;
use super::model::{Checklist, Choice, ConditionalNote, Fact, FactKind, Item, ItemKind, Part, PartKind, Rule, Section};
use super::outcome::Outcome;
use super::overlay::OverlayPolicy;
use super::words::Words;
use layers::Layers;

pub(super) use raw::RawSection;
use raw::{RawChecklist, RawChoice, RawCondition, RawFact, RawFactKind, RawFormat, RawItem, RawPart, RawRule};

/// The first line of a structure file names this format.
const FORMAT: &str = "careseal-checklist/0";

/// Why a checklist could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Not TOML, or not in this form; the message has the place.
    Form(String),
    /// Another format, or a newer version of this one.
    Format(String),
    /// A name or address that is not one.
    Name {
        /// The item or fact it stands at.
        at: String,
        /// The text.
        found: String,
    },
    /// A condition that says none or several things at once.
    Condition {
        /// Where it stands.
        at: String,
    },
    /// Something that may not stand where it does.
    Shape {
        /// Where it stands.
        at: String,
        /// What is wrong.
        what: &'static str,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(message) => f.write_str(message),
            Self::Format(found) => write!(f, "format '{found}', expected '{FORMAT}'"),
            Self::Name { at, found } => write!(f, "{at}: '{found}' is not a name"),
            Self::Condition { at } => write!(f, "{at}: a condition says exactly one thing"),
            Self::Shape { at, what } => write!(f, "{at}: {what}"),
        }
    }
}

impl std::error::Error for LoadError {}

/// Reads raw parts in the light of the checklist they stand in.
struct Reader<'a> {
    home: &'a Id,
}

impl Reader<'_> {
    fn address(&self, at: &str, text: &str) -> Result<Address, LoadError> {
        Address::parse_in(text, Some(self.home)).map_err(|NotAnId(found)| LoadError::Name { at: at.to_owned(), found })
    }

    fn option(&self, at: &str, text: &str) -> Result<Address, LoadError> {
        let option = self.address(at, text)?;
        let wrong = || LoadError::Shape { at: at.to_owned(), what: "`chosen` and `option_of` name an option" };
        if option.option.is_some() { Ok(option) } else { Err(wrong()) }
    }

    fn addresses(&self, at: &str, texts: &[String]) -> Result<Vec<Address>, LoadError> {
        texts.iter().map(|text| self.address(at, text)).collect()
    }

    fn condition(&self, at: &str, raw: RawCondition) -> Result<Condition, LoadError> {
        let shape = |what| LoadError::Shape { at: at.to_owned(), what };
        let many = |of: Vec<RawCondition>| of.into_iter().map(|c| self.condition(at, c)).collect::<Result<Vec<_>, _>>();
        let condition = match raw.words().as_slice() {
            ["all"] => Condition::All(many(raw.all.unwrap_or_default())?),
            ["any"] => Condition::Any(many(raw.any.unwrap_or_default())?),
            ["not"] => Condition::Not(Box::new(self.condition(at, *raw.not.unwrap_or_default())?)),
            ["fact", "is"] => Condition::FactIs { fact: self.needed(at, raw.fact)?, value: raw.is.unwrap_or_default() },
            ["fact", "has"] => {
                Condition::FactHas { fact: self.needed(at, raw.fact)?, choice: raw.has.unwrap_or_default() }
            }
            ["fact", "empty"] => {
                Condition::FactEmpty { fact: self.needed(at, raw.fact)?, empty: raw.empty.unwrap_or_default() }
            }
            ["chosen"] => Condition::Chosen(self.option(at, &raw.chosen.unwrap_or_default())?),
            ["outcome", "among"] => {
                let of = self.needed(at, raw.outcome)?;
                let among: Vec<Outcome> =
                    raw.among.unwrap_or_default().iter().map(|word| outcome(at, word)).collect::<Result<_, _>>()?;
                if of.option.is_some() {
                    return Err(shape("`outcome` names an item or a part"));
                }
                if among.is_empty() || among.contains(&Outcome::Open) {
                    return Err(shape("`among` names outcomes other than open"));
                }
                Condition::OutcomeAmong { of, among }
            }
            ["applies"] => {
                let item = self.needed(at, raw.applies)?;
                if item.part.is_some() {
                    return Err(shape("`applies` names an item"));
                }
                Condition::Applies(item)
            }
            _ => return Err(LoadError::Condition { at: at.to_owned() }),
        };
        Ok(condition)
    }

    fn needed(&self, at: &str, text: Option<String>) -> Result<Address, LoadError> {
        self.address(at, &text.unwrap_or_default())
    }

    fn optional(&self, at: &str, raw: Option<RawCondition>) -> Result<Option<Condition>, LoadError> {
        raw.map(|c| self.condition(at, c)).transpose()
    }

    fn fact(&self, raw: RawFact) -> Result<Fact, LoadError> {
        let has_choices = matches!(raw.kind, RawFactKind::OneOf | RawFactKind::ManyOf);
        if has_choices == raw.choices.is_empty() {
            let what = "choices belong to one-of and many-of, and to nothing else";
            return Err(LoadError::Shape { at: raw.id.to_string(), what });
        }
        once(raw.id.as_str(), &raw.choices)?;
        Ok(Fact {
            asked_when: self.optional(raw.id.as_str(), raw.asked_when)?,
            kind: match raw.kind {
                RawFactKind::Text => FactKind::Text,
                RawFactKind::YesNo => FactKind::YesNo,
                RawFactKind::OneOf => FactKind::OneOf,
                RawFactKind::ManyOf => FactKind::ManyOf,
            },
            id: raw.id,
            group: raw.group,
            choices: raw.choices,
        })
    }

    fn part(&self, item: &str, raw: RawPart) -> Result<Part, LoadError> {
        let at = format!("{item}#{}", raw.id);
        let shape = |what| LoadError::Shape { at: at.clone(), what };
        if raw.kind != "choose" && (raw.choose.is_some() || !raw.options.is_empty()) {
            return Err(shape("options belong to choose, and to nothing else"));
        }
        once(&at, raw.options.iter().map(|option| &option.id))?;
        let same_as = raw.same_as.map(|text| self.address(&at, &text)).transpose()?;
        if same_as.as_ref().is_some_and(|same| same.part.is_none() || same.option.is_some()) {
            return Err(shape("`same_as` names a part"));
        }
        if !raw.waivable && (raw.no_waiver_when.is_some() || raw.affirmation.is_some() || raw.with_general) {
            return Err(shape("what cannot be waived has no sentence and no condition for it"));
        }
        if raw.with_general && raw.affirmation.is_none() {
            return Err(shape("`with_general` goes with a sentence of its own"));
        }
        // Further things that an answer may be asked for get a word of their own.
        if raw.asks.iter().any(|asked| asked != "owner") {
            return Err(shape("`asks` is a list of: owner"));
        }
        if !raw.asks.is_empty() && raw.kind == "choose" {
            return Err(shape("`asks` belongs to do and acknowledge"));
        }
        let kind = match raw.kind.as_str() {
            "do" => PartKind::Do,
            "acknowledge" => PartKind::Acknowledge,
            "choose" => PartKind::Choose {
                several: match raw.choose.as_deref() {
                    Some("exactly-one") => false,
                    Some("at-least-one") => true,
                    _ => return Err(shape("choose is exactly-one or at-least-one")),
                },
                options: raw.options.into_iter().map(|option| choice(&at, option)).collect::<Result<_, _>>()?,
            },
            _ => return Err(shape("kind is do, acknowledge or choose")),
        };
        Ok(Part {
            may_not_apply: raw.not_applicable.unwrap_or(!matches!(kind, PartKind::Acknowledge)),
            kind,
            mark: raw.mark,
            waivable: raw.waivable,
            may_be_alternative: raw.alternative.unwrap_or(raw.waivable),
            no_waiver_when: self.optional(&at, raw.no_waiver_when)?,
            affirmation: raw.affirmation,
            with_general: raw.with_general,
            applies_when: self.optional(&at, raw.applies_when)?,
            lifted_when: self.optional(&at, raw.lifted_when)?,
            same_as,
            asks_owner: !raw.asks.is_empty(),
            house: OverlayPolicy::default(),
            id: raw.id,
        })
    }

    /// Reads an item; `before` are the items before it.
    fn item(&self, section: usize, raw: RawItem, before: &[Item]) -> Result<Item, LoadError> {
        let at = raw.id.to_string();
        let shape = |what| LoadError::Shape { at: at.clone(), what };
        let under = match raw.under {
            None => None,
            Some(head) => {
                let place = before.iter().position(|item| item.id == head);
                let head = place.and_then(|place| before.get(place));
                if head.ok_or(shape("`under` names no earlier item"))?.under.is_some() {
                    return Err(shape("`under` names an item that stands under another"));
                }
                place
            }
        };
        let option_of = raw.option_of.map(|text| self.option(&at, &text)).transpose()?;
        if option_of.is_some() && !raw.parts.is_empty() {
            return Err(shape("an option of another item has no parts"));
        }
        once(&at, raw.parts.iter().map(|part| &part.id))?;
        once(&at, raw.notes.iter().map(|note| &note.id))?;
        once(&at, &raw.points)?;
        let kind = |word: &str| word.parse::<ItemKind>().ok().ok_or(shape("unknown kind"));
        Ok(Item {
            section,
            kind: kind(&raw.kind)?,
            also: raw.also.iter().map(|word| kind(word)).collect::<Result<_, _>>()?,
            under,
            option_of,
            meaning: raw.meaning,
            applies_when: self.optional(&at, raw.applies_when)?,
            lifted_when: self.optional(&at, raw.lifted_when)?,
            links: self.addresses(&at, &raw.links)?,
            points: raw.points,
            uncertain: raw.uncertain,
            sure: raw.sure,
            turns: raw.turns,
            notes: raw
                .notes
                .into_iter()
                .map(|note| {
                    Ok(ConditionalNote { id: note.id, binding: note.binding, when: self.condition(&at, note.when)? })
                })
                .collect::<Result<_, LoadError>>()?,
            parts: raw.parts.into_iter().map(|part| self.part(&at, part)).collect::<Result<_, _>>()?,
            id: raw.id,
        })
    }

    /// Reads sections with their items.
    fn sections(&self, raw: Vec<RawSection>) -> Result<(Vec<Section>, Vec<Item>), LoadError> {
        let mut sections = Vec::new();
        let mut items: Vec<Item> = Vec::new();
        for (number, section) in raw.into_iter().enumerate() {
            let start = items.len();
            for item in section.item {
                let item = self.item(number, item, &items)?;
                items.push(item);
            }
            sections.push(Section {
                applies_when: self.optional(section.id.as_str(), section.applies_when)?,
                id: section.id,
                retired: section.retired,
                items: start..items.len(),
            });
        }
        Ok((sections, items))
    }

    fn rule(&self, raw: RawRule) -> Result<Rule, LoadError> {
        let at = raw.id.to_string();
        if raw.at.is_empty() {
            return Err(LoadError::Shape { at, what: "a rule stands at an item" });
        }
        Ok(Rule {
            at: self.addresses(&at, &raw.at)?,
            when: self.condition(&at, raw.when)?,
            requires: self.optional(&at, raw.requires)?,
            id: raw.id,
        })
    }
}

/// Refuses ids of which one stands twice.
fn once<'i>(at: &str, ids: impl IntoIterator<Item = &'i Id>) -> Result<(), LoadError> {
    let mut seen = HashSet::new();
    match ids.into_iter().find(|id| !seen.insert(*id)) {
        Some(id) if at.is_empty() => Err(LoadError::Shape { at: id.to_string(), what: "this id stands twice" }),
        Some(id) => Err(LoadError::Shape { at: format!("{at} {id}"), what: "this id stands twice" }),
        None => Ok(()),
    }
}

fn choice(at: &str, raw: RawChoice) -> Result<Choice, LoadError> {
    Ok(Choice {
        outcome: outcome(at, &raw.outcome)?,
        id: raw.id,
        mark: raw.mark,
        alone: raw.alone,
        entry: raw.entry,
        through: raw.through,
        affirmation: raw.affirmation.unwrap_or(1),
        with_general: raw.with_general,
    })
}

fn outcome(at: &str, word: &str) -> Result<Outcome, LoadError> {
    word.parse().map_err(|NotAnId(found)| LoadError::Name { at: at.to_owned(), found })
}

/// Reads the sections that an overlay adds to the checklist `home`; what they count is counted from its first.
pub(super) fn own_sections(home: &Id, raw: Vec<RawSection>) -> Result<(Vec<Section>, Vec<Item>), LoadError> {
    once("", raw.iter().map(|section| &section.id))?;
    once("", raw.iter().flat_map(|section| &section.item).map(|item| &item.id))?;
    Reader { home }.sections(raw)
}

/// The files of one edition.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The structure file.
    pub structure: &'a str,
    /// The texts by language.
    pub words: &'a [(&'a str, &'a str)],
}

impl Checklist {
    /// Reads a checklist from its structure file and its texts by language.
    pub fn load(structure: &str, words: &[(&str, &str)]) -> Result<Self, LoadError> {
        Self::load_over(Files { structure, words }, &[])
    }

    /// Reads an edition that is written as its difference from the first of `below`, which is written as its difference
    /// from the next, and so on to one that is written out whole.
    pub fn load_over(files: Files<'_>, below: &[Files<'_>]) -> Result<Self, LoadError> {
        let wrong = |error: toml::de::Error| LoadError::Form(error.to_string());
        // The format first: of a newer one, what else is wrong is no news.
        for file in std::iter::once(&files).chain(below) {
            let RawFormat { format } = toml::from_str(file.structure).map_err(wrong)?;
            if format != FORMAT {
                return Err(LoadError::Format(Line::clean(&format).into()));
            }
        }
        let Some((whole, between)) = below.split_last() else {
            // Read straight from the text, so that what is wrong has its line.
            let raw: RawChecklist = toml::from_str(files.structure).map_err(wrong)?;
            let mut texts = BTreeMap::new();
            for (language, text) in files.words {
                let mut parsed: Words =
                    toml::from_str(text).map_err(|e| LoadError::Form(format!("{language}: {e}")))?;
                parsed.digest = super::digest::sha256(text.as_bytes());
                texts.insert((*language).to_owned(), parsed);
            }
            return Self::read(raw, texts, super::digest::sha256(files.structure.as_bytes()));
        };
        let mut layers = Layers::whole(*whole)?;
        let rests_on = layers.edition.clone();
        for file in between.iter().rev().chain(std::iter::once(&files)) {
            layers = layers.below(*file)?;
        }
        let mut texts = BTreeMap::new();
        for (language, (table, digest)) in layers.words {
            let mut parsed: Words = table.try_into().map_err(|e| LoadError::Form(format!("{language}: {e}")))?;
            parsed.digest = digest;
            texts.insert(language, parsed);
        }
        let list = Self::read(layers.structure.try_into().map_err(wrong)?, texts, layers.digest)?;
        Ok(Self { rests_on: Some(rests_on), ..list })
    }

    /// Reads an edition that comes with the program and is written out whole.
    pub(super) fn load_embedded(structure: Embedded, words: &[(&str, Embedded)]) -> Result<Self, LoadError> {
        let wrong = |error: serde_json::Error| LoadError::Form(error.to_string());
        let mut texts = BTreeMap::new();
        for (language, text) in words {
            let mut parsed: Words = text.read().map_err(wrong)?;
            parsed.digest = super::digest::sha256(text.toml.as_bytes());
            texts.insert((*language).to_owned(), parsed);
        }
        Self::read(structure.read().map_err(wrong)?, texts, super::digest::sha256(structure.toml.as_bytes()))
    }

    fn read(raw: RawChecklist, words: BTreeMap<String, Words>, structure_digest: String) -> Result<Self, LoadError> {
        once("", raw.section.iter().map(|section| &section.id))?;
        once("", raw.rule.iter().map(|rule| &rule.id))?;
        // Facts and items are named alike in addresses.
        let items = raw.section.iter().flat_map(|section| &section.item).map(|item| &item.id);
        once("", raw.fact.iter().map(|fact| &fact.id).chain(items))?;
        let home = raw.id.clone();
        let reader = Reader { home: &home };
        let (sections, items) = reader.sections(raw.section)?;
        let index = items.iter().enumerate().map(|(place, item)| (item.id.clone(), place)).collect();
        Ok(Self {
            facts: raw.fact.into_iter().map(|fact| reader.fact(fact)).collect::<Result<_, _>>()?,
            rules: raw.rule.into_iter().map(|rule| reader.rule(rule)).collect::<Result<_, _>>()?,
            id: raw.id,
            edition: raw.edition,
            affirmation: raw.affirmation,
            sections,
            items,
            words,
            structure_digest,
            rests_on: None,
            overlay: None,
            index,
        })
    }
}
