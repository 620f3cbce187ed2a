//! The table of a portfolio is filled as files become known, and narrowed by typing.

use crate::screens::command::Command;
use crate::screens::key::Key;
use crate::screens::message::Effect;
use crate::screens::portfolio::page::PortfolioScreen;
use crate::screens::portfolio::{Portfolio, PortfolioEvent};
use crate::screens::screen::Screen;
use crate::screens::{Wizard, layout};
use crate::worksheet::Env;
use crate::workspace::Tone;

impl Wizard {
    /// Takes what became known of the portfolio.
    pub(in crate::screens) fn heard(&mut self, news: PortfolioEvent) {
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
    pub(in crate::screens) fn sift(&mut self, change: impl FnOnce(&mut String)) {
        let Some(portfolio) = &mut self.model.portfolio else { return };
        change(&mut portfolio.query);
        portfolio.sift();
        if let Some(Screen::Portfolio(screen)) = self.screens.last_mut() {
            screen.cursor = 0;
        }
    }

    /// A key while the table is narrowed.
    pub(in crate::screens) fn sift_key(&mut self, key: Key, world: &mut dyn Env) -> Vec<Effect> {
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
