//! What lies over a screen: the palette of commands, the search for items, the glossary.

pub(crate) mod page;

use super::{layout, search};
use crate::checklist::Address;
use crate::checklist::glossary::Term;
use crate::screens::Wizard;
use crate::screens::command::Command;
use crate::screens::key::Key;
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::worksheet::Env;

/// What lies over a screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// Every command, found by typing.
    Palette {
        /// What was typed.
        query: String,
        /// The line with the cursor.
        cursor: usize,
    },
    /// Every item, found by typing.
    Search {
        /// What was typed.
        query: String,
        /// The line with the cursor.
        cursor: usize,
        /// What was found, best first.
        found: Vec<Address>,
    },
    /// Every term, found by typing.
    Glossary {
        /// What was typed.
        query: String,
        /// The line with the cursor.
        cursor: usize,
        /// The terms of what was under the cursor when it was opened.
        here: Vec<&'static Term>,
        /// What was found, best first; while nothing is typed, those of [`here`](Self::Glossary::here) first.
        found: Vec<&'static Term>,
        /// How far the explanation is scrolled.
        scroll: Scroll,
    },
    /// What is typed narrows the table of the portfolio.
    PortfolioSearch,
}

impl Wizard {
    pub(super) fn paste(&mut self, text: &str) {
        let text = crate::text::Line::clean(text);
        match &mut self.overlay {
            Some(Overlay::Palette { query, cursor }) => {
                query.push_str(text.as_str());
                *cursor = 0;
            }
            Some(Overlay::Search { query, .. }) => {
                query.push_str(text.as_str());
                self.search_again();
            }
            Some(Overlay::Glossary { query, .. }) => {
                query.push_str(text.as_str());
                self.glossary_again();
            }
            Some(Overlay::PortfolioSearch) => self.sift(|query| query.push_str(text.as_str())),
            None => {}
        }
    }

    pub(super) fn overlay_key(&mut self, key: Key, world: &mut dyn Env) -> Vec<Effect> {
        if matches!(self.overlay, Some(Overlay::PortfolioSearch)) {
            return self.sift_key(key, world);
        }
        if self.glossary_key(key) {
            return Vec::new();
        }
        let rows = self.overlay_rows();
        let Some(
            Overlay::Palette { query, cursor }
            | Overlay::Search { query, cursor, .. }
            | Overlay::Glossary { query, cursor, .. },
        ) = &mut self.overlay
        else {
            return Vec::new();
        };
        match key {
            Key::Esc => self.overlay = None,
            Key::Down | Key::Tab => *cursor = layout::step(*cursor, 1, rows),
            Key::Up | Key::BackTab => *cursor = layout::step(*cursor, -1, rows),
            Key::PageDown => *cursor = layout::step(*cursor, 8, rows),
            Key::PageUp => *cursor = layout::step(*cursor, -8, rows),
            Key::Enter => return self.overlay_enter(world),
            Key::Backspace | Key::Ctrl('h') => {
                query.pop();
                *cursor = 0;
                self.search_again();
            }
            Key::Ctrl('u') => {
                query.clear();
                *cursor = 0;
                self.search_again();
            }
            Key::Char(c) => {
                query.push(c);
                *cursor = 0;
                self.search_again();
            }
            Key::Ctrl('c' | 'q') => return self.run(Command::Quit, world),
            _ => {}
        }
        Vec::new()
    }

    /// Finds again, after another letter was typed.
    pub(super) fn search_again(&mut self) {
        self.glossary_again();
        let lists = self.model.workspace.as_ref().map(|workspace| workspace.lists.clone()).unwrap_or_default();
        if let Some(Overlay::Search { query, found, cursor }) = &mut self.overlay {
            *found = search::items(&lists, &self.model.language, query);
            *cursor = 0;
        }
    }

    /// How many lines the overlay has.
    fn overlay_rows(&self) -> usize {
        match &self.overlay {
            Some(Overlay::Search { found, .. }) => found.len(),
            Some(Overlay::Glossary { found, .. }) => found.len(),
            Some(Overlay::Palette { query, .. }) => self.matching(query).len(),
            Some(Overlay::PortfolioSearch) | None => 0,
        }
    }

    fn overlay_enter(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        match self.overlay.take() {
            Some(Overlay::Search { found, cursor, .. }) => {
                if let Some(at) = found.get(cursor) {
                    self.jump(at);
                }
                Vec::new()
            }
            Some(Overlay::Palette { query, cursor }) => match self.matching(&query).get(cursor) {
                Some(spec) => self.run(spec.command, world),
                None => Vec::new(),
            },
            Some(Overlay::Glossary { .. } | Overlay::PortfolioSearch) | None => Vec::new(),
        }
    }
}
