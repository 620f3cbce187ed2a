//! Mail and git like to change line ends. That breaks every seal, and can be told from real change.

use super::{NAMESPACE, examine::hash_prefixes, split, verify};

/// The file as it was sealed, if nothing but its line ends was changed since: then every seal holds again.
pub fn only_line_ends_changed(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.contains('\r'))?;
    let repaired = text.replace("\r\n", "\n");
    let file = split(repaired.as_bytes()).ok()?;
    let all_hold = file
        .seals
        .iter()
        .zip(hash_prefixes(&file))
        .all(|(seal, prehash)| verify(seal.armor, NAMESPACE, &seal.fingerprint, &prehash).is_ok());
    (!file.seals.is_empty() && all_hold).then_some(repaired)
}
