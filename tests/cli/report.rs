//! Reports in every form, from a worksheet and from an attestation.

use super::bench::{Bench, in_half_a_year};
use super::verifying::sealed;

fn report(bench: &Bench, code: i32, file: &str, format: &str) -> String {
    bench.ends(code, &["report", file, "--format", format, "--trust", "id.trust"]).out
}

#[test]
fn a_worksheet_and_its_attestation_in_every_form() {
    let bench = sealed();
    let digest = bench.json(0, &["verify", "a.toml", "--trust", "id.trust", "--json"]);
    let digest = digest["files"][0]["record"].as_str().expect("a digest").to_owned();
    // Sealing is noted in the worksheet, so its digest is no longer the one in the record.
    let json: serde_json::Value = serde_json::from_str(&report(&bench, 0, "w.toml", "json")).expect("JSON");
    let worksheet = json["record"]["account"]["worksheet_digest"].as_str().expect("a digest");
    for format in ["markdown", "html", "text", "csv", "ics", "json"] {
        let (draft, report) = (report(&bench, 0, "w.toml", format), report(&bench, 0, "a.toml", format));
        assert!(report.replace("\r\n ", "").contains(&digest), "{format} names its file");
        assert!(draft.replace("\r\n ", "").contains(worksheet), "{format} names its worksheet");
        assert_ne!(draft, report, "{format}");
    }
    let html = [report(&bench, 0, "w.toml", "html"), report(&bench, 0, "a.toml", "html")];
    assert!(html.iter().all(|page| page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">")));
    assert!(html[0].contains("DRAFT") && !html[1].contains("DRAFT"));
    assert!(html[1].contains("the signature holds, and the file of trusted keys stands behind this key"));
    let csv = report(&bench, 0, "a.toml", "csv");
    assert!(csv.starts_with("\u{feff}account,checklist,edition,"), "{csv:.80}");
    let ics = report(&bench, 0, "a.toml", "ics");
    let day = in_half_a_year().replace('-', "");
    assert!(ics.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")), "{ics}");
    assert_eq!(ics, report(&bench, 0, "a.toml", "ics"), "the same every time");
}

#[test]
fn a_report_goes_to_a_new_file_and_never_onto_another() {
    let bench = sealed();
    let args = ["report", "a.toml", "--format", "html", "--output", "a.html"];
    assert_eq!(bench.ends(0, &args).out, "");
    assert!(bench.read("a.html").ends_with("</html>\n"));
    bench.ends(4, &args);
}

#[test]
fn an_altered_file_gets_no_report_in_any_form() {
    let bench = sealed();
    bench.write("a.toml", bench.read("a.toml").replacen("Admin", "Other", 1));
    for format in ["html", "csv", "ics"] {
        assert_eq!(report(&bench, 3, "a.toml", format), "", "{format}");
    }
}
