//! How far a pane is scrolled.

use std::cell::Cell;

/// A scroll position. Only the one who draws knows how much there is to scroll; it notes that here, so that the position
/// never runs past the end.
#[derive(Clone, Debug, Default)]
pub struct Scroll {
    offset: usize,
    /// The furthest position, and how many rows show at once, noted when the pane was last drawn.
    fits: Cell<(usize, usize)>,
}

impl Scroll {
    /// The first row shown, for a pane of `visible` rows over `total`; notes both.
    pub fn first(&self, total: usize, visible: usize) -> usize {
        let furthest = total.saturating_sub(visible);
        self.fits.set((furthest, visible));
        self.offset.min(furthest)
    }

    /// Moves by rows.
    pub fn by(&mut self, rows: isize) {
        let (furthest, _) = self.fits.get();
        self.offset = self.offset.min(furthest).saturating_add_signed(rows).min(furthest);
    }

    /// Moves by screens.
    pub fn by_pages(&mut self, pages: isize) {
        let rows = isize::try_from(self.fits.get().1.saturating_sub(1).max(1)).unwrap_or(1);
        self.by(rows.saturating_mul(pages));
    }

    /// Back to the top.
    pub fn reset(&mut self) {
        self.offset = 0;
    }

    /// Whether the end was on screen when the pane was last drawn.
    pub fn at_end(&self) -> bool {
        self.offset >= self.fits.get().0
    }
}

/// Moves a cursor over `count` rows, stopping at the ends.
pub fn step(cursor: usize, by: isize, count: usize) -> usize {
    cursor.saturating_add_signed(by).min(count.saturating_sub(1))
}
