//! `careseal new NAME`: begins a worksheet.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command};

use crate::checklist::Checklist;
use crate::session::profile::to_remember;
use crate::session::trouble::USE;
use crate::session::{self, Trouble, sheet};
use crate::store::{self, settings};
use crate::wizard::new_worksheet;
use crate::worksheet::World;

use super::Spec;
use super::overlay;
use super::shell::{Shell, shown};
use super::texts::Texts;
use super::{checklist, who};

pub(super) const SPEC: Spec = Spec { name: "new", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let account = texts.named("account", "ACCOUNT", "cli-new-account");
    let output = texts.path("output", "FILE", "cli-new-output");
    let overlay = texts.path("overlay", "FILE", "cli-new-overlay").action(ArgAction::Append);
    let lists = texts.text("checklist", "ID[@EDITION]", "cli-new-checklist").action(ArgAction::Append);
    texts.finish(texts.command("new", "cli-new").args([account, lists, output, overlay]).args(who::args(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let name = who::line(matches.get_one::<String>("account").map_or("", String::as_str))?;
    if name.is_blank() {
        return Err(Trouble::new("cli-no-account-name", USE));
    }
    let mut lists: Vec<&'static Checklist> = Vec::new();
    for given in matches.get_many::<String>("checklist").into_iter().flatten() {
        let list = checklist::find(given)?;
        if lists.iter().any(|known| known.id == list.id) {
            return Err(Trouble::new("cli-checklist-twice", USE).with("id", list.id.as_str()));
        }
        lists.push(list);
    }
    let profile = who::must(shell, matches)?;
    let files: Vec<PathBuf> = matches.get_many("overlay").into_iter().flatten().cloned().collect();
    let sounds = files.iter().map(|file| overlay::sound(shell, file)).collect::<Result<Vec<_>, _>>()?;
    let log = new_worksheet(profile.clone(), &name, lists, &mut shell.world);
    let log = session::overlay::begin(log, &sounds, profile.clone(), &mut shell.world)?;
    let now = shell.world.now();
    let made = if let Some(path) = matches.get_one::<PathBuf>("output") {
        sheet::create_at(path, &log, now)?
    } else {
        store::ensure(shell.paths.data())?;
        sheet::create(shell.paths.data(), name.as_str(), &log, now)?
    };
    shell.line(&shown(&made.path));
    // Asked once, as at the first start of the wizard.
    if shell.settings.me.is_none() {
        let me = to_remember(&profile);
        settings::update(&shell.paths.settings(), |settings| settings.me = Some(me))?;
    }
    Ok(0)
}
