//! Documents: looked at when they are attached, and looked at again later.

mod copy;

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::checklist::Address;
use crate::store::{self, StoreError, Why, fingerprint};
use crate::text::Line;
use crate::worksheet::State;
use crate::worksheet::evidence::{FileName, Sha256, Source, Stamped, Within};
use crate::workspace::Say;

use super::user_error::{FILE, USE, UserError};

pub use copy::copy;
pub(crate) use copy::{is_private_key, left_over, lies_there};

/// What a person means by what they typed for a document: an address on the web, or a file, which is read through. A path
/// that does not begin at the root begins here, or else where the worksheet lies.
pub fn look(typed: &str, worksheet_file: &Path) -> Result<Source, UserError> {
    let typed = unquoted(typed.trim());
    if typed.contains("://") {
        let link = crate::worksheet::evidence::Link::parse(typed);
        return link
            .map(Source::Link)
            .map_err(|_wrong| UserError::new("evidence-not-a-link", FILE).with("text", crate::text::harmless(typed)));
    }
    look_at(&path_of(typed, worksheet_file), worksheet_file)
}

/// As [`look`], and keeps a copy of the file beside the worksheet: where it lies there is what is attached.
pub(crate) fn look_and_copy(typed: &str, worksheet_file: &Path) -> Result<Source, UserError> {
    if unquoted(typed.trim()).contains("://") {
        return Err(UserError::new("evidence-link-not-copied", USE));
    }
    copy(&path_of(typed, worksheet_file), worksheet_file)
}

/// The file that a person means by the path they typed: one that does not begin at the root begins here, or else where the
/// worksheet lies.
pub(crate) fn path_of(typed: &str, worksheet_file: &Path) -> PathBuf {
    let path = at_home(unquoted(typed.trim()));
    let beside = worksheet_file.parent().map(|folder| folder.join(&path));
    let here = if path.exists() { None } else { beside.filter(|beside| beside.exists()) };
    here.unwrap_or(path)
}

/// A file as it is now, to be attached to a worksheet.
pub fn look_at(path: &Path, worksheet_file: &Path) -> Result<Source, UserError> {
    let seen = fingerprint::of(path, fingerprint::LIMIT).map_err(trouble)?;
    let name = name_of(path).ok_or_else(|| UserError::new("evidence-bad-name", FILE).with("path", shown(path)))?;
    let sha256 = Sha256::parse(&seen.sha256).map_err(|_wrong| UserError::new("evidence-bad-name", FILE))?;
    let folder = worksheet_file.parent().unwrap_or(Path::new(""));
    let within = fingerprint::within(path, folder).and_then(|within| {
        let names: Option<Vec<&str>> = within.iter().map(|name| name.to_str()).collect();
        Within::parse(&names?.join("/")).ok()
    });
    Ok(Source::File(Stamped { name, size: seen.size, sha256, path: within }))
}

/// A file's name, if it can be kept.
fn name_of(path: &Path) -> Option<FileName> {
    // Some systems hand letters and their accents over apart.
    let composed = |text: &str| text.nfc().collect::<String>();
    path.file_name().and_then(|name| name.to_str()).and_then(|name| FileName::parse(&composed(name)).ok())
}

/// A document whose file is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Where it is attached.
    pub at: Address,
    pub name: Line,
    /// What became of it.
    pub how: How,
}

impl Differs {
    /// What is to be said of it.
    pub fn say(&self) -> Say {
        Say::new(self.how.id()).with("item", self.at.to_string()).with("name", self.name.as_str())
    }
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "evidence-")]
pub enum How {
    /// It is no longer where it lay.
    Gone,
    /// It holds something else.
    Changed,
    /// It is there, and could not be read.
    Unreadable,
}

impl How {
    /// The message id of its words.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// Looks again at the files whose place is known. Of the others nothing can be said.
pub(crate) fn differing(state: &State, worksheet_file: &Path) -> Vec<Differs> {
    let folder = worksheet_file.parent().unwrap_or(Path::new(""));
    let documents = state.evidence.iter().flat_map(|(at, all)| all.values().map(move |register| (at, register)));
    let files = documents.filter_map(|(at, register)| {
        let file = register.value()?.as_ref()?.source.file()?;
        Some((at, file, file.path.as_ref()?))
    });
    files
        .filter_map(|(at, file, within)| {
            let path = store::folder::below(folder, within.as_str());
            let how = match fingerprint::of(&path, fingerprint::LIMIT) {
                Ok(seen) if seen.sha256 == file.sha256.as_str() => return None,
                // What is too large now was smaller when it was attached.
                Ok(_) | Err(StoreError { why: Why::TooLarge { .. }, .. }) => How::Changed,
                Err(error) if error.io_kind() == Some(std::io::ErrorKind::NotFound) => How::Gone,
                Err(_) => How::Unreadable,
            };
            Some(Differs { at: at.clone(), name: Line::clean(file.name.as_str()), how })
        })
        .collect()
}

fn trouble(error: StoreError) -> UserError {
    let Why::TooLarge { limit } = error.why else { return error.into() };
    let limit = limit.checked_div(1 << 20).unwrap_or(0).to_string();
    UserError::new("evidence-too-large", FILE).with("path", shown(&error.path)).with("limit", limit)
}

fn shown(path: &Path) -> String {
    crate::text::harmless(&path.to_string_lossy())
}

/// A file that is dropped on a terminal comes in quotes.
fn unquoted(typed: &str) -> &str {
    let inner = |quote: char| typed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    inner('\'').or_else(|| inner('"')).unwrap_or(typed)
}

fn at_home(typed: &str) -> PathBuf {
    let below = typed.strip_prefix("~/").zip(directories::BaseDirs::new());
    below.map_or_else(|| PathBuf::from(typed), |(rest, home)| home.home_dir().join(rest))
}
