//! Handing a worksheet over with its documents: packed by one, unpacked, continued and sealed by the other.

use std::fs;
use std::path::Path;

use careseal::session::handover::{pack, unpack};
use careseal::session::worksheet_file;
use careseal::text::FormatNumber;
use proptest::prelude::*;

use super::bench::{Bench, FACTS, ME};
use crate::LIBRARY;

fn prepared() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.write("facts.toml", FACTS);
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    fs::create_dir(bench.at("papers")).expect("a folder");
    bench.write("papers/certificate.pdf", "certified");
    bench
}

fn add(bench: &Bench, item: &str, file: &str, more: &[&str]) -> String {
    bench.ends(0, &[&["evidence", "add", "w.toml", item, file], more, &ME].concat()).out
}

fn paths(bench: &Bench, worksheet: &str) -> Vec<String> {
    let list = bench.json(0, &["evidence", "list", worksheet, "--json"]);
    let all = list.as_array().expect("a list").iter();
    all.map(|one| one["path"].as_str().unwrap_or("-").to_owned()).collect()
}

#[test]
fn a_copy_is_kept_beside_the_worksheet_once_and_never_over_another() {
    let bench = prepared();
    let said = add(&bench, "I.2", "papers/certificate.pdf", &["--copy"]);
    assert!(said.ends_with("A copy of it is kept in w.evidence/certificate.pdf, beside the worksheet.\n"), "{said}");
    fs::create_dir(bench.at("other")).expect("a folder");
    bench.write("other/certificate.pdf", "another");
    bench.write("other/again.pdf", "certified");
    bench.write("other/NUL", "device");
    bench.write("other/a\u{202e}fdp.exe", "hidden");
    bench.write(&format!("other/{}", "x".repeat(200)), "long");
    for file in ["certificate.pdf", "again.pdf", "NUL", "a\u{202e}fdp.exe", &"x".repeat(200)] {
        add(&bench, "I.2#ssl", &format!("other/{file}"), &["--copy"]);
    }
    let mut copies: Vec<String> = fs::read_dir(bench.at("w.evidence"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    copies.sort();
    let long = "x".repeat(100);
    assert_eq!(copies, ["afdp.exe", "certificate-2.pdf", "certificate.pdf", "file-NUL", &long]);
    assert_eq!(bench.read("w.evidence/certificate.pdf"), "certified");
    let mut known = paths(&bench, "w.toml");
    known.sort();
    let again = ["certificate.pdf", "certificate.pdf"];
    assert_eq!(known.iter().filter(|path| path.ends_with("/certificate.pdf")).count(), again.len());
    // What lies there already is attached where it lies.
    add(&bench, "I.4", "w.evidence/certificate-2.pdf", &["--copy"]);
    assert_eq!(fs::read_dir(bench.at("w.evidence")).expect("a folder").count(), 5);
    // The check looks at the copy, not at where it came from.
    fs::remove_file(bench.at("papers/certificate.pdf")).expect("removed");
    assert_eq!(bench.run(&["check", "w.toml"]).err, "");
    bench.write("w.evidence/certificate.pdf", "forged!!!");
    assert!(bench.run(&["check", "w.toml"]).err.contains("is not the file that was attached"));
    fs::remove_file(bench.at("w.evidence/certificate.pdf")).expect("removed");
    assert!(bench.run(&["check", "w.toml"]).err.contains("is no longer where it was"));
}

#[test]
fn what_is_not_copied_is_refused_with_what_to_do() {
    let bench = prepared();
    let before = bench.read("w.toml");
    bench.key("id", 7);
    let large = fs::File::create(bench.at("large.bin")).expect("made");
    large.set_len((64 << 20) + 1).expect("sparse");
    for (file, code, wanted) in [
        ("https://example.com/x", 2, "What lies on the web is not copied"),
        ("missing.pdf", 4, "there is no such file"),
        ("papers", 4, "is not a file but a folder"),
        ("id", 4, "is a private key"),
        ("large.bin", 4, "is larger than 64 MiB, so no copy of it is kept"),
    ] {
        let ran = bench.ends(code, &[&["evidence", "add", "w.toml", "I.2", file, "--copy"], &ME[..]].concat());
        assert!(ran.err.contains(wanted) && ran.err.lines().count() == 2, "{file}: {}", ran.err);
    }
    assert!(!bench.at("w.evidence").exists() && bench.read("w.toml") == before, "nothing was written");
    std::os::unix::fs::symlink("/tmp", bench.at("w.evidence")).expect("linked");
    bench.ends(4, &[&["evidence", "add", "w.toml", "I.2", "papers/certificate.pdf", "--copy"], &ME[..]].concat());
    assert_eq!(bench.read("w.toml"), before);
}

#[test]
fn a_copy_stays_when_its_document_is_taken_away_and_it_is_said_once_nothing_names_it() {
    let bench = prepared();
    add(&bench, "I.2", "papers/certificate.pdf", &["--copy"]);
    add(&bench, "I.4", "papers/certificate.pdf", &["--copy"]);
    let list = bench.json(0, &["evidence", "list", "w.toml", "--json"]);
    let remove = |id: &serde_json::Value| {
        bench.ends(0, &[&["evidence", "remove", "w.toml", id.as_str().expect("an id")], &ME[..]].concat()).out
    };
    assert_eq!(remove(&list[0]["id"]).lines().count(), 1, "another item names it");
    let said = remove(&list[1]["id"]);
    assert!(said.contains("Its copy stays in w.evidence/certificate.pdf."), "{said}");
    assert_eq!(bench.read("w.evidence/certificate.pdf"), "certified");
    // Nothing names it, so it is not handed over either.
    let said = bench.ends(0, &["pack", "w.toml"]).out;
    assert!(said.starts_with("w.zip holds w.toml and no document.\n"), "{said}");
}

#[test]
fn a_worksheet_is_packed_unpacked_continued_and_sealed_by_the_other() {
    let bench = prepared();
    bench.answer_all(FACTS);
    add(&bench, "I.2", "papers/certificate.pdf", &["--copy", "--note", "Both sites."]);
    fs::create_dir(bench.at("theirs")).expect("a folder");
    bench.ends(0, &["pack", "w.toml", "-o", "theirs/hand-over.zip"]);
    assert_eq!(bench.run(&["pack", "w.toml", "-o", "theirs/hand-over.zip"]).code, 4, "nothing is overwritten");
    bench.ends(0, &["pack", "w.toml", "-o", "theirs/again.zip"]);
    let read = |name: &str| fs::read(bench.at(name)).expect("read");
    assert!(read("theirs/hand-over.zip") == read("theirs/again.zip"), "the same contents, the same archive");
    let ran = bench.ends(0, &["unpack", "theirs/hand-over.zip"]);
    assert!(ran.out.starts_with("hand-over/w.toml is unpacked, with one document.\n"), "{}", ran.out);
    assert!(ran.out.ends_with("Continue with: careseal open hand-over/w.toml\n"), "{}", ran.out);
    assert!(read("hand-over/w.toml") == read("w.toml"), "byte for byte");
    assert_eq!(bench.read("hand-over/w.evidence/certificate.pdf"), "certified");
    assert!(!bench.at("hand-over/README.txt").exists());
    // At the other side nothing of this one is there.
    fs::remove_dir_all(bench.at("w.evidence")).expect("removed");
    fs::remove_dir_all(bench.at("papers")).expect("removed");
    let check = bench.run(&["check", "hand-over/w.toml"]);
    assert_eq!((check.code, check.err.as_str()), (0, ""), "the documents are found at the new place");
    bench.write("hand-over/policy.pdf", "policy");
    let more = ["evidence", "add", "hand-over/w.toml", "I.4", "hand-over/policy.pdf", "--copy"];
    bench.ends(0, &[&more[..], &ME].concat());
    bench.key("id", 7);
    let seal = ["seal", "hand-over/w.toml", "--key", "id", "--output", "a.toml"];
    let digest = bench.ends(1, &seal).err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(0, &[&seal[..], &["--affirm", &digest]].concat());
    bench.ends(0, &["verify", "a.toml", "--trust", "id.trust"]);
    assert!(bench.read("a.toml").contains("name = \"policy.pdf\""));
    // And it goes back the same way.
    bench.ends(0, &["pack", "hand-over/w.toml", "-o", "back.zip"]);
    let back = bench.ends(0, &["unpack", "back.zip"]).out;
    assert!(back.starts_with("back/w.toml is unpacked, with 2 documents."), "{back}");
    assert_eq!(paths(&bench, "back/w.toml"), ["w.evidence/certificate.pdf", "w.evidence/policy.pdf"]);
}

#[test]
fn what_is_left_out_is_listed_and_what_is_missing_is_a_finding() {
    let bench = prepared();
    let facilitators = ["acme.facilitator.toml", "acme.facilitator.toml.draft"];
    for name in ["gone", "changed", "kept", "w.toml.draft", "old.worksheet.toml"].iter().chain(&facilitators) {
        bench.write(&format!("papers/{name}"), name);
        add(&bench, "I.4", &format!("papers/{name}"), &[]);
    }
    bench.key("papers/key", 7);
    add(&bench, "I.4", "papers/key", &[]);
    bench.write("a:b.pdf", "colon");
    bench.write("w2.toml", bench.read("w.toml"));
    add(&bench, "I.4", "w2.toml", &[]);
    bench.write("papers/Kept", "capitals");
    add(&bench, "I.4", "papers/Kept", &[]);
    add(&bench, "I.4", "https://example.com/trust", &[]);
    add(&bench, "I.2", "papers/certificate.pdf", &["--copy"]);
    let out = bench.ends(0, &["pack", "w.toml"]).out;
    assert!(out.contains("w.zip holds w.toml and one document.\n  w.evidence/certificate.pdf\nLeft out:\n"), "{out}");
    assert!(out.contains("  health-configuration/I.4: kept (attached by its path; --all packs it too)\n"), "{out}");
    assert!(out.contains("https://example.com/trust (a link"), "{out}");
    fs::remove_file(bench.at("papers/gone")).expect("removed");
    bench.write("papers/changed", "another");
    let out = bench.ends(1, &["pack", "w.toml", "--all", "-o", "all.zip"]).out;
    let left = |name: &str, why: &str| {
        assert!(out.contains(&format!("  health-configuration/I.4: {name} ({why}")), "{name} {why}: {out}");
    };
    left("gone", "no longer where it was");
    left("changed", "not the file that was attached");
    for never in ["old.worksheet.toml", "key", "w2.toml"].iter().chain(&facilitators) {
        left(never, "never handed over");
    }
    left("kept", "a name that not every system can hold");
    assert!(out.contains("  papers/Kept\n") && out.contains("  papers/w.toml.draft\n"), "{out}");
    bench.ends(0, &["unpack", "all.zip"]);
    let err = bench.ends(4, &["unpack", "all.zip"]).err;
    assert!(err.contains("all is there already, and nothing is written over."), "{err}");
}

#[test]
fn an_archive_is_never_taken_for_what_is_in_it() {
    let bench = prepared();
    bench.ends(0, &["pack", "w.toml", "-o", "x.zip"]);
    for args in [
        &["open", "x.zip"][..],
        &["check", "x.zip"],
        &["report", "x.zip"],
        &["diff", "x.zip", "x.zip"],
        &["evidence", "list", "x.zip"],
        &["minutes", "x.zip"],
    ] {
        let ran = bench.ends(4, args);
        assert!(
            ran.err.contains("x.zip is a ZIP archive: what it holds must be unpacked first."),
            "{args:?} {}",
            ran.err
        );
        assert!(ran.err.contains("Unpack it with: careseal unpack "), "{args:?} {}", ran.err);
    }
    let ran = bench.ends(3, &["verify", "x.zip"]);
    assert!(ran.err.contains("is a ZIP archive") && ran.err.contains("careseal unpack"), "{}", ran.err);
    let ran = bench.ends(2, &["pack", "facts.toml"]);
    assert!(ran.err.contains("is not a worksheet."), "{}", ran.err);
    let ran = bench.ends(2, &["unpack", "w"]);
    assert!(ran.err.contains("has no name to call a folder by"), "{}", ran.err);
    bench.write("x", "");
    bench.ends(4, &["unpack", "x.zip"]);
    assert_eq!(bench.read("x"), "", "a file in its place is left alone");
}

#[test]
fn an_archive_in_an_archive_is_a_file_as_any_other() {
    let bench = prepared();
    bench.ends(0, &["pack", "w.toml", "-o", "inner.zip"]);
    add(&bench, "I.2", "inner.zip", &["--copy"]);
    bench.ends(0, &["pack", "w.toml", "-o", "outer.zip"]);
    bench.ends(0, &["unpack", "outer.zip", "there"]);
    let read = |name: &str| fs::read(bench.at(name)).expect("read");
    assert!(read("there/w.evidence/inner.zip") == read("inner.zip"));
    assert_eq!(fs::read_dir(bench.at("there")).expect("a folder").count(), 2, "and nothing of what is in it");
}

#[test]
fn what_goes_wrong_on_the_way_leaves_nothing_half() {
    let bench = prepared();
    add(&bench, "I.2", "papers/certificate.pdf", &["--copy"]);
    bench.ends(0, &["pack", "w.toml", "-o", "x.zip"]);
    let names = || fs::read_dir(bench.at(".")).expect("a folder").count();
    let before = names();
    // A folder that is not there, and one that may not be written.
    bench.ends(4, &["unpack", "x.zip", "none/there"]);
    bench.ends(4, &["unpack", "none.zip"]);
    bench.ends(4, &["unpack", "papers", "there"]);
    bench.ends(4, &["pack", "none.toml"]);
    bench.ends(4, &["pack", "w.toml", "-o", "papers"]);
    assert_eq!(names(), before);
    fs::create_dir(bench.at("empty")).expect("made");
    bench.ends(0, &["unpack", "x.zip", "empty"]);
    assert_eq!(bench.read("empty/w.evidence/certificate.pdf"), "certified");
}

/// Packs what a folder holds, unpacks it elsewhere, and compares.
fn there_and_back(files: &[(String, Vec<u8>)], worksheet: &str) -> Result<(), TestCaseError> {
    let home = tempfile::tempdir().expect("a folder");
    let (here, there) = (home.path().join("here"), home.path().join("there"));
    fs::create_dir(&here).expect("made");
    let path = here.join("w.toml");
    fs::write(&path, worksheet).expect("written");
    let mut sources = Vec::new();
    for (name, bytes) in files {
        let original = home.path().join(name);
        fs::write(&original, bytes).expect("written");
        sources.push(careseal::session::evidence::copy(&original, &path).expect("copied"));
    }
    let text = with_documents(worksheet, sources);
    fs::write(&path, &text).expect("written");
    let packed = pack(&LIBRARY, &path, false, |_, _| "Words".to_owned()).expect("packed");
    prop_assert!(packed.left.is_empty(), "{:?}", packed.left);
    let archive = home.path().join("x.zip");
    fs::write(&archive, &packed.bytes).expect("written");
    let unpacked = unpack(&LIBRARY, &archive, Some(&there)).expect("unpacked");
    prop_assert_eq!(&unpacked.missing, &[]);
    prop_assert_eq!(fs::read(&unpacked.worksheet).expect("read"), text.as_bytes());
    for document in &packed.documents {
        let read = |folder: &Path| fs::read(folder.join(document)).expect("read");
        prop_assert_eq!(read(&here), read(&there));
    }
    let again = pack(&LIBRARY, &unpacked.worksheet, false, |_, _| "Words".to_owned()).expect("packed");
    prop_assert!(again.bytes == packed.bytes);
    Ok(())
}

/// The worksheet with these documents attached.
fn with_documents(worksheet: &str, sources: Vec<careseal::worksheet::evidence::Source>) -> String {
    use careseal::worksheet::{Env, EventId, EventKind, Evidence, line};
    let summarized = worksheet_file::summarized(&LIBRARY, worksheet).expect("a worksheet");
    let mut world = careseal::worksheet::stamp::FixedEnv::at("2026-11-22T10:00:00Z");
    let profile = careseal::workspace::Profile { name: careseal::text::Line::clean("Admin"), ..Default::default() };
    let workspace = careseal::workspace::Workspace::new(
        &LIBRARY,
        String::new(),
        summarized.log,
        summarized.lists,
        None,
        profile,
        world.today(),
    );
    let mut text = worksheet.to_owned();
    let whats = sources.into_iter().map(|source| EventKind::Evidence {
        on: "health-configuration/I.2".parse().expect("an item"),
        id: EventId::new(world.stamp()).as_id(),
        evidence: Some(Evidence { source, dated: None, expires: None, note: careseal::text::Note::default() }),
    });
    let whats: Vec<EventKind> = whats.collect();
    for event in workspace.events(whats, &mut world) {
        text.push_str(&line::print(&event, FormatNumber::One));
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_is_packed_comes_out_as_it_went_in(
        files in proptest::collection::btree_map("[a-zA-Zé. -]{1,20}[a-z]", any::<Vec<u8>>(), 0..6),
    ) {
        let bench = Bench::new();
        bench.begin();
        let files: Vec<(String, Vec<u8>)> = files.into_iter().collect();
        there_and_back(&files, &bench.read("w.toml"))?;
    }
}
