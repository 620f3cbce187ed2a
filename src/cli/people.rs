//! `careseal people FILE`: who is at the table of a worksheet, and what each decided and recorded.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::session::{Trouble, desk};
use crate::wizard::people::{PersonLine, people_lines, side_id};
use crate::worksheet::World;

use super::Spec;
use super::check::notice;
use super::shell::Shell;
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "people", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "people-arg-file");
    texts.finish(texts.command("people", "people-command").args([file, texts.json()]))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let open = desk::read(&path, shell.world.today(), shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let lines = people_lines(&open.desk);
    if matches.get_flag("json") {
        let people: Vec<_> = lines.iter().map(one).collect();
        shell.line(&format!("{:#}", json!({ "format": "careseal-people/0", "people": people })));
        return Ok(0);
    }
    for line in &lines {
        let side = shell.locale.text(side_id(line.person.side));
        let named = [("name", line.person.label().into()), ("side", side.into())];
        let named = shell.locale.text_with("people-named", &named);
        shell.line(&named);
        let counts = [("decided", line.decided), ("recorded", line.recorded), ("proposed", line.proposed)];
        let counts = counts.map(|(name, count)| (name, count.into()));
        let mut text = shell.locale.text_with("people-decided", &counts);
        if line.proposed > 0 {
            text = format!("{text} {}", shell.locale.text_with("people-waiting", &counts));
        }
        shell.line(&format!("  {text}"));
    }
    Ok(0)
}

fn one(line: &PersonLine) -> serde_json::Value {
    let person = &line.person;
    json!({
        "id": person.id.as_str(),
        "name": person.name.as_str(),
        "email": person.email.as_str(),
        "role": person.role.as_str(),
        "organisation": person.organisation.as_str(),
        "side": person.side.as_str(),
        "decided": line.decided,
        "proposed": line.proposed,
        "recorded": line.recorded,
    })
}
