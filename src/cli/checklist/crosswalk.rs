//! `careseal checklist crosswalk [ID] --format text|csv|markdown`: which clause each item serves.

use clap::{ArgMatches, Command};

use crate::checklist::bundled;
use crate::checklist::clauses::{self, Clause};
use crate::formats::{CommandOutput, inline};
use crate::locale::Locale;
use crate::present::crosswalk::{Table, place};
use crate::present::marks;
use crate::session::UserError;
use crate::session::user_error::USE;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::shell::{Shell, written_as};
use super::named::find;

pub(super) const SPEC: Spec = Spec { name: "crosswalk", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let list = texts.named("checklist", "ID", "cli-checklist-crosswalk-id").required(false);
    let format = texts
        .word("format", "FORMAT", "cli-checklist-crosswalk-format", ["text", "csv", "markdown"])
        .default_value("text")
        .hide_default_value(true);
    texts.finish(texts.command("crosswalk", "cli-checklist-crosswalk").args([list, format]))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let first = bundled::list().next().map_or("", |(id, _)| id);
    let list = find(&shell.library, matches.get_one::<String>("checklist").map_or(first, String::as_str))?;
    let Some(crosswalk) = clauses::crosswalk(&shell.library, &list.id, shell.locale.language()) else {
        return Err(UserError::new("cli-checklist-no-crosswalk", USE).with("id", list.id.to_string()));
    };
    let table =
        Table { library: &shell.library, list: &list, crosswalk: &crosswalk, language: shell.locale.language() };
    let name = matches.get_one::<String>("format").map_or("text", String::as_str);
    let text = if name == "markdown" {
        markdown(&table, &shell.locale)
    } else {
        let output = CommandOutput {
            blocks: &|| table.blocks(&shell.locale),
            rows: Some(&|| table.rows()),
            // It is not offered as JSON.
            view: &String::new,
        };
        written_as(name, &output)
    };
    shell.text(&text);
    Ok(0)
}

fn markdown(table: &Table<'_>, locale: &Locale) -> String {
    let title = table.list.words_in(table.language).title.to_string();
    let values = [("title", title.as_str().into())];
    let heading = locale.text_with("cli-checklist-crosswalk-title", &values);
    let mut lines = vec![format!("# {}", inline(&heading)), String::new(), inline(table.crosswalk.about)];
    let groups = [
        (locale.text("cli-checklist-crosswalk-rules"), &table.crosswalk.rules),
        (locale.text("cli-checklist-crosswalk-items"), &table.crosswalk.rows),
    ];
    let columns = ["item", "clauses", "why"].map(|name| locale.text(&format!("cli-checklist-crosswalk-column-{name}")));
    for (heading, rows) in groups {
        lines.extend([String::new(), format!("## {}", inline(&heading)), String::new()]);
        lines.extend([format!("| {} |", columns.join(" | ")), "| --- | --- | --- |".to_owned()]);
        for row in rows {
            let item = format!("{} {}", place(row), table.title(row)).trim().to_owned();
            let named = |clause: &Clause| match (inline(&clause.full_name()), marks(clause, locale)) {
                (name, marks) if marks.is_empty() => name,
                (name, marks) => format!("{name} ({marks})"),
            };
            let clauses: Vec<String> = row.clauses.iter().map(named).collect();
            let clauses = if clauses.is_empty() { "–".to_owned() } else { clauses.join("<br>") };
            lines.push(format!("| {} | {clauses} | {} |", inline(&item), inline(row.why)));
        }
    }
    for (heading, texts) in table.notes(locale) {
        lines.extend([String::new(), format!("## {}", inline(&heading)), String::new()]);
        lines.extend(texts.iter().map(|text| format!("- {}", inline(text))));
    }
    lines.join("\n") + "\n"
}
