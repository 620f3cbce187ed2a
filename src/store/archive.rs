//! ZIP archives: made alike for alike contents, and read with distrust.
//!
//! An archive comes by mail from anybody. So everything about it is looked at before one byte of it is written anywhere: its
//! names ([`name`]), its counts and sizes ([`Limits`]), what its two tables of contents say of each other. The file format
//! itself is the work of `rawzip`, the packing that of `flate2`; the rules stand here.
//!
//! An archive is held in memory, as is one file of it at a time; the limits are made for that.

mod error;
pub(crate) mod name;
mod read;
mod write;

pub use error::Refused;
pub use read::{Archive, ArchiveEntry};
pub use write::{Item, write};

/// The largest archive that is read or written: 256 MiB.
pub(crate) const ARCHIVE_LIMIT: u64 = 256 << 20;
/// The largest file in an archive: 64 MiB.
pub(crate) const FILE_LIMIT: u64 = 64 << 20;

/// How much an archive may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// So many files and folders.
    pub entries: usize,
    /// So many bytes in one file.
    pub file: u64,
    /// So many bytes in all files together.
    pub total: u64,
    /// So many times what a file takes in the archive, once it is larger than [`Limits::unasked`].
    pub ratio: u64,
    /// Files up to this size may be packed as tightly as they like.
    pub unasked: u64,
}

impl Limits {
    /// What is asked of every archive.
    pub const OURS: Self =
        Self { entries: 2000, file: FILE_LIMIT, total: 2 * ARCHIVE_LIMIT, ratio: 100, unasked: 1 << 20 };

    /// Whether a file of this size may take so little room.
    fn is_bomb(&self, size: u64, packed: u64) -> bool {
        size > self.unasked && size > packed.saturating_mul(self.ratio)
    }
}

/// Whether bytes begin as a ZIP archive does.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

#[cfg(test)]
mod tests;
