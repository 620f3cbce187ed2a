//! What is said of sealed files: of one the four answers in full, of many a line each.

use crate::attestation::Document;
use crate::checklist::Address;
use crate::document::{Block, Entry, Field, Item, List, Text, Tone};
use crate::workspace::verification::{Check, CheckResult, Detail, Matter, Status};
use crate::workspace::{OpenedAttestation, Say, SealShown};

use super::{Words, filled, first_line, said, said_fully};

/// A file that was judged.
#[derive(Clone, Copy, Debug)]
pub struct Verification<'a> {
    /// The file, as people see it.
    pub file: &'a str,
    /// The record's name, if the file has the form of an attestation.
    pub record: Option<&'a str>,
    /// What is in it, if that could be read.
    pub document: Option<&'a Document>,
    /// The file of trusted keys by which it was judged, and its digest.
    pub trust: Option<(&'a str, &'a str)>,
    /// The four answers.
    pub answers: &'a [CheckResult],
    /// Whether nobody that the reader trusts vouches for the name in some seal.
    pub has_unknown_signers: bool,
}

/// Which file, which account, and the four answers.
pub fn blocks(of: &Verification<'_>, words: &dyn Words) -> Vec<Block> {
    let mut blocks = vec![Block::Fields(head(of, words)), answers(of.answers, words)];
    if of.has_unknown_signers {
        blocks.push(Block::Paragraph(words.say("cli-verify-self-claims", &[]).into(), Tone::Soft));
    }
    blocks
}

/// The file, what it says it is, and by what it was judged.
fn head(of: &Verification<'_>, words: &dyn Words) -> Vec<Field> {
    let mut lines = vec![of.file.to_owned()];
    lines.extend(of.document.into_iter().flat_map(|document| account(document, words)));
    lines.extend(of.record.map(|record| words.say("cli-verify-record", &[("record", record)])));
    lines.extend(of.document.and_then(|document| supersedes(document, words)));
    lines.extend(of.trust.map(|(path, digest)| words.say("cli-verify-by", &[("path", path), ("digest", digest)])));
    unlabelled(lines)
}

fn unlabelled(lines: Vec<String>) -> Vec<Field> {
    lines.into_iter().map(|line| Field::new("", line)).collect()
}

/// Which account it is of, and which editions it answers.
fn account(document: &Document, words: &dyn Words) -> Vec<String> {
    let account = &document.account;
    let args = [
        ("name", account.name.as_str()),
        ("date", document.created.as_str()),
        ("worksheet", account.worksheet.as_str()),
    ];
    let mut lines = vec![words.say("cli-verify-account", &args)];
    for list in &document.checklists {
        let args = [("title", list.title.as_str()), ("edition", list.edition.as_str())];
        lines.push(words.say("cli-preview-checklist", &args));
        if let Some(overlay) = &list.overlay {
            let args = [("overlay", overlay.name.as_str()), ("digest", overlay.digest.as_str())];
            lines.push(words.say("cli-preview-overlay", &args));
        }
    }
    lines
}

fn supersedes(document: &Document, words: &dyn Words) -> Option<String> {
    document.supersedes.as_ref().map(|before| words.say("cli-verify-supersedes", &[("record", before.as_str())]))
}

/// Each question with what is answered to it.
pub fn answers(answers: &[CheckResult], words: &dyn Words) -> Block {
    let detail = |detail: &Detail| line(detail, said(words, &detail.say), words);
    list(answers.iter().map(|answer| check(answer, answer.details.iter().map(detail).collect(), words)).collect())
}

fn list(items: Vec<Item>) -> Block {
    Block::List(List { name: "answers", items, is_marked: true, ..List::default() })
}

fn check(answer: &CheckResult, detail: Vec<Item>, words: &dyn Words) -> Item {
    marked(answer.status(), words.say(answer.check.id(), &[]), words).with(detail)
}

/// A line of an answer: where, and what.
fn line(detail: &Detail, text: String, words: &dyn Words) -> Item {
    let text = detail.place.as_ref().map(|place| format!("{place}: {text}")).unwrap_or(text);
    marked(detail.status, text, words)
}

fn tone(status: Status) -> Tone {
    match status {
        Status::Good => Tone::Good,
        Status::Warn => Tone::Mind,
        Status::Fail => Tone::Alert,
    }
}

fn marked(status: Status, text: String, words: &dyn Words) -> Item {
    Item { term: words.say(status.id(), &[]), tone: tone(status), ..Item::new(text) }
}

/// A file that is open to be read: the four answers with what to do about what is wrong, and the seals with all that their
/// signers say. Of one that may not be believed, why nothing of its contents is shown.
pub fn opened(record: &OpenedAttestation, words: &dyn Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    match &record.document {
        Some(document) => blocks.push(Block::Fields(unlabelled(account(document, words)))),
        None => blocks.extend(refused(record, words)),
    }
    for answer in &record.answers {
        // What signers say stands with their seals.
        let detail = answer.details.iter().filter(|detail| !matches!(detail.matter, Matter::Reason | Matter::Comment));
        let detail = detail.map(|detail| line(detail, remedied(detail, words), words)).collect();
        blocks.push(list(vec![check(answer, detail, words)]));
        if record.document.is_some() && answer.check == Check::Signed {
            blocks.push(Block::Heading(words.say("reopen-seals", &[])));
            blocks.extend(record.seals.iter().map(|one| Block::Entry(seal(record, one, words))));
        }
    }
    if record.seals.iter().any(|seal| !seal.trusted) {
        blocks.push(Block::Paragraph(words.say("cli-verify-self-claims", &[]).into(), Tone::Soft));
    }
    blocks.push(Block::Fields(file(record, words)));
    blocks
}

/// A line, with what to do where something is wrong.
fn remedied(detail: &Detail, words: &dyn Words) -> String {
    if detail.status == Status::Fail { said_fully(words, &detail.say) } else { said(words, &detail.say) }
}

fn refused(record: &OpenedAttestation, words: &dyn Words) -> Vec<Block> {
    let detail = record.answer(Check::Intact).and_then(|answer| answer.details.first());
    let why = detail.map(|detail| Block::Paragraph(said_fully(words, &detail.say).into(), tone(detail.status)));
    // Of a draft or a newer form the signatures hold, and only the contents are not judged.
    let is_altered = record.status(Check::Intact) == Status::Fail;
    let what = if is_altered { "reopen-refused" } else { "reopen-not-read" };
    why.into_iter().chain([Block::Paragraph(words.say(what, &[]).into(), Tone::Plain)]).collect()
}

/// A seal: whose, whether anybody vouches for the key, and what its signer says.
fn seal(record: &OpenedAttestation, seal: &SealShown, words: &dyn Words) -> Entry {
    let number = seal.number.to_string();
    let (role, verdict) = (words.say(seal.role, &[]), words.say(seal.verdict, &[]));
    let args = [("seal", number.as_str()), ("role", &role), ("signer", seal.signer.as_str()), ("verdict", &verdict)];
    let known = if seal.trusted { "reopen-seal-known" } else { "reopen-seal-unknown" };
    let mut fields = vec![Field::new("", words.say(known, &[])).toned(Tone::Soft)];
    let reason = seal.reason.as_ref();
    fields.extend(reason.map(|reason| Field::quote(words.say("reopen-reason", &[]), reason.as_str())));
    fields.extend(seal.comments.iter().map(|(at, text)| {
        let on = words.say("reopen-comment-on", &[("item", &named(record, at))]);
        Field::quote(on, text.as_str())
    }));
    Entry { head: words.say("reopen-seal", &args).into(), tone: tone(seal.status), fields, ..Entry::default() }
}

/// An item as a seal names it: by number and title, where the record has it.
fn named(record: &OpenedAttestation, at: &str) -> String {
    let address = at.parse::<Address>().ok();
    let items = record.document.iter().flat_map(|document| &document.items);
    let item = address.and_then(|at| items.into_iter().find(|item| item.id == at.item_only()));
    item.map_or_else(|| at.to_owned(), |item| format!("{} {}", item.id.item, item.title))
}

/// Where it is, its digest, and by whose list of keys it was judged.
fn file(record: &OpenedAttestation, words: &dyn Words) -> Vec<Field> {
    let mut fields = vec![Field::new(words.say("screen-sealed-file", &[]), record.path.as_str())];
    // The digest of what was altered is nobody's business.
    if let (Some(document), Some(digest)) = (&record.document, &record.digest) {
        let digest = Text::default().code(digest.as_str());
        fields.push(Field::new(words.say("screen-sealed-digest", &[]), digest));
        fields.extend(unlabelled(supersedes(document, words).into_iter().collect()));
    }
    let trust = record.trust.as_ref().map_or_else(
        || words.say("reopen-no-trust", &[]),
        |(path, digest)| words.say("cli-verify-by", &[("path", path), ("digest", digest)]),
    );
    fields.push(Field::new("", trust).toned(Tone::Soft));
    fields
}

/// What one of many files came to.
#[derive(Clone, Debug)]
pub struct Verdict<'a> {
    /// The file, as people see it.
    pub file: &'a str,
    /// Who sealed it, and the day of the first seal.
    pub sealed: Option<(String, String)>,
    /// The account, if the file may be believed.
    pub account: Option<&'a str>,
    /// What it came to.
    pub status: Status,
    /// The first thing to be said of it.
    pub first: Option<&'a Say>,
    /// Whether it could be read.
    pub is_readable: bool,
}

/// Many files: a line each, and how many came to what.
pub(crate) fn of_many(verdicts: &[Verdict<'_>], words: &dyn Words) -> Vec<Block> {
    let mut items: Vec<Item> = verdicts.iter().map(|verdict| in_a_line(verdict, words)).collect();
    let count = |is: fn(&Verdict<'_>) -> bool| verdicts.iter().filter(|verdict| is(verdict)).count().into();
    let args = [
        ("files", verdicts.len().into()),
        ("good", count(|verdict| verdict.status == Status::Good)),
        ("warned", count(|verdict| verdict.status == Status::Warn)),
        ("unreadable", count(|verdict| !verdict.is_readable)),
    ];
    items.push(Item::new(filled(words, "cli-verify-summary", &args)));
    vec![Block::List(List { name: "verdicts", items, is_marked: true, is_tight: true, ..List::default() })]
}

fn in_a_line(verdict: &Verdict<'_>, words: &dyn Words) -> Item {
    let sealed = verdict.sealed.as_ref().map(|(signers, date)| {
        words.say("cli-verify-line", &[("file", verdict.file), ("signers", signers), ("date", date)])
    });
    let file = sealed.unwrap_or_else(|| verdict.file.to_owned());
    let said = verdict.first.map(|say| said(words, say));
    let parts: Vec<String> = [Some(file), verdict.account.map(str::to_owned), said].into_iter().flatten().collect();
    marked(verdict.status, first_line(&parts.join(": ")).to_owned(), words)
}
