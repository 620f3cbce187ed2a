//! Links: from an item to those it speaks of, and back with Esc.

use crate::checklist::Address;

use super::key::Key;
use super::screen::Screen;
use super::{Wizard, go};
use crate::workspace::{Say, Tone};

impl Wizard {
    /// The links of what is under the cursor, those of its entry first, then those of the entry that it stands under.
    /// A figure key follows the one at its place. Empty on other screens than an item's.
    pub fn links(&self) -> Vec<Address> {
        let (Some(Screen::Item(screen)), Some(workspace)) = (self.screens.last(), self.workspace.as_ref()) else {
            return Vec::new();
        };
        let Some(list) = workspace.list(&screen.list) else { return Vec::new() };
        let here = go::current_row(self).and_then(|row| list.item(&row.at.item));
        let mut links: Vec<Address> = Vec::new();
        for link in here.into_iter().chain(list.items.get(screen.head)).flat_map(|item| &item.links) {
            if !links.contains(link) {
                links.push(link.clone());
            }
        }
        links
    }

    /// Follows a link: the one that the key names, or the first.
    pub(super) fn follow(&mut self, key: Option<Key>) {
        let place = match key {
            Some(Key::Char(figure)) => figure.to_digit(10).and_then(|figure| usize::try_from(figure).ok()),
            _ => Some(1),
        };
        let at = place.and_then(|place| self.links().into_iter().nth(place.saturating_sub(1)));
        let Some(at) = at else { return self.say(Tone::Hint, Say::new("refused-no-link")) };
        if self.workspace.as_ref().is_none_or(|workspace| workspace.place(&at).is_none()) {
            return self.say(Tone::Hint, Say::new("refused-link-absent").with("item", at.item.to_string()));
        }
        // The item that one comes from stays below, for Esc.
        let from = self.screens.last().cloned();
        self.show_item(&at);
        let top = self.screens.len().saturating_sub(1);
        if let Some(from) = from {
            self.screens.insert(top, from);
        }
    }
}
