//! A text broken into the rows of a pane.

use crate::screens::page::Token;
use crate::text::{diff, measure};

use super::{Block, Row, Run, SIGNS};

/// Longer rows are hard to read.
const MEASURE: u16 = 84;

/// What stands between two columns.
const GAP: u16 = 3;

/// The rows of a text in a pane of so many cells. `side` is the line at the side of what is quoted.
pub fn lay(blocks: &[Block], width: u16, side: &'static str) -> Vec<Row> {
    let mut rows = Vec::new();
    let pane = Pane { width: width.min(MEASURE), side };
    for block in blocks {
        match block {
            Block::Gap => gap(&mut rows),
            Block::Hang { lead, runs } => pane.hang(lead, runs, &mut rows),
            Block::Quote { indent, words } => pane.quote(*indent, words, &mut rows),
            Block::Compare { is_wide, then, now } => pane.compare(*is_wide, then, now, &mut rows),
            Block::Columns(columns) => beside(columns, width, side, &mut rows),
        }
    }
    rows
}

fn gap(rows: &mut Vec<Row>) {
    if rows.last().is_some_and(|row| super::width(row) > 0) {
        rows.push(Row::new());
    }
}

/// Columns of one width, with a line between two.
fn beside(columns: &[Vec<Block>], width: u16, side: &'static str, rows: &mut Vec<Row>) {
    let count = u16::try_from(columns.len()).unwrap_or(u16::MAX).max(1);
    let gaps = GAP.saturating_mul(count.saturating_sub(1));
    let cells = width.saturating_sub(gaps).checked_div(count).unwrap_or(width);
    let laid: Vec<Vec<Row>> = columns.iter().map(|blocks| lay(blocks, cells, side)).collect();
    for at in 0..laid.iter().map(Vec::len).max().unwrap_or(0) {
        let mut row = Row::new();
        for (place, column) in laid.iter().enumerate() {
            if place > 0 {
                row.push(Run::new(format!(" {side} "), Token::Muted));
            }
            let own = column.get(at).cloned().unwrap_or_default();
            let used = super::width(&own);
            row.extend(own);
            if place.saturating_add(1) < laid.len() {
                row.push(Run::new(" ".repeat(usize::from(cells).saturating_sub(used)), Token::Text));
            }
        }
        rows.push(row);
    }
}

/// Where a text is laid out.
#[derive(Clone, Copy)]
struct Pane {
    width: u16,
    side: &'static str,
}

impl Pane {
    fn hang(self, lead: &Run, runs: &[Run], rows: &mut Vec<Row>) {
        let indent = measure::width(&lead.text);
        let room = usize::from(self.width).saturating_sub(indent);
        let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
        for (index, bytes) in measure::rows(&whole, room).into_iter().enumerate() {
            if bytes.of(&whole).is_empty() && index > 0 {
                rows.push(Row::new());
                continue;
            }
            let before = if index == 0 { lead.text.clone() } else { " ".repeat(indent) };
            let mut row = Row::new();
            if indent > 0 {
                row.push(Run::new(before, lead.token));
            }
            let mut at = 0usize;
            for run in runs {
                let end = at.saturating_add(run.text.len());
                let (from, to) = (bytes.start.max(at), bytes.end.min(end));
                if let Some(piece) = whole.get(from..to).filter(|piece| !piece.is_empty()) {
                    row.push(Run::new(piece, run.token));
                }
                at = end;
            }
            rows.push(row);
        }
    }

    fn quote(self, indent: usize, words: &str, rows: &mut Vec<Row>) {
        let room = usize::from(self.width).saturating_sub(indent).saturating_sub(2);
        rows.extend(measure::wrapped(words, room).into_iter().map(|row| {
            let side = Run::new(format!("{}{} ", " ".repeat(indent), self.side), Token::Accent);
            vec![side, Run::new(row, Token::Text)]
        }));
    }

    fn compare(self, is_wide: bool, then: &(String, String), now: &(String, String), rows: &mut Vec<Row>) {
        let (before, after) = diff::words(&then.1, &now.1);
        let [before, after] = [before, after].map(|runs| diff::marked(&diff::joined(runs), SIGNS));
        let muted = |caption: &str| vec![Run::new(caption, Token::Muted)];
        if !is_wide {
            for (caption, text) in [(&then.0, &before), (&now.0, &after)] {
                self.hang(&Run::default(), &muted(caption), rows);
                let room = usize::from(self.width).saturating_sub(2);
                rows.extend(marked(text, room).into_iter().map(|mut row| {
                    row.insert(0, Run::new(format!("{} ", self.side), Token::Accent));
                    row
                }));
            }
            return gap(rows);
        }
        let half = usize::from(self.width).saturating_sub(3) / 2;
        let (mut left, mut right) = (vec![muted(&then.0)], vec![muted(&now.0)]);
        left.extend(marked(&before, half));
        right.extend(marked(&after, half));
        for at in 0..left.len().max(right.len()) {
            let mut row = left.get(at).cloned().unwrap_or_default();
            let used = super::width(&row);
            row.push(Run::new(format!("{} {} ", " ".repeat(half.saturating_sub(used)), self.side), Token::Muted));
            row.extend(right.get(at).cloned().unwrap_or_default());
            rows.push(row);
        }
        gap(rows);
    }
}

/// A text wrapped, with what stands between [`SIGNS`] meant as what differs.
fn marked(words: &str, room: usize) -> Vec<Row> {
    let mut is_inside = false;
    let mut pieces = |line: &str| {
        let mut row = Row::new();
        for piece in line.split_inclusive([SIGNS.0, SIGNS.1]) {
            // A sign looks like what it encloses.
            let (text, sign) = match piece.char_indices().next_back() {
                Some((at, sign)) if sign == SIGNS.0 || sign == SIGNS.1 => {
                    (piece.get(..at).unwrap_or_default(), Some(sign))
                }
                _ => (piece, None),
            };
            row.push(Run::new(text, if is_inside { Token::Warning } else { Token::Text }));
            if let Some(sign) = sign {
                is_inside = sign == SIGNS.0;
                row.push(Run::new(sign.to_string(), Token::Warning));
            }
        }
        row
    };
    measure::wrapped(words, room).into_iter().map(&mut pieces).collect()
}
