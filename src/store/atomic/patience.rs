//! Trying again while another program has the file open.
//!
//! Windows refuses to rename while a virus scanner or a preview looks at the old or the new file; that passes within a
//! second. Elsewhere "permission denied" means what it says.

use std::io;
use std::time::Duration;

use tempfile::{NamedTempFile, PersistError};

/// About one second together.
const WAITS: [Duration; 7] = [
    Duration::from_millis(5),
    Duration::from_millis(15),
    Duration::from_millis(40),
    Duration::from_millis(90),
    Duration::from_millis(150),
    Duration::from_millis(300),
    Duration::from_millis(400),
];

/// Whether another program merely has its hands on the file.
pub(super) fn is_busy(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows)
        && (error.kind() == io::ErrorKind::PermissionDenied || error.raw_os_error() == Some(SHARING_VIOLATION))
}

/// Lets the file take its place, again and again while that is `busy`.
pub(super) fn persist(
    mut file: NamedTempFile,
    mut take_place: impl FnMut(NamedTempFile) -> Result<(), PersistError>,
    busy: impl Fn(&io::Error) -> bool,
    mut sleep: impl FnMut(Duration),
) -> Result<(), PersistError> {
    for wait in WAITS {
        match take_place(file) {
            Err(failure) if busy(&failure.error) => {
                sleep(wait);
                file = failure.file;
            }
            done => return done,
        }
    }
    take_place(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn try_until(succeeds_at: usize) -> (Result<(), io::ErrorKind>, Duration, usize) {
        let file = NamedTempFile::new().expect("a file");
        let (mut tries, mut slept) = (0usize, Duration::ZERO);
        let result = persist(
            file,
            |file| {
                tries = tries.saturating_add(1);
                if tries == succeeds_at {
                    return Ok(());
                }
                Err(PersistError { error: io::ErrorKind::PermissionDenied.into(), file })
            },
            |error| error.kind() == io::ErrorKind::PermissionDenied,
            |wait| slept = slept.saturating_add(wait),
        );
        (result.map_err(|failure| failure.error.kind()), slept, tries)
    }

    #[test]
    fn a_file_that_is_let_go_in_time_is_replaced() {
        let (result, _, tries) = try_until(4);
        assert_eq!((result, tries), (Ok(()), 4));
    }

    #[test]
    fn after_a_second_it_gives_up() {
        let (result, slept, tries) = try_until(0);
        assert_eq!((result, tries), (Err(io::ErrorKind::PermissionDenied), 8));
        assert!(slept <= Duration::from_secs(1));
    }
}
