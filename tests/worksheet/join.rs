//! Copies of one worksheet, joined: in any order, in any grouping, and as git joins them.

use std::fs;

use careseal::checklist::Outcome;
use careseal::text::FormatNumber;
use careseal::worksheet::{Claim, ClaimValue, Event, Log, NotJoined, Register, State, Topic, conflicts, line};
use proptest::collection::vec;
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::laptop::{Laptop, body, file, joined, played, step, tick, two_laptops};
use crate::any;
use crate::git::{command, git_is_missing};

fn join(one: &Log, other: &Log) -> Log {
    one.join(other).expect("copies of one worksheet").log
}

fn ended(lines: &[String]) -> String {
    lines.iter().fold(String::new(), |text, line| text + line + "\n")
}

/// What a file with a missing event is not: every beginning of these lines is a worksheet.
fn every_beginning_is_read(log: &Log, more: &[String]) {
    for end in 0..=more.len() {
        let text = log.print() + &ended(&more[..end]);
        Log::parse(&text).expect("a worksheet however far the writing came");
    }
}

proptest! {
    #[test]
    fn order_and_grouping_do_not_matter_nor_does_joining_again(steps in vec(step(), 0..40)) {
        let laptops = played(&steps);
        let [a, b, c] = [&laptops[0].log, &laptops[1].log, &laptops[2].log];
        let all = join(&join(a, b), c);
        // The very file, not only what it says.
        prop_assert_eq!(all.print(), join(a, &join(b, c)).print());
        prop_assert_eq!(all.print(), join(c, &join(b, a)).print());
        prop_assert_eq!(join(a, b).print(), join(b, a).print());
        prop_assert_eq!(join(&all, b).print(), all.print());
        prop_assert_eq!(join(a, a).digest(), a.digest());
        prop_assert!(a.join(a).expect("joined").theirs.is_empty());
        let read = joined([a, b, c]);
        prop_assert_eq!((all.digest(), all.heads()), (read.digest(), read.heads()));
        prop_assert_eq!(format!("{:?}", State::of(&all)), format!("{:?}", State::of(&read)));
    }

    #[test]
    fn what_is_appended_completes_the_file_and_the_counts_add_up(steps in vec(step(), 0..40)) {
        let laptops = played(&steps);
        let (a, b) = (&laptops[0].log, &laptops[1].log);
        let done = a.join(b).expect("joined");
        every_beginning_is_read(a, &done.theirs);
        let text = a.print() + &ended(&done.theirs);
        prop_assert_eq!(Log::parse(&text).expect("a worksheet").digest(), done.log.digest());
        prop_assert_eq!(done.both + done.ours, a.events().len());
        prop_assert_eq!(done.both + done.theirs.len(), b.events().len());
        prop_assert_eq!(done.both + done.ours + done.theirs.len(), done.log.events().len());
    }

    #[test]
    fn whatever_events_say_they_join(whats in vec((0..3usize, any::what()), 0..12)) {
        let first = Laptop::first();
        let mut laptops = [first.copy(1), first.copy(2), first.copy(3)];
        for (laptop, what) in whats {
            let event: Event = laptops[laptop].next(what);
            laptops[laptop].log.push(event);
        }
        let [a, b, c] = laptops.each_ref().map(|laptop| Log::parse(&laptop.log.print()).expect("a worksheet"));
        let all = join(&join(&a, &b), &c);
        prop_assert_eq!(all.print(), join(&c, &join(&b, &a)).print());
        let lines: std::collections::BTreeSet<String> = all.events().iter().map(|event| line::print(event, FormatNumber::One)).collect();
        let text = [a.print(), b.print(), c.print()];
        prop_assert_eq!(lines, text.iter().flat_map(|text| body(text)).map(str::to_owned).collect());
        // Conflicts are those of the registers, none left out.
        let state = State::of(&all);
        let documents = state.evidence.values().flat_map(|all| all.values()).filter(|one| one.is_conflict()).count();
        let count = usize::from(state.name.is_conflict())
            + state.checklists.values().filter(|one| one.is_conflict()).count()
            + state.facts.values().filter(|one| one.is_conflict()).count()
            + state.answers.values().filter(|one| one.is_conflict()).count()
            + state.assignments.values().filter(|one| one.is_conflict()).count()
            + state.notes.values().filter(|one| one.is_conflict()).count()
            + state.questions.values().filter(|one| one.asked.is_conflict()).count()
            + state.questions.values().filter(|one| one.reply.is_conflict()).count()
            + state.comments.iter().filter(|one| one.reply.is_conflict()).count()
            + documents;
        prop_assert_eq!(conflicts(&state).len(), count);
    }
}

#[test]
fn gits_union_of_two_files_reads_the_same() {
    if git_is_missing() {
        return;
    }
    let [base, one, other] = two_laptops();
    let folder = tempfile::tempdir().expect("a folder");
    for (name, laptop) in [("base", &base), ("one", &one), ("other", &other)] {
        fs::write(folder.path().join(name), laptop.log.print()).expect("written");
    }
    let expected = join(&one.log, &other.log);
    for (ours, theirs) in [("one", "other"), ("other", "one")] {
        let mut git = command(folder.path());
        let output = git.args(["merge-file", "--union", "-p", ours, "base", theirs]).output().expect("git runs");
        assert!(output.status.success(), "{output:?}");
        let union = Log::parse(&String::from_utf8(output.stdout).expect("text")).expect("a worksheet");
        assert_eq!((union.digest(), union.heads()), (expected.digest(), expected.heads()));
    }
}

#[test]
fn a_conflict_has_both_sides_with_authors_and_times_until_somebody_who_saw_both_decides() {
    let [_, mut one, other] = two_laptops();
    one.take_in(&other.log);
    let state = State::of(&one.log);
    let found = conflicts(&state);
    let [conflict] = &found[..] else { panic!("one conflict: {found:?}") };
    assert_eq!(conflict.topic, Topic::Answer(super::at("c/I.1#a")));
    let side = |claim: &Claim<'_>| {
        let ClaimValue::Answer(answer) = claim.value else { panic!("{claim:?}") };
        (claim.by.to_string(), answer.outcome)
    };
    let sides: Vec<_> = conflict.claims.iter().map(side).collect();
    assert_eq!(sides, [("desk-1".to_owned(), Outcome::Implemented), ("desk-2".to_owned(), Outcome::NotApplicable)]);
    one.say(tick("c/I.1#a", Outcome::Implemented));
    assert!(conflicts(&State::of(&one.log)).is_empty());
    assert!(!State::of(&one.log).answers.values().any(Register::is_conflict));
}

#[test]
fn what_is_no_copy_is_refused() {
    let [base, one, other] = two_laptops();
    let mut stranger = Laptop::first().copy(9);
    stranger.log =
        Log::parse(&file(&base.log, &[]).replacen("worksheet = \"0", "worksheet = \"1", 1)).expect("a worksheet");
    assert_eq!(one.log.join(&stranger.log).expect_err("refused"), NotJoined::OtherWorksheet);
    let head = file(&base.log, &[]).replacen("created = \"2026", "created = \"2025", 1);
    assert_eq!(one.log.join(&Log::parse(&head).expect("a worksheet")).expect_err("refused"), NotJoined::OtherHead);
    let draft = one.log.print().replace("careseal-worksheet/1", "careseal-worksheet/0");
    assert_eq!(one.log.join(&Log::parse(&draft).expect("a worksheet")).expect_err("refused"), NotJoined::OtherNumber);

    // The same event, said otherwise and with a right sum: both lines are named.
    let mut event = other.log.events()[1].clone();
    let ours = line::print(&event, FormatNumber::One);
    event.by = "somebody".parse().expect("an id");
    let theirs = line::print(&event, FormatNumber::One);
    let first = line::print(&other.log.events()[0], FormatNumber::One);
    let changed = Log::parse(&file(&base.log, &[&first, &theirs])).expect("a worksheet");
    let why = other.log.join(&changed).expect_err("refused");
    assert_eq!(why, NotJoined::TwoContents { event: event.id, ours, theirs });
}
