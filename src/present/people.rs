//! Who is at the table of a worksheet: what each decided and recorded, and whom they were said to be before.

use serde_json::{Value, json};

use crate::document::{Block, Item, List, Tone};
use crate::worksheet::{Identity, IdentityChange, Side};
use crate::workspace::identity::to_confirm;
use crate::workspace::{PersonLine, Say, Workspace, people_lines, side_id, signed};

use super::{Words, filled, said};

/// Everybody, and who is said to be another than before, for programs.
pub fn view(workspace: &Workspace) -> Value {
    let people: Vec<_> = people_lines(workspace).iter().map(person_view).collect();
    let changes: Vec<_> = workspace.state.identities.changes().iter().map(change).collect();
    json!({ "format": "careseal-people/0", "people": people, "identity_changes": changes })
}

fn person_view(line: &PersonLine) -> Value {
    let person = &line.person;
    json!({
        "id": person.id.as_str(),
        "name": person.name.as_str(),
        "email": person.email.as_str(),
        "role": person.role.as_str(),
        "organisation": person.organisation.as_str(),
        "side": person.side.as_str(),
        "decided": line.decided,
        "proposed": line.proposed,
        "recorded": line.recorded,
    })
}

/// Who was whom, and is said to be whom; who says it, and who confirmed it.
pub(super) fn change(change: &IdentityChange) -> Value {
    let identity =
        |of: &Identity| json!({ "name": of.name.as_str(), "email": of.email.as_str(), "side": of.side.as_str() });
    json!({
        "person": change.person.as_str(),
        "was": identity(&change.was),
        "now": identity(&change.now),
        "at": change.at.to_string(),
        "by": change.by.as_str(),
        "recorded_by": change.rec.as_str(),
        "confirmed_by": change.confirmed.as_ref().map(|(by, _)| by.as_str()),
        "confirmed_at": change.confirmed.as_ref().map(|(_, at)| at.to_string()),
    })
}

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
