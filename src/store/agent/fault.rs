//! Why an agent did not do what it was asked.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why an agent did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "agent-")]
pub enum AgentError {
    /// `SSH_AUTH_SOCK` is not set: no agent runs here, or it runs elsewhere.
    NotSet,
    /// Nothing is there.
    NoSocket {
        /// Where.
        path: PathBuf,
    },
    /// Something is there and nobody listens.
    NobodyListens {
        /// Where.
        path: PathBuf,
    },
    /// This user may not talk to it.
    NotAllowed {
        /// Where.
        path: PathBuf,
    },
    /// It did not answer in time.
    TimedOut {
        /// How long was waited.
        seconds: u64,
    },
    /// It said no: the key is gone, was not confirmed, or was not touched.
    Declined,
    /// It sent more than any agent has reason to.
    TooLong,
    /// What it sent makes no sense.
    Malformed,
    /// It hung up, or the connection broke.
    Broken {
        /// What the system said.
        kind: io::ErrorKind,
    },
}

impl AgentError {
    pub(super) fn connecting(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        let kind = error.kind();
        if kind == io::ErrorKind::NotFound {
            Self::NoSocket { path }
        } else if kind == io::ErrorKind::ConnectionRefused {
            Self::NobodyListens { path }
        } else if kind == io::ErrorKind::PermissionDenied {
            Self::NotAllowed { path }
        } else {
            Self::Broken { kind }
        }
    }

    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoSocket { path } | Self::NobodyListens { path } | Self::NotAllowed { path } => {
                vec![("path", crate::text::harmless(&path.to_string_lossy()))]
            }
            Self::TimedOut { seconds } => vec![("seconds", seconds.to_string())],
            Self::Broken { kind } => vec![("why", kind.to_string())],
            Self::NotSet | Self::Declined | Self::TooLong | Self::Malformed => Vec::new(),
        }
    }
}

impl fmt::Display for AgentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ssh-agent: {self:?}")
    }
}

impl std::error::Error for AgentError {}
