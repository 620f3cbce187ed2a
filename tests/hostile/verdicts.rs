//! The program run on every hostile file.

#![expect(clippy::print_stdout, reason = "a test says what it leaves out")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use careseal::session::worksheet_file;
use serde_json::Value;

use super::characters::{CHARACTERS, PLACES};
use super::generate::{DAY, Sample, trust};
use super::special::SPECIAL;
use super::table::{Hostile, TABLE};
use crate::LIBRARY;
use crate::table::WORDS;

/// A folder with hostile files, and the program run in it.
struct Folder(tempfile::TempDir);

struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        fs::create_dir(folder.at("all")).expect("made");
        for (name, text) in trust() {
            fs::write(folder.at(name), text).expect("written");
        }
        folder
    }

    fn at(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    /// Runs the program. Whatever it is given, it does not panic and no byte that it prints drives a terminal.
    fn run(&self, args: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_careseal"));
        command.current_dir(self.0.path()).env_clear().stdin(Stdio::null());
        command.env("HOME", self.0.path()).env("CARESEAL_HOME", self.at("home")).env("LANG", "C.UTF-8");
        let output = command.args(args).output().expect("started");
        let text = |bytes| String::from_utf8(bytes).expect("text");
        let ran =
            Ran { code: output.status.code().expect("ended"), out: text(output.stdout), err: text(output.stderr) };
        assert!((0..=4).contains(&ran.code), "{args:?}: {} {}", ran.code, ran.err);
        for text in [&ran.out, &ran.err] {
            harmless(text, args);
        }
        ran
    }
}

/// Neither C0 but the newline, nor DEL, nor C1, nor what changes directions or cannot be seen. Asked twice: the program's own
/// rule might be wrong.
fn harmless(text: &str, args: &[&str]) {
    let bad = text.chars().find(|&c| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
    });
    let bad = bad.or_else(|| careseal::text::first_unwanted(text).map(|(_, found, _)| found));
    assert!(bad.is_none(), "{args:?} prints U+{:04X}", u32::from(bad.unwrap_or_default()));
}

fn files() -> impl Iterator<Item = &'static Hostile> {
    TABLE.iter().flat_map(|(_, files)| files.iter())
}

/// Makes all of them, in a folder.
fn made() -> Folder {
    let (folder, sample) = (Folder::new(), Sample::new());
    fs::write(folder.at("good.toml"), &sample.good).expect("written");
    for file in files() {
        fs::write(folder.at(&path(file.name)), (file.make)(&sample)).expect("written");
    }
    folder
}

fn path(name: &str) -> String {
    format!("all/{name}.attestation.toml")
}

fn verify<'a>(files: &[&'a str], trust: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["verify"], files, &["--trust", trust, "--at", DAY], more].concat()
}

/// What `verify --json` says of files: by name, the code, the first problem's id, and all ids.
fn judged(folder: &Folder, names: &[&str], trust: &str) -> BTreeMap<String, (i64, String, Vec<String>)> {
    let ran = folder.run(&verify(names, trust, &["--json"]));
    let json: Value = serde_json::from_str(&ran.out).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let files = json["files"].as_array().expect("files").iter().map(|file| {
        let told = file["answers"].as_array().into_iter().flatten();
        let told = told.flat_map(|answer| answer["told"].as_array().expect("told")).map(|told| text(&told["id"]));
        let code = file["code"].as_i64().expect("a code");
        (text(&file["file"]), (code, text(&file["problem"]["id"]), told.collect()))
    });
    files.collect()
}

#[test]
fn the_good_file_is_good() {
    let folder = made();
    let ran = folder.run(&verify(&["good.toml"], "trust", &[]));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
}

#[test]
fn every_hostile_file_gets_its_own_plain_diagnosis_with_a_remedy() {
    let folder = made();
    assert!(files().count() >= 60);
    let mut wrong = String::new();
    let mut said = BTreeMap::new();
    for trust in files().map(|file| file.trust).collect::<BTreeSet<_>>() {
        let paths: Vec<String> = files().filter(|file| file.trust == trust).map(|file| path(file.name)).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        said.extend(judged(&folder, &paths, trust));
    }
    for file in files() {
        let (code, problem, told) = &said[&path(file.name)];
        let fits = if file.code == 0 { told.iter().any(|id| id == file.id) } else { problem == file.id };
        if *code != i64::from(file.code) || !fits {
            writeln!(wrong, "{}: {code} {problem}, not {} {}", file.name, file.code, file.id).expect("a string");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let mut runs = BTreeMap::new();
    for file in files() {
        let ran = folder.run(&verify(&[&path(file.name)], file.trust, &[]));
        assert_eq!(ran.code, file.code, "{}: {}", file.name, ran.err);
        let told: Vec<&str> =
            ran.err.lines().filter(|line| !line.starts_with("Line 1 of the file of trusted keys")).collect();
        if file.code == 0 {
            assert_eq!(told, [""; 0], "{}", file.name);
        } else {
            let two = told.len() == 2 && told[0].starts_with("error: ") && !told[1].contains("remedy");
            assert!(two && !told[0].contains('{'), "{}: {}", file.name, ran.err);
        }
        runs.insert(file.name, ran);
    }
    the_page_on_hostile_files_is_what_is_said(&folder, &runs);
}

/// What is not intact has to be refused by all who would lend it words; the rest they may read.
#[test]
fn the_other_commands_refuse_or_survive() {
    let folder = made();
    // They all ask the same judge: one file of each diagnosis will do.
    let mut seen = BTreeSet::new();
    let files = files().filter(|file| seen.insert(file.id));
    let who = ["--me", "Reviewer <third@example.com>", "--role", "Reviewer", "--side", "reviewer"];
    for file in files {
        let path = path(file.name);
        let intact = file.code <= 1 || file.id.starts_with("seal-trust-") || file.id == "verify-seal-missing";
        let mut countersign =
            vec!["countersign", &path, "--verdict", "approved", "--reason", "x", "--trust", file.trust];
        countersign.extend(who);
        for args in
            [vec!["report", &path, "--trust", file.trust, "--at", DAY], vec!["diff", "good.toml", &path], countersign]
        {
            let ran = folder.run(&args);
            let refused = ran.code >= 2;
            // A worksheet may be reported and compared: it is no hostile thing in itself.
            assert!(refused != intact || file.name == "worksheet", "{args:?}: {} {}", ran.code, ran.err);
            assert!(!refused || ran.err.lines().count() >= 2, "{args:?}: {}", ran.err);
        }
    }
}

/// The wizard writes to what it opens, so it has to know a worksheet from everything else.
#[test]
fn the_wizard_opens_none_of_them_as_a_worksheet() {
    let folder = made();
    let now = jiff::Timestamp::now();
    for file in files().filter(|file| file.name != "worksheet") {
        let path = folder.at(&path(file.name));
        let before = fs::read(&path).expect("read");
        let trouble = worksheet_file::open(&LIBRARY, &path, true, now).map(|sheet| sheet.path).expect_err(file.name);
        let (text, remedy) = trouble.words(&WORDS);
        harmless(&text, &[file.name]);
        assert!(remedy.is_some() && text.len() < 2_000, "{}: {text}", file.name);
        assert!(fs::read(&path).expect("read") == before, "{} was written to", file.name);
    }
}

#[test]
fn a_portfolio_survives_them_all() {
    let folder = made();
    for special in SPECIAL {
        (special.make)(&folder.at(&path(special.name)));
    }
    for more in [&[][..], &["--json"]] {
        let args = [&["portfolio", "all", "--trust", "trust", "--at", DAY], more].concat();
        let ran = folder.run(&args);
        assert!(ran.code >= 3, "{}", ran.err);
        for file in files().filter(|file| file.code > 0) {
            assert!(ran.out.contains(file.name), "{} is not listed", file.name);
        }
    }
}

#[test]
fn what_is_no_plain_file_is_told_by_its_kind_and_never_waited_for() {
    let folder = Folder::new();
    fs::write(folder.at("good.toml"), Sample::new().good).expect("written");
    for special in SPECIAL {
        let path = path(special.name);
        if !(special.make)(&folder.at(&path)) {
            println!("skipped: {} cannot be made here", special.name);
            continue;
        }
        let code = if special.id.starts_with("store-") { 4 } else { 3 };
        let ran = folder.run(&verify(&[&path], "trust", &[]));
        assert_eq!((ran.code, ran.err.lines().count()), (code, 2), "{}: {}", special.name, ran.err);
        assert_eq!(judged(&folder, &[&path], "trust")[&path].1, special.id, "{}", special.name);
        for args in [&["report", &path][..], &["diff", "good.toml", &path], &["check", &path]] {
            assert!(folder.run(args).code >= 2, "{args:?}");
        }
    }
}

/// What a file is called, and what a file of trusted keys says beside its keys, is as much a stranger's word as what it holds.
#[test]
fn names_of_files_and_words_of_trust_files_come_out_harmless() {
    let (folder, sample) = (Folder::new(), Sample::new());
    let name = "all/a\u{1b}[2J\u{9b}1m\u{202e}\u{200b}'$(x)\n.attestation.toml";
    fs::write(folder.at(name), &sample.good).expect("written");
    fs::write(folder.at("altered.toml"), sample.altered("The old", "The new")).expect("written");
    let good = fs::read_to_string(folder.at("trust")).expect("read");
    fs::write(folder.at("comment"), good.replace('\n', " \u{1b}[2J\u{202e} told by phone\n")).expect("written");
    assert_eq!(folder.run(&verify(&[name], "comment", &[])).code, 0);
    assert_eq!(folder.run(&verify(&[name], "comment", &["--json"])).code, 0);
    assert_eq!(folder.run(&verify(&[name], "trust", &["--extract", "apart"])).code, 0);
    assert_eq!(folder.run(&verify(&[name, "altered.toml"], "trust", &[])).code, 3);
    assert_eq!(folder.run(&["report", name, "--trust", "comment", "--at", DAY]).code, 0);
    assert_eq!(folder.run(&["diff", name, "altered.toml"]).code, 3);
    folder.run(&["portfolio", "all", "--trust", "comment", "--at", DAY]);
    folder.run(&["portfolio", "all", "--trust", "comment", "--at", DAY, "--json"]);
    for principal in ["a\u{1b}[2J@example.org", "a\u{202e}@example.org", "a\u{9b}@example.org"] {
        fs::write(folder.at("principal"), good.replace("admin@example.org", principal)).expect("written");
        let ran = folder.run(&verify(&[name], "principal", &[]));
        assert_eq!((ran.code, ran.err.lines().count()), (4, 2), "{}", ran.err);
    }
}

/// Every character in every place: named by its line and code, and never printed.
#[test]
fn a_hidden_character_is_named_wherever_it_hides() {
    let (folder, sample) = (Folder::new(), Sample::new());
    for (place, hide) in PLACES {
        let mut names = Vec::new();
        for (number, (hidden, _)) in CHARACTERS.iter().enumerate() {
            let name = format!("{number}.toml");
            fs::write(folder.at(&name), hide(&sample, hidden)).expect("written");
            names.push(name);
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        folder.run(&verify(&names, "trust", &[]));
        let said = judged(&folder, &names, "trust");
        for (number, (hidden, id)) in CHARACTERS.iter().enumerate() {
            let (code, problem, _) = &said[&format!("{number}.toml")];
            assert_eq!((*code, problem.as_str()), (3, *id), "{place}: {}", careseal::text::harmless(hidden));
        }
    }
}

/// Without the numbers of lines, which are those of the sample.
fn lines_unsaid(said: &str) -> String {
    let mut pieces = said.split("ine ");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|c: char| c.is_ascii_digit());
        out.push_str(if rest.len() < piece.len() { "ine N" } else { "ine " });
        out.push_str(rest);
    }
    out
}

/// The table in words, with what the program says.
fn document(folder: &Folder, runs: &BTreeMap<&str, Ran>) -> String {
    let mut out = "\
# Hostile files

What can be wrong with a file that somebody hands you as an attestation, and what `careseal verify` says of it. Each is made
from a good file by `tests/hostile`, and judged by the real program in every run of the tests; this page is written by them
(`CARESEAL_WRITE_DOCS=1 cargo test hostile`). N stands for the number of a line; a second line says what to do.

Exit code 3 is: not intact, not signed, or not by those whom you trust. 1: intact and trusted, but its content does not hold.
4: it could not be read. `report`, `diff` and `countersign` refuse what is not intact with the same words; `portfolio` lists
it at the top and goes on. No byte of a file that could drive a terminal or change the direction of text is ever printed.
Every character that may stand nowhere is also tried in every place that has text, each of which is named by its line.
"
    .to_owned();
    let row = |out: &mut String, name: &str, what: &str, ran: &Ran| {
        let said = ran.err.lines().find_map(|line| line.strip_prefix("error: ")).unwrap_or("(told, and no error)");
        let said = lines_unsaid(said).replace('|', "\\|").replace('<', "&lt;");
        writeln!(out, "| {name} | {what} | {} | {said} |", ran.code).expect("a string");
    };
    let head = "\n| file | what was done | code | what is said |\n|---|---|---|---|";
    for (title, files) in TABLE {
        writeln!(out, "\n## {title}\n{head}").expect("a string");
        for file in files {
            row(&mut out, file.name, &file.what.replace('\\', "\\\\"), &runs[file.name]);
        }
    }
    writeln!(out, "\n## What is no plain file\n{head}").expect("a string");
    for special in SPECIAL {
        let place = path(special.name);
        // Where it cannot be made, the message has to be taken on trust.
        if (special.make)(&folder.at(&place)) {
            row(&mut out, special.name, special.what, &folder.run(&verify(&[&place], "trust", &[])));
        }
    }
    out
}

fn the_page_on_hostile_files_is_what_is_said(folder: &Folder, runs: &BTreeMap<&str, Ran>) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hostile-files.md");
    let wanted = document(folder, runs);
    if std::env::var_os("CARESEAL_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(page, wanted).expect("written");
        return;
    }
    let there = fs::read_to_string(page).expect("the page");
    // What cannot be made here has no row to compare.
    let missing: Vec<&str> = wanted.lines().filter(|line| !there.lines().any(|there| there == *line)).collect();
    assert!(missing.is_empty(), "docs/hostile-files.md is stale, run with CARESEAL_WRITE_DOCS=1:\n{missing:#?}");
}
