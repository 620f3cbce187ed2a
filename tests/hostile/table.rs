//! What is done to a good attestation, and what has to be said of it: the one place to read.

use careseal::attestation::MARKER;
use careseal::checklist::Outcome;
use careseal::seal::NAMESPACE;
use careseal::text::{Line, Note};
use ssh_key::HashAlg;

use super::generate::{
    ADMIN, REVIEWER, Sample, attested, blob, end, forged, head, key, kind, name, public, reviewed, signed, strings,
    swapped, with_blob,
};
use super::harm::{attested_head, bytes_for, coded, count, cut, own_blob, utf16, waiver, with_key, wrapped};
use crate::report::sample::{id, small};

/// One hostile file.
pub(super) struct Hostile {
    /// Its name.
    pub(super) name: &'static str,
    /// What is done to the good file.
    pub(super) what: &'static str,
    /// How `verify` ends.
    pub(super) code: i32,
    /// What is said first, by its message id; for an exit code of 0 what is said at all.
    pub(super) id: &'static str,
    /// Makes it.
    pub(super) make: fn(&Sample) -> Vec<u8>,
    /// By which file of trusted keys it is judged.
    pub(super) trust: &'static str,
}

const fn file(
    name: &'static str,
    what: &'static str,
    code: i32,
    id: &'static str,
    make: fn(&Sample) -> Vec<u8>,
) -> Hostile {
    Hostile { name, what, code, id, make, trust: "trust" }
}

/// A group of them, with its title.
pub(super) type Group = (&'static str, &'static [Hostile]);

pub(super) const TABLE: [Group; 11] = [
    (
        "Characters that lie",
        &[
            file(
                "escape-in-name",
                "a terminal escape in the account's name, sealed by trusted people",
                3,
                "verify-character-control",
                |s| s.with("example-clinic", "\u{1b}[31mexample"),
            ),
            file("link-in-reason", "a terminal hyperlink (OSC 8) in a reason", 3, "verify-character-control", |s| {
                s.with("The old", "\u{1b}]8;;https://evil.example\u{7}The old")
            }),
            file("c1-in-title", "a C1 control in the checklist's title", 3, "verify-character-control", |s| {
                s.with("\ntitle = \"", "\ntitle = \"\u{9b}2J")
            }),
            file("nul", "a NUL within the record", 3, "verify-character-control", |s| {
                s.with("Head of IT", "Head\0 of IT")
            }),
            file(
                "bidi-override",
                "a bidirectional override in a responsibility sentence",
                3,
                "verify-character-bidi",
                |s| s.with("affirmation = \"", "affirmation = \"\u{202e}"),
            ),
            file("bidi-isolate", "a bidirectional isolate in a person's name", 3, "verify-character-bidi", |s| {
                s.with("name = \"Admin\"", "name = \"\u{2067}Admin\"")
            }),
            file("zero-width", "a zero-width space in a name", 3, "verify-character-invisible", |s| {
                s.with("name = \"Admin\"", "name = \"Ad\u{200b}min\"")
            }),
            file("tag-letters", "invisible tag letters after a reason", 3, "verify-character-invisible", |s| {
                s.with("The old", "\u{e0041}\u{e0042}The old")
            }),
            file("piled-accents", "six accents on one letter", 3, "verify-character-marks", |s| {
                s.with("Head of IT", "Hea\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}d of IT")
            }),
            file("private-use", "a character of private use", 3, "verify-character-not-text", |s| {
                s.with("Head of IT", "\u{e001} of IT")
            }),
            file("not-composed", "a letter and its accent apart (not NFC)", 3, "verify-not-composed", |s| {
                s.with("Head of IT", "He\u{301}ad of IT")
            }),
            file("escape-by-code", "a terminal escape written as \\u001b", 3, "verify-character-code", |s| {
                s.with("Head of IT", "Head\\u001b[31m of IT")
            }),
            file(
                "escape-by-short-code",
                "a terminal escape written as \\e, which TOML 1.1 reads",
                3,
                "verify-character-code",
                |s| s.with("Head of IT", "Head\\e[31m of IT"),
            ),
            file("bidi-by-code", "a bidirectional override written as \\u202e", 3, "verify-character-code", |s| {
                s.with("Head of IT", "Head\\u202e of IT")
            }),
            file("letter-by-code", "a plain letter written as a code", 3, "verify-character-code", |s| {
                s.with("Head of IT", "\\u0048ead of IT")
            }),
            file("escape-in-comment", "a terminal escape in a comment line", 3, "verify-character-control", |s| {
                s.added("# \u{1b}[2J")
            }),
            file(
                "escape-after-sealing",
                "a terminal escape put in after sealing",
                3,
                "verify-character-control",
                |s| s.altered("Head of IT", "Head\u{1b}[8m of IT"),
            ),
            file("escape-in-seal", "a terminal escape in the words of a seal", 3, "verify-character-control", |s| {
                let head = attested_head() + "reason = \"\u{1b}[1A\"\n";
                signed(&s.body, &head, 1).into_bytes()
            }),
            file(
                "code-in-seal",
                "a terminal escape as a code in the words of a seal",
                3,
                "seal-file-not-a-string",
                |s| {
                    let head = attested_head() + "reason = \"\\u001b[1A\"\n";
                    signed(&s.body, &head, 1).into_bytes()
                },
            ),
        ],
    ),
    (
        "Other encodings",
        &[
            file("byte-order-mark", "a byte-order mark at the start", 3, "seal-file-byte-order-mark", |s| {
                format!("\u{feff}{}", s.good).into_bytes()
            }),
            file("utf16-little", "saved as UTF-16, little end first", 3, "verify-is-utf16", |s| {
                utf16(&format!("\u{feff}{}", s.good), u16::to_le_bytes)
            }),
            file("utf16-big", "saved as UTF-16, big end first", 3, "verify-is-utf16", |s| {
                utf16(&format!("\u{feff}{}", s.good), u16::to_be_bytes)
            }),
            file("utf16-unmarked", "saved as UTF-16 without a mark", 3, "verify-is-utf16", |s| {
                utf16(&s.good, u16::to_le_bytes)
            }),
            file("latin-1", "one letter in Latin-1", 3, "seal-file-not-utf8", |s| {
                bytes_for(&s.good, b"Head", b"H\xe9ad")
            }),
            file("overlong", "a slash in an overlong form of UTF-8", 3, "seal-file-not-utf8", |s| {
                bytes_for(&s.good, b"Head", b"\xc0\xafead")
            }),
            file("surrogate", "half of a surrogate pair in UTF-8", 3, "seal-file-not-utf8", |s| {
                bytes_for(&s.good, b"Head", b"\xed\xa0\x80ead")
            }),
        ],
    ),
    (
        "Too much",
        &[
            file("deep", "ten thousand brackets within each other", 3, "record-form-too-deep", |s| {
                s.added(&format!("x = {}{}", "[".repeat(10_000), "]".repeat(10_000)))
            }),
            file("deep-names", "a name of a thousand parts", 3, "record-form-too-deep", |s| {
                s.added(&format!("{}z = 1", "a.".repeat(1_000)))
            }),
            file("long-text", "a text of 70,000 letters", 3, "verify-too-long", |s| {
                s.with("Head of IT", &"x".repeat(70_000))
            }),
            file("long-comment", "a comment of a million letters", 3, "verify-too-long", |s| {
                s.added(&format!("# {}", "x".repeat(1_000_000)))
            }),
            file("many-tables", "fifty thousand empty items", 3, "record-form-missing", |s| {
                s.added(&"[[item]]\n".repeat(50_000))
            }),
            file("many-seals", "sixty-five good seals", 3, "seal-file-too-many-seals", |s| {
                let more = (3..67u8).map(|seed| (seed, format!("r{seed}@example.com")));
                more.fold(s.good.clone(), |so_far, (seed, who)| {
                    let head = head("reviewer", &who, &name(seed), "2026-03-05T10:00:00Z", "approved");
                    signed(&so_far, &head, seed)
                })
                .into_bytes()
            }),
        ],
    ),
    (
        "TOML that readers read differently",
        &[
            file("key-twice", "the account's name twice", 3, "record-form-twice", |s| {
                s.with("name = \"example-clinic\"\n", "name = \"example-clinic\"\nname = \"other-clinic\"\n")
            }),
            file("table-twice", "the table of the account twice", 3, "record-form-twice", |s| {
                s.added("[account]\nname = \"other-clinic\"")
            }),
            file("dotted-twice", "the account's name once more, as a dotted name", 3, "record-form-twice", |s| {
                s.with("[account]", "account.name = \"other-clinic\"\n\n[account]")
            }),
            file("unknown-key", "a value that no record has", 3, "record-form-unknown", |s| {
                s.with("[account]\n", "[account]\napproved = true\n")
            }),
            file("unknown-table", "a table that no record has", 3, "record-form-unknown", |s| {
                s.added("[approval]\nby = \"everybody\"")
            }),
            file("missing-key", "the account has no name", 3, "record-form-missing", |s| {
                s.with("name = \"example-clinic\"\n", "")
            }),
            file("number-for-text", "a number for the account's name", 3, "record-form-other-kind", |s| {
                s.with("name = \"example-clinic\"", "name = 7")
            }),
            file("date-for-text", "a date for the day it was made", 3, "record-form-other-kind", |s| {
                let line = s.body.lines().find(|line| line.starts_with("created = ")).expect("a day");
                s.with(line, "created = 2026-03-02T10:00:00Z")
            }),
            file("number-with-fraction", "a fraction for a count", 3, "record-form-other-kind", |s| {
                count(s, |n| format!("{n}.0"))
            }),
            file("number-in-hex", "a count in hexadecimal", 3, "record-not-canonical", |s| {
                count(s, |n| format!("{n:#x}"))
            }),
            file("number-with-sign", "a count with a plus sign", 3, "record-not-canonical", |s| {
                count(s, |n| format!("+{n}"))
            }),
            file("number-too-large", "a count that no machine holds", 3, "record-form", |s| {
                count(s, |_| "9".repeat(40))
            }),
            file("counts-lie", "counts that are not those of the items", 3, "record-counts", |s| {
                count(s, |n| (n + 1).to_string())
            }),
            file("broken-toml", "a line that is no TOML", 3, "record-form", |s| s.added("all is well")),
            file("literal-string", "a text in single quotes", 3, "record-not-canonical", |s| {
                s.with("name = \"example-clinic\"", "name = 'example-clinic'")
            }),
            file("long-string", "a text in three quotes", 3, "record-not-canonical", |s| {
                s.with("name = \"example-clinic\"", "name = \"\"\"example-clinic\"\"\"")
            }),
            file("comment-line", "a comment in the record", 3, "verify-line-comment", |s| {
                s.added("# approved by everybody")
            }),
            file("blank-line", "a blank line more in the record", 3, "verify-line-blank", |s| {
                s.with("[account]", "\n[account]")
            }),
            file("blank-at-end", "a blank at the end of a line", 3, "verify-line-edges", |s| {
                s.with("name = \"example-clinic\"\n", "name = \"example-clinic\" \n")
            }),
            file("indented", "a line that is indented", 3, "verify-line-edges", |s| {
                s.with("name = \"example-clinic\"", "  name = \"example-clinic\"")
            }),
            file("other-order", "two lines in another order", 3, "record-not-canonical", |s| {
                let (_, rest) = s.body.split_once("[account]\n").expect("the account");
                let lines: Vec<&str> = rest.lines().take(2).collect();
                s.with(&format!("{}\n{}\n", lines[0], lines[1]), &format!("{}\n{}\n", lines[1], lines[0]))
            }),
        ],
    ),
    (
        "Around the marker and the seals",
        &[
            file("marker-missing", "the line that closes the record is gone", 3, "seal-file-seal-in-body", |s| {
                s.altered(&format!("{MARKER}\n"), "")
            }),
            file("marker-twice", "the line that closes the record twice", 3, "seal-file-second-marker", |s| {
                s.altered(MARKER, &format!("{MARKER}\n{MARKER}"))
            }),
            file("marker-changed", "a blank after the line that closes the record", 3, "seal-file-seal-in-body", |s| {
                s.altered(MARKER, &format!("{MARKER} "))
            }),
            file(
                "marker-in-long-string",
                "the closing line within a text of many lines",
                3,
                "seal-file-not-a-seal",
                |s| s.altered("name = \"example-clinic\"", &format!("name = \"\"\"\n{MARKER}\n\"\"\"")),
            ),
            file("marker-in-name", "the closing line as the account's name: only a name", 0, "verify-intact", |s| {
                s.document(|d| d.account.name = Line::clean(MARKER))
            }),
            file("seal-in-record", "what looks like a seal within the record", 3, "seal-file-seal-in-body", |s| {
                s.altered("[account]", "[[seal]]\nrole = \"reviewer\"\n\n[account]")
            }),
            file("table-after-seals", "a table after the seals", 3, "seal-file-not-a-seal", |s| {
                format!("{}\n[approval]\nby = \"everybody\"\n", s.good).into_bytes()
            }),
            file("comment-after-seals", "a comment after the seals", 3, "seal-file-not-a-seal", |s| {
                format!("{}# approved\n", s.good).into_bytes()
            }),
            file("blank-after-seals", "a blank line after the seals", 3, "seal-file-not-a-seal", |s| {
                format!("{}\n", s.good).into_bytes()
            }),
            file("record-after-seals", "another record after the seals", 3, "seal-file-not-a-seal", |s| {
                format!("{}{}", s.good, s.body).into_bytes()
            }),
            file("text-between-seals", "a line between the seals", 3, "seal-file-not-a-seal", |s| {
                format!("{}approved\n{}", s.once, s.blocks().1).into_bytes()
            }),
            file("line-in-seal", "a line that no seal has", 3, "seal-file-unknown-line", |s| {
                s.altered("verdict = \"attested\"\n", "verdict = \"attested\"\ntrusted = \"yes\"\n")
            }),
            file("line-out-of-seal", "a seal without its time", 3, "seal-file-missing", |s| {
                s.altered("signed_at = \"2026-03-02T10:00:00Z\"\n", "")
            }),
            file("line-twice-in-seal", "a seal with two verdicts", 3, "seal-file-out-of-order", |s| {
                s.altered("verdict = \"attested\"\n", "verdict = \"attested\"\nverdict = \"attested\"\n")
            }),
        ],
    ),
    (
        "Seals moved about",
        &[
            file("unsigned", "all seals taken off", 3, "seal-unsigned", |s| s.body.clone().into_bytes()),
            file("foreign-seal", "the seals of another file", 3, "verify-changed", |s| {
                let (first, second) = s.blocks();
                let other = swapped(&s.body, "example-clinic", "other-clinic");
                format!("{other}{first}{second}").into_bytes()
            }),
            file("seals-swapped", "the two seals in the other order", 3, "verify-seals-moved", |s| {
                let (first, second) = s.blocks();
                format!("{}{second}{first}", s.body).into_bytes()
            }),
            file("first-seal-gone", "the first of two seals taken out", 3, "verify-changed", |s| {
                format!("{}{}", s.body, s.blocks().1).into_bytes()
            }),
            file("middle-seal-gone", "the second of three seals taken out", 3, "verify-changed-from", |s| {
                let third = s.thrice.strip_prefix(&s.good).expect("the third");
                format!("{}{third}", s.once).into_bytes()
            }),
            file(
                "required-seal-gone",
                "the last seal taken off, which the record requires",
                3,
                "verify-seal-missing",
                |s| s.once.clone().into_bytes(),
            ),
            file("seal-twice", "the second seal twice", 3, "verify-seal-twice", |s| {
                format!("{}{}", s.good, s.blocks().1).into_bytes()
            }),
            file("same-key-twice", "one key seals as two people", 3, "seal-same-key", |s| {
                let head = head("reviewer", REVIEWER, &name(1), "2026-03-03T10:00:00Z", "approved");
                signed(&s.once, &head, 1).into_bytes()
            }),
            file("same-person-twice", "one person seals with two keys", 3, "seal-same-signer", |s| {
                let head = head("reviewer", ADMIN, &name(2), "2026-03-03T10:00:00Z", "approved");
                signed(&s.once, &head, 2).into_bytes()
            }),
            file("reviewer-first", "the first seal is a reviewer's", 3, "seal-subscriber-not-first", |s| {
                let head = head("reviewer", REVIEWER, &name(2), "2026-03-03T10:00:00Z", "approved");
                signed(&s.body, &head, 2).into_bytes()
            }),
            file("verdict-altered", "a reviewer's “approved” made “rejected”", 3, "verify-changed-from", |s| {
                s.altered("verdict = \"approved\"", "verdict = \"rejected\"")
            }),
            file("verdict-of-other-role", "a subscriber who approves", 3, "seal-file-verdict-of-other-role", |s| {
                s.altered("verdict = \"attested\"", "verdict = \"approved\"")
            }),
            file("verdict-unknown", "a verdict that there is not", 3, "seal-file-bad-value", |s| {
                s.altered("verdict = \"approved\"", "verdict = \"accepted\"")
            }),
            file("role-altered", "the subscriber made a reviewer", 3, "seal-file-verdict-of-other-role", |s| {
                s.altered("role = \"subscriber\"\nsigner", "role = \"reviewer\"\nsigner")
            }),
            file("signer-altered", "another name in the first seal", 3, "verify-changed", |s| {
                s.altered("signer = \"admin@", "signer = \"chief@")
            }),
            file("time-altered", "another time in the first seal", 3, "verify-changed", |s| {
                s.altered("signed_at = \"2026-03-02", "signed_at = \"2025-03-02")
            }),
            file("reason-altered", "another reason in the second seal", 3, "verify-changed-from", |s| {
                s.altered("Seen with", "Not seen with")
            }),
            file("record-altered", "one word of the record changed", 3, "verify-changed", |s| {
                s.altered("The old scanner", "The new scanner")
            }),
            file("time-in-future", "a seal from the future: only told", 0, "seal-warning-in-future", |s| {
                let first =
                    signed(&s.body, &head("subscriber", ADMIN, &name(1), "2199-01-01T00:00:00Z", "attested"), 1);
                reviewed(&first, REVIEWER, 2, "2199-01-02T00:00:00Z").into_bytes()
            }),
            file(
                "time-before-previous",
                "a seal older than the one it covers: only told",
                0,
                "seal-warning-before-previous",
                |s| reviewed(&s.once, REVIEWER, 2, "2026-02-01T00:00:00Z").into_bytes(),
            ),
            file("time-without-zone", "a time that does not say of which zone", 3, "seal-file-bad-value", |s| {
                s.altered("2026-03-02T10:00:00Z\"\nverdict", "2026-03-02T10:00:00\"\nverdict")
            }),
        ],
    ),
    (
        "Signatures",
        &[
            file("git-signature", "a signature that was made for git", 3, "seal-signature-namespace", |s| {
                forged(&s.body, &attested_head(), 1, "git", HashAlg::Sha512).into_bytes()
            }),
            file("other-hash", "a signature over SHA-256", 3, "seal-signature-hash", |s| {
                forged(&s.body, &attested_head(), 1, NAMESPACE, HashAlg::Sha256).into_bytes()
            }),
            file("armor-width", "the signature in lines of 64 letters", 3, "seal-file-bad-armor", |s| {
                let (before, _) = s.once.split_once("sshsig = ").expect("a seal");
                format!("{before}{}", end(&own_blob(s), 64)).into_bytes()
            }),
            file("armor-blank", "a blank within the signature", 3, "seal-file-bad-armor", |s| {
                s.altered("U1NIU0lH", "U1NI U0lH")
            }),
            file("armor-line-ends", "Windows line ends within the signature only", 3, "verify-line-ends", |s| {
                let (before, armor) = s.good.split_once("-----BEGIN").expect("a seal");
                format!("{before}-----BEGIN{}", armor.replacen('\n', "\r\n", 5)).into_bytes()
            }),
            file(
                "bytes-after-signature",
                "bytes after the end of the signature, within the armor",
                3,
                "seal-signature-malformed",
                |s| with_blob(s, &[own_blob(s), vec![0; 4]].concat()),
            ),
            file("no-signature", "an armor that holds no signature", 3, "seal-signature-malformed", |s| {
                with_blob(s, b"SSHSIGN is not SSHSIG")
            }),
            file("signature-version", "a signature of another version", 3, "seal-signature-version", |s| {
                with_blob(s, &blob(0, &key(1).public_key().to_bytes().expect("bytes"), b"", b""))
            }),
            file(
                "reserved-text",
                "text in the part of a signature that nobody signs",
                3,
                "seal-signature-reserved",
                |s| with_blob(s, &blob(1, &key(1).public_key().to_bytes().expect("bytes"), b"approved", b"")),
            ),
            file("certificate", "a signature by a certificate", 3, "seal-signature-certificate", |s| {
                with_blob(s, &kind("ssh-ed25519-cert-v01@openssh.com", "ssh-ed25519"))
            }),
            file("dsa", "a DSA key", 3, "seal-signature-dsa", |s| with_blob(s, &kind("ssh-dss", "ssh-dss"))),
            file("browser-signature", "a signature made through a web browser", 3, "seal-signature-webauthn", |s| {
                with_blob(s, &kind("sk-ecdsa-sha2-nistp256@openssh.com", "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"))
            }),
            file("unknown-kind", "a kind of key that nobody knows", 3, "seal-signature-unsupported", |s| {
                with_blob(s, &kind("ssh-\u{1b}[31m\u{202e}", "x"))
            }),
            file("short-rsa", "an RSA key of 1024 bits", 3, "seal-signature-rsa-bits", |s| {
                let modulus = [&[0, 0xc1][..], &[0x55; 127]].concat();
                let public = strings(&[b"ssh-rsa", &[1, 0, 1], &modulus]);
                with_key(s, &public, &strings(&[b"rsa-sha2-512", &[7; 128]]))
            }),
            file(
                "key-without-private-half",
                "a key for which anybody can sign anything",
                3,
                "seal-signature-weak-key",
                |s| {
                    let mut point = [0u8; 32];
                    point[0] = 1;
                    let signature = [point, [0; 32]].concat();
                    with_key(s, &strings(&[b"ssh-ed25519", &point]), &strings(&[b"ssh-ed25519", &signature]))
                },
            ),
            file("not-touched", "a hardware key that nobody touched", 3, "seal-signature-not-touched", |s| {
                let kind = b"sk-ssh-ed25519@openssh.com";
                let key = key(1).public_key().to_bytes().expect("bytes");
                let public = strings(&[kind, &key[key.len() - 32..], b"ssh:"]);
                let signature = [strings(&[kind, &[7; 64]]), vec![0, 0, 0, 0, 9]].concat();
                with_key(s, &public, &signature)
            }),
            file(
                "other-kind",
                "a signature of another kind than its key makes",
                3,
                "seal-signature-kind-mismatch",
                |s| {
                    let public = key(1).public_key().to_bytes().expect("bytes");
                    with_key(s, &public, &strings(&[b"rsa-sha2-512", &[7; 64]]))
                },
            ),
            file(
                "key-replaced",
                "the attacker's signature under the subscriber's fingerprint",
                3,
                "seal-signature-other-key",
                |s| signed(&s.body, &attested_head(), 66).into_bytes(),
            ),
        ],
    ),
    (
        "Whom to trust",
        &[
            file("unknown-signer", "sealed anew by a key that nobody knows", 3, "seal-trust-unknown-key", |s| {
                reviewed(&attested(&s.body, ADMIN, 66), REVIEWER, 2, "2026-03-03T10:00:00Z").into_bytes()
            }),
            file(
                "sentence-by-attacker",
                "a responsibility sentence changed, sealed by a key that nobody knows",
                3,
                "seal-trust-unknown-key",
                |s| {
                    let body = swapped(&s.body, "affirmation = \"", "affirmation = \"Nobody is to blame. ");
                    attested(&body, ADMIN, 66).into_bytes()
                },
            ),
            file("name-of-another", "a trusted key under another's name", 3, "seal-trust-other-principal", |s| {
                reviewed(&attested(&s.body, "chief@example.org", 1), REVIEWER, 2, "2026-03-03T10:00:00Z").into_bytes()
            }),
            Hostile {
                trust: "trust-other-name",
                ..file("key-of-another", "a key that speaks for somebody else", 3, "seal-trust-other-principal", |s| {
                    s.good.clone().into_bytes()
                })
            },
            Hostile {
                trust: "trust-other-purpose",
                ..file("key-for-git", "a key that is trusted for git only", 3, "seal-trust-other-namespace", |s| {
                    s.good.clone().into_bytes()
                })
            },
            Hostile {
                trust: "trust-later",
                ..file("key-not-yet", "sealed before the key is trusted", 3, "seal-trust-not-yet-valid", |s| {
                    s.good.clone().into_bytes()
                })
            },
            Hostile {
                trust: "trust-earlier",
                ..file("key-no-more", "sealed after the key was trusted", 3, "seal-trust-expired", |s| {
                    s.good.clone().into_bytes()
                })
            },
            Hostile {
                trust: "trust-authority",
                ..file("authority", "a certificate authority's line has the key", 3, "seal-trust-unknown-key", |s| {
                    s.good.clone().into_bytes()
                })
            },
            Hostile {
                trust: "trust-reviewers",
                ..file("half-known", "only the second of two signers is known", 3, "seal-trust-unknown-key", |s| {
                    s.good.clone().into_bytes()
                })
            },
        ],
    ),
    (
        "Other files, other forms",
        &[
            file("draft-form", "a record of form 0, well sealed", 3, "record-draft", |s| {
                s.with("careseal-attestation/1", "careseal-attestation/0")
            }),
            file("newer-form", "a record of form 2, well sealed", 3, "record-newer", |s| {
                s.with("careseal-attestation/1", "careseal-attestation/2")
            }),
            file("much-newer-form", "a record of form 9, with values that nobody knows yet", 3, "record-newer", |s| {
                Sample::sealed(&swapped(
                    &swapped(&s.body, "attestation/1", "attestation/9"),
                    "[account]",
                    "[future]\nx = 1\n\n[account]",
                ))
                .into_bytes()
            }),
            file("other-format", "a record of something else, well sealed", 3, "record-format", |s| {
                s.with("careseal-attestation/1", "careseal-approval/0")
            }),
            file("first-line-second", "a comment before the first line", 3, "record-format", |s| {
                s.with("format = ", "# hello\nformat = ")
            }),
            file("worksheet", "a worksheet under an attestation's name", 3, "verify-is-worksheet", |_| {
                small().log.print().into_bytes()
            }),
            file("empty", "no bytes at all", 3, "verify-is-empty", |_| Vec::new()),
            file("blank", "nothing but line ends", 3, "verify-is-empty", |_| b"\n\n\n".to_vec()),
            file("marker-only", "only the line that closes a record", 3, "record-format", |_| {
                format!("{MARKER}\n").into_bytes()
            }),
            file("gzip", "packed with gzip", 3, "verify-is-packed", |s| {
                [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &s.good.as_bytes()[..99]].concat()
            }),
            file("zip", "packed in a ZIP archive", 3, "verify-is-archive", |s| {
                [b"PK\x03\x04".as_slice(), s.good.as_bytes()].concat()
            }),
            file("error-page", "a server's error page, saved under the name", 3, "verify-is-web-page", |_| {
                b"<!DOCTYPE html>\n<html><title>404 Not Found</title></html>\n".to_vec()
            }),
            file("pdf", "a PDF", 3, "verify-is-pdf", |_| b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec()),
            file("report", "the JSON of a report", 3, "verify-is-json", |_| {
                b"{ \"format\": \"careseal-report/0\" }\n".to_vec()
            }),
            file("public-key", "a public key", 3, "verify-is-key", |_| format!("{}\n", public(1)).into_bytes()),
            file("bare-signature", "only the signature", 3, "verify-is-signature", |s| {
                let at = s.once.find("-----BEGIN").expect("a seal");
                s.once.as_bytes()[at..].to_vec()
            }),
            file("noise", "bytes that mean nothing", 3, "seal-file-not-utf8", |_| {
                (0u32..4096).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0] | 0x81).collect()
            }),
        ],
    ),
    (
        "What mail and downloads do",
        &[
            file("windows-line-ends", "all line ends changed to those of Windows", 3, "verify-line-ends", |s| {
                s.good.replace('\n', "\r\n").into_bytes()
            }),
            file("old-line-ends", "all line ends changed to those of old Macintoshes", 3, "verify-line-ends", |s| {
                s.good.replace('\n', "\r").into_bytes()
            }),
            file("some-line-ends", "some line ends changed, and a word", 3, "seal-file-carriage-return", |s| {
                swapped(&s.good, "The old", "The new").replace('\n', "\r\n").into_bytes()
            }),
            file("mail-coding", "coded as mail is, with =3D and soft line ends", 3, "verify-mail", |s| {
                coded(&s.good).into_bytes()
            }),
            file("mail-coding-and-more", "coded as mail is, and a word changed", 3, "verify-mail-coded", |s| {
                coded(&swapped(&s.good, "The old", "The new")).into_bytes()
            }),
            file("flowed", "long lines wrapped by a mail program", 3, "verify-mail", |s| {
                wrapped(&s.good, " \n").into_bytes()
            }),
            file(
                "flowed-and-trimmed",
                "long lines wrapped, and the blanks at line ends stripped",
                3,
                "verify-mail",
                |s| wrapped(&s.good, "\n").into_bytes(),
            ),
            file("whole-mail", "the whole mail instead of what was attached", 3, "verify-is-mail", |s| {
                format!("Received: from mail.example\nSubject: Attestation\n\n{}", s.good).into_bytes()
            }),
            file("last-line-end-gone", "the last line end lost", 3, "seal-file-no-final-newline", |s| {
                s.good.trim_end().as_bytes().to_vec()
            }),
            file("cut-in-head", "a download that broke off in the head", 3, "verify-cut", |s| cut(s, "[account]", 0)),
            file("cut-in-facts", "a download that broke off in the facts", 3, "verify-cut", |s| cut(s, "[[fact]]", 0)),
            file("cut-in-items", "a download that broke off in the items, within a word", 3, "verify-cut", |s| {
                cut(s, "old scanner", 3)
            }),
            file("cut-in-counts", "a download that broke off in the counts", 3, "verify-cut", |s| {
                cut(s, "[counts]", 0)
            }),
            file("cut-before-seals", "a download that broke off before the seals", 3, "seal-unsigned", |s| {
                cut(s, "\n[[seal]]", 0)
            }),
            file("cut-in-seal", "a download that broke off in the words of a seal", 3, "seal-file-cut-short", |s| {
                cut(s, "verdict = ", 0)
            }),
            file(
                "cut-in-armor",
                "a download that broke off within a signature",
                3,
                "seal-file-no-final-newline",
                |s| cut(s, "0lH", 1),
            ),
            file("cut-in-second-seal", "a download that broke off in the second seal", 3, "seal-file-cut-short", |s| {
                cut(s, "verdict = \"approved\"", 0)
            }),
        ],
    ),
    (
        "Records that careseal would never have sealed",
        &[
            file("endless-waiver", "a waiver until 2199", 1, "finding-too-long", |s| {
                s.document(|d| waiver(d).expires = Some(Line::clean("2199-01-01")))
            }),
            file(
                "sentence-changed",
                "another responsibility sentence, sealed by those who are trusted",
                1,
                "finding-sentence",
                |s| s.document(|d| waiver(d).affirmation = Some(Note::clean("Nobody is to blame."))),
            ),
            file(
                "affirmed-by-nobody",
                "a waiver affirmed by a person who is not in the record",
                1,
                "verify-record-people",
                |s| s.document(|d| waiver(d).affirmed_by = Some(id("nobody-known"))),
            ),
            file("item-left-out", "an item of the checklist left out", 1, "verify-record-missing", |s| {
                s.document(|d| drop(d.items.remove(7)))
            }),
            file(
                "outcome-changed",
                "an item that says something else than its answers",
                1,
                "verify-record-content",
                |s| s.document(|d| d.items[5].outcome = Outcome::Waived),
            ),
            file("unknown-edition", "an edition that nobody knows", 1, "verify-unknown-edition", |s| {
                s.document(|d| d.checklists[0].edition = id("2099-01-01"))
            }),
            file(
                "structure-forged",
                "an edition with another digest than the one known",
                1,
                "verify-other-structure",
                |s| s.document(|d| d.checklists[0].structure = Line::clean("sha256:00")),
            ),
            file("says-nothing", "a record without any checklist", 1, "verify-record-nothing", |s| {
                s.document(|d| {
                    d.checklists.clear();
                    d.items.clear();
                    d.facts.clear();
                })
            }),
        ],
    ),
];
