//! `careseal checklist list|show|crosswalk|lint|changes`.

mod changes;
mod crosswalk;
mod difference;
mod lint;
mod named;
mod related;
mod show;

pub(super) use named::find;

use clap::{ArgMatches, Command};

use crate::checklist::bundled;
use crate::session::UserError;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "checklist", command, run };

static INNER: [Spec; 5] = [
    Spec {
        name: "list",
        command: |texts| texts.finish(texts.command("list", "cli-checklist-list")),
        run: |shell, _| Ok(list(shell)),
    },
    show::SPEC,
    crosswalk::SPEC,
    lint::SPEC,
    changes::SPEC,
];

fn command(texts: &Texts<'_>) -> Command {
    Spec::group(texts, texts.command("checklist", "cli-checklist"), &INNER)
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    Spec::run_of(&INNER, shell, matches)
}

fn list(shell: &mut Shell) -> u8 {
    for (id, edition) in bundled::list() {
        let Ok(list) = find(&shell.library, &format!("{id}@{edition}")) else { continue };
        let title = list.words_in(shell.locale.language()).title.to_string();
        let values = [
            ("id", id.into()),
            ("edition", edition.into()),
            ("title", title.into()),
            ("sections", list.sections.len().into()),
            ("items", list.items.len().into()),
        ];
        let is_newest = shell.library.newest(&list.id).is_some_and(|newest| newest.edition == list.edition);
        let line = match (is_newest, bundled::is_always(&list.id)) {
            (false, _) if list.is_partial() => "cli-checklist-line-partial",
            (false, _) => "cli-checklist-line-older",
            (true, true) => "cli-checklist-line-always",
            (true, false) => "cli-checklist-line",
        };
        shell.say(line, &values);
    }
    0
}
