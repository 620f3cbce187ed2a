//! Records that careseal would never have sealed, sealed all the same: by somebody with a trusted key and an editor.

use careseal::attestation::document::{CountsRecord, Document};
use careseal::attestation::{ItemRecord, PartRecord, parse, print};
use careseal::checklist::{Id, Outcome};
use careseal::seal::{Principal, SealMeta, TrustedKeys, UtcSecond, Verdict, seal_file};
use careseal::session::verify::{Check, Verified, VerifyOptions, verify};
use careseal::text::{Line, Note};
use jiff::Timestamp;
use ssh_key::PrivateKey;

use super::bench::Bench;
use super::verifying::sealed;
use crate::LIBRARY;

type Forgery = fn(&mut Document);

/// Somebody with a trusted key and an editor, and somebody who verifies what they make.
pub(super) struct Forger {
    /// The record as it was sealed.
    pub(super) honest: Document,
    key: PrivateKey,
    trust: TrustedKeys,
    now: Timestamp,
}

impl Forger {
    /// With the key of [`Bench::key`] and the body of an attestation that it sealed.
    pub(super) fn of(bench: &Bench, body: &str) -> Self {
        Self {
            honest: parse(body).expect("a record"),
            key: PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32])),
            trust: TrustedKeys::read(bench.read("id.trust").as_bytes()).expect("a file of trusted keys"),
            now: Timestamp::now(),
        }
    }

    fn judge(&self, document: &Document) -> Verified {
        let who = Principal::parse("admin@example.com").expect("a name");
        let meta = SealMeta::new(who, UtcSecond::from(self.now), Verdict::Attested);
        let file = seal_file(&print(document), &meta, &self.key).expect("sealed");
        let at = self.now.to_zoned(jiff::tz::TimeZone::UTC).date();
        verify(
            file.as_bytes(),
            VerifyOptions { library: &LIBRARY, trust: Some(&self.trust), now: self.now, at, strict: false },
        )
    }

    /// Seals a forged record, which is intact and does not hold; this is among what is said of it.
    pub(super) fn is_told(&self, forged: &Document, wanted: &str) -> Verified {
        let found = self.judge(forged);
        let said = told(&found);
        assert!(found.is_intact() && found.code() == 1 && said.contains(&wanted), "{wanted}: {said:?}");
        found
    }
}

/// What is said of whether it holds.
fn told(found: &Verified) -> Vec<&str> {
    let holds = found.answers.iter().find(|answer| answer.check == Check::Holds).expect("an answer");
    holds.details.iter().map(|told| told.say.id).collect()
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn waiver(document: &mut Document) -> &mut PartRecord {
    let mut parts = document.items.iter_mut().flat_map(|item| &mut item.parts);
    parts.find(|part| part.outcome == Outcome::Waived).expect("a waiver")
}

/// A part that was ticked, or a choice that was made.
fn answered(document: &mut Document, choice: bool) -> &mut PartRecord {
    let mut parts = document.items.iter_mut().flat_map(|item| &mut item.parts);
    parts.find(|part| part.outcome == Outcome::Implemented && part.chosen.is_empty() != choice).expect("an answer")
}

fn bare(part: &mut PartRecord, outcome: Outcome) {
    *part = PartRecord { outcome, by: None, rec: None, at: None, language: None, meaning: None, ..part.clone() };
}

/// A part that is a statement.
fn statement(document: &mut Document) -> &mut PartRecord {
    let mut parts = document.items.iter_mut().flat_map(|item| &mut item.parts);
    parts.find(|part| part.outcome == Outcome::Acknowledged).expect("a statement")
}

/// An item that the product has outdated.
fn advised(document: &mut Document) -> &mut ItemRecord {
    document.items.iter_mut().find(|item| !item.advisories.is_empty()).expect("an advisory")
}

/// What each forgery does, and one of the things that are said of it.
const FORGERIES: [(&str, Forgery); 36] = [
    ("finding-open", |d| bare(answered(d, false), Outcome::Open)),
    ("verify-record-content", |d| d.items[5].outcome = Outcome::Waived),
    ("finding-options", |d| answered(d, true).chosen = vec![id("nothing")]),
    ("finding-outcome", |d| answered(d, true).outcome = Outcome::Accepted),
    ("finding-no-alternative", |d| statement(d).outcome = Outcome::Alternative),
    ("finding-not-waivable", |d| statement(d).outcome = Outcome::Waived),
    ("finding-missing-reason", |d| waiver(d).reason = None),
    ("finding-unaffirmed", |d| waiver(d).affirmation = None),
    ("finding-affirmer", |d| d.people[0].side = id("consultant")),
    ("finding-affirmer", |d| waiver(d).affirmed_by = Some(id("nobody-known"))),
    ("verify-record-people", |d| drop(d.people.pop())),
    ("finding-account", |d| d.account.name = Line::default()),
    ("finding-nameless", |d| d.people[0].name = Line::default()),
    ("finding-nameless", |d| d.people[0].email = Line::clean(" ")),
    ("finding-stranger", |d| answered(d, false).rec = Some(id("nobody-known"))),
    // What a consultant decides waits, in a record as in a worksheet.
    ("finding-proposed", |d| d.people[0].side = id("consultant")),
    ("finding-too-long", |d| waiver(d).expires = Some(Line::clean("2199-01-01"))),
    // Dated ahead, so that a year from then is long.
    ("finding-too-long", |d| {
        waiver(d).at = Some(Line::clean("2198-06-01T00:00:00Z"));
        waiver(d).expires = Some(Line::clean("2199-01-01"));
    }),
    ("finding-open", |d| waiver(d).expires = Some(Line::clean("never"))),
    ("finding-sentence", |d| waiver(d).affirmation = Some(Note::clean("The vendor answers for it."))),
    ("finding-sentence", |d| {
        let said = waiver(d).affirmation.clone().expect("a sentence");
        waiver(d).affirmation = Some(Note::clean(&format!("{said}\n\nOr not.")));
    }),
    ("verify-record-missing", |d| drop(d.items.remove(7))),
    ("verify-record-missing", |d| d.items.clear()),
    ("finding-open-fact", |d| drop(d.facts.remove(1))),
    // An answer that the question does not have would quietly set aside what rests on it.
    ("finding-stale-fact", |d| {
        let fact = d.facts.iter_mut().find(|fact| fact.value.as_ref().is_some_and(|v| v.as_str() == "yes"));
        fact.expect("a yes").value = Some(Line::clean("perhaps"));
    }),
    ("verify-record-unasked", |d| {
        let extra = d.items[0].clone();
        d.items.push(extra);
        d.items.last_mut().expect("an item").id = "health-configuration/I.99".parse().expect("an address");
    }),
    ("verify-record-twice", |d| d.items.push(d.items[0].clone())),
    ("verify-record-twice", |d| d.people.push(d.people[0].clone())),
    ("verify-record-words", |d| d.items[3].title = Line::clean("All is well")),
    ("verify-record-words", |d| d.facts[0].ask = Line::clean("Is all well?")),
    ("verify-record-nothing", |d| {
        d.checklists.clear();
        d.items.clear();
        d.facts.clear();
    }),
    // What stood then is not left out, put on another day, or given other words.
    ("verify-record-content", |d| advised(d).advisories.clear()),
    ("verify-record-content", |d| advised(d).advisories[0].to_come.push(Line::clean("2199-01-01"))),
    ("verify-record-words", |d| advised(d).advisories[0].title = Line::clean("All is well")),
    ("verify-unknown-edition", |d| d.checklists[0].edition = id("2099-01-01")),
    ("verify-other-structure", |d| d.checklists[0].structure = Line::clean("sha256:00")),
];

#[test]
fn a_record_that_should_never_have_been_sealed_does_not_hold() {
    let bench = sealed();
    let file = bench.read("a.toml");
    let (body, _) = file.split_once("\n[[seal]]").expect("a seal");
    let editor = Forger::of(&bench, body);
    let honest = &editor.honest;
    let good = editor.judge(honest);
    assert_eq!(good.code(), 0, "{:?}", good.answers);
    // Advisories are no part of an edition: a record made when others were known still holds.
    let mut other = honest.clone();
    advised(&mut other).advisories.clear();
    other.checklists[0].advisories = Some(Line::clean(&format!("sha256:{}", "0".repeat(64))));
    assert_eq!(editor.judge(&other).code(), 0);
    for (wanted, forge) in FORGERIES {
        let mut forged = honest.clone();
        forge(&mut forged);
        forged.counts = CountsRecord::of(&forged.items);
        let found = editor.is_told(&forged, wanted);
        assert!(!told(&found).contains(&"verify-holds"), "{wanted}: {:?}", found.answers);
        assert!(!found.today.expect("judged").holds() || wanted == "finding-too-long", "{wanted}");
    }
}
