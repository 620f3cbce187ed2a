//! Files that come with the program: as they are written, and ready to be read fast.
//!
//! TOML is for people. `build.rs` writes each file again as JSON, which is read in a fraction of the time; digests are of
//! what people wrote, and the linter reads that too, because what is wrong with it has a line there.

use serde::de::DeserializeOwned;

/// One file in both forms.
#[derive(Clone, Copy, Debug)]
pub(super) struct Embedded {
    /// As it is written.
    pub(super) toml: &'static str,
    /// The same as JSON.
    json: &'static str,
}

impl Embedded {
    /// A file; see [`embedded!`].
    pub(super) const fn new(toml: &'static str, json: &'static str) -> Self {
        Self { toml, json }
    }

    /// What it says, the fast way.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.json)
    }
}

/// The file `checklists/<name>.toml`, its name in pieces.
macro_rules! embedded {
    ($($piece:expr),+) => {
        $crate::checklist::embedded::Embedded::new(
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/checklists/", $($piece,)+ ".toml")),
            include_str!(concat!(env!("OUT_DIR"), "/checklists/", $($piece,)+ ".json")),
        )
    };
}
pub(super) use embedded;

// `texts!("health-configuration" "2025-01-24")`, `texts!("health-configuration" "places")`: the texts by language, English
// first. What is not there is an error of the compiler.
include!(concat!(env!("OUT_DIR"), "/texts.rs"));
pub(super) use texts;
