//! The forms: what each asks, and with what it is filled in beforehand.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id, Outcome};
use crate::text::Note;
use crate::worksheet::stamp::latest_expiry;
use crate::worksheet::{FactValue, Person, Side};

use super::Wizard;
use super::desk::Desk;
use super::form::{Field, FieldKind, Form, Purpose};
use super::go;
use super::record;
use super::say::{Label, Say, Tone};
use super::screen::{KeyChoice, Screen};

/// The value of "who affirms" that stands for somebody not on the list.
pub(super) const SOMEONE_ELSE: &str = "else";

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
    fn show_form(&mut self, purpose: Purpose, intro: Vec<Label>, fields: Vec<Field>) {
        let mut form = Form::new(purpose, self.next_serial(), intro, fields);
        if self.restore_draft(&mut form) {
            self.say(Tone::Hint, Say::new("said-draft-restored"));
        }
        self.screens.push(Screen::Form(Box::new(form)));
    }

    pub(super) fn ask_who(&mut self) {
        let profile = self.profile.clone().unwrap_or_default();
        let mut intro = vec![Say::new("form-who-intro").into()];
        if self.profile.is_none() {
            intro.insert(0, Say::new("form-who-welcome").into());
        }
        self.show_form(Purpose::WhoAreYou, intro, who_fields(&profile));
    }

    pub(super) fn ask_new_account(&mut self) {
        if self.profile.is_none() {
            return self.ask_who();
        }
        let fields = vec![Field::new("name", FieldKind::Line)];
        self.show_form(Purpose::NewAccount, vec![Say::new("form-new-intro").into()], fields);
    }

    pub(super) fn ask_rename(&mut self) {
        let name = self.desk.as_ref().and_then(|desk| desk.state.account_name()).map(ToString::to_string);
        let field = Field::new("name", FieldKind::Line).filled(name.unwrap_or_default());
        self.show_form(Purpose::Rename, Vec::new(), vec![field]);
    }

    pub(super) fn ask_fact_text(&mut self, at: &Address) {
        let Some(desk) = self.desk.as_ref() else { return };
        let text = match desk.state.fact(at) {
            Some(FactValue::One(one)) => one.to_string(),
            _ => String::new(),
        };
        let words = desk.list(&at.checklist).and_then(|list| list.words_in(&self.language).fact.get(&at.item));
        let intro = words.map(|w| vec![Label::Words(w.ask.to_string()), Label::Words(w.help.to_string())]);
        let field = Field::new("value", FieldKind::Line).filled(text);
        self.show_form(Purpose::FactText(at.clone()), intro.unwrap_or_default(), vec![field]);
    }

    pub(super) fn ask_note(&mut self) {
        let Some(at) = go::current_item(self) else { return };
        let text = self.desk.as_ref().map(|desk| desk.note_text(&at)).unwrap_or_default();
        let intro = vec![self.item_label(&at)];
        let field = Field::new("text", FieldKind::Note).filled(text).optional();
        self.show_form(Purpose::Note(at), intro, vec![field]);
    }

    pub(super) fn ask_hand_over(&mut self) {
        let Some(at) = go::current_item(self) else { return };
        let plan = self.desk.as_ref().and_then(|desk| desk.state.plan(&at)).cloned();
        let (owner, missing, due) = plan
            .map(|plan| (plan.owner.to_string(), plan.missing.to_string(), plan.due.map(|d| d.to_string())))
            .unwrap_or_default();
        let fields = vec![
            Field::new("owner", FieldKind::Line).filled(owner).optional(),
            Field::new("missing", FieldKind::Note).filled(missing).optional(),
            Field::new("due", FieldKind::Line).filled(due.unwrap_or_default()).optional(),
        ];
        let intro = vec![self.item_label(&at), Say::new("form-hand-over-intro").into()];
        self.show_form(Purpose::HandOver(at), intro, fields);
    }

    /// The part under the cursor, if it may be answered so; else the reason why not is said.
    fn part_here(&mut self, allowed: fn(&crate::checklist::Part) -> bool, refused: &'static str) -> Option<Address> {
        let row = go::current_row(self)?;
        let at = row.at.without_option();
        let part = self.desk.as_ref().and_then(|desk| record::part_of(desk, &at));
        match part {
            Some(part) if allowed(part) => Some(at),
            Some(_) => {
                self.say(Tone::Hint, Say::new(refused));
                None
            }
            None => {
                self.say(Tone::Hint, Say::new("said-aside"));
                None
            }
        }
    }

    pub(super) fn ask_alternative(&mut self) {
        let Some(at) = self.part_here(|part| part.waivable, "refused-no-alternative") else { return };
        let text = self.reason_so_far(&at, Outcome::Alternative);
        let field = Field::new("reason", FieldKind::Note).filled(text);
        let intro = vec![self.part_label(&at), Say::new("form-alternative-intro").into()];
        self.show_form(Purpose::Alternative(at), intro, vec![field]);
    }

    pub(super) fn ask_not_applicable(&mut self) {
        let Some(at) = self.part_here(|part| part.may_not_apply, "refused-must-apply") else { return };
        let text = self.reason_so_far(&at, Outcome::NotApplicable);
        let field = Field::new("reason", FieldKind::Note).filled(text);
        let intro = vec![self.part_label(&at), Say::new("form-not-applicable-intro").into()];
        self.show_form(Purpose::NotApplicable(at), intro, vec![field]);
    }

    fn reason_so_far(&self, at: &Address, outcome: Outcome) -> String {
        let desk = self.desk.as_ref();
        let answer = desk.and_then(|desk| desk.state.answer(&record::kept_at(desk, at)));
        answer
            .filter(|answer| answer.outcome == outcome)
            .and_then(|answer| answer.reason.as_ref())
            .map(Note::to_string)
            .unwrap_or_default()
    }

    /// The ceremony of a waiver: for the part under the cursor, or for all of the item's parts that wait.
    pub(super) fn ask_waive(&mut self, all: bool) {
        let Some(at) = self.part_here(|part| part.waivable, "refused-not-waivable") else { return };
        let mut parts = vec![at.clone()];
        if all && let Some(desk) = self.desk.as_ref() {
            let open = desk.place(&at).and_then(|(list, index)| {
                let item = list.items.get(index)?;
                let found = desk.review.list(&list.id)?.items.get(index)?;
                let open = item.parts.iter().zip(&found.parts).filter(|(part, found)| part.waivable && found.is_open());
                Some(open.map(|(part, _)| Address::part(&list.id, &item.id, &part.id)).collect::<Vec<_>>())
            });
            if let Some(open) = open.filter(|open| !open.is_empty()) {
                parts = open;
            }
        }
        self.show_waiver(parts);
    }

    pub(super) fn show_waiver(&mut self, parts: Vec<Address>) {
        let Some(first) = parts.first().cloned() else { return };
        let sentence = self.sentence(&parts);
        let before = self.desk.as_ref().and_then(|desk| desk.state.answer(&record::kept_at(desk, &first)));
        let before = before.filter(|answer| answer.outcome == Outcome::Waived);
        let reason = before.and_then(|a| a.reason.as_ref()).map(Note::to_string).unwrap_or_default();
        let control = before.and_then(|a| a.control.as_ref()).map(Note::to_string).unwrap_or_default();
        let mut intro: Vec<Label> = parts.iter().map(|part| self.part_label(part)).collect();
        intro.push(Say::new("form-waive-intro").into());
        let mut fields = vec![
            Field::new("reason", FieldKind::Note).filled(reason),
            Field::new("control", FieldKind::Note).filled(control).optional(),
        ];
        fields.extend(self.affirmation_fields(&first, sentence));
        self.show_form(Purpose::Waive(parts), intro, fields);
    }

    /// The ceremony of an option that the checklist offers as "use it and answer for it".
    pub(super) fn ask_accept(&mut self, part: &Address, chosen: BTreeSet<Id>) {
        let options = self.accepted_options(part, &chosen);
        let sentence = self.sentence(&options);
        let before = self.desk.as_ref().and_then(|desk| desk.state.answer(&record::kept_at(desk, part)));
        let before = before.filter(|answer| answer.outcome == Outcome::Accepted);
        let reason = before.and_then(|a| a.reason.as_ref()).map(Note::to_string).unwrap_or_default();
        let control = before.and_then(|a| a.control.as_ref()).map(Note::to_string).unwrap_or_default();
        let mut intro = vec![self.part_label(part)];
        intro.extend(options.iter().map(|option| self.part_label(option)));
        intro.push(Say::new("form-accept-intro").into());
        let mut fields = vec![
            Field::new("reason", FieldKind::Note).filled(reason).optional(),
            Field::new("control", FieldKind::Note).filled(control).optional(),
        ];
        fields.extend(self.affirmation_fields(part, sentence));
        self.show_form(Purpose::Accept { part: part.clone(), chosen }, intro, fields);
    }

    /// The options among these that ask for an affirmation.
    pub(super) fn accepted_options(&self, part: &Address, chosen: &BTreeSet<Id>) -> Vec<Address> {
        self.desk.as_ref().map(|desk| accepted_options(desk, part, chosen)).unwrap_or_default()
    }

    /// The responsibility sentences for these parts or options, each once.
    pub(super) fn sentence(&self, of: &[Address]) -> Note {
        self.desk.as_ref().map(|desk| sentence(desk, of, &self.language)).unwrap_or_default()
    }

    /// Who affirms, until when, the sentence in full, and the word to type: the item's number.
    fn affirmation_fields(&self, at: &Address, sentence: Note) -> Vec<Field> {
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let people: Vec<&Person> = affirmers(desk);
        let mut who: Vec<(String, Label)> =
            people.iter().map(|person| (person.id.to_string(), Label::Words(person.label()))).collect();
        let mut first = who.first().map(|(id, _)| id.clone());
        if desk.me().is_none() && desk.profile().side == Side::Subscriber {
            let me = desk.profile().as_person(Id::nobody());
            who.insert(0, (Id::nobody().to_string(), Label::Words(me.label())));
            first = Some(Id::nobody().to_string());
        } else if let Some(me) = desk.me().filter(|me| who.iter().any(|(id, _)| *me == id.as_str())) {
            first = Some(me.to_string());
        }
        who.push((SOMEONE_ELSE.to_owned(), Say::new("form-affirm-else").into()));
        vec![
            Field::new("affirmer", FieldKind::Pick(who)).filled(first.unwrap_or_else(|| SOMEONE_ELSE.to_owned())),
            Field::new("affirmer-name", FieldKind::Line).only_if("affirmer", SOMEONE_ELSE),
            Field::new("affirmer-role", FieldKind::Line).only_if("affirmer", SOMEONE_ELSE),
            Field::new("affirmer-email", FieldKind::Line).only_if("affirmer", SOMEONE_ELSE),
            Field::new("expires", FieldKind::Line).filled(latest_expiry(desk.today).to_string()),
            Field::new("sentence", FieldKind::Shown(vec![Label::Words(sentence.into())])),
            Field::new("word", FieldKind::Word(at.item.to_string())),
        ]
    }

    pub(super) fn ask_new_key(&mut self) {
        let fields = vec![Field::new("passphrase", FieldKind::Secret), Field::new("again", FieldKind::Secret)];
        let email = self.profile.as_ref().map(|p| p.email.to_string()).unwrap_or_default();
        let intro = vec![Label::Say(Say::new("form-new-key-intro").with("email", email))];
        self.show_form(Purpose::NewKey, intro, fields);
    }

    pub(super) fn ask_seal(&mut self, key: usize, choice: &KeyChoice) {
        let mut fields = Vec::new();
        if choice.locked {
            fields.push(Field::new("passphrase", FieldKind::Secret));
        }
        fields.push(Field::new("word", FieldKind::Word(self.vocabulary.seal.clone())));
        let intro = vec![
            Label::Say(Say::new("form-seal-intro").with("comment", choice.comment.clone())),
            Label::Words(choice.fingerprint.clone()),
        ];
        self.show_form(Purpose::Seal { key }, intro, fields);
    }

    /// An item's number; of a question about the account, its words.
    pub(super) fn short_name(&self, at: &Address) -> String {
        let words = self.desk.as_ref().and_then(|desk| desk.list(&at.checklist)).map(|l| l.words_in(&self.language));
        let fact = words.and_then(|words| words.fact.get(&at.item));
        fact.map_or_else(|| at.item.to_string(), |fact| format!("'{}'", fact.ask))
    }

    /// An item's number and title.
    pub(super) fn item_label(&self, at: &Address) -> Label {
        let words = self.desk.as_ref().and_then(|desk| desk.list(&at.checklist)).map(|l| l.words_in(&self.language));
        let title = words.map(|words| words.item_title(&at.item).to_owned()).unwrap_or_default();
        Label::Words(format!("{} {title}", at.item))
    }

    /// A part's or an option's line, after its item's number.
    fn part_label(&self, at: &Address) -> Label {
        let words = self.desk.as_ref().and_then(|desk| desk.list(&at.checklist)).map(|l| l.words_in(&self.language));
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

/// The options among these that ask for an affirmation.
pub(crate) fn accepted_options(desk: &Desk, part: &Address, chosen: &BTreeSet<Id>) -> Vec<Address> {
    let known = record::part_of(desk, part);
    let accepted =
        |id: &&Id| known.and_then(|part| part.option(id)).is_some_and(|option| option.outcome == Outcome::Accepted);
    chosen.iter().filter(accepted).map(|option| Address { option: Some(option.clone()), ..part.clone() }).collect()
}

/// The subscriber's people, who alone may affirm.
pub(super) fn affirmers(desk: &Desk) -> Vec<&Person> {
    desk.state.people.values().filter(|person| person.side == Side::Subscriber).collect()
}

/// The responsibility sentences for these parts or options, each once, one under the other.
pub(crate) fn sentence(desk: &Desk, of: &[Address], language: &str) -> Note {
    let mut sentences: Vec<&str> = Vec::new();
    for at in of {
        let Some(list) = desk.list(&at.checklist) else { continue };
        let text = list.words_in(language).affirmation_for(at).as_str();
        if !sentences.contains(&text) {
            sentences.push(text);
        }
    }
    Note::clean(&sentences.join("\n\n"))
}
