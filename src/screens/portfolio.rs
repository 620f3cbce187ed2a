//! Many accounts at a glance: the files of a folder in a table, what needs attention first; narrowed by typing.
//!
//! The table is made by the shell on a thread of its own, so that keys never wait for it; it may have ten thousand rows, so
//! what is typed is looked for in texts that were folded once.

pub(crate) mod page;

use super::{Wizard, layout};
use crate::screens::command::Command;
use crate::screens::key::Key;
use crate::screens::message::Effect;
use crate::screens::portfolio::page::PortfolioScreen;
use crate::screens::screen::Screen;
use crate::text::find::query_words;
use crate::worksheet::Env;
use crate::workspace::{Listed, Say, Tone};

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

impl Wizard {
    /// The file of the portfolio that the cursor is on.
    pub fn portfolio_line(&self) -> Option<&Listed> {
        let Some(Screen::Portfolio(screen)) = self.screens.last() else { return None };
        self.model.portfolio.as_ref()?.file(screen.cursor)
    }

    /// Takes what became known of the portfolio.
    pub(super) fn heard(&mut self, news: PortfolioEvent) {
        let portfolio = self.model.portfolio.get_or_insert_default();
        match news {
            PortfolioEvent::Begun(folder) => {
                *portfolio = Portfolio { folder, progress: Some((0, 0)), ..Portfolio::default() };
                if let Some(first) = self.screens.first_mut() {
                    *first = Screen::Portfolio(PortfolioScreen::default());
                }
            }
            // Several threads tell it, so it may come out of order.
            PortfolioEvent::Looked(done, all) => {
                if let Some(known) = portfolio.progress.as_mut().filter(|(known, _)| *known <= done) {
                    *known = (done, all);
                }
            }
            PortfolioEvent::Found(files) => {
                portfolio.files = files;
                portfolio.progress = None;
                portfolio.sift();
            }
            PortfolioEvent::Again(at, file) => {
                if let Some(known) = portfolio.files.get_mut(at) {
                    *known = *file;
                }
            }
            PortfolioEvent::Failed(say) => {
                portfolio.progress = None;
                self.say(Tone::Problem, say);
            }
        }
    }

    /// Changes what is typed, and finds again.
    pub(super) fn sift(&mut self, change: impl FnOnce(&mut String)) {
        let Some(portfolio) = &mut self.model.portfolio else { return };
        change(&mut portfolio.query);
        portfolio.sift();
        if let Some(Screen::Portfolio(screen)) = self.screens.last_mut() {
            screen.cursor = 0;
        }
    }

    /// A key while the table is narrowed.
    pub(super) fn sift_key(&mut self, key: Key, world: &mut dyn Env) -> Vec<Effect> {
        match key {
            Key::Esc => {
                self.overlay = None;
                self.sift(String::clear);
            }
            Key::Enter => {
                self.overlay = None;
                return self.run(Command::Open, world);
            }
            Key::Down | Key::Tab => self.sift_move(1),
            Key::Up | Key::BackTab => self.sift_move(-1),
            Key::PageDown => self.sift_move(10),
            Key::PageUp => self.sift_move(-10),
            Key::Home => self.sift_move(isize::MIN),
            Key::End => self.sift_move(isize::MAX),
            Key::Backspace | Key::Ctrl('h') => self.sift(|query| {
                query.pop();
            }),
            Key::Ctrl('u') => self.sift(String::clear),
            Key::Char(c) => self.sift(|query| query.push(c)),
            Key::Ctrl('c' | 'q') => return self.run(Command::Quit, world),
            _ => {}
        }
        Vec::new()
    }

    fn sift_move(&mut self, by: isize) {
        let count = self.line_count();
        if let Some(Screen::Portfolio(screen)) = self.screens.last_mut() {
            screen.cursor = layout::step(screen.cursor, by, count);
        }
    }
}
