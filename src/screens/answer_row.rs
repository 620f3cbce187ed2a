//! The rows of an item or of the account: ticks, choices, and the questions over them.

use crate::checklist::Address;
use crate::findings::{Finding, FindingKind};
use crate::screens::look::Look;
use crate::screens::page::{AnswerRow, Mark, Token};
use crate::screens::rows::{Row, RowKind};
use crate::screens::state;
use crate::screens::view::View;
use crate::text::measure;

/// As much of a name is shown in a row.
const NAME: usize = 16;

/// What says how many rows there are, and which of them has the cursor.
pub(crate) fn hidden(view: View<'_>, cursor: usize, count: usize) -> String {
    view.look.filled("screen-row-of", &[("at", cursor.saturating_add(1).into()), ("rows", count.into())])
}

/// A row in words.
pub(crate) fn answer_row(view: View<'_>, row: &Row) -> AnswerRow {
    let look = view.look;
    let plain =
        |indent, sign: String, words: String| AnswerRow { indent, sign, words, token: Token::Text, right: None };
    let list = view.workspace().and_then(|workspace| workspace.list(&row.at.checklist));
    let Some(list) = list else { return plain(0, String::new(), row.at.to_string()) };
    let words = view.words(list);
    let item = &row.at.item;
    let part = row.at.part.as_ref();
    let fact = words.fact.get(item);
    let is_fact = list.fact(item).is_some();
    let house = list.part(&row.at.without_option()).map(|(_, part)| &part.house);
    let text = match (&row.at.option, part) {
        (Some(option), Some(part)) => {
            let text = words.option_line(item, part, option).to_owned();
            strict(look, &text, house.is_some_and(|house| house.no_options.contains(option)), "screen-row-not-allowed")
        }
        (Some(option), None) => match fact.and_then(|fact| fact.choice.get(option)) {
            Some(choice) => choice.to_string(),
            None if option == "yes" => look.word("screen-yes"),
            None if option == "no" => look.word("screen-no"),
            None => option.to_string(),
        },
        (None, Some(part)) => {
            let text = words.part_line(item, part).to_owned();
            strict(look, &text, house.is_some_and(|house| house.no_waiver), "screen-row-no-waiver")
        }
        (None, None) if is_fact => fact.map(|fact| fact.ask.to_string()).unwrap_or_default(),
        (None, None) => format!("{item}  {}", words.item_title(item)),
    };
    let right =
        state::part_at(view, &row.at).filter(|_| matches!(row.kind, RowKind::Tick | RowKind::Question)).map(|found| {
            match found.flaws.first() {
                Some(FindingKind::Proposed) => proposed(view, &row.at),
                _ => state::of_part(look, found, state::expires(view, found)),
            }
        });
    match row.kind {
        RowKind::Heading if is_fact => {
            let group = list.fact(item).and_then(|fact| words.group.get(&fact.group));
            let token = Token::Heading;
            AnswerRow { token, ..plain(0, String::new(), group.map(ToString::to_string).unwrap_or_default()) }
        }
        RowKind::Heading => {
            let found = view.workspace().and_then(|workspace| {
                let index = list.position(item)?;
                Some((index, workspace.review.list(&list.id)?.items.get(index)?))
            });
            let right = found.map(|(index, found)| state::of_item(view, list, index, found));
            AnswerRow { token: Token::Heading, right, ..plain(0, String::new(), text) }
        }
        RowKind::NotApplicableByFacts => {
            let right = Some(state::aside(look));
            AnswerRow { token: Token::Muted, right, ..plain(2, String::new(), text) }
        }
        RowKind::Tick => {
            let sign =
                format!("[{}] ", state::tick(look, row.outcome.unwrap_or(crate::checklist::Outcome::Open), row.on));
            AnswerRow { right, ..plain(2, sign, text) }
        }
        RowKind::Question => {
            let right = if is_fact { fact_mark(view, row) } else { right };
            AnswerRow { right, ..plain(2, String::new(), text) }
        }
        RowKind::Radio => {
            let sign = if row.on { look.glyphs.radio_on } else { look.glyphs.radio_off };
            plain(4, format!("({sign}) "), text)
        }
        RowKind::Check | RowKind::NoneOfThese => {
            let sign = if row.on { look.glyphs.check_on } else { look.glyphs.check_off };
            let text = if row.kind == RowKind::NoneOfThese { look.word("screen-none-of-these") } else { text };
            plain(4, format!("[{sign}] "), text)
        }
        RowKind::Text => {
            let value =
                view.workspace().and_then(|workspace| workspace.state.fact(&row.at)).and_then(|value| match value {
                    crate::worksheet::FactValue::One(one) => Some(one.to_string()),
                    crate::worksheet::FactValue::Many(_) => None,
                });
            let text = match value {
                Some(value) => format!("{text}  {value}"),
                None => text,
            };
            AnswerRow { right: fact_mark(view, row), ..plain(2, String::new(), text) }
        }
    }
}

/// The words of a line, with a word behind them where the organisation is stricter than the checklist.
fn strict(look: &Look<'_>, text: &str, is_strict: bool, id: &str) -> String {
    if is_strict { format!("{text} {} {}", look.glyphs.dot, look.word(id)) } else { text.to_owned() }
}

/// That an answer waits to be confirmed, and whose it is.
fn proposed(view: View<'_>, at: &Address) -> Mark {
    let mark = state::proposed(view.look);
    let Some(by) = view.proposer(at).map(|by| view.person_name(by)) else { return mark };
    let name = measure::truncated(&by, NAME, view.look.glyphs.ellipsis).into_owned();
    Mark { word: view.look.filled("people-to-confirm", &[("state", mark.word.into()), ("name", name.into())]), ..mark }
}

/// Whether a question about the account waits or clashes; nothing if it is answered.
fn fact_mark(view: View<'_>, row: &Row) -> Option<Mark> {
    let workspace = view.workspace()?;
    let look = view.look;
    if row.flawed {
        let id = "screen-state-contradiction";
        return Some(Mark { sign: look.glyphs.contradiction, word: look.word(id), token: Token::Danger });
    }
    if crate::workspace::is_proposed(workspace, &row.at) {
        return Some(state::proposed(look));
    }
    let at = row.at.without_option();
    let waits = |finding: &&Finding| finding.kind.asks_fact() && finding.at.first() == Some(&at);
    workspace.review.findings.iter().find(waits).map(|finding| state::of_flaw(look, &finding.kind))
}
