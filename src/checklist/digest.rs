//! SHA-256 as it is written everywhere: `sha256:` and hexadecimal digits.

use sha2::{Digest, Sha256};

/// `sha256:` and the 64 hexadecimal digits of the bytes' SHA-256.
pub fn sha256(bytes: &[u8]) -> String {
    format!("sha256:{}", hex(&Sha256::digest(bytes)))
}

/// Whether a text is written as [`sha256`] writes it.
pub(crate) fn is_sha256(text: &str) -> bool {
    let digits = text.strip_prefix("sha256:").map(str::as_bytes).unwrap_or_default();
    digits.len() == 64 && digits.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// The first 8 bytes of the SHA-256, as 16 hexadecimal digits: against accidents, not adversaries.
pub fn short(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes).get(..8).unwrap_or_default())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len().saturating_mul(2)), |mut text, byte| {
        text.extend(format!("{byte:02x}").chars());
        text
    })
}
