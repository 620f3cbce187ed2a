//! SSH's binary form: numbers big-endian, strings with their length before them.

/// Reads from the front; whatever is not there is `None`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wire<'a>(&'a [u8]);

impl<'a> Wire<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next `count` bytes.
    pub(crate) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (front, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(front)
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.take(4)?.try_into().ok()?))
    }

    pub(crate) fn string(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(usize::try_from(length).ok()?)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

/// Appends a string with its length before it; nothing if it is beyond what the form can say.
pub(crate) fn push_string(out: &mut Vec<u8>, string: &[u8]) -> Option<()> {
    out.extend(u32::try_from(string.len()).ok()?.to_be_bytes());
    out.extend(string);
    Some(())
}

/// The name of the kind of key or signature that a blob holds.
pub(crate) fn kind(blob: &[u8]) -> Option<&str> {
    std::str::from_utf8(Wire::new(blob).string()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_none() {
        let mut wire = Wire::new(&[0, 0, 0, 2, b'a', b'b', 9]);
        assert_eq!(wire.string(), Some(&b"ab"[..]));
        assert_eq!(wire.number(), None);
        assert_eq!(wire.byte(), Some(9));
        assert_eq!(wire.byte(), None);
        assert!(wire.is_empty());
        assert_eq!(Wire::new(&[0xff; 8]).string(), None);
    }
}
