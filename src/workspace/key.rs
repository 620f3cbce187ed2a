//! Keys to seal with, and what was sealed with one.

use serde::Serialize;

use crate::text::Line;
use crate::worksheet::{EventKind, Reviewers};

/// A key to seal with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChoice {
    /// What the shell knows it by.
    pub name: String,
    pub fingerprint: String,
    /// Its algorithm, `ssh-ed25519` and the like.
    pub algorithm: String,
    pub comment: String,
    /// Where it is.
    pub at: KeyPlace,
    /// Whether a passphrase is needed.
    pub locked: bool,
}

/// Where a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyPlace {
    /// In careseal's own folder.
    Own,
    /// In an OpenSSH key file.
    File,
    Agent,
}

/// What was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Where it was saved.
    pub path: String,
    /// Its record digest.
    pub digest: String,
    /// Who has to countersign it.
    pub reviewers: Reviewers,
    /// The key's fingerprint.
    pub fingerprint: String,
    /// The line to give to a reviewer, by another channel.
    pub trust_line: String,
    /// Whether one's own file of trusted keys has it.
    pub trusted: bool,
}

impl Sealed {
    /// What the worksheet remembers of it: the next record asks the same people.
    pub(crate) fn event(&self) -> EventKind {
        EventKind::Sealed {
            record: self.digest.clone(),
            path: Line::clean(&self.path),
            reviewers: Some(self.reviewers.clone()).filter(|reviewers| !reviewers.is_none()),
        }
    }
}
