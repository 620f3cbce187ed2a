//! What somebody else can put beside a worksheet, under the names of files that the program makes there itself: a cloned
//! repository with a link, a pipe, a device. Every command is run on every one of them, and the wizard opens it.
//!
//! Nothing may be changed behind a link, nothing may wait for a pipe, and who had to write says which file is in the way.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::{FileTypeExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{LazyLock, mpsc};
use std::time::Duration;

use crate::pty::session::{Session, Start};

/// How long a command may take before it is taken for one that waits for ever.
const PATIENCE: Duration = Duration::from_secs(60);

/// What lies in a companion's place.
struct Trap {
    name: &'static str,
    what: &'static str,
    kind: &'static str,
    make: fn(&Path),
}

const fn trap(name: &'static str, what: &'static str, kind: &'static str, make: fn(&Path)) -> Trap {
    Trap { name, what, kind, make }
}

const LINK: &str = "a symbolic link";

const TRAPS: [Trap; 8] = [
    trap("link", "a symbolic link to a file of the reader's", LINK, |at| {
        symlink("../reader/file", at).expect("linked");
    }),
    trap("link-to-nothing", "a symbolic link to where no file is yet", LINK, |at| {
        symlink("../reader/nothing", at).expect("linked");
    }),
    trap("link-to-folder", "a symbolic link to a folder", LINK, |at| {
        symlink("../reader/folder", at).expect("linked");
    }),
    trap("link-to-device", "a symbolic link to a device", LINK, |at| symlink("/dev/null", at).expect("linked")),
    trap("pipe", "a named pipe that nobody reads or writes", "a pipe", |at| {
        assert!(Command::new("mkfifo").arg(at).status().expect("mkfifo").success());
    }),
    trap("folder", "a folder", "a folder", |at| fs::create_dir(at).expect("made")),
    trap("socket", "a socket", "a socket", |at| drop(UnixListener::bind(at).expect("bound"))),
    trap("hard-link", "a second name of a file of the reader's", "a file that has another name as well", |at| {
        fs::hard_link(at.with_file_name("../reader/file"), at).expect("linked");
    }),
];

/// A file that careseal makes beside `w.toml`, and what stands in its place.
struct Companion {
    file: &'static str,
    what: &'static str,
    /// Whether it is replaced as a whole: then a second name of another file is no trap.
    is_replaced: bool,
}

const COMPANIONS: [Companion; 5] = [
    Companion { file: "w.toml.lock", what: "who is writing", is_replaced: false },
    Companion { file: "w.toml.draft", what: "what is being typed", is_replaced: true },
    Companion { file: "w.toml.torn", what: "an unfinished last line that was set aside", is_replaced: false },
    Companion { file: "w.facilitator.toml", what: "the facilitator's agenda and notes", is_replaced: true },
    Companion { file: "w.facilitator.toml.draft", what: "what is being typed of a private note", is_replaced: true },
];

/// What is run, with the exit code where nothing stands in the way.
struct Run {
    args: &'static [&'static str],
    good: i32,
    /// Whether it writes to the worksheet.
    writes: bool,
    /// Whether it reads or writes the facilitator's file.
    facilitates: bool,
}

const fn run(args: &'static [&'static str], good: i32) -> Run {
    Run { args, good, writes: false, facilitates: false }
}

const fn writing(args: &'static [&'static str], good: i32) -> Run {
    Run { args, good, writes: true, facilitates: false }
}

const RUNS: [Run; 11] = [
    writing(&["apply", "w.toml", "answers.toml", "--yes"], 0),
    writing(&["seal", "w.toml", "--output", "a.toml"], 1),
    writing(&["merge", "w.toml", "other.toml"], 0),
    writing(&["evidence", "add", "w.toml", "I.2", "certificate.pdf", "--copy"], 0),
    Run { args: &["agenda", "w.toml", "I=20"], good: 0, writes: false, facilitates: true },
    run(&["merge", "w.toml", "other.toml", "--output", "joined.toml"], 0),
    run(&["check", "w.toml"], 1),
    run(&["report", "w.toml"], 0),
    run(&["pack", "w.toml", "--output", "w.zip"], 0),
    run(&["list"], 0),
    run(&["portfolio", "."], 1),
];

/// What an attacker would like to see at the end of the reader's file.
const UNFINISHED: &str = "touch it-was-run #";

/// A folder `repository` that came from somebody else, and beside it the reader's own files and home.
struct Place(tempfile::TempDir);

/// The files of a repository: made once, and copied, because each run begins anew.
static REPOSITORY: LazyLock<Vec<(&str, Vec<u8>)>> = LazyLock::new(|| {
    let place = Place::empty();
    let me = ["--me", "Admin <admin@example.com>"];
    let run = |args: &[&str]| {
        let ran = place.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
    };
    run(&[&["new", "Example Clinic", "--output", "w.toml"][..], &me].concat());
    let answers =
        |fact: &str| format!("format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/{fact}\" = false\n");
    fs::write(place.at("answers.toml"), answers("mobile")).expect("written");
    fs::write(place.at("others-answers.toml"), answers("sms")).expect("written");
    fs::write(place.at("certificate.pdf"), "certified").expect("written");
    fs::copy(place.at("w.toml"), place.at("other.toml")).expect("copied");
    run(&["apply", "other.toml", "others-answers.toml", "--yes"]);
    let read = |name: &'static str| (name, fs::read(place.at(name)).expect("read"));
    let mut files = ["w.toml", "other.toml", "answers.toml", "certificate.pdf"].map(read).to_vec();
    files[0].1.extend(UNFINISHED.bytes());
    files.push(("../home/config/settings.toml", fs::read(place.at("../home/config/settings.toml")).expect("read")));
    files
});

struct Ran {
    code: i32,
    err: String,
}

impl Place {
    fn empty() -> Self {
        let place = Self(tempfile::tempdir().expect("a folder"));
        for folder in ["repository", "reader/folder", "home/config"] {
            fs::create_dir_all(place.0.path().join(folder)).expect("made");
        }
        fs::write(place.0.path().join("reader/file"), "the reader's own\n").expect("written");
        place
    }

    fn new() -> Self {
        let place = Self::empty();
        for (name, bytes) in REPOSITORY.iter() {
            fs::write(place.at(name), bytes).expect("written");
        }
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join("repository").join(name)
    }

    fn home(&self) -> String {
        self.0.path().join("home").to_str().expect("a plain path").to_owned()
    }

    /// Runs the program; one that waits for ever is ended and is a failure.
    fn run(&self, args: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_careseal"));
        command.current_dir(self.0.path().join("repository")).env_clear();
        command.env("HOME", self.home()).env("CARESEAL_HOME", self.home()).env("LANG", "C.UTF-8");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.args(args).spawn().expect("started");
        let pid = child.id().to_string();
        let (sender, ended) = mpsc::channel();
        let waiting = std::thread::spawn(move || sender.send(child.wait_with_output()));
        let output = ended.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            drop(Command::new("kill").args(["-KILL", &pid]).status());
            panic!("{args:?} waits for ever");
        });
        waiting.join().expect("it ended").expect("told");
        let output = output.expect("run");
        let err = String::from_utf8(output.stderr).expect("text");
        Ran { code: output.status.code().expect("ended"), err }
    }

    /// What is beside and in the repository, links not followed: each name with its kind and contents.
    fn tree(&self) -> BTreeMap<PathBuf, String> {
        let (mut found, mut folders) = (BTreeMap::new(), vec![self.0.path().to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let entry = entry.expect("an entry");
                let (path, kind) = (entry.path(), entry.file_type().expect("a kind"));
                let what = if kind.is_dir() {
                    folders.push(path.clone());
                    "folder".to_owned()
                } else if kind.is_symlink() {
                    format!("link to {}", fs::read_link(&path).expect("a link").display())
                } else if kind.is_file() {
                    String::from_utf8_lossy(&fs::read(&path).expect("read")).into_owned()
                } else {
                    format!("pipe {} socket {}", kind.is_fifo(), kind.is_socket())
                };
                found.insert(path.strip_prefix(self.0.path()).expect("below").to_owned(), what);
            }
        }
        // What the program remembers of its own is not in question.
        found.retain(|path, _| !path.starts_with("home"));
        found
    }
}

/// What is the reader's own, and what lies in the trap's place.
fn untouched(tree: &BTreeMap<PathBuf, String>, trap: &str) -> BTreeMap<PathBuf, String> {
    let is_theirs = |path: &Path| path.starts_with("reader") || path == Path::new("repository").join(trap);
    tree.iter().filter(|(path, _)| is_theirs(path)).map(|(path, what)| (path.clone(), what.clone())).collect()
}

/// The error's line.
fn error_of(ran: &Ran) -> &str {
    ran.err.lines().find_map(|line| line.strip_prefix("error: ")).unwrap_or_default()
}

#[test]
fn where_no_trap_lies_everything_is_written() {
    for Run { args, good, .. } in &RUNS {
        let place = Place::new();
        let ran = place.run(args);
        assert_eq!(ran.code, *good, "{args:?}: {}", ran.err);
    }
    let place = Place::new();
    place.run(RUNS[0].args);
    let torn = fs::read_to_string(place.at("w.toml.torn")).expect("set aside");
    assert!(torn.ends_with(&format!("{UNFINISHED}\n")), "the unfinished line is what would be written");
}

#[test]
fn no_command_writes_through_a_trap_or_waits_for_one() {
    std::thread::scope(|scope| {
        for companion in &COMPANIONS {
            scope.spawn(|| TRAPS.iter().for_each(|trap| run_all(companion, trap)));
        }
    });
}

fn run_all(companion: &Companion, trap: &Trap) {
    let is_harmless = companion.is_replaced && trap.name == "hard-link";
    for Run { args, good, writes, facilitates } in &RUNS {
        let place = Place::new();
        (trap.make)(&place.at(companion.file));
        let before = place.tree();
        let ran = place.run(args);
        let after = place.tree();
        let case = format!("{args:?} with {} as {}: {}", trap.name, companion.file, ran.err);
        let is_in_the_way = *writes || *facilitates && companion.file == "w.facilitator.toml";
        if is_in_the_way && !is_harmless {
            assert_eq!(ran.code, 4, "{case}");
            assert!(error_of(&ran).contains(&format!("{} is {}", companion.file, trap.kind)), "{case}");
            assert!(ran.err.lines().count() >= 2, "what to do is said: {case}");
            assert!(before == after, "nothing is written: {case}");
        } else if is_in_the_way && *facilitates {
            // It is looked at, is no facilitator's file, and stays as it is.
            assert!(ran.code == 4 && error_of(&ran).contains(companion.file), "{case}");
            assert!(before == after, "nothing is written: {case}");
        } else {
            assert_eq!(ran.code, *good, "{case}");
            let replaced = if is_harmless { "" } else { companion.file };
            assert_eq!(untouched(&before, replaced), untouched(&after, replaced), "{case}");
        }
    }
}

/// The folder for copies of documents.
const FOLDERS: [Trap; 4] = [
    trap("link-to-folder", "a symbolic link to a folder of the reader's", LINK, |at| {
        symlink("../reader/folder", at).expect("linked");
    }),
    trap("link-to-nothing", "a symbolic link to where nothing is yet", LINK, |at| {
        symlink("../reader/nothing", at).expect("linked");
    }),
    trap("file", "a file", "a file", |at| fs::write(at, "x").expect("written")),
    trap("pipe", "a named pipe", "a pipe", |at| {
        assert!(Command::new("mkfifo").arg(at).status().expect("mkfifo").success());
    }),
];

#[test]
fn copies_are_kept_in_no_folder_that_is_a_trap() {
    for trap in &FOLDERS {
        for Run { args, good, .. } in &RUNS {
            let place = Place::new();
            (trap.make)(&place.at("w.evidence"));
            let before = place.tree();
            let ran = place.run(args);
            let case = format!("{args:?} with {}: {}", trap.name, ran.err);
            let copies = args.contains(&"--copy");
            assert_eq!(ran.code, if copies { 4 } else { *good }, "{case}");
            assert!(!copies || error_of(&ran).contains(&format!("w.evidence is {}", trap.kind)), "{case}");
            assert_eq!(untouched(&before, "w.evidence"), untouched(&place.tree(), "w.evidence"), "{case}");
        }
    }
}

/// What a person names for something new is never written over, and never written through either.
#[test]
fn what_is_new_is_made_only_where_nothing_is() {
    for trap in &TRAPS {
        for args in [
            &["merge", "w.toml", "other.toml", "--output", "x"][..],
            &["report", "w.toml", "--output", "x"],
            &["minutes", "w.toml", "--output", "x"],
            &["pack", "w.toml", "--output", "x"],
            &["new", "Other Clinic", "--output", "x"],
        ] {
            let place = Place::new();
            (trap.make)(&place.at("x"));
            let before = place.tree();
            let ran = place.run(args);
            assert_eq!(ran.code, 4, "{args:?} over {}: {}", trap.name, ran.err);
            assert!(ran.err.contains("already there"), "{}", ran.err);
            assert!(before == place.tree(), "{args:?} over {}", trap.name);
        }
        let place = Place::new();
        place.run(&["pack", "w.toml", "--output", "w.zip"]);
        (trap.make)(&place.at("x"));
        let before = place.tree();
        let ran = place.run(&["unpack", "w.zip", "x"]);
        assert_eq!(ran.code, if trap.name == "folder" { 0 } else { 4 }, "unpack over {}: {}", trap.name, ran.err);
        assert_eq!(untouched(&before, ""), untouched(&place.tree(), ""), "unpack over {}", trap.name);
    }
}

/// A new worksheet takes no name beside which a trap waits.
#[test]
fn a_new_worksheet_takes_a_name_beside_which_nothing_lies() {
    for trap in &TRAPS {
        for companion in &COMPANIONS {
            let place = Place::new();
            let beside = companion.file.replacen("w.toml", "example-clinic.worksheet.toml", 1).replacen(
                "w.",
                "example-clinic.",
                1,
            );
            let trapped = format!("../home/data/{beside}");
            fs::create_dir_all(place.at("../home/data")).expect("made");
            fs::create_dir_all(place.at("../home/reader")).expect("made");
            fs::write(place.at("../home/reader/file"), "x").expect("written");
            (trap.make)(&place.at(&trapped));
            let ran = place.run(&["new", "Example Clinic"]);
            let case = format!("{} as {beside}: {}", trap.name, ran.err);
            assert_eq!(ran.code, 0, "{case}");
            let is_lock = companion.file == COMPANIONS[0].file;
            let taken = place.at("../home/data/example-clinic.worksheet.toml").exists();
            assert!(!taken || is_lock && trap.name == "hard-link", "{case}");
        }
    }
}

/// The wizard shows such a worksheet, says which file is in the way, and writes nothing.
#[test]
fn the_wizard_opens_it_to_read_and_says_why() {
    std::thread::scope(|scope| {
        for companion in &COMPANIONS {
            scope.spawn(|| TRAPS.iter().for_each(|trap| open_and_type(companion, trap)));
        }
    });
}

fn open_and_type(companion: &Companion, trap: &Trap) {
    if companion.is_replaced && trap.name == "hard-link" {
        return;
    }
    let place = Place::new();
    (trap.make)(&place.at(companion.file));
    let before = place.tree();
    let sheet = place.at("w.toml");
    let mut session = Start::careseal().in_home(Path::new(&place.home())).open(&sheet).size(80, 24).start();
    let wanted = format!("{} is {}", companion.file, trap.kind).replace(' ', "");
    session.wait_until(&format!("{} as {}", trap.name, companion.file), |screen| {
        let shown: String = screen.contents().split_whitespace().collect();
        shown.contains(&wanted)
    });
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(session.unrestored().is_empty());
    assert!(before == place.tree(), "nothing is written: {} as {}", trap.name, companion.file);
}

/// Whoever puts a trap there while the worksheet is open gains nothing either.
#[test]
fn a_trap_that_comes_while_the_wizard_is_open_is_refused_when_it_is_met() {
    let place = Place::new();
    let sheet = place.at("w.toml");
    let mut session = Start::careseal().in_home(Path::new(&place.home())).open(&sheet).start();
    session.wait_for("was torn");
    let says = |session: &Session, what: &str| {
        session.wait_until(what, |screen| {
            let shown: String = screen.contents().split_whitespace().collect();
            shown.contains(&what.replace(' ', ""))
        });
    };
    session.send("/'I.2'<enter>");
    let traps = [
        ("F", "A private note", "w.facilitator.toml.draft", "'x'"),
        ("", "A private note", "w.facilitator.toml", "<C-s>"),
        ("t", "A note", "w.toml.draft", "'x'"),
    ];
    for (opens, form, companion, typed) in traps {
        if opens == "t" {
            session.send("<esc>");
            session.wait_until("the item", |screen| !screen.contents().contains("A private note"));
        }
        session.send(opens);
        session.wait_for(form);
        (TRAPS[0].make)(&place.at(companion));
        let before = place.tree();
        session.send(typed);
        says(&session, &format!("{companion} is a symbolic link"));
        assert_eq!(untouched(&before, companion), untouched(&place.tree(), companion));
        fs::remove_file(place.at(companion)).expect("a link");
    }
    session.signal("TERM");
    session.exit_code();
}

#[test]
fn what_is_said_of_traps_is_on_their_page() {
    let mut page = HEAD.to_owned();
    let mut said = BTreeSet::new();
    let mut row = |page: &mut String, trap: &Trap, file: &str, args: &[&str], good: bool| {
        let place = Place::new();
        (trap.make)(&place.at(file));
        let ran = place.run(args);
        assert_eq!(ran.code == 4, !good, "{file} {}: {}", trap.name, ran.err);
        let text = error_of(&ran).replace(place.0.path().to_str().expect("a plain path"), "");
        let text = if good { "(nothing: the other file stays as it is)" } else { &text };
        said.insert(text.to_owned());
        writeln!(page, "| {} | {} | {} | {text} |", trap.name, trap.what, ran.code).expect("a string");
    };
    let head = "\n\n| what | what lies there | code | what is said |\n|---|---|---|---|\n";
    for companion in &COMPANIONS {
        write!(page, "\n## In the place of `{}`: {}{head}", companion.file, companion.what).expect("a string");
        for trap in &TRAPS {
            let good = companion.is_replaced && trap.name == "hard-link";
            row(&mut page, trap, companion.file, RUNS[0].args, good);
        }
    }
    write!(page, "\n## In the place of `w.evidence`: copies of documents{head}").expect("a string");
    for trap in &FOLDERS {
        row(&mut page, trap, "w.evidence", RUNS[3].args, false);
    }
    assert!(said.len() > 8);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hostile-companions.md");
    if std::env::var_os("CARESEAL_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(path, page).expect("written");
        return;
    }
    let there = fs::read_to_string(path).expect("the page");
    assert!(there == page, "docs/hostile-companions.md is stale, run with CARESEAL_WRITE_DOCS=1");
}

const HEAD: &str = "\
# Traps beside a worksheet

What somebody else can put beside a worksheet `w.toml`, in a repository that you clone, an archive or a shared folder, under
the names of files that careseal makes there itself; and what it says of it. Each is made by `tests/hostile`, and every command
that writes, reads, joins, packs or lists is run on each in every run of the tests, as is the wizard; this page is written by
them (`CARESEAL_WRITE_DOCS=1 cargo test hostile`).

A companion of a worksheet is a plain file that careseal made, or it is not used: it is opened neither through a symbolic link
nor as a pipe, a socket or a device, and what is written in place has no second name. So nothing behind such a link is changed,
nothing waits, and whoever had to write ends with exit code 4 and says which file is in the way; the wizard opens the worksheet
to read. `check`, `report`, `pack`, `list` and `portfolio` need no companion and do their work. What is said below is said by
`apply --yes`, and in the last table by `evidence add --copy`; a second line says what to do.

What you name for something new (`--output`, a folder to unpack into) is never written over, a link in its place included.
Your own settings and your own file of trusted keys may be symbolic links: then the file that they lead to is replaced.
";
