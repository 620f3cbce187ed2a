//! The summary: figures in large, the picture, the table.

use crate::checklist::Outcome;
use crate::findings::Counts;

use super::super::figures::Figures;
use super::Page;
use super::picture::picture;
use super::state::State;

pub(super) fn summary(page: &mut Page<'_>, figures: &Figures) {
    page.part("summary");
    tiles(page, figures);
    sentences(page, figures);
    picture(page, figures);
    table(page, figures);
    page.end_part();
}

fn tiles(page: &mut Page<'_>, figures: &Figures) {
    let total = &figures.total;
    let answered = page.count("report-page-answered", &[("answered", total.answered), ("asked", total.asked)]);
    let place = page.count("report-page-answered", &[("answered", total.in_place()), ("asked", total.measures())]);
    page.raw("<dl class='tiles'>\n");
    let own = |count: usize| count.to_string();
    for (id, text, alert) in [
        ("report-progress-label", answered, false),
        ("report-implementation-label", place, false),
        ("report-page-waivers", own(figures.waivers), false),
        ("report-page-accepted", own(figures.accepted), false),
        ("report-column-lapsed", own(figures.lapsed), figures.lapsed > 0),
        ("report-column-open", own(total.own(Outcome::Open)), false),
    ] {
        page.raw(if alert { "<div class='alert'><dt>" } else { "<div><dt>" }).words(id).raw("</dt><dd>");
        page.text(&text).raw("</dd></div>\n");
    }
    page.raw("</dl>\n");
}

fn sentences(page: &mut Page<'_>, figures: &Figures) {
    let total = &figures.total;
    let progress = page.count("report-progress", &[("answered", total.answered), ("asked", total.asked)]);
    let implementation = [
        ("place", total.in_place()),
        ("measures", total.measures()),
        ("implemented", total.own(Outcome::Implemented)),
        ("alternative", total.own(Outcome::Alternative)),
    ];
    let implementation = page.count("report-implementation", &implementation);
    let beside = [("waived", figures.waivers), ("accepted", figures.accepted), ("lapsed", figures.lapsed)];
    let beside = page.count("report-beside", &beside);
    page.raw("<dl class='said'>\n");
    for (id, text) in [
        ("report-progress-label", progress),
        ("report-implementation-label", implementation),
        ("report-beside-label", beside),
    ] {
        page.entry(id, &text);
    }
    page.raw("</dl>\n");
}

/// The columns of the table, the states among them.
const COLUMNS: [State; 8] = [
    State::Is(Outcome::Implemented),
    State::Is(Outcome::Alternative),
    State::Is(Outcome::Accepted),
    State::Is(Outcome::Waived),
    State::Lapsed,
    State::Is(Outcome::Acknowledged),
    State::Is(Outcome::NotApplicable),
    State::Is(Outcome::Open),
];

fn table(page: &mut Page<'_>, figures: &Figures) {
    page.raw("<h3 id='figures-h'>").words("report-page-figures").raw("</h3>\n");
    page.raw("<div class='scroll' tabindex='0' role='region' aria-labelledby='figures-h'>\n<table class='numbers' role='table'>\n");
    let heads = ["report-column-section".to_owned(), "report-column-answered".to_owned()].into_iter();
    let heads: Vec<String> =
        heads.chain(COLUMNS.map(State::column)).chain(["report-column-aside".to_owned()]).collect();
    page.columns(&heads.iter().map(String::as_str).collect::<Vec<_>>());
    page.raw("<tbody role='rowgroup'>\n");
    let several = page.document().checklists.len() > 1;
    for section in &figures.sections {
        let title = section.title.as_str();
        let title = if several { format!("{}: {title}", section.checklist) } else { title.to_owned() };
        row(page, &title, &section.counts);
    }
    page.raw("</tbody>\n<tfoot role='rowgroup'>\n");
    let all = page.say("report-total", &[]);
    row(page, &all, &figures.total);
    page.raw("</tfoot>\n</table>\n</div>\n<p class='about'>").words("report-table-note").raw("</p>\n");
}

fn row(page: &mut Page<'_>, title: &str, counts: &Counts) {
    page.put("<tr role='row'><th scope='row' role='rowheader'>", title, "</th>");
    page.cell("report-column-answered").text(&format!("{}/{}", counts.answered, counts.asked)).raw("</td>");
    for state in COLUMNS {
        number(page, &state.column(), state.counted(counts));
    }
    number(page, "report-column-aside", counts.aside);
    page.raw("</tr>\n");
}

/// A number; none is marked, so that the others stand out.
fn number(page: &mut Page<'_>, column: &str, count: usize) {
    let label = page.say(column, &[]);
    page.raw("<td role='cell'").attr("data-label", &label).raw(if count == 0 { " class='zero'>" } else { ">" });
    page.text(&count.to_string()).raw("</td>");
}
