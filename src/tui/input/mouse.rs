//! Mouse reports whose numbers are raw bytes after a sequence without parameters: X10 and what came of it, also with numbers
//! in UTF-8 (mode 1005), and those of highlight tracking (1001). The forms of modes 1006, 1015 and 1016 are ordinary
//! sequences, which have no name.

/// How many numbers follow a sequence without parameters that ends in this byte.
pub(super) fn raw_bytes(last: u8) -> Option<usize> {
    match last {
        b'M' => Some(3),
        b'T' => Some(6),
        b't' => Some(2),
        _ => None,
    }
}

/// The numbers of a report.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Raw {
    /// They are so many bytes.
    Taken(usize),
    /// More must come.
    Incomplete,
}

/// How many bytes so many numbers are. Whether two bytes that are one character in UTF-8 are one number or two, nobody can
/// tell; one it is, so that what is left over is dropped rather than typed. A control character ends a report that was
/// broken off; only zero is a number, that of what is too far out.
pub(super) fn raw(bytes: &[u8], count: usize) -> Raw {
    let mut at = 0usize;
    for _ in 0..count {
        let here = bytes.get(at..).unwrap_or_default();
        let length = match here {
            [0x01..=0x1f, ..] => return Raw::Taken(at),
            [0xc2..=0xdf, 0x80..=0xbf, ..] => 2,
            [] | [0xc2..=0xdf] => return Raw::Incomplete,
            _ => 1,
        };
        at = at.saturating_add(length);
    }
    Raw::Taken(at)
}
