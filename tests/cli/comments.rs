//! Reviewers' comments, from a seal into the worksheet, answered, and into the record that takes its place.

use careseal::attestation::document::CommentRecord;
use careseal::attestation::print;
use careseal::seal::{Principal, SealMeta, UtcSecond, Verdict, seal_file};
use careseal::text::{Line, Note};
use jiff::Timestamp;
use ssh_key::PrivateKey;

use super::bench::{Bench, FACTS, ME};
use super::countersign::{countersign, sealed};
use super::forged::Forger;

type Forgery = fn(&mut CommentRecord);

/// An attestation that a reviewer sent back, with a comment on one item.
fn sent_back() -> Bench {
    let (bench, digest) = sealed("0");
    let said = ["--verdict", "rejected", "--reason", "Not yet.", "--comment", "I.2=Which proxy?", "--affirm", &digest];
    countersign(&bench, 0, &said);
    bench
}

fn comments<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["comments"], args, &ME[..]].concat()
}

fn import(bench: &Bench, trust: &str) -> String {
    bench.ends(0, &comments(&["import", "w.toml", "a.toml", "--trust", trust])).out
}

#[test]
fn comments_are_brought_in_once_listed_answered_and_sealed_into_the_successor() {
    let bench = sent_back();
    let told = import(&bench, "id.trust");
    assert!(told.contains("health-configuration/I.2: reviewer@example.com, rejected (by their own word"), "{told}");
    assert!(
        told.contains("The whole: reviewer@example.com") && told.contains("2 comments brought in, 0 known"),
        "{told}"
    );
    let before = bench.read("w.toml");
    assert!(import(&bench, "id.trust").contains("0 comments brought in, 2 known before."));
    assert_eq!(bench.read("w.toml"), before, "nothing was written");
    // Whoever trusts the key by now says so once.
    assert!(import(&bench, "both.trust").contains("2 comments brought in, 0 known"));
    assert!(import(&bench, "both.trust").contains("0 comments brought in, 2 known"));

    let list = bench.json(0, &["comments", "list", "w.toml", "--json"]);
    let list = list["comments"].as_array().expect("comments");
    assert_eq!(list.len(), 2);
    assert_eq!((list[0]["at"].as_str(), list[0]["text"].as_str()), (None, Some("Not yet.")));
    assert_eq!(
        (list[1]["at"].as_str(), list[1]["text"].as_str()),
        (Some("health-configuration/I.2"), Some("Which proxy?"))
    );
    assert_eq!((list[1]["trusted"].as_bool(), list[1]["open"].as_bool()), (Some(true), Some(true)));

    // They are findings that stand in the way of nothing.
    let check = bench.json(0, &["check", "w.toml", "--json"]);
    assert_eq!((check["findings_by_kind"]["comment"].as_u64(), check["clean"].as_bool()), (Some(2), Some(true)));
    let text = bench.ends(0, &["check", "w.toml"]).out;
    assert!(text.contains("Comments of reviewers (2)") && text.contains("commented: Which proxy?"), "{text}");

    bench.ends(2, &comments(&["reply", "w.toml", "I.3", "What?"]));
    bench.ends(0, &comments(&["reply", "w.toml", "I.2", "The one in the cellar."]));
    bench.ends(0, &comments(&["reply", "w.toml", list[0]["id"].as_str().expect("a name"), "Now it is."]));
    let check = bench.json(0, &["check", "w.toml", "--json"]);
    assert_eq!(check["findings_by_kind"]["comment"].as_u64(), Some(0));
    let text = bench.ends(0, &["comments", "list", "w.toml"]).out;
    assert!(text.contains("  Which proxy?\n") && text.contains("    The one in the cellar.\n"), "{text}");

    let next = seal_next(&bench);
    let file = bench.read("b.toml");
    assert!(file.contains("[[comment]]\nrecord = \"sha256:"), "{file}");
    assert!(file.contains("text = \"Which proxy?\"\nreply = \"The one in the cellar.\"\nby = "), "{file}");
    bench.ends(0, &["verify", "b.toml", "--trust", "id.trust"]);
    let diff = bench.run(&["diff", "a.toml", "b.toml"]).out;
    assert!(diff.contains("The one in the cellar."), "{diff}");
    let report = bench.ends(0, &["report", "b.toml", "--format", "markdown"]).out;
    assert!(report.contains("## Comments on earlier records") && report.contains("Comment: Which proxy?"), "{report}");

    // The reviewer who sent the first back accepts the one that takes its place.
    let accept = ["countersign", "b.toml", "--verdict", "approved", "--affirm", &next];
    bench.ends(0, &[&accept[..], &super::countersign::REVIEWER[..]].concat());
    bench.ends(0, &["verify", "b.toml", "--trust", "both.trust"]);
    // Its verdict needs no answer, and what was brought in before is not asked for again.
    let told = bench.ends(0, &comments(&["import", "w.toml", "b.toml", "--trust", "both.trust"])).out;
    assert!(told.contains("1 comment brought in, 0 known"), "{told}");
    assert_eq!(bench.json(0, &["check", "w.toml", "--json"])["findings_by_kind"]["comment"].as_u64(), Some(0));
}

/// Seals `w.toml` as `b.toml`; the record digest.
fn seal_next(bench: &Bench) -> String {
    let seal = ["seal", "w.toml", "--key", "id", "--output", "b.toml"];
    let next = bench.ends(1, &seal).err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(0, &[&seal[..], &["--affirm", &next]].concat());
    next
}

#[test]
fn what_was_altered_or_is_of_another_worksheet_brings_nothing_in() {
    let bench = sent_back();
    let (file, before) = (bench.read("a.toml"), bench.read("w.toml"));
    bench.write("a.toml", file.replace("Which proxy?", "Which proxx?"));
    bench.ends(3, &comments(&["import", "w.toml", "a.toml"]));
    bench.write("a.toml", &file);
    bench.ends(0, &["new", "Other Clinic", "--output", "v.toml", "--me", "Admin <admin@example.com>"]);
    let other = bench.read("v.toml");
    let ran = bench.ends(2, &comments(&["import", "v.toml", "a.toml"]));
    assert!(ran.err.contains("of another worksheet") && ran.err.contains("Example Clinic"), "{}", ran.err);
    bench.ends(4, &comments(&["import", "w.toml", "missing.toml"]));
    assert_eq!((bench.read("w.toml"), bench.read("v.toml")), (before, other), "nothing was written");
    assert_eq!(bench.ends(0, &["comments", "list", "v.toml"]).out, "No reviewer has commented on anything.\n");
}

#[test]
fn a_record_that_careseal_would_not_make_of_its_comments_does_not_hold() {
    let bench = sent_back();
    import(&bench, "both.trust");
    bench.ends(0, &comments(&["reply", "w.toml", "I.2", "The one in the cellar."]));
    seal_next(&bench);
    let file = bench.read("b.toml");
    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    let editor = Forger::of(&bench, body);
    assert_eq!(print(&editor.honest), body);
    let forgeries: [(&str, Forgery); 6] = [
        ("verify-record-content", |r| r.text = Some(Note::clean(" "))),
        ("verify-record-content", |r| r.reply = None),
        ("verify-record-content", |r| r.by = None),
        ("verify-record-people", |r| r.by = Some("nobody-known".parse().expect("an id"))),
        ("verify-record-content", |r| r.at = Some(Line::clean("yesterday"))),
        ("verify-record-content", |r| r.on = Some("health-configuration/I.3".parse().expect("an address"))),
    ];
    for (wanted, forge) in forgeries {
        let mut forged = editor.honest.clone();
        forge(forged.items.iter_mut().find_map(|item| item.comments.first_mut()).expect("a comment"));
        editor.is_told(&forged, wanted);
    }
}

#[test]
fn a_note_that_another_program_put_on_nothing_known_is_a_comment_on_the_whole() {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    bench.seal("id");
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[8; 32]));
    let who = Principal::parse("reviewer@example.com").expect("a name");
    let mut meta = SealMeta::new(who, UtcSecond::from(Timestamp::now()), Verdict::ApprovedWithReservations);
    meta.reason = Some(Note::clean("See the notes."));
    for id in ["I.2", "health-configuration/I.99", "health-configuration/I.2#ssl"] {
        meta.notes.insert(careseal::seal::CommentId::parse(id).expect("an id"), Note::clean("Why?"));
    }
    bench.write("a.toml", seal_file(&bench.read("a.toml"), &meta, &key).expect("sealed"));
    let told = import(&bench, "id.trust");
    assert!(told.contains("4 comments brought in") && told.contains("health-configuration/I.99: Why?"), "{told}");
    let list = bench.json(0, &["comments", "list", "w.toml", "--json"]);
    assert!(list["comments"].as_array().expect("comments").iter().all(|one| one["at"].is_null()));
}
