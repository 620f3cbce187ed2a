//! `careseal diff OLD NEW`: what differs between two worksheets or attestations, whichever editions they were made under.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::attestation::{Document, difference};
use crate::report::{Compared, diff_json, diff_text};
use crate::session::trouble::{FINDINGS, SEAL};
use crate::session::verify::{By, verify};
use crate::session::{Trouble, desk, kind};
use crate::wizard::record_of;
use crate::worksheet::World;

use super::Spec;
use super::check::notice;
use super::shell::{Shell, shown};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "diff", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("old", "OLD", "cli-diff-old"), texts.file("new", "NEW", "cli-diff-new"), texts.json()];
    texts.finish(texts.command("diff", "cli-diff").args(args))
}

/// A file's record, and its digest if it is sealed.
struct Record {
    file: String,
    document: Document,
    digest: Option<String>,
}

impl Record {
    fn compared(&self) -> Compared<'_> {
        Compared { file: &self.file, document: &self.document, digest: self.digest.as_deref() }
    }
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let old = read(shell, matches, "old")?;
    let new = read(shell, matches, "new")?;
    let found = difference(&old.document, &new.document);
    let text = if matches.get_flag("json") {
        diff_json(old.compared(), new.compared(), &found)
    } else {
        diff_text(old.compared(), new.compared(), &found, &shell.locale)
    };
    shell.text(&text);
    Ok(if found.is_none() { 0 } else { FINDINGS })
}

/// The record of a worksheet as it would be made now, or that of an intact attestation.
fn read(shell: &Shell, matches: &ArgMatches, which: &str) -> Result<Record, Trouble> {
    let path = matches.get_one::<PathBuf>(which).cloned().unwrap_or_default();
    let file = shown(&path);
    let (now, today) = (shell.world.now(), shell.world.today());
    match kind::of(&path)? {
        kind::Kind::Worksheet => {
            let open = desk::read(&path, today, now)?;
            notice(shell, open.notice.as_ref());
            let document = record_of(&open.desk, shell.locale.language());
            Ok(Record { file, document, digest: None })
        }
        kind::Kind::Attestation(bytes) => {
            let verified = verify(&bytes, By { trust: None, now, at: today, strict: false });
            if !verified.is_intact() {
                let wrong = verified.first_wrong().unwrap_or_else(|| Trouble::new("cli-not-judged", SEAL));
                return Err(wrong.with("path", file));
            }
            let document = verified.document.ok_or_else(|| Trouble::new("cli-not-judged", SEAL))?;
            Ok(Record { file, document, digest: verified.record.map(|record| record.to_string()) })
        }
    }
}
