//! Whom the reader trusts: OpenSSH's `allowed_signers`, read strictly.
//!
//! Where OpenSSH reads on after a broken line, we refuse the file and name the line: a reader who mistyped a line must
//! learn it now, not find somebody untrusted for reasons unsaid (`guides/signing.md` §2.4).

mod judge;
mod line;
mod pattern;
mod revoked;
mod times;

use std::fmt;

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use ssh_key::PublicKey;

use super::Principal;
use line::TrustLine;

pub use judge::Trust;
pub use revoked::Revoked;

/// The largest file of trusted keys: 4 MiB.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Which keys speak for whom, for what, and when.
#[derive(Clone, Debug)]
pub struct TrustedKeys {
    entries: Vec<TrustLine>,
    notices: Vec<TrustNotice>,
    revoked: Revoked,
    digest: [u8; 32],
}

/// A line of a file of trusted keys that was read, but not as its author may have meant it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrustNotice {
    /// The line, counted from 1.
    pub line: usize,
    /// What about it.
    pub what: TrustNoticeKind,
}

/// What a reader of a file of trusted keys should know about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrustNoticeKind {
    /// A certificate authority: not used.
    Authority,
    /// A time without `Z`, which OpenSSH reads in the zone of the machine; we take it as narrowly as any zone allows.
    NoZone,
    /// A kind of key that cannot seal.
    UnusableKey,
}

impl TrustNotice {
    /// The message id in the locale.
    pub fn id(self) -> &'static str {
        match self.what {
            TrustNoticeKind::Authority => "seal-trust-notice-authority",
            TrustNoticeKind::NoZone => "seal-trust-notice-no-zone",
            TrustNoticeKind::UnusableKey => "seal-trust-notice-unusable-key",
        }
    }
}

/// Why a file of trusted keys or a list of revoked keys cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: LineFault,
}

/// What is wrong with a line of a file of trusted keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-trusted-keys-")]
pub enum LineFault {
    /// The file is larger than 4 MiB.
    TooLarge,
    /// The file begins with a byte-order mark; OpenSSH would skip the first line without a word.
    ByteOrderMark,
    /// Not UTF-8, or a character that may not stand.
    Text,
    /// A principal with a quote, or an empty one.
    Principals,
    /// An option nobody knows.
    UnknownOption,
    /// An option twice.
    RepeatedOption,
    /// An option's value is missing or not in quotes.
    OptionValue,
    /// A time that is none, or not written `YYYYMMDD[HHMM[SS]]Z`.
    Time,
    /// `valid-before` is not after `valid-after`.
    Window,
    /// No key.
    NoKey,
    /// The key cannot be read.
    BadKey,
    /// A binary revocation list: only plain lists of keys are read.
    BinaryList,
}

impl LineFault {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::TooLarge,
        Self::ByteOrderMark,
        Self::Text,
        Self::Principals,
        Self::UnknownOption,
        Self::RepeatedOption,
        Self::OptionValue,
        Self::Time,
        Self::Window,
        Self::NoKey,
        Self::BadKey,
        Self::BinaryList,
    ];

    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl TrustError {
    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("line", self.line.to_string())]
    }
}

impl fmt::Display for TrustError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {:?}", self.line, self.fault)
    }
}

impl std::error::Error for TrustError {}

impl TrustedKeys {
    /// Reads the whole file, or names the first broken line.
    pub fn read(bytes: &[u8]) -> Result<Self, TrustError> {
        let mut file =
            Self { entries: Vec::new(), notices: Vec::new(), revoked: Revoked::default(), digest: digest(bytes) };
        for (number, text) in numbered_lines(bytes)? {
            let (entry, notices) = line::read(number, text).map_err(|fault| TrustError { line: number, fault })?;
            file.notices.extend(notices.into_iter().map(|what| TrustNotice { line: number, what }));
            file.entries.push(entry);
        }
        Ok(file)
    }

    /// The same, and these keys are trusted for nothing, at no time.
    #[must_use]
    pub fn with_revoked(self, revoked: Revoked) -> Self {
        Self { revoked, ..self }
    }

    /// What a reader should know about its lines.
    pub fn notices(&self) -> &[TrustNotice] {
        &self.notices
    }

    /// How many keys it lists.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it lists no key at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// SHA-256 of its bytes in hexadecimal, `sha256:…`: a verdict shows by which file it was reached.
    pub fn digest(&self) -> String {
        self.digest.iter().fold("sha256:".to_owned(), |out, byte| out + &format!("{byte:02x}"))
    }

    /// Whether this key is trusted to sign as this principal, in this namespace, at this time.
    pub fn judge(&self, principal: &str, key: &PublicKey, namespace: &str, at: Timestamp) -> Trust {
        judge::judge(&self.entries, &self.revoked, principal, key, namespace, at)
    }
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The lines that say something, with their numbers. Windows line ends are taken for what they are.
fn numbered_lines(bytes: &[u8]) -> Result<Vec<(usize, &str)>, TrustError> {
    let first = |fault| TrustError { line: 1, fault };
    if bytes.len() > MAX_BYTES {
        return Err(first(LineFault::TooLarge));
    }
    if bytes.starts_with("\u{feff}".as_bytes()) {
        return Err(first(LineFault::ByteOrderMark));
    }
    let mut lines = Vec::new();
    for (number, line) in (1usize..).zip(bytes.split(|&b| b == b'\n')) {
        let fault = |_| TrustError { line: number, fault: LineFault::Text };
        let text = std::str::from_utf8(line.strip_suffix(b"\r").unwrap_or(line)).map_err(fault)?;
        let text = text.trim_matches([' ', '\t']);
        if !text.is_empty() && !text.starts_with('#') {
            lines.push((number, text));
        }
    }
    Ok(lines)
}

/// The line to hand to a reviewer, by another way than the file itself: this key speaks for this name, in these
/// namespaces, from this time on. Without newline. OpenSSH before 9.1 does not know the `Z`, before 8.7 no times at all;
/// leave the time out for those.
pub fn trust_line(
    principal: &Principal,
    key: &PublicKey,
    namespaces: &[&str],
    valid_after: Option<Timestamp>,
) -> Result<String, LineFault> {
    let mut options = Vec::new();
    if !namespaces.is_empty() {
        options.push(format!("namespaces=\"{}\"", namespaces.join(",")));
    }
    if let Some(time) = valid_after {
        options.push(format!("valid-after=\"{}\"", times::print(time)));
    }
    let mut bare = key.clone();
    bare.set_comment("");
    let key = bare.to_openssh().ok().ok_or(LineFault::BadKey)?;
    let options = if options.is_empty() { String::new() } else { options.join(",") + " " };
    let line = format!("{principal} {options}{key}");
    // What we hand out must be readable, whatever namespaces we were given.
    line::read(1, &line).map(|_| line)
}

#[cfg(test)]
mod tests;
