//! `careseal minutes FILE [--from DATE] [--to DATE] [--format markdown|html|ics]`: the minutes of a session.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use jiff::civil::Date;

use crate::report::{self, Session, Span};
use crate::session::trouble::USE;
use crate::session::{Trouble, desk};
use crate::store::atomic;
use crate::worksheet::World;

use super::Spec;
use super::check::notice;
use super::shell::{self, Shell};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "minutes", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "minutes-arg-file"),
        texts.text("from", "DATE", "minutes-arg-from"),
        texts.text("to", "DATE", "minutes-arg-to"),
        texts
            .word("format", "FORMAT", "minutes-arg-format", ["markdown", "html", "ics"])
            .default_value("markdown")
            .hide_default_value(true),
        texts.path("output", "FILE", "minutes-arg-output"),
    ];
    texts.finish(texts.command("minutes", "minutes-command").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let span = span(matches)?;
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let open = desk::read(&path, shell.world.today(), shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let desk = &open.desk;
    let session = Session {
        log: &desk.log,
        state: &desk.state,
        review: &desk.review,
        lists: &desk.lists,
        language: shell.locale.language(),
        span,
        today: desk.today,
    };
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("html") => report::minutes_html(&session, &shell.locale),
        Some("ics") => report::minutes_ics(&session, &shell.locale),
        _ => report::minutes_markdown(&session, &shell.locale),
    };
    match matches.get_one::<PathBuf>("output") {
        Some(output) => atomic::save_new(output, text.as_bytes())?,
        None => shell.text(&text),
    }
    Ok(0)
}

/// The days; an error if they run backwards.
fn span(matches: &ArgMatches) -> Result<Span, Trouble> {
    let day = |name: &str| -> Result<Option<Date>, Trouble> {
        matches.get_one::<String>(name).map(|text| shell::date(text)).transpose()
    };
    let span = Span { from: day("from")?, to: day("to")? };
    match (span.from, span.to) {
        (Some(from), Some(to)) if to < from => {
            let trouble = Trouble::new("minutes-span-backwards", USE);
            Err(trouble.with("from", from.to_string()).with("to", to.to_string()))
        }
        _ => Ok(span),
    }
}
