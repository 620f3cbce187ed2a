//! The checklists that a worksheet asks.

use std::sync::Arc;

use crate::checklist::{Checklist, Id, Library, bundled, digest};
use crate::text::Line;

use super::edition::{Edition, Overlay};
use super::fold::State;

/// Why a worksheet cannot be asked what it takes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownList {
    /// This program does not have the edition.
    Edition {
        /// Of which checklist.
        checklist: Id,
        /// Which.
        edition: Id,
    },
    /// The text of an overlay is not the one that its digest names.
    OverlayDigest {
        /// On which checklist.
        checklist: Id,
        /// What it calls itself.
        name: Line,
        /// The digest that stands in the worksheet.
        digest: String,
    },
    /// An overlay cannot be read, or is of another edition.
    OverlayBroken {
        /// On which checklist.
        checklist: Id,
        /// What it calls itself.
        name: Line,
        /// What is wrong, in a developer's words.
        detail: String,
    },
}

/// In which edition a checklist is taken in; none if it is not, or was left out again.
///
/// Two people may have moved to two editions, or one may have left out what the other took in. That is a finding; until it
/// is settled, the newest is shown. Of one edition with an overlay and without, or with two, one with: what an organisation
/// forbids is not undone by somebody who did not know of it.
pub fn edition_of<'a>(state: &'a State, checklist: &Id) -> Option<&'a Edition> {
    let versions = state.checklists.get(checklist)?.versions();
    let taken = versions.iter().filter_map(|version| version.value.as_ref());
    taken.max_by_key(|taken| (&taken.edition, taken.overlay.as_ref().map(|overlay| &overlay.digest)))
}

/// The checklists of a worksheet, in the editions it is answered under and with the overlays it was taken in with, in the
/// order in which they are bundled.
pub fn lists_of(state: &State, library: &Library) -> Result<Vec<Arc<Checklist>>, UnknownList> {
    listed(state, library, |base, taken| {
        taken.overlay.as_ref().map_or_else(|| Ok(Arc::clone(base)), |overlay| tightened(base, overlay, library))
    })
}

/// The same without overlays: to take one out that cannot be read.
pub(crate) fn bare_lists_of(state: &State, library: &Library) -> Result<Vec<Arc<Checklist>>, UnknownList> {
    listed(state, library, |base, _| Ok(Arc::clone(base)))
}

fn listed(
    state: &State,
    library: &Library,
    tighten: impl Fn(&Arc<Checklist>, &Edition) -> Result<Arc<Checklist>, UnknownList>,
) -> Result<Vec<Arc<Checklist>>, UnknownList> {
    let mut lists = Vec::new();
    for id in state.checklists.keys() {
        let Some(taken) = edition_of(state, id) else { continue };
        let unknown = || UnknownList::Edition { checklist: id.clone(), edition: taken.edition.clone() };
        let base = library.edition(id, &taken.edition).ok_or_else(unknown)?;
        lists.push(tighten(base, taken)?);
    }
    let order: Vec<&str> = bundled::list().map(|(id, _)| id).collect();
    lists.sort_by_key(|list| order.iter().position(|id| list.id == *id));
    Ok(lists)
}

/// A checklist with the overlay it was taken in with.
///
/// One that cannot be read as it was is an error: judged without it, the worksheet could be called complete when it is not.
/// Nothing of the worksheet is touched, and the overlay can be taken out or replaced.
fn tightened(base: &Checklist, taken: &Overlay, library: &Library) -> Result<Arc<Checklist>, UnknownList> {
    let (checklist, name) = (base.id.clone(), taken.name.clone());
    if digest::sha256(taken.text.as_str().as_bytes()) != taken.digest {
        return Err(UnknownList::OverlayDigest { checklist, name, digest: taken.digest.clone() });
    }
    if let Some(known) = library.with_overlay(&base.id, &base.edition, &taken.digest) {
        return Ok(known);
    }
    let detail = match library.tightened(taken.text.as_str()) {
        Ok((list, _)) if (&list.id, &list.edition) == (&base.id, &base.edition) => return Ok(list),
        Ok((list, _)) => format!("{}@{}", list.id, list.edition),
        Err(problems) => problems.first().map(ToString::to_string).unwrap_or_default(),
    };
    Err(UnknownList::OverlayBroken { checklist, name, detail })
}
