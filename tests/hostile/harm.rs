//! What is done to good files, where it takes more than a few words.

#![expect(clippy::arithmetic_side_effects, reason = "lengths of small files")]

use careseal::attestation::PartRecord;
use careseal::attestation::document::Document;
use careseal::checklist::Outcome;
use ssh_key::PublicKey;

use super::generate::{ADMIN, Sample, blob, end, head, name};

pub(super) fn attested_head() -> String {
    head("subscriber", ADMIN, &name(1), "2026-03-02T10:00:00Z", "attested")
}

/// The blob of the first signature.
pub(super) fn own_blob(sample: &Sample) -> Vec<u8> {
    use base64ct::{Base64, Encoding};
    let (_, armor) = sample.once.split_once("SIGNATURE-----\n").expect("an armor");
    let (base64, _) = armor.split_once("-----END").expect("its end");
    Base64::decode_vec(&base64.replace('\n', "")).expect("base64")
}

/// The once sealed file with another key and signature, and that key's fingerprint.
pub(super) fn with_key(sample: &Sample, public: &[u8], signature: &[u8]) -> Vec<u8> {
    let fingerprint = careseal::seal::fingerprint(&PublicKey::from_bytes(public).expect("a key"));
    let head = head("subscriber", ADMIN, &fingerprint, "2026-03-02T10:00:00Z", "attested");
    format!("{}{head}{}", sample.body, end(&blob(1, public, b"", signature), 70)).into_bytes()
}

pub(super) fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// The text with its first `from` replaced by bytes that may be no text.
pub(super) fn bytes_for(text: &str, from: &[u8], to: &[u8]) -> Vec<u8> {
    let bytes = text.as_bytes();
    let at = bytes.windows(from.len()).position(|window| window == from).expect("there");
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

/// The record with another count of items.
pub(super) fn count(sample: &Sample, change: impl FnOnce(usize) -> String) -> Vec<u8> {
    let items = sample.document.counts.items;
    sample.with(&format!("\nitems = {items}\n"), &format!("\nitems = {}\n", change(items)))
}

/// The good file up to a word, or so many bytes further.
pub(super) fn cut(sample: &Sample, word: &str, further: usize) -> Vec<u8> {
    let at = sample.good.find(word).expect("there");
    sample.good.as_bytes()[..at + further].to_vec()
}

/// Quoted-printable.
pub(super) fn coded(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        for byte in line.bytes() {
            let piece =
                if byte == b'=' || byte >= 0x80 { format!("={byte:02X}") } else { char::from(byte).to_string() };
            if column + piece.len() > 75 {
                out.push_str("=\n");
                column = 0;
            }
            column += piece.len();
            out.push_str(&piece);
        }
        out.push('\n');
    }
    out
}

/// Lines of more than 72 letters broken at blanks.
pub(super) fn wrapped(text: &str, at: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        for (number, word) in line.split(' ').enumerate() {
            if number > 0 && column > 0 {
                let is_long = column + word.len() > 72 && number > 3;
                out.push_str(if is_long { at } else { " " });
                column = if is_long { 0 } else { column + 1 };
            }
            column += word.len();
            out.push_str(word);
        }
        out.push('\n');
    }
    out
}

pub(super) fn waiver(document: &mut Document) -> &mut PartRecord {
    let mut parts = document.items.iter_mut().flat_map(|item| &mut item.parts);
    parts.find(|part| part.outcome == Outcome::Waived).expect("a waiver")
}
