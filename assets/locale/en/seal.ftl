# Seals: roles and verdicts, what can be wrong with a file, a signature, a file of trusted keys, and what to do about it.

seal-role-subscriber = account holder
seal-role-reviewer = reviewer

seal-verdict-attested = attested
seal-verdict-approved = approved
seal-verdict-approved-with-reservations = approved with reservations
seal-verdict-rejected = rejected

## The form of the file

seal-file-too-large = The file has { $bytes } bytes; an attestation has at most { $limit }.
seal-file-too-large-remedy = This is not a file that careseal wrote. Ask for the right one.
seal-file-byte-order-mark = The file begins with a byte-order mark that was not there when it was sealed.
seal-file-byte-order-mark-remedy = An editor added it when the file was saved. Ask for the original file, or copy it again without opening it.
seal-file-carriage-return = Line { $line } ends in the Windows way; the file was sealed with plain line ends.
seal-file-carriage-return-remedy = Mail or git may have changed the line ends. Ask for the file as it was sent, packed in a ZIP archive.
seal-file-not-utf8 = Line { $line } is not text in UTF-8.
seal-file-not-utf8-remedy = The file was damaged or saved in another encoding. Ask for the original.
seal-file-no-final-newline = The end of line { $line } is missing.
seal-file-no-final-newline-remedy = The file was cut short or saved by an editor. Ask for the original.
seal-file-no-marker = The line that closes the record is missing: “{ $marker }”.
seal-file-no-marker-remedy = This is not an attestation, or its end was lost. Check that you have the right file, or ask for it again.
seal-file-second-marker = Line { $line } closes the record a second time.
seal-file-second-marker-remedy = Somebody changed the file. Do not rely on it, and ask for the original.
seal-file-seal-in-body = Line { $line } looks like part of a seal, but stands within the record.
seal-file-seal-in-body-remedy = Somebody changed the file. Do not rely on it, and ask for the original.
seal-file-not-a-seal = Line { $line } stands below the record and belongs to no seal.
seal-file-not-a-seal-remedy = Somebody or some program added to the file. Ask for the original.
seal-file-too-many-seals = The seal at line { $line } is one too many: an attestation carries at most { $limit }.
seal-file-too-many-seals-remedy = Ask for a new attestation that replaces this one.
seal-file-cut-short = The file ends at line { $line }, in the middle of a seal.
seal-file-cut-short-remedy = Its end was lost. Ask for the file again.
seal-file-unknown-line = Line { $line } is not a line that a seal has.
seal-file-unknown-line-remedy = Somebody changed the file, or a newer careseal wrote it. Ask for the original, or try a newer careseal.
seal-file-missing = The line “{ $field }” is missing before line { $line }.
seal-file-missing-remedy = Somebody changed the file. Ask for the original.
seal-file-out-of-order = The line “{ $field }” stands in the wrong place, or twice (line { $line }).
seal-file-out-of-order-remedy = Somebody changed the file. Ask for the original.
seal-file-not-a-string = The text of “{ $field }” in line { $line } is not written as careseal writes it.
seal-file-not-a-string-remedy = An editor or a program changed the file. Ask for the original.
seal-file-text = The text of “{ $field }” in line { $line } may not stand there (character and place: { $why }).
seal-file-text-remedy = Such characters can hide or twist what is shown. Do not rely on this file.
seal-file-bad-value = “{ $field }” in line { $line } has a value that is none.
seal-file-bad-value-remedy = Somebody changed the file, or a newer careseal wrote it. Ask for the original, or try a newer careseal.
seal-file-verdict-of-other-role = The verdict in line { $line } is not one that the { $role } gives.
seal-file-verdict-of-other-role-remedy = Somebody changed the file. Ask for the original.
seal-file-not-as-printed = The seal at line { $line } is not written as careseal writes it.
seal-file-not-as-printed-remedy = An editor or a program changed the file. Ask for the original.
seal-file-bad-armor = The signature at line { $line } is damaged.
seal-file-bad-armor-remedy = An editor or a mail program may have wrapped its lines. Ask for the original, packed in a ZIP archive.

## Signatures

seal-signature-armor = The signature is not written as careseal writes it.
seal-signature-armor-remedy = An editor or a mail program may have wrapped its lines. Ask for the original.
seal-signature-malformed = The signature cannot be read.
seal-signature-malformed-remedy = It was damaged or made by a faulty program. Ask for the original.
seal-signature-version = The signature is of version { $found }; only version 1 is known.
seal-signature-version-remedy = Try a newer careseal.
seal-signature-reserved = The signature carries text that nobody signed.
seal-signature-reserved-remedy = No honest program makes this. Do not rely on the file.
seal-signature-namespace = The signature was made for something else (“{ $found }”), not for an attestation.
seal-signature-namespace-remedy = Somebody moved a signature here from another file. Do not rely on this one.
seal-signature-hash = The signature uses { $found } instead of SHA-512.
seal-signature-hash-remedy = Ask the signer to seal again with careseal, or with ssh-keygen without the option “hashalg”.
seal-signature-certificate = The signature was made with a certificate instead of a plain key.
seal-signature-certificate-remedy = Ask the signer to seal with the key itself.
seal-signature-dsa = The key is a DSA key. These are no longer safe.
seal-signature-dsa-remedy = Use another key; “careseal key new” makes a good one.
seal-signature-webauthn = The signature was made through a web browser, in a form that cannot be checked here.
seal-signature-webauthn-remedy = Ask the signer to seal with the same key through ssh-agent or ssh-keygen.
seal-signature-unsupported = Keys of the kind “{ $kind }” cannot be checked here.
seal-signature-unsupported-remedy = Use an Ed25519, ECDSA or RSA key; “careseal key new” makes a good one.
seal-signature-kind-mismatch = A key of the kind { $key } does not make signatures of the kind { $signature }.
seal-signature-kind-mismatch-remedy = If you are signing through an agent, try a newer one. In a file you were given, do not rely on it.
seal-signature-other-key = The seal names the key { $says }, but another key signed: { $is }.
seal-signature-other-key-remedy = Somebody replaced the key or the signature. Do not rely on this file.
seal-signature-weak-key = With this key anybody can sign anything.
seal-signature-weak-key-remedy = No honest program makes such a key. Do not rely on the file.
seal-signature-rsa-bits = The RSA key has { $bits } bits; it must have { $least } to { $most }.
seal-signature-rsa-bits-remedy = Use another key; “careseal key new” makes a good one.
seal-signature-not-touched = The hardware key signed without being touched, so it is not sure that anybody was there.
seal-signature-not-touched-remedy = Ask the signer to seal with a key that wants to be touched.
seal-signature-wrong = The signature does not belong to this text: something was changed after it was sealed.
seal-signature-wrong-remedy = Do not rely on this file. Ask the signer for the original and compare.

## Sealing

seal-sign-locked = The key is locked.
seal-sign-locked-remedy = Give its passphrase.
seal-sign-needs-agent = The key sits in a piece of hardware that careseal cannot ask by itself.
seal-sign-needs-agent-remedy = Add it to ssh-agent with “ssh-add”, and choose it from there.
seal-sign-failed = The key could not sign.
seal-sign-failed-remedy = Try another key. If ssh-keygen can sign with this one, please report it.
seal-sign-outside = Something outside of careseal could not sign.
seal-sign-outside-remedy = Try again, or choose another key.
seal-add-too-many = The attestation has { $limit } seals, the most it may carry.
seal-add-too-many-remedy = Make a new attestation that replaces this one.
seal-add-too-large = With this seal the file would be larger than { $limit } bytes.
seal-add-too-large-remedy = Shorten the reason or the notes.
seal-add-subscriber-first = Nobody has attested this record yet, so nobody can review it.
seal-add-subscriber-first-remedy = Ask the account holder to seal it first.
seal-add-same-key = This key has already sealed the attestation (seal { $seal }).
seal-add-same-key-remedy = A second seal must be by another person with another key.
seal-add-same-signer = This person has already sealed the attestation (seal { $seal }).
seal-add-same-signer-remedy = A second seal must be by another person.
seal-add-earlier = Seal { $seal } of this file does not hold, so it cannot be sealed again.
seal-add-earlier-remedy = Verify the file to learn what is wrong, and ask for the original.
seal-add-own = What came back from the signing program is not a good seal. Nothing was saved.
seal-add-own-remedy = Try again, or use another key or another agent.

## What verifying finds

seal-unsigned = Nobody has sealed this record.
seal-unsigned-remedy = It is a draft, or its seals were removed. Ask for the sealed file.
seal-subscriber-not-first = The first seal is not the account holder's.
seal-subscriber-not-first-remedy = Do not rely on this file. Ask for one that the account holder sealed first.
seal-same-key = Seals { $first } and { $second } were made with the same key: one signer looks like two.
seal-same-key-remedy = Count them as one, and ask for a seal by the other person.
seal-same-signer = Seals { $first } and { $second } name the same person.
seal-same-signer-remedy = Count them as one, and ask for a seal by another person.
seal-no-trusted-keys = The seals hold, but nothing says whose keys these are.
seal-no-trusted-keys-remedy = Ask each signer for their trust line by phone or in person, compare the fingerprint, and add the line to your file of trusted keys.
seal-warning-before-previous = Seal { $seal } says that it was made before the seal that it covers ({ $previous }). A clock was wrong.
seal-warning-before-previous-remedy = Ask both signers when they sealed it.
seal-warning-in-future = Seal { $seal } says that it was made in the future; now is { $now }. A clock was wrong.
seal-warning-in-future-remedy = If it is not yours, ask the signer when they sealed it.

## Trust

seal-trust-trusted = Trusted by line { $line } of the file of trusted keys.
seal-trust-unknown-key = Your file of trusted keys does not know the key of seal { $seal }.
seal-trust-unknown-key-remedy = Ask the signer for their trust line by phone or in person, compare the fingerprint, and add the line.
seal-trust-other-principal = Your file of trusted keys knows the key of seal { $seal }, but for somebody else: { $principals } (line { $line }).
seal-trust-other-principal-remedy = The name in the seal is not the owner’s. Ask the signer; do not rely on the file until it is clear.
seal-trust-other-namespace = Your file of trusted keys knows the key of seal { $seal }, but not for attestations (line { $line }).
seal-trust-other-namespace-remedy = If the signer may attest with it, add careseal-attestation-v1 to “namespaces” in that line.
seal-trust-not-yet-valid = Seal { $seal } was made before its key was trusted: only from { $from } on (line { $line }).
seal-trust-not-yet-valid-remedy = Check the date in your file of trusted keys with the signer.
seal-trust-expired = Seal { $seal } was made after its key ceased to be trusted: until { $until } (line { $line }).
seal-trust-expired-remedy = Ask the signer for their present key and for a new seal.
seal-trust-revoked = The key of seal { $seal } was revoked (line { $line } of the list).
seal-trust-revoked-remedy = Do not rely on this seal, whenever it says it was made. Ask for a new one.
seal-trust-notice-authority = Line { $line } of the file of trusted keys names a certificate authority. Such lines are not used.
seal-trust-notice-no-zone = Line { $line } of the file of trusted keys has a time without “Z”, which means another moment on each machine. It is read as narrowly as any time zone allows; add the “Z”.
seal-trust-notice-unusable-key = Line { $line } of the file of trusted keys has a key of a kind that cannot seal.

seal-trusted-keys-too-large = The file of trusted keys is larger than 4 MiB.
seal-trusted-keys-too-large-remedy = Check that you named the right file.
seal-trusted-keys-byte-order-mark = The file of trusted keys begins with a byte-order mark; OpenSSH would skip its first line without a word.
seal-trusted-keys-byte-order-mark-remedy = Save it again as UTF-8 without byte-order mark.
seal-trusted-keys-text = Line { $line } of the file of trusted keys is not plain text.
seal-trusted-keys-text-remedy = Write the line anew by hand.
seal-trusted-keys-principals = Line { $line } of the file of trusted keys begins with a name in quotes, or an empty one.
seal-trusted-keys-principals-remedy = Write e-mail addresses with commas between them, without spaces and quotes.
seal-trusted-keys-unknown-option = Line { $line } of the file of trusted keys has an option that nobody knows.
seal-trusted-keys-unknown-option-remedy = Options are namespaces, valid-after, valid-before and cert-authority, with commas between them and no spaces.
seal-trusted-keys-repeated-option = Line { $line } of the file of trusted keys gives an option twice.
seal-trusted-keys-repeated-option-remedy = Give it once.
seal-trusted-keys-option-value = Line { $line } of the file of trusted keys has an option whose value is missing or not in quotes.
seal-trusted-keys-option-value-remedy = Write the value in double quotes, without spaces around it.
seal-trusted-keys-time = Line { $line } of the file of trusted keys has a time that is none.
seal-trusted-keys-time-remedy = Write it like 20261122Z or 20261122100000Z.
seal-trusted-keys-window = In line { $line } of the file of trusted keys valid-before is not later than valid-after.
seal-trusted-keys-window-remedy = Correct the two times.
seal-trusted-keys-no-key = Line { $line } of the file of trusted keys has no key.
seal-trusted-keys-no-key-remedy = After the names and options comes the key as it stands in the owner’s .pub file.
seal-trusted-keys-bad-key = The key in line { $line } of the file of trusted keys cannot be read.
seal-trusted-keys-bad-key-remedy = Copy it again from the owner’s .pub file, in one piece.
seal-trusted-keys-binary-list = This is a binary list of revoked keys, which is not read here.
seal-trusted-keys-binary-list-remedy = Give a plain text list, with one public key on each line.
