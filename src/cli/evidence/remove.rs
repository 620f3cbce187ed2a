//! `careseal evidence remove WORKSHEET DOCUMENT`: takes a document away. The file itself is not touched, nor its copy.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::user_error::USE;
use crate::session::{UserError, evidence};
use crate::text::harmless;
use crate::worksheet::EventKind;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::identity_args;
use super::super::opened;
use super::super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "remove", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("worksheet", "WORKSHEET", "cli-evidence-worksheet"),
        texts.named("document", "DOCUMENT", "cli-evidence-document"),
    ];
    texts.finish(texts.command("remove", "cli-evidence-remove").args(args).args(identity_args::args_and_yes(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let wanted = matches.get_one::<String>("document").map(String::as_str).unwrap_or_default();
    let open = opened::to_write(shell, matches, &path)?;
    let state = &open.workspace.state;
    let is_it = |id: &str, name: &str| id == wanted || name == wanted;
    let found: Vec<_> = state
        .all_documents()
        .filter(|found| is_it(found.id.as_str(), found.evidence.source.name().as_str()))
        .map(|found| (found.at.clone(), found.id.clone(), found.evidence.source.clone()))
        .collect();
    let (on, id, source) = match found.as_slice() {
        [one] => one.clone(),
        [] => return Err(UserError::new("cli-evidence-unknown", USE).with("text", harmless(wanted))),
        _ => return Err(UserError::new("cli-evidence-many", USE).with("text", harmless(wanted))),
    };
    let values = [("name", source.name().to_string().into()), ("item", on.to_string().into())];
    let left_over = evidence::left_over(state, &source, &id).filter(|path| evidence::lies_there(path, &open.path));
    let events = open.workspace.events(vec![EventKind::Evidence { on, id, evidence: None }], &mut shell.world);
    open.record(&events)?;
    shell.say("cli-evidence-removed", &values);
    if let Some(path) = left_over {
        shell.say("cli-evidence-copy-stays", &[("path", path.to_string().into())]);
    }
    Ok(0)
}
