//! A bar on standard error, where a person watches.

use std::io::{IsTerminal, Write, stderr};
use std::sync::Mutex;

/// How wide the bar is.
const WIDTH: usize = 40;

/// The bar, and what of it is on the screen. Files are looked at by several threads, so they may come out of order.
pub(super) struct Bar {
    shown: Option<Mutex<usize>>,
}

impl Bar {
    pub(super) fn new() -> Self {
        Self { shown: stderr().is_terminal().then(|| Mutex::new(0)) }
    }

    /// Shows how far it is, if that makes a difference to the eye.
    pub(super) fn show(&self, done: usize, all: usize) {
        let Some(shown) = &self.shown else { return };
        let filled = done.saturating_mul(WIDTH).checked_div(all).unwrap_or(0).min(WIDTH);
        let Ok(mut known) = shown.lock() else { return };
        if filled > *known {
            *known = filled;
            let (bar, rest) = ("#".repeat(filled), "-".repeat(WIDTH.saturating_sub(filled)));
            // Whoever cannot see the bar needs none.
            drop(write!(stderr(), "\r[{bar}{rest}] {done}/{all}"));
        }
    }

    /// Takes it away.
    pub(super) fn clear(&self) {
        if self.shown.as_ref().and_then(|shown| shown.lock().ok()).is_some_and(|shown| *shown > 0) {
            drop(write!(stderr(), "\r\u{1b}[K"));
        }
    }
}
