//! `careseal key trust FILE.pub --as EMAIL`: says whose a key is, once its fingerprint was compared.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::keyring::principal;
use crate::session::user_error::USE;
use crate::session::{UserError, sealing};
use crate::store::keys;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::prompt;
use super::super::shell::{Shell, is_interactive, shown};
use super::{line_of, since};

/// How many characters of the fingerprint have to be given.
const ENOUGH: usize = 6;

pub(super) const SPEC: Spec = Spec { name: "trust", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE.pub", "cli-key-trusted-keys"),
        texts.text("as", "E-MAIL", "cli-key-trust-as").required(true),
        texts.text("since", "DATE", "cli-key-since"),
        texts.text("fingerprint-end", "LETTERS", "cli-key-trust-end"),
    ];
    texts.finish(texts.command("trust", "cli-key-trust").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    let email = matches.get_one::<String>("as").cloned().unwrap_or_default();
    let owner = principal(&email)?;
    let key = keys::read_public(path)?;
    if let Err(fault) = &key.kind {
        return Err(UserError::of(fault.id(), fault.args(), USE));
    }
    let values = [("key", key.fingerprint.clone().into()), ("email", email.clone().into())];
    shell.say("cli-key-trust-fingerprint", &values);
    shell.flush()?;
    let end = match matches.get_one::<String>("fingerprint-end") {
        Some(end) => end.clone(),
        None if is_interactive() => {
            prompt::line(&shell.locale.text_with("cli-key-trust-ask", &[("count", ENOUGH.into())]))?
        }
        None => return Err(UserError::new("cli-key-trust-unconfirmed", USE)),
    };
    if end.chars().count() < ENOUGH || !key.fingerprint.ends_with(&end) {
        return Err(UserError::new("cli-key-trust-differs", USE));
    }
    let line = line_of(&owner, &key.key, since(matches)?)?;
    let added = already(shell, &owner, &key.key)? || sealing::trust(&shell.paths, &line)?;
    let id = if added { "cli-key-trusted" } else { "cli-key-trusted-already" };
    shell.say(id, &[("email", email.into()), ("path", shown(&shell.paths.allowed_signers()).into())]);
    Ok(0)
}

/// Whether the file of trusted keys says so already, whatever line does.
fn already(shell: &Shell, owner: &crate::seal::Principal, key: &ssh_key::PublicKey) -> Result<bool, UserError> {
    let path = shell.paths.allowed_signers();
    if !path.exists() {
        return Ok(false);
    }
    let now = crate::worksheet::Env::now(&shell.world);
    Ok(keys::read_own_trust(&path)?.judge(owner.as_str(), key, crate::seal::NAMESPACE, now).is_trusted())
}
