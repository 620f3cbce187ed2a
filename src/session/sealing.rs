//! From a record to a sealed file on the disk.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::attestation::{Document, print};
use crate::checklist::{Id, Library};
use crate::findings::{Finding, On};
use crate::seal::{NAMESPACE, RecordDigest, SealMeta, Verdict, fingerprint, seal_file, trust_line};
use crate::store::{Paths, atomic, keys, names};
use crate::worksheet::stamp::date_of;
use crate::worksheet::{Affirmed, State};
use crate::workspace::verification::Detail;
use crate::workspace::{KeyChoice, Say, Sealed, Workspace, findings_in_order};

use super::evidence::{self, Differs, How};
use super::keyring::{Keyring, principal};
use super::user_error::{FILE, FINDINGS, UserError};
use super::verify::finding_say;
use super::verify::record::if_sealed;

/// Who seals what, with which key.
#[derive(Debug)]
pub struct Order<'a> {
    /// The record.
    pub document: &'a Document,
    pub key: &'a KeyChoice,
    /// Its passphrase, if it has one.
    pub passphrase: &'a Zeroizing<String>,
    /// The signer's e-mail address.
    pub signer: &'a str,
}

/// What keeps a worksheet from being sealed.
#[derive(Debug)]
pub struct Against<'a> {
    /// Its findings, the gravest first.
    pub findings: Vec<&'a Finding>,
    /// Documents whose files are no longer what they were. One that is gone may only not have travelled with the worksheet.
    pub documents: Vec<Differs>,
    /// What `verify` would say of the record, where nothing else is found.
    pub record: Vec<Detail>,
    /// A clock that was ahead, of which `verify` would warn; it keeps nothing from being sealed.
    pub ahead: Option<Say>,
}

impl<'a> Against<'a> {
    /// What keeps a worksheet from being sealed now. `check` says it, not knowing who seals; and `seal` refuses because of it.
    pub fn of(
        workspace: &'a Workspace,
        worksheet_file: &Path,
        document: &Document,
        signer: Option<&str>,
        now: Timestamp,
    ) -> Self {
        let findings: Vec<&Finding> =
            findings_in_order(workspace).into_iter().filter(|finding| finding.kind.blocks()).collect();
        let (mut record, mut ahead) = (Vec::new(), None);
        if findings.is_empty() {
            let on = On::asked(workspace.today, date_of(now));
            record.extend(if_sealed(workspace.library(), document, on, signer).against_sealing().cloned());
            ahead = self::ahead(document, now);
        }
        Self { findings, documents: evidence::differing(&workspace.state, worksheet_file), record, ahead }
    }

    /// The documents that stand for another file than was attached.
    pub fn changed(&self) -> impl Iterator<Item = &Differs> {
        self.documents.iter().filter(|found| found.how == How::Changed)
    }

    /// A line for each, with its place.
    pub fn lines(&self, words: impl Fn(&Say) -> String) -> Vec<String> {
        let placed =
            |place: Option<String>, text: String| place.map(|place| format!("{place}: {text}")).unwrap_or(text);
        let findings = self.findings.iter().map(|finding| {
            let place = finding.at.first().map(ToString::to_string);
            placed(place, words(&finding_say(&finding.kind)))
        });
        let changed = self.changed().map(|found| words(&found.say()));
        let record = self.record.iter().map(|told| placed(told.place.clone(), words(&told.say)));
        findings.chain(changed).chain(record).collect()
    }

    /// How many things there are.
    pub fn count(&self) -> usize {
        self.findings.len().saturating_add(self.changed().count()).saturating_add(self.record.len())
    }
}

/// That the record will say that it was made at a moment that has not come yet, as `verify` judges that.
fn ahead(document: &Document, now: Timestamp) -> Option<Say> {
    document.is_ahead(date_of(now)).then(|| Say::new("cli-seal-warn-clock").with("at", document.created.as_str()))
}

/// What whoever verifies a record will be warned of, if this signer seals it now: better known before.
pub(crate) fn to_know(document: &Document, signer: &str, now: Timestamp) -> Vec<Say> {
    let mut found: Vec<Say> = ahead(document, now).into_iter().collect();
    let email = |id: &Id| document.people.iter().find(|person| person.id == *id).map(|person| person.email.as_str());
    // Whoever is only named affirms it by the seal that the record asks for.
    let affirmed = document.affirmed().filter(|(_, part)| part.affirmed_as() != Some(Affirmed::Named));
    let by = affirmed.filter_map(|(_, part)| part.affirmed_by.as_ref().and_then(email));
    let others = by.filter(|email| !email.eq_ignore_ascii_case(signer)).count();
    if others > 0 {
        found.push(Say::new("cli-seal-warn-affirmers").count("count", others).with("signer", signer));
    }
    found
}

/// Refuses where a document stands for another file than was attached.
pub(crate) fn unchanged(state: &State, worksheet_file: &Path) -> Result<(), UserError> {
    let changed = evidence::differing(state, worksheet_file).into_iter().find(|found| found.how == How::Changed);
    changed.map_or(Ok(()), |found| Err(UserError { say: found.say(), code: FINDINGS }))
}

/// Seals a record as its subscriber and saves it, under a name made from the account's, never over another file.
///
/// What `verify` would not call good at this moment is not sealed, whatever let it come this far.
pub fn seal(
    library: &Library,
    order: &Order<'_>,
    keyring: &Keyring,
    to: &Target,
    paths: &Paths,
    now: Timestamp,
) -> Result<Sealed, UserError> {
    let signer = principal(order.signer)?;
    let record = print(order.document);
    holds(library, order, now)?;
    let unlocked = keyring.unlock(order.key, order.passphrase)?;
    let meta = SealMeta::new(signer.clone(), now, Verdict::Attested);
    let file = seal_file(&record, &meta, unlocked.signer())?;
    let path = save(to, order.document.account.name.as_str(), &file)?;
    let public = unlocked.signer().public_key();
    // The same line as `key show` gives: with a day in it, what the key sealed before would not be trusted.
    let line = trust_line(&signer, public, &[NAMESPACE], None);
    let line = line.map_err(|fault| UserError::new(fault.id(), FILE))?;
    let trusted = keys::read_own_trust(&paths.allowed_signers())
        .is_ok_and(|trust| trust.judge(signer.as_str(), public, NAMESPACE, now).is_trusted());
    Ok(Sealed {
        path: path.to_string_lossy().into_owned(),
        digest: RecordDigest::of(&record).to_string(),
        reviewers: order.document.reviewers(),
        fingerprint: fingerprint(public),
        trust_line: line,
        trusted,
    })
}

/// Refuses a record of which `verify` would not say, sealed at this moment, that it holds.
fn holds(library: &Library, order: &Order<'_>, now: Timestamp) -> Result<(), UserError> {
    let answer = if_sealed(library, order.document, On::from(date_of(now)), Some(order.signer));
    let Some(told) = answer.against_sealing().next() else { return Ok(()) };
    Err(match &told.place {
        Some(place) => UserError::new("session-does-not-hold", FINDINGS).with("place", place.as_str()),
        None => UserError { say: told.say.clone(), code: FINDINGS },
    })
}

/// Where a sealed file goes.
#[derive(Clone, Debug)]
pub enum Target {
    /// Into a folder, under a name made from the account's.
    Folder(PathBuf),
    /// Exactly here.
    File(PathBuf),
}

fn save(to: &Target, account: &str, file: &str) -> Result<PathBuf, UserError> {
    let folder = match to {
        Target::File(path) => {
            atomic::save_new(path, file.as_bytes())?;
            return Ok(path.clone());
        }
        Target::Folder(folder) => folder,
    };
    let mut last = None;
    for name in names::candidates(account, names::ATTESTATION) {
        let path = folder.join(name);
        match atomic::save_new(&path, file.as_bytes()) {
            Ok(()) => return Ok(path),
            Err(error) if error.io_kind() == Some(std::io::ErrorKind::AlreadyExists) => last = Some(error),
            Err(error) => return Err(error.into()),
        }
    }
    Err(last.map_or_else(|| UserError::new("session-no-name", FILE), UserError::from))
}

/// Puts a line into one's own file of trusted keys; says whether it had to.
pub fn trust(paths: &Paths, line: &str) -> Result<bool, UserError> {
    Ok(keys::append_trust_line(&paths.allowed_signers(), line)?)
}
