//! What was answered so far: a list of events, only ever appended.
//!
//! The file is text in TOML's syntax with one event per line, because lines survive what files go through: a torn write
//! loses one line, git's union merge joins two files, a person can read and mail them. Nothing is ever rewritten; undo is
//! an event too. The state is a fold over the events that does not depend on the order of the lines: what precedes what
//! is said by `seen`, and two answers that did not know of each other are a conflict for people to settle.

pub mod answer;
pub(crate) mod comment;
pub(crate) mod conflict;
pub mod damage;
mod decider;
pub mod edition;
pub(crate) mod event;
pub mod evidence;
pub mod fold;
pub mod identity;
pub mod line;
pub mod lists;
pub mod log;
pub mod order;
pub(crate) mod person;
pub mod question;
mod register;
pub mod reviewers;
pub mod stamp;
pub(crate) mod topic;
pub mod undo;

pub use answer::{Affirmation, Affirmed, Answer, Assignment, FactValue, How};
pub use comment::{Comment, CommentThread};
pub(crate) use conflict::conflict_about;
pub use conflict::{Claim, ClaimValue, Conflict, conflicts};
pub use damage::{Damage, DamageKind};
pub use edition::Edition;
pub use event::{Event, EventId, EventKind, Standing};
pub use evidence::Evidence;
pub use fold::{Register, Sealed, State, Version};
pub use identity::{Identities, IdentityChange};
pub(crate) use lists::bare_lists_of;
pub use lists::{UnknownList, edition_of, lists_of};
pub use log::{Header, Joined, Log, NotJoined};
pub use person::{Identity, Person, PersonId, Side};
pub use question::{Parked, Question, Questions};
pub use reviewers::{NotAReviewer, NotReviewers, Reviewer, Reviewers};
pub use stamp::{Env, Stamp};
pub use topic::Topic;
