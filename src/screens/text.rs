//! Text for a pane: paragraphs, headings and lists, before anybody knows how wide the pane is.
//!
//! [`lay`] is the one place where it is wrapped: the screens ask it how much there is to read, and the terminal draws what it
//! gives.

mod lay;

use crate::text::measure;

use super::look::Look;
use super::page::Token;

pub use lay::lay;

/// What encloses words that differ.
pub(crate) const SIGNS: (char, char) = ('[', ']');

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
