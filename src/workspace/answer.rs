//! The one gate for answers: a draft in, an answer or every reason against it out.
//!
//! Screens, answers files and whatever settles a conflict come through here, so that no door is looser than another. What is
//! refused is typed; each door has words of its own for it, which name a key on a file's line or a field of a form.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::checklist::clauses::{self, Consequence};
use crate::checklist::{Address, Id, Outcome, Part, PartKind};
use crate::findings::law::{self, Lacking};
use crate::text::{Line, Note};
use crate::worksheet::{Affirmation, Answer, How, PersonId, Side};

use super::affirm::{accepted_options, sentence};
use super::answering::{bars, forbidden, kept_at, latest_expiry_of, part_of, sentence_meaning};
use super::open_worksheet::Workspace;
use super::say::Say;

/// What somebody would answer a part with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerDraft {
    /// The outcome, where it does not follow from the options.
    pub outcome: Option<Outcome>,
    /// The options, by their ids.
    pub chosen: Vec<String>,
    /// Why.
    pub reason: Option<Note>,
    /// Compensating control.
    pub control: Option<Note>,
    /// Whose duty it is.
    pub owner: Option<Line>,
    /// The responsibility that is taken on; none where none is, or where it is left to those who confirm.
    pub affirmation: Option<AffirmationDraft>,
}

/// The responsibility that somebody would take on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffirmationDraft {
    /// The sentence that was read, or repeated.
    pub sentence: Option<Note>,
    /// Who takes it on.
    pub by: Option<PersonId>,
    /// The last day on which it holds.
    pub expires: Option<Date>,
    /// How it was said.
    pub how: How,
}

impl AnswerDraft {
    /// The same as somebody answered, to be said again at a part as it is today.
    pub fn of(workspace: &Workspace, at: &Address, said: &Answer) -> Self {
        let asks_owner = part_of(workspace, at).is_some_and(|part| part.asks_owner);
        let affirmation = said.affirmation.as_ref().map(|affirmation| AffirmationDraft {
            sentence: Some(affirmation.sentence.clone()),
            by: Some(affirmation.by.clone()),
            expires: Some(affirmation.expires),
            how: affirmation.how,
        });
        Self {
            outcome: Some(said.outcome),
            chosen: said.chosen.iter().map(ToString::to_string).collect(),
            reason: said.reason.clone(),
            control: said.control.clone(),
            owner: said.owner.clone().filter(|owner| asks_owner && !owner.is_blank()),
            affirmation,
        }
    }
}

/// Why an answer cannot be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such part.
    UnknownPart,
    /// The part has no options.
    NoOptions,
    /// The part has other options: the text, and those that it has.
    UnknownOption(String, String),
    /// These options exclude each other.
    OptionsClash,
    /// With this outcome no option is chosen.
    OptionsSpare,
    /// Something has to be chosen among these.
    Choose(String),
    /// It comes to another outcome: what was said, and what it comes to.
    OtherOutcome(Outcome, Option<Outcome>),
    /// The part cannot be waived.
    NotWaivable,
    /// The part cannot be met by an alternative.
    NoAlternative,
    /// The part always applies.
    MustApply,
    /// An organisation's overlay forbids it: which, and why, in words.
    Forbidden(Say),
    /// A reason is owed.
    ReasonMissing,
    /// This outcome takes neither reason nor control.
    ReasonSpare(Outcome),
    /// The law asks for the reason: the clauses.
    LawReasonMissing(String),
    /// The law asks for more than a reason: what, and the clauses.
    LawMissing(Consequence, String),
    /// A control goes with a waiver, or with what the law asks.
    ControlSpare(Outcome),
    /// An owner is owed.
    OwnerMissing,
    /// No owner is asked.
    OwnerSpare,
    /// The sentence was not repeated.
    AffirmationMissing(Note),
    /// Another sentence was repeated.
    AffirmationDiffers(Note),
    /// This outcome affirms nothing.
    AffirmationSpare(Outcome),
    /// Nobody is named who affirms.
    AffirmerMissing,
    /// Who is named is not on the account holder's side: the e-mail address.
    AffirmerSide(Line),
    /// No last day is named; the latest there can be.
    ExpiresMissing(Date),
    /// The last day has passed.
    ExpiresPassed(Date),
    /// It is later than this day: a year, or what an overlay allows.
    ExpiresLate(Date, Option<(Line, u16)>),
}

/// Where the answer is kept, and the answer, if it is one that the part can have; else everything against it.
pub fn answer(
    workspace: &Workspace,
    at: &Address,
    draft: &AnswerDraft,
    language: &str,
) -> Result<(Address, Answer), Vec<Refusal>> {
    if draft.outcome.is_some_and(|outcome| bars(workspace, at, outcome)) {
        return Err(vec![Refusal::NotWaivable]);
    }
    let (on, answer) = fit(workspace, at, draft, language)?;
    let against = facts_against(workspace, at, &answer, language);
    if against.is_empty() { Ok((on, answer)) } else { Err(against) }
}

/// The same, but for what the account's facts ask: they may stand in the file that the answer comes from.
pub(crate) fn fit(
    workspace: &Workspace,
    at: &Address,
    draft: &AnswerDraft,
    language: &str,
) -> Result<(Address, Answer), Vec<Refusal>> {
    let Some(part) = part_of(workspace, at) else { return Err(vec![Refusal::UnknownPart]) };
    let mut judge = Judge { workspace, at, part, draft, language, against: Vec::new() };
    match judge.answer() {
        Some(answer) if judge.against.is_empty() => Ok((kept_at(workspace, at), answer)),
        _ => Err(judge.against),
    }
}

/// What the account's facts have against an answer: that they rule it out, or what the law asks and it does not say.
pub(crate) fn facts_against(workspace: &Workspace, at: &Address, answer: &Answer, language: &str) -> Vec<Refusal> {
    if bars(workspace, at, answer.outcome) {
        return vec![Refusal::NotWaivable];
    }
    let clauses = law::asking(&workspace.state, at, answer.outcome, &answer.chosen, language);
    let lacking = Lacking::of(&clauses, answer.reason.as_ref(), answer.control.as_ref());
    let named = |asked| {
        let asking = clauses.iter().filter(|clause| clause.consequence() == Some(asked));
        asking.map(|clause| clause.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let reason = lacking.reason.then(|| Refusal::LawReasonMissing(named(Consequence::Addressable)));
    let control = lacking.control.map(|asked| Refusal::LawMissing(asked, named(asked)));
    reason.into_iter().chain(control).collect()
}

struct Judge<'a> {
    workspace: &'a Workspace,
    at: &'a Address,
    part: &'a Part,
    draft: &'a AnswerDraft,
    language: &'a str,
    against: Vec<Refusal>,
}

impl Judge<'_> {
    fn answer(&mut self) -> Option<Answer> {
        let draft = self.draft;
        let chosen = self.chosen()?;
        let outcome = self.outcome(&chosen)?;
        let owed = matches!(outcome, Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable);
        if owed && draft.reason.is_none() {
            self.against.push(Refusal::ReasonMissing);
        }
        if !owed && !outcome.is_affirmed() && (draft.reason.is_some() || draft.control.is_some()) {
            self.against.push(Refusal::ReasonSpare(outcome));
        }
        // Whether HIPAA binds the account may stand in the same file, so whatever clause asks lets a control be said.
        let asks = || !clauses::asking(self.at, outcome, &chosen, self.language).is_empty();
        if owed && outcome != Outcome::Waived && draft.control.is_some() && !asks() {
            self.against.push(Refusal::ControlSpare(outcome));
        }
        let owes_owner = self.part.asks_owner && !outcome.is_affirmed() && outcome != Outcome::NotApplicable;
        match &draft.owner {
            None if owes_owner => self.against.push(Refusal::OwnerMissing),
            Some(_) if !owes_owner => self.against.push(Refusal::OwnerSpare),
            _ => {}
        }
        let affirmation = match &draft.affirmation {
            Some(affirmation) if outcome.is_affirmed() => self.affirmation(outcome, &chosen, affirmation),
            Some(_) => {
                self.against.push(Refusal::AffirmationSpare(outcome));
                None
            }
            // Who only proposes may leave the affirmation to those who confirm.
            None if outcome.is_affirmed() && self.workspace.side() == Side::Subscriber => {
                let none = AffirmationDraft { sentence: None, by: None, expires: None, how: How::Typed };
                self.affirmation(outcome, &chosen, &none)
            }
            None => None,
        };
        Some(Answer {
            outcome,
            chosen,
            reason: draft.reason.clone(),
            control: draft.control.clone(),
            owner: draft.owner.clone(),
            affirmation,
            shown: self.workspace.shown(self.at, self.language),
        })
    }

    /// The options, if they are options of the part.
    fn chosen(&mut self) -> Option<BTreeSet<Id>> {
        let options = self.part.options();
        let mut chosen = BTreeSet::new();
        for text in &self.draft.chosen {
            if let Some(option) = options.iter().find(|option| option.id == **text) {
                chosen.insert(option.id.clone());
                continue;
            }
            let unknown = || Refusal::UnknownOption(text.clone(), self.options());
            self.against.push(if options.is_empty() { Refusal::NoOptions } else { unknown() });
            return None;
        }
        let several = matches!(self.part.kind, PartKind::Choose { several: true, .. });
        let alone = |id: &Id| self.part.option(id).is_some_and(|option| option.alone);
        if chosen.len() > 1 && (!several || chosen.iter().any(alone)) {
            self.against.push(Refusal::OptionsClash);
            return None;
        }
        Some(chosen)
    }

    /// What the answer comes to, if the part can come to it.
    fn outcome(&mut self, chosen: &BTreeSet<Id>) -> Option<Outcome> {
        let plain = self.part.outcome_of(&chosen.iter().cloned().collect::<Vec<_>>());
        let outcome = self.draft.outcome.or(plain);
        let forbidden = || outcome.and_then(|outcome| forbidden(self.workspace, self.at, outcome, chosen));
        let refusal = match outcome {
            None => Some(Refusal::Choose(self.options())),
            Some(Outcome::Waived) if !self.part.offers(Outcome::Waived) => Some(Refusal::NotWaivable),
            Some(Outcome::Alternative) if !self.part.offers(Outcome::Alternative) => Some(Refusal::NoAlternative),
            Some(Outcome::NotApplicable) if !self.part.offers(Outcome::NotApplicable) => Some(Refusal::MustApply),
            Some(outcome) => forbidden().map(Refusal::Forbidden).or(match outcome {
                Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable => {
                    (!chosen.is_empty()).then_some(Refusal::OptionsSpare)
                }
                Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged | Outcome::Open => match plain {
                    None => Some(Refusal::Choose(self.options())),
                    plain => (plain != Some(outcome)).then_some(Refusal::OtherOutcome(outcome, plain)),
                },
            }),
        };
        match refusal {
            Some(refusal) => {
                self.against.push(refusal);
                None
            }
            None => outcome,
        }
    }

    fn options(&self) -> String {
        self.part.options().iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Responsibility taken on in the very sentence that the checklist has, for a year at most.
    fn affirmation(
        &mut self,
        outcome: Outcome,
        chosen: &BTreeSet<Id>,
        draft: &AffirmationDraft,
    ) -> Option<Affirmation> {
        let waived = outcome == Outcome::Waived;
        let of = if waived { vec![self.at.clone()] } else { accepted_options(self.workspace, self.at, chosen) };
        let sentence = sentence(self.workspace, &of, self.language);
        match &draft.sentence {
            Some(given) if *given == sentence => {}
            Some(_) => self.against.push(Refusal::AffirmationDiffers(sentence.clone())),
            None => self.against.push(Refusal::AffirmationMissing(sentence.clone())),
        }
        let expires = self.expires(draft);
        match &draft.by {
            None => self.against.push(Refusal::AffirmerMissing),
            // Who is introduced with this answer is not known yet.
            Some(by) => {
                let is_other = self.workspace.state.side_of(by).is_some_and(|side| side != Side::Subscriber);
                let other = self.workspace.state.person(by).filter(|_| is_other);
                self.against.extend(other.map(|person| Refusal::AffirmerSide(person.email.clone())));
            }
        }
        let meaning =
            sentence_meaning(self.workspace, self.at, if waived { const { &BTreeSet::new() } } else { chosen });
        Some(Affirmation { sentence, meaning, by: draft.by.clone()?, expires: expires?, how: draft.how })
    }

    fn expires(&mut self, draft: &AffirmationDraft) -> Option<Date> {
        let (latest, limit) = latest_expiry_of(self.workspace, std::slice::from_ref(self.at));
        let Some(expires) = draft.expires else {
            self.against.push(Refusal::ExpiresMissing(latest));
            return None;
        };
        // A file that is applied again next year says nothing new; whether it still holds is for findings to judge.
        let known =
            self.workspace.state.answer(&kept_at(self.workspace, self.at)).and_then(|known| known.affirmation.as_ref());
        if draft.how == How::File && known.is_some_and(|known| known.expires == expires) {
            return Some(expires);
        }
        if expires < self.workspace.today {
            self.against.push(Refusal::ExpiresPassed(expires));
        } else if expires > latest {
            self.against.push(Refusal::ExpiresLate(latest, limit));
        }
        Some(expires)
    }
}
