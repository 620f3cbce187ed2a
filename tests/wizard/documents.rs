//! Documents behind an item, by keys.

use careseal::findings::FindingKind;
use careseal::screens::Message;
use careseal::worksheet::Env;
use careseal::workspace::Say;
use jiff::civil::date;

use crate::table::Table;

fn table() -> Table {
    let mut table = Table::begun();
    table.files.insert("certificate.pdf".to_owned(), b"certified".to_vec());
    table.go("I.6");
    table
}

fn names(table: &Table) -> Vec<String> {
    table.state().all_documents().map(|found| found.evidence.source.name().to_string()).collect()
}

#[test]
fn a_document_is_attached_by_keys_listed_taken_away_and_brought_back() {
    let mut table = table();
    table.play("e'certificate.pdf'<tab>'2026-05-31'<tab>'2027-05-31'<tab>'Both sites.'<C-s>");
    assert_eq!(table.said(), "said-attached");
    let state = table.state();
    let found = state.all_documents().next().expect("a document");
    assert_eq!(found.at.to_string(), "health-configuration/I.6");
    assert_eq!(found.evidence.dated, Some(date(2026, 5, 31)));
    assert_eq!(found.evidence.expires, Some(date(2027, 5, 31)));
    assert_eq!(found.evidence.note.as_str(), "Both sites.");
    let file = found.evidence.source.file().expect("a file");
    assert_eq!((file.size, file.sha256.as_str()), (9, careseal::checklist::digest::sha256(b"certified").as_str()));
    let text = table.text(80, 24);
    assert!(text.contains("certificate.pdf") && text.contains("valid until 2027-05-31"), "{text}");
    // Several on one item; each is taken away alone.
    table.play("e'https://example.com/trust'<C-s>");
    assert_eq!(names(&table), ["certificate.pdf", "https://example.com/trust"]);
    table.play("E<right><C-s>");
    assert_eq!(table.said(), "said-detached");
    assert_eq!(names(&table), ["certificate.pdf"]);
    table.play("u");
    assert_eq!(names(&table).len(), 2);
    table.play("uu");
    assert_eq!(names(&table), Vec::<String>::new());
    table.play("E");
    assert_eq!(table.said(), "refused-no-document");
}

#[test]
fn a_file_that_is_not_there_or_a_day_that_is_none_keeps_the_form_and_says_why() {
    let mut table = table();
    table.play("e'missing.pdf'<C-s>");
    let error = |table: &Table, field: &str| {
        table.wizard.form().and_then(|form| form.field(field)?.error.as_ref().map(|say| say.id))
    };
    assert_eq!(error(&table, "file"), Some("store-not-found"));
    assert!(!table.wizard.form().expect("the form").busy);
    table.play("<C-u>'certificate.pdf'<tab><tab>'31 May'<C-s>");
    assert_eq!(error(&table, "expires"), Some("form-not-a-date"));
    table.play("<C-u>'2027-05-31'<C-s>");
    assert_eq!(names(&table), ["certificate.pdf"]);
}

#[test]
fn a_copy_is_kept_where_it_is_ticked_and_the_tick_survives_esc() {
    let mut table = table();
    table.play("e'certificate.pdf'<tab><tab><tab><tab><space><esc>");
    assert_eq!(table.said(), "said-kept-as-draft");
    table.play("e");
    assert_eq!(table.wizard.form().map(|form| form.value("copy").to_owned()).as_deref(), Some("yes"));
    assert!(table.text(120, 40).contains("] Keep a copy beside the worksheet"), "{}", table.text(120, 40));
    table.play("<C-s>");
    assert_eq!(table.said(), "said-attached-copy");
    let state = table.state();
    let file = state.all_documents().next().and_then(|found| found.evidence.source.file()).expect("a file");
    assert_eq!(
        file.path.as_ref().map(careseal::worksheet::evidence::Within::as_str),
        Some("lakeside-clinic.evidence/certificate.pdf")
    );
    assert!(table.text(80, 24).contains("a copy is kept beside the"), "{}", table.text(80, 24));
    table.play("e'https://example.com/trust'<tab><tab><tab><tab><space><C-s>");
    let error = table.wizard.form().and_then(|form| form.field("file")?.error.as_ref().map(|say| say.id));
    assert_eq!(error, Some("evidence-link-not-copied"));
}

#[test]
fn a_document_is_attached_to_the_part_under_the_cursor() {
    let mut table = table();
    table.go("I.2");
    let part = table.wizard.current_row().expect("a line").at;
    let name = part.part.clone().expect("a part");
    table.play("e'certificate.pdf'<tab><tab><tab><tab><space><C-s>");
    assert_eq!(table.said(), "said-attached");
    let on = |table: &Table| table.state().all_documents().map(|found| found.at.to_string()).collect::<Vec<_>>();
    assert_eq!(on(&table), [format!("health-configuration/I.2#{name}")]);
    assert!(table.text(120, 40).contains("For: "), "{}", table.text(120, 40));
    // The other line, and the whole entry.
    table.play("<down>e'certificate.pdf'<tab><tab><tab><tab><right><C-s>");
    table.play("e'certificate.pdf'<C-s>");
    let all = on(&table);
    assert_eq!((all.len(), all.first().map(String::as_str)), (3, Some("health-configuration/I.2")), "{all:?}");
    // Each is taken away from this screen.
    table.play("E<C-s>E<C-s>E<C-s>");
    assert_eq!(on(&table), Vec::<String>::new());
}

#[test]
fn what_was_looked_at_too_late_is_not_attached() {
    let mut table = table();
    table.play("e'certificate.pdf'");
    let serial = table.wizard.form().expect("the form").serial;
    let found = || Box::new(Err(Say::new("store-not-found")));
    table.send(Message::LookedAt { serial: serial + 1, found: found() });
    table.send(Message::LookedAt { serial, found: found() });
    assert!(table.wizard.form().expect("the form").fields.iter().all(|field| field.error.is_none()));
    table.play("<esc>");
    table.send(Message::LookedAt { serial, found: found() });
    assert_eq!(names(&table), Vec::<String>::new());
    // What was typed is offered again.
    table.play("e");
    assert_eq!(table.wizard.form().map(|form| form.value("file").to_owned()).as_deref(), Some("certificate.pdf"));
}

#[test]
fn an_expired_certificate_is_never_green() {
    let mut table = table();
    table.play("<space>e'certificate.pdf'<tab><tab>'2026-11-23'<C-s>");
    let is_found = |table: &Table| {
        let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
        workspace.review.blocking().any(|found| matches!(found.kind, FindingKind::LapsedDocument { .. }))
    };
    table.send(Message::Today(date(2026, 11, 23)));
    assert!(!is_found(&table), "it holds through its last day");
    assert!(table.text(80, 24).contains("not much longer"));
    let answered = |table: &Table| {
        let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
        workspace.review.total(&workspace.lists[0]).answered
    };
    let before = answered(&table);
    table.send(Message::Today(date(2026, 11, 24)));
    assert!(is_found(&table));
    assert_eq!(answered(&table), before - 1);
    let text = table.text(80, 24);
    assert!(text.contains("certificate.pdf expired on 2026-11-23"), "{text}");
    table.play("H");
    assert!(table.text(80, 24).contains("! I "), "{}", table.text(80, 24));
    table.go("I.6");
    table.play("E<C-s>");
    assert!(!is_found(&table));
    assert!(table.world.today() < date(2026, 11, 24));
}
