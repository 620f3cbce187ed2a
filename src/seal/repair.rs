//! Mail and git like to change line ends and to wrap lines. That breaks every seal, and can be told from real change: undone,
//! every seal holds again.

use super::{MARKER, NAMESPACE, examine::hash_prefixes, split, verify};

/// The file as it was sealed, if nothing but its line ends was changed since: then every seal holds again.
pub(crate) fn only_line_ends_changed(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.contains('\r'))?;
    Some(line_ends(text)).filter(|text| all_hold(text))
}

/// The file as it was sealed, if nothing but a mail program's wrapping or coding came over it.
pub(crate) fn only_mail_changed(bytes: &[u8]) -> Option<String> {
    let text = line_ends(std::str::from_utf8(bytes).ok()?);
    let coded = quoted_printable(&text).filter(|text| all_hold(text));
    coded.or_else(|| Some(unwrapped(&text)).filter(|undone| *undone != text && all_hold(undone)))
}

fn all_hold(text: &str) -> bool {
    let Ok(file) = split(text.as_bytes()) else { return false };
    let mut seals = file.seals.iter().zip(hash_prefixes(&file));
    !file.seals.is_empty()
        && seals.all(|(seal, prehash)| verify(seal.armor, NAMESPACE, &seal.fingerprint, &prehash).is_ok())
}

fn line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Undoes the coding of mail in which `=` is `=3D` and a line that ends in `=` goes on.
fn quoted_printable(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        let first = bytes.next()?;
        if first != b'\n' {
            let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            out.push(digit(first)?.checked_mul(16)?.checked_add(digit(bytes.next()?)?)?);
        }
    }
    String::from_utf8(out).ok()
}

/// Joins what a mail program wrapped: a line that does not begin like one of ours goes on where the one before ended.
fn unwrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_armor = false;
    for line in text.lines() {
        let is_new = in_armor || line == MARKER || line == "'''" || line.is_empty() || begins_like_ours(line);
        in_armor = line.starts_with("-----BEGIN") || in_armor && !line.starts_with("-----END");
        if !is_new && out.pop().is_some() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            out.push_str(line.strip_prefix(' ').unwrap_or(line));
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    // A line end that is not there is another matter.
    if !text.ends_with('\n') {
        out.pop();
    }
    out
}

fn begins_like_ours(line: &str) -> bool {
    let name = line.split(" = ").next().unwrap_or_default();
    let is_name = name.len() < line.len() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.\"/#".contains(&b));
    line.starts_with(['[', '-']) || is_name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::fixtures::{sealed_once, sealed_twice};

    #[test]
    fn what_mail_did_is_undone_and_nothing_else() {
        for text in [sealed_once(), sealed_twice()] {
            let coded = text.replace('=', "=3D").replace("SSH SIG", "SSH =\nSIG").replace('é', "=C3=A9");
            assert_eq!(only_mail_changed(coded.as_bytes()), Some(text.clone()));
            assert_eq!(only_mail_changed(coded.replace('\n', "\r\n").as_bytes()), Some(text.clone()));
            for wrap in ["\n", " \n", " \n "] {
                let wrapped = text.replace(" de l'", &format!("{wrap}de l'"));
                assert_eq!(only_mail_changed(wrapped.as_bytes()), Some(text.clone()), "{wrapped}");
            }
            assert_eq!(only_mail_changed(coded.replace("Clinique", "Hospice").as_bytes()), None);
            assert_eq!(only_mail_changed(text.as_bytes()), None);
            assert_eq!(only_line_ends_changed(text.replace('\n', "\r").as_bytes()), Some(text));
        }
    }
}
