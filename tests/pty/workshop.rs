//! A whole workshop on the real program: a consultant at the keyboard, three people who decide, a second laptop, real git
//! between the two, the minutes, the hand-over, and the seal that the admin gives at home.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use careseal::checklist::Outcome;
use careseal::findings::FindingKind;
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Side, Standing};

use super::journey::{Pair, seal, start, verify};
use crate::cli::git::attributes;
use crate::git;
use crate::table::Table;
use crate::wizard::player::Player;

const SHEET: &str = "lakeside-clinic.worksheet.toml";

/// Somebody at the table.
struct Somebody {
    name: &'static str,
    email: &'static str,
    role: &'static str,
    side: Side,
}

const CONSULTANT: Somebody = somebody("Consultant", "consultant@example.com", "Facilitator", Side::Consultant);
const ADMIN: Somebody = somebody("Admin", "admin@example.com", "Account owner", Side::Subscriber);
const OFFICER: Somebody = somebody("Officer", "officer@example.com", "Security officer", Side::Subscriber);
const LAWYER: Somebody = somebody("Lawyer", "lawyer@example.com", "Counsel", Side::Subscriber);

const fn somebody(name: &'static str, email: &'static str, role: &'static str, side: Side) -> Somebody {
    Somebody { name, email, role, side }
}

impl Somebody {
    /// The keys that say who they are, in a form that asks it.
    fn keys(&self) -> String {
        let side = if self.side == Side::Consultant { "<right>" } else { "" };
        format!("'{}'<tab>'{}'<tab>'{}'<tab><tab>{side}<tab><enter>", self.name, self.email, self.role)
    }
}

/// A day that is ahead whenever this runs, as long as anybody runs it.
const LATER: &str = "2098-03-01";
const STILL_LATER: &str = "2098-04-01";

/// What nobody but the facilitator reads.
const PRIVATE: &str = "They never read it";

/// A laptop with its own folder, and the program on it.
struct Laptop {
    home: tempfile::TempDir,
}

impl Laptop {
    fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a folder") }
    }

    fn home(&self) -> &Path {
        self.home.path()
    }

    fn data(&self) -> PathBuf {
        self.home().join("data")
    }

    fn sheet(&self) -> PathBuf {
        self.data().join(SHEET)
    }

    /// The program for the first time, the worksheet already there.
    fn opened_by(&self, who: &Somebody) -> Pair {
        let mut real = start(self.home());
        real.wait_for("Who are you?");
        real.send(&who.keys());
        self.pair(real)
    }

    /// The program again.
    fn reopened(&self) -> Pair {
        self.pair(start(self.home()))
    }

    /// The program at its start screen, and a model that has read the same file.
    fn pair(&self, mut real: super::session::Session) -> Pair {
        real.wait_for("Lakeside Clinic");
        real.send("<enter>");
        real.wait_for("What is left");
        let pair = Pair { model: self.model(), real, home: self.home().to_owned() };
        pair.meet();
        pair
    }

    /// A model of what the program shows now; who sits there is read off the settings.
    fn model(&self) -> Table {
        let settings = fs::read_to_string(self.home().join("config/settings.toml")).expect("settings");
        let all = [CONSULTANT, ADMIN, OFFICER, LAWYER];
        let who = all.iter().find(|who| settings.contains(who.email)).expect("one of them");
        let mut model = Table::first_start().played(&who.keys()).played("<esc>");
        model.world = FixedEnv::at(&jiff::Timestamp::now().to_string());
        model.file = fs::read_to_string(self.sheet()).expect("a worksheet");
        model.reopen();
        model
    }

    /// Runs a command in the folder of the worksheets; it ends with this code.
    fn run(&self, code: i32, args: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_careseal"))
            .current_dir(self.data())
            .env("CARESEAL_HOME", self.home())
            .args(args)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
        said
    }
}

/// Switches the speaker, one key after the other, until this one speaks.
fn let_speak(pair: &mut Pair, who: &Somebody) {
    for _ in 0..5 {
        let workspace = pair.model.wizard.model.workspace.as_ref().expect("a worksheet");
        let speaks = workspace.speaker().map_or(workspace.profile().name.as_str(), |speaker| speaker.name.as_str());
        if speaks == who.name {
            return;
        }
        pair.play("s");
    }
    panic!("{} never speaks", who.name);
}

fn blocking(pair: &Pair) -> usize {
    pair.model.wizard.model.workspace.as_ref().map_or(0, |workspace| workspace.review.blocking().count())
}

fn proposals(pair: &Pair) -> usize {
    let findings = &pair.model.wizard.model.workspace.as_ref().expect("a worksheet").review.findings;
    findings.iter().filter(|finding| finding.kind == FindingKind::Proposed).count()
}

fn facts_are_open(pair: &Pair) -> bool {
    let findings = &pair.model.wizard.model.workspace.as_ref().expect("a worksheet").review.findings;
    findings.iter().any(|finding| finding.kind == FindingKind::OpenFact)
}

/// Answers until so many findings fewer stand before the seal.
fn answer_some(pair: &mut Pair, mut player: Player, fewer: usize) {
    let left = blocking(pair).saturating_sub(fewer);
    pair.answer_until(&mut player, left);
}

/// Goes to an item that the program shows, too.
fn go(pair: &mut Pair, item: &str) {
    pair.play(&format!("/'{item}'<enter>"));
    pair.real.wait_for(&format!("{item}  "));
}

fn quit(pair: &mut Pair) {
    pair.play("H");
    pair.real.wait_for("What is left");
    pair.real.send("q");
    assert_eq!(pair.real.exit_code(), 0);
    assert_eq!(pair.real.unrestored(), Vec::<&str>::new());
}

/// Two hours in a room.
fn session(laptop: &Laptop) {
    let mut pair = Pair { model: Table::first_start(), real: start(laptop.home()), home: laptop.home().to_owned() };
    pair.model.world = FixedEnv::at(&jiff::Timestamp::now().to_string());
    pair.real.wait_for("Who are you?");
    pair.play(&CONSULTANT.keys());
    pair.real.wait_for("What is the account called?");
    pair.play("'Lakeside Clinic'<C-s>");
    pair.real.wait_for("What is the account's subdomain?");

    // Who is there.
    pair.play("P");
    for who in [&ADMIN, &OFFICER, &LAWYER] {
        pair.play("n");
        pair.real.wait_for("Somebody at the table");
        pair.play(&who.keys());
        pair.real.wait_for(&format!("{} is at the table", who.name));
    }
    pair.play("H");

    // What the facilitator plans and thinks is nobody else's.
    pair.play("gjZ");
    pair.real.wait_for("minutes");
    pair.play("'20'<C-s>");
    pair.real.wait_for("The agenda is saved");
    go(&mut pair, "P.3");
    pair.play(&format!("F\"{PRIVATE}\"<C-s>"));
    pair.real.wait_for("Private, only on this machine");
    pair.play("V");
    pair.real.wait_until("the clock of the section, and no private note", |screen| {
        let text = screen.contents();
        text.contains("of 20 min") && !text.contains(PRIVATE)
    });
    pair.play("VH");

    // The admin says what the account is, the lawyer takes on what is forgone, the officer goes on.
    let_speak(&mut pair, &ADMIN);
    pair.real.wait_for("Admin (account holder) speaks");
    let plain = Player { waivers: 0, accepts: false, has_everything: false };
    while facts_are_open(&pair) {
        answer_some(&mut pair, plain, 1);
    }
    answer_some(&mut pair, plain, 6);
    let_speak(&mut pair, &LAWYER);
    pair.real.wait_for("Lawyer (account holder) speaks");
    answer_some(&mut pair, Player { waivers: 2, ..plain }, 3);
    let_speak(&mut pair, &OFFICER);
    answer_some(&mut pair, plain, 6);
    let state = pair.model.state();
    let of = |name: &str| state.people.values().find(|person| person.name.as_str() == name).expect("there").id.clone();
    let waived: Vec<_> = state
        .answers
        .values()
        .filter_map(|register| register.settled())
        .filter(|version| version.value.as_ref().is_some_and(|answer| answer.outcome == Outcome::Waived))
        .collect();
    assert!(!waived.is_empty());
    for version in &waived {
        assert_eq!(
            (&version.by, &version.rec, version.standing),
            (&of("Lawyer"), &of("Consultant"), Standing::Confirmed)
        );
    }

    // One thing is asked elsewhere, one belongs nowhere, one is only proposed.
    go(&mut pair, "VIII.3");
    pair.play(&format!("d'Network team'<tab>\"Which addresses are ours?\"<tab>'{LATER}'<C-s>"));
    pair.real.wait_for("Network team");
    pair.play(&format!("i\"Who tells the board?\"<tab>'Lawyer'<tab>'{STILL_LATER}'<C-s>"));
    pair.play("Q");
    for shown in ["Network team", "Who tells the board?", LATER, STILL_LATER] {
        pair.real.wait_for(shown);
    }
    let_speak(&mut pair, &CONSULTANT);
    pair.real.wait_for("only proposes");
    let before = blocking(&pair);
    go(&mut pair, "VIII.5");
    pair.play("<space>");
    pair.real.wait_for("Proposed by Consultant");
    assert_eq!((proposals(&pair), blocking(&pair)), (1, before), "what is proposed still stands before the seal");
    pair.play("S");
    pair.real.wait_for("stand before the seal");
    pair.real.wait_for("Proposed, not confirmed");
    quit(&mut pair);
}

/// The same item answered on two laptops; git brings both together, one key settles it.
fn conflict(room: &Laptop) {
    let hub = tempfile::tempdir().expect("a folder");
    let bare = hub.path().join("hub.git");
    let bare = bare.to_str().expect("a plain path");
    git::run(hub.path(), "Consultant", &["init", "-q", "--bare", "hub.git"]);
    fs::write(room.data().join(".gitattributes"), attributes()).expect("written");
    git::run(&room.data(), "Consultant", &["init", "-q"]);
    for args in [
        &["add", ".gitattributes", SHEET][..],
        &["commit", "-qm", "the first hour"],
        &["remote", "add", "origin", bare],
        &["push", "-q", "-u", "origin", "main"],
    ] {
        git::run(&room.data(), "Consultant", args);
    }
    let laptop = Laptop::new();
    git::run(laptop.home(), "Officer", &["clone", "-q", bare, "data"]);

    // In the room the admin has a tick recorded; the officer, at their own desk, writes that it is done another way.
    let mut pair = room.reopened();
    let_speak(&mut pair, &ADMIN);
    go(&mut pair, "I.6");
    pair.play("<space>");
    pair.real.wait_for("Decided by Admin, recorded by Consultant");
    quit(&mut pair);
    let mut own = laptop.opened_by(&OFFICER);
    go(&mut own, "I.6");
    own.play("a\"Our desks lock when a badge is pulled.\"<C-s>");
    own.real.wait_for("another way");
    quit(&mut own);

    git::run(&room.data(), "Consultant", &["commit", "-qam", "in the room"]);
    git::run(&room.data(), "Consultant", &["push", "-q"]);
    git::run(&laptop.data(), "Officer", &["commit", "-qam", "at the desk"]);
    git::run(&laptop.data(), "Officer", &["pull", "-q", "--no-rebase", "--no-edit"]);
    git::run(&laptop.data(), "Officer", &["push", "-q"]);
    git::run(&room.data(), "Consultant", &["pull", "-q"]);

    let mut pair = room.reopened();
    let_speak(&mut pair, &ADMIN);
    go(&mut pair, "I.6");
    pair.play("<enter>");
    pair.real.resize(120, 40);
    for shown in ["2 sides", "Admin <admin@example.com>", "Officer <officer@example.com>", "when a badge is pulled"] {
        pair.real.wait_for(shown);
    }
    let conflict = conflict_of(&pair.model.wizard).expect("two sides");
    let side = conflict.claims.iter().position(|claim| *claim.by != admin_of(&pair)).expect("the officer's");
    pair.play(&(side + 1).to_string());
    pair.real.wait_for("Why is it settled so?");
    pair.play("\"The badge is what is audited.\"<C-s>");
    pair.real.wait_for("The badge is what is audited.");
    pair.real.resize(80, 24);
    let answer = pair.model.answer("I.6#screen-lock").expect("settled");
    assert_eq!(answer.outcome, Outcome::Alternative);
    quit(&mut pair);
    git::run(&room.data(), "Consultant", &["commit", "-qam", "settled"]);
    git::run(&room.data(), "Consultant", &["push", "-q"]);
    git::run(&laptop.data(), "Officer", &["pull", "-q"]);
    let there = fs::read_to_string(laptop.sheet()).expect("read");
    assert_eq!(there, fs::read_to_string(room.sheet()).expect("read"), "nothing is left to be settled at the desk");
}

fn admin_of(pair: &Pair) -> careseal::worksheet::PersonId {
    let state = pair.model.state();
    state.people.values().find(|person| person.name.as_str() == "Admin").expect("there").id.clone()
}

/// What the minutes and the calendar say of all this.
fn minutes(room: &Laptop) {
    let text = room.run(0, &["minutes", SHEET]);
    for said in [
        "Consultant \\<consultant@example.com\\> (Facilitator",
        "Admin \\<admin@example.com\\> (Account owner",
        "Officer \\<officer@example.com\\> (Security officer",
        "Lawyer \\<lawyer@example.com\\> (Counsel",
        "by Lawyer \\<lawyer@example.com\\>, recorded by Consultant \\<consultant@example.com\\>",
        "**Proposed:** by Consultant",
        "**Settled, because:** The badge is what is audited.",
        "**Who affirmed it:** Affirmed by Lawyer",
        "reason for the example",
        "The badge is what is audited.",
        "Our desks lock when a badge is pulled.",
        "Which addresses are ours?",
        "Who tells the board?",
        LATER,
        STILL_LATER,
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains(PRIVATE) && !room.run(1, &["check", SHEET]).contains(PRIVATE));
    let html = room.run(0, &["minutes", SHEET, "--format", "html"]);
    assert!(html.contains("The badge is what is audited.") && html.contains("Who tells the board?"), "{html}");
    let calendar = room.run(0, &["minutes", SHEET, "--format", "ics"]);
    let days = calendar.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:")).collect::<Vec<_>>();
    assert_eq!(days, [LATER.replace('-', ""), STILL_LATER.replace('-', "")], "one entry for each day that is due");
    let before = room.run(1, &["check", SHEET, "--at", LATER]);
    assert!(!before.contains("overdue") && !before.contains("OVERDUE"), "{before}");
    let after = room.run(1, &["check", SHEET, "--at", "2098-03-02"]);
    assert!(after.contains("Network team") && after.contains(LATER), "{after}");
}

#[test]
fn a_workshop_from_the_first_question_to_the_seal_that_the_admin_gives_at_home() {
    if git::git_is_missing() {
        return;
    }
    let room = Laptop::new();
    session(&room);
    conflict(&room);
    minutes(&room);

    // A document, and all of it in one archive.
    fs::write(room.home().join("policy.pdf"), "locked by badge").expect("written");
    let policy = room.home().join("policy.pdf");
    room.run(0, &["evidence", "add", SHEET, "I.6", policy.to_str().expect("a plain path"), "--copy"]);
    room.run(0, &["pack", SHEET, "-o", "lakeside.zip"]);

    let facilitators = room.data().join("lakeside-clinic.facilitator.toml");
    assert!(fs::read_to_string(facilitators).expect("the facilitator's").contains(PRIVATE));

    let home = Laptop::new();
    let archive = room.data().join("lakeside.zip");
    fs::create_dir(home.data()).expect("a folder");
    home.run(0, &["unpack", archive.to_str().expect("a plain path"), "given"]);
    let given = home.data().join("given");
    home.run(1, &["check", given.join(SHEET).to_str().expect("a plain path")]);
    for file in fs::read_dir(&given).expect("a folder").flatten() {
        fs::rename(file.path(), home.data().join(file.file_name())).expect("moved");
    }

    // The admin confirms what was proposed, answers what is left, and seals.
    let mut pair = home.opened_by(&ADMIN);
    assert_eq!(proposals(&pair), 1);
    go(&mut pair, "VIII.5");
    pair.play("y");
    assert_eq!(proposals(&pair), 0);
    pair.meet();
    pair.answer_until(&mut Player { waivers: 0, accepts: true, has_everything: false }, 0);
    pair.play("H");
    let attestation = seal(&mut pair);
    pair.real.send("q");
    assert_eq!(pair.real.exit_code(), 0);
    verify(home.home(), &attestation);
    let text = fs::read_to_string(&attestation).expect("an attestation");
    for said in ["Lawyer", "Our desks lock when a badge is pulled.", "policy.pdf"] {
        assert!(text.contains(said), "{said}");
    }
    for kept_out in ["Who tells the board?", PRIVATE] {
        assert!(!text.contains(kept_out), "{kept_out} is no part of the record");
    }
    let sheet = fs::read_to_string(home.sheet()).expect("the worksheet");
    assert!(!sheet.contains(PRIVATE) && sheet.contains("Who tells the board?"));
    assert!(
        fs::read_dir(home.data())
            .expect("a folder")
            .flatten()
            .all(|file| { !file.file_name().to_string_lossy().contains("facilitator") })
    );
}

fn conflict_of(wizard: &careseal::screens::Wizard) -> Option<careseal::worksheet::Conflict<'_>> {
    let Some(careseal::screens::Screen::Settle(screen)) = wizard.screens.last() else { return None };
    screen.conflict(&wizard.model)
}
