//! An account that begins with the choices of another: of a worksheet, an intact attestation or an answers file.
//!
//! Facts, answers and the checklists are taken over, each as a proposal that waits until somebody confirms it. What a person
//! stood for elsewhere is never taken: no affirmation, no document, no seal, no note, no assignment. What does not hold under
//! today's editions is left out, and told with the reason.

mod source;
mod take;

use std::path::Path;
use std::sync::Arc;

use crate::checklist::{Checklist, Id, Library};
use crate::store::read;
use crate::worksheet::{Env, Log, State};
use crate::workspace::{Profile, Say};

use super::apply::Problem;
use super::overlay::{self, ValidOverlay};
use super::user_error::UserError;

pub use source::of_bytes;

/// What an account can begin with.
#[derive(Debug)]
pub struct Source {
    state: State,
    lists: Vec<Arc<Checklist>>,
    left: Vec<Left>,
}

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which part, fact or checklist.
    pub at: String,
    pub why: Why,
}

/// Why something was left out.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Why {
    /// Two people say different things of it.
    Conflict,
    /// The edition, or the overlay on it, is not at hand.
    Edition(Id),
    /// It is not asked any more.
    Gone,
    /// What was answered is not offered any more.
    Misfit,
    /// The answers about the account set it aside.
    NotApplicableByFacts,
    /// It is another organisation's.
    Overlay,
    /// The duty is another one.
    Stale,
    /// A finding of the review, or a mistake in an answers file.
    Other(Say),
}

impl Why {
    /// Its word for programs; of what is said elsewhere too, the message id.
    pub fn as_str(&self) -> &'static str {
        if let Self::Other(say) = self { say.id } else { self.into() }
    }

    /// In words.
    pub fn say(&self) -> Say {
        match self {
            Self::Conflict => Say::new("template-conflict"),
            Self::Edition(edition) => Say::new("template-edition").with("edition", edition.as_str()),
            Self::Gone => Say::new("template-gone"),
            Self::Misfit => Say::new("template-misfit"),
            Self::NotApplicableByFacts => Say::new("template-not-applicable-by-facts"),
            Self::Overlay => Say::new("template-overlay"),
            Self::Stale => Say::new("template-stale"),
            Self::Other(say) => say.clone(),
        }
    }
}

/// Why nothing can be begun with a file.
#[derive(Debug)]
pub enum Refused {
    /// It cannot be read, or not be believed.
    UserError(UserError),
    /// It is an answers file with mistakes in it.
    Answers(Vec<Problem>),
}

impl From<UserError> for Refused {
    fn from(trouble: UserError) -> Self {
        Self::UserError(trouble)
    }
}

impl Refused {
    /// The trouble; of an answers file, the first.
    pub fn trouble(self) -> UserError {
        match self {
            Self::UserError(trouble) => trouble,
            Self::Answers(problems) => {
                let first = problems.into_iter().next();
                let say = first.map_or_else(|| Say::new("template-nothing"), |problem| problem.say);
                UserError { say, code: super::user_error::FINDINGS }
            }
        }
    }
}

/// A worksheet that was begun with the choices of another.
#[derive(Debug)]
pub struct Begun {
    /// The new worksheet.
    pub log: Log,
    /// The questions about the account that were taken over, by address.
    pub facts: Vec<String>,
    /// The answers that were taken over, by address.
    pub answers: Vec<String>,
    /// What was not, and why.
    pub left: Vec<Left>,
}

impl Begun {
    /// What was taken over, and how much was not, in a sentence.
    pub fn said(&self) -> Say {
        Say::new("template-begun")
            .count("facts", self.facts.len())
            .count("answers", self.answers.len())
            .count("left", self.left.len())
    }
}

/// Reads a file to begin with.
pub fn read(library: &Library, path: &Path, profile: &Profile, world: &mut dyn Env) -> Result<Source, Refused> {
    let bytes = read::bytes(path, read::WORKSHEET_LIMIT).map_err(UserError::from)?;
    of_bytes(library, &crate::text::harmless(&path.to_string_lossy()), &bytes, profile, world)
}

/// Begins a worksheet: these checklists as asked for, and those of the source in their newest editions.
pub fn begin(
    library: &Library,
    (profile, name): (&Profile, &crate::text::Line),
    mut lists: Vec<Arc<Checklist>>,
    overlays: &[ValidOverlay],
    source: Source,
    language: &str,
    world: &mut dyn Env,
) -> Result<Begun, UserError> {
    for list in &source.lists {
        if let Some(newest) = library.newest(&list.id).filter(|_| lists.iter().all(|known| known.id != list.id)) {
            lists.push(Arc::clone(newest));
        }
    }
    let log = crate::workspace::new_worksheet(library, profile.clone(), name, lists, world);
    let log = overlay::begin(library, log, overlays, profile.clone(), world)?;
    take::take(library, log, source, profile, language, world)
}
