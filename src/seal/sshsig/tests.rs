use ssh_key::PrivateKey;

use super::super::armor::armor;
use super::super::fixtures::{ed25519, p256, random};
use super::super::wire::push_string;
use super::*;

const NS: &str = "careseal-attestation-v1";

fn signed(key: &PrivateKey, namespace: &str, hash: HashAlg) -> Vec<u8> {
    let signature = key.sign(namespace, hash, b"hello").expect("signed");
    let mut blob = Vec::new();
    ssh_key::encoding::Encode::encode(&signature, &mut blob).expect("encoded");
    blob
}

fn judge(blob: &[u8], key: &PublicKey) -> Result<VerifiedSignature, Fault> {
    verify(&armor(blob), NS, &fingerprint(key), &prehash(b"hello"))
}

/// A signature put together by hand.
fn blob(version: u32, key: &[u8], namespace: &[u8], reserved: &[u8], hash: &[u8], signature: &[u8]) -> Vec<u8> {
    let mut out = b"SSHSIG".to_vec();
    out.extend(version.to_be_bytes());
    for part in [key, namespace, reserved, hash, signature] {
        push_string(&mut out, part).expect("short");
    }
    out
}

fn named(kind: &str, rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    push_string(&mut out, kind.as_bytes()).expect("short");
    push_string(&mut out, rest).expect("short");
    out
}

#[test]
fn good_signatures_of_every_kind_of_file_key_hold() {
    let curves = [EcdsaCurve::NistP256, EcdsaCurve::NistP384, EcdsaCurve::NistP521];
    let mut keys = vec![(ed25519(1), KeyKind::Ed25519)];
    keys.extend(
        curves
            .into_iter()
            .zip([256, 384, 521])
            .map(|(curve, bits)| (random(Algorithm::Ecdsa { curve }), KeyKind::Ecdsa(bits))),
    );
    for (key, kind) in keys {
        let verified = judge(&signed(&key, NS, HashAlg::Sha512), key.public_key()).expect("sound");
        assert_eq!((verified.kind, verified.presence), (kind, None));
        let other =
            verify(&armor(&signed(&key, NS, HashAlg::Sha512)), NS, &fingerprint(key.public_key()), &prehash(b"hullo"));
        assert_eq!(other, Err(Fault::Wrong));
    }
}

#[test]
fn what_openssh_lets_through_is_refused_by_name() {
    let key = ed25519(1);
    let public = key.public_key().to_bytes().expect("bytes");
    let good = signed(&key, NS, HashAlg::Sha512);
    let parts = Envelope::read(&good).expect("an envelope");
    let made = |version, reserved: &[u8]| blob(version, &public, NS.as_bytes(), reserved, b"sha512", parts.signature);
    assert_eq!(made(1, b""), good);
    assert_eq!(judge(&made(0, b""), key.public_key()), Err(Fault::Version { found: 0 }));
    assert_eq!(judge(&made(2, b""), key.public_key()), Err(Fault::Version { found: 2 }));
    assert_eq!(judge(&made(1, b"free text"), key.public_key()), Err(Fault::Reserved));
    let found = "sha256".to_owned();
    assert_eq!(judge(&signed(&key, NS, HashAlg::Sha256), key.public_key()), Err(Fault::Hash { found }));
    let found = "git".to_owned();
    assert_eq!(judge(&signed(&key, "git", HashAlg::Sha512), key.public_key()), Err(Fault::Namespace { found }));
    assert_eq!(judge(&[&good[..], b"x"].concat(), key.public_key()), Err(Fault::Malformed));
    assert_eq!(judge(&good[..good.len() - 1], key.public_key()), Err(Fault::Malformed));
    assert_eq!(judge(b"", key.public_key()), Err(Fault::Malformed));
    let other = judge(&good, ed25519(2).public_key());
    assert!(matches!(other, Err(Fault::OtherKey { .. })));

    let text = armor(&good);
    let base64: String = text.lines().filter(|line| !line.starts_with('-')).collect();
    let says = fingerprint(key.public_key());
    for (what, changed) in [
        ("CRLF", text.replace('\n', "\r\n")),
        ("text before", format!("hello\n{text}")),
        ("text after", format!("{text}hello\n")),
        ("a blank line", text.replacen('\n', "\n\n", 1)),
        ("one long line", format!("-----BEGIN SSH SIGNATURE-----\n{base64}\n-----END SSH SIGNATURE-----\n")),
        ("spaces", text.replacen("U1NI", "U1 NI", 1)),
        ("no end", text.replace("-----END SSH SIGNATURE-----\n", "")),
    ] {
        assert_eq!(verify(&changed, NS, &says, &prehash(b"hello")), Err(Fault::Armor), "{what}");
    }
}

#[test]
fn bytes_behind_a_key_or_a_signature_are_refused() {
    let key = ed25519(1);
    let public = key.public_key().to_bytes().expect("bytes");
    let good = signed(&key, NS, HashAlg::Sha512);
    let signature = Envelope::read(&good).expect("an envelope").signature;
    let longer = |bytes: &[u8]| [bytes, &[0; 4]].concat();
    for made in [
        blob(1, &longer(&public), NS.as_bytes(), b"", b"sha512", signature),
        blob(1, &public, NS.as_bytes(), b"", b"sha512", &longer(signature)),
        blob(1, &public[..30], NS.as_bytes(), b"", b"sha512", signature),
    ] {
        assert_eq!(judge(&made, key.public_key()), Err(Fault::Malformed));
    }
}

#[test]
fn a_key_of_small_order_is_refused_though_its_signature_fits_every_text() {
    // The neutral point as key and as R, and zero as S: valid for whatever is signed, by the lenient equation.
    let mut point = [0u8; 32];
    point[0] = 1;
    let signature = [point, [0; 32]].concat();
    let public = named("ssh-ed25519", &point);
    let made = blob(1, &public, NS.as_bytes(), b"", b"sha512", &named("ssh-ed25519", &signature));
    let key = PublicKey::from_bytes(&public).expect("a key");
    let lenient = SshSig::from_pem(armor(&made)).expect("a signature");
    assert!(key.verify(NS, b"anything", &lenient).is_ok(), "or this test tests nothing");
    assert_eq!(judge(&made, &key), Err(Fault::WeakKey));
}

#[test]
fn kinds_that_may_not_seal_are_named() {
    let key = ed25519(1);
    let refused = |key_kind: &str, signature_kind: &str| {
        let key_blob = named(key_kind, &[7; 32]);
        let made = blob(1, &key_blob, NS.as_bytes(), b"", b"sha512", &named(signature_kind, &[7; 64]));
        judge(&made, key.public_key()).expect_err("refused")
    };
    assert_eq!(refused("ssh-dss", "ssh-dss"), Fault::Dsa);
    assert_eq!(refused("ssh-ed25519-cert-v01@openssh.com", "ssh-ed25519"), Fault::Certificate);
    assert_eq!(
        refused("sk-ecdsa-sha2-nistp256@openssh.com", "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"),
        Fault::Webauthn
    );
    let kind = "ssh-mldsa44-ed25519@openssh.com".to_owned();
    assert_eq!(refused(&kind, &kind), Fault::Unsupported { kind });
    assert_eq!(refused("\u{202e}", "x"), Fault::Unsupported { kind: "<U+202E>".to_owned() });
}

#[test]
fn a_signature_of_another_kind_than_its_key_is_refused() {
    let (key, other) = (ed25519(1), p256());
    let theirs = signed(&other, NS, HashAlg::Sha512);
    let signature = Envelope::read(&theirs).expect("an envelope").signature;
    let public = key.public_key().to_bytes().expect("bytes");
    let made = blob(1, &public, NS.as_bytes(), b"", b"sha512", signature);
    assert!(matches!(judge(&made, key.public_key()), Err(Fault::KindMismatch { .. })));
}

/// A hardware key's signature, as OpenSSH's software authenticator makes it.
fn touched(seed: u8, flags: u8) -> (Vec<u8>, PublicKey) {
    use ed25519_dalek::Signer as _;
    let inner = *ed25519(seed).public_key().key_data().ed25519().expect("a key");
    let sk = SkEd25519::new(inner, "ssh:");
    let data = SshSig::signed_data(NS, HashAlg::Sha512, b"hello").expect("data");
    let trailer = [flags, 0, 0, 0, 9];
    let secret = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]);
    let raw = secret.sign(&sk_data(&sk, &trailer, &data)).to_bytes();
    let signature = [named("sk-ssh-ed25519@openssh.com", &raw), trailer.to_vec()].concat();
    let key = PublicKey::from(KeyData::from(sk));
    let public = key.to_bytes().expect("bytes");
    (blob(1, &public, NS.as_bytes(), b"", b"sha512", &signature), key)
}

#[test]
fn a_hardware_key_must_have_been_touched() {
    let presence = |flags| {
        let (made, key) = touched(5, flags);
        judge(&made, &key).map(|verified| (verified.kind, verified.presence))
    };
    assert_eq!(presence(1), Ok((KeyKind::SkEd25519, Some(Presence::Touch))));
    assert_eq!(presence(5), Ok((KeyKind::SkEd25519, Some(Presence::TouchAndPin))));
    assert_eq!(presence(0), Err(Fault::NotTouched));
    assert_eq!(presence(4), Err(Fault::NotTouched));
    // Flags are signed: they cannot be raised afterwards.
    let (mut made, key) = touched(5, 0);
    let at = made.len() - 5;
    made[at] = 1;
    assert_eq!(judge(&made, &key), Err(Fault::Wrong));
}

#[test]
fn rsa_is_measured_in_bits_not_bytes() {
    let bits = |first: u8, bytes: usize| {
        let n = [vec![first], vec![0xff; bytes - 1]].concat();
        let public = ssh_key::public::RsaPublicKey::new(
            ssh_key::Mpint::from_positive_bytes(&[1, 0, 1]),
            ssh_key::Mpint::from_positive_bytes(&n),
        );
        usable(&PublicKey::from(KeyData::Rsa(public.expect("a key"))))
    };
    assert_eq!(bits(0x80, 256), Ok(KeyKind::Rsa(2048)));
    assert_eq!(bits(0x7f, 256), Err(Fault::RsaBits { bits: 2047 }));
    assert_eq!(bits(0x80, 128), Err(Fault::RsaBits { bits: 1024 }));
    assert_eq!(bits(0xff, 1024), Ok(KeyKind::Rsa(8192)));
    assert_eq!(bits(0x01, 1025), Err(Fault::RsaBits { bits: 8193 }));
}

/// Flips in the text are mostly caught by the armor's form; these reach the parts behind it.
#[test]
fn no_bit_behind_the_armor_may_flip_and_no_byte_be_missing() {
    let (sk, sk_key) = touched(5, 1);
    let (ours, theirs) = (ed25519(1), p256());
    for (good, key) in [
        (signed(&ours, NS, HashAlg::Sha512), ours.public_key()),
        (signed(&theirs, NS, HashAlg::Sha512), theirs.public_key()),
        (sk, &sk_key),
    ] {
        assert!(judge(&good, key).is_ok());
        let mut bytes = good.clone();
        for at in 0..good.len() {
            for bit in 0..8 {
                bytes[at] ^= 1 << bit;
                assert!(judge(&bytes, key).is_err(), "bit {bit} of byte {at}");
                bytes[at] ^= 1 << bit;
            }
            let mut shorter = good.clone();
            shorter.remove(at);
            assert!(judge(&shorter, key).is_err(), "without byte {at}");
        }
    }
}

#[test]
fn an_endless_name_is_shown_short() {
    let key = ed25519(1);
    let public = key.public_key().to_bytes().expect("bytes");
    let made = blob(1, &public, &[b'x'; 10_000], b"", b"sha512", b"");
    assert_eq!(judge(&made, key.public_key()), Err(Fault::Namespace { found: "x".repeat(80) }));
}

proptest::proptest! {
    #[test]
    fn any_blob_ends_in_a_refusal(bytes in proptest::collection::vec(proptest::num::u8::ANY, 1..300)) {
        let key = ed25519(1);
        proptest::prop_assert!(judge(&bytes, key.public_key()).is_err());
        let inside = [b"SSHSIG\0\0\0\x01".to_vec(), bytes].concat();
        proptest::prop_assert!(judge(&inside, key.public_key()).is_err());
    }
}
