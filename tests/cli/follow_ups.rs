//! Follow-ups on the command line: what was assigned, what was parked, what nobody has.

use std::sync::atomic::{AtomicU64, Ordering};

use careseal::text::{Line, Note};
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Env, EventKind, Log, Question, State, question};

use super::bench::{Bench, FACTS, ME};

/// Two items assigned.
const ASSIGNMENTS: &str = "format = \"careseal-answers/1\"

[assignment.\"health-configuration/I.2\"]
assignee = \"Network team\"
missing = \"Which proxy?\"
due = 2027-01-15

[assignment.\"health-configuration/I.6\"]
assignee = \"Facilities\"
";

/// No two events of a test have one name, on whichever laptop they are said.
static SAID: AtomicU64 = AtomicU64::new(1_000_000);

/// Says something in the worksheet, as the wizard does.
fn say(bench: &Bench, what: EventKind) {
    let log = Log::parse(&bench.read("w.toml")).expect("a worksheet");
    let me = State::of(&log).people.keys().next().cloned().expect("somebody");
    let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
    world.drawn = u128::from(SAID.fetch_add(1, Ordering::Relaxed));
    let mut log = log;
    let event = log.next(world.stamp(), me.clone(), me, what);
    log.push(event);
    bench.write("w.toml", log.print());
}

fn park(bench: &Bench, id: &str, text: &str, owner: &str, due: Option<&str>) {
    let question = Question {
        text: Note::clean(text),
        assignee: Line::clean(owner),
        due: due.map(|due| due.parse().expect("a day")),
    };
    say(bench, EventKind::Question { id: id.parse().expect("an id"), question: Some(question) });
}

fn parked() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.write("plan.toml", ASSIGNMENTS);
    bench.ends(0, &[&["apply", "w.toml", "plan.toml", "--yes"], &ME[..]].concat());
    park(&bench, "q1", "Who renews the certificate?", "Network team", Some("2027-01-10"));
    park(&bench, "q2", "Who tells the board?", "", None);
    bench
}

#[test]
fn the_follow_ups_come_by_day_with_what_is_overdue_and_what_nobody_has() {
    let bench = parked();
    let out = bench.ends(0, &["follow-ups", "w.toml", "--at", "2027-01-12"]).out;
    let wanted = "2027-01-10  OVERDUE  Network team\n  A parked question\n    Who renews the certificate?\n\
                  2027-01-15  Network team\n  health-configuration/I.2  ";
    assert!(out.starts_with(wanted), "{out}");
    assert!(out.contains("no day      Facilities\n") && out.contains("no day      nobody yet\n"), "{out}");
    assert!(out.contains("As of 2027-01-12 (UTC): 4 follow-ups wait, one of them overdue.\n"), "{out}");
    assert!(out.ends_with("open items are not assigned.\n"), "{out}");

    let late = bench.ends(0, &["follow-ups", "w.toml", "--overdue", "--at", "2027-01-16"]).out;
    assert!(late.contains("2 follow-ups wait, 2 of them overdue.") && !late.contains("Facilities"), "{late}");
    let own = bench.ends(0, &["follow-ups", "w.toml", "--assignee", "network TEAM", "--at", "2027-01-10"]).out;
    assert!(
        own.contains("2 follow-ups wait, none overdue.") && !own.contains("nobody"),
        "the day itself is in time: {own}"
    );
    let none = bench.ends(0, &["follow-ups", "w.toml", "--assignee", "Zoe"]).out;
    assert!(none.contains("nothing is assigned"), "{none}");
}

#[test]
fn programs_read_the_same() {
    let bench = parked();
    let json = bench.json(0, &["follow-ups", "w.toml", "--json", "--at", "2027-01-12"]);
    assert_eq!(json["format"], "careseal-follow-ups/1");
    assert_eq!(json["as_of"], "2027-01-12");
    let follow_ups = json["follow_ups"].as_array().expect("follow-ups");
    let of = |key: &str| follow_ups.iter().map(|follow_up| follow_up[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("kind"), ["question", "item", "item", "question"]);
    assert_eq!(of("overdue"), [true, false, false, false]);
    assert_eq!(follow_ups[0]["question"], "q1");
    assert_eq!(follow_ups[1]["at"], "health-configuration/I.2");
    assert!(follow_ups[3]["assignee"].is_null() && follow_ups[3]["due"].is_null(), "{json}");
    let nobody = json["unassigned"].as_array().expect("items");
    assert!(nobody.len() > 40 && !nobody.contains(&"health-configuration/I.6".into()), "{json}");
}

#[test]
fn an_open_question_is_a_notice_an_overdue_one_overdue_and_both_leave_the_exit_code_alone() {
    let bench = parked();
    bench.answer_all(FACTS);
    let early = bench.json(0, &["check", "w.toml", "--json", "--at", "2027-01-10"]);
    let (question, overdue) = (&early["findings_by_kind"]["question"], &early["findings_by_kind"]["overdue"]);
    assert_eq!((question.as_u64(), overdue.as_u64()), (Some(2), Some(0)), "{early}");
    assert_eq!(early["clean"], true);
    let late = bench.json(0, &["check", "w.toml", "--json", "--at", "2027-01-11"]);
    let finding = late["findings"].as_array().and_then(|all| all.iter().find(|one| one["kind"] == "overdue"));
    let finding = finding.expect("overdue");
    assert_eq!((&finding["id"], &finding["blocks"]), (&"finding-overdue-question".into(), &false.into()));
    assert_eq!(finding["question"]["text"], "Who renews the certificate?");
    assert_eq!(
        (&finding["assignment"]["assignee"], &finding["assignment"]["due"]),
        (&"Network team".into(), &"2027-01-10".into())
    );
    let text = bench.ends(0, &["check", "w.toml", "--at", "2027-01-11"]).out;
    assert!(text.contains("Overdue (1)") && text.contains("Parked questions (1)"), "{text}");
    assert!(text.contains("    belongs to no item\n"), "{text}");

    // An answer closes it.
    let reply = question::Reply { text: Note::clean("IT does."), from: Line::default() };
    say(&bench, EventKind::QuestionReply { id: "q1".parse().expect("an id"), reply: Some(reply) });
    let closed = bench.json(0, &["check", "w.toml", "--json", "--at", "2027-01-11"]);
    assert_eq!(closed["findings_by_kind"]["overdue"], 0);
}

#[test]
fn no_report_of_the_record_has_the_parking_lot_and_the_minutes_do() {
    let bench = parked();
    for format in ["markdown", "html", "csv", "json"] {
        let report = bench.ends(0, &["report", "w.toml", "--format", format]).out;
        assert!(
            !report.contains("Who renews the certificate?") && !report.contains("Who tells the board?"),
            "{format}"
        );
    }
    let minutes = bench.ends(0, &["minutes", "w.toml"]).out;
    assert!(minutes.contains("Who renews the certificate?") && minutes.contains("Who tells the board?"), "{minutes}");
    let calendar = bench.ends(0, &["minutes", "w.toml", "--format", "ics"]).out.replace("\r\n ", "");
    assert!(calendar.contains("Network team: Who renews the certificate?"), "{calendar}");
    assert!(calendar.contains("/question/q1@careseal\r\n"), "{calendar}");
}

#[test]
fn two_copies_that_ask_different_things_of_one_question_are_told_by_merge() {
    let bench = parked();
    std::fs::copy(bench.at("w.toml"), bench.at("copy.toml")).expect("copied");
    park(&bench, "q1", "Who renews the certificate?", "Ann", None);
    let ours = bench.read("w.toml");
    std::fs::rename(bench.at("copy.toml"), bench.at("w.toml")).expect("moved");
    let mine = EventKind::Note { on: "health-configuration/I.2".parse().expect("an item"), text: Note::clean("apart") };
    say(&bench, mine);
    park(&bench, "q1", "Who renews the certificate?", "Ben", None);
    bench.write("copy.toml", ours);
    let ran = bench.run(&["merge", "w.toml", "copy.toml", "--output", "all.toml"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("A parked question: what is asked"), "{ran:?}");
    assert!(ran.out.contains("Ann") && ran.out.contains("Ben"), "{ran:?}");
    let json = bench.json(0, &["follow-ups", "all.toml", "--json"]);
    let disputed = json["follow_ups"]
        .as_array()
        .expect("follow-ups")
        .iter()
        .filter(|follow_up| follow_up["disputed"] == true)
        .count();
    assert_eq!(disputed, 2, "{json}");
}

#[test]
fn what_is_no_worksheet_or_no_day_is_refused() {
    let bench = parked();
    bench.ends(4, &["follow-ups", "none.toml"]);
    bench.ends(2, &["follow-ups", "w.toml", "--at", "soon"]);
    bench.ends(2, &["follow-ups"]);
}
