//! Every word that stands in a file or in JSON: keys, kinds, values of each enum.
//!
//! Words are derived from the names of fields and variants, so renaming one in code would change a format. This list says
//! so: `tests/words_in_files/words.txt`. A change that is meant is taken with `CARESEAL_WRITE_WORDS=1 cargo test words_in_files`;
//! then read the difference: files that people have are still to be read, and one that older programs cannot read needs
//! another number in its format.

mod probe;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use careseal::attestation::difference::{Field as Differing, Origin, RecordChangeKind};
use careseal::attestation::{Document, MARKER, MismatchKind};
use careseal::checklist::clauses::{Binding, Consequence, Law, Strength};
use careseal::checklist::edition_changes::EditionChangeKind;
use careseal::checklist::model::ItemKind;
use careseal::checklist::{Id, changes, glossary, incomplete_edition};
use careseal::present::record::Trusted;
use careseal::seal::{Field, Role, Verdict};
use careseal::session::apply::ChangeKind;
use careseal::session::portfolio::{RowKind, Urgency};
use careseal::session::template;
use careseal::store::Holder;
use careseal::store::settings::Settings;
use careseal::text::{FormatNumber, Line};
use careseal::worksheet::{Event, EventKind, Log, Stamp, Topic, line};
use careseal::workspace::verification::{Check, Status};
use jiff::Timestamp;
use strum::VariantNames;

use crate::architecture::shipped;
pub(crate) use probe::words;

const LIST: &str = "tests/words_in_files/words.txt";

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts that ship of the source files in a folder, or of one file.
fn sources(of: &str) -> Vec<String> {
    let files = shipped().into_iter().filter(|(path, ..)| path.starts_with(of));
    let texts: Vec<String> = files.map(|(.., text)| text).collect();
    assert!(!texts.is_empty(), "no source in {of}");
    texts
}

/// What stands in quotes in a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
}

/// What serde reads below a folder and no test can name: the fields of structs, the variants of enums; and the words that a
/// reader compares with.
fn private(folder: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in sources(folder) {
        for part in text.split("#[derive(").skip(1) {
            let Some((head, rest)) = part.split_once('{') else { continue };
            if !head.lines().next().is_some_and(|line| line.contains("Deserialize")) {
                continue;
            }
            let mut renamed = None;
            for line in rest.split("\n}").next().unwrap_or_default().lines() {
                if let Some((_, name)) = line.split_once("rename = \"") {
                    renamed = name.split('"').next().map(str::to_owned);
                } else if line.starts_with("    ") && !line.starts_with("     ") {
                    let name =
                        line.trim().trim_start_matches("pub ").split([':', ',', '(', ' ']).next().unwrap_or_default();
                    let word = renamed.clone().unwrap_or_else(|| kebab(name));
                    if is_word(&word) || renamed.is_some() {
                        renamed = None;
                        found.insert(word);
                    }
                }
            }
        }
        for line in text.lines().filter(|line| line.contains("\" =>") || line.contains("\") =>")) {
            found.extend(
                quoted(line.split(" =>").next().unwrap_or_default()).filter(|word| is_word(word)).map(str::to_owned),
            );
        }
    }
    found
}

/// The name of a variant as serde has it under `kebab-case`; that of a field stays.
fn kebab(name: &str) -> String {
    let mut word = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.push(c.to_ascii_lowercase());
    }
    word
}

/// The keys of a worksheet's head, and of a line that says one single text.
fn around_events() -> Vec<String> {
    let stamp = Stamp { now: Timestamp::UNIX_EPOCH, random: 1 };
    let log = Log::new(stamp);
    let name = log.next(stamp, Id::nobody(), Id::nobody(), EventKind::Name(Line::clean("x")));
    let text = format!("{}{}\n", log.header.print(), line::print(&name, FormatNumber::One));
    let table: toml::Table = toml::from_str(&text).expect("a worksheet");
    let fields = table["event"][&name.id.to_string()].as_table().expect("an event");
    table.keys().cloned().chain(fields.keys().map(|key| format!("event.{key}"))).collect()
}

/// The words of the lists of keys in a source file: `const NAME: [&str; N] = […];`.
fn listed(path: &str) -> BTreeSet<String> {
    let text = sources(path).concat();
    let lists =
        text.split("const ").skip(1).filter(|part| part.lines().next().is_some_and(|line| line.contains("[&str; ")));
    lists
        .flat_map(|list| quoted(list.split(';').nth(1).unwrap_or_default()).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// The keys in JSON that is put together by `json!` and the like: a word in quotes before a colon.
fn keys_of_json() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in sources("") {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let parts: Vec<&str> = line.split('"').collect();
            for window in parts.windows(2).skip(1).step_by(2) {
                if is_word(window[0]) && window[1].starts_with(": ") {
                    found.insert(window[0].to_owned());
                }
            }
        }
    }
    found
}

/// The formats with their numbers.
fn formats() -> BTreeSet<String> {
    let all = sources("");
    let named = all.iter().flat_map(|text| text.split("\"careseal-").skip(1).filter_map(|rest| rest.split('"').next()));
    named
        .filter(|name| name.split_once('/').is_some_and(|(_, number)| number.parse::<u32>().is_ok()))
        .map(|name| format!("careseal-{name}"))
        .collect()
}

/// The names of findings.
fn findings() -> BTreeSet<String> {
    let text = sources("findings/flaws.rs").concat();
    let body = text
        .split("pub fn name(&self)")
        .nth(1)
        .and_then(|rest| rest.split("\n    }\n").next())
        .expect("the names of findings");
    quoted(body).map(str::to_owned).collect()
}

fn list() -> String {
    let mut out = String::new();
    let mut section = |title: &str, words: Vec<String>| {
        assert!(!words.is_empty(), "no words under '{title}'");
        out.extend(["# ", title, "\n", &words.join("\n"), "\n\n"]);
    };
    let of = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    section("formats", formats().into_iter().collect());
    section("worksheet", around_events());
    section("worksheet: an event", words::<Event>());
    section("attestation: the record", [vec![MARKER.to_owned()], words::<Document>()].concat());
    section("attestation: a seal", Field::ALL.iter().map(|field| field.as_str().to_owned()).collect());
    section("attestation: a seal's role", Role::ALL.iter().map(|role| role.as_str().to_owned()).collect());
    section("attestation: a seal's verdict", Verdict::ALL.iter().map(|verdict| verdict.as_str().to_owned()).collect());
    section("settings", words::<Settings>());
    section("lock", words::<Holder>());
    section("facilitator", private("workspace").into_iter().collect());
    section("answers and templates", listed("session/apply/read.rs").into_iter().collect());
    section("checklists and overlays", private("checklist").into_iter().collect());
    section("JSON: keys", keys_of_json().into_iter().collect());
    section("findings", findings().into_iter().collect());
    for (title, words) in [
        ("topics of conflicts", Topic::VARIANTS),
        ("kinds of items", ItemKind::VARIANTS),
        ("laws", Law::VARIANTS),
        ("how clauses bind", Binding::VARIANTS),
        ("what clauses ask", Consequence::VARIANTS),
        ("strengths of clauses", Strength::VARIANTS),
        ("sources of changes", changes::Source::VARIANTS),
        ("how sure an edition is", incomplete_edition::EditionConfidence::VARIANTS),
        ("marks of the glossary", glossary::Mark::VARIANTS),
        ("what became of an item in another edition", EditionChangeKind::VARIANTS),
        ("what became of an entry in another record", RecordChangeKind::VARIANTS),
        ("what made two records differ", Origin::VARIANTS),
        ("in what two records differ", Differing::VARIANTS),
        ("what is not as careseal writes it", MismatchKind::VARIANTS),
        ("questions of verify", Check::VARIANTS),
        ("marks of verify", Status::VARIANTS),
        ("seals in a report", Trusted::VARIANTS),
        ("why a new worksheet leaves something out", template::Why::VARIANTS),
        ("what applying an answers file does", ChangeKind::VARIANTS),
        ("rows of a portfolio", RowKind::VARIANTS),
        ("how urgent a row is", Urgency::VARIANTS),
    ] {
        section(title, of(words));
    }
    out
}

#[test]
fn no_word_in_a_file_changed_unnoticed() {
    let (path, list) = (home().join(LIST), list());
    if std::env::var_os("CARESEAL_WRITE_WORDS").is_some() {
        fs::write(&path, &list).expect("written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let gone: Vec<String> = lines(&known).difference(&lines(&list)).cloned().collect();
    let new: Vec<String> = lines(&list).difference(&lines(&known)).cloned().collect();
    assert!(
        known == list,
        "words in files changed: gone {gone:#?}, new {new:#?}; if that is meant: CARESEAL_WRITE_WORDS=1 cargo test words_in_files"
    );
}
