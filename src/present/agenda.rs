//! The minutes of a session, planned by section.

use serde_json::{Value, json};

use crate::checklist::{Address, Checklist, Section};
use crate::document::{Block, Item, List};
use crate::workspace::{Facilitator, Workspace};

use super::Words;

/// For programs.
pub(crate) fn view(workspace: &Workspace, own: &Facilitator, language: &str) -> Value {
    let sections = workspace.lists.iter().flat_map(|list| list.sections.iter().map(move |section| (list, section)));
    let sections = sections.map(|(list, section)| {
        let at = Address::item(&list.id, &section.id);
        json!({ "id": at.to_string(), "title": title(list, section, language), "minutes": own.agenda.get(&at) })
    });
    json!({
        "format": "careseal-agenda/0",
        "sections": sections.collect::<Vec<_>>(),
        "minutes": own.planned(),
    })
}

/// Every section with its minutes, and all of them together.
pub(crate) fn blocks(workspace: &Workspace, own: &Facilitator, words: &dyn Words, language: &str) -> Vec<Block> {
    let mut lines: Vec<String> = Vec::new();
    for list in &workspace.lists {
        if workspace.lists.len() > 1 {
            lines.push(list.words_in(language).title.to_string());
        }
        lines.extend(list.sections.iter().map(|section| {
            let title = format!("{} {}", section.id, title(list, section, language));
            match own.agenda.get(&Address::item(&list.id, &section.id)) {
                None => words.say("facilitator-agenda-none", &[("title", &title)]),
                Some(minutes) => {
                    words.say("facilitator-agenda-line", &[("minutes", &format!("{minutes:>4}")), ("title", &title)])
                }
            }
        }));
    }
    lines.push(match own.planned() {
        0 => words.say("facilitator-agenda-empty", &[]),
        minutes => words.say("facilitator-agenda-total", &[("minutes", &format!("{minutes:>4}"))]),
    });
    let items = lines.into_iter().map(Item::new).collect();
    vec![Block::List(List { name: "agenda", items, is_tight: true, ..List::default() })]
}

fn title<'a>(list: &'a Checklist, section: &Section, language: &str) -> &'a str {
    list.words_in(language).section.get(&section.id).map_or("", |words| words.title.as_str())
}
