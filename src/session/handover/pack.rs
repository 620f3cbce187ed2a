//! Packing: the worksheet as it is, and of its documents what is as it was when it was attached.

use std::collections::BTreeMap;
use std::path::Path;

use crate::checklist::{Address, Library, digest};
use crate::store::archive::{self, FILE_LIMIT, Item, Limits, name};
use crate::store::{self, StoreError, folder, read};
use crate::text::Line;
use crate::worksheet::State;
use crate::worksheet::evidence::{Source, Stamped};

use super::super::evidence::is_private_key;
use super::super::user_error::{FILE, USE, UserError};
use super::super::{kind, worksheet_file};
use super::{README, documents, is_ours, placed};
use crate::worksheet::evidence::is_copy;

/// The time that files are marked with if a worksheet has none: 1980-01-01, the first that an archive can hold.
const NO_TIME: i64 = 315_532_800;

/// An archive that was made.
#[derive(Debug)]
pub struct Packed {
    pub bytes: Vec<u8>,
    /// The worksheet's name in it.
    pub worksheet: String,
    /// The documents in it, by where they lie.
    pub documents: Vec<String>,
    /// What was left out.
    pub left: Vec<Left>,
}

/// A document that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where it is attached.
    pub at: Address,
    pub name: Line,
    /// Why it was left out.
    pub why: Why,
    /// Whether it was to be packed.
    pub is_missing: bool,
}

/// Why a document was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "pack-left-")]
pub enum Why {
    Link,
    /// It is attached by its path, and only copies were asked for.
    ByPath,
    /// Where it lies is not kept.
    Nowhere,
    /// It is no longer where it was.
    Gone,
    /// It is not the file that was attached.
    Changed,
    /// It could not be read.
    Unreadable,
    /// It is too large, or there is no more room.
    TooLarge,
    /// Its name is not one that every system can hold.
    Name,
    /// It is not a document but a file of careseal's own, or a key.
    Never,
}

impl Why {
    /// The message id of its words.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// Packs a worksheet with its copies, and with `all` also with what is attached by path. `readme` gives the words for who
/// opens the archive by hand, from the account's name and the worksheet's.
pub fn pack(
    library: &Library,
    path: &Path,
    all: bool,
    readme: impl FnOnce(&str, &str) -> String,
) -> Result<Packed, UserError> {
    let bytes = read::bytes(path, read::WORKSHEET_LIMIT)?;
    if !kind::is_worksheet(&bytes) {
        return Err(UserError::new("pack-not-a-worksheet", USE).with("path", shown(path)));
    }
    let text = read::utf8(bytes, path)?;
    let state = worksheet_file::summarized(library, &text)?.state;
    let worksheet = name_in_archive(path);
    let mut packing = Packing {
        folder: path.parent().unwrap_or(Path::new("")),
        worksheet: &worksheet,
        all,
        room: Limits::OURS.total.min(archive::ARCHIVE_LIMIT).saturating_sub(text.len().try_into().unwrap_or(u64::MAX)),
        items: BTreeMap::new(),
        spelled: [(name::folded(&worksheet), (worksheet.clone(), true))].into(),
        left: Vec::new(),
    };
    packing.take(&state);
    let Packing { items, spelled, mut left, .. } = packing;
    left.sort_by(|one, other| (&one.at, &one.name).cmp(&(&other.at, &other.name)));
    let account = state.account_name().map(ToString::to_string).unwrap_or_default();
    let readme = readme(&account, &worksheet).replace('\n', "\r\n");
    let documents: Vec<String> = items.keys().cloned().collect();
    let first = [
        (!spelled.contains_key(&name::folded(README)))
            .then(|| Item { name: README.to_owned(), bytes: readme.into_bytes() }),
        Some(Item { name: worksheet.clone(), bytes: text.into_bytes() }),
    ];
    let items = first.into_iter().flatten().chain(items.into_iter().map(|(name, bytes)| Item { name, bytes }));
    let at = state.last_change.map_or(NO_TIME, |at| at.as_second().max(NO_TIME));
    let bytes = archive::write(items, at).map_err(StoreError::io(path, store::Tried::Save))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > archive::ARCHIVE_LIMIT) {
        return Err(UserError::new("pack-too-large", FILE));
    }
    Ok(Packed { bytes, worksheet, documents, left })
}

/// The worksheet's name, as every system can hold it.
fn name_in_archive(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let safe = name::safe(&name);
    if safe.to_lowercase().ends_with(".toml") { safe } else { format!("{safe}{}", store::names::WORKSHEET) }
}

struct Packing<'a> {
    folder: &'a Path,
    worksheet: &'a str,
    all: bool,
    /// How many bytes there is room for.
    room: u64,
    items: BTreeMap<String, Vec<u8>>,
    /// The files and folders so far, by how a system sees them that takes capital and small letters for the same: how each
    /// is spelled, and whether it is a file.
    spelled: BTreeMap<String, (String, bool)>,
    left: Vec<Left>,
}

impl Packing<'_> {
    fn take(&mut self, state: &State) {
        for (at, evidence) in documents(state) {
            match &evidence.source {
                Source::Link(_) => self.leave(at, evidence.source.name(), Why::Link, false),
                Source::File(file) if file.path.is_none() => {
                    self.leave(at, evidence.source.name(), Why::Nowhere, self.all);
                }
                Source::File(_) => {}
            }
        }
        for (path, files) in placed(state) {
            if self.all || is_copy(path) {
                self.file(path, &files);
            } else {
                self.leave_all(&files, Why::ByPath, false);
            }
        }
    }

    fn file(&mut self, path: &str, files: &[(&Address, &Stamped)]) {
        let bytes = match self.read(path) {
            Ok(bytes) => bytes,
            Err(why) => return self.leave_all(files, why, true),
        };
        let sha256 = digest::sha256(&bytes);
        let (same, other): (Vec<_>, Vec<_>) = files.iter().partition(|(_, file)| file.sha256.as_str() == sha256);
        self.leave_all(&other, Why::Changed, true);
        if !same.is_empty() && !self.fits(path) {
            self.leave_all(&same, Why::Name, true);
        } else if !same.is_empty() {
            self.room = self.room.saturating_sub(bytes.len().try_into().unwrap_or(u64::MAX));
            self.items.insert(path.to_owned(), bytes);
        }
    }

    /// Whether a path is none that some system takes for another one in the archive, or for a folder of it.
    fn fits(&mut self, path: &str) -> bool {
        let folders = path.match_indices('/').filter_map(|(at, _)| Some((path.get(..at)?, false)));
        let steps: Vec<_> =
            folders.chain([(path, true)]).map(|(step, is_file)| (name::folded(step), step, is_file)).collect();
        let clashes = |(folded, step, is_file): &(String, &str, bool)| {
            let there = self.spelled.get(folded);
            there.is_some_and(|(spelled, file)| *file || *is_file || spelled != step)
        };
        let fits = !steps.iter().any(clashes);
        if fits {
            self.spelled.extend(steps.into_iter().map(|(folded, step, is_file)| (folded, (step.to_owned(), is_file))));
        }
        fits
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Why> {
        if is_ours(path, self.worksheet) {
            return Err(Why::Never);
        }
        name::check(path).map_err(|_fault| Why::Name)?;
        // The worksheet, and the words for who opens it by hand, need a place too.
        if self.items.len().saturating_add(2) >= Limits::OURS.entries {
            return Err(Why::TooLarge);
        }
        let bytes = read::bytes(&folder::below(self.folder, path), FILE_LIMIT.min(self.room));
        let bytes = bytes.map_err(|error| match error.io_kind() {
            Some(std::io::ErrorKind::NotFound) => Why::Gone,
            _ if matches!(error.why, store::Why::TooLarge { .. }) => Why::TooLarge,
            _ => Why::Unreadable,
        })?;
        // A worksheet beside the worksheet would leave open which one is meant.
        let is_other = !path.contains('/') && kind::is_worksheet(&bytes);
        if is_other || is_private_key(&bytes) { Err(Why::Never) } else { Ok(bytes) }
    }

    fn leave(&mut self, at: &Address, name: &Line, why: Why, is_missing: bool) {
        self.left.push(Left { at: at.clone(), name: name.clone(), why, is_missing });
    }

    fn leave_all(&mut self, files: &[(&Address, &Stamped)], why: Why, is_missing: bool) {
        for (at, file) in files {
            self.leave(at, &Line::clean(file.name.as_str()), why, is_missing);
        }
    }
}

fn shown(path: &Path) -> String {
    crate::text::harmless(&path.to_string_lossy())
}
