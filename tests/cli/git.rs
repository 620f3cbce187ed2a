//! Two laptops and a repository between them: real git carries the worksheet, and nobody's answer is lost.

use std::fs;
use std::path::Path;

use careseal::worksheet::{Log, State, conflicts};

use super::bench::{Bench, ME};
use crate::git::{git_is_missing, run as git};
use crate::table::Table;

const OTHER: [&str; 4] = ["--me", "Officer <officer@example.com>", "--role", "Compliance officer"];
const SHEET: &str = "clinic.worksheet.toml";

/// The line that the documentation tells people to put into `.gitattributes`.
pub(crate) fn attributes() -> String {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/merging.md")).expect("read");
    let line = document.lines().find(|line| line.trim().starts_with("*.worksheet.toml ")).expect("documented");
    format!("{}\n", line.trim())
}

struct Clones(Bench);

impl Clones {
    /// A worksheet in a repository, cloned by two people who each answer something, and one thing both.
    fn answered() -> Self {
        let bench = Bench::new();
        fs::create_dir(bench.at("one")).expect("a folder");
        git(&bench.at(""), "Admin", &["init", "-q", "--bare", "hub.git"]);
        git(&bench.at("one"), "Admin", &["init", "-q"]);
        bench.write("one/.gitattributes", attributes());
        let file = format!("one/{SHEET}");
        bench.ends(0, &[&["new", "Example Clinic", "--output", &file], &ME[..]].concat());
        for args in [
            &["add", ".gitattributes", SHEET][..],
            &["commit", "-qm", "begun"],
            &["remote", "add", "origin", "../hub.git"],
            &["push", "-q", "-u", "origin", "main"],
        ] {
            git(&bench.at("one"), "Admin", args);
        }
        git(&bench.at(""), "Officer", &["clone", "-q", "hub.git", "two"]);
        let clones = Self(bench);
        clones.say("one", &ME, "\"health-configuration/I.5#downloads\" = \"implemented\"\n\"health-configuration/I.2#ssl\" = \"implemented\"");
        clones.say(
            "two",
            &OTHER,
            "\"health-configuration/I.4.c#password-off\" = \"implemented\"\n\n[answer.\"health-configuration/I.5#downloads\"]\noutcome = \"alternative\"\nreason = \"The gateway strips them.\"",
        );
        clones
    }

    fn say(&self, clone: &str, who: &[&str], answers: &str) {
        self.0.write("answers.toml", format!("format = \"careseal-answers/1\"\n\n[answer]\n{answers}\n"));
        self.0.ends(0, &[&["apply", &format!("{clone}/{SHEET}"), "answers.toml", "--yes"], who].concat());
    }

    fn commit(&self, clone: &str, who: &str) {
        git(&self.0.at(clone), who, &["commit", "-qam", "answered"]);
    }

    fn text(&self, clone: &str) -> String {
        self.0.read(&format!("{clone}/{SHEET}"))
    }

    fn log(&self, clone: &str) -> Log {
        Log::parse(&self.text(clone)).expect("a worksheet")
    }
}

#[test]
fn git_carries_a_worksheet_between_two_laptops_and_a_conflict_is_settled_with_a_key() {
    if git_is_missing() {
        return;
    }
    let clones = Clones::answered();
    let bench = &clones.0;
    fs::copy(bench.at("one").join(SHEET), bench.at("a.toml")).expect("copied");
    fs::copy(bench.at("two").join(SHEET), bench.at("b.toml")).expect("copied");
    let told = bench.json(1, &["merge", "a.toml", "b.toml", "--output", "ab.toml", "--json"]);
    clones.commit("one", "Admin");
    clones.commit("two", "Officer");

    // One way: the admin pushes, the officer pulls. The other way: a branch of the officer's, merged by the admin.
    git(&bench.at("one"), "Admin", &["push", "-q"]);
    git(&bench.at("two"), "Officer", &["push", "-q", "origin", "main:officer"]);
    git(&bench.at("two"), "Officer", &["pull", "-q", "--no-rebase", "--no-edit"]);
    git(&bench.at("one"), "Admin", &["fetch", "-q"]);
    git(&bench.at("one"), "Admin", &["merge", "-q", "--no-edit", "origin/officer"]);
    let (one, two) = (clones.log("one"), clones.log("two"));
    let joined = Log::parse(&bench.read("ab.toml")).expect("a worksheet");
    assert_eq!((one.digest(), two.digest()), (joined.digest(), joined.digest()), "git and merge say the same");
    assert_eq!(told["digest"], joined.digest());
    assert_eq!(format!("{:?}", State::of(&one)), format!("{:?}", State::of(&joined)));
    let again = bench.json(1, &["merge", &format!("one/{SHEET}"), &format!("two/{SHEET}"), "--json"]);
    assert_eq!((&again["written"], &again["only_in_other"]), (&false.into(), &0.into()));
    assert_eq!(again["conflicts"], told["conflicts"]);

    // Both authors and both answers are there, for programs, in `check` and on the screen.
    let sides = told["conflicts"][0]["sides"].as_array().expect("sides");
    assert_eq!(told["conflicts"][0]["at"], "health-configuration/I.5#downloads");
    let said = |side: &serde_json::Value| {
        format!("{} {}", side["by"]["name"].as_str().unwrap_or(""), side["said"]["outcome"].as_str().unwrap_or(""))
    };
    let mut said: Vec<String> = sides.iter().map(said).collect();
    said.sort();
    assert_eq!(said, ["Admin implemented", "Officer alternative"]);
    let check = bench.json(1, &["check", &format!("two/{SHEET}"), "--json"]);
    let kinds = check["findings"].as_array().expect("findings").iter().filter(|finding| finding["kind"] == "conflict");
    assert_eq!(kinds.count(), 1);

    let mut table = Table::known();
    table.file = clones.text("two");
    table.reopen();
    table.go("I.5");
    table.play("<space>");
    let text = table.text(120, 40);
    assert!(text.contains("Admin <admin@example.com>") && text.contains("Officer <officer@example.com>"), "{text}");
    let side = if text.find("1  Officer").is_some() { "1" } else { "2" };
    table.play(&format!("{side} 'The gateway was there first.' <C-s>"));
    assert!(conflicts(&table.state()).is_empty());
    bench.write(&format!("two/{SHEET}"), &table.file);

    // The decision goes round, and nothing of what either said is gone from the file.
    clones.commit("two", "Officer");
    git(&bench.at("two"), "Officer", &["push", "-q"]);
    clones.say("one", &ME, "\"health-configuration/I.6#screen-lock\" = \"implemented\"");
    clones.commit("one", "Admin");
    git(&bench.at("one"), "Admin", &["pull", "-q", "--no-rebase", "--no-edit"]);
    git(&bench.at("one"), "Admin", &["push", "-q"]);
    git(&bench.at("two"), "Officer", &["pull", "-q", "--no-rebase", "--no-edit"]);
    assert_eq!(clones.text("one"), clones.text("two"));
    let log = clones.log("one");
    let state = State::of(&log);
    assert!(conflicts(&state).is_empty());
    let settled = "health-configuration/I.5#downloads".parse().expect("an address");
    assert_eq!(state.answer(&settled).map(|answer| answer.outcome.as_str()), Some("alternative"));
    assert!(joined.events().iter().all(|event| log.event(event.id) == Some(event)), "no entry is ever lost");
}

#[test]
fn a_last_line_without_its_end_and_lines_in_another_order_merge_all_the_same() {
    if git_is_missing() {
        return;
    }
    for torn in [["one", ""], ["two", ""], ["one", "two"]] {
        let clones = Clones::answered();
        let bench = &clones.0;
        let all = clones.log("one").join(&clones.log("two")).expect("copies").log;
        for clone in torn.into_iter().filter(|clone| !clone.is_empty()) {
            // An editor that drops the end of the last line, and sorts the entries the wrong way round.
            let text = clones.text(clone);
            let (head, body) = text.split_once("[event]\n").expect("a head");
            let body: Vec<&str> = body.lines().rev().collect();
            bench.write(&format!("{clone}/{SHEET}"), format!("{head}[event]\n{}", body.join("\n")));
        }
        clones.commit("one", "Admin");
        clones.commit("two", "Officer");
        git(&bench.at("one"), "Admin", &["push", "-q"]);
        git(&bench.at("two"), "Officer", &["pull", "-q", "--no-rebase", "--no-edit"]);
        assert_eq!(clones.log("two").digest(), all.digest(), "{torn:?}");
        // It is continued as if nothing had been.
        clones.say("two", &OTHER, "\"health-configuration/I.6#screen-lock\" = \"implemented\"");
        assert_eq!(clones.log("two").events().len(), all.events().len() + 1, "{torn:?}");
    }
}
