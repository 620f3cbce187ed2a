//! What is asked follows from what an account uses, by script: two accounts to which a signed record said "does not apply".

use super::bench::{Bench, answers};
use careseal::checklist::Address;

/// A worksheet with these facts besides the usual ones.
fn account(facts: &str) -> Bench {
    let bench = Bench::new();
    bench.begin();
    let usual = [
        ("subdomain", "\"example\""),
        ("own-domain", "false"),
        ("agreements", "[\"hipaa\"]"),
        ("add-ons", "[]"),
        ("sso-elsewhere", "\"no\""),
        ("api", "[]"),
        ("sms", "true"),
        ("csat", "[]"),
        ("mobile", "false"),
    ];
    let usual: Vec<String> =
        usual.iter().map(|(id, value)| format!("\"health-configuration/{id}\" = {value}")).collect();
    let usual = usual.join(
        "
",
    );
    bench.write("facts.toml", format!("format = \"careseal-answers/1\"\n\n[fact]\n{usual}\n{facts}"));
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    bench
}

/// What a report says of an item: its line under its section.
fn of_item(report: &str, item: &str) -> Vec<String> {
    let quoted = format!("`{item}` ");
    report.lines().filter(|line| line.contains(&quoted)).map(str::to_owned).collect()
}

#[test]
fn ai_agents_without_an_add_on_are_under_the_section_on_ai() {
    let bench = account(
        "\"health-configuration/products\" = [\"messaging\"]\n\
         \"health-configuration/messaging-use\" = [\"ai-agents\"]\n\
         \"health-configuration/side-conversations\" = \"no\"\n\
         \"health-configuration/ai-use\" = [\"ai-agents\"]\n",
    );
    let told = bench.ends(0, &["account", "w.toml"]).out;
    assert!(told.contains("Which AI features are on, in any product?"), "{told}");
    assert!(told.contains("ai-agents (AI agents"), "{told}");
    let open: Vec<String> = bench.open().iter().map(Address::to_string).collect();
    assert!(open.contains(&"health-configuration/X.1#uses".to_owned()), "{open:?}");
    assert!(!open.iter().any(|at| at.contains("/X.2") || at.contains("/III.11") || at.contains("/VII.1")), "{open:?}");
    let report = bench.ends(0, &["report", "w.toml"]).out;
    let lines = of_item(&report, "X.1");
    assert!(!lines.is_empty() && lines.iter().all(|line| line.ends_with(": open")), "{lines:?}");
    // Sealed, the record says what became of it.
    bench.key("id", 7);
    for _ in 0..8 {
        let open = bench.open();
        if open.is_empty() {
            break;
        }
        bench.write("answers.toml", answers(&open));
        bench.ends(0, &["apply", "w.toml", "answers.toml", "--yes"]);
    }
    bench.ends(0, &["check", "w.toml"]);
    bench.seal("id");
    let json = bench.json(0, &["report", "a.toml", "--format", "json"]);
    let items = json["record"]["item"].as_array().expect("items");
    let outcome = |id: &str| {
        let wanted = format!("health-configuration/{id}");
        items.iter().find(|item| item["id"] == wanted.as_str()).map(|item| item["outcome"].clone()).expect("there")
    };
    assert_eq!(outcome("X.1"), "implemented");
    assert_eq!(outcome("X.2"), "not-applicable");
    assert_eq!(outcome("III.11"), "not-applicable");
}

#[test]
fn that_no_ai_is_on_has_to_be_said() {
    let bench =
        account("\"health-configuration/products\" = []\n\"health-configuration/side-conversations\" = \"no\"\n");
    let told = bench.ends(0, &["account", "w.toml"]).out;
    let ask = told.split("\n\n").find(|fact| fact.contains("health-configuration/ai-use")).expect("asked");
    assert!(ask.contains("open; any of: ai-agents, generative, disclaimer-greeting, enhanced-writing, other"), "{ask}");
    let open: Vec<String> = bench.open().iter().map(Address::to_string).collect();
    assert!(open.contains(&"health-configuration/X.1#uses".to_owned()), "{open:?}");
    bench.write("none.toml", "format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/ai-use\" = []\n");
    bench.ends(0, &["apply", "w.toml", "none.toml", "--yes"]);
    assert!(bench.open().iter().all(|at| !at.to_string().contains("/X.")));
}

#[test]
fn side_conversations_with_guide_alone_are_asked_in_both_places_and_answered_once() {
    let bench = account(
        "\"health-configuration/products\" = [\"guide\"]\n\
         \"health-configuration/guide-plan\" = \"other\"\n\
         \"health-configuration/help-centre\" = \"closed\"\n\
         \"health-configuration/side-conversations\" = \"yes\"\n\
         \"health-configuration/ai-use\" = []\n",
    );
    let told = bench.ends(0, &["account", "w.toml"]).out;
    assert!(told.contains("Do agents use side conversations?"), "{told}");
    let at = |item: &str| bench.open().iter().filter(|at| at.to_string().contains(item)).count();
    assert_eq!((at("/III.11#limb"), at("/VII.1#limb")), (1, 1));
    assert_eq!(at("/III.1#"), 0);
    let report = bench.ends(0, &["report", "w.toml"]).out;
    for item in ["III.11", "VII.1"] {
        let lines = of_item(&report, item);
        assert!(!lines.is_empty() && lines.iter().all(|line| line.ends_with(": open")), "{lines:?}");
    }
    let reason = "Not applicable because messaging is not used.";
    assert!(report.contains(reason), "{report}");
    // One answer serves both.
    let limb = "health-configuration/III.11#limb".parse().expect("an address");
    bench.write("limb.toml", answers(&[limb]));
    bench.ends(0, &["apply", "w.toml", "limb.toml", "--yes"]);
    assert_eq!((at("/III.11#limb"), at("/VII.1#limb")), (0, 0));
}
