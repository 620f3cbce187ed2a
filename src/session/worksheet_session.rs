//! A worksheet as a command has it: opened, looked at on a day, and written to.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::checklist::Library;
use crate::findings::On;
use crate::store::{self, Writer};
use crate::worksheet::Event;
use crate::worksheet::stamp::date_of;
use crate::workspace::{Profile, Say, Workspace};

use super::user_error::{FILE, UserError};
use super::worksheet_file::{self, LoadedWorksheet};

/// An open worksheet, and its file.
#[derive(Debug)]
pub(crate) struct Open {
    /// Where it really is.
    pub path: PathBuf,
    /// What stands in it.
    pub workspace: Workspace,
    /// Something to say, such as a torn line that was set aside.
    pub notice: Option<Say>,
    file: Result<store::Log, Say>,
}

/// Opens a worksheet to read it.
pub(crate) fn read(library: &Library, path: &Path, at: Date, now: Timestamp) -> Result<Open, UserError> {
    let mut open = on(library, worksheet_file::open(library, path, false, now)?, at);
    let asked = On::asked(at, date_of(now));
    if asked != On::from(at) {
        open.workspace.look_as_asked(asked);
    }
    Ok(open)
}

/// Opens a worksheet without its overlays: to replace them or to take them out.
pub(crate) fn bare(library: &Library, path: &Path, write: bool, at: Date, now: Timestamp) -> Result<Open, UserError> {
    writable(on(library, worksheet_file::open_bare(library, path, write, now)?, at), write)
}

/// Opens a worksheet to write to it; an error if it may only be read.
pub(crate) fn write(library: &Library, path: &Path, at: Date, now: Timestamp) -> Result<Open, UserError> {
    writable(on(library, worksheet_file::open(library, path, true, now)?, at), true)
}

fn writable(open: Open, write: bool) -> Result<Open, UserError> {
    match &open.file {
        Err(why) if write => Err(UserError { say: why.clone(), code: FILE }),
        _ => Ok(open),
    }
}

/// Nobody sits at it yet.
fn on(library: &Library, worksheet_file: LoadedWorksheet, at: Date) -> Open {
    let shown = crate::text::harmless(&worksheet_file.path.to_string_lossy());
    let read_only = worksheet_file.file.as_ref().err().cloned();
    let LoadedWorksheet { log, lists, .. } = worksheet_file;
    let workspace = Workspace::new(library, shown, log, lists, read_only, Profile::default(), at);
    Open { path: worksheet_file.path, workspace, notice: worksheet_file.notice, file: worksheet_file.file }
}

impl Open {
    /// Writes events in one go, and waits until they are safe.
    pub(crate) fn record(self, events: &[Event]) -> Result<(), UserError> {
        let file = self.file.map_err(|why| UserError { say: why, code: FILE })?;
        let lines: Vec<String> = events.iter().map(|event| self.workspace.log.line(event)).collect();
        let mut writer = Writer::start(file, drop)?;
        writer.append_all(&lines.iter().map(String::as_str).collect::<Vec<_>>())?;
        Ok(writer.finish()?)
    }
}
