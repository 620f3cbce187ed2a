//! `careseal new NAME`: begins a worksheet.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{ArgAction, ArgMatches, Command};

use crate::checklist::Checklist;
use crate::formats::{self, CommandOutput};
use crate::present::begun;
use crate::session::profile::to_remember;
use crate::session::template::{self, Refused};
use crate::session::user_error::USE;
use crate::session::{self, UserError, worksheet_file};
use crate::store::{self, settings};
use crate::worksheet::Env;
use crate::workspace::new_worksheet;

use super::Spec;
use super::arg_builders::Texts;
use super::overlay;
use super::shell::{Shell, shown, written};
use super::{checklist, identity_args};

pub(super) const SPEC: Spec = Spec { name: "new", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let account = texts.named("account", "ACCOUNT", "cli-new-account");
    let output = texts.path("output", "FILE", "cli-new-output");
    let overlay = texts.path("overlay", "FILE", "cli-new-overlay").action(ArgAction::Append);
    let from = texts.path("from", "FILE", "cli-new-from");
    let json = texts.json().requires("from");
    let lists = texts.text("checklist", "ID[@EDITION]", "cli-new-checklist").action(ArgAction::Append);
    texts.finish(
        texts
            .command("new", "cli-new")
            .args([account, lists, output, overlay, from, json])
            .args(identity_args::args(texts)),
    )
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let name = identity_args::line(matches.get_one::<String>("account").map_or("", String::as_str))?;
    if name.is_blank() {
        return Err(UserError::new("cli-no-account-name", USE));
    }
    let mut lists: Vec<Arc<Checklist>> = Vec::new();
    for given in matches.get_many::<String>("checklist").into_iter().flatten() {
        let list = checklist::find(&shell.library, given)?;
        if lists.iter().any(|known| known.id == list.id) {
            return Err(UserError::new("cli-checklist-twice", USE).with("id", list.id.as_str()));
        }
        lists.push(list);
    }
    let profile = identity_args::must(shell, matches)?;
    let files: Vec<PathBuf> = matches.get_many("overlay").into_iter().flatten().cloned().collect();
    let overlays = files.iter().map(|file| overlay::valid(shell, file)).collect::<Result<Vec<_>, _>>()?;
    let mut begun = None;
    let log = if let Some(path) = matches.get_one::<PathBuf>("from") {
        let source = match template::read(&shell.library, path, &profile, &mut shell.world) {
            Ok(source) => source,
            Err(Refused::UserError(trouble)) => return Err(trouble),
            Err(Refused::Answers(problems)) => return super::apply::refuse(shell, path, &problems),
        };
        let language = shell.locale.language().to_owned();
        let found =
            template::begin(&shell.library, (&profile, &name), lists, &overlays, source, &language, &mut shell.world)?;
        let log = found.log.clone();
        begun = Some(found);
        log
    } else {
        let log = new_worksheet(&shell.library, profile.clone(), &name, lists, &mut shell.world);
        session::overlay::begin(&shell.library, log, &overlays, profile.clone(), &mut shell.world)?
    };
    let now = shell.world.now();
    let made = if let Some(path) = matches.get_one::<PathBuf>("output") {
        worksheet_file::create_at(&shell.library, path, &log, now)?
    } else {
        store::ensure(shell.paths.data())?;
        worksheet_file::create(&shell.library, shell.paths.data(), name.as_str(), &log, now)?
    };
    let path = shown(&made.path);
    match &begun {
        None => shell.line(&path),
        Some(begun) => {
            let left = begun.left.iter();
            let left = left.map(|left| begun::Left { at: &left.at, why: left.why.as_str(), say: left.why.say() });
            let (facts, answers) = (&begun.facts, &begun.answers);
            let begun = begun::Begun { path: &path, say: begun.said(), facts, answers, left: left.collect() };
            let output = CommandOutput {
                blocks: &|| begun::blocks(&begun, &shell.locale),
                view: &|| formats::json(&begun::view(&begun, &shell.locale)),
                rows: None,
            };
            let text = written(matches, &output);
            shell.text(&text);
        }
    }
    // Asked once, as at the first start of the wizard.
    if shell.settings.me.is_none() {
        let me = to_remember(&profile);
        settings::update(&shell.paths.settings(), |settings| settings.me = Some(me))?;
    }
    Ok(0)
}
