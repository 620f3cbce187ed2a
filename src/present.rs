//! What is said of a record, of findings, of a session, of a comparison: laid out once, in blocks.
//!
//! The formats write out what is laid out here, so that no two of them can say different things. A record is laid out from
//! its [`Document`](crate::attestation::Document), so that a draft and a sealed attestation look alike, years later too and
//! without the edition of the checklist; where the edition is known, its words help. Words come through [`Words`], because the
//! core does not know the locale. Only the minutes are made from a worksheet's events, because a record does not know what was
//! said when, and what was taken back.

pub mod account;
pub(crate) mod agenda;
pub(crate) mod begun;
pub mod calendar;
pub mod check;
pub(crate) mod comments;
pub(crate) mod comparison;
mod condition;
pub(crate) mod crosswalk;
pub mod evidence;
mod finding_groups;
mod findings;
pub mod follow_ups;
pub mod glossary;
pub mod keys;
mod law;
pub(crate) mod merge;
pub mod minutes;
pub mod people;
pub mod portfolio;
pub mod record;
pub mod upgrade;
pub mod verification;
pub(crate) mod worksheets;

use crate::document::Item;
use crate::workspace::{Arg, Say};

pub use comparison::Compared;
pub use condition::condition;
pub use law::marks;
pub use minutes::{Session, Span};
pub use record::{SealSummary, Source, Trusted};

/// The words of a language, as the locale gives them.
pub trait Words: std::fmt::Debug {
    /// The words of a message with its places filled in.
    ///
    /// A value that is all digits, without a leading zero, is a number (so that plurals agree); anything else is text.
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String;

    /// Whether there is such a message.
    fn has(&self, id: &str) -> bool;
}

/// A message in words.
pub(crate) fn said(words: &dyn Words, say: &Say) -> String {
    filled(words, say.id, &say.args)
}

/// The words of a message with texts and numbers.
fn filled(words: &dyn Words, id: &str, args: &[(&'static str, Arg)]) -> String {
    let args: Vec<(&str, String)> = args.iter().map(|(name, arg)| (*name, arg.to_string())).collect();
    words.say(id, &args.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
}

/// A record's own word in the words of the language, under an id that begins so; as it stands, if it is none of ours: whoever
/// forges a record writes what they like.
fn known(words: &dyn Words, id: &str, word: &str) -> String {
    let id = format!("{id}{word}");
    if words.has(&id) { words.say(&id, &[]) } else { word.to_owned() }
}

/// A message in words, and what to do about it, if the language has words for that.
pub(crate) fn said_fully(words: &dyn Words, say: &Say) -> String {
    let remedy = format!("{}-remedy", say.id);
    if !words.has(&remedy) {
        return said(words, say);
    }
    format!("{} {}", said(words, say), filled(words, &remedy, &say.args))
}

/// The lines of a text, each of its own.
fn lines(text: &str) -> impl Iterator<Item = Item> {
    text.lines().map(Item::new)
}

/// The first line of a text, where there is room for one.
fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// A table for spreadsheet programs: heads of columns, and rows.
pub struct Rows {
    pub head: &'static [&'static str],
    pub rows: Vec<Vec<String>>,
}
