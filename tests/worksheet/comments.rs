//! Reviewers' comments in a worksheet: each once, with its answers, whatever the order of the lines.

use careseal::text::{Line, Note};
use careseal::worksheet::{Comment, EventId, EventKind, Log, State};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::laptop::{Laptop, at, body, file, joined};

fn comment(on: Option<&str>, text: &str, trusted: bool) -> EventKind {
    let line = Line::clean;
    let comment = Comment {
        record: line("sha256:1"),
        signer: line("reviewer@example.com"),
        key: line("SHA256:2"),
        verdict: line("rejected"),
        trusted,
        text: Note::clean(text),
    };
    EventKind::Comment { on: on.map(at), comment }
}

fn reply(to: EventId, text: &str) -> EventKind {
    EventKind::Reply { to, text: Note::clean(text) }
}

/// What two or three laptops do with comments: bring them in, answer any event that they know, undo it, meet.
#[derive(Clone, Debug)]
enum Step {
    Bring(usize, usize, bool),
    Reply(usize, usize, usize),
    Undo(usize, usize),
    Meet(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    proptest::prop_oneof![
        3 => (0..3usize, 0..4usize, any::<bool>()).prop_map(|(laptop, which, trusted)| Step::Bring(laptop, which, trusted)),
        3 => (0..3usize, 0..40usize, 0..3usize).prop_map(|(laptop, to, text)| Step::Reply(laptop, to, text)),
        2 => (0..3usize, 0..40usize).prop_map(|(laptop, which)| Step::Undo(laptop, which)),
        2 => (0..3usize, 0..3usize).prop_map(|(laptop, other)| Step::Meet(laptop, other)),
    ]
}

fn played(steps: &[Step]) -> Log {
    let mut first = Laptop::first();
    first.say(EventKind::Name(Line::clean("Example Clinic")));
    let mut laptops = [first.copy(1), first.copy(2), first.copy(3)];
    let any_event = |laptop: &Laptop, which: usize| laptop.log.events()[which % laptop.log.events().len()].id;
    for step in steps {
        match *step {
            Step::Bring(laptop, which, trusted) => {
                let (on, text) = [(None, "All."), (Some("c/I.1"), "One?"), (Some("c/I.1"), "Two?"), (None, "")][which];
                laptops[laptop].say(comment(on, text, trusted));
            }
            Step::Reply(laptop, to, text) => {
                let to = any_event(&laptops[laptop], to);
                laptops[laptop].say(reply(to, ["", "Yes.", "No."][text]));
            }
            Step::Undo(laptop, which) => {
                let event = any_event(&laptops[laptop], which);
                laptops[laptop].say(EventKind::Undo { event });
            }
            Step::Meet(laptop, other) => {
                let other = laptops[other].log.clone();
                laptops[laptop].take_in(&other);
            }
        }
    }
    joined(laptops.iter().map(|laptop| &laptop.log))
}

proptest! {
    #[test]
    fn the_order_of_the_lines_does_not_matter(steps in vec(step(), 0..30), keys in vec(any::<u64>(), 64)) {
        let log = played(&steps);
        let text = log.print();
        let mut lines = body(&text);
        let mut keys = keys.into_iter().cycle();
        lines.sort_by_cached_key(|_| keys.next());
        let shuffled = Log::parse(&file(&log, &lines)).expect("the same lines");
        prop_assert_eq!(State::of(&shuffled).comments, State::of(&log).comments);
    }

    #[test]
    fn each_comment_counts_once_and_only_while_an_event_brings_it_in(steps in vec(step(), 0..30)) {
        let log = played(&steps);
        let state = State::of(&log);
        let in_force = careseal::worksheet::undo::in_force(&log);
        let brought = |one: &careseal::worksheet::CommentThread| {
            log.events().iter().enumerate().any(|(i, event)| {
                in_force[i] && matches!(&event.what, EventKind::Comment { on, comment } if one.is(on.as_ref(), comment))
            })
        };
        prop_assert!(state.comments.iter().all(brought));
        for (i, one) in state.comments.iter().enumerate() {
            prop_assert!(state.comments.iter().skip(i + 1).all(|other| !other.is(one.on.as_ref(), &one.comment)));
        }
        let kinds: std::collections::BTreeSet<_> = log.events().iter().enumerate().filter(|(i, _)| in_force[*i]).filter_map(|(_, event)| {
            let EventKind::Comment { on, comment } = &event.what else { return None };
            Some((on.clone(), comment.text.clone()))
        }).collect();
        prop_assert_eq!(state.comments.len(), kinds.len());
    }
}

#[test]
fn a_comment_is_answered_the_answer_taken_back_and_brought_back() {
    let mut laptop = Laptop::first();
    let brought = laptop.say(comment(Some("c/I.1"), "Which proxy?", false));
    let answer = |laptop: &Laptop| State::of(&laptop.log).comments[0].answer().map(ToString::to_string);
    assert!(State::of(&laptop.log).comments[0].is_open());
    let answered = laptop.say(reply(brought, "The one in the cellar."));
    assert_eq!(answer(&laptop).as_deref(), Some("The one in the cellar."));
    assert!(!State::of(&laptop.log).comments[0].is_open());
    let undone = laptop.say(EventKind::Undo { event: answered });
    assert_eq!(answer(&laptop), None);
    laptop.say(EventKind::Undo { event: undone });
    assert_eq!(answer(&laptop).as_deref(), Some("The one in the cellar."));
    laptop.say(reply(brought, " "));
    assert_eq!(answer(&laptop), None);
    laptop.say(EventKind::Undo { event: brought });
    assert!(State::of(&laptop.log).comments.is_empty());
}

#[test]
fn two_who_bring_in_the_same_comment_and_answer_it_differently_are_in_conflict_until_one_settles_it() {
    let mut first = Laptop::first();
    first.say(EventKind::Name(Line::clean("Example Clinic")));
    let (mut a, mut b) = (first.copy(1), first.copy(2));
    let one = a.say(comment(Some("c/I.1"), "Which proxy?", false));
    a.say(reply(one, "This one."));
    let other = b.say(comment(Some("c/I.1"), "Which proxy?", true));
    b.say(reply(other, "That one."));
    a.take_in(&b.log);
    let state = State::of(&a.log);
    assert_eq!(state.comments.len(), 1);
    assert_eq!(state.comments[0].event, one.min(other));
    assert!(state.comments[0].comment.trusted, "one of them trusts the key");
    assert!(state.comments[0].reply.is_conflict());
    a.say(reply(one.max(other), "This one."));
    assert_eq!(State::of(&a.log).comments[0].answer().map(Note::as_str), Some("This one."));
    // Undone in one copy, it is still there by the other's event.
    a.say(EventKind::Undo { event: one });
    let state = State::of(&a.log);
    assert_eq!((state.comments.len(), state.comments[0].event), (1, other));
    assert_eq!(state.comments[0].answer().map(Note::as_str), Some("This one."));
}

#[test]
fn a_verdict_without_a_reason_asks_for_no_answer_and_an_answer_to_nothing_is_none() {
    let mut laptop = Laptop::first();
    let named = laptop.say(EventKind::Name(Line::clean("Example Clinic")));
    laptop.say(reply(named, "What?"));
    assert!(State::of(&laptop.log).comments.is_empty());
    laptop.say(comment(None, "", true));
    assert!(!State::of(&laptop.log).comments[0].is_open());
}
