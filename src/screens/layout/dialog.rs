//! A box in the middle of the screen, in front of what is there.

use super::{Area, TextArea, cells};
use crate::screens::glyphs::Glyphs;
use crate::screens::page::Dialog;
use crate::screens::text::lay;

/// The inside of a box, where there is room for it; with a pane of its own for what is said of what was found; and that in a wide window.
const FOUND: (u16, u16) = (68, 17);
const PANE: (u16, u16) = (74, 19);
const WIDEST: u16 = 100;
/// From this width of the window on, there is room for the widest.
const WIDE: u16 = 100;
/// From this width on, what is found stands beside what is said of it; below, above it.
const BESIDE: u16 = 64;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct DialogAreas {
    pub frame: Area,
    /// The line to type in.
    pub query: Area,
    /// What is found.
    pub list: Area,
    /// The line between that and what is said of it, or the rule.
    pub line: Area,
    /// Whether that is a rule.
    pub is_rule: bool,
    /// What is said of the one with the cursor.
    pub about: TextArea,
}

/// Lays the box out in a window, whose last row stays free for the keys.
pub(crate) fn dialog(dialog: &Dialog, window: Area, glyphs: &'static Glyphs) -> DialogAreas {
    let area = window.first(window.height.saturating_sub(1));
    let most = area.height.saturating_sub(4);
    let (width, height) = match &dialog.scroll {
        None => FOUND,
        Some(_) if area.width >= WIDE => (WIDEST, PANE.1),
        Some(_) => PANE,
    };
    let frame = centered(area, width.saturating_add(4), height.min(most).saturating_add(2));
    let inner = inside(frame);
    let mut areas = DialogAreas { frame, query: inner.row(0), ..DialogAreas::default() };
    let body = inner.below(2);
    if dialog.scroll.is_none() {
        let rows =
            cells(lay(&dialog.about, FOUND.0.min(window.width.saturating_sub(4)), glyphs.side).len()).clamp(1, 2);
        areas.list = body.first(body.height.saturating_sub(rows.saturating_add(1)));
        areas.about = TextArea::new(&dialog.about, inner.below(inner.height.saturating_sub(rows)), glyphs);
        return areas;
    }
    if dialog.rows.is_empty() {
        areas.list = body;
        return areas;
    }
    let pane = if body.width >= BESIDE {
        let (list, line, pane) = body.beside((body.width / 5).saturating_mul(2));
        (areas.list, areas.line) = (list, line);
        pane
    } else {
        let rows = (body.height / 3).max(2);
        (areas.list, areas.line, areas.is_rule) = (body.first(rows), body.row(rows), true);
        body.below(rows.saturating_add(1))
    };
    areas.about = TextArea::new(&dialog.about, pane, glyphs);
    areas
}

/// The area of a box of this size in the middle of another; never larger than that.
fn centered(area: Area, width: u16, height: u16) -> Area {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Area {
        x: area.x.saturating_add(area.width.saturating_sub(width) / 2),
        y: area.y.saturating_add(area.height.saturating_sub(height) / 2),
        width,
        height,
    }
}

/// What a frame leaves free, with a margin.
fn inside(frame: Area) -> Area {
    let inner = Area {
        x: frame.x.saturating_add(1).min(frame.x.saturating_add(frame.width)),
        y: frame.y.saturating_add(1).min(frame.y.saturating_add(frame.height)),
        width: frame.width.saturating_sub(2),
        height: frame.height.saturating_sub(2),
    };
    let margin = u16::from(inner.width > 2);
    Area { width: inner.width.saturating_sub(margin.saturating_mul(2)), ..inner.after(margin) }
}
