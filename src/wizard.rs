//! Where the user is: what a key means on the screen that shows, and what follows from it.

pub mod key;
