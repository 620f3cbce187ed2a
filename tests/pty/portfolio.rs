//! A folder of files on the real program: listed, found by typing, one opened and worked on, back to the table.

use std::process::Command;

use super::session::Start;

#[test]
fn the_files_of_a_folder_are_listed_and_one_is_opened() {
    let home = tempfile::tempdir().expect("a folder");
    let all = home.path().join("all/deep");
    std::fs::create_dir_all(&all).expect("made");
    for name in ["Hillside Practice", "Lakeside Clinic"] {
        let output = Command::new(env!("CARGO_BIN_EXE_careseal"))
            .args(["new", name, "--me", "Admin <admin@example.com>", "--output"])
            .arg(all.join(format!("{}.worksheet.toml", name.to_lowercase().replace(' ', "-"))))
            .env("CARESEAL_HOME", home.path())
            .output()
            .expect("started");
        assert!(output.status.success());
    }
    std::fs::write(home.path().join("all/torn.worksheet.toml"), "no worksheet").expect("written");
    let start = Start::careseal().in_home(home.path());
    let mut session =
        start.arg("portfolio").arg(home.path().join("all").to_str().expect("a path")).arg("--open").start();
    session.wait_until("all, or who it is", |screen| {
        let text = screen.contents();
        text.contains("3 of 3 files") || text.contains("Who are you?")
    });
    if session.screen().contents().contains("Who are you?") {
        session.send("'Admin'<tab>'admin@example.com'<tab><tab><tab><tab><enter>");
    }
    session.wait_for("3 of 3 files");
    session.wait_for("torn.worksheet.toml");
    session.send("/'lake'");
    session.wait_for("1 of 3 files");
    session.send("<enter>");
    session.wait_for("What is the account's subdomain?");
    session.send("HR");
    session.wait_for("What is the account called?");
    session.send("<C-u>'Lakeside Hospital'<C-s>");
    session.wait_for("Lakeside Hospital");
    session.send("<esc>");
    session.wait_for("1 of 3 files");
    // The row was looked at again.
    session.wait_for("Lakeside Hospital");
    session.send("/<esc>");
    session.wait_for("3 of 3 files");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(session.unrestored().is_empty());
}
