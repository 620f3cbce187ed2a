//! Pages of every kind, for the tests here and for the browser (`tests/html`), which reads them from `target/tmp/pages`.

use std::fs;
use std::path::Path;

use careseal::attestation::{BuildInput, Document, build, today};
use careseal::checklist::Address;
use careseal::findings::review;
use careseal::present::{Source, Trusted};
use careseal::text::{Line, Note};
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Env, EventKind, FactValue, Reviewers};
use jiff::civil::date;

use super::hostile::{HOSTILE, typed};
use super::sample::{DAY, Sample, accepted, id, line, only, seals, small, source, waived, written};
use crate::LIBRARY;

/// The page of a draft in which most is open, and answers clash.
pub(super) fn draft() -> String {
    let mut sample = Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        if item.id.as_str() == "I.1.a" { waived(&at, answer) } else { answer }
    });
    // A clash, and questions that open what was set aside.
    for (fact, value) in [("sms", "no"), ("mobile", "yes"), ("own-domain", "yes")] {
        let on = Address::item(&sample.list.id, &id(fact));
        sample.say(EventKind::Fact { on, value: Some(FactValue::One(line(value))) });
    }
    let day = date(2026, 6, 1);
    let (review, document, lists) = (sample.review(day), sample.document(day), [sample.list.clone()]);
    let source = Source {
        draft: true,
        findings: &review.findings,
        file: Some("example-clinic.worksheet.toml"),
        ..source(&document, &lists, day)
    };
    written("html", &source)
}

/// The page of a worksheet in which nothing is answered.
pub(super) fn empty() -> String {
    let mut sample = Sample::empty();
    let (review, document, lists) = (sample.review(DAY), sample.document(DAY), [sample.list.clone()]);
    let source = Source { draft: true, findings: &review.findings, ..source(&document, &lists, DAY) };
    written("html", &source)
}

/// The page of a draft over several checklists.
pub(super) fn several() -> String {
    let sample = small();
    let others = ["shared-responsibility", "enterprise-security-measures"].map(|list| LIBRARY.newest(&id(list)));
    let lists: Vec<_> = std::iter::once(sample.list).chain(others.into_iter().flatten()).cloned().collect();
    assert_eq!(lists.len(), 3);
    let (state, found) = (sample.state(), review(&lists, &sample.state(), DAY));
    let input = BuildInput { lists: &lists, log: &sample.log, state: &state, review: &found, language: "en" };
    let document = build(input, FixedEnv::at("2026-03-02T12:00:00Z").stamp(), None, &Reviewers::default());
    let source = Source { draft: true, findings: &found.findings, ..source(&document, &lists, DAY) };
    written("html", &source)
}

/// The page of a sealed record on a day.
pub(super) fn sealed(day: jiff::civil::Date, trusted: [Trusted; 2]) -> String {
    let mut sample = Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        match (item.id.as_str(), part.id.as_str()) {
            ("I.10", "use") => accepted(&at, "used", answer),
            ("I.1.a", "mfa") => waived(&at, answer),
            ("I.2", "ssl") => careseal::worksheet::Answer {
                outcome: careseal::checklist::Outcome::Alternative,
                reason: Some(Note::clean("A proxy of our own with its own certificate")),
                ..answer
            },
            ("I.5", _) => {
                let mut answer = waived(&at, answer);
                answer.affirmation.iter_mut().for_each(|one| one.expires = date(2026, 9, 30));
                answer
            }
            _ => answer,
        }
    });
    let document = sample.document(DAY);
    let judged = today(&document, day, &LIBRARY);
    let (mut seals, lists) = (seals(), [sample.list.clone()]);
    for (seal, trusted) in seals.iter_mut().zip(trusted) {
        seal.trusted = trusted;
    }
    let source = Source {
        seals: &seals,
        digest: Some("sha256:4f0c2f7e8b1d3a6594c7e0f2a1b3c5d7e9f80123456789abcdef0123456789ab"),
        file: Some("example-clinic.attestation.toml"),
        today_result: Some(&judged),
        ..source(&document, &lists, day)
    };
    written("html", &source)
}

/// The page of a record in which every text is this one.
pub(super) fn filled(text: &Note) -> String {
    let document = typed(only(small().document(DAY), &["I.1.a", "I.2", "I.10", "II.1"]), || text.clone());
    page_of(&document, text)
}

fn page_of(document: &Document, text: &Note) -> String {
    let mut seals = seals();
    for seal in &mut seals {
        seal.signer = Line::clean(text.as_str());
        seal.key = Line::clean(text.as_str());
        seal.reason = Some(text.clone());
        seal.notes = vec![(Line::clean(text.as_str()), text.clone())];
    }
    let source =
        Source { seals: &seals, file: Some(text.as_str()), digest: Some(text.as_str()), ..source(document, &[], DAY) };
    written("html", &source)
}

/// All of [`HOSTILE`] in one text, and what could leave a style sheet or an attribute.
pub(super) fn hostile() -> Note {
    let more = "</style><script>document.title='x'</script> \" onmouseover=alert(1) x=' <svg/onload=alert(1)> \\22 }*{display:none}";
    Note::clean(&format!("{more}\n{}\n{}", HOSTILE.join("\n"), "unbroken".repeat(40)))
}

#[test]
fn pages_are_written_for_the_browser() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    // Of another name and from an earlier run: not to be looked at any more.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).expect("a folder");
    let lines = hostile().as_str().split('\n').map(|line| "x".repeat(line.len())).collect::<Vec<_>>().join("\n");
    for (name, page) in [
        ("draft", draft()),
        ("empty", empty()),
        ("several", several()),
        ("sealed", sealed(DAY, [Trusted::Yes, Trusted::NotAsked])),
        ("lapsed", sealed(date(2026, 11, 2), [Trusted::Yes, Trusted::No])),
        ("broken", sealed(date(2027, 1, 1), [Trusted::Broken, Trusted::Broken])),
        ("rich", super::parity::Rich::new().written("html")),
        ("hostile", filled(&hostile())),
        ("harmless", filled(&Note::clean(&lines))),
    ] {
        fs::write(folder.join(format!("{name}.html")), page).expect("written");
    }
    for (name, page) in super::minutes::pages(hostile().as_str()) {
        fs::write(folder.join(format!("{name}.html")), page).expect("written");
    }
}
