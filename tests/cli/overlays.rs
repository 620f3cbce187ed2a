//! `careseal overlay`, and what it brings with it.

use std::fs;

use careseal::checklist::Library;
use careseal::seal::{Principal, SealMeta, UtcSecond, Verdict, seal_file};
use careseal::session::overlay::ValidOverlay;
use careseal::text::{FormatNumber, Line};
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Env, State};
use careseal::workspace::new_worksheet;
use serde_json::Value;
use ssh_key::PrivateKey;

use super::bench::{Bench, FACTS, ME, answer, in_half_a_year};
use crate::overlay::{CLINICS, text};
use crate::table::admin;

const DAYS: &str = "[[tighten]]\nat = \"I.1.a#mfa\"\nforbid = [\"waive\"]\n";

fn prepared() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.write("facts.toml", FACTS);
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    bench.write("clinics.toml", CLINICS);
    bench
}

fn with_me<'a>(args: &[&'a str]) -> Vec<&'a str> {
    args.iter().copied().chain(ME).collect()
}

#[test]
fn a_preview_writes_nothing_and_an_overlay_is_taken_in_once_and_out_again() {
    let bench = prepared();
    let before = bench.read("w.toml");
    let ran = bench.ends(0, &["overlay", "w.toml", "clinics.toml"]);
    assert!(ran.out.contains("cannot be waived") && ran.out.contains("Nothing was written"), "{}", ran.out);
    assert_eq!(bench.read("w.toml"), before);
    bench.ends(0, &with_me(&["overlay", "w.toml", "clinics.toml", "--yes"]));
    let taken = bench.read("w.toml");
    assert!(taken.contains("overlay = \"Example Clinics\""));
    assert!(
        bench
            .ends(0, &["overlay", "w.toml"])
            .out
            .contains("Example Clinics\nextends health-configuration@2025-01-24\n")
    );
    assert_eq!(bench.json(1, &["check", "w.toml", "--json"])["checklists"][0]["overlay"], "Example Clinics");
    assert!(bench.open().iter().any(|at| at.to_string() == "health-configuration/clinics.1#list"));
    bench.ends(0, &with_me(&["overlay", "w.toml", "clinics.toml", "--yes"]));
    assert_eq!(bench.read("w.toml"), taken, "taken in once");
    bench.ends(0, &with_me(&["overlay", "w.toml", "--remove", "--yes"]));
    assert!(bench.read("w.toml").starts_with(&taken), "nothing is lost");
    assert!(!bench.open().iter().any(|at| at.to_string().contains("clinics.")));
    bench.ends(2, &with_me(&["overlay", "w.toml", "--remove", "--yes"]));
}

#[test]
fn an_answer_that_is_forbidden_afterwards_is_a_finding_with_the_overlays_name() {
    let bench = prepared();
    bench.write("house.toml", text(DAYS));
    // The method that opens the item, then a waiver of its part.
    let waiver = answer(&"health-configuration/I.1.a#mfa".parse().expect("an address"));
    let method = "\"health-configuration/I.1#method\" = [\"native\"]";
    bench.write("answers.toml", format!("format = \"careseal-answers/1\"\n[answer]\n{method}\n{waiver}"));
    bench.ends(0, &["apply", "w.toml", "answers.toml", "--yes"]);
    let ran = bench.ends(0, &with_me(&["overlay", "w.toml", "house.toml", "--yes"]));
    assert!(ran.out.contains("1 answer of this worksheet is then not allowed:"), "{}", ran.out);
    let check = bench.json(1, &["check", "w.toml", "--json"]);
    let forbidden = check["findings"].as_array().expect("findings").iter().find(|found| found["kind"] == "forbidden");
    let forbidden = forbidden.expect("a finding");
    assert_eq!(forbidden["id"], "finding-forbidden-waiver");
    assert_eq!((&forbidden["overlay"], &forbidden["blocks"]), (&"House".into(), &true.into()));
    let told = bench.ends(1, &["check", "w.toml"]).out;
    assert!(told.contains("Forbidden by the organisation (1)\n  House forbids waiving this."), "{told}");
    // The same cannot be said anew.
    let ran = bench.ends(1, &["apply", "w.toml", "answers.toml", "--replace", "health-configuration/I.1.a#mfa"]);
    assert!(ran.err.contains("House forbids waiving this."), "{}", ran.err);
}

#[test]
fn an_affirmation_beyond_the_overlays_days_is_refused_and_later_a_finding() {
    let bench = prepared();
    bench.write("house.toml", text("longest = 30"));
    let line = answer(&"health-configuration/I.1.a#mfa".parse().expect("an address"));
    let method = "\"health-configuration/I.1#method\" = [\"native\"]";
    bench.write("answers.toml", format!("format = \"careseal-answers/1\"\n[answer]\n{method}\n{line}"));
    let other = prepared();
    other.write("answers.toml", bench.read("answers.toml"));
    other.write("house.toml", bench.read("house.toml"));
    bench.ends(0, &with_me(&["overlay", "w.toml", "house.toml", "--yes"]));
    let told = bench.ends(1, &["apply", "w.toml", "answers.toml"]).err;
    assert!(told.contains("House allows 30 days at most"), "{told}");
    other.ends(0, &["apply", "w.toml", "answers.toml", "--yes"]);
    other.ends(0, &with_me(&["overlay", "w.toml", "house.toml", "--yes"]));
    let told = other.ends(1, &["check", "w.toml"]).out;
    assert!(told.contains("House lets this be affirmed for 30 days at most."), "{told}");
    assert!(in_half_a_year() > jiff::Timestamp::now().to_string());
}

#[test]
fn a_new_worksheet_can_begin_with_an_overlay() {
    let bench = Bench::new();
    bench.write("clinics.toml", CLINICS);
    bench.ends(0, &with_me(&["new", "Clinic", "--output", "w.toml", "--overlay", "clinics.toml"]));
    assert!(bench.ends(0, &["overlay", "w.toml"]).out.starts_with("Example Clinics\n"));
}

#[test]
fn an_overlay_that_is_not_what_was_taken_in_is_an_error_until_it_is_replaced_or_taken_out() {
    let bench = prepared();
    bench.ends(0, &with_me(&["overlay", "w.toml", "clinics.toml", "--yes"]));
    // Changed by hand, with a sum that fits.
    let digest = crate::overlay::wizard::valid().overlay.file.digest;
    let line = bench.read("w.toml").lines().find(|line| line.contains("overlay_digest")).expect("the event").to_owned();
    let id = line.split_once(" = ").expect("an id").0.to_owned();
    let read = careseal::worksheet::line::parse(&line, FormatNumber::One).expect("an event");
    let mut event = read;
    if let careseal::worksheet::EventKind::Checklist { edition: Some(edition), .. } = &mut event.what {
        edition.overlay.as_mut().expect("an overlay").digest = digest.replace(|c: char| c.is_ascii_digit(), "0");
    }
    let changed = careseal::worksheet::line::print(&event, FormatNumber::One);
    assert!(changed.starts_with(&id));
    bench.write("w.toml", bench.read("w.toml").replace(&line, &changed));
    let ran = bench.ends(4, &["check", "w.toml"]);
    assert!(ran.err.contains("is not the one that was taken in"), "{}", ran.err);
    bench.ends(4, &["account", "w.toml"]);
    bench.ends(0, &with_me(&["overlay", "w.toml", "clinics.toml", "--yes"]));
    bench.ends(1, &["check", "w.toml"]);
}

#[test]
fn verify_wants_the_overlay_and_judges_with_it() {
    let bench = Bench::new();
    bench.key("id", 7);
    bench.write("clinics.toml", CLINICS);
    bench.write("other.toml", text("longest = 30"));
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
    let who = Principal::parse("admin@example.com").expect("a name");
    let now = UtcSecond::from("2026-11-22T12:00:00Z".parse::<jiff::Timestamp>().expect("a moment"));
    let record = crate::overlay::wizard::record();
    bench.write("a.toml", seal_file(&record, &SealMeta::new(who, now, Verdict::Attested), &key).expect("sealed"));
    let verify = |code, more: &[&str]| {
        let args: Vec<&str> = ["verify", "a.toml", "--trust", "id.trust", "--at", "2026-11-22"]
            .into_iter()
            .chain(more.iter().copied())
            .collect();
        bench.ends(code, &args)
    };
    let ran = verify(1, &[]);
    assert!(ran.out.contains("tightened by Example Clinics (sha256:"), "{}", ran.out);
    assert!(ran.out.contains("made under the overlay 'Example Clinics'"), "{}", ran.out);
    verify(1, &["--overlay", "other.toml"]);
    verify(0, &["--overlay", "clinics.toml"]);
    assert_eq!(bench.run(&["check", "a.toml", "--at", "2026-11-22"]).code, 1);
    bench.ends(0, &["check", "a.toml", "--at", "2026-11-22", "--overlay", "clinics.toml"]);
    let report = bench.ends(0, &["report", "a.toml", "--overlay", "clinics.toml"]).out;
    assert!(report.contains("tightened by Example Clinics"), "{report}");
    assert!(report.contains("preset by the organisation"), "{report}");
}

/// As many as there like: each worksheet is judged under its own, and none is in another's way.
#[test]
fn a_folder_of_worksheets_under_260_overlays_has_nothing_broken() {
    let bench = Bench::new();
    let library = Library::new();
    let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
    fs::create_dir(bench.at("all")).expect("made");
    let begun = new_worksheet(&library, admin(), &Line::clean("Example Clinic"), Vec::new(), &mut world);
    let me = State::of(&begun).people.keys().next().cloned().expect("whoever began it");
    for days in 1..=260 {
        let (list, overlay) = library.tightened(&text(&format!("longest = {days}"))).expect("sound");
        let mut log = begun.clone();
        log.push(log.next(world.stamp(), me.clone(), me.clone(), ValidOverlay { list, overlay }.taken()));
        bench.write(&format!("all/{days}.worksheet.toml"), log.print());
    }
    let found = bench.json(1, &["portfolio", "all", "--json"]);
    let files = found["files"].as_array().expect("files");
    let only_open = |file: &&Value| {
        let attention = file["attention"].as_array().expect("attention");
        attention.len() == 1 && attention[0]["urgency"] == "open"
    };
    let others: Vec<_> = files.iter().filter(|file| !only_open(file)).collect();
    assert!(files.len() == 260 && others.is_empty(), "{} files; {others:#?}", files.len());
}
