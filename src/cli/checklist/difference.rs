//! `careseal checklist changes ID OLD NEW`: what differs between two editions.

use std::sync::Arc;

use clap::ArgMatches;
use serde_json::json;

use crate::checklist::edition_changes::{EditionChange, EditionChangeKind, changes_between};
use crate::checklist::{Checklist, EditionConfidence, Library};
use crate::session::UserError;

use super::super::shell::Shell;
use super::named::find;

pub(super) fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let older = edition(&shell.library, matches, "older")?;
    let newer = edition(&shell.library, matches, "newer")?;
    let found = changes_between(&older, &newer, shell.locale.language());
    if matches.get_flag("json") {
        json(shell, &older, &newer, &found);
    } else {
        text(shell, &older, &newer, &found);
    }
    Ok(0)
}

fn text(shell: &mut Shell, older: &Checklist, newer: &Checklist, found: &[EditionChange]) {
    for one in found {
        let values = [("at", format!("{:<8}", place(one)).into()), ("title", title(shell, older, newer, one).into())];
        shell.say(line(one.kind), &values);
    }
    if found.is_empty() {
        shell.say("cli-checklist-difference-none", &[]);
    } else {
        let values = [
            ("added", count(found, &[EditionChangeKind::Added]).into()),
            ("removed", count(found, &[EditionChangeKind::Removed]).into()),
            // A sentence that has to be affirmed anew is a change to whoever affirmed it.
            ("changed", count(found, &[EditionChangeKind::Changed, EditionChangeKind::Affirmation]).into()),
            ("stricter", count(found, &[EditionChangeKind::Stricter]).into()),
            ("looser", count(found, &[EditionChangeKind::Looser]).into()),
            ("reworded", count(found, &[EditionChangeKind::Reworded]).into()),
            ("perhaps", count(found, &[EditionChangeKind::PerhapsAdded, EditionChangeKind::PerhapsRemoved]).into()),
        ];
        shell.say("cli-checklist-difference-sum", &values);
    }
    for list in [older, newer].into_iter().filter(|list| list.is_partial()) {
        let unseen =
            list.items_so_sure(EditionConfidence::Low).map(|item| item.id.to_string()).collect::<Vec<_>>().join(", ");
        shell.say(
            "cli-checklist-difference-partial",
            &[("edition", list.edition.as_str().into()), ("items", unseen.into())],
        );
    }
}

fn json(shell: &mut Shell, older: &Checklist, newer: &Checklist, found: &[EditionChange]) {
    let one = |one: &EditionChange| {
        json!({
            "at": place(one),
            "kind": one.kind.as_str(),
            "sure": one.sure.map(EditionConfidence::as_str),
            "title": title(shell, older, newer, one),
        })
    };
    let side = |list: &Checklist| {
        let so = |sure| list.items_so_sure(sure).map(|item| item.id.to_string()).collect::<Vec<_>>();
        json!({
            "edition": list.edition.as_str(),
            "partial": list.is_partial(),
            "unknown": so(EditionConfidence::Unknown),
            "unseen": so(EditionConfidence::Low),
        })
    };
    let all = json!({
        "format": "careseal-changes/1",
        "checklist": newer.id.as_str(),
        "older": side(older),
        "newer": side(newer),
        "changes": found.iter().map(one).collect::<Vec<_>>(),
    });
    shell.line(&format!("{all:#}"));
}

fn place(one: &EditionChange) -> String {
    match (&one.at.part, &one.at.option) {
        (Some(part), Some(option)) => format!("{}#{part}={option}", one.at.item),
        (Some(part), None) => format!("{}#{part}", one.at.item),
        (None, _) => one.at.item.to_string(),
    }
}

/// What is gone has its title in the older edition only.
fn title(shell: &Shell, older: &Checklist, newer: &Checklist, one: &EditionChange) -> String {
    let home = if newer.item(&one.at.item).is_some() { newer } else { older };
    home.words_in(shell.locale.language()).item_title(&one.at.item).to_owned()
}

fn edition(library: &Library, matches: &ArgMatches, which: &str) -> Result<Arc<Checklist>, UserError> {
    let text = |name| matches.get_one::<String>(name).map_or("", String::as_str);
    find(library, &format!("{}@{}", text("checklist"), text(which)))
}

fn count(found: &[EditionChange], kinds: &[EditionChangeKind]) -> usize {
    found.iter().filter(|one| kinds.contains(&one.kind)).count()
}

fn line(kind: EditionChangeKind) -> &'static str {
    match kind {
        EditionChangeKind::Added => "cli-checklist-difference-added",
        EditionChangeKind::PerhapsAdded => "cli-checklist-difference-perhaps-added",
        EditionChangeKind::Removed => "cli-checklist-difference-removed",
        EditionChangeKind::PerhapsRemoved => "cli-checklist-difference-perhaps-removed",
        EditionChangeKind::Changed => "cli-checklist-difference-changed",
        EditionChangeKind::Stricter => "cli-checklist-difference-stricter",
        EditionChangeKind::Looser => "cli-checklist-difference-looser",
        EditionChangeKind::Affirmation => "cli-checklist-difference-affirmation",
        EditionChangeKind::Reworded => "cli-checklist-difference-reworded",
    }
}
