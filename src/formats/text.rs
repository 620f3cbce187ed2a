//! Blocks as plain text, for a terminal or a letter.
//!
//! What stands below something is indented, each line of it, so that nothing typed can pass for a heading or a line of ours.

use unicode_width::UnicodeWidthStr;

use crate::document::{Bars, Block, Entry, Field, Form, Item, Ledger, LedgerEntry, List, Page, Table, Text};

/// From this width on a table is written as a list: a terminal would break its rows.
const WIDE: usize = 100;

/// How wide the column of the words before a list's lines is, and of marks.
const TERM: usize = 8;
const MARK: usize = 4;

/// A page as plain text.
pub fn text(page: &Page) -> String {
    let mut writer = Writer::default();
    writer.underlined(&page.title, "=");
    if let Some(notice) = &page.notice {
        writer.gap();
        writer.line(0, &notice.title);
        writer.line(2, &notice.text);
    }
    writer.blocks(2, &page.head);
    for section in &page.sections {
        writer.gap();
        writer.underlined(&section.heading, "-");
        writer.blocks(2, &section.blocks);
    }
    if let Some(foot) = &page.foot {
        writer.gap();
        writer.underlined(&foot.heading, "-");
        writer.blocks(2, &foot.blocks);
    }
    writer.out
}

/// Blocks alone, as plain text.
pub fn blocks(blocks: &[Block]) -> String {
    let mut writer = Writer::default();
    writer.blocks(0, blocks);
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
}

/// The words of a text; what something came to stands in brackets.
fn words(text: &Text) -> String {
    let pieces = text.0.iter().filter(|span| span.form != Form::Mark).map(|span| match span.form {
        Form::State => format!("[{}]", span.text),
        Form::Tag => format!("— {}", span.text),
        Form::Plain | Form::Strong | Form::Code | Form::Mark => span.text.clone(),
    });
    pieces.collect()
}

impl Writer {
    /// A text at an indent; what follows its first line stands further in.
    fn line(&mut self, indent: usize, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            let line: String =
                line.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect();
            let indent = if index > 0 { indent.saturating_add(4) } else { indent };
            self.out.push_str(format!("{}{line}", " ".repeat(indent)).trim_end());
            self.out.push('\n');
        }
    }

    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn underlined(&mut self, heading: &str, with: &str) {
        self.line(0, heading);
        self.line(0, &with.repeat(heading.width()));
    }

    fn blocks(&mut self, indent: usize, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    self.gap();
                    self.line(indent, heading);
                }
                Block::Paragraph(text, _) => {
                    self.gap();
                    self.line(indent, &words(text));
                }
                Block::Fields(fields) | Block::Tiles(fields) => {
                    self.gap();
                    self.fields(indent, fields);
                }
                Block::List(list) => self.list(indent, list),
                Block::Entry(entry) => self.entry(indent, entry),
                Block::Table(Table { columns, rows, .. }) => {
                    self.gap();
                    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(words).collect()).collect();
                    self.table(indent, columns, &rows);
                }
                Block::Bars(bars) => self.bars(indent, bars),
                Block::Ledger(ledger) => self.ledger(indent, ledger),
            }
        }
    }

    fn fields(&mut self, indent: usize, fields: &[Field]) {
        for field in fields {
            let label = if field.label.is_empty() { String::new() } else { format!("{}: ", field.label) };
            self.line(indent, &format!("{label}{}", words(&field.text)));
        }
    }

    /// An item with others below it stands apart from those around it.
    fn list(&mut self, indent: usize, list: &List) {
        self.gap();
        for item in &list.items {
            let is_group = !item.items.is_empty() && !list.is_tight;
            if is_group {
                self.gap();
            }
            self.item(indent, item, list.is_marked);
            if is_group && !list.is_marked {
                self.gap();
            }
        }
    }

    fn item(&mut self, indent: usize, item: &Item, is_marked: bool) {
        let width = if is_marked { MARK } else { TERM };
        let term = if item.term.is_empty() { String::new() } else { format!("{:<width$}  ", item.term) };
        let below = indent.saturating_add(if term.is_empty() { 2 } else { term.width() });
        let text = words(&item.text);
        match text.split_once('\n').filter(|_| is_marked && !term.is_empty()) {
            Some((first, rest)) => {
                self.line(indent, &format!("{term}{first}"));
                rest.split('\n').for_each(|line| self.line(below, line));
            }
            None => self.line(indent, &format!("{term}{text}")),
        }
        for one in &item.items {
            self.item(below, one, is_marked);
        }
    }

    fn entry(&mut self, indent: usize, entry: &Entry) {
        self.gap();
        let tag = entry.tag.as_ref().map(|tag| format!(" {}", words(&tag.clone().into()))).unwrap_or_default();
        self.line(indent, &format!("{}{tag}", words(&entry.head)));
        self.fields(indent.saturating_add(2), &entry.fields);
    }

    fn table(&mut self, indent: usize, columns: &[String], rows: &[Vec<String>]) {
        let cells = |row: &[String]| row.iter().map(|cell| cell.replace('\n', " / ")).collect::<Vec<_>>();
        let all: Vec<Vec<String>> = (!columns.is_empty())
            .then_some(columns)
            .into_iter()
            .map(cells)
            .chain(rows.iter().map(|row| cells(row)))
            .collect();
        let count = all.iter().map(Vec::len).max().unwrap_or(0);
        let width =
            |index: usize| all.iter().filter_map(|row| row.get(index)).map(|cell| cell.width()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..count).map(width).collect();
        if !columns.is_empty() && widths.iter().sum::<usize>() > WIDE {
            return self.tall(indent, columns, rows);
        }
        for row in &all {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(width.saturating_sub(cell.width()).saturating_add(2)));
            }
            self.line(indent, line.trim_end());
        }
    }

    /// A table of which each row is a list of its cells.
    fn tall(&mut self, indent: usize, columns: &[String], rows: &[Vec<String>]) {
        for row in rows {
            self.line(indent, row.first().map_or("", String::as_str));
            for (column, cell) in columns.iter().zip(row).skip(1) {
                self.line(indent.saturating_add(2), &format!("{column}: {cell}"));
            }
        }
    }

    fn bars(&mut self, indent: usize, bars: &Bars) {
        let of = bars.groups.iter().flat_map(|group| group.bars.iter().map(move |bar| (group.title.as_ref(), bar)));
        let mut rows: Vec<Vec<String>> = Vec::new();
        for (group, bar) in of.chain([(None, &bars.total)]) {
            let title = group.map_or_else(|| bar.title.clone(), |group| format!("{group}: {}", bar.title));
            rows.push(std::iter::once(title).chain(bar.cells.iter().cloned()).collect());
        }
        self.gap();
        self.tall(indent, &bars.columns, &rows);
        self.gap();
        self.line(indent, &bars.note);
    }

    fn ledger(&mut self, indent: usize, ledger: &Ledger) {
        self.gap();
        self.line(indent, &ledger.title);
        for entry in &ledger.entries {
            self.gap();
            self.ledger_entry(indent.saturating_add(2), entry);
        }
    }

    fn ledger_entry(&mut self, indent: usize, entry: &LedgerEntry) {
        let by = if entry.by.is_empty() { String::new() } else { format!(" ({})", words(&entry.by)) };
        let below = indent.saturating_add(2);
        self.line(indent, &format!("{} {}{}", words(&entry.head), words(&entry.state), by));
        if !entry.body.is_empty() {
            self.line(below, &words(&entry.body));
        }
        for part in &entry.parts {
            self.ledger_entry(below, part);
        }
        self.fields(below, &entry.fields);
    }
}
