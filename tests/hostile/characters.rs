//! Characters that may stand nowhere, put into every place that has text.

use super::generate::{ADMIN, Sample, attested, head, name, signed, swapped};

/// What hides, and the message that names it.
pub(super) const CHARACTERS: [(&str, &str); 27] = [
    ("\u{1b}[31m", "verify-character-control"),
    ("\u{1b}]8;;https://evil.example\u{7}", "verify-character-control"),
    ("\u{1b}]52;c;cm0gLXJm\u{7}", "verify-character-control"),
    ("\u{1b}[2J\u{1b}[H", "verify-character-control"),
    ("\u{9b}31m", "verify-character-control"),
    ("\u{9d}0;title\u{9c}", "verify-character-control"),
    ("\u{0}", "verify-character-control"),
    ("\u{8}\u{8}\u{8}", "verify-character-control"),
    ("\u{7f}", "verify-character-control"),
    ("\t", "verify-character-control"),
    ("\u{2028}", "verify-character-control"),
    ("\u{202e}", "verify-character-bidi"),
    ("\u{202a}", "verify-character-bidi"),
    ("\u{2067}", "verify-character-bidi"),
    ("\u{2069}", "verify-character-bidi"),
    ("\u{200e}", "verify-character-bidi"),
    ("\u{61c}", "verify-character-bidi"),
    ("\u{200b}", "verify-character-invisible"),
    ("\u{2060}", "verify-character-invisible"),
    ("\u{ad}", "verify-character-invisible"),
    ("\u{feff}", "verify-character-invisible"),
    ("\u{3164}", "verify-character-invisible"),
    ("\u{e0041}", "verify-character-invisible"),
    ("\u{fffa}", "verify-character-invisible"),
    ("\u{e000}", "verify-character-not-text"),
    ("\u{fdd0}", "verify-character-not-text"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "verify-character-marks"),
];

/// Hides a character somewhere.
pub(super) type Hide = fn(&Sample, &str) -> Vec<u8>;

/// Where it hides: the file with it there, sealed by people who are trusted wherever that can be.
pub(super) const PLACES: [(&str, Hide); 13] = [
    ("account", |s, c| s.with("name = \"example-clinic\"", &format!("name = \"example{c}-clinic\""))),
    ("checklist", |s, c| s.with("\ntitle = \"", &format!("\ntitle = \"{c}"))),
    ("person", |s, c| s.with("name = \"Admin\"", &format!("name = \"Ad{c}min\""))),
    ("e-mail", |s, c| s.with("email = \"admin@", &format!("email = \"admin{c}@"))),
    ("fact", |s, c| s.with("ask = \"", &format!("ask = \"{c}"))),
    ("reason", |s, c| s.with("The old scanner", &format!("The {c}old scanner"))),
    ("sentence", |s, c| s.with("affirmation = \"", &format!("affirmation = \"{c}"))),
    ("comment", |s, c| s.added(&format!("# {c}"))),
    ("name of a value", |s, c| s.added(&format!("\"x{c}\" = 1"))),
    ("signer", |s, c| {
        let head = head("subscriber", &format!("admin{c}@example.org"), &name(1), "2026-03-02T10:00:00Z", "attested");
        signed(&s.body, &head, 1).into_bytes()
    }),
    ("reason of a seal", |s, c| {
        let head = head("subscriber", ADMIN, &name(1), "2026-03-02T10:00:00Z", "attested");
        signed(&s.body, &format!("{head}reason = \"All {c}is well\"\n"), 1).into_bytes()
    }),
    ("note of a seal", |s, c| {
        let head = head("subscriber", ADMIN, &name(1), "2026-03-02T10:00:00Z", "attested");
        signed(&s.body, &format!("{head}comment.\"health-configuration/I.3\" = \"{c}\"\n"), 1).into_bytes()
    }),
    ("put in after sealing", |s, c| {
        swapped(&attested(&s.body, ADMIN, 1), "Head of IT", &format!("Head{c} of IT")).into_bytes()
    }),
];
