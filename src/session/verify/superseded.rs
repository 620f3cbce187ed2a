//! Which records others take the place of, where both are seen.

use crate::seal::RecordDigest;
use crate::workspace::Say;

use super::{Check, Detail, Matter, Status, Verified};

/// A record that says that it takes the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// The record that it takes the place of.
    pub of: RecordDigest,
    /// Its file, as it may be shown.
    pub file: String,
    /// When it was sealed, by its first signer's word.
    pub sealed: String,
}

impl Succession {
    /// What a file says, if it may be believed: whoever is not trusted supersedes nobody.
    pub fn of(verified: &Verified, file: &str) -> Option<Self> {
        let is_known = |check| matches!(check, Check::Intact | Check::Signed | Check::Trusted);
        let doubtful = verified.answers.iter().any(|answer| is_known(answer.check) && answer.code != 0);
        let document = verified.document.as_ref().filter(|_| !doubtful)?;
        let of = RecordDigest::parse(document.supersedes.as_ref()?.as_str())?;
        let sealed = verified.seals.first().map(|seal| seal.meta.signed_at.to_string()).unwrap_or_default();
        Some(Self { of, file: file.to_owned(), sealed })
    }

    /// What is to be said of the record whose place it takes.
    pub fn say(&self) -> Say {
        Say::new("verify-superseded").with("file", self.file.as_str()).with("time", self.sealed.as_str())
    }
}

/// The last of those that take the place of a record.
pub fn of(record: Option<RecordDigest>, known: &[Succession]) -> Option<&Succession> {
    let record = record?;
    known.iter().filter(|succession| succession.of == record).max_by(|a, b| a.sealed.cmp(&b.sealed))
}

/// Says of each file whose record another of them takes the place of that it does.
pub fn pair<'a>(files: impl IntoIterator<Item = (String, &'a mut Verified)>) {
    let mut files: Vec<(String, &mut Verified)> = files.into_iter().collect();
    let known: Vec<Succession> = files.iter().filter_map(|(file, verified)| Succession::of(verified, file)).collect();
    for (_, verified) in &mut files {
        if let Some(succession) = of(verified.record, &known) {
            let detail =
                Detail { status: Status::Warn, matter: Matter::Superseded, place: None, say: succession.say() };
            verified.is_superseded(detail);
        }
    }
}
