//! The signs the screens are made of, in Unicode and in ASCII.
//!
//! One cell each; no emoji, no private fonts. A sign never stands alone: the word for the state is on the same screen.

macro_rules! glyphs {
    ($($(#[$doc:meta])* $name:ident: $unicode:literal $ascii:literal,)*) => {
        /// One column of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Glyphs {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        /// For terminals that show Unicode.
        pub static UNICODE: Glyphs = Glyphs { $($name: $unicode,)* };

        /// For all terminals.
        pub static ASCII: Glyphs = Glyphs { $($name: $ascii,)* };

        impl Glyphs {
            /// Each with its name.
            pub fn named(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

glyphs! {
    /// State: an option the checklist offers was taken, and is answered for.
    accepted: "◇" "+",
    /// State: read and acknowledged.
    acknowledged: "•" "*",
    /// Something to know: the product has changed.
    advisory: "△" "^",
    /// State: done another way.
    alternative: "≈" "=",
    arrow_down: "↓" "v",
    arrow_left: "←" "<",
    arrow_right: "→" ">",
    arrow_up: "↑" "^",
    /// A letter that is not shown.
    bullet: "•" "*",
    /// A box that is not ticked, inside its brackets.
    check_off: " " " ",
    /// A box that is ticked.
    check_on: "✓" "x",
    /// State: two people answered differently.
    conflict: "≠" "#",
    /// State: two answers cannot both hold.
    contradiction: "!" "!",
    /// State: done as asked.
    done: "✓" "x",
    /// Between things in one line.
    dot: "·" "-",
    /// Where text was cut.
    ellipsis: "…" "~",
    /// State: held until a day that is past.
    lapsed: "↺" "%",
    /// Before the selected row.
    marker: "▸" ">",
    more_above: "▲" "^",
    more_below: "▼" "v",
    /// State: does not apply.
    not_applicable: "–" "-",
    /// State: not answered.
    open: "○" ".",
    /// Something new.
    plus: "+" "+",
    /// Of a progress bar, what is left.
    progress_empty: "░" "-",
    /// Of a progress bar, what is done.
    progress_full: "█" "#",
    /// State: waits to be confirmed.
    proposed: "?" "?",
    /// A choice that is not taken, inside its brackets.
    radio_off: " " " ",
    /// The choice that is taken.
    radio_on: "●" "*",
    /// A line across.
    rule: "─" "-",
    /// A line between panes, and at the side of a note.
    side: "│" "|",
    /// State: responsibility for not doing it was taken.
    waived: "~" "~",
}

/// What the environment says about the terminal's letters.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters<'a> {
    pub lc_all: Option<&'a str>,
    pub lc_ctype: Option<&'a str>,
    pub lang: Option<&'a str>,
    pub term: Option<&'a str>,
}

impl Glyphs {
    /// The column that the terminal can show.
    pub(crate) fn auto(letters: Letters<'_>) -> &'static Self {
        let locale =
            [letters.lc_all, letters.lc_ctype, letters.lang].into_iter().flatten().find(|value| !value.is_empty());
        let utf8 = locale.is_some_and(|value| {
            let value = value.to_ascii_lowercase();
            value.contains("utf-8") || value.contains("utf8")
        });
        let poor = letters.term.is_some_and(|term| term == "dumb" || term == "linux" || term.starts_with("vt1"));
        if utf8 && !poor { &UNICODE } else { &ASCII }
    }

    /// Whether this is the ASCII column.
    pub fn is_ascii(&self) -> bool {
        self.rule == ASCII.rule
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn each_is_one_cell_and_ascii_is_ascii() {
        for (name, glyph) in UNICODE.named().into_iter().chain(ASCII.named()) {
            assert_eq!(glyph.width(), 1, "{name}");
            assert_eq!(glyph.chars().count(), 1, "{name}");
        }
        for (name, glyph) in ASCII.named() {
            assert!(glyph.is_ascii(), "{name}");
        }
    }

    #[test]
    fn states_can_be_told_apart_in_both_columns() {
        for g in [UNICODE, ASCII] {
            let mut states = vec![
                g.accepted,
                g.acknowledged,
                g.alternative,
                g.conflict,
                g.contradiction,
                g.done,
                g.lapsed,
                g.not_applicable,
                g.open,
                g.waived,
            ];
            let count = states.len();
            states.sort_unstable();
            states.dedup();
            assert_eq!(states.len(), count);
        }
    }

    #[test]
    fn no_glyph_can_turn_into_an_emoji() {
        // The text symbols that have an emoji form, as far as anybody would think of them here.
        let forbidden = "✔✖⌛⏳▶◀☑❗❓⚠ℹ⬆⬇⬅➡↔↕‼™✳✴❤☐⭐";
        for (name, glyph) in UNICODE.named() {
            assert!(!forbidden.contains(glyph) || glyph == "☐", "{name}");
        }
    }

    #[test]
    fn unicode_only_where_the_environment_promises_it() {
        let letters = |lc_all, lang, term| Letters { lc_all, lc_ctype: None, lang, term };
        assert!(!Glyphs::auto(letters(None, Some("en_GB.UTF-8"), Some("xterm"))).is_ascii());
        assert!(!Glyphs::auto(letters(Some(""), Some("C.utf8"), None)).is_ascii());
        assert!(Glyphs::auto(letters(Some("C"), Some("en_GB.UTF-8"), Some("xterm"))).is_ascii());
        assert!(Glyphs::auto(letters(None, Some("en_GB.UTF-8"), Some("linux"))).is_ascii());
        assert!(Glyphs::auto(letters(None, Some("en_GB.UTF-8"), Some("vt100"))).is_ascii());
        assert!(Glyphs::auto(Letters::default()).is_ascii());
    }
}
