//! Reads the form of a whole attestation file: body, marker, seals, and not one byte besides.

use ssh_key::Fingerprint;

use crate::attestation::FORMAT;
use crate::text::{FormatFound, FormatNumber, Note, TextError};

use super::grammar::{Field, GrammarError, Problem};
use super::{CommentId, MARKER, MAX_BYTES, MAX_SEALS, Principal, RecordDigest, Role, SealMeta, UtcSecond, Verdict};
use super::{armor, block};

/// A file taken apart. Nothing is verified yet.
#[derive(Clone, Debug)]
pub struct Split<'a> {
    text: &'a str,
    body: &'a str,
    /// In which words its seals stand.
    pub number: FormatNumber,
    /// The seals in order.
    pub seals: Vec<SealBlock<'a>>,
}

impl<'a> Split<'a> {
    /// The whole file.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The record: everything up to and including the marker line and its newline.
    pub fn body(&self) -> &'a str {
        self.body
    }

    /// The record's name.
    pub fn record(&self) -> RecordDigest {
        RecordDigest::of(self.body)
    }
}

/// One seal as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealBlock<'a> {
    /// What it says.
    pub meta: SealMeta,
    /// The fingerprint in its `key` line.
    pub fingerprint: String,
    /// The signature's armor, with the newline of its last line.
    pub armor: &'a str,
    /// How many bytes of the file, from its start, it signs.
    pub signs: usize,
    /// The line of its `[[seal]]`, counted from 1.
    pub line: usize,
}

/// Takes a file apart, or says the first thing that keeps it from being an attestation file.
pub fn split(bytes: &[u8]) -> Result<Split<'_>, GrammarError> {
    let text = as_text(bytes)?;
    let format = number_of(text);
    let mut lines = Lines { text, at: 0, number: 0, format };
    loop {
        match lines.next() {
            None => return Err(GrammarError { line: lines.number.max(1), problem: Problem::NoMarker }),
            Some(MARKER) => break,
            // The stock recipes cut at these; in a body they would let ssh-keygen see other bytes than we do.
            Some(line) if ["sshsig = ", "[[seal]]", "-----BEGIN SSH"].iter().any(|cut| line.starts_with(cut)) => {
                return lines.wrong(Problem::SealInBody);
            }
            Some(_) => {}
        }
    }
    let body = text.get(..lines.at).unwrap_or(text);
    let mut seals = Vec::new();
    while lines.at < text.len() {
        let seal = seal(&mut lines)?;
        if seals.len() == MAX_SEALS {
            return Err(GrammarError { line: seal.line, problem: Problem::TooManySeals });
        }
        seals.push(seal);
    }
    Ok(Split { text, body, number: format, seals })
}

/// By the first line. What is not ours, or is newer, is read by the words of today, and refused by whoever reads the record.
fn number_of(text: &str) -> FormatNumber {
    match FormatNumber::of_file(text, FORMAT) {
        FormatFound::Known(number) => number,
        FormatFound::Newer(_) | FormatFound::Other => FormatNumber::default(),
    }
}

fn as_text(bytes: &[u8]) -> Result<&str, GrammarError> {
    let at = |offset: usize, problem| {
        let before = bytes.get(..offset).unwrap_or(bytes);
        GrammarError { line: before.split(|&b| b == b'\n').count(), problem }
    };
    if bytes.len() > MAX_BYTES {
        return Err(GrammarError { line: 1, problem: Problem::TooLarge { bytes: bytes.len() } });
    }
    if bytes.starts_with("\u{feff}".as_bytes()) {
        return Err(at(0, Problem::ByteOrderMark));
    }
    if let Some(offset) = bytes.iter().position(|&b| b == b'\r') {
        return Err(at(offset, Problem::CarriageReturn));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| at(e.valid_up_to(), Problem::NotUtf8))?;
    if !text.is_empty() && !text.ends_with('\n') {
        return Err(at(bytes.len(), Problem::NoFinalNewline));
    }
    Ok(text)
}

/// Lines without their newline; every line has one, or [`as_text`] would have refused.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    /// The number of the line last taken.
    number: usize,
    /// In which words the seals stand.
    format: FormatNumber,
}

impl<'a> Lines<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.text.get(self.at..)?.split_once('\n').map(|(line, _)| line)
    }

    fn next(&mut self) -> Option<&'a str> {
        let line = self.peek()?;
        self.at = self.at.saturating_add(line.len()).saturating_add(1);
        self.number = self.number.saturating_add(1);
        Some(line)
    }

    /// An error about the line last taken.
    fn wrong<T>(&self, problem: Problem) -> Result<T, GrammarError> {
        Err(GrammarError { line: self.number.max(1), problem })
    }

    /// The next line, which must be exactly this one.
    fn exactly(&mut self, wanted: &str, otherwise: Problem) -> Result<(), GrammarError> {
        match self.next() {
            Some(line) if line == wanted => Ok(()),
            Some(MARKER) => self.wrong(Problem::SecondMarker),
            Some(_) => self.wrong(otherwise),
            None => self.wrong(Problem::CutShort),
        }
    }

    /// What follows `name = ` on the next line, which must be this field's.
    fn field(&mut self, field: Field) -> Result<&'a str, GrammarError> {
        let Some(line) = self.next() else { return self.wrong(Problem::CutShort) };
        if let Some(value) = line.strip_prefix(field.word(self.format)).and_then(|rest| rest.strip_prefix(" = ")) {
            return Ok(value);
        }
        self.wrong(match Field::of_line(line, self.format) {
            _ if line == MARKER => Problem::SecondMarker,
            None => Problem::UnknownLine,
            Some(found) if found > field => Problem::Missing(field),
            Some(found) if found < field => Problem::OutOfOrder(found),
            Some(_) => Problem::NotAString(field),
        })
    }

    /// A field's string.
    fn string(&mut self, field: Field) -> Result<String, GrammarError> {
        let value = self.field(field)?;
        unquoted(value).map_or_else(|| self.wrong(Problem::NotAString(field)), Ok)
    }

    fn note(&self, field: Field, text: String) -> Result<Note, GrammarError> {
        Note::try_from(text).or_else(|why: TextError| self.wrong(Problem::Text(field, why)))
    }

    fn value<T>(&mut self, field: Field, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, GrammarError> {
        let text = self.string(field)?;
        parse(&text).map_or_else(|| self.wrong(Problem::BadValue(field)), Ok)
    }
}

fn seal<'a>(lines: &mut Lines<'a>) -> Result<SealBlock<'a>, GrammarError> {
    let start = lines.at;
    lines.exactly("", Problem::NotASeal)?;
    if lines.at == lines.text.len() {
        return lines.wrong(Problem::NotASeal);
    }
    lines.exactly("[[seal]]", Problem::NotASeal)?;
    let (line, format) = (lines.number, lines.format);
    let role = lines.value(Field::Role, Role::parse)?;
    let signer = lines.value(Field::Signer, Principal::parse)?;
    let fingerprint = lines.value(Field::Key, fingerprint)?;
    let signed_at = lines.value(Field::SignedAt, UtcSecond::parse)?;
    let verdict = lines.value(Field::Verdict, |word| Verdict::parse(word, format))?;
    if verdict.role() != role {
        return lines.wrong(Problem::VerdictOfOtherRole(role));
    }
    let mut meta = SealMeta::new(signer, signed_at, verdict);
    if lines.peek().is_some_and(|line| Field::of_line(line, format) == Some(Field::Reason)) {
        let text = lines.string(Field::Reason)?;
        meta.reason = Some(lines.note(Field::Reason, text)?);
    }
    while lines.peek().is_some_and(|line| Field::of_line(line, format) == Some(Field::Comment)) {
        let (id, note) = note(lines)?;
        if meta.notes.insert(id, note).is_some() {
            return lines.wrong(Problem::OutOfOrder(Field::Comment));
        }
    }
    let signs = lines.at;
    if lines.field(Field::Sshsig)? != "'''" {
        return lines.wrong(Problem::BadArmor);
    }
    let armor = armor_of(lines)?;
    lines.exactly("'''", Problem::BadArmor)?;
    let printed = block::signed_part(&meta, &fingerprint, format) + &block::signature_part(armor);
    if lines.text.get(start..lines.at) != Some(printed.as_str()) {
        return Err(GrammarError { line, problem: Problem::NotAsPrinted });
    }
    Ok(SealBlock { meta, fingerprint, armor, signs, line })
}

/// `comment."ID" = "…"`.
fn note(lines: &mut Lines<'_>) -> Result<(CommentId, Note), GrammarError> {
    let word = Field::Comment.word(lines.format);
    let line = lines.next().unwrap_or_default();
    let Some((id, value)) = line.strip_prefix(word).and_then(|rest| rest.strip_prefix(".\"")?.split_once("\" = "))
    else {
        return lines.wrong(Problem::BadValue(Field::Comment));
    };
    let Some(id) = CommentId::parse(id) else { return lines.wrong(Problem::BadValue(Field::Comment)) };
    let Some(text) = unquoted(value) else { return lines.wrong(Problem::NotAString(Field::Comment)) };
    Ok((id, lines.note(Field::Comment, text)?))
}

fn armor_of<'a>(lines: &mut Lines<'a>) -> Result<&'a str, GrammarError> {
    let (start, first) = (lines.at, lines.number.saturating_add(1));
    loop {
        match lines.next() {
            None => return lines.wrong(Problem::CutShort),
            Some("'''") => return lines.wrong(Problem::BadArmor),
            Some(line) if line == armor::END.trim_end() => break,
            Some(_) => {}
        }
    }
    let text = lines.text.get(start..lines.at).unwrap_or_default();
    if armor::dearmor(text).is_some() {
        Ok(text)
    } else {
        Err(GrammarError { line: first, problem: Problem::BadArmor })
    }
}

fn fingerprint(text: &str) -> Option<String> {
    let read: Fingerprint = text.parse().ok().filter(|f: &Fingerprint| f.is_sha256())?;
    Some(read.to_string()).filter(|printed| printed == text)
}

/// The text of a string printed by [`crate::text::quoted`].
fn unquoted(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => text.push(match chars.next()? {
                c @ ('"' | '\\') => c,
                'n' => '\n',
                _ => return None,
            }),
            _ => text.push(c),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests;
