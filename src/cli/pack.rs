//! `careseal pack WORKSHEET`: the worksheet and its documents in one archive.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::UserError;
use crate::session::handover::{self, Left};
use crate::session::user_error::FINDINGS;
use crate::store::{atomic, names};

use super::Spec;
use super::arg_builders::Texts;
use super::shell::{Shell, shown};

pub(super) const SPEC: Spec = Spec { name: "pack", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("worksheet", "WORKSHEET", "pack-arg-worksheet"),
        texts.path("output", "ARCHIVE", "pack-arg-output").short('o'),
        texts.flag("all", "pack-arg-all"),
    ];
    texts.finish(texts.command("pack", "pack-command").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let output = matches.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| beside(&path));
    let words = &shell.locale;
    let readme = |account: &str, worksheet: &str| {
        let values = [("account", account.into()), ("worksheet", worksheet.into())];
        words.text_with("pack-readme", &values) + "\n"
    };
    let packed = handover::pack(&shell.library, &path, matches.get_flag("all"), readme)?;
    atomic::save_new(&output, &packed.bytes)?;
    let archive = shown(&output);
    let values = [
        ("archive", archive.clone().into()),
        ("worksheet", packed.worksheet.into()),
        ("count", packed.documents.len().into()),
    ];
    shell.say("pack-done", &values);
    for document in &packed.documents {
        shell.line(&format!("  {document}"));
    }
    if !packed.left.is_empty() {
        shell.say("pack-left", &[("count", packed.left.len().into())]);
    }
    for Left { at, name, why, .. } in &packed.left {
        let values = [("item", at.to_string().into()), ("name", name.to_string().into())];
        let text = shell.locale.text_with(why.id(), &values);
        shell.block("  ", &text);
    }
    shell.say("pack-next", &[("archive", archive.into())]);
    Ok(if packed.left.iter().any(|left| left.is_missing) { FINDINGS } else { 0 })
}

/// The archive's name, if none is given: the worksheet's, beside it.
fn beside(worksheet: &std::path::Path) -> PathBuf {
    worksheet.with_file_name(names::stem_of(worksheet) + ".zip")
}
