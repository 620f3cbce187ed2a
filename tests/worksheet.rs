//! Worksheets: their lines, their files, and what they come to.

mod desk;
mod fold;
mod git;
mod line;
mod log;
mod order;
mod undo;
