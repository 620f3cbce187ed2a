//! The glossary over a screen: the terms of what is under the cursor first, any other by typing.
//!
//! It lies over forms too. Nothing of the screen beneath is touched while it is open.

pub(crate) mod page;

use crate::checklist::Address;
use crate::checklist::glossary::{self, Term};
use crate::screens::Wizard;
use crate::screens::form::{FieldKind, Form};
use crate::screens::hub::HubLine;
use crate::screens::key::Key;
use crate::screens::layout::Scroll;
use crate::screens::overlay::Overlay;
use crate::screens::screen::Screen;
use crate::workspace::{Label, Workspace};

impl Wizard {
    pub(super) fn show_glossary(&mut self) {
        let here = terms_here(self);
        self.overlay = Some(Overlay::Glossary {
            query: String::new(),
            cursor: 0,
            here,
            found: Vec::new(),
            scroll: Scroll::default(),
        });
        self.glossary_again();
    }

    /// Finds again, after another letter was typed.
    pub(super) fn glossary_again(&mut self) {
        let Some(Overlay::Glossary { query, cursor, here, found, .. }) = &mut self.overlay else { return };
        *cursor = 0;
        *found = glossary::find(&self.model.language, query);
        if query.trim().is_empty() {
            found.retain(|term| !here.contains(term));
            found.splice(..0, here.iter().copied());
        }
    }

    /// What a key means in the glossary and nowhere else; whether it was one.
    pub(super) fn glossary_key(&mut self, key: Key) -> bool {
        if !matches!(self.overlay, Some(Overlay::Glossary { .. })) {
            return false;
        }
        let extent = self.extent();
        let Some(Overlay::Glossary { scroll, .. }) = &mut self.overlay else { return false };
        match key {
            Key::PageDown => scroll.by_pages(1, extent),
            Key::PageUp => scroll.by_pages(-1, extent),
            Key::Enter | Key::Ctrl('g') | Key::F(2) => self.overlay = None,
            _ => {
                // Whatever else it does, it leads to another term.
                scroll.reset();
                return false;
            }
        }
        true
    }
}

/// The terms of what is under the cursor: of its own line first, then of what stands around it.
fn terms_here(wizard: &Wizard) -> Vec<&'static Term> {
    let texts = texts_here(wizard);
    let mut here: Vec<&'static Term> = about(wizard).iter().filter_map(|id| glossary::term(id)).collect();
    for term in glossary::occurring(&wizard.model.language, texts.iter().map(String::as_str)) {
        if !here.contains(&term) {
            here.push(term);
        }
    }
    here
}

/// What a screen is about, where its words are not those of a checklist.
fn about(wizard: &Wizard) -> &'static [&'static str] {
    match wizard.screens.last() {
        Some(Screen::Form(form)) => form.purpose.spec().terms,
        Some(Screen::Seal(_) | Screen::Sealed(_)) => &["attestation"],
        Some(Screen::Hub(screen)) if screen.line(&wizard.model) == HubLine::Seal => &["attestation"],
        _ => &[],
    }
}

fn texts_here(wizard: &Wizard) -> Vec<String> {
    let Some(workspace) = wizard.model.workspace.as_ref() else { return Vec::new() };
    match wizard.screens.last() {
        Some(Screen::Form(form)) => of_form(wizard, workspace, form),
        Some(Screen::Hub(screen)) => of_hub(wizard, workspace, &screen.line(&wizard.model)),
        Some(Screen::Item(_) | Screen::Account(_)) => {
            wizard.current_row().map(|row| of_address(wizard, workspace, &row.at)).unwrap_or_default()
        }
        Some(Screen::Statements(screen)) => {
            screen.parts.get(screen.at).map(|at| of_address(wizard, workspace, at)).unwrap_or_default()
        }
        _ => wizard.current_item().map(|at| of_address(wizard, workspace, &at)).unwrap_or_default(),
    }
}

/// What is asked, then what it is about.
fn of_form(wizard: &Wizard, workspace: &Workspace, form: &Form) -> Vec<String> {
    let shown = form.fields.iter().filter_map(|field| match &field.kind {
        FieldKind::Shown(labels) => Some(labels),
        _ => None,
    });
    let labels = form.intro.iter().chain(shown.flatten());
    let mut texts: Vec<String> = labels
        .filter_map(|label| match label {
            Label::Words(words) => Some(words.clone()),
            Label::Say(_) => None,
        })
        .collect();
    texts.extend(form.purpose.on().map(|at| of_address(wizard, workspace, at)).unwrap_or_default());
    texts
}

fn of_hub(wizard: &Wizard, workspace: &Workspace, line: &HubLine) -> Vec<String> {
    let mut texts = Vec::new();
    match line {
        HubLine::Section(list, section) => {
            let found = workspace.lists.get(*list).and_then(|list| Some((list, list.sections.get(*section)?)));
            let words = found.and_then(|(list, section)| wizard.model.words_in(list).section.get(&section.id));
            texts.extend(words.map(|words| format!("{}\n{}", words.title, words.about)));
        }
        HubLine::Account => {
            let words = workspace.lists.iter().map(|list| wizard.model.words_in(list));
            texts.extend(words.map(|words| format!("{}\n{}", words.title, words.summary)));
        }
        HubLine::Verified
        | HubLine::Recorded(_)
        | HubLine::Checklists
        | HubLine::FollowUps
        | HubLine::Findings
        | HubLine::Seal => {}
    }
    texts
}

/// The texts of a line: its own, then those of its question or item.
fn of_address(wizard: &Wizard, workspace: &Workspace, at: &Address) -> Vec<String> {
    let Some(list) = workspace.list(&at.checklist) else { return Vec::new() };
    let words = wizard.model.words_in(list);
    if let Some(fact) = words.fact.get(&at.item) {
        let own = at.option.as_ref().and_then(|option| fact.choice.get(option)).map(ToString::to_string);
        let choices = fact.choice.values().map(ToString::to_string);
        return own.into_iter().chain([fact.ask.to_string(), fact.help.to_string()]).chain(choices).collect();
    }
    let mut texts = Vec::new();
    if let Some(part) = &at.part {
        texts.extend(at.option.as_ref().map(|option| words.option_line(&at.item, part, option).to_owned()));
        texts.push(words.part_line(&at.item, part).to_owned());
    }
    if let Some(item) = words.item(&at.item) {
        texts.extend([&item.title, &item.when].map(ToString::to_string));
        texts.extend([&item.todo, &item.why].map(ToString::to_string));
        let lines = item.part.values().chain(item.option.values()).chain(item.point.values());
        texts.extend(lines.chain([&item.applies]).map(ToString::to_string));
        texts.extend(item.note.values().map(ToString::to_string));
    }
    // The general sentence stands with most parts alike, so its words come last.
    if at.part.is_some() {
        texts.push(list.affirmation_text(words, at).to_string());
    }
    texts
}
