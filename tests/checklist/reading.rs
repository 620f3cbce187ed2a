//! What a checklist says, as one text, to look for names and figures in.

use std::sync::Arc;

use careseal::checklist::{Checklist, Id, PartKind};

use crate::LIBRARY;

pub(super) fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

pub(super) fn edition(list: &str, edition: &str) -> &'static Arc<Checklist> {
    LIBRARY.edition(&id(list), &id(edition)).expect("bundled")
}

/// All that an admin may ever read at an item.
pub(super) fn all_of(list: &Checklist, item: &str) -> String {
    let (item, words) = (id(item), list.words_in("en"));
    let notes: Vec<Id> = list.item(&item).expect("there").notes.iter().map(|note| note.id.clone()).collect();
    let own = words.item(&item).expect("words");
    let rest = [own.applies.to_string(), own.when.to_string(), own.aside.to_string()];
    words.shown_text(&item, &notes) + &rest.join("\n")
}

/// Whether an item's texts hold all of these.
pub(super) fn says(list: &Checklist, item: &str, names: &[&str]) {
    let shown = all_of(list, item);
    for name in names {
        assert!(shown.contains(name), "{item} of {} says nothing of '{name}':\n{shown}", list.id);
    }
}

/// What the vendor does is nobody's here to put in place: there is nothing but statements to confirm.
pub(super) fn only_statements(list: &Checklist, but: &[&str]) {
    for item in list.items.iter().filter(|item| !but.contains(&item.id.as_str())) {
        for part in &item.parts {
            assert!(matches!(part.kind, PartKind::Acknowledge) && !part.waivable, "{}#{}", item.id, part.id);
        }
    }
}

/// The items that an item leads to.
pub(super) fn leads_to(list: &Checklist, item: &str, to: &str) -> bool {
    list.item(&id(item)).expect("there").links.iter().any(|link| link.to_string() == to)
}
