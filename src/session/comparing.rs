//! A file as a record to compare: a worksheet as it would be sealed now, or an intact attestation.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::attestation::Document;
use crate::checklist::Library;
use crate::workspace::{Say, record_of};

use super::user_error::UserError;
use super::verify::{VerifyOptions, verify};
use super::{kind, worksheet_session};

/// A file's record.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    /// The file, as it may be shown.
    pub file: String,
    /// The record.
    pub document: Document,
    /// Its digest, if it is sealed.
    pub digest: Option<String>,
    /// Something to say, such as a torn line that was left out.
    pub notice: Option<Say>,
}

/// Reads a file's record. One that was altered is none.
pub(crate) fn record(
    library: &Library,
    path: &Path,
    language: &str,
    at: Date,
    now: Timestamp,
) -> Result<Record, UserError> {
    let file = crate::text::harmless(&path.to_string_lossy());
    match kind::of(path)? {
        kind::Kind::Worksheet => {
            let open = worksheet_session::read(library, path, at, now)?;
            let document = record_of(&open.workspace, language);
            Ok(Record { file, document, digest: None, notice: open.notice })
        }
        kind::Kind::Attestation(bytes) => {
            let verified = verify(&bytes, VerifyOptions { at, ..VerifyOptions::now(library, None, now) });
            let document = verified.judged().map_err(|why| why.with("path", file.as_str()))?.clone();
            Ok(Record { file, document, digest: verified.record.map(|record| record.to_string()), notice: None })
        }
    }
}
