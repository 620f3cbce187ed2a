//! Which checklist is meant.

use std::sync::Arc;

use crate::checklist::{Checklist, Id, Library};
use crate::session::UserError;
use crate::session::user_error::USE;
use crate::text::harmless;

/// The checklist of an id, in the edition named after an `@` or else the newest.
pub(in crate::cli) fn find(library: &Library, named: &str) -> Result<Arc<Checklist>, UserError> {
    let (id, edition) = named.split_once('@').map_or((named, None), |(id, edition)| (id, Some(edition)));
    let found = Id::parse(id).ok().and_then(|id| match edition {
        Some(edition) => library.edition(&id, &Id::parse(edition).ok()?),
        None => library.newest(&id),
    });
    found.cloned().ok_or_else(|| UserError::new("cli-checklist-unknown", USE).with("id", harmless(named)))
}
