use crate::checklist::{Address, Id};
use crate::screens::form::FormKind;
use crate::screens::model::DraftPlace;
use crate::worksheet::{EventId, Topic};
use std::collections::BTreeSet;

use super::*;

fn at(text: &str) -> Address {
    text.parse().expect("an address")
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn event() -> EventId {
    "01K9ZZZZZZ0000000000000000".parse().expect("an event")
}

/// Another purpose after each, so that a new one cannot be left out: the match would not compile.
fn after(purpose: &FormKind) -> Option<FormKind> {
    Some(match purpose {
        FormKind::WhoAreYou => FormKind::Person(Introduction { change: None, speaks: true }),
        FormKind::Person(Introduction { change: None, speaks: true }) => {
            FormKind::Person(Introduction { change: None, speaks: false })
        }
        FormKind::Person(Introduction { change: None, .. }) => {
            FormKind::Person(Introduction { change: Some(id("somebody")), speaks: false })
        }
        FormKind::Person(_) => FormKind::NewAccount,
        FormKind::NewAccount => FormKind::Rename,
        FormKind::Rename => FormKind::FactText(at("list/subdomain")),
        FormKind::FactText(_) => FormKind::Waive(vec![at("list/I.1#a"), at("list/I.1#b")]),
        FormKind::Waive(_) => FormKind::Accept(Options { part: at("list/I.2#a"), chosen: [id("x"), id("y")].into() }),
        FormKind::Accept(_) => FormKind::Alternative(at("list/I.3#a")),
        FormKind::Alternative(_) => FormKind::NotApplicable(at("list/I.3#a")),
        FormKind::NotApplicable(_) => FormKind::Note(at("list/I.3")),
        FormKind::Note(_) => FormKind::PrivateNote(at("list/I.3")),
        FormKind::PrivateNote(_) => FormKind::Agenda(at("list/I")),
        FormKind::Agenda(_) => FormKind::Assign(at("list/I.3")),
        FormKind::Assign(_) => FormKind::Park,
        FormKind::Park => FormKind::Question(id("a-question")),
        FormKind::Question(_) => FormKind::Own(vec![at("list/I.4#a")]),
        FormKind::Own(_) => FormKind::Attach(at("list/I.3")),
        FormKind::Attach(_) => FormKind::Detach(at("list/I.3")),
        FormKind::Detach(_) => FormKind::Compare,
        FormKind::Compare => FormKind::Reply(CommentThread { to: event(), on: None }),
        FormKind::Reply(CommentThread { on: None, .. }) => {
            FormKind::Reply(CommentThread { to: event(), on: Some(at("list/I.3")) })
        }
        FormKind::Reply(_) => FormKind::Comment(at("list/I.3")),
        FormKind::Comment(_) => FormKind::Countersign,
        FormKind::Countersign => FormKind::Upgrade(Edition { checklist: id("list"), edition: id("2025-01-24") }),
        FormKind::Upgrade(_) => FormKind::Settle(Side { topic: Topic::Name, take: None }),
        FormKind::Settle(Side { take: None, .. }) => {
            FormKind::Settle(Side { topic: Topic::Fact(at("list/subdomain")), take: Some(event()) })
        }
        FormKind::Settle(_) => FormKind::NewKey,
        FormKind::NewKey => FormKind::Seal(2),
        FormKind::Seal(_) => return None,
    })
}

fn all() -> Vec<FormKind> {
    std::iter::successors(Some(FormKind::WhoAreYou), after).collect()
}

#[test]
fn every_form_has_a_draft_of_its_own_that_is_found_again() {
    let mut names = BTreeSet::new();
    for purpose in all() {
        let name = purpose.draft_name();
        assert_eq!(FormKind::of_draft(&name).as_ref(), Some(&purpose), "{name}");
        assert!(names.insert(name), "two purposes of one name: {purpose:?}");
    }
}

#[test]
fn what_is_the_facilitators_own_is_never_kept_with_what_is_handed_on() {
    for purpose in all() {
        let is_private = matches!(purpose, FormKind::PrivateNote(_) | FormKind::Agenda(_));
        assert!(!is_private || purpose.spec().place == DraftPlace::Private, "{purpose:?}");
    }
}
