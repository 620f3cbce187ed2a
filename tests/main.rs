//! tests

mod pty;
