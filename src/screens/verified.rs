//! What is to be said of a sealed file: in full on the hub, in a line on every other screen, and in a screen of its own.
//!
//! What differs from a clean record comes first, and every row has a sign and words.

use crate::screens::look::Look;
use crate::screens::page::{Banner, BannerRow, Page, Token};
use crate::screens::screen::VerifiedScreen;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::verification::Answer;
use crate::workspace::verification::Mark;
use crate::workspace::verification::Matter;
use crate::workspace::verification::Question;
use crate::workspace::verification::Told;
use crate::workspace::{OpenedAttestation, SealShown, verification};

/// A row of the banner.
struct Row {
    mark: Mark,
    sign: &'static str,
    token: Token,
    short: String,
    full: String,
}

/// The sign and the colour of a mark.
pub(crate) fn sign_of(look: &Look<'_>, mark: Mark) -> (&'static str, Token) {
    match mark {
        Mark::Good => (look.glyphs.done, Token::Ok),
        Mark::Warn => (look.glyphs.advisory, Token::Warning),
        Mark::Fail => (look.glyphs.contradiction, Token::Danger),
    }
}

fn row(look: &Look<'_>, mark: Mark, short: &str, full: String) -> Row {
    let (sign, token) = sign_of(look, mark);
    Row { mark, sign, token, short: look.word(short), full }
}

/// The rows of the banner, what is not as it should be first.
fn rows(look: &Look<'_>, record: &OpenedAttestation) -> Vec<Row> {
    let mut rows = vec![row(look, record.mark(Question::Intact), "reopen-short-intact", look.word("reopen-intact"))];
    let (signed, trusted) = (signed(look, record), trusted(look, record));
    // Who signed says little as long as nobody knows whose keys these are.
    rows.extend(if trusted.mark == Mark::Good { [signed, trusted] } else { [trusted, signed] });
    let (waived, accepted) = record.forgone();
    if waived.saturating_add(accepted) > 0 {
        let full = look.filled("reopen-forgone", &[("waived", waived.into()), ("accepted", accepted.into())]);
        let forgone = row(look, Mark::Warn, "reopen-short-forgone", full);
        rows.push(Row { sign: look.glyphs.waived, ..forgone });
    }
    rows.push(holds(look, record));
    rows.sort_by_key(|row| row.mark == Mark::Good);
    rows
}

fn signed(look: &Look<'_>, record: &OpenedAttestation) -> Row {
    let said = |seal: &SealShown| format!("{} ({})", seal.signer, look.word(seal.verdict));
    let signers = record.seals.iter().map(said).collect::<Vec<_>>().join(", ");
    let answer = record.answer(Question::Signed).map(std::slice::from_ref).unwrap_or_default();
    let short = verification::short(answer);
    let id = if short.mark == Mark::Good { "reopen-signed" } else { "reopen-signed-but" };
    let words = look.filled(id, &[("signers", signers.into())]);
    row(look, short.mark, "reopen-short-signed", noted(look, words, short.first.map(|(_, told)| told)))
}

fn trusted(look: &Look<'_>, record: &OpenedAttestation) -> Row {
    let unknown: Vec<&str> = record.seals.iter().filter(|seal| !seal.trusted).map(|s| s.signer.as_str()).collect();
    if unknown.is_empty() {
        return row(look, record.mark(Question::Trusted), "reopen-short-trusted", look.word("reopen-trusted"));
    }
    let full = look.filled("reopen-unknown", &[("signers", unknown.join(", ").into())]);
    row(look, Mark::Fail, "reopen-short-unknown", full)
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
        return row(look, Mark::Fail, "reopen-short-rejected", full);
    }
    if wrong > 0 && wrong == lapsed {
        let full = look.filled("reopen-lapsed", &[("count", lapsed.into())]);
        let lapsed = row(look, Mark::Fail, "reopen-short-lapsed", full);
        return Row { sign: look.glyphs.lapsed, ..lapsed };
    }
    if record.only_lacks_a_seal() {
        return row(look, Mark::Fail, "reopen-short-unsealed", look.word("reopen-unsealed"));
    }
    if wrong > 0 {
        let full = look.filled("reopen-wrong", &[("count", wrong.into()), ("lapsed", lapsed.into())]);
        return row(look, Mark::Fail, "reopen-short-wrong", full);
    }
    let answer = record.answer(Question::Holds);
    let well = answer.and_then(|answer| answer.told.iter().find(|told| told.matter == Matter::Well));
    let first = answer.and_then(|answer| verification::short(std::slice::from_ref(answer)).first);
    let full = |id| noted(look, look.word(id), first.map(|(_, told)| told));
    match well {
        Some(_) if first.is_some() => row(look, Mark::Warn, "reopen-short-holds", full("reopen-holds-but")),
        Some(well) => row(look, Mark::Good, "reopen-short-holds", look.say(&well.say)),
        None => row(look, Mark::Warn, "reopen-short-not-judged", full("reopen-not-judged")),
    }
}

/// Words, and the first line of what is to be known.
fn noted(look: &Look<'_>, words: String, told: Option<&Told>) -> String {
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

/// What the screen shows: the four answers in full, then the seals.
pub(crate) fn page(view: View<'_>, screen: &VerifiedScreen) -> Page {
    let look = view.look;
    let record = &screen.reopened;
    let is_read = record.document.is_some();
    let id = if is_read { "reopen-heading" } else { "reopen-heading-refused" };
    let mut page = Text::new(look);
    if !is_read {
        refused(look, record, &mut page);
    }
    head(look, record, &mut page);
    for answer in &record.answers {
        one(look, answer, &mut page);
        if is_read && answer.question == Question::Signed {
            seals(view, record, &mut page);
        }
    }
    if record.seals.iter().any(|seal| !seal.trusted) {
        page.gap();
        page.text(&look.word("cli-verify-self-claims"), Token::Muted);
    }
    file(look, record, &mut page);
    Page::Reader(Box::new(view.reader(look.word(id), page, &screen.scroll)))
}

/// Why nothing of the contents is shown.
fn refused(look: &Look<'_>, record: &OpenedAttestation, page: &mut Text<'_>) {
    let told = record.answer(Question::Intact).and_then(|answer| answer.told.first());
    if let Some(told) = told {
        let (sign, token) = sign_of(look, told.mark);
        page.sign(sign, &look.say_fully(&told.say), token);
        page.gap();
    }
    // Of a draft or a newer form the signatures hold, and only the contents are not judged.
    let is_altered = record.mark(Question::Intact) == Mark::Fail;
    page.text(&look.word(if is_altered { "reopen-refused" } else { "reopen-not-read" }), Token::Text);
    page.gap();
}

/// Which account, and which editions.
fn head(look: &Look<'_>, record: &OpenedAttestation, page: &mut Text<'_>) {
    if let Some(document) = &record.document {
        let values = [
            ("name", document.account.name.to_string().into()),
            ("date", document.created.to_string().into()),
            ("sheet", document.account.worksheet.to_string().into()),
        ];
        page.text(&look.filled("reopen-account", &values), Token::Text);
        for list in &document.checklists {
            let values = [("title", list.title.as_str().into()), ("edition", list.edition.as_str().into())];
            page.text(&look.filled("screen-seal-checklist", &values), Token::Text);
        }
    }
}

/// Which file, and which trust file it was judged by.
fn file(look: &Look<'_>, record: &OpenedAttestation, page: &mut Text<'_>) {
    page.gap();
    page.pair("screen-sealed-file", &record.path);
    // The digest of what was altered is nobody's business.
    if let Some(digest) = record.digest.as_ref().filter(|_| record.document.is_some()) {
        page.pair("screen-sealed-digest", digest);
    }
    match &record.trust {
        Some((path, digest)) => {
            let values = [("path", path.as_str().into()), ("digest", digest.as_str().into())];
            page.text(&look.filled("cli-verify-by", &values), Token::Muted);
        }
        None => page.text(&look.word("reopen-no-trust"), Token::Muted),
    }
}

/// A question, its answer, and what to do.
fn one(look: &Look<'_>, answer: &Answer, page: &mut Text<'_>) {
    let (sign, token) = sign_of(look, answer.mark());
    page.gap();
    let heading = format!("{}  {}", look.word(answer.question.id()), look.word(answer.mark().id()));
    page.sign(sign, &heading, token);
    // What signers say stands with their seals.
    let told = answer.told.iter().filter(|told| !matches!(told.matter, Matter::Reason | Matter::Remark));
    for told in told {
        let (sign, token) = sign_of(look, told.mark);
        let words = if told.mark == Mark::Fail { look.say_fully(&told.say) } else { look.say(&told.say) };
        let words = told.place.as_ref().map(|place| format!("{place}: {words}")).unwrap_or(words);
        page.hang(&format!("  {sign} "), token, &words, Token::Text);
    }
}

/// The seals with their verdicts, reasons and remarks.
fn seals(view: View<'_>, record: &OpenedAttestation, page: &mut Text<'_>) {
    let look = view.look;
    page.gap();
    page.text(&look.word("reopen-seals"), Token::Heading);
    for seal in &record.seals {
        let values = [
            ("seal", seal.number.into()),
            ("role", look.word(seal.role).into()),
            ("signer", seal.signer.as_str().into()),
            ("verdict", look.word(seal.verdict).into()),
        ];
        let (sign, token) = sign_of(look, seal.mark);
        page.sign(sign, &look.filled("reopen-seal", &values), token);
        let id = if seal.trusted { "reopen-seal-known" } else { "reopen-seal-unknown" };
        page.hang("  ", Token::Text, &look.word(id), Token::Muted);
        if let Some(reason) = &seal.reason {
            page.hang("  ", Token::Text, &look.word("reopen-reason"), Token::Muted);
            page.quote_in(2, reason.as_str());
        }
        for (at, words) in &seal.remarks {
            let name = at.parse().map_or_else(|_wrong| at.clone(), |at| view.name_of(&at));
            page.hang("  ", Token::Text, &look.filled("reopen-remark-on", &[("item", name.into())]), Token::Muted);
            page.quote_in(2, words.as_str());
        }
    }
}

/// What reviewers remarked on an item, on its screen.
pub(crate) fn remarks(view: View<'_>, at: &crate::checklist::Address, page: &mut Text<'_>) {
    let look = view.look;
    let Some(record) = view.workspace().and_then(|workspace| workspace.record.as_ref()) else { return };
    for (seal, words) in record.remarks_on(at) {
        let values = [("signer", seal.signer.as_str().into()), ("verdict", look.word(seal.verdict).into())];
        page.sign(look.glyphs.advisory, &look.filled("reopen-remark-by", &values), Token::Warning);
        page.quote_in(2, words.as_str());
        page.gap();
    }
}
