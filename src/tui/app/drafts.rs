//! The files in which what is being typed is kept, one for each place that the wizard knows.
//!
//! A draft is written before the frame that shows it. One that cannot be written stays here and is tried again: with
//! whatever happens next, and by the clock if nothing does.

use std::time::Duration;

use crate::screens::DraftPlace;
use crate::store::{Draft, StoreError};

/// After this time it is tried again.
const AGAIN: Duration = Duration::from_secs(2);

/// The drafts of what is open, and the user's own.
#[derive(Debug)]
pub(super) struct Drafts {
    own: File,
    beside: File,
    private: File,
}

/// The file of one place.
#[derive(Debug, Default)]
struct File {
    /// Nothing, if nothing is open that has one.
    draft: Option<Draft>,
    /// What is to be written; blank: the file is to be removed.
    unwritten: Option<String>,
}

impl Drafts {
    /// With nothing open.
    pub(super) fn new(own: Draft) -> Self {
        let own = File { draft: Some(own), ..File::default() };
        Self { own, beside: File::default(), private: File::default() }
    }

    /// Something is open that these are kept beside.
    pub(super) fn open(&mut self, beside: Option<Draft>, private: Option<Draft>) {
        self.beside = File { draft: beside, ..File::default() };
        self.private = File { draft: private, ..File::default() };
    }

    /// What was kept in a place; nothing if that cannot be read.
    pub(super) fn read(&self, place: DraftPlace) -> Option<String> {
        self.file(place).draft.as_ref()?.read().ok().flatten()
    }

    /// Has this kept from the next [`write`](Self::write) on.
    pub(super) fn keep(&mut self, place: DraftPlace, text: Option<String>) {
        let file = match place {
            DraftPlace::Own => &mut self.own,
            DraftPlace::Beside => &mut self.beside,
            DraftPlace::Private => &mut self.private,
        };
        if file.draft.is_some() {
            file.unwritten = Some(text.unwrap_or_default());
        }
    }

    /// Writes what is to be written; what could not be written is kept for the next time.
    pub(super) fn write(&mut self) -> Result<(), StoreError> {
        let results = [&mut self.own, &mut self.beside, &mut self.private].map(File::write);
        results.into_iter().collect()
    }

    /// When to try again, if something could not be written.
    pub(super) fn wake(&self) -> Option<Duration> {
        [&self.own, &self.beside, &self.private].iter().any(|file| file.unwritten.is_some()).then_some(AGAIN)
    }

    fn file(&self, place: DraftPlace) -> &File {
        match place {
            DraftPlace::Own => &self.own,
            DraftPlace::Beside => &self.beside,
            DraftPlace::Private => &self.private,
        }
    }
}

impl File {
    fn write(&mut self) -> Result<(), StoreError> {
        let (Some(draft), Some(text)) = (&self.draft, &self.unwritten) else { return Ok(()) };
        draft.write(text)?;
        self.unwritten = None;
        Ok(())
    }
}
