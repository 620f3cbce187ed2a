//! Reading an archive: first all that it says of its files, then one file after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive, ZipSliceEntry};

use super::name::{self, Fault};
use super::{Limits, Refused, is_zip};

/// An archive whose table of contents keeps all rules.
#[derive(Debug)]
pub struct Archive<'a> {
    entries: Vec<ArchiveEntry<'a>>,
    limits: Limits,
}

/// A file in an archive.
#[derive(Debug)]
pub struct ArchiveEntry<'a> {
    name: String,
    size: u64,
    is_packed: bool,
    found: ZipSliceEntry<'a>,
}

impl ArchiveEntry<'_> {
    /// Its path, with `/` between the names.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How large it says it is.
    pub fn size(&self) -> u64 {
        self.size
    }
}

/// What the tables of contents are read from.
pub(crate) type Tables<'a> = ZipSliceArchive<&'a [u8]>;

impl<'a> Archive<'a> {
    /// Finds the tables of contents.
    pub fn tables(bytes: &'a [u8]) -> Result<Tables<'a>, Refused> {
        if !is_zip(bytes) {
            return Err(Refused::NotOne);
        }
        ZipArchive::from_slice(bytes).map_err(|_why| Refused::Damaged)
    }

    /// Reads the tables of contents, and refuses whatever breaks a rule. Nothing is unpacked yet.
    pub fn read(tables: &'a Tables<'a>, limits: Limits) -> Result<Self, Refused> {
        if tables.entries_hint() > u64::try_from(limits.entries).unwrap_or(u64::MAX) {
            return Err(Refused::TooMany(limits.entries));
        }
        let (mut entries, mut folders, mut count) = (Vec::new(), Vec::new(), 0usize);
        let mut ranges: Vec<(u64, u64, String)> = Vec::new();
        let (mut total, mut first) = (0u64, tables.directory_offset());
        let mut records = tables.entries();
        while let Some(record) = records.next_entry().map_err(|_why| Refused::Damaged)? {
            count = count.saturating_add(1);
            if count > limits.entries {
                return Err(Refused::TooMany(limits.entries));
            }
            let name = name_of(&record)?;
            let found = tables.get_entry(record.wayfinder()).map_err(|_why| Refused::Damaged)?;
            let entry = check(&record, found, name, limits)?;
            total = total.saturating_add(entry.size);
            if total > limits.total {
                return Err(Refused::TotalTooLarge(limits.total));
            }
            first = first.min(record.local_header_offset());
            let (_, end) = entry.found.compressed_data_range();
            ranges.push((record.local_header_offset(), end, entry.name.clone()));
            if record.is_dir() { folders.push(entry.name) } else { entries.push(entry) }
        }
        if u64::try_from(count).ok() != Some(tables.entries_hint()) {
            return Err(Refused::Damaged);
        }
        let length = u64::try_from(tables.get_ref().len()).unwrap_or(u64::MAX);
        if first != 0 || tables.end_offset() != length {
            return Err(Refused::Surplus);
        }
        overlap(ranges, tables.directory_offset())?;
        collide(&entries, &folders)?;
        Ok(Self { entries, limits })
    }

    /// Its files, in the order in which it names them.
    pub fn entries(&self) -> &[ArchiveEntry<'a>] {
        &self.entries
    }

    /// The bytes of a file, which must be exactly what the archive says of them.
    pub fn bytes(&self, entry: &ArchiveEntry<'_>) -> Result<Vec<u8>, Refused> {
        let name = || entry.name.clone();
        if entry.size > self.limits.file {
            return Err(Refused::FileTooLarge(name()));
        }
        let packed = entry.found.data();
        let mut bytes = Vec::with_capacity(usize::try_from(entry.size).unwrap_or(0));
        // One byte more than it says tells one that says too little.
        let limit = entry.size.saturating_add(1);
        let used = if entry.is_packed {
            let mut unpacked = DeflateDecoder::new(packed);
            unpacked.by_ref().take(limit).read_to_end(&mut bytes).map_err(|_why| Refused::Checksum(name()))?;
            unpacked.total_in()
        } else {
            packed.take(limit).read_to_end(&mut bytes).map_err(|_why| Refused::Checksum(name()))?;
            entry.size
        };
        let is = |length: usize, wanted: u64| u64::try_from(length).is_ok_and(|length| length == wanted);
        if !is(bytes.len(), entry.size) || !is(packed.len(), used) {
            return Err(Refused::Size(name()));
        }
        let mut verified = entry.found.verifying_reader(bytes.as_slice());
        std::io::copy(&mut verified, &mut std::io::sink()).map_err(|_why| Refused::Checksum(name()))?;
        Ok(bytes)
    }
}

/// The name of an entry, if it is a safe one; a folder's without its slash.
fn name_of(record: &ZipFileHeaderRecord<'_>) -> Result<String, Refused> {
    let path = record.file_path();
    let raw = path.as_bytes();
    let shown = String::from_utf8_lossy(raw).into_owned();
    let text = std::str::from_utf8(raw).ok().filter(|text| text.is_ascii() || record.flags().is_utf8());
    // Without the sign that it is UTF-8, each system would read another name.
    let Some(text) = text else { return Err(Refused::Name(shown, Fault::Character)) };
    let name = if record.is_dir() { text.strip_suffix('/').unwrap_or(text) } else { text };
    name::check(name).map_err(|why| Refused::Name(shown, why))?;
    Ok(name.to_owned())
}

/// One entry by itself.
fn check<'a>(
    record: &ZipFileHeaderRecord<'_>,
    found: ZipSliceEntry<'a>,
    name: String,
    limits: Limits,
) -> Result<ArchiveEntry<'a>, Refused> {
    let (flags, local) = (record.flags(), found.local_header());
    if local.file_path().as_bytes() != record.file_path().as_bytes()
        || local.compression_method() != record.compression_method()
        || local.flags().bits() != flags.bits()
    {
        return Err(Refused::TwoNames(name));
    }
    // Whatever system says it made the archive: this is where links and devices say what they are.
    let kind = (record.external_attributes() >> 16) & 0o170_000;
    let plain = if record.is_dir() { 0o040_000 } else { 0o100_000 };
    if kind != 0 && kind != plain {
        return Err(Refused::Special(name));
    }
    if flags.is_encrypted() || flags.has_strong_encryption() || flags.is_masked() {
        return Err(Refused::Encrypted(name));
    }
    let (size, packed) = (record.uncompressed_size_hint(), record.compressed_size_hint());
    let is_packed = match record.compression_method() {
        CompressionMethod::DEFLATE => true,
        CompressionMethod::STORE => false,
        _ => return Err(Refused::Method(name)),
    };
    if !flags.has_data_descriptor()
        && (local.uncompressed_size_hint() != size || local.compressed_size_hint() != packed)
        || !is_packed && size != packed
        || record.is_dir() && size != 0
    {
        return Err(Refused::Size(name));
    }
    if size > limits.file {
        return Err(Refused::FileTooLarge(name));
    }
    if limits.is_bomb(size, packed) {
        return Err(Refused::Bomb(name));
    }
    Ok(ArchiveEntry { name, size, is_packed, found })
}

/// No two files may share bytes, nor a file with the table of contents.
fn overlap(mut ranges: Vec<(u64, u64, String)>, directory: u64) -> Result<(), Refused> {
    ranges.sort();
    let mut before = 0;
    for (start, end, name) in ranges {
        if start < before || end > directory {
            return Err(Refused::Overlap(name));
        }
        before = end;
    }
    Ok(())
}

/// No two files may be one, on a system that takes capital and small letters for the same; none may stand where another
/// needs a folder.
fn collide(entries: &[ArchiveEntry<'_>], folders: &[String]) -> Result<(), Refused> {
    let mut files = BTreeSet::new();
    for entry in entries {
        if !files.insert(name::folded(&entry.name)) {
            return Err(Refused::Twice(entry.name.clone()));
        }
    }
    // The same folder written in two ways would be two folders here and one there.
    let mut spelled: BTreeMap<String, &str> = BTreeMap::new();
    let above = entries.iter().flat_map(|entry| parents(&entry.name));
    for folder in above.chain(folders.iter().flat_map(|folder| parents(folder).chain([folder.as_str()]))) {
        let folded = name::folded(folder);
        if files.contains(&folded) {
            return Err(Refused::FileAndFolder(folder.to_owned()));
        }
        if *spelled.entry(folded).or_insert(folder) != folder {
            return Err(Refused::Twice(folder.to_owned()));
        }
    }
    Ok(())
}

/// The folders that a path leads through.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(move |(at, _)| path.get(..at))
}
