//! ZIP archives byte by byte, because no packer would make the ones that are needed.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// An entry, with everything that both tables of contents say of it.
#[derive(Clone)]
pub(super) struct Raw {
    pub(super) name: Vec<u8>,
    /// What the entry calls itself, if not the same.
    pub(super) local: Option<Vec<u8>>,
    pub(super) data: Vec<u8>,
    pub(super) size: u32,
    pub(super) crc: u32,
    pub(super) method: u16,
    pub(super) flags: u16,
    /// The kind of file and its permissions, as Unix has them.
    pub(super) mode: u32,
    /// The entry whose bytes it shares.
    pub(super) shares: Option<usize>,
}

/// The sign that a name is UTF-8.
pub(super) const UTF8: u16 = 0x800;

/// A file, not packed tighter than it is.
pub(super) fn stored(name: &str, bytes: &[u8]) -> Raw {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    Raw {
        name: name.as_bytes().to_vec(),
        local: None,
        data: bytes.to_vec(),
        size: u32::try_from(bytes.len()).expect("small"),
        crc: crc.sum(),
        method: 0,
        flags: if name.is_ascii() { 0 } else { UTF8 },
        mode: 0o100_644,
        shares: None,
    }
}

/// A file, packed as tightly as can be.
pub(super) fn packed(name: &str, bytes: &[u8]) -> Raw {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("packed");
    Raw { data: encoder.finish().expect("packed"), method: 8, ..stored(name, bytes) }
}

/// An archive of these entries.
pub(super) fn zip(entries: &[Raw]) -> Vec<u8> {
    let (mut bytes, mut directory, mut offsets) = (Vec::new(), Vec::new(), Vec::new());
    for raw in entries {
        let offset = raw.shares.map_or(bytes.len(), |other: usize| offsets[other]);
        offsets.push(offset);
        let both = |out: &mut Vec<u8>, name: &[u8]| {
            for number in [20, raw.flags, raw.method, 0, 0x21] {
                out.extend(number.to_le_bytes());
            }
            for number in [raw.crc, u32::try_from(raw.data.len()).expect("small"), raw.size] {
                out.extend(number.to_le_bytes());
            }
            out.extend(u16::try_from(name.len()).expect("short").to_le_bytes());
            out.extend([0, 0]);
        };
        if raw.shares.is_none() {
            let name = raw.local.as_ref().unwrap_or(&raw.name);
            bytes.extend(b"PK\x03\x04");
            both(&mut bytes, name);
            bytes.extend(name);
            bytes.extend(&raw.data);
        }
        directory.extend(b"PK\x01\x02\x14\x03");
        both(&mut directory, &raw.name);
        directory.extend([0; 6]);
        directory.extend((raw.mode << 16).to_le_bytes());
        directory.extend(u32::try_from(offset).expect("small").to_le_bytes());
        directory.extend(&raw.name);
    }
    let count = u16::try_from(entries.len()).expect("few").to_le_bytes();
    let start = u32::try_from(bytes.len()).expect("small").to_le_bytes();
    let length = u32::try_from(directory.len()).expect("small").to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    bytes.extend([length, start].concat());
    bytes.extend([0, 0]);
    bytes
}
