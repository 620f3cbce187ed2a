//! How one seal is printed: the only place that knows.

use crate::text::quoted;

use super::SealMeta;

/// The part that the seal itself signs besides all that stands before: from the blank line up to its `sshsig =` line.
pub(super) fn signed_part(meta: &SealMeta, fingerprint: &str) -> String {
    let mut out = String::from("\n[[seal]]\n");
    let mut line = |name: &str, value: &str| {
        out.push_str(name);
        out.push_str(" = ");
        out.push_str(&quoted(value));
        out.push('\n');
    };
    line("role", meta.role().as_str());
    line("signer", meta.signer.as_str());
    line("key", fingerprint);
    line("signed_at", &meta.signed_at.to_string());
    line("verdict", meta.verdict.as_str());
    if let Some(reason) = meta.reason.as_ref().filter(|reason| !reason.is_blank()) {
        line("reason", reason.as_str());
    }
    for (id, note) in meta.notes.iter().filter(|(_, note)| !note.is_blank()) {
        line(&format!("note.\"{id}\""), note.as_str());
    }
    out
}

/// The rest of the block.
pub(super) fn signature_part(armor: &str) -> String {
    format!("sshsig = '''\n{armor}'''\n")
}
