//! Bars that show what became of parts, and the table of the same figures.
//!
//! Each bar is a picture with its text beside it. The patterns differ in form, so that they can be told apart in grey, on
//! paper, and by eyes that see colours otherwise.

use crate::document::{Bar, Bars, Span, Tone};

use super::Writer;

/// The patterns, drawn once; bars and patches refer to them. What colours they have is the style sheet's.
pub(super) const PATTERNS: &str = "<svg class='patterns' width='0' height='0' aria-hidden='true' focusable='false'><defs>
<pattern id='p-implemented' width='8' height='8' patternUnits='userSpaceOnUse'><rect class='base-implemented' width='8' height='8'/></pattern>
<pattern id='p-alternative' width='6' height='6' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'><rect class='base-alternative' width='6' height='6'/><path class='ink-alternative' d='M0 0V6' stroke-width='3'/></pattern>
<pattern id='p-acknowledged' width='5' height='5' patternUnits='userSpaceOnUse'><rect class='base-acknowledged' width='5' height='5'/><path class='ink-acknowledged' d='M0 1H5' stroke-width='1.5'/></pattern>
<pattern id='p-not-applicable' width='7' height='7' patternUnits='userSpaceOnUse'><rect class='base-not-applicable' width='7' height='7'/><circle class='dot-not-applicable' cx='3' cy='3' r='1'/></pattern>
<pattern id='p-accepted' width='7' height='7' patternUnits='userSpaceOnUse'><rect class='base-accepted' width='7' height='7'/><circle class='dot-accepted' cx='3.5' cy='3.5' r='2'/></pattern>
<pattern id='p-waived' width='7' height='7' patternUnits='userSpaceOnUse' patternTransform='rotate(-45)'><rect class='base-waived' width='7' height='7'/><path class='ink-waived' d='M0 0V7' stroke-width='5'/></pattern>
<pattern id='p-lapsed' width='6' height='6' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'><rect class='base-lapsed' width='6' height='6'/><path class='ink-lapsed' d='M0 0V6M0 0H6' stroke-width='3'/></pattern>
<pattern id='p-open' width='8' height='8' patternUnits='userSpaceOnUse'><rect class='base-open' width='8' height='8'/></pattern>
</defs></svg>
";

impl Writer {
    pub(super) fn bars(&mut self, bars: &Bars) {
        self.has_patterns = true;
        self.raw("<figure class='picture'>\n<figcaption><h3>").words(&bars.heading).raw("</h3><p class='about'>");
        self.words(&bars.about).raw("</p></figcaption>\n");
        self.legend(bars);
        self.raw("<div class='bars'>\n<div class='bar all'>");
        self.bar(&bars.states, &bars.total);
        self.raw("</div>\n");
        for group in &bars.groups {
            if let Some(title) = &group.title {
                self.put("<p class='list'>", title, "</p>\n");
            }
            for bar in group.bars.iter().filter(|bar| bar.pieces.iter().any(|piece| *piece > 0)) {
                self.raw("<div class='bar'>");
                self.bar(&bars.states, bar);
                self.raw("</div>\n");
            }
            if let Some(idle) = &group.idle {
                self.put("<p class='idle'>", idle, "</p>\n");
            }
        }
        self.raw("</div>\n</figure>\n");
        self.figures(bars);
    }

    /// The patterns that occur, with their words.
    fn legend(&mut self, bars: &Bars) {
        self.raw("<ul class='legend'").attr("aria-label", &bars.legend).raw(">\n");
        for ((tone, word), count) in bars.states.iter().zip(&bars.total.pieces).filter(|(_, count)| **count > 0) {
            self.raw("<li>").span(&Span::state(*tone, word)).raw(" ");
            self.put("<b>", &count.to_string(), "</b></li>\n");
        }
        self.raw("</ul>\n");
    }

    fn bar(&mut self, states: &[(Tone, String)], bar: &Bar) {
        self.put("<span class='name'>", &bar.title, "</span> ").put("<span class='share'>", &bar.share, "</span>");
        self.raw("<svg role='img' width='100%' height='18'").attr("aria-label", &bar.label).raw(">");
        let whole = bar.pieces.iter().fold(0usize, |sum, piece| sum.saturating_add(*piece));
        let mut before = 0usize;
        for ((tone, _), count) in states.iter().zip(&bar.pieces).filter(|(_, count)| **count > 0) {
            self.raw("<rect height='100%'").attr("class", &format!("edge-{}", tone.name()));
            self.attr("x", &percent(before, whole)).attr("width", &percent(*count, whole));
            self.attr("fill", &format!("url(#p-{})", tone.name())).raw("/>");
            before = before.saturating_add(*count);
        }
        self.raw("</svg>");
    }

    fn figures(&mut self, bars: &Bars) {
        self.raw("<h3 id='figures-h'>").words(&bars.table).raw("</h3>\n");
        self.raw("<div class='scroll' tabindex='0' role='region' aria-labelledby='figures-h'>\n");
        self.raw("<table class='numbers' role='table'>\n").columns(&bars.columns);
        self.raw("<tbody role='rowgroup'>\n");
        for group in &bars.groups {
            for bar in &group.bars {
                let several = group.title.as_ref().filter(|_| bars.groups.len() > 1);
                let title = several.map_or_else(|| bar.title.clone(), |group| format!("{group}: {}", bar.title));
                self.figure_row(&bars.columns, &title, &bar.cells);
            }
        }
        self.raw("</tbody>\n<tfoot role='rowgroup'>\n");
        self.figure_row(&bars.columns, &bars.total.title, &bars.total.cells);
        self.raw("</tfoot>\n</table>\n</div>\n<p class='about'>").words(&bars.note).raw("</p>\n");
    }

    /// A row of figures; none is marked, so that the others stand out.
    fn figure_row(&mut self, columns: &[String], title: &str, cells: &[String]) {
        self.put("<tr role='row'><th scope='row' role='rowheader'>", title, "</th>");
        for (column, cell) in columns.iter().skip(1).zip(cells) {
            let is_none = cell == "0" || cell == "0/0";
            self.raw("<td role='cell'").attr("data-label", column).raw(if is_none { " class='zero'>" } else { ">" });
            self.words(cell).raw("</td>");
        }
        self.raw("</tr>\n");
    }
}

/// A share in hundredths of a per cent, without rounding errors of floating point.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = part.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
    let (full, rest) = (hundredths.checked_div(100).unwrap_or(0), hundredths.checked_rem(100).unwrap_or(0));
    format!("{full}.{rest:02}%")
}
