//! How one seal is printed: the only place that knows.

use crate::text::{FormatNumber, quoted};

use super::{Field, SealMeta};

/// The part that the seal itself signs besides all that stands before: from the blank line up to its `sshsig =` line.
pub(super) fn signed_part(meta: &SealMeta, fingerprint: &str, number: FormatNumber) -> String {
    let mut out = String::from("\n[[seal]]\n");
    let mut line = |name: &str, value: &str| {
        out.push_str(name);
        out.push_str(" = ");
        out.push_str(&quoted(value));
        out.push('\n');
    };
    line(Field::Role.as_str(), meta.role().as_str());
    line(Field::Signer.as_str(), meta.signer.as_str());
    line(Field::Key.as_str(), fingerprint);
    line(Field::SignedAt.as_str(), &meta.signed_at.to_string());
    line(Field::Verdict.as_str(), meta.verdict.word(number));
    if let Some(reason) = meta.reason.as_ref().filter(|reason| !reason.is_blank()) {
        line(Field::Reason.as_str(), reason.as_str());
    }
    for (id, note) in meta.notes.iter().filter(|(_, note)| !note.is_blank()) {
        line(&format!("{}.\"{id}\"", Field::Comment.word(number)), note.as_str());
    }
    out
}

/// The rest of the block.
pub(super) fn signature_part(armor: &str) -> String {
    format!("sshsig = '''\n{armor}'''\n")
}
