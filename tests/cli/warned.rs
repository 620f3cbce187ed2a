//! What a reader should know is said of one file, of many, and of a folder: in the same words, with the same mark.

use careseal::attestation::document::Document;
use careseal::attestation::{parse, print};
use careseal::checklist::Outcome;
use careseal::seal::{Principal, SealMeta, Verdict, seal_file};
use careseal::text::{Line, Note};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use ssh_key::PrivateKey;

use super::bench::Bench;
use super::verifying::sealed;
use crate::pty::session::Start;

fn key(seed: u8) -> PrivateKey {
    PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]))
}

fn public(seed: u8) -> String {
    key(seed).public_key().to_openssh().expect("printed")
}

fn meta(who: &str, hours: i64, verdict: Verdict) -> SealMeta {
    let at = Timestamp::now().checked_add(SignedDuration::from_hours(hours)).expect("a moment");
    let reason = (verdict == Verdict::ApprovedWithReservations).then(|| Note::clean("The scanner has to go."));
    SealMeta { reason, ..SealMeta::new(Principal::parse(who).expect("a name"), at, verdict) }
}

/// The record of `a.toml`, changed, and sealed with the admin's key.
fn forged(bench: &Bench, change: impl Fn(&mut Document)) -> String {
    let file = bench.read("a.toml");
    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    let mut document = parse(body).expect("a record");
    change(&mut document);
    seal_file(&print(&document), &meta("admin@example.com", 0, Verdict::Attested), &key(7)).expect("sealed")
}

/// Files of which something is to be known: the name, who sealed it, and what is said first.
const WARNED: [(&str, &str, &str); 7] = [
    ("words", "admin@example.com", "titles were not compared"),
    ("future", "admin@example.com", "Seal 1 says that it was made in the future"),
    ("other", "director@example.com", "Affirmed by Admin <admin@example.com>, attested by director@example.com."),
    ("reserved", "admin@example.com, reviewer@example.org", "reviewer@example.org has approved it with reservations."),
    ("control", "admin@example.com", "HIPAA asks for more than a reason"),
    ("ahead", "admin@example.com", "later than it can have been sealed"),
    ("comment", "admin@example.com, reviewer@example.org", "On health-configuration/I.2: Which proxy?"),
];

/// A folder `all` with them and a good one, and a file of trusted keys that knows everybody.
fn all() -> Bench {
    let bench = sealed();
    std::fs::create_dir(bench.at("all")).expect("made");
    let write = |name: &str, text: String| bench.write(&format!("all/{name}.attestation.toml"), text);
    let file = bench.read("a.toml");
    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    write("good", file.clone());
    let words = |document: &mut Document| {
        let zeros = format!("sha256:{}", "0".repeat(64));
        document.checklists[0].words.values_mut().for_each(|digest| *digest = Line::clean(&zeros));
        document.items[3].title = Line::clean("All is well");
    };
    write("words", forged(&bench, words));
    let seal = |body: &str, meta: &SealMeta, seed| seal_file(body, meta, &key(seed)).expect("sealed");
    write("future", seal(body, &meta("admin@example.com", 72, Verdict::Attested), 7));
    // Affirmed at a keyboard: whoever a file only names has not affirmed.
    let typed = body.replace("affirmed = \"named\"\nhow = \"file\"\n", "affirmed = \"own\"\nhow = \"typed\"\n");
    write("other", seal(&typed, &meta("director@example.com", 0, Verdict::Attested), 9));
    let reviewed = |verdict| meta("reviewer@example.org", 0, verdict);
    write("reserved", seal(&file, &reviewed(Verdict::ApprovedWithReservations), 8));
    let mut comment = reviewed(Verdict::Approved);
    comment.reason = Some(Note::clean("Read on paper."));
    let on = careseal::seal::CommentId::parse("health-configuration/I.2").expect("an id");
    comment.notes.insert(on, Note::clean("Which proxy?"));
    write("comment", seal(&file, &comment, 8));
    let control = |document: &mut Document| {
        let parts = document.items.iter_mut().flat_map(|item| &mut item.parts);
        parts.filter(|part| part.outcome == Outcome::Accepted).for_each(|part| part.control = None);
    };
    write("control", forged(&bench, control));
    let later = Timestamp::now().checked_add(SignedDuration::from_hours(24 * 40)).expect("a moment");
    write(
        "ahead",
        forged(&bench, |document| document.created = Line::clean(&careseal::worksheet::stamp::written(later))),
    );
    let more = format!("reviewer@example.org {}\n", public(8));
    bench.write("wide", format!("{}{more}*@example.com {}\n", bench.read("id.trust"), public(9)));
    bench
}

fn path(name: &str) -> String {
    format!("all/{name}.attestation.toml")
}

#[test]
fn many_files_are_marked_as_each_alone_is() {
    let bench = all();
    let paths: Vec<String> = std::iter::once("good").chain(WARNED.iter().map(|(name, ..)| *name)).map(path).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let verify = |more: &'static [&'static str]| [&["verify"], &paths[..], &["--trust", "wide"], more].concat();
    let many = bench.ends(0, &verify(&[]));
    let lines: Vec<&str> = many.out.lines().collect();
    let today = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    assert_eq!(
        lines[0],
        format!("ok    {}, sealed by admin@example.com on {today}: Example Clinic", path("good")),
        "{}",
        many.out
    );
    for ((name, signers, said), line) in WARNED.iter().zip(&lines[1..]) {
        let begins = format!("warn  {}, sealed by {signers} on ", path(name));
        assert!(line.starts_with(&begins) && line.contains(": Example Clinic: ") && line.contains(said), "{line}");
    }
    assert_eq!(lines.last(), Some(&"1 of 8 good, 7 with warnings"), "{}", many.out);
    let strict = bench.ends(1, &verify(&["--strict"]));
    let marks = |out: &str| out.lines().map(|line| line.split(' ').next().map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(marks(&strict.out), marks(&many.out), "what is said does not depend on how it counts");

    let json = bench.json(0, &verify(&["--json"]));
    let files = json["files"].as_array().expect("files");
    assert_eq!((&files[0]["status"], &files[0]["first"]), (&"ok".into(), &Value::Null));
    for ((name, _, said), file) in WARNED.iter().zip(&files[1..]) {
        assert_eq!((&file["status"], &file["first"]["mark"]), (&"warn".into(), &"warn".into()), "{name}");
        assert!(file["first"]["text"].as_str().is_some_and(|text| text.contains(said)), "{name}: {file:#}");
        let alone = bench.ends(0, &["verify", &path(name), "--trust", "wide"]);
        assert!(alone.out.contains(said) && alone.err.is_empty(), "{name}: {alone:?}");
        let counted = bench.ends(1, &["verify", &path(name), "--trust", "wide", "--strict"]);
        let first = counted.err.lines().next().expect("an error");
        assert!(first.starts_with("error: ") && first.contains(said), "{name}: {}", counted.err);
        assert_eq!(counted.err.lines().count(), 2, "what to do: {}", counted.err);
    }
    bench.ends(0, &["verify", &path("good"), "--trust", "wide", "--strict"]);
}

#[test]
fn a_folder_shows_the_same() {
    let bench = all();
    let text = bench.ends(0, &["portfolio", "all", "--trust", "wide"]).out;
    assert!(text.ends_with("8 files, 7 of them with something that needs attention.\n"), "{text}");
    assert!(text.contains("ok    Example Clinic: attestation, "), "{text}");
    assert_eq!(text.matches("warn  Example Clinic: attestation, ").count(), 7, "{text}");
    bench.ends(1, &["portfolio", "all", "--trust", "wide", "--strict"]);
    let csv = bench.ends(0, &["portfolio", "all", "--trust", "wide", "--csv"]).out;
    let json = bench.json(0, &["portfolio", "all", "--trust", "wide", "--json"]);
    let files = json["files"].as_array().expect("files");
    for (name, signers, said) in WARNED {
        assert!(text.contains(said) && csv.contains(said), "{said}: {text}{csv}");
        let file = files.iter().find(|file| file["path"] == format!("{name}.attestation.toml")).expect("listed");
        let attention = file["attention"].as_array().expect("attention");
        let told = attention.iter().find(|one| one["text"].as_str().is_some_and(|text| text.contains(said)));
        assert_eq!((&file["status"], &told.expect(said)["mark"]), (&"warn".into(), &"warn".into()), "{file:#}");
        let seals = file["seals"].as_array().expect("seals").iter().filter_map(|seal| seal["signer"].as_str());
        assert_eq!(seals.collect::<Vec<_>>().join(", "), signers);
        let row = csv.lines().find(|line| line.starts_with(&format!("{name}.attestation.toml,"))).expect("a row");
        assert!(row.contains(",noted,"), "{row}");
    }
    let good = csv.lines().find(|line| line.starts_with("good.attestation.toml,")).expect("a row");
    assert!(good.ends_with(",ok,admin@example.com"), "{good}");
}

#[test]
fn the_table_of_a_folder_on_the_screen_shows_it_too() {
    let bench = all();
    std::fs::create_dir(bench.at("two")).expect("made");
    for name in ["good", "words"] {
        bench.write(&format!("two/{name}.attestation.toml"), bench.read(&path(name)));
    }
    let at = |name: &str| bench.at(name).to_str().expect("a plain path").to_owned();
    let start = Start::careseal().env("CARESEAL_HOME", &at("home")).env("HOME", &at(".")).size(120, 40);
    let start = start.arg("portfolio").arg(&at("two")).arg("--trust").arg(&at("wide")).arg("--open");
    let mut session = start.start();
    session.wait_for("2 of 2 files");
    // What needs attention comes first, and is under the cursor.
    session.wait_for("titles were not compared");
    assert!(!session.screen().contents().contains("Nothing needs attention."));
    session.send("<down>");
    session.wait_for("Nothing needs attention.");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

/// Another record of the same worksheet, sealed after `a.toml`, as `b.toml`.
fn with_successor() -> (Bench, String) {
    let bench = sealed();
    let more = "format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/subdomain\" = \"example-two\"\n";
    bench.write("more.toml", more);
    bench.ends(0, &["apply", "w.toml", "more.toml", "--yes", "--replace", "health-configuration/subdomain"]);
    let seal = ["seal", "w.toml", "--key", "id", "--output", "b.toml"];
    let digest = bench.ends(1, &seal).err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(0, &[&seal[..], &["--affirm", &digest]].concat());
    (bench, digest)
}

#[test]
fn a_record_that_another_supersedes_is_said_to_be_wherever_both_are_seen() {
    let (bench, _) = with_successor();
    let both = ["verify", "a.toml", "b.toml", "--trust", "id.trust"];
    let ran = bench.ends(0, &both);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("warn  a.toml, sealed by "), "{}", ran.out);
    assert!(lines[0].contains("Another record takes its place: b.toml, sealed "), "{}", ran.out);
    assert!(lines[1].starts_with("ok    b.toml, sealed by "), "{}", ran.out);
    bench.ends(1, &[&both[..], &["--strict"]].concat());
    let json = bench.json(0, &[&both[..], &["--json"]].concat());
    assert_eq!(json["files"][0]["first"]["id"], "verify-superseded");
    assert_eq!(json["files"][1]["supersedes"], json["files"][0]["record"]);
    // Alone, nothing says so; and the newer one names the older.
    bench.ends(0, &["verify", "a.toml", "--trust", "id.trust", "--strict"]);
    let newer = bench.ends(0, &["verify", "b.toml", "--trust", "id.trust"]).out;
    assert!(newer.contains("Takes the place of: sha256:"), "{newer}");

    std::fs::create_dir(bench.at("all")).expect("made");
    for name in ["a", "b"] {
        bench.write(&format!("all/{name}.attestation.toml"), bench.read(&format!("{name}.toml")));
    }
    let folder = bench.ends(0, &["portfolio", "all", "--trust", "id.trust"]).out;
    assert!(folder.contains("warn  Another record takes its place: b.attestation.toml, sealed "), "{folder}");
    assert!(folder.ends_with("2 files, 1 of them with something that needs attention.\n"), "{folder}");
    let json = bench.json(0, &["portfolio", "all", "--trust", "id.trust", "--json"]);
    assert_eq!(json["files"][0]["attention"][0]["urgency"], "superseded");

    // Whoever is not trusted takes nobody's place.
    let file = bench.read("b.toml");
    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    let seal = seal_file(body, &meta("admin@example.com", 0, Verdict::Attested), &key(9)).expect("sealed");
    bench.write("b.toml", seal);
    let ran = bench.ends(3, &both);
    assert!(ran.out.starts_with("ok    a.toml"), "{}", ran.out);
}

#[test]
fn what_is_superseded_is_named_by_a_digest_or_the_file_is_none_of_ours() {
    let (bench, _) = with_successor();
    let file = bench.read("b.toml");
    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    let digest = body.lines().find(|line| line.starts_with("supersedes = ")).expect("a digest");
    for nonsense in ["nonsense", "", "sha256:00", &format!("sha512:{}", "0".repeat(64))] {
        let forged = body.replacen(digest, &format!("supersedes = \"{nonsense}\""), 1);
        let seal = seal_file(&forged, &meta("admin@example.com", 0, Verdict::Attested), &key(7)).expect("sealed");
        bench.write("b.toml", seal);
        let ran = bench.ends(3, &["verify", "b.toml", "--trust", "id.trust"]);
        assert!(!ran.out.contains("Everything in it holds"), "{}", ran.out);
    }
}
