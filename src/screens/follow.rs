//! Links: from an item to those it speaks of, and back with Esc.

use crate::checklist::Address;
use crate::screens::Wizard;
use crate::screens::component::Component;
use crate::screens::item::ItemScreen;
use crate::screens::key::Key;
use crate::screens::model::Model;
use crate::screens::screen::Screen;
use crate::workspace::{Say, Tone};

impl ItemScreen {
    /// The links of what is under the cursor, those of its entry first, then those of the entry that it stands under.
    /// A figure key follows the one at its place.
    pub(super) fn links(&self, model: &Model) -> Vec<Address> {
        let list = model.workspace.as_ref().and_then(|workspace| workspace.list(&self.list));
        let Some(list) = list else { return Vec::new() };
        let here = self.row(model).and_then(|row| list.item(&row.at.item));
        let mut links: Vec<Address> = Vec::new();
        for link in here.into_iter().chain(list.items.get(self.head)).flat_map(|item| &item.links) {
            if !links.contains(link) {
                links.push(link.clone());
            }
        }
        links
    }
}

impl Wizard {
    /// Follows a link: the one that the key names, or the first.
    pub(super) fn follow(&mut self, key: Option<Key>) {
        let links = match self.screens.last() {
            Some(Screen::Item(screen)) => screen.links(&self.model),
            _ => Vec::new(),
        };
        let place = match key {
            Some(Key::Char(figure)) => figure.to_digit(10).and_then(|figure| usize::try_from(figure).ok()),
            _ => Some(1),
        };
        let at = place.and_then(|place| links.into_iter().nth(place.saturating_sub(1)));
        let Some(at) = at else { return self.say(Tone::Hint, Say::new("refused-no-link")) };
        if self.model.workspace.as_ref().is_none_or(|workspace| workspace.place(&at).is_none()) {
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
