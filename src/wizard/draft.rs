//! What is being typed, kept until it is used or emptied.
//!
//! The draft file holds every unfinished form of this worksheet by the name of its purpose, so that Esc, a crash or
//! another day lose nothing.

use std::collections::BTreeMap;

use crate::text::quoted;

use super::form::{Field, FieldKind, Form, Purpose};
use super::screen::Screen;
use super::{Effect, Wizard};

/// The drafts as a file: a table for each purpose.
fn print(drafts: &BTreeMap<String, BTreeMap<String, String>>) -> String {
    let mut text = String::new();
    let is_kept = |name: &&String| Purpose::of_draft(name).is_none_or(|purpose| purpose.drafts_to_disk());
    for (name, fields) in drafts.iter().filter(|(name, _)| is_kept(name)) {
        text.extend(["[", &quoted(name), "]\n"]);
        for (field, draft) in fields {
            text.extend([&quoted(field), " = ", &quoted(draft), "\n"]);
        }
    }
    text
}

impl Wizard {
    /// Notes what stands in the form that shows, and has it kept.
    pub(super) fn keep_draft(&mut self) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last() else { return Vec::new() };
        let Some(name) = form.purpose.draft_name() else { return Vec::new() };
        let is_kept = |field: &&Field| {
            matches!(field.kind, FieldKind::Line | FieldKind::Note | FieldKind::Pick(_) | FieldKind::Check(_))
        };
        let typed = form.fields.iter().filter(is_kept);
        // What the form came with is not what somebody wrote.
        let is_touched = typed.clone().any(|field| field.text.trim() != field.initial.trim());
        let fields: BTreeMap<String, String> = typed
            .filter(|field| is_touched && !field.text.trim().is_empty())
            .map(|field| (field.id.to_owned(), crate::text::Note::clean(&field.text).into()))
            .collect();
        if fields.is_empty() {
            self.drafts.remove(&name);
        } else {
            self.drafts.insert(name, fields);
        }
        vec![self.draft_effect()]
    }

    /// Forgets the draft of a form that was carried out.
    pub(super) fn forget_draft(&mut self, purpose: &Purpose) -> Vec<Effect> {
        match purpose.draft_name().and_then(|name| self.drafts.remove(&name)) {
            Some(_) => vec![self.draft_effect()],
            None => Vec::new(),
        }
    }

    pub(super) fn draft_effect(&self) -> Effect {
        Effect::KeepDraft(Some(print(&self.drafts)).filter(|text| !text.is_empty()))
    }

    /// Puts back what was typed before for the same purpose; whether there was anything.
    pub(super) fn restore_draft(&self, form: &mut Form) -> bool {
        let Some(fields) = form.purpose.draft_name().and_then(|name| self.drafts.get(&name)) else { return false };
        for field in &mut form.fields {
            if let Some(text) = fields.get(field.id) {
                // A value that is no longer on offer is not picked.
                if let FieldKind::Pick(values) = &field.kind
                    && values.iter().all(|(value, _)| value != text)
                {
                    continue;
                }
                field.text.clone_from(text);
            }
        }
        true
    }

    /// Takes the drafts of a file in; a file that cannot be read is left alone.
    pub(super) fn take_drafts(&mut self, file: Option<&str>) {
        self.drafts = file.and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
    }

    /// The purposes for which drafts are kept.
    pub(super) fn drafted(&self) -> impl Iterator<Item = Purpose> + '_ {
        self.drafts.keys().filter_map(|name| Purpose::of_draft(name))
    }
}
