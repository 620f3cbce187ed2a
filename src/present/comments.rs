//! What reviewers commented on records of a worksheet, and what was answered.

use serde_json::{Value, json};

use crate::checklist::Address;
use crate::document::{Block, Item, List};
use crate::worksheet::{Comment, CommentThread};

use super::{Words, known, lines};

/// For programs.
pub(crate) fn view(all: &[CommentThread]) -> Value {
    json!({ "format": "careseal-comments/1", "comments": all.iter().map(as_json).collect::<Vec<_>>() })
}

fn as_json(one: &CommentThread) -> Value {
    json!({
        "id": one.event.to_string(),
        "at": one.on.as_ref().map(ToString::to_string),
        "record": one.comment.record.as_str(),
        "signer": one.comment.signer.as_str(),
        "key": one.comment.key.as_str(),
        "verdict": one.comment.verdict.as_str(),
        "trusted": one.comment.trusted,
        "text": one.comment.text.as_str(),
        "reply": one.answer().map(crate::text::Note::as_str),
        "open": one.is_open(),
    })
}

/// All of them, with the names by which they are answered.
pub(crate) fn blocks(all: &[CommentThread], words: &dyn Words) -> Vec<Block> {
    let none = all.is_empty().then(|| Item::new(words.say("comment-none", &[])));
    list(none.into_iter().chain(all.iter().map(|one| commented(one, words))).collect())
}

/// One that was just found.
pub(crate) fn of_one(at: Option<&Address>, comment: &Comment, words: &dyn Words) -> Vec<Block> {
    list(vec![one(at, comment, words)])
}

fn list(items: Vec<Item>) -> Vec<Block> {
    vec![Block::List(List { name: "comments", items, is_tight: true, ..List::default() })]
}

fn commented(commented: &CommentThread, words: &dyn Words) -> Item {
    let mut item = one(commented.on.as_ref(), &commented.comment, words);
    item.items.push(Item::new(commented.event.to_string()));
    match commented.answer() {
        Some(answer) => {
            item.items.push(Item::new(words.say("comment-answered", &[])).with(lines(answer.as_str()).collect()));
        }
        None if commented.is_open() => item.items.push(Item::new(words.say("comment-open", &[]))),
        None => {}
    }
    item
}

/// Where a comment stands and who made it; below it what was said.
fn one(at: Option<&Address>, comment: &Comment, words: &dyn Words) -> Item {
    let at = at.map_or_else(|| words.say("comment-whole", &[]), ToString::to_string);
    let verdict = known(words, "seal-verdict-", comment.verdict.as_str());
    let id = if comment.trusted { "comment-from" } else { "comment-from-unknown" };
    let args = [("at", at.as_str()), ("signer", comment.signer.as_str()), ("verdict", &verdict)];
    Item::new(words.say(id, &args)).with(lines(comment.text.as_str()).collect())
}
