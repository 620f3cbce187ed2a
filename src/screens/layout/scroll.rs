//! How far a pane is scrolled.

use std::ops::Range;

/// A count as a coordinate.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// How much there is, and how much of it shows at once, in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// How much there is.
    pub total: usize,
    /// How much shows at once.
    pub visible: usize,
}

impl Extent {
    /// So many rows in a pane so high: where they do not all show, the last row says how many more there are.
    pub fn of(total: usize, height: u16) -> Self {
        let height = usize::from(height);
        let has_more = total > height && height > 1;
        Self { total, visible: if has_more { height.saturating_sub(1) } else { height } }
    }

    /// The furthest position.
    pub(crate) fn furthest(self) -> usize {
        self.total.saturating_sub(self.visible)
    }

    /// Whether something is out of view.
    pub(crate) fn has_more(self) -> bool {
        self.total > self.visible && self.visible > 0
    }

    /// The rows that show, as a height.
    pub fn rows(self) -> u16 {
        cells(self.visible.min(self.total))
    }
}

/// A scroll position. How much there is to scroll is said by whoever asks, so that a position never depends on what was drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    offset: usize,
    /// What was brought into view last, and in how many rows.
    kept: Option<(usize, usize, usize)>,
}

impl Scroll {
    /// The first row shown.
    pub fn first(&self, extent: Extent) -> usize {
        self.offset.min(extent.furthest())
    }

    /// The first row shown, for a pane that follows what has the cursor: `kept` comes into view when it changes, and
    /// may be scrolled away from.
    pub(crate) fn first_keeping(&self, extent: Extent, kept: &Range<usize>) -> usize {
        let mut moved = self.clone();
        moved.keep(extent, kept);
        moved.first(extent)
    }

    /// Brings what has the cursor into view, if it is not what was brought last.
    pub fn keep(&mut self, extent: Extent, kept: &Range<usize>) {
        let mark = Some((kept.start, kept.end, extent.visible));
        if self.kept != mark {
            let lowest = kept.end.saturating_sub(extent.visible).min(kept.start);
            self.offset = self.offset.clamp(lowest, kept.start);
            self.kept = mark;
        }
    }

    /// What has the cursor comes back into view.
    pub fn follow(&mut self) {
        self.kept = None;
    }

    /// Moves by rows.
    pub fn by(&mut self, rows: isize, extent: Extent) {
        self.offset = self.first(extent).saturating_add_signed(rows).min(extent.furthest());
    }

    /// Moves by screens.
    pub(crate) fn by_pages(&mut self, pages: isize, extent: Extent) {
        let rows = isize::try_from(extent.visible.saturating_sub(1).max(1)).unwrap_or(1);
        self.by(rows.saturating_mul(pages), extent);
    }

    /// Back to the top.
    pub(crate) fn reset(&mut self) {
        self.offset = 0;
    }

    /// Whether the end is in view.
    pub(crate) fn at_end(&self, extent: Extent) -> bool {
        self.offset >= extent.furthest()
    }
}

/// Moves a cursor over `count` rows, stopping at the ends.
pub fn step(cursor: usize, by: isize, count: usize) -> usize {
    cursor.saturating_add_signed(by).min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn extent(total: usize, visible: usize) -> Extent {
        Extent { total, visible }
    }

    #[test]
    fn a_position_never_runs_past_the_end() {
        let mut scroll = Scroll::default();
        assert_eq!(scroll.first(extent(10, 4)), 0);
        assert!(!scroll.at_end(extent(10, 4)));
        scroll.by_pages(9, extent(10, 4));
        assert_eq!(scroll.first(extent(10, 4)), 6);
        assert!(scroll.at_end(extent(10, 4)));
        scroll.by(-1, extent(10, 4));
        assert_eq!(scroll.first(extent(10, 4)), 5);
        assert_eq!(scroll.first(extent(3, 4)), 0);
    }

    #[test]
    fn what_has_the_cursor_is_followed_until_one_scrolls_away() {
        let mut scroll = Scroll::default();
        let all = extent(20, 5);
        let keep = |scroll: &mut Scroll, kept: Range<usize>| {
            scroll.keep(all, &kept);
            scroll.first(all)
        };
        assert_eq!(keep(&mut scroll, 7..9), 4);
        assert_eq!(keep(&mut scroll, 2..3), 2);
        scroll.by_pages(1, all);
        assert_eq!(keep(&mut scroll, 2..3), 6);
        scroll.follow();
        assert_eq!(keep(&mut scroll, 2..3), 2);
        assert_eq!(keep(&mut scroll, 4..14), 4, "too tall: its start");
    }
}
