//! The head of the page: policy and style, the banner, the title, where it comes from.

use crate::text::Line;

use super::Page;

/// The style sheet. It is part of the page, so that the page is complete in itself.
pub(in crate::report) const STYLE: &str = include_str!("page.css");

/// Nothing from elsewhere and no script, whatever a page might contain.
pub(in crate::report) const POLICY: &str = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">
<meta name='referrer' content='no-referrer'>
<meta name='viewport' content='width=device-width, initial-scale=1'>
<meta name='color-scheme' content='light dark'>
";

pub(super) fn open(page: &mut Page<'_>) {
    let title = title(page);
    let title = if page.source.draft { page.say("report-page-title-draft", &[("title", &title)]) } else { title };
    let language = page.source.language;
    page.raw("<!DOCTYPE html>\n<html").attr("lang", language).raw(">\n<head>\n<meta charset='utf-8'>\n").raw(POLICY);
    page.put("<title>", &title, "</title>\n<style>\n").raw(STYLE);
    every_sheet(page);
    page.raw("</style>\n</head>\n<body>\n<a class='skip' href='#main'>").words("report-page-skip").raw("</a>\n");
}

/// What every printed sheet says of itself, because sheets get lost from each other: what it is, and of which file.
fn every_sheet(page: &mut Page<'_>) {
    let mut top = title(page);
    if let Some((message, _)) = banner_of(page) {
        top = format!("{} · {top}", page.say(message, &[]));
    }
    let digest = digest(page).1;
    page.raw("@page{@top-left{content:");
    page.out.css(&top).raw("}@bottom-left{content:").css(&digest).raw("}}\n");
}

/// The digest of the file, and the label it has.
pub(super) fn digest(page: &Page<'_>) -> (&'static str, String) {
    match page.source.digest {
        Some(digest) => ("report-digest", Line::clean(digest).to_string()),
        None => ("report-worksheet-digest", page.document().account.worksheet_digest.to_string()),
    }
}

fn title(page: &Page<'_>) -> String {
    let name = &page.document().account.name;
    if name.is_blank() {
        page.say("report-title-unnamed", &[])
    } else {
        page.say("report-title", &[("account", name.as_str())])
    }
}

/// A draft says so before anything else; so does a record that carries no seal that holds.
fn banner_of(page: &Page<'_>) -> Option<(&'static str, &'static str)> {
    if page.source.draft {
        Some(("report-draft", "report-draft-text"))
    } else if page.source.seals.iter().any(|seal| seal.trusted.holds()) {
        None
    } else {
        Some(("report-unsealed", "report-unsealed-text"))
    }
}

pub(super) fn head(page: &mut Page<'_>) {
    page.raw("<header>\n");
    if let Some((title, text)) = banner_of(page) {
        page.raw("<p class='banner'><strong>").words(title).raw("</strong> <span>").words(text).raw("</span></p>\n");
    }
    let title = title(page);
    page.raw("<p class='kind'>").words("report-page-kind").raw("</p>\n").put("<h1>", &title, "</h1>\n");
    if !page.source.seals.is_empty() {
        super::seals::strip(page);
    }
    origin(page);
    page.raw("</header>\n");
}

fn origin(page: &mut Page<'_>) {
    let document = page.document();
    let today = page.source.today.to_string();
    let as_of = page.say("report-as-of-day", &[("date", &today)]);
    page.raw("<dl class='origin'>\n");
    for list in &document.checklists {
        let edition = [("title", list.title.as_str()), ("edition", list.edition.as_str())];
        let edition = page.say("report-edition", &edition);
        page.entry("report-checklist", &edition);
    }
    page.entry("report-as-of", &as_of);
    page.entry("report-created", document.created.as_str());
    if let Some(file) = page.source.file {
        page.entry("report-made-from", Line::clean(file).as_str());
    }
    page.code("report-document", document.document.as_str());
    page.code("report-worksheet", document.account.worksheet.as_str());
    let (label, digest) = digest(page);
    page.code(label, &digest);
    if let Some(supersedes) = &document.supersedes {
        page.code("report-supersedes", supersedes.as_str());
    }
    page.raw("</dl>\n");
}
