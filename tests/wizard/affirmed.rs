//! Who affirmed: at their own keyboard, through another who recorded it, or only named by another.

use careseal::findings::FindingKind;
use careseal::worksheet::Affirmed;

use crate::table::{Table, admin};

/// The account holder at the keyboard, before an item that can be waived.
fn before(item: &str) -> Table {
    let mut table = crate::view::story::done();
    table.go(item);
    table.play("<home>w");
    assert!(table.wizard.form().is_some(), "{:?}", table.wizard.notice);
    table
}

/// The same as who is named: somebody else, whose name is typed.
fn named() -> Table {
    let mut table = before("I.2");
    table.input(careseal::screens::Input::Paste("The old proxy cannot.".to_owned()));
    table.play("<tab>'A guard'<tab><space>");
    let mut presses = 0;
    while table.wizard.form().is_some_and(|form| form.value("affirmer") != "else") {
        table.play("<space>");
        presses += 1;
        assert!(presses < 9, "somebody else can be named");
    }
    table.play("<tab>'Officer'<tab>'Security officer'<tab>'officer@example.com'<tab><tab>'I.2'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    table
}

fn found(table: &Table) -> Vec<FindingKind> {
    let review = &table.wizard.model.workspace.as_ref().expect("a worksheet").review;
    review.findings.iter().map(|one| one.kind.clone()).filter(|kind| kind.name() == "named").collect()
}

/// Failed before: whoever was typed into the form stood there as affirming, on every screen.
#[test]
fn whoever_is_only_named_has_not_affirmed_and_the_screens_say_so() {
    let table = named();
    let text = table.text(160, 50);
    assert!(text.contains("Named by Admin, not yet affirmed by Officer"), "{text}");
    assert_eq!(found(&table).len(), 1);
    let table = table.played("!");
    let text = table.text(160, 50);
    assert!(text.contains("Named, not yet affirmed"), "{text}");
}

/// Failed before: it was filled with the day a year from now.
#[test]
fn whoever_affirms_what_they_were_named_for_is_asked_for_no_longer_time() {
    let mut table = before("I.2");
    table.play("<tab><tab><space>");
    while table.wizard.form().is_some_and(|form| form.value("affirmer") != "else") {
        table.play("<space>");
    }
    table.play("<tab>'Officer'<tab>'Security officer'<tab>'officer@example.com'<tab>");
    table.play(&"<backspace>".repeat(10));
    table.play("'2027-05-22'<tab>'I.2'<s-tab><s-tab><s-tab><s-tab><s-tab><s-tab>'A guard'<s-tab>'Old'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    table.play("<home>");
    assert!(table.text(160, 24).contains("r affirms it anew"), "{}", table.text(160, 24));
    table.play("r");
    assert_eq!(table.wizard.form().map(|form| form.value("expires").to_owned()).as_deref(), Some("2027-05-22"));
}

/// Failed before: the record was sealed with nothing to say that Officer had affirmed it.
#[test]
fn what_is_only_named_is_not_sealed_unless_the_seal_of_the_one_named_is_required() {
    let mut table = named().played("S");
    let text = table.text(160, 50);
    assert!(text.contains("One responsibility is in the name of a person who has not affirmed it"), "{text}");
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<C-s>");
    assert!(table.sealed.is_empty(), "not sealed");
    let form = table.wizard.form().expect("the form stays");
    assert_eq!(form.field("who").and_then(|field| field.error.as_ref()).map(|say| say.id), Some("signed-unaffirmed"));
    table.play("<space><space><tab>'Officer <OFFICER@example.com>'<C-s>");
    let record = table.sealed.pop().expect("sealed: Officer's own seal affirms it");
    assert!(record.contains("affirmed = \"named\"\nhow = \"typed\"\n"), "{record}");
}

/// Failed before: three ways to affirm were one.
#[test]
fn one_affirms_at_the_own_keyboard_or_as_the_speaker() {
    let part = "I.2#ssl";
    let who = |table: &Table| {
        let version =
            table.state().answers.get(&format!("health-configuration/{part}").parse().expect("a part")).cloned();
        let version = version.expect("an answer").settled().expect("settled").clone();
        let affirmation = version.value.expect("an answer").affirmation.expect("an affirmation");
        Affirmed::of(&affirmation.by, affirmation.how, &version.by, &version.rec)
    };
    let fill = "'The old proxy cannot.'<tab>'A guard'<tab><tab><tab>'I.2'<C-s>";
    let table = before("I.2").played(fill);
    assert_eq!((who(&table), found(&table)), (Affirmed::Own, Vec::new()));
    assert!(table.text(160, 50).contains("Affirmed by Admin."), "{}", table.text(160, 50));
    // Named first; then Officer sits at the keyboard of their own and affirms it in the same form.
    let mut table = named();
    let mut officer = admin();
    for (field, text) in [
        (&mut officer.name, "Officer"),
        (&mut officer.role, "Security officer"),
        (&mut officer.email, "officer@example.com"),
    ] {
        *field = careseal::text::Line::clean(text);
    }
    table = table.at_keyboard(officer);
    table.go("I.2");
    table.play("<home>r");
    assert!(table.wizard.form().is_some(), "{:?}", table.wizard.notice);
    table.play("<tab><tab><tab><tab>'I.2'<C-s>");
    assert_eq!((who(&table), found(&table)), (Affirmed::Own, Vec::new()), "{:?}", table.wizard.form());
    // A consultant types what the account holder says at the table.
    let mut table = crate::view::story::done().at_keyboard(crate::table::consultant());
    table.go("I.2");
    table.play("s<home>w");
    table.play(fill);
    assert_eq!((who(&table), found(&table)), (Affirmed::Recorded, Vec::new()), "{:?}", table.wizard.form());
    let text = table.text(160, 50);
    assert!(text.contains(", recorded by Consultant."), "{text}");
}
