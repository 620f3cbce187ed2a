//! The text form of a signature, in exactly one way.

use base64ct::{Base64, Encoding};

/// First line of an armor.
pub(super) const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";
/// Last line of an armor.
pub(super) const END: &str = "-----END SSH SIGNATURE-----\n";

const COLUMNS: usize = 70;

/// The armor as `ssh-keygen` prints it: 70 columns, LF.
pub(super) fn armor(blob: &[u8]) -> String {
    let mut out = String::from(BEGIN);
    for (index, c) in Base64::encode_string(blob).chars().enumerate() {
        if index > 0 && index.is_multiple_of(COLUMNS) {
            out.push('\n');
        }
        out.push(c);
    }
    out.push('\n');
    out.push_str(END);
    out
}

/// The bytes within an armor that is byte for byte what [`armor`] prints for them.
pub(super) fn dearmor(text: &str) -> Option<Vec<u8>> {
    let base64: String = text.strip_prefix(BEGIN)?.strip_suffix(END)?.chars().filter(|&c| c != '\n').collect();
    let blob = Base64::decode_vec(&base64).ok()?;
    (armor(&blob) == text).then_some(blob)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_string_has_one_armor() {
        for length in [0usize, 1, 51, 52, 53, 104, 105, 106, 300] {
            let blob = vec![0xa5u8; length];
            let text = armor(&blob);
            if length > 0 {
                assert_eq!(dearmor(&text), Some(blob));
            }
            let inner = text.replace(BEGIN, "").replace(END, "");
            assert!(inner.lines().all(|line| line.len() <= COLUMNS));
            for changed in [
                text.replace('\n', "\r\n"),
                format!(" {text}"),
                format!("{text}\n"),
                text.replacen("pa", "p a", 1),
                text.replacen('p', "p\n", 1),
                text.replace("=\n", "\n"),
                text.trim_end().to_owned(),
            ] {
                assert!(changed == text || dearmor(&changed).is_none(), "{length}: {changed}");
            }
        }
    }

    #[test]
    fn a_last_character_with_unused_bits_set_is_refused() {
        let text = armor(&[0xa5; 1]);
        assert!(dearmor(&text.replace("pQ==", "pR==")).is_none());
    }
}
