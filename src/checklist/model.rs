//! A checklist in memory.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::address::{Address, Id};
use super::condition::Condition;
use super::incomplete_edition::{DutyChange, EditionConfidence};
use super::outcome::Outcome;
use super::overlay::{OverlayFile, OverlayPolicy};
use super::words::{NO_WORDS, Words};
use crate::text::Note;

/// One edition of a checklist.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// Its permanent name.
    pub id: Id,
    /// The date of the edition, `2025-01-24`.
    pub edition: Id,
    /// The version of the general responsibility sentence.
    pub affirmation: u32,
    /// Questions about the account.
    pub facts: Vec<Fact>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Every entry of every section, in order.
    pub items: Vec<Item>,
    /// Contradictions between answers.
    pub rules: Vec<Rule>,
    /// The texts, by language.
    pub words: BTreeMap<String, Words>,
    /// SHA-256 of the structure file; for an edition written as a difference, of all that it is made of.
    pub structure_digest: String,
    /// For an edition written as a difference: the one written out whole that it rests on.
    pub(super) rests_on: Option<Id>,
    /// The organisation's file by which it is tightened.
    pub overlay: Option<OverlayFile>,
    pub(super) index: HashMap<Id, usize>,
}

/// A question about the account.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its permanent name.
    pub id: Id,
    /// The heading it stands under in the form.
    pub group: Id,
    /// How it is answered.
    pub kind: FactKind,
    /// What can be chosen, for one-of and many-of.
    pub choices: Vec<Id>,
    /// The question steps aside while this is false.
    pub asked_when: Option<Condition>,
}

/// How a fact is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A line of text.
    Text,
    /// Yes or no.
    YesNo,
    /// One of the choices.
    OneOf,
    /// Any number of the choices, none included.
    ManyOf,
}

/// A section.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its permanent name, which is also the number shown.
    pub id: Id,
    /// Set aside while this is false.
    pub applies_when: Option<Condition>,
    /// The day the section was retired: it stays as a heading and asks nothing.
    pub retired: Option<String>,
    /// Which of [`Checklist::items`] are its own.
    pub items: Range<usize>,
}

/// What kind of entry the source made it (facts/health-configuration.md §1.2).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr, strum::VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ItemKind {
    /// Put a setting or measure in place.
    Configure,
    /// Alternatives.
    ChooseOne,
    /// Understand or accept.
    Acknowledge,
    /// Only where its trigger is true.
    Conditional,
    /// A feature or use that should stay off.
    Prohibit,
}

impl ItemKind {
    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// One entry of the checklist.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its permanent name, which is also the number shown in this edition.
    pub id: Id,
    /// Where it stands in [`Checklist::sections`].
    pub section: usize,
    /// Its first nature.
    pub kind: ItemKind,
    /// Its further natures.
    pub also: Vec<ItemKind>,
    /// The entry on whose screen it stands, as an index into [`Checklist::items`].
    pub under: Option<usize>,
    /// The option of another item that this entry of the source is.
    pub option_of: Option<Address>,
    /// Raised by hand when the duty changes.
    pub meaning: u32,
    /// Set aside while this is false.
    pub applies_when: Option<Condition>,
    /// Set aside while this is true.
    pub lifted_when: Option<Condition>,
    /// Related items.
    pub links: Vec<Address>,
    /// Lettered points that are text only.
    pub points: Vec<Id>,
    /// Whether the source is garbled or silent here.
    pub uncertain: bool,
    /// How sure it is that this edition had it, and had it so. None: it is the text of the edition.
    pub sure: Option<EditionConfidence>,
    /// Which way its duty went in newer editions.
    pub turns: Vec<DutyChange>,
    /// Texts shown only while their condition is true.
    pub notes: Vec<ConditionalNote>,
    /// What is answered.
    pub parts: Vec<Part>,
}

/// A text shown only while its condition is true.
#[derive(Clone, Debug)]
pub struct ConditionalNote {
    /// Its id within the item.
    pub id: Id,
    /// Whether the item says something else with it than without: an answer given then is stale once it comes or goes.
    pub binding: bool,
    /// When it is shown.
    pub when: Condition,
}

/// What is answered alone.
#[expect(clippy::struct_excessive_bools, reason = "each is a key of its own in the file")]
#[derive(Clone, Debug)]
pub struct Part {
    /// Its permanent name within the item.
    pub id: Id,
    /// How it is answered.
    pub kind: PartKind,
    /// The source's own mark for it, such as `i`.
    pub mark: Option<Id>,
    /// Whether it may be waived.
    pub waivable: bool,
    /// Whether it may be met by an alternative.
    pub may_be_alternative: bool,
    /// It may not be waived while this is true.
    pub no_waiver_when: Option<Condition>,
    /// Whether a person may say that it does not apply.
    pub may_not_apply: bool,
    /// Which version of its own responsibility sentence a waiver affirms; none: the general sentence.
    pub affirmation: Option<u32>,
    /// Whether a waiver affirms the general sentence after its own.
    pub with_general: bool,
    /// Set aside while this is false.
    pub applies_when: Option<Condition>,
    /// Set aside while this is true.
    pub lifted_when: Option<Condition>,
    /// The part whose answer this one shares.
    pub same_as: Option<Address>,
    /// Whether confirming it takes somebody inside the subscriber's organisation whose duty it is.
    pub asks_owner: bool,
    /// What the organisation's overlay says of it.
    pub house: OverlayPolicy,
}

/// How a part is answered.
#[derive(Clone, Debug)]
pub enum PartKind {
    /// A setting or measure to tick.
    Do,
    /// A statement to confirm.
    Acknowledge,
    /// Options to choose from.
    Choose {
        /// Whether more than one may be chosen.
        several: bool,
        /// The options.
        options: Vec<Choice>,
    },
}

/// One option of a part.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its permanent name within the part.
    pub id: Id,
    /// The source's own mark for it.
    pub mark: Option<Id>,
    /// What choosing it means.
    pub outcome: Outcome,
    /// Whether it excludes the others.
    pub alone: bool,
    /// The entry of the source that is this option.
    pub entry: Option<Id>,
    /// The item by which it is carried out: who chose it has done no more than that item says.
    pub through: Option<Id>,
    /// Where choosing it accepts responsibility: the version of its responsibility sentence.
    pub affirmation: u32,
    /// Whether the general sentence is affirmed after its own.
    pub with_general: bool,
}

/// A contradiction between answers.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: Id,
    /// Where the finding is shown; the first is where a jump goes.
    pub at: Vec<Address>,
    /// A contradiction while this is true …
    pub when: Condition,
    /// … and this, if given, is false.
    pub requires: Option<Condition>,
}

impl Checklist {
    /// Where an item stands in [`Self::items`].
    pub fn position(&self, item: &Id) -> Option<usize> {
        self.index.get(item).copied()
    }

    /// An item by its id.
    pub fn item(&self, item: &Id) -> Option<&Item> {
        self.items.get(self.position(item)?)
    }

    /// A part by its address.
    pub fn part(&self, at: &Address) -> Option<(&Item, &Part)> {
        let item = self.item(&at.item)?;
        let part = at.part.as_ref()?;
        item.parts.iter().find(|p| p.id == *part).map(|p| (item, p))
    }

    /// The version of the responsibility sentences for waiving a part (nothing chosen), or for accepting these options of
    /// it: the sum of theirs, so that it grows when any of them does.
    pub fn sentence_meaning(&self, part: &Part, chosen: &BTreeSet<Id>) -> u32 {
        let general = |is: bool| if is { self.affirmation } else { 0 };
        if chosen.is_empty() {
            let own = part.affirmation.unwrap_or(self.affirmation);
            return own.saturating_add(general(part.with_general));
        }
        let accepted = part.options().iter().filter(|o| o.outcome == Outcome::Accepted && chosen.contains(&o.id));
        accepted
            .map(|option| option.affirmation.saturating_add(general(option.with_general)))
            .fold(0, u32::saturating_add)
    }

    /// The responsibility sentences for waiving a part (no option) or for accepting an option of it: its own or the general
    /// one, or its own and then the general one.
    pub fn affirmations<'w>(&self, words: &'w Words, at: &Address) -> Vec<&'w Note> {
        let own = words.affirmation_for(at);
        let both = self.part(&at.without_option()).is_some_and(|(_, part)| match &at.option {
            None => part.with_general,
            Some(option) => part.option(option).is_some_and(|option| option.with_general),
        });
        if both { vec![own, &words.affirmation] } else { vec![own] }
    }

    /// The same as one text, a paragraph each.
    pub fn affirmation_text(&self, words: &Words, at: &Address) -> Note {
        Note::clean(&self.affirmations(words, at).into_iter().map(Note::as_str).collect::<Vec<_>>().join("\n\n"))
    }

    /// The items by which these options of a part are carried out, as places in [`Self::items`].
    pub(crate) fn through<'a>(&'a self, part: &'a Part, chosen: &'a BTreeSet<Id>) -> impl Iterator<Item = usize> + 'a {
        let chosen = part.options().iter().filter(|option| chosen.contains(&option.id));
        chosen.filter_map(|option| self.position(option.through.as_ref()?))
    }

    /// A fact by its id.
    pub fn fact(&self, fact: &Id) -> Option<&Fact> {
        self.facts.iter().find(|f| f.id == *fact)
    }

    /// The address of an item.
    pub fn address(&self, item: &Item) -> Address {
        Address::item(&self.id, &item.id)
    }

    /// The entries that share a screen with the one at `head`, itself first.
    pub fn family(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(head).chain(
            self.items.iter().enumerate().filter(move |(_, item)| item.under == Some(head)).map(|(index, _)| index),
        )
    }

    /// The entry on whose screen the one at `index` stands.
    pub fn head_of(&self, index: usize) -> usize {
        self.items.get(index).and_then(|item| item.under).unwrap_or(index)
    }

    /// The texts in `language`, or in English.
    pub fn words_in(&self, language: &str) -> &Words {
        self.words
            .get(language)
            .or_else(|| self.words.get(crate::text::FALLBACK))
            .or_else(|| self.words.values().next())
            .unwrap_or(&NO_WORDS)
    }
}

impl Item {
    /// Whether it is nothing that the subscriber does but what they rely on: the vendor's duty, by the name of its part.
    pub(crate) fn is_relied_on(&self) -> bool {
        !self.parts.is_empty() && self.parts.iter().all(|part| part.id == *"relied-on")
    }
}

impl Part {
    /// The options, if it has any.
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            PartKind::Choose { options, .. } => options,
            PartKind::Do | PartKind::Acknowledge => &[],
        }
    }

    /// An option by its id.
    pub fn option(&self, id: &Id) -> Option<&Choice> {
        self.options().iter().find(|o| o.id == *id)
    }

    /// Whether it may come to this: what its checklist allows, and no overlay forbids.
    pub fn allows(&self, outcome: Outcome) -> bool {
        self.offers(outcome) && self.house.forbids(outcome).is_none()
    }

    /// Whether its checklist lets it come to this.
    pub fn offers(&self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Waived => self.waivable,
            Outcome::Alternative => self.may_be_alternative,
            Outcome::NotApplicable => self.may_not_apply,
            Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged | Outcome::Open => true,
        }
    }

    /// The outcome that a plain answer gives: a tick, a confirmation, or these options.
    pub fn outcome_of(&self, chosen: &[Id]) -> Option<Outcome> {
        match &self.kind {
            PartKind::Do => Some(Outcome::Implemented),
            PartKind::Acknowledge => Some(Outcome::Acknowledged),
            PartKind::Choose { .. } => chosen.iter().filter_map(|id| self.option(id)).map(|o| o.outcome).max(),
        }
    }
}
