//! An agent of our own making, that answers what we tell it: what a real one does is in `tests/seal/agent.rs`.

use std::io::{Read, Write};
use std::os::unix::net::UnixListener;
use std::thread::{self, JoinHandle};

use super::*;
use crate::seal::wire::push_string;

/// Answers one connection with these bytes, then hangs up unless told to stay.
fn agent(answer: Vec<u8>, stay: bool) -> (tempfile::TempDir, Agent, JoinHandle<()>) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("agent");
    let listener = UnixListener::bind(&path).expect("a socket");
    let serve = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a caller");
        let mut length = [0u8; 4];
        stream.read_exact(&mut length).expect("a request");
        let mut request = vec![0u8; u32::from_be_bytes(length) as usize];
        stream.read_exact(&mut request).expect("a request");
        stream.write_all(&answer).expect("sent");
        if stay {
            // Until the caller gives up.
            assert_eq!(stream.read(&mut [0u8; 1]).unwrap_or(0), 0);
        }
    });
    (directory, Agent::at(&path).within(Duration::from_millis(300)), serve)
}

fn framed(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    push_string(&mut out, body).expect("short");
    out
}

fn listed(keys: &[(&[u8], &[u8])]) -> Vec<u8> {
    let mut body = vec![12];
    body.extend(u32::try_from(keys.len()).expect("few").to_be_bytes());
    for (key, comment) in keys {
        push_string(&mut body, key).expect("short");
        push_string(&mut body, comment).expect("short");
    }
    framed(&body)
}

fn answer(bytes: Vec<u8>, stay: bool) -> Result<Vec<Identity>, AgentError> {
    let (_directory, agent, serve) = agent(bytes, stay);
    let found = agent.identities();
    serve.join().expect("served");
    found
}

#[test]
fn comments_and_kinds_from_strangers_are_made_harmless_and_hide_no_key() {
    let key = ssh_key::PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[1; 32]));
    let blob = key.public_key().to_bytes().expect("bytes");
    let mut strange = Vec::new();
    push_string(&mut strange, b"ssh-\x1b[31m").expect("short");
    let found = answer(listed(&[(&strange, b"x"), (&blob, b"red\x1b[31m \xff"), (b"", b"")]), false).expect("listed");
    assert_eq!(found.len(), 3);
    assert_eq!(found[0].kind, Err(SignatureFault::Unsupported { kind: "ssh-<U+001B>[31m".to_owned() }));
    assert_eq!(found[1].kind, Ok(KeyKind::Ed25519));
    assert_eq!(found[1].comment.as_str(), "red[31m \u{fffd}");
    assert_eq!(found[1].fingerprint(), Some(fingerprint(key.public_key())));
    assert!(found[2].key.is_none());
}

#[test]
fn nonsense_has_its_own_words() {
    for (bytes, expected) in [
        (framed(&[5]), AgentError::Declined),
        (framed(&[]), AgentError::Malformed),
        (framed(&[99]), AgentError::Malformed),
        (framed(&[12, 0, 0, 0, 9]), AgentError::Malformed),
        (framed(&[12, 0xff, 0xff, 0xff, 0xff]), AgentError::Malformed),
        (framed(&[12, 0, 0, 0, 0, 7]), AgentError::Malformed),
        (vec![0xff; 4], AgentError::TooLong),
        (vec![0, 4, 0, 1], AgentError::TooLong),
        (vec![0, 0], AgentError::Broken { kind: std::io::ErrorKind::UnexpectedEof }),
        (vec![0, 0, 0, 9, 12], AgentError::Broken { kind: std::io::ErrorKind::UnexpectedEof }),
    ] {
        assert_eq!(answer(bytes.clone(), false).expect_err("refused"), expected, "{bytes:?}");
    }
}

#[test]
fn an_agent_that_hangs_is_given_up() {
    for bytes in [Vec::new(), vec![0, 0], vec![0, 0, 0, 9, 12]] {
        assert_eq!(answer(bytes, true).expect_err("given up"), AgentError::TimedOut { seconds: 0 });
    }
}

#[test]
fn no_agent_says_why() {
    let directory = tempfile::tempdir().expect("a directory");
    assert_eq!(Agent::from_variable(None), Err(AgentError::NotSet));
    assert_eq!(Agent::from_variable(Some(OsStr::new(""))), Err(AgentError::NotSet));
    let path = directory.path().join("none");
    let agent = Agent::from_variable(Some(path.as_os_str())).expect("an agent");
    assert_eq!(agent.identities().expect_err("refused"), AgentError::NoSocket { path });
    let path = directory.path().join("dead");
    drop(UnixListener::bind(&path).expect("a socket"));
    assert_eq!(Agent::at(&path).identities().expect_err("refused"), AgentError::NobodyListens { path });
}
