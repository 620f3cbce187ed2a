//! The agenda and the private notes of whoever leads a session: read and changed beside their worksheet.

use std::path::Path;

use crate::store::facilitator as file;
use crate::text::harmless;
use crate::workspace::{Facilitation, Facilitator, NotAFacilitator};

use super::user_error::{FILE, UserError};

/// What stands beside a worksheet; nothing if there is no such file.
pub fn read(worksheet: &Path) -> Result<Facilitator, UserError> {
    let path = file::beside(worksheet);
    let Some(text) = file::load(&path)? else { return Ok(Facilitator::default()) };
    Facilitator::parse(&text).map_err(|why| {
        let trouble = match why {
            NotAFacilitator::Format(format) => {
                UserError::new("facilitator-format", FILE).with("format", harmless(&format))
            }
            NotAFacilitator::Line { line, detail } => UserError::new("facilitator-line", FILE)
                .with("line", line.to_string())
                .with("detail", harmless(&detail)),
        };
        trouble.with("path", harmless(&path.to_string_lossy()))
    })
}

/// Makes changes to it as it stands now, be it from another window; gives what came of it. A file that cannot be used
/// stays as it is.
pub fn change(worksheet: &Path, changes: Vec<Facilitation>) -> Result<Facilitator, UserError> {
    let before = read(worksheet)?;
    let mut now = before.clone();
    for change in changes {
        now.change(change);
    }
    if now != before {
        file::save(&file::beside(worksheet), &now.print())?;
    }
    Ok(now)
}

#[cfg(test)]
mod tests {
    use crate::text::Note;

    use super::*;

    #[test]
    fn a_file_that_cannot_be_used_stays_as_it_is() {
        let home = tempfile::tempdir().expect("a directory");
        let worksheet = home.path().join("a.worksheet.toml");
        let own = file::beside(&worksheet);
        let note = || Facilitation::Note("list/I.1".parse().expect("an address"), Note::clean("Ask"));
        assert_eq!(change(&worksheet, Vec::new()).expect("nothing"), Facilitator::default());
        assert_eq!(file::load(&own).expect("none"), None, "nothing to keep, no file");
        let now = change(&worksheet, vec![note()]).expect("saved");
        assert_eq!(read(&worksheet).expect("read"), now);
        for (id, text) in [
            ("facilitator-line", "format = \"careseal-facilitator/1\"\nmine = \"keep this\"\n"),
            ("facilitator-format", "format = \"careseal-facilitator/9\"\n"),
            ("facilitator-format", "some notes"),
        ] {
            let text = if text == "some notes" { "title = \"some notes\"\n" } else { text };
            file::save(&own, text).expect("written");
            assert_eq!(change(&worksheet, vec![note()]).map_err(|trouble| trouble.say.id), Err(id));
            assert_eq!(file::load(&own).expect("read").as_deref(), Some(text));
        }
    }
}
