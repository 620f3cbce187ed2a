//! The worksheets there are: where each is, and how far.

use serde_json::{Value, json};

use crate::document::{Block, Item, List};
use crate::workspace::WorksheetListing;

use super::{Words, filled, said};

/// A worksheet with the path of its file.
pub(crate) type Placed<'a> = (String, &'a WorksheetListing);

/// For programs.
pub(crate) fn view(worksheets: &[Placed<'_>], words: &dyn Words) -> Value {
    let one = |(path, one): &Placed<'_>| {
        json!({
            "path": path,
            "name": one.name,
            "answered": one.progress.map(|(answered, _)| answered),
            "asked": one.progress.map(|(_, asked)| asked),
            "changed": one.changed.map(|date| date.to_string()),
            "sealed": one.sealed,
            "problem": one.problem.as_ref().map(|say| said(words, say)),
        })
    };
    json!({ "format": "careseal-list/0", "worksheets": worksheets.iter().map(one).collect::<Vec<_>>() })
}

/// All of them; where there is none, the folder they would be in.
pub(crate) fn blocks(worksheets: &[Placed<'_>], folder: &str, words: &dyn Words) -> Vec<Block> {
    let none = worksheets.is_empty().then(|| Item::new(words.say("cli-list-none", &[("folder", folder)])));
    let one = |(path, one): &Placed<'_>| {
        let text = format!("{}: {}", one.name, progress(one, words));
        Item::new(text).with(vec![Item::new(path.as_str())])
    };
    let items = none.into_iter().chain(worksheets.iter().map(one)).collect();
    vec![Block::List(List { name: "worksheets", items, is_tight: true, ..List::default() })]
}

fn progress(one: &WorksheetListing, words: &dyn Words) -> String {
    match (&one.problem, one.progress) {
        (Some(problem), _) => said(words, problem),
        (None, Some((answered, asked))) => {
            let id = if one.sealed { "cli-list-sealed" } else { "cli-list-progress" };
            let date = one.changed.map(|date| date.to_string()).unwrap_or_default();
            filled(words, id, &[("answered", answered.into()), ("asked", asked.into()), ("date", date.into())])
        }
        (None, None) => String::new(),
    }
}
