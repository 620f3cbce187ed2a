//! The parts screens are made of: pure functions that draw into a buffer, at any size, and editors that hold a draft.

pub mod dialog;
pub mod draft;
pub mod field;
pub mod form;
pub mod keybar;
pub mod line_field;
pub mod note_field;
pub mod paint;
pub mod secret;
pub mod title;
pub mod too_small;

pub use field::Edit;
pub use line_field::LineField;
pub use note_field::NoteField;
pub use secret::Secret;
