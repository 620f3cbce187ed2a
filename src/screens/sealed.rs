//! What was sealed, and what to do next.

use crate::screens::command::Command;
use crate::screens::component::{Component, Offer};
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{Page, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Sealed;

/// What was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedScreen {
    /// What, where, by which key.
    pub sealed: Sealed,
    /// How far it is scrolled, where there is little room.
    pub scroll: Scroll,
}

impl Component for SealedScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self))
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-seal"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(if self.sealed.trusted { "screen-hint-sealed" } else { "screen-hint-sealed-trust" }))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::TrustOwn => Offer::if_else(!self.sealed.trusted, "refused-trusted-already"),
            Command::NextOpen => model.offers_next_open(),
            _ => Offer::Yes,
        }
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }
}

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
