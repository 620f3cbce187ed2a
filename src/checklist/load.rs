//! From the two files to a [`Checklist`].
//!
//! What a file says wrongly is refused with its place; what only a look at the whole can find (unknown ids, circles,
//! missing texts) is the linter's.

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;

use crate::text::Line;

use super::address::{Address, Id, NotAnId};
use super::condition::Condition;
use super::model::{Checklist, Choice, ConditionalNote, Fact, FactKind, Item, ItemKind, Part, PartKind, Rule, Section};
use super::outcome::Outcome;
use super::words::Words;

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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChecklist {
    format: String,
    id: Id,
    edition: Id,
    #[serde(default)]
    fact: Vec<RawFact>,
    #[serde(default)]
    section: Vec<RawSection>,
    #[serde(default)]
    rule: Vec<RawRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFact {
    id: Id,
    group: Id,
    kind: RawFactKind,
    #[serde(default)]
    choices: Vec<Id>,
    asked_when: Option<RawCondition>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RawFactKind {
    Text,
    YesNo,
    OneOf,
    ManyOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: Id,
    applies_when: Option<RawCondition>,
    retired: Option<String>,
    #[serde(default)]
    item: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: Id,
    kind: String,
    #[serde(default)]
    also: Vec<String>,
    under: Option<Id>,
    option_of: Option<String>,
    #[serde(default = "first")]
    meaning: u32,
    applies_when: Option<RawCondition>,
    lifted_when: Option<RawCondition>,
    #[serde(default)]
    links: Vec<String>,
    #[serde(default)]
    points: Vec<Id>,
    #[serde(default)]
    uncertain: bool,
    #[serde(default)]
    notes: Vec<RawNote>,
    #[serde(default)]
    parts: Vec<RawPart>,
}

/// The meaning number of a duty that has not changed since it was first written.
fn first() -> u32 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNote {
    id: Id,
    when: RawCondition,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPart {
    id: Id,
    kind: String,
    waivable: bool,
    not_applicable: Option<bool>,
    mark: Option<Id>,
    choose: Option<String>,
    #[serde(default)]
    options: Vec<RawChoice>,
    affirmation: Option<u32>,
    applies_when: Option<RawCondition>,
    lifted_when: Option<RawCondition>,
    same_as: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChoice {
    id: Id,
    mark: Option<Id>,
    outcome: String,
    #[serde(default)]
    alone: bool,
    entry: Option<Id>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    id: Id,
    at: Vec<String>,
    when: RawCondition,
    requires: Option<RawCondition>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawCondition {
    all: Option<Vec<RawCondition>>,
    any: Option<Vec<RawCondition>>,
    not: Option<Box<RawCondition>>,
    fact: Option<String>,
    is: Option<String>,
    has: Option<String>,
    empty: Option<bool>,
    chosen: Option<String>,
    outcome: Option<String>,
    among: Option<Vec<String>>,
    applies: Option<String>,
}

impl RawCondition {
    /// Which of its words are written.
    fn words(&self) -> Vec<&'static str> {
        let written = [
            ("all", self.all.is_some()),
            ("any", self.any.is_some()),
            ("not", self.not.is_some()),
            ("fact", self.fact.is_some()),
            ("is", self.is.is_some()),
            ("has", self.has.is_some()),
            ("empty", self.empty.is_some()),
            ("chosen", self.chosen.is_some()),
            ("outcome", self.outcome.is_some()),
            ("among", self.among.is_some()),
            ("applies", self.applies.is_some()),
        ];
        written.into_iter().filter(|(_, is)| *is).map(|(word, _)| word).collect()
    }
}

/// Reads raw parts in the light of the checklist they stand in.
struct Reader<'a> {
    home: &'a Id,
}

impl Reader<'_> {
    fn address(&self, at: &str, text: &str) -> Result<Address, LoadError> {
        Address::parse_in(text, Some(self.home)).map_err(|NotAnId(found)| LoadError::Name { at: at.to_owned(), found })
    }

    fn addresses(&self, at: &str, texts: &[String]) -> Result<Vec<Address>, LoadError> {
        texts.iter().map(|text| self.address(at, text)).collect()
    }

    fn condition(&self, at: &str, raw: RawCondition) -> Result<Condition, LoadError> {
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
            ["chosen"] => Condition::Chosen(self.needed(at, raw.chosen)?),
            ["outcome", "among"] => Condition::OutcomeAmong {
                of: self.needed(at, raw.outcome)?,
                among: raw.among.unwrap_or_default().iter().map(|word| outcome(at, word)).collect::<Result<_, _>>()?,
            },
            ["applies"] => Condition::Applies(self.needed(at, raw.applies)?),
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
            affirmation: raw.affirmation,
            applies_when: self.optional(&at, raw.applies_when)?,
            lifted_when: self.optional(&at, raw.lifted_when)?,
            same_as: raw.same_as.map(|text| self.address(&at, &text)).transpose()?,
            id: raw.id,
        })
    }

    fn item(&self, section: usize, raw: RawItem, index: &HashMap<Id, usize>) -> Result<Item, LoadError> {
        let at = raw.id.to_string();
        let under = match raw.under {
            None => None,
            Some(id) => Some(
                *index.get(&id).ok_or(LoadError::Shape { at: at.clone(), what: "`under` names no earlier item" })?,
            ),
        };
        let kind = |word: &str| {
            ItemKind::ALL
                .into_iter()
                .find(|(_, name)| *name == word)
                .map(|(kind, _)| kind)
                .ok_or(LoadError::Shape { at: at.clone(), what: "unknown kind" })
        };
        Ok(Item {
            section,
            kind: kind(&raw.kind)?,
            also: raw.also.iter().map(|word| kind(word)).collect::<Result<_, _>>()?,
            under,
            option_of: raw.option_of.map(|text| self.address(&at, &text)).transpose()?,
            meaning: raw.meaning,
            applies_when: self.optional(&at, raw.applies_when)?,
            lifted_when: self.optional(&at, raw.lifted_when)?,
            links: self.addresses(&at, &raw.links)?,
            points: raw.points,
            uncertain: raw.uncertain,
            notes: raw
                .notes
                .into_iter()
                .map(|note| Ok(ConditionalNote { id: note.id, when: self.condition(&at, note.when)? }))
                .collect::<Result<_, LoadError>>()?,
            parts: raw.parts.into_iter().map(|part| self.part(&at, part)).collect::<Result<_, _>>()?,
            id: raw.id,
        })
    }

    fn rule(&self, raw: RawRule) -> Result<Rule, LoadError> {
        let at = raw.id.to_string();
        Ok(Rule {
            at: self.addresses(&at, &raw.at)?,
            when: self.condition(&at, raw.when)?,
            requires: self.optional(&at, raw.requires)?,
            id: raw.id,
        })
    }
}

fn choice(at: &str, raw: RawChoice) -> Result<Choice, LoadError> {
    Ok(Choice { outcome: outcome(at, &raw.outcome)?, id: raw.id, mark: raw.mark, alone: raw.alone, entry: raw.entry })
}

fn outcome(at: &str, word: &str) -> Result<Outcome, LoadError> {
    word.parse().map_err(|NotAnId(found)| LoadError::Name { at: at.to_owned(), found })
}

impl Checklist {
    /// Reads a checklist from its structure file and its texts by language.
    pub fn load(structure: &str, words: &[(&str, &str)]) -> Result<Self, LoadError> {
        let raw: RawChecklist = toml::from_str(structure).map_err(|e| LoadError::Form(e.to_string()))?;
        if raw.format != FORMAT {
            return Err(LoadError::Format(Line::clean(&raw.format).into()));
        }
        let home = raw.id.clone();
        let reader = Reader { home: &home };
        let mut index = HashMap::new();
        let mut sections = Vec::new();
        let mut items: Vec<Item> = Vec::new();
        for (number, section) in raw.section.into_iter().enumerate() {
            let start = items.len();
            for item in section.item {
                let item = reader.item(number, item, &index)?;
                if index.insert(item.id.clone(), items.len()).is_some() {
                    return Err(LoadError::Shape { at: item.id.to_string(), what: "this id stands twice" });
                }
                items.push(item);
            }
            sections.push(Section {
                applies_when: reader.optional(section.id.as_str(), section.applies_when)?,
                id: section.id,
                retired: section.retired,
                items: start..items.len(),
            });
        }
        let mut texts = std::collections::BTreeMap::new();
        for (language, text) in words {
            let mut parsed: Words = toml::from_str(text).map_err(|e| LoadError::Form(format!("{language}: {e}")))?;
            parsed.digest = super::digest::sha256(text.as_bytes());
            texts.insert((*language).to_owned(), parsed);
        }
        Ok(Self {
            facts: raw.fact.into_iter().map(|fact| reader.fact(fact)).collect::<Result<_, _>>()?,
            rules: raw.rule.into_iter().map(|rule| reader.rule(rule)).collect::<Result<_, _>>()?,
            id: raw.id,
            edition: raw.edition,
            sections,
            items,
            words: texts,
            structure_digest: super::digest::sha256(structure.as_bytes()),
            index,
        })
    }
}
