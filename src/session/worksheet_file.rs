//! Opening and creating worksheets.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::checklist::{Checklist, Library};
use crate::store::{self, Access, Fate, Mend, Opening, Writer};
use crate::worksheet::{self, Log, State, line};
use crate::workspace::Say;

use super::user_error::{FILE, UserError};

/// A worksheet that was opened.
#[derive(Debug)]
pub struct LoadedWorksheet {
    /// Where it really is.
    pub path: PathBuf,
    /// Its events.
    pub log: Log,
    /// Its checklists.
    pub lists: Vec<Arc<Checklist>>,
    /// Its file, to write to; or why it may only be read.
    pub file: Result<store::Log, Say>,
    /// Something to say, such as a torn line that was set aside.
    pub notice: Option<Say>,
}

/// The lines of a worksheet.
#[derive(Debug)]
pub struct Lines {
    /// Where it really is.
    pub path: PathBuf,
    /// Its events.
    pub log: Log,
    /// Something to say, such as a torn line that was set aside.
    pub notice: Option<Say>,
    file: Result<store::Log, Say>,
}

impl Lines {
    /// Adds lines in one go, and waits until they are safe.
    pub fn append(self, lines: &[String]) -> Result<(), UserError> {
        let file = self.file.map_err(|why| UserError { say: why, code: FILE })?;
        let mut writer = Writer::start(file, drop)?;
        writer.append_all(&lines.iter().map(String::as_str).collect::<Vec<_>>())?;
        Ok(writer.finish()?)
    }
}

/// Opens a worksheet. One that cannot be written is opened for reading, with the reason.
pub fn open(library: &Library, path: &Path, write: bool, now: Timestamp) -> Result<LoadedWorksheet, UserError> {
    let opened = store::open(path, Opening { write, now, mend: &mend })?;
    worksheet_file(library, opened)
}

/// The same without its overlays, which may be past reading: to replace them or to take them out.
pub(crate) fn open_bare(
    library: &Library,
    path: &Path,
    write: bool,
    now: Timestamp,
) -> Result<LoadedWorksheet, UserError> {
    on(store::open(path, Opening { write, now, mend: &mend })?, library, bare_lists_of)
}

/// Creates a worksheet in a folder, under a name made from the account's; never over another file.
pub fn create(
    library: &Library,
    directory: &Path,
    account: &str,
    log: &Log,
    now: Timestamp,
) -> Result<LoadedWorksheet, UserError> {
    let opening = Opening { write: true, now, mend: &mend };
    worksheet_file(library, store::create_named(directory, account, &log.print(), opening)?)
}

/// Creates a worksheet under a name of one's own.
pub(crate) fn create_at(
    library: &Library,
    path: &Path,
    log: &Log,
    now: Timestamp,
) -> Result<LoadedWorksheet, UserError> {
    worksheet_file(library, store::create(path, &log.print(), Opening { write: true, now, mend: &mend })?)
}

/// Opens a worksheet for its lines alone, whatever checklists it takes in: to join it with another copy.
pub(crate) fn open_lines(path: &Path, write: bool, now: Timestamp) -> Result<Lines, UserError> {
    let opened = store::open(path, Opening { write, now, mend: &mend })?;
    let log = Log::parse(&opened.text)?;
    let notice = notice(&opened);
    let file = match opened.access {
        Access::Read(why) => Err(UserError::from(&why).say),
        Access::Write(file) => Ok(file),
    };
    Ok(Lines { path: opened.path, log, file, notice })
}

/// What a worksheet says, for a look at it without opening it.
#[derive(Debug)]
pub struct WorksheetSummary {
    /// Its events.
    pub log: Log,
    pub state: State,
    /// Its checklists.
    pub lists: Vec<Arc<Checklist>>,
}

/// Looks at a worksheet's text. A last line without its end is mended when the worksheet is opened; here it counts if it is
/// a whole event.
pub fn summarized(library: &Library, text: &str) -> Result<WorksheetSummary, UserError> {
    let whole = text.rfind('\n').and_then(|end| text.get(..=end)).unwrap_or_default();
    let piece = text.get(whole.len()..).unwrap_or_default();
    let is_mended = !piece.is_empty() && matches!(mend(whole, piece), Mend::Complete);
    let log = Log::parse(if is_mended { text } else { whole })?;
    let state = State::of(&log);
    let lists = lists_of(&state, library)?;
    Ok(WorksheetSummary { log, state, lists })
}

/// What to do with a last line that has no end: keep a whole event, cut a torn one, leave what is no worksheet alone.
fn mend(text: &str, piece: &str) -> Mend {
    let is_whole = Log::number_of(text).is_some_and(|number| line::parse(piece.trim_end_matches('\r'), number).is_ok());
    // Lines may stand in any order, so others may build on the last one.
    if Log::parse(text).is_err() && !(is_whole && Log::parse(&format!("{text}{piece}")).is_ok()) {
        return Mend::Leave;
    }
    if is_whole { Mend::Complete } else { Mend::Cut }
}

fn worksheet_file(library: &Library, opened: store::Opened) -> Result<LoadedWorksheet, UserError> {
    on(opened, library, lists_of)
}

type Lists = Result<Vec<Arc<Checklist>>, UserError>;

fn on(
    opened: store::Opened,
    library: &Library,
    lists_of: fn(&State, &Library) -> Lists,
) -> Result<LoadedWorksheet, UserError> {
    let log = Log::parse(&opened.text).map_err(|damage| {
        UserError::from(damage).with("path", crate::text::harmless(&opened.path.to_string_lossy()))
    })?;
    let lists = lists_of(&State::of(&log), library)?;
    if lists.is_empty() {
        // Nothing is asked, so nothing would be found, and nothing could be sealed as if all were well.
        return Err(UserError::new("session-no-checklist", FILE));
    }
    let notice = notice(&opened);
    let newer = log.read_only().map(|why| {
        let crate::worksheet::log::ReadOnly::UnknownEvent { kind } = why;
        Say::new("session-newer-event").with("kind", crate::text::harmless(kind))
    });
    let file = match (opened.access, newer) {
        (_, Some(why)) => Err(why),
        (Access::Read(why), None) => Err(UserError::from(&why).say),
        (Access::Write(file), None) => Ok(file),
    };
    Ok(LoadedWorksheet { path: opened.path, log, lists, file, notice })
}

/// What became of a torn line, unless it only lacked its end.
fn notice(opened: &store::Opened) -> Option<Say> {
    opened.torn.as_ref().filter(|torn| torn.fate != Fate::Completed).map(|torn| UserError::from(torn).say)
}

/// The checklists of a worksheet, in the editions it was answered under, with the overlays it was taken in with.
pub fn lists_of(state: &State, library: &Library) -> Lists {
    worksheet::lists_of(state, library).map_err(UserError::from)
}

fn bare_lists_of(state: &State, library: &Library) -> Lists {
    worksheet::bare_lists_of(state, library).map_err(UserError::from)
}
