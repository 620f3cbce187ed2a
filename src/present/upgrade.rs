//! What moving a worksheet to other editions does, or would do.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::checklist::edition_changes::EditionChangeKind;
use crate::checklist::{Address, Checklist};
use crate::document::{Block, Item, List, Tone};
use crate::findings::Upgrade;
use crate::workspace::upgrade::sentences;

use super::{Words, lines, said};

/// A checklist of the worksheet, the edition it moves to, and what that does.
#[derive(Clone, Debug)]
pub struct Move {
    /// The checklist as it is.
    pub from: Arc<Checklist>,
    /// The edition it moves to.
    pub to: Arc<Checklist>,
    /// What that does.
    pub found: Upgrade,
}

/// For programs.
pub fn view(moves: &[Move], is_dry: bool) -> Value {
    let names = |of: &[Address]| of.iter().map(ToString::to_string).collect::<Vec<_>>();
    let moves = moves.iter().map(|one| {
        let count = |kind| one.found.changes.iter().filter(|change| change.kind == kind).count();
        let stale = one.found.stale.iter().map(|(at, why)| json!({ "id": at.to_string(), "why": why.id() }));
        json!({
            "checklist": one.from.id.as_str(),
            "from": one.from.edition.as_str(),
            "to": one.to.edition.as_str(),
            "changes": {
                "added": count(EditionChangeKind::Added),
                "removed": count(EditionChangeKind::Removed),
                "changed": count(EditionChangeKind::Changed),
                "affirmation": count(EditionChangeKind::Affirmation),
                "reworded": count(EditionChangeKind::Reworded),
            },
            "stays": names(&one.found.stays),
            "stale": stale.collect::<Vec<Value>>(),
            "void": names(&one.found.void),
            "opens": names(&one.found.opens),
            "inactive": names(&one.found.inactive),
        })
    });
    json!({ "format": "careseal-upgrade/1", "written": !is_dry, "checklists": moves.collect::<Vec<_>>() })
}

/// What each does, and whether it was done.
pub fn blocks(moves: &[Move], is_dry: bool, words: &dyn Words, language: &str) -> Vec<Block> {
    let one = |one: &Move| {
        let sentences = sentences(&one.from, &one.to, &one.found, language);
        let items = sentences.iter().flat_map(|say| lines(&said(words, say)).collect::<Vec<Item>>()).collect();
        Block::List(List { name: "upgrade", items, is_tight: true, ..List::default() })
    };
    let id = match (moves.is_empty(), is_dry) {
        (true, _) => "cli-upgrade-newest",
        (false, true) => "cli-upgrade-would",
        (false, false) => "cli-upgrade-done",
    };
    moves.iter().map(one).chain([Block::Paragraph(words.say(id, &[]).into(), Tone::Plain)]).collect()
}
