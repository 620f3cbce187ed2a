//! `careseal evidence add WORKSHEET ITEM FILE`: attaches a document.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::{UserError, evidence};
use crate::text::Note;
use crate::worksheet::{Env, EventId, EventKind, Evidence};

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::identity_args;
use super::super::opened;
use super::super::shell::{Shell, date};

pub(super) const SPEC: Spec = Spec { name: "add", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("worksheet", "WORKSHEET", "cli-evidence-worksheet"),
        texts.named("item", "ITEM", "cli-evidence-item"),
        texts.file("document", "FILE", "cli-evidence-file"),
        texts.text("dated", "DATE", "cli-evidence-dated"),
        texts.text("expires", "DATE", "cli-evidence-expires"),
        texts.text("note", "TEXT", "cli-evidence-note"),
        texts.flag("copy", "cli-evidence-copy"),
    ];
    texts.finish(texts.command("add", "cli-evidence-add").args(args).args(identity_args::args_and_yes(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let day = |id: &str| text(id).map(date).transpose();
    let (dated, expires) = (day("dated")?, day("expires")?);
    let note = text("note").map(identity_args::line).transpose()?.map(Note::from).unwrap_or_default();
    let open = opened::to_write(shell, matches, &path("worksheet"))?;
    let on = super::place(&open.workspace, text("item").unwrap_or_default())?;
    let document = path("document");
    let source = match (document.to_str().filter(|text| text.contains("://")), matches.get_flag("copy")) {
        (Some(link), true) => evidence::look_and_copy(link, &open.path)?,
        (Some(link), false) => evidence::look(link, &open.path)?,
        (None, true) => evidence::copy(&document, &open.path)?,
        (None, false) => evidence::look_at(&document, &open.path)?,
    };
    let copied = source.file().and_then(|file| file.path.as_ref()).filter(|_| matches.get_flag("copy")).cloned();
    let id = EventId::new(shell.world.stamp()).as_id();
    let values =
        [("name", source.name().to_string().into()), ("item", on.to_string().into()), ("id", id.to_string().into())];
    let evidence = Evidence { source, dated, expires, note };
    let events =
        open.workspace.events(vec![EventKind::Evidence { on, id, evidence: Some(evidence) }], &mut shell.world);
    open.record(&events)?;
    shell.say("cli-evidence-added", &values);
    if let Some(copied) = copied {
        shell.say("cli-evidence-copied", &[("path", copied.to_string().into())]);
    }
    Ok(0)
}
