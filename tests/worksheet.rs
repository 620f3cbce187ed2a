//! Worksheets: their lines, their files, and what they come to.

#![expect(clippy::arithmetic_side_effects, reason = "numbers here are small, and a test that panics fails")]

mod comments;
mod fold;
mod git;
mod identity;
mod join;
mod laptop;
mod line;
mod log;
mod order;
mod undo;

pub(crate) use laptop::{Laptop, at, fact, tick};
