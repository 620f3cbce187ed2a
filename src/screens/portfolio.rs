//! Many accounts at a glance: the files of a folder in a table, what needs attention first; narrowed by typing.
//!
//! The table is made by the shell on a thread of its own, so that keys never wait for it; it may have ten thousand rows, so
//! what is typed is looked for in texts that were folded once.

mod narrow;
pub(crate) mod page;

use crate::text::find::query_words;
use crate::workspace::{Listed, Say};

/// The files below a folder.
#[derive(Clone, Debug, Default)]
pub struct Portfolio {
    /// The folder, as people see it.
    pub folder: String,
    /// Its files, what needs attention first.
    pub files: Vec<Listed>,
    /// While they are looked at: how many of how many.
    pub progress: Option<(usize, usize)>,
    /// What was typed to narrow the table.
    pub query: String,
    /// The files that show, by their place.
    pub shown: Vec<usize>,
}

/// What becomes known of a portfolio.
#[derive(Debug)]
pub enum PortfolioEvent {
    /// Its files are being looked at.
    Begun(String),
    /// So many of so many were looked at.
    Looked(usize, usize),
    /// All were looked at.
    Found(Vec<Listed>),
    /// The file of this place was looked at again.
    Again(usize, Box<Listed>),
    /// The folder cannot be looked at.
    Failed(Say),
}

impl Portfolio {
    /// The place of the file on a line.
    pub fn at(&self, line: usize) -> Option<usize> {
        self.shown.get(line).copied()
    }

    /// The file on a line.
    pub fn file(&self, line: usize) -> Option<&Listed> {
        self.files.get(self.at(line)?)
    }

    /// Finds again: the files with every word that was typed, in the same order.
    fn sift(&mut self) {
        let words = query_words(&self.query);
        let has = |file: &Listed| words.iter().all(|word| file.sought.contains(word.as_str()));
        let found = self.files.iter().enumerate().filter(|(_, file)| words.is_empty() || has(file));
        self.shown = found.map(|(at, _)| at).collect();
    }
}
