//! What is sealed verifies: for every worksheet that can be made, `check`, `seal` and `verify` judge alike.

mod worksheet;

use std::path::Path;
use std::sync::LazyLock;

use careseal::attestation::print;
use careseal::findings::On;
use careseal::seal::{Principal, SealMeta, TrustedKeys, Verdict, seal_file};
use careseal::session::sealing::Against;
use careseal::session::verify::record::if_sealed;
use careseal::session::verify::{Check, VerifyOptions, verify};
use careseal::worksheet::stamp::date_of;
use careseal::worksheet::{Log, State, lists_of};
use careseal::workspace::{Workspace, record_of};
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::Config;
use ssh_key::PrivateKey;

use worksheet::{NOW, acts, answered, mended, with};

use crate::LIBRARY;

fn now() -> Timestamp {
    NOW.parse().expect("a moment")
}

fn key() -> PrivateKey {
    PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]))
}

static TRUST: LazyLock<TrustedKeys> = LazyLock::new(|| {
    let line = format!("admin@example.com {}\n", key().public_key().to_openssh().expect("printed"));
    TrustedKeys::read(line.as_bytes()).expect("a file of trusted keys")
});

/// A worksheet that its admin has opened, read from what its file holds.
fn opened_by_admin(log: &Log) -> Option<Workspace> {
    let log = Log::parse(&log.print()).expect("a worksheet");
    let lists = lists_of(&State::of(&log), &LIBRARY).ok()?;
    Some(Workspace::new(&LIBRARY, "w".to_owned(), log, lists, None, worksheet::admin(), date_of(now())))
}

/// What `verify` says at this moment of the record, sealed by its admin at this moment: the exit code, and the lines.
fn sealed_and_verified(record: &str) -> (u8, Vec<String>) {
    let signer = Principal::parse("admin@example.com").expect("a name");
    let file = seal_file(record, &SealMeta::new(signer, now(), Verdict::Attested), &key()).expect("sealed");
    let options =
        VerifyOptions { library: &LIBRARY, trust: Some(&TRUST), now: now(), at: date_of(now()), strict: false };
    let found = verify(file.as_bytes(), options);
    let told = found.answers.iter().flat_map(|answer| &answer.details).map(|told| format!("{told:?}")).collect();
    (found.code(), told)
}

/// Whether `check` calls it ready to be sealed; and that all three judge alike.
fn judged_alike(log: &Log) -> bool {
    let Some(workspace) = opened_by_admin(log) else { return false };
    let signer = Some("admin@example.com");
    let document = record_of(&workspace, "en");
    let against = Against::of(&workspace, Path::new("/nowhere/w.toml"), &document, signer, now());
    let answer = if_sealed(&LIBRARY, &document, On::from(date_of(now())), signer);
    assert_eq!(answer.check, Check::Holds);
    let is_sealable = answer.against_sealing().next().is_none();
    let (code, told) = sealed_and_verified(&print(&document));
    assert_eq!(is_sealable, code == 0, "sealed {is_sealable}, verified {code}: {told:#?}");
    // What keeps it from being sealed has a name and a place in the worksheet, not only in the record.
    let findings = against.findings.len();
    // Whoever is only named may be the one who seals, so that alone is known where it is known who does.
    let is_named = workspace.review.findings.iter().any(|finding| finding.kind.name() == "named");
    assert!(findings > 0 || is_named || is_sealable, "nothing is found in the worksheet: {:#?}", answer.details);
    assert_eq!(against.count() == 0, findings == 0 && (is_sealable || !is_named));
    assert_eq!(against.lines(|say| say.id.to_owned()).len(), against.count());
    findings == 0 && is_sealable
}

#[test]
fn the_worksheet_that_all_others_are_made_from_is_sealed() {
    assert!(judged_alike(&answered()));
}

#[test]
fn whatever_is_said_in_a_worksheet_what_is_sealed_verifies() {
    let mut sealed = 0u32;
    let cases = if cfg!(debug_assertions) { 192 } else { 2048 };
    let mut runner = proptest::test_runner::TestRunner::new(Config { cases, ..Config::default() });
    let ready = std::cell::Cell::new(0u32);
    runner
        .run(&(vec(acts(), 0..10), any::<bool>()), |(acts, mend)| {
            let log = with(answered(), &acts);
            let log = if mend { mended(log) } else { log };
            ready.set(ready.get() + u32::from(judged_alike(&log)));
            Ok(())
        })
        .expect("judged alike");
    sealed += ready.get();
    assert!(sealed > cases / 8, "only {sealed} of {cases} could be sealed, so little was asked");
}
