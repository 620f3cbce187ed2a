//! The same answers give the same attestation, by the wizard and by a file: equal but for ids, times and how the
//! responsibilities were affirmed.

use std::fmt::Write as _;

use careseal::attestation::{Document, print};
use careseal::checklist::Id;
use careseal::session::apply;
use careseal::text::{Line, quoted};
use careseal::worksheet::{Env, FactValue, State};
use careseal::workspace::{Workspace, record_of};

use crate::LIBRARY;
use crate::table::Table;
use crate::wizard::journey::answer_all;
use crate::wizard::player::{Player, fill};

/// What a worksheet says, as an answers file.
fn as_answers(state: &State) -> String {
    let list = |ids: &std::collections::BTreeSet<Id>| {
        format!("[{}]", ids.iter().map(|id| quoted(id.as_str())).collect::<Vec<_>>().join(", "))
    };
    let mut file = "format = \"careseal-answers/1\"\n\n[checklist]\n".to_owned();
    for id in state.checklists.keys() {
        let taken = careseal::worksheet::edition_of(state, id).expect("taken in");
        writeln!(file, "\"{id}\" = \"{}\"", taken.edition).expect("a string");
    }
    file.push_str("\n[fact]\n");
    for (at, register) in &state.facts {
        let value = match register.value().and_then(Option::as_ref) {
            Some(FactValue::One(one)) => quoted(one.as_str()),
            Some(FactValue::Many(many)) => list(many),
            None => continue,
        };
        writeln!(file, "\"{at}\" = {value}").expect("a string");
    }
    for (at, register) in &state.answers {
        let Some(answer) = register.value().and_then(Option::as_ref) else { continue };
        writeln!(file, "\n[answer.\"{at}\"]\noutcome = \"{}\"", answer.outcome).expect("a string");
        if !answer.chosen.is_empty() {
            writeln!(file, "chosen = {}", list(&answer.chosen)).expect("a string");
        }
        for (name, note) in [("reason", &answer.reason), ("control", &answer.control)] {
            if let Some(note) = note {
                writeln!(file, "{name} = {}", quoted(note.as_str())).expect("a string");
            }
        }
        if let Some(owner) = &answer.owner {
            writeln!(file, "owner = {}", quoted(owner.as_str())).expect("a string");
        }
        if let Some(affirmation) = &answer.affirmation {
            let by = state.person(&affirmation.by).expect("a person");
            let (name, email, role) = (quoted(by.name.as_str()), quoted(by.email.as_str()), quoted(by.role.as_str()));
            writeln!(file, "affirmation = {}", quoted(affirmation.sentence.as_str())).expect("a string");
            writeln!(file, "affirmed_by = {{ name = {name}, email = {email}, role = {role} }}").expect("a string");
            writeln!(file, "expires = {}", affirmation.expires).expect("a string");
        }
    }
    file.push_str("\n[note]\n");
    for (at, register) in &state.notes {
        writeln!(file, "\"{at}\" = {}", quoted(register.value().expect("a note").as_str())).expect("a string");
    }
    file
}

/// A record without what may differ: people by their labels, no times, no names of its own.
fn bare(mut document: Document) -> Document {
    let label = |id: &Id, document: &Document| {
        let label = document.person(id).expect("a person").label().replace([' ', '<', '>', '@'], "_");
        Id::parse(&label).expect("an id")
    };
    let whole = document.clone();
    for part in document.items.iter_mut().flat_map(|item| &mut item.parts) {
        for id in [&mut part.by, &mut part.rec, &mut part.affirmed_by].into_iter().flatten() {
            *id = label(id, &whole);
        }
        // By file nobody affirms at a keyboard: what is typed is more.
        (part.how, part.affirmed) = (None, None);
        part.at = None;
    }
    for person in &mut document.people {
        person.id = label(&person.id, &whole);
    }
    document.people.sort_by(|a, b| a.id.cmp(&b.id));
    let nobody = Id::parse("none").expect("an id");
    document.document = nobody.clone();
    document.created = Line::default();
    document.account.worksheet = nobody;
    document.account.worksheet_digest = Line::default();
    document
}

#[test]
fn the_same_answers_by_wizard_and_by_file_give_the_same_record() {
    let mut typed = Table::begun().played("L <home> <down> <space> H");
    answer_all(&mut typed, Player { waivers: 5, accepts: true, has_everything: true });
    // And what a player who only goes on would not do: another who affirms, an alternative, a note.
    for (item, keys) in [("I.5", "a"), ("I.6", "t")] {
        typed.go(item);
        typed.play(keys);
        let form = typed.wizard.form().unwrap_or_else(|| panic!("{:?}", typed.wizard.notice));
        let mut keys = fill(form);
        if item == "I.6" {
            keys = keys.replacen("<tab>", "'about the screens'<tab>", 1);
        }
        typed.play(&keys);
        assert!(typed.wizard.form().is_none());
    }
    let typed_workspace = typed.wizard.model.workspace.as_ref().expect("a worksheet");
    assert_eq!(typed_workspace.review.blocking().count(), 0, "{:?}", typed_workspace.review.findings);
    assert_eq!(typed.state().notes.len(), 1);

    let text = as_answers(&typed.state());
    let answers = apply::read(&text).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    let empty = Table::begun();
    let empty_workspace = empty.wizard.model.workspace.as_ref().expect("a worksheet");
    let mut world = empty.world.clone();
    world.drawn += 1000;
    let mut workspace = Workspace::new(
        &LIBRARY,
        String::new(),
        empty_workspace.log.clone(),
        empty_workspace.lists.clone(),
        None,
        crate::table::admin(),
        world.today(),
    );
    let look = |_: &str| unreachable!("no document is named");
    let input = apply::plan::PlanInput { workspace: &workspace, replace: &[], language: "en", look: &look };
    let plan = apply::plan(input, &answers, &mut world);
    assert!(plan.problems.is_empty(), "{:?}", plan.problems);
    workspace.apply_events(plan.events);
    assert_eq!(workspace.review.blocking().count(), 0, "{:?}", workspace.review.findings);

    let (typed, filed) = (record_of(typed_workspace, "en"), record_of(&workspace, "en"));
    assert_ne!(typed, filed);
    let (typed, filed) = (print(&bare(typed)), print(&bare(filed)));
    for (line, other) in typed.lines().zip(filed.lines()) {
        assert_eq!(line, other);
    }
    assert_eq!(typed.len(), filed.len());
}
