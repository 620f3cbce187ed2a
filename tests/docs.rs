//! What the documents say is what there is. `CARESEAL_WRITE_DOCS=1 cargo test docs` writes the README's key table anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use careseal::locale::Locale;
use careseal::screens::command::TABLE;

use crate::words_in_files::words;

const DOCUMENTS: [&str; 17] = [
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "checklists/README.md",
    "docs/answers.md",
    "docs/hand-over.md",
    "docs/hostile-archives.md",
    "docs/hostile-companions.md",
    "docs/hostile-files.md",
    "docs/merging.md",
    "docs/overlays.md",
    "docs/performance.md",
    "docs/report-json.md",
    "docs/reports.md",
    "docs/verifying.md",
    "docs/worksheet.md",
];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_dependency_has_a_reason_and_every_reason_a_dependency() {
    let manifest: toml::Table = toml::from_str(&read("Cargo.toml")).expect("TOML");
    let used: BTreeSet<&str> = ["dependencies", "dev-dependencies"]
        .iter()
        .filter_map(|section| manifest.get(*section)?.as_table())
        .flat_map(|section| section.keys().map(String::as_str))
        .collect();
    let text = read("CONTRIBUTING.md");
    let (_, after) = text.split_once("\n## Dependencies\n").expect("the section");
    let names: Vec<&str> = after
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" |").next())
        .filter(|names| *names != "crate")
        .flat_map(|names| names.split(", "))
        .collect();
    let explained: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), explained.len(), "one row each: {names:?}");
    assert_eq!(explained, used);
}

/// The README's table of keys, in the order of the palette.
fn keys() -> String {
    let words = Locale::new("en");
    let mut table = "| keys | command | what it does |\n|---|---|---|\n".to_owned();
    for spec in TABLE.iter().filter(|spec| spec.is_offered()) {
        let keys: Vec<String> = spec.keys.iter().map(|key| format!("`{key}`")).collect();
        let (name, help) = (words.text(spec.id), words.text(&format!("{}-help", spec.id)));
        writeln!(table, "| {} | {name} | {help} |", keys.join(" ")).expect("a string");
    }
    table
}

#[test]
fn the_key_table_is_that_of_the_program() {
    let text = read("README.md");
    let (begin, end) = ("`cargo test` holds it -->\n", "<!-- end of keys -->");
    let (before, rest) = text.split_once(begin).expect("the beginning of the table");
    let (table, after) = rest.split_once(end).expect("the end of the table");
    let wanted = keys();
    if std::env::var_os("CARESEAL_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(path("README.md"), format!("{before}{begin}{wanted}{end}{after}")).expect("written");
        return;
    }
    assert!(table == wanted, "README.md is stale: run with CARESEAL_WRITE_DOCS=1");
}

/// The pieces of a document that are meant to be typed: indented lines, and what stands between backticks.
fn code(text: &str) -> Vec<String> {
    let (indented, prose): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("    "));
    let prose = prose.join(" ");
    let inline = prose.split('`').skip(1).step_by(2);
    indented.iter().map(|line| line.trim()).chain(inline).map(str::to_owned).collect()
}

#[test]
fn every_command_and_option_that_a_document_names_exists() {
    let mut seen = 0;
    for document in DOCUMENTS {
        let text = read(document);
        for code in code(&text) {
            let Some(call) = code.strip_prefix("careseal ") else { continue };
            let is_name = |word: &&str| {
                word.starts_with(|c: char| c.is_ascii_lowercase())
                    && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            };
            let names: Vec<&str> = call.split(' ').take_while(is_name).collect();
            let output =
                Command::new(env!("CARGO_BIN_EXE_careseal")).args(&names).arg("--help").output().expect("it runs");
            let help = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success(), "{document}: careseal {call}");
            for option in call.split([' ', '[', ']', '=']).filter(|word| word.starts_with("--")) {
                assert!(help.contains(option), "{document}: {option} of careseal {call}");
            }
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} calls were found");
}

#[test]
fn every_link_to_a_file_leads_to_one() {
    for document in DOCUMENTS {
        let text = read(document);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let file = target.split('#').next().unwrap_or_default();
            let folder = path(document).parent().expect("a folder").to_owned();
            assert!(folder.join(file).exists(), "{document}: {target}");
        }
    }
}

#[test]
fn every_document_is_looked_at() {
    let folders = ["", "docs", "checklists"];
    let found: BTreeSet<String> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(path(folder)).expect("a folder").filter_map(Result::ok))
        .map(|entry| entry.path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "md"))
        .map(|file| file.strip_prefix(path("")).expect("below").to_string_lossy().replace('\\', "/"))
        .collect();
    assert_eq!(found, DOCUMENTS.map(str::to_owned).into());
}

#[test]
fn every_kind_of_event_stands_in_the_description_of_the_file() {
    let words = words::<careseal::worksheet::Event>();
    let kinds = words.iter().filter_map(|word| word.strip_prefix("kind."));
    let kinds: Vec<&str> = kinds.filter(|kind| !kind.contains(['.', '*'])).collect();
    assert!(kinds.len() > 12, "{kinds:?}");
    let text = read("docs/worksheet.md");
    for kind in kinds {
        assert!(text.contains(&format!("| `{kind}` |")), "docs/worksheet.md says nothing of {kind}");
    }
}
