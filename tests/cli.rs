//! The commands, run as a script runs them.

mod answers;
#[expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests, outside of any test function"
)]
mod bench;
mod equal;
mod flips;
mod job;
mod refusals;
mod transcripts;
mod verifying;
