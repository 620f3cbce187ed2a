//! What stands against each other, in words: what it is about, who said it, and what.

use crate::worksheet::stamp::written;
use crate::worksheet::{Answer, Claim, ClaimValue, FactValue, PersonId, Standing, State, Topic};

use super::super::shell::Shell;

pub(super) fn about(shell: &Shell, state: &State, topic: &Topic) -> String {
    let mut id = format!("cli-merge-about-{}", topic.word());
    if matches!(topic, Topic::Reply(_)) && topic.at_in(state).is_none() {
        id.push_str("-whole");
    }
    let at = if let Topic::Checklist(id) = topic {
        id.to_string()
    } else {
        topic.at_in(state).map(ToString::to_string).unwrap_or_default()
    };
    let document = if let Topic::Document(_, id) = topic { id.to_string() } else { String::new() };
    shell.locale.text_with(&id, &[("at", at.into()), ("id", document.into())])
}

/// Who said it and when, and whether it holds.
pub(super) fn who(shell: &Shell, state: &State, claim: &Claim<'_>) -> String {
    let name = |id: &PersonId| state.person(id).map_or_else(|| id.to_string(), |person| person.name.to_string());
    let id = match (claim.by == claim.rec, claim.standing) {
        (true, Standing::Confirmed) => "cli-merge-claim",
        (true, Standing::Proposed) => "cli-merge-claim-proposed",
        (false, Standing::Confirmed) => "cli-merge-claim-recorded",
        (false, Standing::Proposed) => "cli-merge-claim-recorded-proposed",
    };
    let values = [("name", name(claim.by).into()), ("rec", name(claim.rec).into()), ("at", written(claim.at).into())];
    shell.locale.text_with(id, &values)
}

/// What was said.
pub(super) fn what(shell: &Shell, said: ClaimValue<'_>) -> String {
    let filled = |id: &str, name: &str, text: &str| shell.locale.text_with(id, &[(name, text.to_owned().into())]);
    match said {
        ClaimValue::Nothing => shell.locale.text("cli-merge-nothing"),
        ClaimValue::Text(text) => text.to_owned(),
        ClaimValue::Edition(edition) => match &edition.overlay {
            None => edition.edition.to_string(),
            Some(overlay) => {
                let values =
                    [("edition", edition.edition.to_string().into()), ("overlay", overlay.name.to_string().into())];
                shell.locale.text_with("cli-merge-overlay", &values)
            }
        },
        ClaimValue::Fact(FactValue::One(one)) => one.to_string(),
        ClaimValue::Fact(FactValue::Many(many)) if many.is_empty() => shell.locale.text("cli-merge-none-chosen"),
        ClaimValue::Fact(FactValue::Many(many)) => listed(many),
        ClaimValue::Answer(answer) => answered(shell, answer),
        ClaimValue::Assignment(assignment) => {
            let first = match assignment.due {
                None => assignment.assignee.to_string(),
                Some(due) => {
                    let values = [("owner", assignment.assignee.to_string().into()), ("date", due.to_string().into())];
                    shell.locale.text_with("cli-merge-due", &values)
                }
            };
            format!("{first}\n{}", assignment.missing).trim_end().to_owned()
        }
        ClaimValue::Question(question) => {
            let due = question.due.map(|date| date.to_string()).unwrap_or_default();
            let lines = [question.text.as_str(), question.assignee.as_str(), &due];
            lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
        ClaimValue::QuestionReply(reply) => format!("{}\n{}", reply.text, reply.from).trim_end().to_owned(),
        ClaimValue::Document(document) => {
            let until = document.expires.map(|date| filled("cli-merge-until", "text", &date.to_string()));
            let lines = [Some(document.source.name().to_string()), until, Some(document.note.to_string())];
            lines.into_iter().flatten().collect::<Vec<_>>().join("\n").trim_end().to_owned()
        }
    }
}

fn listed<T: ToString>(many: impl IntoIterator<Item = T>) -> String {
    many.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// An answer and what was said with it, a line each.
fn answered(shell: &Shell, answer: &Answer) -> String {
    let outcome = shell.locale.text(&format!("report-outcome-{}", answer.outcome));
    let first = if answer.chosen.is_empty() { outcome } else { format!("{outcome}: {}", listed(&answer.chosen)) };
    let with = [
        ("cli-merge-reason", answer.reason.as_ref().map(ToString::to_string)),
        ("cli-merge-control", answer.control.as_ref().map(ToString::to_string)),
        ("cli-merge-owner", answer.owner.as_ref().map(ToString::to_string)),
        ("cli-merge-until", answer.affirmation.as_ref().map(|affirmation| affirmation.expires.to_string())),
    ];
    let with = with.into_iter().filter_map(|(id, text)| Some(shell.locale.text_with(id, &[("text", text?.into())])));
    std::iter::once(first).chain(with).collect::<Vec<_>>().join("\n")
}
