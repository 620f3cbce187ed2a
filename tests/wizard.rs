//! Journeys through the wizard as keys, without a terminal.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::format_push_string,
    clippy::wildcard_enum_match_arm,
    reason = "players of tests"
)]

pub(crate) mod player;

mod account;
mod affirmed;
mod comments;
mod compare;
mod confirm;
mod countersign;
mod documents;
mod drafts;
mod follow_ups;
mod glossary;
pub(crate) mod journey;
mod law;
mod lists;
mod older;
pub(crate) mod onboarding;
mod owners;
pub(crate) mod people;
mod portfolio;
mod presenter;
mod reopen;
mod safety;
pub(crate) mod settle;
mod template;
pub(crate) mod upgrade;
