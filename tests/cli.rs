//! The commands, run as a script runs them.

mod advised;
mod agenda;
mod answers;
mod asked;
mod bench;
mod countersign;
mod crosswalk;
mod diff;
mod equal;
mod evidence;
mod flips;
mod forged;
pub(crate) mod git;
mod handover;
pub(crate) mod identity;
mod job;
mod lists;
mod merge;
mod minutes;
mod older;
mod onboarding;
mod overdue;
mod overlays;
mod people;
mod points;
mod portfolio;
mod refusals;
mod remarks;
mod report;
mod template;
mod transcripts;
mod upgrade;
mod verifying;
mod who;

pub(crate) use bench::FACTS;
pub(crate) use flips::small;
