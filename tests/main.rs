//! Everything that is tested from outside, in one binary: it links once.

mod checklist;
mod pty;
mod seal;
mod store;
mod view;
