//! What the wizard and the commands do alike: open and create worksheets, find keys, seal and save, verify.
//!
//! This is where the core meets the disk: `store` knows files and nothing of what they say, the core knows what they say
//! and nothing of files.

pub mod apply;
pub(crate) mod comments;
pub(crate) mod comparing;
pub(crate) mod countersigning;
pub mod evidence;
pub mod facilitator;
pub mod handover;
pub mod keyring;
pub mod kind;
pub mod overlay;
pub mod portfolio;
pub(crate) mod profile;
pub mod reopen;
pub mod sealing;
pub(crate) mod system_env;
pub mod template;
pub mod user_error;
pub mod verify;
pub mod worksheet_file;
pub mod worksheet_folder;
pub(crate) mod worksheet_session;

pub(crate) use system_env::SystemEnv;
pub use user_error::UserError;
