use super::*;
use crate::seal::fixtures::{body, ed25519, p256, principal, reviewer, sealed_once, subscriber};
use ssh_key::private::{KeypairData, SkEd25519 as SkPrivate};
use ssh_key::public::SkEd25519;

#[test]
fn who_sealed_already_cannot_again() {
    let text = sealed_once();
    assert!(matches!(seal_file(&text, &reviewer(), &ed25519(1)), Err(SealError::SameKey { seal: 1 })));
    let mut again = reviewer();
    again.signer = principal("Admin@Example.com");
    assert!(matches!(seal_file(&text, &again, &ed25519(2)), Err(SealError::SameSigner { seal: 1 })));
}

#[test]
fn the_first_seal_is_a_subscribers_and_the_file_must_be_whole() {
    assert!(matches!(seal_file(&body(), &reviewer(), &ed25519(1)), Err(SealError::SubscriberFirst)));
    assert!(matches!(seal_file("x = 1\n", &subscriber(), &ed25519(1)), Err(SealError::Grammar(_))));
    let altered = sealed_once().replace("Été", "Hiver");
    assert!(matches!(seal_file(&altered, &reviewer(), &ed25519(2)), Err(SealError::Earlier { seal: 1, .. })));
}

#[test]
fn a_locked_key_and_one_in_hardware_say_so() {
    let locked = ed25519(1).encrypt(&mut getrandom::SysRng, "x").expect("locked");
    assert!(matches!(seal_file(&body(), &subscriber(), &locked), Err(SealError::Sign(SignError::Locked))));
    let public = SkEd25519::from(*ed25519(1).public_key().key_data().ed25519().expect("a key"));
    let sk = SkPrivate::new(public, 1, []).expect("a key");
    let sk = PrivateKey::new(KeypairData::SkEd25519(sk), "").expect("a key");
    assert!(matches!(seal_file(&body(), &subscriber(), &sk), Err(SealError::Sign(SignError::NeedsAgent))));
}

/// Signs something else, or with another key, or for another purpose.
struct Liar(PrivateKey, PrivateKey, &'static str, &'static [u8]);

impl Signer for Liar {
    fn public_key(&self) -> &PublicKey {
        self.0.public_key()
    }

    fn sign(&self, _: &str, message: &[u8]) -> Result<SshSig, SignError> {
        let message = [self.3, message].concat();
        self.1.sign(self.2, HashAlg::Sha512, &message).ok().ok_or(SignError::Failed)
    }
}

#[test]
fn what_a_signer_gives_back_is_not_believed() {
    for (liar, why) in [
        (Liar(ed25519(1), ed25519(2), NAMESPACE, b""), "another key"),
        (Liar(ed25519(1), ed25519(1), "git", b""), "another namespace"),
        (Liar(ed25519(1), ed25519(1), NAMESPACE, b"x"), "another message"),
        (Liar(ed25519(1), p256(), NAMESPACE, b""), "another kind"),
    ] {
        assert!(matches!(seal_file(&body(), &subscriber(), &liar), Err(SealError::Own(_))), "{why}");
    }
    assert!(seal_file(&body(), &subscriber(), &Liar(ed25519(1), ed25519(1), NAMESPACE, b"")).is_ok());
}
