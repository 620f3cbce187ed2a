//! Unpacking: everything is looked at before the folder appears, so nothing half remains.

use std::path::{Path, PathBuf};

use crate::checklist::{Library, digest};
use crate::store::archive::{ARCHIVE_LIMIT, Archive, ArchiveEntry, Limits, Refused};
use crate::store::{StoreError, Tried, folder, read};
use crate::text::{Line, harmless};
use crate::worksheet::State;
use crate::worksheet::evidence::{Source, Stamped, Within};

use super::super::user_error::{FILE, USE, UserError};
use super::super::{kind, worksheet_file};
use super::{README, documents, is_ours, placed};

/// A folder that was unpacked.
#[derive(Debug)]
pub struct Unpacked {
    pub worksheet: PathBuf,
    /// How many documents came with it.
    pub documents: usize,
    /// The names of the files that it names and that did not come with it.
    pub missing: Vec<Line>,
}

impl From<Refused> for UserError {
    fn from(why: Refused) -> Self {
        why.args().into_iter().fold(Self::new(why.id(), FILE), |trouble, (name, text)| trouble.with(name, text))
    }
}

/// Unpacks an archive into a new folder: the one that is named, or one that is called as the archive is.
pub fn unpack(library: &Library, archive: &Path, into: Option<&Path>) -> Result<Unpacked, UserError> {
    let folder = match into {
        Some(folder) => folder.to_owned(),
        None => folder_of(archive)?,
    };
    let bytes = read::bytes(archive, ARCHIVE_LIMIT)?;
    let tables = Archive::tables(&bytes)?;
    let contents = Archive::read(&tables, Limits::OURS)?;
    let fresh = folder::Fresh::begin(&folder).map_err(|error| occupied(error, &folder))?;
    let (worksheet, state) = worksheet_in(library, &contents, &fresh)?;
    let mut found = 0usize;
    let placed = placed(&state);
    let is_document = |entry: &&ArchiveEntry<'_>| entry.name() != worksheet && !is_readme(entry.name(), &placed);
    for entry in contents.entries().iter().filter(is_document) {
        let refused = |id| Err(UserError::new(id, FILE).with("name", harmless(entry.name())));
        if is_ours(entry.name(), worksheet) {
            return refused("unpack-never");
        }
        let Some(files) = placed.get(entry.name()) else { return refused("unpack-unknown") };
        let bytes = contents.bytes(entry)?;
        let sha256 = digest::sha256(&bytes);
        if files.iter().all(|(_, file)| file.sha256.as_str() != sha256) {
            let at = files.first().map(|(at, _)| at.to_string()).unwrap_or_default();
            return refused("unpack-digest").map_err(|trouble: UserError| trouble.with("item", at));
        }
        fresh.add(entry.name(), &bytes)?;
        found = found.saturating_add(1);
    }
    fresh.take_place().map_err(|error| occupied(error, &folder))?;
    let came = |file: &Stamped| {
        let path = file.path.as_ref().map(Within::as_str);
        path.is_some_and(|path| contents.entries().iter().any(|entry| entry.name() == path))
    };
    let missing = documents(&state).filter_map(|(_, evidence)| match &evidence.source {
        Source::File(file) if !came(file) => Some(evidence.source.name().clone()),
        Source::File(_) | Source::Link(_) => None,
    });
    Ok(Unpacked { worksheet: folder.join(worksheet), documents: found, missing: missing.collect() })
}

/// The worksheet: the one file at the top that begins like one. It is written as it is, once it reads.
fn worksheet_in<'a>(
    library: &Library,
    contents: &'a Archive<'_>,
    fresh: &folder::Fresh,
) -> Result<(&'a str, State), UserError> {
    let mut found: Option<(&str, Vec<u8>)> = None;
    for entry in contents.entries() {
        let ending = Path::new(entry.name()).extension();
        if entry.name().contains('/') || !ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            continue;
        }
        let bytes = contents.bytes(entry)?;
        if kind::is_worksheet(&bytes) && found.replace((entry.name(), bytes)).is_some() {
            return Err(UserError::new("unpack-two-worksheets", FILE));
        }
    }
    let (name, bytes) = found.ok_or_else(|| UserError::new("unpack-no-worksheet", FILE))?;
    let text = read::utf8(bytes, Path::new(name))?;
    let state =
        worksheet_file::summarized(library, &text).map_err(|trouble| trouble.with("path", harmless(name)))?.state;
    fresh.add(name, text.as_bytes())?;
    Ok((name, state))
}

/// The words for who opens the archive by hand: not ours to write down, whoever wrote them.
fn is_readme<T>(name: &str, placed: &std::collections::BTreeMap<&str, T>) -> bool {
    name == README && !placed.contains_key(name)
}

/// A folder beside where we are, called as the archive is.
fn folder_of(archive: &Path) -> Result<PathBuf, UserError> {
    let name = archive.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = if name.to_lowercase().ends_with(".zip") { archive.file_stem() } else { None };
    stem.map(PathBuf::from).ok_or_else(|| UserError::new("unpack-no-folder", USE).with("name", harmless(&name)))
}

fn occupied(error: StoreError, folder: &Path) -> UserError {
    let taken = [std::io::ErrorKind::AlreadyExists, std::io::ErrorKind::DirectoryNotEmpty];
    if error.tried == Tried::Create && error.io_kind().is_some_and(|kind| taken.contains(&kind)) {
        return UserError::new("unpack-occupied", FILE).with("path", harmless(&folder.to_string_lossy()));
    }
    error.into()
}
