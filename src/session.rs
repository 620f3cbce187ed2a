//! What the wizard and the commands do alike: open and create worksheets, find keys, seal and save, verify.
//!
//! This is where the core meets the disk: `store` knows files and nothing of what they say, the core knows what they say
//! and nothing of files.

pub mod apply;
pub mod comparing;
pub mod countersigning;
pub mod desk;
pub mod evidence;
pub mod facilitator;
pub mod handover;
pub mod keyring;
pub mod kind;
pub mod overlay;
pub mod portfolio;
pub mod profile;
pub mod remarks;
pub mod reopen;
pub mod sealing;
pub mod sheet;
pub mod shelf;
pub mod template;
pub mod trouble;
pub mod verify;
pub mod world;

pub use trouble::Trouble;
pub use world::RealWorld;
