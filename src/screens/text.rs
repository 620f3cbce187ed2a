//! Text for a pane: paragraphs, headings and lists, before anybody knows how wide the pane is.
//!
//! [`lay`] is the one place where it is wrapped: the screens ask it how much there is to read, and the terminal draws what it
//! gives.

use crate::text::{diff, measure};

use super::look::Look;
use super::page::Token;

/// What encloses words that differ.
pub(crate) const SIGNS: (char, char) = ('[', ']');

/// Longer rows are hard to read.
const MEASURE: u16 = 84;

/// What stands between two columns.
const GAP: u16 = 3;

/// Words that look alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are meant.
    pub token: Token,
}

impl Run {
    /// Words that are meant so.
    pub fn new(text: impl Into<String>, token: Token) -> Self {
        Self { text: text.into(), token }
    }
}

/// A row of a pane.
pub type Row = Vec<Run>;

/// The cells of a row.
pub fn width(row: &[Run]) -> usize {
    row.iter().map(|run| measure::width(&run.text)).fold(0, usize::saturating_add)
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// An empty row, unless there is one already or nothing above.
    Gap,
    /// A paragraph that hangs after a lead: a sign, a number, blanks, nothing.
    Hang {
        /// What stands before its first row.
        lead: Run,
        /// The paragraph.
        runs: Vec<Run>,
    },
    /// Words quoted exactly, with a line at their side.
    Quote {
        /// Where it begins.
        indent: usize,
        words: String,
    },
    /// A text under its caption before and after a change, the words that differ between [`SIGNS`].
    Compare {
        /// Whether one stands beside the other.
        is_wide: bool,
        /// Its caption, and the text before.
        then: (String, String),
        /// Its caption, and the text after.
        now: (String, String),
    },
    /// Texts beside each other.
    Columns(Vec<Vec<Block>>),
}

/// A text being put together.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    pub(super) look: Look<'a>,
    /// What it is made of.
    pub blocks: Vec<Block>,
}

impl<'a> Text<'a> {
    /// An empty text.
    pub fn new(look: &Look<'a>) -> Self {
        Self { look: *look, blocks: Vec::new() }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// An empty row, unless there is one already or nothing above.
    pub fn gap(&mut self) {
        self.blocks.push(Block::Gap);
    }

    /// A heading, with an empty row above.
    pub fn heading(&mut self, words: &str) {
        self.gap();
        self.text(words, Token::Heading);
    }

    /// A text, nothing if it is blank.
    pub fn text(&mut self, words: &str, token: Token) {
        self.hang("", Token::Text, words, token);
    }

    /// Whether a paragraph says just this.
    pub fn says(&self, words: &str) -> bool {
        let is_it = |runs: &[Run]| matches!(runs, [run] if run.text == words);
        self.blocks.iter().any(|block| matches!(block, Block::Hang { runs, .. } if is_it(runs)))
    }

    /// A heading and a text under it; nothing if the text is blank.
    pub fn section(&mut self, id: &str, words: &str) {
        if !words.trim().is_empty() {
            self.heading(&self.look.word(id));
            self.text(words, Token::Text);
        }
    }

    /// A text that hangs after a lead: a sign, a number.
    pub(crate) fn hang(&mut self, lead: &str, lead_token: Token, words: &str, token: Token) {
        if !words.trim().is_empty() {
            self.runs(lead, lead_token, vec![Run::new(words, token)]);
        }
    }

    /// A text of several tokens that hangs after a lead.
    pub fn runs(&mut self, lead: &str, lead_token: Token, runs: Vec<Run>) {
        self.blocks.push(Block::Hang { lead: Run::new(lead, lead_token), runs });
    }

    /// A name and a value, one beside the other.
    pub fn pair(&mut self, id: &str, value: &str) {
        self.pair_in(0, id, value);
    }

    /// The same, indented.
    pub(crate) fn pair_in(&mut self, indent: usize, id: &str, value: &str) {
        let name = format!("{}{}  ", " ".repeat(indent), self.look.word(id));
        self.hang(&name, Token::Muted, value, Token::Text);
    }

    /// Words quoted exactly, with a line at their side.
    pub fn quote(&mut self, words: &str) {
        self.quote_in(0, words);
    }

    /// The same, indented.
    pub(crate) fn quote_in(&mut self, indent: usize, words: &str) {
        self.blocks.push(Block::Quote { indent, words: words.to_owned() });
    }

    /// A sign and words, in one color.
    pub fn sign(&mut self, sign: &str, words: &str, token: Token) {
        self.hang(&format!("{sign} "), token, words, token);
    }

    /// A text under its caption before and after a change: side by side where it is wide, else one above the other.
    pub fn compare(&mut self, is_wide: bool, then: (&str, &str), now: (&str, &str)) {
        let owned = |(caption, text): (&str, &str)| (caption.to_owned(), text.to_owned());
        self.blocks.push(Block::Compare { is_wide, then: owned(then), now: owned(now) });
    }
}

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
    if rows.last().is_some_and(|row| self::width(row) > 0) {
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
            let used = self::width(&own);
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
            let used = width(&row);
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
