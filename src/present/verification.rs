//! What is said of sealed files: of one the four answers in full, of many a line each.

use crate::attestation::Document;
use crate::document::{Block, Field, Item, List, Tone};
use crate::workspace::Say;
use crate::workspace::verification::{Answer, Mark, Told};

use super::{Words, first_line, said};

/// A file that was judged.
#[derive(Clone, Copy, Debug)]
pub struct Verification<'a> {
    /// The file, as people see it.
    pub file: &'a str,
    /// The record's name, if the file has the form of an attestation.
    pub record: Option<&'a str>,
    /// What is in it, if that could be read.
    pub document: Option<&'a Document>,
    /// The trust file by which it was judged, and its digest.
    pub trust: Option<(&'a str, &'a str)>,
    /// The four answers.
    pub answers: &'a [Answer],
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
    if let Some(document) = of.document {
        let account = &document.account;
        let args = [
            ("name", account.name.as_str()),
            ("date", document.created.as_str()),
            ("worksheet", account.worksheet.as_str()),
        ];
        lines.push(words.say("cli-verify-account", &args));
        for list in &document.checklists {
            let args = [("title", list.title.as_str()), ("edition", list.edition.as_str())];
            lines.push(words.say("cli-preview-checklist", &args));
            if let Some(overlay) = &list.overlay {
                let args = [("overlay", overlay.name.as_str()), ("digest", overlay.digest.as_str())];
                lines.push(words.say("cli-preview-overlay", &args));
            }
        }
    }
    lines.extend(of.record.map(|record| words.say("cli-verify-record", &[("record", record)])));
    let before = of.document.and_then(|document| document.supersedes.as_ref());
    lines.extend(before.map(|before| words.say("cli-verify-supersedes", &[("record", before.as_str())])));
    lines.extend(of.trust.map(|(path, digest)| words.say("cli-verify-by", &[("path", path), ("digest", digest)])));
    lines.into_iter().map(|line| Field::new("", line)).collect()
}

/// Each question with what is answered to it.
pub fn answers(answers: &[Answer], words: &dyn Words) -> Block {
    let item = |answer: &Answer| {
        let told = answer.told.iter().map(|told| line(told, words)).collect();
        marked(answer.mark(), words.say(answer.question.id(), &[]), words).with(told)
    };
    let items = answers.iter().map(item).collect();
    Block::List(List { name: "answers", items, is_marked: true, ..List::default() })
}

/// A line of an answer: where, and what.
fn line(told: &Told, words: &dyn Words) -> Item {
    let text = said(words, &told.say);
    let text = told.place.as_ref().map(|place| format!("{place}: {text}")).unwrap_or(text);
    marked(told.mark, text, words)
}

fn marked(mark: Mark, text: String, words: &dyn Words) -> Item {
    let tone = match mark {
        Mark::Good => Tone::Good,
        Mark::Warn => Tone::Mind,
        Mark::Fail => Tone::Alert,
    };
    Item { term: words.say(mark.id(), &[]), tone, ..Item::new(text) }
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
    pub mark: Mark,
    /// The first thing to be said of it.
    pub first: Option<&'a Say>,
    /// Whether it could be read.
    pub is_readable: bool,
}

/// Many files: a line each, and how many came to what.
pub fn of_many(verdicts: &[Verdict<'_>], words: &dyn Words) -> Vec<Block> {
    let mut items: Vec<Item> = verdicts.iter().map(|verdict| in_a_line(verdict, words)).collect();
    let count = |is: fn(&Verdict<'_>) -> bool| verdicts.iter().filter(|verdict| is(verdict)).count().to_string();
    let args = [
        ("files", verdicts.len().to_string()),
        ("good", count(|verdict| verdict.mark == Mark::Good)),
        ("warned", count(|verdict| verdict.mark == Mark::Warn)),
        ("unreadable", count(|verdict| !verdict.is_readable)),
    ];
    let args = args.each_ref().map(|(name, count)| (*name, count.as_str()));
    items.push(Item::new(words.say("cli-verify-summary", &args)));
    vec![Block::List(List { name: "verdicts", items, is_marked: true, is_tight: true, ..List::default() })]
}

fn in_a_line(verdict: &Verdict<'_>, words: &dyn Words) -> Item {
    let sealed = verdict.sealed.as_ref().map(|(signers, date)| {
        words.say("cli-verify-line", &[("file", verdict.file), ("signers", signers), ("date", date)])
    });
    let file = sealed.unwrap_or_else(|| verdict.file.to_owned());
    let said = verdict.first.map(|say| said(words, say));
    let parts: Vec<String> = [Some(file), verdict.account.map(str::to_owned), said].into_iter().flatten().collect();
    marked(verdict.mark, first_line(&parts.join(": ")).to_owned(), words)
}
