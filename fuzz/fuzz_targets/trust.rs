//! Reading a trust file.
#![no_main]

use careseal::seal::{Revoked, TrustFile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    drop(TrustFile::read(bytes));
    drop(Revoked::read(bytes));
});
