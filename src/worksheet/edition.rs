//! In which edition a checklist was taken in.

use serde::{Deserialize, Serialize};

use crate::checklist::{Checklist, Id};
use crate::text::{Line, Note};

use super::line::word;

/// An edition of a checklist, as taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The edition.
    pub edition: Id,
    /// Digest of its structure.
    #[serde(with = "word")]
    pub digest: String,
    /// The organisation's own file that tightens it.
    pub overlay: Option<Overlay>,
}

/// An organisation's file that extends an edition. The worksheet carries its text, so that it can be judged wherever it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// What it is called.
    #[serde(rename = "overlay")]
    pub name: Line,
    /// SHA-256 of its text, `sha256:…`.
    #[serde(rename = "overlay_digest", with = "word")]
    pub digest: String,
    /// The file, whole.
    #[serde(rename = "overlay_text")]
    pub text: Note,
}

impl Edition {
    /// The edition that a checklist is, with the overlay by which it is tightened: so whoever says it again keeps that.
    pub fn of(list: &Checklist) -> Self {
        let overlay = list.overlay.as_ref().map(|file| Overlay {
            name: file.name.clone(),
            digest: file.digest.clone(),
            text: file.text.clone(),
        });
        Self { edition: list.edition.clone(), digest: list.structure_digest.clone(), overlay }
    }
}
