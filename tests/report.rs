//! Reports and `check`, of the bundled checklist.

mod check;
mod figures;
mod hostile;
mod html;
mod ics;
mod json;
mod law;
mod markdown;
mod minutes;
mod pages;
mod parity;
pub(crate) mod sample;
mod table;
