//! One side: who said it, when, and what in full.

use crate::checklist::{Address, Id};
use crate::screens::page::Token;
use crate::screens::settle::page::SettleScreen;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::screens::{item, state};
use crate::worksheet::{Answer, Assignment, Claim, ClaimValue, FactValue, Standing};

/// Lays it out.
pub(crate) fn draw(view: View<'_>, screen: &SettleScreen, place: usize, claim: &Claim<'_>, page: &mut Text<'_>) {
    let look = view.look;
    let head = format!("{}  {}", place.saturating_add(1), view.person_name(claim.by));
    page.text(&head, Token::Heading);
    let label = |id: &Id| {
        let known = view.workspace().and_then(|workspace| workspace.state.person(id));
        known.map_or_else(
            || view.person_name(id),
            |person| {
                if person.role.is_blank() { person.label() } else { format!("{}, {}", person.label(), person.role) }
            },
        )
    };
    page.pair("settle-by", &label(claim.by));
    if claim.rec != claim.by {
        page.pair("settle-rec", &label(claim.rec));
    }
    let moment = claim.at.to_zoned(jiff::tz::TimeZone::UTC);
    let at = format!("{} {}", moment.date(), moment.time());
    let standing = match claim.standing {
        Standing::Confirmed => "settle-confirmed",
        Standing::Proposed => "settle-proposed",
    };
    page.pair("settle-at", &look.filled(standing, &[("at", at.into())]));
    page.gap();
    said(view, screen, claim, page);
}

fn said(view: View<'_>, screen: &SettleScreen, claim: &Claim<'_>, page: &mut Text<'_>) {
    let look = view.look;
    match claim.value {
        ClaimValue::Nothing => page.text(&look.word("settle-nothing"), Token::Muted),
        ClaimValue::Text(text) => page.text(text, Token::Text),
        ClaimValue::Edition(edition) => {
            page.pair("settle-edition", edition.edition.as_str());
            if let Some(overlay) = &edition.overlay {
                page.pair("settle-overlay", overlay.name.as_str());
            }
        }
        ClaimValue::Fact(value) => fact(view, screen.at.as_ref(), value, page),
        ClaimValue::Answer(answer) => self::answer(view, screen.at.as_ref(), claim, answer, page),
        ClaimValue::Assignment(assignment) => self::assignment(assignment, page),
        ClaimValue::Question(question) => {
            page.text(question.text.as_str(), Token::Text);
            if !question.assignee.is_blank() {
                page.pair("screen-answer-owner", question.assignee.as_str());
            }
            if let Some(due) = question.due {
                page.pair("settle-until", &due.to_string());
            }
        }
        ClaimValue::QuestionReply(reply) => {
            page.text(reply.text.as_str(), Token::Text);
            if !reply.from.is_blank() {
                page.pair("settle-by", reply.from.as_str());
            }
        }
        ClaimValue::Document(document) => {
            let today = view.workspace().map_or(jiff::civil::Date::MIN, |workspace| workspace.today);
            item::documents::one(view, document, today, page);
        }
    }
}

fn fact(view: View<'_>, at: Option<&Address>, value: &FactValue, page: &mut Text<'_>) {
    let list = at.and_then(|at| view.workspace()?.list(&at.checklist));
    let words = list.zip(at).and_then(|(list, at)| view.words(list).fact.get(&at.item));
    let named = |choice: &str| match choice {
        "yes" => view.look.word("screen-yes"),
        "no" => view.look.word("screen-no"),
        _ => {
            let known = words.and_then(|words| words.choice.iter().find(|(id, _)| id.as_str() == choice));
            known.map_or_else(|| choice.to_owned(), |(_, line)| line.to_string())
        }
    };
    match value {
        FactValue::One(one) => page.text(&named(one.as_str()), Token::Text),
        FactValue::Many(many) if many.is_empty() => page.text(&view.look.word("settle-none-chosen"), Token::Text),
        FactValue::Many(many) => {
            for one in many {
                page.sign(view.look.glyphs.dot, &named(one.as_str()), Token::Text);
            }
        }
    }
}

fn answer(view: View<'_>, at: Option<&Address>, claim: &Claim<'_>, answer: &Answer, page: &mut Text<'_>) {
    let look = view.look;
    let mark = state::of_outcome(look, answer.outcome);
    page.sign(mark.sign, &mark.word, mark.token);
    let part = at.and_then(|at| Some((view.workspace()?.list(&at.checklist)?, at, at.part.as_ref()?)));
    for option in &answer.chosen {
        let line = part.map(|(list, at, part)| view.words(list).option_line(&at.item, part, option));
        page.hang("  ", Token::Text, line.unwrap_or(option.as_str()), Token::Text);
    }
    for (id, text) in [("screen-answer-reason", &answer.reason), ("screen-answer-control", &answer.control)] {
        if let Some(text) = text {
            page.pair(id, text.as_str());
        }
    }
    if let Some(owner) = &answer.owner {
        page.pair("screen-answer-owner", owner.as_str());
    }
    if let Some(affirmation) = &answer.affirmation {
        page.text(&item::answer::affirmed(view, (claim.by, claim.rec), affirmation), Token::Text);
        page.pair("settle-until", &affirmation.expires.to_string());
        page.quote(affirmation.sentence.as_str());
    }
}

fn assignment(assignment: &Assignment, page: &mut Text<'_>) {
    page.pair("screen-answer-owner", assignment.assignee.as_str());
    if let Some(due) = assignment.due {
        page.pair("settle-until", &due.to_string());
    }
    if !assignment.missing.is_blank() {
        page.pair("screen-assignment-missing", assignment.missing.as_str());
    }
}
