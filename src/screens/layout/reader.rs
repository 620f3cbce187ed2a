//! A page to be read.

use super::{Area, TextArea, cells};
use crate::screens::glyphs::Glyphs;
use crate::screens::page::ReaderPage;

/// The most lines to choose from that show at once.
const MOST: u16 = 5;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct ReaderAreas {
    pub heading: Area,
    pub text: TextArea,
    /// The rule over what to choose from.
    pub rule: Area,
    /// What to choose from.
    pub choices: Area,
}

/// Lays the page out.
pub fn reader(page: &ReaderPage, area: Area, glyphs: &'static Glyphs) -> ReaderAreas {
    let area = area.below(page.top);
    let rest = area.below(1).below(page.heading.gap);
    let heading = area.row(0);
    let Some((_, rows, _)) = &page.choices else {
        return ReaderAreas { heading, text: TextArea::new(&page.blocks, rest, glyphs), ..ReaderAreas::default() };
    };
    let height = cells(rows.len()).min(MOST).min(rest.height / 3).max(1);
    let text = rest.first(rest.height.saturating_sub(height).saturating_sub(1));
    let below = rest.below(text.height);
    let text = TextArea::new(&page.blocks, text, glyphs);
    ReaderAreas { heading, text, rule: below.row(0), choices: below.below(1) }
}
