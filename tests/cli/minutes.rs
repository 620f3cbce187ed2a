//! The minutes, as the command writes them.

use super::bench::{Bench, FACTS, ME, in_half_a_year};

fn assigned() -> Bench {
    let bench = Bench::new();
    bench.begin();
    let due = in_half_a_year();
    bench.write("answers.toml", format!("{FACTS}\n[assignment.\"health-configuration/I.6\"]\nassignee = \"<b>Facilities</b>\"\nmissing = \"Which screens?\"\ndue = {due}\n"));
    bench.ends(0, &[&["apply", "w.toml", "answers.toml", "--yes"], &ME[..]].concat());
    bench
}

#[test]
fn the_minutes_come_in_every_form_and_go_to_a_new_file() {
    let bench = assigned();
    let text = bench.ends(0, &["minutes", "w.toml"]).out;
    assert!(text.starts_with("# Minutes: security configuration of Example Clinic\n"), "{text}");
    assert!(text.contains("Admin \\<admin@example.com\\> (CISO"), "{text}");
    assert!(text.contains("- \\<b\\>Facilities\\</b\\>\n") && text.contains("Which screens?"), "{text}");
    let html = bench.ends(0, &["minutes", "w.toml", "--format", "html"]).out;
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.ends_with("</html>\n"), "{html:.80}");
    assert!(html.contains("&lt;b&gt;Facilities&lt;/b&gt;") && html.contains("default-src 'none'"), "{html}");
    let ics = bench.ends(0, &["minutes", "w.toml", "--format", "ics"]).out;
    let day = in_half_a_year().replace('-', "");
    assert!(ics.contains(&format!("\r\nDTSTART;VALUE=DATE:{day}\r\n")), "{ics}");

    let args = ["minutes", "w.toml", "--output", "minutes.md"];
    assert_eq!(bench.ends(0, &args).out, "");
    assert_eq!(bench.read("minutes.md"), text);
    bench.ends(4, &args);
}

#[test]
fn the_days_are_checked() {
    let bench = assigned();
    let before = bench.ends(0, &["minutes", "w.toml", "--to", "2001-01-01"]).out;
    assert!(before.contains("Nobody recorded anything in these days."), "{before}");
    let ran = bench.ends(2, &["minutes", "w.toml", "--from", "2026-03-02", "--to", "2026-03-01"]);
    assert!(ran.err.contains("2026-03-01, comes before the first, 2026-03-02"), "{ran:?}");
    bench.ends(2, &["minutes", "w.toml", "--from", "yesterday"]);
    bench.ends(4, &["minutes", "none.toml"]);
}
