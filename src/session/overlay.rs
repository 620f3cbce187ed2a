//! Organisation overlays: from a file or a worksheet to a tightened checklist, and from there into a worksheet.

use std::path::Path;
use std::sync::Arc;

use crate::attestation::{Document, ListRecord, Today};
use crate::checklist::overlay::{Overlay, Problem};
use crate::checklist::{Checklist, Id, Library};
use crate::findings::{Finding, FindingKind, review};
use crate::store::read;
use crate::worksheet::{Edition, Env, EventKind, Log, State, edition_of};
use crate::workspace::{Profile, Workspace};

use super::user_error::{USE, UserError};

/// An overlay that was read and has nothing wrong with it.
#[derive(Clone, Debug)]
pub struct ValidOverlay {
    /// The checklist that comes of it.
    pub list: Arc<Checklist>,
    pub overlay: Overlay,
}

/// Reads a file. What is wrong with what it says comes back as problems, not as trouble.
pub(crate) fn read_file(library: &Library, path: &Path) -> Result<Result<ValidOverlay, Vec<Problem>>, UserError> {
    let text = read::text(path, read::OTHER_LIMIT)?;
    Ok(library.tightened(&text).map(|(list, overlay)| ValidOverlay { list, overlay }))
}

/// The edition that a record names, with the overlay it names if that is at hand; else without.
pub(crate) fn of_record(library: &Library, list: &ListRecord) -> Option<Arc<Checklist>> {
    let digest = list.overlay.as_ref().map(|overlay| overlay.digest.as_str());
    let tightened = digest.and_then(|digest| library.with_overlay(&list.id, &list.edition, digest));
    tightened.or_else(|| library.edition(&list.id, &list.edition).cloned())
}

/// The editions that a record names, as far as they are at hand as they were.
pub(crate) fn of_records(library: &Library, document: &Document, today: &Today) -> Vec<Arc<Checklist>> {
    let lists = document.checklists.iter().filter(|list| !today.other_structure.contains(&list.id));
    lists.filter_map(|list| of_record(library, list)).collect()
}

impl ValidOverlay {
    /// How it stands in a worksheet.
    pub fn taken(&self) -> EventKind {
        EventKind::Checklist { checklist: self.list.id.clone(), edition: Some(Edition::of(&self.list)) }
    }

    /// Whether a worksheet has the checklist in the edition that it extends.
    pub fn fits(&self, workspace: &Workspace) -> Result<(), UserError> {
        let list = workspace.list(&self.list.id);
        if list.is_some_and(|list| list.edition == self.list.edition) {
            return Ok(());
        }
        let id = if list.is_some() { "session-overlay-other-edition" } else { "session-overlay-no-checklist" };
        let trouble = UserError::new(id, USE).with("extends", self.overlay.extends());
        Err(trouble.with("edition", list.map_or("", |list| list.edition.as_str())))
    }

    /// The answers of a worksheet that it forbids.
    pub(crate) fn would_forbid(&self, workspace: &Workspace) -> Vec<Finding> {
        let lists: Vec<Arc<Checklist>> = workspace
            .lists
            .iter()
            .map(|list| Arc::clone(if list.id == self.list.id { &self.list } else { list }))
            .collect();
        let found = review(&lists, &workspace.state, workspace.today);
        found.findings.into_iter().filter(|finding| matches!(finding.kind, FindingKind::Forbidden { .. })).collect()
    }
}

/// The overlays of a worksheet, by checklist, as it carries them; whether they can be read or not.
pub fn carried(state: &State) -> Vec<(Id, Edition)> {
    let taken = state.checklists.keys().filter_map(|id| Some((id.clone(), edition_of(state, id)?.clone())));
    taken.filter(|(_, taken)| taken.overlay.is_some()).collect()
}

/// What takes the overlays out again.
pub fn without(state: &State) -> Vec<EventKind> {
    let bare = |taken: Edition| Some(Edition { overlay: None, ..taken });
    carried(state)
        .into_iter()
        .map(|(checklist, taken)| EventKind::Checklist { checklist, edition: bare(taken) })
        .collect()
}

/// A new worksheet, with overlays taken in.
pub fn begin(
    library: &Library,
    log: Log,
    overlays: &[ValidOverlay],
    profile: Profile,
    world: &mut dyn Env,
) -> Result<Log, UserError> {
    if overlays.is_empty() {
        return Ok(log);
    }
    let lists = super::worksheet_file::lists_of(&State::of(&log), library)?;
    let mut workspace = Workspace::new(library, String::new(), log, lists, None, profile, world.today());
    for valid in overlays {
        valid.fits(&workspace)?;
        let events = workspace.events(vec![valid.taken()], world);
        workspace.apply_events(events);
    }
    Ok(workspace.log)
}
