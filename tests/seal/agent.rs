//! A real ssh-agent.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use careseal::seal::{KeyKind, SealError, SignError, examine, fingerprint, seal_file};
use careseal::store::agent::{Agent, AgentError};

use super::tools::{Bench, body, here, said, subscriber};

/// Ends with the test, however that ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn start(bench: &Bench) -> (Running, Agent) {
    let socket = bench.at("agent.sock");
    let mut child =
        Command::new("ssh-agent").arg("-D").arg("-a").arg(&socket).stdout(Stdio::piped()).spawn().expect("ssh-agent");
    // It says where it listens once it does.
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    assert!(line.contains("SSH_AUTH_SOCK"), "{line}");
    (Running(child), Agent::at(&socket))
}

fn add(bench: &Bench, agent: &Agent, arguments: &[&str]) {
    let output = Command::new("ssh-add").args(arguments).env("SSH_AUTH_SOCK", agent.path()).output().expect("ssh-add");
    assert!(output.status.success(), "{} {}", bench.at("").display(), said(&output));
}

#[test]
fn keys_behind_a_real_agent_seal() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let (_running, agent) = start(&bench);
    assert!(agent.identities().expect("an empty list").is_empty());
    let kinds: [(&str, &[&str], KeyKind); 5] = [
        ("ed25519", &["ed25519"], KeyKind::Ed25519),
        ("rsa", &["rsa", "-b", "2048"], KeyKind::Rsa(2048)),
        ("p256", &["ecdsa", "-b", "256"], KeyKind::Ecdsa(256)),
        ("p384", &["ecdsa", "-b", "384"], KeyKind::Ecdsa(384)),
        ("p521", &["ecdsa", "-b", "521"], KeyKind::Ecdsa(521)),
    ];
    for (name, kind, _) in kinds {
        let path = bench.make_key(name, kind, "");
        add(&bench, &agent, &["-q", path.to_str().expect("a path")]);
    }
    let found = agent.identities().expect("listed");
    assert_eq!(found.len(), kinds.len());
    for (identity, (name, _, kind)) in found.iter().zip(kinds) {
        assert_eq!((identity.comment.as_str(), &identity.kind), (name, &Ok(kind)));
        let key = identity.key.clone().expect("a key");
        let text = seal_file(&body(), &subscriber(), &agent.signer(key.clone())).expect("sealed");
        let now = subscriber().signed_at.timestamp();
        let examined = examine(text.as_bytes(), None, now).expect("examined");
        assert!(examined.is_intact(), "{name}");
        assert_eq!(examined.seals[0].fingerprint, fingerprint(&key));
    }
}

#[test]
fn an_agent_that_says_no_is_heard() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let (_running, agent) = start(&bench);
    let path = bench.make_key("gone", &["ed25519"], "");
    add(&bench, &agent, &["-q", path.to_str().expect("a path")]);
    let key = agent.identities().expect("listed")[0].key.clone().expect("a key");
    add(&bench, &agent, &["-q", "-D"]);
    let refused = seal_file(&body(), &subscriber(), &agent.signer(key)).expect_err("refused");
    let SealError::Sign(SignError::Outside(why)) = refused else { panic!("{refused}") };
    assert_eq!(why.downcast_ref::<AgentError>(), Some(&AgentError::Declined));
}

#[test]
fn a_strange_comment_and_a_certificate_hide_no_key() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let (_running, agent) = start(&bench);
    bench.make_key("ca", &["ed25519"], "");
    let path = bench.make_key("red\u{1b}[31m", &["ed25519"], "");
    let path = path.to_str().expect("a path").to_owned();
    let ca = bench.at("ca");
    let mut sign = Command::new("ssh-keygen");
    sign.args(["-q", "-I", "x", "-n", "x", "-s"]).arg(&ca).arg(format!("{path}.pub"));
    assert!(sign.status().expect("ssh-keygen").success());
    add(&bench, &agent, &["-q", &path]);
    let found = agent.identities().expect("listed");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|identity| !identity.comment.as_str().contains('\u{1b}')));
    assert_eq!(found.iter().filter(|identity| identity.kind.is_ok()).count(), 1);
}
