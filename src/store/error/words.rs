//! From an error to the locale's sentences (`assets/locale/*/store.ftl`).

use std::io::ErrorKind;

use super::super::platform;
use super::{Change, FileKind, StoreError, Tried, Why};
use crate::text::harmless;

impl StoreError {
    /// The sentence that says what went wrong; a second one, with `-remedy`, says what to do.
    pub fn id(&self) -> &'static str {
        match &self.why {
            Why::Archive => "store-archive",
            Why::Changed(_) => "store-changed",
            Why::Io(error) if platform::is_loop(error) => "store-loop",
            Why::Io(error) => io_id(error.kind()),
            Why::Kind(_) => "store-not-a-file",
            Why::LeftBeside { .. } => "store-left-beside",
            Why::NoHome => "store-no-home",
            Why::NotOneLine => "store-not-one-line",
            Why::NotOurs(_) => "store-not-ours",
            Why::NotText { .. } => "store-not-text",
            Why::Settings { .. } => "store-settings",
            Why::TooLarge { .. } => "store-too-large",
        }
    }

    /// What both sentences are filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("path", harmless(&self.path.to_string_lossy())), ("tried", self.tried.word().to_owned())];
        match &self.why {
            Why::Changed(change) => args.push(("change", change.word().to_owned())),
            Why::Io(error) => args.push(("detail", harmless(&error.to_string()))),
            Why::Kind(kind) | Why::NotOurs(kind) => args.push(("kind", kind.word().to_owned())),
            Why::LeftBeside { kept, error } => {
                args.push(("kept", harmless(&kept.to_string_lossy())));
                args.push(("detail", harmless(&error.to_string())));
            }
            Why::Archive | Why::NoHome | Why::NotOneLine => {}
            Why::NotText { at } => args.push(("at", at.to_string())),
            Why::Settings { line, detail } => {
                args.push(("line", line.to_string()));
                args.push(("detail", harmless(detail)));
            }
            Why::TooLarge { limit } => args.push(("limit", limit.checked_div(1 << 20).unwrap_or(0).to_string())),
        }
        args
    }
}

/// The system's errors that have a remedy of their own; all others share one sentence with the system's words.
fn io_id(kind: ErrorKind) -> &'static str {
    const KNOWN: [(ErrorKind, &str); 7] = [
        (ErrorKind::AlreadyExists, "store-exists"),
        (ErrorKind::FileTooLarge, "store-full"),
        (ErrorKind::NotFound, "store-not-found"),
        (ErrorKind::PermissionDenied, "store-permission"),
        (ErrorKind::QuotaExceeded, "store-full"),
        (ErrorKind::ReadOnlyFilesystem, "store-read-only"),
        (ErrorKind::StorageFull, "store-full"),
    ];
    KNOWN.iter().find(|(known, _)| *known == kind).map_or("store-io", |(_, id)| id)
}

impl Tried {
    /// The word by which the locale's sentences choose.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl Change {
    /// The word by which the locale's sentences choose.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl FileKind {
    /// The word by which the locale's sentences choose.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
