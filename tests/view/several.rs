//! A worksheet over several checklists: links that leave their own, and items that look at another's answers.

use std::sync::Arc;

use careseal::checklist::Checklist;
use careseal::screens::{Message, Opened};
use careseal::text::Line;
use careseal::worksheet::{Env, EventKind, FactValue, Log, State};

use crate::LIBRARY;
use crate::table::Table;

fn newest(id: &str) -> &'static Arc<Checklist> {
    LIBRARY.newest(&id.parse().expect("an id")).expect("bundled")
}

/// A new account whose worksheet has these checklists besides the health configuration.
fn with(others: &[&str]) -> Table {
    told(others, &[])
}

/// The same with questions about the account answered: by one word, or (with a `+` before each) by any number of them.
fn told(others: &[&str], facts: &[(&str, &str)]) -> Table {
    let mut table = Table::begun();
    let mut log = Log::parse(&table.file).expect("our own file");
    let me = State::of(&log).people.keys().next().expect("the admin").clone();
    for (fact, said) in facts {
        let many = || said.split('+').skip(1).filter(|word| !word.is_empty()).map(|word| word.parse().expect("an id"));
        let value =
            if said.contains('+') { FactValue::Many(many().collect()) } else { FactValue::One(Line::clean(said)) };
        let what = EventKind::Fact { on: fact.parse().expect("an address"), value: Some(value) };
        log.push(log.next(table.world.stamp(), me.clone(), me.clone(), what));
    }
    let lists = std::iter::once("health-configuration").chain(others.iter().copied()).map(newest).cloned().collect();
    let opened =
        Opened { path: "x".to_owned(), log, lists, read_only: None, draft: None, private_draft: None, notice: None };
    table.send(Message::Opened(Box::new(opened)));
    table.play("H");
    table
}

fn screen(table: &mut Table, item: &str, width: u16, height: u16) -> String {
    table.go(item);
    let text = table.text(width, height);
    assert!(text.contains(item), "{item}:\n{text}");
    text
}

/// What stands on a screen, whatever its lines.
fn flat(text: &str) -> String {
    text.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

#[test]
fn a_link_names_the_checklist_it_leads_to() {
    const LINK: &str = "→ Enterprise security measures: ESM.V.2 Data transmission and encryption";
    let text = flat(&screen(&mut with(&[]), "I.8", 98, 60));
    assert!(text.contains(&format!("{LINK} (not in this worksheet)")), "{text}");
    assert!(text.contains("→ I.9 "), "{text}");
    let text = flat(&screen(&mut with(&["enterprise-security-measures"]), "I.8", 98, 60));
    assert!(text.contains(LINK) && !text.contains("not in this worksheet"), "{text}");
}

#[test]
fn every_item_of_the_other_checklists_can_be_answered_at_the_contracts_size() {
    let others = ["data-hosting", "iso-certification", "enterprise-security-measures"];
    let mut table = with(&others);
    for list in others.map(newest) {
        for (index, item) in list.items.iter().enumerate().filter(|(_, item)| item.under.is_none()) {
            let text = screen(&mut table, item.id.as_str(), 80, 24);
            let words = list.words_in("en");
            assert!(text.contains(words.item_title(&item.id)), "{text}");
            let first = list
                .family(index)
                .filter_map(|at| list.items.get(at))
                .find_map(|item| item.parts.first().map(|part| words.part_line(&item.id, &part.id).to_owned()));
            let first = first.expect("something to answer");
            let start = first.split(' ').take(6).collect::<Vec<_>>().join(" ");
            assert!(flat(&text).contains(&start), "{first}:\n{text}");
            for (width, height) in [(0, 0), (39, 11), (40, 12), (60, 20), (102, 17)] {
                table.frame(width, height, &crate::table::plain_look());
            }
        }
    }
}

/// what the health configuration was told bears on hosting.
#[test]
fn an_answer_in_one_checklist_brings_in_an_item_of_another() {
    let shown = |add_ons: &str| {
        let mut table = told(&["data-hosting"], &[("health-configuration/add-ons", add_ons)]);
        let wfm = flat(&screen(&mut table, "DH.L.1", 80, 24));
        (wfm, flat(&screen(&mut table, "DH.R", 80, 60)))
    };
    let (wfm, regions) = shown("+wfm");
    assert!(!wfm.contains("neither connected nor in use"), "{wfm}");
    assert!(regions.contains("This account uses a product that may run on another cloud"), "{regions}");
    let (wfm, regions) = shown("+");
    assert!(wfm.contains("Workforce Management is neither connected nor in use"), "{wfm}");
    assert!(!regions.contains("may run on another cloud"), "{regions}");
}

#[test]
fn a_location_without_the_add_on_clashes_among_the_account_s_questions() {
    let clashes = |add_on: &str| {
        let facts = [("data-hosting/add-on", add_on), ("data-hosting/location-selected", "yes")];
        let table = told(&["data-hosting"], &facts);
        let workspace = table.wizard.model.workspace.as_ref().expect("open");
        let found = workspace.review.findings.iter().filter(|finding| finding.kind.name() == "contradiction");
        found.map(|finding| finding.at.first().expect("somewhere").to_string()).collect::<Vec<_>>()
    };
    assert_eq!(clashes("no"), ["data-hosting/location-selected"]);
    assert_eq!(clashes("in-plan"), Vec::<String>::new());
}
