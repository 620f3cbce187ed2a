//! The files of a folder in a table.

use careseal::screens::Message;
use careseal::screens::Place;
use careseal::screens::layout::Area;
use careseal::screens::page::Page;
use careseal::screens::portfolio::PortfolioEvent;
use careseal::workspace::{Listed, Say, Standing};

use crate::table::{Table, admin, look};
use crate::view::story::portfolio;

fn shown(table: &Table) -> Vec<&str> {
    let found = table.wizard.model.portfolio.as_ref().expect("a portfolio");
    (0..found.shown.len()).filter_map(|line| found.file(line)).map(|file| file.account.as_str()).collect()
}

#[test]
fn typing_narrows_the_table_and_esc_shows_all_again() {
    let mut table = portfolio();
    assert_eq!(shown(&table).len(), 5);
    table.play("/ 'north hosp'");
    assert_eq!(shown(&table), ["Northgate Hospital Group"]);
    table.play("<C-u> 'NORTH'");
    assert_eq!(shown(&table), ["Northgate Hospital Group", "North Shore Dental"]);
    table.play("<down> <enter>");
    assert_eq!(table.asked, ["OpenListed"]);
    assert!(table.text(80, 24).contains("With \"NORTH\" in account or file"));
    table.play("/ <esc>");
    assert_eq!(shown(&table).len(), 5);
    table.play("/ 'nowhere'");
    assert!(table.text(80, 24).contains("Nothing"), "{}", table.text(80, 24));
}

#[test]
fn an_opened_worksheet_leads_back_to_the_table() {
    let mut table = portfolio().played("<down> <down> <enter>");
    assert_eq!(table.asked, ["OpenListed"]);
    let worksheet = Table::begun();
    table.file.clone_from(&worksheet.file);
    table.reopen();
    table.play("H");
    assert_eq!(table.wizard.place(), Place::Hub);
    table.play("<esc>");
    assert_eq!(table.wizard.place(), Place::Portfolio);
    assert_eq!(table.asked, ["OpenListed", "Close"]);
    assert!(table.wizard.model.workspace.is_none());
    let again = Listed { account: "Renamed".to_owned(), standing: Standing::Well, ..Listed::default() };
    table.send(Message::Portfolio(PortfolioEvent::Again(2, Box::new(again))));
    assert!(table.text(80, 24).contains("Renamed"));
}

#[test]
fn keys_are_answered_while_files_are_looked_at_and_progress_never_runs_back() {
    let mut table = Table::known();
    table.send(Message::Portfolio(PortfolioEvent::Begun("~/accounts".to_owned())));
    table.send(Message::Portfolio(PortfolioEvent::Looked(60, 100)));
    table.send(Message::Portfolio(PortfolioEvent::Looked(50, 100)));
    assert!(table.text(80, 24).contains("60/100"), "{}", table.text(80, 24));
    table.play("<down> <enter> / 'x' <esc> q");
    assert!(table.has_quit());
    table.send(Message::Portfolio(PortfolioEvent::Failed(Say::new("portfolio-empty"))));
    assert_eq!(table.said(), "portfolio-empty");
}

#[test]
fn ten_thousand_files_are_drawn_by_the_screenful() {
    let file =
        |at: usize| Listed { account: format!("Clinic {at}"), sought: format!("clinic {at}"), ..Listed::default() };
    let mut table = Table::known();
    table.send(Message::Portfolio(PortfolioEvent::Begun("~/accounts".to_owned())));
    table.send(Message::Portfolio(PortfolioEvent::Found((0..10_000).map(file).collect())));
    table.play("<end>");
    assert!(table.text(80, 24).contains("Clinic 9999"));
    let frame = table.wizard.frame(&look().look, Area::of(80, 24));
    let Some(Page::List(page)) = frame.page else { panic!("a list") };
    assert_eq!(page.total, 10_000);
    assert!(page.rows.len() <= 24, "{} rows are laid out", page.rows.len());
    table.play("/ '9998'");
    assert_eq!(shown(&table), ["Clinic 9998"]);
}

#[test]
fn whoever_is_not_known_yet_is_asked_over_the_table() {
    let mut table = Table::first_start();
    table.send(Message::Portfolio(PortfolioEvent::Begun("~/accounts".to_owned())));
    table.send(Message::Portfolio(PortfolioEvent::Found(Vec::new())));
    assert_eq!(table.wizard.place(), Place::Form);
    table.play(&format!("'{}' <tab> '{}' <C-s>", admin().name, admin().email));
    assert_eq!(table.wizard.place(), Place::Portfolio, "{}", table.text(80, 24));
}
