//! The documents behind the answers of a worksheet, with the names by which they are taken away.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::document::{Block, Item, List};
use crate::worksheet::evidence::{Sha256, Source, Within};
use crate::worksheet::fold::Attached;

use super::{Words, lines};

/// For programs.
pub fn view(all: &[Attached<'_>], today: Date) -> Value {
    all.iter().map(|found| as_json(found, today)).collect()
}

fn as_json(found: &Attached<'_>, today: Date) -> Value {
    let evidence = found.evidence;
    let file = evidence.source.file();
    let link = match &evidence.source {
        Source::Link(link) => Some(link.as_str()),
        Source::File(_) => None,
    };
    json!({
        "at": found.at.to_string(),
        "id": found.id.as_str(),
        "name": file.map(|file| file.name.as_str()),
        "size": file.map(|file| file.size),
        "sha256": file.map(|file| &file.sha256).map(Sha256::as_str),
        "path": file.and_then(|file| file.path.as_ref()).map(Within::as_str),
        "link": link,
        "dated": evidence.dated.map(|day| day.to_string()),
        "expires": evidence.expires.map(|day| day.to_string()),
        "lapsed": evidence.has_lapsed(today),
        "note": evidence.note.as_str(),
    })
}

/// All of them.
pub fn blocks(all: &[Attached<'_>], today: Date, words: &dyn Words) -> Vec<Block> {
    let none = all.is_empty().then(|| Item::new(words.say("cli-evidence-none", &[])));
    let items = none.into_iter().chain(all.iter().map(|found| one(found, today, words))).collect();
    vec![Block::List(List { name: "evidence", items, is_tight: true, ..List::default() })]
}

fn one(found: &Attached<'_>, today: Date, words: &dyn Words) -> Item {
    let evidence = found.evidence;
    let what = evidence.source.file().map_or_else(String::new, |file| format!("  {} {}", file.size, file.sha256));
    let until = if evidence.has_lapsed(today) { "cli-evidence-expired" } else { "cli-evidence-until" };
    let days = [("cli-evidence-of", evidence.dated), (until, evidence.expires)].into_iter();
    let days = days.filter_map(|(id, day)| day.map(|day| words.say(id, &[("date", &day.to_string())])));
    let below = std::iter::once(found.id.to_string()).chain(days).map(Item::new).chain(lines(evidence.note.as_str()));
    Item::new(format!("{}  {}{what}", found.at, evidence.source.name())).with(below.collect())
}
