//! One writer per worksheet.
//!
//! The lock is on `NAME.lock` beside the worksheet, not on the worksheet: Windows' locks would keep readers out, and other
//! programs may replace the worksheet. The kernel frees it when its holder ends, however that ends. Who holds it stands in it.

mod holder;

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::plain_file::{self, InPlace};
use super::{StoreError, Tried, Why, companions, platform};

pub use holder::Holder;

/// The right to write one worksheet; given back on drop.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// Why a worksheet is open for reading only.
#[derive(strum::IntoStaticStr, Clone, Debug)]
#[strum(serialize_all = "kebab-case", prefix = "store-readonly-")]
pub enum ReadOnly {
    /// It was asked for.
    Asked,
    /// Another instance writes. Who, if it could be read: Windows hides a locked file's contents.
    Held(Option<Holder>),
    /// The file system has no locks, so two writers could not be told apart.
    NoLocks(Arc<io::Error>),
    /// Its last line has no end, and the caller left it so.
    NotMended,
    /// What lies beside it, in the place of a file of ours, is something else.
    NotOurs(StoreError),
    /// The file or its directory may not be written.
    NotWritable(Arc<io::Error>),
}

impl Lock {
    /// Takes the lock of a worksheet, or says why it may only be read. Never waits.
    pub fn take(worksheet: &Path, now: Timestamp) -> Result<Self, ReadOnly> {
        let path = companions::beside(worksheet, companions::LOCK);
        // A holder that ends removes the file. Who opened it before and locks it after holds a lock nobody else sees.
        for _ in 0..16 {
            // Kept as it is until it is ours: it may be somebody else's.
            let file = plain_file::open_companion(&path, Tried::Lock, InPlace::Keep)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(ReadOnly::Held(Holder::read(&path))),
                Err(TryLockError::Error(error)) => return Err(ReadOnly::NoLocks(Arc::new(error))),
            }
            let mut lock = Self { file, path: path.clone() };
            if lock.is_in_place() {
                // Who holds it is a courtesy: on a full disk it must still be possible to work on.
                lock.sign(&Holder::this_process(now)).ok();
                return Ok(lock);
            }
        }
        Err(ReadOnly::Held(None))
    }

    fn is_in_place(&self) -> bool {
        let named = fs::symlink_metadata(&self.path);
        matches!((self.file.metadata(), named), (Ok(ours), Ok(named)) if platform::same_file(&ours, &named))
    }

    fn sign(&mut self, holder: &Holder) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.write_all(holder.print().as_bytes())
    }
}

impl Drop for Lock {
    /// Tidies the file away where that is safe: while it is locked, so nobody else can hold it. Windows does not let go of a
    /// file that is open; there it stays, and is taken again.
    fn drop(&mut self) {
        if cfg!(unix) && self.is_in_place() {
            plain_file::remove(&self.path).ok();
        }
    }
}

impl From<StoreError> for ReadOnly {
    /// Why a worksheet may only be read, from what went wrong with a companion of it.
    fn from(error: StoreError) -> Self {
        if let Why::Io(error) = error.why { Self::NotWritable(error) } else { Self::NotOurs(error) }
    }
}

impl ReadOnly {
    /// The sentence that says why; the one that says what to do has `-remedy` added.
    pub fn id(&self) -> &'static str {
        if let Self::Held(holder) = self {
            let is_known = holder.as_ref().is_some_and(|holder| !holder.who().is_empty());
            return if is_known { "store-readonly-held" } else { "store-readonly-held-unknown" };
        }
        self.into()
    }

    /// What both sentences are filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Held(Some(holder)) => holder.args(),
            Self::NoLocks(error) | Self::NotWritable(error) => {
                vec![("detail", crate::text::harmless(&error.to_string()))]
            }
            Self::NotOurs(error) => error.args(),
            Self::Asked | Self::Held(None) | Self::NotMended => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_the_first_is_and_may_write_after_it() {
        let home = tempfile::tempdir().expect("a directory");
        let worksheet = home.path().join("a.worksheet.toml");
        let first = Lock::take(&worksheet, Timestamp::UNIX_EPOCH).expect("free");
        match Lock::take(&worksheet, Timestamp::UNIX_EPOCH) {
            Err(ReadOnly::Held(Some(holder))) => {
                assert_eq!(holder.pid, std::process::id());
                assert_eq!(holder.since, "1970-01-01T00:00:00Z");
            }
            other => panic!("{other:?}"),
        }
        drop(first);
        if cfg!(unix) {
            assert!(!home.path().join("a.worksheet.toml.lock").exists(), "tidied away");
        }
        Lock::take(&worksheet, Timestamp::UNIX_EPOCH).map(drop).expect("free again");
    }

    #[test]
    fn a_lock_file_left_behind_by_a_killed_process_is_no_lock_whatever_it_says() {
        let home = tempfile::tempdir().expect("a directory");
        fs::write(home.path().join("a.lock"), "nonsense that is longer than what will be written over it ".repeat(9))
            .expect("written");
        let lock = Lock::take(&home.path().join("a"), Timestamp::UNIX_EPOCH).expect("free");
        assert_eq!(Holder::read(&home.path().join("a.lock")).map(|holder| holder.pid), Some(std::process::id()));
        drop(lock);
    }

    #[test]
    fn a_lock_that_is_held_by_a_stranger_without_a_word_is_held() {
        let home = tempfile::tempdir().expect("a directory");
        let stranger = File::create(home.path().join("a.lock")).expect("made");
        stranger.lock().expect("locked");
        let refused = Lock::take(&home.path().join("a"), Timestamp::UNIX_EPOCH);
        assert!(matches!(refused, Err(ReadOnly::Held(None))));
    }

    #[test]
    fn however_fast_it_changes_hands_only_one_has_it() {
        let home = tempfile::tempdir().expect("a directory");
        let worksheet = home.path().join("a");
        let taken = std::sync::atomic::AtomicBool::new(false);
        let round = || match Lock::take(&worksheet, Timestamp::UNIX_EPOCH) {
            Ok(lock) => {
                assert!(!taken.swap(true, std::sync::atomic::Ordering::SeqCst), "somebody else has it too");
                std::thread::yield_now();
                taken.store(false, std::sync::atomic::Ordering::SeqCst);
                drop(lock);
            }
            Err(reason) => assert!(matches!(reason, ReadOnly::Held(_)), "{reason:?}"),
        };
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..500).for_each(|_| round()));
            }
        });
    }

    #[test]
    fn no_directory_no_lock() {
        let refused = Lock::take(Path::new("/nowhere/at/all"), Timestamp::UNIX_EPOCH);
        assert!(matches!(refused, Err(ReadOnly::NotWritable(_))));
    }
}
