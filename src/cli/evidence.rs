//! `careseal evidence add|list|remove`: the documents behind the answers.

mod add;
mod list;
mod remove;

use clap::{ArgMatches, Command};

use crate::checklist::Address;
use crate::session::UserError;
use crate::session::user_error::USE;
use crate::text::harmless;
use crate::workspace::Workspace;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "evidence", command, run };

static INNER: [Spec; 3] = [add::SPEC, list::SPEC, remove::SPEC];

fn command(texts: &Texts<'_>) -> Command {
    Spec::group(texts, texts.command("evidence", "cli-evidence"), &INNER)
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    Spec::run_of(&INNER, shell, matches)
}

/// The item or part that somebody means: its address, or its number alone where only one checklist has it.
fn place(workspace: &Workspace, text: &str) -> Result<Address, UserError> {
    let known = |at: &Address| {
        let item = workspace.place(at).and_then(|(list, index)| list.items.get(index));
        at.option.is_none()
            && item.is_some_and(|item| at.part.as_ref().is_none_or(|p| item.parts.iter().any(|part| part.id == *p)))
    };
    let whole = text.parse::<Address>().ok().filter(known);
    let mut found: Vec<Address> = match whole {
        Some(at) => vec![at],
        None => workspace
            .lists
            .iter()
            .filter_map(|list| Address::parse_in(text, Some(&list.id)).ok().filter(known))
            .collect(),
    };
    match (found.pop(), found.is_empty()) {
        (Some(at), true) => Ok(at),
        (Some(_), false) => Err(UserError::new("cli-evidence-many-items", USE).with("text", harmless(text))),
        (None, _) => Err(UserError::new("cli-evidence-no-item", USE).with("text", harmless(text))),
    }
}
