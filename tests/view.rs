//! The screens as a person meets them: driven by keys, drawn at ordinary and at odd sizes.

mod glossary;
pub(crate) mod hand;
mod journeys;
mod keys;
mod literals;
mod measure;
mod pictures;
mod presenter;
pub(crate) mod records;
mod screens;
mod several;
pub(crate) mod story;
mod sweep;
