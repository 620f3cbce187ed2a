//! Who holds a lock, in words for the one who does not.

use std::env;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::store::plain_file;
use crate::text::{Line, toml_text};

/// The process that holds a lock. Empty where the system would not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Its number, on its computer.
    pub pid: u32,
    /// The computer.
    pub host: Line,
    /// The user, as the system calls them.
    pub user: Line,
    /// Since when, in RFC 3339, UTC.
    pub since: String,
}

impl Holder {
    pub(super) fn this_process(now: Timestamp) -> Self {
        let variable = |names: &[&str]| names.iter().find_map(|name| env::var(name).ok()).unwrap_or_default();
        let host = ["/proc/sys/kernel/hostname", "/etc/hostname"].iter().find_map(|path| fs::read_to_string(path).ok());
        let host = host.unwrap_or_else(|| variable(&["COMPUTERNAME", "HOSTNAME", "HOST"]));
        Self {
            pid: std::process::id(),
            host: Line::clean(host.trim()),
            user: Line::clean(&variable(&["USER", "LOGNAME", "USERNAME"])),
            since: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }

    /// As it stands in the lock file.
    pub(super) fn print(&self) -> String {
        toml_text::document(self)
    }

    /// Out of a lock file; `None` if it cannot be read, or is being written just now.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let text = String::from_utf8(plain_file::read_companion(path, 4096).ok()??).ok()?;
        let holder: Self = toml::from_str(&text).ok()?;
        holder.since.parse::<Timestamp>().ok()?;
        Some(holder)
    }

    /// The user and the computer, such as `admin@desk`, as far as they are known.
    pub fn who(&self) -> String {
        let known = [&self.user, &self.host].into_iter().filter(|text| !text.is_blank());
        known.map(Line::as_str).collect::<Vec<_>>().join("@")
    }

    /// What the locale's sentence is filled with.
    pub(super) fn args(&self) -> Vec<(&'static str, String)> {
        vec![("pid", self.pid.to_string()), ("who", self.who()), ("since", self.since.clone())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_printed() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("lock");
        let mut holder = Holder::this_process(Timestamp::UNIX_EPOCH);
        holder.user = Line::clean("O'\"Brien\\");
        fs::write(&path, holder.print()).expect("written");
        assert_eq!(Holder::read(&path), Some(holder));
    }

    #[test]
    fn what_would_drive_a_terminal_is_not_taken_from_a_lock_file() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("lock");
        for text in [
            "",
            "pid = 1",
            "pid = 1\nhost = \"\\u001b[2J\"\nuser = \"\"\nsince = \"1970-01-01T00:00:00Z\"\n",
            "pid = 1\nhost = \"\"\nuser = \"\"\nsince = \"\\u001b[2J\"\n",
        ] {
            fs::write(&path, text).expect("written");
            assert_eq!(Holder::read(&path), None, "{text}");
        }
    }
}
