//! Who decided what is signed is seen before it is signed; and a worksheet in which somebody was made another is not sealed
//! unseen, whoever edited it.

use careseal::checklist::digest;
use careseal::text::{FormatNumber, Line};
use careseal::worksheet::{Event, EventId, EventKind, Identity, Log, Person, PersonId, Side, Stamp, State, line};

use super::bench::{Bench, FACTS, ME};

const CONSULTANT: [&str; 6] =
    ["--me", "Consultant <consultant@example.com>", "--side", "consultant", "--role", "Facilitator"];
const PART: &str = "health-configuration/I.5#downloads";

/// Somebody with an editor, who knows how an event is written.
struct Editor<'a> {
    bench: &'a Bench,
    drawn: u128,
}

impl Editor<'_> {
    fn log(&self) -> Log {
        Log::parse(&self.bench.read("w.toml")).expect("a worksheet")
    }

    fn person(&self, name: &str) -> Person {
        let state = State::of(&self.log());
        state.people.values().find(|person| person.name.as_str() == name).expect("known").clone()
    }

    /// Takes the mark of a proposal off whatever has it.
    fn unmark(&self) {
        let file = self.bench.read("w.toml");
        let edited = file.lines().map(|line| match line.rsplit_once(", sum = ") {
            Some((body, _)) if body.contains("standing = \"proposed\"") => {
                let body = body.replace("standing = \"proposed\", ", "");
                format!("{body}, sum = \"{}\" }}\n", digest::short(body.as_bytes()))
            }
            _ => format!("{line}\n"),
        });
        self.bench.write("w.toml", edited.collect::<String>());
    }

    /// Appends an event in the name of whomever they like.
    fn append(&mut self, by: &PersonId, what: EventKind) -> EventId {
        self.drawn = self.drawn.wrapping_add(1);
        let log = self.log();
        let now = State::of(&log).last_change.expect("a time");
        let event: Event = log.next(Stamp { now, random: self.drawn }, by.clone(), by.clone(), what);
        self.bench
            .write("w.toml", format!("{}{}\n", self.bench.read("w.toml"), line::print(&event, FormatNumber::One)));
        event.id
    }
}

fn confirmed(person: &Person) -> EventKind {
    EventKind::PersonConfirmed { person: person.id.clone(), identity: Identity::of(person) }
}

/// A finished worksheet in which the admin decided all but one thing, which a consultant only proposed.
fn proposed() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    let answer = format!(
        "format = \"careseal-answers/1\"\n[answer.\"{PART}\"]\noutcome = \"alternative\"\nreason = \"Our own way\"\n"
    );
    bench.write("proposal.toml", answer);
    bench.ends(0, &[&["apply", "w.toml", "proposal.toml", "--yes", "--replace", PART][..], &CONSULTANT].concat());
    assert_eq!(found(&bench, "proposed"), 1);
    bench
}

fn found(bench: &Bench, kind: &str) -> u64 {
    let ran = bench.run(&["check", "w.toml", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    told["findings_by_kind"][kind].as_u64().expect("a count")
}

/// The worksheet of [`proposed`] after the consultant edited it: nothing is proposed, and they are the account holder's.
fn forged(bench: &Bench) -> (Editor<'_>, Person) {
    let mut editor = Editor { bench, drawn: 1000 };
    editor.unmark();
    let gained = Person { side: Side::Subscriber, ..editor.person("Consultant") };
    editor.append(&gained.id, EventKind::Person(gained.clone()));
    (editor, gained)
}

/// For the screen of the same story.
pub(crate) fn edited() -> Bench {
    let bench = proposed();
    forged(&bench);
    bench
}

#[test]
fn a_consultant_who_edits_the_file_is_not_sealed_unseen() {
    let bench = proposed();
    let (mut editor, consultant) = forged(&bench);
    let told = bench.ends(1, &["check", "w.toml"]).out;
    let wanted =
        "Consultant <consultant@example.com> (consultant) became Consultant <consultant@example.com> (account holder).";
    assert!(told.contains("Who somebody is (1)") && told.contains(wanted), "{told}");
    let json = bench.json(1, &["check", "w.toml", "--json"]);
    let finding = json["findings"].as_array().expect("findings").iter().find(|one| one["kind"] == "identity");
    let finding = finding.expect("a finding");
    assert_eq!(finding["identity"]["was"]["side"], "consultant");
    assert_eq!(
        (finding["identity"]["now"]["side"].as_str(), finding["blocks"].as_bool()),
        (Some("subscriber"), Some(true))
    );
    // What they decided still only waits, and nothing is sealed; nor does it help to confirm oneself, or something else.
    assert_eq!(found(&bench, "proposed"), 1);
    bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml"]);
    editor.append(&consultant.id, confirmed(&consultant));
    let admin = editor.person("Admin");
    let other = Person { name: Line::clean("Consul"), ..consultant.clone() };
    editor.append(&admin.id, confirmed(&other));
    let ran = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml"]);
    assert!(ran.err.contains("2 findings keep"), "{}", ran.err);
    assert_eq!(found(&bench, "identity"), 1);
    let who = bench.ends(0, &["people", "w.toml"]).out;
    assert!(who.contains("  Not confirmed: since "), "{who}");

    // The account holder is shown it, and only they confirm it.
    let before = bench.read("w.toml");
    let confirm = ["people", "w.toml", "--confirm", "consultant@example.com"];
    let ran = bench.ends(2, &[&confirm[..], &["--yes"], &CONSULTANT[..4]].concat());
    assert!(ran.err.contains("another person on the account holder's side has to confirm it"), "{}", ran.err);
    let shown = bench.ends(0, &confirm).out;
    assert!(shown.contains("(consultant) is Consultant <consultant@example.com> (account holder)"), "{shown}");
    assert!(shown.ends_with("Give the same command again with --yes.\n"), "{shown}");
    assert_eq!(bench.read("w.toml"), before);
    bench.ends(0, &[&confirm[..], &["--yes"]].concat());
    assert_eq!(bench.ends(0, &["check", "w.toml"]).code, 0);
    bench.ends(2, &[&confirm[..], &["--yes"]].concat());

    // It stays to be seen at the seal who was whom, and who says so.
    let preview = bench.ends(1, &["seal", "w.toml", "--key", "id"]).out;
    let people = preview.split("The people in this record and their sides").nth(1).expect("the people");
    let wanted =
        "became Consultant <consultant@example.com> (account holder). Confirmed by Admin <admin@example.com> on ";
    assert!(people.contains(wanted), "{people}");
    bench.seal("id");
    bench.ends(3, &["verify", "a.toml"]);
}

#[test]
fn a_confirmation_forged_in_the_name_of_the_account_holder_shows_at_the_seal() {
    let bench = proposed();
    let (mut editor, consultant) = forged(&bench);
    let admin = editor.person("Admin");
    editor.append(&admin.id, confirmed(&consultant));
    let preview = bench.ends(1, &["seal", "w.toml", "--key", "id"]).out;
    assert!(preview.contains("(account holder). Confirmed by Admin <admin@example.com> on "), "{preview}");
    // One that nobody saw the change before is none: it was said of something else.
    let bench = proposed();
    let mut editor = Editor { bench: &bench, drawn: 5000 };
    let gained = Person { side: Side::Subscriber, ..editor.person("Consultant") };
    let admin = editor.person("Admin");
    editor.append(&admin.id, confirmed(&gained));
    forged(&bench);
    assert_eq!(found(&bench, "identity"), 1);
}

#[test]
fn alone_at_the_table_one_says_oneself_who_one_is_until_somebody_else_of_that_side_sits_down() {
    let bench = Bench::new();
    // Somebody picked the wrong side at first, and goes on under the right one.
    bench.ends(0, &[&["new", "Example Clinic", "--output", "w.toml"][..], &CONSULTANT].concat());
    bench.key("id", 7);
    bench.write("facts.toml", FACTS);
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    let myself = ["--me", "Consultant <consultant@example.com>", "--side", "subscriber"];
    bench.ends(0, &[&["apply", "w.toml", "facts.toml", "--yes"][..], &myself].concat());
    let confirm = ["people", "w.toml", "--confirm", "Consultant", "--yes"];
    bench.ends(0, &[&confirm[..], &myself].concat());
    assert_eq!(found(&bench, "identity"), 0);
    // Whoever else sits down for the account holder is asked, before they seal what was decided that way.
    let told = bench
        .ends(0, &[&["people", "w.toml", "--confirm", "Consultant"][..], &ME, &["--side", "subscriber"]].concat())
        .out;
    assert!(told.contains("Only the person concerned confirmed it, on "), "{told}");
    bench.write("one.toml", format!("format = \"careseal-answers/1\"\n[answer]\n\"{PART}\" = \"implemented\"\n"));
    bench.ends(0, &[&["apply", "w.toml", "one.toml", "--yes"][..], &ME, &["--side", "subscriber"]].concat());
    assert_eq!(found(&bench, "identity"), 1);
    bench.ends(0, &[&confirm[..], &ME, &["--side", "subscriber"]].concat());
    assert_eq!(found(&bench, "identity"), 0);
}

#[test]
fn the_preview_shows_who_decided_recorded_and_affirmed_and_what_it_takes_the_place_of() {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    let first = bench.seal("id");
    bench.write("note.toml", "format = \"careseal-answers/1\"\n[note]\n\"health-configuration/I.3\" = \"Ticket\"\n");
    bench.ends(0, &["apply", "w.toml", "note.toml", "--yes"]);
    let preview = bench.ends(1, &["seal", "w.toml", "--key", "id"]).out;
    for wanted in [
        "You sign as Admin <admin@example.com>.\n",
        "  Admin <admin@example.com>\n    Side: account holder\n    Role: CISO\n    Answers decided: ",
        "    Decided and recorded by Admin <admin@example.com>, 20",
        " UTC.\n",
        &format!("Takes the place of the record {first}, sealed on "),
        " as a.toml.\n",
    ] {
        assert!(preview.contains(wanted), "{wanted}: {preview}");
    }
}

#[test]
fn merge_and_diff_say_who_was_made_another() {
    let bench = proposed();
    std::fs::copy(bench.at("w.toml"), bench.at("before.toml")).expect("copied");
    forged(&bench);
    let ran = bench.ends(1, &["diff", "before.toml", "w.toml"]);
    let wanted = "Consultant <consultant@example.com>, side: consultant -> account holder";
    assert!(ran.out.contains(wanted), "{}", ran.out);
    let json = bench.json(1, &["diff", "before.toml", "w.toml", "--json"]);
    assert_eq!(
        (json["account"][0]["field"].as_str(), json["account"][0]["new"].as_str()),
        (Some("person-side"), Some("subscriber"))
    );
    let joined = ["merge", "before.toml", "w.toml", "--output"];
    // The mark of the proposal was taken off, so a merge refuses; with it, the change alone comes in.
    bench.ends(4, &[&joined[..], &["no.toml"]].concat());
    std::fs::copy(bench.at("before.toml"), bench.at("w.toml")).expect("copied");
    let mut editor = Editor { bench: &bench, drawn: 2000 };
    let gained = Person { side: Side::Subscriber, ..editor.person("Consultant") };
    editor.append(&gained.id, EventKind::Person(gained.clone()));
    let ran = bench.ends(1, &[&joined[..], &["joined.toml"]].concat());
    assert!(ran.out.contains("Not confirmed: since ") && ran.out.contains("(account holder)"), "{}", ran.out);
    let json = bench.json(1, &[&joined[..], &["again.toml", "--json"]].concat());
    assert_eq!(json["identity_changes"][0]["now"]["side"], "subscriber");
}
