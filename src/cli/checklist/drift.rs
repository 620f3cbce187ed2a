//! `careseal checklist drift ID OLD NEW`: what differs between two editions.

use clap::{ArgMatches, Command};

use crate::checklist::drift::{Drift, DriftKind, drift};
use crate::checklist::{Checklist, bundled};
use crate::session::Trouble;
use crate::session::trouble::USE;
use crate::text::harmless;

use super::super::shell::Shell;
use super::super::texts::Texts;

pub(super) fn command(texts: &Texts<'_>) -> Command {
    let id = texts.named("checklist", "ID", "cli-checklist-drift-id");
    let older = texts.named("older", "OLD", "cli-checklist-drift-old");
    let newer = texts.named("newer", "NEW", "cli-checklist-drift-new");
    texts.finish(texts.command("drift", "cli-checklist-drift").args([id, older, newer]))
}

pub(super) fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let older = edition(matches, "older")?;
    let newer = edition(matches, "newer")?;
    let language = shell.locale.language();
    let found = drift(older, newer, language);
    for one in &found {
        // What is gone has its title in the older edition only.
        let home = if newer.item(&one.at.item).is_some() { newer } else { older };
        let title = home.words_in(language).item_title(&one.at.item).to_owned();
        let at = match &one.at.part {
            Some(part) => format!("{}#{part}", one.at.item),
            None => one.at.item.to_string(),
        };
        shell.say(line(one.kind), &[("at", format!("{at:<8}").into()), ("title", title.into())]);
    }
    if found.is_empty() {
        shell.say("cli-checklist-drift-none", &[]);
    } else {
        let values = [
            ("added", count(&found, &[DriftKind::Added]).into()),
            ("removed", count(&found, &[DriftKind::Removed]).into()),
            // A sentence that has to be affirmed anew is a change to whoever affirmed it.
            ("changed", count(&found, &[DriftKind::Changed, DriftKind::Affirmation]).into()),
            ("reworded", count(&found, &[DriftKind::Reworded]).into()),
        ];
        shell.say("cli-checklist-drift-sum", &values);
    }
    Ok(0)
}

fn edition(matches: &ArgMatches, which: &str) -> Result<&'static Checklist, Trouble> {
    let text = |name| matches.get_one::<String>(name).map_or("", String::as_str);
    let (id, edition) = (text("checklist"), text(which));
    let found = id.parse().ok().zip(edition.parse().ok()).and_then(|(id, edition)| bundled::edition(&id, &edition));
    found.ok_or_else(|| Trouble::new("cli-checklist-unknown", USE).with("id", harmless(&format!("{id}@{edition}"))))
}

fn count(found: &[Drift], kinds: &[DriftKind]) -> usize {
    found.iter().filter(|one| kinds.contains(&one.kind)).count()
}

fn line(kind: DriftKind) -> &'static str {
    match kind {
        DriftKind::Added => "cli-checklist-drift-added",
        DriftKind::Removed => "cli-checklist-drift-removed",
        DriftKind::Changed => "cli-checklist-drift-changed",
        DriftKind::Affirmation => "cli-checklist-drift-affirmation",
        DriftKind::Reworded => "cli-checklist-drift-reworded",
    }
}
