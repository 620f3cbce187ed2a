//! Keys that are trusted no more, at no time.

use ssh_key::PublicKey;

use super::line::key;
use super::{LineFault, TrustError, numbered_lines};

/// Keys from a plain list, one a line, as `ssh-keygen -Y verify -r` takes it.
#[derive(Clone, Debug, Default)]
pub struct Revoked(Vec<(usize, Vec<u8>)>);

impl Revoked {
    /// Reads the list, or names the first broken line. OpenSSH's binary lists are refused.
    pub fn read(bytes: &[u8]) -> Result<Self, TrustError> {
        if bytes.starts_with(b"SSHKRL\n") {
            return Err(TrustError { line: 1, fault: LineFault::BinaryList });
        }
        let one = |(line, text)| match key(text) {
            Ok((blob, _)) => Ok((line, blob)),
            Err(fault) => Err(TrustError { line, fault }),
        };
        numbered_lines(bytes)?.into_iter().map(one).collect::<Result<_, _>>().map(Self)
    }

    /// The line that lists the key.
    pub(super) fn line_of(&self, wanted: &PublicKey) -> Option<usize> {
        let wanted = wanted.to_bytes().ok()?;
        self.0.iter().find(|(_, blob)| *blob == wanted).map(|(line, _)| *line)
    }
}
