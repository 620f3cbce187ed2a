//! A document attached on the real program: a missing file, then a real one, named as a terminal drops it.

use careseal::checklist::digest;

use super::session::{Start, account_begun};

#[test]
fn a_file_of_this_machine_is_attached_by_its_name_size_and_digest() {
    let home = tempfile::tempdir().expect("a folder");
    let mut session = account_begun(Start::careseal().in_home(home.path()));
    session.send("/'I.6'<enter>");
    session.wait_for("I.6  ");
    session.send("e'~/missing.pdf'<C-s>");
    session.wait_for("there is no such file");
    // Quoted, as a file that is dropped on the terminal comes.
    std::fs::create_dir(home.path().join("Documents")).expect("a folder");
    std::fs::write(home.path().join("Documents/the certificate.pdf"), "certified").expect("written");
    session.send("<C-u>");
    session.paste(&format!("'{}/Documents/the certificate.pdf'", home.path().display()));
    session.send("<tab><tab>'2099-01-01'<C-s>");
    session.wait_for("the certificate.pdf is attached to I.6");
    session.wait_for("valid until 2099-01-01");
    // The second one is copied beside the worksheet.
    session.send("e'~/Documents/the certificate.pdf'<tab><tab><tab><tab><space><C-s>");
    session.wait_for("a copy is kept beside the worksheet");
    let listed = |screen: &vt100::Screen| screen.contents().matches("· the certificate.pdf").count();
    session.wait_until("both", |screen| listed(screen) == 2);
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    let worksheet = home.path().join("data/example-clinic.worksheet.toml");
    let text = std::fs::read_to_string(worksheet).expect("a worksheet");
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("kind = \"document\"")).collect();
    assert_eq!(lines.len(), 2, "{text}");
    let file = format!("name = \"the certificate.pdf\", size = 9, sha256 = \"{}\"", digest::sha256(b"certified"));
    assert!(lines.iter().all(|line| line.contains(&file)), "{lines:?}");
    let copy = "example-clinic.evidence/the certificate.pdf";
    assert_eq!(std::fs::read(home.path().join("data").join(copy)).expect("a copy"), b"certified");
    assert_eq!(lines.iter().filter(|line| line.contains(copy)).count(), 1, "{lines:?}");
    assert!(!text.contains("Documents"), "it lies elsewhere, and where is nobody's business");
}
