//! Whether a record holds, before it is sealed and after: the one judgement of `check`, `seal` and `verify`.

use crate::attestation::{Document, print, today};
use crate::checklist::Library;
use crate::findings::On;
use crate::store::read::ATTESTATION_LIMIT;
use crate::workspace::Say;

use super::super::user_error::FINDINGS;
use super::{CheckResult, Detail, Matter, Status, content};

/// Room that is kept for seals, in bytes.
const SEALS: u64 = 1024 * 1024;

/// What `verify` would say of the contents of a record if it were sealed now, by this signer where that is known.
pub fn if_sealed(library: &Library, document: &Document, on: On, signer: Option<&str>) -> CheckResult {
    let mut answer = content::of_record(document, &today(document, on, library), signer);
    // Whoever reads the file refuses more, and its seals need room as well.
    let room = ATTESTATION_LIMIT.saturating_sub(SEALS);
    if u64::try_from(print(document).len()).unwrap_or(u64::MAX) > room {
        let say = Say::new("verify-too-large");
        answer.details.insert(0, Detail { status: Status::Fail, matter: Matter::Content, place: None, say });
        answer.code = answer.code.max(FINDINGS);
    }
    answer
}
