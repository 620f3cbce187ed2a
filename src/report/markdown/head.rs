//! Title, banner, where it comes from; the figures.

use crate::checklist::Outcome;
use crate::findings::Counts;

use super::super::escape::{code, inline};
use super::super::figures::Figures;
use super::Page;

pub(super) fn head(page: &mut Page<'_>) {
    let document = page.document();
    let name = &document.account.name;
    let title = if name.is_blank() {
        page.say("report-title-unnamed", &[])
    } else {
        page.say("report-title", &[("account", name.as_str())])
    };
    page.block(&format!("# {title}"));
    banner(page);
    page.out.push('\n');
    let today = page.source.today.to_string();
    page.entry("report-as-of", &page.say("report-as-of-day", &[("date", &today)]));
    for list in &document.checklists {
        let edition = [("title", list.title.as_str()), ("edition", list.edition.as_str())];
        page.entry(
            "report-checklist",
            &format!("{} ({})", page.say("report-edition", &edition), code(list.id.as_str())),
        );
        for (message, items) in list.doubts() {
            page.entry("report-partial", &page.say(message, &[("items", &items)]));
        }
    }
    for overlay in document.checklists.iter().filter_map(|list| list.overlay.as_ref()) {
        let words = page.say("report-overlay-named", &[("overlay", overlay.name.as_str())]);
        page.entry("report-overlay", &format!("{words} ({})", code(overlay.digest.as_str())));
    }
    page.entry("report-created", &inline(document.created.as_str()));
    page.entry("report-document", &code(document.document.as_str()));
    page.entry("report-worksheet", &code(document.account.worksheet.as_str()));
    if let Some(supersedes) = &document.supersedes {
        page.entry("report-supersedes", &code(supersedes.as_str()));
    }
    if let Some(digest) = page.source.digest {
        page.entry("report-digest", &code(digest));
    }
}

/// A draft says so before anything else; so does a record that carries no seal that holds.
fn banner(page: &mut Page<'_>) {
    let message = if page.source.draft {
        "report-draft"
    } else if page.source.seals.iter().any(|seal| seal.trusted.holds()) {
        return;
    } else {
        "report-unsealed"
    };
    let (title, text) = (page.say(message, &[]), page.say(&format!("{message}-text"), &[]));
    page.block(&format!("> **{title}**\n>\n> {text}"));
}

pub(super) fn summary(page: &mut Page<'_>, figures: &Figures) {
    page.heading(2, "report-summary");
    let total = &figures.total;
    let progress = page.count("report-progress", &[("answered", total.answered), ("asked", total.asked)]);
    page.block(&format!("- **{}:** {progress}", page.say("report-progress-label", &[])));
    let implementation = [
        ("place", total.in_place()),
        ("measures", total.measures()),
        ("implemented", total.own(Outcome::Implemented)),
        ("alternative", total.own(Outcome::Alternative)),
    ];
    page.entry("report-implementation-label", &page.count("report-implementation", &implementation));
    let beside = [("waived", figures.waivers), ("accepted", figures.accepted), ("lapsed", figures.lapsed)];
    page.entry("report-beside-label", &page.count("report-beside", &beside));
    table(page, figures);
    page.block(&page.say("report-table-note", &[]));
}

fn table(page: &mut Page<'_>, figures: &Figures) {
    let columns = ["section", "answered", "implemented", "alternative", "accepted", "waived", "lapsed"];
    let more = ["acknowledged", "not-applicable", "open", "aside"];
    let names = columns.iter().chain(&more).map(|name| page.say(&format!("report-column-{name}"), &[]));
    let names: Vec<String> = names.collect();
    page.table(1, &names);
    let several = page.document().checklists.len() > 1;
    for section in &figures.sections {
        let mut title = inline(section.title.as_str());
        if several {
            title = format!("{}: {title}", code(section.checklist.as_str()));
        }
        page.row(&cells(title, &section.counts));
    }
    page.row(&cells(format!("**{}**", page.say("report-total", &[])), &figures.total));
}

fn cells(title: String, counts: &Counts) -> Vec<String> {
    let own = |outcome| counts.own(outcome).to_string();
    vec![
        title,
        format!("{}/{}", counts.answered, counts.asked),
        own(Outcome::Implemented),
        own(Outcome::Alternative),
        own(Outcome::Accepted),
        own(Outcome::Waived),
        counts.lapsed.to_string(),
        own(Outcome::Acknowledged),
        own(Outcome::NotApplicable),
        own(Outcome::Open),
        counts.aside.to_string(),
    ]
}
