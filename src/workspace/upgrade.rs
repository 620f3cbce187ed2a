//! What moving a worksheet to a newer edition of a checklist does, and what keeps it from moving.

use crate::checklist::edition_changes::EditionChangeKind;
use crate::checklist::{Address, Checklist};
use crate::findings::Upgrade;
use crate::worksheet::{Edition, EventKind, edition_of};

use super::open_worksheet::Workspace;
use super::say::Say;

/// As many item numbers as are named; of more, the first.
const NAMED: usize = 20;

/// Why a checklist of a worksheet cannot move, if so.
pub(crate) fn obstacle(workspace: &Workspace, to: &Checklist, language: &str) -> Option<Say> {
    let taken = edition_of(&workspace.state, &to.id)?;
    let title = to.words_in(language).title.to_string();
    taken.overlay.as_ref()?;
    Some(Say::new("upgrade-overlay").with("title", title).with("from", taken.edition.as_str()))
}

/// The event that moves a checklist.
pub(crate) fn moved(to: &Checklist) -> EventKind {
    EventKind::Checklist { checklist: to.id.clone(), edition: Some(Edition::of(to)) }
}

/// What a move does, in sentences.
pub(crate) fn sentences(from: &Checklist, to: &Checklist, found: &Upgrade, language: &str) -> Vec<Say> {
    let count = |kinds: &[EditionChangeKind]| found.changes.iter().filter(|one| kinds.contains(&one.kind)).count();
    let what = Say::new("upgrade-what")
        .with("title", to.words_in(language).title.to_string())
        .with("from", from.edition.as_str())
        .with("to", to.edition.as_str());
    let changes = Say::new("upgrade-changes")
        .count("added", count(&[EditionChangeKind::Added]))
        .count("removed", count(&[EditionChangeKind::Removed]))
        .count(
            "changed",
            count(&[
                EditionChangeKind::Changed,
                EditionChangeKind::Stricter,
                EditionChangeKind::Looser,
                EditionChangeKind::Affirmation,
            ]),
        )
        .count("reworded", count(&[EditionChangeKind::Reworded]));
    let stale: Vec<Address> = found.stale.iter().map(|(at, _)| at.clone()).collect();
    let mut said = vec![what, changes];
    for (id, kinds) in [
        ("upgrade-stricter", [EditionChangeKind::Stricter].as_slice()),
        ("upgrade-unknown", &[EditionChangeKind::PerhapsAdded, EditionChangeKind::PerhapsRemoved]),
    ] {
        let count = count(kinds);
        if count > 0 {
            said.push(Say::new(id).count("count", count).with("from", from.edition.as_str()));
        }
    }
    // Where nothing was answered yet, nothing stays.
    if !found.stays.is_empty() || !stale.is_empty() || !found.void.is_empty() {
        said.push(Say::new("upgrade-stays").count("count", found.stays.len()));
    }
    for (say, at) in [
        (Say::new("upgrade-stale"), &stale),
        (Say::new("upgrade-void"), &found.void),
        (Say::new("upgrade-opens"), &found.opens),
        (Say::new("upgrade-inactive"), &found.inactive),
    ] {
        if !at.is_empty() {
            said.push(say.count("count", at.len()).with("items", numbers(at)));
        }
    }
    said
}

/// Item numbers, each once.
pub(crate) fn numbers(of: &[Address]) -> String {
    let mut named: Vec<&str> = of.iter().map(|at| at.item.as_str()).collect();
    named.dedup();
    let rest = if named.len() > NAMED { ", ..." } else { "" };
    named.truncate(NAMED);
    format!("{}{rest}", named.join(", "))
}
