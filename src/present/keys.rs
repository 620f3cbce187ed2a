//! The keys that can seal, and what was sealed with one.

use serde_json::{Value, json};

use crate::document::{Block, Item, List};
use crate::text::harmless;
use crate::workspace::{KeyChoice, KeyPlace, Sealed};

use super::{Words, filled, lines};

/// The keys for programs.
pub fn view(keys: &[KeyChoice]) -> Value {
    let one = |key: &KeyChoice| {
        json!({
            "fingerprint": key.fingerprint,
            "algorithm": key.algorithm,
            "comment": harmless(&key.comment),
            "place": key.at,
            "path": (key.at != KeyPlace::Agent).then(|| harmless(&key.name)),
            "locked": key.locked,
        })
    };
    json!({ "format": "careseal-keys/0", "keys": keys.iter().map(one).collect::<Vec<_>>() })
}

/// The keys, and the folder into which new ones are put.
pub fn blocks(keys: &[KeyChoice], folder: &str, words: &dyn Words) -> Vec<Block> {
    let none = keys.is_empty().then(|| words.say("cli-key-none", &[]));
    let one = |key: &KeyChoice| {
        let id = match key.at {
            KeyPlace::Own => "cli-key-own",
            KeyPlace::File => "cli-key-file",
            KeyPlace::Agent => "cli-key-agent",
        };
        let place = words.say(id, &[("path", &harmless(&key.name))]);
        Item::new(format!("{}  {}  {}", key.fingerprint, key.algorithm, harmless(&key.comment)))
            .with(lines(&place).collect())
    };
    let folder = words.say("cli-key-folder", &[("folder", folder)]);
    let items = none.iter().flat_map(|none| lines(none)).chain(keys.iter().map(one)).chain(lines(&folder));
    vec![list(items.collect())]
}

fn list(items: Vec<Item>) -> Block {
    Block::List(List { name: "keys", items, is_tight: true, ..List::default() })
}

/// What was sealed, for programs.
pub(crate) fn sealed_view(sealed: &Sealed) -> Value {
    json!({
        "format": "careseal-sealed/0",
        "path": harmless(&sealed.path),
        "record": sealed.digest,
        "key": sealed.fingerprint,
        "trust_line": sealed.trust_line,
        "trusted": sealed.trusted,
    })
}

/// What was sealed, and what to hand out for that.
pub(crate) fn sealed_blocks(sealed: &Sealed, words: &dyn Words) -> Vec<Block> {
    let (path, record, key) = (harmless(&sealed.path), sealed.digest.as_str(), sealed.fingerprint.as_str());
    let said = words.say("cli-sealed", &[("path", &path), ("record", record), ("key", key)]);
    let line = Item::new(words.say("cli-sealed-trust-line", &[])).with(vec![Item::new(sealed.trust_line.as_str())]);
    let unknown = (!sealed.trusted).then(|| Item::new(words.say("cli-sealed-not-trusted", &[])));
    vec![list(lines(&said).collect()), list(std::iter::once(line).chain(unknown).collect())]
}

/// A reviewer's seal on a record.
#[derive(Clone, Copy, Debug)]
pub struct Countersigned<'a> {
    /// The file.
    pub path: &'a str,
    /// The record's digest.
    pub record: &'a str,
    /// The key's fingerprint.
    pub key: &'a str,
    /// How many seals there are by now.
    pub seals: usize,
}

/// A reviewer's seal, for programs.
pub(crate) fn countersigned_view(done: Countersigned<'_>) -> Value {
    json!({
        "format": "careseal-countersigned/1",
        "path": done.path,
        "record": done.record,
        "key": done.key,
        "seals": done.seals,
    })
}

/// A reviewer's seal.
pub(crate) fn countersigned_blocks(done: Countersigned<'_>, words: &dyn Words) -> Vec<Block> {
    let Countersigned { path, record, key, seals } = done;
    let args = [("path", path.into()), ("record", record.into()), ("key", key.into()), ("seals", seals.into())];
    vec![list(lines(&filled(words, "cli-countersigned", &args)).collect())]
}
