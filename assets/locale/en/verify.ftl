# The four questions of verifying, and their answers.

verify-mark-fail = FAIL
verify-mark-ok = ok
verify-mark-warn = warn

verify-question-holds = Does the content still hold?
verify-question-intact = Is it intact?
verify-question-signed = Who signed?
verify-question-trusted = Do you trust these keys for these names at these times?

## Is it intact

verify-changed = The record was changed after it was sealed, or its first seal was, or that seal is from another file.
verify-changed-from = Up to seal { $before } the file is as it was sealed. Seal { $seal } does not fit: it was changed or is from another file, or one before it was taken out.
verify-changed-from-remedy = Do not rely on seal { $seal } and those after it. Ask its signer for the original and compare.
verify-changed-remedy = Do not rely on this file. Ask the signer for the original and compare.
verify-character-bidi = Line { $line } holds a character that changes the direction in which others are shown (<{ $found }>).
verify-character-bidi-remedy = It can make a text look like another. Do not rely on this file, and ask for the original.
verify-character-code = Line { $line } writes a character as a code, which careseal never does.
verify-character-code-remedy = A code can hide what a text says. Do not rely on this file, and ask for the original.
verify-character-control = Line { $line } holds a character that drives the terminal (<{ $found }>).
verify-character-control-remedy = It could show you other than what the file says. It was not shown; do not rely on this file, and ask for the original.
verify-character-invisible = Line { $line } holds a character that cannot be seen (<{ $found }>).
verify-character-invisible-remedy = It can make two texts look alike. Do not rely on this file, and ask for the original.
verify-character-marks = Line { $line } piles more accents on a letter than any script needs (<{ $found }>).
verify-character-marks-remedy = They can cover the lines around. Do not rely on this file, and ask for the original.
verify-character-not-text = Line { $line } holds a character without agreed meaning (<{ $found }>).
verify-character-not-text-remedy = It looks different on each machine. Do not rely on this file, and ask for the original.
verify-cut = The file ends at line { $line }, in the middle of the record.
verify-cut-remedy = The download or the copy broke off. Get the file again.
verify-intact = The file is byte for byte as it was sealed.
verify-is-empty = The file is empty.
verify-is-empty-remedy = The download or the copy failed. Get the file again.
verify-is-json = This is JSON, not an attestation.
verify-is-json-remedy = Reports are JSON; the record itself is the file that ends in .attestation.toml. Ask for that one.
verify-is-key = This is a key, not an attestation.
verify-is-key-remedy = Check that you named the right file. Never send a private key to anybody.
verify-is-mail = This is a whole mail, not an attestation.
verify-is-mail-remedy = Open the mail and save what is attached to it.
verify-is-archive = The file is a ZIP archive: what is to be verified is in it.
verify-is-archive-remedy = Unpack it first: a worksheet that was handed over with 'careseal unpack', anything else by other means. Then verify the file that ends in .attestation.toml.
verify-is-packed = The file is packed.
verify-is-packed-remedy = Unpack it, and verify the file that ends in .attestation.toml.
verify-is-pdf = This is a PDF, not an attestation.
verify-is-pdf-remedy = Nothing in a PDF can be verified here. Ask for the file that ends in .attestation.toml.
verify-is-signature = This is a signature alone, without what was signed.
verify-is-signature-remedy = Ask for the whole attestation, the file that ends in .attestation.toml.
verify-is-utf16 = The file was saved in another encoding (UTF-16).
verify-is-utf16-remedy = An editor or PowerShell did that. Ask for the original, and do not open it before it is verified.
verify-is-web-page = This is a web page, not an attestation.
verify-is-web-page-remedy = A server answered with a page, such as an error or a login, and it was saved under the file's name. Get the file again.
verify-is-worksheet = This is a worksheet, not an attestation: nobody has sealed it.
verify-is-worksheet-remedy = 'careseal check' looks at a worksheet, and 'careseal seal' makes an attestation of it.
verify-line-blank = Line { $line } of the record is empty where careseal writes none.
verify-line-blank-remedy = An editor or a program changed the file. Ask for the original.
verify-line-comment = Line { $line } of the record is a comment: TOML skips it, and people may take it for a part of the record.
verify-line-comment-remedy = Somebody added to the file. Do not rely on it, and ask for the original.
verify-line-edges = Line { $line } of the record has blanks at its beginning or its end.
verify-line-edges-remedy = An editor or a program changed the file. Ask for the original.
verify-line-ends = Nothing but the line ends of the file was changed; with its own line ends every seal holds.
verify-line-ends-remedy = Mail or git did that. Ask for the file packed in a ZIP archive, or tell git: *.attestation.toml -text
verify-mail = Nothing but a mail program's coding or wrapping of lines came over the file; undone, every seal holds.
verify-mail-coded = The file is coded as mail is (“=3D” stands for “=”), and something else was changed, too.
verify-mail-coded-remedy = Ask for the file as an attachment, packed in a ZIP archive.
verify-mail-remedy = Ask for the file as an attachment, packed in a ZIP archive.
verify-named = { $name } is named as the person who takes this responsibility, and has not affirmed it.
verify-named-remedy = Ask { $name } to affirm it in the worksheet, or require the seal of { $name } on the record.
verify-not-asked = Not asked: the file does not have the form of an attestation.
verify-not-composed = Line { $line } holds letters and accents apart, where the record has them joined.
verify-not-composed-remedy = Some programs do that when they copy; two texts can look alike that way. Ask for the original.
verify-seal-twice = Seal { $second } is a copy of seal { $first }.
verify-seal-twice-remedy = Somebody changed the file. Do not rely on it, and ask for the original.
verify-seals-moved = The seals stand in another order than they were made: the one that stands as seal { $seal } was the first.
verify-seals-moved-remedy = Somebody changed the file. Do not rely on it, and ask for the original.
verify-too-long = Line { $line } holds a text longer than any that a record has (64 KiB).
verify-too-long-remedy = No honest program makes this. Do not rely on the file, and ask for the original.

## Who signed

verify-affirmed-by = { $affirmed ->
    [named] { $how ->
        [file] Named in an answers file that { $rec } applied, not affirmed by { $affirmer }, attested by { $attested }.
       *[typed] Named by { $rec }, not affirmed by { $affirmer }, attested by { $attested }.
    }
    [recorded] Affirmed by { $affirmer }, recorded by { $rec }, attested by { $attested }.
   *[own] Affirmed by { $affirmer }, attested by { $attested }.
}
verify-affirmed-by-remedy = Ask whoever affirmed it whether they did: their own seal would say so.
verify-nobody = Nobody has sealed this record.
verify-nobody-remedy = It is a draft, or its seals were removed. Ask for the sealed file.
verify-seal = Seal { $seal }: { $role } { $signer }, { $verdict }, by their own word at { $time }, key { $key }
verify-seal-broken = Seal { $seal }: says it is by { $role } { $signer }, but its signature does not hold (key { $key })
verify-seal-broken-remedy = Do not rely on this file. Ask the signer for the original and compare.
verify-seal-note = On { $item }: { $text }
verify-seal-note-remedy = A reviewer asks for something to be looked at. Ask the account holder for their answer.
verify-seal-reason = Says: { $text }
verify-seal-reason-remedy = Read what the reviewer says before you rely on it.

## Trust

verify-nobody-to-trust = There is no seal whose key could be trusted.
verify-nobody-to-trust-remedy = Ask for the sealed file.
verify-not-trusted-broken = Seal { $seal } does not hold, so nobody stands behind it.
verify-not-trusted-broken-remedy = Do not rely on this file. Ask the signer for the original and compare.
verify-trusted = Seal { $seal }: the key speaks for { $signer } (line { $line } of the file of trusted keys).

## Does the content still hold

verify-ahead = The record says that it was made at { $date }, later than it can have been sealed. A clock was ahead.
verify-ahead-remedy = Ask who sealed it when it was answered.
verify-holds = Everything in it holds at the end of { $date } (UTC).
verify-newer-edition = { $checklist } was answered in the edition of { $edition }; there is a newer one of { $newer }.
verify-newer-edition-remedy = Ask for the account to be looked at under the newer edition.
verify-not-judged = The contents could not be judged.
verify-not-judged-remedy = Verify it with the careseal that wrote it.
verify-other-structure = The edition of { $checklist } named in the record is not the one that this careseal knows.
verify-other-structure-remedy = Its rules were not judged. Find out which careseal made the file, and verify it with that one.
verify-other-words = The words of { $checklist } differ from those that this careseal knows: titles were not compared.
verify-other-words-remedy = Read the titles with care: nothing says that they are the checklist's. A newer careseal may know them.
verify-record-content = What the record says here does not follow from the answers in it.
verify-record-content-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-missing = The edition asks this, and the record does not say it.
verify-record-missing-remedy = Do not take the record as complete. Ask for a new attestation made from the worksheet.
verify-record-nothing = The record has no checklist, so it says nothing about the account.
verify-record-nothing-remedy = Ask for an attestation of the checklist that you need.
verify-record-people = The people listed are not those whom the record names.
verify-record-people-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-twice = This stands in the record twice.
verify-record-twice-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-unasked = The record says this, and the edition does not ask it.
verify-record-unasked-remedy = careseal would not have written it. Ask for the worksheet, and for a new attestation.
verify-record-words = The title, the question or the choice here is not in the words of the edition.
verify-record-words-remedy = Do not rely on the words in the file. Ask for a new attestation made from the worksheet.
verify-rejected = { $signer } has reviewed and rejected it.
verify-rejected-remedy = Read the reason in their seal, and ask for a new attestation.
verify-reservations = { $signer } has approved it with reservations.
verify-reservations-remedy = Read them in their seal before you rely on it.
verify-seal-missing = The seal of the { $role } is required, and missing.
verify-seal-missing-of = The seal of { $person } is required, and missing.
verify-seal-missing-of-remedy = Ask { $person } to seal the file with their own key, or ask for the file with all seals.
verify-seal-missing-remedy = Ask the { $role } to seal it, or ask for the file with all seals.
verify-superseded = Another record takes its place: { $file }, sealed { $time }.
verify-superseded-remedy = Rely on that one. Keep this one to know what held before.
verify-too-early = On { $date } there was no record yet: it is of { $began }. So nothing is known of that day.
verify-too-early-remedy = Ask for a later day with --at, or leave it out.
verify-too-large = The record is too large: nobody could verify the file.
verify-too-large-remedy = Shorten notes and reasons, or attach long texts as documents.
verify-unknown-edition = This careseal does not hold { $checklist } { $edition }: its rules were not judged.
verify-unknown-edition-remedy = Verify it with the careseal that made the file, or a newer one.
verify-unknown-overlay = The record was made under the overlay '{ $overlay }' of { $checklist } ({ $digest }), which is not at hand, so its rules were not judged. Name it: --overlay FILE
