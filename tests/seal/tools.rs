//! OpenSSH's tools, and files for them.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use careseal::seal::{MARKER, Principal, SealMeta, UtcSecond, Verdict};
use ssh_key::PrivateKey;

pub(crate) const ADMIN: &str = "admin@example.com";
pub(crate) const REVIEWER: &str = "reviewer@example.org";

/// Whether OpenSSH's tools are here. Their absence is told, and fails where it may not be (CI).
pub(crate) fn here() -> bool {
    let found = ["ssh-keygen", "ssh-agent", "ssh-add"]
        .iter()
        .all(|tool| Command::new(tool).arg("-?").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok());
    if !found {
        missing("OpenSSH's tools");
    }
    found
}

/// Something a test needs is not here.
pub(crate) fn missing(what: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{what} must be here");
    println!("skipped: {what} not found");
}

/// A private directory that knows how to call `ssh-keygen`.
pub(crate) struct Bench(tempfile::TempDir);

impl Bench {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a directory"))
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(name);
        fs::write(&path, bytes).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
        path
    }

    /// A new key of `ssh-keygen`'s own making, in a file of that name.
    pub(crate) fn make_key(&self, name: &str, kind: &[&str], passphrase: &str) -> PathBuf {
        let path = self.at(name);
        let mut command = Command::new("ssh-keygen");
        command.args(["-q", "-C", name, "-N", passphrase, "-t"]).args(kind).arg("-f").arg(&path);
        let output = command.output().expect("ssh-keygen");
        assert!(output.status.success(), "{}", said(&output));
        path
    }

    pub(crate) fn private(&self, name: &str) -> PrivateKey {
        PrivateKey::read_openssh_file(self.at(name)).expect("a key")
    }

    /// `ssh-keygen -Y sign` over these bytes.
    pub(crate) fn keygen_sign(key: &Path, namespace: &str, bytes: &[u8], options: &[&str]) -> String {
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y", "sign", "-q", "-n", namespace]).args(options).arg("-f").arg(key);
        let output = fed(&mut command, bytes);
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).expect("an armor")
    }

    /// Whether `ssh-keygen -Y verify` calls this good; the time is given in its own form.
    pub(crate) fn keygen_verifies(
        &self,
        who: &str,
        namespace: &str,
        armor: &str,
        bytes: &[u8],
        at: Option<&str>,
    ) -> Output {
        let signature = self.write("keygen.sig", armor);
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y", "verify", "-I", who, "-n", namespace, "-f"]).arg(self.at("trust"));
        command.arg("-s").arg(signature).env("TZ", "UTC");
        if let Some(at) = at {
            command.arg(format!("-Overify-time={at}"));
        }
        fed(&mut command, bytes)
    }
}

/// Runs a command with this input.
pub(crate) fn fed(command: &mut Command, bytes: &[u8]) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("started");
    // It may refuse before it has read everything.
    drop(child.stdin.take().expect("a pipe").write_all(bytes));
    child.wait_with_output().expect("ended")
}

pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

pub(crate) fn body() -> String {
    format!("format = \"careseal-attestation/1\"\nname = \"Clinique de l'Été\"\n\n{MARKER}\n")
}

pub(crate) fn meta(signer: &str, at: &str, verdict: Verdict) -> SealMeta {
    SealMeta::new(Principal::parse(signer).expect("a principal"), UtcSecond::parse(at).expect("a moment"), verdict)
}

pub(crate) fn subscriber() -> SealMeta {
    meta(ADMIN, "2026-11-22T10:00:00Z", Verdict::Attested)
}

pub(crate) fn reviewer() -> SealMeta {
    meta(REVIEWER, "2026-12-01T08:30:00Z", Verdict::Approved)
}
