//! Keys and files for the tests of this module.

use ssh_key::private::Ed25519Keypair;
use ssh_key::{Algorithm, EcdsaCurve, PrivateKey};

use super::{CommentId, MARKER, Principal, SealMeta, UtcSecond, Verdict, seal_file};
use crate::text::Note;

pub(super) fn ed25519(seed: u8) -> PrivateKey {
    PrivateKey::from(Ed25519Keypair::from_seed(&[seed; 32]))
}

pub(super) fn random(algorithm: Algorithm) -> PrivateKey {
    let mut rng = ssh_key::rand_core::UnwrapErr(getrandom::SysRng);
    PrivateKey::random(&mut rng, algorithm).expect("a key")
}

pub(super) fn p256() -> PrivateKey {
    random(Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 })
}

pub(super) fn body() -> String {
    format!("format = \"careseal-attestation/1\"\nname = \"Clinique de l'Été\"\n\n{MARKER}\n")
}

pub(super) fn moment(text: &str) -> UtcSecond {
    UtcSecond::parse(text).expect("a moment")
}

pub(super) fn principal(text: &str) -> Principal {
    Principal::parse(text).expect("a principal")
}

pub(super) fn subscriber() -> SealMeta {
    SealMeta::new(principal("admin@example.com"), moment("2026-11-22T10:00:00Z"), Verdict::Attested)
}

pub(super) fn reviewer() -> SealMeta {
    let mut meta = SealMeta::new(
        principal("reviewer@example.org"),
        moment("2026-12-01T08:30:00Z"),
        Verdict::ApprovedWithReservations,
    );
    meta.reason = Some(Note::parse("Seen: \"mostly\" good \\ fine.\nSecond line.").expect("a note"));
    for (id, text) in [("health-configuration/I.4.b", "why?"), ("health-configuration/I.10", "é")] {
        meta.notes.insert(CommentId::parse(id).expect("an id"), Note::parse(text).expect("a note"));
    }
    meta
}

pub(super) fn sealed_once() -> String {
    seal_file(&body(), &subscriber(), &ed25519(1)).expect("sealed")
}

pub(super) fn sealed_twice() -> String {
    seal_file(&sealed_once(), &reviewer(), &ed25519(2)).expect("sealed")
}
