//! The rooms of the house and the direction of the arrows (DESIGN.md §2, `src/lib.rs`).

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const CORE: [&str; 11] = [
    "text",
    "checklist",
    "worksheet",
    "findings",
    "attestation",
    "seal",
    "workspace",
    "document",
    "present",
    "formats",
    "screens",
];

/// Which rooms each room may look into.
fn arrows() -> BTreeMap<&'static str, Vec<&'static str>> {
    let record = ["text", "checklist", "worksheet", "findings", "attestation"];
    let record_and = |more: &[&'static str]| record.iter().chain(more).copied().collect::<Vec<_>>();
    BTreeMap::from([
        ("text", vec![]),
        ("checklist", vec!["text"]),
        ("worksheet", vec!["text", "checklist"]),
        ("findings", vec!["text", "checklist", "worksheet"]),
        ("attestation", vec!["text", "checklist", "worksheet", "findings"]),
        ("seal", vec!["text", "attestation"]),
        ("workspace", record.to_vec()),
        ("document", vec![]),
        ("present", record_and(&["document", "workspace"])),
        ("formats", vec!["document", "present"]),
        ("screens", record_and(&["document", "workspace", "present"])),
        ("locale", vec!["text", "present"]),
        ("store", vec!["text", "worksheet", "seal"]),
        ("session", record_and(&["seal", "workspace", "store", "locale"])),
        ("tui", vec!["text", "checklist", "worksheet", "workspace", "screens", "store", "locale", "session"]),
        (
            "cli",
            record_and(&["document", "seal", "workspace", "present", "formats", "store", "locale", "session", "tui"]),
        ),
    ])
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The source files with the room each stands in and the text that ships: unit tests may look anywhere.
pub(crate) fn shipped() -> Vec<(PathBuf, String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_test = |path: &Path| {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let in_tests = path.components().any(|part| part.as_os_str() == "tests");
        in_tests || matches!(name, "tests" | "fixtures" | "sweep")
    };
    let mut shipped = Vec::new();
    for path in files(&src).into_iter().filter(|path| !is_test(path)) {
        let inside = path.strip_prefix(&src).expect("below src");
        let room = inside.components().next().expect("a name").as_os_str().to_string_lossy();
        let room = room.trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).expect("a source file");
        let ships = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
        shipped.push((inside.to_owned(), room, ships));
    }
    shipped
}

/// Lines of code, comments left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(n, line)| (n.saturating_add(1), line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn arrows_only_point_where_the_design_says() {
    let arrows = arrows();
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (path, room, text) in shipped().iter().filter(|(_, room, _)| room != "lib" && room != "main") {
        let Some(allowed) = arrows.get(room.as_str()) else {
            wrong.push(format!("{}: '{room}' is no room of the house", path.display()));
            continue;
        };
        for (number, line) in code(text) {
            if line.contains("crate::{") {
                wrong.push(format!("{}:{number}: one `use` for each room", path.display()));
            }
            for rest in line.split("crate::").skip(1) {
                let target: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let is_room = arrows.contains_key(target.as_str());
                if is_room && target != *room && !allowed.contains(&target.as_str()) {
                    wrong.push(format!("{}:{number}: {room} looks into {target}", path.display()));
                }
                seen.insert((room.clone(), target));
            }
        }
    }
    for (room, target) in arrows.iter().flat_map(|(room, allowed)| allowed.iter().map(move |target| (*room, *target))) {
        if !seen.contains(&(room.to_owned(), target.to_owned())) {
            wrong.push(format!("{room} may look into {target} and never does"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_map_names_every_room_once() {
    let (_, _, map) = shipped().into_iter().find(|(path, ..)| path == Path::new("lib.rs")).expect("lib.rs");
    for room in arrows().keys() {
        assert_eq!(map.matches(&format!("//! - [`{room}`]: ")).count(), 1, "{room} on the map");
        assert_eq!(map.matches(&format!("pub mod {room};")).count(), 1, "{room} in the house");
    }
    assert_eq!(map.matches("pub mod ").count(), arrows().len(), "a room without arrows");
}

#[test]
fn the_core_knows_no_disk_no_clock_no_terminal_and_no_environment() {
    let forbidden = [
        "std::fs",
        "std::env",
        "std::process",
        "std::net",
        "std::thread",
        "std::time::SystemTime",
        "std::time::Instant",
        "Timestamp::now",
        "Zoned::now",
        "getrandom::",
        "println!",
        "eprintln!",
        "anyhow",
        "crossterm",
        "ratatui",
        "directories::",
    ];
    let mut wrong = Vec::new();
    for (path, room, text) in shipped().iter().filter(|(_, room, _)| CORE.contains(&room.as_str())) {
        for (number, line) in code(text) {
            for word in forbidden.iter().filter(|word| line.contains(**word)) {
                wrong.push(format!("{}:{number}: {room} knows {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whatever the core knows is a value that it was given: a [`careseal::checklist::Library`], a worksheet, a day. So nothing that
/// was opened before can change what is said of a file.
#[test]
fn the_core_has_no_global_state() {
    // Their files are compiled in, and what is kept is what they say, parsed: no checklist and no overlay.
    let parsed_constants = [
        ("checklist/advisories.rs", "static FILES: [Supplement<Structure, Words>; 1]"),
        ("checklist/changes.rs", "static LOGS: [Supplement<Log, Words>; 3]"),
        ("checklist/clauses.rs", "static FILES: [Supplement<Structure, Text>; 3]"),
        ("checklist/places.rs", "static FILES: [Supplement<Structure, Words>; 1]"),
        ("checklist/glossary.rs", "static LOADED: OnceLock<Glossary>"),
        ("checklist/glossary/find.rs", "static ENTRIES: [OnceLock<Vec<SearchableTerm>>; LANGUAGES.len()]"),
    ];
    let inner =
        ["OnceLock", "LazyLock", "OnceCell", "LazyCell", "Mutex", "RwLock", "RefCell", "Cell<", "Atomic", "Supplement"];
    let mut wrong = Vec::new();
    let mut met = BTreeSet::new();
    for (path, room, text) in shipped().iter().filter(|(_, room, _)| CORE.contains(&room.as_str())) {
        for (number, line) in code(text) {
            let declared = line.split('=').next().unwrap_or_default().trim();
            let is_static = declared.split_whitespace().any(|word| word == "static");
            if let Some(known) = parsed_constants.iter().find(|known| path == Path::new(known.0) && declared == known.1)
            {
                met.insert(known.0);
            } else if is_static && inner.iter().any(|word| declared.contains(word)) {
                wrong.push(format!("{}:{number}: {room} keeps {declared}", path.display()));
            }
            for word in
                ["thread_local!", "Box::leak", ".leak()", "static mut"].iter().filter(|word| line.contains(**word))
            {
                wrong.push(format!("{}:{number}: {room} uses {word}", path.display()));
            }
        }
    }
    wrong.extend(
        parsed_constants.iter().filter(|known| !met.contains(known.0)).map(|known| format!("{} is gone", known.1)),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_store_touches_the_disk() {
    let mut wrong = Vec::new();
    for (path, _, text) in shipped().iter().filter(|(_, room, _)| room != "store") {
        for (number, line) in code(text).filter(|(_, line)| line.contains("std::fs") || line.contains("fs::File")) {
            wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What becomes of a link is said in one place (`src/store/plain_file.rs`), so everything has to go through it.
#[test]
fn only_the_gate_opens_makes_moves_and_removes_files() {
    let used = [
        "OpenOptions::new",
        "File::open",
        "DirBuilder::new",
        "fs::remove_dir",
        "fs::remove_file",
        "fs::rename",
        ".persist(",
        ".persist_noclobber(",
        ".tempfile_in(",
        ".tempdir_in(",
    ];
    let never = [
        "File::create",
        "File::options",
        "NamedTempFile::new",
        "TempDir::new",
        "create_dir",
        "fs::copy",
        "fs::hard_link",
        "fs::set_permissions",
        "fs::write",
        "fs::{",
        "remove_dir_all",
        "rustix::fs::",
        "fs::symlink(",
        "tempfile::tempdir",
        "tempfile::tempfile",
    ];
    // Types and what only looks.
    let harmless = [
        "use std::fs::{self, DirEntry};",
        "use std::fs::{self, File};",
        "use std::fs::{self, File, TryLockError};",
        "use std::fs::{FileType, Metadata, OpenOptions};",
        "use rustix::fs::OFlags;",
    ];
    let gate = Path::new("store/plain_file.rs");
    let mut wrong = Vec::new();
    for (path, _, text) in shipped().iter().filter(|(path, ..)| path != gate) {
        for (number, line) in code(text).filter(|(_, line)| !harmless.contains(&line.trim())) {
            for word in used.iter().chain(&never).filter(|word| line.contains(**word)) {
                wrong.push(format!("{}:{number}: {word} is for {} alone", path.display(), gate.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let (_, _, text) = shipped().into_iter().find(|(path, ..)| path == gate).expect("the gate");
    for word in used {
        assert!(text.contains(word), "{word}: the gate does it in another way, which nobody else may either");
    }
}

#[test]
fn main_only_parses_runs_and_exits() {
    let (_, _, text) = shipped().into_iter().find(|(path, ..)| path == Path::new("main.rs")).expect("main.rs");
    assert!(text.lines().count() <= 20, "main.rs has {} lines", text.lines().count());
}

/// A message id is for the locale. Whoever asks one what happened asks the wrong one: a rename would change what is done.
#[test]
fn nothing_is_decided_by_a_message_id() {
    // What stands in a file of drafts is read back here; the names of forms are ids.
    let excepted = ["screens/form/kind.rs"];
    let english = careseal::locale::Locale::new("en");
    let mut wrong = Vec::new();
    for (path, _, text) in shipped().iter().filter(|(path, ..)| !excepted.iter().any(|known| path.ends_with(known))) {
        for (number, line) in code(text) {
            let pieces: Vec<&str> = line.split('"').collect();
            for triple in pieces.windows(3).step_by(2) {
                let [before, id, after] = triple else { continue };
                let compares = before.ends_with("== ") || before.ends_with("!= ");
                let matches = after.starts_with(" =>") || after.starts_with(" |") || after.starts_with(" if ");
                if (compares || matches) && english.has(id) {
                    wrong.push(format!("{}:{number}: decides by {id}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
