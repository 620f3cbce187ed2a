//! The record before it is sealed, and the key to seal it with.

use crate::attestation::Figured;
use crate::attestation::document::{Document, EvidenceRecord, ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{ListRow, Page, ReaderPage, Token};
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::{KeyChoice, KeyPlace, ReviewDraft, signed};

/// The record before it is sealed.
#[derive(Clone, Debug)]
pub struct SealScreen {
    /// The record.
    pub document: Document,
    /// What a reviewer says of it, if it is sealed already and is countersigned.
    pub opinion: Option<ReviewDraft>,
    /// How many reviewers it asks for.
    pub reviewers: u8,
    /// The keys at hand; none until they are found.
    pub keys: Option<Vec<KeyChoice>>,
    /// The line with the cursor; one past the keys is "make a new key".
    pub cursor: usize,
    /// How far the record is scrolled.
    pub scroll: Scroll,
    /// Whether it was read to its end, so that a key can be taken.
    pub was_read: bool,
}

impl SealScreen {
    /// A record to be sealed; keys are not known yet.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            opinion: None,
            reviewers: 0,
            keys: None,
            cursor: 0,
            scroll: Scroll::default(),
            was_read: false,
        }
    }
}

impl Component for SealScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self))
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-seal"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(if self.was_read { "screen-hint-seal-key" } else { "screen-hint-seal-read" }))
    }

    fn offer(&self, command: Command, _model: &Model) -> Offer {
        match command {
            Command::Reviewers => Offer::if_else(self.opinion.is_none(), "refused-not-subscriber"),
            _ => Offer::Yes,
        }
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Open).then_some(if self.was_read { "screen-key-take" } else { "screen-key-read" })
    }

    fn lines(&self, _model: &Model) -> usize {
        self.keys.as_ref().map_or(0, Vec::len).saturating_add(1)
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn open(&self, _model: &Model) -> Option<Go> {
        Some(Go::Open(Opening::Key))
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &SealScreen) -> Page {
    let look = view.look;
    let name = screen.document.account.name.as_str();
    let id = if screen.opinion.is_some() { "screen-review-heading" } else { "screen-seal-heading" };
    let mut rows: Vec<ListRow> = Vec::new();
    match &screen.keys {
        None => rows.push(ListRow::heading(look.word("screen-seal-looking"))),
        Some(keys) => rows.extend(keys.iter().map(|key| row(view, key))),
    }
    if screen.keys.is_some() {
        let new = ListRow { text: look.word("screen-seal-new-key"), ..ListRow::default() };
        rows.push(ListRow { mark: Some((look.glyphs.plus, Token::Accent)), ..new });
    }
    let mut text = Text::new(look);
    match &screen.opinion {
        Some(opinion) => super::review::draw(view, opinion, &mut text),
        None => summary(view, screen, &mut text),
    }
    Page::Reader(Box::new(ReaderPage {
        choices: Some((look.word("screen-seal-keys"), rows, screen.was_read.then_some(screen.cursor))),
        ..view.reader(look.filled(id, &[("account", name.into())]), text, &screen.scroll)
    }))
}

fn row(view: View<'_>, key: &KeyChoice) -> ListRow {
    let look = view.look;
    let place = look.word(match key.at {
        KeyPlace::Own => "screen-key-own",
        KeyPlace::File => "screen-key-file",
        KeyPlace::Agent => "screen-key-agent",
    });
    let name = if key.comment.is_empty() { key.name.clone() } else { key.comment.clone() };
    let text = format!("{name}  {} {}", key.algorithm, key.fingerprint);
    ListRow { text, right: place, ..ListRow::default() }
}

/// What is about to be sealed.
fn summary(view: View<'_>, screen: &SealScreen, page: &mut Text<'_>) {
    let (look, document) = (view.look, &screen.document);
    page.text(&look.word("screen-seal-about"), Token::Text);
    let reviewers = [("count", usize::from(screen.reviewers).into())];
    page.text(&look.filled("screen-seal-reviewers", &reviewers), Token::Text);
    if let Some(workspace) = view.workspace() {
        let me = workspace.profile().as_person(crate::checklist::Id::nobody()).label();
        page.text(&look.filled("signed-you", &[("name", me.into())]), Token::Text);
    }
    page.gap();
    for list in &document.checklists {
        let values = [("title", list.title.as_str().into()), ("edition", list.edition.as_str().into())];
        page.text(&look.filled("screen-seal-checklist", &values), Token::Text);
        if let Some(overlay) = &list.overlay {
            page.text(&look.filled("screen-hub-tightened", &[("overlay", overlay.name.as_str().into())]), Token::Text);
        }
        for (message, items) in list.doubts() {
            page.sign(look.glyphs.dot, &look.filled(message, &[("items", items.into())]), Token::Muted);
        }
    }
    let (lists, today) = view
        .workspace()
        .map_or((&[][..], jiff::civil::Date::MIN), |workspace| (workspace.lists.as_slice(), workspace.today));
    let counts = Figured { document, findings: &[], lists, today }.total();
    for outcome in Outcome::ALL {
        let count = counts.of(outcome);
        if count > 0 {
            let mark = state::of_outcome(look, outcome);
            page.sign(mark.sign, &format!("{count:>3}  {}", mark.word), mark.token);
        }
    }
    if counts.aside > 0 {
        let mark = state::aside(look);
        page.sign(mark.sign, &format!("{:>3}  {}", counts.aside, mark.word), mark.token);
    }
    contents(view, document, page);
    page.gap();
    page.text(&look.word("screen-seal-end"), Token::Muted);
}

/// What is taken on, what was said of the account, what was answered.
pub(crate) fn contents(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    let look = view.look;
    super::people::before(view, document, page);
    super::people::draw(view, document, page);
    let affirmed: Vec<_> = document.affirmed().collect();
    let heading = look.filled("screen-seal-affirmed", &[("count", affirmed.len().into())]);
    page.heading(&heading);
    if affirmed.is_empty() {
        page.text(&look.word("screen-seal-affirmed-none"), Token::Text);
    }
    for (item, part) in affirmed {
        page.gap();
        affirmation(view, document, item, part, page);
    }
    facts(view, document, page);
    items(view, document, page);
    super::review::earlier(view, document, page);
}

/// What was said of the account.
fn facts(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    page.heading(&view.look.word("screen-seal-facts"));
    for fact in &document.facts {
        let answer: Vec<&str> = fact.answer.iter().map(crate::text::Line::as_str).collect();
        let answer = match (answer.as_slice(), &fact.value) {
            ([], _) => view.look.word("screen-none-of-these"),
            (_, Some(value)) if value.as_str() == "yes" => view.look.word("screen-yes"),
            (_, Some(value)) if value.as_str() == "no" => view.look.word("screen-no"),
            _ => answer.join("; "),
        };
        page.sign(view.look.glyphs.dot, fact.ask.as_str(), Token::Text);
        page.hang("    ", Token::Text, &answer, Token::Heading);
    }
}

/// What was answered, item by item; what was set aside is only counted.
fn items(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    let look = view.look;
    page.heading(&look.word("screen-seal-items"));
    let says = |item: &&ItemRecord| item.aside.is_none() && !(item.parts.is_empty() && item.advisories.is_empty());
    for item in document.items.iter().filter(says) {
        page.gap();
        page.text(&format!("{}  {}", item.id.item, item.title), Token::Heading);
        for part in item.parts.iter().filter(|part| !part.aside) {
            let mark = state::of_outcome(look, part.outcome);
            page.hang(&format!("  {} {}: ", mark.sign, mark.word), mark.token, part.text.as_str(), Token::Text);
            for choice in &part.choice {
                page.hang("    ", Token::Text, choice.as_str(), Token::Text);
            }
            if let Some(owner) = &part.owner {
                page.pair_in(4, "screen-answer-owner", owner.as_str());
            }
            // The reasons of what was affirmed stand above.
            if let Some(reason) = part.reason.as_ref().filter(|_| !part.outcome.is_affirmed()) {
                page.pair_in(4, "screen-answer-reason", reason.as_str());
            }
        }
        if let Some(note) = &item.note {
            page.pair_in(2, "screen-note", note.as_str());
        }
        for advisory in &item.advisories {
            page.hang(&format!("  {} ", look.glyphs.advisory), Token::Warning, advisory.title.as_str(), Token::Text);
        }
        for evidence in &item.evidence {
            behind(view, evidence, page);
        }
    }
}

/// A document behind an item.
fn behind(view: View<'_>, evidence: &EvidenceRecord, page: &mut Text<'_>) {
    page.pair_in(2, "screen-document", evidence.title());
    if let Some(digest) = &evidence.sha256 {
        page.hang("    ", Token::Text, digest.as_str(), Token::Muted);
    }
    let days = [("screen-document-dated", &evidence.dated), ("screen-document-expires", &evidence.expires)];
    for (id, day) in days {
        let words = day.as_ref().map(|day| view.look.filled(id, &[("date", day.as_str().into())]));
        page.hang("    ", Token::Text, words.as_deref().unwrap_or_default(), Token::Text);
    }
    page.hang("    ", Token::Text, evidence.note.as_ref().map_or("", |note| note.as_str()), Token::Text);
}

/// A responsibility taken on, in full.
fn affirmation(view: View<'_>, document: &Document, item: &ItemRecord, part: &PartRecord, page: &mut Text<'_>) {
    let look = view.look;
    let mark = state::of_outcome(look, part.outcome);
    page.sign(mark.sign, &format!("{}  {}", item.id.item, item.title), mark.token);
    page.hang("  ", Token::Text, part.text.as_str(), Token::Text);
    for choice in &part.choice {
        page.hang("  ", Token::Text, choice.as_str(), Token::Text);
    }
    let who = part.affirmed_by.as_ref().and_then(|id| document.person(id));
    let name = who.map_or_else(|| look.word("screen-somebody"), crate::attestation::document::PersonRecord::label);
    let until = part.expires.as_ref().map(ToString::to_string).unwrap_or_default();
    let values = [("state", mark.word.into()), ("name", name.into()), ("until", until.into())];
    page.hang("  ", Token::Text, &look.filled("screen-answer-affirmed-by", &values), Token::Muted);
    let decided = signed::decided(document, part).map(|say| look.say(&say)).unwrap_or_default();
    page.hang("  ", Token::Text, &decided, Token::Muted);
    if let Some(reason) = &part.reason {
        page.pair_in(2, "screen-answer-reason", reason.as_str());
    }
    if let Some(control) = &part.control {
        page.pair_in(2, "screen-answer-control", control.as_str());
    }
    if let Some(sentence) = &part.affirmation {
        page.quote_in(2, sentence.as_str());
    }
}
