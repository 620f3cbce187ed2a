//! Reports and `check`, of the bundled checklist.

mod check;
mod hostile;
mod json;
mod markdown;
pub(crate) mod sample;
