//! What differs between systems, in one place.

use std::fs::{FileType, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use super::FileKind;

/// Files made with these options may be read and written by those whom `mode` names, where that is a matter of nine bits.
pub(super) fn mode(options: &mut OpenOptions, mode: u32) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, mode);
    #[cfg(not(unix))]
    let _: (&mut OpenOptions, u32) = (options, mode);
}

/// Opening then neither waits for a pipe nor takes a terminal as its own, nor follows a link in the last place.
pub(super) fn careful(options: &mut OpenOptions, refuses_links: bool) {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let links = if refuses_links { OFlags::NOFOLLOW } else { OFlags::empty() };
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY | links;
        // The bits are small and positive.
        let flags = i32::try_from(flags.bits()).unwrap_or(0);
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags);
    }
    #[cfg(not(unix))]
    let _: (&mut OpenOptions, bool) = (options, refuses_links);
}

/// How many names a file has: more than one are hard links. None once it was removed.
pub(super) fn names(file: &Metadata) -> u64 {
    #[cfg(unix)]
    {
        std::os::unix::fs::MetadataExt::nlink(file)
    }
    #[cfg(not(unix))]
    {
        let _: &Metadata = file;
        1
    }
}

/// Whether two descriptions are of one and the same file, where the system can tell.
pub(super) fn same_file(a: &Metadata, b: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        a.dev() == b.dev() && a.ino() == b.ino()
    }
    #[cfg(not(unix))]
    {
        a.created().ok() == b.created().ok()
    }
}

/// What stands there, if not a plain file.
pub(super) fn special(kind: FileType) -> Option<FileKind> {
    if kind.is_file() {
        return None;
    }
    if kind.is_dir() {
        return Some(FileKind::Directory);
    }
    if kind.is_symlink() {
        return Some(FileKind::Link);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return Some(FileKind::Pipe);
        }
        if kind.is_socket() {
            return Some(FileKind::Socket);
        }
        if kind.is_char_device() || kind.is_block_device() {
            return Some(FileKind::Device);
        }
    }
    Some(FileKind::Other)
}

/// The directory a file stands in; a bare name stands in the current one.
pub(super) fn directory_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether the system gave up following symbolic links that lead to each other.
pub(super) fn is_loop(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
    }
    #[cfg(not(unix))]
    {
        let _: &io::Error = error;
        false
    }
}
