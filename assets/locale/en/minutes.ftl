# The minutes of a session ('careseal minutes').
#
# These words stand in Markdown and HTML: they hold no characters that mean something there. What is filled in is escaped by
# the program. Identifiers are sorted.

minutes-affirmed = Waived and accepted, with responsibility taken on
minutes-affirmed-by = Affirmed by
minutes-affirmed-none = No responsibility was affirmed.
minutes-arg-file = The worksheet
minutes-arg-format = markdown, html (one page, to read and print) or ics (a calendar of the open points that have a day)
minutes-arg-from = The first day of the session (UTC); else from the beginning
minutes-arg-output = Write them to this new file
minutes-arg-to = The last day of the session (UTC); else to the end
minutes-by = Decided
minutes-by-other = by { $by }, recorded by { $rec }, { $at }
minutes-by-self = by { $by }, { $at }
minutes-calendar = Open points of { $account }
minutes-calendar-overdue = Overdue: { $owner }, { $place }
minutes-calendar-point = { $owner }: { $place }
minutes-calendar-unnamed = Open points of an account without a name
minutes-changed = changed since these days
minutes-checklist = Checklist
minutes-choice = Chosen
minutes-command = Write the minutes of a session: who was there, what was decided, what is open
minutes-control = Compensating control
minutes-decisions = Decisions
minutes-decisions-none = Nothing was decided.
minutes-digest = Worksheet digest
minutes-digest-file = SHA-256
minutes-disputed = in conflict with another answer; not settled
minutes-document-gone = document taken away
minutes-documents = Documents
minutes-documents-none = No document was attached.
minutes-due = Due on { $date }.
minutes-due-none = No day was set.
minutes-due-overdue = OVERDUE: was due on { $date }.
minutes-mark = Mind
minutes-note = Note
minutes-notes = Notes
minutes-notes-none = Nothing was noted.
minutes-open = Open points
minutes-open-lead = As of { $date } (UTC). { $count ->
    [0] Every open item is in somebody's hands.
    [one] One open item is in nobody's hands.
   *[other] { $count } open items are in nobody's hands.
}
minutes-owner = Looked after by
minutes-person-unknown = somebody unknown ({ $id })
minutes-plan-disputed = In conflict with another hand-over; not settled.
minutes-present = Who was there
minutes-present-none = Nobody recorded anything in these days.
minutes-proposed = proposed, not confirmed yet
minutes-reason = Reason
minutes-remark = Remark
minutes-remark-by = Remarked by
minutes-remarks = Remarks of reviewers answered
minutes-remarks-none = No remark was answered.
minutes-reply = Answer
minutes-sentence = Word for word
minutes-settled = Settled, because
minutes-span = Days (UTC)
minutes-span-all = all, from the beginning
minutes-span-backwards = The last day, { $to }, comes before the first, { $from }.
minutes-span-backwards-remedy = Give the earlier day after --from and the later after --to.
minutes-span-both = { $from } to { $to }
minutes-span-day = { $date }
minutes-span-from = from { $from }
minutes-span-to = to { $to }
minutes-standing = What this is
minutes-standing-text = Minutes made from a worksheet. They bind nobody; the sealed attestation is the record.
minutes-taken-back = taken back
minutes-title = Minutes: security configuration of { $account }
minutes-title-unnamed = Minutes: security configuration of an account without a name
minutes-until = Holds
minutes-until-day = to the end of { $date } (UTC)
minutes-until-lapsed = lapsed: the last day was { $date }
minutes-worksheet = Worksheet
