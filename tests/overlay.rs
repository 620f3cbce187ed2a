//! Organisation overlays: read, checked, applied; in a worksheet, a record and the wizard.

mod apply;
mod check;
mod record;
pub(crate) mod wizard;

use std::sync::Arc;

use careseal::checklist::overlay::Problem;
use careseal::checklist::{Checklist, Id};

use crate::LIBRARY;

pub(crate) const CLINICS: &str = include_str!("fixtures/overlays/clinics.toml");

/// The edition that the fixture extends.
pub(crate) fn base() -> &'static Arc<Checklist> {
    let id = |text: &str| Id::parse(text).expect("an id");
    LIBRARY.edition(&id("health-configuration"), &id("2025-01-24")).expect("the edition")
}

/// An overlay of that edition with these lines.
pub(crate) fn text(lines: &str) -> String {
    format!(
        "format = \"careseal-overlay/0\"\nname = \"House\"\nextends = \"health-configuration@2025-01-24\"\n{lines}\n"
    )
}

/// Everything wrong with such an overlay.
pub(crate) fn problems(lines: &str) -> Vec<Problem> {
    LIBRARY.tightened(&text(lines)).err().unwrap_or_default()
}
