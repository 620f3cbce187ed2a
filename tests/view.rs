//! The screens as a person meets them: driven by keys, drawn at ordinary and at odd sizes.

mod keys;
mod pictures;
mod screens;
mod sweep;
mod table;
mod words;
