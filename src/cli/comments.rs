//! `careseal comments import|list|reply`: what reviewers commented, and what is answered.

mod import;
mod list;
mod reply;

use clap::{ArgMatches, Command};

use crate::session::UserError;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "comments", command, run };

static INNER: [Spec; 3] = [import::SPEC, list::SPEC, reply::SPEC];

fn command(texts: &Texts<'_>) -> Command {
    Spec::group(texts, texts.command("comments", "comment-command"), &INNER)
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    Spec::run_of(&INNER, shell, matches)
}
