//! Two people, one repository: real git joins their worksheets.

#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::fs;
use std::path::Path;
use std::process::Command;

use careseal::checklist::Outcome;
use careseal::text::Line;
use careseal::worksheet::{Log, State, What};

use super::desk::{Desk, at, fact, tick};

const FILE: &str = "example.worksheet.toml";

fn git(at: &Path, arguments: &[&str]) -> bool {
    // Whatever the machine's own settings say, they are not what is tested here.
    let mut git = Command::new("git");
    git.current_dir(at).args(["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").args(arguments);
    let output = git.output().expect("git runs");
    if !output.status.success() {
        println!("git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    output.status.success()
}

fn git_is_missing() -> bool {
    let missing = Command::new("git").arg("--version").output().is_err();
    assert!(!missing || std::env::var_os("CI").is_none_or(|ci| ci != "true"), "CI needs git");
    if missing {
        println!("skipped: no git");
    }
    missing
}

/// A repository in which two branches have each added these to one worksheet.
fn repository(one: &Desk, other: &Desk, base: &Desk, eol: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let commit = |desk: &Desk| {
        fs::write(at.join(FILE), desk.log.print()).expect("written");
        assert!(git(at, &["add", "."]) && git(at, &["commit", "-qm", "x"]));
    };
    assert!(git(at, &["init", "-q", "-b", "base"]));
    fs::write(at.join(".gitattributes"), format!("*.worksheet.toml merge=union{eol}\n")).expect("written");
    commit(base);
    assert!(git(at, &["checkout", "-qb", "one"]));
    commit(one);
    assert!(git(at, &["checkout", "-qb", "other", "base"]));
    commit(other);
    folder
}

fn merged(repository: &Path, onto: &str, branch: &str) -> Log {
    assert!(git(repository, &["checkout", "-q", onto]));
    assert!(git(repository, &["checkout", "-qb", &format!("{onto}-{branch}")]));
    assert!(git(repository, &["merge", "-q", "--no-edit", branch]));
    Log::parse(&fs::read_to_string(repository.join(FILE)).expect("read")).expect("a worksheet after the merge")
}

fn two_laptops() -> [Desk; 3] {
    let mut base = Desk::first();
    base.say(What::Name(Line::clean("Example Clinic")));
    base.say(fact("c/sms", "yes"));
    let (mut one, mut other) = (base.copy(1), base.copy(2));
    one.say(tick("c/I.1#a", Outcome::Implemented));
    let slip = one.say(fact("c/sms", "no"));
    one.say(What::Undo { event: slip });
    other.say(tick("c/I.1#a", Outcome::NotApplicable));
    other.say(tick("c/I.1#b", Outcome::Implemented));
    [base, one, other]
}

#[test]
fn git_joins_two_worksheets_and_it_does_not_matter_which_way() {
    if git_is_missing() {
        return;
    }
    let [base, mut one, other] = two_laptops();
    for eol in ["", " text eol=crlf"] {
        let folder = repository(&one, &other, &base, eol);
        let this_way = merged(folder.path(), "one", "other");
        let that_way = merged(folder.path(), "other", "one");
        assert_eq!(this_way.events().len(), 7);
        assert_eq!(this_way.digest(), that_way.digest());
        assert_eq!(format!("{:?}", State::of(&this_way)), format!("{:?}", State::of(&that_way)));
        let state = State::of(&this_way);
        assert!(state.answers[&at("c/I.1#a")].is_conflict());
        assert!(state.answer(&at("c/I.1#b")).is_some());
        one.log = this_way;
    }
}

#[test]
fn branches_that_merged_before_merge_again() {
    if git_is_missing() {
        return;
    }
    let [base, mut one, mut other] = two_laptops();
    let folder = repository(&one, &other, &base, "");
    let at = folder.path();
    one.log = merged(at, "one", "other");
    one.say(tick("c/I.1#a", Outcome::Implemented));
    fs::write(at.join(FILE), one.log.print()).expect("written");
    assert!(git(at, &["commit", "-qam", "settled"]));
    assert!(git(at, &["checkout", "-q", "other"]));
    other.say(fact("c/sms", "no"));
    fs::write(at.join(FILE), other.log.print()).expect("written");
    assert!(git(at, &["commit", "-qam", "more"]));
    let log = merged(at, "other", "one-other");
    assert_eq!(log.events().len(), 9);
    assert!(!State::of(&log).answers.values().any(careseal::worksheet::Register::is_conflict));
}

#[test]
fn a_merge_without_the_attribute_leaves_marks_that_are_named() {
    if git_is_missing() {
        return;
    }
    let [base, one, other] = two_laptops();
    let folder = repository(&one, &other, &base, "");
    fs::write(folder.path().join(".git/info/attributes"), "*.worksheet.toml merge=text\n").expect("written");
    assert!(!git(folder.path(), &["merge", "-q", "one"]), "git cannot finish it");
    let text = fs::read_to_string(folder.path().join(FILE)).expect("read");
    let damage = Log::parse(&text).expect_err("damage");
    assert_eq!(damage.kind, careseal::worksheet::DamageKind::MergeMarks);
}
