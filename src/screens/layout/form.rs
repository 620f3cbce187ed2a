//! Questions, one below the other on a sheet as high as they need, of which the part in view is shown.

use std::ops::Range;

use super::{Area, Extent, cells};
use crate::screens::glyphs::Glyphs;
use crate::screens::page::{FormField, FormInput, FormPage};
use crate::screens::text::{Row, lay};
use crate::text::measure;

/// A field is not wider than this, even in a wide window.
const WIDEST: u16 = 84;
/// The rows of a note: at least, and at most before it scrolls by itself.
const NOTE: (u16, u16) = (2, 6);
/// Label and field start here; the marker stands before.
const INDENT: u16 = 2;
/// The line at the side of a note and a blank.
const GUTTER: u16 = 2;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct FormAreas {
    /// The window.
    pub area: Area,
    /// The sheet, from its own origin.
    pub sheet: Area,
    /// What stands on it: the introduction, the questions in their order, the button.
    pub pieces: Vec<Piece>,
    /// The rows of the sheet that must be in view.
    pub kept: Range<usize>,
    /// How much there is.
    pub extent: Extent,
}

/// A piece of the sheet.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// Where it stands on the sheet.
    pub area: Area,
    /// Its rows, where it is a text.
    pub rows: Vec<Row>,
    /// The rows of the place where it is answered.
    pub field_rows: u16,
}

/// Lays the form out.
pub fn form(page: &FormPage, area: Area, glyphs: &'static Glyphs) -> FormAreas {
    let area = area.below(page.top);
    let width = area.width.min(WIDEST);
    let mut pieces = vec![text(lay(&page.intro, width, glyphs.side))];
    pieces.extend(page.fields.iter().map(|field| piece(field, width, glyphs)));
    pieces.push(Piece { area: Area::of(width, 1), ..Piece::default() });
    let mut top = 0u16;
    for piece in &mut pieces {
        piece.area = Area { y: top, width, ..piece.area };
        top = top.saturating_add(piece.area.height).saturating_add(1);
    }
    let sheet = Area::of(width, top.saturating_sub(1));
    let kept = kept(page, &pieces);
    FormAreas { area, sheet, pieces, kept, extent: Extent::of(usize::from(sheet.height), area.height) }
}

fn text(rows: Vec<Row>) -> Piece {
    Piece { area: Area::of(0, cells(rows.len())), rows, field_rows: 0 }
}

fn piece(field: &FormField, width: u16, glyphs: &'static Glyphs) -> Piece {
    let inside = width.saturating_sub(INDENT);
    let field_rows = match &field.input {
        FormInput::Shown(blocks) => return text(lay(blocks, width, glyphs.side)),
        FormInput::Line(_) | FormInput::Secret(_) => 1,
        FormInput::Note(text) => {
            let rows = measure::rows(text, usize::from(inside.saturating_sub(GUTTER))).len();
            cells(rows).clamp(NOTE.0, NOTE.1)
        }
        FormInput::Check => 0,
        FormInput::Pick(values) if picks_in_a_row(values, width) => 1,
        FormInput::Pick(values) => cells(values.len()),
    };
    let words = field.error.as_deref().unwrap_or(&field.help);
    let words = if words.is_empty() { 0 } else { measure::rows(words, usize::from(inside)).len() };
    let height = cells(words).saturating_add(field_rows).saturating_add(1);
    Piece { area: Area::of(width, height), rows: Vec::new(), field_rows }
}

/// Whether all values fit in one row.
pub(crate) fn picks_in_a_row(values: &[(String, bool)], width: u16) -> bool {
    let needed = values.iter().map(|(words, _)| measure::width(words).saturating_add(3));
    needed.fold(0, usize::saturating_add) <= usize::from(width.saturating_sub(INDENT))
}

/// The rows of the sheet that must be in view: those of the piece with the cursor, and of a text right above it that
/// belongs to it.
fn kept(page: &FormPage, pieces: &[Piece]) -> Range<usize> {
    let button = pieces.len().saturating_sub(1);
    let here = match page.fields.iter().position(|field| field.has_focus) {
        Some(at) => at.saturating_add(1),
        None if page.on_button => button,
        None => return 0..0,
    };
    let Some(area) = pieces.get(here).map(|piece| piece.area) else { return 0..0 };
    let (top, end) = (usize::from(area.y), usize::from(area.y.saturating_add(area.height)));
    // The first question shows with what stands above it, the last with the button.
    let start = if here == 1 { 0 } else { top };
    start..if here.saturating_add(1) == button { end.saturating_add(2) } else { end }
}
