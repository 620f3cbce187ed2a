//! Who owns which duty: asked with the answer, once for all that are confirmed together.

use careseal::attestation::{parse, print};
use careseal::findings::FindingKind;
use careseal::screens::Place;
use careseal::session::apply;
use careseal::worksheet::Answer;
use careseal::workspace::record_of;

use crate::table::Table;

const LIST: &str = "shared-responsibility";

fn table() -> Table {
    Table::begun().with_list(LIST)
}

fn answer(table: &Table, part: &str) -> Option<Answer> {
    let at = format!("{LIST}/{part}").parse().expect("an address");
    table.state().answer(&at).cloned()
}

fn owner(table: &Table, part: &str) -> Option<String> {
    answer(table, part)?.owner.map(String::from)
}

/// Changes lines of the file, as if it had been written so, and opens it again.
fn rewrite(table: &mut Table, with: impl Fn(&str) -> String) {
    let lines = table.file.lines().map(with).map(|line| match line.rsplit_once(", sum = ") {
        Some((body, _)) => format!("{body}, sum = \"{}\" }}\n", careseal::checklist::digest::short(body.as_bytes())),
        None => format!("{line}\n"),
    });
    table.file = lines.collect();
    table.reopen();
}

/// Has duties answered under an older meaning.
fn outdate(table: &mut Table, items: &[&str]) {
    rewrite(table, |line| {
        let about = |item: &&&str| line.contains(&format!("on = \"{LIST}/{item}#"));
        if items.iter().any(|item| about(&item)) { line.replace("meaning = 2", "meaning = 1") } else { line.to_owned() }
    });
}

#[test]
fn a_duty_is_taken_on_with_its_owner_and_the_next_of_the_section_offers_the_same() {
    let mut table = table();
    table.go("I.S.1");
    table.play("<space>");
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-own"));
    table.play("<C-s>");
    assert!(table.wizard.form().is_some(), "without an owner there is no answer");
    table.play("'IT operations'<C-s>");
    assert_eq!(table.said(), "said-owned");
    assert_eq!(owner(&table, "I.S.1#ours").as_deref(), Some("IT operations"));
    table.go("I.S.2");
    table.play("<space>");
    assert_eq!(table.wizard.form().map(|form| form.value("owner").to_owned()).as_deref(), Some("IT operations"));
    table.play("<C-s>");
    assert_eq!(owner(&table, "I.S.2#ours").as_deref(), Some("IT operations"));
    // Another section knows no owner yet.
    table.go("II.S.1");
    table.play("<space>");
    assert_eq!(table.wizard.form().map(|form| form.value("owner").to_owned()).as_deref(), Some(""));
    table.play("<esc>");
    // Another owner for one of them; undo brings the first back.
    table.go("I.S.2");
    table.play("O<C-u>'Help desk'<C-s>");
    assert_eq!(owner(&table, "I.S.2#ours").as_deref(), Some("Help desk"));
    assert_eq!(owner(&table, "I.S.1#ours").as_deref(), Some("IT operations"));
    table.play("u");
    assert_eq!(owner(&table, "I.S.2#ours").as_deref(), Some("IT operations"));
    // Space on what is settled takes it back, as everywhere.
    table.play("<space>");
    assert_eq!(answer(&table, "I.S.2#ours"), None);
}

#[test]
fn statements_confirmed_together_are_asked_for_one_owner_and_undone_as_one() {
    let mut table = table();
    table.go("I.S.1");
    table.play("C");
    assert_eq!(table.wizard.place(), Place::Statements);
    for _ in 0..60 {
        if table.wizard.form().is_some() {
            break;
        }
        table.play("<enter>");
    }
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-own"));
    // Nothing is confirmed by turning away, and what was typed stays.
    table.play("'Securi'<esc>");
    assert_eq!(table.wizard.place(), Place::Statements);
    assert_eq!(answer(&table, "I.S.1#ours"), None);
    table.play("<enter>'ty'<C-s>");
    assert_eq!(table.said(), "said-confirmed-together");
    assert_eq!(table.wizard.place(), Place::Item, "back where it began");
    for number in 1..=7 {
        assert_eq!(owner(&table, &format!("I.S.{number}#ours")).as_deref(), Some("Security"));
    }
    assert!(answer(&table, "I.V.1#relied-on").is_some_and(|answer| answer.owner.is_none()));
    table.play("u");
    assert_eq!(answer(&table, "I.S.1#ours"), None);
    assert_eq!(answer(&table, "I.V.1#relied-on"), None);
}

#[test]
fn whoever_owns_a_duty_keeps_it_when_it_is_confirmed_anew() {
    let mut table = table();
    table.go("II.S.1");
    table.play("<space>'IT operations'<C-s>");
    table.go("II.S.2");
    table.play("<space><C-u>'Help desk'<C-s>");
    // Both were answered to an older text.
    outdate(&mut table, &["II.S.1", "II.S.2"]);
    table.go("II.S.1");
    table.play("<space>");
    assert!(table.wizard.form().is_none(), "one key, as for any answer that is out of date");
    assert_eq!(owner(&table, "II.S.1#ours").as_deref(), Some("IT operations"));
    outdate(&mut table, &["II.S.1"]);
    table.go("II.S.1");
    table.play("r");
    assert_eq!(owner(&table, "II.S.1#ours").as_deref(), Some("IT operations"));
    // Together with others: nobody's owner is overwritten.
    outdate(&mut table, &["II.S.1", "II.S.2"]);
    table.go("II.S.1");
    table.play("C");
    for _ in 0..60 {
        if table.wizard.form().is_some() {
            break;
        }
        table.play("<enter>");
    }
    table.play("<C-u>'Security'<C-s>");
    let owners = ["II.S.1#ours", "II.S.2#ours", "II.S.3#ours"].map(|part| owner(&table, part));
    assert_eq!(owners.map(Option::unwrap_or_default), ["IT operations", "Help desk", "Security"]);
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    assert!(workspace.review.findings.iter().all(|found| !matches!(found.kind, FindingKind::Stale { .. })));
}

#[test]
fn a_duty_without_an_owner_is_a_finding_that_stands_before_the_seal() {
    let mut table = table();
    table.go("I.S.1");
    table.play("<space>'IT operations'<C-s>");
    // As an older careseal, or another program, may have written it.
    rewrite(&mut table, |line| line.replace(", owner = \"IT operations\"", ""));
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    let at = format!("{LIST}/I.S.1#ours").parse().expect("an address");
    assert!(workspace.review.blocking().any(|found| found.kind == FindingKind::MissingOwner && found.at.contains(&at)));
    table.go("I.S.1");
    assert!(table.text(80, 24).contains("nobody is named who looks after it"), "{}", table.text(80, 24));
    table.play("r'Security'<C-s>");
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    assert!(workspace.review.findings.iter().all(|found| found.kind != FindingKind::MissingOwner));
}

#[test]
fn no_owner_is_asked_where_nothing_is_owned() {
    let mut table = table();
    table.go("I.V.1");
    table.play("<space>O");
    assert_eq!(table.said(), "refused-no-owner");
    assert!(answer(&table, "I.V.1#relied-on").is_some());
}

#[test]
fn the_vendors_duties_of_the_section_stand_beside_ones_own() {
    let mut table = table();
    table.go("I.S.1");
    let text = table.text(120, 60);
    assert!(text.contains("What you rely on") && text.contains("I.V.3"), "{text}");
}

/// What comes of applying an answers file: the ids of what is wrong, or nothing.
fn applied(table: &mut Table, answers: &str) -> Vec<&'static str> {
    let answers = apply::read(&format!("format = \"careseal-answers/1\"\n{answers}")).expect("an answers file");
    let look = |_: &str| unreachable!("no document is named");
    let workspace = table.wizard.model.workspace.as_mut().expect("a worksheet");
    let input = apply::plan::PlanInput { workspace, replace: &[], language: "en", look: &look };
    let plan = apply::plan(input, &answers, &mut table.world);
    let wrong = plan.problems.iter().map(|problem| problem.say.id).collect();
    workspace.apply_events(plan.events);
    wrong
}

#[test]
fn an_answers_file_names_the_owner_where_one_is_asked_and_nowhere_else() {
    let mut table = table();
    let duty = format!("[answer.\"{LIST}/I.S.1#ours\"]\noutcome = \"acknowledged\"\n");
    assert_eq!(applied(&mut table, &duty), ["apply-owner-missing"]);
    assert_eq!(applied(&mut table, &format!("{duty}owner = \" \"\n")), ["apply-owner-missing"]);
    let spare = format!("[answer.\"{LIST}/I.V.1#relied-on\"]\noutcome = \"acknowledged\"\nowner = \"IT\"\n");
    assert_eq!(applied(&mut table, &spare), ["apply-owner-spare"]);
    assert_eq!(applied(&mut table, &format!("{duty}owner = \"IT operations\"\n")), [""; 0]);
    assert_eq!(applied(&mut table, &format!("{duty}owner = \"IT operations\"\n")), [""; 0], "the same again");
    assert_eq!(applied(&mut table, &format!("{duty}owner = \"Help desk\"\n")), ["apply-would-overwrite"]);
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    let at = format!("{LIST}/I.S.1#ours").parse().expect("an address");
    assert_eq!(
        workspace.state.answer(&at).and_then(|answer| answer.owner.as_ref()).map(careseal::text::Line::as_str),
        Some("IT operations")
    );
}

#[test]
fn the_record_says_who_owns_what() {
    let mut table = table();
    table.go("I.S.1");
    table.play("<space>'IT operations'<C-s>");
    let document = record_of(table.wizard.model.workspace.as_ref().expect("a worksheet"), "en");
    let text = print(&document);
    assert!(text.contains("owner = \"IT operations\"\n"));
    assert_eq!(parse(&text), Ok(document.clone()));
    let owned: Vec<(String, &str)> =
        document.owned().map(|(item, _, owner)| (item.id.to_string(), owner.as_str())).collect();
    assert_eq!(owned, [(format!("{LIST}/I.S.1"), "IT operations")]);
}
