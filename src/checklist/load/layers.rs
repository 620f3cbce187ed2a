//! An older edition as its difference from the next newer one.
//!
//! A checklist of a hundred entries of which ten differ is kept as those ten. The difference is worked into the tables of
//! the newer edition before anything is read, so that what follows sees a whole edition, however it was written.

mod difference;

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::super::address::Id;
use super::super::digest::sha256;
use super::{Files, LoadError, inherited};
use difference::{Difference, id_of};

/// An edition as tables, with the digests of all files that it is made of.
pub(super) struct Layers {
    pub(super) structure: Table,
    pub(super) digest: String,
    /// By language: the texts and their digest.
    pub(super) words: BTreeMap<String, (Table, String)>,
    pub(super) edition: Id,
}

impl Layers {
    /// The edition that is written out whole.
    pub(super) fn whole(files: Files<'_>) -> Result<Self, LoadError> {
        let structure: Table = toml::from_str(files.structure).map_err(|e| LoadError::Form(e.to_string()))?;
        let edition = id_of(&structure, "edition").unwrap_or_else(Id::nobody);
        let words =
            texts(files)?.into_iter().map(|(language, (table, text))| (language, (table, sha256(text.as_bytes()))));
        Ok(Self { structure, digest: sha256(files.structure.as_bytes()), words: words.collect(), edition })
    }

    /// The edition that `files` write as their difference from this one.
    pub(super) fn below(mut self, files: Files<'_>) -> Result<Self, LoadError> {
        let own: Difference = toml::from_str(files.structure).map_err(|e| LoadError::Form(e.to_string()))?;
        if own.base != self.edition || Some(&own.id) != id_of(&self.structure, "id").as_ref() {
            let what = "this is not the edition that `base` names";
            return Err(LoadError::Shape { at: own.base.to_string(), what });
        }
        self.edition = own.edition.clone();
        own.work_into(&mut self.structure)?;
        self.digest = chained(&self.digest, files.structure);
        let mut older = BTreeMap::new();
        for (language, (own, text)) in texts(files)? {
            let (mut table, digest) = self.words.remove(&language).unwrap_or_default();
            inherited::keep_known(&mut table, &self.structure);
            overlay(&mut table, own);
            older.insert(language, (table, chained(&digest, text)));
        }
        self.words = older;
        Ok(self)
    }
}

/// The digest of what is made of a newer edition and a file: whoever knows it knows both.
fn chained(base: &str, file: &str) -> String {
    sha256(format!("{base}\n{file}").as_bytes())
}

type Texts<'a> = BTreeMap<String, (Table, &'a str)>;

fn texts(files: Files<'_>) -> Result<Texts<'_>, LoadError> {
    let mut texts = BTreeMap::new();
    for (language, text) in files.words {
        let table = toml::from_str(text).map_err(|e| LoadError::Form(format!("{language}: {e}")))?;
        texts.insert((*language).to_owned(), (table, *text));
    }
    Ok(texts)
}

/// What `own` says takes the place of what stood there; tables are gone into.
fn overlay(table: &mut Table, own: Table) {
    for (key, value) in own {
        match (table.get_mut(&key), value) {
            (Some(Value::Table(there)), Value::Table(own)) => overlay(there, own),
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
}
