//! tests

mod seal;
