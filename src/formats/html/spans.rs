//! Running text in HTML.

use crate::document::{Form, Span, Text, Tone};

use super::Writer;

impl Writer {
    pub(super) fn text(&mut self, text: &Text) -> &mut Self {
        for span in &text.0 {
            self.span(span);
        }
        self
    }

    pub(super) fn span(&mut self, span: &Span) -> &mut Self {
        let Some(to) = &span.to else { return self.form(span) };
        self.raw("<a").attr("href", &format!("#{to}")).raw(">").form(span).raw("</a>")
    }

    fn form(&mut self, span: &Span) -> &mut Self {
        match (span.form, span.tone) {
            (Form::Plain, tone) if tone.is_loud() => {
                self.raw("<strong").attr("class", tone.name()).put(">", &span.text, "</strong>")
            }
            (Form::Plain, Tone::Soft) => self.put("<span class='soft'>", &span.text, "</span>"),
            (Form::Plain, _) => self.words(&span.text),
            (Form::Strong, _) => self.put("<strong>", &span.text, "</strong>"),
            (Form::Code, _) => self.put("<code>", &span.text, "</code>"),
            (Form::Tag, _) => self.put("<span class='tag'>", &span.text, "</span>"),
            (Form::State, tone) => self.state(tone, &span.text),
            (Form::Mark, tone) => self.mark(tone),
        }
    }

    /// What something came to: a patch of its pattern, and the word.
    fn state(&mut self, tone: Tone, word: &str) -> &mut Self {
        self.has_patterns = true;
        self.raw("<span").attr("class", &format!("state is-{}", tone.name()));
        self.raw("><svg class='patch' width='14' height='14' aria-hidden='true' focusable='false'>");
        self.raw("<rect x='.5' y='.5' width='13' height='13' rx='3'").attr("class", &format!("edge-{}", tone.name()));
        self.attr("fill", &format!("url(#p-{})", tone.name())).put("/></svg><span>", word, "</span></span>")
    }

    /// A sign for how something is meant; the words beside it say it.
    fn mark(&mut self, tone: Tone) -> &mut Self {
        self.raw("<svg").attr("class", &format!("mark {}", tone.name()));
        self.raw(" viewBox='0 0 20 20' width='20' height='20' aria-hidden='true' focusable='false'>");
        self.raw(if tone == Tone::Good {
            "<circle cx='10' cy='10' r='9'/><path d='M5.5 10.5l3 3 6-7'/>"
        } else if tone == Tone::Alert {
            "<path class='shape' d='M6 1h8l5 5v8l-5 5H6l-5-5V6z'/><path d='M6.5 6.5l7 7m0-7l-7 7'/>"
        } else {
            "<rect x='1' y='1' width='18' height='18' rx='4'/><path d='M7 7.6a3 3 0 1 1 4.4 2.6c-1 .6-1.4 1-1.4 2M10 15v.2'/>"
        });
        self.raw("</svg> ")
    }
}
