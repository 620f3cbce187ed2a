//! The commands, run as a script runs them.

mod answers;
mod asked;
mod bench;
mod countersign;
mod diff;
mod equal;
mod flips;
mod forged;
mod job;
mod portfolio;
mod refusals;
mod report;
mod transcripts;
mod verifying;

pub(crate) use bench::FACTS;
pub(crate) use flips::small;
