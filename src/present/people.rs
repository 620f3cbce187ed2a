//! Who is at the table of a worksheet: what each decided and recorded, and whom they were said to be before.

use crate::document::{Block, Item, List};
use crate::workspace::{PersonLine, Workspace, people_lines, side_id, signed};

use super::{Words, said};

/// Everybody.
pub fn blocks(workspace: &Workspace, words: &dyn Words) -> Vec<Block> {
    let items = people_lines(workspace).iter().map(|line| person(workspace, line, words)).collect();
    vec![Block::List(List { name: "people", items, is_tight: true, ..List::default() })]
}

fn person(workspace: &Workspace, line: &PersonLine, words: &dyn Words) -> Item {
    let side = words.say(side_id(line.person.side), &[]);
    let named = words.say("people-named", &[("name", &line.person.label()), ("side", &side)]);
    let counts = [("decided", line.decided), ("recorded", line.recorded), ("proposed", line.proposed)];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let mut decided = words.say("people-decided", &counts);
    if line.proposed > 0 {
        decided = format!("{decided} {}", words.say("people-waiting", &counts));
    }
    let changes = workspace.state.identities.changes().iter().filter(|change| change.person == line.person.id);
    let changes = changes.map(|change| said(words, &signed::changed(&workspace.state, change)));
    let told = std::iter::once(decided).chain(changes);
    let lines = told.flat_map(|text| text.lines().map(Item::new).collect::<Vec<_>>());
    Item::new(named).with(lines.collect())
}
