//! Reports and `check`, of the bundled checklist.

mod check;
mod hostile;
mod json;
mod markdown;
#[expect(clippy::expect_used, clippy::panic, reason = "helpers of tests, outside of any test function")]
mod sample;
