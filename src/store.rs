//! The only place that touches the disk.
//!
//! To everything here a worksheet is text: lines, appended one by one. What a line means is the business of `worksheet`,
//! and where it matters (is a last line without its newline whole or torn?) the caller is asked.
//!
//! What is promised, and where it is kept:
//! - a line that [`Writer::append`] took survives `kill -9` at once, and a power cut once its [`Receipt`] came;
//! - nobody waits for a slow disk but the one who leaves ([`Writer::finish`]);
//! - a file is replaced whole or not at all ([`atomic`]), and never silently ([`atomic::save_new`]);
//! - one writer per worksheet ([`Lock`]); others read, and are told who writes;
//! - nothing is read without a limit, and nothing but plain files ([`read`]);
//! - nothing is written, made, moved or removed through a link that nobody meant (`plain_file`).

pub mod agent;
pub mod archive;
pub mod atomic;
mod companions;
mod draft;
mod error;
mod event_file;
pub mod facilitator;
pub mod fingerprint;
pub(crate) mod folder;
pub mod keys;
mod lock;
pub(crate) mod names;
mod paths;
mod plain_file;
mod platform;
pub mod read;
pub mod settings;
pub mod walk;
pub mod worksheet_folder;
mod writer;

pub use draft::Draft;
pub use error::{Change, FileKind, StoreError, Tried, Why};
pub(crate) use event_file::create_named;
pub use event_file::{Access, Fate, Log, Mend, Opened, Opening, Torn, create, open};
pub use lock::{Holder, Lock, ReadOnly};
pub use paths::Paths;
pub(crate) use paths::ensure;
pub use settings::Settings;
pub use writer::{Failed, Notice, Receipt, Writer};
