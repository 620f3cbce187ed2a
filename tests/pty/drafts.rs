//! Whatever form is typed into and however the program ends, the text is offered again where the form is opened.

use std::fs;
use std::path::{Path, PathBuf};

use careseal::checklist::Outcome;
use jiff::Timestamp;

use super::session::{SETTINGS, Session, Start, settings_in, worksheet_in};
use crate::table::Table;
use crate::wizard::settle::plain;

/// A way out.
#[derive(Clone, Copy, Debug)]
enum Ending {
    Esc,
    Quit,
    Signal(&'static str),
}

/// All ways out; the last leaves no time for anything.
const ENDINGS: [Ending; 5] =
    [Ending::Esc, Ending::Quit, Ending::Signal("TERM"), Ending::Signal("HUP"), Ending::Signal("KILL")];

/// A form, and how one comes to type into it.
struct Row {
    form: &'static str,
    /// What is open: the file, by what is played at a table.
    open: fn() -> Opens,
    /// From the overview to the form.
    keys: &'static str,
    /// From the form's first field to the one that is typed into.
    to_field: &'static str,
}

/// What the program is started on.
enum Opens {
    Worksheet(String),
    Record(String),
    /// No file: the start screen of somebody who is known.
    Nothing,
    /// No file and nobody known.
    FirstStart,
}

fn begun() -> Opens {
    Opens::Worksheet(Table::begun().file)
}

fn sealed() -> Opens {
    Opens::Record(Table::begun().seal(Timestamp::now()))
}

const fn row(form: &'static str, open: fn() -> Opens, keys: &'static str, to_field: &'static str) -> Row {
    Row { form, open, keys, to_field }
}

/// Forms on an item, and what belongs to the facilitator.
const ON_ITEMS: &[Row] = &[
    row("form-waive", begun, "/'I.6'<enter>w", ""),
    row("form-accept", begun, "/'I.10'<enter>G<space>", ""),
    row("form-alternative", begun, "/'I.6'<enter>a", ""),
    row("form-not-applicable", begun, "/'I.5'<enter>x", ""),
    row("form-note", begun, "/'I.6'<enter>t", ""),
    row("form-private-note", begun, "/'I.6'<enter>F", ""),
    row("form-assign", begun, "/'I.6'<enter>d", "<tab>"),
    row("form-attach", begun, "/'I.6'<enter>e", ""),
    row(
        "form-own",
        || Opens::Worksheet(Table::begun().with_list("shared-responsibility").file),
        "/'I.S.1'<enter><space>",
        "",
    ),
];

/// Forms on the whole account, and before there is one.
const ON_ACCOUNTS: &[Row] = &[
    row("form-who", begun, "I", ""),
    row("form-who", || Opens::FirstStart, "", ""),
    row("form-new", begun, "N", ""),
    row("form-new", || Opens::Nothing, "N", ""),
    row("form-person", begun, "Pn", ""),
    row("form-person", begun, "s", "<tab><tab>"),
    row("form-rename", begun, "R", ""),
    row("form-fact", begun, "A<space>", ""),
    row("form-agenda", begun, "gjZ", ""),
    row("form-park", begun, "i", ""),
    row(
        "form-question",
        || Opens::Worksheet(Table::begun().played("i'Who tells the board?'<C-s>").file),
        "Q<enter>",
        "",
    ),
    row("form-compare", begun, "D", ""),
];

/// Forms about what others said.
const ON_OTHERS: &[Row] = &[
    row("form-reply", || Opens::Worksheet(Table::begun().with_comments().file), "/'I.2'<enter>m", ""),
    row(
        "form-settle",
        || {
            let sides = [vec![plain(Outcome::Implemented, "")], vec![plain(Outcome::Alternative, "Stripped.")]];
            let [one, other] = sides;
            Opens::Worksheet(Table::begun().disputed(one, other).file)
        },
        "/'I.5'<enter><space>1",
        "",
    ),
    row("form-comment", sealed, "/'I.2'<enter>m", ""),
    row("form-countersign", sealed, "S", "<tab>"),
    row("form-compare", sealed, "D", ""),
];

/// A home in which the program is started again and again.
struct Home {
    folder: tempfile::TempDir,
    file: Option<PathBuf>,
    is_known: bool,
}

impl Home {
    fn of(opens: &Opens) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = match opens {
            Opens::Record(_) => SETTINGS.replace("subscriber", "reviewer").replace("admin@", "reviewer@"),
            Opens::Worksheet(_) | Opens::Nothing | Opens::FirstStart => SETTINGS.to_owned(),
        };
        let is_known = !matches!(opens, Opens::FirstStart);
        if is_known {
            settings_in(folder.path(), &settings);
        }
        let file = match opens {
            Opens::Worksheet(text) => Some(worksheet_in(folder.path(), text)),
            Opens::Record(text) => {
                let file = folder.path().join("clinic.attestation.toml");
                fs::write(&file, text).expect("written");
                Some(file)
            }
            Opens::Nothing | Opens::FirstStart => None,
        };
        Self { folder, file, is_known }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program, with this form before one.
    fn start(&self, row: &Row) -> Session {
        let mut start = Start::careseal().in_home(self.path()).size(100, 40);
        if let Some(file) = &self.file {
            start = start.open(file);
        }
        let mut session = start.start();
        match &self.file {
            Some(_) => {
                session.wait_for("Lakeside Clinic");
                session.send("H");
                session.wait_for("What is left");
            }
            None if self.is_known => session.wait_for("account"),
            None => session.wait_for("Who are you?"),
        }
        session.send(row.keys);
        session.wait_for("Ctrl-S done");
        session.send(row.to_field);
        session
    }

    /// Everything that is on the disk, by name.
    fn files(&self) -> Vec<(String, String)> {
        let folders = [self.path().to_owned(), self.path().join("data")];
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
        let files = files.filter(|file| file.path().is_file());
        files
            .map(|file| {
                let text = fs::read_to_string(file.path()).expect("text");
                (file.file_name().to_string_lossy().into_owned(), text)
            })
            .collect()
    }
}

fn end(session: &mut Session, ending: Ending) {
    match ending {
        Ending::Esc => {
            session.send("<esc>");
            session.wait_until("no form", |screen| !screen.contents().contains("Ctrl-S done"));
            session.send("<C-q>");
            assert_eq!(session.exit_code(), 0);
        }
        Ending::Quit => {
            session.send("<C-q>");
            assert_eq!(session.exit_code(), 0);
        }
        Ending::Signal(name) => {
            session.signal(name);
            session.exit_code();
        }
    }
}

fn every_ending_keeps_what_was_typed(rows: &[Row]) {
    for row in rows {
        let home = Home::of(&(row.open)());
        let mut typed = String::new();
        for ending in ENDINGS {
            let mut session = home.start(row);
            if !typed.is_empty() {
                session
                    .wait_until(&format!("{typed} again in {}", row.form), |screen| screen.contents().contains(&typed));
            }
            // Letters that are commands elsewhere.
            let word = format!("q{}u", typed.len());
            session.send(&format!("<end>'{word}'"));
            typed.push_str(&word);
            session.wait_until(&format!("{typed} in {}", row.form), |screen| screen.contents().contains(&typed));
            end(&mut session, ending);
        }
        let session = home.start(row);
        session.wait_until(&format!("{typed} after all, in {}", row.form), |screen| screen.contents().contains(&typed));
        let kept: Vec<String> =
            home.files().into_iter().filter(|(_, text)| text.contains(&typed)).map(|(name, _)| name).collect();
        let place = match (row.form, home.file.as_ref().is_some_and(|file| file.ends_with("clinic.attestation.toml"))) {
            ("form-who" | "form-new", _) => "careseal.draft",
            (_, true) => ".review.draft",
            ("form-private-note" | "form-agenda" | "form-compare", false) => "clinic.facilitator.toml.draft",
            (_, false) => "clinic.worksheet.toml.draft",
        };
        assert!(matches!(kept.as_slice(), [one] if one.ends_with(place)), "{}: {kept:?}", row.form);
    }
}

#[test]
fn on_an_item_every_ending_keeps_what_was_typed() {
    every_ending_keeps_what_was_typed(ON_ITEMS);
}

#[test]
fn on_the_account_every_ending_keeps_what_was_typed() {
    every_ending_keeps_what_was_typed(ON_ACCOUNTS);
}

#[test]
fn on_what_others_said_every_ending_keeps_what_was_typed() {
    every_ending_keeps_what_was_typed(ON_OTHERS);
}

#[test]
fn a_draft_that_cannot_be_written_is_said_and_tried_again() {
    let row = &row("form-note", begun, "/'I.6'<enter>t", "");
    let home = Home::of(&begun());
    let draft = home.path().join("clinic.worksheet.toml.draft");
    let mut session = home.start(row);
    fs::create_dir(&draft).expect("something is in the way");
    session.send("'Ask first'");
    session.wait_for("clinic.worksheet.toml.draft");
    fs::remove_dir(&draft).expect("out of the way");
    // Nobody types any more.
    while !draft.exists() {
        session.wait_for_frame_after(session.written().len());
    }
    session.kill9();
    assert!(fs::read_to_string(&draft).expect("the draft").contains("Ask first"));
}
