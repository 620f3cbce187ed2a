use std::collections::HashSet;

use super::*;
use crate::seal::fixtures::{body, ed25519, moment, p256, principal, reviewer, sealed_once, sealed_twice, subscriber};
use crate::seal::{Verdict, only_line_ends_changed, seal_file, trust_line};

fn now() -> Timestamp {
    moment("2027-01-15T00:00:00Z").timestamp()
}

fn accepted(bytes: &[u8]) -> bool {
    examine(bytes, None, now()).is_ok_and(|found| found.is_intact())
}

fn trust(lines: &[(&str, u8, &str)]) -> TrustedKeys {
    let line = |(name, seed, after): &(&str, u8, &str)| {
        let after = moment(after).timestamp();
        trust_line(&principal(name), ed25519(*seed).public_key(), &[NAMESPACE], Some(after)).expect("a line") + "\n"
    };
    TrustedKeys::read(lines.iter().map(line).collect::<String>().as_bytes()).expect("a trust file")
}

fn both() -> TrustedKeys {
    trust(&[("admin@example.com", 1, "2026-01-01T00:00:00Z"), ("reviewer@example.org", 2, "2026-01-01T00:00:00Z")])
}

#[test]
fn two_good_seals_of_trusted_people_leave_nothing_wrong() {
    let text = sealed_twice();
    let found = examine(text.as_bytes(), Some(&both()), now()).expect("examined");
    assert_eq!(found.first_wrong(), None);
    assert_eq!(found.body(), body());
    assert_eq!(found.record, RecordDigest::of(&body()));
    assert!(found.seals.iter().all(|seal| seal.warnings.is_empty()));
}

/// Every bit, every byte taken out, and five bytes put in at each place: none may pass.
fn no_small_change_passes(text: &str) {
    let good = text.as_bytes();
    assert!(accepted(good));
    let check = |bytes: &[u8], what: &str, at: usize| assert!(!accepted(bytes), "{what} at {at} passed");
    let mut bytes = good.to_vec();
    for at in 0..good.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            check(&bytes, "a flipped bit", at);
            bytes[at] ^= 1 << bit;
        }
    }
    for at in 0..good.len() {
        let mut shorter = good.to_vec();
        shorter.remove(at);
        check(&shorter, "a deletion", at);
    }
    for at in 0..=good.len() {
        for put in [b' ', b'\n', b'A', b'"', b'='] {
            let longer = [&good[..at], &[put], &good[at..]].concat();
            check(&longer, "an insertion", at);
        }
    }
    for at in 0..good.len() {
        check(&good[..at], "a cut", at);
    }
}

#[test]
fn no_small_change_to_one_seal_passes() {
    // A cut after the marker leaves an honest unsigned file, which is_intact refuses as well.
    no_small_change_passes(&sealed_once());
}

#[test]
fn no_small_change_to_two_seals_passes() {
    let once = sealed_once();
    let twice = sealed_twice();
    // Cutting the last seal off whole gives back the earlier file: only a seal that the body requires shows its absence.
    assert!(accepted(once.as_bytes()) && twice.starts_with(&once));
    let good = twice.as_bytes();
    let mut bytes = good.to_vec();
    for at in 0..good.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            assert!(!accepted(&bytes), "bit {bit} of byte {at}");
            bytes[at] ^= 1 << bit;
        }
        assert!(!accepted(&[&good[..at], &good[at + 1..]].concat()), "deletion {at}");
        assert!(at == once.len() || !accepted(&good[..at]), "cut {at}");
        for put in *b" \nA" {
            assert!(!accepted(&[&good[..at], &[put], &good[at..]].concat()), "insertion {at}");
        }
    }
}

#[test]
fn no_bit_of_an_ecdsa_seal_may_flip() {
    let text = seal_file(&body(), &subscriber(), &p256()).expect("sealed");
    let mut bytes = text.clone().into_bytes();
    let from = text.find("sshsig").expect("a signature");
    for at in from..bytes.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            assert!(!accepted(&bytes), "bit {bit} of byte {at}");
            bytes[at] ^= 1 << bit;
        }
    }
}

#[test]
fn seals_cannot_be_stripped_swapped_doubled_or_moved() {
    let text = sealed_twice();
    let once = sealed_once();
    let first = once.strip_prefix(&body()).expect("a block").to_owned();
    let second = text.strip_prefix(&once).expect("a block").to_owned();
    for (what, changed) in [
        ("first stripped", body() + &second),
        ("swapped", body() + &second + &first),
        ("first doubled", body() + &first + &first),
        ("second doubled", text.clone() + &second),
        ("first again at the end", text.clone() + &first),
        ("all stripped", body()),
        ("onto another body", body().replace("Été", "Hiver") + &first),
    ] {
        assert!(!accepted(changed.as_bytes()), "{what}");
    }
}

#[test]
fn the_signature_of_another_seal_place_role_or_key_does_not_fit() {
    let text = sealed_once();
    let file = split(text.as_bytes()).expect("split");
    let armor = file.seals[0].armor;
    // The same key, another name and role: put the signature under the changed words.
    for (from, to) in [("admin@", "admin2@"), ("10:00:00Z", "10:00:01Z"), ("sshsig", "reason = \"x\"\nsshsig")] {
        assert!(!accepted(text.replacen(from, to, 1).as_bytes()), "{to}");
    }
    // Another key's signature of the same words.
    let other = seal_file(&body(), &subscriber(), &ed25519(9)).expect("sealed");
    let other_armor = split(other.as_bytes()).expect("split").seals[0].armor.to_owned();
    let found = text.replace(armor, &other_armor);
    let fault = examine(found.as_bytes(), None, now()).expect("examined").first_wrong();
    assert!(matches!(fault, Some(Wrong::Signature { seal: 1, fault: SignatureFault::OtherKey { .. } })), "{fault:?}");
}

#[test]
fn a_key_or_a_person_seals_once_and_a_subscriber_first() {
    let arrange = |seals: &[(SealMeta, u8)]| {
        let mut text = body();
        for (meta, seed) in seals {
            let name = crate::seal::fingerprint(ed25519(*seed).public_key());
            text += &crate::seal::block::signed_part(meta, &name, crate::text::FormatNumber::One);
            let signature = ed25519(*seed).sign(NAMESPACE, ssh_key::HashAlg::Sha512, text.as_bytes()).expect("signed");
            let mut blob = Vec::new();
            ssh_key::encoding::Encode::encode(&signature, &mut blob).expect("encoded");
            text += &crate::seal::block::signature_part(&crate::seal::armor::armor(&blob));
        }
        examine(text.as_bytes(), None, now()).expect("examined").first_wrong()
    };
    let mut shouting = reviewer();
    shouting.signer = principal("ADMIN@example.com");
    assert_eq!(arrange(&[(reviewer(), 2)]), Some(Wrong::Arrangement(Arrangement::SubscriberNotFirst)));
    let same_key = Wrong::Arrangement(Arrangement::SameKey { first: 1, second: 2 });
    assert_eq!(arrange(&[(subscriber(), 1), (reviewer(), 1)]), Some(same_key));
    let same_signer = Wrong::Arrangement(Arrangement::SameSigner { first: 1, second: 2 });
    assert_eq!(arrange(&[(subscriber(), 1), (shouting, 2)]), Some(same_signer));
    assert_eq!(arrange(&[(subscriber(), 1), (reviewer(), 2)]), Some(Wrong::NoTrustedKeys));
}

#[test]
fn the_first_thing_wrong_is_named_in_order() {
    let text = sealed_twice();
    let wrong = |bytes: &str, trust: Option<&TrustedKeys>| {
        examine(bytes.as_bytes(), trust, now()).expect("examined").first_wrong()
    };
    assert_eq!(wrong(&body(), Some(&both())), Some(Wrong::Unsigned));
    assert_eq!(wrong(&text, None), Some(Wrong::NoTrustedKeys));
    let half = trust(&[("admin@example.com", 1, "2026-01-01T00:00:00Z")]);
    assert_eq!(wrong(&text, Some(&half)), Some(Wrong::NotTrusted { seal: 2, trust: Trust::UnknownKey }));
    let altered = text.replace("Clinique", "Clinic");
    let expected = Wrong::Signature { seal: 1, fault: SignatureFault::Wrong };
    assert_eq!(wrong(&altered, Some(&both())), Some(expected));
    let found = examine(altered.as_bytes(), Some(&both()), now()).expect("examined");
    assert!(found.seals.iter().all(|seal| seal.trust.is_none()), "what does not hold is not asked for trust");
}

#[test]
fn clocks_warn_and_bound_the_time_of_trust() {
    let mut early = reviewer();
    early.signed_at = moment("2026-11-01T00:00:00Z");
    let text = seal_file(&sealed_once(), &early, &ed25519(2)).expect("sealed");
    let found = examine(text.as_bytes(), Some(&both()), now()).expect("examined");
    assert_eq!(found.first_wrong(), None, "clock order alone breaks nothing");
    let previous = moment("2026-11-22T10:00:00Z");
    assert_eq!(found.seals[1].warnings, [Warning::BeforePrevious { previous }]);

    // The first key became good between the two: the first seal cannot be younger than the second.
    let late =
        trust(&[("admin@example.com", 1, "2026-11-20T00:00:00Z"), ("reviewer@example.org", 2, "2026-01-01T00:00:00Z")]);
    let found = examine(text.as_bytes(), Some(&late), now()).expect("examined");
    assert!(matches!(found.seals[0].trust, Some(Trust::NotYetValid { .. })), "{:?}", found.seals[0].trust);

    let before = moment("2026-11-10T00:00:00Z");
    let found = examine(text.as_bytes(), Some(&both()), before.timestamp()).expect("examined");
    assert_eq!(found.seals[0].warnings, [Warning::InFuture { now: before }]);
    assert_eq!(found.first_wrong(), None);
}

#[test]
fn changed_line_ends_are_told_from_real_change() {
    let text = sealed_twice();
    let mangled = text.replace('\n', "\r\n");
    assert!(!accepted(mangled.as_bytes()));
    assert_eq!(only_line_ends_changed(mangled.as_bytes()), Some(text.clone()));
    assert_eq!(only_line_ends_changed(text.as_bytes()), None);
    assert_eq!(only_line_ends_changed(mangled.replace("Été", "Hiver").as_bytes()), None);
    assert_eq!(only_line_ends_changed(body().replace('\n', "\r\n").as_bytes()), None, "nobody vouches for these");
}

#[test]
fn prefixes_hashed_in_one_pass_are_the_prefixes() {
    let text = sealed_twice();
    let file = split(text.as_bytes()).expect("split");
    let each: Vec<_> = file.seals.iter().map(|seal| crate::seal::prehash(&text.as_bytes()[..seal.signs])).collect();
    assert_eq!(hash_prefixes(&file), each);
    assert_eq!(each.iter().collect::<HashSet<_>>().len(), 2);
}

#[test]
fn every_verdict_has_its_role_and_survives_the_file() {
    for verdict in Verdict::ALL {
        let mut meta = if verdict == Verdict::Attested { subscriber() } else { reviewer() };
        meta.verdict = verdict;
        let before = if verdict == Verdict::Attested { body() } else { sealed_once() };
        let text = seal_file(&before, &meta, &ed25519(3)).expect("sealed");
        let found = examine(text.as_bytes(), None, now()).expect("examined");
        assert_eq!(found.seals.last().map(|seal| seal.meta.clone()), Some(meta));
    }
}
