//! Text for a pane: paragraphs, headings and lists, wrapped to a width.

use ratatui::text::{Line, Span};

use crate::text::diff;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::paint;

/// What encloses words that differ.
pub(super) const SIGNS: (char, char) = ('[', ']');

/// Longer rows are hard to read.
const MEASURE: u16 = 84;

/// A text being laid out.
pub(super) struct Page<'a> {
    look: &'a RenderContext<'a>,
    width: u16,
    pub(super) lines: Vec<Line<'static>>,
}

impl<'a> Page<'a> {
    pub(super) fn new(look: &'a RenderContext<'a>, width: u16) -> Self {
        Self { look, width: width.min(MEASURE), lines: Vec::new() }
    }

    /// An empty row, unless there is one already or nothing above.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A heading, with an empty row above.
    pub(super) fn heading(&mut self, words: &str) {
        self.gap();
        self.text(words, Token::Heading);
    }

    /// A text, nothing if it is blank.
    pub(super) fn text(&mut self, words: &str, token: Token) {
        self.hang("", Token::Text, words, token);
    }

    /// A heading and a text under it; nothing if the text is blank.
    pub(super) fn section(&mut self, id: &str, words: &str) {
        if !words.trim().is_empty() {
            self.heading(&self.look.word(id));
            self.text(words, Token::Text);
        }
    }

    /// A text that hangs after a lead: a sign, a number.
    pub(super) fn hang(&mut self, lead: &str, lead_token: Token, words: &str, token: Token) {
        if words.trim().is_empty() {
            return;
        }
        let indent = text::width(lead);
        let room = usize::from(self.width).saturating_sub(indent);
        for (index, row) in text::wrapped(words, room).into_iter().enumerate() {
            let before = if index == 0 { lead.to_owned() } else { " ".repeat(indent) };
            let mut spans = Vec::new();
            if indent > 0 {
                spans.push(Span::styled(before, self.look.style(lead_token)));
            }
            if !row.is_empty() {
                spans.push(Span::styled(row.to_owned(), self.look.style(token)));
            }
            self.lines.push(if row.is_empty() && index > 0 { Line::default() } else { Line::from(spans) });
        }
    }

    /// A text of several styles that hangs after a lead.
    pub(super) fn runs(&mut self, lead: &str, lead_token: Token, runs: &[(String, Token)]) {
        let indent = text::width(lead);
        let room = usize::from(self.width).saturating_sub(indent);
        let whole: String = runs.iter().map(|(words, _)| words.as_str()).collect();
        for (index, row) in text::rows(&whole, room).into_iter().enumerate() {
            let before = if index == 0 { lead.to_owned() } else { " ".repeat(indent) };
            let mut spans = vec![Span::styled(before, self.look.style(lead_token))];
            let mut at = 0usize;
            for (words, token) in runs {
                let end = at.saturating_add(words.len());
                let (from, to) = (row.start.max(at), row.end.min(end));
                if let Some(piece) = whole.get(from..to).filter(|piece| !piece.is_empty()) {
                    spans.push(Span::styled(piece.to_owned(), self.look.style(*token)));
                }
                at = end;
            }
            self.lines.push(Line::from(spans));
        }
    }

    /// A name and a value, one beside the other.
    pub(super) fn pair(&mut self, id: &str, value: &str) {
        self.pair_in(0, id, value);
    }

    /// The same, indented.
    pub(super) fn pair_in(&mut self, indent: usize, id: &str, value: &str) {
        let name = format!("{}{}  ", " ".repeat(indent), self.look.word(id));
        self.hang(&name, Token::Muted, value, Token::Text);
    }

    /// Words quoted exactly, with a line at their side.
    pub(super) fn quote(&mut self, words: &str) {
        self.quote_in(0, words);
    }

    /// The same, indented.
    pub(super) fn quote_in(&mut self, indent: usize, words: &str) {
        let room = usize::from(self.width).saturating_sub(indent).saturating_sub(2);
        for row in text::wrapped(words, room) {
            let side = format!("{}{} ", " ".repeat(indent), self.look.glyphs.side);
            let side = Span::styled(side, self.look.style(Token::Accent));
            self.lines.push(Line::from(vec![side, Span::styled(row.to_owned(), self.look.style(Token::Text))]));
        }
    }

    /// A sign and words, in one colour.
    pub(super) fn sign(&mut self, sign: &str, words: &str, token: Token) {
        self.hang(&format!("{sign} "), token, words, token);
    }

    /// A text under its caption before and after a change, the words that differ between brackets: side by side where it
    /// is wide, else one above the other.
    pub(super) fn compare(&mut self, is_wide: bool, then: (&str, &str), now: (&str, &str)) {
        let (before, after) = diff::words(then.1, now.1);
        let [before, after] = [before, after].map(|runs| diff::marked(&diff::joined(runs), SIGNS));
        if !is_wide {
            for (caption, text) in [(then.0, &before), (now.0, &after)] {
                self.text(caption, Token::Muted);
                let rows = self.marked(text, usize::from(self.width).saturating_sub(2));
                self.lines.extend(rows.into_iter().map(|mut spans| {
                    spans
                        .insert(0, Span::styled(format!("{} ", self.look.glyphs.side), self.look.style(Token::Accent)));
                    Line::from(spans)
                }));
            }
            return self.gap();
        }
        let half = usize::from(self.width).saturating_sub(3) / 2;
        let muted = |caption: &str| vec![Span::styled(caption.to_owned(), self.look.style(Token::Muted))];
        let (mut left, mut right) = (vec![muted(then.0)], vec![muted(now.0)]);
        left.extend(self.marked(&before, half));
        right.extend(self.marked(&after, half));
        for row in 0..left.len().max(right.len()) {
            let mut spans = left.get(row).cloned().unwrap_or_default();
            let used: usize = spans.iter().map(Span::width).fold(0, usize::saturating_add);
            let gap = format!("{} {} ", " ".repeat(half.saturating_sub(used)), self.look.glyphs.side);
            spans.push(Span::styled(gap, self.look.style(Token::Muted)));
            spans.extend(right.get(row).cloned().unwrap_or_default());
            self.lines.push(Line::from(spans));
        }
        self.gap();
    }

    /// A text wrapped, with what stands between brackets in the colour of what differs.
    fn marked(&self, words: &str, room: usize) -> Vec<Vec<Span<'static>>> {
        let mut is_inside = false;
        let mut spans = |row: &str| {
            let mut spans = Vec::new();
            for piece in row.split_inclusive([SIGNS.0, SIGNS.1]) {
                // A sign has the colour of what it encloses.
                let (text, sign) = match piece.char_indices().next_back() {
                    Some((at, sign)) if sign == SIGNS.0 || sign == SIGNS.1 => {
                        (piece.get(..at).unwrap_or_default(), Some(sign))
                    }
                    _ => (piece, None),
                };
                let token = if is_inside { Token::Warning } else { Token::Text };
                spans.push(Span::styled(text.to_owned(), self.look.style(token)));
                if let Some(sign) = sign {
                    is_inside = sign == SIGNS.0;
                    spans.push(Span::styled(sign.to_string(), self.look.style(Token::Warning)));
                }
            }
            spans
        };
        text::wrapped(words, room).into_iter().map(&mut spans).collect()
    }

    /// The rows, as a height.
    pub(super) fn height(&self) -> u16 {
        paint::cells(self.lines.len())
    }
}
