//! Minutes as Markdown.

use std::fmt::Write as _;

use super::super::Words;
use super::super::escape::inline;
use super::{Section, Session, page};

/// The minutes as Markdown (`CommonMark`).
pub fn minutes_markdown(session: &Session<'_>, words: &dyn Words) -> String {
    let page = page(session, words);
    let mut out = format!("# {}\n\n", inline(&page.title));
    for (label, text) in &page.about {
        out.push_str(&labelled("", label, text));
    }
    for one in &page.sections {
        section(&mut out, one);
    }
    out
}

fn section(out: &mut String, section: &Section) {
    let _ = write!(out, "\n## {}\n\n", inline(&section.heading));
    if let Some(lead) = &section.lead {
        let _ = writeln!(out, "{}", inline(lead));
        if !section.entries.is_empty() {
            out.push('\n');
        }
    }
    for entry in &section.entries {
        let tag = if entry.tag.is_empty() { String::new() } else { format!(" — {}", inline(&entry.tag)) };
        let _ = writeln!(out, "- {}{tag}", inline(&entry.head));
        for line in &entry.lines {
            out.push_str(&labelled("  ", &line.label, &line.text));
        }
    }
}

fn labelled(indent: &str, label: &str, text: &str) -> String {
    format!("{indent}- **{}:** {}\n", inline(label), inline(text))
}
