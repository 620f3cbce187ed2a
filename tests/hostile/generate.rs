//! Good samples, always the same, and what is needed to harm them.

use base64ct::{Base64, Encoding};
use careseal::attestation::document::Document;
use careseal::attestation::{MARKER, print};
use careseal::seal::{NAMESPACE, Principal, SealMeta, UtcSecond, Verdict, fingerprint, seal_file};
use careseal::text::Note;
use ssh_key::{HashAlg, PrivateKey};

use crate::report::sample::small;

/// The day at whose end the samples are judged: their waivers hold.
pub(super) const DAY: &str = "2026-03-20";

pub(super) const ADMIN: &str = "admin@example.org";
pub(super) const REVIEWER: &str = "reviewer@example.com";

/// Whose keys these are follows from the seed: 1 the subscriber, 2 the reviewer, 3 another reviewer, 66 an attacker.
pub(super) fn key(seed: u8) -> PrivateKey {
    PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]))
}

/// A public key as it stands in a file of trusted keys.
pub(super) fn public(seed: u8) -> String {
    let printed = key(seed).public_key().to_openssh().expect("printed");
    printed.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

/// Good files, to be harmed.
pub(super) struct Sample {
    /// The record.
    pub(super) document: Document,
    /// Its text, to the marker.
    pub(super) body: String,
    /// Sealed by the subscriber.
    pub(super) once: String,
    /// And by the reviewer, as the record asks for.
    pub(super) good: String,
    /// And by another reviewer.
    pub(super) thrice: String,
}

impl Sample {
    pub(super) fn new() -> Self {
        let mut source = small();
        let document = source.document(crate::report::sample::DAY);
        let body = print(&document);
        let once = attested(&body, ADMIN, 1);
        let good = reviewed(&once, REVIEWER, 2, "2026-03-03T10:00:00Z");
        let thrice = reviewed(&good, "second@example.com", 3, "2026-03-04T10:00:00Z");
        Self { document, body, once, good, thrice }
    }

    /// The first seal's block, and the second's.
    pub(super) fn blocks(&self) -> (&str, &str) {
        let first = self.once.strip_prefix(&self.body).expect("the first");
        (first, self.good.strip_prefix(&self.once).expect("the second"))
    }

    /// Another record with both seals, made with the keys that are trusted: what is wrong with it is the record alone.
    pub(super) fn sealed(body: &str) -> String {
        reviewed(&attested(body, ADMIN, 1), REVIEWER, 2, "2026-03-03T10:00:00Z")
    }

    /// The record with something else in a place, sealed by those who are trusted.
    pub(super) fn with(&self, from: &str, to: &str) -> Vec<u8> {
        Self::sealed(&swapped(&self.body, from, to)).into_bytes()
    }

    /// The record after a change, printed and sealed as any.
    pub(super) fn document(&self, change: impl FnOnce(&mut Document)) -> Vec<u8> {
        let mut document = self.document.clone();
        change(&mut document);
        document.counts = careseal::attestation::document::CountsRecord::of(&document.items);
        Self::sealed(&print(&document)).into_bytes()
    }

    /// The good file with something else in a place: nobody sealed that.
    pub(super) fn altered(&self, from: &str, to: &str) -> Vec<u8> {
        swapped(&self.good, from, to).into_bytes()
    }

    /// A line more at the end of the record, sealed by those who are trusted.
    pub(super) fn added(&self, line: &str) -> Vec<u8> {
        self.with(&format!("\n{MARKER}"), &format!("\n{line}\n{MARKER}"))
    }
}

/// The text with its first `from` replaced, which must be there.
pub(super) fn swapped(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn principal(who: &str) -> Principal {
    Principal::parse(who).expect("a name")
}

pub(super) fn attested(so_far: &str, who: &str, seed: u8) -> String {
    let at = UtcSecond::parse("2026-03-02T10:00:00Z").expect("a moment");
    seal_file(so_far, &SealMeta::new(principal(who), at, Verdict::Attested), &key(seed)).expect("sealed")
}

pub(super) fn reviewed(so_far: &str, who: &str, seed: u8, at: &str) -> String {
    let at = UtcSecond::parse(at).expect("a moment");
    let mut meta = SealMeta::new(principal(who), at, Verdict::Approved);
    meta.reason = Some(Note::clean("Seen with the administrator."));
    seal_file(so_far, &meta, &key(seed)).expect("sealed")
}

/// The lines of a seal up to its signature, as an attacker with an editor would write them.
pub(super) fn head(role: &str, who: &str, key: &str, at: &str, verdict: &str) -> String {
    format!(
        "\n[[seal]]\nrole = \"{role}\"\nsigner = \"{who}\"\nkey = \"{key}\"\nsigned_at = \"{at}\"\nverdict = \"{verdict}\"\n"
    )
}

pub(super) fn name(seed: u8) -> String {
    fingerprint(key(seed).public_key())
}

/// A seal written by hand and really signed: careseal itself would refuse to make it.
pub(super) fn forged(so_far: &str, head: &str, seed: u8, namespace: &str, hash: HashAlg) -> String {
    let signed = format!("{so_far}{head}");
    let signature = key(seed).sign(namespace, hash, signed.as_bytes()).expect("signed");
    let mut blob = Vec::new();
    ssh_key::encoding::Encode::encode(&signature, &mut blob).expect("encoded");
    format!("{signed}{}", end(&blob, 70))
}

/// A seal by hand, signed as it should be.
pub(super) fn signed(so_far: &str, head: &str, seed: u8) -> String {
    forged(so_far, head, seed, NAMESPACE, HashAlg::Sha512)
}

/// The rest of a seal's block: the signature's blob in its armor.
pub(super) fn end(blob: &[u8], columns: usize) -> String {
    let base64 = Base64::encode_string(blob).into_bytes();
    let lines = base64.chunks(columns).map(|line| String::from_utf8_lossy(line).into_owned());
    let lines = lines.collect::<Vec<_>>().join("\n");
    format!("sshsig = '''\n-----BEGIN SSH SIGNATURE-----\n{lines}\n-----END SSH SIGNATURE-----\n'''\n")
}

/// SSH's binary strings, one after the other.
pub(super) fn strings(parts: &[&[u8]]) -> Vec<u8> {
    let length = |part: &[u8]| u32::try_from(part.len()).expect("short").to_be_bytes();
    parts.iter().flat_map(|part| length(part).into_iter().chain(part.iter().copied())).collect()
}

/// A signature's blob put together by hand.
pub(super) fn blob(version: u32, key: &[u8], reserved: &[u8], signature: &[u8]) -> Vec<u8> {
    let parts = strings(&[key, NAMESPACE.as_bytes(), reserved, b"sha512", signature]);
    [b"SSHSIG".as_slice(), &version.to_be_bytes(), &parts].concat()
}

/// The once sealed file with another blob in the place of its signature.
pub(super) fn with_blob(sample: &Sample, blob: &[u8]) -> Vec<u8> {
    let (signed, _) = sample.once.split_once("sshsig = ").expect("a seal");
    format!("{signed}{}", end(blob, 70)).into_bytes()
}

/// A blob of a kind of key, with bytes that mean nothing.
pub(super) fn kind(key: &str, signature: &str) -> Vec<u8> {
    blob(1, &strings(&[key.as_bytes(), &[7; 32]]), b"", &strings(&[signature.as_bytes(), &[7; 64]]))
}

/// The files of trusted keys by which the samples are judged.
pub(super) fn trust() -> Vec<(&'static str, String)> {
    let line = |who: &str, options: &str, seed: u8| format!("{who} {options}{}\n", public(seed));
    let reviewers = line(REVIEWER, "", 2) + &line("second@example.com", "", 3);
    vec![
        ("trust", line(ADMIN, "namespaces=\"careseal-attestation-v1\" ", 1) + &reviewers),
        ("trust-other-name", line("somebody@example.org", "", 1) + &reviewers),
        ("trust-other-purpose", line(ADMIN, "namespaces=\"git\" ", 1) + &reviewers),
        ("trust-later", line(ADMIN, "valid-after=\"20260303Z\" ", 1) + &reviewers),
        ("trust-earlier", line(ADMIN, "valid-before=\"20260301Z\" ", 1) + &reviewers),
        ("trust-authority", line(ADMIN, "cert-authority ", 1) + &reviewers),
        ("trust-reviewers", reviewers),
    ]
}
