//! The four questions of verifying, each answered apart: is it intact, who signed, do I trust that key for that name at
//! that time, and does the content still hold today.
//!
//! Pure: bytes, a trust file and dates come in. The commands print it, screens can show it.

mod answers;
mod content;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::attestation::{Document, ParseError, Today, parse, today};
use crate::checklist::bundled;
use crate::seal::{ExaminedSeal, GrammarError, RecordDigest, TrustFile, Wrong, examine, only_line_ends_changed};
use crate::wizard::Say;

use super::trouble::{FINDINGS, SEAL, Trouble};

pub use crate::wizard::judgement::{Answer, Mark, Question, Told};
pub use content::{Affirmer, unknown_overlay};

/// A file, judged.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The record's name, if the file has the form of an attestation.
    pub record: Option<RecordDigest>,
    /// The seals.
    pub seals: Vec<ExaminedSeal>,
    /// The record, if it could be read.
    pub document: Option<Document>,
    /// What the day makes of it.
    pub today: Option<Today>,
    /// The four answers.
    pub answers: [Answer; 4],
    /// Waivers and accepted options affirmed by others than those who attested.
    pub affirmers: Vec<Affirmer>,
    /// The bytes as they were sealed, if nothing but the line ends was changed.
    pub repaired: Option<String>,
}

impl Verified {
    /// The exit code: the highest that applies.
    pub fn code(&self) -> u8 {
        self.answers.iter().map(|answer| answer.code).max().unwrap_or(SEAL)
    }

    /// The first thing wrong, with what to do under its id with `-remedy`.
    pub fn first_wrong(&self) -> Option<Trouble> {
        self.answers.iter().find_map(|answer| {
            let told = answer.told.iter().find(|told| told.mark == Mark::Fail)?;
            Some(Trouble { say: told.say.clone(), code: answer.code })
        })
    }

    /// Whether the file is as its signers left it, whoever they are.
    pub fn is_intact(&self) -> bool {
        self.answers.iter().all(|answer| answer.question != Question::Intact || answer.mark() != Mark::Fail)
    }
}

/// What a file is judged by.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// Whom the reader trusts.
    pub trust: Option<&'a TrustFile>,
    /// Now.
    pub now: Timestamp,
    /// The day at whose end the content is judged.
    pub at: Date,
    /// Whether a newer edition counts as a finding.
    pub strict: bool,
}

/// Why the contents of an intact file cannot be judged, or could.
enum Read {
    Good(Box<Document>),
    Bad(ParseError),
}

/// Judges a file.
pub fn verify(bytes: &[u8], by: By<'_>) -> Verified {
    let examined = match examine(bytes, by.trust, by.now) {
        Ok(examined) => examined,
        Err(error) => return not_ours(bytes, &error),
    };
    let read = match parse(examined.body()) {
        Ok(document) => Read::Good(Box::new(document)),
        Err(error) => Read::Bad(error),
    };
    let wrong = examined.first_wrong();
    let intact = answers::intact(wrong.as_ref().filter(|wrong| wrong.is_the_file()), &read);
    let is_intact = intact.mark() != Mark::Fail;
    let document = if let Read::Good(document) = read { Some(*document) } else { None };
    let found = document
        .as_ref()
        .map(|document| today(document, by.at, bundled::edition, bundled::with_overlay, bundled::newest));
    let affirmers = document.as_ref().map(|document| content::affirmers(document, &examined.seals)).unwrap_or_default();
    let answers = [
        intact,
        answers::signed(&examined.seals, &affirmers, is_intact),
        answers::trusted(&examined.seals, by.trust.is_some()),
        content::holds(document.as_ref(), found.as_ref(), &examined.seals, by),
    ];
    Verified {
        record: Some(examined.record),
        seals: examined.seals,
        document,
        today: found,
        answers,
        affirmers,
        repaired: None,
    }
}

/// A file that has not even the form of an attestation.
fn not_ours(bytes: &[u8], error: &GrammarError) -> Verified {
    let repaired = only_line_ends_changed(bytes);
    let trouble = Trouble::from(error.clone());
    let say = if repaired.is_some() { Say::new("verify-line-ends") } else { trouble.say };
    let unasked = |question| Answer {
        question,
        told: vec![Told { mark: Mark::Warn, place: None, say: Say::new("verify-not-asked") }],
        code: 0,
    };
    Verified {
        record: None,
        seals: Vec::new(),
        document: None,
        today: None,
        answers: [
            Answer { question: Question::Intact, told: vec![Told { mark: Mark::Fail, place: None, say }], code: SEAL },
            unasked(Question::Signed),
            unasked(Question::Trusted),
            unasked(Question::Holds),
        ],
        affirmers: Vec::new(),
        repaired,
    }
}

fn say_of(wrong: &Wrong) -> Say {
    wrong.args().into_iter().fold(Say::new(wrong.id()), |say, (name, text)| say.with(name, text))
}
