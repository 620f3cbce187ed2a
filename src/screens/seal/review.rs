//! What a reviewer is about to seal; and what reviewers of earlier records said.

use crate::attestation::Document;
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::ReviewDraft;

/// Lays out verdict, reason and remarks.
pub(crate) fn draw(view: View<'_>, opinion: &ReviewDraft, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-review-about"), Token::Text);
    let digest = view.workspace().and_then(|workspace| workspace.record.as_ref()?.digest.clone());
    page.text(digest.as_deref().unwrap_or_default(), Token::Muted);
    page.gap();
    page.pair("screen-review-verdict", &look.word(opinion.verdict.id()));
    if let Some(reason) = &opinion.reason {
        page.pair("screen-review-reason", reason.as_str());
    }
    page.heading(&look.word("screen-review-remarks"));
    if opinion.remarks.is_empty() {
        page.text(&look.word("screen-review-no-remark"), Token::Text);
    }
    for (at, remark) in &opinion.remarks {
        page.text(&view.name_of(at), Token::Heading);
        page.quote_in(2, remark.as_str());
        page.gap();
    }
}

/// Lays out what reviewers of earlier records remarked, and what was answered: it is part of what is sealed.
pub(crate) fn earlier(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    let look = view.look;
    if document.all_remarks().next().is_none() {
        return;
    }
    page.heading(&look.word("screen-seal-remarks"));
    for (at, remark) in document.all_remarks() {
        page.gap();
        let at = at.map_or_else(|| look.word("remark-whole"), |at| view.name_of(at));
        page.text(&at, Token::Heading);
        let id = if remark.trusted { "screen-remark-by" } else { "screen-remark-by-unknown" };
        page.hang("  ", Token::Text, &look.filled(id, &[("signer", remark.signer.as_str().into())]), Token::Muted);
        let Some(text) = &remark.text else { continue };
        page.quote_in(2, text.as_str());
        if let Some(reply) = &remark.reply {
            let lead = format!("  {} ", look.glyphs.arrow_right);
            page.hang(&lead, Token::Accent, reply.as_str(), Token::Text);
        } else {
            page.hang("  ", Token::Text, &look.word("screen-seal-reply-none"), Token::Muted);
        }
    }
}
