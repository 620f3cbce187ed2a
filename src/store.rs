//! The only disk.

pub mod agent;
pub mod keys;
