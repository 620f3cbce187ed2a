//! What has to be known before the arguments can be parsed: in which language to talk about them.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::store::{Paths, settings};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Early {
    /// The language: named, or set.
    pub(super) language: Option<String>,
}

/// Looks for `--lang` and `--home`. Errors wait until everything is parsed.
pub(super) fn look(args: &[OsString]) -> Early {
    let named = value(args, "--lang").and_then(|value| value.into_string().ok());
    let language = named.or_else(|| {
        let home = value(args, "--home").map(PathBuf::from);
        let paths = Paths::find(home.as_deref()).ok()?;
        settings::load(&paths.settings()).ok()?.language.map(String::from)
    });
    Early { language }
}

/// The value of an option, however it is given.
fn value(args: &[OsString], name: &str) -> Option<OsString> {
    let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == name {
            return args.next().cloned();
        }
        let joined = arg.to_str().and_then(|arg| arg.strip_prefix(name)?.strip_prefix('='));
        if let Some(joined) = joined {
            return Some(joined.into());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_found_in_both_forms_and_not_among_names() {
        let args = |list: &[&str]| list.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(value(&args(&["careseal", "check", "--lang", "fr", "x"]), "--lang"), Some("fr".into()));
        assert_eq!(value(&args(&["careseal", "--lang=fr"]), "--lang"), Some("fr".into()));
        assert_eq!(value(&args(&["careseal", "--", "--lang=fr"]), "--lang"), None);
        assert_eq!(value(&args(&["careseal", "--language=fr"]), "--lang"), None);
    }
}
