//! Reading a file of trusted keys.
#![no_main]

use careseal::seal::{Revoked, TrustedKeys};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    drop(TrustedKeys::read(bytes));
    drop(Revoked::read(bytes));
});
