//! The real clock and the real randomness.

use jiff::Timestamp;

use crate::worksheet::World;

/// The real clock and the system's randomness.
#[derive(Clone, Copy, Debug)]
pub struct RealWorld;

impl World for RealWorld {
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }

    fn random(&mut self) -> u128 {
        let mut bytes = [0u8; 16];
        // Without randomness an id is made of the clock's fraction: unlikely twice on one machine, and never a secret.
        if getrandom::fill(&mut bytes).is_err() {
            return u128::from(Timestamp::now().subsec_nanosecond().unsigned_abs());
        }
        u128::from_le_bytes(bytes)
    }
}
