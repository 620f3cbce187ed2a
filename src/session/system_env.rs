//! The real clock and real randomness.

use std::hash::{BuildHasher, Hasher};

use jiff::Timestamp;

use crate::worksheet::Env;
use crate::worksheet::stamp::whole_second;

/// The world as it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SystemEnv;

impl Env for SystemEnv {
    fn now(&self) -> Timestamp {
        whole_second(Timestamp::now())
    }

    fn random(&mut self) -> u128 {
        let mut bytes = [0u8; 16];
        if getrandom::fill(&mut bytes).is_ok() {
            return u128::from_le_bytes(bytes);
        }
        // Names of events must differ, not be secret: the standard library's own seeds do.
        let half = || u128::from(std::hash::RandomState::new().build_hasher().finish());
        half() << 64 | half()
    }
}
