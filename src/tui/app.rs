//! The wizard on a terminal.

use std::io::Write;
use std::path::PathBuf;

use crate::locale::Locale;
use crate::store::{Paths, Settings};

/// Shows the wizard, with a worksheet open if one is named; the exit code.
#[expect(clippy::needless_pass_by_value, reason = "the wizard keeps them")]
pub fn start(_paths: Paths, _settings: Settings, locale: Locale, _file: Option<PathBuf>) -> u8 {
    drop(writeln!(std::io::stderr(), "{}", locale.text("cli-no-terminal-remedy")));
    2
}
