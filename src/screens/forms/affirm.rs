//! The ceremonies: forms in which a person takes responsibility, for a waiver or for an option to answer for.

use super::asked::Asked;
use crate::checklist::clauses::Consequence;
use crate::checklist::{Address, Id, Outcome};
use crate::screens::Wizard;
use crate::screens::form::kind::Options;
use crate::screens::form::{Field, FieldKind, FormKind};
use crate::text::Note;
use crate::worksheet::{Person, Side};
use crate::workspace::affirm::kept_until;
use crate::workspace::{Label, Say, accepted_options, affirmers, answering, sentence};
use std::collections::BTreeSet;

/// The value of "who affirms" that stands for somebody not on the list.
pub(in crate::screens) const SOMEONE_ELSE: &str = "else";

impl Wizard {
    /// The ceremony of a waiver: for the part under the cursor, or for all of the item's parts that wait.
    pub(in crate::screens) fn ask_waive(&mut self, all: bool) {
        let Some(at) = self.part_here() else { return };
        let mut parts = vec![at.clone()];
        if all && let Some(workspace) = self.model.workspace.as_ref() {
            let open = workspace.place(&at).and_then(|(list, index)| {
                let item = list.items.get(index)?;
                let found = workspace.review.list(&list.id)?.items.get(index)?;
                let open = item
                    .parts
                    .iter()
                    .zip(&found.parts)
                    .filter(|(part, found)| part.allows(Outcome::Waived) && found.is_open());
                Some(open.map(|(part, _)| Address::part(&list.id, &item.id, &part.id)).collect::<Vec<_>>())
            });
            if let Some(open) = open.filter(|open| !open.is_empty()) {
                parts = open;
            }
        }
        self.show_waiver(parts);
    }

    pub(in crate::screens) fn show_waiver(&mut self, parts: Vec<Address>) {
        let Some(first) = parts.first().cloned() else { return };
        let sentence = self.sentence(&parts);
        let (reason, control) = self.written(&first, Outcome::Waived);
        let mut intro: Vec<Label> = parts.iter().map(|part| self.part_label(part)).collect();
        intro.push(Say::new("form-waive-intro").into());
        intro.extend(self.who_affirms());
        let asked = Asked::of_waiver(self, &parts);
        intro.extend(asked.said());
        let reason = Field::new("reason", FieldKind::Note).filled(reason);
        let mut fields = vec![reason, asked.worded(Field::new("control", FieldKind::Note).filled(control))];
        fields.extend(self.affirmation_fields(&parts, &first, sentence));
        self.show_form(FormKind::Waive(parts), intro, fields);
    }

    /// The ceremony of an option that the checklist offers as "use it and answer for it".
    pub(in crate::screens) fn ask_accept(&mut self, part: &Address, chosen: BTreeSet<Id>) {
        let options = self.accepted_options(part, &chosen);
        let sentence = self.sentence(&options);
        let (reason, control) = self.written(part, Outcome::Accepted);
        let mut intro = vec![self.part_label(part)];
        intro.extend(options.iter().map(|option| self.part_label(option)));
        intro.push(Say::new("form-accept-intro").into());
        intro.extend(self.who_affirms());
        let asked = Asked::of(self, part, Outcome::Accepted, &chosen);
        intro.extend(asked.said());
        let reason = Field::new("reason", FieldKind::Note).filled(reason);
        let reason = if asked.asks(Consequence::Addressable) { reason } else { reason.optional() };
        let mut fields = vec![reason, asked.worded(Field::new("control", FieldKind::Note).filled(control))];
        fields.extend(self.affirmation_fields(std::slice::from_ref(part), part, sentence));
        self.show_form(FormKind::Accept(Options { part: part.clone(), chosen }), intro, fields);
    }

    /// The options among these that ask for an affirmation.
    pub(in crate::screens) fn accepted_options(&self, part: &Address, chosen: &BTreeSet<Id>) -> Vec<Address> {
        self.model.workspace.as_ref().map(|workspace| accepted_options(workspace, part, chosen)).unwrap_or_default()
    }

    /// The responsibility sentences for these parts or options, each once.
    pub(in crate::screens) fn sentence(&self, of: &[Address]) -> Note {
        self.model.workspace.as_ref().map(|workspace| sentence(workspace, of, &self.model.language)).unwrap_or_default()
    }

    /// Whose responsibility it will be, where the one at the keyboard does not speak for themselves.
    fn who_affirms(&self) -> Option<Label> {
        let workspace = self.model.workspace.as_ref()?;
        if workspace.side() != Side::Subscriber {
            return Some(Say::new("form-affirm-proposed").into());
        }
        let speaker = workspace.speaker()?;
        let recorder = workspace.profile().name.to_string();
        Some(Say::new("form-affirm-speaker").with("name", speaker.name.as_str()).with("recorder", recorder).into())
    }

    /// Who affirms, until when, the sentence in full, and the word to type: the item's number.
    fn affirmation_fields(&self, parts: &[Address], at: &Address, sentence: Note) -> Vec<Field> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        // Who proposes takes no responsibility: it is affirmed when the subscriber's side confirms.
        if workspace.side() != Side::Subscriber {
            return Vec::new();
        }
        let people: Vec<&Person> = affirmers(workspace);
        let mut who: Vec<(String, Label)> =
            people.iter().map(|person| (person.id.to_string(), Label::Words(person.label()))).collect();
        let mut first = who.first().map(|(id, _)| id.clone());
        if let Some(speaker) = workspace.speaker() {
            first = Some(speaker.id.to_string());
        } else if workspace.me().is_none() && workspace.profile().side == Side::Subscriber {
            let me = workspace.profile().as_person(Id::nobody());
            who.insert(0, (Id::nobody().to_string(), Label::Words(me.label())));
            first = Some(Id::nobody().to_string());
        } else if let Some(me) = workspace.me().filter(|me| who.iter().any(|(id, _)| *me == id.as_str())) {
            first = Some(me.to_string());
        }
        let latest = answering::latest_expiry_of(workspace, parts).0;
        let expires =
            kept_until(workspace, at).filter(|day| *day >= workspace.today).map_or(latest, |day| day.min(latest));
        who.push((SOMEONE_ELSE.to_owned(), Say::new("form-affirm-else").into()));
        vec![
            Field::new("affirmer", FieldKind::Pick(who)).filled(first.unwrap_or_else(|| SOMEONE_ELSE.to_owned())),
            Field::new("affirmer-name", FieldKind::Line).only_if("affirmer", SOMEONE_ELSE),
            Field::new("affirmer-role", FieldKind::Line).only_if("affirmer", SOMEONE_ELSE),
            Field::new("affirmer-email", FieldKind::Line).only_if("affirmer", SOMEONE_ELSE),
            Field::new("expires", FieldKind::Line).filled(expires.to_string()),
            Field::new("sentence", FieldKind::Shown(vec![Label::Words(sentence.into())])),
            Field::new("word", FieldKind::Word(at.item.to_string())),
        ]
    }
}
