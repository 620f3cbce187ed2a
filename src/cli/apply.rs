//! `careseal apply WORKSHEET ANSWERS.toml`: answers from a file, with a preview.

use std::path::{Path, PathBuf};

use clap::{ArgAction, ArgMatches, Command};

use crate::session::apply::{self, Answers, ChangeKind, Plan, Problem};
use crate::session::user_error::FINDINGS;
use crate::session::{UserError, evidence};
use crate::store::read;
use crate::worksheet::evidence::Source;

use super::Spec;
use super::arg_builders::Texts;
use super::identity_args;
use super::opened;
use super::shell::{Shell, shown};

pub(super) const SPEC: Spec = Spec { name: "apply", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let worksheet = texts.file("worksheet", "WORKSHEET", "cli-apply-worksheet");
    let answers = texts.file("answers", "ANSWERS", "cli-apply-answers");
    let yes = texts.flag("yes", "cli-apply-yes");
    let replace = texts.text("replace", "ID", "cli-apply-replace").action(ArgAction::Append);
    let command = texts.command("apply", "cli-apply").args([worksheet, answers, yes, replace]);
    texts.finish(command.args(identity_args::args(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let (worksheet, file) = (path("worksheet"), path("answers"));
    let text = read::text(&file, read::OTHER_LIMIT)?.replace("\r\n", "\n");
    let answers = match apply::read(&text) {
        Ok(answers) => answers,
        Err(problems) => return refuse(shell, &file, &problems),
    };
    let write = matches.get_flag("yes");
    let mut open = opened::to_write_if(write, shell, &worksheet)?;
    identity_args::sit_down(shell, matches, &mut open.workspace, answers.me.as_ref())?;
    let folder = file.parent().map(Path::to_owned).unwrap_or_default();
    let look = |document: &str| {
        if document.contains("://") {
            return evidence::look(document, &open.path);
        }
        evidence::look_at(&folder.join(document), &open.path)
    };
    let plan = planned(shell, matches, &open.workspace, &answers, &look);
    preview(shell, &plan);
    if !plan.problems.is_empty() {
        return refuse(shell, &file, &plan.problems);
    }
    if !plan.events.is_empty() {
        identity_args::tell_change(shell, &open.workspace);
    }
    let count = |kind| plan.changes.iter().filter(|change| change.kind == kind).count();
    let (new, replaced, same) = (count(ChangeKind::New), count(ChangeKind::Replaced), count(ChangeKind::Same));
    let confirmed = count(ChangeKind::Confirmed);
    let values =
        [("new", new.into()), ("confirmed", confirmed.into()), ("replaced", replaced.into()), ("same", same.into())];
    if write && !plan.events.is_empty() {
        open.record(&plan.events)?;
    }
    shell.say(if write { "cli-apply-written" } else { "cli-apply-preview" }, &values);
    Ok(0)
}

fn planned(
    shell: &mut Shell,
    matches: &ArgMatches,
    workspace: &crate::workspace::Workspace,
    answers: &Answers,
    look: &dyn Fn(&str) -> Result<Source, UserError>,
) -> Plan {
    let replace: Vec<String> = matches.get_many("replace").into_iter().flatten().cloned().collect();
    let input = apply::plan::PlanInput { workspace, replace: &replace, language: shell.locale.language(), look };
    apply::plan(input, answers, &mut shell.world)
}

fn preview(shell: &mut Shell, plan: &Plan) {
    for change in &plan.changes {
        let kind = shell.locale.text(change.kind.id());
        let mut line = format!("{kind:<9} {}  {}", change.key, change.says).trim_end().to_owned();
        if change.inactive {
            line.push_str("  ");
            line.push_str(&shell.locale.text("apply-inactive"));
        }
        shell.line(&line);
    }
}

/// Everything that is wrong with a file, each with its line; nothing was written.
pub(super) fn refuse(shell: &mut Shell, file: &Path, problems: &[Problem]) -> Result<u8, UserError> {
    shell.flush()?;
    let file = shown(file);
    for problem in problems {
        let text = shell.words(&problem.say);
        let place = if problem.line == 0 { file.clone() } else { format!("{file}:{}", problem.line) };
        super::shell::aside(&format!("{place}: {text}"));
    }
    let trouble = UserError {
        say: crate::workspace::Say::new("cli-apply-refused").count("count", problems.len()),
        code: FINDINGS,
    };
    Err(trouble)
}
