//! `careseal checklist lint`: what is wrong with the bundled checklists.

use clap::{ArgMatches, Command};
use std::path::PathBuf;

use crate::checklist::{Checklist, bundled, lint};
use crate::session::UserError;
use crate::session::user_error::{FILE, FINDINGS};

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::overlay;
use super::super::shell::{Shell, aside};

pub(super) const SPEC: Spec = Spec { name: "lint", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("overlay", "OVERLAY", "cli-checklist-lint-overlay").required(false);
    texts.finish(texts.command("lint", "cli-checklist-lint").arg(file))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    match matches.get_one::<PathBuf>("overlay") {
        Some(file) => overlay::lint(shell, file),
        None => Ok(bundled(shell)),
    }
}

fn bundled(shell: &mut Shell) -> u8 {
    let mut code = 0;
    let mut loaded: Vec<Checklist> = Vec::new();
    for (id, edition, list) in bundled::load_all() {
        match list {
            Ok(list) => loaded.push(list),
            Err(error) => {
                code = FILE;
                aside(&format!("{id}@{edition}: {error}"));
            }
        }
    }
    for list in &loaded {
        let others: Vec<&Checklist> = loaded.iter().filter(|other| !std::ptr::eq(*other, list)).collect();
        let lints = lint::lint(list, &others);
        for found in &lints {
            let text = shell
                .locale
                .text_with(found.what.id(), &[("detail", crate::text::harmless(&found.what.detail()).into())]);
            let at = crate::text::harmless(&found.at);
            shell.line(&format!("{}@{} {at}: {text}", list.id, list.edition));
        }
        if !lints.is_empty() {
            code = FINDINGS.max(code);
        }
        let values = [
            ("id", list.id.to_string().into()),
            ("edition", list.edition.to_string().into()),
            ("count", lints.len().into()),
        ];
        shell.say("cli-checklist-linted", &values);
    }
    code
}
