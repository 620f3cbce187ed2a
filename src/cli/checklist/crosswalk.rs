//! `careseal checklist crosswalk [ID] --format text|csv|markdown`: which clause each item serves.

use clap::{ArgMatches, Command};

use crate::checklist::clauses::{self, Clause, Crosswalk, Row};
use crate::checklist::{Checklist, bundled};
use crate::formats::{Csv, inline};
use crate::present::marks;
use crate::session::UserError;
use crate::session::user_error::USE;

use super::super::Spec;
use super::super::shell::Shell;
use super::super::texts::Texts;
use super::show::find;

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
    let table = Table { shell, list: &list, crosswalk };
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => table.csv(),
        Some("markdown") => table.markdown(),
        _ => table.text(),
    }
    Ok(0)
}

struct Table<'a> {
    shell: &'a mut Shell,
    list: &'a Checklist,
    crosswalk: Crosswalk,
}

impl Table<'_> {
    /// `I.5`, `VI.2#email`; a rule has no place.
    fn place(row: &Row) -> String {
        let item = row.item.as_ref().map(ToString::to_string).unwrap_or_default();
        row.part.as_ref().map_or(item.clone(), |part| format!("{item}#{part}"))
    }

    /// The title of the item, in any edition; of a rule what it is about.
    fn title(&self, row: &Row) -> String {
        let Some(item) = &row.item else { return row.topic.to_owned() };
        let mut editions = self.shell.library.editions(&self.list.id).map(AsRef::as_ref);
        let list = editions.find(|list| list.item(item).is_some()).unwrap_or(self.list);
        list.words_in(self.shell.locale.language()).item_title(item).to_owned()
    }

    fn marks(&self, clause: &Clause) -> String {
        marks(clause, &self.shell.locale)
    }

    fn word(&self, id: &str) -> String {
        self.shell.locale.text(id)
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.crosswalk.rules.iter().chain(&self.crosswalk.rows)
    }

    /// A row for each citation, so that programs can sort and filter; the words are those of the files.
    fn csv(self) {
        let head = [
            "item",
            "part",
            "title",
            "law",
            "clause",
            "name",
            "specification",
            "strength",
            "checked",
            "when",
            "as",
            "why",
        ];
        let mut csv = Csv::new(&head);
        for row in self.rows() {
            let title = self.title(row);
            let [item, part, same_as] =
                [&row.item, &row.part, &row.same_as].map(|id| id.as_ref().map_or("", |id| id.as_str()));
            for clause in &row.clauses {
                let name = clause.full_name();
                let specification = clause.specification.map_or("", clauses::Specification::as_str);
                let strength = clause.strength.map_or("", clauses::Strength::as_str);
                let checked = if clause.is_checked { "yes" } else { "no" };
                csv.row(&[
                    item,
                    part,
                    &title,
                    clause.law.as_str(),
                    clause.number,
                    &name,
                    specification,
                    strength,
                    checked,
                    clause.when,
                    same_as,
                    row.why,
                ]);
            }
            if row.clauses.is_empty() {
                csv.row(&[item, part, &title, "", "", "", "", "", "", "", same_as, row.why]);
            }
        }
        self.shell.text(&csv.finish());
    }

    fn text(self) {
        let mut lines = vec![self.crosswalk.about.to_owned()];
        for row in self.rows() {
            lines.push(String::new());
            lines.push(format!("{:<8} {}", Self::place(row), self.title(row)).trim_start().to_owned());
            for clause in &row.clauses {
                let marks = self.marks(clause);
                if marks.is_empty() {
                    lines.push(format!("  {}", clause.full_name()));
                    continue;
                }
                let values = [("name", clause.full_name().into()), ("marks", marks.into())];
                lines.push(format!("  {}", self.shell.locale.text_with("clause-line", &values)));
            }
            lines.push(format!("  {}", row.why));
        }
        for (heading, texts) in self.head() {
            lines.extend([String::new(), heading]);
            lines.extend(texts.iter().map(|text| format!("  {text}")));
        }
        for line in lines {
            self.shell.line(&line);
        }
    }

    /// What was checked, and the traps, under their headings.
    fn head(&self) -> [(String, Vec<&'static str>); 2] {
        [
            (self.word("cli-checklist-crosswalk-checked"), self.crosswalk.checked.clone()),
            (self.word("cli-checklist-crosswalk-traps"), self.crosswalk.traps.clone()),
        ]
    }

    fn markdown(self) {
        let list = self.list;
        let title = list.words_in(self.shell.locale.language()).title.to_string();
        let values = [("title", title.as_str().into())];
        let heading = self.shell.locale.text_with("cli-checklist-crosswalk-title", &values);
        let mut lines = vec![format!("# {}", inline(&heading)), String::new(), inline(self.crosswalk.about)];
        let groups = [
            (self.word("cli-checklist-crosswalk-rules"), &self.crosswalk.rules),
            (self.word("cli-checklist-crosswalk-items"), &self.crosswalk.rows),
        ];
        let columns =
            ["item", "clauses", "why"].map(|name| self.word(&format!("cli-checklist-crosswalk-column-{name}")));
        for (heading, rows) in groups {
            lines.extend([String::new(), format!("## {}", inline(&heading)), String::new()]);
            lines.extend([format!("| {} |", columns.join(" | ")), "| --- | --- | --- |".to_owned()]);
            for row in rows {
                let item = format!("{} {}", Self::place(row), self.title(row)).trim().to_owned();
                let named = |clause: &Clause| match (inline(&clause.full_name()), self.marks(clause)) {
                    (name, marks) if marks.is_empty() => name,
                    (name, marks) => format!("{name} ({marks})"),
                };
                let clauses: Vec<String> = row.clauses.iter().map(named).collect();
                let clauses = if clauses.is_empty() { "–".to_owned() } else { clauses.join("<br>") };
                lines.push(format!("| {} | {clauses} | {} |", inline(&item), inline(row.why)));
            }
        }
        for (heading, texts) in self.head() {
            lines.extend([String::new(), format!("## {}", inline(&heading)), String::new()]);
            lines.extend(texts.iter().map(|text| format!("- {}", inline(text))));
        }
        for line in lines {
            self.shell.line(&line);
        }
    }
}
