//! What is asked of an account follows from what it uses, never from what was bought.

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::checklist::{Address, Checklist, Id, Outcome};
use careseal::findings::{Applicability, Review, review};
use careseal::text::Note;
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::{Answer, EventKind, State};

use super::facts::{applies, look, told, told_and};
use crate::LIBRARY;

fn list() -> &'static Arc<Checklist> {
    LIBRARY.newest(&"health-configuration".parse().expect("an id")).expect("bundled")
}

/// Facts, then what applies, what may, and what does not.
type Row = (&'static [&'static str], &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    // AI: any feature brings in X.1, and only "none at all" sets the section aside.
    (&[], "", "X.1 X.2 X.3 X.4 XI.1 XII.1 III.11 VII.1 VI.EE.1", ""),
    (&["ai-use=[]", "products=[]"], "", "", "X.1 X.2 X.3 X.4"),
    (&["ai-use=[ai-agents]"], "X.1", "", "X.2 X.3 X.4"),
    (&["ai-use=[other]"], "X.1", "", "X.2 X.3 X.4"),
    (&["ai-use=[generative]"], "X.1 X.2", "", "X.3 X.4"),
    (&["ai-use=[disclaimer-greeting]"], "X.1 X.3", "", "X.2 X.4"),
    (&["ai-use=[enhanced-writing]"], "X.1 X.2 X.4", "", "X.3"),
    // Said at one place, that is enough.
    (&["products=[messaging]", "messaging-use=[ai-agents]"], "X.1 III.8 III.9", "X.2 X.3 X.4", ""),
    (&["products=[messaging]", "messaging-use=[ai-agents]", "ai-use=[]"], "X.1", "", "X.2 X.3 X.4"),
    (&["products=[sunshine]", "sunshine-use=[ai-agents]", "ai-use=[]"], "X.1 IV.7 IV.8", "", "X.2"),
    // Side conversations decide for themselves, in both places.
    (
        &["products=[guide]", "add-ons=[]", "side-conversations=yes"],
        "III.11 VII.1",
        "",
        "III.1 III.2 III.3 III.5 III.10",
    ),
    (&["products=[guide]", "side-conversations=no"], "", "", "III.1 III.11 VII.1"),
    (
        &["products=[messaging]", "side-conversations=no"],
        "III.1 III.2 III.3 III.5 III.10",
        "III.4 III.6 III.8",
        "III.11 VII.1",
    ),
    (&["products=[messaging]", "side-conversations=yes"], "III.1 III.11 VII.1", "", ""),
    (&["products=[guide]"], "", "III.11 VII.1", "III.1 III.5"),
    (&["side-conversations=yes"], "III.11 VII.1", "III.1 III.5", ""),
    // Without messaging, nothing that is asked of messaging is asked because of side conversations.
    (
        &["products=[]", "side-conversations=yes", "messaging-use=[custom-flows web-widget]"],
        "III.11",
        "",
        "III.4 III.6 III.7.a III.8",
    ),
    // Products that are connected.
    (&["add-ons=[]"], "", "", "XI.1 XI.2 XI.7 XII.1 XII.2"),
    (&["add-ons=[qa]"], "XI.1 XI.2 XI.5 XI.6 XI.7", "XI.3 XI.4", "XII.1"),
    (&["add-ons=[wfm]"], "XII.1 XII.2", "", "XI.1"),
    // Explore Enterprise: a dashboard shared by link is one of its functions.
    (&["products=[explore]", "explore-use=[shared-links]"], "VI.EE VI.EE.1 VI.EE.2 VI.EE.3", "", "VI.2"),
    (&["products=[explore]", "explore-use=[enterprise]"], "VI.EE VI.EE.1 VI.EE.2", "", "VI.EE.3"),
    (&["products=[explore]", "explore-use=[exports]"], "VI.2", "", "VI.EE VI.EE.1 VI.EE.2 VI.EE.3"),
];

#[test]
fn what_is_used_decides() {
    let mut wrong = Vec::new();
    for (facts, does, may, does_not) in ROWS {
        let seen = look(list(), &told(list(), facts));
        for (items, expected) in [(does, "applies"), (may, "may apply"), (does_not, "does not apply")] {
            for item in items.split_whitespace() {
                let found = match applies(&seen, list(), item) {
                    Applicability::Applies => "applies",
                    Applicability::MayApply => "may apply",
                    Applicability::NotApplicable(_) => "does not apply",
                };
                if found != expected {
                    wrong.push(format!("{facts:?}: {item} {found}, not {expected}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ai_agents_are_said_to_be_used_in_every_place_or_in_none() {
    let clashes = |facts: &[&str]| {
        let seen = look(list(), &told(list(), facts));
        let found = seen.findings.iter().filter(|finding| finding.kind.name() == "contradiction");
        found.map(|finding| finding.at[0].item.to_string()).collect::<Vec<_>>()
    };
    let messaging = ["products=[messaging]", "messaging-use=[ai-agents]"];
    assert_eq!(clashes(&[messaging[0], messaging[1], "ai-use=[generative]"]), ["ai-use"]);
    assert_eq!(clashes(&[messaging[0], messaging[1], "ai-use=[ai-agents]"]), Vec::<String>::new());
    assert_eq!(clashes(&messaging), Vec::<String>::new());
    // They may be used on another channel.
    assert_eq!(clashes(&["products=[]", "ai-use=[ai-agents]"]), Vec::<String>::new());
}

/// Nor does it make anything apply that asks for it.
#[test]
fn what_was_answered_to_a_question_that_stepped_aside_says_nothing() {
    let list = list();
    let state = |products: &str| {
        told(list, &[products, "mobile=yes", "messaging-use=[end-user-sign-in ai-agents]", "ai-use=[]"])
    };
    let with = look(list, &state("products=[messaging]"));
    assert_eq!(applies(&with, list, "VIII.6"), Applicability::Applies);
    assert_eq!(applies(&with, list, "X.1"), Applicability::Applies);
    let without = look(list, &state("products=[guide]"));
    assert!(applies(&without, list, "VIII.6").is_not_applicable());
    assert!(applies(&without, list, "X.1").is_not_applicable());
    let clash = |seen: &Review| seen.findings.iter().any(|finding| finding.kind.name() == "contradiction");
    assert!(clash(&with) && !clash(&without));
}

/// The facts told, and these parts answered.
fn answered(facts: &[&str], answers: &[(&str, &str, Outcome)]) -> State {
    let answers = answers.iter().map(|(part, options, outcome)| {
        let on: Address = format!("health-configuration/{part}").parse().expect("an address");
        let chosen: BTreeSet<Id> = options.split_whitespace().map(|id| id.parse().expect("an id")).collect();
        let meaning = list().part(&on).expect("a part").0.meaning;
        let reason = Some(Note::clean("For a reason."));
        let plain = Answer::plain(*outcome, chosen, TextSnapshot { meaning, ..TextSnapshot::default() });
        EventKind::Answer { on, answer: Some(Answer { reason, ..plain }) }
    });
    told_and(list(), facts, answers.collect())
}

/// Facts, answers to parts with the options chosen, and whether I.3 is lifted, stands, or is still open.
type Case = (&'static [&'static str], Vec<(&'static str, &'static str, Outcome)>, &'static str);

/// every agent needs a second factor, and those of Chat come to it only through Support.
#[test]
fn only_a_second_factor_of_every_agent_lifts_the_limit_on_addresses() {
    use Outcome::{Alternative, Implemented, NotApplicable, Waived};
    const CHAT: &[&str] = &["products=[chat]"];
    const NONE: &[&str] = &["products=[]"];
    const NATIVE: (&str, &str, Outcome) = ("I.1#method", "native", Implemented);
    const MFA: (&str, &str, Outcome) = ("I.1.a#mfa", "", Implemented);
    let through = |outcome| ("V.1#through-support", "", outcome);
    let cases: &[Case] = &[
        (NONE, vec![NATIVE, MFA], "lifted"),
        (NONE, vec![NATIVE, ("I.1.a#mfa", "", Waived)], "stands"),
        (NONE, vec![NATIVE, ("I.1.a#mfa", "", Alternative)], "stands"),
        (NONE, vec![("I.1#method", "native sso", Implemented), MFA], "open"),
        (NONE, vec![("I.1#method", "native sso", Implemented), MFA, ("I.1.b#mfa", "", Waived)], "stands"),
        (CHAT, vec![NATIVE, MFA], "open"),
        (CHAT, vec![NATIVE, MFA, through(Implemented)], "lifted"),
        (CHAT, vec![NATIVE, MFA, through(Waived)], "stands"),
        (CHAT, vec![NATIVE, MFA, through(Alternative)], "stands"),
        (CHAT, vec![NATIVE, MFA, through(NotApplicable)], "stands"),
        // Through Support, but without a second factor there.
        (CHAT, vec![NATIVE, ("I.1.a#mfa", "", Waived), through(Implemented)], "stands"),
    ];
    for (facts, answers, expected) in cases {
        let state = answered(facts, answers);
        let seen = review(&[list().clone()], &state, "2024-07-01".parse().expect("a date"));
        let found = match applies(&seen, list(), "I.3") {
            Applicability::Applies => "stands",
            Applicability::MayApply => "open",
            Applicability::NotApplicable(_) => "lifted",
        };
        assert_eq!(found, *expected, "{facts:?} {answers:?}");
        let at = list().position(&"I.3".parse().expect("an id")).expect("there");
        let notes = &seen.list(&list().id).and_then(|seen| seen.items.get(at)).expect("reviewed").notes;
        let says = |note: &str| notes.iter().any(|id| *id == *note);
        let done = answers.iter().any(|(part, _, outcome)| *part == "V.1#through-support" && *outcome == Implemented);
        let other = answers.iter().any(|(part, _, outcome)| *part == "V.1#through-support" && *outcome != Implemented);
        assert_eq!((says("chat"), says("chat-apart")), (done, other), "{facts:?} {answers:?}");
    }
}

/// Hosting and certificates go by the same.
#[test]
fn the_other_checklists_go_by_use_as_well() {
    let newest = |id: &str| LIBRARY.newest(&id.parse().expect("an id")).expect("bundled");
    let (hosting, iso) = (newest("data-hosting"), newest("iso-certification"));
    let seen = |facts: &[&str]| {
        review(
            &[list().clone(), hosting.clone(), iso.clone()],
            &told(list(), facts),
            "2024-07-01".parse().expect("a date"),
        )
    };
    let notes = |facts: &[&str]| {
        let at = iso.position(&"ISO.N.1".parse().expect("an id")).expect("there");
        let seen = seen(facts);
        let notes = &seen.list(&iso.id).and_then(|seen| seen.items.get(at)).expect("reviewed").notes;
        notes.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(notes(&["products=[]", "add-ons=[]", "ai-use=[other]"]), ["ai"]);
    assert_eq!(notes(&["products=[messaging]", "messaging-use=[ai-agents]", "ai-use=[]"]), ["messaging", "ai"]);
    assert_eq!(notes(&["products=[]", "add-ons=[qa wfm]", "ai-use=[]"]), ["qa", "wfm"]);
    assert_eq!(applies(&seen(&["add-ons=[qa]"]), hosting, "DH.L.2"), Applicability::Applies);
    assert!(applies(&seen(&["add-ons=[qa]"]), hosting, "DH.L.1").is_not_applicable());
}

/// What was waived before the account said that HIPAA covers it. Before, the waiver stood.
#[test]
fn a_waiver_that_a_fact_rules_out_is_found() {
    let channels = ("III.1#channels", "", Outcome::Waived);
    let found = |agreements: &'static str| {
        let facts: &[&str] = &["products=[messaging]", agreements];
        let seen = look(list(), &answered(facts, &[channels]));
        let misfit = |finding: &&careseal::findings::Finding| finding.kind.id() == "finding-not-waivable";
        seen.findings.iter().filter(misfit).map(|finding| finding.at[0].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found("agreements=[hipaa]"), ["health-configuration/III.1#channels"]);
    assert_eq!(found("agreements=[hds]"), Vec::<String>::new());
}

/// Before, I.1 counted as implemented as soon as a method was chosen, whatever became of it.
#[test]
fn a_method_that_is_chosen_is_implemented_when_its_item_is() {
    use Outcome::{Alternative, Implemented, Waived};
    const NATIVE: (&str, &str, Outcome) = ("I.1#method", "native", Implemented);
    let all = |mfa| {
        vec![
            NATIVE,
            ("I.1.a#level", "preset", Implemented),
            ("I.1.a#mfa", "", mfa),
            ("I.1.a#admin-passwords", "", Implemented),
        ]
    };
    let counted = |answers: &[(&str, &str, Outcome)]| {
        let seen = look(list(), &answered(&[], answers));
        let at = list().position(&"I.1".parse().expect("an id")).expect("there");
        // Waivers without a reason of the law are still waivers: only the figure is asked here.
        let counts = seen.counts(list(), at..at + 1);
        (counts.implemented, counts.alternative, counts.waived, counts.open, counts.asked)
    };
    assert_eq!(counted(&all(Implemented)), (1, 0, 0, 0, 1));
    assert_eq!(counted(&all(Alternative)), (0, 1, 0, 0, 1));
    assert_eq!(counted(&all(Waived)), (0, 0, 1, 0, 1));
    assert_eq!(counted(&[NATIVE]), (0, 0, 0, 1, 1));
    // The other method, which nobody chose, says nothing.
    assert_eq!(counted(&[&all(Implemented)[..], &[("I.1.b#mfa", "", Waived)]].concat()), (1, 0, 0, 0, 1));
}
