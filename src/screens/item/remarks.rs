//! What reviewers remarked on an item, and what was answered.

use crate::checklist::Address;
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;

/// Lays them out; nothing where there are none.
pub(crate) fn draw(view: View<'_>, item: &Address, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let look = view.look;
    if let Some(noted) = view.model.noted_remark(item).filter(|_| workspace.record.is_some()) {
        page.heading(&look.word("screen-review-noted"));
        page.quote_in(2, noted.as_str());
        page.gap();
    }
    let mut remarks = workspace.state.remarks_on(item).peekable();
    if remarks.peek().is_none() {
        return;
    }
    page.heading(&look.word("screen-remarks"));
    for one in remarks {
        let token = if one.is_open() { Token::Warning } else { Token::Text };
        page.sign(look.glyphs.dot, one.remark.text.as_str(), token);
        let id = if one.remark.trusted { "screen-remark-by" } else { "screen-remark-by-unknown" };
        let by = look.filled(id, &[("signer", one.remark.signer.as_str().into())]);
        page.hang("  ", Token::Text, &by, Token::Muted);
        match one.answer() {
            Some(answer) => {
                let lead = format!("  {} ", look.glyphs.arrow_right);
                page.hang(&lead, Token::Accent, answer.as_str(), Token::Text);
            }
            None if workspace.record.is_some() => {
                page.hang("  ", Token::Text, &look.word("screen-seal-reply-none"), Token::Muted);
            }
            None => page.hang("  ", Token::Text, &look.word("screen-remark-open"), Token::Warning),
        }
    }
    page.gap();
}
