//! Two people, one repository: real git joins their worksheets.

use std::fs;
use std::path::Path;

use careseal::checklist::Outcome;
use careseal::worksheet::{Log, State};

use super::laptop::{Laptop, at, fact, tick, two_laptops};
use crate::git::{git, git_is_missing};

const FILE: &str = "example.worksheet.toml";

/// A repository in which two branches have each added these to one worksheet.
fn repository(one: &Laptop, other: &Laptop, base: &Laptop, eol: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let commit = |laptop: &Laptop| {
        fs::write(at.join(FILE), laptop.log.print()).expect("written");
        assert!(git(at, "Admin", &["add", "."]) && git(at, "Admin", &["commit", "-qm", "x"]));
    };
    assert!(git(at, "Admin", &["init", "-q", "-b", "base"]));
    fs::write(at.join(".gitattributes"), format!("*.worksheet.toml merge=union{eol}\n")).expect("written");
    commit(base);
    assert!(git(at, "Admin", &["checkout", "-qb", "one"]));
    commit(one);
    assert!(git(at, "Admin", &["checkout", "-qb", "other", "base"]));
    commit(other);
    folder
}

fn merged(repository: &Path, onto: &str, branch: &str) -> Log {
    assert!(git(repository, "Admin", &["checkout", "-q", onto]));
    assert!(git(repository, "Admin", &["checkout", "-qb", &format!("{onto}-{branch}")]));
    assert!(git(repository, "Admin", &["merge", "-q", "--no-edit", branch]));
    Log::parse(&fs::read_to_string(repository.join(FILE)).expect("read")).expect("a worksheet after the merge")
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
    assert!(git(at, "Admin", &["commit", "-qam", "settled"]));
    assert!(git(at, "Admin", &["checkout", "-q", "other"]));
    other.say(fact("c/sms", "no"));
    fs::write(at.join(FILE), other.log.print()).expect("written");
    assert!(git(at, "Admin", &["commit", "-qam", "more"]));
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
    assert!(!git(folder.path(), "Admin", &["merge", "-q", "one"]), "git cannot finish it");
    let text = fs::read_to_string(folder.path().join(FILE)).expect("read");
    let damage = Log::parse(&text).expect_err("damage");
    assert_eq!(damage.kind, careseal::worksheet::DamageKind::MergeMarks);
}
