//! The terminal's side of the wizard: what is typed comes in here, what is drawn goes out here.
//!
//! The wizard decides, this module shows. Everything that draws is a pure function into a buffer; everything that touches
//! the real terminal is in [`terminal`], [`signals`] and [`input`], and [`run`] is the loop between the two.

pub(crate) mod app;
pub mod editor;
pub mod input;
pub mod look;
pub mod picture;
pub mod run;
pub(crate) mod signals;
#[cfg(test)]
pub(crate) mod sweep;
pub mod terminal;
pub mod theme;
pub mod view;
pub mod widget;
