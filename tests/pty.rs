//! Journeys as a person makes them: on a real program in a pseudo-terminal, reading its screen.

#![expect(clippy::arithmetic_side_effects, reason = "a test may panic")]

mod colour;
mod compare;
mod countersign;
mod documents;
mod drafts;
mod guard;
mod identity;
mod input;
mod journey;
mod portfolio;
mod reopen;
pub(crate) mod session;
mod unasked;
mod upgrade;
mod workshop;
