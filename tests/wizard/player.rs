//! Somebody who answers everything: looks at the wizard and says which keys come next.
//!
//! It decides by the model only, so the same keys can be sent to the real program in a terminal.

use careseal::checklist::{Address, Outcome};
use careseal::screens::{FieldKind, Form, Place, RowKind, Screen, Wizard, rows};

/// How a player answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Player {
    /// Waives this many parts where that is possible, one after the other.
    pub(crate) waivers: usize,
    /// Takes "use it and answer for it" where it is offered.
    pub(crate) accepts: bool,
    /// Ticks everything that the account could have and use.
    pub(crate) has_everything: bool,
}

impl Player {
    /// The keys to answer the next thing that is open; none if nothing is. Starts and ends on a screen, not in a form.
    pub(crate) fn next(&mut self, wizard: &Wizard) -> Option<String> {
        let workspace = wizard.model.workspace.as_ref()?;
        if let Some(keys) = self.account(wizard) {
            return Some(keys);
        }
        let finding = workspace.review.blocking().next()?;
        let at = finding.at.first()?;
        Some(match wizard.place() {
            Place::Item | Place::Account if is_here(wizard, at) => self.answer(wizard, at),
            _ => "Ho".to_owned(),
        })
    }

    /// The account has and uses everything, so that every item is asked.
    fn account(self, wizard: &Wizard) -> Option<String> {
        let workspace = wizard.model.workspace.as_ref()?;
        // All but passwords for the API, which I.4.c forbids.
        let allowed = |row: &rows::Row| row.at.option.as_ref().is_none_or(|option| *option != "password");
        let unticked = |row: &rows::Row| row.kind == RowKind::Check && !row.on && allowed(row);
        if !self.has_everything || !rows::of_account(workspace).iter().any(unticked) {
            return None;
        }
        if wizard.place() != Place::Account {
            return Some("HA".to_owned());
        }
        Some(to_row(wizard, &wizard.current_rows(), unticked) + "<space>")
    }

    fn answer(&mut self, wizard: &Wizard, at: &Address) -> String {
        let workspace = wizard.model.workspace.as_ref().expect("a worksheet");
        let rows = wizard.current_rows();
        let part = workspace.list(&at.checklist).and_then(|list| list.part(at)).map(|(_, part)| part);
        if self.waivers > 0 && part.is_some_and(|part| part.allows(Outcome::Waived)) {
            self.waivers -= 1;
            return to_row(wizard, &rows, |row| row.at.without_option() == *at && row.kind.is_stop()) + "w";
        }
        let wanted = |row: &rows::Row| {
            if row.at.without_option() != *at || !row.kind.is_stop() {
                return false;
            }
            match (part, &row.at.option) {
                (Some(part), Some(option)) => {
                    let outcome = part.option(option).map(|option| option.outcome);
                    (outcome == Some(Outcome::Accepted)) == (self.accepts && takes(part) && !clashes(at))
                        || part.options().iter().all(|option| option.outcome == Outcome::Accepted)
                }
                // Everything the account could have is in use, so that every item is asked.
                (None, Some(choice)) => choice != "no",
                _ => row.kind != RowKind::NoneOfThese,
            }
        };
        to_row(wizard, &rows, wanted) + "<space>"
    }
}

fn is_here(wizard: &Wizard, at: &Address) -> bool {
    wizard.current_rows().iter().any(|row| row.at.without_option() == *at && row.kind.is_stop())
}

/// Whether a part offers an option to answer for.
fn takes(part: &careseal::checklist::Part) -> bool {
    part.options().iter().any(|option| option.outcome == Outcome::Accepted)
}

/// What to answer for in XI.3 builds on XI.1 being kept out altogether.
fn clashes(at: &Address) -> bool {
    at.item == "XI.3"
}

/// Where the cursor of a screen for answering is.
fn cursor(wizard: &Wizard) -> Option<usize> {
    match wizard.screens.last()? {
        Screen::Item(screen) => Some(screen.cursor),
        Screen::Account(screen) => Some(screen.cursor),
        _ => None,
    }
}

/// The keys that move the cursor to the first line that is wanted.
pub(crate) fn to_row(wizard: &Wizard, rows: &[rows::Row], wanted: impl Fn(&rows::Row) -> bool) -> String {
    let from = rows::nearest(rows, cursor(wizard).unwrap_or(0));
    let to = rows.iter().position(|row| row.kind.is_stop() && wanted(row)).expect("a line to answer");
    let stops = |from: usize, to: usize| rows.iter().take(to).skip(from).filter(|row| row.kind.is_stop()).count();
    if to >= from { "j".repeat(stops(from, to)) } else { "k".repeat(stops(to, from)) }
}

/// The keys that fill in a form and complete it.
pub(crate) fn fill(form: &Form) -> String {
    let mut keys = String::new();
    for (index, field) in form.fields.iter().enumerate().skip(form.focus) {
        if !form.is_visible(index) || !field.is_stop() {
            continue;
        }
        match &field.kind {
            FieldKind::Word(word) => keys.push_str(&format!("'{word}'")),
            FieldKind::Line | FieldKind::Note if field.text.is_empty() && !field.optional => {
                keys.push_str(&format!("'{} for the example'", field.id));
            }
            _ => {}
        }
        keys.push_str("<tab>");
    }
    keys + "<enter>"
}
