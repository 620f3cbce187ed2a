//! A workshop: one person types what others decide, and the subscriber's side confirms what was only proposed.

use careseal::checklist::Outcome;
use careseal::findings::FindingKind;
use careseal::screens::Place;
use careseal::worksheet::{Event, Log, Side, Standing};
use careseal::workspace::people_lines;

use super::journey::answer_all;
use super::player::Player;
use crate::table::{Table, admin};

/// The event written last.
pub(super) fn last(table: &Table) -> Event {
    Log::parse(&table.file).expect("our own file").events().last().expect("an event").clone()
}

/// Who decided and who recorded the event written last, by name, and whether it holds.
pub(super) fn says(table: &Table) -> (String, String, Standing) {
    let (event, state) = (last(table), table.state());
    let name = |id| state.person(id).map_or_else(|| "nobody".to_owned(), |person| person.name.to_string());
    (name(&event.by), name(&event.rec), event.standing)
}

pub(super) fn by(decided: &str, recorded: &str, standing: Standing) -> (String, String, Standing) {
    (decided.to_owned(), recorded.to_owned(), standing)
}

/// Where something is proposed.
pub(super) fn proposed(table: &Table) -> Vec<String> {
    let findings = &table.wizard.model.workspace.as_ref().expect("a worksheet").review.findings;
    let proposed = findings.iter().filter(|finding| finding.kind == FindingKind::Proposed);
    proposed.filter_map(|finding| finding.at.first()).map(|at| at.item.to_string()).collect()
}

/// A consultant has proposed two ticks, a waiver, and the answer to a question about the account.
pub(crate) fn proposals() -> Table {
    let mut table = Table::workshop();
    for item in ["I.6", "I.8"] {
        table.go(item);
        table.play("<space>");
    }
    table.go("I.2");
    table.play("w'The devices are old'<tab>'A guard stands there'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    table.play("HA<home><down><space>H");
    table
}

#[test]
fn a_consultant_proposes_and_whoever_speaks_for_the_subscriber_confirms() {
    let mut table = Table::workshop();
    table.go("I.6");
    table.play("<space>");
    assert_eq!(says(&table), by("Consultant", "Consultant", Standing::Proposed));
    assert_eq!(proposed(&table), ["I.6"]);
    table.play("y");
    assert_eq!(table.said(), "people-cannot-confirm");
    assert_eq!(proposed(&table), ["I.6"]);
    table.play("s");
    assert_eq!(table.said(), "people-speaks-now");
    table.play("y");
    assert_eq!(says(&table), by("Admin", "Consultant", Standing::Confirmed));
    assert_eq!(
        (proposed(&table), table.answer("I.6#screen-lock").map(|a| a.outcome)),
        (vec![], Some(Outcome::Implemented))
    );
    table.play("y");
    assert_eq!(table.said(), "people-nothing-proposed-here");
    // The next one is the consultant again; what they tick now is proposed, and Space confirms it as well as y.
    table.play("s");
    assert_eq!(table.said(), "people-speak-for-yourself");
    table.go("I.8");
    table.play("<space>");
    assert_eq!(says(&table), by("Consultant", "Consultant", Standing::Proposed));
    table.play("s<space>");
    assert_eq!(says(&table), by("Admin", "Consultant", Standing::Confirmed));
    assert!(proposed(&table).is_empty());
}

#[test]
fn what_a_subscriber_decides_at_their_own_keyboard_holds_at_once() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("<space>");
    assert_eq!(says(&table), by("Admin", "Admin", Standing::Confirmed));
}

#[test]
fn undo_belongs_to_the_one_at_the_keyboard_whoever_spoke() {
    let mut table = Table::workshop();
    table.play("s");
    table.go("I.6");
    table.play("<space>");
    assert_eq!(says(&table), by("Admin", "Consultant", Standing::Confirmed));
    // The admin, at their own keyboard, did not record it.
    let mut table = table.at_keyboard(admin());
    assert!(
        table.wizard.model.workspace.as_ref().is_some_and(|workspace| workspace.speaker().is_none()),
        "whoever sits down speaks"
    );
    table.play("u");
    assert_ne!(table.said(), "said-undone");
    assert!(table.answer("I.6#screen-lock").is_some());
    let mut table = table.at_keyboard(crate::table::consultant());
    table.play("u");
    assert_eq!(table.said(), "said-undone");
    assert!(table.answer("I.6#screen-lock").is_none());
}

#[test]
fn nothing_is_sealed_while_anything_is_proposed_and_then_only_by_the_subscriber_themselves() {
    let mut table = Table::workshop();
    // The consultant may answer everything; accepted responsibilities and waivers are proposed like the rest.
    table.play("s");
    answer_all(&mut table, Player { waivers: 2, accepts: true, has_everything: true });
    table.play("s");
    table.go("I.6");
    table.play("c<space>HS");
    assert_eq!((table.wizard.place(), table.said()), (Place::Findings, "said-not-yet-sealable"));
    assert_eq!(proposed(&table), ["I.6"]);
    table.play("sy");
    for _ in 0..20 {
        if table.wizard.place() != Place::Statements {
            break;
        }
        table.play("<enter>");
    }
    assert!(proposed(&table).is_empty());
    // The admin speaks, but it is the consultant's keyboard, and so the consultant's key.
    table.play("HS");
    assert_eq!((table.wizard.place(), table.said()), (Place::Hub, "refused-not-subscriber"));
    let mut table = table.at_keyboard(admin());
    table.play("S");
    assert_eq!(table.wizard.place(), Place::Seal);
}

#[test]
fn whoever_is_not_known_yet_is_introduced_with_the_same_key_and_speaks() {
    let mut table = Table::begun().played("s");
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-person"));
    table.play("'Director'<tab>'director'<C-s>");
    assert!(table.wizard.form().is_some(), "an address is owed");
    table.play("<C-u>'director@example.com'<tab>'Managing director'<C-s>");
    assert_eq!((table.wizard.place(), table.said()), (Place::Hub, "people-speaks-now"));
    let speaker = table
        .wizard
        .model
        .workspace
        .as_ref()
        .and_then(|workspace| workspace.speaker())
        .map(|person| person.name.to_string());
    assert_eq!(speaker.as_deref(), Some("Director"));
    table.go("I.6");
    table.play("<space>");
    assert_eq!(says(&table), by("Director", "Admin", Standing::Confirmed));
    // Who speaks is of this session alone.
    table.reopen();
    assert!(table.wizard.model.workspace.as_ref().is_some_and(|workspace| workspace.speaker().is_none()));
}

#[test]
fn the_people_screen_says_who_did_what_and_lets_anybody_speak_but_a_reviewer() {
    let mut table = proposals().played("P");
    assert_eq!(table.wizard.place(), Place::People);
    table.play("n'Reviewer'<tab>'reviewer@example.com'<tab><tab><tab><space><space><C-s>");
    assert_eq!((table.wizard.place(), table.said()), (Place::People, "people-introduced"));
    let lines = people_lines(table.wizard.model.workspace.as_ref().expect("a worksheet"));
    let of = |name: &str| lines.iter().position(|line| line.person.name.as_str() == name).expect("somebody");
    let consultant = &lines[of("Consultant")];
    assert_eq!((consultant.decided, consultant.proposed, consultant.recorded), (4, 4, 4));
    assert!(consultant.is_me && consultant.speaks);
    assert_eq!(lines[of("Reviewer")].person.side, Side::Reviewer);
    let to = |name: &str| format!("g{}", "j".repeat(of(name)));
    table.play(&format!("{}<enter>", to("Reviewer")));
    assert_eq!(table.said(), "people-reviewer-speaks");
    table.play(&format!("{}<enter>", to("Admin")));
    assert_eq!(table.said(), "people-speaks-now");
    table.play(&format!("{}e", to("Consultant")));
    assert_eq!(table.said(), "people-change-yourself");
    table.play(&format!("{}e<C-u>'Rita Reviewer'<C-s>", to("Reviewer")));
    assert_eq!(table.said(), "people-changed");
    let known = table.state().people.values().map(|person| person.name.to_string()).collect::<Vec<_>>();
    assert!(known.contains(&"Rita Reviewer".to_owned()) && known.len() == 3, "{known:?}");
    table.play("n'Admin'<tab>'ADMIN@example.com'<C-s>");
    assert_eq!(
        table.wizard.form().and_then(|f| f.field("email")?.error.clone()).map(|say| say.id),
        Some("people-known")
    );
}

#[test]
fn a_consultants_word_is_not_believed_because_the_file_says_confirmed() {
    let mut table = Table::workshop();
    table.go("I.6");
    table.play("<space>");
    let lines = table.file.lines().map(|line| match line.rsplit_once(", sum = ") {
        Some((body, _)) => {
            let body = body.replace("standing = \"proposed\", ", "").replace(", standing = \"proposed\"", "");
            format!("{body}, sum = \"{}\" }}\n", careseal::checklist::digest::short(body.as_bytes()))
        }
        None => format!("{line}\n"),
    });
    table.file = lines.collect();
    assert_eq!(last(&table).standing, Standing::Confirmed, "edited by hand");
    table.reopen();
    assert_eq!(proposed(&table), ["I.6"]);
}

#[test]
fn a_reviewer_who_is_introduced_as_who_speaks_does_not() {
    let mut table = Table::begun().played("s");
    table.play("'Rita'<tab>'rita@example.com'<tab><tab><tab><space><space><C-s>");
    assert_eq!((table.wizard.place(), table.said()), (Place::Hub, "people-reviewer-speaks"));
    assert!(table.state().people.values().any(|person| person.side == Side::Reviewer));
    assert!(table.wizard.model.workspace.as_ref().is_some_and(|workspace| workspace.speaker().is_none()));
}

#[test]
fn whoever_says_something_new_of_themselves_stays_one_person() {
    let mut table = proposals();
    let before = table.state().people.len();
    // The form has the cursor on the name; the role is the third line.
    table.play("I<tab><tab>' and adviser'<C-s>");
    let lines = people_lines(table.wizard.model.workspace.as_ref().expect("a worksheet"));
    assert_eq!(lines.len(), before, "{lines:?}");
    let me = lines.iter().find(|line| line.is_me).expect("who is at the keyboard");
    assert!(me.person.role.as_str().ends_with(" and adviser"), "{:?}", me.person);
    assert_eq!(me.proposed, 4, "what they proposed before is still theirs");
    // It is written with what they record next.
    table.go("I.9");
    table.play("<space>");
    let people = table.state().people;
    assert_eq!(people.len(), before);
    assert!(people.values().any(|person| person.role.as_str().ends_with(" and adviser")), "{people:?}");
}

#[test]
fn who_picked_the_wrong_side_at_first_answers_as_the_account_holder_once_they_said_so() {
    let mut table = Table::begun();
    assert_eq!(table.wizard.model.workspace.as_ref().expect("open").side(), Side::Subscriber);
    table = Table::first_start()
        .played("'Admin' <tab> 'admin@example.com' <tab> <tab> <tab> <right> <C-s> 'Lakeside Clinic' <C-s> H");
    assert_eq!(table.wizard.model.workspace.as_ref().expect("open").side(), Side::Consultant);
    table.play("I <tab> <tab> <tab> <tab> <left> <C-s> A <home> <down> <down> <down> <space>");
    let facts = table.state().facts;
    assert!(!facts.is_empty() && !facts.values().any(careseal::worksheet::Register::is_proposed), "{facts:?}");
}
