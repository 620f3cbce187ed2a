//! `careseal checklist lint`: what is wrong with the bundled checklists.

use clap::Command;

use crate::checklist::{Checklist, bundled, lint};
use crate::session::trouble::{FILE, FINDINGS};

use super::super::shell::{Shell, aside};
use super::super::texts::Texts;

pub(super) fn command(texts: &Texts<'_>) -> Command {
    texts.finish(texts.command("lint", "cli-checklist-lint"))
}

pub(super) fn run(shell: &mut Shell) -> u8 {
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
