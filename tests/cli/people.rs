//! A consultant's answers file proposes, the account holder's confirms.

use super::bench::{Bench, in_half_a_year, list};

const PART: &str = "health-configuration/I.6#screen-lock";
const WAIVED: &str = "health-configuration/I.4.b#rotation";
const CONSULTANT: [&str; 4] = ["--me", "Consultant <consultant@example.com>", "--side", "consultant"];

fn answers(waiver: &str) -> String {
    format!(
        "format = \"careseal-answers/1\"\n[fact]\n\"health-configuration/agreements\" = [\"hipaa\"]\n\
         [answer.\"{PART}\"]\noutcome = \"implemented\"\n\
         [answer.\"{WAIVED}\"]\noutcome = \"waived\"\nreason = \"We rotate by hand\"\ncontrol = \"A rota\"\n{waiver}"
    )
}

fn proposed(bench: &Bench) -> u64 {
    let told: serde_json::Value =
        serde_json::from_str(&bench.ends(1, &["check", "w.toml", "--json"]).out).expect("JSON");
    told["findings_by_kind"]["proposed"].as_u64().expect("a count")
}

#[test]
fn a_consultants_answers_file_proposes_and_the_same_of_the_account_holder_confirms() {
    let bench = Bench::new();
    bench.begin();
    bench.write("proposal.toml", answers(""));
    let as_consultant = |args: &[&'static str]| -> Vec<&'static str> { [args, &CONSULTANT].concat() };
    bench.ends(0, &as_consultant(&["apply", "w.toml", "proposal.toml", "--yes"]));
    assert_eq!(proposed(&bench), 3);
    let events = bench.read("w.toml");
    assert_eq!(events.matches("standing = \"proposed\"").count(), 3, "{events}");

    // Those who propose say the same once, and cannot confirm by saying it again.
    let again = bench.ends(0, &as_consultant(&["apply", "w.toml", "proposal.toml", "--yes"]));
    assert!(again.out.ends_with("0 new, 0 replaced, 3 the same.\n"), "{}", again.out);
    let report = bench.ends(0, &["report", "w.toml"]).out;
    assert!(report.contains("open; to confirm: implemented"), "{report}");
    let html = bench.ends(0, &["report", "w.toml", "--format", "html"]).out;
    assert!(html.contains("open; to confirm: implemented"), "{html}");
    let who = bench.ends(0, &["people", "w.toml"]).out;
    assert!(who.contains("Consultant <consultant@example.com> (consultant)\n  Decided 3 of the answers"), "{who}");
    assert!(who.contains("3 of them wait to be confirmed."), "{who}");
    let json: serde_json::Value =
        serde_json::from_str(&bench.ends(0, &["people", "w.toml", "--json"]).out).expect("JSON");
    let consultant = json["people"].as_array().expect("people").iter().find(|one| one["side"] == "consultant");
    assert_eq!(consultant.map(|one| (one["decided"].clone(), one["proposed"].clone())), Some((3.into(), 3.into())));
    let minutes = bench.ends(0, &["minutes", "w.toml"]).out;
    assert!(minutes.contains("proposed, not confirmed yet"), "{minutes}");

    // The account holder confirms by saying the same, and what is waived only by taking the responsibility.
    let told =
        bench.ends(1, &["apply", "w.toml", "proposal.toml", "--me", "Admin <admin@example.com>", "--role", "CISO"]);
    assert!(told.err.contains("affirm"), "{}", told.err);
    let sentence = list().words_in("en").affirmation_for(&WAIVED.parse().expect("an address")).to_string();
    let waiver = format!(
        "affirmation = {}\naffirmed_by = {{ name = \"Admin\", email = \"admin@example.com\", role = \"CISO\" }}\nexpires = {}\n",
        careseal::text::quoted(&sentence),
        in_half_a_year(),
    );
    bench.write("confirmed.toml", answers(&waiver));
    let args = ["apply", "w.toml", "confirmed.toml", "--yes", "--me", "Admin <admin@example.com>", "--role", "CISO"];
    let told = bench.ends(0, &args);
    assert!(
        told.out.contains("confirms  ") && told.out.ends_with("0 new, 3 confirmed, 0 replaced, 0 the same.\n"),
        "{}",
        told.out
    );
    assert_eq!(proposed(&bench), 0);
    let told = bench.ends(0, &args);
    assert!(told.out.ends_with("0 new, 0 replaced, 3 the same.\n"), "{}", told.out);
}

#[test]
fn a_worksheet_that_somebody_edited_does_not_make_a_consultant_the_account_holder() {
    let bench = Bench::new();
    bench.begin();
    bench.write("proposal.toml", answers(""));
    bench.ends(0, &[&["apply", "w.toml", "proposal.toml", "--yes"][..], &CONSULTANT].concat());
    let file = bench.read("w.toml");
    let edited = file.lines().map(|line| match line.rsplit_once(", sum = ") {
        Some((body, _)) if body.contains("standing = \"proposed\"") => {
            let body = body.replace("standing = \"proposed\", ", "").replace(", standing = \"proposed\"", "");
            format!("{body}, sum = \"{}\" }}\n", careseal::checklist::digest::short(body.as_bytes()))
        }
        _ => format!("{line}\n"),
    });
    bench.write("w.toml", edited.collect::<String>());
    assert!(!bench.read("w.toml").contains("standing"));
    assert_eq!(proposed(&bench), 3);
}
