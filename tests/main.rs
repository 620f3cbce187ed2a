//! Everything that is tested from outside, in one binary: it links once.

mod checklist;
mod pty;
mod report;
mod seal;
mod store;
