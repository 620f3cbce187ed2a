//! The record before it is sealed, and the key to seal it with.

mod people;
mod review;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::page::Page;
use super::parts::{Entry, draw_heading, draw_list, draw_pane, draw_rule};
use super::state;
use crate::attestation::Figured;
use crate::attestation::document::{Document, EvidenceRecord, ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::SealScreen;
use crate::workspace::{KeyChoice, KeyPlace, signed};

/// The most keys to show at once.
const MOST_KEYS: u16 = 5;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &SealScreen) -> Option<Position> {
    let look = view.look;
    let area = paint::below(area, u16::from(area.height > 16));
    let name = screen.document.account.name.as_str();
    let id = if screen.opinion.is_some() { "screen-review-heading" } else { "screen-seal-heading" };
    let title = look.filled(id, &[("account", name.into())]);
    let rest = paint::below(draw_heading(buf, area, look, &title), u16::from(area.height > 14));
    let mut entries: Vec<Entry> = Vec::new();
    match &screen.keys {
        None => entries.push(Entry::heading(look.word("screen-seal-looking"))),
        Some(keys) => entries.extend(keys.iter().map(|key| row(view, key))),
    }
    if screen.keys.is_some() {
        let new = Entry { text: look.word("screen-seal-new-key"), ..Entry::default() };
        entries.push(Entry { mark: Some((look.glyphs.plus, Token::Accent)), ..new });
    }
    let height = paint::cells(entries.len()).min(MOST_KEYS).min(rest.height / 3).max(1);
    let texts = Rect { height: rest.height.saturating_sub(height).saturating_sub(1), ..rest };
    let mut page = Page::new(look, texts.width);
    match &screen.opinion {
        Some(opinion) => review::draw(view, opinion, &mut page),
        None => summary(view, screen, &mut page),
    }
    draw_pane(view, buf, texts, &screen.scroll, &page.lines);
    let below = paint::below(rest, texts.height);
    draw_rule(buf, paint::row(buf, below, 0), look, &look.word("screen-seal-keys"));
    draw_list(buf, paint::below(below, 1), look, &entries, screen.is_read().then_some(screen.cursor))
}

fn row(view: View<'_>, key: &KeyChoice) -> Entry {
    let look = view.look;
    let place = look.word(match key.at {
        KeyPlace::Own => "screen-key-own",
        KeyPlace::File => "screen-key-file",
        KeyPlace::Agent => "screen-key-agent",
    });
    let name = if key.comment.is_empty() { key.name.clone() } else { key.comment.clone() };
    let text = format!("{name}  {} {}", key.algorithm, key.fingerprint);
    Entry { text, right: place, ..Entry::default() }
}

/// What is about to be sealed.
fn summary(view: View<'_>, screen: &SealScreen, page: &mut Page<'_>) {
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
pub(super) fn contents(view: View<'_>, document: &Document, page: &mut Page<'_>) {
    let look = view.look;
    people::before(view, document, page);
    people::draw(view, document, page);
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
    review::earlier(view, document, page);
}

/// What was said of the account.
fn facts(view: View<'_>, document: &Document, page: &mut Page<'_>) {
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
fn items(view: View<'_>, document: &Document, page: &mut Page<'_>) {
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
fn behind(view: View<'_>, evidence: &EvidenceRecord, page: &mut Page<'_>) {
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
fn affirmation(view: View<'_>, document: &Document, item: &ItemRecord, part: &PartRecord, page: &mut Page<'_>) {
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
