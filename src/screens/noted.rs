//! What a reviewer noted on a record, to be sealed: it stands among the drafts of the record.

use crate::checklist::Address;
use crate::screens::model::{DraftPlace, Model};
use crate::text::Note;
use std::collections::BTreeMap;

/// Comments that are noted stand among the drafts under this name and the item's address. It is the word of old, so that what was
/// noted before the word changed is still found.
const NOTED: &str = "remark ";

/// Where a comment on an item that is noted stands among the drafts.
pub(super) fn noted(item: &Address) -> (DraftPlace, String) {
    (DraftPlace::Beside, format!("{NOTED}{item}"))
}

impl Model {
    /// What the reviewer noted on an item, to be sealed.
    pub(crate) fn noted_comment(&self, item: &Address) -> Option<Note> {
        let text = self.drafts.get(&noted(item))?.get("text")?;
        Some(Note::clean(text)).filter(|text| !text.is_blank())
    }

    /// Everything that the reviewer noted.
    pub fn noted_comments(&self) -> BTreeMap<Address, Note> {
        let beside = self.drafts.keys().filter(|(place, _)| *place == DraftPlace::Beside);
        let noted = beside.filter_map(|(_, name)| name.strip_prefix(NOTED)?.parse::<Address>().ok());
        noted.filter_map(|item| self.noted_comment(&item).map(|text| (item, text))).collect()
    }
}
