//! A record as one page of HTML: complete in itself, to be read, printed and kept.
//!
//! It has no script and asks nothing of the network, and a policy in its head holds browsers to that. What state something
//! is in is always a word; colours and patterns only repeat it.

mod attention;
mod behind;
mod figures;
mod foot;
pub(super) mod head;
pub(super) mod markup;
mod people;
mod picture;
mod record;
mod register;
mod seals;
mod state;

use crate::attestation::document::PersonRecord;
use crate::attestation::{Document, ItemRecord};
use crate::checklist::{Address, Id};
use crate::text::Line;

use super::figures::{self as counted, Figures};
use super::{Source, Words};
use markup::Markup;

/// The report of a record as a page of HTML.
pub fn html(source: &Source<'_>, words: &dyn Words) -> String {
    let findings = counted::findings(source);
    let counts = Figures::of(source, &findings);
    let mut page = Page { out: Markup::default(), source, words };
    head::open(&mut page);
    head::head(&mut page);
    page.raw("<div class='frame'>\n");
    contents(&mut page);
    page.raw("<main id='main' tabindex='-1'>\n");
    figures::summary(&mut page, &counts);
    attention::attention(&mut page, &findings);
    register::register(&mut page);
    record::facts(&mut page);
    record::record(&mut page);
    people::people(&mut page);
    seals::seals(&mut page);
    page.raw("</main>\n</div>\n");
    foot::foot(&mut page);
    page.raw("</body>\n</html>\n");
    page.out.finish()
}

/// What is written so far, and what it is written from.
struct Page<'a> {
    out: Markup,
    source: &'a Source<'a>,
    words: &'a dyn Words,
}

/// The parts of the page: where they are, and their headings.
const PARTS: [(&str, &str); 7] = [
    ("summary", "report-summary"),
    ("attention", "report-attention"),
    ("register", "report-register"),
    ("account", "report-facts"),
    ("record", "report-record"),
    ("people", "report-people"),
    ("seals", "report-seals"),
];

fn contents(page: &mut Page<'_>) {
    let name = page.say("report-page-contents", &[]);
    page.raw("<nav class='contents'").attr("aria-label", &name).raw(">\n<ol>\n");
    for (place, heading) in PARTS {
        page.raw("<li><a").attr("href", &format!("#{place}")).raw(">").words(heading).raw("</a></li>\n");
    }
    page.raw("</ol>\n</nav>\n");
}

impl<'a> Page<'a> {
    fn document(&self) -> &'a Document {
        self.source.document
    }

    fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.out.raw(markup);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.out.text(text);
        self
    }

    fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.out.attr(name, value);
        self
    }

    /// The words of a message, as text that is not escaped yet.
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.say(id, args)
    }

    /// The words of a message with numbers in it.
    fn count(&self, id: &str, args: &[(&str, usize)]) -> String {
        let values: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let args: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.say(id, &args)
    }

    /// Adds the words of a message.
    fn words(&mut self, id: &str) -> &mut Self {
        let text = self.say(id, &[]);
        self.text(&text)
    }

    /// Adds text between two pieces of markup.
    fn put(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Self {
        self.raw(open).text(text).raw(close)
    }

    /// Begins a part of the page, which [`Self::end_part`] ends.
    fn part(&mut self, place: &str) -> &mut Self {
        let heading = PARTS.iter().find(|(known, _)| *known == place).map(|(_, heading)| *heading);
        let label = format!("{place}-h");
        self.raw("<section")
            .attr("id", place)
            .attr("aria-labelledby", &label)
            .raw(">\n<h2")
            .attr("id", &label)
            .raw(">");
        self.words(heading.unwrap_or_default()).raw("</h2>\n")
    }

    fn end_part(&mut self) {
        self.raw("</section>\n");
    }

    /// `Label: text` of a description list.
    fn entry(&mut self, id: &str, text: &str) {
        self.raw("<div><dt>").words(id).raw("</dt><dd>").text(text).raw("</dd></div>\n");
    }

    /// The same with a digest, key or name for programs.
    fn code(&mut self, id: &str, text: &str) {
        // A digest takes a line of its own, so that two can be compared.
        self.raw(if text.len() > 40 { "<div class='wide'><dt>" } else { "<div><dt>" });
        self.words(id).raw("</dt><dd><code>").text(text).raw("</code></dd></div>\n");
    }

    /// The same with text that people typed, word for word.
    fn quoted(&mut self, id: &str, text: &str) {
        self.raw("<div class='wide'><dt>").words(id).raw("</dt><dd><blockquote>").text(text);
        self.raw("</blockquote></dd></div>\n");
    }

    /// Heads of columns, named by messages.
    fn columns(&mut self, ids: &[&str]) {
        self.raw("<thead role='rowgroup'>");
        self.column_row(ids);
        self.raw("</thead>\n");
    }

    fn column_row(&mut self, ids: &[&str]) {
        self.raw("<tr class='cols' role='row'>");
        for id in ids {
            self.raw("<th scope='col' role='columnheader'>").words(id).raw("</th>");
        }
        self.raw("</tr>");
    }

    /// Begins a cell that carries the name of its column with it, for screens on which a table has no columns.
    fn cell(&mut self, column: &str) -> &mut Self {
        let label = self.say(column, &[]);
        self.raw("<td role='cell'").attr("data-label", &label).raw(">")
    }

    /// Where an item stands in the record below, for links.
    fn anchor(&self, at: &Address) -> Option<String> {
        let item = at.item_only();
        self.document().items.iter().position(|known| known.id == item).map(|index| format!("i{index}"))
    }

    /// The number of an item as it is shown, with its checklist where there are several.
    fn number(&self, at: &Address) -> String {
        if self.document().checklists.len() > 1 { at.item_only().to_string() } else { at.item.to_string() }
    }

    /// The item at an address.
    fn item(&self, at: &Address) -> Option<&'a ItemRecord> {
        let item = at.item_only();
        self.document().items.iter().find(|known| known.id == item)
    }

    /// The name of a person; the e-mail address too where two have the same name.
    fn person(&self, id: &Id) -> String {
        let people = &self.document().people;
        let Some(one) = people.iter().find(|one| one.id == *id) else {
            return self.say("report-person-unknown", &[("id", id.as_str())]);
        };
        let twin = people.iter().any(|other| other.id != *id && other.name == one.name);
        match (one.name.is_blank(), one.email.is_blank()) {
            (true, true) => self.say("report-person-unknown", &[("id", id.as_str())]),
            (true, false) => one.email.to_string(),
            (false, _) if twin => one.label(),
            (false, _) => one.name.to_string(),
        }
    }

    /// A person with e-mail address, role and organisation.
    fn person_in_full(&self, id: &Id) -> String {
        let Some(one) = self.document().person(id).filter(|one| !one.name.is_blank() || !one.email.is_blank()) else {
            return self.person(id);
        };
        let more = |one: &PersonRecord| {
            let parts = [&one.role, &one.organisation].into_iter().filter(|line| !line.is_blank());
            parts.map(Line::as_str).collect::<Vec<_>>().join(", ")
        };
        let more = more(one);
        if more.is_empty() { one.label() } else { format!("{} ({more})", one.label()) }
    }
}

/// The date of a moment as files write it.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

/// Whether a line is missing: shown as a dash, so that no cell is left empty.
fn or_dash(text: &str) -> &str {
    if text.trim().is_empty() { "–" } else { text }
}
