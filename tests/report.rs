//! Reports and `check`, of the bundled checklist.

mod check;
mod hostile;
mod html;
mod ics;
mod json;
mod markdown;
mod pages;
mod sample;
mod table;
