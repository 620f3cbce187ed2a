//! The four questions of verifying, each answered apart: is it intact, who signed, do I trust that key for that name at
//! that time, and does the content still hold today.
//!
//! Pure: bytes, a file of trusted keys and dates come in. The commands print it, screens can show it.

mod answers;
mod content;
mod explain;
pub mod record;
pub mod superseded;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::attestation::{Document, ParseError, Today, parse, today};
use crate::checklist::Library;
use crate::findings::On;
use crate::seal::{
    ExaminedSeal, GrammarError, RecordDigest, TrustedKeys, Wrong, examine, only_line_ends_changed, only_mail_changed,
};
use crate::worksheet::stamp::date_of;
use crate::workspace::verification::Short;
use crate::workspace::{Say, verification};

use super::user_error::{FINDINGS, SEAL, UserError};

pub use crate::workspace::verification::{Check, CheckResult, Detail, Matter, Status};
pub use content::Affirmer;
pub(crate) use content::finding_say;

/// A file, judged.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The record's name, if the file has the form of an attestation.
    pub record: Option<RecordDigest>,
    pub seals: Vec<ExaminedSeal>,
    /// The record, if it could be read.
    pub document: Option<Document>,
    /// What the day makes of it.
    pub today: Option<Today>,
    /// The four answers.
    pub answers: [CheckResult; 4],
    /// Waivers and accepted responsibilities affirmed by others than those who attested.
    pub affirmers: Vec<Affirmer>,
    /// The bytes as they were sealed, if nothing but what mail and git do was done to them.
    pub repaired: Option<String>,
    /// Whether warnings count as findings.
    strict: bool,
}

impl Verified {
    /// What becomes of it in short.
    pub fn short(&self) -> Short<'_> {
        verification::short(&self.answers)
    }

    /// The exit code: the highest that applies.
    pub fn code(&self) -> u8 {
        let warned = if self.strict && self.short().status == Status::Warn { FINDINGS } else { 0 };
        self.answers.iter().map(|answer| answer.code).max().unwrap_or(SEAL).max(warned)
    }

    /// The first thing that the exit code speaks of, with what to do under its id with `-remedy`.
    pub fn first_wrong(&self) -> Option<UserError> {
        let code = self.code();
        let (check, detail) = self.short().first.filter(|_| code != 0)?;
        let own = self.answers.iter().find(|answer| answer.check == check).map_or(0, |answer| answer.code);
        Some(UserError { say: detail.say.clone(), code: if own == 0 { code } else { own } })
    }

    /// Whether the file is as its signers left it, whoever they are.
    pub fn is_intact(&self) -> bool {
        self.answers.iter().all(|answer| answer.check != Check::Intact || answer.status() != Status::Fail)
    }

    /// The record, if its contents can be judged; else why not.
    pub fn judged(&self) -> Result<&Document, UserError> {
        let intact = self.answers.iter().find(|answer| answer.check == Check::Intact);
        let why = || intact.and_then(|answer| answer.details.iter().find(|detail| detail.status != Status::Good));
        self.document.as_ref().filter(|_| self.is_intact()).ok_or_else(|| {
            let say = why().map_or_else(|| Say::new("verify-not-judged"), |detail| detail.say.clone());
            UserError { say, code: SEAL }
        })
    }

    /// The e-mail addresses of those whose signatures hold, in the order of their seals. Of an altered file nobody is
    /// named: nobody stands behind it.
    pub fn signers(&self) -> Vec<&str> {
        let seals = self.seals.iter().filter(|seal| self.is_intact() && seal.signature.is_ok());
        seals.map(|seal| seal.meta.signer.as_str()).collect()
    }

    /// As it is for a reviewer who is about to seal it: that their own seal is missing is nothing to tell them.
    #[must_use]
    pub(crate) fn before_review(mut self, options: VerifyOptions<'_>, reviewer: &str) -> Self {
        let holds = content::holds(self.document.as_ref(), self.today.as_ref(), &self.seals, options, Some(reviewer));
        self.answer(holds);
        self
    }

    /// Tells that another record takes the place of this one.
    pub(crate) fn is_superseded(&mut self, detail: Detail) {
        if let Some(holds) = self.answers.iter_mut().find(|answer| answer.check == Check::Holds) {
            holds.details.push(detail);
            holds.details.sort_by_key(|detail| std::cmp::Reverse(detail.status));
        }
    }

    fn answer(&mut self, answer: CheckResult) {
        if let Some(known) = self.answers.iter_mut().find(|known| known.check == answer.check) {
            *known = answer;
        }
    }
}

/// What a file is judged by.
#[derive(Clone, Copy, Debug)]
pub struct VerifyOptions<'a> {
    /// The checklists that this program knows.
    pub library: &'a Library,
    /// Whom the reader trusts.
    pub trust: Option<&'a TrustedKeys>,
    pub now: Timestamp,
    /// The day at whose end the content is judged.
    pub at: Date,
    /// Whether warnings, such as a newer edition, count as findings.
    pub strict: bool,
}

impl<'a> VerifyOptions<'a> {
    /// As of now, and warnings alone are no findings.
    pub fn now(library: &'a Library, trust: Option<&'a TrustedKeys>, now: Timestamp) -> Self {
        Self { library, trust, now, at: date_of(now), strict: false }
    }

    /// The day at whose end is judged, and that by which a record sealed by these must have been made: the day of its first
    /// seal, unless that is dated ahead.
    fn on(&self, seals: &[ExaminedSeal]) -> On {
        let sealed = seals.iter().find(|seal| seal.signature.is_ok()).map(|seal| seal.meta.signed_at.timestamp());
        On { day: self.at, said_by: date_of(sealed.map_or(self.now, |sealed| sealed.min(self.now))) }
    }
}

/// Why the contents of an intact file cannot be judged, or could.
enum Read {
    Good(Box<Document>),
    Bad(ParseError),
}

/// Judges a file.
pub fn verify(bytes: &[u8], options: VerifyOptions<'_>) -> Verified {
    let examined = match examine(bytes, options.trust, options.now) {
        Ok(examined) => examined,
        Err(error) => return not_ours(bytes, &error, options.strict),
    };
    let read = match parse(examined.body()) {
        Ok(document) => Read::Good(Box::new(document)),
        Err(error) => Read::Bad(error),
    };
    let wrong = examined.first_wrong();
    let wrong = wrong.as_ref().filter(|wrong| wrong.is_the_file());
    let mut intact = answers::intact(wrong, &read);
    if intact.status() == Status::Fail {
        let error = if let Read::Bad(error) = &read { Some(error) } else { None };
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let more = explain::altered(text, examined.body(), &examined.seals, wrong, error);
        intact
            .details
            .splice(..0, more.map(|say| Detail { status: Status::Fail, matter: Matter::Form, place: None, say }));
    }
    let is_intact = intact.status() != Status::Fail;
    let document = if let Read::Good(document) = read { Some(*document) } else { None };
    let found = document.as_ref().map(|document| today(document, options.on(&examined.seals), options.library));
    let affirmers = document.as_ref().map(|document| content::affirmers(document, &examined.seals)).unwrap_or_default();
    let answers = [
        intact,
        answers::signed(&examined.seals, &affirmers, is_intact),
        answers::trusted(&examined.seals, options.trust.is_some()),
        content::holds(document.as_ref(), found.as_ref(), &examined.seals, options, None),
    ];
    Verified {
        record: Some(examined.record),
        seals: examined.seals,
        document,
        today: found,
        answers,
        affirmers,
        repaired: if is_intact { None } else { only_mail_changed(bytes) },
        strict: options.strict,
    }
}

/// A file that has not even the form of an attestation.
fn not_ours(bytes: &[u8], error: &GrammarError, strict: bool) -> Verified {
    let say = explain::not_ours(bytes, error).unwrap_or_else(|| UserError::from(error.clone()).say);
    let details = |status, matter, say| vec![Detail { status, matter, place: None, say }];
    let unasked = |check| CheckResult {
        check,
        details: details(Status::Warn, Matter::NotJudged, Say::new("verify-not-asked")),
        code: 0,
    };
    Verified {
        record: None,
        seals: Vec::new(),
        document: None,
        today: None,
        answers: [
            CheckResult { check: Check::Intact, details: details(Status::Fail, Matter::Form, say), code: SEAL },
            unasked(Check::Signed),
            unasked(Check::Trusted),
            unasked(Check::Holds),
        ],
        affirmers: Vec::new(),
        repaired: only_line_ends_changed(bytes).or_else(|| only_mail_changed(bytes)),
        strict,
    }
}

fn say_of(wrong: &Wrong) -> Say {
    Say::of(wrong.id(), wrong.args())
}
