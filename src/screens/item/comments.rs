//! What reviewers commented on an item, and what was answered.

use crate::checklist::Address;
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;

/// Lays them out; nothing where there are none.
pub(crate) fn draw(view: View<'_>, item: &Address, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let look = view.look;
    if let Some(noted) = view.model.noted_comment(item).filter(|_| workspace.record.is_some()) {
        page.heading(&look.word("screen-review-noted"));
        page.quote_in(2, noted.as_str());
        page.gap();
    }
    let mut comments = workspace.state.comments_on(item).peekable();
    if comments.peek().is_none() {
        return;
    }
    page.heading(&look.word("screen-comments"));
    for one in comments {
        let token = if one.is_open() { Token::Warning } else { Token::Text };
        page.sign(look.glyphs.dot, one.comment.text.as_str(), token);
        let id = if one.comment.trusted { "screen-comment-by" } else { "screen-comment-by-unknown" };
        let by = look.filled(id, &[("signer", one.comment.signer.as_str().into())]);
        page.hang("  ", Token::Text, &by, Token::Muted);
        match one.answer() {
            Some(answer) => {
                let lead = format!("  {} ", look.glyphs.arrow_right);
                page.hang(&lead, Token::Accent, answer.as_str(), Token::Text);
            }
            None if workspace.record.is_some() => {
                page.hang("  ", Token::Text, &look.word("screen-seal-reply-none"), Token::Muted);
            }
            None => page.hang("  ", Token::Text, &look.word("screen-comment-open"), Token::Warning),
        }
    }
    page.gap();
}
