//! Reading an archive that came by mail: its tables of contents, then everything in it, within the limits.
#![no_main]

use careseal::store::archive::{Archive, Limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { entries: 64, file: 1 << 20, total: 4 << 20, ..Limits::OURS };
    if let Ok(tables) = Archive::tables(bytes)
        && let Ok(archive) = Archive::read(&tables, limits)
    {
        for entry in archive.entries() {
            if let Ok(read) = archive.bytes(entry) {
                assert_eq!(u64::try_from(read.len()).ok(), Some(entry.size()));
            }
        }
    }
});
