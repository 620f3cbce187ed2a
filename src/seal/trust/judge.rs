//! Whether a key is trusted for a name, a purpose and a time.

use jiff::Timestamp;
use ssh_key::PublicKey;

use super::line::TrustLine;
use super::pattern::matches;
use super::{Revoked, times::Time};
use crate::text::Line;

/// What a file of trusted keys says about a signature.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-trust-")]
pub enum Trust {
    /// This key speaks for this name.
    Trusted {
        /// The line that says so.
        line: usize,
        /// Its comment.
        comment: Line,
    },
    /// No line has this key.
    UnknownKey,
    /// A line has this key, for other names.
    OtherPrincipal {
        /// The line.
        line: usize,
        /// For whom.
        principals: Line,
    },
    /// Not for such signatures.
    OtherNamespace {
        /// The line.
        line: usize,
    },
    /// Signed before the line begins to hold.
    NotYetValid {
        /// The line.
        line: usize,
        /// From when on it holds.
        from: Timestamp,
    },
    /// Signed after the line ceased to hold.
    Expired {
        /// The line.
        line: usize,
        /// Until when it held.
        until: Timestamp,
    },
    /// The key was revoked, whatever other lines say.
    Revoked {
        /// The line of the list of revoked keys.
        line: usize,
    },
}

impl Trust {
    /// Whether the key is trusted.
    pub fn is_trusted(&self) -> bool {
        matches!(self, Self::Trusted { .. })
    }

    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let line = |line: &usize| ("line", line.to_string());
        match self {
            Self::UnknownKey => Vec::new(),
            Self::Trusted { line: at, comment } => vec![line(at), ("comment", comment.to_string())],
            Self::OtherPrincipal { line: at, principals } => vec![line(at), ("principals", principals.to_string())],
            Self::OtherNamespace { line: at } | Self::Revoked { line: at } => vec![line(at)],
            Self::NotYetValid { line: at, from } => vec![line(at), ("from", from.to_string())],
            Self::Expired { line: at, until } => vec![line(at), ("until", until.to_string())],
        }
    }
}

/// The first line that trusts decides; else the first that knows key and name says why not; else the first that knows
/// the key.
pub(super) fn judge(
    entries: &[TrustLine],
    revoked: &Revoked,
    principal: &str,
    key: &PublicKey,
    namespace: &str,
    at: Timestamp,
) -> Trust {
    if let Some(line) = revoked.line_of(key) {
        return Trust::Revoked { line };
    }
    let Ok(blob) = key.to_bytes() else { return Trust::UnknownKey };
    let mut because = Trust::UnknownKey;
    for entry in entries.iter().filter(|entry| entry.blob == blob && !entry.options.authority) {
        if !entry.speaks_for(principal) {
            if because == Trust::UnknownKey {
                because = Trust::OtherPrincipal { line: entry.line, principals: entry.principals.clone() };
            }
            continue;
        }
        let verdict = by(entry, namespace, at);
        if verdict.is_trusted() {
            return verdict;
        }
        if matches!(because, Trust::UnknownKey | Trust::OtherPrincipal { .. }) {
            because = verdict;
        }
    }
    because
}

/// What a line that has this key for this name says.
fn by(entry: &TrustLine, namespace: &str, at: Timestamp) -> Trust {
    let line = entry.line;
    if entry.options.namespaces.as_ref().is_some_and(|list| !matches(list, namespace)) {
        return Trust::OtherNamespace { line };
    }
    if let Some(from) = entry.options.after.map(Time::latest).filter(|from| at < *from) {
        return Trust::NotYetValid { line, from };
    }
    if let Some(until) = entry.options.before.map(Time::earliest).filter(|until| at > *until) {
        return Trust::Expired { line, until };
    }
    Trust::Trusted { line, comment: entry.comment.clone() }
}
