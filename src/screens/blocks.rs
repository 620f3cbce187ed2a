//! Blocks as text for a pane: how something is meant becomes a sign and a token, and what is quoted gets the line at its side.
//!
//! What stands below something is indented, each line of it, so that nothing typed can pass for a heading or a line of ours.

use crate::document::{
    self, Bars, Block, Entry, Field, Form, Item, Ledger, LedgerEntry, List, Page, Span, Table, Tone,
};

use super::look::Look;
use super::page::Token;
use super::text::{self, Run, Text};

/// How far what stands below something is moved in.
const STEP: usize = 2;

/// The sign of a tone; none where there is nothing to tell apart.
fn sign(look: &Look<'_>, tone: Tone) -> Option<&'static str> {
    let glyphs = look.glyphs;
    Some(match tone {
        Tone::Plain | Tone::Soft => return None,
        Tone::Good | Tone::Implemented => glyphs.done,
        Tone::Mind => glyphs.advisory,
        Tone::Alert => glyphs.contradiction,
        Tone::Alternative => glyphs.alternative,
        Tone::Acknowledged => glyphs.acknowledged,
        Tone::NotApplicable => glyphs.not_applicable,
        Tone::Accepted => glyphs.accepted,
        Tone::Waived => glyphs.waived,
        Tone::Lapsed => glyphs.lapsed,
        Tone::Open => glyphs.open,
    })
}

fn token(tone: Tone) -> Token {
    match tone {
        Tone::Plain => Token::Text,
        Tone::Soft | Tone::NotApplicable | Tone::Open => Token::Muted,
        Tone::Good | Tone::Implemented | Tone::Alternative | Tone::Acknowledged => Token::Ok,
        Tone::Mind | Tone::Accepted | Tone::Waived => Token::Warning,
        Tone::Alert | Tone::Lapsed => Token::Danger,
    }
}

/// The token of a tone, and of what is said plainly another.
fn token_or(tone: Tone, plain: Token) -> Token {
    if tone == Tone::Plain { plain } else { token(tone) }
}

impl Text<'_> {
    /// Adds what a page says, below its title.
    pub fn page(&mut self, page: &Page) {
        if let Some(notice) = &page.notice {
            self.sign(self.look.glyphs.advisory, &notice.title, Token::Warning);
            self.text(&notice.text, Token::Text);
        }
        self.blocks_of(&page.head);
        for section in page.sections.iter().chain(&page.foot) {
            self.heading(&section.heading);
            self.blocks_of(&section.blocks);
        }
    }

    /// Adds blocks.
    pub(crate) fn blocks_of(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.heading(heading),
                Block::Paragraph(text, tone) => {
                    self.apart();
                    let sign = tone.is_loud().then(|| sign(&self.look, *tone)).flatten();
                    self.span(0, sign, *tone, self.runs_of(text, token(*tone)));
                }
                Block::Fields(fields) | Block::Tiles(fields) => {
                    self.apart();
                    self.fields(0, fields);
                }
                Block::List(list) => self.list(list),
                Block::Entry(entry) => self.entry(entry),
                Block::Table(table) => self.table(table),
                Block::Bars(bars) => self.bars(bars),
                Block::Ledger(ledger) => self.ledger(ledger),
            }
        }
    }

    /// An empty row, but not right below a heading.
    fn apart(&mut self) {
        let is_heading = |runs: &[Run]| matches!(runs, [run] if run.token == Token::Heading);
        if !matches!(self.blocks.last(), Some(text::Block::Hang { runs, .. }) if is_heading(runs)) {
            self.gap();
        }
    }

    /// A text after its sign.
    fn span(&mut self, indent: usize, sign: Option<&str>, tone: Tone, runs: Vec<Run>) {
        let sign = sign.map(|sign| format!("{sign} ")).unwrap_or_default();
        self.runs(&format!("{}{sign}", " ".repeat(indent)), token(tone), runs);
    }

    /// Running text, of which what is said plainly has this token.
    fn runs_of(&self, text: &document::Text, plain: Token) -> Vec<Run> {
        let run = |span: &Span| {
            let token = token_or(span.tone, plain);
            let sign = sign(&self.look, span.tone).map(|sign| format!("{sign} ")).unwrap_or_default();
            match span.form {
                Form::Plain | Form::Code => Run::new(span.text.as_str(), token),
                Form::Strong => Run::new(span.text.as_str(), token_or(span.tone, Token::Heading)),
                Form::State => Run::new(format!("{sign}{}", span.text), token),
                Form::Tag => Run::new(format!("{} {}", self.look.glyphs.dot, span.text), token),
                Form::Mark => Run::new(sign, token),
            }
        };
        text.0.iter().map(run).collect()
    }

    fn fields(&mut self, indent: usize, fields: &[Field]) {
        for field in fields {
            let label = format!("{}{}", " ".repeat(indent), field.label);
            if field.is_quote {
                self.text(&label, Token::Muted);
                self.quote_in(indent, &field.text.words());
            } else {
                let lead = if field.label.is_empty() { label } else { format!("{label}  ") };
                let runs = self.runs_of(&field.text, token(field.tone));
                self.runs(&lead, Token::Muted, runs);
            }
        }
    }

    fn list(&mut self, list: &List) {
        self.apart();
        for (index, item) in list.items.iter().enumerate() {
            if index > 0 && !item.items.is_empty() && !list.is_tight {
                self.gap();
            }
            if list.is_run_on {
                self.item(0, &Item { items: Vec::new(), ..item.clone() }, false);
                self.run_on(&item.items);
            } else {
                self.item(0, item, list.is_marked);
            }
        }
    }

    /// A line of a list. One with more below it is its heading; the word of its mark stands behind it.
    fn item(&mut self, indent: usize, item: &Item, is_marked: bool) {
        let (is_top, is_head) = (indent == 0, !item.items.is_empty());
        let plain = if is_top && is_head { token_or(item.tone, Token::Heading) } else { Token::Text };
        let dot = (is_top && !is_head).then_some(self.look.glyphs.dot);
        let mut runs = self.runs_of(&item.text, plain);
        if !item.term.is_empty() {
            let term = token_or(item.tone, Token::Muted);
            match (is_marked, is_head) {
                (true, true) => runs.push(Run::new(format!("  {}", item.term), term)),
                // The sign says it, and the word of the heading.
                (true, false) => {}
                (false, _) => runs.insert(0, Run::new(format!("{}  ", item.term), term)),
            }
        }
        self.span(indent, sign(&self.look, item.tone).or(dot), item.tone, runs);
        for below in &item.items {
            self.item(indent.saturating_add(STEP), below, is_marked);
        }
    }

    /// Things of which only their names are said, each after the one before it.
    fn run_on(&mut self, items: &[Item]) {
        let texts: Vec<String> = items.iter().map(|item| item.text.words()).collect();
        self.hang("  ", Token::Text, &texts.join("; "), Token::Muted);
    }

    fn entry(&mut self, entry: &Entry) {
        self.apart();
        let mut runs = self.runs_of(&entry.head, token_or(entry.tone, Token::Heading));
        if let Some(tag) = &entry.tag {
            runs.push(Run::new("  ", Token::Text));
            runs.extend(self.runs_of(&tag.clone().into(), Token::Text));
        }
        self.span(0, sign(&self.look, entry.tone), entry.tone, runs);
        self.fields(STEP, &entry.fields);
    }

    /// A row names itself; its other cells stand below it, each after the head of its column unless there is only one.
    fn table(&mut self, table: &Table) {
        self.apart();
        for row in &table.rows {
            let Some((name, cells)) = row.split_first() else { continue };
            let runs = self.runs_of(name, Token::Text);
            self.runs(&format!("{} ", self.look.glyphs.dot), Token::Text, runs);
            let is_pair = cells.len() == 1;
            for (index, cell) in cells.iter().enumerate() {
                let column = table.columns.get(index.saturating_add(1)).filter(|_| !is_pair);
                let lead = column.map_or_else(|| "    ".to_owned(), |column| format!("  {column}  "));
                let runs = self.runs_of(cell, if is_pair { Token::Heading } else { Token::Text });
                self.runs(&lead, Token::Muted, runs);
            }
        }
    }

    fn bars(&mut self, bars: &Bars) {
        self.heading(&bars.heading);
        let all = bars.groups.iter().flat_map(|group| &group.bars).chain([&bars.total]);
        all.for_each(|bar| self.text(&bar.label, Token::Text));
        bars.groups.iter().filter_map(|group| group.idle.as_ref()).for_each(|idle| self.text(idle, Token::Muted));
        self.text(&bars.note, Token::Muted);
    }

    fn ledger(&mut self, ledger: &Ledger) {
        self.heading(&ledger.title);
        for entry in &ledger.entries {
            self.gap();
            let mut runs = self.runs_of(&entry.head, Token::Heading);
            runs.push(Run::new("  ", Token::Text));
            runs.extend(self.runs_of(&entry.state, Token::Text));
            self.runs("", Token::Text, runs);
            let mut body = self.runs_of(&entry.body, Token::Text);
            self.by(entry, &mut body);
            if !body.is_empty() {
                self.runs("    ", Token::Text, body);
            }
            self.fields(STEP.saturating_mul(2), &entry.fields);
            for part in &entry.parts {
                let (sign, tone) = self.sign_of(&part.state);
                let mut runs = vec![Run::new(format!("{}: ", part.state.words()), token(tone))];
                runs.extend(self.runs_of(&part.head, Token::Text));
                self.by(part, &mut runs);
                self.span(STEP, sign, tone, runs);
                self.fields(STEP.saturating_mul(2), &part.fields);
            }
        }
    }

    /// Who decided, behind what was decided.
    fn by(&self, entry: &LedgerEntry, runs: &mut Vec<Run>) {
        if !entry.by.is_empty() {
            let lead = if runs.is_empty() { String::new() } else { format!(" {} ", self.look.glyphs.dot) };
            runs.push(Run::new(lead, Token::Muted));
            runs.extend(self.runs_of(&entry.by, Token::Muted));
        }
    }

    /// The sign of what something came to, and how that is meant.
    fn sign_of(&self, state: &document::Text) -> (Option<&'static str>, Tone) {
        let tone = state.0.first().map(|span| span.tone).unwrap_or_default();
        (sign(&self.look, tone), tone)
    }
}
