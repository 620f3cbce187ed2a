//! Seals against the world: OpenSSH's tools, its agent, and public test vectors.

#![cfg(unix)]
#![expect(clippy::print_stdout, reason = "helpers of tests are tests, too")]

mod agent;
mod keygen;
pub(crate) mod tools;
mod trust;
mod vectors;
mod words;
