//! Blocks in HTML.

use crate::document::{Block, Entry, Field, Form, Item, Ledger, LedgerEntry, List, Table, Tone};

use super::Writer;

/// From this length on a value takes a line of its own, so that two digests can be compared.
const LONG: usize = 60;

impl Writer {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.put("<h3>", heading, "</h3>\n");
            }
            Block::Paragraph(text, Tone::Plain) => {
                self.raw("<p>").text(text).raw("</p>\n");
            }
            Block::Paragraph(text, tone) => {
                self.raw("<p").attr("class", tone.name()).raw(">").text(text).raw("</p>\n");
            }
            Block::Fields(fields) => self.fields("said", fields),
            Block::Tiles(fields) => self.fields("tiles", fields),
            Block::List(list) => self.list(list),
            Block::Entry(entry) => self.entry(entry),
            Block::Table(table) => self.table(table),
            Block::Bars(bars) => self.bars(bars),
            Block::Ledger(ledger) => self.ledger(ledger),
        }
    }

    pub(super) fn fields(&mut self, name: &str, fields: &[Field]) {
        self.raw("<dl").attr("class", name).raw(">\n");
        for field in fields {
            self.field(field);
        }
        self.raw("</dl>\n");
    }

    fn field(&mut self, field: &Field) {
        let length: usize = field.text.0.iter().map(|span| span.text.len()).fold(0, usize::saturating_add);
        let is_digest = field.text.0.iter().any(|span| span.form == Form::Code) && length > 40;
        let is_wide = field.is_quote || is_digest || length > LONG;
        let width = if is_wide { "wide" } else { "brief" };
        self.raw("<div").attr("class", &format!("{width} {}", field.tone.name())).put(
            "><dt>",
            &field.label,
            "</dt><dd>",
        );
        self.raw(if field.is_quote { "<blockquote>" } else { "" }).text(&field.text);
        self.raw(if field.is_quote { "</blockquote></dd></div>\n" } else { "</dd></div>\n" });
    }

    fn list(&mut self, list: &List) {
        self.raw("<ul").attr("class", list.name);
        if let Some(label) = &list.label {
            self.attr("aria-label", label);
        }
        self.raw(">\n");
        self.items(&list.items);
        self.raw("</ul>\n");
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.raw("<li").attr("class", item.tone.name());
            if let Some(anchor) = &item.anchor {
                self.attr("id", anchor);
            }
            self.raw("><p>");
            if !item.term.is_empty() {
                self.put("<span class='tag'>", &item.term, "</span> ");
            }
            self.text(&item.text).raw("</p>");
            if !item.items.is_empty() {
                self.raw("\n<ul>\n").items(&item.items);
                self.raw("</ul>");
            }
            self.raw("</li>\n");
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.raw("<article").attr("class", &format!("entry {}", entry.tone.name()));
        let label = entry.anchor.as_ref().map(|anchor| format!("{anchor}-h"));
        if let (Some(anchor), Some(label)) = (&entry.anchor, &label) {
            self.attr("id", anchor).attr("aria-labelledby", label).raw(">\n<h3").attr("id", label).raw("><span>");
        } else {
            self.raw(">\n<h3><span>");
        }
        self.text(&entry.head).raw("</span>");
        if let Some(tag) = &entry.tag {
            self.raw(" ").span(tag);
        }
        self.raw("</h3>\n");
        if !entry.fields.is_empty() {
            self.fields("", &entry.fields);
        }
        self.raw("</article>\n");
    }

    fn table(&mut self, table: &Table) {
        self.raw("<table").attr("class", &format!("stack {}", table.name)).raw(" role='table'>\n");
        if let Some(caption) = &table.caption {
            self.put("<caption>", caption, "</caption>\n");
        }
        self.columns(&table.columns).raw("<tbody role='rowgroup'>\n");
        for row in &table.rows {
            self.raw("<tr role='row'>");
            for (index, cell) in row.iter().enumerate() {
                let column = table.columns.get(index).map_or("", String::as_str);
                if index == 0 {
                    self.raw("<th scope='row' role='rowheader'>").text(cell).raw("</th>");
                } else {
                    self.cell(column).text(cell).raw("</td>");
                }
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    /// Heads of columns.
    pub(super) fn columns(&mut self, columns: &[String]) -> &mut Self {
        self.raw("<thead role='rowgroup'>").column_row(columns).raw("</thead>\n")
    }

    fn column_row(&mut self, columns: &[String]) -> &mut Self {
        self.raw("<tr class='cols' role='row'>");
        for column in columns {
            self.put("<th scope='col' role='columnheader'>", column, "</th>");
        }
        self.raw("</tr>")
    }

    /// Begins a cell that carries the name of its column with it, for screens on which a table has no columns.
    fn cell(&mut self, column: &str) -> &mut Self {
        self.raw("<td role='cell'").attr("data-label", column).raw(">")
    }

    /// The title stands in the head of the table, which paper repeats on every sheet that the table goes on to.
    fn ledger(&mut self, ledger: &Ledger) {
        self.raw("<table class='stack record' role='table'>\n<colgroup><col class='wide'><col><col></colgroup>\n");
        self.raw(
            "<thead role='rowgroup'><tr class='name' role='row'><th scope='colgroup' role='columnheader' colspan='3'>",
        );
        self.put("<h4>", &ledger.title, "</h4></th></tr>").column_row(&ledger.columns).raw("</thead>\n");
        for entry in &ledger.entries {
            self.raw("<tbody role='rowgroup'");
            if let Some(anchor) = &entry.anchor {
                self.attr("id", anchor);
            }
            let is_single = entry.parts.is_empty();
            self.raw(if is_single { "><tr class='single' role='row'>" } else { "><tr class='item' role='row'>" });
            self.raw("<th scope='rowgroup' role='rowheader'>").text(&entry.head);
            if !entry.body.is_empty() {
                self.raw("<div class='body'>").text(&entry.body).raw("</div>");
            }
            self.more(&entry.fields).raw("</th>");
            self.outcome(ledger, entry);
            for part in &entry.parts {
                let [column, ..] = &ledger.columns;
                self.raw("<tr role='row'>").cell(column).text(&part.head).more(&part.fields).raw("</td>");
                self.outcome(ledger, part);
            }
            self.raw("</tbody>\n");
        }
        self.raw("</table>\n");
    }

    fn outcome(&mut self, ledger: &Ledger, entry: &LedgerEntry) {
        let [_, state, by] = &ledger.columns;
        self.cell(state).text(&entry.state).raw("</td>");
        if entry.by.is_empty() {
            self.raw("<td role='cell'></td></tr>\n");
        } else {
            self.cell(by).text(&entry.by).raw("</td></tr>\n");
        }
    }

    fn more(&mut self, fields: &[Field]) -> &mut Self {
        for field in fields {
            self.put("<p class='more'><b>", &field.label, "</b> ").text(&field.text).raw("</p>");
        }
        self
    }
}
