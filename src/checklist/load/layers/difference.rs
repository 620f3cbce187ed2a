//! The difference that an older edition is, worked into the tables of the newer one.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use toml::{Table, Value};

use super::super::LoadError;
use crate::checklist::address::Id;
use crate::checklist::incomplete_edition::{Direction, EditionConfidence};

/// The structure file of an edition that is written as its difference from a newer one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Difference {
    /// Read before, alone.
    #[serde(rename = "format")]
    _format: String,
    pub(super) id: Id,
    pub(super) edition: Id,
    pub(super) base: Id,
    #[serde(default)]
    without: Without,
    #[serde(default)]
    change: Vec<Table>,
    #[serde(default)]
    add: Vec<Table>,
    sure: BTreeMap<EditionConfidence, Vec<Id>>,
}

/// What the older edition did not have.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Without {
    sections: Vec<Id>,
    items: Vec<Id>,
    facts: Vec<Id>,
    rules: Vec<Id>,
}

impl Difference {
    /// Makes the structure of the older edition of that of the newer one.
    pub(super) fn work_into(self, structure: &mut Table) -> Result<(), LoadError> {
        let mut work = Work(structure);
        work.remove(&self.without)?;
        // Before anything new comes in: what the older edition says itself is for the linter to judge.
        work.prune_links();
        for change in self.change {
            work.change(change, &self.base)?;
        }
        for added in self.add {
            work.add(added)?;
        }
        work.make_sure(&self.sure)?;
        structure.insert("edition".to_owned(), Value::String(self.edition.to_string()));
        Ok(())
    }
}

struct Work<'t>(&'t mut Table);

impl Work<'_> {
    fn remove(&mut self, without: &Without) -> Result<(), LoadError> {
        for (key, gone) in [("section", &without.sections), ("fact", &without.facts), ("rule", &without.rules)] {
            for id in gone {
                remove_from(tables(self.0, key), id)?;
            }
        }
        for id in &without.items {
            let mut sections = each(self.0, "section");
            let section = sections.find(|section| items(section).any(|item| is(item, id)));
            remove_from(section.and_then(|section| tables(section, "item")), id)?;
        }
        Ok(())
    }

    /// Replaces keys of an item, fact, section or rule.
    fn change(&mut self, mut change: Table, base: &Id) -> Result<(), LoadError> {
        let named = ["item", "fact", "section", "rule"].into_iter().filter_map(|key| Some((key, change.remove(key)?)));
        let named: Vec<(&str, Value)> = named.collect();
        let [(kind, Value::String(id))] = named.as_slice() else {
            let what = "a change names one item, fact, section or rule";
            return Err(LoadError::Shape { at: "change".to_owned(), what });
        };
        let id = Id::parse(id).map_err(|e| LoadError::Name { at: "change".to_owned(), found: e.0 })?;
        let shape = |what| LoadError::Shape { at: id.to_string(), what };
        let found = if *kind == "item" {
            let sections = each(self.0, "section");
            sections.flat_map(|section| each(section, "item")).find(|item| word(item, "id") == Some(id.as_str()))
        } else {
            each(self.0, kind).find(|one| word(one, "id") == Some(id.as_str()))
        };
        let Some(found) = found else { return Err(unknown(&id)) };
        let way = change.remove("newer");
        if way.is_some() != change.contains_key("meaning") {
            return Err(shape("`newer` goes with `meaning`: which way the duty went"));
        }
        if change
            .get("meaning")
            .is_some_and(|meaning| meaning_of(meaning) >= found.get("meaning").map_or(1, meaning_of))
        {
            return Err(shape("an older `meaning` is a lower one"));
        }
        if change.contains_key("id") {
            return Err(shape("ids are for ever"));
        }
        if let Some(way) = way {
            if way.clone().try_into::<Direction>().is_err() {
                return Err(shape("`newer` is stricter, looser or changed"));
            }
            let turn =
                Table::from_iter([("edition".to_owned(), Value::String(base.to_string())), ("duty".to_owned(), way)]);
            let turns = found.entry("turns").or_insert_with(|| Value::Array(Vec::new()));
            turns.as_array_mut().into_iter().for_each(|turns| turns.insert(0, Value::Table(turn.clone())));
        }
        found.extend(change);
        Ok(())
    }

    /// Puts in an item that the newer edition does not have.
    fn add(&mut self, mut added: Table) -> Result<(), LoadError> {
        let after = added.remove("after").and_then(|after| Id::parse(after.as_str()?).ok());
        let Some(after) = after else {
            return Err(LoadError::Shape { at: "add".to_owned(), what: "`after` names the item before it" });
        };
        for section in each(self.0, "section") {
            let Some(place) = items(section).position(|item| is(item, &after)) else { continue };
            if let Some(items) = tables(section, "item") {
                items.insert(place.saturating_add(1), Value::Table(added));
            }
            return Ok(());
        }
        Err(unknown(&after))
    }

    /// Links are for walking about; one that leads nowhere says nothing. What is judged has to be settled in the file.
    fn prune_links(&mut self) {
        let home = id_of(self.0, "id");
        let known: HashSet<String> = each(self.0, "section")
            .flat_map(|section| items(section).filter_map(Value::as_table).collect::<Vec<_>>())
            .filter_map(|item| Some(word(item, "id")?.to_owned()))
            .collect();
        let here = |link: &str| {
            let (list, rest) = link.split_once('/').map_or((None, link), |(list, rest)| (Some(list), rest));
            let item = rest.split('#').next().unwrap_or_default();
            list.is_some_and(|list| home.as_ref().is_none_or(|home| *home != list)) || known.contains(item)
        };
        for section in each(self.0, "section") {
            for item in each(section, "item") {
                if let Some(links) = item.get_mut("links").and_then(Value::as_array_mut) {
                    links.retain(|link| link.as_str().is_some_and(here));
                }
            }
        }
    }

    /// Says of every item how sure it is: by its own name, or else by that of its section.
    fn make_sure(&mut self, sure: &BTreeMap<EditionConfidence, Vec<Id>>) -> Result<(), LoadError> {
        let mut named: BTreeMap<&Id, EditionConfidence> = BTreeMap::new();
        for (sure, ids) in sure {
            for id in ids {
                if named.insert(id, *sure).is_some() {
                    return Err(LoadError::Shape { at: id.to_string(), what: "`sure` names this twice" });
                }
            }
        }
        let mut used = HashSet::new();
        for section in each(self.0, "section") {
            let number = id_of(section, "id");
            for item in each(section, "item") {
                let id = id_of(item, "id").unwrap_or_else(Id::nobody);
                let found = [Some(&id), number.as_ref()].into_iter().flatten().find_map(|id| named.get_key_value(id));
                let Some((by, sure)) = found else {
                    return Err(LoadError::Shape { at: id.to_string(), what: "`sure` does not say how sure this is" });
                };
                used.insert((*by).clone());
                item.insert("sure".to_owned(), Value::String(sure.as_str().to_owned()));
            }
        }
        named.keys().find(|id| !used.contains(**id)).map_or(Ok(()), |id| Err(unknown(id)))
    }
}

fn unknown(id: &Id) -> LoadError {
    LoadError::Shape { at: id.to_string(), what: "the newer edition has nothing of this name here" }
}

fn remove_from(all: Option<&mut Vec<Value>>, id: &Id) -> Result<(), LoadError> {
    let Some(all) = all else { return Err(unknown(id)) };
    let before = all.len();
    all.retain(|one| !is(one, id));
    if all.len() < before { Ok(()) } else { Err(unknown(id)) }
}

/// The list of tables under a key.
fn tables<'t>(table: &'t mut Table, key: &str) -> Option<&'t mut Vec<Value>> {
    table.get_mut(key).and_then(Value::as_array_mut)
}

fn each<'t>(table: &'t mut Table, key: &str) -> impl Iterator<Item = &'t mut Table> {
    tables(table, key).into_iter().flatten().filter_map(Value::as_table_mut)
}

fn items(section: &Table) -> impl Iterator<Item = &Value> {
    section.get("item").and_then(Value::as_array).into_iter().flatten()
}

fn word<'v>(of: &'v Table, key: &str) -> Option<&'v str> {
    of.get(key).and_then(Value::as_str)
}

pub(super) fn id_of(table: &Table, key: &str) -> Option<Id> {
    table.get(key).and_then(Value::as_str).and_then(|id| Id::parse(id).ok())
}

fn is(one: &Value, id: &Id) -> bool {
    one.as_table().and_then(|one| word(one, "id")) == Some(id.as_str())
}

fn meaning_of(value: &Value) -> i64 {
    value.as_integer().unwrap_or(1)
}
