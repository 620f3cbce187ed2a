//! What reviewers of earlier records remarked, and what was answered.

use super::super::escape::{code, inline};
use super::attention::number;
use super::{Page, day};

/// All of them, those on the whole first; nothing where there are none.
pub(super) fn remarks(page: &mut Page<'_>) {
    let document = page.document();
    if document.all_remarks().next().is_none() {
        return;
    }
    page.heading(2, "report-remarks");
    page.block(&page.say("report-remarks-about", &[]));
    page.out.push('\n');
    for (at, remark) in document.all_remarks() {
        let at = match at {
            Some(at) => {
                let known = document.items.iter().find(|item| item.id == *at);
                let title = known.map(|item| format!(" {}", inline(item.title.as_str())));
                format!("{}{}", number(page, at), title.unwrap_or_default())
            }
            None => page.say("report-whole", &[]),
        };
        let verdict = match remark.verdict.as_str() {
            known @ ("accepted" | "accepted-with-reservations" | "rejected") => {
                page.say(&format!("seal-verdict-{known}"), &[])
            }
            other => inline(other),
        };
        let record = code(remark.record.as_str());
        page.line(&format!("- **{at}**: {}, {verdict}, {record}", inline(remark.signer.as_str())));
        if !remark.trusted {
            page.line(&format!("  - {}", page.say("report-remark-own-word", &[])));
        }
        if let Some(text) = &remark.text {
            page.line(&format!("  - {}: {}", page.say("report-remark", &[]), inline(text.as_str())));
        }
        match (&remark.reply, &remark.by) {
            (Some(reply), Some(by)) => {
                let on = remark.at.as_ref().map_or("", |at| day(at.as_str()));
                let who = format!("{}, {}", page.person(by), inline(on));
                page.line(&format!("  - {} ({who}): {}", page.say("report-reply", &[]), inline(reply.as_str())));
            }
            _ if remark.text.is_some() => page.line(&format!("  - {}", page.say("report-reply-none", &[]))),
            _ => {}
        }
    }
}
