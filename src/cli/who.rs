//! Who sits here: by the command line, else as remembered.

use clap::{Arg, ArgMatches};
use unicode_normalization::UnicodeNormalization;

use crate::session::Trouble;
use crate::session::profile::remembered;
use crate::session::trouble::USE;
use crate::text::{Line, TextError, harmless};
use crate::wizard::Profile;
use crate::worksheet::Side;
use crate::worksheet::person::is_email;

use super::shell::Shell;
use super::texts::Texts;

/// The options that say who one is.
pub(super) fn args(texts: &Texts<'_>) -> Vec<Arg> {
    vec![
        texts.text("me", "PERSON", "cli-option-me").conflicts_with_all(["name", "email"]),
        texts.text("name", "NAME", "cli-option-name"),
        texts.text("email", "E-MAIL", "cli-option-email"),
        texts.text("role", "ROLE", "cli-option-role"),
        texts.text("organisation", "NAME", "cli-option-organisation"),
        texts.word("side", "SIDE", "cli-option-side", Side::ALL.map(Side::as_str)),
    ]
}

/// Who one is, if it is known.
pub(super) fn find(shell: &Shell, matches: &ArgMatches) -> Result<Option<Profile>, Trouble> {
    let mut profile = shell.settings.me.as_ref().map(remembered);
    let given = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let mut set = |change: &dyn Fn(&mut Profile)| change(profile.get_or_insert_default());
    if let Some(me) = given("me") {
        let parts = me.strip_suffix('>').and_then(|rest| rest.split_once('<'));
        let (name, email) = parts.ok_or_else(|| Trouble::new("cli-not-a-person", USE).with("text", harmless(me)))?;
        let (name, email) = (line(name)?, line(email)?);
        set(&|profile| (profile.name, profile.email) = (name.clone(), email.clone()));
    }
    for (id, put) in FIELDS {
        if let Some(text) = given(id) {
            let text = line(text)?;
            set(&|profile| put(profile, text.clone()));
        }
    }
    if let Some(side) = given("side").and_then(|side| side.parse().ok()) {
        set(&|profile| profile.side = side);
    }
    if let Some(profile) = &profile {
        if profile.name.is_blank() {
            return Err(Trouble::new("cli-no-name", USE));
        }
        if !is_email(profile.email.as_str()) {
            return Err(Trouble::new("cli-not-an-email", USE).with("text", profile.email.as_str()));
        }
    }
    Ok(profile)
}

type Put = fn(&mut Profile, Line);

const FIELDS: [(&str, Put); 4] = [
    ("name", |profile, text| profile.name = text),
    ("email", |profile, text| profile.email = text),
    ("role", |profile, text| profile.role = text),
    ("organisation", |profile, text| profile.organisation = text),
];

/// A line from the command line. Some systems hand letters and their accents over apart; that is no fault of who typed it.
pub(super) fn line(text: &str) -> Result<Line, Trouble> {
    let text: String = text.trim().nfc().collect();
    Line::parse(&text).map_err(|why| {
        let id = if matches!(why, TextError::TooLong { .. }) { "cli-long-text" } else { "cli-bad-text" };
        let start: String = text.chars().take(SHOWN).collect();
        let more = if start.len() < text.len() { "…" } else { "" };
        Trouble::new(id, USE).with("text", harmless(&start) + more).with("why", why.to_string())
    })
}

/// As much of a text that is refused is shown.
const SHOWN: usize = 60;

/// Who one is; an error if nobody said.
pub(super) fn must(shell: &Shell, matches: &ArgMatches) -> Result<Profile, Trouble> {
    find(shell, matches)?.ok_or_else(|| Trouble::new("cli-who", USE))
}
