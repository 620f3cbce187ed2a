use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use ssh_key::{LineEnding, PrivateKey};
use zeroize::Zeroizing;

use super::*;
use crate::seal::{KeyKind, LineFault, Principal, SignatureFault, trust_line};

fn secret(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

fn owner() -> Principal {
    Principal::parse("admin@example.com").expect("a principal")
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("a file").mode() & 0o7777
}

#[test]
fn a_new_key_is_locked_private_and_never_overwrites() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("id");
    let key = create(&path, &owner(), &secret("correct horse")).expect("made");
    assert_eq!(mode(&path), 0o600);
    let beside = fs::read_to_string(directory.path().join("id.pub")).expect("a public half");
    assert_eq!(beside, key.to_openssh().expect("printed") + "\n");
    assert!(beside.ends_with(" admin@example.com\n"));

    let file = load(&path).expect("loaded");
    assert!(file.is_locked());
    assert_eq!(file.public_key().key_data(), key.key_data());
    assert!(matches!(file.unlock(None), Err(KeyError::NeedsPassphrase)));
    assert!(matches!(file.unlock(Some(&secret(""))), Err(KeyError::WrongPassphrase)));
    assert!(matches!(file.unlock(Some(&secret("wrong"))), Err(KeyError::WrongPassphrase)));
    let open = file.unlock(Some(&secret("correct horse"))).expect("unlocked");
    assert_eq!(open.public_key().comment().as_str_lossy(), "admin@example.com");
    assert!(!format!("{file:?}").contains("Encrypted"));

    assert!(matches!(create(&path, &owner(), &secret("x")), Err(KeyError::Exists { .. })));
    fs::remove_file(&path).expect("removed");
    assert!(matches!(create(&path, &owner(), &secret("x")), Err(KeyError::Exists { .. })), "the .pub is still there");
    assert!(!path.exists(), "no half a pair is left behind");
    assert!(matches!(create(&path, &owner(), &secret("")), Err(KeyError::EmptyPassphrase)));
}

#[test]
fn what_is_no_private_key_of_ours_says_what_it_is() {
    let directory = tempfile::tempdir().expect("a directory");
    let load_text = |text: &str| {
        let path = directory.path().join("k");
        fs::write(&path, text).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
        load(&path).map(drop).expect_err("refused")
    };
    assert!(matches!(load_text("-----BEGIN RSA PRIVATE KEY-----\n"), KeyError::OldForm { .. }));
    assert!(matches!(load_text("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"), KeyError::OldForm { .. }));
    assert!(matches!(load_text("PuTTY-User-Key-File-3: ssh-ed25519\n"), KeyError::PuttyForm { .. }));
    assert!(matches!(load_text("ssh-ed25519 AAAA x\n"), KeyError::PublicHalf { .. }));
    assert!(matches!(load_text("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n"), KeyError::NotAKey { .. }));
    assert!(matches!(load_text(""), KeyError::NotAKey { .. }));
    assert!(matches!(load_text(&"x".repeat(MAX_BYTES + 1)), KeyError::Io { .. }));
    assert!(matches!(load(directory.path()), Err(KeyError::Io { .. })));
    assert!(matches!(load(&directory.path().join("none")), Err(KeyError::Io { .. })));
}

fn plain() -> PrivateKey {
    PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[1; 32]))
}

#[test]
fn a_key_others_can_read_is_refused_and_an_open_one_needs_no_passphrase() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("k");
    fs::write(&path, plain().to_openssh(LineEnding::LF).expect("printed")).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
    assert!(matches!(load(&path), Err(KeyError::OthersCanRead { mode: 0o640, .. })));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).expect("set");
    let file = load(&path).expect("loaded");
    assert!(!file.is_locked());
    assert!(file.unlock(None).is_ok());
}

#[test]
fn hardware_keys_and_endless_unlocking_are_refused() {
    use ssh_key::private::{KeypairData, SkEd25519};
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("k");
    let write = |key: &PrivateKey| {
        fs::write(&path, key.to_openssh(LineEnding::LF).expect("printed")).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
    };
    let inner = *plain().public_key().key_data().ed25519().expect("a key");
    let sk = SkEd25519::new(ssh_key::public::SkEd25519::from(inner), 1, vec![1]).expect("a key");
    write(&PrivateKey::new(KeypairData::SkEd25519(sk), "").expect("a key"));
    assert!(matches!(load(&path), Err(KeyError::Hardware { .. })));

    let locked = plain().encrypt(&mut getrandom::SysRng, "x").expect("locked");
    let printed = locked.to_bytes().expect("bytes");
    let at = printed.windows(4).position(|four| four == [0, 0, 0, 16]).expect("salt");
    let mut slow = printed.to_vec();
    slow[at + 20..at + 24].copy_from_slice(&100_000u32.to_be_bytes());
    write(&PrivateKey::from_bytes(&slow).expect("a key"));
    let refused = load(&path).expect("loaded").unlock(Some(&secret("x")));
    assert!(matches!(refused, Err(KeyError::TooSlow { rounds: 100_000 })));
}

#[test]
fn keys_at_hand_are_listed_by_their_public_halves() {
    let directory = tempfile::tempdir().expect("a directory");
    let at = |name: &str| directory.path().join(name);
    let key = plain().public_key().to_openssh().expect("printed");
    fs::write(at("b.pub"), format!("{}  red\u{1b}[31m  x\n", key.trim())).expect("written");
    fs::write(at("b"), "secret").expect("written");
    fs::write(at("a.pub"), format!("{key}\n")).expect("written");
    fs::write(at("c.pub"), "nonsense").expect("written");
    fs::write(at("config"), &key).expect("written");
    let found = list(&[directory.path(), &at("none")]);
    let names: Vec<_> = found.iter().map(|key| (key.public_path.clone(), key.private_path.clone())).collect();
    assert_eq!(names, [(at("a.pub"), None), (at("b.pub"), Some(at("b")))]);
    assert_eq!(found[1].comment.as_str(), "red[31m x");
    assert_eq!(found[1].kind, Ok::<_, SignatureFault>(KeyKind::Ed25519));
}

#[test]
fn trust_lines_are_added_once_whole_and_only_to_good_files() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("config/trust");
    let line = trust_line(&owner(), plain().public_key(), &["x"], None).expect("a line");
    assert!(append_trust_line(&path, &line).expect("added"));
    assert!(!append_trust_line(&path, &line).expect("there"));
    assert_eq!(fs::read_to_string(&path).expect("read"), format!("{line}\n"));

    fs::write(&path, "# by hand, no newline").expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
    assert!(append_trust_line(&path, &line).expect("added"));
    assert_eq!(fs::read_to_string(&path).expect("read"), format!("# by hand, no newline\n{line}\n"));
    assert_eq!(mode(&path), 0o644);
    assert_eq!(read_trust(&path).expect("read").len(), 1);
    assert_eq!(fs::read_dir(directory.path().join("config")).expect("read").count(), 1, "nothing else is left");

    for bad in ["", "# x", "a@b", &format!("{line}\n{line}"), &format!("{line}\n# x")] {
        assert!(matches!(append_trust_line(&path, bad), Err(TrustedKeysError::NewLine(_))), "{bad}");
    }
    fs::write(&path, "broken\n").expect("written");
    let refused = append_trust_line(&path, &line).expect_err("refused");
    assert!(matches!(refused, TrustedKeysError::Content { why, .. } if why.fault == LineFault::NoKey));
    assert_eq!(fs::read_to_string(&path).expect("read"), "broken\n");
    assert!(matches!(read_trust(&directory.path().join("none")), Err(TrustedKeysError::Io { .. })));
    assert!(read_revoked(&path).is_err());
}

#[test]
fn an_own_trust_file_that_others_can_change_is_not_used_and_a_named_one_is_its_namers_business() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("allowed_signers");
    let line = trust_line(&owner(), plain().public_key(), &["x"], None).expect("a line");
    append_trust_line(&path, &line).expect("added");
    for wanted in [0o620, 0o602, 0o666] {
        fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).expect("set");
        for refused in [read_own_trust(&path).map(drop), append_trust_line(&path, &line).map(drop)] {
            assert!(matches!(refused, Err(TrustedKeysError::OthersCanWrite { mode, .. }) if mode == wanted));
        }
        assert_eq!(read_trust(&path).expect("read").len(), 1);
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
    assert_eq!(read_own_trust(&path).expect("read").len(), 1);
}
