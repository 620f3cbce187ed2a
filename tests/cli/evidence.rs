//! Documents behind the answers, from the command line to the sealed record and its verification.

use careseal::attestation::{parse, print};
use careseal::checklist::digest;
use careseal::text::{Line, Note};

use super::bench::{Bench, FACTS, ME, in_half_a_year};
use super::forged::Forger;

type Forgery = fn(&mut careseal::attestation::document::EvidenceRecord);

fn prepared() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.write("facts.toml", FACTS);
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    std::fs::create_dir(bench.at("papers")).expect("a folder");
    bench.write("papers/certificate.pdf", "certified");
    bench
}

fn with_me<'a>(args: &[&'a str]) -> Vec<&'a str> {
    args.iter().chain(&ME).copied().collect()
}

#[test]
fn a_document_is_added_listed_and_taken_away() {
    let bench = prepared();
    let add = ["evidence", "add", "w.toml", "I.2", "papers/certificate.pdf", "--dated", "2026-05-31"];
    let ran = bench.ends(0, &with_me(&[&add[..], &["--expires", "2099-01-01", "--note", "Both sites."]].concat()));
    assert!(ran.out.starts_with("certificate.pdf is attached to health-configuration/I.2 as 01"), "{}", ran.out);
    let list = bench.json(0, &["evidence", "list", "w.toml", "--json"]);
    let one = &list[0];
    assert_eq!((one["at"].as_str(), one["name"].as_str()), (Some("health-configuration/I.2"), Some("certificate.pdf")));
    assert_eq!((one["size"].as_u64(), one["sha256"].as_str()), (Some(9), Some(digest::sha256(b"certified").as_str())));
    assert_eq!((one["dated"].as_str(), one["expires"].as_str()), (Some("2026-05-31"), Some("2099-01-01")));
    assert_eq!((one["lapsed"].as_bool(), one["note"].as_str()), (Some(false), Some("Both sites.")));
    // Its place below the worksheet is kept, nothing of where that lies.
    assert!(bench.read("w.toml").contains("path = \"papers/certificate.pdf\""));
    assert!(!bench.read("w.toml").contains(bench.at("papers").to_string_lossy().as_ref()));
    bench.ends(0, &with_me(&["evidence", "add", "w.toml", "I.2#ssl", "https://example.com/trust"]));
    let text = bench.ends(0, &["evidence", "list", "w.toml"]).out;
    assert!(text.contains("health-configuration/I.2#ssl  https://example.com/trust\n"), "{text}");
    assert!(text.contains("valid until 2099-01-01"), "{text}");
    let late = bench.ends(0, &["evidence", "list", "w.toml", "--at", "2099-01-02"]).out;
    assert!(late.contains("expired: the last day was 2099-01-01"), "{late}");
    bench.ends(0, &with_me(&["evidence", "remove", "w.toml", "https://example.com/trust"]));
    bench.ends(2, &with_me(&["evidence", "remove", "w.toml", "https://example.com/trust"]));
    let id = one["id"].as_str().expect("a name").to_owned();
    bench.ends(0, &with_me(&["evidence", "remove", "w.toml", &id]));
    assert_eq!(bench.ends(0, &["evidence", "list", "w.toml"]).out, "No document is attached.\n");
}

#[test]
fn what_cannot_be_attached_is_refused_with_what_to_do() {
    let bench = prepared();
    let before = bench.read("w.toml");
    let refused = |code, item: &str, file: &str, wanted: &str| {
        let ran = bench.ends(code, &with_me(&["evidence", "add", "w.toml", item, file]));
        assert!(ran.err.contains(wanted) && ran.err.lines().count() == 2, "{wanted}: {}", ran.err);
    };
    refused(4, "I.2", "missing.pdf", "there is no such file");
    refused(4, "I.2", "papers", "is not a file but a folder");
    refused(4, "I.2", "/dev/zero", "is not a file but a device");
    refused(4, "I.2", "javascript://alert", "is not an address that can be kept");
    refused(2, "I.99", "papers/certificate.pdf", "No item or part of this worksheet is called “I.99”");
    refused(2, "I.2#nothing", "papers/certificate.pdf", "is called “I.2#nothing”");
    for name in ["a\u{202e}fdp.exe", "a\u{1b}[2J", "a\nb", "a\\b", "a\u{200b}b"] {
        let file = format!("papers/{name}");
        bench.write(&file, "x");
        refused(4, "I.2", &file, "has a name that cannot be kept");
    }
    bench.ends(2, &with_me(&["evidence", "add", "w.toml", "I.2", "papers/certificate.pdf", "--expires", "soon"]));
    assert_eq!(bench.read("w.toml"), before, "nothing was written");
}

#[test]
fn check_finds_what_expired_and_what_is_no_longer_the_same_file() {
    let bench = prepared();
    let expires = in_half_a_year();
    bench.ends(0, &with_me(&["evidence", "add", "w.toml", "I.2", "papers/certificate.pdf", "--expires", &expires]));
    let lapsed = |at: &str| {
        let ran = bench.run(&["check", "w.toml", "--json", "--at", at]);
        let check: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        (ran.code, check["findings_by_kind"]["lapsed-document"].as_u64())
    };
    assert_eq!(lapsed(&expires), (1, Some(0)), "it holds through its last day");
    assert_eq!(lapsed("2099-01-01"), (1, Some(1)));
    let text = bench.ends(1, &["check", "w.toml", "--at", "2099-01-01"]).out;
    assert!(text.contains(&format!("The document certificate.pdf expired on {expires}.")), "{text}");
    let soon = bench.run(&["check", "w.toml", "--at", &expires]).err;
    assert!(soon.contains(&format!("the document certificate.pdf expires on {expires}")), "{soon}");
    assert_eq!(bench.run(&["check", "w.toml"]).err, "", "no news of what is as it was");
    bench.write("papers/certificate.pdf", "forged!!!");
    let err = bench.run(&["check", "w.toml"]).err;
    assert!(err.contains("is not the file that was attached"), "{err}");
    std::fs::remove_file(bench.at("papers/certificate.pdf")).expect("removed");
    let err = bench.run(&["check", "w.toml"]).err;
    assert!(err.contains("is no longer where it was"), "{err}");
}

#[test]
fn a_file_elsewhere_is_attached_by_name_and_never_looked_for() {
    let bench = prepared();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("report.pdf");
    std::fs::write(&file, "x").expect("written");
    bench.ends(0, &with_me(&["evidence", "add", "w.toml", "I.2", &file.to_string_lossy()]));
    assert!(!bench.read("w.toml").contains("path = "));
    std::fs::remove_file(&file).expect("removed");
    assert_eq!(bench.run(&["check", "w.toml"]).err, "");
}

#[test]
fn an_answers_file_attaches_documents_once() {
    let bench = prepared();
    let answers = r#"format = "careseal-answers/1"
[[document]]
item = "health-configuration/I.2"
file = "papers/certificate.pdf"
dated = 2026-05-31
note = "Both sites."
[[document]]
item = "health-configuration/I.2#ssl"
link = "https://example.com/trust"
expires = 2099-01-01
"#;
    bench.write("answers.toml", answers);
    let apply = ["apply", "w.toml", "answers.toml", "--yes"];
    assert!(bench.ends(0, &apply).out.ends_with("2 new, 0 replaced, 0 the same.\n"));
    assert!(bench.ends(0, &apply).out.ends_with("0 new, 0 replaced, 2 the same.\n"));
    bench.write("papers/certificate.pdf", "renewed");
    assert!(bench.ends(0, &apply).out.ends_with("1 new, 0 replaced, 1 the same.\n"), "another version stands beside");
    for (from, to, wanted) in [
        ("papers/certificate.pdf", "papers/missing.pdf", "answers.toml:2: papers/missing.pdf could not be read"),
        ("I.2\"", "I.99\"", "answers.toml:2: "),
        ("I.2#ssl", "I.2#none", "answers.toml:7: "),
        ("file = ", "link = ", "answers.toml:2: A document is named by “file”"),
        ("https://example.com/trust", "https://a b", "answers.toml:7: https://a b is not an address"),
        ("note = ", "nota = ", "answers.toml:6: Nothing is called “nota” here. Did you mean “note”?"),
        ("2026-05-31", "\"yesterday\"", "must be a date"),
    ] {
        bench.write("answers.toml", answers.replacen(from, to, 1));
        let ran = bench.ends(1, &apply);
        assert!(ran.err.contains(wanted), "{wanted}: {}", ran.err);
    }
}

#[test]
fn the_record_names_the_documents_and_does_not_hold_once_one_expired() {
    let bench = prepared();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    let expires = in_half_a_year();
    bench.ends(0, &with_me(&["evidence", "add", "w.toml", "I.2#ssl", "papers/certificate.pdf", "--expires", &expires]));
    bench.ends(0, &with_me(&["evidence", "add", "w.toml", "I.2", "https://example.com/trust", "--note", "Line one"]));
    let preview = bench.ends(1, &["seal", "w.toml", "--key", "id"]).out;
    for wanted in ["Document: certificate.pdf\n", &format!("SHA-256: {}", digest::sha256(b"certified"))] {
        assert!(preview.contains(wanted), "{wanted} in {preview}");
    }
    bench.seal("id");
    let file = bench.read("a.toml");
    let record = format!(
        "[[item.document]]\nid = \"{}\"\npart = \"ssl\"\nname = \"certificate.pdf\"\nsize = 9\nsha256 = \"{}\"\n",
        bench.json(0, &["evidence", "list", "w.toml", "--json"])[1]["id"].as_str().expect("a name"),
        digest::sha256(b"certified"),
    );
    assert!(file.contains(&record), "{record}\nnot in\n{file}");
    assert!(!file.contains("papers"), "where it lay is nobody's business");
    bench.ends(0, &["verify", "a.toml", "--trust", "id.trust", "--at", &expires]);
    let ran = bench.ends(1, &["verify", "a.toml", "--trust", "id.trust", "--at", "2099-01-01"]);
    assert!(ran.out.contains(&format!("The document certificate.pdf expired on {expires}.")), "{}", ran.out);
    let ran = bench.ends(1, &["check", "a.toml", "--at", "2099-01-01"]);
    assert!(ran.out.contains("The document certificate.pdf expired on"), "{}", ran.out);
    let report = bench.ends(0, &["report", "a.toml", "--format", "markdown"]).out;
    assert!(report.contains("## Documents") && report.contains("example.com/trust"), "{report}");

    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    let editor = Forger::of(&bench, body);
    assert_eq!(print(&editor.honest), body);
    let forgeries: [(&str, Forgery); 6] = [
        ("verify-record-content", |e| e.expires = Some(Line::clean("never"))),
        ("verify-record-content", |e| e.sha256 = None),
        ("verify-record-content", |e| e.note = Some(Note::clean(" "))),
        ("verify-record-people", |e| e.by = "nobody-known".parse().expect("an id")),
        ("verify-record-content", |e| e.at = Line::clean("yesterday")),
        ("finding-lapsed-document", |e| e.expires = Some(Line::clean("2020-01-01"))),
    ];
    for (wanted, forge) in forgeries {
        let mut forged = editor.honest.clone();
        let mut all = forged.items.iter_mut().flat_map(|item| &mut item.evidence);
        forge(all.find(|evidence| evidence.name.is_some()).expect("a document"));
        editor.is_told(&forged, wanted);
    }
    // What is no file name cannot even be read.
    for hostile in ["../certificate.pdf", "certificate\u{202e}.pdf", "a/b"] {
        let forged = body.replace("name = \"certificate.pdf\"", &format!("name = \"{hostile}\""));
        assert!(parse(&forged).is_err(), "{hostile:?}");
    }
}
