//! What reviewers remarked on records of a worksheet, and what was answered.

use crate::checklist::Address;
use crate::document::{Block, Item, List};
use crate::worksheet::{Remark, Remarked};

use super::{Words, lines};

/// All of them, with the names by which they are answered.
pub fn blocks(all: &[Remarked], words: &dyn Words) -> Vec<Block> {
    let none = all.is_empty().then(|| Item::new(words.say("remark-none", &[])));
    list(none.into_iter().chain(all.iter().map(|one| remarked(one, words))).collect())
}

/// One that was just found.
pub fn of_one(at: Option<&Address>, remark: &Remark, words: &dyn Words) -> Vec<Block> {
    list(vec![one(at, remark, words)])
}

fn list(items: Vec<Item>) -> Vec<Block> {
    vec![Block::List(List { name: "remarks", items, is_tight: true, ..List::default() })]
}

fn remarked(remarked: &Remarked, words: &dyn Words) -> Item {
    let mut item = one(remarked.on.as_ref(), &remarked.remark, words);
    item.items.push(Item::new(remarked.event.to_string()));
    match remarked.answer() {
        Some(answer) => {
            item.items.push(Item::new(words.say("remark-answered", &[])).with(lines(answer.as_str()).collect()));
        }
        None if remarked.is_open() => item.items.push(Item::new(words.say("remark-open", &[]))),
        None => {}
    }
    item
}

/// Where a remark stands and who made it; below it what was said.
fn one(at: Option<&Address>, remark: &Remark, words: &dyn Words) -> Item {
    let at = at.map_or_else(|| words.say("remark-whole", &[]), ToString::to_string);
    let verdict = remark.verdict.as_str();
    let known = format!("seal-verdict-{verdict}");
    // Whoever forges a record writes what they like.
    let verdict = if words.has(&known) { words.say(&known, &[]) } else { verdict.to_owned() };
    let id = if remark.trusted { "remark-from" } else { "remark-from-unknown" };
    let args = [("at", at.as_str()), ("signer", remark.signer.as_str()), ("verdict", &verdict)];
    Item::new(words.say(id, &args)).with(lines(remark.text.as_str()).collect())
}
