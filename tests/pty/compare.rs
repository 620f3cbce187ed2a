//! Two worksheets compared on the real program.

use super::session::{Start, account_begun};

#[test]
fn what_differs_from_another_worksheet_is_shown_and_leads_to_the_item() {
    let home = tempfile::tempdir().expect("a folder");
    let mut session = account_begun(Start::careseal().in_home(home.path()).size(120, 40));
    let worksheet = home.path().join("data/example-clinic.worksheet.toml");
    std::fs::copy(&worksheet, home.path().join("before.toml")).expect("copied");
    session.send("/'I.2'<enter>");
    session.wait_for("I.2  ");
    session.send("a");
    session.wait_for("Met in another way");
    session.send("'A proxy runs in front of it.'<C-s>");
    session.wait_for("I.2 is recorded");
    session.send("D");
    session.wait_for("Compare with");
    session.send("'~/nothing.toml'<C-s>");
    session.wait_for("there is no such file");
    session.send("<C-u>'~/before.toml'<C-s>");
    session.wait_for("What differs");
    session.wait_for("A proxy runs in front of it.");
    session.send("<enter>");
    session.wait_for("another way");
    session.send("<esc>");
    session.wait_for("What differs");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(session.unrestored().is_empty());
}
