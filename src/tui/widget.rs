//! The parts screens are made of: pure functions that draw into a buffer, at any size, and editors that hold a draft.

pub(crate) mod dialog;
pub(crate) mod draft;
pub(crate) mod field;
pub mod form;
pub(crate) mod keybar;
pub mod line_field;
pub mod note_field;
pub(crate) mod paint;
pub mod secret;
pub(crate) mod title;
pub(crate) mod too_small;

pub use field::Edit;
pub use line_field::LineField;
pub use note_field::NoteField;
pub use secret::Secret;
