//! Whatever people type, a report has the structure that we give it. Judged by a Markdown parser that is not ours.

use careseal::attestation::Document;
use careseal::attestation::document::EvidenceRecord;
use careseal::present::Source;
use careseal::text::{Line, Note};
use careseal::worksheet::evidence::{FileName, Sha256};
use pulldown_cmark::{Event, Options, Parser};

use super::sample::{DAY, id, only, seals, small, source, written};

pub(super) const HOSTILE: [&str; 12] = [
    "# Sealed and trusted",
    "a | b | c |\n| --- | --- |\n| x | y |",
    "`code` ``` fence",
    "```\nfence\n```",
    "<script>alert(1)</script> <!-- hidden",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "- item\n\n1. one\n\n    code",
    "**bold** _em_ ~~gone~~ $x^2$ [^1]",
    "Title\n=====\nTitle\n---",
    "> quote\n>> deeper\n\n---\n***",
    "&lt;b&gt; &amp; \\| \\",
    "  two spaces  \n  \n[ref]: http://evil.example",
];

/// What a document consists of, without its text.
fn skeleton(text: &str) -> Vec<String> {
    let events = Parser::new_ext(text, Options::all().difference(Options::ENABLE_SMART_PUNCTUATION));
    let kinds = events.filter(|event| !matches!(event, Event::Text(_) | Event::Code(_)));
    kinds.map(|event| format!("{event:?}")).collect()
}

/// Every text that a person may have typed becomes what `with` makes of it.
pub(super) fn typed(mut document: Document, with: impl Fn() -> Note) -> Document {
    let line = || Line::clean(with().as_str());
    document.account.name = line();
    for person in &mut document.people {
        (person.name, person.role, person.organisation) = (line(), line(), line());
    }
    for list in &mut document.checklists {
        list.title = line();
    }
    for fact in &mut document.facts {
        fact.ask = line();
        fact.answer = vec![line()];
    }
    for item in &mut document.items {
        (item.title, item.section, item.note) = (line(), line(), Some(with()));
        item.not_applicable_by_facts = item.not_applicable_by_facts.as_ref().map(|_| with());
        for part in &mut item.parts {
            part.text = line();
            part.choice = part.choice.iter().map(|_| line()).collect();
            part.reason = part.reason.as_ref().map(|_| with());
            part.control = part.control.as_ref().map(|_| with());
            part.affirmation = part.affirmation.as_ref().map(|_| with());
            part.owner = Some(line());
        }
        item.evidence = vec![attached(line().as_str(), with())];
    }
    document
}

/// A file of this name, as far as it is one.
fn attached(name: &str, note: Note) -> EvidenceRecord {
    let name: String = name.replace(['/', '\\'], "_").chars().take(40).collect();
    EvidenceRecord {
        id: id("01KAN3P2G000000000000000R1"),
        part: None,
        name: FileName::parse(&name).ok(),
        size: Some(1),
        sha256: Sha256::parse(&careseal::checklist::digest::sha256(b"x")).ok(),
        link: None,
        dated: Some(Line::clean(note.as_str())),
        expires: Some(Line::clean("2020-01-01")),
        note: Some(note),
        by: id("Admin"),
        rec: id("Admin"),
        at: Line::clean("2026-03-02T09:00:00Z"),
    }
}

fn report(document: &Document, text: &Note) -> String {
    let mut seals = seals();
    for seal in &mut seals {
        seal.signer = Line::clean(text.as_str());
        seal.key = Line::clean(text.as_str());
        seal.reason = Some(text.clone());
        seal.notes = vec![(Line::clean(text.as_str()), text.clone())];
    }
    let source =
        Source { seals: &seals, file: Some(text.as_str()), digest: Some(text.as_str()), ..source(document, &[], DAY) };
    written("markdown", &source)
}

#[test]
fn nothing_typed_becomes_structure() {
    let document = only(small().document(DAY), &["I.1.a", "I.2", "I.10", "II.1"]);
    for hostile in HOSTILE {
        let hostile = Note::clean(hostile);
        // The same number of lines in each place, and words that mean nothing.
        let harmless: Vec<&str> =
            hostile.as_str().split('\n').map(|line| if line.is_empty() { "" } else { "x" }).collect();
        let harmless = Note::clean(&harmless.join("\n"));
        let ours = skeleton(&report(&typed(document.clone(), || harmless.clone()), &harmless));
        let theirs = skeleton(&report(&typed(document.clone(), || hostile.clone()), &hostile));
        assert_eq!(ours, theirs, "{hostile}");
        assert!(ours.iter().any(|kind| kind.contains("TableCell")));
    }
}

#[test]
fn nothing_typed_harms_the_report_for_programs() {
    let document = only(small().document(DAY), &["I.1.a", "I.2"]);
    for hostile in HOSTILE {
        let document = typed(document.clone(), || Note::clean(hostile));
        let value: serde_json::Value =
            serde_json::from_str(&written("json", &source(&document, &[], DAY))).expect("JSON");
        assert_eq!(serde_json::from_value::<Document>(value["record"].clone()).expect("a record"), document);
    }
}
