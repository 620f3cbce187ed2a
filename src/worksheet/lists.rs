//! The checklists that a worksheet asks.

use crate::checklist::{Checklist, Id, bundled};

use super::edition::Edition;
use super::fold::State;

/// A worksheet takes in an edition that this program does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownEdition {
    /// Of which checklist.
    pub checklist: Id,
    /// Which.
    pub edition: Id,
}

/// In which edition a checklist is taken in; none if it is not, or was left out again.
///
/// Two people may have moved to two editions, or one may have left out what the other took in. That is a finding; until it
/// is settled, the newest is shown.
pub fn edition_of<'a>(state: &'a State, checklist: &Id) -> Option<&'a Edition> {
    let versions = state.checklists.get(checklist)?.versions();
    versions.iter().filter_map(|version| version.value.as_ref()).max_by(|a, b| a.edition.cmp(&b.edition))
}

/// The checklists of a worksheet, in the editions it is answered under, in the order in which they are bundled.
pub fn lists_of(state: &State) -> Result<Vec<&'static Checklist>, UnknownEdition> {
    let mut lists = Vec::new();
    for id in state.checklists.keys() {
        let Some(taken) = edition_of(state, id) else { continue };
        let unknown = || UnknownEdition { checklist: id.clone(), edition: taken.edition.clone() };
        lists.push(bundled::edition(id, &taken.edition).ok_or_else(unknown)?);
    }
    let order: Vec<&str> = bundled::list().map(|(id, _)| id).collect();
    lists.sort_by_key(|list| order.iter().position(|id| list.id == *id));
    Ok(lists)
}
