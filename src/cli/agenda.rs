//! `careseal agenda FILE [SECTION=MINUTES…]`: the minutes of a session, planned by section.
//!
//! They stand in the facilitator's own file, so a worksheet that is read-only, or open elsewhere, is no obstacle.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::checklist::{Address, Checklist, Section};
use crate::formats::{self, CommandOutput};
use crate::present::agenda;
use crate::session::user_error::USE;
use crate::session::{UserError, facilitator};
use crate::text::harmless;
use crate::workspace::{Facilitation, MOST_MINUTES, Workspace, minutes_of};

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::shell::{Shell, written};

pub(super) const SPEC: Spec = Spec { name: "agenda", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let set = Arg::new("set").value_name("SECTION=MINUTES").action(ArgAction::Append);
    let args = [
        texts.file("file", "WORKSHEET", "facilitator-agenda-file"),
        set.help(texts.0.text("facilitator-agenda-set")),
        texts.json(),
    ];
    texts.finish(texts.command("agenda", "facilitator-agenda").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let open = opened::to_read(shell, &path)?;
    let wanted = matches.get_many::<String>("set").unwrap_or_default();
    let changes = wanted.map(|text| change(&open.workspace, text)).collect::<Result<Vec<_>, _>>()?;
    let own = facilitator::change(&open.path, changes)?;
    let language = shell.locale.language();
    let output = CommandOutput {
        blocks: &|| agenda::blocks(&open.workspace, &own, &shell.locale, language),
        view: &|| formats::json(&agenda::view(&open.workspace, &own, language)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}

/// A section and its minutes, or none, as typed.
fn change(workspace: &Workspace, text: &str) -> Result<Facilitation, UserError> {
    let no_minutes = || {
        let trouble = UserError::new("facilitator-section-minutes", USE).with("text", harmless(text));
        trouble.with("most", MOST_MINUTES.to_string())
    };
    let (section, minutes) = text.split_once('=').ok_or_else(no_minutes)?;
    let minutes = match minutes.trim() {
        "" => None,
        minutes => Some(minutes_of(minutes).ok_or_else(no_minutes)?),
    };
    Ok(Facilitation::Minutes(section_of(workspace, section.trim())?, minutes))
}

/// The section that is meant: by its number, and by its checklist where several have that number.
fn section_of(workspace: &Workspace, text: &str) -> Result<Address, UserError> {
    let (list, id) = text.split_once('/').map_or((None, text), |(list, id)| (Some(list), id));
    let found: Vec<Address> = sections(workspace)
        .filter(|(known, section)| section.id.as_str() == id && list.is_none_or(|list| known.id.as_str() == list))
        .map(|(list, section)| Address::item(&list.id, &section.id))
        .collect();
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(UserError::new("facilitator-section-unknown", USE).with("section", harmless(text))),
        several => {
            let names: Vec<String> = several.iter().map(ToString::to_string).collect();
            let trouble = UserError::new("facilitator-section-ambiguous", USE).with("section", harmless(text));
            Err(trouble.with("names", names.join(", ")))
        }
    }
}

fn sections(workspace: &Workspace) -> impl Iterator<Item = (&Checklist, &Section)> {
    workspace.lists.iter().flat_map(|list| list.sections.iter().map(|section| (&**list, section)))
}
