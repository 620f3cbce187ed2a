//! The gate: whatever is opened, made, moved or removed goes through here, so that the rule about links stands in one place.
//! `tests/architecture.rs` holds that nothing else in the program opens, makes, moves or removes a file or a folder.
//!
//! A worksheet lies in folders that somebody else filled: a cloned repository, a share, an unpacked archive. Under a name
//! that we are about to use, such a folder may hold a symbolic link to a file of the reader's, a pipe that never answers, a
//! device. So it is asked of every path what became of it if it were a link:
//!
//! | what | a link in its place | because |
//! |---|---|---|
//! | companions of a worksheet: lock, draft, torn lines, facilitator's notes, the folder of copies | refused | their names follow from the worksheet's: nobody chose where they lead |
//! | a worksheet; an attestation that is countersigned where it lies | followed when it is named, never after that | a person named it, and nothing is written before it reads as what it must be; companions stand beside the file itself |
//! | settings and who one is, one's own file of trusted keys | followed, and the file that it leads to is replaced | they lie in the user's own folder; people keep such files in a repository of their own |
//! | whatever is new: `--output`, records, reports, minutes, archives, keys, copies of documents, what `verify` extracts, a folder to unpack into | refused | a name that is taken in whatever way is taken: nothing is overwritten |
//! | temporary files and folders | cannot be | their names are random, and they are made only if they are new |
//! | removing and renaming | neither follows | both concern the name, not what it leads to |
//! | folders above these | followed | they were named, resolved, or are the user's own; below a folder that is ours ([`folder`](super::folder)) we make them ourselves |
//! | what is only read | followed | reading changes nothing; but a companion is not read through a link either |
//!
//! Refused, not replaced: a link in a companion's place is not ours to take away, and whoever finds it should know.
//!
//! **Hard links.** What is written in place (lock, torn lines) must have this one name only, or the file would change under
//! its other name too. What is replaced as a whole may have others: they keep what they had. A worksheet may: that is what a
//! person who links it wants, and it was read before.
//!
//! **Whose file it is** is not asked. In a shared folder a colleague's file is as good as one's own; whoever let us write to
//! their file harms themselves at most; and what is read of it is distrusted as everything that is read.
//!
//! Everything is looked at before it is opened, because opening a device may already do something; opened so that it neither
//! follows a last link nor waits; and looked at once more by its handle, because it may be another one by then. Where a system
//! has no such ways to open (Windows), the first look has to do.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use tempfile::{NamedTempFile, PersistError, TempDir};

use super::{FileKind, StoreError, Tried, Why, platform, read};

/// How names of files and folders begin that have not taken their place yet.
pub(super) const PREFIX: &str = ".careseal-";

/// What stands at a name itself, if anything does.
pub(super) fn there(path: &Path, tried: Tried) -> Result<Option<Metadata>, StoreError> {
    match fs::symlink_metadata(path) {
        Ok(there) => Ok(Some(there)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::io(path, tried)(error)),
    }
}

/// A companion, if there is one; refused if it is no plain file.
pub(super) fn companion(path: &Path, tried: Tried) -> Result<Option<Metadata>, StoreError> {
    let found = there(path, tried)?;
    match found.as_ref().and_then(|there| platform::special(there.file_type())) {
        Some(kind) => Err(not_ours(path, tried, kind)),
        None => Ok(found),
    }
}

/// A companion that is a folder, if there is one; refused if it is anything else.
pub(super) fn companion_folder(path: &Path, tried: Tried) -> Result<Option<Metadata>, StoreError> {
    let found = there(path, tried)?;
    match found.as_ref().map(|there| platform::special(there.file_type())) {
        None | Some(Some(FileKind::Directory)) => Ok(found),
        Some(other) => Err(not_ours(path, tried, other.unwrap_or(FileKind::File))),
    }
}

/// How a companion is written in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InPlace {
    /// Added to at its end.
    Append,
    /// Kept as it is until it is written over.
    Keep,
}

/// Opens a companion to write in place; it is made, for its owner only, if there is none.
pub(super) fn open_companion(path: &Path, tried: Tried, how: InPlace) -> Result<File, StoreError> {
    companion(path, tried)?;
    let mut options = options(Links::Refuse);
    options.read(true).write(true).append(how == InPlace::Append).create(true).truncate(false);
    platform::mode(&mut options, 0o600);
    let file = options.open(path).map_err(|error| refused(path, tried, error))?;
    let opened = file.metadata().map_err(StoreError::io(path, tried))?;
    match platform::special(opened.file_type()) {
        Some(kind) => Err(not_ours(path, tried, kind)),
        None if platform::names(&opened) > 1 => Err(not_ours(path, tried, FileKind::SecondName)),
        None => Ok(file),
    }
}

/// The bytes of a companion, if there is one.
pub(super) fn read_companion(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
    if companion(path, Tried::Read)?.is_none() {
        return Ok(None);
    }
    match options(Links::Refuse).read(true).open(path) {
        Ok(file) => read::from_handle(&file, path, limit).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(refused(path, Tried::Read, error)),
    }
}

/// Forgets a companion, if there is one.
pub(super) fn remove_companion(path: &Path) -> Result<(), StoreError> {
    if companion(path, Tried::Remove)?.is_none() {
        return Ok(());
    }
    match remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::io(path, Tried::Remove)(error)),
        _ => Ok(()),
    }
}

/// Opens a file to read it, wherever its name leads; refused if that is no plain file.
pub(super) fn open_to_read(path: &Path) -> Result<File, StoreError> {
    let refuse = |there: &Metadata| match platform::special(there.file_type()) {
        Some(kind) => Err(StoreError::new(path, Tried::Read, Why::Kind(kind))),
        None => Ok(()),
    };
    refuse(&fs::metadata(path).map_err(StoreError::io(path, Tried::Read))?)?;
    let file = options(Links::Follow).read(true).open(path).map_err(StoreError::io(path, Tried::Read))?;
    refuse(&file.metadata().map_err(StoreError::io(path, Tried::Read))?)?;
    Ok(file)
}

/// Opens a worksheet, whose links are resolved, to add to its end. Whoever reads it looks at its kind.
pub(super) fn open_to_append(path: &Path) -> io::Result<File> {
    options(Links::Refuse).read(true).append(true).open(path)
}

/// Opens a worksheet that is open already once more, to write at a place. The caller compares the two.
pub(super) fn open_again(path: &Path) -> io::Result<File> {
    options(Links::Refuse).write(true).open(path)
}

/// Makes a file that may be read by those whom `mode` names; an error if there is anything of its name.
pub(super) fn make_new(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    platform::mode(options.write(true).create_new(true), mode);
    options.open(path)
}

/// Begins a file that will take its place in this folder.
pub(super) fn begin(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(PREFIX).suffix(".tmp").tempfile_in(folder)
}

/// Lets a file take its place: of another one, or only where nothing is.
pub(super) fn take_place(file: NamedTempFile, target: &Path, replace: bool) -> Result<(), PersistError> {
    if replace { file.persist(target) } else { file.persist_noclobber(target) }.map(drop)
}

/// Begins a folder, for its owner only, that will take its place in this one.
pub(super) fn begin_folder(folder: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(folder)
}

/// Lets a folder take its place, where nothing is or an empty folder.
pub(super) fn take_folders_place(filled: &Path, target: &Path) -> io::Result<()> {
    // Not every system renames over an empty folder; a full one is refused by all.
    drop(fs::remove_dir(target));
    fs::rename(filled, target)
}

/// Makes a folder and those above it, for their owner only; those that exist are left as they are.
pub(super) fn make_folders(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Removes a file, or the link that has its name.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Makes the names in a folder safe from a power cut. Some network file systems, and folders that may be written but not
/// read, cannot do that; the file itself is synced all the same, so this is not worth failing for.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|opened| opened.sync_all()) {
        Err(error) if matches!(error.kind(), InvalidInput | Unsupported | PermissionDenied) => Ok(()),
        other => other,
    }
}

/// Opens the pipe of an agent, which Windows shows as a file; who names it is the user's own environment.
#[cfg(windows)]
pub(super) fn open_agents_pipe(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open(path)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Links {
    Follow,
    Refuse,
}

/// Ways to open that neither wait for a pipe nor follow a link in the last place, unless that is wanted.
fn options(links: Links) -> OpenOptions {
    let mut options = OpenOptions::new();
    platform::careful(&mut options, links == Links::Refuse);
    options
}

fn not_ours(path: &Path, tried: Tried, kind: FileKind) -> StoreError {
    StoreError::new(path, tried, Why::NotOurs(kind))
}

/// The system refused to follow a link that was put there after we looked; anything else is what it says.
fn refused(path: &Path, tried: Tried, error: io::Error) -> StoreError {
    if platform::is_loop(&error) { not_ours(path, tried, FileKind::Link) } else { StoreError::io(path, tried)(error) }
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
