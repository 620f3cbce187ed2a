//! Blocks as one page of HTML: complete in itself, to be read, printed and kept.
//!
//! It has no script and asks nothing of the network, and a policy in its head holds browsers to that. What state something
//! is in is always a word; colours and patterns only repeat it.

mod bars;
mod blocks;
mod markup;
mod spans;

use crate::document::{Block, Page, Section};
use markup::Markup;

/// The style sheet. It is part of the page, so that the page is complete in itself.
const STYLE: &str = include_str!("html/page.css");

/// Nothing from elsewhere and no script, whatever a page might contain.
const POLICY: &str = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">
<meta name='referrer' content='no-referrer'>
<meta name='viewport' content='width=device-width, initial-scale=1'>
<meta name='color-scheme' content='light dark'>
";

/// A page of HTML.
pub fn html(page: &Page) -> String {
    let mut writer = Writer::default();
    open(&mut writer, page);
    header(&mut writer, page);
    writer.raw("<div class='frame'>\n<nav class='contents'").attr("aria-label", &page.contents).raw(">\n<ol>\n");
    for section in &page.sections {
        writer.raw("<li><a").attr("href", &format!("#{}", section.name)).put(">", &section.heading, "</a></li>\n");
    }
    writer.raw("</ol>\n</nav>\n<main id='main' tabindex='-1'>\n");
    for section in &page.sections {
        self::section(&mut writer, section);
    }
    writer.raw("</main>\n</div>\n");
    if let Some(foot) = &page.foot {
        writer.raw("<footer>\n").put("<h2>", &foot.heading, "</h2>\n").blocks(&foot.blocks);
        writer.raw("</footer>\n");
    }
    if writer.has_patterns {
        writer.raw(bars::PATTERNS);
    }
    writer.raw("</body>\n</html>\n");
    writer.out.finish()
}

/// What is written so far.
#[derive(Default)]
struct Writer {
    out: Markup,
    /// Whether something refers to the patterns of states.
    has_patterns: bool,
}

impl Writer {
    fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.out.raw(markup);
        self
    }

    /// Adds plain words, on as many lines as they have.
    fn words(&mut self, text: &str) -> &mut Self {
        for (index, line) in text.split('\n').enumerate() {
            self.raw(if index > 0 { "<br>" } else { "" });
            self.out.text(line);
        }
        self
    }

    fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.out.attr(name, value);
        self
    }

    /// Adds words between two pieces of markup.
    fn put(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Self {
        self.raw(open).words(text).raw(close)
    }
}

fn open(writer: &mut Writer, page: &Page) {
    writer.raw("<!DOCTYPE html>\n<html").attr("lang", &page.language).raw(">\n<head>\n<meta charset='utf-8'>\n");
    writer.raw(POLICY).put("<title>", &page.window, "</title>\n<style>\n").raw(STYLE);
    // Sheets get lost from each other: each says what it is, and of which file.
    let top =
        page.notice.as_ref().map_or_else(|| page.title.clone(), |notice| format!("{} · {}", notice.title, page.title));
    writer.raw("@page{@top-left{content:").out.css(&top).raw("}@bottom-left{content:").css(&page.digest).raw("}}\n");
    writer.raw("</style>\n</head>\n<body").attr("class", page.name).raw(">\n<a class='skip' href='#main'>");
    writer.words(&page.skip).raw("</a>\n");
}

fn header(writer: &mut Writer, page: &Page) {
    writer.raw("<header>\n");
    if let Some(notice) = &page.notice {
        writer.put("<p class='banner'><strong>", &notice.title, "</strong> ");
        writer.put("<span>", &notice.text, "</span></p>\n");
    }
    writer.put("<p class='kind'>", &page.kind, "</p>\n").put("<h1>", &page.title, "</h1>\n");
    for block in &page.head {
        if let Block::Fields(fields) = block {
            writer.fields("origin", fields);
        } else {
            writer.block(block);
        }
    }
    writer.raw("</header>\n");
}

fn section(writer: &mut Writer, section: &Section) {
    let label = format!("{}-h", section.name);
    writer.raw("<section").attr("id", section.name).attr("aria-labelledby", &label).raw(">\n<h2").attr("id", &label);
    writer.put(">", &section.heading, "</h2>\n").blocks(&section.blocks);
    writer.raw("</section>\n");
}
