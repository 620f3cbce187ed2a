//! `careseal key new`: an Ed25519 key in OpenSSH's form, locked with a passphrase.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use zeroize::Zeroizing;

use crate::session::keyring::principal;
use crate::session::user_error::USE;
use crate::session::{UserError, sealing};
use crate::store::keys;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::prompt;
use super::super::shell::{Shell, is_interactive, shown};
use super::line_of;

pub(super) const SPEC: Spec = Spec { name: "new", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.text("email", "E-MAIL", "cli-key-new-email"),
        texts.path("output", "FILE", "cli-key-new-output"),
        texts.passphrase(),
        texts.flag("trust", "cli-key-new-trust"),
    ];
    texts.finish(texts.command("new", "cli-key-new").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let mine = shell.settings.me.as_ref().map(|me| me.email.to_string());
    let email = matches.get_one::<String>("email").cloned().or(mine);
    let email = email.ok_or_else(|| UserError::new("cli-key-whose", USE))?;
    let owner = principal(&email)?;
    let passphrase = passphrase(shell, matches)?;
    let path = match matches.get_one::<PathBuf>("output") {
        Some(path) => {
            keys::create(path, &owner, &passphrase)?;
            path.clone()
        }
        None => PathBuf::from(shell.keyring().make(&email, &passphrase)?.name),
    };
    let file = keys::load(&path)?;
    let public = file.public_key();
    let line = line_of(&owner, public, None)?;
    let values = [
        ("path", shown(&path).into()),
        ("key", crate::seal::fingerprint(public).into()),
        ("email", email.clone().into()),
    ];
    shell.say("cli-key-made", &values);
    shell.line("");
    shell.say("cli-sealed-trust-line", &[]);
    shell.line(&format!("  {line}"));
    if matches.get_flag("trust") || is_interactive() && offered(shell)? {
        sealing::trust(&shell.paths, &line)?;
        shell.say("cli-key-trusted", &[("email", email.into())]);
    }
    Ok(0)
}

/// One's own `verify` should not be alarming.
fn offered(shell: &mut Shell) -> Result<bool, UserError> {
    shell.flush()?;
    let answer = prompt::line(&shell.locale.text("cli-ask-trust-own"))?;
    Ok(answer == shell.locale.text("cli-yes"))
}

fn passphrase(shell: &Shell, matches: &ArgMatches) -> Result<Zeroizing<String>, UserError> {
    let given = prompt::passphrase(shell, matches, "cli-ask-new-passphrase")?;
    let passphrase = given.ok_or_else(|| UserError::new("cli-key-no-passphrase", USE))?;
    if matches.get_one::<PathBuf>("passphrase-file").is_none() {
        let again = prompt::secret(&shell.locale.text("cli-ask-passphrase-again"))?;
        if again != passphrase {
            return Err(UserError::new("cli-passphrases-differ", USE));
        }
    }
    Ok(passphrase)
}
