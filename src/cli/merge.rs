//! `careseal merge A B`: joins two copies of one worksheet.

mod json;

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::session::Trouble;
use crate::session::sheet::{self, Lines};
use crate::session::trouble::{FILE, FINDINGS, USE};
use crate::store::atomic;
use crate::text::harmless;
use crate::worksheet::log::ReadOnly;
use crate::worksheet::stamp::written;
use crate::worksheet::{About, Answer, Claim, FactValue, NotJoined, PersonId, Said, Standing, State, World, conflicts};

use super::Spec;
use super::check::notice;
use super::shell::{Shell, aside, shown};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "merge", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("one", "WORKSHEET", "cli-merge-one"),
        texts.file("other", "COPY", "cli-merge-other"),
        texts.path("output", "FILE", "cli-merge-output"),
        texts.json(),
    ];
    texts.finish(texts.command("merge", "cli-merge").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let (at_one, at_other, output) = (path("one"), path("other"), matches.get_one::<PathBuf>("output"));
    let other = open(shell, &at_other, false)?;
    let one = open(shell, &at_one, output.is_none())?;
    let (name_one, name_other) = (shown(&at_one), shown(&at_other));
    let joined = one.log.join(&other.log).map_err(|why| refused(why, &name_one, &name_other))?;
    let now_at = output.unwrap_or(&at_one);
    match output {
        None if joined.theirs.is_empty() => {}
        None => one.append(&joined.theirs)?,
        Some(output) => atomic::save_new(output, joined.log.print().as_bytes())?,
    }
    let state = State::of(&joined.log);
    let is_written = output.is_some() || !joined.theirs.is_empty();
    if matches.get_flag("json") {
        let told = serde_json::json!({
            "one": name_one,
            "other": name_other,
            "in_both": joined.both,
            "only_in_one": joined.ours,
            "only_in_other": joined.theirs.len(),
            "path": shown(now_at),
            "written": is_written,
            "entries": joined.log.events().len(),
            "digest": joined.log.digest(),
            "conflicts": json::of_conflicts(&state),
        });
        shell.line(&serde_json::to_string_pretty(&told).unwrap_or_default());
        return Ok(if conflicts(&state).is_empty() { 0 } else { FINDINGS });
    }
    let values = [
        ("both", joined.both.into()),
        ("ours", joined.ours.into()),
        ("theirs", joined.theirs.len().into()),
        ("one", name_one.into()),
        ("other", name_other.into()),
    ];
    shell.say("cli-merge-counts", &values);
    let path = shown(now_at);
    if is_written {
        let count = joined.log.events().len();
        shell.say("cli-merge-written", &[("path", path.into()), ("count", count.into())]);
    } else {
        shell.say("cli-merge-nothing-new", &[("path", path.into())]);
    }
    if let Some(ReadOnly::UnknownEvent { kind }) = joined.log.read_only() {
        aside(&shell.locale.text_with("cli-merge-newer", &[("kind", harmless(kind).into())]));
    }
    Ok(differing(shell, &state, now_at))
}

/// With two files, what is wrong with one has to say with which.
fn open(shell: &Shell, path: &Path, write: bool) -> Result<Lines, Trouble> {
    let lines = sheet::open_lines(path, write, shell.world.now());
    match &lines {
        Err(_) => aside(&format!("{}:", shown(path))),
        Ok(lines) => notice(shell, lines.notice.as_ref()),
    }
    lines
}

fn refused(why: NotJoined, one: &str, other: &str) -> Trouble {
    let trouble = match why {
        NotJoined::OtherWorksheet => Trouble::new("cli-merge-other-worksheet", USE),
        NotJoined::OtherHead => Trouble::new("cli-merge-other-head", FILE),
        NotJoined::TwoContents { event, ours, theirs } => Trouble::new("cli-merge-two-contents", FILE)
            .with("event", event.to_string())
            .with("ours", harmless(&ours))
            .with("theirs", harmless(&theirs)),
        NotJoined::Damage(damage) => damage.into(),
    };
    trouble.with("one", one).with("other", other)
}

/// Says what stands against each other; the exit code.
fn differing(shell: &mut Shell, state: &State, path: &Path) -> u8 {
    let found = conflicts(state);
    shell.say("cli-merge-conflicts", &[("count", found.len().into()), ("path", shown(path).into())]);
    for conflict in &found {
        shell.line("");
        let text = about(shell, conflict.about);
        shell.block("  ", &text);
        for claim in &conflict.claims {
            let (who, what) = (who(shell, state, claim), what(shell, claim.said));
            shell.block("    ", &who);
            shell.block("      ", &what);
        }
    }
    if found.is_empty() { 0 } else { FINDINGS }
}

fn about(shell: &Shell, about: About<'_>) -> String {
    let (id, at, document) = match about {
        About::Name => ("cli-merge-about-name", String::new(), String::new()),
        About::Checklist(id) => ("cli-merge-about-checklist", id.to_string(), String::new()),
        About::Fact(at) => ("cli-merge-about-fact", at.to_string(), String::new()),
        About::Answer(at) => ("cli-merge-about-answer", at.to_string(), String::new()),
        About::Plan(at) => ("cli-merge-about-plan", at.to_string(), String::new()),
        About::Note(at) => ("cli-merge-about-note", at.to_string(), String::new()),
        About::Document(at, id) => ("cli-merge-about-document", at.to_string(), id.to_string()),
        About::Reply(_, Some(at)) => ("cli-merge-about-reply", at.to_string(), String::new()),
        About::Reply(_, None) => ("cli-merge-about-reply-whole", String::new(), String::new()),
        About::Question(_) => ("cli-merge-about-question", String::new(), String::new()),
        About::QuestionReply(_) => ("cli-merge-about-question-reply", String::new(), String::new()),
    };
    shell.locale.text_with(id, &[("at", at.into()), ("id", document.into())])
}

fn who(shell: &Shell, state: &State, claim: &Claim<'_>) -> String {
    let name = |id: &PersonId| state.person(id).map_or_else(|| id.to_string(), |person| person.name.to_string());
    let id = match (claim.by == claim.rec, claim.standing) {
        (true, Standing::Confirmed) => "cli-merge-claim",
        (true, Standing::Proposed) => "cli-merge-claim-proposed",
        (false, Standing::Confirmed) => "cli-merge-claim-recorded",
        (false, Standing::Proposed) => "cli-merge-claim-recorded-proposed",
    };
    let values = [("name", name(claim.by).into()), ("rec", name(claim.rec).into()), ("at", written(claim.at).into())];
    shell.locale.text_with(id, &values)
}

fn what(shell: &Shell, said: Said<'_>) -> String {
    let filled = |id: &str, name: &str, text: &str| shell.locale.text_with(id, &[(name, text.to_owned().into())]);
    match said {
        Said::Nothing => shell.locale.text("cli-merge-nothing"),
        Said::Text(text) => text.to_owned(),
        Said::Edition(edition) => match &edition.overlay {
            None => edition.edition.to_string(),
            Some(overlay) => {
                let values =
                    [("edition", edition.edition.to_string().into()), ("overlay", overlay.name.to_string().into())];
                shell.locale.text_with("cli-merge-overlay", &values)
            }
        },
        Said::Fact(FactValue::One(one)) => one.to_string(),
        Said::Fact(FactValue::Many(many)) if many.is_empty() => shell.locale.text("cli-merge-none-chosen"),
        Said::Fact(FactValue::Many(many)) => listed(many),
        Said::Answer(answer) => answered(shell, answer),
        Said::Plan(plan) => {
            let first = match plan.due {
                None => plan.owner.to_string(),
                Some(due) => {
                    let values = [("owner", plan.owner.to_string().into()), ("date", due.to_string().into())];
                    shell.locale.text_with("cli-merge-due", &values)
                }
            };
            format!("{first}\n{}", plan.missing).trim_end().to_owned()
        }
        Said::Question(question) => {
            let due = question.due.map(|date| date.to_string()).unwrap_or_default();
            let lines = [question.text.as_str(), question.owner.as_str(), &due];
            lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Said::QuestionReply(reply) => format!("{}\n{}", reply.text, reply.from).trim_end().to_owned(),
        Said::Document(document) => {
            let until = document.expires.map(|date| filled("cli-merge-until", "text", &date.to_string()));
            let lines = [Some(document.source.name().to_string()), until, Some(document.note.to_string())];
            lines.into_iter().flatten().collect::<Vec<_>>().join("\n").trim_end().to_owned()
        }
    }
}

fn listed<T: ToString>(many: impl IntoIterator<Item = T>) -> String {
    many.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// An answer and what was said with it, a line each.
fn answered(shell: &Shell, answer: &Answer) -> String {
    let outcome = shell.locale.text(&format!("report-outcome-{}", answer.outcome));
    let first = if answer.chosen.is_empty() { outcome } else { format!("{outcome}: {}", listed(&answer.chosen)) };
    let with = [
        ("cli-merge-reason", answer.reason.as_ref().map(ToString::to_string)),
        ("cli-merge-control", answer.control.as_ref().map(ToString::to_string)),
        ("cli-merge-owner", answer.owner.as_ref().map(ToString::to_string)),
        ("cli-merge-until", answer.affirmation.as_ref().map(|affirmation| affirmation.expires.to_string())),
    ];
    let with = with.into_iter().filter_map(|(id, text)| Some(shell.locale.text_with(id, &[("text", text?.into())])));
    std::iter::once(first).chain(with).collect::<Vec<_>>().join("\n")
}
