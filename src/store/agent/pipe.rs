//! The line to an agent: one connection per question, bounded in time and length.

use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Duration;

use super::AgentError;

/// The longest answer taken: 256 KiB, as OpenSSH.
const MAX_ANSWER: usize = 256 * 1024;

#[cfg(unix)]
pub(super) const DEFAULT: Option<&str> = None;
#[cfg(windows)]
pub(super) const DEFAULT: Option<&str> = Some(r"\\.\pipe\openssh-ssh-agent");

/// Asks one question.
#[cfg(unix)]
pub(super) fn ask(path: &Path, request: &[u8], within: Duration) -> Result<Vec<u8>, AgentError> {
    use std::os::unix::net::UnixStream;
    use std::time::Instant;

    let until = Instant::now().checked_add(within);
    let mut stream = UnixStream::connect(path).map_err(|e| AgentError::connecting(path, &e))?;
    let limit = |stream: &UnixStream| {
        let left = until.map_or(within, |until| until.saturating_duration_since(Instant::now()));
        // A limit of nothing would mean none at all.
        let left = left.max(Duration::from_millis(1));
        stream.set_read_timeout(Some(left)).and_then(|()| stream.set_write_timeout(Some(left)))
    };
    converse(&mut stream, request, within, limit)
}

/// Asks one question. A pipe's handle knows no time limit, so a thread waits for it, and is left behind when time is up.
#[cfg(windows)]
pub(super) fn ask(path: &Path, request: &[u8], within: Duration) -> Result<Vec<u8>, AgentError> {
    use std::sync::mpsc::{RecvTimeoutError, sync_channel};

    let (path, request) = (path.to_owned(), request.to_vec());
    let (answer, wait) = sync_channel(1);
    std::thread::spawn(move || {
        let opened = crate::store::plain_file::open_agents_pipe(&path);
        let result = opened
            .map_err(|e| AgentError::connecting(&path, &e))
            .and_then(|mut pipe| converse(&mut pipe, &request, within, |_| Ok(())));
        drop(answer.send(result));
    });
    wait.recv_timeout(within).unwrap_or_else(|why| {
        Err(match why {
            RecvTimeoutError::Timeout => AgentError::TimedOut { seconds: within.as_secs() },
            RecvTimeoutError::Disconnected => AgentError::Broken { kind: io::ErrorKind::BrokenPipe },
        })
    })
}

fn converse<S: Read + Write>(
    stream: &mut S,
    request: &[u8],
    within: Duration,
    limit: impl Fn(&S) -> io::Result<()>,
) -> Result<Vec<u8>, AgentError> {
    let failed = |error: &io::Error| {
        let kind = error.kind();
        if matches!(kind, io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) {
            AgentError::TimedOut { seconds: within.as_secs() }
        } else {
            AgentError::Broken { kind }
        }
    };
    let length = u32::try_from(request.len()).ok().ok_or(AgentError::TooLong)?;
    let mut framed = length.to_be_bytes().to_vec();
    framed.extend(request);
    limit(stream).and_then(|()| stream.write_all(&framed)).map_err(|e| failed(&e))?;
    let mut length = [0u8; 4];
    read_all(stream, &mut length, &limit).map_err(|e| failed(&e))?;
    let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
    if length > MAX_ANSWER {
        return Err(AgentError::TooLong);
    }
    let mut answer = vec![0u8; length];
    read_all(stream, &mut answer, &limit).map_err(|e| failed(&e))?;
    Ok(answer)
}

/// Fills the buffer; the limit is set anew before each read, so that an agent that sends byte by byte gains no time.
fn read_all<S: Read>(stream: &mut S, mut buffer: &mut [u8], limit: impl Fn(&S) -> io::Result<()>) -> io::Result<()> {
    while !buffer.is_empty() {
        limit(stream)?;
        match stream.read(buffer) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => buffer = buffer.get_mut(count..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
