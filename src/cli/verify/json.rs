//! The verdict for programs.

use serde_json::{Value, json};

use crate::session::UserError;
use crate::session::verify::{Check, CheckResult, Detail, Status, Verified};
use crate::worksheet::evidence::Sha256;

use super::super::shell::{Shell, shown};
use super::{Judged, Trusted, code};

/// The format that the first key names.
const FORMAT: &str = "careseal-verify/1";

pub(super) fn view(shell: &Shell, judged: &[Judged<'_>], trusted: Option<&Trusted>, highest: u8) -> Value {
    let files: Vec<Value> = judged
        .iter()
        .map(|(path, result)| match result {
            Ok(verified) => file(shell, &shown(path), verified),
            Err(trouble) => json!({
                "file": shown(path),
                "code": code(result),
                "status": Status::Fail.as_str(),
                "problem": problem(shell, trouble),
            }),
        })
        .collect();
    let trust = trusted.map(|trusted| json!({ "path": shown(&trusted.path), "digest": trusted.file.digest() }));
    json!({ "format": FORMAT, "code": highest, "trusted_keys": trust, "files": files })
}

fn problem(shell: &Shell, trouble: &UserError) -> Value {
    let (text, remedy) = trouble.words(&shell.locale);
    json!({ "id": trouble.say.id, "text": text, "remedy": remedy })
}

fn file(shell: &Shell, path: &str, verified: &Verified) -> Value {
    let seals = verified.seals.iter().map(|seal| {
        json!({
            "number": seal.number,
            "role": seal.meta.role().as_str(),
            "signer": seal.meta.signer.as_str(),
            "key": seal.fingerprint,
            "signed_at": seal.meta.signed_at.to_string(),
            "verdict": seal.meta.verdict.as_str(),
            "reason": seal.meta.reason.as_ref().map(crate::text::Note::as_str),
            "comments": seal.meta.notes.iter().map(|(item, note)| (item.to_string(), note.as_str())).collect::<std::collections::BTreeMap<_, _>>(),
            "holds": seal.signature.is_ok(),
            "trusted": seal.trust.as_ref().map(crate::seal::Trust::is_trusted),
        })
    });
    let affirmers = verified.affirmers.iter().map(|affirmer| {
        json!({ "at": affirmer.at.to_string(), "affirmed_by": affirmer.who, "affirmed": affirmer.affirmed.as_str(), "attested_by": affirmer.attested })
    });
    let document = verified.document.as_ref();
    json!({
        "file": path,
        "code": verified.code(),
        "status": verified.short().status.as_str(),
        "first": verified.short().first.map(|(check, line)| first(shell, check, line)),
        "problem": verified.first_wrong().map(|wrong| problem(shell, &wrong)),
        "record": verified.record.map(|record| record.to_string()),
        "account": document.map(|document| document.account.name.as_str()),
        "document": document.map(|document| document.document.as_str()),
        "created": document.map(|document| document.created.as_str()),
        "supersedes": document.and_then(|document| document.supersedes.as_ref()).map(Sha256::as_str),
        "answers": verified.answers.iter().map(|one| answer(shell, one)).collect::<Vec<_>>(),
        "seals": seals.collect::<Vec<_>>(),
        "affirmed_by_others": affirmers.collect::<Vec<_>>(),
    })
}

fn answer(shell: &Shell, answer: &CheckResult) -> Value {
    json!({
        "question": answer.check,
        "mark": answer.status().as_str(),
        "code": answer.code,
        "told": answer.details.iter().map(|line| detail(shell, line)).collect::<Vec<_>>(),
    })
}

fn detail(shell: &Shell, detail: &Detail) -> Value {
    json!({ "mark": detail.status.as_str(), "id": detail.say.id, "at": detail.place, "text": shell.words(&detail.say) })
}

/// The line that says in short what becomes of a file.
fn first(shell: &Shell, check: Check, line: &Detail) -> Value {
    json!({ "question": check, "mark": line.status.as_str(), "id": line.say.id, "at": line.place, "text": shell.words(&line.say) })
}
