//! Reports and `check`, of the bundled checklist.

mod check;
mod hostile;
mod json;
mod law;
mod markdown;
pub(crate) mod sample;
