//! What is no plain file, however it is named.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

/// Something that is no plain file.
pub(super) struct Special {
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    /// Makes it; whether that could be done here.
    pub(super) make: fn(&Path) -> bool,
    pub(super) id: &'static str,
}

pub(super) const SPECIAL: [Special; 9] = [
    Special {
        name: "folder",
        what: "a folder that has the name of an attestation",
        make: |path| fs::create_dir(path).is_ok(),
        id: "store-not-a-file",
    },
    Special {
        name: "pipe",
        what: "a named pipe that nobody writes to",
        make: |path| Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success()),
        id: "store-not-a-file",
    },
    Special { name: "socket", what: "a socket", make: |path| UnixListener::bind(path).is_ok(), id: "store-not-a-file" },
    Special {
        name: "endless-device",
        what: "a symbolic link to a device that never ends",
        make: |path| symlink("/dev/zero", path).is_ok(),
        id: "store-not-a-file",
    },
    Special {
        name: "link-loop",
        what: "a symbolic link that leads to itself",
        make: |path| symlink(path.file_name().expect("a name"), path).is_ok(),
        id: "store-loop",
    },
    Special {
        name: "link-to-nothing",
        what: "a symbolic link to nothing",
        make: |path| symlink("nothing", path).is_ok(),
        id: "store-not-found",
    },
    Special {
        name: "lying-size",
        what: "a file of the kernel that says it has no bytes and gives some",
        make: |path| Path::new("/proc/self/status").exists() && symlink("/proc/self/status", path).is_ok(),
        id: "seal-file-no-marker",
    },
    Special {
        name: "too-large",
        what: "16 MiB and one byte",
        make: |path| fs::File::create(path).and_then(|file| file.set_len((16 << 20) + 1)).is_ok(),
        id: "store-too-large",
    },
    Special {
        name: "unreadable",
        what: "a file that may not be read",
        make: |path| {
            fs::write(path, "x").expect("written");
            fs::set_permissions(path, fs::Permissions::from_mode(0o000)).expect("set");
            // Root reads everything.
            fs::read(path).is_err()
        },
        id: "store-permission",
    },
];
