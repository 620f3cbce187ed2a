//! What lies over a screen: every command, every item, found by typing.

use crate::checklist::Address;
use crate::screens::page::{Dialog, ListRow, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::screens::{Wizard, state};

pub(crate) fn palette(wizard: &Wizard, view: View<'_>, query: &str, cursor: usize) -> Dialog {
    let look = view.look;
    let specs = wizard.matching(query);
    let rows: Vec<ListRow> = specs
        .iter()
        .map(|spec| {
            let keys: Vec<String> = spec.keys.iter().take(2).map(|key| look.key(*key)).collect();
            let refused = wizard.refusal(spec.command).is_some();
            ListRow {
                text: look.word(spec.id),
                right: keys.join(", "),
                right_token: Some(Token::Key),
                token: refused.then_some(Token::Muted),
                ..ListRow::default()
            }
        })
        .collect();
    let mut page = Text::new(look);
    if let Some(spec) = specs.get(cursor) {
        match wizard.refusal(spec.command) {
            Some(why) => page.sign(look.glyphs.contradiction, &look.say(&why), Token::Warning),
            None => page.text(&look.word(&format!("{}-help", spec.id)), Token::Muted),
        }
    }
    dialog(view, "screen-palette", query, rows, cursor, page)
}

pub(crate) fn search(view: View<'_>, query: &str, cursor: usize, found: &[Address]) -> Dialog {
    let mut text = Text::new(view.look);
    text.text(&view.look.filled("screen-search-found", &[("count", found.len().into())]), Token::Muted);
    dialog(view, "screen-search", query, found.iter().map(|at| item(view, at)).collect(), cursor, text)
}

fn item(view: View<'_>, at: &Address) -> ListRow {
    let found = view.workspace().and_then(|workspace| {
        let (list, index) = workspace.place(at)?;
        Some((list, index, workspace.review.list(&list.id)?.items.get(index)?))
    });
    let Some((list, index, found)) = found else { return ListRow::default() };
    let mark = state::of_item(view, list, index, found);
    let text = view.words(list).item_title(&at.item).to_owned();
    ListRow { lead: at.item.to_string(), text, ..ListRow::default() }.marked(&mark)
}

fn dialog(view: View<'_>, title: &str, query: &str, rows: Vec<ListRow>, cursor: usize, text: Text<'_>) -> Dialog {
    Dialog {
        title: view.look.word(title),
        query: query.to_owned(),
        rows,
        cursor,
        empty: view.look.word("screen-nothing-found"),
        about: text.blocks,
        scroll: None,
    }
}
