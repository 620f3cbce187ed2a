//! The table of clauses, as text, for spreadsheets and as Markdown.

use std::collections::BTreeSet;

use super::bench::Bench;

fn printed(format: &str) -> String {
    Bench::new().ends(0, &["checklist", "crosswalk", "--format", format]).out
}

#[test]
fn a_spreadsheet_gets_a_row_for_each_citation() {
    let text = printed("csv");
    let mut lines = text.split("\r\n");
    assert_eq!(lines.next(), Some("item,part,option,title,law,clause,name,binding,strength,checked,when,as,why"));
    for row in [
        "I.5,,,Sign-in before attachments open,hipaa,164.312(d),45 CFR 164.312(d),standard,strong,yes,,,Whoever merely holds a link does not get to open the file.",
        "VI.2,email,,Explore exports under control,hipaa,164.312(e)(2)(ii),45 CFR 164.312(e)(2)(ii),addressable,strong,yes,,,An export sent by e-mail needs encryption on its way.",
        "XI.1,,,QA's AI: nothing like medical use,gdpr,22,GDPR Art. 22,,partial,no,if it decides about a person,X.1,What counts as medical advice is no matter for HIPAA.",
        "VIII.5,,,No redaction in the Support mobile app,iso,A.8.10,ISO/IEC 27001:2022 A.8.10 Information deletion,,none,no,,,It states a limit of the app.",
        ",,,Keeping the record,hipaa,164.316(b)(2)(i),45 CFR 164.316(b)(2)(i),required,,yes,,,\"Documents about security are kept for six years from their creation or from when they were last in effect, whichever is later. That is not how long patient data is kept.\"",
    ] {
        assert!(text.contains(&format!("\r\n{row}\r\n")), "{row}");
    }
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every line ends as RFC 4180 has it");
    let items: BTreeSet<_> = text.split("\r\n").filter_map(|line| line.split(',').next()).collect();
    // 79 items; the head, and what has no item.
    assert_eq!(items.len(), 81, "{items:?}");
}

#[test]
fn markdown_is_one_table_for_the_rules_and_one_for_the_items() {
    let text = printed("markdown");
    assert!(text.starts_with("# Health configuration: which clause each item serves\n"), "{text}");
    for part in [
        "not legal advice",
        "| I.8 E-mail on its way in is not the vendor's | 45 CFR 164.312(e)(1) (standard: must be met, supports it)<br>45 CFR 164.530(c) (mandatory, supports it)<br>",
        "| IV.6.b Sunshine: JWT expires within 15 minutes | 45 CFR 164.312(d) (standard: must be met, supports it)<br>",
        "GDPR Art. 13 (supports it, not re-checked, if the notice is a privacy notice)",
        "## Traps\n\n- No item is about audit logs",
        "15 minutes is the checklist's number.",
    ] {
        assert!(text.contains(part), "{part}\n in {text}");
    }
    let cells = |line: &&str| line.starts_with('|');
    assert!(text.lines().filter(cells).all(|line| line.matches(" | ").count() == 2), "three columns everywhere");
}

#[test]
fn text_says_the_same_and_an_item_has_its_own() {
    let text = printed("text");
    assert!(text.contains("\nI.5      Sign-in before attachments open\n  45 CFR 164.312(a)(1): standard: must be met, strong\n  45 CFR 164.312(d): standard: must be met, strong\n"), "{text}");
    assert!(text.contains("VIII.5   No redaction in the Support mobile app\n  ISO/IEC 27001:2022 A.8.10 Information deletion: no good citation, not re-checked\n"), "{text}");
    let show = |item: &str| Bench::new().ends(0, &["checklist", "show", "--item", item]).out;
    assert!(show("I.5").contains("\n45 CFR 164.312(d): standard: must be met, strong\n"));
    assert_eq!(show("I.5").matches("not legal advice").count(), 1);
    assert!(!show("VIII.5").contains("27001"), "no good citation is not shown on the item");
    assert!(show("X.2").contains("GDPR Art. 5(1)(d): supports it, not re-checked"));
}

#[test]
fn a_checklist_without_clauses_says_so() {
    let bench = Bench::new();
    let ran = bench.ends(2, &["checklist", "crosswalk", "iso-certification"]);
    assert!(ran.err.contains("Nothing is known of the clauses behind “iso-certification”."), "{}", ran.err);
    bench.ends(2, &["checklist", "crosswalk", "nonsense"]);
    bench.ends(2, &["checklist", "crosswalk", "--format", "pdf"]);
}
