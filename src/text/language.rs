//! Which languages there are.

/// The languages that the program speaks, English first: the folders of `assets/locale`, found by `build.rs`.
pub const LANGUAGES: &[&str] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The language that every text exists in.
pub(crate) const FALLBACK: &str = "en";
