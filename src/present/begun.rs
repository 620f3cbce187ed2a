//! A worksheet that was begun with the choices of another account.

use serde_json::{Value, json};

use crate::document::{Block, Item, List};
use crate::workspace::Say;

use super::{Words, lines, said};

/// What was begun.
#[derive(Clone, Debug)]
pub(crate) struct Begun<'a> {
    /// Its file.
    pub path: &'a str,
    /// What was taken over, in a sentence.
    pub say: Say,
    /// The questions about the account that were taken over, by address.
    pub facts: &'a [String],
    /// The answers that were taken over, by address.
    pub answers: &'a [String],
    /// What was left out.
    pub left: Vec<Left<'a>>,
}

/// Something that was left out.
#[derive(Clone, Debug)]
pub(crate) struct Left<'a> {
    /// Which part, fact or checklist.
    pub at: &'a str,
    /// Why, in a word for programs.
    pub why: &'static str,
    /// Why, in a sentence.
    pub say: Say,
}

/// For programs.
pub(crate) fn view(begun: &Begun<'_>, words: &dyn Words) -> Value {
    let left = begun.left.iter();
    let left = left.map(|left| json!({ "at": left.at, "why": left.why, "says": said(words, &left.say) }));
    json!({
        "path": begun.path,
        "facts": begun.facts,
        "answers": begun.answers,
        "left_out": left.collect::<Vec<_>>(),
    })
}

/// The file, what was taken over, and what was not and why.
pub(crate) fn blocks(begun: &Begun<'_>, words: &dyn Words) -> Vec<Block> {
    let why = |left: &Left<'_>| Item::new(left.at).with(lines(&said(words, &left.say)).collect());
    let left = (!begun.left.is_empty())
        .then(|| Item::new(words.say("template-left", &[])).with(begun.left.iter().map(why).collect()));
    let said = said(words, &begun.say);
    let never = words.say("template-never", &[]);
    let items = std::iter::once(Item::new(begun.path)).chain(lines(&said)).chain(left).chain(lines(&never));
    vec![Block::List(List { name: "begun", items: items.collect(), is_tight: true, ..List::default() })]
}
