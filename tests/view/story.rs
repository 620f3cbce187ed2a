//! One account from the first start to the seal, and every screen met on the way.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use careseal::checklist::{Address, Outcome};
use careseal::screens::Message;
use careseal::screens::portfolio::PortfolioEvent;
use careseal::text::Line;
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::{Answer, EventKind, FactValue};

use careseal::seal::Verdict;

use super::hand::{listed, shelf};
use super::records;
use crate::table::{Kept, Table};
use crate::wizard::people::proposals as workshop;
use crate::wizard::settle::plain;

/// A moment of the story: its name, and how to get there.
pub(crate) type Moment = (&'static str, fn() -> Table);

/// Every screen and overlay.
pub(crate) const MOMENTS: &[Moment] = &[
    ("account", || busy().played("A <home> <down>")),
    ("accept", || busy().at("I.10#use=used").played("<space>")),
    ("compare", || compared().played("<down>")),
    ("compare-waived-or-accepted", || compared().played("f f")),
    ("compare-form", || working().played("D '~/last-year.worksheet.toml'")),
    ("checklists", || with_shared().played("L <end>")),
    ("fact-form", || Table::begun().played("A <home> <space>")),
    ("findings", || working().played("!")),
    ("findings-clash", || busy().at("I.10#use=not-used").played("<space> !")),
    ("findings-none", || done().played("!")),
    ("glossary", || working().at("I.4.b#sharing").played("<C-g> <down>")),
    ("glossary-search", || working().at("I.4.b#sharing").played("<C-g> 'rotate'")),
    ("glossary-form", || working().at("I.4.b#rotation").played("w \"We rotate by hand\" <F2>")),
    ("assign", || working().at("I.4.c#password-off").played("d")),
    ("hub-first", Table::begun),
    ("hub", || working().played("H <down> <down>")),
    ("hub-overlay", || crate::overlay::wizard::begun().played("<end> <up> <up>")),
    ("item-overlay", || crate::overlay::wizard::begun().item("I.6")),
    ("item-overlay-option", || crate::overlay::wizard::begun().at("IV.1#channels=on-own-baa")),
    ("item-overlay-preset", || crate::overlay::wizard::begun().at("II.1#images")),
    ("hub-account", || working().played("H <home>")),
    ("hub-findings", || working().played("H <end> <up>")),
    ("hub-lists", || with_shared().played("H <down> <down>")),
    ("hub-sealed", || sealed().played("H <end>")),
    ("hub-changed", || sealed().at("I.4#understand").played("t \"Looked at again.\" <C-s> H <end>")),
    ("item", || working().at("I.4.b#sharing")),
    ("item-advised", || busy().at("I.4.b#rotation")),
    ("item-where", || busy().at("I.6#screen-lock").played("<pgdn>")),
    ("item-changed", || moved().item("II.S.1")),
    ("item-aside", || working().item("I.1").played("<end>")),
    ("item-duty", || duties().item("I.S.2")),
    ("item-owned", || duties().item("I.S.1")),
    ("items-owned", || duties().item("I.S.1").played("H <end> <up> <up> <up> <up> <up> <up> <up> <enter>")),
    ("owner-form", || duties().item("I.S.2").played("<space>")),
    ("item-documents", || documented().at("I.5#downloads")),
    ("findings-document", || documented().played("!")),
    ("item-comments", || commented().item("I.2")),
    ("findings-comment", || commented().played("! <down>")),
    ("review-hub", || Table::begun().under_review()),
    ("review-item", reviewed),
    ("review-comment-form", || reviewed().played("m")),
    ("review-verdict-form", || reviewed().played("S <space> <right> <tab> \"See I.2.\"")),
    ("review-seal", || reviewed().played("S <space> <right> <tab> \"See I.2.\" <C-s>")),
    ("seal-reviewers", || {
        to_the_end(done().played("S")).played("<enter> <s-tab> <space> <space> <tab> 'Officer <officer@example.com>'")
    }),
    ("reply-form", || commented().item("I.2").played("m 'The one in'")),
    ("attach-form", || documented().at("I.2#ssl").played("e '~/certificate.pdf' <tab> <tab> '2027-05-31'")),
    ("attach-form-copy", || {
        documented().at("I.2#ssl").played("e '~/certificate.pdf' <tab> <tab> <tab> <tab> <right> <tab> <space>")
    }),
    ("item-document-part", || {
        documented().at("I.2#ssl").played("e 'https://example.com/trust' <tab> <tab> <tab> <tab> <right> <C-s>")
    }),
    ("detach-form", || documented().at("I.5#downloads").played("E")),
    ("item-choices", || working().at("I.1.a#level=custom")),
    ("item-clash", || busy().at("I.10#use=not-used").played("<space>")),
    ("item-conflict", || disputed().at("I.5#downloads")),
    ("findings-conflict", || disputed().played("!")),
    ("item-consequences", || busy().at("I.1#method=native")),
    ("item-would-clash", || busy().at("I.10#use=not-used")),
    ("item-assigned", || working().at("I.4.c#password-off")),
    ("item-option", || working().at("I.10#use=used")),
    ("item-stale", stale),
    ("items", || working().played("H <down> <down> <enter>")),
    ("items-open", || working().played("H f")),
    ("name-form", || Table::known().played("<enter>")),
    ("new-form", || {
        let mut table = Table::known();
        table.send(Message::Shelf(shelf()));
        table.played("N 'Second Clinic' <tab> <tab> <tab> <tab> <tab> '~/lakeside.worksheet.toml'")
    }),
    ("new-key-form", || to_the_end(done().played("S")).played("<end> <enter>")),
    ("note-form", || working().at("I.4.c#password-off").played("t")),
    ("not-applicable", || working().at("I.4.b#rotation").played("x <C-s>")),
    ("palette", || working().at("I.4.b#sharing").played("? 'wai'")),
    ("people", || workshop().played("P")),
    ("person-form", || Table::begun().played("s")),
    ("proposal", || workshop().played("s H <end> y <enter>")),
    ("proposed-account", || workshop().played("A <home> <down>")),
    ("proposed-findings", || workshop().played("! <end> <home>")),
    ("proposed-item", || workshop().item("I.6")),
    ("proposed-items", || workshop().played("s H <home> <down> <down> <enter>")),
    ("proposed-waiver", || workshop().played("s").at("I.2#ssl")),
    ("proposed-waiver-form", || Table::workshop().at("I.2#ssl").played("w")),
    ("park-form", || working().played("i \"Who renews the certificate?\" <tab> 'Facilities'")),
    ("follow-ups", || follow_ups().played("Q <down>")),
    ("follow-ups-answered", || follow_ups().played("Q f f f")),
    ("follow-ups-empty", || Table::begun().played("Q")),
    ("follow-ups-nobody", || follow_ups().played("Q f f f f")),
    ("follow-ups-owner", || follow_ups().played("Q f f f f f")),
    ("presenter", || working().with_agenda().at("I.4.b#sharing").played("V").later(12)),
    ("presenter-over", || working().with_agenda().at("I.1#method=native").played("V").later(23)),
    ("presenter-options", || busy().with_agenda().item("III.1").played("V").later(4)),
    ("presenter-aside", || busy().with_agenda().item("II.5").played("V")),
    ("hub-agenda", || working().with_agenda().played("H <down> <down>")),
    ("agenda-form", || working().with_agenda().played("H <down> <down> Z")),
    ("item-private", || working().with_agenda().at("I.4.b#sharing")),
    ("private-note-form", || working().with_agenda().at("I.4.b#sharing").played("F")),
    ("portfolio", || portfolio().played("<down>")),
    ("portfolio-sift", || portfolio().played("/ 'north'")),
    ("portfolio-wait", || {
        let mut table = Table::known();
        table.send(Message::Portfolio(PortfolioEvent::Begun("~/accounts".to_owned())));
        table.send(Message::Portfolio(PortfolioEvent::Looked(4_000, 10_000)));
        table
    }),
    ("record", || records::open(&records::reviewed(Verdict::ApprovedWithReservations), &records::trust())),
    ("record-altered", || records::open(&records::sealed().replacen("Lakeside Clinic", "Lakeside Klinik", 1), "")),
    ("record-foreign", || records::open(&records::of_another_edition(), &records::trust())),
    ("record-foreign-words", || {
        records::open(&records::of_another_edition(), &records::trust()).played("<down> <down> <enter>")
    }),
    ("record-item", || {
        let file = records::reviewed(Verdict::ApprovedWithReservations);
        records::open(&file, &records::trust()).at("I.4.b#sharing")
    }),
    ("record-lapsed", || records::open_on(records::sealed(), &records::trust(), "2027-12-01")),
    ("record-lapsed-items", || records::open_on(records::sealed(), &records::trust(), "2027-12-01").played("f f f f")),
    ("record-unknown", || records::open(records::sealed(), "")),
    ("record-verified", || {
        let file = records::reviewed(Verdict::Rejected);
        records::open(&file, &records::trust()).played("<enter>")
    }),
    ("search", || working().played("H / 'token'")),
    ("seal", || done().played("S")),
    ("seal-end", || to_the_end(done().played("S"))),
    ("seal-form", || to_the_end(done().played("S")).played("<enter> 'secret' <tab>")),
    ("sealed", sealed),
    ("settle", || two_sides().at("I.5#downloads").played("<space>")),
    ("settle-fact", || two_sides().played("! <home> <enter>")),
    ("settle-form", || two_sides().at("I.5#downloads").played("<space> 2 'The gateway was in place first.'")),
    ("settle-settled", || two_sides().at("I.5#downloads").played("<space> 2 'The gateway was in place first.' <C-s>")),
    ("start", || {
        let mut table = Table::known();
        table.send(Message::Shelf(shelf()));
        table
    }),
    ("start-records", || {
        let mut table = Table::known();
        table.send(Message::Shelf(shelf().into_iter().chain(records::shelf()).collect()));
        table.played("<down> <down> <down>")
    }),
    ("start-first", Table::known),
    ("statements", || busy().played("H <down> C")),
    ("upgrade", || with_older().played("M")),
    ("waiver", || working().at("I.4.b#rotation").played("w \"We rotate by hand at present.\"")),
    ("waiver-end", || {
        working().at("I.4.b#rotation").played("w \"We rotate by hand at present.\" <tab> <tab> <tab> <tab>")
    }),
    ("waiver-else", || working().at("I.4.b#rotation").played("w <tab> <tab> <right> <tab> 'Director' <C-s>")),
    ("who", Table::first_start),
];

/// The account is described, no item is answered.
fn busy() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| Table::busy().keep());
    KEPT.open()
}

/// An account in the middle of the work: something done, done otherwise, waived, handed over, set aside.
pub(crate) fn working() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| make_working().keep());
    KEPT.open()
}

fn make_working() -> Table {
    let mut table = busy()
        .at("I.1#method=native")
        .played("<space>")
        .at("I.1.a#level=preset")
        .played("<space>")
        .at("I.1.a#mfa")
        .played("<space>")
        .at("I.2#ssl")
        .played("<space>")
        .at("I.4#understand")
        .played("<space>")
        .at("I.4.a#prefer")
        .played("a \"An API gateway with OAuth 2.0 stands in front.\" <C-s>")
        .at("I.4.a#client-names")
        .played("<space>")
        .at("I.4.b#sharing")
        .played("w \"Our billing partner needs one until March.\" <tab> \"It is rotated each week.\"");
    table.affirm();
    table.at("I.4.c#password-off").played(
        "d 'IT support' <tab> \"Ask the vendor which scripts still use passwords.\" <tab> '2027-01-15' <C-s> \
         t \"Two scripts are left.\" <C-s>",
    )
}

/// A second checklist was taken in.
fn with_shared() -> Table {
    working().played("L <home> <down> <space>")
}

/// A second checklist, in its earlier edition, with some answers.
fn with_older() -> Table {
    let mut table = working();
    crate::wizard::upgrade::under_the_older(&mut table);
    table.item("I.S.1").played("<space>").item("II.S.1").played("<space> H")
}

/// The same, moved to the newer edition.
fn moved() -> Table {
    with_older().played("M <enter>")
}

/// Everything is answered.
pub(crate) fn done() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| make_done().keep());
    KEPT.open()
}

fn make_done() -> Table {
    let mut table = working().at("I.10#use=used").played("<space>");
    table.affirm();
    table.answer_all();
    table
}

fn sealed() -> Table {
    // What shows right after sealing is part of it, so this is made anew each time.
    to_the_end(done().played("S")).played("<enter> 'secret' <tab> 'SEAL' <C-s>")
}

/// What differs between the worksheet in the middle of the work, and after it.
pub(crate) fn compared() -> Table {
    let mut table = done().at("I.2#ssl").played("a \"A proxy that the network team runs.\" <C-s>");
    let before = working().at("I.2#ssl").played("a \"A proxy that the clinic's supplier runs.\" <C-s>");
    table.files.insert("before".to_owned(), before.file.into_bytes());
    table.played("D 'before' <C-s>")
}

/// Files in every state below a folder.
pub(crate) fn portfolio() -> Table {
    let mut table = Table::known();
    table.send(Message::Portfolio(PortfolioEvent::Begun("~/accounts".to_owned())));
    table.send(Message::Portfolio(PortfolioEvent::Found(listed())));
    table
}

/// Two answers that did not know of each other.
fn disputed() -> Table {
    let at: Address = "health-configuration/I.5#downloads".parse().unwrap_or_else(|_| unreachable!());
    let mut table = busy();
    let answer = |outcome| EventKind::Answer {
        on: at.clone(),
        answer: Some(Answer::plain(outcome, BTreeSet::new(), TextSnapshot::default())),
    };
    if let Some(workspace) = &mut table.wizard.model.workspace {
        let mut both = workspace.events(vec![answer(Outcome::Implemented)], &mut table.world);
        both.extend(workspace.events(vec![answer(Outcome::Alternative)], &mut table.world));
        workspace.apply_events(both);
    }
    table
}

/// Items in several hands, one of them late, and a parking lot: open, late and answered.
fn follow_ups() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| make_follow_ups().keep());
    KEPT.open()
}

fn make_follow_ups() -> Table {
    busy()
        .item("I.2")
        .played("d 'Network team' <tab> \"Which proxies are in the way?\" <tab> '2026-11-14' <C-s>")
        .item("I.4")
        .played("d 'Security officer' <tab> \"The list of API clients\" <tab> '2026-12-11' <C-s>")
        .item("I.6")
        .played("d 'Facilities' <tab> \"Which screens face the corridor?\" <C-s>")
        .played("i \"Does the contract name the backup site?\" <tab> 'Lawyer' <tab> '2026-11-20' <C-s>")
        .played("i \"Who tells the board?\" <C-s>")
        .played("i \"Is the old domain still ours?\" <tab> 'Network team' <tab> '2027-01-15' <C-s>")
        .played("i \"When is the next audit?\" <tab> 'Lawyer' <C-s>")
        .played("Q <end> <enter> <tab> <tab> <tab> \"In May.\" <tab> 'The auditors' <C-s>")
}

/// Two people worked on two laptops: a waiver here, another way there; and a question answered yes and no.
fn two_sides() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| {
        let mut table = busy()
            .at("I.5#downloads")
            .played("w \"Some phones are too old for it.\" <tab> \"A rota of loaned phones.\"");
        table.affirm();
        let workspace = table.wizard.model.workspace.as_ref().map(|workspace| &workspace.log);
        let waiver = workspace.and_then(|log| log.events().last()).map(|event| event.what.clone());
        table.play("u H");
        let sms = |value: &str| EventKind::Fact {
            on: "health-configuration/sms".parse().unwrap_or_else(|_| unreachable!()),
            value: Some(FactValue::One(Line::clean(value))),
        };
        let one = waiver.into_iter().chain([sms("yes")]).collect();
        let other = vec![plain(Outcome::Alternative, "The mail gateway takes attachments off."), sms("no")];
        table.disputed(one, other).keep()
    });
    KEPT.open()
}

/// The shared responsibility model is taken in as well, and its first duty has an owner.
fn duties() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| {
        busy().with_list("shared-responsibility").item("I.S.1").played("<space> 'IT operations' <C-s>").keep()
    });
    KEPT.open()
}

/// Documents stand behind an answer: one that expires soon, one that has, and one on the web.
fn documented() -> Table {
    static KEPT: LazyLock<Kept> = LazyLock::new(|| make_documented().keep());
    KEPT.open()
}

/// A reviewer commented on an item.
fn reviewed() -> Table {
    Table::begun().under_review().item("I.2").played("m \"Which proxy is this?\" <C-s>")
}

/// A reviewer sent the record back; one comment is answered.
fn commented() -> Table {
    static KEPT: LazyLock<Kept> =
        LazyLock::new(|| done().with_comments().item("I.2").played("m \"The one in the cellar.\" <C-s>").keep());
    KEPT.open()
}

fn make_documented() -> Table {
    let mut table = busy();
    table.files.insert("~/penetration-test.pdf".to_owned(), b"tested".to_vec());
    table.files.insert("~/old-certificate.pdf".to_owned(), b"certified".to_vec());
    table
        .at("I.5#downloads")
        .played("<space>")
        .played("e '~/penetration-test.pdf' <tab> '2026-03-01' <tab> '2026-12-10' <tab> \"By an outside firm.\" <C-s>")
        .played("e '~/old-certificate.pdf' <tab> '2025-06-01' <tab> '2026-05-31' <C-s>")
        .played("e 'https://example.com/trust' <C-s>")
}

/// An answer that was given before another changed what it was about.
pub(crate) fn stale() -> Table {
    busy().at("P.1#aware").played("<space>").fact("agreements=hds").at("P.1#aware")
}

/// Reads to the end.
fn to_the_end(mut table: Table) -> Table {
    table.read();
    table
}
