//! Key files and files of trusted keys.
//!
//! Private keys are OpenSSH's own files, so that people can use what they have and keep what we made. Nothing here is ever
//! overwritten, and a secret is only in memory while it is needed.

mod create;
mod fault;
mod list;
mod private;
mod trusted_keys;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{Why, plain_file};

pub use create::create;
pub use fault::KeyError;
pub(crate) use fault::TrustedKeysError;
pub(crate) use list::read_public;
pub use list::{ListedKey, list};
pub use private::{KeyFile, load};
pub(crate) use trusted_keys::{append_trust_line, read_own_trust, read_revoked, read_trust};

/// The largest file read here: 4 MiB.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The bytes of a regular file, and none beyond the limit; a pipe or a device would make us wait for ever.
fn read_limited(path: &Path) -> io::Result<(File, Vec<u8>)> {
    let file = plain_file::open_to_read(path).map_err(|error| {
        let is_no_file = matches!(error.why, Why::Kind(_));
        let kind = if is_no_file { Some(io::ErrorKind::InvalidInput) } else { error.io_kind() };
        io::Error::from(kind.unwrap_or(io::ErrorKind::Other))
    })?;
    let mut bytes = Vec::new();
    (&file).take(u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok((file, bytes)) }
}

/// The mode of a file to which others have one of these rights.
#[cfg(unix)]
fn open_to_others(file: &File, rights: u32) -> io::Result<Option<u32>> {
    let mode = std::os::unix::fs::MetadataExt::mode(&file.metadata()?) & 0o7777;
    Ok((mode & rights != 0).then_some(mode))
}

/// Elsewhere who has which right to a file is not a matter of nine bits.
#[cfg(not(unix))]
fn open_to_others(_file: &File, _rights: u32) -> io::Result<Option<u32>> {
    Ok(None)
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
