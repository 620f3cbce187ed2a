//! What is packed comes out again, and no archive however harmed does anything but that or an error.

use proptest::prelude::*;

use super::*;

fn read(bytes: &[u8], limits: Limits) -> Result<Vec<(String, Vec<u8>)>, Refused> {
    let tables = Archive::tables(bytes)?;
    let archive = Archive::read(&tables, limits)?;
    archive.entries().iter().map(|entry| Ok((entry.name().to_owned(), archive.bytes(entry)?))).collect()
}

fn item(name: &str, bytes: &[u8]) -> Item {
    Item { name: name.to_owned(), bytes: bytes.to_vec() }
}

fn sample() -> Vec<u8> {
    let items = [item("w.toml", b"format = \"x\"\n"), item("w.evidence/a.pdf", b"certified"), item("empty", b"")];
    write(items, 1_700_000_000).expect("packed")
}

#[test]
fn the_same_files_make_the_same_archive() {
    assert_eq!(sample(), sample());
    let files = read(&sample(), Limits::OURS).expect("read");
    assert_eq!(files[1], ("w.evidence/a.pdf".to_owned(), b"certified".to_vec()));
    assert_eq!(files[2], ("empty".to_owned(), Vec::new()));
    assert!(write([item("../a", b"")], 0).is_err());
}

#[test]
fn what_is_packed_very_tightly_is_packed_less_tightly_and_can_be_read() {
    let zeros = vec![0; 5 << 20];
    let packed = write([item("zeros", &zeros)], 0).expect("packed");
    assert_eq!(read(&packed, Limits::OURS).expect("read")[0].1, zeros);
}

#[test]
fn every_limit_holds() {
    let bytes = sample();
    let with = |change: fn(&mut Limits)| {
        let mut limits = Limits::OURS;
        change(&mut limits);
        read(&bytes, limits)
    };
    assert!(with(|limits| limits.entries = 3).is_ok());
    assert_eq!(with(|limits| limits.entries = 2), Err(Refused::TooMany(2)));
    assert_eq!(with(|limits| limits.file = 12), Err(Refused::FileTooLarge("w.toml".to_owned())));
    assert!(with(|limits| limits.total = 22).is_ok());
    assert_eq!(with(|limits| limits.total = 21), Err(Refused::TotalTooLarge(21)));
    let bomb = |limits: &mut Limits| (limits.unasked, limits.ratio) = (0, 0);
    assert_eq!(with(bomb), Err(Refused::Bomb("w.toml".to_owned())));
}

#[test]
fn every_flipped_bit_is_an_error_or_changes_nothing_that_is_read() {
    let good = sample();
    let files = read(&good, Limits::OURS).expect("read");
    for at in 0..good.len() {
        for bit in 0..8 {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << bit;
            if let Ok(found) = read(&bytes, Limits::OURS) {
                assert_eq!(found, files, "byte {at}, bit {bit}");
            }
        }
        assert!(read(&good[..at], Limits::OURS).is_err(), "cut at {at}");
    }
}

proptest! {
    #[test]
    fn whatever_is_packed_comes_out_again(
        // A folder of four letters and more is no device's name.
        files in proptest::collection::btree_map("([a-z]{4,8}/)?[a-z]{1,8}x[0-9]", any::<Vec<u8>>(), 0..8),
        at in any::<i64>(),
    ) {
        let items = files.iter().map(|(name, bytes)| item(name, bytes));
        let packed = write(items, at).expect("packed");
        let found = read(&packed, Limits::OURS).expect("read");
        prop_assert_eq!(found, files.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>()) {
        let mut like_one = b"PK\x03\x04".to_vec();
        like_one.extend(&bytes);
        drop((read(&bytes, Limits::OURS), read(&like_one, Limits::OURS)));
    }
}
