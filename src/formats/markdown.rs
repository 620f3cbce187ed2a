//! Blocks as Markdown (`CommonMark` with tables).

use crate::document::{Bars, Block, Entry, Field, Item, Ledger, LedgerEntry, Page, Table, Text};

use super::escape::{inline, quote, text};

/// A page as Markdown.
pub fn markdown(page: &Page) -> String {
    let mut writer = Writer::default();
    writer.block(&format!("# {}", inline(&page.title)));
    if let Some(notice) = &page.notice {
        writer.block(&format!("> **{}**\n>\n> {}", inline(&notice.title), inline(&notice.text)));
    }
    writer.blocks(&page.head);
    for section in &page.sections {
        writer.block(&format!("## {}", inline(&section.heading)));
        writer.blocks(&section.blocks);
    }
    if let Some(foot) = &page.foot {
        writer.block("---");
        writer.blocks(&foot.blocks);
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Whether the last line is one of a list that goes on.
    in_list: bool,
}

impl Writer {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A paragraph, or the first line of something that needs a blank line before it.
    fn block(&mut self, line: &str) {
        self.gap();
        self.line(line);
    }

    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        self.in_list = false;
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.one(block);
        }
    }

    fn one(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.block(&format!("### {}", inline(heading))),
            Block::Paragraph(words, tone) if tone.is_loud() => self.block(&text(&words.clone().toned(*tone))),
            Block::Paragraph(words, _) => self.block(&text(words)),
            Block::Fields(fields) => {
                self.gap();
                self.fields(fields);
            }
            Block::Tiles(tiles) => {
                let columns: Vec<String> = tiles.iter().map(|tile| tile.label.clone()).collect();
                self.table(&columns, &[tiles.iter().map(|tile| tile.text.clone()).collect()], 0);
            }
            Block::List(list) => {
                self.gap();
                self.items(&list.items, "");
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Table(Table { columns, rows, .. }) => self.table(columns, rows, columns.len()),
            Block::Bars(bars) => self.bars(bars),
            Block::Ledger(ledger) => self.ledger(ledger),
        }
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            let label = inline(&field.label);
            if field.is_quote {
                let quote = quote("  ", &field.text.words());
                self.line(&format!("- **{label}:**\n\n{quote}"));
            } else {
                self.line(&format!("- {}", labelled("**", field)));
            }
        }
    }

    fn items(&mut self, items: &[Item], indent: &str) {
        for item in items {
            let term = if item.term.is_empty() { String::new() } else { format!("{}: ", inline(&item.term)) };
            self.line(&format!("{indent}- {term}{}", text(&item.text)));
            self.items(&item.items, &format!("{indent}  "));
        }
    }

    /// What can be led to has a heading; else it is an entry of a list.
    fn entry(&mut self, entry: &Entry) {
        let head = text(&entry.head);
        if entry.anchor.is_some() {
            let tag = entry.tag.as_ref().map(|tag| format!(": {}", inline(&tag.text))).unwrap_or_default();
            self.block(&format!("### {head}{tag}"));
            self.gap();
            return self.fields(&entry.fields);
        }
        if !self.in_list {
            self.gap();
        }
        let tag = entry.tag.as_ref().map(|tag| format!(" {}", text(&tag.clone().into()))).unwrap_or_default();
        self.line(&format!("- {head}{tag}"));
        for field in &entry.fields {
            self.line(&format!("  - {}", labelled("**", field)));
        }
        self.in_list = true;
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        self.line(&format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
    }

    /// A table; the columns after the first `left` ones hold numbers.
    fn table(&mut self, columns: &[String], rows: &[Vec<Text>], left: usize) {
        self.gap();
        self.row(columns.iter().map(|column| inline(column)));
        self.row((0..columns.len()).map(|index| if index < left { "---" } else { "--:" }.to_owned()));
        for row in rows {
            self.row(row.iter().map(text));
        }
    }

    /// The figures; what the bars show to the eye stands in them.
    fn bars(&mut self, bars: &Bars) {
        let several = bars.groups.len() > 1;
        let named = bars.groups.iter().flat_map(|group| group.bars.iter().map(move |bar| (group, bar)));
        let row = |title: Text, cells: &[String]| {
            std::iter::once(title).chain(cells.iter().map(|cell| cell.as_str().into())).collect::<Vec<Text>>()
        };
        let mut rows: Vec<_> = named
            .map(|(group, bar)| {
                let group = group.title.as_ref().filter(|_| several);
                let title = group.map_or_else(|| bar.title.clone(), |group| format!("{group}: {}", bar.title));
                row(title.into(), &bar.cells)
            })
            .collect();
        rows.push(row(Text::default().strong(bars.total.title.as_str()), &bars.total.cells));
        self.table(&bars.columns, &rows, 1);
        self.block(&inline(&bars.note));
    }

    fn ledger(&mut self, ledger: &Ledger) {
        self.block(&format!("#### {}", inline(&ledger.title)));
        for entry in &ledger.entries {
            self.block(&format!("**{}**: {}", text(&entry.head), inline(&entry.state.words())));
            if !(entry.body.is_empty() && entry.parts.is_empty() && entry.fields.is_empty()) {
                self.gap();
            }
            if !entry.body.is_empty() {
                self.line(&format!("- {}{}", text(&entry.body), by(entry)));
            }
            for part in &entry.parts {
                self.line(&format!("- {} {}{}", text(&part.head), text(&part.state), by(part)));
                for field in &part.fields {
                    self.line(&format!("  - {}", labelled("", field)));
                }
            }
            for field in &entry.fields {
                self.line(&format!("- {}", labelled("**", field)));
            }
        }
    }
}

/// A label, if there is one, and a value.
fn labelled(weight: &str, field: &Field) -> String {
    let value = text(&field.text);
    if field.label.is_empty() { value } else { format!("{weight}{}:{weight} {value}", inline(&field.label)) }
}

fn by(entry: &LedgerEntry) -> String {
    if entry.by.is_empty() { String::new() } else { format!(" ({})", text(&entry.by)) }
}
