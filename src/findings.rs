//! What follows from the answers, at a given date.
//!
//! Nothing here is stored: open items, contradictions, conflicts, lapsed and stale answers are worked out anew from the
//! checklists, the state of the worksheet and a date, so that they are never out of step with any of them.

pub(crate) mod consequence;
pub mod counts;
mod flaws;
pub mod follow_ups;
mod judge;
pub mod law;
mod on;
pub mod review;
mod sentence;
pub mod upgrade;
mod value;

pub use consequence::{Change, consequences};
pub use counts::{Counted, Counts, sections};
pub use flaws::{Finding, FindingKind, InvalidAnswer, StaleWhy};
pub use judge::{Applicability, NotApplicable, not_applicable_words};
pub use on::On;
pub(crate) use review::review_on;
pub use review::{ItemReview, ListReview, PartReview, Review, review};
pub use upgrade::{Upgrade, upgrade};
pub(crate) use upgrade::{edition_shown, inactive};
pub use value::fits;
