//! `careseal glossary [TERM] [--json]`: what the words of checklists and contracts mean.

use clap::{ArgMatches, Command};

use crate::checklist::glossary::{self, LANGUAGES, Mark, Term};
use crate::formats;
use crate::present;
use crate::session::UserError;
use crate::session::user_error::USE;
use crate::store::settings::Glyphs;
use crate::text::find::without_accents;
use crate::text::harmless;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "glossary", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let term = texts.named("term", "TERM", "cli-glossary-term").required(false);
    texts.finish(texts.command("glossary", "cli-glossary").args([term, texts.json()]))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let language = shell.locale.language();
    let wanted = matches.get_one::<String>("term").map(String::as_str).unwrap_or_default();
    let is_all = wanted.trim().is_empty();
    let found = glossary::look_up(language, wanted);
    if found.is_empty() {
        return Err(UserError::new("cli-glossary-none", USE).with("term", harmless(wanted)));
    }
    if matches.get_flag("json") {
        shell.text(&formats::json(&present::glossary::view(&found, language)));
    } else if is_all {
        by_group(shell, language);
    } else {
        for (index, term) in found.iter().enumerate() {
            if index > 0 {
                shell.line("");
            }
            one(shell, term, language);
        }
        legend(shell, &found, language);
    }
    Ok(0)
}

fn by_group(shell: &mut Shell, language: &str) {
    let mut group = None;
    for term in glossary::terms() {
        if group.replace(&term.group) != Some(&term.group) {
            shell.line(&format!("# {}", glossary::group_name(language, &term.group)));
            shell.line("");
        }
        one(shell, term, language);
        shell.line("");
    }
    legend(shell, &glossary::terms().iter().collect::<Vec<_>>(), language);
}

fn one(shell: &mut Shell, term: &Term, language: &str) {
    let title = legible(shell, &term.title(language));
    shell.line(&title);
    shell.block("  ", term.text(language));
    for other in LANGUAGES.into_iter().filter(|other| *other != language) {
        let names: Vec<String> = term.names(other).iter().map(ToString::to_string).collect();
        if !names.is_empty() {
            let names = legible(shell, &names.join("; "));
            shell.line(&format!("  {}  {names}", other.to_uppercase()));
        }
    }
    // Of a form not to copy, the title says the forms.
    if !term.names("en").is_empty() && !term.seen.is_empty() {
        let seen: Vec<&str> = term.seen.values().flatten().map(|name| name.text.as_str()).collect();
        let seen = legible(shell, &seen.join("; "));
        let words = shell.locale.text_with("glossary-seen", &[("forms", seen.into())]);
        shell.line(&format!("  {words}"));
    }
}

/// What the signs behind the names say that were printed.
fn legend(shell: &mut Shell, terms: &[&Term], language: &str) {
    let others = || LANGUAGES.into_iter().filter(|other| *other != language);
    let has =
        |mark| terms.iter().any(|term| others().flat_map(|other| term.names(other)).any(|name| name.mark == mark));
    let signs = [(Mark::Stored, "glossary-stored"), (Mark::Proposal, "glossary-proposal")];
    let used: Vec<_> = signs.into_iter().filter(|(mark, _)| has(*mark)).collect();
    if !used.is_empty() {
        shell.line("");
    }
    for (mark, id) in used {
        let words = shell.locale.text(id);
        shell.line(&format!("{} {words}", mark.sign()));
    }
}

/// In letters that the terminal can show.
fn legible(shell: &Shell, text: &str) -> String {
    if shell.settings.glyphs == Glyphs::Ascii { without_accents(text) } else { text.to_owned() }
}
