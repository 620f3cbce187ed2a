//! `careseal list`: the worksheets there are.

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::session::user_error::FILE;
use crate::session::{UserError, worksheet_folder};
use crate::worksheet::Env;

use super::Spec;
use super::shell::{Shell, shown};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "list", command, run };

fn command(texts: &Texts<'_>) -> Command {
    texts.finish(texts.command("list", "cli-list").arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let placed = worksheet_folder::list(&shell.library, &shell.paths, shell.world.today())?;
    if matches.get_flag("json") {
        let worksheets: Vec<_> = placed
            .iter()
            .map(|one| {
                json!({
                    "path": shown(&one.path),
                    "name": one.entry.name,
                    "answered": one.entry.progress.map(|(answered, _)| answered),
                    "asked": one.entry.progress.map(|(_, asked)| asked),
                    "changed": one.entry.changed.map(|date| date.to_string()),
                    "sealed": one.entry.sealed,
                    "problem": one.entry.problem.as_ref().map(|say| shell.words(say)),
                })
            })
            .collect();
        shell.line(&format!("{:#}", json!({ "format": "careseal-list/0", "worksheets": worksheets })));
    } else if placed.is_empty() {
        let folder = shown(shell.paths.data());
        shell.say("cli-list-none", &[("folder", folder.into())]);
    } else {
        for one in &placed {
            let entry = &one.entry;
            let text = match (&entry.problem, entry.progress) {
                (Some(problem), _) => shell.words(problem),
                (None, Some((answered, asked))) => shell.locale.text_with(
                    if entry.sealed { "cli-list-sealed" } else { "cli-list-progress" },
                    &[
                        ("answered", answered.into()),
                        ("asked", asked.into()),
                        ("date", entry.changed.map(|date| date.to_string()).unwrap_or_default().into()),
                    ],
                ),
                (None, None) => String::new(),
            };
            shell.line(&format!("{}: {text}", entry.name));
            shell.line(&format!("  {}", shown(&one.path)));
        }
    }
    // One that cannot be read is shown, and told in the exit code too.
    let broken = placed.iter().any(|one| one.entry.problem.is_some());
    Ok(if broken { FILE } else { 0 })
}
