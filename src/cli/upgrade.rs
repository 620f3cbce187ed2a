//! `careseal upgrade WORKSHEET`: moves a worksheet to newer editions of its checklists.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{ArgAction, ArgMatches, Command};

use crate::checklist::Checklist;
use crate::findings::upgrade;
use crate::formats::{self, CommandOutput};
use crate::present::upgrade::{self as present, Move};
use crate::session::UserError;
use crate::session::user_error::{FILE, USE};
use crate::workspace::Workspace;
use crate::workspace::upgrade::moved;
use crate::workspace::upgrade::obstacle;

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::shell::{Shell, written};
use super::{checklist, identity_args};

pub(super) const SPEC: Spec = Spec { name: "upgrade", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let worksheet = texts.file("worksheet", "WORKSHEET", "cli-upgrade-worksheet");
    let to = texts.text("to", "ID@EDITION", "cli-upgrade-to").action(ArgAction::Append);
    let dry = texts.flag("dry-run", "cli-upgrade-dry-run");
    let command = texts.command("upgrade", "cli-upgrade").args([worksheet, to, dry, texts.json()]);
    texts.finish(command.args(identity_args::args_and_yes(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("worksheet") else { return Ok(0) };
    let dry = matches.get_flag("dry-run");
    let open = if dry { opened::to_read(shell, path)? } else { opened::to_write(shell, matches, path)? };
    let language = shell.locale.language().to_owned();
    let mut moves = Vec::new();
    for to in targets(&open.workspace, matches)? {
        if let Some(why) = obstacle(&open.workspace, &to, &language) {
            return Err(UserError { say: why, code: FILE });
        }
        let workspace = &open.workspace;
        let found = upgrade(&workspace.lists, &workspace.state, workspace.today, &to, &language);
        moves.extend(workspace.list(&to.id).zip(found).map(|(from, found)| Move { from: Arc::clone(from), to, found }));
    }
    let output = CommandOutput {
        blocks: &|| present::blocks(&moves, dry, &shell.locale, &language),
        view: &|| formats::json(&present::view(&moves, dry)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    if !dry && !moves.is_empty() {
        let whats = moves.iter().map(|one| moved(&one.to)).collect();
        let events = open.workspace.events(whats, &mut shell.world);
        open.record(&events)?;
    }
    Ok(0)
}

/// The editions to move to: those that are named, else the newest of each checklist that has a newer one.
fn targets(workspace: &Workspace, matches: &ArgMatches) -> Result<Vec<Arc<Checklist>>, UserError> {
    let mut targets: Vec<Arc<Checklist>> = Vec::new();
    for given in matches.get_many::<String>("to").into_iter().flatten() {
        let to = checklist::find(workspace.library(), given)?;
        let named = |id| UserError::new(id, USE).with("id", to.id.as_str());
        if targets.iter().any(|known| known.id == to.id) {
            return Err(named("cli-checklist-twice"));
        }
        let from = workspace.list(&to.id).ok_or_else(|| named("cli-upgrade-not-in"))?;
        if to.edition < from.edition {
            let trouble = named("cli-upgrade-older").with("from", from.edition.as_str());
            return Err(trouble.with("to", to.edition.as_str()));
        }
        if to.edition > from.edition {
            targets.push(to);
        }
    }
    if matches.contains_id("to") {
        return Ok(targets);
    }
    Ok(workspace
        .lists
        .iter()
        .filter_map(|list| workspace.library().newer_than(&list.id, &list.edition))
        .cloned()
        .collect())
}
