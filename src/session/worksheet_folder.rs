//! The worksheets and sealed files there are.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::checklist::Library;
use crate::findings::review;
use crate::store::worksheet_folder::{self, Kind};
use crate::store::{Paths, names, read};
use crate::worksheet::stamp::date_of;
use crate::workspace::WorksheetListing;

use super::user_error::UserError;
use super::verify::{VerifyOptions, verify};
use super::worksheet_file::WorksheetSummary;
use super::{reopen, worksheet_file};

/// One worksheet or sealed file on the shelf, and where it is.
#[derive(Debug)]
pub struct Placed {
    /// Where it is.
    pub path: PathBuf,
    /// What shows of it.
    pub entry: WorksheetListing,
}

/// The worksheets of the data folder, the one changed last first. One that cannot be read shows with the reason.
pub fn list(library: &Library, paths: &Paths, today: jiff::civil::Date) -> Result<Vec<Placed>, UserError> {
    placed(library, paths, today, None)
}

/// The same, and after them the sealed files.
pub(crate) fn with_sealed(
    library: &Library,
    paths: &Paths,
    trust: Option<&Path>,
    now: Timestamp,
) -> Result<Vec<Placed>, UserError> {
    // Without a good file of trusted keys no key is known; opening a sealed file says what is wrong with it.
    let trusted = reopen::trust(paths, trust).ok().flatten();
    let options = VerifyOptions::now(library, trusted.as_ref().map(|trusted| &trusted.file), now);
    placed(library, paths, options.at, Some(options))
}

fn placed(
    library: &Library,
    paths: &Paths,
    today: jiff::civil::Date,
    options: Option<VerifyOptions<'_>>,
) -> Result<Vec<Placed>, UserError> {
    if !paths.data().exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in worksheet_folder::list(paths.data())? {
        match entry {
            Ok(entry) if entry.kind == Kind::Worksheet => {
                found.push(Placed { entry: look(library, &entry.path, &entry.name, today), path: entry.path });
            }
            Ok(entry) => {
                found.extend(options.map(|options| Placed {
                    entry: look_at_sealed(&entry.path, &entry.name, options),
                    path: entry.path,
                }));
            }
            Err(error) => {
                let path = error.path.clone();
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                found.push(Placed { entry: broken(&name, UserError::from(error)), path });
            }
        }
    }
    found.sort_by(|a, b| {
        let kind = |placed: &Placed| placed.path.to_string_lossy().ends_with(names::ATTESTATION);
        let by_kind = kind(a).cmp(&kind(b));
        let by_day = || b.entry.changed.cmp(&a.entry.changed);
        by_kind.then_with(by_day).then_with(|| a.entry.name.cmp(&b.entry.name))
    });
    Ok(found)
}

fn broken(name: &str, trouble: UserError) -> WorksheetListing {
    let name = crate::text::harmless(name);
    let problem = Some(trouble.say);
    WorksheetListing { path: name.clone(), name, progress: None, changed: None, sealed: false, record: None, problem }
}

fn look(library: &Library, path: &Path, name: &str, today: jiff::civil::Date) -> WorksheetListing {
    match try_look(library, path, name, today) {
        Ok(entry) => entry,
        Err(trouble) => broken(name, trouble),
    }
}

fn try_look(
    library: &Library,
    path: &Path,
    name: &str,
    today: jiff::civil::Date,
) -> Result<WorksheetListing, UserError> {
    let text = read::text(path, read::WORKSHEET_LIMIT)?;
    let WorksheetSummary { state, lists, .. } = worksheet_file::summarized(library, &text)?;
    let review = review(&lists, &state, today);
    let total = review.grand_total(&lists);
    Ok(WorksheetListing {
        name: state.account_name().map_or_else(|| crate::text::harmless(name), ToString::to_string),
        path: crate::text::harmless(name),
        progress: Some((total.answered, total.asked)),
        changed: state.last_change.map(date_of),
        sealed: state.sealed.last().is_some_and(|sealed| sealed.changes_since == 0),
        record: None,
        problem: None,
    })
}

/// A sealed file. What an altered one says is not repeated: it goes by its file's name.
fn look_at_sealed(path: &Path, name: &str, options: VerifyOptions<'_>) -> WorksheetListing {
    let bytes = match read::bytes(path, read::ATTESTATION_LIMIT) {
        Ok(bytes) => bytes,
        Err(error) => return broken(name, error.into()),
    };
    let reopened = reopen::shown(String::new(), verify(&bytes, options), options.library, None);
    let document = reopened.document.as_ref();
    let file = crate::text::harmless(name);
    WorksheetListing {
        name: document.map_or_else(|| file.clone(), |document| document.account.name.to_string()),
        path: file,
        progress: None,
        changed: document.and_then(|document| document.created.as_str().parse().ok()).map(date_of),
        sealed: false,
        record: Some(reopened.in_a_word()),
        problem: None,
    }
}
