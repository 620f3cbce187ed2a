//! The forms: what each asks, and with what it is filled in beforehand.

mod affirm;
mod asked;
mod seal;

use super::owner;
use crate::checklist::clauses::Consequence;
use crate::checklist::{Address, Id, Outcome, bundled};
use crate::screens::Wizard;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::screen::Screen;
use crate::text::Note;
use crate::worksheet::{FactValue, Side};
use crate::workspace::{Label, Say, Tone, answering};
use std::collections::BTreeSet;

use asked::Asked;

pub(super) use affirm::SOMEONE_ELSE;
pub(super) use seal::asked;

fn who_fields(profile: &super::Profile) -> Vec<Field> {
    vec![
        Field::new("name", FieldKind::Line).filled(profile.name.as_str()),
        Field::new("email", FieldKind::Line).filled(profile.email.as_str()),
        Field::new("role", FieldKind::Line).filled(profile.role.as_str()).optional(),
        Field::new("organisation", FieldKind::Line).filled(profile.organisation.as_str()).optional(),
        Field::new(
            "side",
            FieldKind::Pick(
                Side::ALL
                    .into_iter()
                    .map(|side| {
                        let id = match side {
                            Side::Subscriber => "side-subscriber",
                            Side::Consultant => "side-consultant",
                            Side::Reviewer => "side-reviewer",
                        };
                        (side.as_str().to_owned(), Label::Say(Say::new(id)))
                    })
                    .collect(),
            ),
        )
        .filled(profile.side.as_str()),
    ]
}

impl Wizard {
    /// Shows a form, with what was typed into it the last time.
    pub(super) fn show_form(&mut self, purpose: FormKind, intro: Vec<Label>, fields: Vec<Field>) {
        let mut form = Form::new(purpose, self.model.next_serial(), intro, fields);
        if self.restore_draft(&mut form) {
            self.say(Tone::Hint, Say::new("said-draft-restored"));
        }
        self.screens.push(Screen::Form(Box::new(form)));
    }

    pub(super) fn ask_who(&mut self) {
        let profile = self.model.profile.clone().unwrap_or_default();
        let mut intro = vec![Say::new("form-who-intro").into()];
        if self.model.profile.is_none() {
            intro.insert(0, Say::new("form-who-welcome").into());
        }
        self.show_form(FormKind::WhoAreYou, intro, who_fields(&profile));
    }

    pub(super) fn ask_new_account(&mut self) {
        if self.model.profile.is_none() {
            return self.ask_who();
        }
        let mut fields = vec![Field::new("name", FieldKind::Line)];
        // Only what every account must answer is taken in unasked: nobody should find, shortly before the seal, that they
        // took on more than they were asked for. The rest is one space away, here and later.
        let all = bundled::ids().filter_map(|id| Some((id, self.model.library.newest(&Id::parse(id).ok()?)?)));
        let offered = all.filter(|(_, list)| !bundled::is_always(&list.id));
        fields.extend(offered.map(|(id, list)| {
            let title = self.model.words_in(list).title.to_string();
            let label = Say::new("form-new-list").with("title", title).with("edition", list.edition.as_str());
            Field::new(id, FieldKind::Check(label.into())).optional()
        }));
        // Whoever begins their first account has nothing to begin it with.
        if !self.model.shelf.is_empty() || self.model.workspace.is_some() {
            fields.push(Field::new("from", FieldKind::Line).optional());
        }
        self.show_form(FormKind::NewAccount, vec![Say::new("form-new-intro").into()], fields);
    }

    pub(super) fn ask_rename(&mut self) {
        let name =
            self.model.workspace.as_ref().and_then(|workspace| workspace.state.account_name()).map(ToString::to_string);
        let field = Field::new("name", FieldKind::Line).filled(name.unwrap_or_default());
        self.show_form(FormKind::Rename, Vec::new(), vec![field]);
    }

    pub(super) fn ask_fact_text(&mut self, at: &Address) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let text = match workspace.state.fact(at) {
            Some(FactValue::One(one)) => one.to_string(),
            _ => String::new(),
        };
        let words = self.model.words_of(at).and_then(|words| words.fact.get(&at.item));
        let intro = words.map(|w| vec![Label::Words(w.ask.to_string()), Label::Words(w.help.to_string())]);
        let field = Field::new("value", FieldKind::Line).filled(text);
        self.show_form(FormKind::FactText(at.clone()), intro.unwrap_or_default(), vec![field]);
    }

    pub(super) fn ask_note(&mut self) {
        if let Some(at) = self.current_item() {
            self.ask_note_on(at);
        }
    }

    pub(super) fn ask_note_on(&mut self, at: Address) {
        let text = self.model.workspace.as_ref().map(|workspace| workspace.note_text(&at)).unwrap_or_default();
        let intro = vec![self.item_label(&at)];
        let field = Field::new("text", FieldKind::Note).filled(text).optional();
        self.show_form(FormKind::Note(at), intro, vec![field]);
    }

    pub(super) fn ask_hand_over(&mut self) {
        if let Some(at) = self.current_item() {
            self.ask_hand_over_of(at);
        }
    }

    pub(super) fn ask_hand_over_of(&mut self, at: Address) {
        let assignment = self.model.workspace.as_ref().and_then(|workspace| workspace.state.assignment(&at)).cloned();
        let (owner, missing, due) = assignment
            .map(|assignment| {
                (assignment.assignee.to_string(), assignment.missing.to_string(), assignment.due.map(|d| d.to_string()))
            })
            .unwrap_or_default();
        let fields = vec![
            Field::new("owner", FieldKind::Line).filled(owner).optional(),
            Field::new("missing", FieldKind::Note).filled(missing).optional(),
            Field::new("due", FieldKind::Line).filled(due.unwrap_or_default()).optional(),
        ];
        let intro = vec![self.item_label(&at), Say::new("form-assign-intro").into()];
        self.show_form(FormKind::Assign(at), intro, fields);
    }

    /// The part under the cursor. That it may come to what is asked was seen before.
    pub(super) fn part_here(&self) -> Option<Address> {
        self.current_row().map(|row| row.at.without_option())
    }

    pub(super) fn ask_alternative(&mut self) {
        let Some(at) = self.part_here() else { return };
        let (reason, control) = self.written(&at, Outcome::Alternative);
        let mut fields = vec![Field::new("reason", FieldKind::Note).filled(reason)];
        if let Some(workspace) = self.model.workspace.as_ref().filter(|workspace| owner::asks(workspace, &at)) {
            fields.push(
                Field::new("owner", FieldKind::Line).filled(owner::known(workspace, &at).unwrap_or_default().as_str()),
            );
        }
        let mut intro = vec![self.part_label(&at), Say::new("form-alternative-intro").into()];
        let asked = Asked::of(self, &at, Outcome::Alternative, &BTreeSet::new());
        if asked.asks(Consequence::Contract) {
            intro.extend(asked.said());
            fields.push(asked.worded(Field::new("control", FieldKind::Note).filled(control)));
        }
        self.show_form(FormKind::Alternative(at), intro, fields);
    }

    pub(super) fn ask_not_applicable(&mut self) {
        let Some(at) = self.part_here() else { return };
        let (text, _) = self.written(&at, Outcome::NotApplicable);
        let field = Field::new("reason", FieldKind::Note).filled(text);
        let intro = vec![self.part_label(&at), Say::new("form-not-applicable-intro").into()];
        self.show_form(FormKind::NotApplicable(at), intro, vec![field]);
    }

    /// The reason and the measure that an answer has, if it came to this.
    pub(super) fn written(&self, at: &Address, outcome: Outcome) -> (String, String) {
        let workspace = self.model.workspace.as_ref();
        let answer = workspace.and_then(|workspace| workspace.state.answer(&answering::kept_at(workspace, at)));
        let answer = answer.filter(|answer| answer.outcome == outcome);
        let text = |note: Option<&Note>| note.map(Note::to_string).unwrap_or_default();
        (text(answer.and_then(|a| a.reason.as_ref())), text(answer.and_then(|a| a.control.as_ref())))
    }

    pub(super) fn ask_new_key(&mut self) {
        let fields = vec![Field::new("passphrase", FieldKind::Secret), Field::new("again", FieldKind::Secret)];
        let email = self.model.profile.as_ref().map(|p| p.email.to_string()).unwrap_or_default();
        let intro = vec![Label::Say(Say::new("form-new-key-intro").with("email", email))];
        self.show_form(FormKind::NewKey, intro, fields);
    }

    /// An item's number; of a question about the account, its words.
    pub(super) fn short_name(&self, at: &Address) -> String {
        let words = self.model.words_of(at);
        let fact = words.and_then(|words| words.fact.get(&at.item));
        fact.map_or_else(|| at.item.to_string(), |fact| format!("'{}'", fact.ask))
    }

    /// An item's number and title.
    pub(super) fn item_label(&self, at: &Address) -> Label {
        let words = self.model.words_of(at);
        let title = words.map(|words| words.item_title(&at.item).to_owned()).unwrap_or_default();
        Label::Words(format!("{} {title}", at.item))
    }

    /// A part's or an option's line, after its item's number.
    pub(super) fn part_label(&self, at: &Address) -> Label {
        let words = self.model.words_of(at);
        let line = words.and_then(|words| {
            let part = at.part.as_ref()?;
            Some(match &at.option {
                Some(option) => words.option_line(&at.item, part, option).to_owned(),
                None => words.part_line(&at.item, part).to_owned(),
            })
        });
        Label::Words(format!("{} {}", at.item, line.unwrap_or_default()))
    }
}
