//! What was sealed, and what to do next.

use crate::screens::page::{Page, Token};
use crate::screens::screen::SealedScreen;
use crate::screens::text::Text;
use crate::screens::view::View;

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &SealedScreen) -> Page {
    let look = view.look;
    let title = format!("{} {}", look.glyphs.done, look.word("screen-sealed-heading"));
    let mut page = Text::new(look);
    for (id, value) in [
        ("screen-sealed-file", &screen.sealed.path),
        ("screen-sealed-digest", &screen.sealed.digest),
        ("screen-sealed-key", &screen.sealed.fingerprint),
    ] {
        page.text(&look.word(id), Token::Muted);
        page.hang("  ", Token::Text, value, Token::Text);
    }
    page.heading(&look.word("screen-sealed-next"));
    page.hang("1  ", Token::Accent, &look.word("screen-sealed-send"), Token::Text);
    page.hang("2  ", Token::Accent, &look.word("screen-sealed-trust"), Token::Text);
    page.quote(&screen.sealed.trust_line);
    page.hang("3  ", Token::Accent, &look.word("screen-sealed-keep"), Token::Text);
    page.gap();
    let id = if screen.sealed.trusted { "screen-sealed-trusted" } else { "screen-sealed-untrusted" };
    page.text(&look.word(id), Token::Muted);
    Page::Reader(Box::new(view.reader(title, page, &screen.scroll)))
}
