//! How far a pane is scrolled.

use std::cell::Cell;
use std::ops::Range;

/// A scroll position. Only the one who draws knows how much there is to scroll; it notes that here, so that the position
/// never runs past the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    offset: Cell<usize>,
    /// The furthest position, and how many rows show at once, noted when the pane was last drawn.
    fits: Cell<(usize, usize)>,
    /// What had to be in view when the pane was last drawn, and in how many rows.
    kept: Cell<Option<(usize, usize, usize)>>,
}

impl Scroll {
    /// The first row shown, for a pane of `visible` rows over `total`; notes both.
    pub fn first(&self, total: usize, visible: usize) -> usize {
        let furthest = total.saturating_sub(visible);
        self.fits.set((furthest, visible));
        self.offset.get().min(furthest)
    }

    /// The first row shown, for a pane that follows what has the cursor: `kept` comes into view when it changes, and
    /// may be scrolled away from.
    pub fn first_keeping(&self, total: usize, visible: usize, kept: &Range<usize>) -> usize {
        let mark = Some((kept.start, kept.end, visible));
        if self.kept.replace(mark) != mark {
            let lowest = kept.end.saturating_sub(visible).min(kept.start);
            self.offset.set(self.offset.get().clamp(lowest, kept.start));
        }
        self.first(total, visible)
    }

    /// What has the cursor comes back into view at the next drawing.
    pub fn follow(&mut self) {
        self.kept.set(None);
    }

    /// Moves by rows.
    pub fn by(&mut self, rows: isize) {
        let (furthest, _) = self.fits.get();
        self.offset.set(self.offset.get().min(furthest).saturating_add_signed(rows).min(furthest));
    }

    /// Moves by screens.
    pub fn by_pages(&mut self, pages: isize) {
        let rows = isize::try_from(self.fits.get().1.saturating_sub(1).max(1)).unwrap_or(1);
        self.by(rows.saturating_mul(pages));
    }

    /// Back to the top.
    pub fn reset(&mut self) {
        self.offset.set(0);
    }

    /// Whether the end was on screen when the pane was last drawn.
    pub fn at_end(&self) -> bool {
        self.offset.get() >= self.fits.get().0
    }
}

/// Moves a cursor over `count` rows, stopping at the ends.
pub fn step(cursor: usize, by: isize, count: usize) -> usize {
    cursor.saturating_add_signed(by).min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_never_runs_past_the_end() {
        let mut scroll = Scroll::default();
        assert_eq!(scroll.first(10, 4), 0);
        assert!(!scroll.at_end());
        scroll.by_pages(9);
        assert_eq!(scroll.first(10, 4), 6);
        assert!(scroll.at_end());
        scroll.by(-1);
        assert_eq!(scroll.first(10, 4), 5);
        assert_eq!(scroll.first(3, 4), 0);
    }

    #[test]
    fn what_has_the_cursor_is_followed_until_one_scrolls_away() {
        let mut scroll = Scroll::default();
        assert_eq!(scroll.first_keeping(20, 5, &(7..9)), 4);
        assert_eq!(scroll.first_keeping(20, 5, &(2..3)), 2);
        scroll.by_pages(1);
        assert_eq!(scroll.first_keeping(20, 5, &(2..3)), 6);
        scroll.follow();
        assert_eq!(scroll.first_keeping(20, 5, &(2..3)), 2);
        assert_eq!(scroll.first_keeping(20, 5, &(4..14)), 4, "too tall: its start");
    }
}
