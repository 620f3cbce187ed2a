//! What one does with an open worksheet or attestation, whichever face asks: a screen, a command, a line of plain text.
//!
//! No keyboard, no screens and no words: what is to be said is a message id with its arguments ([`Say`]).

pub(crate) mod affirm;
pub mod answer;
pub(crate) mod answering;
mod begin;
pub(crate) mod confirm;
mod facilitator;
pub(crate) mod identity;
mod key;
mod listed;
mod open_worksheet;
mod opened_attestation;
mod order;
mod people;
mod record;
pub(crate) mod reviewers;
mod say;
pub(crate) mod signed;
mod todo;
pub(crate) mod upgrade;
pub mod verification;
mod worksheet_listing;

pub(crate) use affirm::{accepted_options, affirmers, sentence};
pub use answering::needs_reanswer;
pub use begin::new_worksheet;
pub(crate) use confirm::can_confirm;
pub use confirm::is_proposed;
pub use facilitator::{Facilitation, Facilitator, NotAFacilitator};
pub(crate) use facilitator::{MOST_MINUTES, minutes_of};
pub use key::{KeyChoice, KeyPlace, Sealed};
pub use listed::{Listed, Standing};
pub use open_worksheet::{Profile, Saving, Workspace};
pub use opened_attestation::{OpenedAttestation, SealShown};
pub use order::{CountersignOrder, ReviewDraft, SealOrder, Verdict};
pub(crate) use people::side_id;
pub use people::{PersonLine, people_lines};
pub(crate) use record::record_for;
pub use record::record_of;
pub use say::{Arg, Label, Notice, Say, Tone};
pub use todo::findings_in_order;
pub use worksheet_listing::WorksheetListing;
