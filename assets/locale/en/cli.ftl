# The commands: their help, what they print, and what can go wrong.

cli-about = Walks you through the security checklist of a healthcare-enabled account, records what you answer, and seals the result in a file that anyone can verify. Without a command it opens the wizard.
cli-countersign = Seal a reviewer's verdict onto an attestation; without --affirm and without a terminal only show it
cli-countersign-affirm = The digest of the record, as 'careseal verify' prints it: this is what you reviewed
cli-countersign-file = The attestation
cli-countersign-comment = A comment on an item, as in I.4.b=Which tokens? May be given several times
cli-countersign-output = Where to put the countersigned file; else the file itself grows by the seal
cli-countersign-reason = Why; needed unless the verdict is 'approved'
cli-countersign-verdict = approved, approved-with-reservations or rejected
cli-diff = Say what differs between two worksheets or attestations
cli-diff-new = The newer worksheet or attestation
cli-diff-old = The older worksheet or attestation
cli-error = error: { $text }

## Help

cli-heading-arguments = Arguments:
cli-heading-commands = Commands:
cli-heading-options = Options:
cli-heading-usage = Usage:
cli-help = Show this help
cli-merge-about-question = A parked question: what is asked, by whom it is found out, until when
cli-merge-about-question-reply = A parked question: the answer
cli-portfolio = Show every worksheet and attestation below a folder, what needs attention first
cli-portfolio-folder = The folder
cli-version = Show the version

cli-option-ascii = Show no other signs than ASCII
cli-option-at = Judge at the end of this day (UTC), such as 2027-11-22; else today
cli-option-email = Your e-mail address, in whose name you sign
cli-option-format = { $formats }
cli-option-home = Keep everything in this folder (or set CARESEAL_HOME)
cli-option-json = Print JSON, for programs
cli-option-lang = The language, such as en
cli-option-me = Who you are, as in "Admin <admin@example.com>"
cli-option-name = Your name
cli-option-organisation = Your organisation
cli-option-passphrase-file = Take the passphrase from the first line of this file; - is standard input
cli-option-role = Your role or title
cli-option-side = For whom you act: subscriber (the account holder), consultant or reviewer
cli-option-strict = Count warnings as findings, such as a newer edition of a checklist
cli-option-theme = The colours: default, light, mono or high-contrast
cli-option-yes-who = Write it, even where it changes who somebody is in the worksheet

cli-account = Print the facts about the account, and the questions that are open
cli-account-file = The worksheet
cli-apply = Apply answers from a file; without --yes only say what would change
cli-apply-answers = The answers file (see docs/answers.md)
cli-apply-replace = Let the file overwrite a person's answer to this; may be given several times
cli-apply-worksheet = The worksheet
cli-apply-yes = Write the answers
cli-upgrade = Move a worksheet to the newest editions of its checklists
cli-upgrade-dry-run = Only say what would change
cli-upgrade-to = Move this checklist, to this edition; may be given several times
cli-upgrade-worksheet = The worksheet
cli-check = Say what is left to do, and what clashes or has lapsed
cli-check-file = A worksheet or an attestation
cli-checklist = Look at the checklists
cli-checklist-crosswalk = Say which clause of HIPAA, ISO 27001, GDPR and HDS each item serves
cli-checklist-crosswalk-format = How: text (if nothing is said), csv or markdown
cli-checklist-crosswalk-id = The checklist; the health configuration if none is named
cli-checklist-changes = Say what the source changed over the years, oldest first
cli-checklist-changes-since = Only what changed on this day or later
cli-checklist-changes-new = The newer edition of two
cli-checklist-changes-old = Say what differs between two editions: the older one
cli-checklist-lint = Look for mistakes in the checklists of this program, or in an overlay
cli-checklist-lint-overlay = An organisation's overlay (see docs/overlays.md): what is wrong with it, or what it does
cli-checklist-list = List the checklists and editions that this program holds
cli-checklist-show = Print a checklist, or one item with the ids that an answers file takes
cli-checklist-show-id = The checklist, and the edition if it is not the newest
cli-checklist-show-item = One item, such as I.4.b or shared-responsibility/I.S.1
cli-glossary = Say what the words of checklists and contracts mean
cli-glossary-term = A word to look up, in any of the glossary's languages; else all of them
cli-merge = Join two copies of one worksheet: everything that either says, once
cli-merge-one = The worksheet; it grows by what only the other has
cli-merge-other = The other copy; it is only read
cli-merge-output = Put both together into this new file; neither copy is touched
cli-evidence = Attach documents to items, list them, take them away
cli-evidence-add = Attach a document: its name, size and SHA-256; the file stays where it is
cli-evidence-copy = Keep a copy of the file beside the worksheet, to be handed over with it
cli-evidence-dated = The day it bears, such as 2026-05-31
cli-evidence-document = Its file name, its address, or the name that 'evidence list' gives it
cli-evidence-expires = The last day on which it is valid; after that it is a finding
cli-evidence-file = The file, or an address on the web
cli-evidence-item = An item or a part, such as I.4 or health-configuration/I.4
cli-evidence-list = List the documents
cli-evidence-note = What it shows
cli-evidence-remove = Take a document away; the file is not touched
cli-evidence-worksheet = The worksheet
cli-key = Make, list, show and trust keys
cli-key-list = List the keys that can seal
cli-key-new = Make a key, locked with a passphrase
cli-key-new-email = Whose key it is; else yours
cli-key-new-output = Where to put it; else among careseal's own keys
cli-key-new-trust = Put it into your own file of trusted keys at once
cli-key-show = Print the public half of a key, its fingerprint and its trust line
cli-key-show-as = The e-mail address of the person whose key it is
cli-key-show-key = A key file, or a fingerprint as 'careseal key list' prints it
cli-key-since = Trust only what it signs from this day on (UTC); else whatever it signed
cli-key-trust = Say in your file of trusted keys whose a key is
cli-key-trust-as = Whose key it is
cli-key-trust-end = The last six or more characters of the fingerprint, as its owner told you by phone or in person
cli-key-trusted-keys = The public half of the key
cli-list = List your worksheets
cli-new = Begin a worksheet for an account
cli-new-account = What the account is called
cli-new-overlay = An organisation's overlay to take in (see docs/overlays.md)
cli-new-checklist = Take in this checklist as well, or this edition of it; may be given several times
cli-new-from = Begin with the choices of this worksheet, sealed record or answers file; each is then to be confirmed
cli-new-output = Where to put it; else among your worksheets
cli-open = Open a worksheet in the wizard, or a sealed file to read
cli-open-file = The worksheet, or the sealed file
cli-report = Print a worksheet or an attestation as a report
cli-report-file = A worksheet (a draft is made of it) or an attestation
cli-report-output = Write it to this new file
cli-seal = Seal a worksheet that is complete; without --affirm and without a terminal only show what would be sealed
cli-seal-affirm = The digest of the record, as it was shown: you take on every responsibility that stands in it
cli-seal-file = The worksheet
cli-seal-key = A key file, or a fingerprint as 'careseal key list' prints it
cli-seal-output = Where to put the attestation; else beside the worksheet
cli-seal-reviewer = A person who must countersign, as in "Ada <ada@example.com>"; once for each. Without this and --reviewers: those of the last record
cli-seal-reviewers = How many reviewers must countersign; 'careseal verify' says so while one is missing
cli-verify = Say of attestations whether they are intact, who signed, whether you trust them, and whether they hold
cli-verify-extract = Write what each seal signs, and its signature, to new files in this folder, for ssh-keygen
cli-verify-file = An attestation
cli-verify-revoked = A list of keys that are no longer trusted, one public key on each line
cli-verify-trust = A file of whose keys you trust (allowed_signers); else your own. Never one that came with the attestation

## What is printed

cli-account-name = Account: { $name }
cli-account-none = none
cli-account-open-many = open; any of: { $choices }
cli-account-open-one = open; one of: { $choices }
cli-account-open-text = open; a text
cli-account-open-yes-no = open; yes or no
cli-account-person = { $person }, { $side }
cli-account-person-role = { $person }, { $role }, { $side }
cli-account-sealed = Sealed: { $record } in { $path }, { $changes ->
    [0] nothing changed since
    [one] one change since
   *[other] { $changes } changes since
}
cli-upgrade-done = Moved, in one act that can be undone. 'careseal check' lists what to look at.
cli-upgrade-newest = Nothing to move: the worksheet is at the newest editions that careseal knows.
cli-upgrade-not-in = The checklist { $id } is not asked in this worksheet.
cli-upgrade-not-in-remedy = An answers file can take it in (see docs/answers.md), or the wizard.
cli-upgrade-older = { $id } is answered in the edition of { $from }; that of { $to } is older.
cli-upgrade-older-remedy = A worksheet only moves to newer editions. Undo takes the latest move back.
cli-upgrade-would = Nothing was written.
cli-apply-preview = { $new } new,{ $confirmed ->
    [0] {""}
   *[other] {" "}{ $confirmed } to confirm,
} { $replaced } to replace, { $same } the same. Nothing was written; --yes writes it.
cli-apply-written = { $new } new,{ $confirmed ->
    [0] {""}
   *[other] {" "}{ $confirmed } confirmed,
} { $replaced } replaced, { $same } the same.
cli-apply-refused = { $count ->
    [one] One thing keeps
   *[other] { $count } things keep
} the answers from being applied. Nothing was written.
cli-apply-refused-remedy = Correct what stands above, and run it again.
cli-ask-new-passphrase = A passphrase for the new key:
cli-ask-passphrase = The key's passphrase:
cli-ask-passphrase-again = Once more:
cli-ask-trust-own = Put this key into your own file of trusted keys, so that you can verify what you seal? Type yes or no:
cli-checklist-crosswalk-checked = What was checked
cli-checklist-crosswalk-column-clauses = clauses
cli-checklist-crosswalk-column-item = item
cli-checklist-crosswalk-column-why = why
cli-checklist-crosswalk-items = The items
cli-checklist-crosswalk-rules = For every item
cli-checklist-crosswalk-title = { $title }: which clause each item serves
cli-checklist-crosswalk-traps = Traps
cli-checklist-changes-none = Nothing is on record.
cli-checklist-changes-source = {"  "}({ $source })
cli-checklist-difference-added = added      { $at }  { $title }
cli-checklist-difference-affirmation = affirmed   { $at }  { $title }
cli-checklist-difference-changed = changed    { $at }  { $title }
cli-checklist-difference-removed = removed    { $at }  { $title }
cli-checklist-difference-reworded = reworded   { $at }  { $title }
cli-checklist-difference-looser = looser     { $at }  { $title }
cli-checklist-difference-none = Nothing differs.
cli-checklist-difference-partial = { $edition } is pieced together. Not seen, and taken to be as in the newer edition: { $items }.
cli-checklist-difference-perhaps-added = added?     { $at }  { $title }
cli-checklist-difference-perhaps-removed = removed?   { $at }  { $title }
cli-checklist-difference-stricter = stricter   { $at }  { $title }
cli-checklist-difference-sum = { $added } added, { $removed } removed, { $stricter } stricter, { $looser } looser, { $changed } changed, { $reworded } reworded{ $perhaps ->
    [0] .
   *[other] ; { $perhaps } not known.
}
cli-checklist-line-always = { $id }@{ $edition }  { $title } ({ $sections } sections, { $items } items), in every worksheet
cli-checklist-line-older = { $id }@{ $edition }  { $title } ({ $sections } sections, { $items } items), older edition
cli-checklist-line = { $id }@{ $edition }  { $title } ({ $sections } sections, { $items } items)
cli-checklist-line-partial = { $id }@{ $edition }  { $title } ({ $sections } sections, { $items } items; partial)
cli-checklist-linted = { $id }@{ $edition }: { $count ->
    [0] nothing to complain about
    [one] one mistake
   *[other] { $count } mistakes
}
cli-checklist-no-waiver-when = {"  "}no waiver when { $when }
cli-checklist-outcomes = {"  "}outcomes: { $outcomes }
cli-checklist-see = See also:
cli-checklist-see-elsewhere = {"  "}{ $at }  { $list }: { $title }
cli-checklist-note = Only when { $when }:
cli-checklist-owner = {"  "}takes an owner, who looks after it in the organisation
cli-checklist-waive = {"  "}a waiver affirms:
cli-countersign-says = Your verdict: { $verdict }
cli-countersigned = Countersigned: { $path }
    Record: { $record }
    Key: { $key }
    It now carries { $seals } seals.
cli-key-agent = with the SSH agent
cli-key-file = { $path }
cli-key-folder = Keys that 'careseal key new' makes are put into { $folder }.
cli-key-made = A key for { $email }: { $path }
    Fingerprint: { $key }
cli-key-none = No key that can seal was found. 'careseal key new' makes one.
cli-key-own = { $path }
cli-key-show-whose = Whose key this is has to be said: --as E-MAIL prints its trust line. A key's comment is not proof of it.
cli-key-trust-ask = Ask the owner for the fingerprint by phone or in person. Type the last { $count } characters of what they say:
cli-key-trust-fingerprint = The key that is to speak for { $email }: { $key }
cli-key-trusted = Your file of trusted keys now says that this key speaks for { $email }.
cli-key-trusted-already = { $path } says so already.
cli-evidence-added = { $name } is attached to { $item } as { $id }.
cli-evidence-copied = A copy of it is kept in { $path }, beside the worksheet.
cli-evidence-copy-stays = Its copy stays in { $path }. Nothing names it any more: delete it if nobody needs it.
cli-evidence-expired = expired: the last day was { $date }
cli-evidence-none = No document is attached.
cli-evidence-of = of { $date }
cli-evidence-removed = { $name } is taken away from { $item }.
cli-evidence-until = valid until { $date }
cli-list-none = There is no worksheet in { $folder }. 'careseal new ACCOUNT' begins one.
cli-list-progress = { $answered } of { $asked } answered, last changed { $date }
cli-list-sealed = { $answered } of { $asked } answered, last changed { $date }, sealed
cli-merge-about-answer = { $at }: the answer
cli-merge-about-checklist = { $at }: whether it is taken in, and in which edition
cli-merge-about-document = { $at }: the document { $id }
cli-merge-about-fact = { $at }: what is so of the account
cli-merge-about-name = The account's name
cli-merge-about-note = { $at }: the note
cli-merge-about-assignment = { $at }: who has it in hand
cli-merge-about-reply = { $at }: the answer to a reviewer's comment
cli-merge-about-reply-whole = The whole: the answer to a reviewer's comment
cli-merge-claim = { $name }, { $at }
cli-merge-claim-proposed = { $name }, { $at }, as a proposal
cli-merge-claim-recorded = { $name }, { $at }, recorded by { $rec }
cli-merge-claim-recorded-proposed = { $name }, { $at }, recorded by { $rec }, as a proposal
cli-merge-conflicts = { $count ->
    [0] Nobody's answers stand against another's.
    [one] One thing was said twice without knowledge of each other, and differs. Decide in 'careseal open { $path }':
   *[other] { $count } things were said twice without knowledge of each other, and differ. Decide in 'careseal open { $path }':
}
cli-merge-control = In its place: { $text }
cli-merge-counts = In both: { $both }. Only in { $one }: { $ours }. Only in { $other }: { $theirs }.
cli-merge-due = { $owner }, until { $date }
cli-merge-newer = There are entries of a kind ('{ $kind }') that this version does not know. They are joined like all others; only the newer careseal that wrote them can say whether they stand against each other.
cli-merge-none-chosen = none of them
cli-merge-nothing = (taken back)
cli-merge-nothing-new = { $path } holds everything already. Nothing was written.
cli-merge-overlay = { $edition }, tightened by { $overlay }
cli-merge-owner = Owner: { $text }
cli-merge-reason = Reason: { $text }
cli-merge-until = Until: { $text }
cli-merge-written = Joined: { $path }, { $count ->
    [one] one entry
   *[other] { $count } entries
}
cli-preview-overlay =   tightened by { $overlay } ({ $digest })
cli-preview-checklist = { $title }, edition of { $edition }
cli-preview-digest = Record: { $digest }
cli-seal-ask = To seal this record with { $key } { $comment }, type { $word }:
cli-seal-word = seal
cli-sealed = Sealed: { $path }
    Record: { $record }
    Key: { $key }
cli-sealed-not-trusted = Your own file of trusted keys does not know this key; put the line into it, or 'careseal verify' will say so.
cli-sealed-trust-line = The trust line. Give it to whoever is to verify, by another way than the file:
cli-verify-account = Account: { $name } (as of { $date }, worksheet { $worksheet })
cli-verify-by = Judged by { $path } ({ $digest })
cli-verify-line = { $file }, sealed by { $signers } on { $date }
cli-verify-record = Record: { $record }
cli-verify-self-claims = Names that no trusted key stands behind are only what the signers say of themselves.
cli-verify-summary = { $good } of { $files } good{ $warned ->
    [0] {""}
   *[other] , { $warned } with warnings
}{ $unreadable ->
    [0] {""}
   *[other] , { $unreadable } could not be read
}
cli-verify-supersedes = Takes the place of: { $record }
cli-yes = yes

## What can go wrong

cli-bad-text = “{ $text }” holds a character that may not stand (character and place: { $why }).
cli-bad-text-remedy = Type it anew.
cli-long-text = “{ $text }” is too long ({ $why } bytes).
cli-long-text-remedy = Give a shorter one.
cli-bad-value = { $arg } cannot have the value “{ $value }”.
cli-bad-value-remedy = --help says what each option takes.
cli-broken-off = Broken off; nothing was done.
cli-broken-off-remedy = Run it again when you are ready.
cli-checklist-no-crosswalk = Nothing is known of the clauses behind “{ $id }”.
cli-checklist-no-crosswalk-remedy = There is a table for the health configuration: 'careseal checklist crosswalk health-configuration'.
cli-checklist-no-item = No item is called “{ $id }”.
cli-checklist-no-item-near = No item is called “{ $id }”. Did you mean “{ $near }”?
cli-checklist-no-item-near-remedy = 'careseal checklist show' lists them.
cli-checklist-no-item-remedy = 'careseal checklist show' lists them.
cli-checklist-unknown = This program does not hold the checklist “{ $id }”.
cli-checklist-unknown-remedy = 'careseal checklist list' lists those that it holds.
cli-evidence-many = Several documents are called “{ $text }”.
cli-evidence-many-items = Several checklists of this worksheet have “{ $text }”.
cli-evidence-many-items-remedy = Name the checklist too, as in health-configuration/I.4.
cli-evidence-many-remedy = Name it by what 'careseal evidence list' prints below it.
cli-evidence-no-item = No item or part of this worksheet is called “{ $text }”.
cli-evidence-no-item-remedy = 'careseal checklist show' lists them.
cli-evidence-unknown = No document is called “{ $text }”.
cli-evidence-unknown-remedy = 'careseal evidence list' lists them.
cli-conflict = { $arg } cannot be used together with { $other }.
cli-conflict-remedy = Leave one of them out.
cli-countersign-no-text = “{ $text }” is not an item and a comment, or the item has one already.
cli-countersign-no-text-remedy = Write it like --note "I.4.b=Which tokens are still in use?", once for each item.
cli-countersign-not-reviewer = Only a reviewer, or a person whose seal the record requires by name, can countersign.
cli-countersign-not-reviewer-remedy = Say that you are one with --side reviewer. The account holder seals with 'careseal seal'.
cli-countersign-not-yet = Nothing is sealed yet: the verdict has to be affirmed first.
cli-countersign-not-yet-remedy = Read the record, and if this is what you say of it, give --affirm { $digest }
cli-countersign-other-record = The record is not the one that was affirmed. It is { $digest }.
cli-countersign-other-record-remedy = Look at it again without --affirm.
cli-glossary-none = The glossary has nothing on “{ $term }”.
cli-glossary-none-remedy = Try fewer letters; 'careseal glossary' prints all of it.
cli-key-no-passphrase = A new key needs a passphrase, and there is no terminal to ask for one.
cli-key-no-passphrase-remedy = Name a file that holds it with --passphrase-file.
cli-key-trust-differs = That is not how the fingerprint ends. Nothing was trusted.
cli-key-trust-differs-remedy = Compare it with the key's owner, by phone or in person. If it differs, this is another key.
cli-key-trust-unconfirmed = The fingerprint was not compared, so nothing was trusted.
cli-key-trust-unconfirmed-remedy = Ask the owner for it by phone or in person, and give its last six characters with --fingerprint-end.
cli-key-whose = Nobody said whose key it is to be.
cli-key-whose-remedy = Give an e-mail address with --email.
cli-merge-other-head = The two files are called by one name, and do not say the same of when the worksheet was begun.
cli-merge-other-head-remedy = The first five lines never change: somebody changed them. Take that file from a backup.
cli-merge-other-number = The first lines of { $one } and { $other } name two formats. A worksheet keeps the format that it was begun in.
cli-merge-other-number-remedy = The first five lines never change: somebody changed them. Take that file from a backup.
cli-merge-other-worksheet = { $one } and { $other } are two worksheets, not two copies of one.
cli-merge-other-worksheet-remedy = Check that you named the right files. 'careseal diff' says what differs between two worksheets.
cli-merge-two-contents = The entry { $event } has two contents; a line was changed.
    { $one }: { $ours }
    { $other }: { $theirs }
cli-merge-two-contents-remedy = Take the file that was changed from a backup, and join them then.
cli-missing-argument = Something is missing: { $arg }.
cli-missing-argument-remedy = --help says what this command takes.
cli-missing-command = Say what to do.
cli-missing-command-remedy = --help lists the commands.
cli-missing-value = { $arg } needs a value.
cli-missing-value-remedy = --help says which.
cli-no-account-name = The account needs a name.
cli-no-account-name-remedy = Say what people call it: careseal new "Example Clinic".
cli-no-key = There is no key to seal with.
cli-no-key-remedy = Make one with 'careseal key new', or name a key file with --key.
cli-no-name = Nobody said what you are called.
cli-no-name-remedy = Give your name with --name.
cli-checklist-twice = The checklist { $id } is named twice.
cli-checklist-twice-remedy = Name each once, in one edition.
cli-no-such-key = No key at hand has the fingerprint { $key }.
cli-no-such-key-remedy = 'careseal key list' lists the keys at hand.
cli-no-terminal = The wizard needs a terminal that it can draw on.
cli-no-terminal-remedy = Without one, these commands do the whole job: new, apply, check, seal, verify, report. --help says how.
cli-not-a-date = “{ $text }” is not a date.
cli-not-a-date-remedy = Write it like 2027-11-22.
cli-not-a-person = “{ $text }” does not say who you are.
cli-not-a-person-remedy = Write it like "Admin <admin@example.com>".
cli-not-an-email = “{ $text }” is not an e-mail address that can be used here.
cli-not-an-email-remedy = Give one in plain letters with --email, such as admin@example.com.
cli-not-asked = Nothing could be read from you: { $why }.
cli-not-asked-remedy = Try again at a terminal, or name a file with --passphrase-file.
cli-not-printed = The result could not be printed: { $why }.
cli-not-printed-remedy = Check the disk or the program that it goes to.
cli-passphrases-differ = The two passphrases differ.
cli-passphrases-differ-remedy = Run it again, and type the same twice.
cli-revoked-alone = --revoked has nothing to be taken from: there is no file of trusted keys, so no key is trusted.
cli-revoked-alone-remedy = Name whom you trust with --trust, or make your own file of trusted keys with 'careseal key trust'.
cli-seal-findings = { $count ->
    [one] One finding keeps
   *[other] { $count } findings keep
} the worksheet from being sealed.
cli-seal-findings-remedy = 'careseal check' lists all of them, each with what to do.
cli-seal-not-a-count = “{ $text }” is not a number of reviewers.
cli-seal-not-a-count-remedy = Give one from 0 to { $limit }.
cli-seal-not-a-reviewer = “{ $text }” is not a name with an e-mail address.
cli-seal-not-a-reviewer-remedy = Write it as --reviewer "Ada Lovelace <ada@example.com>".
cli-seal-own-reviewer = { $text } seals the record, and cannot be asked to countersign it.
cli-seal-own-reviewer-remedy = Name somebody else with --reviewer, or nobody with --reviewers 0.
cli-seal-many-reviewers = There are too many reviewers.
cli-seal-many-reviewers-remedy = Name { $limit } at most.
cli-seal-not-a-digest = “{ $text }” is not the digest of a record.
cli-seal-not-a-digest-remedy = Copy it from what 'careseal seal' shows: sha256: and 64 digits.
cli-seal-not-subscriber = Only somebody on the account holder's side can give the first seal.
cli-seal-not-subscriber-remedy = Let the account holder seal it, on their own machine and with their own key.
cli-seal-other-side = In this worksheet { $name } is a { $side ->
    [consultant] consultant
   *[other] reviewer
}, and only the account holder's side can seal.
cli-seal-other-side-remedy = Have another person of the account holder's side seal it, or confirm your side with 'careseal people --confirm'.
cli-seal-warn-affirmers = { $count ->
    [one] One responsibility in this record was affirmed by someone else than { $signer }, who seals it.
   *[other] { $count } responsibilities in this record were affirmed by someone else than { $signer }, who seals it.
}
cli-seal-warn-clock = This record will say that it was made at { $at }, which has not come yet: the clock of a machine that wrote to the worksheet was ahead. Whoever verifies it is warned.
cli-seal-not-yet = Nothing is sealed yet: the record has to be affirmed first.
cli-seal-not-yet-remedy = Read it, and if it is all true, give the same command again with --affirm { $digest }
cli-seal-other-record = The record is not the one that was affirmed; something changed. It is now { $digest }.
cli-seal-other-record-remedy = Look at it again without --affirm. The reviewers stand in the record: give --reviewer or --reviewers both times.
cli-too-many = { $arg } was given too often, or has too many values: “{ $value }”.
cli-too-many-remedy = --help says what this command takes.
cli-unknown-command = There is no command “{ $name }”.
cli-unknown-command-near = There is no command “{ $name }”. Did you mean “{ $near }”?
cli-unknown-command-near-remedy = --help lists the commands.
cli-unknown-command-remedy = --help lists the commands.
cli-unknown-option = This command takes no “{ $arg }”.
cli-unknown-option-near = This command takes no “{ $arg }”. Did you mean “{ $near }”?
cli-unknown-option-near-remedy = --help says what it takes.
cli-unknown-option-remedy = --help says what it takes.
cli-unknown-value = { $arg } cannot be “{ $value }”; it can be: { $known }.
cli-unknown-value-remedy = Give one of these.
cli-which-key = There are several keys that you could seal with: { $keys }.
cli-which-key-remedy = Name one with --key. 'careseal key list' says where each is.
cli-who-change = This changes who that is in the worksheet: { $was }, { $was_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}, becomes { $now }, { $now_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}.
cli-who-changes = Nothing was written. It would change who that is in the worksheet: { $was }, { $was_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}, would become { $now }, { $now_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}.
cli-who-changes-remedy = If that is meant, give the same command with --yes. If it is not, check --me, --name, --email and --side.
cli-who = Nobody said who you are.
cli-who-remedy = Give --name and --email, or start the wizard once: it asks and remembers.
cli-whose-name = { $name } is not who is remembered on this machine, and no e-mail address is given.
cli-whose-name-remedy = Give --email too: the address says who is meant.
cli-whose-side = { $email } is new in this worksheet and is not who is remembered on this machine, so their side is not known.
cli-whose-side-remedy = Give --side too: subscriber (the account holder), consultant or reviewer. If you meant someone known, correct the address.

# ---- overlays

cli-overlay = Take in an organisation's overlay; without --yes only say what would change
cli-overlay-file = The overlay (see docs/overlays.md); without one, say what the worksheet has
cli-overlay-remove = Take the worksheet's overlays out again
cli-overlay-worksheet = The worksheet
cli-overlay-yes = Write it
cli-option-overlay = An overlay that the record was made under; may be given several times
cli-overlay-forbidden = { $count ->
    [one] 1 answer of this worksheet is then not allowed:
   *[other] { $count } answers of this worksheet are then not allowed:
}
cli-overlay-linted = { $file }: { $count ->
    [0] nothing wrong
    [one] 1 problem
   *[other] { $count } problems
}
cli-overlay-named = { $overlay }
    extends { $extends }
    { $digest }
cli-overlay-none = This worksheet has no overlay.
cli-overlay-none-remedy = 'careseal overlay WORKSHEET OVERLAY' takes one in.
cli-overlay-preview = Nothing was written; --yes takes in '{ $overlay }'.
cli-overlay-refused = { $count ->
    [one] The overlay has a problem.
   *[other] The overlay has { $count } problems.
}
cli-overlay-refused-remedy = Correct what stands above, and run it again.
cli-overlay-remove-preview = Nothing was written; --yes takes it out. What was answered stays.
cli-overlay-removed = The overlay was taken out. What was answered stays.
cli-overlay-same = The worksheet has this overlay already.
cli-overlay-written = '{ $overlay }' was taken in.
cli-portfolio-csv = Print a table for spreadsheets
cli-portfolio-open = Show the files in the wizard, to open them
