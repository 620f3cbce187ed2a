//! Hostile archives: what is done to a good one, and what `unpack` says of each. Nothing of any is left on the disk.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use careseal::session::handover::unpack;

use super::zip::{Raw, packed, stored, zip};
use crate::LIBRARY;

/// A worksheet `w.toml` with one document, and what it takes to harm its archive.
struct Good {
    home: tempfile::TempDir,
    worksheet: Vec<u8>,
}

const DOCUMENT: &str = "w.evidence/certificate.pdf";

impl Good {
    fn new() -> Self {
        let mut good = Self { home: tempfile::tempdir().expect("a folder"), worksheet: Vec::new() };
        fs::write(good.at("certificate.pdf"), "certified").expect("written");
        let me = ["--me", "Admin <admin@example.com>"];
        for args in [
            &["new", "Example Clinic", "--output", "w.toml"][..],
            &["evidence", "add", "w.toml", "I.2", "certificate.pdf", "--copy"],
        ] {
            let ran = good.run(&[args, &me].concat());
            assert!(ran.status.success(), "{ran:?}");
        }
        good.worksheet = fs::read(good.at("w.toml")).expect("read");
        good
    }

    fn at(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_careseal"));
        command.current_dir(self.home.path()).env_clear().stdin(Stdio::null());
        command.env("HOME", self.home.path()).env("CARESEAL_HOME", self.at("home")).env("LANG", "C.UTF-8");
        command.args(args).output().expect("started")
    }

    /// The two files of the good archive.
    fn entries(&self) -> Vec<Raw> {
        vec![stored("w.toml", &self.worksheet), stored(DOCUMENT, b"certified")]
    }

    /// With another entry.
    fn and(&self, more: Raw) -> Vec<u8> {
        zip(&[self.entries(), vec![more]].concat())
    }

    /// With the document called otherwise.
    fn called(&self, name: &str) -> Vec<u8> {
        zip(&[stored("w.toml", &self.worksheet), stored(name, b"certified")])
    }

    /// With the document changed.
    fn with(&self, change: impl FnOnce(&mut Raw)) -> Vec<u8> {
        let mut entries = self.entries();
        change(&mut entries[1]);
        zip(&entries)
    }

    /// With another worksheet.
    fn worksheet(&self, from: &str, to: &str) -> Vec<u8> {
        let text = String::from_utf8(self.worksheet.clone()).expect("text");
        assert!(text.contains(from), "{from}");
        zip(&[stored("w.toml", text.replacen(from, to, 1).as_bytes()), stored(DOCUMENT, b"certified")])
    }

    /// What lies in the folder, however deep.
    fn tree(&self) -> BTreeSet<PathBuf> {
        let (mut found, mut folders) = (BTreeSet::new(), vec![self.home.path().to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                found.insert(path);
            }
        }
        found
    }
}

/// One hostile archive.
struct Hostile {
    name: &'static str,
    what: &'static str,
    id: &'static str,
    make: fn(&Good) -> Vec<u8>,
}

const fn row(name: &'static str, what: &'static str, id: &'static str, make: fn(&Good) -> Vec<u8>) -> Hostile {
    Hostile { name, what, id, make }
}

const MIB: u32 = 1 << 20;

/// Says that it is so large.
fn claims(name: &str, size: u32) -> Raw {
    Raw { size, ..Raw { method: 8, ..stored(name, &vec![b'x'; 1 << 20]) } }
}

const TABLE: &[(&str, &[Hostile])] = &[
    (
        "Names that lead elsewhere",
        &[
            row("climbs", "a document called ../../.bashrc", "archive-name", |g| g.called("../../.bashrc")),
            row("climbs-within", "a/../../b", "archive-name", |g| g.called("a/../../b")),
            row("root", "/etc/cron.d/job", "archive-name", |g| g.called("/etc/cron.d/job")),
            row("drive", "C:/Windows/x.dll", "archive-name", |g| g.called("C:/Windows/x.dll")),
            row("drive-backslash", "C:\\Windows\\x.dll", "archive-name", |g| g.called("C:\\Windows\\x.dll")),
            row("climbs-backslash", "..\\..\\x", "archive-name", |g| g.called("..\\..\\x")),
            row("share", "\\\\server\\share\\x", "archive-name", |g| g.called("\\\\server\\share\\x")),
            row("share-slashes", "//server/share/x", "archive-name", |g| g.called("//server/share/x")),
            row("stream", "w.toml:hidden", "archive-name", |g| g.called("w.toml:hidden")),
            row("device", "NUL", "archive-name", |g| g.called("NUL")),
            row("device-ending", "w.evidence/com1.pdf", "archive-name", |g| g.called("w.evidence/com1.pdf")),
            row("dot-at-end", "certificate.pdf.", "archive-name", |g| g.called("certificate.pdf.")),
            row("blank-at-end", "certificate.pdf and a blank", "archive-name", |g| g.called("certificate.pdf ")),
            row("no-name", "a//b", "archive-name", |g| g.called("a//b")),
            row("long", "a name of 250 letters", "archive-name", |g| g.called(&"x".repeat(250))),
            row("deep", "thirty folders in each other", "archive-name", |g| g.called(&("a/".repeat(30) + "b"))),
            row("git", ".git/config, which git would obey", "archive-name", |g| g.called(".git/config")),
            row("shortcut", "invoice.pdf.lnk, which a desktop would open", "archive-name", |g| {
                g.called("invoice.pdf.lnk")
            }),
        ],
    ),
    (
        "Names that lie",
        &[
            row("nul", "a NUL in a name", "archive-name", |g| g.called("a.pdf\0.exe")),
            row("escape", "a terminal escape in a name", "archive-name", |g| g.called("a\u{1b}[2J.pdf")),
            row("bidi", "a bidirectional override in a name", "archive-name", |g| g.called("a\u{202e}fdp.exe")),
            row("invisible", "a blank without width in a name", "archive-name", |g| g.called("a\u{200b}.pdf")),
            row("not-composed", "an accent apart from its letter", "archive-name", |g| g.called("e\u{301}.pdf")),
            row("not-utf8", "a name in no encoding", "archive-name", |g| {
                g.with(|raw| (raw.name, raw.flags) = (b"\xff\xfe.pdf".to_vec(), super::zip::UTF8))
            }),
            row("unmarked", "a name beyond ASCII without the sign that it is UTF-8", "archive-name", |g| {
                g.with(|raw| raw.name = "é.pdf".as_bytes().to_vec())
            }),
            row("two-names", "called differently in its two tables of contents", "archive-two-names", |g| {
                g.with(|raw| raw.local = Some(b"w.evidence/other".to_vec()))
            }),
            row("twice", "the document twice", "archive-twice", |g| g.and(stored(DOCUMENT, b"forged"))),
            row("twice-worksheet", "the worksheet twice", "archive-twice", |g| g.and(stored("w.toml", b"forged"))),
            row("capitals", "W.TOML beside w.toml", "archive-twice", |g| g.and(stored("W.TOML", b"forged"))),
            row("ligature", "two names that some systems fold to one", "archive-twice", |g| {
                zip(&[g.entries(), vec![stored("straße", b""), stored("STRASSE", b"")]].concat())
            }),
            row("folder-capitals", "a folder spelled in two ways", "archive-twice", |g| {
                g.and(stored("W.Evidence/x.pdf", b"x"))
            }),
            row("file-and-folder", "a file where another needs a folder", "archive-file-and-folder", |g| {
                g.and(stored("w.evidence", b"x"))
            }),
        ],
    ),
    (
        "Entries that are no files",
        &[
            row("link", "a symbolic link to /etc/passwd", "archive-special", |g| {
                g.and(Raw { mode: 0o120_777, ..stored("w.evidence/x", b"/etc/passwd") })
            }),
            row("link-as-folder", "a symbolic link in the place of the folder", "archive-special", |g| {
                g.and(Raw { mode: 0o120_777, ..stored("w.evidence", b"/tmp") })
            }),
            row("pipe", "a named pipe", "archive-special", |g| {
                g.and(Raw { mode: 0o010_644, ..stored("w.evidence/x", b"") })
            }),
            row("device-file", "a device", "archive-special", |g| {
                g.and(Raw { mode: 0o020_644, ..stored("w.evidence/x", b"") })
            }),
            row("full-folder", "a folder with contents", "archive-size", |g| {
                g.and(Raw { mode: 0o040_755, ..stored("w.evidence/", b"x") })
            }),
        ],
    ),
    (
        "Bombs and wrong sizes",
        &[
            row("bomb", "60 MiB of nothing in 60 KB", "archive-bomb", |g| {
                g.and(packed("w.evidence/x", &vec![0; 60 << 20]))
            }),
            row("bomb-lying", "the same, said to be 4 bytes", "archive-size", |g| {
                let bomb = packed(DOCUMENT, &vec![0; 60 << 20]);
                zip(&[stored("w.toml", &g.worksheet), Raw { size: 4, ..bomb }])
            }),
            row("bomb-worksheet", "the same as the worksheet", "archive-bomb", |_| {
                zip(&[packed("w.toml", &vec![b' '; 60 << 20])])
            }),
            row("overlap", "two entries that share their bytes", "archive-overlap", |g| {
                g.and(Raw { shares: Some(1), ..stored(DOCUMENT, b"certified") })
            }),
            row("too-large", "a file said to be 65 MiB", "archive-file-too-large", |g| {
                g.and(claims("w.evidence/x", 65 * MIB))
            }),
            row("too-large-together", "nine files said to be 60 MiB", "archive-total-too-large", |g| {
                let more = (0..9).map(|n| claims(&format!("w.evidence/{n}"), 60 * MIB));
                zip(&g.entries().into_iter().chain(more).collect::<Vec<_>>())
            }),
            row("too-many", "2001 files", "archive-too-many", |_| {
                zip(&(0..2001).map(|n| stored(&n.to_string(), b"")).collect::<Vec<_>>())
            }),
            row("says-less", "a file larger than it says", "archive-size", |g| {
                g.with(|raw| *raw = Raw { size: 3, ..packed(DOCUMENT, b"certified") })
            }),
            row("says-more", "a file smaller than it says", "archive-size", |g| {
                g.with(|raw| *raw = Raw { size: 30, ..packed(DOCUMENT, b"certified") })
            }),
            row("more-behind", "bytes behind a file's packed contents", "archive-size", |g| {
                g.with(|raw| {
                    *raw = packed(DOCUMENT, b"certified");
                    raw.data.extend(b"more");
                })
            }),
            row("checksum", "another checksum", "archive-checksum", |g| g.with(|raw| raw.crc ^= 1)),
            row("not-packed", "no packed contents where it says so", "archive-checksum", |g| {
                g.with(|raw| (raw.method, raw.data) = (8, vec![0xff; 9]))
            }),
        ],
    ),
    (
        "What is no archive, or not one only",
        &[
            row("empty", "no bytes", "archive-not-one", |_| Vec::new()),
            row("text", "a worksheet that was not packed", "archive-not-one", |g| g.worksheet.clone()),
            row("gzip", "packed with gzip", "archive-not-one", |_| b"\x1f\x8b\x08\0".to_vec()),
            row("cut", "a download that broke off", "archive-damaged", |g| {
                let mut bytes = zip(&g.entries());
                bytes.truncate(bytes.len() / 2);
                bytes
            }),
            row("behind", "something behind it", "archive-surplus", |g| {
                [zip(&g.entries()), b"#!/bin/sh".to_vec()].concat()
            }),
            row("other-in-front", "another archive in front of it", "archive-surplus", |g| {
                [zip(&[stored("x", b"x")]), zip(&g.entries())].concat()
            }),
            row("password", "locked with a password", "archive-encrypted", |g| g.with(|raw| raw.flags |= 1)),
            row("method", "packed with another method", "archive-method", |g| g.with(|raw| raw.method = 14)),
        ],
    ),
    (
        "Contents that do not fit",
        &[
            row("nothing", "an archive of nothing", "unpack-no-worksheet", |_| zip(&[])),
            row("no-worksheet", "no worksheet in it", "unpack-no-worksheet", |_| {
                zip(&[stored(DOCUMENT, b"certified")])
            }),
            row("not-at-top", "a worksheet in a folder", "unpack-no-worksheet", |g| {
                zip(&[stored("a/w.toml", &g.worksheet)])
            }),
            row("two-worksheets", "two worksheets", "unpack-two-worksheets", |g| g.and(stored("v.toml", &g.worksheet))),
            row("damaged-worksheet", "a line of the worksheet changed", "damage-sum", |g| {
                g.worksheet("certificate.pdf", "certificate.pdg")
            }),
            row("escape-in-worksheet", "a terminal escape in the worksheet", "damage-sum", |g| {
                g.worksheet("certificate.pdf", "certificate\u{1b}[2J")
            }),
            row("forged-document", "another document under its name", "unpack-digest", |g| {
                zip(&[stored("w.toml", &g.worksheet), stored(DOCUMENT, b"forged!!!")])
            }),
            row("stranger", "a file that the worksheet does not name", "unpack-unknown", |g| {
                g.and(stored("w.evidence/setup.exe", b"MZ"))
            }),
            row("archive-in-it", "another archive in it", "unpack-unknown", |g| {
                g.and(stored("inner.zip", &zip(&g.entries())))
            }),
            row("draft", "somebody's half-typed waiver", "unpack-never", |g| g.and(stored("w.toml.draft", b"x"))),
            row("lock", "a lock", "unpack-never", |g| g.and(stored("w.toml.lock", b"x"))),
            row("facilitator", "a facilitator's notes", "unpack-never", |g| g.and(stored("w.facilitator.toml", b"x"))),
            row("facilitator-draft", "a half-typed note of a facilitator's", "unpack-never", |g| {
                g.and(stored("w.facilitator.toml.draft", b"x"))
            }),
        ],
    ),
];

fn all() -> impl Iterator<Item = &'static Hostile> {
    TABLE.iter().flat_map(|(_, rows)| rows.iter())
}

#[test]
fn the_good_archive_is_unpacked() {
    let good = Good::new();
    for (name, bytes) in [
        ("stored", zip(&good.entries())),
        ("packed", zip(&[packed("w.toml", &good.worksheet), packed(DOCUMENT, b"certified")])),
        ("with-folder", good.and(Raw { mode: 0o040_755, ..stored("w.evidence/", b"") })),
        ("with-words", good.and(stored("README.txt", b"Call this number"))),
    ] {
        fs::write(good.at("x.zip"), bytes).expect("written");
        let ran = good.run(&["unpack", "x.zip", name]);
        assert!(ran.status.success(), "{name}: {ran:?}");
        assert_eq!(fs::read(good.at(name).join("w.toml")).expect("read"), good.worksheet);
        assert_eq!(fs::read(good.at(name).join(DOCUMENT)).expect("read"), b"certified");
        assert_eq!(fs::read_dir(good.at(name)).expect("a folder").count(), 2, "{name}");
        for (file, wanted) in [("", 0o700), ("w.evidence", 0o700), ("w.toml", 0o600), (DOCUMENT, 0o600)] {
            let mode = fs::metadata(good.at(name).join(file)).expect("there").permissions().mode() & 0o777;
            assert_eq!(mode, wanted, "{name}: {file} is for its owner alone");
        }
    }
}

#[test]
fn every_hostile_archive_is_refused_in_its_own_words_and_leaves_nothing() {
    let good = Good::new();
    fs::create_dir(good.at("in")).expect("made");
    let mut names = BTreeSet::new();
    for hostile in all() {
        assert!(names.insert(hostile.name), "{} twice", hostile.name);
        fs::write(good.at("in/x.zip"), (hostile.make)(&good)).expect("written");
        let before = good.tree();
        let trouble = unpack(&LIBRARY, &good.at("in/x.zip"), Some(&good.at("out"))).expect_err(hostile.name);
        assert_eq!((trouble.say.id, trouble.code), (hostile.id, 4), "{}", hostile.name);
        assert!(good.tree() == before, "{} left something", hostile.name);
    }
}

#[test]
fn what_is_said_of_hostile_archives_is_harmless_and_stands_in_the_documents() {
    let good = Good::new();
    let mut page = HEAD.to_owned();
    for (title, rows) in TABLE {
        write!(page, "\n## {title}\n\n| archive | what was done | what is said |\n|---|---|---|\n").expect("a string");
        for hostile in *rows {
            fs::write(good.at("x.zip"), (hostile.make)(&good)).expect("written");
            let before = good.tree();
            let ran = good.run(&["unpack", "x.zip"]);
            let (out, err) =
                (String::from_utf8(ran.stdout).expect("text"), String::from_utf8(ran.stderr).expect("text"));
            assert_eq!((ran.status.code(), out.as_str()), (Some(4), ""), "{}: {err}", hostile.name);
            assert_eq!(careseal::text::first_unwanted(&err), None, "{}", hostile.name);
            let lines: Vec<&str> = err.lines().collect();
            assert!(lines.len() == 2 && !err.contains(['{', '}']), "{}: {err}", hostile.name);
            assert!(good.tree() == before, "{} left something", hostile.name);
            let said = lines[0].strip_prefix("error: ").expect("an error").replace('|', "\\|").replace('<', "&lt;");
            let said = if said.len() > 300 {
                said.replace(&"x".repeat(250), "xxx…").replace(&"a/".repeat(30), "a/a/…")
            } else {
                said
            };
            let row = format!("| {} | {} | {said} |", hostile.name, hostile.what).replace('\\', "\\\\");
            page.push_str(&row);
            page.push('\n');
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hostile-archives.md");
    if std::env::var_os("CARESEAL_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(path, page).expect("written");
        return;
    }
    let there = fs::read_to_string(path).expect("the page");
    assert!(there == page, "docs/hostile-archives.md is stale, run with CARESEAL_WRITE_DOCS=1");
}

const HEAD: &str = "\
# Hostile archives

What can be wrong with an archive that somebody hands you, and what `careseal unpack` says of it. Each is made by
`tests/hostile`, byte by byte where no packer would make it, and handed to the real program in every run of the tests; this
page is written by them (`CARESEAL_WRITE_DOCS=1 cargo test hostile`). A second line says what to do.

All of them end with exit code 4 and leave nothing behind: the folder appears under its name only when everything in it has
been looked at. An archive may hold 2000 files, 64 MiB each and 512 MiB together, may itself be 256 MiB large, and a file of
more than 1 MiB may be packed to a hundredth. It holds one worksheet, the documents that the worksheet names, and a
`README.txt` for who opens it by hand, which `unpack` passes over.
";
