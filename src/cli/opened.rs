//! The worksheet that a command is about: opened, and what happened meanwhile told.

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;

use crate::session::UserError;
use crate::session::worksheet_session::{self, Open};
use crate::worksheet::Env;
use crate::workspace::Say;

use super::identity_args;
use super::shell::{Shell, aside};

/// To read it as it is today.
pub(super) fn to_read(shell: &Shell, path: &Path) -> Result<Open, UserError> {
    to_read_on(shell, path, shell.world.today())
}

/// To read it as it is on a day.
pub(super) fn to_read_on(shell: &Shell, path: &Path, day: Date) -> Result<Open, UserError> {
    told(shell, worksheet_session::read(&shell.library, path, day, shell.world.now()))
}

/// To write to it, if that was asked for, else to read it.
pub(super) fn to_write_if(write: bool, shell: &Shell, path: &Path) -> Result<Open, UserError> {
    if !write {
        return to_read(shell, path);
    }
    told(shell, worksheet_session::write(&shell.library, path, shell.world.today(), shell.world.now()))
}

/// To write to it at once, as whoever the command line says.
pub(super) fn to_write(shell: &Shell, matches: &ArgMatches, path: &Path) -> Result<Open, UserError> {
    let mut open = to_write_if(true, shell, path)?;
    identity_args::sit_down_to_write(shell, matches, &mut open.workspace)?;
    Ok(open)
}

/// Without its overlays: to replace them or to take them out.
pub(super) fn bare(write: bool, shell: &Shell, path: &Path) -> Result<Open, UserError> {
    told(shell, worksheet_session::bare(&shell.library, path, write, shell.world.today(), shell.world.now()))
}

fn told(shell: &Shell, open: Result<Open, UserError>) -> Result<Open, UserError> {
    open.inspect(|open| notice(shell, open.notice.as_ref()))
}

/// Says what happened while opening.
pub(super) fn notice(shell: &Shell, say: Option<&Say>) {
    if let Some(say) = say {
        aside(&shell.words(say));
    }
}
