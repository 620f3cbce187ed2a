//! Who is at the table of a worksheet: what each decided and recorded, and whom they were said to be before.

use crate::document::{Block, Item, List, Tone};
use crate::worksheet::Side;
use crate::workspace::identity::to_confirm;
use crate::workspace::{PersonLine, Say, Workspace, people_lines, side_id, signed};

use super::{Words, filled, said};

/// Everybody.
pub fn blocks(workspace: &Workspace, words: &dyn Words) -> Vec<Block> {
    let items = people_lines(workspace).iter().map(|line| person(workspace, line, words)).collect();
    vec![list(items)]
}

fn list(items: Vec<Item>) -> Block {
    Block::List(List { name: "people", items, is_tight: true, ..List::default() })
}

/// One of them, with what they say of themselves, and what they may do.
pub fn one(workspace: &Workspace, line: &PersonLine, words: &dyn Words) -> Vec<Block> {
    let of_self = [("signed-role", &line.person.role), ("signed-organisation", &line.person.organisation)];
    let of_self = of_self.into_iter().filter(|(_, text)| !text.is_blank());
    let of_self = of_self.map(|(id, text)| Item::new(said(words, &Say::new(id).with("text", text.as_str()))));
    let may = match line.person.side {
        Side::Subscriber => "people-may-subscriber",
        Side::Consultant => "people-may-consultant",
        Side::Reviewer => "people-may-reviewer",
    };
    let how = to_confirm(workspace, &line.person.id).map(|_| "identity-how");
    let soft = how.into_iter().chain([may]).map(|id| Item { tone: Tone::Soft, ..Item::new(words.say(id, &[])) });
    let person = person(workspace, line, words);
    let items = of_self.chain(person.items.clone()).chain(soft).collect();
    vec![list(vec![person.with(items)])]
}

fn person(workspace: &Workspace, line: &PersonLine, words: &dyn Words) -> Item {
    let side = words.say(side_id(line.person.side), &[]);
    let named = words.say("people-named", &[("name", &line.person.label()), ("side", &side)]);
    let counts = [("decided", line.decided), ("recorded", line.recorded), ("proposed", line.proposed)];
    let counts = counts.map(|(name, count)| (name, count.into()));
    let mut decided = filled(words, "people-decided", &counts);
    if line.proposed > 0 {
        decided = format!("{decided} {}", filled(words, "people-waiting", &counts));
    }
    let changes = workspace.state.identities.changes().iter().filter(|change| change.person == line.person.id);
    let changes = changes.map(|change| {
        let tone = if change.confirmed.is_none() { Tone::Mind } else { Tone::Plain };
        (said(words, &signed::changed(&workspace.state, change)), tone)
    });
    let lines = std::iter::once((decided, Tone::Plain)).chain(changes).flat_map(|(text, tone)| {
        let lines = text.lines().map(|line| Item { tone, ..Item::new(line) });
        lines.collect::<Vec<_>>()
    });
    Item::new(named).with(lines.collect())
}
