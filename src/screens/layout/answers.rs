//! A page of lines to answer: the lines on top, and beneath or beside them what helps.

use super::{Area, TextArea, cells};
use crate::screens::glyphs::Glyphs;
use crate::screens::page::{AnswerRow, ItemPage, Token};
use crate::screens::text::{Row, Run};
use crate::text::measure;

/// The gap before the words at the right.
const GAP: usize = 2;

/// The fewest cells that words keep beside a state.
const WORDS: usize = 20;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct ItemAreas {
    /// The heading over the lines around this one.
    pub neighbors_heading: Area,
    /// They.
    pub neighbors: Area,
    /// The lines between panes.
    pub lines: Vec<Area>,
    pub heading: Area,
    /// What is answered.
    pub rows: AnswerLines,
    /// Where it stands.
    pub rows_area: Area,
    /// The rule below it, where there is one.
    pub rule: Area,
    /// Whether some of it is out of view.
    pub is_cut: bool,
    pub help: TextArea,
}

/// Lays the page out.
pub fn item(page: &ItemPage, area: Area, glyphs: &'static Glyphs) -> ItemAreas {
    let mut areas = ItemAreas::default();
    let mut area = area.below(page.top);
    if let Some((.., width)) = &page.neighbors {
        let (left, line, right) = area.beside(*width);
        areas.lines.push(line);
        areas.neighbors_heading = left.row(0);
        areas.neighbors = left.below(2);
        area = right;
    }
    let (left, aside) = if page.most.is_some() {
        (area, None)
    } else {
        let (left, line, right) = area.beside(page.beside);
        areas.lines.push(line);
        (left, Some(right))
    };
    areas.heading = left.row(0);
    let rest = left.below(page.heading.gap.saturating_add(1));
    let most = page.most.unwrap_or(rest.height);
    areas.rows = AnswerLines::new(&page.rows, page.cursor, rest.width, most, glyphs);
    let help = if let Some(aside) = aside {
        areas.rows_area = rest;
        aside
    } else {
        let height = areas.rows.height().min(most).min(rest.height);
        areas.rows_area = rest.first(height);
        areas.is_cut = areas.rows.height() > height;
        let below = rest.below(height);
        areas.rule = below.row(0);
        below.below(1)
    };
    areas.help = TextArea::new(&page.help, help, glyphs);
    areas
}

/// The lines with a cursor on one of them, laid out to a width.
#[derive(Clone, Debug, Default)]
pub struct AnswerLines {
    /// The rows of all lines, and for each the line it belongs to.
    pub rows: Vec<(usize, Row)>,
    /// For each line, the heading or question that it stands under.
    over: Vec<Option<usize>>,
    cursor: usize,
}

impl AnswerLines {
    /// Lays the lines out. If they are more than `wanted` rows, only the one with the cursor is wrapped.
    fn new(lines: &[AnswerRow], cursor: usize, width: u16, wanted: u16, glyphs: &'static Glyphs) -> Self {
        let lay = |only: Option<usize>| {
            let rows = lines.iter().enumerate().flat_map(|(index, line)| {
                let wraps = only.is_none_or(|only| only == index);
                answer_lines(line, width, wraps, glyphs).into_iter().map(move |row| (index, row))
            });
            rows.collect::<Vec<_>>()
        };
        let all = lay(None);
        let rows = if all.len() > usize::from(wanted) { lay(Some(cursor)) } else { all };
        let over = (0..lines.len())
            .map(|at| {
                let indent = lines.get(at)?.indent;
                lines.iter().take(at).rposition(|line| line.indent < indent)
            })
            .collect();
        Self { rows, over, cursor }
    }

    /// The rows, as a height.
    pub fn height(&self) -> u16 {
        cells(self.rows.len())
    }

    /// The rows that show in a pane so high: those around the cursor, and whether they are of its line.
    pub fn shown(&self, height: u16) -> Vec<(bool, &Row)> {
        let height = usize::from(height);
        let of_cursor = || self.rows.iter().enumerate().filter(|(_, (line, _))| *line == self.cursor).map(|(at, _)| at);
        let (first, last) = (of_cursor().next().unwrap_or(0), of_cursor().next_back().unwrap_or(0));
        let spare = height.saturating_sub(last.saturating_sub(first).saturating_add(1)) / 2;
        let top = first.saturating_sub(spare).min(self.rows.len().saturating_sub(height));
        // What the first row in view stands under takes its place, so that one sees what is being answered.
        let sticky = self.rows.get(top).and_then(|(line, _)| {
            let over = self.over.get(*line).copied().flatten().filter(|_| *line != self.cursor)?;
            self.rows.iter().find(|(line, _)| *line == over)
        });
        let shown = self.rows.iter().skip(top).take(height).enumerate();
        shown
            .map(|(down, shown)| {
                let (line, row) = if down == 0 { sticky.unwrap_or(shown) } else { shown };
                (*line == self.cursor, row)
            })
            .collect()
    }
}

/// The rows of one line.
pub(crate) fn answer_lines(line: &AnswerRow, width: u16, wraps: bool, glyphs: &'static Glyphs) -> Vec<Row> {
    let width = usize::from(width);
    let right = line.right.as_ref().map(|mark| format!("{} {}", mark.sign, mark.word));
    let right_cells = right.as_ref().map_or(0, |right| measure::width(right).saturating_add(GAP));
    let before = line.indent.saturating_add(measure::width(&line.sign));
    // On a narrow row, words go before states: the sign in the brackets says it too.
    let has_right = right_cells > 0 && width >= before.saturating_add(right_cells).saturating_add(WORDS);
    let room = width.saturating_sub(before).saturating_sub(if has_right { right_cells } else { 0 }).max(1);
    let texts: Vec<String> = if wraps {
        measure::wrapped(&line.words, room).into_iter().map(str::to_owned).collect()
    } else {
        vec![measure::truncated(&line.words, room, glyphs.ellipsis).into_owned()]
    };
    let mut rows = Vec::new();
    for (index, words) in texts.into_iter().enumerate() {
        let lead = if index == 0 { format!("{}{}", " ".repeat(line.indent), line.sign) } else { " ".repeat(before) };
        let mut row = vec![Run::new(lead, Token::Text)];
        if let (0, true, Some(mark), Some(right)) = (index, has_right, &line.right, &right) {
            row.push(Run::new(measure::padded(&words, room.saturating_add(GAP)), line.token));
            row.push(Run::new(right.clone(), mark.token));
        } else {
            row.push(Run::new(words, line.token));
        }
        rows.push(row);
    }
    rows
}
