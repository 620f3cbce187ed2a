//! Opening, mending, making.

use std::fs;

use super::*;
use crate::store::FileKind;

/// A line is whole here if it ends in a full stop; a worksheet begins with `format`.
fn mend(text: &str, piece: &str) -> Mend {
    match (text.starts_with("format") || piece.starts_with("format"), piece.trim_end_matches('\r').ends_with('.')) {
        (false, _) => Mend::Leave,
        (true, true) => Mend::Complete,
        (true, false) => Mend::Cut,
    }
}

fn opening(write: bool) -> Opening<'static> {
    Opening { write, now: Timestamp::UNIX_EPOCH, mend: &mend }
}

fn worksheet(bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("a.worksheet.toml");
    fs::write(&path, bytes).expect("written");
    (home, path)
}

#[test]
fn every_truncation_gives_back_exactly_the_whole_lines_and_keeps_the_rest() {
    let sample = "format = \"x\"\n[event]\na = { t = \"é\" }\r\nb = { t = \"ü\" }\n";
    for cut in 0..=sample.len() {
        let bytes = &sample.as_bytes()[..cut];
        let whole = bytes.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let (_home, path) = worksheet(bytes);

        let reader = open(&path, opening(false)).expect("read");
        assert_eq!(reader.text.as_bytes(), &bytes[..whole], "at {cut}");
        assert_eq!(fs::read(&path).expect("read"), bytes, "a reader changes nothing");

        let opened = open(&path, opening(true)).expect("opened");
        assert_eq!(opened.text.as_bytes(), &bytes[..whole], "at {cut}");
        assert_eq!(opened.torn.is_some(), whole < cut, "at {cut}");
        let left = matches!(opened.access, Access::Read(ReadOnly::NotMended));
        assert_eq!(left, cut > 0 && cut < "format".len(), "what does not begin as a worksheet is left alone");
        if !left {
            assert_eq!(fs::read(&path).expect("read"), &bytes[..whole], "at {cut}");
        }
        if let Some(Torn { fate: Fate::Cut { kept }, .. }) = opened.torn {
            let kept = fs::read(kept).expect("kept");
            assert!(kept.starts_with(b"# 1970-01-01T00:00:00Z: "));
            assert!(kept.ends_with(&[&bytes[whole..], b"\n"].concat()), "at {cut}");
        }
    }
}

#[test]
fn a_whole_line_that_lacks_its_newline_gets_it() {
    for ending in ["", "\r"] {
        let sample = format!("format\nno end.{ending}");
        let (_home, path) = worksheet(&sample);
        let reader = open(&path, opening(false)).expect("read");
        assert_eq!(reader.text, format!("{sample}\n"));
        assert_eq!(fs::read_to_string(&path).expect("read"), sample, "a reader changes nothing");
        let opened = open(&path, opening(true)).expect("opened");
        assert_eq!(opened.torn.map(|torn| torn.fate), Some(Fate::Completed));
        assert_eq!(fs::read_to_string(&path).expect("read"), opened.text);
        assert!(matches!(opened.access, Access::Write(log) if log.end() == opened.text.len() as u64));
    }
}

#[test]
fn a_whole_line_with_a_broken_character_is_not_whole() {
    let (_home, path) = worksheet(b"format\nx\xc3.");
    let torn = open(&path, opening(true)).expect("opened").torn.expect("torn");
    assert!(matches!(torn.fate, Fate::Cut { .. }));
    assert_eq!(torn.piece, "x\u{fffd}.");
}

#[test]
fn pieces_gather_in_one_file() {
    let (home, path) = worksheet("format\none");
    drop(open(&path, opening(true)).expect("opened"));
    fs::write(&path, "format\ntwo").expect("torn again");
    drop(open(&path, opening(true)).expect("opened"));
    let torn = fs::read_to_string(home.path().join("a.worksheet.toml.torn")).expect("kept");
    assert_eq!(torn, "# 1970-01-01T00:00:00Z: 3 bytes\none\n# 1970-01-01T00:00:00Z: 3 bytes\ntwo\n");
}

#[test]
fn what_is_no_text_is_an_error_with_its_byte_and_nothing_is_changed() {
    let (_home, path) = worksheet(b"format\n\xff\nx");
    let error = open(&path, opening(true)).expect_err("no text");
    assert!(matches!(error.why, Why::NotText { at: 7 }));
    assert_eq!(fs::read(&path).expect("read"), b"format\n\xff\nx");
}

#[test]
fn a_worksheet_is_made_whole_and_opened_and_never_in_place_of_another() {
    let home = tempfile::tempdir().expect("a directory");
    let data = home.path().join("data");
    let first = create_named(&data, "Acme", "format\n", opening(true)).expect("made");
    assert_eq!((first.text.as_str(), first.torn), ("format\n", None));
    assert!(matches!(first.access, Access::Write(_)));
    fs::write(data.join("acme-2.worksheet.toml.draft"), "x").expect("an old draft");
    let third = create_named(&data, "Acme", "format\n", opening(true)).expect("made");
    assert!(third.path.ends_with("acme-3.worksheet.toml"));
    let error = create(&third.path, "format\n", opening(true)).expect_err("it exists");
    assert_eq!(error.io_kind(), Some(io::ErrorKind::AlreadyExists));
    assert!(create(&data.join("b"), "no end", opening(true)).is_err());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&data), mode(&third.path)), (0o700, 0o600));
    }
}

#[test]
fn a_second_writer_reads_and_a_directory_is_refused() {
    let (home, path) = worksheet("format\n");
    let first = open(&path, opening(true)).expect("opened");
    let second = open(&path, opening(true)).expect("opened");
    assert!(matches!(second.access, Access::Read(ReadOnly::Held(Some(_)))));
    drop(first);
    let error = open(home.path(), opening(true)).expect_err("a directory");
    assert!(matches!(error.why, Why::Kind(FileKind::Directory)));
}

#[test]
fn a_worksheet_beyond_the_limit_is_refused_before_it_is_read() {
    let (_home, path) = worksheet("format\n");
    let file = fs::OpenOptions::new().write(true).open(&path).expect("opened");
    file.set_len(read::WORKSHEET_LIMIT + 1).expect("a hole");
    assert!(matches!(open(&path, opening(true)), Err(StoreError { why: Why::TooLarge { .. }, .. })));
}

#[cfg(unix)]
#[test]
fn two_names_of_one_worksheet_share_one_lock() {
    let (home, path) = worksheet("format\n");
    let link = home.path().join("link");
    std::os::unix::fs::symlink(&path, &link).expect("linked");
    let first = open(&link, opening(true)).expect("opened");
    assert_eq!(first.path, path.canonicalize().expect("there"));
    let second = open(&path, opening(true)).expect("opened");
    assert!(matches!(second.access, Access::Read(ReadOnly::Held(_))));
}
