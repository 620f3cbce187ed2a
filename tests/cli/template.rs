//! A new account that begins with the choices of another.

use std::fs;

use careseal::checklist::Address;
use careseal::worksheet::{EventKind, Log, Standing, State};
use serde_json::Value;

use super::bench::{Bench, FACTS, ME};

const NEW: [&str; 4] = ["new", "Second Clinic", "--output", "n.toml"];

/// A worksheet in which everything is answered: done, waived, met otherwise, accepted; with a note and a document.
fn answered() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.answer_all(FACTS);
    bench.write("a.pdf", "evidence");
    let extra = "format = \"careseal-answers/1\"\n\n[note]\n\"health-configuration/I.2\" = \"Ours alone.\"\n\n\
                 [[document]]\nitem = \"health-configuration/I.2\"\nfile = \"a.pdf\"\n";
    bench.write("extra.toml", extra);
    bench.ends(0, &["apply", "w.toml", "extra.toml", "--yes"]);
    bench
}

fn begun(bench: &Bench, from: &str) -> Value {
    if bench.at("n.toml").exists() {
        fs::remove_file(bench.at("n.toml")).expect("removed");
    }
    bench.json(0, &[&NEW[..], &["--from", from, "--json"], &ME].concat())
}

fn count(told: &Value, key: &str) -> usize {
    told[key].as_array().expect("a list").len()
}

fn log(bench: &Bench, file: &str) -> Log {
    Log::parse(&bench.read(file)).expect("a worksheet")
}

#[test]
fn choices_are_taken_over_as_proposals_and_nothing_that_somebody_stood_for() {
    let bench = answered();
    let told = begun(&bench, "w.toml");
    // Answers that sleep there are not woken here.
    let left = told["left_out"].as_array().expect("a list");
    assert!(left.iter().all(|left| left["why"] == "not-applicable-by-facts"), "{left:?}");
    let (old, new) = (log(&bench, "w.toml"), log(&bench, "n.toml"));
    let (before, after) = (State::of(&old), State::of(&new));
    assert_eq!(
        (count(&told, "facts"), count(&told, "answers")),
        (before.facts.len(), before.answers.len() - left.len())
    );
    let is_left = |at: &Address| left.iter().any(|left| left["at"] == at.to_string());
    for (at, register) in before.answers.iter().filter(|(at, _)| !is_left(at)) {
        let (Some(then), Some(now)) = (register.value().expect("settled"), after.answer(at)) else { panic!("{at}") };
        assert_eq!((now.outcome, &now.chosen, &now.reason), (then.outcome, &then.chosen, &then.reason), "{at}");
        assert_eq!((&now.control, &now.owner, now.shown.meaning), (&then.control, &then.owner, then.shown.meaning));
        assert_eq!(now.affirmation, None, "{at}");
    }
    assert!(
        before.answers.values().any(|r| r.value().is_some_and(|a| a.as_ref().is_some_and(|a| a.affirmation.is_some())))
    );
    assert_ne!(new.header, old.header);
    assert_eq!(after.account_name().map(ToString::to_string), Some("Second Clinic".to_owned()));
    assert_eq!((after.people.len(), after.notes.len(), after.evidence.len(), after.sealed.len()), (1, 0, 0, 0));
    for event in new.events() {
        let is_taken = matches!(event.what, EventKind::Fact { .. } | EventKind::Answer { .. });
        assert_eq!(event.standing == Standing::Proposed, is_taken, "{event:?}");
        assert_eq!(event.by, event.rec);
    }
    // It waits for somebody to confirm each, and cannot be sealed before.
    let check = bench.json(1, &["check", "n.toml", "--json"]);
    let kinds: Vec<&str> =
        check["findings"].as_array().expect("findings").iter().filter_map(|finding| finding["kind"].as_str()).collect();
    assert!(kinds.contains(&"proposed"), "{kinds:?}");
    assert!(!kinds.contains(&"open") && !kinds.contains(&"stale"), "{kinds:?}");
    let ran = bench.ends(2, &[&NEW[..], &["--json"], &ME].concat());
    assert!(ran.err.contains("--from"), "{}", ran.err);
}

#[test]
fn a_sealed_record_begins_an_account_if_it_is_as_it_was_sealed() {
    let bench = answered();
    bench.key("k", 7);
    bench.seal("k");
    let worksheet = begun(&bench, "w.toml");
    let record = begun(&bench, "a.toml");
    for key in ["facts", "answers"] {
        assert_eq!(record[key], worksheet[key], "{key}");
    }
    bench.write("b.toml", bench.read("a.toml").replacen("Example Clinic", "Example Klinik", 1));
    fs::remove_file(bench.at("n.toml")).expect("removed");
    bench.ends(3, &[&NEW[..], &["--from", "b.toml"], &ME].concat());
    bench.write("c.toml", "something else\n");
    let ran = bench.ends(2, &[&NEW[..], &["--from", "c.toml"], &ME].concat());
    assert!(ran.err.contains("no worksheet, no sealed record and no answers file"), "{}", ran.err);
    let ran = bench.ends(4, &[&NEW[..], &["--from", "nothing.toml"], &ME].concat());
    assert!(ran.err.contains("nothing.toml"), "{}", ran.err);
    assert!(!bench.at("n.toml").exists(), "nothing is begun with what cannot be believed");
}

#[test]
fn what_is_disputed_or_fits_no_more_is_left_out_and_told() {
    let bench = Bench::new();
    bench.begin();
    fs::copy(bench.at("w.toml"), bench.at("v.toml")).expect("copied");
    for (file, value) in [("w.toml", "one"), ("v.toml", "two")] {
        let text =
            format!("format = \"careseal-answers/1\"\n[fact]\n\"health-configuration/subdomain\" = \"{value}\"\n");
        bench.write("fact.toml", text);
        bench.ends(0, &[&["apply", file, "fact.toml", "--yes"][..], &ME].concat());
    }
    bench.ends(1, &["merge", "w.toml", "v.toml"]);
    let ran = bench.ends(0, &[&NEW[..], &["--from", "w.toml"], &ME].concat());
    assert!(ran.out.contains("n.toml\n"), "{}", ran.out);
    assert!(ran.out.contains("1 was left out") && ran.out.contains("nobody settled it"), "{}", ran.out);
    assert!(ran.out.contains("Never taken over: affirmations"), "{}", ran.out);

    // An answers file: what does not fit is left out entry by entry, and the rest is taken.
    let text = format!(
        "{FACTS}\"health-configuration/nonsense\" = true\n\n[answer]\n\"health-configuration/I.2#ssl\" = \"implemented\"\n\
         \"health-configuration/I.5#downloads\" = \"nonsense\"\n\n[note]\n\"health-configuration/I.2\" = \"Ours.\"\n"
    );
    bench.write("answers.toml", text);
    let refused =
        bench.run(&[&["new", "Third Clinic", "--output", "t.toml", "--from", "answers.toml"], &ME[..]].concat());
    assert_eq!(refused.code, 1, "a file that cannot be read is no file to begin with: {refused:?}");
    assert!(refused.err.contains("answers.toml:"), "{}", refused.err);
    bench.write("answers.toml", bench.read("answers.toml").replace("\"nonsense\"", "\"waived\""));
    let told = begun(&bench, "answers.toml");
    let left: Vec<&str> =
        told["left_out"].as_array().expect("a list").iter().filter_map(|l| l["at"].as_str()).collect();
    assert_eq!(left, ["health-configuration/I.5#downloads", "health-configuration/nonsense"], "{told}");
    assert_eq!((count(&told, "facts"), count(&told, "answers")), (12, 1));
}

#[test]
fn checklists_come_along_in_their_newest_editions() {
    let bench = Bench::new();
    let old = ["new", "Example Clinic", "--output", "w.toml", "--checklist", "shared-responsibility@2023-06-15"];
    bench.ends(0, &[&old[..], &ME].concat());
    let text = "format = \"careseal-answers/1\"\n\n[answer.\"shared-responsibility/II.S.1#ours\"]\noutcome = \"acknowledged\"\nowner = \"IT\"\n";
    bench.write("answers.toml", text);
    let ran = bench.run(&[&["apply", "w.toml", "answers.toml", "--yes"], &ME[..]].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    let told = begun(&bench, "w.toml");
    assert_eq!(told["left_out"][0]["why"], "stale", "the duty is another one: {told}");
    let state = State::of(&log(&bench, "n.toml"));
    let id = "shared-responsibility".parse().expect("an id");
    assert_eq!(careseal::worksheet::edition_of(&state, &id).map(|taken| taken.edition.as_str()), Some("2023-06-16"));
}

#[test]
fn what_was_taken_and_what_was_not_is_said_word_for_word() {
    let bench = Bench::new();
    let text = r#"format = "careseal-answers/1"

[fact]
"health-configuration/own-domain" = false
"health-configuration/agreements" = ["hipaa"]
"health-configuration/sms" = true
"health-configuration/fax" = true

[answer]
"health-configuration/I.2#ssl" = "implemented"
"health-configuration/I.5#downloads" = "waived"

[answer."health-configuration/I.6#screen-lock"]
outcome = "alternative"
reason = "The thin clients lock themselves."

[note]
"health-configuration/I.6" = "Seen on ward 3."
"#;
    bench.write("answers.toml", text);
    let ran = bench.ends(0, &[&NEW[..], &["--from", "answers.toml"], &ME].concat());
    let said =
        "3 answers about the account and 2 answers to items were taken over, each to be confirmed; 2 were left out.
Left out:
  health-configuration/I.5#downloads
    “health-configuration/I.5#downloads” needs a reason.
  health-configuration/fax
    No question about the account is called “health-configuration/fax”. Did you mean “health-configuration/api”?
Never taken over: affirmations, documents, notes, assignments, comments, people and seals.
";
    assert_eq!(ran.out.split_once('\n').map(|(_, said)| said), Some(said));
}
