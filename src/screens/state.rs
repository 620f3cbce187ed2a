//! What state looks like: a sign and a word, never a colour alone.

use crate::checklist::{Address, Checklist, Outcome, Section};
use crate::findings::{Counts, FindingKind, ItemReview, PartReview};
use crate::screens::look::Look;
use crate::screens::page::{Mark, Token};
use crate::screens::view::View;
use jiff::civil::Date;

fn mark(look: &Look<'_>, sign: &'static str, id: &str, token: Token) -> Mark {
    Mark { sign, word: look.word(id), token }
}

/// What became of something.
pub(crate) fn of_outcome(look: &Look<'_>, outcome: Outcome) -> Mark {
    let g = look.glyphs;
    match outcome {
        Outcome::Open => mark(look, g.open, "screen-state-open", Token::Muted),
        Outcome::Implemented => mark(look, g.done, "screen-state-implemented", Token::Ok),
        Outcome::Alternative => mark(look, g.alternative, "screen-state-alternative", Token::Ok),
        Outcome::Acknowledged => mark(look, g.acknowledged, "screen-state-acknowledged", Token::Ok),
        Outcome::Accepted => mark(look, g.accepted, "screen-state-accepted", Token::Warning),
        Outcome::Waived => mark(look, g.waived, "screen-state-waived", Token::Warning),
        Outcome::NotApplicable => mark(look, g.not_applicable, "screen-state-not-applicable", Token::Muted),
    }
}

/// The word for what is wrong with an answer.
pub(crate) fn of_flaw(look: &Look<'_>, flaw: &FindingKind) -> Mark {
    let g = look.glyphs;
    match flaw {
        FindingKind::Conflict => mark(look, g.conflict, "screen-state-conflict", Token::Danger),
        FindingKind::Contradiction { .. } => contradiction(look),
        FindingKind::Lapsed { .. } | FindingKind::LapsedDocument { .. } => {
            mark(look, g.lapsed, "screen-state-lapsed", Token::Danger)
        }
        FindingKind::Stale { .. } | FindingKind::StaleFact { .. } => {
            mark(look, g.lapsed, "screen-state-stale", Token::Warning)
        }
        FindingKind::Proposed => proposed(look),
        FindingKind::OpenFact | FindingKind::Open => of_outcome(look, Outcome::Open),
        _ => mark(look, g.contradiction, "screen-state-flawed", Token::Danger),
    }
}

/// Something that waits for the subscriber's side.
pub(crate) fn proposed(look: &Look<'_>) -> Mark {
    mark(look, look.glyphs.proposed, "screen-state-proposed", Token::Warning)
}

fn contradiction(look: &Look<'_>) -> Mark {
    mark(look, look.glyphs.contradiction, "screen-state-contradiction", Token::Danger)
}

/// Something that steps aside.
pub(crate) fn aside(look: &Look<'_>) -> Mark {
    mark(look, look.glyphs.not_applicable, "screen-state-not-applicable-by-facts", Token::Muted)
}

/// The state of a part; with the last day, for what holds until one.
pub(crate) fn of_part(look: &Look<'_>, found: &PartReview, expires: Option<Date>) -> Mark {
    if let Some(flaw) = found.flaws.first() {
        return of_flaw(look, flaw);
    }
    let mut mark = of_outcome(look, found.outcome);
    if let Some(date) = expires {
        let words =
            look.filled("screen-state-until", &[("state", mark.word.into()), ("date", date.to_string().into())]);
        mark.word = words;
    }
    mark
}

/// The state of an item in a list: the worst of its parts, or how many are answered.
pub(crate) fn of_item(view: View<'_>, list: &Checklist, index: usize, found: &ItemReview) -> Mark {
    let look = view.look;
    if found.applies.is_not_applicable() {
        return aside(look);
    }
    if let (Some(workspace), Some(item)) = (view.workspace(), list.items.get(index))
        && workspace.review.contradictions_at(&list.address(item)).next().is_some()
    {
        return contradiction(look);
    }
    let asked = || found.parts.iter().filter(|part| !part.applies.is_not_applicable());
    if let Some(flaw) = asked().find_map(|part| part.flaws.first()) {
        return of_flaw(look, flaw);
    }
    if let Some(finding) = found.documents.first() {
        return of_flaw(look, &finding.kind);
    }
    let own = asked().map(|part| part.outcome).max().unwrap_or(found.outcome);
    let mut mark = of_outcome(look, own);
    let (total, done) = (asked().count(), asked().filter(|part| !part.is_open()).count());
    if own == Outcome::Open && done > 0 {
        mark.word = look.filled("screen-state-partly", &[("done", done.into()), ("total", total.into())]);
    }
    mark
}

/// The state of a section, and its progress if it asks for anything.
pub(crate) fn of_section(look: &Look<'_>, section: &Section, counts: &Counts, is_flawed: bool) -> Mark {
    let g = look.glyphs;
    if section.retired.is_some() {
        return mark(look, g.not_applicable, "screen-section-retired", Token::Muted);
    }
    if counts.asked == 0 {
        return mark(look, g.not_applicable, "screen-section-not-applicable", Token::Muted);
    }
    if is_flawed {
        return mark(look, g.contradiction, "screen-section-flawed", Token::Danger);
    }
    if counts.is_complete() {
        return mark(look, g.done, "screen-section-done", Token::Ok);
    }
    mark(look, g.open, "screen-section-open", Token::Text)
}

/// The sign inside the brackets of a tick.
pub(crate) fn tick(look: &Look<'_>, outcome: Outcome, is_on: bool) -> &'static str {
    let g = look.glyphs;
    match outcome {
        _ if is_on => g.check_on,
        Outcome::Waived => g.waived,
        Outcome::Alternative => g.alternative,
        Outcome::NotApplicable => g.not_applicable,
        Outcome::Open | Outcome::Implemented | Outcome::Acknowledged | Outcome::Accepted => g.check_off,
    }
}

/// The last day of what was affirmed of a part.
pub(crate) fn expires(view: View<'_>, found: &PartReview) -> Option<Date> {
    view.workspace()?.state.answer(&found.kept_at)?.affirmation.as_ref().map(|affirmation| affirmation.expires)
}

/// The review of the part that an address names.
pub(crate) fn part_at<'a>(view: View<'a>, at: &Address) -> Option<&'a PartReview> {
    let workspace = view.workspace()?;
    let (list, index) = workspace.place(at)?;
    let part = list.items.get(index)?.parts.iter().position(|part| at.part.as_ref() == Some(&part.id))?;
    workspace.review.list(&list.id)?.items.get(index)?.parts.get(part)
}
