//! The report for programs.

use careseal::attestation::Document;
use careseal::present::Source;
use jiff::civil::date;
use serde_json::Value;

use super::sample::{DAY, only, seals, small, source, written};

#[test]
fn the_record_comes_back_from_the_report_as_it_was() {
    let mut sample = small();
    let document = sample.document(DAY);
    let text = written("json", &source(&document, &[sample.list.clone()], DAY));
    let value: Value = serde_json::from_str(&text).expect("JSON");
    let back: Document = serde_json::from_value(value["record"].clone()).expect("a record");
    assert_eq!(back, document);
    assert_eq!(careseal::attestation::parse(&careseal::attestation::print(&document)), Ok(document.clone()));
    assert_eq!(value["draft"], false);
    assert_eq!(text, written("json", &source(&document, &[sample.list.clone()], DAY)), "the same every time");
}

#[test]
fn figures_of_the_record_are_those_of_the_worksheet() {
    let mut sample = small();
    for day in [DAY, date(2027, 1, 1)] {
        let review = sample.review(day);
        let document = sample.document(day);
        let lists = [sample.list.clone()];
        let report = written("json", &Source { findings: &review.findings, ..source(&document, &lists, day) });
        let check = super::sample::check_json(&review, &lists);
        let [report, check] = [report, check].map(|text| serde_json::from_str::<Value>(&text).expect("JSON"));
        assert_eq!(report["summary"]["total"], check["checklists"][0]["total"], "{day}");
    }
}

#[test]
fn its_shape_does_not_change_unnoticed() {
    let mut sample = small();
    let document = only(sample.document(DAY), &["I.2", "I.10", "I.10.a", "II.1"]);
    let seals = seals();
    let lists = [sample.list.clone()];
    let report = written(
        "json",
        &Source {
            seals: &seals,
            digest: Some("sha256:0000"),
            file: Some("example.attestation.toml"),
            ..source(&document, &lists, DAY)
        },
    );
    let structure = sample.list.structure_digest.as_str();
    let words = sample.list.words_in("en").digest.as_str();
    let advisories = careseal::checklist::advisories::digest(&sample.list.id).expect("a digest");
    let worksheet = document.account.worksheet_digest.as_str();
    insta::assert_snapshot!(
        report
            .replace(structure, "STRUCTURE")
            .replace(words, "WORDS")
            .replace(&advisories, "ADVISORIES")
            .replace(worksheet, "WORKSHEET")
    );
}
