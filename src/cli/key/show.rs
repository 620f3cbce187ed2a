//! `careseal key show KEY`: the public half, its fingerprint, and the line to give to a reviewer.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::seal::{Principal, fingerprint};
use crate::session::UserError;
use crate::session::user_error::USE;
use crate::store::keys::{self, ListedKey};

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::select_key::is_fingerprint;
use super::super::shell::{Shell, home};
use super::{line_of, since};

pub(super) const SPEC: Spec = Spec { name: "show", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let key = texts.named("key", "KEY", "cli-key-show-key");
    let email = texts.text("as", "E-MAIL", "cli-key-show-as");
    texts.finish(texts.command("show", "cli-key-show").args([key, email, texts.text("since", "DATE", "cli-key-since")]))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let named = matches.get_one::<String>("key").map_or("", String::as_str);
    let found = find(shell, named)?;
    if let Err(fault) = &found.kind {
        // Nobody should be asked to trust a key whose seals are refused.
        return Err(UserError::of(fault.id(), fault.args(), USE));
    }
    let owner = match matches.get_one::<String>("as") {
        Some(email) => Some(crate::session::keyring::principal(email)?),
        None => remembered(shell, named, &found),
    };
    let public = found
        .key
        .to_openssh()
        .map_err(|_unprintable| UserError::new("seal-trusted-keys-bad-key", USE).with("line", "1"))?;
    shell.line(&found.fingerprint);
    shell.line(crate::text::harmless(public.trim()).trim());
    match owner {
        None => shell.say("cli-key-show-whose", &[]),
        Some(owner) => {
            let line = line_of(&owner, &found.key, since(matches)?)?;
            shell.line("");
            shell.say("cli-sealed-trust-line", &[]);
            shell.line(&format!("  {line}"));
        }
    }
    Ok(0)
}

/// The address under which this machine remembers a key. A comment is what whoever made the key wrote there, mostly
/// `user@host`: it counts for a key of careseal's own, where it is the address that was asked for.
fn remembered(shell: &Shell, named: &str, key: &ListedKey) -> Option<Principal> {
    let folders = |of: Vec<PathBuf>| keys::list(&of.iter().map(PathBuf::as_path).collect::<Vec<_>>()).into_iter();
    let is_it = |listed: &ListedKey| listed.fingerprint == key.fingerprint;
    let own = folders(vec![shell.paths.keys()]).find(is_it);
    if let Some(owner) = own.and_then(|own| Principal::parse(own.comment.as_str())) {
        return Some(owner);
    }
    // Whoever has the private half is who sits here.
    let ssh = home().map(|home| home.join(".ssh")).into_iter().collect();
    let beside = Path::new(named.strip_suffix(".pub").unwrap_or(named));
    let is_mine = folders(ssh).any(|listed| is_it(&listed) && listed.private_path.is_some())
        || keys::load(beside).is_ok_and(|file| fingerprint(file.public_key()) == key.fingerprint);
    let me = shell.settings.me.as_ref().filter(|_| is_mine)?;
    Principal::parse(me.email.as_str())
}

/// The key of this fingerprint among those at hand, or the public half of this file.
fn find(shell: &Shell, named: &str) -> Result<ListedKey, UserError> {
    if is_fingerprint(named) {
        let mut folders: Vec<PathBuf> = vec![shell.paths.keys()];
        folders.extend(home().map(|home| home.join(".ssh")));
        let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
        let found = keys::list(&folders).into_iter().find(|key| key.fingerprint == named);
        return found.ok_or_else(|| UserError::new("cli-no-such-key", USE).with("key", crate::text::harmless(named)));
    }
    let path = Path::new(named);
    if path.extension().is_some_and(|extension| extension == "pub") {
        return Ok(keys::read_public(path)?);
    }
    let mut public = path.as_os_str().to_owned();
    public.push(".pub");
    Ok(keys::read_public(Path::new(&public))?)
}
