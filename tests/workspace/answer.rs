//! The one gate for answers: every reason against an answer, and none against one that is as it should be.

use careseal::checklist::clauses::Consequence;
use careseal::checklist::{Address, Outcome};
use careseal::text::{Line, Note};
use careseal::worksheet::{EventKind, FactValue, How, Side};
use careseal::workspace::answer::{AffirmationDraft, AnswerDraft, Refusal, answer};
use jiff::civil::Date;

use crate::table::{Table, consultant};

fn at(part: &str) -> Address {
    format!("health-configuration/{part}").parse().expect("an address")
}

fn note(text: &str) -> Note {
    Note::clean(text)
}

/// A waiver in which nothing is wrong.
fn waiver(table: &Table, part: &str) -> AnswerDraft {
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    let (list, _) = workspace.place(&at(part)).expect("a place");
    let sentence = list.affirmation_text(list.words_in("en"), &at(part));
    AnswerDraft {
        outcome: Some(Outcome::Waived),
        reason: Some(note("The old scanner cannot do it.")),
        control: Some(note("Its network is closed.")),
        affirmation: Some(AffirmationDraft {
            sentence: Some(sentence),
            by: workspace.me().cloned(),
            expires: Some("2027-03-01".parse().expect("a day")),
            how: How::Typed,
        }),
        ..AnswerDraft::default()
    }
}

fn against(table: &Table, part: &str, draft: &AnswerDraft) -> Vec<Refusal> {
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    answer(workspace, &at(part), draft, "en").err().unwrap_or_default()
}

fn affirmed(draft: &AnswerDraft, change: impl FnOnce(&mut AffirmationDraft)) -> AnswerDraft {
    let mut draft = draft.clone();
    change(draft.affirmation.as_mut().expect("an affirmation"));
    draft
}

#[test]
fn a_waiver_as_it_should_be_passes_and_each_limb_that_is_missing_is_named() {
    let table = Table::begun();
    let good = waiver(&table, "I.2#ssl");
    assert_eq!(against(&table, "I.2#ssl", &good), []);
    let sentence = good.affirmation.as_ref().and_then(|own| own.sentence.clone()).expect("a sentence");
    let day = |text: &str| text.parse::<Date>().expect("a day");

    let no_reason = AnswerDraft { reason: None, ..good.clone() };
    assert_eq!(against(&table, "I.2#ssl", &no_reason), [Refusal::ReasonMissing]);
    let no_sentence = affirmed(&good, |own| own.sentence = None);
    assert_eq!(against(&table, "I.2#ssl", &no_sentence), [Refusal::AffirmationMissing(sentence.clone())]);
    let another = affirmed(&good, |own| own.sentence = Some(note("We accept no responsibility.")));
    assert_eq!(against(&table, "I.2#ssl", &another), [Refusal::AffirmationDiffers(sentence)]);
    let nobody = affirmed(&good, |own| own.by = None);
    assert_eq!(against(&table, "I.2#ssl", &nobody), [Refusal::AffirmerMissing]);
    let passed = affirmed(&good, |own| own.expires = Some(day("2020-01-01")));
    assert_eq!(against(&table, "I.2#ssl", &passed), [Refusal::ExpiresPassed(day("2020-01-01"))]);
    let late = affirmed(&good, |own| own.expires = Some(day("2099-01-01")));
    assert!(matches!(against(&table, "I.2#ssl", &late)[..], [Refusal::ExpiresLate(_, None)]));
    let no_end = affirmed(&good, |own| own.expires = None);
    assert!(matches!(against(&table, "I.2#ssl", &no_end)[..], [Refusal::ExpiresMissing(_)]));
    let unaffirmed = AnswerDraft { affirmation: None, ..good.clone() };
    assert_eq!(against(&table, "I.2#ssl", &unaffirmed).len(), 3, "sentence, affirmer and last day");
    let owned = AnswerDraft { owner: Some(Line::clean("Facilities")), ..good };
    assert_eq!(against(&table, "I.2#ssl", &owned), [Refusal::OwnerSpare]);
}

#[test]
fn a_proposal_leaves_the_affirmation_to_those_who_confirm_and_nothing_else() {
    let table = Table::begun();
    let good = waiver(&table, "I.2#ssl");
    let table = table.at_keyboard(consultant());
    assert_ne!(table.wizard.model.workspace.as_ref().expect("open").side(), Side::Subscriber);
    let proposed = AnswerDraft { affirmation: None, ..good };
    assert_eq!(against(&table, "I.2#ssl", &proposed), []);
    let bare = AnswerDraft { reason: None, ..proposed };
    assert_eq!(against(&table, "I.2#ssl", &bare), [Refusal::ReasonMissing]);
}

#[test]
fn what_a_part_cannot_have_is_refused_for_what_it_is() {
    let table = Table::begun();
    let plain = |outcome| AnswerDraft { outcome: Some(outcome), reason: Some(note("Why.")), ..AnswerDraft::default() };
    let chosen =
        |ids: &[&str]| AnswerDraft { chosen: ids.iter().map(ToString::to_string).collect(), ..AnswerDraft::default() };
    assert_eq!(against(&table, "I.2#nothing", &plain(Outcome::Alternative)), [Refusal::UnknownPart]);
    assert_eq!(against(&table, "I.2#ssl", &chosen(&["anything"])), [Refusal::NoOptions]);
    assert_eq!(against(&table, "I.10#aware", &plain(Outcome::Alternative)), [Refusal::NoAlternative]);
    assert_eq!(against(&table, "I.10#aware", &plain(Outcome::Waived)), [Refusal::NotWaivable]);
    assert!(matches!(against(&table, "I.10#use", &chosen(&["often"]))[..], [Refusal::UnknownOption(..)]));
    assert!(matches!(against(&table, "I.10#use", &AnswerDraft::default())[..], [Refusal::Choose(_)]));
    let both = chosen(&["used", "not-used"]);
    assert_eq!(against(&table, "I.10#use", &both), [Refusal::OptionsClash]);
    let ticked = plain(Outcome::Implemented);
    assert_eq!(against(&table, "I.2#ssl", &ticked), [Refusal::ReasonSpare(Outcome::Implemented)]);
    let other = AnswerDraft { outcome: Some(Outcome::Acknowledged), ..AnswerDraft::default() };
    let comes_to = Refusal::OtherOutcome(Outcome::Acknowledged, Some(Outcome::Implemented));
    assert_eq!(against(&table, "I.2#ssl", &other), [comes_to]);
    let controlled = AnswerDraft { control: Some(note("A proxy.")), ..plain(Outcome::Alternative) };
    assert_eq!(against(&table, "I.2#ssl", &controlled), [Refusal::ControlSpare(Outcome::Alternative)]);
}

#[test]
fn where_the_law_asks_for_more_a_reason_does_not_excuse_it() {
    let table = Table::begun();
    for (part, asked, clause) in [
        ("I.2#ssl", Consequence::Standard, "45 CFR 164.312(e)(1)"),
        ("I.6#screen-lock", Consequence::Addressable, "45 CFR 164.312(a)(2)(iii)"),
    ] {
        let bare = AnswerDraft { control: None, ..waiver(&table, part) };
        assert_eq!(against(&table, part, &bare), [Refusal::LawMissing(asked, clause.to_owned())], "{part}");
    }
    let bare = AnswerDraft { control: None, ..waiver(&table, "I.1.a#mfa") };
    assert_eq!(against(&table, "I.1.a#mfa", &bare), []);
}

/// Whatever was said of a fact, in place of the fact screen.
fn told(mut table: Table, fact: &str, choices: &[&str]) -> Table {
    let value = FactValue::Many(choices.iter().map(|choice| choice.parse().expect("an id")).collect());
    let said = EventKind::Fact { on: at(fact), value: Some(value) };
    let events = table.wizard.model.workspace.as_ref().expect("open").events(vec![said], &mut table.world);
    for event in &events {
        table.file.push_str(&careseal::worksheet::line::print(event, careseal::text::FormatNumber::One));
        table.file.push('\n');
    }
    table.reopen();
    table
}

/// Before, each of these five could be waived and met by an alternative.
#[test]
fn where_the_source_leaves_nothing_else_there_is_nothing_to_waive() {
    let table = Table::begun();
    let otherwise = AnswerDraft {
        outcome: Some(Outcome::Alternative),
        reason: Some(note("Another measure.")),
        ..AnswerDraft::default()
    };
    for (part, may_be_met_otherwise) in
        [("I.10#use", false), ("I.11#use", false), ("II.4#moderators", true), ("X.1#uses", false), ("XI.1#uses", false)]
    {
        assert_eq!(against(&table, part, &waiver(&table, part)), [Refusal::NotWaivable], "{part}");
        let met = if may_be_met_otherwise { vec![] } else { vec![Refusal::NoAlternative] };
        assert_eq!(against(&table, part, &otherwise), met, "{part}");
    }
}

/// Before, HIPAA or not, a channel could stay on under a waiver.
#[test]
fn under_hipaa_a_channel_without_a_contract_cannot_be_waived() {
    for (agreements, refusal) in [
        (&["hipaa"][..], Some(Refusal::NotWaivable)),
        (&["hipaa", "hds"], Some(Refusal::NotWaivable)),
        (&["hds"], None),
    ] {
        let table = told(Table::begun(), "agreements", agreements);
        for part in ["III.1#channels", "IV.1#channels"] {
            let refused: Vec<Refusal> = refusal.clone().into_iter().collect();
            assert_eq!(against(&table, part, &waiver(&table, part)), refused, "{agreements:?} {part}");
            let otherwise = AnswerDraft {
                outcome: Some(Outcome::Alternative),
                reason: Some(note("Another arrangement.")),
                control: Some(note("With the operator, since March.")),
                ..AnswerDraft::default()
            };
            assert_eq!(against(&table, part, &otherwise), [], "{agreements:?} {part}");
            let unnamed = AnswerDraft { control: None, ..otherwise };
            let asked = against(&table, part, &unnamed);
            let is_asked = matches!(asked[..], [Refusal::LawMissing(Consequence::Contract, _)]);
            assert_eq!(is_asked, refusal.is_some(), "{agreements:?} {part}: {asked:?}");
        }
    }
}

/// Before, the waiver affirmed the general sentence alone, and the option its own alone.
#[test]
fn a_sentence_of_its_own_and_the_general_one_are_affirmed_together() {
    let table = Table::begun();
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    let (list, _) = workspace.place(&at("I.7#viewing")).expect("a place");
    let words = list.words_in("en");
    for part in ["I.7#viewing", "II.2#comments", "V.3#limb", "VI.2#email", "XI.3#ai", "XI.3#questions"] {
        let good = waiver(&table, part);
        assert_eq!(against(&table, part, &good), [], "{part}");
        for alone in [words.affirmation_for(&at(part)), &words.affirmation] {
            let short = affirmed(&good, |own| own.sentence = Some(alone.clone()));
            let found = against(&table, part, &short);
            assert!(matches!(found[..], [Refusal::AffirmationDiffers(_)]), "{part}: {found:?}");
        }
    }
    for option in ["X.1#uses=with-responsibility", "XI.1#uses=with-responsibility"] {
        let said = list.affirmation_text(words, &at(option));
        assert_eq!(said.as_str(), format!("{}\n\n{}", words.affirmation_for(&at(option)), words.affirmation));
    }
    // Where channels are accepted, their own sentence says all of it.
    let own = at("III.1#channels=on-no-phi");
    assert_eq!(list.affirmation_text(words, &own), *words.affirmation_for(&own));
}
