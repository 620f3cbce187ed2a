//! `careseal key list`: the keys that can seal.

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::workspace::KeyPlace;

use super::super::Spec;
use super::super::shell::{Shell, shown};
use super::super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "list", command, run: |shell, matches| Ok(run(shell, matches)) };

fn command(texts: &Texts<'_>) -> Command {
    texts.finish(texts.command("list", "cli-key-list").arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> u8 {
    let found = shell.keyring().find();
    if matches.get_flag("json") {
        let keys = found.iter().map(|key| {
            let (place, _) = place(key.at);
            json!({
                "fingerprint": key.fingerprint,
                "algorithm": key.algorithm,
                "comment": crate::text::harmless(&key.comment),
                "place": place,
                "path": (key.at != KeyPlace::Agent).then(|| crate::text::harmless(&key.name)),
                "locked": key.locked,
            })
        });
        let keys = json!({ "format": "careseal-keys/0", "keys": keys.collect::<Vec<_>>() });
        shell.line(&format!("{keys:#}"));
        return 0;
    }
    if found.is_empty() {
        shell.say("cli-key-none", &[]);
    }
    for key in &found {
        let (_, id) = place(key.at);
        let place = if key.at == KeyPlace::Agent { String::new() } else { crate::text::harmless(&key.name) };
        let comment = crate::text::harmless(&key.comment);
        shell.line(&format!("{}  {}  {comment}", key.fingerprint, key.algorithm));
        let text = shell.locale.text_with(id, &[("path", place.into())]);
        shell.line(&format!("  {text}"));
    }
    let folder = shown(&shell.paths.keys());
    shell.say("cli-key-folder", &[("folder", folder.into())]);
    0
}

/// Where a key is: the word for programs, and the message id.
fn place(at: KeyPlace) -> (&'static str, &'static str) {
    match at {
        KeyPlace::Own => ("own", "cli-key-own"),
        KeyPlace::File => ("file", "cli-key-file"),
        KeyPlace::Agent => ("agent", "cli-key-agent"),
    }
}
