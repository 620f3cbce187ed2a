//! `careseal unpack ARCHIVE [FOLDER]`: a worksheet and its documents, as 'pack' made them.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::session::{UserError, handover};

use super::Spec;
use super::arg_builders::Texts;
use super::shell::{Shell, shown};

pub(super) const SPEC: Spec = Spec { name: "unpack", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let folder = Arg::new("folder").value_name("FOLDER").value_parser(value_parser!(PathBuf));
    let args = [texts.file("archive", "ARCHIVE", "unpack-arg-archive"), folder.help(texts.0.text("unpack-arg-folder"))];
    texts.finish(texts.command("unpack", "unpack-command").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let archive = matches.get_one::<PathBuf>("archive").cloned().unwrap_or_default();
    let folder = matches.get_one::<PathBuf>("folder").map(PathBuf::as_path);
    let unpacked = handover::unpack(&shell.library, &archive, folder)?;
    let worksheet = shown(&unpacked.worksheet);
    shell.say("unpack-done", &[("worksheet", worksheet.clone().into()), ("count", unpacked.documents.into())]);
    if !unpacked.missing.is_empty() {
        shell.say("unpack-missing", &[("count", unpacked.missing.len().into())]);
    }
    for name in &unpacked.missing {
        shell.block("  ", name.as_str());
    }
    shell.say("unpack-next", &[("worksheet", worksheet.into())]);
    Ok(0)
}
