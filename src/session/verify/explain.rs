//! Why a file is not as it was sealed, where more can be told than the first rule it breaks: what it is instead, what mail
//! did to it, which character hides in it, from where on it was changed.
//!
//! Only ever asked of a file that was refused: nothing here makes one good.

use unicode_normalization::is_nfc;

use crate::attestation::{MARKER, ParseError};
use crate::seal::{
    ExaminedSeal, GrammarError, NAMESPACE, Problem, SignatureFault, Wrong, only_line_ends_changed, only_mail_changed,
    prehash, split, verify,
};
use crate::text::{MAX_BYTES, first_unwanted};
use crate::workspace::Say;

/// What the bytes of a file are that has not the form of an attestation; if nothing else, the error says it.
pub(super) fn not_ours(bytes: &[u8], error: &GrammarError) -> Option<Say> {
    if let Some(id) = instead(bytes) {
        return Some(Say::new(id));
    }
    if only_line_ends_changed(bytes).is_some() {
        return Some(Say::new("verify-line-ends"));
    }
    if only_mail_changed(bytes).is_some() {
        return Some(Say::new("verify-mail"));
    }
    if bytes.starts_with(b"format =3D \"careseal-") {
        return Some(Say::new("verify-mail-coded"));
    }
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.contains(MARKER) || text.starts_with("format = "))?;
    let is_told = matches!(error.problem, Problem::CarriageReturn | Problem::ByteOrderMark);
    if let Some(say) = character(text).filter(|_| !is_told) {
        return Some(say);
    }
    let cut = matches!(error.problem, Problem::NoMarker | Problem::NoFinalNewline);
    if cut && text.starts_with("format = \"careseal-attestation/") && !text.contains(MARKER) {
        return Some(Say::new("verify-cut").with("line", text.lines().count().to_string()));
    }
    None
}

/// What the file is instead, by its first bytes.
fn instead(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 19] = [
        (b"\x1f\x8b", "verify-is-packed"),
        (b"PK\x03\x04", "verify-is-archive"),
        (b"7z\xbc\xaf", "verify-is-packed"),
        (b"BZh", "verify-is-packed"),
        (b"\xfd7zXZ", "verify-is-packed"),
        (b"\x28\xb5\x2f\xfd", "verify-is-packed"),
        (b"%PDF-", "verify-is-pdf"),
        (b"\xff\xfe", "verify-is-utf16"),
        (b"\xfe\xff", "verify-is-utf16"),
        (b"{", "verify-is-json"),
        (b"ssh-", "verify-is-key"),
        (b"-----BEGIN OPENSSH PRIVATE KEY", "verify-is-key"),
        (b"From ", "verify-is-mail"),
        (b"Return-Path:", "verify-is-mail"),
        (b"Received:", "verify-is-mail"),
        (b"Delivered-To:", "verify-is-mail"),
        (b"MIME-Version:", "verify-is-mail"),
        (b"-----BEGIN SSH SIGNATURE", "verify-is-signature"),
        (b"format = \"careseal-worksheet/", "verify-is-worksheet"),
    ];
    let plain = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    if plain.is_empty() {
        return Some("verify-is-empty");
    }
    if plain.starts_with(b"<") {
        return Some("verify-is-web-page");
    }
    // Text in two bytes a letter, without a mark that says so.
    let zeros = |from| bytes.len() >= 4 && bytes.iter().skip(from).step_by(2).take(2).all(|&byte| byte == 0);
    if zeros(0) != zeros(1) {
        return Some("verify-is-utf16");
    }
    KINDS.iter().find(|(start, _)| plain.starts_with(start)).map(|(_, id)| *id)
}

/// The first line with a character that may stand nowhere.
fn character(text: &str) -> Option<Say> {
    let (line, found, why) = first_unwanted(text)?;
    let say = Say::new(match why {
        crate::text::Unwanted::Control => "verify-character-control",
        crate::text::Unwanted::Bidi => "verify-character-bidi",
        crate::text::Unwanted::Invisible => "verify-character-invisible",
        crate::text::Unwanted::NotText => "verify-character-not-text",
        crate::text::Unwanted::TooManyMarks => "verify-character-marks",
    });
    Some(say.with("line", line.to_string()).with("found", format!("U+{:04X}", u32::from(found))))
}

/// Why a file of the right form is not as it was sealed.
pub(super) fn altered(
    text: &str,
    body: &str,
    seals: &[ExaminedSeal],
    wrong: Option<&Wrong>,
    read: Option<&ParseError>,
) -> Option<Say> {
    if let (Some(Wrong::Unsigned), Some(ParseError::Format)) = (wrong, read) {
        return Some(Say::new(instead(text.as_bytes()).unwrap_or("record-format")));
    }
    if let Some(id) = instead(text.as_bytes()) {
        return Some(Say::new(id));
    }
    if only_mail_changed(text.as_bytes()).is_some() {
        return Some(Say::new("verify-mail"));
    }
    let hidden = character(text).or_else(|| spelling(body));
    if hidden.is_some() {
        return hidden;
    }
    match (wrong, read) {
        (Some(Wrong::Signature { seal, fault: SignatureFault::Wrong }), _) => {
            Some(from_where(text, body, seals, *seal))
        }
        (None, Some(ParseError::NotCanonical { line })) => by_hand(body, *line),
        _ => None,
    }
}

/// What an editor or a hand put into the record, if it is one of the usual things.
fn by_hand(body: &str, number: usize) -> Option<Say> {
    let line = body.lines().nth(number.checked_sub(1)?)?;
    let id = match line {
        MARKER => return None,
        _ if line.trim().is_empty() => "verify-line-blank",
        _ if line.trim_start().starts_with('#') => "verify-line-comment",
        _ if line.trim() != line => "verify-line-edges",
        _ => return None,
    };
    Some(Say::new(id).with("line", number.to_string()))
}

/// A line that hides what it says: codes for characters, letters and accents apart, or more than anybody reads.
fn spelling(body: &str) -> Option<Say> {
    let at = |id, line: usize| Some(Say::new(id).with("line", line.to_string()));
    for (number, line) in (1usize..).zip(body.lines()) {
        if has_code(line) {
            return at("verify-character-code", number);
        }
        // Each backslash may stand for a character more.
        let least = line.len().saturating_sub(line.bytes().filter(|&byte| byte == b'\\').count());
        if least > MAX_BYTES.saturating_add(64) {
            return at("verify-too-long", number);
        }
        if !line.is_ascii() && !is_nfc(line) {
            return at("verify-not-composed", number);
        }
    }
    None
}

/// Whether a line has a backslash that we never write.
fn has_code(line: &str) -> bool {
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\\' && !matches!(chars.next(), Some('"' | '\\' | 'n')) {
            return true;
        }
    }
    false
}

/// The first broken signature: whether a seal stands there twice, or the seals in another order than they were
/// made; else how much is still as it was.
fn from_where(text: &str, body: &str, seals: &[ExaminedSeal], broken: usize) -> Say {
    let copy = seals.iter().find_map(|seal| {
        let first = seals.iter().find(|first| first.armor == seal.armor && first.number < seal.number)?;
        Some((first.number, seal.number))
    });
    if let Some((first, second)) = copy {
        return Say::new("verify-seal-twice").count("first", first).count("second", second);
    }
    let blocks = split(text.as_bytes()).map(|file| file.seals).unwrap_or_default();
    let mut start = body.len();
    for (seal, block) in seals.iter().zip(&blocks) {
        let own = text.get(start..block.signs).unwrap_or_default();
        start = text
            .get(block.signs..)
            .and_then(|rest| rest.find("\n'''\n"))
            .map_or(text.len(), |end| block.signs.saturating_add(end).saturating_add(5));
        let alone = prehash(format!("{body}{own}").as_bytes());
        if seal.number > 1 && verify(&seal.armor, NAMESPACE, &seal.fingerprint, &alone).is_ok() {
            return Say::new("verify-seals-moved").count("seal", seal.number);
        }
    }
    match broken.checked_sub(1) {
        Some(before @ 1..) => Say::new("verify-changed-from").count("seal", broken).count("before", before),
        _ => Say::new("verify-changed"),
    }
}
