//! The two lines at the bottom: what to do, and the keys.

mod hint;
mod keys;

pub(crate) use hint::hint;
pub(crate) use keys::keys;
