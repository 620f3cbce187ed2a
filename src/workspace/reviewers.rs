//! Who has to countersign a record, in words; and what keeps it from being sealed without them.

use crate::attestation::Document;
use crate::worksheet::Reviewers;

use super::say::Say;

/// Who has to countersign.
pub(crate) fn asked(reviewers: &Reviewers) -> Say {
    match reviewers {
        Reviewers::Named(people) => Say::new("signed-reviewers-named").with("people", listed(people)),
        Reviewers::Count(count) => Say::new("signed-reviewers").count("count", usize::from(*count)),
    }
}

/// Those in whose name a record takes a responsibility that they have not affirmed, if this signer seals it; each once.
pub(crate) fn unaffirmed(document: &Document, signer: &str) -> Option<Say> {
    let found = document.unaffirmed(|email| email.eq_ignore_ascii_case(signer));
    let mut people: Vec<String> = found.iter().map(|(_, person)| person.label()).collect();
    people.sort();
    people.dedup();
    let say = || Say::new("signed-unaffirmed").count("count", found.len()).with("people", listed(&people));
    (!found.is_empty()).then(say)
}

fn listed(people: &[impl ToString]) -> String {
    people.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
