//! What a terminal says in a string: OSC, DCS, APC, PM, SOS. It is never for us, and is swallowed as a whole.

/// Longer than any answer of a terminal; of what is still longer the end is taken to be lost.
const ABSURD: usize = 1024 * 1024;

/// A string that has begun. What it says is not kept.
#[derive(Debug)]
pub(super) struct ControlString {
    /// The letter that began it, after ESC.
    letter: u8,
    /// Whether it began with ESC and a letter, as a key with Alt does.
    is_typed: bool,
    length: usize,
    /// How many bytes of a character in UTF-8 are still to come, and the byte that it began with: the byte 0x9c among them
    /// is no end.
    owed: usize,
    lead: u8,
}

/// How a string ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// By its end, or broken off.
    Whole,
    /// Nothing was in it: it was Alt with this letter, and another key follows.
    WasKey(char),
}

impl ControlString {
    /// One that this letter began.
    pub(super) fn new(letter: u8, is_typed: bool) -> Self {
        Self { letter, is_typed, length: 0, owed: 0, lead: 0 }
    }

    /// Whether what began it may have been a key by itself.
    pub(super) fn may_be_key(&self) -> bool {
        self.length == 0
    }

    /// The letter of the key that it was, if nothing followed.
    pub(super) fn key(&self) -> Option<char> {
        (self.is_typed && self.length == 0).then_some(char::from(self.letter))
    }

    /// Whether its end must be lost.
    pub(super) fn is_absurd(&self) -> bool {
        self.length > ABSURD
    }

    /// How many of these bytes belong to it, and how it ended if it did. An ESC at their end waits for what follows it.
    pub(super) fn take(&mut self, bytes: &[u8]) -> (usize, Option<Ended>) {
        for (at, byte) in bytes.iter().copied().enumerate() {
            let after = at.saturating_add(1);
            match byte {
                0x1b => match bytes.get(after) {
                    None => return (at, None),
                    Some(b'\\') => return (after.saturating_add(1), Some(Ended::Whole)),
                    // Another sequence begins: the end of this one is lost.
                    Some(_) => return (at, Some(self.key().map_or(Ended::Whole, Ended::WasKey))),
                },
                // CAN and SUB break off; BEL ends what xterm lets it end.
                0x18 | 0x1a => return (after, Some(Ended::Whole)),
                0x07 if self.letter == b']' => return (after, Some(Ended::Whole)),
                _ if self.ends_with(byte) => return (after, Some(Ended::Whole)),
                _ => self.length = self.length.saturating_add(1),
            }
        }
        (bytes.len(), None)
    }

    /// Whether a byte is the end of a string as one byte, or the last of the same character in UTF-8.
    fn ends_with(&mut self, byte: u8) -> bool {
        match byte {
            0x80..=0xbf if self.owed > 0 => {
                self.owed = self.owed.saturating_sub(1);
                return self.lead == 0xc2 && byte == 0x9c;
            }
            0x9c => return true,
            0xc2..=0xdf => self.owed = 1,
            0xe0..=0xef => self.owed = 2,
            0xf0..=0xf4 => self.owed = 3,
            _ => self.owed = 0,
        }
        self.lead = byte;
        false
    }
}
