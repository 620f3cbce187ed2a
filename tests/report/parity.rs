//! One rich record in every format: what one says, all say. For the table and the calendar, what each carries.

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::attestation::document::{CommentRecord, EvidenceRecord, OverlayRecord};
use careseal::attestation::{Document, Today};
use careseal::checklist::{Address, Outcome};
use careseal::document::Page;
use careseal::findings::follow_ups::{FollowUp, Subject};
use careseal::findings::{Finding, FindingKind};
use careseal::present::{SealSummary, Source, Words, record};
use careseal::screens::glyphs::UNICODE;
use careseal::screens::look::Look;
use careseal::screens::text::{Block, Text};
use careseal::text::{Line, Note};
use careseal::worksheet::evidence::{FileName, Sha256};
use careseal::worksheet::{EventId, Stamp};
use jiff::Timestamp;
use jiff::civil::date;
use pulldown_cmark::{Event, Options, Parser};

use super::sample::{DAY, English, id, line, seals, small, source, written};

/// A record with everything that a record can have, and what it is shown with.
pub(super) struct Rich {
    document: Document,
    findings: Vec<Finding>,
    assignments: Vec<FollowUp>,
    seals: Vec<SealSummary>,
    today: Today,
    list: &'static Arc<careseal::checklist::Checklist>,
}

fn digest(of: &str) -> String {
    careseal::checklist::digest::sha256(of.as_bytes())
}

fn at(place: &str) -> Address {
    format!("health-configuration/{place}").parse().expect("an address")
}

fn comment(text: &str, reply: Option<&str>) -> CommentRecord {
    CommentRecord {
        on: None,
        record: line(&digest("an earlier record")),
        signer: line("reviewer@example.com"),
        key: line("SHA256:abc"),
        verdict: line("rejected"),
        trusted: false,
        text: Some(Note::clean(text)),
        reply: reply.map(Note::clean),
        by: reply.map(|_| id("Consultant")),
        at: reply.map(|_| line("2026-02-11T09:00:00Z")),
    }
}

impl Rich {
    pub(super) fn new() -> Self {
        let mut sample = small();
        let mut document = sample.document(DAY);
        let before = digest("the record before");
        document.supersedes = Some(careseal::worksheet::evidence::Sha256::parse(&before).expect("a digest"));
        let list = &mut document.checklists[0];
        list.overlay = Some(OverlayRecord { name: line("Lakeside rules"), digest: line(&digest("overlay")) });
        (list.unknown, list.unseen) = (vec![id("II.4")], vec![id("II.5")]);
        document.comments = vec![comment("Send the contract.", Some("It is attached."))];
        let item = |name: &str| document.items.iter().position(|item| item.id.item == name).expect("an item");
        let (mfa, ssl, lock, review) = (item("I.1.a"), item("I.2"), item("I.5"), item("I.6"));
        document.items[ssl].comments = vec![comment("Which proxy is it?", None)];
        document.items[ssl].note = Some(Note::clean("Ticket 4711."));
        document.items[ssl].evidence = vec![EvidenceRecord {
            id: id("01KAN3P2G000000000000000R1"),
            part: None,
            name: FileName::parse("proxy.pdf").ok(),
            size: Some(31_415),
            sha256: Sha256::parse(&digest("proxy")).ok(),
            link: None,
            dated: Some(line("2025-12-24")),
            expires: Some(line("2026-01-24")),
            note: Some(Note::clean("Its certificate.")),
            by: id("Admin"),
            rec: id("Admin"),
            at: line("2026-03-02T09:00:00Z"),
        }];
        document.items[ssl].parts[0].owner = Some(line("Privacy office"));
        let waiver = document.items[mfa].parts.iter_mut().find(|part| part.id == "mfa").expect("the waiver");
        waiver.expires = Some(line("2026-01-31"));
        let preset = &mut document.items[lock].parts[0];
        (preset.preset, preset.by, preset.rec, preset.at) = (true, None, None, None);
        (preset.outcome, preset.reason) = (Outcome::NotApplicable, Some(Note::clean("No e-mail goes out.")));
        let proposed = &mut document.items[review].parts[0];
        (proposed.outcome, proposed.reason) = (Outcome::Waived, Some(Note::clean("The plan lacks it.")));
        let proposed = Finding {
            kind: FindingKind::Proposed,
            at: vec![document.items[review].place(&document.items[review].parts[0])],
        };
        let event = EventId::new(Stamp { now: Timestamp::UNIX_EPOCH, random: 1 });
        let comment = FindingKind::Comment {
            comment: event,
            signer: line("auditor@example.net"),
            text: Note::clean("Who signs?"),
        };
        let mut findings = vec![proposed, Finding { kind: comment, at: Vec::new() }];
        // What the product has changed since, as the review of the worksheet found it.
        let known = sample.review(DAY).findings.into_iter();
        findings.extend(known.filter(|found| matches!(found.kind, FindingKind::Advisory { .. })));
        let assignments = vec![FollowUp {
            subject: Subject::Item(at("I.7")),
            assignee: line("Network team"),
            text: Note::clean("Which proxies log what?"),
            due: Some(date(2026, 2, 20)),
            overdue: true,
            disputed: None,
            reply: None,
        }];
        let unknown = OverlayRecord { name: line("Hillside rules"), digest: line(&digest("unknown")) };
        let today = Today { unknown_overlays: vec![(id("health-configuration"), unknown)], ..Today::default() };
        Self { document, findings, assignments, seals: seals(), today, list: sample.list }
    }

    pub(super) fn written(&self, format: &str) -> String {
        self.with(|source| written(format, source))
    }

    fn with<R>(&self, what: impl FnOnce(&Source<'_>) -> R) -> R {
        let lists = [self.list.clone()];
        what(&Source {
            findings: &self.findings,
            assignments: &self.assignments,
            seals: &self.seals,
            digest: Some("sha256:0123"),
            file: Some("rich.attestation.toml"),
            today_result: Some(&self.today),
            ..source(&self.document, &lists, DAY)
        })
    }

    /// The same blocks in a pane of the wizard, before it is known how wide that is.
    fn in_a_pane(&self, page: impl FnOnce(&Source<'_>, &dyn Words) -> Page) -> String {
        let words = English::new();
        let mut text = Text::new(&Look { glyphs: &UNICODE, words: &words });
        text.page(&self.with(|source| page(source, &words)));
        let row = |block: &Block| match block {
            Block::Hang { lead, runs } => {
                std::iter::once(lead).chain(runs).map(|run| run.text.as_str()).collect::<String>()
            }
            Block::Quote { words, .. } => words.clone(),
            Block::Gap | Block::Compare { .. } | Block::Columns(_) => String::new(),
        };
        text.blocks.iter().map(row).collect::<Vec<_>>().join("\n")
    }
}

/// What a person reads of a page, without its markup and its style.
fn read_html(page: &str) -> String {
    let (_, body) = page.split_once("<body").expect("a body");
    let mut text = String::new();
    for piece in body.split('<').skip(1) {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    for (escaped, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(escaped, plain);
    }
    text
}

fn read_markdown(page: &str) -> String {
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let texts = Parser::new_ext(page, options)
        .map(|event| if let Event::Text(text) | Event::Code(text) = event { text.to_string() } else { String::new() });
    texts.collect()
}

/// A fact as people read it, and as programs do.
fn facts() -> Vec<(String, String)> {
    let same = |text: &str| (text.to_owned(), text.to_owned());
    let pair = |people: &str, programs: &str| (people.to_owned(), programs.to_owned());
    vec![
        same("Lakeside rules"),
        same(&digest("overlay")),
        pair("preset by the organisation's overlay", "\"preset\": true"),
        same("No e-mail goes out."),
        pair("Of II.4 it is not known", "\"unknown\": [\n"),
        pair("was not seen for II.5", "\"unseen\": [\n"),
        same("Hillside rules"),
        same(&digest("unknown")),
        pair("The whole", "\"text\": \"Who signs?\""),
        same("auditor@example.net"),
        same("Send the contract."),
        same("Which proxy is it?"),
        pair("Not answered.", "\"reply\": null"),
        same("It is attached."),
        pair("(Consultant, 2026-02-11)", "\"by\": \"Consultant\",\n"),
        pair("rejected", "\"verdict\": \"rejected\""),
        same(&digest("an earlier record")),
        pair("their own word: those who answered", "\"trusted\": false"),
        pair("Asked by law", "\"asked\": [\n"),
        same("45 CFR 164.312(d)"),
        pair("lapsed: the last day was 2026-01-31", "\"expires\": \"2026-01-31\",\n      \"lapsed\": true"),
        same("The old scanner cannot do it."),
        same("Its network is closed."),
        same("We accept sole responsibility for every case"),
        same("Ticket 4711."),
        same("proxy.pdf"),
        same("2025-12-24"),
        pair("lapsed: the last day was 2026-01-24", "\"expires\": \"2026-01-24\",\n      \"lapsed\": true"),
        same("31415"),
        same(&digest("proxy")),
        same("Its certificate."),
        same("Privacy office"),
        pair("Network team", "\"assignee\": \"Network team\""),
        pair("overdue: was due on 2026-02-20", "\"due\": \"2026-02-20\""),
        same("Which proxies log what?"),
        pair("open; to confirm: waived", "\"standing\": \"proposed\""),
        pair("One item has an answer that is only proposed", "\"proposed\": 1"),
        same("The plan lacks it."),
        same("Two-step verification (2SV) is not two-factor authentication."),
        pair("Read on an older page of the vendor", "\"advisory\": \"health-configuration/"),
        same("What is the account's subdomain?"),
        same("example-clinic"),
        same("Example Consulting"),
        same("consultant@example.org"),
        pair("approved with reservations", "\"verdict\": \"approved-with-reservations\""),
        same("The scanner has to go."),
        same("See the mail of 1 March."),
        same("SHA256:AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExample"),
        same(&digest("the record before")),
        same("sha256:0123"),
        same("rich.attestation.toml"),
    ]
}

#[test]
fn every_fact_of_a_rich_record_is_in_every_format() {
    let rich = Rich::new();
    let people = [
        ("html", read_html(&rich.written("html"))),
        ("markdown", read_markdown(&rich.written("markdown"))),
        ("text", rich.written("text")),
        ("pane", rich.in_a_pane(record::page)),
    ];
    let programs = rich.written("json");
    let mut missing = Vec::new();
    for (for_people, for_programs) in facts() {
        missing.extend(
            people
                .iter()
                .filter(|(_, text)| !text.contains(&for_people))
                .map(|(name, _)| format!("{name}: {for_people}")),
        );
        if !programs.contains(&for_programs) {
            missing.push(format!("json: {for_programs}"));
        }
    }
    // Every item and part, every advisory with what it says, every question and answer.
    let items = rich.document.items.iter().filter(|item| item.not_applicable_by_facts.is_none());
    let items = items.flat_map(|item| {
        let parts = item.parts.iter().filter(|part| !part.not_applicable_by_facts);
        let parts = parts.flat_map(|part| std::iter::once(&part.text).chain(&part.choice));
        std::iter::once(&item.title).chain(parts).chain(item.advisories.iter().map(|one| &one.title))
    });
    let facts = rich.document.facts.iter().map(|fact| &fact.ask);
    for text in items.chain(facts).map(Line::as_str) {
        missing
            .extend(people.iter().filter(|(_, page)| !page.contains(text)).map(|(name, _)| format!("{name}: {text}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn whoever_seals_is_shown_everything_that_stands_in_the_record() {
    let rich = Rich::new();
    let text = rich.in_a_pane(|source, words| record::whole(source, None, words));
    let items = rich.document.items.iter().flat_map(|item| {
        let parts =
            item.parts.iter().filter(|part| !part.not_applicable_by_facts && item.not_applicable_by_facts.is_none());
        let said =
            parts.clone().flat_map(|part| [&part.reason, &part.control, &part.affirmation].into_iter().flatten());
        let said = said.chain(&item.note).chain(&item.not_applicable_by_facts).map(Note::as_str);
        let parts = parts.flat_map(|part| [&part.text].into_iter().chain(&part.choice).chain(&part.owner));
        let lines = [&item.title].into_iter().chain(parts).map(Line::as_str);
        lines.chain(said).collect::<Vec<_>>()
    });
    let people = rich.document.people.iter().flat_map(|one| [&one.name, &one.email, &one.role, &one.organisation]);
    let facts = rich.document.facts.iter().flat_map(|fact| [&fact.ask].into_iter().chain(&fact.answer));
    let facts = facts.filter(|line| !["yes", "no"].contains(&line.as_str()));
    let lines = people.chain(facts).map(Line::as_str).filter(|line| !line.trim().is_empty());
    let missing: Vec<&str> = items.chain(lines).filter(|fact| !text.contains(fact)).collect();
    assert!(missing.is_empty(), "{missing:#?} in {text}");
    for fact in
        ["Lakeside rules", "Of II.4 it is not known", "Send the contract.", "It is attached.", "proxy.pdf", "31415"]
    {
        assert!(text.contains(fact), "{fact} in {text}");
    }
    for digest in ["overlay", "proxy", "an earlier record", "the record before"].map(digest) {
        assert!(text.contains(&digest), "{digest} in {text}");
    }
    assert!(text.contains("Decided by ") || text.contains("Decided and recorded by "), "{text}");
    // The law's clauses stand in no record; they are named only where a waiver meets one.
    assert!(!text.contains("Required clauses that are waived"), "{text}");
}

#[test]
fn advisories_are_told_apart_with_how_sure_each_is() {
    let page = read_html(&Rich::new().written("html"));
    assert!(!page.contains("The product has changed since this edition was written"), "each says what it is about");
    let (_, known) = page.split_once("Good to know").expect("advisories");
    for text in ["does not satisfy this item", "Read on an older page of the vendor", "Read on a page of the vendor."] {
        assert!(known.contains(text), "{text}");
    }
}

#[test]
fn what_the_table_and_the_calendar_carry() {
    let rich = Rich::new();
    let table = rich.written("csv");
    let head = table.lines().next().expect("a head").trim_start_matches('\u{feff}').to_owned();
    let calendar = rich.written("ics").replace("\r\n ", "");
    let properties: BTreeSet<&str> =
        calendar.lines().filter_map(|line| line.split([':', ';']).next()).filter(|name| !name.is_empty()).collect();
    let carried = |text: &str| {
        let facts = facts().into_iter().map(|(_, programs)| programs).filter(|fact| text.contains(fact.as_str()));
        facts.collect::<Vec<_>>().join("\n")
    };
    let properties = properties.into_iter().collect::<Vec<_>>().join(" ");
    insta::assert_snapshot!(format!(
        "table: {head}\n\n{}\n\ncalendar: {properties}\n\n{}",
        carried(&table),
        carried(&calendar.replace("\\,", ",").replace("\\n", "\n"))
    ));
}
