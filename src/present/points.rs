//! What waits in somebody's hands: until when, whose, and what.

use crate::checklist::Address;
use crate::document::{Block, Item, List, Tone};
use crate::findings::points::{Point, Subject};
use crate::workspace::Workspace;

use super::{Words, lines};

/// These points, how many are overdue, and how many items are in nobody's hands, if that was asked.
pub fn blocks(
    workspace: &Workspace,
    points: &[Point],
    in_nobodys_hands: Option<usize>,
    words: &dyn Words,
    language: &str,
) -> Vec<Block> {
    let mut items: Vec<Item> = points.iter().map(|point| one(workspace, point, words, language)).collect();
    let count = |of: usize| of.to_string();
    let overdue = count(points.iter().filter(|point| point.overdue).count());
    let (date, all) = (workspace.today.to_string(), count(points.len()));
    items.push(Item::new(words.say("point-sum", &[("date", &date), ("count", &all), ("overdue", &overdue)])));
    let nobody = in_nobodys_hands.filter(|of| *of > 0).map(count);
    items.extend(nobody.map(|of| Item::new(words.say("point-nobody", &[("count", &of)]))));
    vec![Block::List(List { name: "points", items, is_tight: true, ..List::default() })]
}

/// A point: until when and in whose hands, then what.
fn one(workspace: &Workspace, point: &Point, words: &dyn Words, language: &str) -> Item {
    let due = point.due.map_or_else(|| words.say("point-no-day", &[]), |due| due.to_string());
    let owner = point.owner.to_string();
    let owner = if point.owner.is_blank() { words.say("point-nobody-owner", &[]) } else { owner };
    let late = if point.overdue { format!("{}  ", words.say("point-overdue", &[])) } else { String::new() };
    let subject = match &point.subject {
        Subject::Item(at) => format!("{at}  {}", title(workspace, at, language)),
        Subject::Question(_) => words.say("point-question-line", &[]),
    };
    let disputed = point.disputed.as_ref().map(|_| Item::new(words.say("point-disputed-line", &[])));
    let below = Item::new(subject).with(lines(point.text.as_str()).chain(disputed).collect());
    let tone = if point.overdue { Tone::Mind } else { Tone::Plain };
    Item { tone, ..Item::new(format!("{due:10}  {late}{owner}")) }.with(vec![below])
}

/// The title of an item in a language.
pub fn title(workspace: &Workspace, at: &Address, language: &str) -> String {
    let words = workspace.list(&at.checklist).map(|list| list.words_in(language));
    words.map(|words| words.item_title(&at.item).to_owned()).unwrap_or_default()
}
