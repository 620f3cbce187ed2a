//! The rows of an item or of the account: ticks, choices, and the questions over them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::View;
use super::parts::draw_rule;
use super::state::{self, Mark};
use crate::checklist::Address;
use crate::findings::{Finding, FindingKind};
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::{Row, RowKind};

/// One row, in words.
struct Shown {
    /// Where it begins.
    indent: usize,
    /// The box or the sign before its words.
    sign: String,
    words: String,
    token: Token,
    right: Option<Mark>,
}

/// The rows with a cursor on one of them, laid out to a width.
pub(super) struct RowList {
    /// The lines of all rows, and for each the row it belongs to.
    lines: Vec<(usize, Line<'static>)>,
    /// For each row, the heading or question that it stands under.
    over: Vec<Option<usize>>,
    cursor: usize,
}

/// As much of a name is shown in a row.
const NAME: usize = 16;

/// The gap before the words at the right.
const GAP: usize = 2;

impl RowList {
    /// Lays the rows out. If they are more than `wanted` lines, only the one with the cursor is wrapped.
    pub(super) fn new(view: View<'_>, rows: &[Row], cursor: usize, width: u16, wanted: u16) -> Self {
        let shown: Vec<Shown> = rows.iter().map(|row| shown(view, row)).collect();
        let lay = |only: Option<usize>| {
            let lines = shown.iter().enumerate().flat_map(|(index, row)| {
                let wraps = only.is_none_or(|only| only == index);
                lines(view, row, width, wraps).into_iter().map(move |line| (index, line))
            });
            lines.collect::<Vec<_>>()
        };
        let all = lay(None);
        let lines = if all.len() > usize::from(wanted) { lay(Some(cursor)) } else { all };
        let over = (0..shown.len())
            .map(|at| {
                let indent = shown.get(at)?.indent;
                shown.iter().take(at).rposition(|row| row.indent < indent)
            })
            .collect();
        Self { lines, over, cursor }
    }

    pub(super) fn height(&self) -> u16 {
        paint::cells(self.lines.len())
    }

    /// Draws the rows around the cursor; gives its place. If some are out of view, a line under them says so.
    pub(super) fn draw(&self, view: View<'_>, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let area = area.intersection(buf.area);
        let height = usize::from(area.height);
        let of_cursor = || self.lines.iter().enumerate().filter(|(_, (row, _))| *row == self.cursor).map(|(at, _)| at);
        let (first, last) = (of_cursor().next().unwrap_or(0), of_cursor().next_back().unwrap_or(0));
        let spare = height.saturating_sub(last.saturating_sub(first).saturating_add(1)) / 2;
        let top = first.saturating_sub(spare).min(self.lines.len().saturating_sub(height));
        let mut place = None;
        // What the first row in view stands under takes its place, so that one sees what is being answered.
        let sticky = self.lines.get(top).and_then(|(row, _)| {
            let over = self.over.get(*row).copied().flatten().filter(|_| *row != self.cursor)?;
            self.lines.iter().find(|(row, _)| *row == over)
        });
        for (down, shown) in self.lines.iter().skip(top).take(height).enumerate() {
            let (row, line) = if down == 0 { sticky.unwrap_or(shown) } else { shown };
            let cells = paint::row(buf, area, paint::cells(down));
            paint::write_line(buf, cells, line);
            if *row == self.cursor {
                let inside = paint::after(cells, 2);
                paint::tint(buf, inside, view.look.style(Token::Selection));
                if place.is_none() {
                    paint::write(buf, cells, view.look.glyphs.marker, view.look.style(Token::Accent));
                    place = Some(Position { x: cells.x, y: cells.y });
                }
            }
        }
        place
    }

    /// Draws the rows in at most so many lines, and a rule under them that says whether there are more; gives what is
    /// below, and the cursor's place.
    pub(super) fn draw_over(
        &self,
        view: View<'_>,
        buf: &mut Buffer,
        area: Rect,
        most: u16,
    ) -> (Rect, Option<Position>) {
        let height = self.height().min(most).min(area.height);
        let place = self.draw(view, buf, Rect { height, ..area });
        let hidden = usize::from(self.height().saturating_sub(height));
        let words = if hidden == 0 {
            String::new()
        } else {
            let rows: std::collections::BTreeSet<usize> = self.lines.iter().map(|(row, _)| *row).collect();
            let at = rows.iter().position(|row| *row == self.cursor).map_or(1, |at| at.saturating_add(1));
            view.look.filled("screen-row-of", &[("at", at.into()), ("rows", rows.len().into())])
        };
        let rest = paint::below(area, height);
        draw_rule(buf, paint::row(buf, rest, 0), view.look, &words);
        (paint::below(rest, 1), place)
    }
}

/// The lines of one row, wrapped.
pub(super) fn row_lines(view: View<'_>, row: &Row, width: u16) -> Vec<Line<'static>> {
    lines(view, &shown(view, row), width, true)
}

/// A row in words.
fn shown(view: View<'_>, row: &Row) -> Shown {
    let look = view.look;
    let plain = |indent, sign: String, words: String| Shown { indent, sign, words, token: Token::Text, right: None };
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
            Shown { token, ..plain(0, String::new(), group.map(ToString::to_string).unwrap_or_default()) }
        }
        RowKind::Heading => {
            let found = view.workspace().and_then(|workspace| {
                let index = list.position(item)?;
                Some((index, workspace.review.list(&list.id)?.items.get(index)?))
            });
            let right = found.map(|(index, found)| state::of_item(view, list, index, found));
            Shown { token: Token::Heading, right, ..plain(0, String::new(), text) }
        }
        RowKind::Aside => {
            let right = Some(state::aside(look));
            Shown { token: Token::Muted, right, ..plain(2, String::new(), text) }
        }
        RowKind::Tick => {
            let sign =
                format!("[{}] ", state::tick(look, row.outcome.unwrap_or(crate::checklist::Outcome::Open), row.on));
            Shown { right, ..plain(2, sign, text) }
        }
        RowKind::Question => {
            let right = if is_fact { fact_mark(view, row) } else { right };
            Shown { right, ..plain(2, String::new(), text) }
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
            Shown { right: fact_mark(view, row), ..plain(2, String::new(), text) }
        }
    }
}

/// The words of a line, with a word behind them where the organisation is stricter than the checklist.
fn strict(look: &RenderContext<'_>, text: &str, is_strict: bool, id: &str) -> String {
    if is_strict { format!("{text} {} {}", look.glyphs.dot, look.word(id)) } else { text.to_owned() }
}

/// That an answer waits to be confirmed, and whose it is.
fn proposed(view: View<'_>, at: &Address) -> Mark {
    let mark = state::proposed(view.look);
    let Some(by) = view.proposer(at).map(|by| view.person_name(by)) else { return mark };
    let name = text::truncated(&by, NAME, view.look.glyphs.ellipsis).into_owned();
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

/// The lines of a row.
fn lines(view: View<'_>, row: &Shown, width: u16, wraps: bool) -> Vec<Line<'static>> {
    let look = view.look;
    let width = usize::from(width);
    let right = row.right.as_ref().map(|mark| format!("{} {}", mark.sign, mark.word));
    let right_cells = right.as_ref().map_or(0, |right| text::width(right).saturating_add(GAP));
    let before = row.indent.saturating_add(text::width(&row.sign));
    // On a narrow row, words go before states: the sign in the brackets says it too.
    let has_right = right_cells > 0 && width >= before.saturating_add(right_cells).saturating_add(20);
    let room = width.saturating_sub(before).saturating_sub(if has_right { right_cells } else { 0 }).max(1);
    let style = look.style(row.token);
    let texts: Vec<String> = if wraps {
        text::wrapped(&row.words, room).into_iter().map(str::to_owned).collect()
    } else {
        vec![text::truncated(&row.words, room, look.glyphs.ellipsis).into_owned()]
    };
    let mut lines = Vec::new();
    for (index, words) in texts.into_iter().enumerate() {
        let lead = if index == 0 { format!("{}{}", " ".repeat(row.indent), row.sign) } else { " ".repeat(before) };
        let mut spans = vec![Span::styled(lead, look.style(Token::Text))];
        if let (0, true, Some(mark), Some(right)) = (index, has_right, &row.right, &right) {
            spans.push(Span::styled(text::padded(&words, room.saturating_add(GAP)), style));
            spans.push(Span::styled(right.clone(), look.style(mark.token)));
        } else {
            spans.push(Span::styled(words, style));
        }
        lines.push(Line::from(spans));
    }
    lines
}
