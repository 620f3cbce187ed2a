//! Making an archive: the same bytes for the same files, and nothing that reading would refuse.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::{Limits, name};

/// A file to be packed.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its path, with `/` between the names.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// An archive of these files, each marked with the same time (seconds since 1970): when they were written is nobody's
/// business, and would make two archives of the same files differ.
pub fn write(items: impl IntoIterator<Item = Item>, at: i64) -> io::Result<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for Item { name, bytes } in items {
        if name::check(&name).is_err() {
            return Err(io::ErrorKind::InvalidFilename.into());
        }
        let builder = archive.new_file(&name).compression_method(CompressionMethod::DEFLATE);
        let builder = builder.last_modified(UtcDateTime::from_unix(at)).unix_permissions(0o644);
        let (mut entry, config) = builder.start().map_err(io::Error::other)?;
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, level(&bytes)?));
        writer.write_all(&bytes)?;
        let (encoder, descriptor) = writer.finish().map_err(io::Error::other)?;
        encoder.finish()?;
        entry.finish(descriptor).map_err(io::Error::other)?;
    }
    archive.finish().map_err(io::Error::other)
}

/// As tight as can be, unless that is tighter than whoever unpacks it will believe.
fn level(bytes: &[u8]) -> io::Result<Compression> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size <= Limits::OURS.unasked {
        return Ok(Compression::best());
    }
    let mut counted = DeflateEncoder::new(Counted(0), Compression::best());
    counted.write_all(bytes)?;
    let packed = counted.finish()?.0;
    Ok(if Limits::OURS.is_bomb(size, packed) { Compression::none() } else { Compression::best() })
}

struct Counted(u64);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
