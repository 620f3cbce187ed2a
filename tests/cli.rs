//! The commands, run as a script runs them.

mod answers;
mod asked;
mod bench;
mod equal;
mod flips;
mod forged;
mod job;
mod lists;
mod refusals;
mod transcripts;
mod upgrade;
mod verifying;

pub(crate) use bench::FACTS;
pub(crate) use flips::small;
