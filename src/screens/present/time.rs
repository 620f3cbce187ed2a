//! How the time of a section stands; and what else is the facilitator's own.

use crate::checklist::Address;
use crate::screens::model::Model;
use crate::workspace::Facilitator;

/// How the time of a section stands, in full minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// What the section has taken.
    pub used: u64,
    /// What was planned for it.
    pub planned: Option<u16>,
    /// What all sections have taken.
    pub all_used: u64,
    /// What was planned for all; nothing if there is no agenda.
    pub all_planned: u32,
}

impl Model {
    /// How the time of a section stands.
    pub fn time_of(&self, section: &Address) -> Time {
        let own = self.facilitator.as_ref().ok();
        Time {
            used: self.clock.minutes(section),
            planned: own.and_then(|own| own.agenda.get(section).copied()),
            all_used: self.clock.all_minutes(),
            all_planned: own.map_or(0, Facilitator::planned),
        }
    }

    /// The facilitator's note on an item.
    pub(crate) fn facilitator_note(&self, item: &Address) -> Option<&crate::text::Note> {
        self.facilitator.as_ref().ok()?.notes.get(item)
    }
}
