//! How the things and the people of a session are called.

use crate::checklist::{Address, Id};
use crate::worksheet::{Comment, Event, EventId, EventKind, Side, Standing, undo};

use super::super::Words;
use super::super::finding_groups::part_of;
use super::Session;

impl Session<'_> {
    /// How an item is called: its number and title, and the line of the part where it has several.
    pub(super) fn place(&self, at: &Address) -> String {
        let number = if self.lists.len() > 1 { at.item_only().to_string() } else { at.item.to_string() };
        let Some(list) = self.lists.iter().find(|list| list.id == at.checklist) else { return number };
        let words = list.words_in(self.language);
        // A title that is not known is the number once more.
        let title = words.item(&at.item).map_or("", |words| words.title.as_str());
        let part = part_of(at, self.lists, self.language);
        match part {
            Some(part) => format!("{number} {title}: {part}"),
            None => format!("{number} {title}").trim_end().to_owned(),
        }
    }

    /// A question about the account, in the checklist's words.
    pub(super) fn ask(&self, at: &Address) -> String {
        let list = self.lists.iter().find(|list| list.id == at.checklist);
        let known = list.and_then(|list| list.words_in(self.language).fact.get(&at.item));
        known.map_or_else(|| at.to_string(), |fact| fact.ask.to_string())
    }

    /// A checklist by its title.
    pub(super) fn list_title(&self, id: &Id) -> String {
        let list = self.lists.iter().find(|list| list.id == *id).or_else(|| self.library.newest(id));
        list.map_or_else(|| id.to_string(), |list| list.words_in(self.language).title.to_string())
    }

    /// In which edition a checklist was taken in before an event.
    pub(super) fn edition_before(&self, event: &Event, checklist: &Id) -> Option<Id> {
        let order = self.log.order();
        let here = order.position(event.id)?;
        let in_force = undo::in_force(self.log);
        let before = order
            .sorted
            .iter()
            .rev()
            .filter(|position| in_force.get(**position) == Some(&true) && order.precedes(**position, here));
        let mut said = before.filter_map(|position| {
            let EventKind::Checklist { checklist: known, edition } = &self.log.events().get(*position)?.what else {
                return None;
            };
            (known == checklist).then_some(edition)
        });
        said.next()?.as_ref().map(|edition| edition.edition.clone())
    }

    /// A reviewer's comment, and on what it is, by an event that brought it in.
    pub(super) fn comment(&self, by: EventId) -> Option<(Option<&Address>, &Comment)> {
        let EventKind::Comment { on, comment } = &self.log.event(by)?.what else { return None };
        Some((on.as_ref(), comment))
    }

    /// How an item is called, or the whole.
    pub(super) fn whole_or(&self, on: Option<&Address>, words: &dyn Words) -> String {
        on.map_or_else(|| words.say("report-whole", &[]), |on| self.place(on))
    }

    /// How an event stands. Whatever the file calls it, only the subscriber's side confirms.
    pub(super) fn standing(&self, event: &Event) -> Standing {
        let decides = matches!(event.what, EventKind::Fact { .. } | EventKind::Answer { .. });
        let outside = self.state.side_of(&event.by).is_some_and(|side| side != Side::Subscriber);
        if decides && outside { Standing::Proposed } else { event.standing }
    }

    /// `Name <e-mail>`, or what is known.
    pub(super) fn person(&self, id: &Id, words: &dyn Words) -> String {
        let known = self.state.person(id).filter(|one| !one.name.is_blank() || !one.email.is_blank());
        let unknown = || words.say("minutes-person-unknown", &[("id", id.as_str())]);
        known.map_or_else(unknown, |person| person.label().trim().to_owned())
    }
}
