//! What was proposed, by whom: all that is confirmed with it.

use crate::checklist::{Address, Checklist};
use crate::screens::page::Token;
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::FactValue;
use crate::workspace::answering::kept_at;

/// Lays it out.
pub(crate) fn draw(view: View<'_>, list: &Checklist, at: &Address, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let words = view.words(list);
    match (&at.part, workspace.state.answer(&kept_at(workspace, at)), workspace.state.fact(at)) {
        (Some(part), Some(answer), _) => {
            let mark = state::of_outcome(view.look, answer.outcome);
            page.sign(mark.sign, &mark.word, mark.token);
            for option in &answer.chosen {
                page.hang("  ", Token::Text, words.option_line(&at.item, part, option), Token::Text);
            }
            for (id, text) in [
                ("screen-answer-reason", answer.reason.as_ref().map(crate::text::Note::as_str)),
                ("screen-answer-owner", answer.owner.as_ref().map(crate::text::Line::as_str)),
                ("screen-answer-control", answer.control.as_ref().map(crate::text::Note::as_str)),
            ] {
                if let Some(text) = text {
                    page.pair(id, text);
                }
            }
        }
        (None, _, Some(value)) => {
            let chosen: Vec<String> = match value {
                FactValue::One(one) => vec![choice(view, list, at, one.as_str())],
                FactValue::Many(many) if many.is_empty() => vec![view.look.word("screen-none-of-these")],
                FactValue::Many(many) => many.iter().map(|one| choice(view, list, at, one.as_str())).collect(),
            };
            for words in chosen {
                page.sign(view.look.glyphs.arrow_right, &words, Token::Accent);
            }
        }
        _ => {}
    }
    if let Some(by) = view.proposed_by(at) {
        page.sign(view.look.glyphs.proposed, &by, Token::Warning);
    }
    page.gap();
}

/// A choice of a question about the account, in words; a text as it is.
fn choice(view: View<'_>, list: &Checklist, at: &Address, value: &str) -> String {
    let known = view.words(list).fact.get(&at.item);
    let words = known.and_then(|fact| fact.choice.iter().find(|(id, _)| id.as_str() == value));
    match (words, value) {
        (Some((_, words)), _) => words.to_string(),
        (None, "yes") => view.look.word("screen-yes"),
        (None, "no") => view.look.word("screen-no"),
        (None, _) => value.to_owned(),
    }
}
