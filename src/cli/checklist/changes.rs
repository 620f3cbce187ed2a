//! `careseal checklist changes [ID] [--item ITEM] [--since DATE]`: what the source changed over the years; with two editions
//! what differs between these.

use clap::{ArgMatches, Command};

use crate::checklist::changes::{self, Change};
use crate::checklist::{Id, bundled};
use crate::session::UserError;
use crate::session::user_error::USE;
use crate::text::harmless;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::shell::{Shell, date};

pub(super) const SPEC: Spec = Spec { name: "changes", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let list = texts.named("checklist", "ID", "cli-checklist-show-id").required(false);
    let item = texts.text("item", "ITEM", "cli-checklist-show-item");
    let since = texts.text("since", "DATE", "cli-checklist-changes-since");
    let older = texts.named("older", "OLD", "cli-checklist-changes-old").required(false).requires("newer");
    let newer = texts.named("newer", "NEW", "cli-checklist-changes-new").required(false);
    let [item, since] = [item, since].map(|arg| arg.conflicts_with("older"));
    let args = [list, older, newer, item, since, texts.json().requires("older")];
    texts.finish(texts.command("changes", "cli-checklist-changes").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let text = |name| matches.get_one::<String>(name).map(String::as_str);
    if text("older").is_some() {
        return super::difference::run(shell, matches);
    }
    let first = bundled::list().next().map(|(id, _)| id).unwrap_or_default();
    let named = text("checklist").unwrap_or(first);
    let list = Id::parse(named).ok().and_then(|id| shell.library.newest(&id).cloned());
    let list = list.ok_or_else(|| UserError::new("cli-checklist-unknown", USE).with("id", harmless(named)))?;
    let mut all = changes::of(&list.id, shell.locale.language());
    if let Some(item) = text("item") {
        let id = Id::parse(item).ok();
        let touches = |change: &Change| id.as_ref().is_some_and(|id| change.touches(id));
        all.retain(touches);
    }
    if let Some(since) = text("since") {
        let since = date(since)?.to_string();
        // Of a month without a day, any day may be meant.
        let of = |change: &Change| since.get(..change.date.as_str().len()).unwrap_or(&since).to_owned();
        all.retain(|change| change.date.as_str() >= of(change).as_str());
    }
    for change in &all {
        print(shell, change);
    }
    if all.is_empty() {
        shell.say("cli-checklist-changes-none", &[]);
    }
    Ok(0)
}

/// One change: its day, its places, what changed, and where that is said.
pub(super) fn print(shell: &mut Shell, change: &Change) {
    let mut places: Vec<String> = change.items.iter().map(ToString::to_string).collect();
    if !change.then.is_blank() {
        places.push(shell.locale.text_with("edition-change-then", &[("then", change.then.as_str().into())]));
    }
    if change.everywhere {
        places.push(shell.locale.text("edition-change-everywhere"));
    }
    shell.line(format!("{:<10}  {}", change.date, places.join(", ")).trim_end());
    shell.block("  ", change.text.as_str());
    if !change.note.is_blank() {
        shell.block("  ", change.note.as_str());
    }
    let said = change.source.iter().map(|source| shell.locale.text(source.id())).collect::<Vec<_>>().join(", ");
    shell.say("cli-checklist-changes-source", &[("source", said.into())]);
}
