//! File names made from what people call an account.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

/// How worksheets' names end.
pub(crate) const WORKSHEET: &str = ".worksheet.toml";
/// How attestations' names end.
pub(crate) const ATTESTATION: &str = ".attestation.toml";
/// How the names of what is the facilitator's own end.
pub(crate) const FACILITATOR: &str = ".facilitator.toml";

/// The name of a worksheet's file without its ending: what stands beside it is called so too.
pub(crate) fn stem_of(worksheet: &Path) -> String {
    let name = worksheet.file_name().unwrap_or_default().to_string_lossy();
    name.strip_suffix(WORKSHEET).or_else(|| name.strip_suffix(".toml")).unwrap_or(&name).to_owned()
}

/// Leaves room, in the 255 bytes of most file systems, for a number, the ending and a companion's ending.
const STEM_BYTES: usize = 120;

/// A name for the account's files: lower case, Latin accents dropped, all but letters and digits a hyphen. Letters of other
/// scripts stay, because nobody recognises their client in `account-7`.
pub(crate) fn stem(account: &str) -> String {
    let mut stem = String::new();
    let composed: String = account.nfkd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).nfc().collect();
    for c in composed.to_lowercase().nfc() {
        let letter = c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
        if letter && stem.len().saturating_add(c.len_utf8()) > STEM_BYTES {
            break;
        }
        if letter {
            stem.push(c);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    match stem {
        "" => "account".to_owned(),
        _ if is_device_on_windows(stem) => format!("account-{stem}"),
        _ => stem.to_owned(),
    }
}

/// Names for a new file, in the order in which to try them: `acme`, `acme-2`, `acme-3` and so on, each with the ending.
pub(crate) fn candidates(account: &str, ending: &'static str) -> impl Iterator<Item = String> {
    let stem = stem(account);
    let first = std::iter::once(format!("{stem}{ending}"));
    first.chain((2..=9999u32).map(move |n| format!("{stem}-{n}{ending}")))
}

/// Windows opens a device for these, whatever follows the first dot.
fn is_device_on_windows(stem: &str) -> bool {
    let numbered =
        |prefix| stem.strip_prefix(prefix).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    matches!(stem, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_recognisable() {
        let cases = [
            ("Acme Clinic", "acme-clinic"),
            ("  Hôpital Saint-Éloi (Montpellier) ", "hopital-saint-eloi-montpellier"),
            ("Straße & Söhne", "straße-sohne"),
            ("../../etc/passwd", "etc-passwd"),
            ("診療所 東京", "診療所-東京"),
            ("ガーデン", "ガーデン"),
            ("…", "account"),
            ("", "account"),
            ("CON", "account-con"),
            ("com1", "account-com1"),
            ("a\u{202e}b\nc", "a-b-c"),
            (".hidden", "hidden"),
        ];
        for (account, expected) in cases {
            assert_eq!(stem(account), expected);
        }
    }

    #[test]
    fn the_next_name_is_numbered() {
        let names: Vec<String> = candidates("Acme", WORKSHEET).take(3).collect();
        assert_eq!(names, ["acme.worksheet.toml", "acme-2.worksheet.toml", "acme-3.worksheet.toml"]);
    }

    proptest::proptest! {
        #[test]
        fn whatever_an_account_is_called_its_file_stays_in_its_directory(account in ".{0,300}") {
            let stem = stem(&account);
            proptest::prop_assert!(!stem.is_empty() && stem.len() <= STEM_BYTES);
            let bad = |c: char| c.is_control() || c.is_whitespace() || "/\\:*?\"<>|.~$".contains(c);
            proptest::prop_assert!(!stem.contains(bad), "{stem}");
        }
    }
}
