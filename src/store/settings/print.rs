//! The settings as they are written.

use super::{Glyphs, Me, Settings, Theme};
use crate::text::{Line, quoted};

const HEAD: &str = "# careseal's settings. You may change them while it is not running; comments are not kept.\n";

impl Settings {
    /// The whole file. Defaults are left out, so that a later version may choose better ones.
    pub(super) fn print(&self) -> String {
        let mut out = HEAD.to_owned();
        let mut put = |key: &str, value: &str| {
            for part in [key, " = ", &quoted(value), "\n"] {
                out.push_str(part);
            }
        };
        if let Some(theme) = self.theme {
            put("theme", theme.word());
        }
        if self.glyphs != Glyphs::default() {
            put("glyphs", self.glyphs.word());
        }
        if let Some(language) = &self.language {
            put("language", language.as_str());
        }
        // A path that cannot stand in a text file is not remembered; it is only a convenience.
        let last = self.last_worksheet.as_deref().and_then(std::path::Path::to_str);
        if let Some(path) = last.and_then(|path| Line::parse(path).ok()) {
            put("last_worksheet", path.as_str());
        }
        if let Some(me) = &self.me {
            out.push_str("\n[me]\n");
            out.push_str(&me.print());
        }
        out
    }
}

impl Me {
    fn print(&self) -> String {
        let lines = [
            ("name", self.name.as_str()),
            ("role", self.role.as_str()),
            ("organisation", self.organisation.as_str()),
            ("email", self.email.as_str()),
            ("side", self.side.as_str()),
        ];
        lines.map(|(key, value)| format!("{key} = {}\n", quoted(value))).concat()
    }
}

impl Theme {
    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Light => "light",
            Self::Mono => "mono",
            Self::HighContrast => "high-contrast",
        }
    }
}

impl Glyphs {
    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
        }
    }
}
