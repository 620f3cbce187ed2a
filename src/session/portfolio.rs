//! Many accounts at a glance: each worksheet and attestation below a folder, what needs attention first.
//!
//! One bad file never stops the rest: it takes its place with its diagnosis, at the top.

mod listed;
mod look;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::checklist::{Id, Library};
use crate::findings::Counts;
use crate::seal::{RecordDigest, TrustedKeys};
use crate::store::walk;
use crate::text::harmless;
use crate::workspace::{Say, Standing};

use super::user_error::UserError;
use super::verify::VerifyOptions;
use super::verify::superseded::{self, Succession};

/// How many days before the last day of a waiver it needs attention.
pub(crate) const SOON: i64 = 30;

/// One file.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it is.
    pub path: PathBuf,
    /// Where it is below the folder, as it may be shown.
    pub shown: String,
    /// What it is.
    pub kind: RowKind,
    /// The account's name; empty if it could not be read.
    pub account: String,
    /// The permanent name of the worksheet it is, or was made from.
    pub worksheet: Option<Id>,
    /// Its checklists and editions.
    pub editions: Vec<(Id, Id)>,
    pub figures: Figures,
    /// The seals of an attestation: role, signer, verdict, and whether the reader trusts the key.
    pub seals: Vec<Seal>,
    /// The day of the last change, or of the first seal.
    pub date: Option<Date>,
    /// The name of an attestation's record.
    pub record: Option<RecordDigest>,
    /// The record that it takes the place of.
    pub succession: Option<Succession>,
    /// The exit code of `verify` for an attestation.
    pub code: u8,
    /// What needs attention, most urgent first.
    pub attention: Vec<Attention>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "portfolio-kind-")]
pub enum RowKind {
    Worksheet,
    Attestation,
}

impl RowKind {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Worksheet => "worksheet",
            Self::Attestation => "attestation",
        }
    }

    /// The message id of its word.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The figures of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many items came to what, as everywhere.
    pub counts: Counts,
    /// The next last day of a waiver or accepted responsibility that holds.
    pub next_expiry: Option<Date>,
}

/// A seal of an attestation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// `subscriber` or `reviewer`.
    pub role: &'static str,
    /// Who signed, by their own word.
    pub signer: String,
    /// What they say.
    pub verdict: &'static str,
    /// Whether a file of trusted keys stands behind the key.
    pub trusted: bool,
}

/// How urgent something is; the first is the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Urgency {
    /// The file cannot be read or was altered.
    Broken,
    /// A reviewer rejected it.
    Rejected,
    /// Nobody known stands behind it, or a required seal is missing.
    Untrusted,
    /// Something has lapsed.
    Lapsed,
    /// Answers clash or are out of date.
    Flawed,
    /// What an attestation says could not be judged.
    NotJudged,
    /// An attestation holds, with something that its reader should know.
    Noted,
    /// Something lapses soon.
    Soon,
    /// What was sealed has changed since.
    Changed,
    /// There is a newer edition.
    Outdated,
    /// Another attestation takes its place.
    Superseded,
    /// Something is still open.
    Open,
}

impl Urgency {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl Urgency {
    /// How a file with it stands.
    pub fn standing(self) -> Standing {
        match self {
            Self::Broken | Self::Rejected | Self::Untrusted | Self::Lapsed | Self::Flawed => Standing::Wrong,
            Self::NotJudged | Self::Noted | Self::Soon | Self::Changed | Self::Outdated | Self::Superseded => {
                Standing::Watch
            }
            Self::Open => Standing::Open,
        }
    }
}

/// Something that needs attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// How urgent it is.
    pub urgency: Urgency,
    /// What it is.
    pub say: Say,
}

impl Row {
    /// The most urgent of what needs attention.
    pub fn urgency(&self) -> Option<Urgency> {
        self.attention.first().map(|first| first.urgency)
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        self.urgency().map_or(Standing::Well, Urgency::standing)
    }

    /// Says that another file of these takes its place, if one does.
    pub(crate) fn supersede(&mut self, known: &[Succession]) {
        if let Some(succession) = superseded::of(self.record, known) {
            self.attention.push(Attention { urgency: Urgency::Superseded, say: succession.say() });
            self.attention.sort_by_key(|one| one.urgency);
        }
    }
}

/// A folder whose files to list, and what they are judged by.
#[derive(Clone, Debug)]
pub struct Folder {
    /// The checklists that this program knows.
    pub library: Library,
    /// The folder.
    pub path: PathBuf,
    /// Whom the reader trusts.
    pub trust: Option<TrustedKeys>,
    /// The day at whose end the files are judged.
    pub at: Date,
}

impl Folder {
    fn options(&self, now: Timestamp) -> VerifyOptions<'_> {
        VerifyOptions { at: self.at, ..VerifyOptions::now(&self.library, self.trust.as_ref(), now) }
    }

    /// Everything below it, as [`portfolio`] gives it.
    pub fn rows(&self, now: Timestamp, told: &(dyn Fn(usize, usize) + Sync)) -> Result<Vec<Row>, UserError> {
        portfolio(&self.path, self.options(now), told)
    }

    /// One of its files, looked at again.
    pub fn row(&self, path: &Path, now: Timestamp) -> Row {
        look::look(path, shown_below(&self.path, path), self.options(now))
    }
}

/// Which of these files take the place of others.
pub(crate) fn successions(rows: &[Row]) -> Vec<Succession> {
    rows.iter().filter_map(|row| row.succession.clone()).collect()
}

fn shown_below(folder: &Path, path: &Path) -> String {
    harmless(&path.strip_prefix(folder).unwrap_or(path).to_string_lossy())
}

/// Everything below a folder, what needs attention first. `told` hears how many of how many files were looked at, from
/// whichever thread did.
pub fn portfolio(
    folder: &Path,
    options: VerifyOptions<'_>,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<Row>, UserError> {
    let found = walk::below(folder)?;
    let (done, all) = (AtomicUsize::new(0), found.files.len());
    let look = |path: &PathBuf| {
        let row = look::look(path, shown_below(folder, path), options);
        told(done.fetch_add(1, Ordering::Relaxed).saturating_add(1), all);
        row
    };
    let mut rows: Vec<Row> = found.files.par_iter().map(look).collect();
    let known = successions(&rows);
    for row in &mut rows {
        row.supersede(&known);
    }
    rows.extend(found.errors.into_iter().map(|error| {
        let path = error.path.clone();
        look::broken(&path, shown_below(folder, &path), RowKind::Worksheet, &UserError::from(error))
    }));
    let key = |row: &Row| {
        // Nothing to do comes last; among equals what lapses first, then by name.
        let urgency = row.urgency().map_or((true, Urgency::Open), |urgency| (false, urgency));
        let expiry = row.figures.next_expiry.unwrap_or(Date::MAX);
        (urgency, expiry, row.account.to_lowercase(), row.shown.clone())
    };
    rows.sort_by_cached_key(key);
    Ok(rows)
}
