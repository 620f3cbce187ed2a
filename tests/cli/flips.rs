//! One flipped bit anywhere, and nobody calls the file good.

use careseal::attestation::{BuildInput, build, print};
use careseal::checklist::Id;
use careseal::findings::review;
use careseal::seal::{NAMESPACE, Principal, SealMeta, TrustedKeys, UtcSecond, Verdict, seal_file, split, trust_line};
use careseal::session::verify::{VerifyOptions, verify};
use careseal::text::Line;
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Env, EventKind, Log, Reviewers, State};
use ssh_key::PrivateKey;

use crate::LIBRARY;
use crate::seal::tools::{Bench, here};

const WHO: &str = "admin@example.com";

/// A sealed record of an account without any checklist: everything that a file has, in few bytes. And a file of trusted keys.
pub(crate) fn small() -> (String, String) {
    let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
    let mut log = Log::new(world.stamp());
    let name = log.next(world.stamp(), Id::nobody(), Id::nobody(), EventKind::Name(Line::clean("Clinique de l'Été")));
    log.push(name);
    let state = State::of(&log);
    let seen = review(&[], &state, world.today());
    let input = BuildInput { lists: &[], log: &log, state: &state, review: &seen, language: "en" };
    let document = build(input, input.stamp(), None, &Reviewers::default());
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[5; 32]));
    let signer = Principal::parse(WHO).expect("a principal");
    let at = UtcSecond::parse("2026-11-22T11:00:00Z").expect("a moment");
    let line = trust_line(&signer, key.public_key(), &[NAMESPACE], None).expect("a line");
    let sealed = seal_file(&print(&document), &SealMeta::new(signer, at, Verdict::Attested), &key).expect("sealed");
    (sealed, line + "\n")
}

#[test]
fn a_flipped_bit_is_never_called_good() {
    let (file, trust) = small();
    let trust = TrustedKeys::read(trust.as_bytes()).expect("a file of trusted keys");
    let now: jiff::Timestamp = "2026-11-23T00:00:00Z".parse().expect("a time");
    let options = VerifyOptions {
        library: &LIBRARY,
        trust: Some(&trust),
        now,
        at: jiff::civil::date(2026, 11, 23),
        strict: false,
    };
    let good = verify(file.as_bytes(), options);
    // It says nothing about the account, and that is all that is wrong with it.
    assert_eq!(good.code(), 1, "{:?}", good.answers);
    assert_eq!(good.first_wrong().expect("a finding").say.id, "verify-record-nothing");
    let mut bytes = file.into_bytes();
    for index in 0..bytes.len() {
        for bit in 0..8 {
            bytes[index] ^= 1 << bit;
            let found = verify(&bytes, options);
            assert!(found.code() == 3 && !found.is_intact(), "bit {bit} of byte {index}");
            assert!(found.first_wrong().is_some());
            bytes[index] ^= 1 << bit;
        }
    }
}

/// One bit of every third byte: a process for each of all bits would take half a minute. Which bit it is goes round.
#[test]
fn a_flipped_bit_of_what_is_signed_is_never_called_good_by_ssh_keygen() {
    if !here() {
        return;
    }
    let (file, trust) = small();
    let bench = Bench::new();
    bench.write("trust", trust);
    let parts = split(file.as_bytes()).expect("a file");
    let seal = &parts.seals[0];
    let mut signed = file.as_bytes()[..seal.signs].to_vec();
    let good = |signed: &[u8]| bench.keygen_verifies(WHO, NAMESPACE, seal.armor, signed, None).status.success();
    assert!(good(&signed));
    for (round, index) in (0..signed.len()).step_by(3).enumerate() {
        signed[index] ^= 1 << (round % 8);
        assert!(!good(&signed), "byte {index}");
        signed[index] ^= 1 << (round % 8);
    }
}
