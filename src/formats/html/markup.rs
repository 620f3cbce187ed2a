//! Markup that nothing typed can become.
//!
//! Tags come as `&'static str`, which only our own source can hold; everything else passes through [`Markup::text`] or
//! [`Markup::attr`], which escape. So no caller can forget it: what is not a literal has no other way in.

use std::fmt::Write as _;

/// Markup as far as it is written.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Adds markup of our own.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        escape(&mut self.0, text);
        self
    }

    /// Adds an attribute, inside a tag that is not closed yet.
    pub(super) fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        escape(&mut self.0, value);
        self.0.push('"');
        self
    }

    /// Adds a string of a style sheet, quoted.
    pub(super) fn css(&mut self, text: &str) -> &mut Self {
        self.0.push('"');
        for c in text.chars() {
            if c.is_ascii_alphanumeric() || c == ' ' {
                self.0.push(c);
            } else {
                // The blank ends the number, so that a digit that follows is not taken for part of it.
                let _ = write!(self.0, "\\{:x} ", u32::from(c));
            }
        }
        self.0.push('"');
        self
    }

    /// The whole.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Text in which every character that means something in HTML is spelled out.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '`' => out.push_str("&#96;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_in_is_text_whatever_it_holds() {
        let mut page = Markup::default();
        page.raw("<p").attr("title", "\" onclick='x'").raw(">").text("</p><script>&amp;`").raw("</p>");
        assert_eq!(page.finish(), "<p title=\"&quot; onclick=&#39;x&#39;\">&lt;/p&gt;&lt;script&gt;&amp;amp;&#96;</p>");
        let mut sheet = Markup::default();
        sheet.css("a\"}</style>1é\n2");
        assert_eq!(sheet.finish(), "\"a\\22 \\7d \\3c \\2f style\\3e 1\\e9 \\a 2\"");
    }
}
