//! Which checklists a file takes in or leaves out.

use std::sync::Arc;

use crate::checklist::{Checklist, Id, bundled};
use crate::session::apply::answers::{AnswersEntry, Wanted};
use crate::session::apply::nearest::nearest;
use crate::worksheet::{Edition, EventKind};
use crate::workspace::{Say, Workspace};

use super::{Planner, Was};

/// What becomes of one checklist; or what is wrong.
pub(super) struct Asked {
    line: usize,
    key: String,
    found: Result<Fit, Wrong>,
}

struct Fit {
    id: Id,
    /// None: left out.
    list: Option<Arc<Checklist>>,
    was: Was,
}

enum Wrong {
    Unknown,
    Always,
}

/// Holds the entries of a file against what is bundled and what the worksheet asks.
pub(super) fn asked(workspace: &Workspace, entries: &[AnswersEntry<Wanted>]) -> Vec<Asked> {
    let asked = |entry: &AnswersEntry<Wanted>| Asked {
        line: entry.line,
        key: entry.key.clone(),
        found: fit(workspace, &entry.key, &entry.value),
    };
    entries.iter().map(asked).collect()
}

fn fit(workspace: &Workspace, key: &str, wanted: &Wanted) -> Result<Fit, Wrong> {
    let id = Id::parse(key).ok().ok_or(Wrong::Unknown)?;
    let library = workspace.library();
    let newest = library.newest(&id).ok_or(Wrong::Unknown)?;
    let now = workspace.list(&id);
    let list = match wanted {
        Wanted::In => Some(now.unwrap_or(newest)),
        Wanted::Edition(edition) => {
            let edition = Id::parse(edition).ok().ok_or(Wrong::Unknown)?;
            Some(library.edition(&id, &edition).ok_or(Wrong::Unknown)?)
        }
        Wanted::Out if bundled::is_always(&id) => return Err(Wrong::Always),
        Wanted::Out => None,
    };
    let is_disputed = workspace.state.checklists.get(&id).is_some_and(crate::worksheet::Register::is_conflict);
    let was = match (now, list) {
        _ if is_disputed => Was::Other,
        (None, None) => Was::Same,
        (None, Some(_)) => Was::Nothing,
        (Some(now), Some(list)) if now.edition == list.edition => Was::Same,
        (Some(_), _) => Was::Other,
    };
    Ok(Fit { id, list: list.cloned(), was })
}

/// An id of a checklist that is not asked: not unknown, but out of place.
pub(in crate::session::apply) fn left_out(workspace: &Workspace, key: &str) -> Option<Say> {
    let (list, _) = key.split_once('/')?;
    let id =
        Id::parse(list).ok().filter(|id| workspace.list(id).is_none() && workspace.library().newest(id).is_some())?;
    Some(Say::new("apply-list-not-in").with("id", crate::text::harmless(key)).with("list", id.as_str()))
}

/// The worksheet as if these were asked; none if they are asked already.
pub(super) fn under(workspace: &Workspace, asked: &[Asked]) -> Option<Workspace> {
    let fits = || asked.iter().filter_map(|asked| asked.found.as_ref().ok()).filter(|fit| fit.was != Was::Same);
    fits().next()?;
    let mut lists = workspace.lists.clone();
    for fit in fits() {
        lists.retain(|list| list.id != fit.id);
        lists.extend(fit.list.clone());
    }
    Some(workspace.under(lists))
}

impl Planner<'_> {
    pub(super) fn lists(&mut self, asked: Vec<Asked>) {
        for Asked { line, key, found } in asked {
            match found {
                Err(Wrong::Always) => self.wrong(line, Say::new("apply-list-always").with("id", key)),
                Err(Wrong::Unknown) => {
                    let near = nearest(&key, bundled::list().map(|(id, _)| id)).filter(|near| *near != key);
                    let near = near.map(str::to_owned);
                    self.unknown(line, &key, "apply-unknown-list", "apply-unknown-list-near", near);
                }
                Ok(fit) => {
                    let says = fit.list.as_ref().map_or_else(|| "false".to_owned(), |list| list.edition.to_string());
                    if self.note_change(line, &key, fit.was, says) {
                        let edition = fit.list.as_deref().map(Edition::of);
                        self.whats.push(EventKind::Checklist { checklist: fit.id, edition });
                    }
                }
            }
        }
    }
}
