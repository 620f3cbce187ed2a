//! What every drawing function needs: the theme, the signs and the words.

use std::ops::Deref;

use ratatui::style::Style;

use crate::screens::look::Look;
use crate::tui::theme::{Theme, Token};

/// How things are shown, in one hand.
#[derive(Clone, Copy, Debug)]
pub struct RenderContext<'a> {
    /// The styles.
    pub theme: Theme,
    /// The signs and the words.
    pub look: Look<'a>,
}

impl RenderContext<'_> {
    /// The style for a meaning.
    pub const fn style(&self, token: Token) -> Style {
        self.theme.style(token)
    }
}

impl<'a> Deref for RenderContext<'a> {
    type Target = Look<'a>;

    fn deref(&self) -> &Self::Target {
        &self.look
    }
}
