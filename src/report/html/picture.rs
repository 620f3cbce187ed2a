//! Bars that show what became of the items of each section.
//!
//! Each bar is a picture with its text beside it, and the table of figures below says the same. The patterns differ in
//! form, so that they can be told apart in grey, on paper, and by eyes that see colours otherwise.

use crate::findings::Counts;

use super::super::figures::Figures;
use super::Page;
use super::state::State;

/// The patterns, drawn once; bars and patches refer to them. What colours they have is the style sheet's.
const PATTERNS: &str = "<svg class='patterns' width='0' height='0' aria-hidden='true' focusable='false'><defs>
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

pub(super) fn picture(page: &mut Page<'_>, figures: &Figures) {
    page.raw(PATTERNS);
    page.raw("<figure class='picture'>\n<figcaption><h3>").words("report-page-picture").raw("</h3><p class='about'>");
    page.words("report-page-picture-about").raw("</p></figcaption>\n");
    legend(page, &figures.total);
    let all = page.say("report-page-all", &[]);
    page.raw("<div class='bars'>\n<div class='bar all'>");
    bar(page, &all, &figures.total);
    page.raw("</div>\n");
    for list in figures.sections.chunk_by(|one, next| one.checklist == next.checklist) {
        let several = page.document().checklists.len() > 1;
        if let Some(first) = list.first().filter(|_| several) {
            let known = page.document().checklists.iter().find(|known| known.id == first.checklist);
            let title = known.map_or(first.checklist.as_str(), |known| known.title.as_str());
            page.put("<p class='list'>", title, "</p>\n");
        }
        for section in list.iter().filter(|section| section.counts.asked > 0) {
            page.raw("<div class='bar'>");
            bar(page, section.title.as_str(), &section.counts);
            page.raw("</div>\n");
        }
        let idle = list.iter().filter(|section| section.counts.asked == 0);
        let idle: Vec<&str> = idle.map(|section| section.title.as_str()).collect();
        if !idle.is_empty() {
            let text = page.say("report-page-none-asked", &[("sections", &idle.join("; "))]);
            page.put("<p class='idle'>", &text, "</p>\n");
        }
    }
    page.raw("</div>\n</figure>\n");
}

/// The patterns that occur, with their words.
fn legend(page: &mut Page<'_>, total: &Counts) {
    let label = page.say("report-page-legend", &[]);
    page.raw("<ul class='legend'").attr("aria-label", &label).raw(">\n");
    for state in State::ALL.into_iter().filter(|state| state.counted(total) > 0) {
        let word = page.say(&state.column(), &[]);
        page.raw("<li>").state(state, &word).raw(" ");
        page.put("<b>", &state.counted(total).to_string(), "</b></li>\n");
    }
    page.raw("</ul>\n");
}

fn bar(page: &mut Page<'_>, title: &str, counts: &Counts) {
    let of = [("answered", counts.answered), ("asked", counts.asked)];
    page.put("<span class='name'>", title, "</span> ");
    let share = page.count("report-page-answered", &of);
    page.put("<span class='share'>", &share, "</span>");
    let there: Vec<(State, usize)> =
        State::ALL.into_iter().map(|state| (state, state.counted(counts))).filter(|(_, count)| *count > 0).collect();
    let part = |(state, count): &(State, usize)| {
        let outcome = page.say(&state.column(), &[]);
        page.say("report-page-bar-part", &[("outcome", &outcome), ("count", &count.to_string())])
    };
    let parts = there.iter().map(part).collect::<Vec<_>>().join(", ");
    let (answered, asked) = (counts.answered.to_string(), counts.asked.to_string());
    let args = [("title", title), ("answered", &answered), ("asked", &asked), ("parts", &parts)];
    let label = page.say("report-page-bar", &args);
    page.raw("<svg role='img' width='100%' height='18'").attr("aria-label", &label).raw(">");
    let mut before = 0usize;
    for (state, count) in there {
        page.raw("<rect height='100%'").attr("class", &format!("edge-{}", state.name()));
        page.attr("x", &percent(before, counts.asked)).attr("width", &percent(count, counts.asked));
        page.attr("fill", &format!("url(#p-{})", state.name())).raw("/>");
        before = before.saturating_add(count);
    }
    page.raw("</svg>");
}

/// A share in hundredths of a per cent, without rounding errors of floating point.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = part.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
    let (full, rest) = (hundredths.checked_div(100).unwrap_or(0), hundredths.checked_rem(100).unwrap_or(0));
    format!("{full}.{rest:02}%")
}
