//! A folder with a home, and the program run in it.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use careseal::checklist::{Address, Checklist, Outcome};
use careseal::text::quoted;
use serde_json::Value;
use ssh_key::{LineEnding, PrivateKey};

use crate::LIBRARY;

/// A folder of its own.
pub(crate) struct Bench(tempfile::TempDir);

/// What the program did.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

pub(super) const ME: [&str; 4] = ["--me", "Admin <admin@example.com>", "--role", "CISO"];

impl Bench {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).expect("a file")
    }

    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.at(name), bytes).expect("written");
        fs::set_permissions(self.at(name), fs::Permissions::from_mode(0o600)).expect("set");
    }

    /// Runs a command in the folder, with nothing of the user's own around it.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_careseal"));
        command.current_dir(self.0.path()).env_clear();
        command.env("HOME", self.0.path()).env("CARESEAL_HOME", self.at("home")).env("LANG", "C.UTF-8");
        command.stdin(Stdio::null());
        command
    }

    pub(super) fn run(&self, args: &[&str]) -> Ran {
        let output = self.command().args(args).output().expect("started");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Ran { code: output.status.code().expect("ended"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs a command that must end with this code.
    pub(super) fn ends(&self, code: i32, args: &[&str]) -> Ran {
        let ran = self.run(args);
        assert_eq!(ran.code, code, "{args:?}: {ran:?}");
        if code != 0 && !ran.err.is_empty() {
            assert!(ran.err.contains("error: "), "{args:?}: {ran:?}");
        }
        ran
    }

    /// A worksheet `w.toml` for an account.
    pub(super) fn begin(&self) {
        let mut args = vec!["new", "Example Clinic", "--output", "w.toml"];
        args.extend(ME);
        self.ends(0, &args);
    }

    /// A key without passphrase, because unlocking takes long in a test; and a file of trusted keys for it.
    pub(super) fn key(&self, name: &str, seed: u8) {
        let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]));
        self.write(name, key.to_openssh(LineEnding::LF).expect("printed"));
        let public = key.public_key().to_openssh().expect("printed");
        self.write(&format!("{name}.pub"), format!("{public}\n"));
        let trust = format!("admin@example.com namespaces=\"careseal-attestation-v1\" {public}\n");
        self.write(&format!("{name}.trust"), trust);
    }

    pub(super) fn json(&self, code: i32, args: &[&str]) -> Value {
        serde_json::from_str(&self.ends(code, args).out).expect("JSON")
    }
}

pub(super) fn list() -> &'static Arc<Checklist> {
    LIBRARY.newest(&"health-configuration".parse().expect("an id")).expect("bundled")
}

/// The facts of a small account.
pub(crate) const FACTS: &str = r#"format = "careseal-answers/1"

[fact]
"health-configuration/subdomain" = "example"
"health-configuration/own-domain" = false
"health-configuration/agreements" = ["hipaa"]
"health-configuration/products" = []
"health-configuration/add-ons" = []
"health-configuration/sso-elsewhere" = "no"
"health-configuration/api" = []
"health-configuration/sms" = true
"health-configuration/csat" = []
"health-configuration/side-conversations" = false
"health-configuration/mobile" = false
"health-configuration/ai-use" = []
"#;

/// What the answers below would clash with.
const NOT_USED: [&str; 4] = ["password", "legacy", "social-channels", "third-party-channels"];

/// The facts of an account that uses nearly everything.
pub(super) fn all_facts() -> String {
    use careseal::checklist::FactKind;
    let mut file = "format = \"careseal-answers/1\"\n\n[fact]\n".to_owned();
    for fact in &list().facts {
        let value = match fact.kind {
            FactKind::Text => "\"example\"".to_owned(),
            FactKind::YesNo => "true".to_owned(),
            FactKind::OneOf => format!("\"{}\"", fact.choices[0]),
            FactKind::ManyOf => {
                let used =
                    fact.choices.iter().map(ToString::to_string).filter(|choice| !NOT_USED.contains(&choice.as_str()));
                format!("{:?}", used.collect::<Vec<_>>())
            }
        };
        writeln!(file, "\"health-configuration/{}\" = {value}", fact.id).expect("a string");
    }
    file
}

/// A day within a year from now.
pub(super) fn in_half_a_year() -> String {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    today.checked_add(jiff::Span::new().months(6)).expect("a day").to_string()
}

/// What an answers file says of a part: mostly the plain answer, but one waiver, one alternative, one accepted responsibility.
pub(super) fn answer(at: &Address) -> String {
    let (item, part) = list().part(at).expect("a part");
    let words = list().words_in("en");
    let affirmed = |of: &Address| {
        format!(
            "affirmation = {}\naffirmed_by = {{ name = \"Admin\", email = \"admin@example.com\", role = \"CISO\" }}\nexpires = {}\n",
            quoted(list().affirmation_text(words, of).as_str()),
            in_half_a_year(),
        )
    };
    let mut entry = format!("[answer.\"{at}\"]\n");
    let rest = match (item.id.as_str(), part.id.as_str()) {
        ("I.1.a", "mfa") => format!(
            "outcome = \"waived\"\nreason = \"\"\"\nThe old scanner cannot do it.\nA new one is ordered.\n\"\"\"\ncontrol = \"Its network is closed.\"\n{}",
            affirmed(at)
        ),
        ("I.2", "ssl") => "outcome = \"alternative\"\nreason = \"A proxy of our own\"\n".to_owned(),
        _ => match part.options().get(usize::from(item.id == *"I.10")) {
            None => return format!("\"{at}\" = \"{}\"\n", part.outcome_of(&[]).expect("an outcome")),
            Some(option) if option.outcome == Outcome::Accepted => {
                let of = Address { option: Some(option.id.clone()), ..at.clone() };
                // What it leaves undone is addressable.
                let law =
                    if item.id == *"I.10" { "reason = \"Asked for\"\ncontrol = \"None is reasonable\"\n" } else { "" };
                format!("chosen = [\"{}\"]\n{law}{}", option.id, affirmed(&of))
            }
            Some(option) => return format!("\"{at}\" = [\"{}\"]\n", option.id),
        },
    };
    entry.push_str(&rest);
    entry
}

/// An answers file for these parts. Short entries come first, because tables end where the next begins.
pub(super) fn answers(parts: &[Address]) -> String {
    let entries: Vec<String> = parts.iter().map(answer).collect();
    let (tables, short): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.starts_with('['));
    let mut file = "format = \"careseal-answers/1\"\n\n[answer]\n".to_owned();
    for entry in short.iter().chain(&tables) {
        writeln!(file, "{entry}").expect("a string");
    }
    file
}

impl Bench {
    /// The parts that `check` finds open.
    pub(super) fn open(&self) -> Vec<Address> {
        let ran = self.run(&["check", "w.toml", "--json"]);
        assert!(ran.code <= 1, "{ran:?}");
        let check: Value = serde_json::from_str(&ran.out).expect("JSON");
        let findings = check["findings"].as_array().expect("findings");
        let open = findings.iter().filter(|finding| finding["kind"] == "open");
        open.map(|finding| finding["at"][0].as_str().expect("a place").parse().expect("an address")).collect()
    }

    /// Answers facts and everything that is open, in as many rounds as answers open others; all the answers given.
    pub(super) fn answer_all(&self, facts: &str) -> Vec<Address> {
        self.write("facts.toml", facts);
        self.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
        let mut all = Vec::new();
        for _ in 0..8 {
            let open = self.open();
            if open.is_empty() {
                return all;
            }
            self.write("answers.toml", answers(&open));
            self.ends(0, &["apply", "w.toml", "answers.toml", "--yes"]);
            all.extend(open);
        }
        panic!("there is always something open");
    }

    /// Seals `w.toml` as `a.toml` with the key; the record digest.
    pub(super) fn seal(&self, key: &str) -> String {
        let ran = self.ends(1, &["seal", "w.toml", "--key", key, "--output", "a.toml"]);
        let digest = ran.err.split_whitespace().last().expect("a digest").to_owned();
        self.ends(0, &["seal", "w.toml", "--key", key, "--output", "a.toml", "--affirm", &digest]);
        digest
    }
}
