//! What stands around the items: the account, people, owners, assignments, documents, comments, and what is only proposed.

use crate::attestation::document::CommentRecord;
use crate::checklist::Address;
use crate::document::{Block, Item, List, Table, Text, Tone};
use crate::findings::follow_ups::{FollowUp, Subject};
use crate::text::Line;

use super::super::known;
use super::{Layout, asked, day, or_dash};

/// A table with what is to be said before it; nothing where it has no rows.
fn table(
    layout: &Layout<'_>,
    name: &'static str,
    about: Option<&str>,
    columns: &[&str],
    rows: Vec<Vec<Text>>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let about = about.map(|about| layout.paragraph(about));
    let table = Block::Table(Table { name, caption: None, columns: layout.columns(columns), rows });
    about.into_iter().chain([table]).collect()
}

/// The answers that wait for the account holder's side.
pub(super) fn proposed(layout: &Layout<'_>) -> Vec<Block> {
    let rows = layout.source.proposed().map(|(item, part)| {
        let by = part.by.as_ref().map_or_else(String::new, |by| layout.person(by));
        let at = part.at.as_ref().map_or("", |at| day(at.as_str()));
        let outcome = layout.state(part.outcome, false).text;
        vec![layout.item(item), asked(part), outcome.into(), or_dash(&by), or_dash(at)]
    });
    let columns = ["item", "part", "proposed", "by", "date"];
    table(layout, "proposed", Some("report-proposed-about"), &columns, rows.collect())
}

/// Items that are assigned.
pub(super) fn assignments(layout: &Layout<'_>) -> Vec<Block> {
    let row = |follow_up: &FollowUp| {
        let Subject::Item(at) = &follow_up.subject else { return None };
        let item = layout.document().items.iter().find(|item| item.id == at.item_only());
        let name = item.map_or_else(|| layout.number(at).into(), |item| layout.item(item));
        let due = follow_up.due.map(|due| due.to_string()).unwrap_or_default();
        let due = if follow_up.overdue {
            Text::from(layout.fill("report-overdue", &[("date", &due)])).toned(Tone::Alert)
        } else {
            or_dash(&due)
        };
        Some(vec![name, follow_up.assignee.as_str().into(), due, or_dash(follow_up.text.as_str())])
    };
    let rows = layout.source.assignments.iter().filter_map(row).collect();
    table(layout, "assignments", Some("report-assignments-about"), &["item", "assignee", "due", "missing"], rows)
}

/// Who owns which duty.
pub(super) fn owners(layout: &Layout<'_>) -> Vec<Block> {
    let row = |(item, part, owner): (_, &crate::attestation::PartRecord, &Line)| {
        vec![layout.item(item), part.text.as_str().into(), owner.as_str().into()]
    };
    table(layout, "owners", None, &["item", "duty", "owner"], layout.document().owned().map(row).collect())
}

/// The documents behind the answers.
pub(super) fn documents(layout: &Layout<'_>) -> Vec<Block> {
    let rows = layout.document().documents().map(|(item, evidence)| {
        let line = |text: Option<&Line>| or_dash(text.map_or("", Line::as_str));
        let valid = match (&evidence.expires, evidence.lapsed(layout.source.today)) {
            (Some(date), Some(_)) => {
                Text::from(layout.fill("report-expired-on", &[("date", date.as_str())])).toned(Tone::Alert)
            }
            (date, _) => line(date.as_ref()),
        };
        let name = Text::from(evidence.title());
        let note = evidence.note.as_ref().filter(|note| !note.is_blank());
        vec![
            Text::from(layout.number(&item.place_of(evidence))),
            note.map_or(name.clone(), |note| name.soft(format!("\n{note}"))),
            line(evidence.dated.as_ref()),
            valid,
            or_dash(&evidence.size.map(|size| size.to_string()).unwrap_or_default()),
            evidence.sha256.as_ref().map_or_else(|| or_dash(""), |digest| Text::default().code(digest.as_str())),
        ]
    });
    let columns = ["item", "document", "dated", "valid", "size", "digest"];
    table(layout, "documents", Some("report-documents-about"), &columns, rows.collect())
}

/// What reviewers of earlier records commented, and what was answered; what is on the whole first.
pub(super) fn comments(layout: &Layout<'_>) -> Vec<Block> {
    let items: Vec<Item> = layout.document().all_comments().map(|(at, one)| comment(layout, at, one)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![layout.paragraph("report-comments-about"), Block::List(List { name: "comments", items, ..List::default() })]
}

fn comment(layout: &Layout<'_>, at: Option<&Address>, comment: &CommentRecord) -> Item {
    let place = at.map_or_else(
        || Text::default().strong(layout.say("report-whole")),
        |at| {
            let item = layout.document().items.iter().find(|item| item.id == *at);
            item.map_or_else(|| layout.number(at).into(), |item| layout.item(item))
        },
    );
    let verdict = super::seals::verdict(layout, comment.verdict.as_str());
    let head = place.plain(format!(": {}, {verdict}, ", comment.signer)).code(comment.record.as_str());
    let said = |id: &str, text: &str| Item::new(Text::from(format!("{}: ", layout.say(id))).plain(text));
    let mut items = Vec::new();
    if !comment.trusted {
        items.push(Item::new(layout.say("report-comment-own-word")));
    }
    items.extend(comment.text.as_ref().map(|text| said("report-comment", text.as_str())));
    match (&comment.reply, &comment.by) {
        (Some(reply), Some(by)) => {
            let on = comment.at.as_ref().map_or("", |at| day(at.as_str()));
            let who = format!("{} ({}, {on}): ", layout.say("report-reply"), layout.person(by));
            items.push(Item::new(Text::from(who).plain(reply.as_str())));
        }
        _ if comment.text.is_some() => items.push(Item::new(layout.say("report-reply-none"))),
        _ => {}
    }
    Item::new(head).with(items)
}

/// What was said of the account.
pub(super) fn facts(layout: &Layout<'_>) -> Vec<Block> {
    let answer = |answer: &Line| match answer.as_str() {
        "yes" => layout.say("report-yes").into(),
        "no" => layout.say("report-no").into(),
        other => or_dash(other),
    };
    let rows: Vec<Vec<Text>> = layout
        .document()
        .facts
        .iter()
        .map(|fact| {
            let answers = fact.answer.iter().map(|one| answer(one).words()).collect::<Vec<_>>().join("\n");
            let answers = if fact.answer.is_empty() { layout.say("report-fact-none") } else { answers };
            vec![fact.ask.as_str().into(), answers.into()]
        })
        .collect();
    if rows.is_empty() {
        return vec![layout.paragraph("report-facts-none")];
    }
    table(layout, "facts", None, &["question", "answer"], rows)
}

/// The people named in the record.
pub(super) fn people(layout: &Layout<'_>) -> Vec<Block> {
    let row = |person: &crate::attestation::document::PersonRecord| {
        let side = known(layout.words, "report-side-", person.side.as_str());
        let cells =
            [&person.name, &person.role, &person.organisation, &person.email].map(|line| or_dash(line.as_str()));
        cells.into_iter().chain([side.into()]).collect()
    };
    let rows: Vec<Vec<Text>> = layout.document().people.iter().map(row).collect();
    if rows.is_empty() {
        return vec![layout.paragraph("report-people-none")];
    }
    table(layout, "people", Some("report-people-about"), &["name", "role", "organisation", "email", "side"], rows)
}
