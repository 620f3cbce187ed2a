//! The whole record in words, before it is sealed.

use crate::attestation::document::{EvidenceRecord, RemarkRecord};
use crate::attestation::{Document, Figured};
use crate::checklist::{Id, Outcome};
use crate::seal::RecordDigest;
use crate::worksheet::Env;
use crate::workspace::{Workspace, signed};

use super::super::overlay;
use super::Shell;

pub(super) fn print(shell: &mut Shell, workspace: &Workspace, document: &Document, digest: &RecordDigest) {
    shell.say("cli-preview-account", &[("name", document.account.name.to_string().into())]);
    for list in &document.checklists {
        let values = [("title", list.title.to_string().into()), ("edition", list.edition.to_string().into())];
        shell.say("cli-preview-checklist", &values);
        overlay::of_record(shell, list);
        for (message, items) in list.doubts() {
            shell.say(message, &[("items", items.into())]);
        }
    }
    people(shell, workspace, document);
    shell.line("");
    for fact in &document.facts {
        let answer: Vec<&str> = fact.answer.iter().map(crate::text::Line::as_str).collect();
        let answer = if answer.is_empty() { shell.locale.text("cli-account-none") } else { answer.join("; ") };
        shell.line(fact.ask.as_str());
        shell.line(&format!("  {answer}"));
    }
    items(shell, document);
    if !document.remarks.is_empty() {
        shell.line("");
        remarks(shell, &document.remarks);
    }
    affirmations(shell, document);
    shell.line("");
    let lists: Vec<_> = document
        .checklists
        .iter()
        .filter_map(|list| crate::session::overlay::of_record(&shell.library, list))
        .collect();
    let today = shell.world.today();
    let counts = Figured { document, findings: &[], lists: &lists, today }.total();
    for (outcome, count) in Outcome::ALL.map(|outcome| (outcome, counts.of(outcome))) {
        if count > 0 {
            shell.line(&format!("{count:>5}  {outcome}"));
        }
    }
    let reviewers = document.required_seals.iter().filter(|seal| seal.role.as_str() == "reviewer").count();
    if reviewers > 0 {
        shell.say("cli-preview-reviewers", &[("count", reviewers.into())]);
    }
    let aside = counts.aside;
    shell.say("cli-preview-aside", &[("count", aside.into())]);
    shell.line("");
    shell.say("cli-preview-digest", &[("digest", digest.to_string().into())]);
}

/// Who signs, which record this one takes the place of, and everybody in it with their sides.
fn people(shell: &mut Shell, workspace: &Workspace, document: &Document) {
    if let Some(say) = signed::supersedes(document, Some(&workspace.state)) {
        let text = shell.words(&say);
        shell.block("", &text);
    }
    let me = workspace.profile().as_person(Id::nobody()).label();
    shell.say("signed-you", &[("name", me.into())]);
    shell.line("");
    shell.say("signed-people", &[]);
    for person in signed::people(document, Some(&workspace.state)) {
        shell.line(&format!("  {}", person.head));
        for say in person.lines.iter().chain(&person.changes) {
            let text = shell.words(say);
            shell.block("    ", &text);
        }
    }
}

fn items(shell: &mut Shell, document: &Document) {
    let mut section = None;
    for item in &document.items {
        if section != Some(&item.section) {
            section = Some(&item.section);
            shell.line("");
            shell.line(item.section.as_str());
        }
        shell.line(&format!("  {}  {}  [{}]", item.id.item, item.title, item.outcome));
        if let Some(aside) = &item.aside {
            shell.block("      ", aside.as_str());
        }
        for part in item.parts.iter().filter(|part| !part.aside) {
            shell.line(&format!("      {}: {}", part.outcome, part.text));
            if part.preset {
                let preset = shell.locale.text("cli-preview-preset");
                shell.block("        ", &preset);
            }
            for choice in &part.choice {
                shell.line(&format!("        {choice}"));
            }
            if let Some(owner) = &part.owner {
                let label = shell.locale.text("screen-answer-owner");
                shell.line(&format!("        {label}: {owner}"));
            }
            for note in [&part.reason, &part.control].into_iter().flatten() {
                shell.block("        ", note.as_str());
            }
        }
        if let Some(note) = &item.note {
            shell.block("      ", note.as_str());
        }
        for document in &item.evidence {
            evidence(shell, document);
        }
        remarks(shell, &item.remarks);
        for advisory in &item.advisories {
            let known = shell.locale.text("report-advisory");
            shell.line(&format!("      {known}: {}", advisory.title));
        }
    }
}

/// A document behind an item: its name, its digest, its days.
fn evidence(shell: &mut Shell, document: &EvidenceRecord) {
    let label = shell.locale.text("screen-document");
    shell.line(&format!("      {label}: {}", document.title()));
    if let Some(digest) = &document.sha256 {
        shell.line(&format!("        {digest}"));
    }
    for (id, day) in [("screen-document-dated", &document.dated), ("screen-document-expires", &document.expires)] {
        if let Some(day) = day {
            let text = shell.locale.text_with(id, &[("date", day.as_str().into())]);
            shell.line(&format!("        {text}"));
        }
    }
    if let Some(note) = &document.note {
        shell.block("        ", note.as_str());
    }
}

/// What reviewers remarked on an earlier record, and the answers.
fn remarks(shell: &mut Shell, remarks: &[RemarkRecord]) {
    for remark in remarks {
        let label = shell.locale.text("cli-preview-remark");
        shell.line(&format!("      {label} {}:", remark.signer));
        for note in [&remark.text, &remark.reply].into_iter().flatten() {
            shell.block("        ", note.as_str());
        }
    }
}

/// Each responsibility that is taken on, in full.
fn affirmations(shell: &mut Shell, document: &Document) {
    let affirmed: Vec<_> = document.affirmed().collect();
    if affirmed.is_empty() {
        return;
    }
    shell.line("");
    shell.say("cli-preview-affirmed", &[]);
    for (item, part) in affirmed {
        shell.line("");
        shell.line(&format!("  {}  {}: {}  [{}]", item.id.item, item.title, part.text, part.outcome));
        let person = part.affirmed_by.as_ref().and_then(|by| document.person(by));
        if let Some(sentence) = &part.affirmation {
            shell.block("    ", sentence.as_str());
        }
        let values = [
            ("who", person.map(crate::attestation::document::PersonRecord::label).unwrap_or_default().into()),
            ("role", person.map(|person| person.role.to_string()).unwrap_or_default().into()),
            ("date", part.expires.as_ref().map(ToString::to_string).unwrap_or_default().into()),
        ];
        let text = shell.locale.text_with("cli-preview-affirmed-by", &values);
        shell.block("    ", &text);
        if let Some(say) = signed::decided(document, part) {
            let text = shell.words(&say);
            shell.block("    ", &text);
        }
    }
}
