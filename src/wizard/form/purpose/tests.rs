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
fn after(purpose: &Purpose) -> Option<Purpose> {
    Some(match purpose {
        Purpose::WhoAreYou => Purpose::Person { change: None, speaks: true },
        Purpose::Person { change: None, speaks: true } => Purpose::Person { change: None, speaks: false },
        Purpose::Person { change: None, .. } => Purpose::Person { change: Some(id("somebody")), speaks: false },
        Purpose::Person { .. } => Purpose::NewAccount,
        Purpose::NewAccount => Purpose::Rename,
        Purpose::Rename => Purpose::FactText(at("list/subdomain")),
        Purpose::FactText(_) => Purpose::Waive(vec![at("list/I.1#a"), at("list/I.1#b")]),
        Purpose::Waive(_) => Purpose::Accept { part: at("list/I.2#a"), chosen: [id("x"), id("y")].into() },
        Purpose::Accept { .. } => Purpose::Alternative(at("list/I.3#a")),
        Purpose::Alternative(_) => Purpose::NotApplicable(at("list/I.3#a")),
        Purpose::NotApplicable(_) => Purpose::Note(at("list/I.3")),
        Purpose::Note(_) => Purpose::PrivateNote(at("list/I.3")),
        Purpose::PrivateNote(_) => Purpose::Agenda(at("list/I")),
        Purpose::Agenda(_) => Purpose::HandOver(at("list/I.3")),
        Purpose::HandOver(_) => Purpose::Park,
        Purpose::Park => Purpose::Question(id("a-question")),
        Purpose::Question(_) => Purpose::Own(vec![at("list/I.4#a")]),
        Purpose::Own(_) => Purpose::Attach(at("list/I.3")),
        Purpose::Attach(_) => Purpose::Detach(at("list/I.3")),
        Purpose::Detach(_) => Purpose::Compare,
        Purpose::Compare => Purpose::Reply { to: event(), on: None },
        Purpose::Reply { on: None, .. } => Purpose::Reply { to: event(), on: Some(at("list/I.3")) },
        Purpose::Reply { .. } => Purpose::Remark(at("list/I.3")),
        Purpose::Remark(_) => Purpose::Countersign,
        Purpose::Countersign => Purpose::Upgrade { checklist: id("list"), edition: id("2025-01-24") },
        Purpose::Upgrade { .. } => Purpose::Settle { topic: Topic::Name, take: None },
        Purpose::Settle { take: None, .. } => {
            Purpose::Settle { topic: Topic::Fact(at("list/subdomain")), take: Some(event()) }
        }
        Purpose::Settle { .. } => Purpose::NewKey,
        Purpose::NewKey => Purpose::Seal { key: 2 },
        Purpose::Seal { .. } => return None,
    })
}

fn all() -> Vec<Purpose> {
    std::iter::successors(Some(Purpose::WhoAreYou), after).collect()
}

#[test]
fn every_form_has_a_draft_of_its_own_that_is_found_again() {
    let mut names = BTreeSet::new();
    for purpose in all() {
        let name = purpose.draft_name();
        assert_eq!(Purpose::of_draft(&name).as_ref(), Some(&purpose), "{name}");
        assert!(names.insert(name), "two purposes of one name: {purpose:?}");
    }
}

#[test]
fn what_is_the_facilitators_own_is_never_kept_with_what_is_handed_on() {
    for purpose in all() {
        let is_private = matches!(purpose, Purpose::PrivateNote(_) | Purpose::Agenda(_));
        assert!(!is_private || purpose.draft_place() == DraftPlace::Private, "{purpose:?}");
    }
}
