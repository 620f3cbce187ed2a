//! A whole onboarding: every checklist there is, in one worksheet and under one seal.

use careseal::screens::Place;
use careseal::screens::checklists::list_lines;
use careseal::worksheet::stamp::FixedEnv;

use super::journey::answer_all;
use super::player::Player;
use crate::LIBRARY;
use crate::table::Table;

pub(crate) const ALL: [(&str, &str); 5] = [
    ("health-configuration", "2025-01-24"),
    ("shared-responsibility", "2023-06-16"),
    ("data-hosting", "2024-07-26"),
    ("iso-certification", "2024-05-08"),
    ("enterprise-security-measures", "2022-06-01"),
];

/// Takes in every checklist, by keys, on the screen of the checklists.
fn with_all() -> Table {
    taken_in(Table::begun())
}

fn taken_in(mut table: Table) -> Table {
    table.play("L<home>");
    for index in 1..list_lines(&table.wizard.model).len() {
        table.play(if index == 1 { "j<space>" } else { "<down><space>" });
        assert_eq!(table.said(), "said-list-in");
    }
    table.play("H");
    table
}

/// Everything of all five answered, at a moment, with a document behind ISO.A.2.
pub(crate) fn answered(now: &str) -> Table {
    let mut table = Table::known();
    table.world = FixedEnv::at(now);
    let mut table = taken_in(table.played("<enter> 'Lakeside Clinic' <C-s> H"));
    table.files.insert("certificate.pdf".to_owned(), b"certified".to_vec());
    answer_all(&mut table, Player { waivers: 4, accepts: true, has_everything: true });
    table.go("ISO.A.2");
    table.play("e'certificate.pdf'<tab><tab>'2099-05-31'<C-s>");
    assert_eq!(table.said(), "said-attached");
    table
}

#[test]
fn all_five_checklists_are_answered_and_sealed_as_one() {
    let mut table = answered("2026-11-22T10:00:00Z");
    table.play("HS");
    assert_eq!(
        table.wizard.place(),
        Place::Seal,
        "{:?}",
        table.wizard.model.workspace.as_ref().map(|d| &d.review.findings)
    );
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<tab><enter>");
    assert_eq!(table.wizard.place(), Place::Sealed, "{:?}", table.wizard.notice);
    let document = careseal::attestation::parse(table.sealed.first().expect("sealed")).expect("reads back");
    let mut named: Vec<_> = document.checklists.iter().map(|list| (list.id.as_str(), list.edition.as_str())).collect();
    named.sort_unstable();
    let mut all = ALL;
    all.sort_unstable();
    assert_eq!(named, all);
    let asked: usize = ALL
        .iter()
        .map(|(id, edition)| {
            let list = LIBRARY.edition(&id.parse().expect("an id"), &edition.parse().expect("an edition"));
            list.expect("bundled").items.len()
        })
        .sum();
    assert_eq!(document.items.len(), asked);
    let today: jiff::civil::Date = "2026-11-22".parse().expect("a day");
    let found = careseal::attestation::today(&document, today, &LIBRARY);
    assert!(found.holds(), "{found:?}");
}

#[test]
fn the_overview_shows_all_five_with_their_progress_and_unfolds_the_one_with_the_cursor() {
    let mut table = with_all();
    let titles = ["Health configuration", "Shared responsibility", "Data hosting", "ISO certification", "Enterprise"];
    let (first, last) = ("Before you start", "Measures for third-party");
    for (keys, shown, folded) in [("g", first, last), ("G", last, first)] {
        table.play(keys);
        for (width, height) in [(80, 24), (120, 40)] {
            let text = table.text(width, height);
            assert!(text.contains(shown) && !text.contains(folded), "{keys} at {width}:\n{text}");
            assert!(titles.iter().all(|title| text.contains(title)), "{keys} at {width}:\n{text}");
        }
    }
    // Where there is room, all of them.
    let text = table.text(120, 70);
    assert!(text.contains(first) && text.contains(last), "{text}");
    // Line by line, through all of them: the cursor never hides.
    table.play("g");
    for _ in 0..60 {
        assert!(table.text(80, 24).contains('▸'));
        table.play("j");
    }
}

#[test]
fn a_link_is_followed_by_its_figure_also_into_another_checklist_and_esc_comes_back() {
    let mut table = with_all();
    table.go("ISO.P.3");
    let text = table.text(80, 40);
    assert!(text.contains("1 → ISO.N.5") && text.contains("2 → Enterprise"), "{text}");
    let here = |table: &Table| table.wizard.current_item().expect("an item").to_string();
    table.play("2");
    assert_eq!(here(&table), "enterprise-security-measures/ESM.V.7");
    table.play("<esc>");
    assert_eq!(here(&table), "iso-certification/ISO.P.3");
    table.play("9");
    assert_eq!((table.said(), here(&table).as_str()), ("refused-no-link", "iso-certification/ISO.P.3"));
    // A checklist that is not asked cannot be gone to.
    let mut table = Table::begun().with_list("iso-certification");
    table.go("ISO.P.3");
    table.play("2");
    assert_eq!((table.said(), here(&table).as_str()), ("refused-link-absent", "iso-certification/ISO.P.3"));
}
