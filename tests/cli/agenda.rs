//! The agenda from the command line, and that what is the facilitator's own is in nothing that leaves the house.

use super::bench::{Bench, all_facts};

const SECRET: &str = "quicksilver";

fn begun() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench
}

#[test]
fn minutes_are_set_shown_and_taken_away() {
    let bench = begun();
    let before = bench.read("w.toml");
    assert!(bench.ends(0, &["agenda", "w.toml"]).out.ends_with("No minutes are planned.\n"));
    assert!(!bench.at("w.facilitator.toml").exists(), "to look is to write nothing");
    let out = bench.ends(0, &["agenda", "w.toml", "I=20", "health-configuration/II=15"]).out;
    assert!(
        out.contains("  20 min  I ") && out.contains("  15 min  II ") && out.contains("  35 min in all\n"),
        "{out}"
    );
    let text = bench.read("w.facilitator.toml");
    assert!(text.starts_with("format = \"careseal-facilitator/1\"\n"), "{text}");
    assert!(text.contains("[agenda]\n\"health-configuration/I\" = 20\n\"health-configuration/II\" = 15\n"), "{text}");
    let json = bench.json(0, &["agenda", "w.toml", "II=", "--json"]);
    assert_eq!((json["minutes"].as_u64(), json["format"].as_str()), (Some(20), Some("careseal-agenda/0")));
    let sections = json["sections"].as_array().expect("sections");
    let minutes = |id: &str| sections.iter().find(|one| one["id"] == id).map(|one| one["minutes"].as_u64());
    assert_eq!((minutes("health-configuration/I"), minutes("health-configuration/II")), (Some(Some(20)), Some(None)));
    assert_eq!(bench.read("w.toml"), before);
}

#[test]
fn what_is_no_section_or_no_time_is_refused_and_nothing_is_written() {
    let bench = begun();
    for (wanted, said) in [
        ("I", "sets no minutes"),
        ("I=soon", "sets no minutes"),
        ("I=0", "sets no minutes"),
        ("I=1441", "sets no minutes"),
        ("XX=5", "no section XX"),
        ("other/I=5", "no section other/I"),
    ] {
        let ran = bench.ends(2, &["agenda", "w.toml", "II=5", wanted]);
        assert!(ran.err.contains(said), "{wanted}: {}", ran.err);
    }
    assert!(!bench.at("w.facilitator.toml").exists());
    bench.ends(4, &["agenda", "none.toml"]);
}

#[test]
fn a_file_that_cannot_be_used_stays_as_it_is() {
    let bench = begun();
    let text = "format = \"careseal-facilitator/1\"\n\n[agenda]\n\"health-configuration/I\" = \"long\"\n";
    bench.write("w.facilitator.toml", text);
    let ran = bench.ends(4, &["agenda", "w.toml", "I=20"]);
    assert!(ran.err.contains("Line 4") && ran.err.contains("It was not changed."), "{}", ran.err);
    assert_eq!(bench.read("w.facilitator.toml"), text);
    bench.write("w.facilitator.toml", vec![b'#'; (4 << 20) + 1]);
    assert!(bench.ends(4, &["agenda", "w.toml"]).err.contains("4 MiB"));
}

#[cfg(unix)]
#[test]
fn a_worksheet_that_may_only_be_read_has_an_agenda_all_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let bench = begun();
    std::fs::set_permissions(bench.at("w.toml"), std::fs::Permissions::from_mode(0o400)).expect("changed");
    bench.ends(0, &["agenda", "w.toml", "I=20"]);
    assert!(bench.read("w.facilitator.toml").contains("= 20"));
}

#[test]
fn no_note_and_no_minute_leaves_the_house() {
    let bench = begun();
    bench.key("id", 7);
    let note = format!("[note]\n\"health-configuration/I.1\" = \"{SECRET}\"\n");
    let agenda = "[agenda]\n\"health-configuration/I\" = 1237\n";
    bench.write("w.facilitator.toml", format!("format = \"careseal-facilitator/1\"\n{agenda}{note}"));
    bench.answer_all(&all_facts());
    bench.seal("id");
    let mut texts = vec![bench.read("w.toml"), bench.read("a.toml")];
    for format in ["markdown", "html", "csv", "ics", "json"] {
        for file in ["w.toml", "a.toml"] {
            texts.push(bench.ends(0, &["report", file, "--format", format, "--trust", "id.trust"]).out);
        }
    }
    for format in ["markdown", "html", "ics"] {
        texts.push(bench.ends(0, &["minutes", "w.toml", "--format", format]).out);
    }
    texts.push(bench.ends(0, &["check", "w.toml"]).out);
    texts.push(bench.ends(0, &["account", "w.toml"]).out);
    texts.push(bench.ends(0, &["merge", "w.toml", "w.toml"]).out);
    // In an id or a digest those four figures may stand by chance: alone they are the minutes.
    let tells = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "1237");
    for text in texts {
        assert!(text.len() > 20 && !text.contains(SECRET) && !tells(&text), "{text}");
    }
    // Nor is the file taken for a worksheet or an attestation.
    let all = bench.ends(0, &["portfolio", ".", "--trust", "id.trust"]).out;
    assert!(!all.contains("facilitator"), "{all}");
}
