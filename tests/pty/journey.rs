//! A whole account on the real program: begun, answered, killed, resumed, undone, contradicted, sealed, verified.
//!
//! A model of the wizard is played beside it and says which keys come next; what the program shows is read off its screen.

use std::path::{Path, PathBuf};

use careseal::screens::Screen;

use super::session::{Session, Start};
use crate::table::Table;
use crate::wizard::player::{Player, fill};

/// A model and the real program, given the same keys.
pub(super) struct Pair {
    pub(super) model: Table,
    pub(super) real: Session,
    pub(super) home: PathBuf,
}

impl Pair {
    fn first_start(home: &Path) -> Self {
        Self { model: Table::first_start(), real: start(home), home: home.to_owned() }
    }

    pub(super) fn play(&mut self, keys: &str) {
        self.model.play(keys);
        self.real.send(keys);
    }

    /// Waits until the program has got as far as the model.
    pub(super) fn meet(&self) {
        let workspace = self.model.wizard.model.workspace.as_ref().expect("a worksheet");
        let totals: Vec<_> = workspace.lists.iter().map(|list| workspace.review.total(list)).collect();
        let answered: usize = totals.iter().map(|total| total.answered).sum();
        let asked: usize = totals.iter().map(|total| total.asked).sum();
        self.real.wait_for(&format!("{answered}/{asked} answered"));
    }

    /// Answers until this many findings are left.
    pub(super) fn answer_until(&mut self, player: &mut Player, left: usize) {
        for turn in 0..2000 {
            if let Some(form) = self.model.wizard.form() {
                let keys = fill(form);
                self.play(&keys);
                self.meet();
                continue;
            }
            let findings =
                self.model.wizard.model.workspace.as_ref().map_or(0, |workspace| workspace.review.blocking().count());
            if findings <= left {
                return self.meet();
            }
            let keys = player.next(&self.model.wizard).expect("something open");
            self.play(&keys);
            if turn % 8 == 0 && self.model.wizard.form().is_none() {
                self.meet();
            }
        }
        let workspace = self.model.wizard.model.workspace.as_ref();
        panic!(
            "it never ends: {:?}",
            workspace.map(|workspace| workspace.review.blocking().cloned().collect::<Vec<_>>())
        );
    }

    /// The power goes; somebody starts the program again and opens the account.
    fn crash_and_resume(&mut self) {
        // A key that was not yet read dies with the program; so all have been read once the hub shows.
        self.play("H");
        self.real.wait_for("What is left");
        self.real.kill9();
        self.real = start(&self.home);
        self.real.wait_for("Example Clinic");
        self.real.send("<enter>");
        self.model.reopen();
        self.meet();
    }
}

pub(super) fn start(home: &Path) -> Session {
    Start::careseal().in_home(home).start()
}

#[test]
fn a_whole_account_from_the_first_start_to_two_verifiers() {
    let home = tempfile::tempdir().expect("a folder");
    let mut pair = Pair::first_start(home.path());
    pair.real.wait_for("Who are you?");
    pair.play("'Admin'<tab>'admin@example.com'<tab><tab><tab><tab><enter>");
    pair.real.wait_for("What is the account called?");
    pair.play("'Example Clinic'<C-s>");
    pair.real.wait_for("What is the account's subdomain?");

    let mut player = Player { waivers: 7, accepts: true, has_everything: true };
    pair.answer_until(&mut player, 60);
    pair.crash_and_resume();
    pair.answer_until(&mut player, 30);

    // Undo, across a second crash: the latest answer goes, and comes back.
    let before = pair.model.wizard.model.workspace.as_ref().expect("open").review.blocking().count();
    pair.crash_and_resume();
    pair.play("u");
    pair.meet();
    assert_ne!(pair.model.wizard.model.workspace.as_ref().expect("open").review.blocking().count(), before);
    pair.play("U");
    pair.meet();
    pair.answer_until(&mut player, 0);

    // A contradiction: text messages are in use, by the account's facts, and not, by I.10.
    pair.play("/'I.10'<enter>");
    pair.real.wait_for("I.10  ");
    let Some(Screen::Item(_)) = pair.model.wizard.screens.last() else { panic!("the item") };
    pair.play("gj<space>");
    let findings = |pair: &Pair| pair.model.wizard.model.workspace.as_ref().expect("open").review.blocking().count();
    assert_eq!(findings(&pair), 1, "one contradiction");
    pair.play("S");
    pair.real.wait_for("The account facts say that text messages are used");
    pair.play("u");
    assert_eq!(findings(&pair), 0);

    let attestation = seal(&mut pair);
    let text = std::fs::read_to_string(&attestation).expect("an attestation");
    assert!(text.matches("outcome = \"waived\"").count() >= 6, "at least six waivers");
    assert!(text.contains("outcome = \"accepted\""));
    pair.real.send("q");
    assert_eq!(pair.real.exit_code(), 0);
    assert_eq!(pair.real.unrestored(), Vec::<&str>::new());
    verify(home.path(), &attestation);
}

/// Seals with a fresh key, and trusts it.
pub(super) fn seal(pair: &mut Pair) -> PathBuf {
    let real = &mut pair.real;
    real.send("S");
    real.wait_for("new key");
    // The record has to be read to its end.
    for _ in 0..200 {
        if real.screen().contents().contains("End of the record.") {
            break;
        }
        let before = real.written().len();
        real.send("<pgdn>");
        real.wait_for_frame_after(before);
    }
    real.wait_for("End of the record.");
    real.send("<enter>");
    real.wait_for("passphrase");
    real.send("'correct horse'<tab>'correct horse'<C-s>");
    real.wait_for("admin@example.com");
    real.wait_until("the key in the list", |screen| screen.contents().contains("SHA256:"));
    real.send("<enter>");
    real.wait_for("SEAL");
    real.send("'wrong horse'<tab>'SEAL'<C-s>");
    real.wait_for("The passphrase is wrong.");
    real.send("'correct horse'<C-s>");
    let workspace = pair.model.wizard.model.workspace.as_ref().expect("open");
    let name = workspace.state.account_name().expect("named").as_str().to_lowercase().replace(' ', "-");
    let file = format!("{name}.attestation.toml");
    real.wait_for(&file);
    let screen = real.screen().contents();
    assert!(!screen.contains("wrong"), "the error was overcome: {screen}");
    real.send("t");
    real.wait_for("✓");
    pair.home.join("data").join(file)
}

/// What a second person does: with careseal, and with stock OpenSSH.
pub(super) fn verify(home: &Path, attestation: &Path) {
    let careseal = |trust: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_careseal"))
            .env("CARESEAL_HOME", home.join("nobody"))
            .arg("verify")
            .arg(attestation)
            .args(trust)
            .output()
            .expect("it runs");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let trust = home.join("config/allowed_signers");
    let (code, said) = careseal(&["--trust", trust.to_str().expect("a plain path")]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = careseal(&[]);
    assert_eq!(code, Some(3), "intact, but nobody we trust: {said}");
    stock_recipe(home, attestation, &trust);
}

/// The recipe of the README, word for word.
fn stock_recipe(home: &Path, attestation: &Path, trust: &Path) {
    if !crate::seal::tools::here() {
        return;
    }
    let readme = include_str!("../../README.md");
    let recipe: Vec<&str> = readme.lines().skip_while(|line| !line.starts_with("    sed '/^sshsig")).take(3).collect();
    std::fs::copy(attestation, home.join("acme.attestation.toml")).expect("copied");
    std::fs::copy(trust, home.join("allowed_signers")).expect("copied");
    let output = std::process::Command::new("bash")
        .args(["-o", "pipefail", "-c", &recipe.join("\n")])
        .current_dir(home)
        .output()
        .expect("bash");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("Good \"careseal-attestation-v1\" signature for admin@example.com"), "{said}");
}
