//! Sealed files of the clinic's, opened at the table.

use std::sync::LazyLock;

use careseal::attestation::print;
use careseal::screens::Message;
use careseal::seal::{CommentId, Principal, SealMeta, TrustedKeys, UtcSecond, Verdict, seal_file};
use careseal::session::reopen::{Trusted, shown};
use careseal::session::verify::{VerifyOptions, verify};
use careseal::text::Note;
use careseal::worksheet::Env;
use careseal::worksheet::stamp::FixedEnv;
use careseal::workspace::verification::Status;
use careseal::workspace::{Say, WorksheetListing, record_of};
use ssh_key::PrivateKey;

use super::story::done;
use crate::LIBRARY;
use crate::table::Table;

fn key(seed: u8) -> PrivateKey {
    PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]))
}

fn meta(signer: &str, at: &str, verdict: Verdict) -> SealMeta {
    SealMeta::new(Principal::parse(signer).expect("a name"), UtcSecond::parse(at).expect("a moment"), verdict)
}

/// The clinic's record, sealed by its admin.
pub(crate) fn sealed() -> &'static str {
    static SEALED: LazyLock<String> = LazyLock::new(|| seal_by_admin(&record()));
    &SEALED
}

/// The clinic's record, before it is sealed.
pub(crate) fn record() -> String {
    let table = done();
    print(&record_of(table.wizard.model.workspace.as_ref().expect("a worksheet"), "en"))
}

/// Any record, sealed by the admin.
pub(crate) fn seal_by_admin(record: &str) -> String {
    seal_file(record, &meta("admin@example.com", "2026-11-22T11:00:00Z", Verdict::Attested), &key(1)).expect("sealed")
}

/// The same, with a reviewer's seal on it.
pub(crate) fn reviewed(verdict: Verdict) -> String {
    let mut meta = meta("reviewer@example.org", "2026-11-23T09:00:00Z", verdict);
    meta.reason = Some(Note::clean("Two things are to be looked at again.\nBy summer."));
    let on = CommentId::parse("health-configuration/I.4.b").expect("an id");
    meta.notes.insert(on, Note::clean("Who looks after the token when the partner leaves?"));
    seal_file(sealed(), &meta, &key(2)).expect("sealed")
}

/// A record made under an edition that this careseal does not hold.
pub(crate) fn of_another_edition() -> String {
    let table = done();
    let mut document = record_of(table.wizard.model.workspace.as_ref().expect("a worksheet"), "en");
    for list in &mut document.checklists {
        list.edition = "2031-01-01".parse().expect("an edition");
    }
    seal_by_admin(&print(&document))
}

/// Lines of a file of trusted keys for the admin and the reviewer.
pub(crate) fn trust() -> String {
    let line = |who: &str, seed| format!("{who} {}\n", key(seed).public_key().to_openssh().expect("printed"));
    format!("{}{}", line("admin@example.com", 1), line("reviewer@example.org", 2))
}

/// A file that was opened on a day, by a reader who trusts these.
pub(crate) fn open_on(text: &str, trust: &str, day: &str) -> Table {
    let mut table = Table::known();
    table.world = FixedEnv::at(&format!("{day}T10:00:00Z"));
    let file = TrustedKeys::read(trust.as_bytes()).expect("a file of trusted keys");
    let trusted = (!trust.is_empty()).then(|| Trusted { path: "~/.config/careseal/allowed_signers".into(), file });
    let options = VerifyOptions {
        library: &LIBRARY,
        trust: trusted.as_ref().map(|trusted| &trusted.file),
        now: table.world.now(),
        at: table.world.today(),
        strict: false,
    };
    let path = "~/lakeside-clinic-2026-11-22.attestation.toml".to_owned();
    let reopened = shown(path, verify(text.as_bytes(), options), &LIBRARY, trusted.as_ref());
    table.send(Message::OpenedAttestation(reopened.into()));
    table
}

/// The same on the day after it was sealed.
pub(crate) fn open(text: &str, trust: &str) -> Table {
    open_on(text, trust, "2026-11-24")
}

/// Sealed files on the shelf: one in order, one nobody vouches for, one that was altered.
pub(crate) fn shelf() -> Vec<WorksheetListing> {
    let entry = |name: &str, day: &str, mark, id| WorksheetListing {
        name: name.to_owned(),
        path: "lakeside-clinic-2026-11-22.attestation.toml".to_owned(),
        progress: None,
        changed: day.parse().ok(),
        sealed: false,
        record: Some((mark, Say::new(id))),
        problem: None,
    };
    vec![
        entry("Lakeside Clinic", "2026-11-22", Status::Good, "reopen-short-sealed"),
        entry("Harbour Surgery", "2026-10-02", Status::Fail, "reopen-short-unknown"),
        entry("altered.attestation.toml", "", Status::Fail, "reopen-short-altered"),
    ]
}
