//! The form that seals: who has to countersign, and the word to type.

use crate::attestation::Document;
use crate::screens::Wizard;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::screen::Screen;
use crate::worksheet::{NotReviewers, Reviewers};
use crate::workspace::reviewers::unaffirmed;
use crate::workspace::{KeyChoice, Label, Say, Workspace, record_for};

impl Wizard {
    pub(in crate::screens) fn ask_seal(&mut self, key: usize, choice: &KeyChoice) {
        // A reviewer changes nothing of the record.
        let asked = match self.screens.last() {
            Some(Screen::Seal(seal)) if seal.opinion.is_none() => reviewer_fields(&seal.document.reviewers()),
            _ => Vec::new(),
        };
        let first = asked.len();
        let mut fields = asked;
        if choice.locked {
            fields.push(Field::new("passphrase", FieldKind::Secret));
        }
        fields.push(Field::new("word", FieldKind::Word(self.model.look().word("form-seal-the-word"))));
        let intro = vec![
            Label::Say(Say::new("form-seal-intro").with("comment", choice.comment.clone())),
            Label::Words(choice.fingerprint.clone()),
        ];
        self.show_form(FormKind::Seal(key), intro, fields);
        // Who has to countersign stands above, and a key that is typed too much changes nothing of it.
        if let Some(Screen::Form(form)) = self.screens.last_mut() {
            form.focus = first;
        }
    }
}

/// The record with the reviewers that the form asks for, if this signer can seal it so; else which field is wrong, and why.
pub(in crate::screens) fn asked(
    workspace: &Workspace,
    form: &Form,
    (language, signer): (&str, &str),
) -> Result<Document, (&'static str, Say)> {
    let document = record_for(workspace, language, &reviewers(form)?);
    if document.asks(signer) {
        return Err(("people", Say::new("form-seal-own-reviewer")));
    }
    unaffirmed(&document, signer).map_or(Ok(document), |why| Err(("who", why)))
}

/// The values of the question who has to countersign.
const NOBODY: &str = "nobody";
const COUNT: &str = "count";
const NAMED: &str = "named";

/// The questions who has to countersign, filled with who has to so far.
fn reviewer_fields(known: &Reviewers) -> Vec<Field> {
    let (kind, count, people) = match known {
        _ if known.is_none() => (NOBODY, String::new(), String::new()),
        Reviewers::Count(count) => (COUNT, count.to_string(), String::new()),
        Reviewers::Named(people) => {
            (NAMED, String::new(), people.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    };
    let values = [(NOBODY, "form-seal-who-nobody"), (COUNT, "form-seal-who-count"), (NAMED, "form-seal-who-named")];
    let values = values.map(|(value, id)| (value.to_owned(), Label::Say(Say::new(id))));
    vec![
        Field::new("who", FieldKind::Pick(values.into())).filled(kind),
        Field::new("count", FieldKind::Line).filled(count).only_if("who", COUNT),
        Field::new("people", FieldKind::Note).filled(people).only_if("who", NAMED),
    ]
}

/// Who has to countersign, by what the form says; else which field is wrong, and why.
fn reviewers(form: &Form) -> Result<Reviewers, (&'static str, Say)> {
    let limit = |say: Say| say.count("limit", usize::from(Reviewers::MOST));
    match form.value("who") {
        COUNT => {
            let count = form.line("count").as_str().parse().ok().filter(|count| (1..=Reviewers::MOST).contains(count));
            count.map(Reviewers::Count).ok_or_else(|| ("count", limit(Say::new("form-seal-not-a-count"))))
        }
        NAMED => {
            let say = |why| match why {
                NotReviewers::NotOne(text) => Say::new("form-seal-not-a-reviewer").with("text", text),
                NotReviewers::Nobody => Say::new("form-needed"),
                NotReviewers::TooMany => limit(Say::new("form-seal-too-many")),
            };
            Reviewers::named(form.value("people")).map_err(|why| ("people", say(why)))
        }
        _ => Ok(Reviewers::default()),
    }
}
