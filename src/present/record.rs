//! A record, laid out: what it is, its figures, what needs attention, what is forgone, and everything in it.

mod attention;
mod calendar;
mod head;
mod items;
mod register;
mod related;
mod rows;
mod seals;
mod source;
mod summary;
pub(super) mod view;
mod whole;

use crate::attestation::document::PersonRecord;
use crate::attestation::{Document, ItemRecord, PartRecord};
use crate::checklist::{Address, Id, Outcome};
use crate::document::{Block, Field, Form, Page, Section, Span, Text, Tone};
use crate::findings::Finding;
use crate::text::Line;
use crate::worksheet::State;

use super::Words;

pub use calendar::calendar;
pub use rows::rows;
pub use source::{SealSummary, Source, Trusted};
pub use view::{FORMAT, view};
pub use whole::whole;

/// A record as a page.
pub fn page(source: &Source<'_>, words: &dyn Words) -> Page {
    let layout = Layout { source, words, found: source.found(), is_whole: false, state: None };
    let sections = [
        layout.section("summary", "report-summary", summary::summary(&layout)),
        layout.section("attention", "report-attention", attention::attention(&layout)),
        layout.section("register", "report-register", register::register(&layout)),
        layout.section("proposed", "report-proposed", related::proposed(&layout)),
        layout.section("assignments", "report-assignments", related::assignments(&layout)),
        layout.section("owners", "report-owners", related::owners(&layout)),
        layout.section("documents", "report-documents", related::documents(&layout)),
        layout.section("comments", "report-comments", related::comments(&layout)),
        layout.section("account", "report-facts", related::facts(&layout)),
        layout.section("record", "report-record", items::record(&layout)),
        layout.section("people", "report-people", related::people(&layout)),
        layout.section("seals", "report-seals", seals::seals(&layout)),
    ];
    Page {
        name: "record",
        language: source.language.to_owned(),
        window: head::window(&layout),
        kind: layout.say("report-page-kind"),
        title: head::title(&layout),
        digest: head::digest(source).1,
        notice: head::notice(&layout),
        head: head::head(&layout),
        // What there is nothing to say about has no section.
        sections: sections.into_iter().filter(|section| !section.blocks.is_empty()).collect(),
        foot: Some(head::foot(&layout)),
        contents: layout.say("report-page-contents"),
        skip: layout.say("report-page-skip"),
    }
}

/// What a record is laid out from, and what was found in it.
struct Layout<'a> {
    source: &'a Source<'a>,
    words: &'a dyn Words,
    found: Vec<Finding>,
    /// Whether it is shown whole, to be signed or read.
    is_whole: bool,
    /// Of one that is about to be sealed, the worksheet that it is made from.
    state: Option<&'a State>,
}

impl<'a> Layout<'a> {
    fn document(&self) -> &'a Document {
        self.source.document
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    fn fill(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.say(id, args)
    }

    /// The words of a message with numbers in it.
    fn count(&self, id: &str, args: &[(&str, usize)]) -> String {
        let values: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let args: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.say(id, &args)
    }

    fn columns(&self, names: &[&str]) -> Vec<String> {
        names.iter().map(|name| self.say(&format!("report-column-{name}"))).collect()
    }

    fn field(&self, label: &str, text: impl Into<Text>) -> Field {
        Field::new(self.say(label), text)
    }

    fn paragraph(&self, id: &str) -> Block {
        Block::Paragraph(self.say(id).into(), Tone::Plain)
    }

    fn section(&self, name: &'static str, heading: &str, blocks: Vec<Block>) -> Section {
        Section { name, heading: self.say(heading), blocks }
    }

    /// The number of an item as it is shown, with its checklist where there are several; it leads to the item.
    fn number(&self, at: &Address) -> Span {
        let at = at.item_only();
        let number = if self.document().checklists.len() > 1 { at.to_string() } else { at.item.to_string() };
        let place = self.document().items.iter().position(|item| item.id == at);
        Span { to: place.map(anchor), ..Span::new(Form::Code, number) }
    }

    /// The number and the title of an item.
    fn item(&self, item: &ItemRecord) -> Text {
        Text::from(self.number(&item.id)).plain(" ").plain(item.title.as_str())
    }

    /// What something came to, with its word.
    fn state(&self, outcome: Outcome, is_lapsed: bool) -> Span {
        let tone = if is_lapsed { Tone::Lapsed } else { tone(outcome) };
        Span::state(tone, self.say(&state_id(tone)))
    }

    /// What a part came to. What is only proposed counts as open.
    fn part_state(&self, item: &ItemRecord, part: &PartRecord) -> Text {
        if self.source.is_proposed(&item.id, &part.id) {
            let outcome = self.say(&state_id(tone(part.outcome)));
            let proposed = self.fill("report-outcome-proposed", &[("outcome", &outcome)]);
            return Text::from(Span::state(Tone::Open, proposed));
        }
        self.state(part.outcome, part.is_lapsed(self.source.today)).into()
    }

    fn known(&self, id: &Id) -> Option<&'a PersonRecord> {
        self.document().person(id).filter(|one| !one.name.is_blank() || !one.email.is_blank())
    }

    /// The name of a person; the e-mail address too where two have the same name.
    fn person(&self, id: &Id) -> String {
        let Some(one) = self.known(id) else { return self.fill("report-person-unknown", &[("id", id.as_str())]) };
        let twin = self.document().people.iter().any(|other| other.id != *id && other.name == one.name);
        match (one.name.is_blank(), twin) {
            (true, _) => one.email.to_string(),
            (false, true) => one.label(),
            (false, false) => one.name.to_string(),
        }
    }

    /// A person with e-mail address, role and organisation.
    fn person_in_full(&self, id: &Id) -> String {
        let Some(one) = self.known(id) else { return self.person(id) };
        let more = [&one.role, &one.organisation].into_iter().filter(|line| !line.is_blank());
        let more = more.map(Line::as_str).collect::<Vec<_>>().join(", ");
        if more.is_empty() { one.label() } else { format!("{} ({more})", one.label()) }
    }
}

/// What a part asks, and what was chosen.
fn asked(part: &PartRecord) -> Text {
    let choice: Vec<&str> = part.choice.iter().map(Line::as_str).collect();
    let text = Text::from(part.text.as_str());
    if choice.is_empty() { text } else { text.plain(" ").strong(choice.join("; ")) }
}

/// Where an item stands in the record, for links.
fn anchor(item: usize) -> String {
    format!("i{item}")
}

fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Implemented => Tone::Implemented,
        Outcome::Alternative => Tone::Alternative,
        Outcome::Acknowledged => Tone::Acknowledged,
        Outcome::NotApplicable => Tone::NotApplicable,
        Outcome::Accepted => Tone::Accepted,
        Outcome::Waived => Tone::Waived,
        Outcome::Open => Tone::Open,
    }
}

fn state_id(tone: Tone) -> String {
    if tone == Tone::Lapsed { "report-column-lapsed".to_owned() } else { format!("report-outcome-{}", tone.name()) }
}

/// The date of a moment as files write it.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

/// A line, or a dash where there is none, so that no cell is left empty.
fn or_dash(text: &str) -> Text {
    if text.trim().is_empty() { "–".into() } else { text.into() }
}
