//! What is typed into a form is kept until it is used: what the table of real programs (`tests/pty/drafts.rs`) does not show.

use careseal::screens::DraftPlace;
use careseal::screens::Effect;
use careseal::screens::Input;
use careseal::screens::Key;
use careseal::screens::Message;
use careseal::screens::Place;
use careseal::screens::Screen;
use careseal::screens::SealScreen;
use careseal::workspace::{Say, record_of};

use crate::table::Table;

/// All that is kept anywhere.
fn kept(table: &Table) -> String {
    [&table.draft, &table.private_draft, &table.own_draft].into_iter().flatten().map(String::as_str).collect()
}

#[test]
fn no_passphrase_and_no_word_of_confirmation_is_ever_kept() {
    let mut table = Table::begun();
    let document = record_of(table.wizard.model.workspace.as_ref().expect("a worksheet"), "en");
    table.wizard.screens.push(Screen::Seal(Box::new(SealScreen { was_read: true, ..SealScreen::new(document) })));
    table.send(Message::Keys(Vec::new()));
    for _ in 0..100 {
        if table.wizard.form().is_some() {
            break;
        }
        table.play("<enter>");
    }
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-new-key"));
    table.play("'correct horse'<tab>'correct horse'");
    assert_eq!(kept(&table), "");
    assert!(!table.text(80, 24).contains("what you wrote is kept"), "and nothing else is promised");
    table.play("<esc>");
    assert_eq!((kept(&table).as_str(), table.said()), ("", ""));
    table.reopen();
    table.go("I.6");
    table.play("w<tab><tab><tab><tab>'I.6'");
    assert_eq!(kept(&table), "", "a word alone is no draft");
}

#[test]
fn what_is_picked_and_ticked_is_kept_with_the_key_that_does_it() {
    let mut table = Table::begun();
    for link in ["https://example.com/one", "https://example.com/two"] {
        table.go("I.6");
        table.play(&format!("e'{link}'<C-s>"));
    }
    table.play("E");
    let first = table.wizard.form().expect("the form").value("document").to_owned();
    table.play("<right>");
    let second = table.wizard.form().expect("the form").value("document").to_owned();
    assert_ne!(first, second);
    // A crash: no other key follows.
    table.reopen();
    assert_eq!(table.said(), "said-draft-kept");
    table.go("I.6");
    table.play("E");
    assert_eq!(table.wizard.form().map(|form| form.value("document").to_owned()), Some(second));
    table.play("<C-s>");
    assert_eq!((table.said(), kept(&table).as_str()), ("said-detached", ""));
}

#[test]
fn an_account_that_could_not_be_created_keeps_its_form_and_its_draft() {
    let mut table = Table::known().played("<enter> 'Lakeside Clinic'");
    let mut world = table.world.clone();
    let effects = table.wizard.update(Message::Input(Input::Key(Key::Ctrl('s'))), &mut world);
    assert!(matches!(effects.as_slice(), [Effect::Create { .. }]), "{effects:?}");
    table.send(Message::Failed(Say::new("store-full")));
    let form = table.wizard.form().expect("the form stays");
    assert_eq!((form.value("name"), form.busy), ("Lakeside Clinic", false));
    assert!(table.own_draft.is_some());
    table.play("<C-s>");
    assert_eq!((table.wizard.place(), table.own_draft.as_deref()), (Place::Account, None));
}

#[test]
fn who_is_introduced_in_order_to_speak_leaves_no_draft() {
    let mut table = Table::begun().played("s 'Second' <tab> 'second@example.com'");
    assert!(table.draft.is_some());
    table.play("<C-s>");
    assert_eq!((table.said(), table.draft.as_deref()), ("people-speaks-now", None));
}

#[test]
fn the_first_question_of_all_is_answered_on_another_day() {
    let mut table = Table::first_start().played("'Adm'");
    let kept = table.own_draft.clone().expect("kept");
    assert!(kept.contains("Adm"));
    let mut again = Table::first_start();
    again.send(Message::Drafts { place: DraftPlace::Own, text: kept });
    assert_eq!(again.said(), "said-draft-restored");
    assert_eq!(again.wizard.form().map(|form| form.value("name")), Some("Adm"));
    again.play("'in'<tab>'admin@example.com'<C-s>");
    assert_eq!(again.own_draft, None);
    // Something else is kept for the start screen, which says so.
    table = Table::known();
    table.send(Message::Drafts { place: DraftPlace::Own, text: "[\"form-new\"]\n\"name\" = \"Half\"\n".to_owned() });
    assert_eq!(table.said(), "said-draft-kept-other");
    table.play("N");
    assert_eq!(table.wizard.form().map(|form| form.value("name")), Some("Half"));
}
