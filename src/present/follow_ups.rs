//! Follow-ups: when each is due, whose it is, and what is to be done.

use serde_json::{Value, json};

use crate::checklist::Address;
use crate::document::{Block, Item, List, Tone};
use crate::findings::follow_ups::{FollowUp, Subject};
use crate::workspace::Workspace;

use super::{Words, lines};

/// These for programs, and the items that nobody has.
pub fn view(workspace: &Workspace, shown: &[FollowUp], unassigned: &[Address], language: &str) -> Value {
    let follow_ups: Vec<Value> = shown.iter().map(|follow_up| as_json(workspace, follow_up, language)).collect();
    let nobody: Vec<String> = unassigned.iter().map(Address::to_string).collect();
    json!({
        "format": "careseal-follow-ups/1",
        "as_of": workspace.today.to_string(),
        "follow_ups": follow_ups,
        "unassigned": nobody,
    })
}

fn as_json(workspace: &Workspace, follow_up: &FollowUp, language: &str) -> Value {
    let (kind, at, id, title) = match &follow_up.subject {
        Subject::Item(at) => ("item", Some(at.to_string()), None, Some(title(workspace, at, language))),
        Subject::Question(id) => ("question", None, Some(id.to_string()), None),
    };
    json!({
        "kind": kind,
        "at": at,
        "question": id,
        "title": title,
        "assignee": Some(follow_up.assignee.as_str()).filter(|assignee| !assignee.is_empty()),
        "due": follow_up.due.map(|due| due.to_string()),
        "overdue": follow_up.overdue,
        "text": follow_up.text.as_str(),
        "disputed": follow_up.disputed.is_some(),
    })
}

/// These follow-ups, how many are overdue, and how many items are not assigned, if that was asked.
pub fn blocks(
    workspace: &Workspace,
    follow_ups: &[FollowUp],
    in_nobodys_hands: Option<usize>,
    words: &dyn Words,
    language: &str,
) -> Vec<Block> {
    let mut items: Vec<Item> = follow_ups.iter().map(|follow_up| one(workspace, follow_up, words, language)).collect();
    let count = |of: usize| of.to_string();
    let overdue = count(follow_ups.iter().filter(|follow_up| follow_up.overdue).count());
    let (date, all) = (workspace.today.to_string(), count(follow_ups.len()));
    items.push(Item::new(words.say("follow-up-sum", &[("date", &date), ("count", &all), ("overdue", &overdue)])));
    let nobody = in_nobodys_hands.filter(|of| *of > 0).map(count);
    items.extend(nobody.map(|of| Item::new(words.say("follow-up-nobody", &[("count", &of)]))));
    vec![Block::List(List { name: "follow-ups", items, is_tight: true, ..List::default() })]
}

/// A follow-up: when it is due and whose it is, then what is to be done.
fn one(workspace: &Workspace, follow_up: &FollowUp, words: &dyn Words, language: &str) -> Item {
    let due = follow_up.due.map_or_else(|| words.say("follow-up-no-day", &[]), |due| due.to_string());
    let assignee = follow_up.assignee.to_string();
    let assignee = if follow_up.assignee.is_blank() { words.say("follow-up-nobody-owner", &[]) } else { assignee };
    let late = if follow_up.overdue { format!("{}  ", words.say("follow-up-overdue", &[])) } else { String::new() };
    let subject = match &follow_up.subject {
        Subject::Item(at) => format!("{at}  {}", title(workspace, at, language)),
        Subject::Question(_) => words.say("follow-up-question-line", &[]),
    };
    let disputed = follow_up.disputed.as_ref().map(|_| Item::new(words.say("follow-up-disputed-line", &[])));
    let below = Item::new(subject).with(lines(follow_up.text.as_str()).chain(disputed).collect());
    let tone = if follow_up.overdue { Tone::Mind } else { Tone::Plain };
    Item { tone, ..Item::new(format!("{due:10}  {late}{assignee}")) }.with(vec![below])
}

/// The title of an item in a language.
pub fn title(workspace: &Workspace, at: &Address, language: &str) -> String {
    let words = workspace.list(&at.checklist).map(|list| list.words_in(language));
    words.map(|words| words.item_title(&at.item).to_owned()).unwrap_or_default()
}
