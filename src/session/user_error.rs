//! What went wrong, in words a person can do something with.

use crate::attestation::ParseError;
use crate::locale::Locale;
use crate::seal::{GrammarError, SealError};
use crate::store::agent::AgentError;
use crate::store::keys::{KeyError, TrustedKeysError};
use crate::store::{ReadOnly, StoreError, Torn};
use crate::worksheet::{Damage, UnknownList};
use crate::workspace::{Arg, Say};

/// Something that went wrong: its words, and the exit code it means (DESIGN.md §7). What to do stands under the same id
/// with `-remedy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserError {
    /// The words.
    pub say: Say,
    /// The exit code.
    pub code: u8,
}

/// The file could not be read or written.
pub const FILE: u8 = 4;
/// Unsigned, altered, not trusted, a required seal missing.
pub const SEAL: u8 = 3;
/// Wrong use.
pub(crate) const USE: u8 = 2;
/// Something is left to do.
pub(crate) const FINDINGS: u8 = 1;

impl UserError {
    /// A trouble of this id.
    pub fn new(id: &'static str, code: u8) -> Self {
        Self { say: Say::new(id), code }
    }

    /// The same, naming one more thing.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.say = self.say.with(name, text);
        self
    }

    /// A trouble of this id, with what it names.
    pub fn of(id: &'static str, args: Vec<(&'static str, String)>, code: u8) -> Self {
        Self { say: Say::of(id, args), code }
    }

    /// What is wrong, and what to do, in words.
    pub fn words(&self, locale: &Locale) -> (String, Option<String>) {
        let remedy = format!("{}-remedy", self.say.id);
        let args = arguments(&self.say);
        let text = locale.text_with(self.say.id, &args);
        (text, locale.has(&remedy).then(|| locale.text_with(&remedy, &args)))
    }
}

/// A message in words.
pub fn words(locale: &Locale, say: &Say) -> String {
    locale.text_with(say.id, &arguments(say))
}

fn arguments(say: &Say) -> Vec<(&'static str, crate::locale::Value<'static>)> {
    say.args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Text(text) => (*name, text.clone().into()),
            Arg::Count(count) => (*name, (*count).into()),
        })
        .collect()
}

impl From<UnknownList> for UserError {
    fn from(why: UnknownList) -> Self {
        match why {
            UnknownList::Edition { checklist, edition } => Self::new("session-unknown-edition", FILE)
                .with("checklist", checklist.as_str())
                .with("edition", edition.as_str()),
            UnknownList::OverlayDigest { checklist, name, digest } => Self::new("session-overlay-digest", FILE)
                .with("overlay", name.as_str())
                .with("checklist", checklist.as_str())
                .with("detail", digest),
            UnknownList::OverlayBroken { checklist, name, detail } => Self::new("session-overlay-broken", FILE)
                .with("overlay", name.as_str())
                .with("checklist", checklist.as_str())
                .with("detail", detail),
        }
    }
}

impl From<StoreError> for UserError {
    fn from(error: StoreError) -> Self {
        Self::of(error.id(), error.args(), FILE)
    }
}

impl From<Damage> for UserError {
    fn from(damage: Damage) -> Self {
        let (line, detail) = (damage.line.to_string(), damage.kind.detail());
        Self::new(damage.kind.id(), FILE).with("line", line).with("detail", detail)
    }
}

impl From<ParseError> for UserError {
    fn from(error: ParseError) -> Self {
        Self::of(error.id(), error.args(), SEAL)
    }
}

impl From<GrammarError> for UserError {
    fn from(error: GrammarError) -> Self {
        Self::of(error.problem.id(), error.args(), SEAL)
    }
}

impl From<SealError> for UserError {
    fn from(error: SealError) -> Self {
        if let SealError::Sign(crate::seal::SignError::Outside(outside)) = &error
            && let Some(agent) = outside.downcast_ref::<AgentError>()
        {
            return Self::of(agent.id(), agent.args(), FILE);
        }
        Self::of(error.id(), error.args(), SEAL)
    }
}

impl From<KeyError> for UserError {
    fn from(error: KeyError) -> Self {
        Self::of(error.id(), error.args(), FILE)
    }
}

impl From<AgentError> for UserError {
    fn from(error: AgentError) -> Self {
        Self::of(error.id(), error.args(), FILE)
    }
}

impl From<TrustedKeysError> for UserError {
    fn from(error: TrustedKeysError) -> Self {
        Self::of(error.id(), error.args(), FILE)
    }
}

impl From<&ReadOnly> for UserError {
    fn from(why: &ReadOnly) -> Self {
        Self::of(why.id(), why.args(), FILE)
    }
}

impl From<&Torn> for UserError {
    fn from(torn: &Torn) -> Self {
        Self::of(torn.id(), torn.args(), FILE)
    }
}
