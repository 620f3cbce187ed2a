//! What is measured is what is drawn: `screens` breaks text into rows before the terminal's half has a say.

use careseal::text::measure;
use ratatui::buffer::CellWidth;

#[test]
fn every_letter_is_as_wide_as_it_is_drawn() {
    let letters = ('\u{0}'..='\u{3ffff}').filter(|letter| !letter.is_control()).map(String::from);
    // Flags, families, a heart that asks to be an emoji, accents that stand on their own, Hangul in pieces.
    let clusters =
        ["🇩🇪", "👩‍👩‍👧", "❤\u{fe0f}", "e\u{301}", "\u{1112}\u{1161}\u{11ab}", "ｶﾞ", "ハ\u{ff9f}", "👍🏽"].map(str::to_owned);
    for letter in letters.chain(clusters) {
        let drawn = measure::shown(&letter).cell_width();
        assert_eq!(measure::width(&letter), usize::from(drawn), "{letter:?}");
    }
}
