//! Reports and `check`, of the bundled checklist.

mod check;
mod hostile;
mod html;
mod ics;
mod json;
mod law;
mod markdown;
mod minutes;
mod pages;
pub(crate) mod sample;
mod table;
