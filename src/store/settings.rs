//! What the program remembers about the one who uses it: looks, language, and who they are.
//!
//! No file is no trouble; a broken one is an error that says where, and is never written over. The file is written only when
//! something changed, and by [`update`] from what stands in it at that moment, so that two instances do not undo each other.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, Serializer};

use super::{StoreError, Tried, Why, atomic, read};
use crate::text::Line;
use crate::text::toml_text::{self, is_default};
use crate::worksheet::Side;

/// The settings. What is not in the file has its default; what we do not know is an error, because it is a typing error.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The colours; none named: whatever the surroundings ask for.
    pub theme: Option<Theme>,
    /// The signs.
    #[serde(skip_serializing_if = "is_default")]
    pub glyphs: Glyphs,
    /// The language, such as `en`; else the system's.
    pub language: Option<Line>,
    /// The worksheet that was open last.
    #[serde(serialize_with = "one_line")]
    pub last_worksheet: Option<PathBuf>,
    /// Who uses this; asked once, at the first start.
    pub me: Option<Me>,
}

/// The colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::EnumString, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// The terminal's own.
    Default,
    /// For terminals with a light background.
    Light,
    /// None.
    Mono,
    /// Strong.
    HighContrast,
}

/// The signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Glyphs {
    /// Whatever the terminal seems to be able to show.
    #[default]
    Auto,
    Unicode,
    Ascii,
}

/// The person at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Me {
    /// Their name.
    pub name: Line,
    /// What they are in their organisation.
    #[serde(default)]
    pub role: Line,
    /// Their organisation.
    #[serde(default)]
    pub organisation: Line,
    /// Their address.
    #[serde(default)]
    pub email: Line,
    /// For whom they act.
    #[serde(default)]
    pub side: Side,
}

const HEAD: &str = "# careseal's settings. You may change them while it is not running; comments are not kept.\n";

impl Settings {
    /// The whole file. Defaults are left out, so that a later version may choose better ones.
    fn print(&self) -> String {
        HEAD.to_owned() + &toml_text::document(self)
    }
}

/// A path that cannot stand in a text file is not remembered; it is only a convenience.
#[expect(clippy::ref_option, reason = "so serde hands it over")]
fn one_line<S: Serializer>(path: &Option<PathBuf>, to: S) -> Result<S::Ok, S::Error> {
    let text = path.as_deref().and_then(Path::to_str);
    text.and_then(|text| Line::parse(text).ok()).serialize(to)
}

/// The settings in a file; the defaults if there is none.
pub fn load(path: &Path) -> Result<Settings, StoreError> {
    let text = read::text_if_there(path, read::OTHER_LIMIT)?.unwrap_or_default();
    toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count().saturating_add(1);
        StoreError::new(path, Tried::Read, Why::Settings { line, detail: error.message().to_owned() })
    })
}

/// Changes the settings in a file, and returns them. If it is broken it stays as it is.
pub fn update(path: &Path, change: impl FnOnce(&mut Settings)) -> Result<Settings, StoreError> {
    let old = load(path)?;
    let mut new = old.clone();
    change(&mut new);
    if new != old {
        atomic::save(path, new.print().as_bytes())?;
    }
    Ok(new)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn full() -> Settings {
        Settings {
            theme: Some(Theme::HighContrast),
            glyphs: Glyphs::Ascii,
            language: Some(Line::clean("fr")),
            last_worksheet: Some(PathBuf::from("/home/a \"b\"/acme.worksheet.toml")),
            me: Some(Me {
                name: Line::clean("Admin \"Z\" O'Neil"),
                role: Line::clean("Admin"),
                organisation: Line::clean("Acme\\Clinic"),
                email: Line::clean("z@example.org"),
                side: Side::Consultant,
            }),
        }
    }

    #[test]
    fn no_file_is_the_defaults_and_makes_none() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("config/settings.toml");
        assert_eq!(load(&path).expect("loaded"), Settings::default());
        update(&path, |_| {}).expect("nothing to do");
        assert!(!path.exists());
    }

    #[test]
    fn what_is_saved_is_loaded() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("config/settings.toml");
        update(&path, |settings| *settings = full()).expect("saved");
        assert_eq!(load(&path).expect("loaded"), full());
        update(&path, |settings| settings.me = None).expect("saved");
        assert_eq!(load(&path).expect("loaded"), Settings { me: None, ..full() });
        update(&path, |settings| *settings = Settings::default()).expect("saved");
        assert_eq!(load(&path).expect("loaded"), Settings::default());
    }

    #[test]
    fn a_broken_file_is_named_by_its_line_and_stays() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("settings.toml");
        for (line, text) in [
            (2, "theme = \"mono\"\ncolour = 1\n"),
            (1, "theme = \"pink\"\n"),
            (3, "\n\nglyphs = \n"),
            (2, "[me]\nname = \"\\u001b[2J\"\n"),
            (1, "[me]\n"),
        ] {
            fs::write(&path, text).expect("written");
            let error = update(&path, |settings| *settings = full()).expect_err("broken");
            assert!(matches!(error.why, Why::Settings { line: found, .. } if found == line), "{error}");
            assert_eq!(fs::read_to_string(&path).expect("read"), text);
        }
    }
}
