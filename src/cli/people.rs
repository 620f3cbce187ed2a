//! `careseal people FILE`: who is at the table of a worksheet, and what each decided and recorded. With `--confirm`: that
//! somebody is who they are said to be since.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::people;
use crate::session::user_error::USE;
use crate::session::{UserError, worksheet_session};
use crate::text::harmless;
use crate::worksheet::IdentityChange;
use crate::workspace::identity::cannot_confirm;
use crate::workspace::identity::confirmed;
use crate::workspace::identity::to_confirm;
use crate::workspace::{Workspace, signed};

use super::Spec;
use super::arg_builders::Texts;
use super::identity_args;
use super::opened;
use super::shell::{Shell, written};

pub(super) const SPEC: Spec = Spec { name: "people", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "people-arg-file");
    let confirm = texts.text("confirm", "PERSON", "people-arg-confirm").action(ArgAction::Append);
    let yes = texts.flag("yes", "people-arg-yes").requires("confirm");
    let command = texts.command("people", "people-command").args([file, confirm, yes, texts.json()]);
    texts.finish(command.args(identity_args::args(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let write = matches.get_flag("yes");
    let open = opened::to_write_if(write, shell, &path)?;
    if matches.contains_id("confirm") {
        return confirm(shell, matches, open, write);
    }
    let output = CommandOutput {
        blocks: &|| people::blocks(&open.workspace, &shell.locale),
        view: &|| formats::json(&people::view(&open.workspace)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}

/// Confirms who these people are said to be, or says what that would confirm.
fn confirm(
    shell: &mut Shell,
    matches: &ArgMatches,
    mut open: worksheet_session::Open,
    write: bool,
) -> Result<u8, UserError> {
    identity_args::sit_down(shell, matches, &mut open.workspace, None)?;
    let workspace = &open.workspace;
    let mut whats = Vec::new();
    let mut told = Vec::new();
    for wanted in matches.get_many::<String>("confirm").into_iter().flatten() {
        let change = named(workspace, wanted)?;
        if let Some(say) = cannot_confirm(workspace, change) {
            return Err(UserError { say, code: USE });
        }
        let text = shell.words(&signed::changed(&workspace.state, change));
        shell.block("", &text);
        told.push(change.now.label());
        whats.push(confirmed(change));
    }
    identity_args::tell_change(shell, workspace);
    if !write {
        shell.say("identity-would-confirm", &[]);
        return Ok(0);
    }
    let events = workspace.events(whats, &mut shell.world);
    open.record(&events)?;
    for name in told {
        shell.say("identity-written", &[("name", name.into())]);
    }
    Ok(0)
}

/// The change that waits of the one of this name, address or permanent name.
fn named<'a>(workspace: &'a Workspace, wanted: &str) -> Result<&'a IdentityChange, UserError> {
    let people = || workspace.state.people.values();
    let is_it = |text: &str| text.eq_ignore_ascii_case(wanted);
    let by_address = people().find(|person| is_it(person.email.as_str()) || is_it(person.id.as_str()));
    let person = by_address.or_else(|| people().find(|person| person.name.as_str() == wanted));
    let unknown = || UserError::new("identity-unknown", USE).with("text", harmless(wanted));
    let person = person.ok_or_else(unknown)?;
    to_confirm(workspace, &person.id).ok_or_else(|| UserError::new("identity-nothing-here", USE))
}
