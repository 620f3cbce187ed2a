//! Which key is meant.

use std::path::Path;

use crate::session::UserError;
use crate::session::keyring::Keyring;
use crate::session::user_error::USE;
use crate::workspace::{KeyChoice, KeyPlace};

/// The key that was named, by file or fingerprint; else the only one that it can be.
pub(super) fn key(keyring: &Keyring, named: Option<&str>, email: &str) -> Result<KeyChoice, UserError> {
    if let Some(named) = named.filter(|named| !is_fingerprint(named)) {
        return Keyring::file(Path::new(named));
    }
    let found = keyring.find();
    if let Some(named) = named {
        let key = found.into_iter().find(|key| key.fingerprint == named);
        return key.ok_or_else(|| UserError::new("cli-no-such-key", USE).with("key", crate::text::harmless(named)));
    }
    // One's own come first, and among them those made for this address.
    let rules: [&dyn Fn(&KeyChoice) -> bool; 3] = [
        &|key| key.at == KeyPlace::Own && key.comment.eq_ignore_ascii_case(email),
        &|key| key.at == KeyPlace::Own,
        &|_| true,
    ];
    for rule in rules {
        let mut fitting = found.iter().filter(|key| rule(key));
        match (fitting.next(), fitting.next()) {
            (Some(key), None) => return Ok(key.clone()),
            (Some(_), Some(_)) => break,
            (None, _) => {}
        }
    }
    if found.is_empty() {
        return Err(UserError::new("cli-no-key", USE));
    }
    let keys = found.iter().map(|key| key.fingerprint.as_str()).collect::<Vec<_>>().join(", ");
    Err(UserError::new("cli-which-key", USE).with("keys", keys))
}

/// Whether a text names a key by its fingerprint.
pub(super) fn is_fingerprint(text: &str) -> bool {
    text.starts_with("SHA256:")
}
