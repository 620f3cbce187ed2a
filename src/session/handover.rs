//! Handing a worksheet over with its documents: packed into one archive, and unpacked with distrust.
//!
//! An archive holds the worksheet, the files that it names as evidence, and a few words for who opens it by hand; nothing
//! else goes in, and nothing else is taken out.

mod pack;
mod unpack;

pub use pack::{Left, Packed, Why, pack};
pub use unpack::{Unpacked, unpack};

use std::collections::BTreeMap;

use crate::checklist::Address;
use crate::store::archive::name;
use crate::store::names;
use crate::worksheet::evidence::{Source, Stamped};
use crate::worksheet::{Evidence, State};

/// The words for who opens the archive by hand. Unpacking passes over them.
pub const README: &str = "README.txt";

/// Every document of a worksheet, also those that people do not agree on.
fn documents(state: &State) -> impl Iterator<Item = (&Address, &Evidence)> {
    let all = state.evidence.iter().flat_map(|(at, all)| all.values().map(move |register| (at, register)));
    all.flat_map(|(at, register)| {
        register.versions().iter().filter_map(move |version| Some((at, version.value.as_ref()?)))
    })
}

/// The files with a place below the worksheet's folder, by that place.
fn placed(state: &State) -> BTreeMap<&str, Vec<(&Address, &Stamped)>> {
    let mut placed: BTreeMap<&str, Vec<(&Address, &Stamped)>> = BTreeMap::new();
    for (at, evidence) in documents(state) {
        if let Source::File(file) = &evidence.source
            && let Some(path) = &file.path
        {
            placed.entry(path.as_str()).or_default().push((at, file));
        }
    }
    placed
}

/// Whether a file of this name means something to us beside a worksheet, and so is never handed over as a document: another
/// worksheet, a draft, a lock, a torn line, a facilitator's own notes and what is being written of them.
fn is_ours(path: &str, worksheet: &str) -> bool {
    let (path, worksheet) = (name::folded(path), name::folded(worksheet));
    let own = path.strip_prefix(&worksheet).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let endings = ["", ".draft", ".lock", ".torn"].map(|ending| format!("{}{ending}", names::WORKSHEET));
    let facilitators = ["", ".draft"].map(|ending| format!("{}{ending}", names::FACILITATOR));
    own || endings.iter().chain(&facilitators).any(|ending| path.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_beside_a_worksheet_is_never_a_document() {
        for ours in [
            "w.toml",
            "W.TOML",
            "w.toml.draft",
            "w.toml.lock",
            "other.worksheet.toml",
            "a/other.worksheet.toml.torn",
            "acme.facilitator.toml",
            "notes/Acme.Facilitator.TOML",
            "acme.facilitator.toml.draft",
        ] {
            assert!(is_ours(ours, "w.toml"), "{ours}");
        }
        for other in ["w.evidence/a.pdf", "a/w.toml", "Cargo.lock", "w.tomlx", "draft", "facilitator.pdf"] {
            assert!(!is_ours(other, "w.toml"), "{other}");
        }
    }
}
