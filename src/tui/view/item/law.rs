//! The clauses behind an item.

use super::super::View;
use super::super::page::Page;
use crate::checklist::clauses::{self, Clause};
use crate::checklist::{Checklist, Item};
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// Adds the clauses of an item, if there are good ones.
pub(super) fn draw(view: View<'_>, list: &Checklist, item: &Item, page: &mut Page<'_>) {
    let look = view.look;
    let rows = clauses::of(&list.id, &item.id, &view.wizard.language);
    if rows.iter().all(|row| row.shown().next().is_none()) {
        return;
    }
    page.heading(&look.word("screen-item-clauses"));
    for row in &rows {
        if let Some(part) = &row.part {
            page.text(view.words(list).part_line(&item.id, part), Token::Muted);
        }
        for clause in row.shown() {
            page.sign(look.glyphs.dot, &line(look, clause), Token::Text);
        }
        page.text(row.why, Token::Text);
    }
    // Said once, also where two entries stand on one screen.
    let not_advice = look.word("clause-not-advice");
    if !page.lines.iter().any(|line| line.to_string() == not_advice) {
        page.text(&not_advice, Token::Muted);
    }
}

fn line(look: &RenderContext<'_>, clause: &Clause) -> String {
    let marks = clause.marks().into_iter().map(|id| look.word(id)).collect::<Vec<_>>().join(", ");
    let marks = if clause.when.is_empty() {
        marks
    } else {
        look.filled("clause-when", &[("marks", marks.into()), ("when", clause.when.into())])
    };
    look.filled("clause-line", &[("name", clause.full_name().into()), ("marks", marks.into())])
}
