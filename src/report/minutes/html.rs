//! Minutes as one page of HTML, under the policy and in the style of the reports.

use super::super::Words;
use super::super::html::head::{POLICY, STYLE};
use super::super::html::markup::Markup;
use super::{Entry, Said, Section, Session, Tone, page};

/// What minutes have beside what reports have.
const OWN: &str = include_str!("page.css");

/// The minutes as a page of HTML, complete in itself.
pub fn minutes_html(session: &Session<'_>, words: &dyn Words) -> String {
    let page = page(session, words);
    let digest = session.log.digest();
    let mut out = Markup::default();
    out.raw("<!DOCTYPE html>\n<html").attr("lang", session.language).raw(">\n<head>\n<meta charset='utf-8'>\n");
    out.raw(POLICY).raw("<title>").text(&page.title).raw("</title>\n<style>\n").raw(STYLE).raw(OWN);
    // Sheets get lost from each other: each says what it is of.
    out.raw("@page{@top-left{content:").css(&page.title).raw("}@bottom-left{content:").css(&digest).raw("}}\n");
    out.raw("</style>\n</head>\n<body class='minutes'>\n<a class='skip' href='#main'>");
    out.text(&words.say("report-page-skip", &[])).raw("</a>\n<header>\n<p class='kind'>");
    out.text(&words.say("minutes-page-kind", &[]))
        .raw("</p>\n<h1>")
        .text(&page.title)
        .raw("</h1>\n<dl class='origin'>\n");
    for (label, text) in &page.about {
        // A digest takes a line of its own, so that two can be compared.
        let is_code = text.starts_with("sha256:");
        out.raw(if text.len() > 60 { "<div class='wide'><dt>" } else { "<div><dt>" }).text(label).raw("</dt><dd>");
        out.raw(if is_code { "<code>" } else { "" }).text(text).raw(if is_code { "</code>" } else { "" });
        out.raw("</dd></div>\n");
    }
    out.raw("</dl>\n</header>\n<div class='frame'>\n<nav class='contents'");
    out.attr("aria-label", &words.say("report-page-contents", &[])).raw(">\n<ol>\n");
    for one in &page.sections {
        out.raw("<li><a").attr("href", &format!("#{}", one.id)).raw(">").text(&one.heading).raw("</a></li>\n");
    }
    out.raw("</ol>\n</nav>\n<main id='main' tabindex='-1'>\n");
    for one in &page.sections {
        section(&mut out, one);
    }
    out.raw("</main>\n</div>\n</body>\n</html>\n");
    out.finish()
}

fn section(out: &mut Markup, section: &Section) {
    let label = format!("{}-h", section.id);
    out.raw("<section")
        .attr("id", section.id)
        .attr("aria-labelledby", &label)
        .raw(">\n<h2")
        .attr("id", &label)
        .raw(">");
    out.text(&section.heading).raw("</h2>\n");
    if let Some(lead) = &section.lead {
        out.raw(if section.entries.is_empty() { "<p class='calm'>" } else { "<p class='about'>" });
        out.text(lead).raw("</p>\n");
    }
    let is_list = !section.entries.is_empty() && section.entries.iter().all(|entry| entry.lines.is_empty());
    if is_list {
        out.raw("<ul class='names'>\n");
        for entry in &section.entries {
            out.raw("<li>").text(&entry.head);
            tag(out, entry);
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
    } else {
        for entry in &section.entries {
            article(out, entry);
        }
    }
    out.raw("</section>\n");
}

fn article(out: &mut Markup, entry: &Entry) {
    out.raw("<article class='entry'>\n<h3><span>");
    typed(out, &entry.head);
    out.raw("</span>");
    tag(out, entry);
    out.raw("</h3>\n");
    if !entry.lines.is_empty() {
        out.raw("<dl>\n");
        for line in &entry.lines {
            self::line(out, line);
        }
        out.raw("</dl>\n");
    }
    out.raw("</article>\n");
}

fn tag(out: &mut Markup, entry: &Entry) {
    if !entry.tag.is_empty() {
        out.raw(" <span class='tag'>").text(&entry.tag).raw("</span>");
    }
}

fn line(out: &mut Markup, line: &Said) {
    let (open, before, after) = match line.tone {
        Tone::Plain => ("<div><dt>", "", ""),
        Tone::Quote => ("<div><dt>", "<blockquote>", "</blockquote>"),
        Tone::Code => ("<div><dt>", "<code>", "</code>"),
        Tone::Mind => ("<div class='mind'><dt>", "", ""),
    };
    out.raw(open).text(&line.label).raw("</dt><dd>").raw(before);
    typed(out, &line.text);
    out.raw(after).raw("</dd></div>\n");
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
