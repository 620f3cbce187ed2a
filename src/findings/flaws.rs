//! What can be wrong with an answer.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Forbidden, Id, Item, Outcome, Part, PartKind};
use crate::text::{Line, Note};
use crate::worksheet::stamp::{date_of, latest_expiry, latest_within};
use crate::worksheet::{Affirmed, Answer, EventId, How, IdentityChange, PersonId, Side, Standing, State, Version};

use super::judge::Judging;
use super::on::On;
use super::{law, sentence};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where; the first is where a jump goes. Empty: the account's name, a checklist as a whole, or of a comment the whole.
    pub at: Vec<Address>,
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "finding-")]
pub enum FindingKind {
    /// A question about the account has no answer.
    OpenFact,
    /// The answer to a question about the account is one that the question does not offer, or no longer.
    StaleFact {
        /// What was said.
        said: Line,
    },
    /// A part that applies has no answer.
    Open,
    /// Answers that cannot both be right.
    Contradiction {
        /// The rule that says so.
        rule: Address,
    },
    /// Two people answered differently without knowing of each other.
    Conflict,
    /// Two people took a checklist in in different editions, or one left it out, without knowing of each other.
    Editions {
        /// Which checklist.
        checklist: Id,
    },
    /// Somebody who decided something is said to be another than before: called otherwise, or of another side.
    Identity {
        /// Who was whom, and is to be whom.
        change: Box<IdentityChange>,
    },
    /// A waiver, alternative or not-applicable without a reason.
    MissingReason,
    /// What the law asks of whoever leaves this undone is not said.
    MissingControl,
    /// A duty that was taken on and has no owner inside the subscriber's organisation.
    MissingOwner,
    /// A waiver or accepted responsibility whose last day has passed.
    Lapsed {
        /// Its last day.
        expired: Date,
    },
    /// A document whose last day has passed.
    LapsedDocument {
        /// The file's name, or its address.
        name: Line,
        /// Its last day.
        expired: Date,
    },
    /// The answer was given to another question.
    Stale {
        /// What changed.
        why: StaleWhy,
    },
    /// Proposed, and not yet confirmed by the subscriber's side.
    Proposed,
    /// Responsibility in the name of somebody who has not affirmed it yet: to be known, because their own seal affirms it.
    Named {
        /// Who was named.
        by: Line,
        /// Who named them.
        rec: Line,
        /// In which way.
        how: How,
    },
    /// The checklist allows the answer, and the organisation's overlay does not.
    Forbidden {
        /// What it forbids.
        what: Forbidden,
        /// What the overlay is called.
        by: Line,
    },
    /// The answer is none that this item can have.
    InvalidAnswer {
        /// Why not.
        why: InvalidAnswer,
    },
    /// A reviewer's comment has no answer.
    Comment {
        /// The event by which it is named.
        comment: EventId,
        /// Who, as the seal names them.
        signer: Line,
        /// What.
        text: Note,
    },
    /// An assigned item still waits, and the day by which it was to be done has passed.
    Overdue {
        /// In whose hands.
        assignee: Line,
        /// By when.
        due: Date,
    },
    /// A question that belongs to no item waits for an answer: to be known, never in the way of a seal.
    Question {
        /// The question's own name.
        id: Id,
        /// What is asked.
        text: Note,
        /// Who is to find out; blank: nobody yet.
        assignee: Line,
    },
    /// A question that belongs to no item waits, and the day by which it was to be answered has passed.
    OverdueQuestion {
        /// The question's own name.
        id: Id,
        /// What is asked.
        text: Note,
        /// Who is to find out; blank: nobody yet.
        assignee: Line,
        /// By when.
        due: Date,
    },
    /// The product has changed since the edition was written, or newer pages say otherwise: to be known, not to be settled.
    Advisory {
        /// Which, by its checklist and name.
        advisory: Address,
        /// Its latest step in force, if it has dates.
        since: Option<Date>,
        /// Its next step to come.
        next: Option<Date>,
    },
}

/// What changed since an answer was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "finding-stale-")]
pub enum StaleWhy {
    /// The duty: its meaning number differs.
    Meaning,
    /// The responsibility sentence of a waiver or accepted responsibility: it is void until affirmed anew.
    Affirmation,
    /// The account's facts, or other answers, so that the item now reads otherwise.
    Notes,
}

/// Why an answer does not fit its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "finding-")]
pub enum InvalidAnswer {
    /// The item cannot be waived.
    NotWaivable,
    /// The item cannot be met by an alternative.
    NoAlternative,
    /// The item cannot be said not to apply.
    MustApply,
    /// None, too many, or unknown options are chosen.
    Options,
    /// The outcome is not what the answer comes to.
    Outcome,
    /// Responsibility was not affirmed.
    Unaffirmed,
    /// Affirmed by somebody who is not on the subscriber's side.
    Affirmer,
    /// Runs longer than a year from the day it was affirmed, or from the day by which it must have been.
    TooLong,
    /// The responsibility sentence is not the checklist's.
    Sentence,
    /// Who decided, recorded or affirmed it is not among the people.
    Stranger,
    /// Who decided, recorded or affirmed it has no name or no e-mail address.
    Nameless,
    /// The account has no name.
    Account,
}

impl FindingKind {
    /// The message id of its words in the locale.
    pub fn id(&self) -> &'static str {
        if let Self::Stale { why } = self {
            return why.into();
        }
        if let Self::Forbidden { what, .. } = self {
            return what.into();
        }
        if let Self::InvalidAnswer { why } = self {
            return why.into();
        }
        if let Self::Identity { change } = self {
            return if change.was.side == change.now.side { "finding-identity-name" } else { "finding-identity-side" };
        }
        self.into()
    }

    /// Its short name, in files and for programs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::OpenFact => "open-fact",
            Self::Open => "open",
            Self::Contradiction { .. } => "contradiction",
            Self::Conflict | Self::Editions { .. } => "conflict",
            Self::Identity { .. } => "identity",
            Self::MissingReason => "missing-reason",
            Self::MissingControl => "missing-control",
            Self::MissingOwner => "missing-owner",
            Self::Lapsed { .. } => "lapsed",
            Self::LapsedDocument { .. } => "lapsed-document",
            Self::Stale { .. } | Self::StaleFact { .. } => "stale",
            Self::Proposed => "proposed",
            Self::Named { .. } => "named",
            Self::Forbidden { .. } => "forbidden",
            Self::InvalidAnswer { .. } => "misfit",
            Self::Comment { .. } => "comment",
            Self::Overdue { .. } | Self::OverdueQuestion { .. } => "overdue",
            Self::Question { .. } => "question",
            Self::Advisory { .. } => "advisory",
        }
    }

    /// What its message names.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Lapsed { expired } => vec![("date", expired.to_string())],
            Self::StaleFact { said } => vec![("said", said.to_string())],
            Self::LapsedDocument { name, expired } => vec![("date", expired.to_string()), ("name", name.to_string())],
            Self::Forbidden { what: Forbidden::Longer(days), by } => {
                vec![("overlay", by.to_string()), ("days", days.to_string())]
            }
            Self::Forbidden { by, .. } => vec![("overlay", by.to_string())],
            Self::Named { by, rec, how } => {
                vec![("by", by.to_string()), ("rec", rec.to_string()), ("how", how.as_str().to_owned())]
            }
            Self::Overdue { assignee, due } => vec![("owner", assignee.to_string()), ("date", due.to_string())],
            Self::Question { text, assignee, .. } => vec![("owner", assignee.to_string()), ("text", text.to_string())],
            Self::OverdueQuestion { text, assignee, due, .. } => {
                vec![("owner", assignee.to_string()), ("text", text.to_string()), ("date", due.to_string())]
            }
            Self::Comment { signer, text, .. } => vec![("signer", signer.to_string()), ("text", text.to_string())],
            Self::Identity { change } => vec![
                ("was", change.was.label()),
                ("was_side", change.was.side.to_string()),
                ("now", change.now.label()),
                ("now_side", change.now.side.to_string()),
                ("date", date_of(change.at).to_string()),
            ],
            Self::OpenFact
            | Self::Open
            | Self::Contradiction { .. }
            | Self::Conflict
            | Self::Editions { .. }
            | Self::MissingReason
            | Self::MissingControl
            | Self::MissingOwner
            | Self::Advisory { .. }
            | Self::Stale { .. }
            | Self::Proposed
            | Self::InvalidAnswer { .. } => Vec::new(),
        }
    }

    /// Whether a question about the account waits for an answer, or for another one.
    pub fn asks_fact(&self) -> bool {
        matches!(self, Self::OpenFact | Self::StaleFact { .. })
    }

    /// Whether it is about a question that belongs to no item, and so to no record.
    pub fn is_parked(&self) -> bool {
        matches!(self, Self::Question { .. } | Self::OverdueQuestion { .. })
    }

    /// Whether it says no more than that a last day has passed: what was sealed before that day held then.
    pub(crate) fn is_of_time(&self) -> bool {
        matches!(self, Self::Lapsed { .. } | Self::LapsedDocument { .. })
    }

    /// Whether nothing can be sealed while it stands. What is only to be known stands in the way of nothing, and whether a
    /// comment is owed an answer is for its reviewer to judge. Who was only named may affirm it by their seal, so that is
    /// judged where it is known who seals. What is overdue is open besides, where that is in the way; a
    /// question that belongs to no item never is.
    pub fn blocks(&self) -> bool {
        let is_notice =
            matches!(self, Self::Advisory { .. } | Self::Comment { .. } | Self::Overdue { .. } | Self::Named { .. });
        !is_notice && !self.is_parked()
    }
}

/// Everything wrong with the answer to a part, worst first.
pub(super) fn of_part(
    judging: &Judging<'_>,
    list: &Checklist,
    item: &Item,
    part: &Part,
    kept_at: &Address,
    notes: Option<&Vec<Id>>,
    on: On,
) -> Vec<FindingKind> {
    let Some(register) = judging.state.answers.get(kept_at) else { return Vec::new() };
    if register.is_conflict() {
        return vec![FindingKind::Conflict];
    }
    let Some(version) = register.settled() else { return Vec::new() };
    let Some(answer) = &version.value else { return Vec::new() };
    let mut flaws = Vec::new();
    if let Some(why) = misfit(judging, part, version, answer, on) {
        flaws.push(FindingKind::InvalidAnswer { why });
    } else if let Some(overlay) = &list.overlay
        && let Some(what) = forbidden(part, version, answer, on)
    {
        flaws.push(FindingKind::Forbidden { what, by: overlay.name.clone() });
    }
    let lacking = law::lacking(judging.state, &Address::part(&list.id, &item.id, &part.id), answer);
    if answer.lacks_reason() || lacking.reason {
        flaws.push(FindingKind::MissingReason);
    }
    if lacking.control.is_some() {
        flaws.push(FindingKind::MissingControl);
    }
    if part.asks_owner && answer.lacks_owner() {
        flaws.push(FindingKind::MissingOwner);
    }
    // An answer that two parts share is kept with one of them, and stands under that item's meaning.
    let keeper = judging.list(&kept_at.checklist).and_then(|list| Some((list, list.part(kept_at)?)));
    let sentence = keeper.map_or(0, |(list, (_, part))| list.sentence_meaning(part, &answer.chosen));
    let item = keeper.map_or(item, |(_, (item, _))| item);
    if answer.affirmation.as_ref().is_some_and(|affirmation| affirmation.meaning < sentence) {
        flaws.push(FindingKind::Stale { why: StaleWhy::Affirmation });
    } else if !sentence::is_known(judging.lists, kept_at, answer) {
        flaws.push(FindingKind::InvalidAnswer { why: InvalidAnswer::Sentence });
    } else if answer.shown.meaning < item.meaning {
        flaws.push(FindingKind::Stale { why: StaleWhy::Meaning });
    } else if notes.is_some_and(|notes| !same_binding(item, notes, &answer.shown.notes)) {
        flaws.push(FindingKind::Stale { why: StaleWhy::Notes });
    }
    if let Some(affirmation) = &answer.affirmation
        && affirmation.expires < on.day
    {
        flaws.push(FindingKind::Lapsed { expired: affirmation.expires });
    }
    if version.standing == Standing::Proposed {
        flaws.push(FindingKind::Proposed);
    }
    flaws
}

/// That whoever is named in the answer to a part, which is settled and well, has not affirmed it.
pub(super) fn named(state: &State, kept_at: &Address) -> Option<FindingKind> {
    let version = state.answers.get(kept_at)?.settled()?;
    let affirmation = version.value.as_ref().filter(|answer| answer.outcome.is_affirmed())?.affirmation.as_ref()?;
    let label = |id: &PersonId| state.person(id).map_or_else(Line::default, |person| Line::clean(&person.label()));
    (affirmation.affirmed(&version.by, &version.rec) == Affirmed::Named).then(|| FindingKind::Named {
        by: label(&affirmation.by),
        rec: label(&version.rec),
        how: affirmation.how,
    })
}

/// Everything wrong with the documents of an item that is asked: what has lapsed, and where it is attached.
pub(super) fn of_documents(judging: &Judging<'_>, item: &Address, at: Date) -> Vec<Finding> {
    let lapsed = judging.state.documents(item).filter_map(|found| {
        let expired = found.evidence.expires.filter(|_| found.evidence.has_lapsed(at))?;
        let kind = FindingKind::LapsedDocument { name: found.evidence.source.name().clone(), expired };
        Some(Finding { kind, at: vec![found.at.clone()] })
    });
    lapsed.collect()
}

/// What keeps those who attached documents or answered comments from being named, and the account from being: all of it
/// goes into the record, whether the item applies or not.
pub(super) fn of_names(judging: &Judging<'_>) -> Vec<Finding> {
    let state = judging.state;
    let misfit = |why, at: Option<&Address>| Finding {
        kind: FindingKind::InvalidAnswer { why },
        at: at.cloned().into_iter().collect(),
    };
    let has_item = |at: &Address| judging.list(&at.checklist).is_some_and(|list| list.position(&at.item).is_some());
    let attached = state.all_documents().filter(|found| has_item(found.at)).filter_map(|found| {
        let why = [&found.version.by, &found.version.rec].into_iter().find_map(|who| unnamed(state, who))?;
        Some(misfit(why, Some(found.at)))
    });
    let replies = state.comments.iter().filter_map(|one| Some((one, one.reply.settled()?)));
    let answered = replies.filter(|(_, reply)| !reply.value.is_blank());
    let answered = answered.filter_map(|(one, reply)| Some(misfit(unnamed(state, &reply.by)?, one.on.as_ref())));
    let nameless = !state.name.is_conflict() && state.account_name().is_none_or(Line::is_blank);
    let account = nameless.then(|| misfit(InvalidAnswer::Account, None));
    attached.chain(answered).chain(account).collect()
}

/// Why a record could not name somebody: it has to say who decided, recorded and affirmed.
fn unnamed(state: &State, who: &PersonId) -> Option<InvalidAnswer> {
    match state.person(who) {
        None => Some(InvalidAnswer::Stranger),
        Some(person) => (person.name.is_blank() || person.email.is_blank()).then_some(InvalidAnswer::Nameless),
    }
}

/// Whether the notes that make an item say something else are the same now as when it was answered. Their order says
/// nothing.
fn same_binding(item: &Item, now: &[Id], then: &BTreeSet<Id>) -> bool {
    item.notes.iter().filter(|note| note.binding).all(|note| now.contains(&note.id) == then.contains(&note.id))
}

fn misfit(
    judging: &Judging<'_>,
    part: &Part,
    version: &Version<Option<Answer>>,
    answer: &Answer,
    on: On,
) -> Option<InvalidAnswer> {
    match answer.outcome {
        Outcome::Waived if !part.waivable || judging.bars_waiver(part) => return Some(InvalidAnswer::NotWaivable),
        Outcome::Alternative if !part.may_be_alternative => return Some(InvalidAnswer::NoAlternative),
        Outcome::NotApplicable if !part.may_not_apply => return Some(InvalidAnswer::MustApply),
        Outcome::Open => return Some(InvalidAnswer::Outcome),
        Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable => {
            if !answer.chosen.is_empty() {
                return Some(InvalidAnswer::Options);
            }
        }
        Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged => {
            if !options_fit(part, answer) {
                return Some(InvalidAnswer::Options);
            }
            if part.outcome_of(&answer.chosen.iter().cloned().collect::<Vec<_>>()) != Some(answer.outcome) {
                return Some(InvalidAnswer::Outcome);
            }
        }
    }
    let affirmer = answer.affirmation.iter().map(|affirmation| &affirmation.by);
    let unnamed =
        || [&version.by, &version.rec].into_iter().chain(affirmer).find_map(|who| unnamed(judging.state, who));
    if !answer.outcome.is_affirmed() {
        return unnamed();
    }
    let Some(affirmation) = &answer.affirmation else {
        // What is only proposed is affirmed when it is confirmed.
        return (version.standing == Standing::Confirmed).then_some(InvalidAnswer::Unaffirmed).or_else(unnamed);
    };
    let side = judging.state.side_of(&affirmation.by);
    if side != Some(Side::Subscriber) {
        return Some(InvalidAnswer::Affirmer);
    }
    (affirmation.expires > latest_expiry(said(version, on))).then_some(InvalidAnswer::TooLong).or_else(unnamed)
}

/// The day from which it is counted how long an answer may hold: its own, unless a clock was ahead.
fn said(version: &Version<Option<Answer>>, on: On) -> Date {
    date_of(version.at).min(on.latest_said())
}

/// What the organisation's overlay forbids of an answer that the checklist allows.
fn forbidden(part: &Part, version: &Version<Option<Answer>>, answer: &Answer, on: On) -> Option<Forbidden> {
    let house = &part.house;
    if let Some(what) = house.forbids(answer.outcome) {
        return Some(what);
    }
    if !house.no_options.is_disjoint(&answer.chosen) {
        return Some(Forbidden::Option);
    }
    let days = house.longest?;
    let latest = latest_within(said(version, on), house.longest);
    answer.affirmation.as_ref().filter(|affirmation| affirmation.expires > latest).map(|_| Forbidden::Longer(days))
}

fn options_fit(part: &Part, answer: &Answer) -> bool {
    let PartKind::Choose { several, .. } = &part.kind else { return answer.chosen.is_empty() };
    let known: Option<Vec<_>> = answer.chosen.iter().map(|id| part.option(id)).collect();
    known.is_some_and(|chosen| {
        !chosen.is_empty() && (chosen.len() == 1 || *several && chosen.iter().all(|option| !option.alone))
    })
}
