//! What the program reads instead of the TOML files says the same as they do.

use std::fs;
use std::path::{Path, PathBuf};

use careseal::checklist::bundled;
use serde_json::Value;

use crate::LIBRARY;

fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    inside.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn every_file_says_the_same_as_json() {
    let (written, ready) =
        (Path::new(env!("CARGO_MANIFEST_DIR")).join("checklists"), Path::new(env!("OUT_DIR")).join("checklists"));
    let mut compared = 0;
    for path in files(&written).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")) {
        let inside = path.strip_prefix(&written).expect("below the folder");
        let text = fs::read_to_string(&path).expect("a file");
        let toml: Value = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let json = fs::read_to_string(ready.join(inside).with_extension("json")).expect("written by build.rs");
        assert_eq!(toml, serde_json::from_str::<Value>(&json).expect("JSON"), "{}", path.display());
        compared += 1;
    }
    assert!(compared > 20);
}

#[test]
fn every_edition_loads_alike_from_both() {
    for (id, edition, written) in bundled::load_all() {
        let (id, edition) = (id.parse().expect("an id"), edition.parse().expect("an id"));
        let (ready, written) = (LIBRARY.edition(&id, &edition).expect("loads"), written.expect("loads"));
        assert_eq!(ready.structure_digest, written.structure_digest);
        assert_eq!(ready.words, written.words, "{id} {edition}");
        let all = |list: &careseal::checklist::Checklist| {
            format!("{:#?} {:#?} {:#?} {:#?}", list.facts, list.sections, list.items, list.rules)
        };
        assert_eq!(all(ready), all(&written), "{id} {edition}");
    }
}
