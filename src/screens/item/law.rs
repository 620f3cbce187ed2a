//! The clauses behind an item.

use crate::checklist::clauses::{self, Clause};
use crate::checklist::{Checklist, Item};
use crate::screens::look::Look;
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;

/// Adds the clauses of an item, if there are good ones.
pub(crate) fn draw(view: View<'_>, list: &Checklist, item: &Item, page: &mut Text<'_>) {
    let look = view.look;
    let rows = clauses::of(&list.id, &item.id, &view.model.language);
    if rows.iter().all(|row| row.shown().next().is_none()) {
        return;
    }
    page.heading(&look.word("screen-item-clauses"));
    for row in &rows {
        if let Some(line) = row.line(view.words(list)) {
            page.text(line, Token::Muted);
        }
        for clause in row.shown() {
            page.sign(look.glyphs.dot, &line(look, clause), Token::Text);
        }
        page.text(row.why, Token::Text);
    }
    // Said once, also where two entries stand on one screen.
    let not_advice = look.word("clause-not-advice");
    if !page.says(&not_advice) {
        page.text(&not_advice, Token::Muted);
    }
}

fn line(look: &Look<'_>, clause: &Clause) -> String {
    let marks = clause.marks().into_iter().map(|id| look.word(id)).collect::<Vec<_>>().join(", ");
    let marks = if clause.when.is_empty() {
        marks
    } else {
        look.filled("clause-when", &[("marks", marks.into()), ("when", clause.when.into())])
    };
    look.filled("clause-line", &[("name", clause.full_name().into()), ("marks", marks.into())])
}
