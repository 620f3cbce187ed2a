//! The name of a record.

use std::fmt;

use sha2::{Digest, Sha256};

/// SHA-256 of the bytes up to and including the marker line: names the record, whatever seals it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordDigest([u8; 32]);

impl RecordDigest {
    /// The digest of a body that ends with the marker line and its newline.
    pub fn of(body: &str) -> Self {
        Self(Sha256::digest(body.as_bytes()).into())
    }

    /// Reads `sha256:` and 64 lower-case hexadecimal digits, the form that is printed.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix("sha256:")?.as_bytes();
        let mut bytes = [0u8; 32];
        if hex.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(hex.chunks_exact(2)) {
            let pair =
                std::str::from_utf8(pair).ok().filter(|p| !p.bytes().any(|b| b.is_ascii_uppercase() || b == b'+'))?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for RecordDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256:")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::RecordDigest;

    #[test]
    fn what_is_printed_is_read_back_and_nothing_else() {
        let digest = RecordDigest::of("a\n");
        let printed = digest.to_string();
        assert_eq!(printed, "sha256:87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7");
        assert_eq!(RecordDigest::parse(&printed), Some(digest));
        for wrong in
            [printed.to_uppercase(), printed.replace("87", "+7"), printed.replace("sha256:", ""), format!("{printed}0")]
        {
            assert_eq!(RecordDigest::parse(&wrong), None, "{wrong}");
        }
    }
}
