//! Who decided is on the screen before anything is signed; and who was made another waits for the account holder's key.

use super::session::{Session, Start};
use crate::cli::identity::edited;

fn opened(home: &std::path::Path) -> Session {
    let mut real = Start::careseal().in_home(home).size(120, 90).start();
    real.wait_for("Example Clinic");
    real.send("<enter>");
    real.wait_for("What is left");
    real
}

#[test]
fn the_account_holder_is_shown_who_was_made_another_and_sees_everybody_before_signing() {
    let bench = edited();
    let home = bench.at("home");
    std::fs::create_dir_all(home.join("data")).expect("a folder");
    std::fs::rename(bench.at("w.toml"), home.join("data/example-clinic.worksheet.toml")).expect("moved");
    let mut real = opened(&home);
    // Nothing is sealed; the list of what is left comes instead, and names it.
    real.send("S");
    real.wait_for("changed sides on");
    real.send("<enter>");
    real.wait_for("Who is at the table");
    real.wait_for("Not confirmed: since");
    real.send("y");
    real.wait_for("Confirmed: Consultant.");
    real.send("S");
    let screen = real.frame_with("This is what you sign");
    let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    for shown in [
        "You sign as Admin <admin@example.com>.",
        "The people in this record and their sides",
        "Consultant <consultant@example.com>",
        "Side: account holder",
        "became Consultant <consultant@example.com> (account holder).",
        "Confirmed by Admin <admin@example.com> on",
        "Decided and recorded by Admin <admin@example.com>",
        "Named in an answers file that Admin applied",
    ] {
        assert!(flat.contains(shown), "{shown}: {screen}");
    }
    real.send("q");
    assert_eq!(real.exit_code(), 0);
}
