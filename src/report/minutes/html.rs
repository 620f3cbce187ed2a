//! Minutes as one page of HTML, under the policy and in the style of the reports.

use super::super::Words;
use super::super::html::head::{POLICY, STYLE};
use super::super::html::markup::Markup;
use super::{Section, Session, page};

/// The minutes as a page of HTML, complete in itself.
pub fn minutes_html(session: &Session<'_>, words: &dyn Words) -> String {
    let page = page(session, words);
    let mut out = Markup::default();
    out.raw("<!DOCTYPE html>\n<html").attr("lang", session.language).raw(">\n<head>\n<meta charset='utf-8'>\n");
    out.raw(POLICY).raw("<title>").text(&page.title).raw("</title>\n<style>\n").raw(STYLE);
    out.raw("</style>\n</head>\n<body>\n<header>\n<h1>").text(&page.title).raw("</h1>\n");
    lines(&mut out, &page.about);
    out.raw("</header>\n<div class='frame' style='display:block'>\n<main>\n");
    for one in &page.sections {
        section(&mut out, one);
    }
    out.raw("</main>\n</div>\n</body>\n</html>\n");
    out.finish()
}

fn section(out: &mut Markup, section: &Section) {
    out.raw("<section>\n<h2>").text(&section.heading).raw("</h2>\n");
    if let Some(lead) = &section.lead {
        out.raw("<p>").text(lead).raw("</p>\n");
    }
    if !section.entries.is_empty() {
        out.raw("<ul>\n");
        for entry in &section.entries {
            out.raw("<li>");
            typed(out, &entry.head);
            lines(out, &entry.lines);
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
    }
    out.raw("</section>\n");
}

fn lines(out: &mut Markup, lines: &[(String, String)]) {
    if lines.is_empty() {
        return;
    }
    out.raw("\n<ul>\n");
    for (label, text) in lines {
        out.raw("<li><b>").text(label).raw(":</b> ");
        typed(out, text);
        out.raw("</li>\n");
    }
    out.raw("</ul>\n");
}

/// Text of several lines.
fn typed(out: &mut Markup, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.raw("<br>");
        }
        out.text(line);
    }
}
