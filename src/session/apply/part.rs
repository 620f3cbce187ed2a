//! An answer of a file held against its part: the gate decides, and what it refuses is told in the words of a file.

use crate::checklist::clauses::Consequence;
use crate::checklist::{Address, Outcome};
use crate::text::{harmless, quoted};
use crate::worksheet::{Answer, Env, How};
use crate::workspace::answer::{AffirmationDraft, AnswerDraft, Refusal, fit};
use crate::workspace::{Say, Workspace};

use super::Problem;
use super::answers::{AnswersEntry, Given};
use super::nearest::nearest;
use super::plan::{People, PlanInput};

/// Where the answer is kept, and the answer, if it is one that the part can have; else everything wrong with it.
pub(super) fn of_file(
    input: PlanInput<'_>,
    entry: &AnswersEntry<Given>,
    people: &mut People,
    world: &mut dyn Env,
) -> Result<(Address, Answer), Vec<Problem>> {
    let problem = |say: Say| Problem { line: entry.line, say };
    let at = find(input.workspace, &entry.key).map_err(|say| vec![problem(say)])?;
    let given = &entry.value;
    let mut against = Vec::new();
    let by = given.affirmed_by.as_ref().and_then(|who| {
        let known = people.affirmer(input.workspace, who, world);
        known.map_err(|_other_side| against.push(Refusal::AffirmerSide(who.email.clone()))).ok()
    });
    let is_affirmed = given.affirmation.is_some() || given.affirmed_by.is_some() || given.expires.is_some();
    let affirmation = is_affirmed.then(|| AffirmationDraft {
        sentence: given.affirmation.clone(),
        by,
        expires: given.expires,
        how: How::File,
    });
    let draft = AnswerDraft {
        outcome: given.outcome,
        chosen: given.chosen.clone(),
        reason: given.reason.clone(),
        control: given.control.clone(),
        owner: given.owner.clone(),
        affirmation,
    };
    let found = fit(input.workspace, &at, &draft, input.language);
    if let Err(refusals) = &found {
        let is_named = !against.is_empty();
        against.extend(refusals.iter().filter(|one| !(is_named && **one == Refusal::AffirmerMissing)).cloned());
    }
    match found {
        Ok(found) if against.is_empty() => Ok(found),
        _ => Err(against.into_iter().map(|refusal| problem(said(refusal).with("id", entry.key.as_str()))).collect()),
    }
}

/// What is refused, in the words of a file.
pub(super) fn said(refusal: Refusal) -> Say {
    let outcome = |id, outcome: Outcome| Say::new(id).with("outcome", outcome.as_str());
    // As it is written in TOML, so that it can be copied.
    let sentence = |id, sentence: &crate::text::Note| Say::new(id).with("sentence", quoted(sentence.as_str()));
    let day = |id, day: jiff::civil::Date| Say::new(id).with("date", day.to_string());
    match refusal {
        Refusal::UnknownPart => Say::new("apply-unknown-part"),
        Refusal::NoOptions => Say::new("apply-no-options"),
        Refusal::UnknownOption(text, known) => {
            Say::new("apply-unknown-option").with("text", harmless(&text)).with("known", known)
        }
        Refusal::OptionsClash => Say::new("apply-options-clash"),
        Refusal::OptionsSpare => Say::new("apply-options-spare"),
        Refusal::Choose(known) => Say::new("apply-choose").with("known", known),
        Refusal::OtherOutcome(said, plain) => {
            outcome("apply-other-outcome", said).with("plain", plain.map_or("", Outcome::as_str))
        }
        Refusal::NotWaivable => Say::new("apply-not-waivable"),
        Refusal::NoAlternative => Say::new("apply-no-alternative"),
        Refusal::MustApply => Say::new("apply-must-apply"),
        Refusal::Forbidden(say) => say,
        Refusal::ReasonMissing => Say::new("apply-reason-missing"),
        Refusal::ReasonSpare(said) => outcome("apply-reason-spare", said),
        Refusal::LawReasonMissing(clauses) => Say::new("apply-law-reason").with("clauses", clauses),
        Refusal::LawMissing(asked, clauses) => law_missing(asked).with("clauses", clauses),
        Refusal::ControlSpare(said) => outcome("apply-control-spare", said),
        Refusal::OwnerMissing => Say::new("apply-owner-missing"),
        Refusal::OwnerSpare => Say::new("apply-owner-spare"),
        Refusal::AffirmationMissing(text) => sentence("apply-affirmation-missing", &text),
        Refusal::AffirmationDiffers(text) => sentence("apply-affirmation-differs", &text),
        Refusal::AffirmationSpare(said) => outcome("apply-affirmation-spare", said),
        Refusal::AffirmerMissing => Say::new("apply-affirmer-missing"),
        Refusal::AffirmerSide(email) => Say::new("apply-affirmer-side").with("email", email.as_str()),
        Refusal::ExpiresMissing(latest) => day("apply-expires-missing", latest),
        Refusal::ExpiresPassed(given) => day("apply-expires-passed", given),
        Refusal::ExpiresLate(latest, None) => day("apply-expires-late", latest),
        Refusal::ExpiresLate(latest, Some((overlay, days))) => {
            day("apply-expires-late-overlay", latest).with("overlay", overlay.as_str()).count("days", days.into())
        }
    }
}

fn law_missing(asked: Consequence) -> Say {
    Say::new(match asked {
        Consequence::Addressable => "apply-law-addressable",
        Consequence::Standard => "apply-law-standard",
        Consequence::Contract => "apply-law-contract",
    })
}

fn find(workspace: &Workspace, key: &str) -> Result<Address, Say> {
    let at = key.parse::<Address>().ok().filter(|at| at.part.is_some() && at.option.is_none());
    let found = at.filter(|at| workspace.list(&at.checklist).is_some_and(|list| list.part(at).is_some()));
    found.ok_or_else(|| {
        let parts: Vec<String> = workspace
            .lists
            .iter()
            .flat_map(|list| {
                list.items.iter().flat_map(|item| {
                    item.parts.iter().map(|part| Address::part(&list.id, &item.id, &part.id).to_string())
                })
            })
            .collect();
        if let Some(say) = super::plan::lists::left_out(workspace, key) {
            return say;
        }
        let id = |id| Say::new(id).with("id", harmless(key));
        // Most often the part was left away.
        let of_item = parts.iter().filter(|part| part.strip_prefix(key).is_some_and(|rest| rest.starts_with('#')));
        let of_item = of_item.map(String::as_str).collect::<Vec<_>>().join(", ");
        match nearest(key, parts.iter().map(String::as_str)) {
            _ if !of_item.is_empty() => id("apply-names-no-part").with("near", of_item),
            Some(near) => id("apply-unknown-part-near").with("near", near),
            None => id("apply-unknown-part"),
        }
    })
}
