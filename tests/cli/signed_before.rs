//! A worksheet that was written before the signed sentences were reworded and the questions about add-ons asked for use: it
//! opens, nothing in it is lost, what was affirmed and acknowledged then is void, and nothing is sealed until it is said again.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use careseal::checklist::Address;

use super::bench::{Bench, answers, in_half_a_year, list};

const BEFORE: &str = include_str!("../fixtures/before/worksheet.toml");

/// What `check` finds of a kind, by what it is about.
fn found(bench: &Bench, kind: &str) -> BTreeSet<String> {
    let ran = bench.run(&["check", "w.toml", "--json"]);
    let check: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let findings = check["findings"].as_array().expect("findings").iter().filter(|finding| finding["id"] == kind);
    let at = findings.map(|finding| finding["at"][0].as_str().expect("a place").to_owned());
    at.map(|at| at.trim_start_matches("health-configuration/").to_owned()).collect()
}

fn ids(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|id| (*id).to_owned()).collect()
}

const STATEMENTS: [&str; 7] = [
    "P.4#aware",
    "III.4#understand",
    "III.5#end-access",
    "III.8#aware",
    "IV.3#understand",
    "IV.7#aware",
    "VI.2#devices",
];

#[test]
fn what_was_signed_before_is_void_and_cannot_be_sealed_until_it_is_said_again() {
    let bench = Bench::new();
    // Who one is, is known from then on.
    bench.begin();
    bench.key("id", 7);
    bench.write("w.toml", BEFORE);
    assert_eq!(found(&bench, "finding-stale-meaning"), ids(&STATEMENTS));
    let void = ids(&["I.2#ssl", "I.10#use", "III.11#limb", "VII.1#limb"]);
    assert_eq!(found(&bench, "finding-stale-affirmation"), void);
    let told = bench.ends(1, &["check", "w.toml"]).out;
    assert!(told.contains("What was affirmed is void."), "{told}");
    assert!(told.contains("changed in meaning since it was answered"), "{told}");

    // Of a choice that is gone, the person is told; what else was said with it is kept.
    assert_eq!(found(&bench, "finding-stale-fact"), ids(&["add-ons"]));
    assert!(told.contains("a choice that it does not offer, or no longer: ai, collaboration."), "{told}");
    let account = bench.ends(0, &["account", "w.toml"]).out;
    let asked = account.split("\n\n").find(|fact| fact.contains("health-configuration/add-ons")).expect("asked");
    assert!(asked.contains("ai; collaboration") && asked.contains("open; any of: qa, wfm"), "{asked}");
    assert!(account.contains("generative (Generative AI"), "{account}");
    // What it decides is not known, so it shows.
    let open: Vec<String> = bench.open().iter().map(Address::to_string).collect();
    assert!(open.iter().any(|at| at.contains("/XI.1#")) && open.iter().any(|at| at.contains("/XII.1.a#")), "{open:?}");
    // AI agents were used in messaging and not asked about elsewhere.
    assert_eq!(found(&bench, "finding-contradiction"), ids(&["ai-use"]));

    // With all else answered, the old sentences alone stand in the way.
    let facts = "format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/add-ons\" = []\n\
                 \"health-configuration/ai-use\" = [\"ai-agents\", \"generative\"]\n";
    bench.write("facts.toml", facts);
    let replaced = ["--replace", "health-configuration/add-ons", "--replace", "health-configuration/ai-use"];
    bench.ends(0, &[&["apply", "w.toml", "facts.toml", "--yes"], replaced.as_slice()].concat());
    bench.answer_all(facts);
    assert_eq!(found(&bench, "finding-stale-affirmation"), void);
    let refused = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml"]);
    assert!(!bench.at("a.toml").exists(), "{refused:?}");

    // Said again, under the sentences of today.
    let statements = STATEMENTS.map(|at| format!("health-configuration/{at}").parse::<Address>().expect("an address"));
    let words = list().words_in("en");
    let mut file = answers(&statements);
    let by = "affirmed_by = { name = \"Admin\", email = \"admin@example.com\", role = \"CISO\" }";
    for (part, option) in [("I.2#ssl", ""), ("I.10#use", "used"), ("III.11#limb", "phi-possible")] {
        let at: Address = format!("health-configuration/{part}").parse().expect("an address");
        let of = Address { option: option.parse().ok(), ..at.clone() };
        let sentence = careseal::text::quoted(list().affirmation_text(words, &of).as_str());
        let what = if option.is_empty() {
            "outcome = \"waived\"\nreason = \"The old scanner cannot do it.\"\ncontrol = \"Its network is closed.\""
                .to_owned()
        } else {
            format!("chosen = [\"{option}\"]\nreason = \"Asked for\"\ncontrol = \"No measure is reasonable\"")
        };
        write!(file, "[answer.\"{at}\"]\n{what}\naffirmation = {sentence}\n{by}\nexpires = {}\n", in_half_a_year())
            .expect("a string");
    }
    bench.write("again.toml", file);
    let affirmed = ["I.2#ssl", "I.10#use", "III.11#limb"].iter().map(|part| format!("health-configuration/{part}"));
    let again: Vec<String> = statements.iter().map(ToString::to_string).chain(affirmed).collect();
    let replaced = again.iter().flat_map(|at| ["--replace", at.as_str()]);
    let args: Vec<&str> = ["apply", "w.toml", "again.toml", "--yes"].into_iter().chain(replaced).collect();
    bench.ends(0, &args);
    bench.ends(0, &["check", "w.toml"]);
    bench.seal("id");
    let record = bench.read("a.toml");
    assert!(record.contains("We accept sole responsibility for every case in which"), "{record}");
    assert!(!record.contains("alone answer"), "{record}");
    // What was said before stays in the worksheet.
    assert!(bench.read("w.toml").starts_with(BEFORE.trim_end()), "the old lines are there");
}
