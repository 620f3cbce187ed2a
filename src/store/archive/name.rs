//! Names of files in an archive that mean the same one file below one folder, on every system.
//!
//! The rules are those of the strictest: Windows forbids the most, and what it does not forbid it reads otherwise than it is
//! written (a dot at the end, a device's name). An archive that keeps them can be unpacked anywhere; the others are not for us.

use unicode_normalization::UnicodeNormalization;

use crate::text::Line;

/// Longest path in an archive, in bytes. Windows takes 260 characters, with the folders above; a copy of the longest name
/// beside a worksheet of the longest name has 215.
const PATH_BYTES: usize = 220;
/// How many folders may lie in each other.
const DEPTH: usize = 8;

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Fault {
    /// It begins at the root of a disk.
    Absolute,
    /// A desktop acts on files that are called so, without being asked.
    Acts,
    Backslash,
    /// It has characters that are no text, or could deceive.
    Character,
    /// It is empty, or a name between two slashes is.
    Empty,
    /// It has a character that Windows forbids.
    Forbidden,
    /// It begins with a dot: systems hide it, and programs take orders from some.
    Hidden,
    /// It leads out of the folder.
    Outside,
    /// Windows opens a device for it.
    Reserved,
    /// It is longer, or deeper, than every system takes.
    #[strum(to_string = "long")]
    TooLong,
    /// It ends, or begins, with a blank or ends with a dot, which Windows drops.
    Trailing,
}

impl Fault {
    /// The word by which the locale's sentences choose.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Whether a path with `/` between its names may stand in an archive.
pub(crate) fn check(path: &str) -> Result<(), Fault> {
    Line::parse(path).map_err(|_why| Fault::Character)?;
    if path.contains('\\') {
        return Err(Fault::Backslash);
    }
    if path.starts_with('/') {
        return Err(Fault::Absolute);
    }
    if path.len() > PATH_BYTES || path.split('/').count() > DEPTH {
        return Err(Fault::TooLong);
    }
    path.split('/').try_for_each(check_one)
}

fn check_one(name: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return Err(Fault::Empty);
    }
    if name == "." || name == ".." {
        return Err(Fault::Outside);
    }
    if name.starts_with('.') {
        return Err(Fault::Hidden);
    }
    if name.contains(is_forbidden) {
        return Err(Fault::Forbidden);
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return Err(Fault::Trailing);
    }
    if is_device(name) {
        return Err(Fault::Reserved);
    }
    if acts(name) { Err(Fault::Acts) } else { Ok(()) }
}

/// A colon names a disk, or a hidden second content of a file.
fn is_forbidden(c: char) -> bool {
    matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

/// Windows opens a device for these, whatever follows the first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |prefix| {
        stem.strip_prefix(prefix).is_some_and(|rest: &str| {
            let mut rest = rest.chars();
            let digit = rest.next().is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'));
            digit && rest.next().is_none()
        })
    };
    let known = ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str());
    known || numbered("com") || numbered("lpt")
}

/// Looking at a folder that holds one of these is enough to make a desktop open it, or what it points to.
fn acts(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends = [".lnk", ".url", ".scf", ".library-ms", ".searchconnector-ms", ".desktop"];
    matches!(name.as_str(), "desktop.ini" | "autorun.inf") || ends.iter().any(|end| name.ends_with(end))
}

/// The path as systems see it that take capital and small letters for the same: two alike would be one file.
pub(crate) fn folded(path: &str) -> String {
    path.to_uppercase().to_lowercase().nfkc().collect()
}

/// The longest name that is given to a copy, in bytes, without its number.
const COPY_BYTES: usize = 100;

/// A name for a copy that every system takes, as near to the one it has as can be.
pub(crate) fn safe(name: &str) -> String {
    let clean = Line::clean(name);
    let swapped = clean.as_str().chars().map(|c| if is_forbidden(c) || matches!(c, '/' | '\\') { '-' } else { c });
    let swapped: String = swapped.collect();
    let trimmed = swapped.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']);
    let (stem, ending) = split(trimmed);
    let stem = cut(stem, COPY_BYTES.saturating_sub(ending.len()));
    let name = format!("{}{ending}", stem.trim_end_matches(['.', ' ']));
    match check_one(&name) {
        Ok(()) => name,
        Err(Fault::Acts) => format!("{name}.copy"),
        Err(_) => format!("file-{name}").trim_end_matches('-').to_owned(),
    }
}

/// The name with a number before its ending.
pub(crate) fn numbered(name: &str, number: usize) -> String {
    let (stem, ending) = split(name);
    format!("{stem}-{number}{ending}")
}

/// A name and its ending, with the dot; an ending is short, or none.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.').map(|dot| name.split_at(dot)) {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 16 => (stem, ending),
        _ => (name, ""),
    }
}

fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_name_is_told() {
        for good in ["a.pdf", "w.evidence/Zertifikat 2026 (neu).pdf", "証明書.pdf", "a/b/c", "console.txt", "com10"]
        {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        let long = "x".repeat(PATH_BYTES.saturating_add(1));
        let deep = "a/".repeat(DEPTH) + "b";
        for (bad, why) in [
            ("", Fault::Empty),
            ("a//b", Fault::Empty),
            ("/etc/passwd", Fault::Absolute),
            ("//server/share", Fault::Absolute),
            ("..", Fault::Outside),
            ("a/../../b", Fault::Outside),
            ("./a", Fault::Outside),
            ("..\\a", Fault::Backslash),
            ("\\\\server\\share", Fault::Backslash),
            ("C:\\a", Fault::Backslash),
            ("C:/a", Fault::Forbidden),
            ("a.txt:hidden", Fault::Forbidden),
            ("a?b", Fault::Forbidden),
            ("a\0b", Fault::Character),
            ("a\nb", Fault::Character),
            ("a\u{202e}fdp.exe", Fault::Character),
            ("e\u{301}.pdf", Fault::Character),
            (".git/config", Fault::Hidden),
            ("a.", Fault::Trailing),
            ("a /b", Fault::Trailing),
            (" a", Fault::Trailing),
            ("NUL", Fault::Reserved),
            ("com1.pdf", Fault::Reserved),
            ("a/Aux .txt", Fault::Reserved),
            ("lpt².txt", Fault::Reserved),
            ("invoice.pdf.LNK", Fault::Acts),
            ("Desktop.ini", Fault::Acts),
            (&long, Fault::TooLong),
            (&deep, Fault::TooLong),
        ] {
            assert_eq!(check(bad), Err(why), "{}", crate::text::harmless(bad));
        }
    }

    #[test]
    fn names_that_are_one_file_on_some_system_fold_to_one() {
        for (one, other) in [("A.pdf", "a.PDF"), ("straße", "STRASSE"), ("ﬁle", "file"), ("É", "é")] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_ne!(folded("a-2.pdf"), folded("a.pdf"));
    }

    #[test]
    fn a_copy_keeps_its_name_where_it_can() {
        let long = format!("{}.pdf", "é".repeat(120));
        for (name, copy) in [
            ("certificate.pdf", "certificate.pdf"),
            ("CON.pdf", "file-CON.pdf"),
            ("a:b?.pdf", "a-b-.pdf"),
            ("a\\b.pdf", "a-b.pdf"),
            ("a\u{202e}fdp.exe", "afdp.exe"),
            (".hidden", "hidden"),
            ("a. .", "a"),
            ("...", "file"),
            ("x.lnk", "x.lnk.copy"),
            (long.as_str(), &format!("{}.pdf", "é".repeat(48))),
        ] {
            assert_eq!(safe(name), copy, "{}", crate::text::harmless(name));
        }
        assert_eq!(numbered("a.tar.gz", 2), "a.tar-2.gz");
        assert_eq!(numbered("README", 3), "README-3");
    }

    proptest::proptest! {
        #[test]
        fn whatever_a_file_is_called_its_copy_may_stand_anywhere(
            name in ".{0,300}",
            sheet in ".{0,300}",
            number in 2usize..9999,
        ) {
            let (safe, folder) = (safe(&name), safe(&sheet));
            let copy = format!("{folder}.evidence/{}", numbered(&safe, number));
            proptest::prop_assert_eq!(check(&copy), Ok(()), "{}", copy);
            proptest::prop_assert_eq!(check(&safe), Ok(()), "{}", safe);
            proptest::prop_assert_eq!(check(&numbered(&safe, number)), Ok(()), "{}", safe);
        }
    }
}
