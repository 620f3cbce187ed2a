//! How far one is, in signs and in figures: `████░░ 12/25`.

use crate::screens::look::Look;
use crate::text::measure;

/// The bar and the figures in so many cells; only the figures if there is no room for a bar worth the name.
pub(crate) fn progress(look: &Look<'_>, done: usize, total: usize, cells: usize) -> String {
    let figures = format!("{done}/{total}");
    let bar = cells.saturating_sub(measure::width(&figures)).saturating_sub(1);
    if bar < 3 {
        return measure::fitting(&figures, cells).to_owned();
    }
    // Full only when all is done, and not empty once something is.
    let full = done.min(total).saturating_mul(bar).checked_div(total).unwrap_or(bar);
    let full = if done > 0 { full.max(1) } else { full };
    let signs = look.glyphs.progress_full.repeat(full) + &look.glyphs.progress_empty.repeat(bar.saturating_sub(full));
    format!("{signs} {figures}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::sweep::{ascii_look, look};

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        assert_eq!(progress(&look(), 12, 25, 12), "██░░░░ 12/25");
        assert_eq!(progress(&look(), 24, 25, 12), "█████░ 24/25");
        assert_eq!(progress(&look(), 25, 25, 12), "██████ 25/25");
        assert_eq!(progress(&look(), 1, 99, 11), "█░░░░░ 1/99");
        assert_eq!(progress(&ascii_look(), 1, 2, 8), "##-- 1/2");
        assert_eq!(progress(&look(), 0, 0, 8), "████ 0/0");
        assert_eq!(progress(&look(), 12, 25, 6), "12/25");
        assert_eq!(progress(&look(), 12, 25, 2), "12");
    }
}
