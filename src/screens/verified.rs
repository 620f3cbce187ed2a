//! What is to be said of a sealed file: in full on the hub, in a line on every other screen, and in a screen of its own.
//!
//! What differs from a clean record comes first, and every row has a sign and words.

use crate::present;
use crate::screens::component::Component;
use crate::screens::layout::Scroll;
use crate::screens::look::Look;
use crate::screens::page::{Banner, BannerRow, Page, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::verification::{Check, Detail, Matter, Status};
use crate::workspace::{OpenedAttestation, SealShown, verification};
use std::sync::Arc;

/// A row of the banner.
struct Row {
    status: Status,
    sign: &'static str,
    token: Token,
    short: String,
    full: String,
}

/// The sign and the colour of a mark.
pub(crate) fn sign_of(look: &Look<'_>, status: Status) -> (&'static str, Token) {
    match status {
        Status::Good => (look.glyphs.done, Token::Ok),
        Status::Warn => (look.glyphs.advisory, Token::Warning),
        Status::Fail => (look.glyphs.contradiction, Token::Danger),
    }
}

fn row(look: &Look<'_>, status: Status, short: &str, full: String) -> Row {
    let (sign, token) = sign_of(look, status);
    Row { status, sign, token, short: look.word(short), full }
}

/// The rows of the banner, the worst first.
fn rows(look: &Look<'_>, record: &OpenedAttestation) -> Vec<Row> {
    let mut rows = vec![row(look, record.status(Check::Intact), "reopen-short-intact", look.word("reopen-intact"))];
    let (signed, trusted) = (signed(look, record), trusted(look, record));
    // Who signed says little as long as nobody knows whose keys these are.
    rows.extend(if trusted.status == Status::Good { [signed, trusted] } else { [trusted, signed] });
    let (waived, accepted) = record.forgone();
    if waived.saturating_add(accepted) > 0 {
        let full =
            look.filled("reopen-waived-or-accepted", &[("waived", waived.into()), ("accepted", accepted.into())]);
        let forgone = row(look, Status::Warn, "reopen-short-waived-or-accepted", full);
        rows.push(Row { sign: look.glyphs.waived, ..forgone });
    }
    rows.push(holds(look, record));
    rows.sort_by_key(|row| std::cmp::Reverse(row.status));
    rows
}

fn signed(look: &Look<'_>, record: &OpenedAttestation) -> Row {
    let said = |seal: &SealShown| format!("{} ({})", seal.signer, look.word(seal.verdict));
    let signers = record.seals.iter().map(said).collect::<Vec<_>>().join(", ");
    let answer = record.answer(Check::Signed).map(std::slice::from_ref).unwrap_or_default();
    let short = verification::short(answer);
    let id = if short.status == Status::Good { "reopen-signed" } else { "reopen-signed-but" };
    let words = look.filled(id, &[("signers", signers.into())]);
    row(look, short.status, "reopen-short-signed", noted(look, words, short.first.map(|(_, told)| told)))
}

fn trusted(look: &Look<'_>, record: &OpenedAttestation) -> Row {
    let unknown: Vec<&str> = record.seals.iter().filter(|seal| !seal.trusted).map(|s| s.signer.as_str()).collect();
    if unknown.is_empty() {
        return row(look, record.status(Check::Trusted), "reopen-short-trusted", look.word("reopen-trusted"));
    }
    let full = look.filled("reopen-unknown", &[("signers", unknown.join(", ").into())]);
    row(look, Status::Fail, "reopen-short-unknown", full)
}

fn holds(look: &Look<'_>, record: &OpenedAttestation) -> Row {
    let (mut wrong, mut lapsed, mut rejected) = (0usize, 0usize, false);
    for matter in record.wrong() {
        wrong = wrong.saturating_add(1);
        lapsed = lapsed.saturating_add(usize::from(matter == Matter::Lapsed));
        rejected |= matter == Matter::Rejected;
    }
    if rejected {
        let full = look.filled("reopen-rejected", &[("lapsed", lapsed.into())]);
        return row(look, Status::Fail, "reopen-short-rejected", full);
    }
    if wrong > 0 && wrong == lapsed {
        let full = look.filled("reopen-lapsed", &[("count", lapsed.into())]);
        let lapsed = row(look, Status::Fail, "reopen-short-lapsed", full);
        return Row { sign: look.glyphs.lapsed, ..lapsed };
    }
    if record.only_lacks_a_seal() {
        return row(look, Status::Fail, "reopen-short-unsealed", look.word("reopen-unsealed"));
    }
    if wrong > 0 {
        let full = look.filled("reopen-wrong", &[("count", wrong.into()), ("lapsed", lapsed.into())]);
        return row(look, Status::Fail, "reopen-short-wrong", full);
    }
    let answer = record.answer(Check::Holds);
    let well = answer.and_then(|answer| answer.details.iter().find(|told| told.matter == Matter::Well));
    let first = answer.and_then(|answer| verification::short(std::slice::from_ref(answer)).first);
    let full = |id| noted(look, look.word(id), first.map(|(_, told)| told));
    match well {
        Some(_) if first.is_some() => row(look, Status::Warn, "reopen-short-holds", full("reopen-holds-but")),
        Some(well) => row(look, Status::Good, "reopen-short-holds", look.say(&well.say)),
        None => row(look, Status::Warn, "reopen-short-not-judged", full("reopen-not-judged")),
    }
}

/// Words, and the first line of what is to be known.
fn noted(look: &Look<'_>, words: String, told: Option<&Detail>) -> String {
    let Some(told) = told else { return words };
    let said = look.say(&told.say);
    format!("{words} {}", said.lines().next().unwrap_or_default())
}

/// What is to be said of a record's file, in full.
pub(crate) fn banner(view: View<'_>, record: &OpenedAttestation, is_selected: bool) -> Banner {
    Banner { rows: short(view, record), is_selected }
}

/// The same for a line of its own.
pub(crate) fn short(view: View<'_>, record: &OpenedAttestation) -> Vec<BannerRow> {
    let rows = rows(view.look, record).into_iter();
    rows.map(|row| BannerRow { sign: row.sign, token: row.token, short: row.short, full: row.full }).collect()
}

/// What is to be said of a sealed file.
#[derive(Clone, Debug)]
pub struct VerifiedScreen {
    /// The file, judged.
    pub reopened: Arc<OpenedAttestation>,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

impl Component for VerifiedScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self))
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("reopen-place"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(if view.workspace().is_none() { "reopen-hint-refused" } else { "reopen-hint" }))
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }
}

/// What the screen shows: the four answers in full, then the seals.
pub(crate) fn page(view: View<'_>, screen: &VerifiedScreen) -> Page {
    let look = view.look;
    let record = &screen.reopened;
    let id = if record.document.is_some() { "reopen-heading" } else { "reopen-heading-refused" };
    let mut page = Text::new(look);
    page.blocks_of(&present::verification::opened(record, look.words));
    Page::Reader(Box::new(view.reader(look.word(id), page, &screen.scroll)))
}

/// What reviewers commented on an item, on its screen.
pub(crate) fn comments(view: View<'_>, at: &crate::checklist::Address, page: &mut Text<'_>) {
    let look = view.look;
    let Some(record) = view.workspace().and_then(|workspace| workspace.record.as_ref()) else { return };
    for (seal, words) in record.comments_on(at) {
        let values = [("signer", seal.signer.as_str().into()), ("verdict", look.word(seal.verdict).into())];
        page.sign(look.glyphs.advisory, &look.filled("reopen-comment-by", &values), Token::Warning);
        page.quote_in(2, words.as_str());
        page.gap();
    }
}
