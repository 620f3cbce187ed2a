//! The screens as a person meets them: driven by keys, drawn at ordinary and at odd sizes.

mod glossary;
mod hand;
mod journeys;
mod keys;
mod literals;
mod pictures;
pub(crate) mod records;
mod screens;
mod several;
pub(crate) mod story;
mod sweep;
