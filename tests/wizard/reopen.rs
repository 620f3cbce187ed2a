//! Sealed files, opened to be read.

use careseal::findings::FindingKind;
use careseal::screens::{Filter, Key, Place, Screen};
use careseal::seal::Verdict;

use crate::table::Table;
use crate::view::records::{self, open, open_on, trust};

/// The line of the banner that begins so, with its sign.
fn line(table: &Table, words: &str) -> String {
    let text = table.text(120, 40);
    let found = text.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("no {words}:\n{text}"));
    found.trim_start_matches([' ', '▸']).to_owned()
}

fn shown_under(table: &mut Table, filter: Filter) -> Vec<String> {
    table.play("H f");
    for _ in Filter::ALL {
        let Some(Screen::Items(screen)) = table.wizard.screens.last() else { panic!("a list") };
        if screen.filter == filter {
            let shown = table.wizard.model.items_shown(screen);
            return shown.iter().map(|(list, at)| list.items[*at].id.to_string()).collect();
        }
        table.play("f");
    }
    panic!("no {filter:?}");
}

#[test]
fn a_clean_record_is_green_and_says_what_was_waived_or_accepted_first() {
    let table = open(records::sealed(), &trust());
    assert_eq!(table.wizard.place(), Place::Hub);
    assert!(line(&table, "Intact:").starts_with('✓'));
    assert!(line(&table, "Signed by admin@example.com (attested).").starts_with('✓'));
    assert!(line(&table, "Signer known:").starts_with('✓'));
    assert!(line(&table, "Everything in it holds at the end of 2026-11-24").starts_with('✓'));
    let text = table.text(80, 24);
    let first = text.lines().nth(1).expect("a line");
    assert!(first.contains("~ Forgone: 1 waived, 2 with responsibility accepted."), "{text}");
    assert!(text.contains("read-only"), "{text}");
}

#[test]
fn an_unknown_signer_is_never_green() {
    let other = trust().lines().last().map(ToString::to_string).expect("a line");
    for trust in [String::new(), other] {
        let table = open(records::sealed(), &trust);
        assert!(line(&table, "Signer unknown:").starts_with('!'));
        let text = table.text(80, 24);
        assert!(text.lines().nth(1).is_some_and(|line| line.contains("Signer unknown")), "it comes first: {text}");
        assert!(!text.contains("Signer known"), "{text}");
        let inside = open(records::sealed(), &trust).played("f");
        let text = inside.text(80, 24);
        assert!(text.lines().nth(1).is_some_and(|line| line.starts_with(" ! signer unknown")), "{text}");
    }
}

#[test]
fn an_item_is_found_from_the_answers_about_the_file_too() {
    let mut table = open(records::sealed(), &trust()).played("v");
    assert_eq!(table.wizard.place(), Place::Verified);
    table.play("/'I.6'<enter>");
    assert_eq!(table.wizard.current_item().map(|at| at.item.to_string()).as_deref(), Some("I.6"));
}

#[test]
fn what_is_changed_in_a_record_explains_itself_and_changes_nothing() {
    let mut table = open(records::sealed(), &trust());
    for key in ["R", "u", "U", "C"] {
        table.play("H");
        table.play(key);
        assert_eq!(table.said(), "refused-sealed-record", "{key} on the hub");
    }
    table.go("I.4.b");
    for key in ["<space>", "<enter>", "w", "W", "a", "x", "c", "r", "t", "d", "e", "E", "O", "C", "u", "U"] {
        table.play(key);
        assert_eq!(table.said(), "refused-sealed-record", "{key}");
        assert_eq!(table.wizard.place(), Place::Item, "{key}");
    }
    // A reviewer may say what to think of it; nobody else.
    for key in ["m", "S"] {
        table.play(key);
        assert_eq!((table.said(), table.wizard.place()), ("refused-not-reviewer", Place::Item), "{key}");
    }
    table.play("A <home> <space>");
    assert_eq!(table.said(), "refused-sealed-record");
    assert!(table.text(80, 24).contains("This is a sealed record; open its worksheet to change it."));
    assert!(table.file.is_empty() && table.draft.is_none(), "nothing was written");
    assert!(!table.asked.iter().any(|asked| asked == "Record"));
    table.play("H <esc>");
    assert_eq!((table.wizard.place(), table.asked.last().map(String::as_str)), (Place::Start, Some("Close")));
}

#[test]
fn an_altered_file_opens_nothing_but_its_diagnosis() {
    let good = records::reviewed(Verdict::Approved);
    let (record, seals) = good.split_once("\n[[seal]]").expect("a seal");
    let altered = [
        (good.replacen("Lakeside Clinic", "Lakeside Klinik", 1), "something was changed after it was sealed"),
        (good.replace("By summer.", "By winter."), "something was changed"),
        (good.replace('\n', "\r\n"), "Nothing but the line ends"),
        (record.to_owned(), "Nobody has sealed this record"),
        (format!("{good}\nLakeside Klinik\n"), "FAIL"),
        (format!("[[seal]]{seals}"), "FAIL"),
        ("nonsense".to_owned(), "FAIL"),
        (String::new(), "FAIL"),
    ];
    for (text, why) in altered {
        let mut table = open(&text, &trust());
        assert_eq!(table.wizard.place(), Place::Verified, "{why}");
        assert!(table.wizard.model.workspace.is_none(), "{why}");
        let seen = table.text(120, 200);
        assert!(seen.split_whitespace().collect::<Vec<_>>().join(" ").contains(why), "{why}:\n{seen}");
        assert!(seen.contains("This file is not shown"), "{seen}");
        for secret in ["Lakeside Cli", "Klinik", "billing partner", "partner leaves", "winter", "By summer", "answered"]
        {
            assert!(!seen.contains(secret), "{secret} is shown:\n{seen}");
        }
        // Whatever is pressed, there is nothing more to see of it.
        table.play("v <enter> f / ! A o H");
        assert!(table.wizard.model.workspace.is_none());
        assert!(!table.text(120, 200).contains("billing"), "{why}");
        table.play("<esc> <esc>");
        assert_eq!(table.wizard.place(), Place::Start, "{why}");
    }
}

/// Of a draft the signatures hold: nothing on the screen says that it was altered.
#[test]
fn a_draft_opens_to_its_diagnosis_and_is_not_called_altered() {
    let table = open(include_str!("../drafts/approved.attestation.toml"), include_str!("../drafts/both.trust"));
    assert_eq!(table.wizard.place(), Place::Verified);
    let seen = table.text(120, 200).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(seen.contains("made by a draft of careseal: signatures judged, contents not"), "{seen}");
    assert!(seen.contains("Its contents are not judged, so none of them are shown"), "{seen}");
    assert!(!seen.contains("may not be what was signed") && !seen.contains("Small Clinic"), "{seen}");
}

#[test]
fn enter_on_the_banner_tells_all_that_verify_tells() {
    let table = open(&records::reviewed(Verdict::ApprovedWithReservations), &trust()).played("<enter>");
    assert_eq!(table.wizard.place(), Place::Verified);
    let text = table.text(100, 80);
    for words in [
        "✓ Is it intact?  ok",
        "The file is byte for byte as it was sealed.",
        "△ Who signed?  warn",
        "Seal 2: reviewer reviewer@example.org, approved with reservations",
        "│ By summer.",
        "On I.4.b API tokens: handle with caution:",
        "│ Who looks after the token when the partner leaves?",
        "✓ Do you trust these keys for these names at these times?  ok",
        "Does the content still hold?",
        "sha256:",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("(line 2 of the file of trusted keys)"), "{text}");
    // From everywhere in the record, and on a worksheet it says why not.
    let table = open(records::sealed(), &trust()).played("A v");
    assert_eq!(table.wizard.place(), Place::Verified);
    let table = Table::begun().played("v");
    assert_eq!((table.wizard.place(), table.said()), (Place::Hub, "refused-no-record"));
}

#[test]
fn a_rejection_comes_first_and_comments_stand_on_their_items() {
    let mut table = open(&records::reviewed(Verdict::Rejected), &trust());
    assert!(line(&table, "Rejected by a reviewer").starts_with('!'));
    table.go("I.4.b");
    let text = table.text(80, 60);
    assert!(text.contains("△ reviewer@example.org comments (rejected):"), "{text}");
    assert!(text.contains("│ Who looks after the token when the partner leaves?"), "{text}");
    table.go("I.4.a");
    assert!(!table.text(80, 30).contains("comments (rejected)"), "only there");
}

#[test]
fn what_lapsed_since_is_told_and_listed() {
    let mut table = open_on(records::sealed(), &trust(), "2027-12-01");
    assert!(line(&table, "No longer holds: 3 things in it have lapsed.").starts_with('↺'));
    let lapsed = shown_under(&mut table, Filter::Lapsed);
    assert_eq!(lapsed, ["I.4.b", "I.10", "III.2"]);
    assert_eq!(shown_under(&mut table, Filter::WaivedOrAccepted), lapsed);
    assert_eq!(shown_under(&mut table, Filter::Waived), ["I.4.b"]);
    assert_eq!(shown_under(&mut table, Filter::Accepted), ["I.10", "III.2"]);
    let workspace = table.wizard.model.workspace.as_ref().expect("a record");
    assert_eq!(workspace.review.findings.iter().filter(|f| matches!(f.kind, FindingKind::Lapsed { .. })).count(), 3);
    let mut table = open(records::sealed(), &trust());
    assert!(shown_under(&mut table, Filter::Lapsed).is_empty());
    assert!(shown_under(&mut table, Filter::Outdated).is_empty(), "it is of the newest edition");
}

#[test]
fn filters_that_mean_nothing_for_a_record_are_passed_over() {
    let mut table = open(records::sealed(), &trust()).played("f");
    for _ in 0..20 {
        let Some(Screen::Items(screen)) = table.wizard.screens.last() else { panic!("a list") };
        assert!(screen.filter.is_for_records(), "{:?}", screen.filter);
        table.play("f");
    }
}

#[test]
fn a_worksheet_lists_what_the_newest_edition_changed() {
    let mut table = Table::begun_under("2023-10-25");
    let outdated = shown_under(&mut table, Filter::Outdated);
    assert!(!outdated.is_empty());
    assert!(shown_under(&mut table, Filter::Lapsed).is_empty());
    assert!(shown_under(&mut Table::begun(), Filter::Outdated).is_empty());
}

#[test]
fn under_an_edition_that_is_not_at_hand_the_record_speaks_for_itself() {
    let mut table = open(&records::of_another_edition(), &trust());
    assert!(line(&table, "Not judged in full").starts_with('△'));
    assert!(line(&table, "What is left").starts_with('△'), "nothing is called complete");
    table.play("<down> <down> <enter>");
    assert_eq!(table.wizard.place(), Place::Recorded);
    let text = table.text(100, 400);
    for words in [
        "edition 2031-01-01",
        "Our billing partner needs one until March.",
        "sole responsibility",
        "I.4.c Password access to the API off",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    assert!(!table.text(100, 40).contains('✓') || table.text(100, 40).contains("△ not judged"));
    table.input(careseal::screens::Input::Key(Key::Esc));
    assert_eq!(table.wizard.place(), Place::Hub);
}
