//! What things look like: one table from meaning to style.
//!
//! The terminal's own colours are the ground, the six chromatic ANSI colours are accents in front of it, and a selection is
//! reversed with its colours reset (a coloured cell reversed would become a coloured patch). So nothing can be unreadable
//! on a ground we do not know. No theme uses other than these colours, and none says anything by colour alone.

use ratatui::style::{Color, Modifier, Style};

pub use crate::screens::page::Token;

/// A set of styles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Bold and bright on black: readable from the back of a room.
    Contrast,
    /// The terminal's own colours, accents for a dark ground.
    #[default]
    Default,
    /// The same, accents for a light ground.
    Light,
    /// No colour at all, only bold, underlined and reversed.
    Mono,
}

/// The styles of a meaning, in the order default, light, mono, contrast.
const fn row(token: Token) -> [Style; 4] {
    const PLAIN: Style = Style::new();
    const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
    const LINED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);
    const REVERSED: Style = PLAIN.add_modifier(Modifier::REVERSED);
    const WHITE: Style = BOLD.fg(Color::White);
    match token {
        Token::Accent => [PLAIN.fg(Color::Cyan), PLAIN.fg(Color::Blue), BOLD, BOLD.fg(Color::LightCyan)],
        Token::Danger => [BOLD.fg(Color::Red), BOLD.fg(Color::Red), BOLD, BOLD.fg(Color::LightRed)],
        Token::Heading => [BOLD, BOLD, BOLD, BOLD.fg(Color::LightYellow)],
        Token::Input => [LINED, LINED, LINED, WHITE.add_modifier(Modifier::UNDERLINED)],
        Token::Key => [BOLD.fg(Color::Cyan), BOLD.fg(Color::Blue), BOLD, BOLD.fg(Color::LightCyan)],
        Token::Muted => [PLAIN.add_modifier(Modifier::DIM), PLAIN, PLAIN, PLAIN.fg(Color::White)],
        Token::Ok => [PLAIN.fg(Color::Green), PLAIN.fg(Color::Green), PLAIN, BOLD.fg(Color::LightGreen)],
        Token::Selection => {
            let reset = REVERSED.fg(Color::Reset).bg(Color::Reset).remove_modifier(Modifier::DIM);
            let plain = REVERSED.remove_modifier(Modifier::DIM);
            [reset, reset, plain, plain.fg(Color::White).bg(Color::Black).add_modifier(Modifier::BOLD)]
        }
        Token::Border | Token::Text => [PLAIN, PLAIN, PLAIN, WHITE],
        Token::Title => [BOLD, BOLD, BOLD, WHITE.add_modifier(Modifier::REVERSED)],
        Token::Warning => [PLAIN.fg(Color::Yellow), PLAIN.fg(Color::Magenta), BOLD, BOLD.fg(Color::LightYellow)],
    }
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Contrast, Self::Default, Self::Light, Self::Mono];

    /// The theme where none is named: without colour if the environment's `NO_COLOR` is set to anything
    /// (<https://no-color.org>).
    pub(crate) fn unnamed(no_color: Option<&str>) -> Self {
        if no_color.is_some_and(|value| !value.is_empty()) { Self::Mono } else { Self::Default }
    }

    /// The style for a meaning.
    pub const fn style(self, token: Token) -> Style {
        let [default, light, mono, contrast] = row(token);
        match self {
            Self::Contrast => contrast,
            Self::Default => default,
            Self::Light => light,
            Self::Mono => mono,
        }
    }

    /// What every cell starts from: the terminal's own colours, but for the one theme that brings its ground along.
    pub(crate) const fn ground(self) -> Style {
        match self {
            Self::Contrast => Style::new().fg(Color::White).bg(Color::Black),
            Self::Default | Self::Light | Self::Mono => Style::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colours(style: Style) -> [Option<Color>; 2] {
        [style.fg, style.bg]
    }

    #[test]
    fn the_terminals_own_ground_is_never_painted() {
        for theme in [Theme::Default, Theme::Light] {
            for token in Token::ALL {
                let style = theme.style(token);
                assert!(matches!(style.bg, None | Some(Color::Reset)), "{theme:?} {token:?}");
                let chromatic =
                    [Color::Red, Color::Green, Color::Yellow, Color::Blue, Color::Magenta, Color::Cyan, Color::Reset];
                assert!(style.fg.is_none_or(|fg| chromatic.contains(&fg)), "{theme:?} {token:?}");
            }
        }
    }

    #[test]
    fn mono_has_no_colour() {
        for token in Token::ALL {
            assert_eq!(colours(Theme::Mono.style(token)), [None, None], "{token:?}");
        }
        assert_eq!(colours(Theme::Mono.ground()), [None, None]);
    }

    #[test]
    fn no_theme_uses_more_than_sixteen_colours() {
        for theme in Theme::ALL {
            for token in Token::ALL {
                for colour in colours(theme.style(token)).into_iter().flatten() {
                    assert!(!matches!(colour, Color::Rgb(..) | Color::Indexed(_)), "{theme:?} {token:?}");
                }
            }
        }
    }

    #[test]
    fn a_selection_shows_in_every_theme_without_colour() {
        for theme in Theme::ALL {
            assert!(theme.style(Token::Selection).add_modifier.contains(Modifier::REVERSED), "{theme:?}");
        }
    }

    #[test]
    fn no_color_means_mono_where_no_theme_is_named() {
        assert_eq!(Theme::unnamed(Some("1")), Theme::Mono);
        assert_eq!(Theme::unnamed(Some("")), Theme::Default);
        assert_eq!(Theme::unnamed(None), Theme::Default);
    }
}
