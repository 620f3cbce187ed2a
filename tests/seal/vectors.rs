//! Public test vectors, read where they lie beside the repository.

use std::fs;
use std::path::{Path, PathBuf};

use careseal::seal::{KeyKind, NAMESPACE, Presence, SignatureFault, VerifiedSignature, fingerprint, prehash, verify};
use ssh_key::PublicKey;

fn vectors() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors/sshsig");
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: no test vectors at {}", path.display());
    None
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn judge(public: &Path, armor: &Path, namespace: &str, message: &[u8]) -> Result<VerifiedSignature, SignatureFault> {
    // A key of a kind that nobody here knows has no fingerprint to name; it is refused before anyone asks.
    let says = PublicKey::from_openssh(&read(public)).map_or_else(|_| String::new(), |key| fingerprint(&key));
    verify(&read(armor), namespace, &says, &prehash(message))
}

#[test]
fn openssh_vectors() {
    let Some(path) = vectors().map(|path| path.join("openssh")) else { return };
    let namespace = read(&path.join("namespace"));
    let message = fs::read(path.join("signed-data")).expect("the message");
    let judged = |name: &str, key: &str| {
        let (public, armor) = (path.join(format!("{key}.pub")), path.join(format!("{name}.sig")));
        let ours = judge(&public, &armor, NAMESPACE, &message);
        assert!(ours.is_err(), "{name} was not made for us");
        judge(&public, &armor, namespace.trim(), &message).map(|verified| (verified.kind, verified.presence))
    };
    assert_eq!(judged("ed25519", "ed25519"), Ok((KeyKind::Ed25519, None)));
    assert_eq!(judged("ecdsa", "ecdsa"), Ok((KeyKind::Ecdsa(256), None)));
    assert!(matches!(judged("rsa", "rsa"), Ok((KeyKind::Rsa(_), None))), "{:?}", judged("rsa", "rsa"));
    assert_eq!(judged("ed25519_sk", "ed25519_sk"), Ok((KeyKind::SkEd25519, Some(Presence::Touch))));
    assert_eq!(judged("ecdsa_sk", "ecdsa_sk"), Ok((KeyKind::SkEcdsa, Some(Presence::Touch))));
    assert_eq!(judged("ecdsa_sk_webauthn", "ecdsa_sk_webauthn"), Err(SignatureFault::Webauthn));
    let kind = "ssh-mldsa44-ed25519@openssh.com".to_owned();
    assert_eq!(judged("mldsa44-ed25519", "mldsa44-ed25519"), Err(SignatureFault::Unsupported { kind }));
}

#[test]
fn rustcrypto_vectors() {
    let Some(path) = vectors().map(|path| path.join("rustcrypto")) else { return };
    let judged = |key: &str, signature: &str| {
        let found = judge(&path.join(key), &path.join(signature), "example", b"testing");
        found.map(|verified| (verified.kind, verified.presence))
    };
    assert_eq!(judged("id_ed25519.pub", "sshsig_ed25519"), Ok((KeyKind::Ed25519, None)));
    assert_eq!(judged("id_ecdsa_p256.pub", "sshsig_ecdsa_p256"), Ok((KeyKind::Ecdsa(256), None)));
    assert_eq!(judged("id_ecdsa_p384.pub", "sshsig_ecdsa_p384"), Ok((KeyKind::Ecdsa(384), None)));
    assert_eq!(judged("id_rsa_3072.pub", "sshsig_rsa_3072"), Ok((KeyKind::Rsa(3072), None)));
    assert!(matches!(judged("id_sk_ed25519_2.pub", "sshsig_sk_ed25519"), Ok((KeyKind::SkEd25519, Some(_)))));
    assert_eq!(judged("id_dsa_1024.pub", "sshsig_dsa_1024"), Err(SignatureFault::Dsa));
}
