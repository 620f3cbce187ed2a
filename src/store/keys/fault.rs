//! Why a key file or a file of trusted keys was of no use.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::seal::{LineFault, SignatureFault, TrustError};
use crate::store::StoreError;
use crate::text::harmless;

/// Why a key file was of no use.
#[derive(Debug, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "key-")]
pub enum KeyError {
    /// The system would not.
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is a file of this name already; nothing is ever overwritten.
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// A new key needs a passphrase.
    EmptyPassphrase,
    /// The system gave no randomness, or the key could not be made.
    NotMade,
    /// Others on this machine can read the key.
    OthersCanRead {
        /// Which file.
        path: PathBuf,
        mode: u32,
    },
    /// The public half of a key where the private one is needed.
    PublicHalf {
        /// Which file.
        path: PathBuf,
    },
    /// Not the public half of a key.
    NotPublic {
        /// Which file.
        path: PathBuf,
    },
    /// In OpenSSL's old form.
    OldForm {
        /// Which file.
        path: PathBuf,
    },
    /// In the form of `PuTTY`.
    PuttyForm {
        /// Which file.
        path: PathBuf,
    },
    /// Not a private key that can be read.
    #[strum(to_string = "not-a-key")]
    NotAKey {
        /// Which file.
        path: PathBuf,
    },
    /// The key sits in hardware: an agent or `ssh-keygen` must ask it.
    Hardware {
        /// Which file.
        path: PathBuf,
    },
    /// This key may not seal.
    #[strum(transparent)]
    Unusable(SignatureFault),
    /// Unlocking would take longer than anybody waits.
    TooSlow {
        /// How many rounds the file asks for.
        rounds: u32,
    },
    /// It is locked, and no passphrase was given.
    NeedsPassphrase,
    WrongPassphrase,
}

impl KeyError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        let kind = if let Self::Io { source, .. } = self { Some(source.kind()) } else { None };
        if kind == Some(io::ErrorKind::NotFound) {
            return "key-not-found";
        }
        if kind == Some(io::ErrorKind::InvalidInput) { "key-not-a-file" } else { self.into() }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let shown = |path: &Path| ("path", harmless(&path.to_string_lossy()));
        match self {
            Self::Io { path, source } => vec![shown(path), ("why", source.kind().to_string())],
            Self::OthersCanRead { path, mode } => vec![shown(path), ("mode", format!("{mode:04o}"))],
            Self::Exists { path }
            | Self::PublicHalf { path }
            | Self::NotPublic { path }
            | Self::OldForm { path }
            | Self::PuttyForm { path }
            | Self::NotAKey { path }
            | Self::Hardware { path } => vec![shown(path)],
            Self::Unusable(fault) => fault.args(),
            Self::TooSlow { rounds } => vec![("rounds", rounds.to_string())],
            Self::EmptyPassphrase | Self::NotMade | Self::NeedsPassphrase | Self::WrongPassphrase => Vec::new(),
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for KeyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Io { source, .. } = self { Some(source) } else { None }
    }
}

/// Why a file of trusted keys was of no use.
#[derive(Debug)]
pub(crate) enum TrustedKeysError {
    /// The system would not.
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A line of it is broken.
    Content {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        why: TrustError,
    },
    /// Others on this machine can change it.
    OthersCanWrite {
        /// Which file.
        path: PathBuf,
        mode: u32,
    },
    /// It could not be replaced.
    Save(StoreError),
    /// The line to add is no line of a file of trusted keys.
    NewLine(LineFault),
}

impl TrustedKeysError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    /// The message id in the locale, or that of the fault within.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound => "key-trust-not-found",
            Self::Io { source, .. } if source.kind() == io::ErrorKind::InvalidInput => "key-trust-not-a-file",
            Self::Io { .. } => "key-trust-io",
            Self::Content { why, .. } => why.fault.id(),
            Self::OthersCanWrite { .. } => "key-trust-others-can-write",
            Self::Save(error) => error.id(),
            Self::NewLine(fault) => fault.id(),
        }
    }

    /// The message's arguments.
    pub(crate) fn args(&self) -> Vec<(&'static str, String)> {
        let shown = |path: &Path| ("path", harmless(&path.to_string_lossy()));
        match self {
            Self::Io { path, source } => vec![shown(path), ("why", source.kind().to_string())],
            Self::OthersCanWrite { path, mode } => vec![shown(path), ("mode", format!("{mode:04o}"))],
            Self::Content { path, why } => [vec![shown(path)], why.args()].concat(),
            Self::Save(error) => error.args(),
            Self::NewLine(_) => vec![("line", "1".to_owned())],
        }
    }
}

impl fmt::Display for TrustedKeysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for TrustedKeysError {}
