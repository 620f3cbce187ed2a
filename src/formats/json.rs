//! Views as JSON, for programs.

use serde::Serialize;

/// JSON with a newline at its end. What we hand in has text for keys and no number that JSON lacks, so it cannot fail.
pub fn json(view: &impl Serialize) -> String {
    serde_json::to_string_pretty(view).map(|text| text + "\n").unwrap_or_default()
}
