//! The ceremonies: forms in which a person takes responsibility, for a waiver or for an option to answer for.

use crate::checklist::clauses::{self, Clause, Law, Specification};
use crate::checklist::{Address, Id, Outcome};
use crate::findings::law;
use crate::screens::Wizard;
use crate::screens::form::kind::Options;
use crate::screens::form::{Field, FieldKind, FormKind};
use crate::text::Note;
use crate::worksheet::{Person, Side};
use crate::workspace::affirm::void_until;
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
        let before = self
            .model
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.state.answer(&answering::kept_at(workspace, &first)));
        let before = before.filter(|answer| answer.outcome == Outcome::Waived);
        let reason = before.and_then(|a| a.reason.as_ref()).map(Note::to_string).unwrap_or_default();
        let control = before.and_then(|a| a.control.as_ref()).map(Note::to_string).unwrap_or_default();
        let mut intro: Vec<Label> = parts.iter().map(|part| self.part_label(part)).collect();
        intro.push(Say::new("form-waive-intro").into());
        intro.extend(self.who_affirms());
        let law = self.law_behind(&parts);
        intro.extend(law.said);
        let equal = Field::new("control", FieldKind::Note).filled(control);
        let equal = if law.is_owed { equal.worded("equivalent") } else { equal.optional() };
        let mut fields = vec![Field::new("reason", FieldKind::Note).filled(reason), equal];
        fields.extend(self.affirmation_fields(&parts, &first, sentence));
        self.show_form(FormKind::Waive(parts), intro, fields);
    }

    /// What the law says to waiving these parts.
    fn law_behind(&self, parts: &[Address]) -> Behind {
        let Some(workspace) = self.model.workspace.as_ref() else { return Behind::default() };
        let mut clauses: Vec<Clause> = Vec::new();
        for part in parts.iter().filter(|part| law::hipaa_binds(&workspace.state, &part.checklist)) {
            let behind =
                clauses::behind(part, &self.model.language).into_iter().filter(|clause| clause.law == Law::Hipaa);
            for clause in behind {
                // Several parts may cite one: what is owed for any of them is owed.
                match clauses.iter_mut().find(|known| known.number == clause.number) {
                    Some(known) => known.strength = known.strength.max(clause.strength),
                    None => clauses.push(clause),
                }
            }
        }
        let is_addressable = |clause: &Clause| clause.specification == Some(Specification::Addressable);
        let said = [
            ("form-waive-law-required", named(&clauses, Clause::is_owed)),
            ("form-waive-law-supports", named(&clauses, |clause| clause.is_required() && !clause.is_owed())),
            ("form-waive-law-addressable", named(&clauses, is_addressable)),
        ];
        let said = said.into_iter().filter(|(_, names)| !names.is_empty());
        Behind {
            said: said.map(|(id, names)| Say::new(id).with("clauses", names).into()).collect(),
            is_owed: clauses.iter().any(Clause::is_owed),
        }
    }

    /// The ceremony of an option that the checklist offers as "use it and answer for it".
    pub(in crate::screens) fn ask_accept(&mut self, part: &Address, chosen: BTreeSet<Id>) {
        let options = self.accepted_options(part, &chosen);
        let sentence = self.sentence(&options);
        let before = self
            .model
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.state.answer(&answering::kept_at(workspace, part)));
        let before = before.filter(|answer| answer.outcome == Outcome::Accepted);
        let reason = before.and_then(|a| a.reason.as_ref()).map(Note::to_string).unwrap_or_default();
        let control = before.and_then(|a| a.control.as_ref()).map(Note::to_string).unwrap_or_default();
        let mut intro = vec![self.part_label(part)];
        intro.extend(options.iter().map(|option| self.part_label(option)));
        intro.push(Say::new("form-accept-intro").into());
        intro.extend(self.who_affirms());
        let mut fields = vec![
            Field::new("reason", FieldKind::Note).filled(reason).optional(),
            Field::new("control", FieldKind::Note).filled(control).optional(),
        ];
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
            void_until(workspace, at).filter(|day| *day >= workspace.today).map_or(latest, |day| day.min(latest));
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

/// What the law says to a waiver.
#[derive(Default)]
struct Behind {
    /// In words.
    said: Vec<Label>,
    /// Whether a control of equal effect is owed.
    is_owed: bool,
}

/// The citations of some clauses.
fn named(clauses: &[Clause], wanted: impl Fn(&Clause) -> bool) -> String {
    let names = clauses.iter().filter(|clause| wanted(clause)).map(|clause| clause.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}
