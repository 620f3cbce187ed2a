//! `careseal minutes FILE [--from DATE] [--to DATE] [--format FORMAT]`: the minutes of a session.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use jiff::civil::Date;

use crate::formats::{FORMATS, Format};
use crate::present::{Session, Span};
use crate::session::UserError;
use crate::session::user_error::USE;
use crate::store::atomic;

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::shell::{self, Shell};

pub(super) const SPEC: Spec = Spec { name: "minutes", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "minutes-arg-file"),
        texts.text("from", "DATE", "minutes-arg-from"),
        texts.text("to", "DATE", "minutes-arg-to"),
        texts.format(formats()),
        texts.path("output", "FILE", "minutes-arg-output"),
    ];
    texts.finish(texts.command("minutes", "minutes-command").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let span = span(matches)?;
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let open = opened::to_read(shell, &path)?;
    let workspace = &open.workspace;
    let session = Session {
        log: &workspace.log,
        state: &workspace.state,
        review: &workspace.review,
        lists: &workspace.lists,
        library: workspace.library(),
        language: shell.locale.language(),
        span,
        today: workspace.today,
    };
    let named = matches.get_one::<String>("format");
    let format = formats().find(|format| named.is_some_and(|name| name == format.name));
    let write = format.or(formats().next()).and_then(|format| format.minutes);
    let text = write.map(|write| write(&session, &shell.locale)).unwrap_or_default();
    match matches.get_one::<PathBuf>("output") {
        Some(output) => atomic::save_new(output, text.as_bytes())?,
        None => shell.text(&text),
    }
    Ok(0)
}

/// The formats that minutes have.
fn formats() -> impl Iterator<Item = &'static Format> + Clone {
    FORMATS.iter().filter(|format| format.minutes.is_some())
}

/// The days; an error if they run backwards.
fn span(matches: &ArgMatches) -> Result<Span, UserError> {
    let day = |name: &str| -> Result<Option<Date>, UserError> {
        matches.get_one::<String>(name).map(|text| shell::date(text)).transpose()
    };
    let span = Span { from: day("from")?, to: day("to")? };
    match (span.from, span.to) {
        (Some(from), Some(to)) if to < from => {
            let trouble = UserError::new("minutes-span-backwards", USE);
            Err(trouble.with("from", from.to_string()).with("to", to.to_string()))
        }
        _ => Ok(span),
    }
}
