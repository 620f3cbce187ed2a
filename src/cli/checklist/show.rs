//! `careseal checklist show [ID[@EDITION]] [--item ITEM]`: the texts, with the ids that an answers file takes.

use clap::{ArgMatches, Command};

use crate::checklist::words::ItemWords;
use crate::checklist::{
    Address, Checklist, EditionConfidence, Id, Item, Outcome, Part, PartKind, Words, bundled, changes, clauses, link,
};
use crate::present::{condition, marks};
use crate::session::UserError;
use crate::session::apply::nearest::nearest;
use crate::session::user_error::USE;
use crate::text::harmless;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::shell::Shell;
use super::named::find;
use super::related;

pub(super) const SPEC: Spec = Spec { name: "show", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let list = texts.named("checklist", "ID[@EDITION]", "cli-checklist-show-id").required(false);
    let item = texts.text("item", "ITEM", "cli-checklist-show-item");
    texts.finish(texts.command("show", "cli-checklist-show").args([list, item]))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let first = bundled::list().next().map(|(id, _)| id).unwrap_or_default();
    let named = matches.get_one::<String>("checklist").map(String::as_str);
    let item = matches.get_one::<String>("item").map(String::as_str);
    // An item may be named as `check` names it, with its checklist and even its part.
    let (of, item) = match item.and_then(|item| item.split_once('/')) {
        Some((of, item)) => (Some(of), item.split_once('#').map(|(item, _)| item).or(Some(item))),
        None => (None, item),
    };
    let list = find(&shell.library, named.or(of).unwrap_or(first))?;
    match item {
        None => whole(shell, &list),
        Some(item) => {
            let is_elsewhere = of.is_some_and(|of| list.id != *of);
            let known = Id::parse(item).ok().filter(|_| !is_elsewhere).and_then(|id| list.item(&id));
            let Some(item) = known else { return Err(unknown_item(&list, item)) };
            one(shell, &list, item);
            related::print(shell, &list, item);
        }
    }
    Ok(0)
}

fn unknown_item(list: &Checklist, item: &str) -> UserError {
    let trouble = |id| UserError::new(id, USE).with("id", harmless(item));
    match nearest(item, list.items.iter().map(|item| item.id.as_str())) {
        Some(near) => trouble("cli-checklist-no-item-near").with("near", near),
        None => trouble("cli-checklist-no-item"),
    }
}

fn whole(shell: &mut Shell, list: &Checklist) {
    let words = list.words_in(shell.locale.language());
    shell.line(&format!("{}  {}@{}", words.title, list.id, list.edition));
    shell.block("", words.summary.as_str());
    if list.is_partial() {
        shell.say("edition-partial", &[("edition", list.texts_of().as_str().into())]);
    }
    for section in &list.sections {
        let title = words.section.get(&section.id).map(|words| words.title.to_string()).unwrap_or_default();
        shell.line("");
        shell.line(&format!("{} {title}", section.id));
        for item in list.items.get(section.items.clone()).unwrap_or_default() {
            let sure = item.sure.map(|sure| format!("  ({})", shell.locale.text(sure.id()))).unwrap_or_default();
            shell.line(&format!("  {:<8} {}{sure}", item.id, words.item_title(&item.id)));
        }
    }
}

fn one(shell: &mut Shell, list: &Checklist, item: &Item) {
    let words = list.words_in(shell.locale.language());
    shell.line(&format!("{}  {}  ({})", item.id, words.item_title(&item.id), item.kind.as_str()));
    if let Some(message) = item.sure.and_then(EditionConfidence::message) {
        shell.say(message, &[("edition", list.texts_of().as_str().into())]);
    }
    if let Some(texts) = words.item(&item.id) {
        if !texts.doubt.is_blank() {
            shell.block("", texts.doubt.as_str());
        }
        shell.line("");
        shell.block("", texts.todo.as_str());
        if !texts.why.is_blank() {
            shell.line("");
            shell.block("", texts.why.as_str());
        }
        for (point, text) in item.points.iter().filter_map(|point| Some((point, texts.point.get(point)?))) {
            shell.line(&format!("  {point}  {text}"));
        }
        for (note, text) in item.notes.iter().filter_map(|note| Some((note, texts.note.get(&note.id)?))) {
            let when = condition(&note.when, list, shell.locale.language(), &shell.locale);
            shell.line("");
            shell.say("cli-checklist-note", &[("when", when.into())]);
            shell.block("    ", text.as_str());
        }
        applies(shell, list, item, texts);
    }
    law(shell, list, item);
    for part in &item.parts {
        self::part(shell, list, words, item, part);
    }
    if !item.links.is_empty() {
        shell.line("");
        shell.say("cli-checklist-see", &[]);
    }
    for at in &item.links {
        see(shell, list, at);
    }
    let changes = changes::of_item(&list.id, &item.id, shell.locale.language());
    if !changes.is_empty() {
        shell.line("");
        shell.say("edition-changes", &[]);
    }
    for change in &changes {
        super::changes::print(shell, change);
    }
}

/// To what it applies, when, and how strongly the vendor puts it.
fn applies(shell: &mut Shell, list: &Checklist, item: &Item, texts: &ItemWords) {
    let told = item.applies_when.as_ref().filter(|_| texts.when.is_blank());
    let told = told.map(|when| condition(when, list, shell.locale.language(), &shell.locale));
    let when = told.unwrap_or_else(|| texts.when.to_string());
    let pairs = [
        ("screen-item-applies", texts.applies.as_str()),
        ("screen-item-when", when.as_str()),
        ("screen-item-wording", texts.wording.as_str()),
    ];
    let mut is_first = true;
    for (id, text) in pairs.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        if std::mem::take(&mut is_first) {
            shell.line("");
        }
        let label = shell.locale.text(id);
        shell.block("", &format!("{label}: {text}"));
    }
}

/// A related item: by its id, or by its whole address where it stands in another checklist.
fn see(shell: &mut Shell, list: &Checklist, at: &Address) {
    let own = (at.checklist == list.id).then_some(list);
    match link::target(&shell.library, at, own, shell.locale.language()) {
        Some(found) if found.is_at_hand => shell.line(&format!("  {:<8} {}", at.item, found.title)),
        Some(found) => {
            let values = [("at", at.to_string().into()), ("list", found.list.into()), ("title", found.title.into())];
            shell.say("cli-checklist-see-elsewhere", &values);
        }
        None => shell.line(&format!("  {at}")),
    }
}

/// The clauses that an item serves, if there are good ones.
fn law(shell: &mut Shell, list: &Checklist, item: &Item) {
    let rows = clauses::of(&list.id, &item.id, shell.locale.language());
    if rows.iter().all(|row| row.shown().next().is_none()) {
        return;
    }
    for row in rows {
        shell.line("");
        if let Some(line) = row.line(list.words_in(shell.locale.language())) {
            shell.line(line);
        }
        for clause in row.shown() {
            let values = [("name", clause.full_name().into()), ("marks", marks(clause, &shell.locale).into())];
            shell.say("clause-line", &values);
        }
        shell.block("  ", row.why);
    }
    shell.say("clause-not-advice", &[]);
}

fn part(shell: &mut Shell, list: &Checklist, words: &Words, item: &Item, part: &Part) {
    let at = Address::part(&list.id, &item.id, &part.id);
    shell.line("");
    shell.line(words.part_line(&item.id, &part.id));
    shell.line(&format!("  {at}"));
    let plain = match &part.kind {
        PartKind::Do => vec!["implemented"],
        PartKind::Acknowledge => vec!["acknowledged"],
        PartKind::Choose { .. } => Vec::new(),
    };
    let offered = [Outcome::Alternative, Outcome::Waived, Outcome::NotApplicable];
    let offered = offered.into_iter().filter(|outcome| part.offers(*outcome)).map(Outcome::as_str);
    let outcomes = plain.into_iter().chain(offered).collect::<Vec<_>>().join(", ");
    if !outcomes.is_empty() {
        shell.say("cli-checklist-outcomes", &[("outcomes", outcomes.into())]);
    }
    if part.asks_owner {
        shell.say("cli-checklist-owner", &[]);
    }
    for option in part.options() {
        let line = words.option_line(&item.id, &part.id, &option.id);
        shell.line(&format!("  {} = {line} ({})", option.id, option.outcome));
        if option.outcome.is_affirmed() {
            let at = Address { option: Some(option.id.clone()), ..at.clone() };
            shell.block("      ", list.affirmation_text(words, &at).as_str());
        }
    }
    if part.waivable {
        shell.say("cli-checklist-waive", &[]);
        shell.block("      ", list.affirmation_text(words, &at).as_str());
        if let Some(when) = &part.no_waiver_when {
            let when = condition(when, list, shell.locale.language(), &shell.locale);
            shell.say("cli-checklist-no-waiver-when", &[("when", when.into())]);
        }
    }
}
