# Reports and what 'check' prints.
#
# These words stand in Markdown: they hold no characters that mean something there. What is filled in is escaped by the
# program. Identifiers are sorted.

report-account-name = The account's name
report-advisory = Stood then
report-affirmation = Responsibility taken on, word for word
report-affirmed-by = Who affirmed it
report-as-of = Judged at the end of
report-as-of-day = { $date } (UTC)
report-assignments = Assignments
report-assignments-about = Items that are assigned. It is part of the worksheet and not of a record.
report-attention = What needs attention
report-attention-none = Nothing: no open item, no contradiction, nothing lapsed.
report-attested-by = Attested by
report-attested-nobody = nobody yet: there is no account holder's seal
report-attested-other = { $signers } (not the person who affirmed it)
report-attested-same = { $signers }
report-check-as-of = Judged at the end of { $date } (UTC).
report-check-clean = { $answered } of { $asked } items answered, nothing stands in the way: this can be sealed.
report-check-findings = { $answered } of { $asked } items answered, { $findings ->
    [one] one finding
   *[other] { $findings } findings
}: this cannot be sealed yet.
report-check-holds = { $answered } of { $asked } items answered, and nothing in the record is wrong. 'careseal verify' says who sealed it.
report-check-remedy = To do: { $remedy }
report-check-wrong = { $answered } of { $asked } items answered, { $findings ->
    [one] one thing in the record is
   *[other] { $findings } things in the record are
} wrong. It is sealed and cannot be changed: what is to be done is done in its worksheet, which is then sealed anew.
report-checklist = Checklist
report-clauses = Clauses
report-column-accepted = accepted
report-column-acknowledged = acknowledged
report-column-alternative = alternative
report-column-answer = answer
report-column-answered = answered/asked
report-column-asks = what it asks
report-column-assignee = in whose hands
report-column-by = by
report-column-clause = clause
report-column-date = date
report-column-dated = dated
report-column-digest = SHA-256
report-column-document = document
report-column-due = due
report-column-duty = duty
report-column-email = e-mail
report-column-implemented = implemented
report-column-item = item
report-column-lapsed = lapsed
report-column-measures = measures
report-column-missing = what is missing
report-column-name = name
report-column-not-applicable = not applicable
report-column-not-applicable-by-facts = set aside
report-column-open = open
report-column-organisation = organisation
report-column-owner = owner
report-column-part = part
report-column-proposed = proposed
report-column-question = question
report-column-role = role
report-column-said = said in the answer
report-column-section = section
report-column-side = side
report-column-size = bytes
report-column-statements = statements acknowledged
report-column-unread = not acknowledged
report-column-valid = valid until
report-column-waived = waived
report-comment = Comment
report-comment-own-word = Who signed that is their own word: those who answered did not trust the key.
report-comments = Comments on earlier records
report-comments-about = Reviewers said this of earlier records, in the seals that they signed; copied here by those who answered.
report-control = Compensating control
report-control-given = given
report-created = Record made
report-digest = Record digest
report-disclaimer = This report is not legal advice and certifies nothing. careseal is not affiliated with, endorsed by or checked by the vendor of the service; what is recorded here is what people stated about their account.
report-document = Document
report-documents = Documents
report-documents-about = The files themselves are not part of the record. Size and SHA-256 tell whether a file is the one that was meant.
report-draft = DRAFT: not sealed, binding on nobody
report-draft-text = This shows the present state of a worksheet. It may change at any time, and nobody has signed it.
report-edition = { $title }, edition { $edition }
report-expired-on = lapsed: the last day was { $date }
report-expires = Holds
report-expires-on = to the end of { $date } (UTC)
report-fact-none = none of these
report-facts = The account
report-facts-none = No question about the account is answered.
report-implementation-label = In place
report-key = Key
report-law-addressable = addressable: why it is left undone, and an equivalent measure, or why there is none
report-law-contract = a contract: which, with whom, since when
report-law-standard = must be met: how it is met instead
report-made-from = Made from
report-made-from-unnamed = Made from a record whose file is not named.
report-made-from-worksheet = Made from a worksheet.
report-measures = { $measures ->
    [0] No item asks for a measure at present.
    [one] Of the one item that asks for a measure: { $implemented } implemented, { $alternative } met by an alternative, { $waived } waived, { $accepted } by an accepted responsibility, { $lapsed } lapsed, { $open } open.
   *[other] Of the { $measures } items that ask for a measure: { $implemented } implemented, { $alternative } met by an alternative, { $waived } waived, { $accepted } by an accepted responsibility, { $lapsed } lapsed, { $open } open.
}
report-measures-label = Measures
report-no = No
report-no-item = belongs to no item
report-none-given = none given
report-not-applicable = Set aside, because they do not apply to this account:
report-not-the-record = A report can be altered without trace. The attestation file is the record: check it with 'careseal verify', and compare its record digest with the one named here.
report-not-the-record-draft = A report can be altered without trace, and a draft has no record behind it. Rely only on a sealed attestation file.
report-note = Note
report-notice-mismatch = In { $count } places this record is not what careseal makes of the answers in it. 'careseal verify' names them.
report-notice-newer = There is a newer edition of { $checklist }: { $newer }. This record answers { $edition }.
report-notice-overlay = The record was made under the overlay “{ $overlay }” of { $checklist } ({ $digest }), which is not at hand: its rules were not judged.
report-notice-structure = The edition of { $checklist } that this record names is not the one known here by that name: its rules could not be judged.
report-notice-unknown = The edition { $edition } of { $checklist } is not known here: its rules could not be judged.
report-outcome-accepted = accepted responsibility
report-outcome-acknowledged = acknowledged
report-outcome-alternative = met by an alternative
report-outcome-derived = { $outcome } (follows from another entry)
report-outcome-implemented = implemented
report-outcome-not-applicable = not applicable
report-outcome-not-taken = not chosen, or nothing under it applies
report-outcome-open = open
report-outcome-proposed = open; to confirm: { $outcome }
report-outcome-waived = waived
report-overdue = overdue: was due on { $date }
report-overlay = Overlay
report-overlay-named = tightened by { $overlay }
report-owners = Who owns which duty
report-partial = Partial edition
report-people = People
report-people-about = What people say of themselves. A file of trusted keys can say whose key a seal was made with; see the seals.
report-people-none = Nobody is named.
report-person = A person
report-person-unknown = somebody unknown ({ $id })
report-preset = preset by the organisation's overlay, answered by nobody here
report-progress-label = Work done
report-proposed = Proposed, to be confirmed
report-proposed-about = The account holder has not confirmed these answers. Each counts as open until somebody of theirs does, whatever is proposed.
report-proposed-count = { $count ->
    [one] One item has an answer that is only proposed. It counts as open.
   *[other] { $count } items have an answer that is only proposed. They count as open.
}
report-reason = Reason
report-record = The full record
report-recorded-by = recorded by
report-register = Waivers and accepted responsibilities
report-register-about = For each of these the account holder has taken responsibility in the words quoted. None is in place as recommended.
report-register-none = There are none.
report-reply = Answer
report-reply-none = Not answered.
report-required = What the law asks of what is left undone
report-required-about = Clauses of HIPAA that are plainly about what is waived or used with responsibility, and what each asks for besides a reason.
report-required-by-law = Asked by law
report-seal-missing = The record asks for a seal of the { $role }; there is none that holds.
report-seal-missing-of = The record asks for the seal of { $person }; there is none that holds.
report-seal-of = { $signer }, { $role }
report-seals = Seals
report-seals-none = There is no seal.
report-see-register = see the register of waivers and accepted responsibilities
report-side-consultant = consultant
report-side-reviewer = reviewer
report-side-subscriber = account holder
report-signed-at = Signed
report-signed-at-claim = { $moment }, by the signer's own clock
report-statements = { $statements ->
    [0] No statement asks to be acknowledged at present.
    [one] The one statement is { $acknowledged ->
        [0] not acknowledged.
       *[other] acknowledged.
    }
   *[other] { $acknowledged } of { $statements } statements acknowledged.
}
report-statements-label = Statements
report-summary = Summary
report-supersedes = Takes the place of
report-table-note = An item counts once, by the parts it asks for itself. Entries that only sum up others, and the options of a choice, are in the record below but not counted again. An item with anything lapsed or open counts as that, whatever its other parts are.
report-taken = Option taken
report-title = Security configuration of { $account }
report-title-unnamed = Security configuration of an account without a name
report-trust = Checked
report-trust-broken = the signature does not hold: something was altered
report-trust-not-asked = the signature holds; whose key it is was not checked against a file of trusted keys
report-trust-not-trusted = the signature holds, but the file of trusted keys does not list this key for this name
report-trust-trusted = the signature holds, and the file of trusted keys stands behind this key for this name
report-unsealed = NOT SEALED
report-unsealed-text = No seal that holds was found with this record. No one has signed it.
report-verdict = Verdict
report-waived-or-accepted = Forgone
report-whole = The whole
report-worksheet = Worksheet
report-worksheet-digest = Worksheet digest
report-yes = Yes
