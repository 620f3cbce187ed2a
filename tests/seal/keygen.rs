//! Both ways between us and the real `ssh-keygen`.

use std::process::Command;

use careseal::seal::{
    KeyKind, NAMESPACE, SealError, SignError, SignatureFault, Signer, TrustedKeys, Wrong, examine, fingerprint,
    prehash, seal_file, split, trust_line, verify,
};
use ssh_key::{PublicKey, SshSig};

use super::tools::{ADMIN, Bench, REVIEWER, body, here, reviewer, said, subscriber};

const KINDS: [(&str, &[&str]); 6] = [
    ("ed25519", &["ed25519"]),
    ("rsa2048", &["rsa", "-b", "2048"]),
    ("rsa3072", &["rsa", "-b", "3072"]),
    ("p256", &["ecdsa", "-b", "256"]),
    ("p384", &["ecdsa", "-b", "384"]),
    ("p521", &["ecdsa", "-b", "521"]),
];

fn trust_both(bench: &Bench, first: &PublicKey, second: &PublicKey) -> TrustedKeys {
    let line = |who: &careseal::seal::SealMeta, key| trust_line(&who.signer, key, &[NAMESPACE], None).expect("a line");
    let text = format!("{}\n{}\n", line(&subscriber(), first), line(&reviewer(), second));
    bench.write("trust", &text);
    TrustedKeys::read(text.as_bytes()).expect("a file of trusted keys")
}

#[test]
fn what_we_seal_the_stock_recipe_calls_good() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    bench.make_key("second", &["ed25519"], "");
    for (name, kind) in KINDS {
        bench.make_key(name, kind, "");
        let (first, second) = (bench.private(name), bench.private("second"));
        let trust = trust_both(&bench, first.public_key(), second.public_key());
        let once = seal_file(&body(), &subscriber(), &first).expect("sealed");
        let twice = seal_file(&once, &reviewer(), &second).expect("sealed");
        let found = examine(twice.as_bytes(), Some(&trust), now()).expect("examined");
        assert_eq!(found.first_wrong(), None, "{name}");
        bench.write("a.toml", &once);
        recipe(&bench, RECIPE, ADMIN);
        bench.write("a.toml", &twice);
        recipe(&bench, RECIPE, ADMIN);
        recipe(&bench, RECIPE_SECOND, REVIEWER);
    }
}

fn now() -> jiff::Timestamp {
    "2027-01-15T00:00:00Z".parse().expect("a time")
}

/// As the manual gives it.
const RECIPE: &str = r"sed '/^sshsig = /,$d' a.toml | ssh-keygen -Y verify -f trust -I WHO -n careseal-attestation-v1 -s <(sed -n '/^-----BEGIN SSH/,$p' a.toml)";
const RECIPE_SECOND: &str = r"awk '/^sshsig = /&&++n==2{exit}1' a.toml | ssh-keygen -Y verify -f trust -I WHO -n careseal-attestation-v1 -s <(awk '/^-----BEGIN SSH/{n++} n==2' a.toml)";

fn recipe(bench: &Bench, recipe: &str, who: &str) {
    let output = Command::new("bash")
        .args(["-o", "pipefail", "-c", &recipe.replace("WHO", who)])
        .current_dir(bench.at(""))
        .output()
        .expect("bash");
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains(&format!("Good \"{NAMESPACE}\" signature for {who}")), "{}", said(&output));
}

#[test]
fn every_flip_in_the_signed_bytes_is_caught_by_ssh_keygen_too() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    bench.make_key("k", &["ed25519"], "");
    let key = bench.private("k");
    trust_both(&bench, key.public_key(), key.public_key());
    let text = seal_file(&body(), &subscriber(), &key).expect("sealed");
    let file = split(text.as_bytes()).expect("split");
    let (signed, armor) = (&text.as_bytes()[..file.seals[0].signs], file.seals[0].armor);
    assert!(bench.keygen_verifies(ADMIN, NAMESPACE, armor, signed, None).status.success());
    // Every bit takes a process of ten milliseconds: all of them where time is not dear, a sample elsewhere.
    let all = std::env::var("CI").is_ok_and(|ci| ci == "true");
    let bits: Vec<(usize, u8)> = if all {
        (0..signed.len()).flat_map(|at| (0..8).map(move |bit| (at, 1 << bit))).collect()
    } else {
        (0..signed.len()).step_by(17).map(|at| (at, 1 << (at % 8))).collect()
    };
    for (at, bit) in bits {
        let mut flipped = signed.to_vec();
        flipped[at] ^= bit;
        let told = bench.keygen_verifies(ADMIN, NAMESPACE, armor, &flipped, None);
        assert!(!told.status.success(), "byte {at}, bit {bit}");
    }
}

#[test]
fn what_ssh_keygen_signs_we_call_good() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let message = b"some words\n";
    for (name, kind) in KINDS {
        let path = bench.make_key(name, kind, "");
        let armor = Bench::keygen_sign(&path, NAMESPACE, message, &[]);
        let says = fingerprint(bench.private(name).public_key());
        let verified = verify(&armor, NAMESPACE, &says, &prehash(message));
        assert!(verified.is_ok(), "{name}: {verified:?}");
        assert_eq!(verify(&armor, "other", &says, &prehash(message)).map(drop), Err(namespace_fault()));
        assert_eq!(verify(&armor, NAMESPACE, &says, &prehash(b"x")).map(drop), Err(SignatureFault::Wrong));
        let weaker = Bench::keygen_sign(&path, NAMESPACE, message, &["-Ohashalg=sha256"]);
        let found = "sha256".to_owned();
        assert_eq!(verify(&weaker, NAMESPACE, &says, &prehash(message)).map(drop), Err(SignatureFault::Hash { found }));
    }
}

fn namespace_fault() -> SignatureFault {
    SignatureFault::Namespace { found: NAMESPACE.to_owned() }
}

/// Seals by running `ssh-keygen -Y sign`, as for a hardware key without an agent.
struct Keygen<'a>(&'a Bench, &'a str, PublicKey);

impl Signer for Keygen<'_> {
    fn public_key(&self) -> &PublicKey {
        &self.2
    }

    fn sign(&self, namespace: &str, message: &[u8]) -> Result<SshSig, SignError> {
        let armor = Bench::keygen_sign(&self.0.at(self.1), namespace, message, &[]);
        SshSig::from_pem(armor).ok().ok_or(SignError::Failed)
    }
}

#[test]
fn a_file_can_be_sealed_through_ssh_keygen() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    bench.make_key("rsa", &["rsa", "-b", "3072"], "");
    let signer = Keygen(&bench, "rsa", bench.private("rsa").public_key().clone());
    let text = seal_file(&body(), &subscriber(), &signer).expect("sealed");
    let found = examine(text.as_bytes(), None, now()).expect("examined");
    assert_eq!(found.first_wrong(), Some(Wrong::NoTrustedKeys));
    assert_eq!(found.seals[0].signature.as_ref().map(|verified| verified.kind), Ok(KeyKind::Rsa(3072)));
}

#[test]
fn a_short_rsa_key_neither_seals_nor_verifies() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let path = bench.make_key("short", &["rsa", "-b", "1024"], "");
    let key = bench.private("short");
    let armor = Bench::keygen_sign(&path, NAMESPACE, b"x", &[]);
    let fault = SignatureFault::RsaBits { bits: 1024 };
    let says = fingerprint(key.public_key());
    assert_eq!(verify(&armor, NAMESPACE, &says, &prehash(b"x")).map(drop), Err(fault));
    assert!(matches!(seal_file(&body(), &subscriber(), &key), Err(SealError::Key(_))));
}

#[test]
fn a_git_signature_is_no_seal() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let path = bench.make_key("k", &["ed25519"], "");
    let text = seal_file(&body(), &subscriber(), &bench.private("k")).expect("sealed");
    let file = split(text.as_bytes()).expect("split");
    let git = Bench::keygen_sign(&path, "git", &text.as_bytes()[..file.seals[0].signs], &[]);
    let swapped = text.replace(file.seals[0].armor, &git);
    let wrong = examine(swapped.as_bytes(), None, now()).expect("examined").first_wrong();
    let fault = SignatureFault::Namespace { found: "git".to_owned() };
    assert_eq!(wrong, Some(Wrong::Signature { seal: 1, fault }));
}

#[test]
fn keys_that_ssh_keygen_locked_unlock_here_and_ours_there() {
    use careseal::store::keys;
    use zeroize::Zeroizing;
    if !here() {
        return;
    }
    let bench = Bench::new();
    let pass = Zeroizing::new("correct horse".to_owned());
    for (name, kind) in [KINDS[0], KINDS[1], KINDS[3]] {
        let path = bench.make_key(name, kind, &pass);
        let file = keys::load(&path).expect("loaded");
        let open = file.unlock(Some(&pass)).expect("unlocked");
        assert!(seal_file(&body(), &subscriber(), &open).is_ok(), "{name}");
    }
    let ours = bench.at("ours");
    let key = keys::create(&ours, &subscriber().signer, &pass).expect("made");
    let output = Command::new("ssh-keygen").args(["-y", "-P", &pass, "-f"]).arg(&ours).output().expect("ssh-keygen");
    assert_eq!(said(&output).trim(), key.to_openssh().expect("printed"));
    let pem = bench.at("pem");
    let made = Command::new("ssh-keygen").args(["-q", "-t", "rsa", "-m", "PEM", "-N", "", "-f"]).arg(&pem).status();
    assert!(made.expect("ssh-keygen").success());
    assert!(matches!(keys::load(&pem), Err(keys::KeyError::OldForm { .. })));
    // The remedy that we name.
    let converted = Command::new("ssh-keygen").args(["-q", "-p", "-P", "", "-N", "", "-f"]).arg(&pem).output();
    assert!(converted.expect("ssh-keygen").status.success());
    assert!(keys::load(&pem).is_ok());
}
