//! Every message id of this area has its words, and every fault says what to do.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use careseal::seal::{
    Arrangement, LineFault, Problem, Role, SealError, SignError, SignatureFault, Trust, Verdict, Warning, Wrong,
};
use careseal::store::agent::AgentError;
use careseal::store::keys::KeyError;
use strum::VariantNames;

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// Those that are the name of a variant.
const DERIVED: [&[&str]; 13] = [
    Arrangement::VARIANTS,
    LineFault::VARIANTS,
    Problem::VARIANTS,
    Role::VARIANTS,
    SealError::VARIANTS,
    SignError::VARIANTS,
    SignatureFault::VARIANTS,
    Trust::VARIANTS,
    Verdict::VARIANTS,
    Warning::VARIANTS,
    Wrong::VARIANTS,
    AgentError::VARIANTS,
    KeyError::VARIANTS,
];

/// Variants that say what the fault within says.
const OF_ANOTHER: [&str; 8] = [
    "seal-signature",
    "seal-arrangement",
    "seal-not-trusted",
    "seal-add-grammar",
    "seal-add-result",
    "seal-add-key",
    "seal-add-sign",
    "key-unusable",
];

/// The ids that stand in the code: names of variants, and whole string literals that begin with a prefix of this area.
fn ids() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for directory in ["seal", "store/agent", "store/keys"] {
        sources(&root.join(directory), &mut files);
    }
    let prefixes = ["seal-", "agent-", "key-"];
    let text: String = files.iter().map(|path| fs::read_to_string(path).expect("a source")).collect();
    let literals = text.split('"').filter(|literal| prefixes.iter().any(|prefix| literal.starts_with(prefix)));
    let literals = literals.filter(|literal| !literal.contains([' ', '\n']) && !literal.ends_with('-'));
    let derived = DERIVED.into_iter().flatten().copied().filter(|id| !OF_ANOTHER.contains(id));
    literals.chain(derived).map(str::to_owned).collect()
}

/// Names of things and plain news: nothing is to be done about them.
const NO_REMEDY: [&str; 4] = ["seal-role-", "seal-verdict-", "seal-trust-notice-", "seal-trust-trusted"];

#[test]
fn every_id_has_words_and_every_fault_a_remedy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale/en");
    let words =
        ["seal.ftl", "keys.ftl"].map(|name| fs::read_to_string(root.join(name)).expect("a locale file")).concat();
    fluent_bundle::FluentResource::try_new(words.clone()).expect("Fluent");
    let defined: BTreeSet<String> = words
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect();
    let mut wanted = BTreeSet::new();
    for id in ids() {
        if !NO_REMEDY.iter().any(|prefix| id.starts_with(prefix)) {
            wanted.insert(format!("{id}-remedy"));
        }
        wanted.insert(id);
    }
    assert!(wanted.len() > 100, "the ids were not found");
    let missing: Vec<_> = wanted.difference(&defined).collect();
    let extra: Vec<_> = defined.difference(&wanted).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?}\nextra {extra:#?}");
}
