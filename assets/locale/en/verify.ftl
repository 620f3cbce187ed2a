# The four questions of verifying, and their answers.

verify-mark-fail = FAIL
verify-mark-ok = ok
verify-mark-warn = warn

verify-question-holds = Does the content still hold?
verify-question-intact = Is it intact?
verify-question-signed = Who signed?
verify-question-trusted = Do you trust these keys for these names at these times?

## Is it intact

verify-intact = The file is byte for byte as it was sealed.
verify-line-ends = Nothing but the line ends of the file was changed; with its own line ends every seal holds.
verify-line-ends-remedy = Mail or git did that. Ask for the file packed in a ZIP archive, or tell git: *.attestation.toml -text
verify-not-asked = Not asked: the file does not have the form of an attestation.

## Who signed

verify-affirmed-by = Affirmed by { $affirmer }, attested by { $attested }.
verify-nobody = Nobody has sealed this record.
verify-nobody-remedy = It is a draft, or its seals were removed. Ask for the sealed file.
verify-seal = Seal { $seal }: { $role } { $signer }, { $verdict }, by their own word at { $time }, key { $key }
verify-seal-broken = Seal { $seal }: says it is by { $role } { $signer }, but its signature does not hold (key { $key })
verify-seal-broken-remedy = Do not rely on this file. Ask the signer for the original and compare.
verify-seal-note = On { $item }: { $text }
verify-seal-reason = Says: { $text }

## Trust

verify-nobody-to-trust = There is no seal whose key could be trusted.
verify-nobody-to-trust-remedy = Ask for the sealed file.
verify-not-trusted-broken = Seal { $seal } does not hold, so nobody stands behind it.
verify-not-trusted-broken-remedy = Do not rely on this file. Ask the signer for the original and compare.
verify-trusted = Seal { $seal }: the key speaks for { $signer } (line { $line } of the trust file).

## Does the content still hold

verify-holds = Everything in it holds at the end of { $date } (UTC).
verify-newer-edition = { $checklist } was answered in the edition of { $edition }; there is a newer one of { $newer }.
verify-newer-edition-remedy = Ask for the account to be looked at under the newer edition.
verify-not-judged = The contents could not be judged.
verify-other-structure = The edition of { $checklist } named in the record is not the one that this careseal knows.
verify-other-structure-remedy = Its rules were not judged. Find out which careseal made the file, and verify it with that one.
verify-other-words = The words of { $checklist } differ from those that this careseal knows: titles were not compared.
verify-record-content = What the record says here does not follow from the answers in it.
verify-record-content-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-missing = The edition asks this, and the record does not say it.
verify-record-missing-remedy = Do not take the record as complete. Ask for a new attestation made from the worksheet.
verify-record-nothing = The record has no checklist, so it says nothing about the account.
verify-record-nothing-remedy = Ask for an attestation of the checklist that you need.
verify-record-people = The people listed are not those whom the record names.
verify-record-people-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-sentence = The responsibility sentence here is not that of the edition.
verify-record-sentence-remedy = Read what was affirmed. Ask for it to be affirmed anew in the edition's words.
verify-record-twice = This stands in the record twice.
verify-record-twice-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-unasked = The record says this, and the edition does not ask it.
verify-record-unasked-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-words = The title, the question or the choice here is not in the words of the edition.
verify-record-words-remedy = Do not rely on the words in the file. Ask for a new attestation made from the worksheet.
verify-rejected = { $signer } has reviewed and rejected it.
verify-rejected-remedy = Read the reason above, and ask for a new attestation.
verify-reservations = { $signer } has accepted it with reservations, which stand above.
verify-seal-missing = The seal of a { $role } is required, and missing.
verify-seal-missing-remedy = Ask the { $role } to seal it, or ask for the file with all seals.
verify-unknown-edition = This careseal does not hold { $checklist } { $edition }: its rules were not judged.
verify-unknown-overlay = The record was made under the overlay '{ $overlay }' of { $checklist } ({ $digest }), which is not at hand, so its rules were not judged. Name it: --overlay FILE
