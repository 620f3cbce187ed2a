//! One line: `principals [options] keytype base64 [comment]`.

use base64ct::{Base64, Encoding};
use ssh_key::PublicKey;

use super::super::{usable, wire};
use super::pattern::matches;
use super::times::Time;
use super::{LineFault, TrustNoticeKind};
use crate::text::Line;

/// What one line says.
#[derive(Clone, Debug)]
pub(super) struct TrustLine {
    pub(super) line: usize,
    pub(super) principals: Line,
    pub(super) options: Options,
    /// The key in its binary form.
    pub(super) blob: Vec<u8>,
    pub(super) comment: Line,
}

impl TrustLine {
    pub(super) fn speaks_for(&self, principal: &str) -> bool {
        matches(self.principals.as_str(), principal)
    }
}

/// What the options say.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    pub(super) authority: bool,
    pub(super) namespaces: Option<String>,
    pub(super) after: Option<Time>,
    pub(super) before: Option<Time>,
}

const BLANK: [char; 2] = [' ', '\t'];

/// Reads a line that is neither blank nor a comment.
pub(super) fn read(line: usize, text: &str) -> Result<(TrustLine, Vec<TrustNoticeKind>), LineFault> {
    let (principals, rest) = text.split_once(BLANK).ok_or(LineFault::NoKey)?;
    let principals = principals_of(principals)?;
    let rest = rest.trim_start_matches(BLANK);
    // As OpenSSH: what is no key must be options, and a key after them.
    let (options, (blob, comment)) = match key(rest) {
        Ok(found) => (Options::default(), found),
        Err(fault) => {
            let (options, rest) = split_options(rest).ok_or(LineFault::OptionValue)?;
            let looks_like_options = options.contains(['=', '"', ',']) || starts_with(options, AUTHORITY);
            if !looks_like_options && wire_name_like(options) {
                return Err(fault);
            }
            let options = options_of(options)?;
            (options, key(rest.trim_start_matches(BLANK))?)
        }
    };
    let unzoned = [options.after, options.before].into_iter().flatten().any(|time| !time.zoned);
    let key = PublicKey::from_bytes(&blob).ok();
    let unusable = !options.authority && key.is_none_or(|key| usable(&key).is_err());
    let notices = [
        (options.authority, TrustNoticeKind::Authority),
        (unzoned, TrustNoticeKind::NoZone),
        (unusable, TrustNoticeKind::UnusableKey),
    ];
    let notices = notices.into_iter().filter_map(|(holds, notice)| holds.then_some(notice)).collect();
    Ok((TrustLine { line, principals, options, blob, comment: Line::clean(comment) }, notices))
}

/// Whether a word could be meant as the name of a kind of key, rather than as options.
fn wire_name_like(word: &str) -> bool {
    ["ssh-", "sk-", "ecdsa-", "rsa-", "webauthn-"].iter().any(|start| word.starts_with(start))
}

fn principals_of(text: &str) -> Result<Line, LineFault> {
    let pieces_stand = text.split(',').all(|piece| !piece.trim_start_matches('!').is_empty());
    if text.contains('"') || !pieces_stand {
        return Err(LineFault::Principals);
    }
    Line::parse(text).ok().ok_or(LineFault::Text)
}

/// `keytype base64 [comment]`: the key in its binary form, and the comment.
pub(super) fn key(text: &str) -> Result<(Vec<u8>, &str), LineFault> {
    let (kind, rest) = text.split_once(BLANK).ok_or(LineFault::NoKey)?;
    let rest = rest.trim_start_matches(BLANK);
    let (base64, comment) = rest.split_once(BLANK).unwrap_or((rest, ""));
    let blob = Base64::decode_vec(base64).ok().ok_or(LineFault::BadKey)?;
    if wire::kind(&blob) != Some(kind) {
        return Err(LineFault::BadKey);
    }
    // A kind that the library knows must decode wholly; of others we only know the name.
    let decodes = match PublicKey::from_bytes(&blob) {
        Ok(key) => key.to_bytes().is_ok_and(|bytes| bytes == blob),
        Err(_) => matches!(ssh_key::Algorithm::new(kind), Ok(ssh_key::Algorithm::Other(_))),
    };
    if decodes { Ok((blob, comment.trim_matches(BLANK))) } else { Err(LineFault::BadKey) }
}

/// Cuts where a blank stands outside of quotes; nothing if a quote is never closed.
fn split_options(text: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if text.get(at..)?.starts_with("\\\"") => escaped = true,
            '"' => quoted = !quoted,
            ' ' | '\t' if !quoted => return text.split_at_checked(at),
            _ => {}
        }
    }
    (!quoted).then_some((text, ""))
}

const AUTHORITY: &str = "cert-authority";

fn starts_with(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

fn options_of(mut text: &str) -> Result<Options, LineFault> {
    let mut options = Options::default();
    loop {
        if starts_with(text, AUTHORITY) {
            if options.authority {
                return Err(LineFault::RepeatedOption);
            }
            options.authority = true;
            text = text.get(AUTHORITY.len()..).unwrap_or_default();
        } else if let Some(value) = take(&mut text, "namespaces=")? {
            once(&mut options.namespaces, value)?;
        } else if let Some(value) = take(&mut text, "valid-after=")? {
            once(&mut options.after, Time::parse(&value).ok_or(LineFault::Time)?)?;
        } else if let Some(value) = take(&mut text, "valid-before=")? {
            once(&mut options.before, Time::parse(&value).ok_or(LineFault::Time)?)?;
        } else {
            return Err(LineFault::UnknownOption);
        }
        if text.is_empty() {
            break;
        }
        text = text.strip_prefix(',').filter(|rest| !rest.is_empty()).ok_or(LineFault::UnknownOption)?;
    }
    match (options.after, options.before) {
        (Some(after), Some(before)) if !before.is_after(after) => Err(LineFault::Window),
        _ => Ok(options),
    }
}

fn once<T>(slot: &mut Option<T>, value: T) -> Result<(), LineFault> {
    if slot.replace(value).is_some() { Err(LineFault::RepeatedOption) } else { Ok(()) }
}

/// The value in quotes of the option of this name, if it comes next.
fn take(text: &mut &str, name: &str) -> Result<Option<String>, LineFault> {
    if !starts_with(text, name) {
        return Ok(None);
    }
    let rest = text.get(name.len()..).and_then(|rest| rest.strip_prefix('"')).ok_or(LineFault::OptionValue)?;
    let mut value = String::new();
    let mut chars = rest.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if rest.get(at..).is_some_and(|r| r.starts_with("\\\"")) => {
                value.push('"');
                chars.next();
            }
            '"' => {
                *text = rest.get(at.saturating_add(1)..).unwrap_or_default();
                return if value.is_empty() { Err(LineFault::OptionValue) } else { Ok(Some(value)) };
            }
            _ => value.push(c),
        }
    }
    Err(LineFault::OptionValue)
}
