//! Anything that a worksheet may hold, for property tests.

use std::collections::BTreeSet;

use careseal::checklist::{Address, Id, Outcome, digest};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::edition::Overlay;
use careseal::worksheet::evidence::{FileName, Link, Sha256, Source, Stamped, Within};
use careseal::worksheet::{
    Affirmation, Answer, Assignment, Comment, Edition, Event, EventId, EventKind, Evidence, FactValue, How, Identity,
    Person, Question, Reviewer, Reviewers, Side, Stamp, Standing, question,
};
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

pub(crate) fn id() -> impl Strategy<Value = Id> + Clone {
    "[A-Za-z0-9._-]{1,8}".prop_map(|text| Id::parse(&text).expect("an id"))
}

pub(crate) fn ids() -> impl Strategy<Value = BTreeSet<Id>> {
    btree_set(id(), 0..4)
}

/// Text as people paste it, and text that looks like our own syntax.
fn text() -> impl Strategy<Value = String> {
    let ours =
        select(vec!["", "\"", "\\", "\\\"", " = ", ", sum = \"0123456789abcdef\" }", " }\n", "[event]", "# x", "'''"]);
    prop_oneof!["[ -~\\n]{0,40}", "\\PC{0,20}", (ours, "[ -~]{0,8}").prop_map(|(one, other)| format!("{one}{other}"))]
}

pub(crate) fn line() -> impl Strategy<Value = Line> {
    text().prop_map(|text| Line::clean(&text))
}

pub(crate) fn note() -> impl Strategy<Value = Note> {
    text().prop_map(|text| Note::clean(&text))
}

pub(crate) fn moment() -> impl Strategy<Value = Timestamp> {
    (0i64..4_102_444_800).prop_map(|second| Timestamp::from_second(second).expect("a moment"))
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    (2000i16..2100, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).expect("a date"))
}

pub(crate) fn event_id() -> impl Strategy<Value = EventId> {
    (moment(), any::<u128>()).prop_map(|(now, random)| EventId::new(Stamp { now, random }))
}

pub(crate) fn item() -> impl Strategy<Value = Address> {
    (id(), id()).prop_map(|(checklist, item)| Address::item(&checklist, &item))
}

pub(crate) fn part() -> impl Strategy<Value = Address> {
    (id(), id(), id()).prop_map(|(checklist, item, part)| Address::part(&checklist, &item, &part))
}

fn shown() -> impl Strategy<Value = TextSnapshot> {
    let language = select(vec!["", "en", "fr", "de-CH"]);
    (language, any::<u32>(), "[0-9a-f]{0,16}", ids()).prop_map(|(language, meaning, text, notes)| TextSnapshot {
        language: language.to_owned(),
        meaning,
        text,
        notes,
    })
}

fn affirmation() -> impl Strategy<Value = Affirmation> {
    (note(), any::<u32>(), id(), date(), select(vec![How::Typed, How::File]))
        .prop_map(|(sentence, meaning, by, expires, how)| Affirmation { meaning, sentence, by, expires, how })
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    (select(Outcome::ALL.to_vec()), ids(), of(note()), of(note()), of(line()), of(affirmation()), shown()).prop_map(
        |(outcome, chosen, reason, control, owner, affirmation, shown)| Answer {
            outcome,
            chosen,
            reason,
            control,
            owner,
            affirmation,
            shown,
        },
    )
}

fn person() -> impl Strategy<Value = Person> {
    (id(), line(), line(), line(), line(), select(Side::ALL.to_vec()))
        .prop_map(|(id, name, role, organisation, email, side)| Person { id, name, role, organisation, email, side })
}

fn edition() -> impl Strategy<Value = Edition> {
    let digest = || "sha256:[0-9a-f]{8}";
    let overlay = (line(), digest(), note()).prop_map(|(name, digest, text)| Overlay { name, digest, text });
    (id(), digest(), of(overlay)).prop_map(|(edition, digest, overlay)| Edition { edition, digest, overlay })
}

pub(crate) fn evidence() -> impl Strategy<Value = Evidence> {
    let name = || "[^/\\\\\\p{C}]{1,20}".prop_map(|text| format!("{}.pdf", Line::clean(&text)));
    let path = vec(name(), 1..3).prop_map(|names| Within::parse(&names.join("/").replace(':', "_")).expect("a place"));
    let file = (name(), 0..=i64::MAX, any::<u64>(), of(path)).prop_map(|(name, size, seed, path)| {
        let name = FileName::parse(&name).expect("a name");
        let sha256 = Sha256::parse(&digest::sha256(&seed.to_le_bytes())).expect("a digest");
        Source::File(Stamped { name, size: size.unsigned_abs(), sha256, path })
    });
    let link = "https://[a-z]{1,8}/[!-~]{0,12}".prop_map(|text| Source::Link(Link::parse(&text).expect("a link")));
    // A note of white space says nothing and is not written.
    let note = note().prop_map(|note| if note.is_blank() { Note::default() } else { note });
    (prop_oneof![file, link], of(date()), of(date()), note).prop_map(|(source, dated, expires, note)| Evidence {
        source,
        dated,
        expires,
        note,
    })
}

pub(crate) fn comment() -> impl Strategy<Value = Comment> {
    (line(), line(), line(), line(), any::<bool>(), note()).prop_map(|(record, signer, key, verdict, trusted, text)| {
        Comment { record, signer, key, verdict, trusted, text }
    })
}

fn question() -> impl Strategy<Value = Question> {
    (note(), line(), of(date())).prop_map(|(text, assignee, due)| Question { text, assignee, due })
}

fn question_reply() -> impl Strategy<Value = question::Reply> {
    (note(), line()).prop_map(|(text, from)| question::Reply { text, from })
}

/// Every kind of event but the unknown.
pub(crate) fn what() -> impl Strategy<Value = EventKind> {
    let value = prop_oneof![line().prop_map(FactValue::One), ids().prop_map(FactValue::Many)];
    let assignment =
        (line(), note(), of(date())).prop_map(|(assignee, missing, due)| Assignment { assignee, missing, due });
    prop_oneof![
        person().prop_map(EventKind::Person),
        (id(), line(), line(), select(Side::ALL.to_vec())).prop_map(|(person, name, email, side)| {
            EventKind::PersonConfirmed { person, identity: Identity { name, email, side } }
        }),
        line().prop_map(EventKind::Name),
        (id(), of(edition())).prop_map(|(checklist, edition)| EventKind::Checklist { checklist, edition }),
        (item(), of(value)).prop_map(|(on, value)| EventKind::Fact { on, value }),
        (part(), of(answer())).prop_map(|(on, answer)| EventKind::Answer { on, answer }),
        (item(), of(assignment)).prop_map(|(on, assignment)| EventKind::Assignment { on, assignment }),
        (item(), note()).prop_map(|(on, text)| EventKind::Note { on, text }),
        (prop_oneof![item(), part()], id(), of(evidence())).prop_map(|(on, id, evidence)| EventKind::Evidence {
            on,
            id,
            evidence
        }),
        (of(item()), comment()).prop_map(|(on, comment)| EventKind::Comment { on, comment }),
        (event_id(), note()).prop_map(|(to, text)| EventKind::Reply { to, text }),
        (id(), of(question())).prop_map(|(id, question)| EventKind::Question { id, question }),
        (id(), of(question_reply())).prop_map(|(id, reply)| EventKind::QuestionReply { id, reply }),
        event_id().prop_map(|event| EventKind::Undo { event }),
        ("sha256:[0-9a-f]{8}", line(), of(reviewers())).prop_map(|(record, path, reviewers)| EventKind::Sealed {
            record,
            path,
            reviewers
        }),
    ]
}

fn reviewers() -> impl Strategy<Value = Reviewers> {
    let person = "[A-Z][a-z<, ]{0,6}[a-z] <[a-z]{1,5}@example\\.com>"
        .prop_map(|text| Reviewer::try_from(Line::clean(&text)).expect("a name and an address"));
    prop_oneof![(1..9u8).prop_map(Reviewers::Count), vec(person, 1..4).prop_map(Reviewers::Named)]
}

pub(crate) fn event() -> impl Strategy<Value = Event> {
    let standing = prop_oneof![Just(Standing::Confirmed), Just(Standing::Proposed)];
    (event_id(), vec(event_id(), 0..4), moment(), id(), id(), standing, of(event_id()), of(note()), what()).prop_map(
        |(id, seen, at, by, rec, standing, group, why, what)| Event {
            id,
            seen,
            at,
            by,
            rec,
            standing,
            group,
            why,
            what,
        },
    )
}
