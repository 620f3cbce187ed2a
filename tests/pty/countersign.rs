//! A reviewer opens a sealed record on the real program, comments, rejects it, and seals that.

use careseal::seal::Verdict;
use careseal::session::verify::{VerifyOptions, verify};
use jiff::Timestamp;
use ssh_key::{LineEnding, PrivateKey};

use super::session::Start;
use crate::LIBRARY;
use crate::table::Table;

#[test]
fn a_record_is_opened_commented_on_and_countersigned() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("a.attestation.toml");
    let before = Table::begun().seal(Timestamp::now());
    std::fs::write(&file, &before).expect("written");
    // A key without a passphrase, because unlocking takes long in a test.
    let ssh = home.path().join(".ssh");
    std::fs::create_dir(&ssh).expect("a folder");
    let mut own = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[8; 32]));
    own.set_comment("reviewer@laptop");
    std::fs::write(ssh.join("id_ed25519"), own.to_openssh(LineEnding::LF).expect("printed").as_bytes())
        .expect("written");
    std::fs::write(ssh.join("id_ed25519.pub"), own.public_key().to_openssh().expect("printed")).expect("written");
    let private = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    std::fs::set_permissions(ssh.join("id_ed25519"), private).expect("set");

    let start = || Start::careseal().in_home(home.path()).env("SSH_AUTH_SOCK", "").open(&file).start();
    let mut session = start();
    session.wait_for("Intact");
    session.send("I");
    session.wait_for("Who are you?");
    session.send("'Reviewer'<tab>'reviewer@example.com'<tab><tab><tab><right><right><tab><enter>");
    session.wait_for("comment on items with m");
    session.send("/'I.2'<enter>");
    session.wait_for("I.2  ");
    session.send("m'Which proxy is this?'<C-s>");
    session.wait_for("Your comment, not sealed yet");
    // Whatever happens, it is not lost.
    session.kill9();
    let mut session = start();
    session.wait_for("1 comment of yours on this record is kept");
    session.send("S");
    session.wait_for("What do you think of it?");
    session.send("<space><right><right><tab>'Not yet in place.'<C-s>");
    session.wait_for("Which proxy is this?");
    session.wait_for("reviewer@laptop");
    session.send("<enter>");
    session.wait_for("with this key");
    session.send("'SEAL'<C-s>");
    session.wait_for("Your seal stands in");
    session.send("q");
    assert_eq!(session.exit_code(), 0);

    let after = std::fs::read_to_string(&file).expect("the file");
    assert!(after.starts_with(&before), "what was there stays, byte for byte");
    let now = Timestamp::now();
    let at = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let found = verify(after.as_bytes(), VerifyOptions { library: &LIBRARY, trust: None, now, at, strict: false });
    assert!(found.is_intact());
    let seal = found.seals.get(1).expect("the reviewer's seal");
    assert!(seal.signature.is_ok());
    assert_eq!((seal.meta.signer.as_str(), seal.meta.verdict), ("reviewer@example.com", Verdict::Rejected));
    assert_eq!(seal.meta.reason.as_ref().map(careseal::text::Note::as_str), Some("Not yet in place."));
    let notes: Vec<_> = seal.meta.notes.iter().map(|(at, text)| format!("{at}: {text}")).collect();
    assert_eq!(notes, ["health-configuration/I.2: Which proxy is this?"]);
    let left = std::fs::read_dir(home.path().join("data")).expect("the data folder").flatten();
    assert!(left.into_iter().all(|entry| !entry.file_name().to_string_lossy().ends_with(".draft")), "no draft is left");
}
