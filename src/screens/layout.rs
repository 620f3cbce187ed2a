//! Where on a page everything stands, in cells: one pure function for each kind of page, of the page and its area.
//!
//! The screens ask it how much there is to scroll and whether the end of a text is in view; the terminal draws into the areas it
//! gives. So what counts as read is decided where keys are taken, and never by drawing.

mod answers;
mod dialog;
mod form;
mod list;
mod presenter;
mod reader;
mod scroll;

use super::glyphs::Glyphs;
use super::page::Page;
use super::text::{Row, lay};

pub(crate) use answers::answer_lines;
pub use answers::{AnswerLines, ItemAreas, item};
pub(crate) use dialog::dialog;
pub(crate) use form::picks_in_a_row;
pub use form::{FormAreas, Piece, form};
pub(crate) use list::banner_rows;
pub use list::{ListAreas, list, window};
pub use presenter::{ChoiceLine, Head, PresenterAreas, presenter};
pub use reader::{ReaderAreas, reader};
pub use scroll::{Extent, Scroll, cells, step};

/// The smallest window that has room for a screen.
pub(crate) const NEED: Area = Area::of(40, 12);

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its first column.
    pub x: u16,
    /// Its first row.
    pub y: u16,
    /// Its columns.
    pub width: u16,
    /// Its rows.
    pub height: u16,
}

impl Area {
    /// An area of this size at the origin.
    pub const fn of(width: u16, height: u16) -> Self {
        Self { x: 0, y: 0, width, height }
    }

    /// Whether there is room in it for another.
    pub const fn holds(self, other: Self) -> bool {
        self.width >= other.width && self.height >= other.height
    }

    /// The row that is so far below its top; empty if that is outside.
    #[must_use]
    pub fn row(self, down: u16) -> Self {
        if down >= self.height {
            return Self { height: 0, ..self };
        }
        Self { y: self.y.saturating_add(down), height: 1, ..self }
    }

    /// Without its first columns.
    #[must_use]
    pub fn after(self, columns: u16) -> Self {
        let columns = columns.min(self.width);
        Self { x: self.x.saturating_add(columns), width: self.width.saturating_sub(columns), ..self }
    }

    /// Without its first rows.
    #[must_use]
    pub fn below(self, rows: u16) -> Self {
        let rows = rows.min(self.height);
        Self { y: self.y.saturating_add(rows), height: self.height.saturating_sub(rows), ..self }
    }

    /// Its first rows.
    #[must_use]
    pub fn first(self, rows: u16) -> Self {
        Self { height: rows.min(self.height), ..self }
    }

    /// Its first columns.
    #[must_use]
    pub fn left(self, columns: u16) -> Self {
        Self { width: columns.min(self.width), ..self }
    }

    /// Without its first and last column.
    #[must_use]
    pub(crate) fn inset(self) -> Self {
        Self { x: self.x.saturating_add(1), width: self.width.saturating_sub(2), ..self }
    }

    /// What is right of a line after so many columns, and where the line stands.
    #[must_use]
    pub fn beside(self, left: u16) -> (Self, Self, Self) {
        let line = self.after(left.saturating_add(1)).left(1);
        (self.left(left), line, self.after(left.saturating_add(3)))
    }
}

/// A text laid out in its area. If it is longer, the last row says so, and is not for the text.
#[derive(Clone, Debug, Default)]
pub struct TextArea {
    pub area: Area,
    /// All rows of the text.
    pub rows: Vec<Row>,
}

impl TextArea {
    fn new(blocks: &[super::text::Block], area: Area, glyphs: &'static Glyphs) -> Self {
        Self { area, rows: lay(blocks, area.width, glyphs.side) }
    }

    /// How much there is, and how much shows at once.
    pub(crate) fn extent(&self) -> Extent {
        Extent::of(self.rows.len(), self.area.height)
    }
}

/// How much there is to scroll on a page; none where nothing scrolls.
pub(crate) fn extent(page: &Page, area: Area, glyphs: &'static Glyphs) -> Option<Extent> {
    match page {
        Page::List(page) => {
            page.detail.scroll.as_ref()?;
            Some(list(page, area, glyphs).detail.extent())
        }
        Page::Item(page) => Some(item(page, area, glyphs).help.extent()),
        Page::Form(page) => Some(form(page, area, glyphs).extent),
        Page::Reader(page) => Some(reader(page, area, glyphs).text.extent()),
        Page::Presenter(page) => Some(presenter(page, area, glyphs).what.extent()),
    }
}
