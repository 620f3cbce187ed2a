//! Documents behind an item or a part of it: attached, and taken away.

use super::form::YES;
use crate::checklist::{Address, Id};
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::text::Line;
use crate::worksheet::evidence::Source;
use crate::worksheet::{Env, EventId, EventKind, Evidence};
use crate::workspace::{Label, Say, Tone, Workspace};

/// The item as a whole, among the places to attach a document to. No part can be called so.
const WHOLE: &str = "*";

impl Wizard {
    pub(super) fn ask_attach(&mut self) {
        if let Some(at) = self.current_item() {
            self.ask_attach_to(at);
        }
    }

    pub(super) fn ask_attach_to(&mut self, at: Address) {
        let intro = vec![self.item_label(&at), Say::new("form-attach-intro").into()];
        let mut fields = vec![
            Field::new("file", FieldKind::Line),
            Field::new("dated", FieldKind::Line).optional(),
            Field::new("expires", FieldKind::Line).optional(),
            Field::new("note", FieldKind::Note).optional(),
        ];
        if let Some(part) = self.part_to_attach_to() {
            let whole = (WHOLE.to_owned(), Say::new("form-attach-on-item").into());
            let value = part.part.as_ref().map(Id::to_string).unwrap_or_default();
            let choices = vec![whole, (value, self.part_label(&part))];
            fields.push(Field::new("on", FieldKind::Pick(choices)).filled(WHOLE));
        }
        let copy = FieldKind::Check(Say::new("form-attach-copy-tick").into());
        fields.push(Field::new("copy", copy).optional());
        self.show_form(FormKind::Attach(at), intro, fields);
    }

    /// The part under the cursor, where an item has several.
    fn part_to_attach_to(&self) -> Option<Address> {
        let part = self.current_row()?.at.without_option();
        let (list, index) = self.model.workspace.as_ref()?.place(&part)?;
        let item = list.items.get(index)?;
        (item.parts.len() > 1 && item.parts.iter().any(|known| part.part.as_ref() == Some(&known.id))).then_some(part)
    }

    pub(super) fn ask_detach(&mut self) {
        let Some(at) = self.current_item() else { return };
        let documents: Vec<(String, Label)> = self
            .model
            .workspace
            .iter()
            .flat_map(|workspace| attached(workspace, &at))
            .map(|(_, id, known)| (id.to_string(), label(known)))
            .collect();
        let Some((first, _)) = documents.first().cloned() else {
            return self.say(Tone::Hint, Say::new("refused-no-document"));
        };
        let intro = vec![self.item_label(&at)];
        let field = Field::new("document", FieldKind::Pick(documents)).filled(first);
        self.show_form(FormKind::Detach(at), intro, vec![field]);
    }

    /// Has the file of the form looked at, if its days are days.
    pub(super) fn submit_attach(&mut self, form: &Form) -> Vec<Effect> {
        for field in ["dated", "expires"] {
            if let Err(why) = form.day(field) {
                return self.refuse(field, why);
            }
        }
        self.wait();
        let copy = form.value("copy") == YES;
        vec![Effect::InspectDocument { document: form.line("file"), copy, serial: form.serial }]
    }

    /// The file was looked at: it is attached, if the form that asked for it still waits.
    pub(super) fn looked_at(&mut self, serial: u64, found: Result<Source, Say>, world: &mut dyn Env) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        let FormKind::Attach(on) = form.purpose.clone() else { return Vec::new() };
        if form.serial != serial || !form.busy {
            return Vec::new();
        }
        form.busy = false;
        let form = (**form).clone();
        let source = match found {
            Ok(source) => source,
            Err(why) => return self.refuse("file", why),
        };
        let (Ok(dated), Ok(expires)) = (form.day("dated"), form.day("expires")) else { return Vec::new() };
        let id = if form.value("copy") == YES { "said-attached-copy" } else { "said-attached" };
        let said = Say::new(id).with("name", source.name().as_str()).with("item", on.item.to_string());
        let on = match Id::parse(form.value("on")) {
            Ok(part) => Address { part: Some(part), ..on },
            Err(_) => on,
        };
        let evidence = Evidence { source, dated, expires, note: form.note("note").unwrap_or_default() };
        let (on, id) = self.document_settled(&on).unwrap_or_else(|| (on, EventId::new(world.stamp()).as_id()));
        let what = EventKind::Evidence { on, id, evidence: Some(evidence) };
        self.record(vec![what], AfterSave::LeaveForm(said), world)
    }

    pub(super) fn submit_detach(&mut self, form: &Form, item: &Address, world: &mut dyn Env) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let picked = form.value("document");
        let Some((on, id, known)) = attached(workspace, item).find(|(_, id, _)| **id == *picked) else {
            return Vec::new();
        };
        let said = Say::new("said-detached").with("name", known.source.name().as_str());
        let what = EventKind::Evidence { on: on.clone(), id: id.clone(), evidence: None };
        self.record(vec![what], AfterSave::LeaveForm(said), world)
    }
}

/// Everything that is attached to an item, also what people do not agree on: to take it away settles that.
fn attached<'a>(
    workspace: &'a Workspace,
    item: &'a Address,
) -> impl Iterator<Item = (&'a Address, &'a Id, &'a Evidence)> {
    let here = |at: &Address| at.checklist == item.checklist && at.item == item.item;
    let all = workspace
        .state
        .evidence
        .iter()
        .filter(move |(at, _)| here(at))
        .flat_map(|(at, all)| all.iter().map(move |one| (at, one)));
    all.filter_map(|(at, (id, register))| {
        let known = register.versions().iter().find_map(|version| version.value.as_ref())?;
        Some((at, id, known))
    })
}

/// The name of a document, and the day it bears.
fn label(known: &Evidence) -> Label {
    let dated = known.dated.map(|day| format!("  {day}")).unwrap_or_default();
    Label::Words(Line::clean(&format!("{}{dated}", known.source.name())).into())
}
