//! The checklists at hand, as a value: made once where the program starts, and given to whoever needs one.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use super::address::Id;
use super::bundled::{self, ALWAYS, EDITIONS, SOURCES, Source};
use super::model::Checklist;
use super::overlay::{self, Fault, Overlay, Problem};

/// The bundled checklists, and those tightened by an overlay that was read. A clone is the same library.
///
/// Each edition is parsed when it is first asked for, and once: most commands need one or none.
#[derive(Clone, Debug, Default)]
pub struct Library(Arc<Held>);

#[derive(Debug, Default)]
struct Held {
    /// In the order of [`SOURCES`].
    editions: [OnceLock<Option<Arc<Checklist>>>; EDITIONS],
    overlays: Mutex<Overlays>,
}

impl Library {
    /// The library of everything bundled. Parses nothing.
    pub fn new() -> Self {
        Self::default()
    }

    fn find(&self, wanted: impl Fn(&Source) -> bool) -> Option<&Arc<Checklist>> {
        self.all(wanted).next()
    }

    fn all(&self, wanted: impl Fn(&Source) -> bool) -> impl Iterator<Item = &Arc<Checklist>> {
        let sources = SOURCES.iter().zip(&self.0.editions).filter(move |(source, _)| wanted(source));
        sources.filter_map(|(source, loaded)| loaded.get_or_init(|| source.load().map(Arc::new)).as_ref())
    }

    /// An edition of a checklist.
    pub fn edition(&self, id: &Id, edition: &Id) -> Option<&Arc<Checklist>> {
        self.find(|source| *id == source.id && *edition == source.edition)
    }

    /// The newest edition of a checklist.
    pub fn newest(&self, id: &Id) -> Option<&Arc<Checklist>> {
        self.find(|source| *id == source.id)
    }

    /// The newest edition of each checklist that every new worksheet takes in.
    pub fn always(&self) -> impl Iterator<Item = &Arc<Checklist>> {
        ALWAYS.iter().filter_map(|id| self.find(|source| source.id == *id))
    }

    /// Every edition of a checklist, the newest first.
    pub fn editions(&self, id: &Id) -> impl Iterator<Item = &Arc<Checklist>> {
        self.all(|source| *id == source.id)
    }

    /// The newest edition of a checklist, if it is newer than this one.
    pub(crate) fn newer_than(&self, id: &Id, edition: &Id) -> Option<&Arc<Checklist>> {
        let newest = SOURCES.iter().find(|source| *id == source.id)?;
        if edition.as_str() < newest.edition { self.newest(id) } else { None }
    }

    /// The newest edition of every checklist there is.
    pub fn newest_of_all(&self) -> impl Iterator<Item = &Arc<Checklist>> {
        bundled::ids().filter_map(|id| self.find(|source| source.id == id))
    }

    /// The edition that an overlay extends, tightened by it; or everything that is wrong with the overlay.
    pub fn tightened(&self, text: &str) -> Result<(Arc<Checklist>, Overlay), Vec<Problem>> {
        let (read, mut problems) = Overlay::read(text);
        let Some(read) = read else { return Err(problems) };
        if problems.is_empty()
            && let Some(known) = self.overlays().held(&read.file.digest)
        {
            return Ok((known, read));
        }
        let Some(base) = self.edition(&read.checklist, &read.edition) else {
            problems.push(Problem { at: "extends".to_owned(), what: Fault::UnknownEdition(read.extends()) });
            return Err(problems);
        };
        let more = overlay::check(base, &read);
        let news = more.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>();
        problems.extend(news);
        if !problems.is_empty() {
            return Err(problems);
        }
        let list = Arc::new(overlay::apply(base, &read));
        self.overlays().keep(&read, &list);
        Ok((list, read))
    }

    /// An edition tightened by the overlay of this digest, if that was [read](Self::tightened) before.
    pub(crate) fn with_overlay(&self, id: &Id, edition: &Id, digest: &str) -> Option<Arc<Checklist>> {
        let held = self.overlays().held(digest);
        let list = held.or_else(|| {
            // In a statement of its own, so that nobody waits while the text is read.
            let text = self.overlays().text(digest)?;
            Some(self.tightened(&text).ok()?.0)
        })?;
        Some(list).filter(|list| list.id == *id && list.edition == *edition)
    }

    fn overlays(&self) -> MutexGuard<'_, Overlays> {
        // Nothing in here can be half done.
        self.0.overlays.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many tightened checklists are kept though nobody holds them.
///
/// A folder of worksheets has one overlay or a few, each of which is then applied once.
const KEPT: usize = 16;

/// The overlays that were read, by digest.
///
/// A record names its overlay by digest alone, so the texts stay: a few KiB each. A tightened checklist is hundreds, and is
/// made anew from its text if it is asked for again after everybody let go of it.
#[derive(Debug, Default)]
struct Overlays {
    read: BTreeMap<String, (Arc<str>, Weak<Checklist>)>,
    latest: VecDeque<Arc<Checklist>>,
}

impl Overlays {
    fn held(&self, digest: &str) -> Option<Arc<Checklist>> {
        self.read.get(digest)?.1.upgrade()
    }

    fn text(&self, digest: &str) -> Option<Arc<str>> {
        Some(Arc::clone(&self.read.get(digest)?.0))
    }

    fn keep(&mut self, overlay: &Overlay, list: &Arc<Checklist>) {
        let known = self.read.entry(overlay.file.digest.clone());
        let known = known.or_insert_with(|| (Arc::from(overlay.file.text.as_str()), Weak::new()));
        known.1 = Arc::downgrade(list);
        self.latest.push_back(Arc::clone(list));
        if self.latest.len() > KEPT {
            self.latest.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlay(number: usize) -> String {
        format!(
            "format = \"careseal-overlay/0\"\nextends = \"health-configuration@2025-01-24\"\nname = \"House {number}\"\n\n\
             [[tighten]]\nat = \"I.1\"\nforbid = [\"waive\"]\n"
        )
    }

    #[test]
    fn an_edition_is_parsed_once_and_only_when_it_is_asked_for() {
        let library = Library::new();
        let parsed = |library: &Library| library.0.editions.iter().filter(|loaded| loaded.get().is_some()).count();
        assert_eq!(parsed(&library), 0);
        let id: Id = "health-configuration".parse().expect("an id");
        let first = Arc::clone(library.newest(&id).expect("bundled"));
        assert!(library.clone().always().any(|list| Arc::ptr_eq(list, &first)), "a clone is the same library");
        assert_eq!(parsed(&library), 1);
    }

    #[test]
    fn overlays_beyond_number_are_known_and_few_are_held() {
        let library = Library::new();
        let read = |number| library.tightened(&overlay(number)).unwrap_or_else(|found| panic!("{found:?}"));
        let (first, first_file) = read(0);
        let digests: Vec<String> = (1..300).map(|number| read(number).1.file.digest).collect();
        let known = |digest: &str| library.with_overlay(&first.id, &first.edition, digest);
        assert!(known(&first_file.file.digest).is_some_and(|known| Arc::ptr_eq(&known, &first)), "held by somebody");
        assert!(digests.iter().all(|digest| known(digest).is_some()));
        assert!(known("none").is_none());
        let overlays = library.overlays();
        let held = overlays.read.values().filter(|(_, list)| list.strong_count() > 0).count();
        assert_eq!((overlays.read.len(), held), (300, KEPT + 1));
    }
}
