//! A worksheet that was answered in full under an older edition, on the real program: moved, moved back and forth,
//! settled, sealed, verified.

use std::path::Path;

use careseal::checklist::Address;
use careseal::findings::FindingKind;
use careseal::worksheet::stamp::FixedEnv;

use super::journey::{Pair, seal, start, verify};
use crate::table::{Table, worksheet_under};
use crate::wizard::journey::answer_all;
use crate::wizard::player::{Player, fill, to_row};

const PLAYER: Player = Player { waivers: 3, accepts: true, has_everything: true };

/// Everything answered, as it was done when that edition was the newest.
fn answered_under(edition: &str, waived: &[&str]) -> Table {
    let mut table = Table::known();
    table.world = FixedEnv::at(&jiff::Timestamp::now().to_string());
    table.file = worksheet_under(edition, &mut table.world).print();
    table.reopen();
    table.play("H");
    answer_all(&mut table, PLAYER);
    for part in waived {
        let at: Address = format!("health-configuration/{part}").parse().expect("an address");
        table.go(at.item.as_str());
        let rows = table.wizard.current_rows();
        let keys = to_row(&table.wizard, &rows, |row| row.at.without_option() == at);
        table.play(&(keys + "w"));
        assert!(table.wizard.form().is_some(), "{part}: {:?}", table.wizard.notice);
        let keys = fill(table.wizard.form().expect("the ceremony"));
        table.play(&keys);
        assert_eq!(table.said(), "said-answered", "{part}: {:?}", table.wizard.form());
    }
    assert_eq!(blocking(&table), 0);
    table.play("H");
    table
}

/// The same worksheet open in the program, by somebody who never ran it on this machine.
fn opened(home: &Path, model: Table) -> Pair {
    std::fs::create_dir(home.join("data")).expect("a folder");
    std::fs::write(home.join("data/lakeside-clinic.worksheet.toml"), &model.file).expect("written");
    let mut real = start(home);
    real.wait_for("Who are you?");
    real.send("'Admin'<tab>'admin@example.com'<tab><tab><tab><tab><enter>");
    real.wait_for("Lakeside Clinic");
    real.send("<enter>");
    let pair = Pair { model, real, home: home.to_owned() };
    pair.meet();
    pair
}

fn blocking(table: &Table) -> usize {
    table.wizard.model.workspace.as_ref().map_or(0, |workspace| workspace.review.blocking().count())
}

/// What is out of date.
fn stale(table: &Table) -> Vec<Address> {
    let findings = table.wizard.model.workspace.iter().flat_map(|workspace| &workspace.review.findings);
    let stale = findings.filter(|finding| matches!(finding.kind, FindingKind::Stale { .. }));
    stale.filter_map(|finding| finding.at.first().cloned()).collect()
}

/// Goes to a part that is out of date; what stood then and what stands now show; one key answers again.
fn settle(pair: &mut Pair, at: &Address) {
    pair.play(&format!("/'{}'<enter>", at.item));
    let wizard = &pair.model.wizard;
    let keys = to_row(wizard, &wizard.current_rows(), |row| row.at.without_option() == *at);
    pair.play(&keys);
    let shows_then =
        |screen: &vt100::Screen| ["Then (", "As it was affirmed"].iter().any(|then| screen.contents().contains(then));
    // Where there is room for both.
    pair.real.resize(160, 60);
    pair.real.wait_until("both texts", |screen| shows_then(screen) && screen.contents().contains("Now"));
    // On a small one they stand below what is new around the item.
    pair.real.resize(80, 24);
    pair.real.frame_with("(PgDn)");
    for _ in 0..12 {
        if shows_then(&pair.real.screen()) {
            break;
        }
        let before = pair.real.written().len();
        pair.real.send("<pgdn>");
        pair.real.wait_for_frame_after(before);
    }
    pair.real.wait_until("the text then", shows_then);
    pair.play("r");
    if let Some(form) = pair.model.wizard.form() {
        let keys = fill(form);
        pair.play(&keys);
    }
    assert!(!stale(&pair.model).contains(at), "{at}: {:?}", pair.model.wizard.form());
    pair.meet();
}

/// The way from an older edition to two verifiers. Gives what was out of date after the move.
fn moved(edition: &str, waived: &[&str]) -> Vec<String> {
    let home = tempfile::tempdir().expect("a folder");
    let model = answered_under(edition, waived);
    let mut pair = opened(home.path(), model);
    let answers = pair.model.state().answers.len();
    pair.play("M");
    pair.real.wait_for("[ Move ]");
    pair.play("<enter>");
    pair.real.wait_for("2025-01-24");
    pair.meet();
    let out_of_date = stale(&pair.model);
    assert!(blocking(&pair.model) >= out_of_date.len(), "{out_of_date:?}");

    // One key takes the whole move back; another does it again.
    pair.play("u");
    assert_eq!((pair.model.said(), blocking(&pair.model)), ("said-undone-lists", 0));
    pair.meet();
    pair.play("HU");
    assert_eq!((pair.model.said(), stale(&pair.model)), ("said-redone-lists", out_of_date.clone()));
    pair.meet();

    for at in &out_of_date {
        settle(&mut pair, at);
    }
    pair.answer_until(&mut Player { waivers: 0, ..PLAYER }, 0);
    assert!(pair.model.state().answers.len() >= answers, "nothing is lost");
    pair.play("H");
    let attestation = seal(&mut pair);
    let text = std::fs::read_to_string(&attestation).expect("an attestation");
    assert!(text.contains("edition = \"2025-01-24\"") && !text.contains(&format!("edition = \"{edition}\"")), "{text}");
    assert!(text.matches("outcome = \"waived\"").count() >= 3usize.saturating_add(waived.len()));
    pair.real.send("q");
    assert_eq!(pair.real.exit_code(), 0);
    verify(home.path(), &attestation);
    let mut items: Vec<String> = out_of_date.iter().map(|at| at.item.to_string()).collect();
    items.dedup();
    items
}

#[test]
fn a_worksheet_of_the_edition_before_is_moved_settled_and_sealed() {
    assert_eq!(moved("2024-12-27", &[]), ["P.1", "P.2", "P.3", "P.7", "D.2"]);
}

#[test]
fn waivers_that_are_void_under_the_newest_edition_are_affirmed_anew() {
    let out_of_date = moved("2023-10-25", &["III.8#deletion", "IV.7#deletion"]);
    assert!(["III.8", "IV.7"].iter().all(|item| out_of_date.iter().any(|at| at == item)), "{out_of_date:?}");
}
