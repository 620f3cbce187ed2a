//! The worksheets there are.

use std::path::PathBuf;

use crate::findings::review;
use crate::store::library::{self, Kind};
use crate::store::{Paths, read};
use crate::wizard::ShelfEntry;
use crate::worksheet::stamp::date_of;
use crate::worksheet::{Log, State};

use super::sheet;
use super::trouble::Trouble;

/// One worksheet on the shelf, and where it is.
#[derive(Debug)]
pub struct Placed {
    /// Where it is.
    pub path: PathBuf,
    /// What shows of it.
    pub entry: ShelfEntry,
}

/// The worksheets of the data folder, the one changed last first. One that cannot be read shows with the reason.
pub fn list(paths: &Paths, today: jiff::civil::Date) -> Result<Vec<Placed>, Trouble> {
    if !paths.data().exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in library::list(paths.data())? {
        match entry {
            Ok(entry) if entry.kind == Kind::Worksheet => {
                found.push(Placed { entry: look(&entry.path, &entry.name, today), path: entry.path });
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path.clone();
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                found.push(Placed { entry: broken(&name, Trouble::from(error)), path });
            }
        }
    }
    found.sort_by(|a, b| b.entry.changed.cmp(&a.entry.changed).then_with(|| a.entry.name.cmp(&b.entry.name)));
    Ok(found)
}

fn broken(name: &str, trouble: Trouble) -> ShelfEntry {
    let name = crate::text::harmless(name);
    ShelfEntry { path: name.clone(), name, progress: None, changed: None, sealed: false, problem: Some(trouble.say) }
}

fn look(path: &std::path::Path, name: &str, today: jiff::civil::Date) -> ShelfEntry {
    match try_look(path, name, today) {
        Ok(entry) => entry,
        Err(trouble) => broken(name, trouble),
    }
}

fn try_look(path: &std::path::Path, name: &str, today: jiff::civil::Date) -> Result<ShelfEntry, Trouble> {
    let text = read::text(path, read::WORKSHEET_LIMIT)?;
    // A last line without its end is mended when the worksheet is opened; here it just does not count.
    let whole = text.rfind('\n').and_then(|end| text.get(..=end)).unwrap_or_default();
    let log = Log::parse(whole)?;
    let state = State::of(&log);
    let lists = sheet::lists_of(&state)?;
    let review = review(&lists, &state, today);
    let totals: Vec<_> = lists.iter().map(|list| review.total(list)).collect();
    let answered = totals.iter().map(|total| total.answered).fold(0usize, usize::saturating_add);
    let asked = totals.iter().map(|total| total.asked).fold(0usize, usize::saturating_add);
    Ok(ShelfEntry {
        name: state.account_name().map_or_else(|| crate::text::harmless(name), ToString::to_string),
        path: crate::text::harmless(name),
        progress: Some((answered, asked)),
        changed: state.last_change.map(date_of),
        sealed: state.sealed.last().is_some_and(|sealed| sealed.changes_since == 0),
        problem: None,
    })
}
