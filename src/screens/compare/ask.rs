//! With which record to compare, and what comes of it.

use crate::attestation::difference;
use crate::screens::Wizard;
use crate::screens::compare::{CompareFilter, CompareScreen};
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::layout::Scroll;
use crate::screens::message::{Effect, Other, With};
use crate::screens::screen::Screen;
use crate::workspace::{Label, Say, Tone, record_of};
use jiff::Timestamp;

/// The value of the form's choice that stands for a file that is typed.
const A_FILE: &str = "file";

impl Wizard {
    pub(in crate::screens) fn ask_compare(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let others = self.model.shelf.iter().enumerate().filter(|(_, entry)| entry.problem.is_none());
        let others = others.filter(|(_, entry)| !workspace.path.ends_with(&entry.path));
        let mut picks: Vec<(String, Label)> = others
            .map(|(_, entry)| (entry.path.clone(), Label::Words(format!("{}  {}", entry.name, entry.path))))
            .collect();
        let file = Field::new("file", FieldKind::Line);
        let fields = if picks.is_empty() {
            vec![file]
        } else {
            picks.insert(0, (A_FILE.to_owned(), Say::new("form-compare-a-file").into()));
            vec![Field::new("with", FieldKind::Pick(picks)).filled(A_FILE), file.only_if("with", A_FILE)]
        };
        self.show_form(FormKind::Compare, vec![Say::new("form-compare-intro").into()], fields);
    }

    pub(in crate::screens) fn submit_compare(&mut self, form: &Form) -> Vec<Effect> {
        let picked = self.model.shelf.iter().position(|entry| entry.path == form.value("with"));
        let with = picked.map_or_else(|| With::File(form.line("file")), With::Shelf);
        self.wait();
        vec![Effect::Compare { with, serial: form.serial }]
    }

    /// The other record was read: what differs shows, if the form that asked for it still waits.
    pub(in crate::screens) fn compared(&mut self, serial: u64, found: Result<Other, Say>) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        if form.purpose != FormKind::Compare || form.serial != serial || !form.busy {
            return Vec::new();
        }
        form.busy = false;
        let field = if form.field("with").is_some_and(|with| with.text != A_FILE) { "with" } else { "file" };
        let other = match found {
            Ok(other) => other,
            Err(why) => return self.refuse(field, why),
        };
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let sealed = workspace.record.as_ref().and_then(|record| record.document.clone());
        let document = sealed.unwrap_or_else(|| record_of(workspace, &self.model.language));
        let ours = Other { file: workspace.path.clone(), document, digest: None };
        let made = |other: &Other| other.document.created.as_str().parse::<Timestamp>().unwrap_or(Timestamp::MIN);
        let (old, new) = if made(&other) > made(&ours) { (ours, other) } else { (other, ours) };
        let found = difference(&old.document, &new.document);
        let effects = self.close_form();
        if found.is_none() {
            self.say(Tone::Done, Say::new("said-nothing-differs").with("file", old.file));
            return effects;
        }
        let screen = CompareScreen {
            old: side(old),
            new: side(new),
            difference: found,
            filter: CompareFilter::All,
            cursor: 0,
            scroll: Scroll::default(),
        };
        self.push(Screen::Compare(Box::new(screen)));
        effects
    }
}

fn side(other: Other) -> super::Side {
    super::Side { file: other.file, account: other.document.account.name.to_string(), digest: other.digest }
}
