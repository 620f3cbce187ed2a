//! Files that drafts of careseal wrote, before its terms were settled: a worksheet opens and goes on in its own words; of an
//! attestation the signatures are judged, the contents not, and it is never called altered.
//!
//! `tests/drafts` has attestations that a draft sealed, as they were.

use std::fs;
use std::path::Path;

use super::bench::{Bench, ME};
use crate::seal::tools;

const ASSIGNED: &str = include_str!("../oracle/files/assigned.worksheet.toml");
const REVIEWED: &str = include_str!("../oracle/files/rejected.worksheet.toml");

const ANSWERS: &str = "format = \"careseal-answers/0\"\n[plan.\"health-configuration/I.6\"]\nowner = \"Facilities\"\n";

fn last(text: &str) -> &str {
    text.lines().last().unwrap_or_default()
}

#[test]
fn a_worksheet_of_a_draft_opens_and_what_is_added_has_its_words() {
    let bench = Bench::new();
    bench.begin();
    let today = bench.read("w.toml");
    assert!(today.starts_with("format = \"careseal-worksheet/1\"\n"), "{today}");
    bench.write("draft.toml", ASSIGNED);
    bench.write("answers.toml", ANSWERS);
    for (file, before, kind) in [
        (
            "w.toml",
            today.as_str(),
            ", kind = \"assignment\", on = \"health-configuration/I.6\", assignee = \"Facilities\",",
        ),
        ("draft.toml", ASSIGNED, ", kind = \"plan\", on = \"health-configuration/I.6\", owner = \"Facilities\","),
    ] {
        bench.ends(0, &[&["apply", file, "answers.toml", "--yes"], &ME[..]].concat());
        let after = bench.read(file);
        assert!(after.starts_with(before), "what stood there stands: {after}");
        assert!(last(&after).contains(kind), "{}", last(&after));
        let follow_ups = bench.ends(0, &["follow-ups", file]).out;
        assert!(follow_ups.contains("Facilities"), "{follow_ups}");
    }
}

#[test]
fn copies_of_a_draft_are_joined_and_a_changed_first_line_is_named() {
    let bench = Bench::new();
    bench.write("one.toml", ASSIGNED);
    bench.write("other.toml", ASSIGNED);
    bench.write("answers.toml", ANSWERS);
    bench.ends(0, &["apply", "other.toml", "answers.toml", "--yes", "--me", "Dana Admin <admin@example.com>"]);
    bench.ends(0, &["merge", "one.toml", "other.toml"]);
    assert_eq!(bench.read("one.toml"), bench.read("other.toml"));
    bench.write("newer.toml", ASSIGNED.replacen("worksheet/0", "worksheet/1", 1));
    let told = bench.ends(4, &["merge", "one.toml", "newer.toml"]).err;
    assert!(told.contains("name two formats") && told.contains("somebody changed them"), "{told}");
}

/// A line with another word in it, and the sum that it has then.
fn said_otherwise(line: &str, word: &str, other: &str) -> String {
    let (event, _) = line.rsplit_once(", sum = ").expect("an event");
    let event = event.replace(word, other);
    format!("{event}, sum = \"{}\" }}", careseal::checklist::digest::short(event.as_bytes()))
}

#[test]
fn the_verdicts_in_a_draft_are_told_in_todays_words() {
    let bench = Bench::new();
    let approved = |line: &str| said_otherwise(line, "\"rejected\"", "\"accepted-with-reservations\"");
    let is_comment = |line: &&str| line.contains("kind = \"remark\"") && line.contains("\"rejected\"");
    assert!(REVIEWED.lines().any(|line| is_comment(&line)), "a sample that says nothing");
    let lines = REVIEWED.lines().map(|line| if is_comment(&line) { approved(line) } else { line.to_owned() });
    bench.write("w.toml", lines.collect::<Vec<_>>().join("\n") + "\n");
    let told = bench.ends(0, &["comments", "list", "w.toml", "--json"]).out;
    assert!(told.contains("\"approved-with-reservations\"") && !told.contains("\"accepted"), "{told}");
}

/// The sealed samples, by how many seals each has.
const SEALED: [(&str, usize); 6] =
    [("small", 1), ("documents", 1), ("successor", 1), ("approved", 2), ("reservations", 2), ("rejected", 2)];

const DRAFT: &str = "This file was made by a draft of careseal: signatures judged, contents not.";

fn samples() -> Bench {
    let bench = Bench::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    for entry in fs::read_dir(folder).expect("the samples") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        bench.write(&name, fs::read(&path).expect("a file"));
    }
    bench
}

#[test]
fn the_signatures_of_a_draft_are_judged_and_its_contents_are_not() {
    let bench = samples();
    for (name, seals) in SEALED {
        let file = format!("{name}.attestation.toml");
        assert!(bench.read(&file).starts_with("format = \"careseal-attestation/0\"\n"), "{file}");
        let told = bench.ends(3, &["verify", &file, "--trust", "both.trust"]);
        let all = told.out.clone() + &told.err;
        assert!(told.out.contains(DRAFT) && !all.contains("changed") && !all.contains("altered"), "{all}");
        let trusted = told.out.matches("the key speaks for").count();
        assert_eq!(trusted, seals, "{all}");
        let expected = if name == "rejected" { "has reviewed and rejected it" } else { DRAFT };
        assert!(told.err.contains(expected), "{}", told.err);
        // What it says itself is not repeated: nobody knows what it meant.
        assert!(!told.out.contains("Small Clinic"), "{}", told.out);
    }
    let told = bench.ends(3, &["verify", "reservations.attestation.toml", "--trust", "both.trust"]).out;
    for words in
        ["approved-with-reservations", "Two waivers are long.", "On health-configuration/I.6: Is two minutes enough?"]
    {
        assert!(told.contains(words), "{told}");
    }
    // Whoever is not trusted is not, and what was changed is called that.
    bench.key("id", 7);
    let told = bench.ends(3, &["verify", "small.attestation.toml", "--trust", "id.trust"]).out;
    assert!(told.contains(DRAFT) && told.contains("FAIL"), "{told}");
    let told = bench.ends(3, &["verify", "altered.attestation.toml", "--trust", "both.trust"]);
    assert!(!told.out.contains(DRAFT) && told.err.contains("was changed after it was sealed"), "{told:?}");
}

#[test]
fn no_command_calls_a_draft_altered() {
    let bench = samples();
    bench.begin();
    bench.key("id", 7);
    for (code, args) in [
        (3, vec!["report", "small.attestation.toml"]),
        (3, vec!["report", "small.attestation.toml", "--format", "json"]),
        (3, vec!["check", "small.attestation.toml"]),
        (3, vec!["diff", "small.attestation.toml", "w.toml"]),
        (3, vec!["diff", "w.toml", "small.attestation.toml", "--json"]),
        (3, vec!["comments", "import", "w.toml", "rejected.attestation.toml"]),
        (3, vec!["new", "Another", "--from", "small.attestation.toml", "--output", "n.toml", "--me", ME[1]]),
        (
            3,
            vec![
                "countersign",
                "small.attestation.toml",
                "--verdict",
                "approved",
                "--key",
                "id",
                "--me",
                "R <r@example.org>",
                "--side",
                "reviewer",
            ],
        ),
    ] {
        let told = bench.ends(code, &args);
        assert!(told.err.contains(DRAFT), "{args:?}: {told:?}");
        assert!(told.err.contains("seal it again"), "{args:?}: what to do: {told:?}");
    }
    let told = bench.ends(3, &["portfolio", ".", "--trust", "both.trust"]).out;
    let line = told.lines().find(|line| line.contains("small.attestation.toml")).expect("a row");
    assert!(told.contains(DRAFT) && !line.contains("altered"), "{told}");
    // A folder marks a file as it is marked alone, and ends as it does.
    fs::create_dir(bench.at("one")).expect("made");
    bench.write("one/a.toml", bench.read("small.attestation.toml"));
    let alone = bench.json(3, &["verify", "one/a.toml", "--trust", "both.trust", "--json"]);
    let listed = bench.json(3, &["portfolio", "one", "--trust", "both.trust", "--json"]);
    let (alone, listed) = (&alone["files"][0], &listed["files"][0]);
    assert_eq!((&alone["status"], &listed["status"]), (&"warn".into(), &"warn".into()), "{listed:#}");
    assert_eq!(alone["first"]["text"], listed["attention"][0]["text"]);
}

/// Who knows a command or an option by its old name is told the new one; the old one does nothing.
#[test]
fn an_old_name_is_told_the_new_one() {
    let bench = Bench::new();
    bench.begin();
    for (args, near) in [
        (vec!["points", "w.toml"], "“follow-ups”"),
        (vec!["remarks", "list", "w.toml"], "“comments”"),
        (vec!["checklist", "drift", "shared-responsibility", "2023-06-15", "2023-06-16"], "“changes”"),
        (vec!["follow-ups", "w.toml", "--owner", "IT"], "--assignee"),
        (vec!["countersign", "w.toml", "--verdict", "approved", "--note", "I.2=Which?"], "--comment"),
    ] {
        let told = bench.ends(2, &args).err;
        assert!(told.contains("Did you mean") && told.contains(near), "{args:?}: {told}");
    }
    // Where it never was the name of anything, it is none of an old thing either.
    for (args, no) in [
        (vec!["check", "w.toml", "--owner", "IT"], "--assignee"),
        (vec!["people", "w.toml", "--note", "x"], "--comment"),
        (vec!["evidence", "list", "w.toml", "--owner", "IT"], "--assignee"),
        (vec!["key", "points"], "follow-ups"),
        (vec!["drift"], "changes"),
    ] {
        let told = bench.ends(2, &args).err;
        assert!(!told.contains(no), "{args:?}: {told}");
    }
    // What clap finds near is named there.
    let told = bench.ends(2, &["account", "w.toml", "--jsn"]).err;
    assert!(told.contains("Did you mean") && told.contains("--json"), "{told}");
    let told = bench.ends(2, &["countersign", "w.toml", "--verdict", "accepted"]).err;
    assert!(told.contains("approved-with-reservations"), "{told}");
}

#[test]
fn stock_tools_still_take_the_signatures_of_a_draft() {
    if !tools::here() {
        return;
    }
    let (bench, tools) = (samples(), tools::Bench::new());
    tools.write("trust", bench.read("both.trust"));
    for (name, seals) in SEALED {
        let file = bench.read(&format!("{name}.attestation.toml"));
        let pieces: Vec<&str> = file.split("sshsig = '''\n").collect();
        for (number, signer) in ["admin@example.com", "reviewer@example.org"].into_iter().take(seals).enumerate() {
            let (armor, _) = pieces[number + 1].split_once("'''\n").expect("an end");
            let signed = pieces[..=number].join("sshsig = '''\n");
            let told = tools.keygen_verifies(signer, "careseal-attestation-v1", armor, signed.as_bytes(), None);
            assert!(told.status.success(), "{name}, seal {number}");
        }
    }
}
