# Forms: the title under the form's own id, then for each field its label and, under -help, a line that helps; -intro stands
# above the fields, -submit on the button. Fields of an affirmation share their words. Identifiers are sorted.

form-accept = Use it, and accept responsibility
form-accept-control = What do you do to keep the risk small?
form-accept-control-help = For example: shorter access, a second check, a written rule.
form-accept-addressable = Which equivalent measure is in place, or why is there none?
form-accept-addressable-help = A measure that does the same job by other means. If none is reasonable and appropriate, say why.
form-accept-contract = Which contract covers it, with whom, and since when?
form-accept-contract-help = For example: our own business associate agreement with the operator, signed on a day.
form-accept-standard = How do you meet the standard instead?
form-accept-standard-help = The law leaves the way to you, and asks that there is one.
form-accept-intro = The checklist offers this choice to those who take responsibility for it. Read the sentence below; it becomes part of the record.
form-accept-propose = Propose it
form-accept-reason = Why do you choose this?
form-accept-reason-help = A reviewer reads this later. One or two sentences will do.
form-accept-submit = Take responsibility

form-affirm-affirmer = Who takes the responsibility?
form-affirm-affirmer-email = Their e-mail address
form-affirm-affirmer-help = Somebody of the account holder who may decide this. A consultant or reviewer cannot. If that person is neither you nor the speaker, they are only named: they have to affirm it themselves.
form-affirm-affirmer-name = Their name
form-affirm-affirmer-role = Their role
form-affirm-affirmer-role-help = For example: data protection officer.
form-affirm-else = somebody else
form-affirm-expires = Until when?
form-affirm-expires-help = Year-month-day, at most one year from today. After that day it has to be decided anew.
form-affirm-proposed = You propose this. When somebody of the account holder's side confirms it, they take the responsibility and say until when.
form-affirm-sentence = What is taken on, word for word
form-affirm-speaker = { $name } takes the responsibility and types the word; { $recorder } records it.
form-affirm-word-help = Typed by hand, so that nobody takes this on by accident.

form-agenda = Plan the minutes of a section
form-agenda-intro = The presenter view counts them. The agenda stands in your own file beside the worksheet and is in no record or report.
form-agenda-minutes = How many minutes?
form-agenda-minutes-help = Whole minutes. Leave it empty to plan none.
form-agenda-submit = Save

form-alternative = Met in another way
form-alternative-contract = Which contract covers it, with whom, and since when?
form-alternative-contract-help = Or another arrangement that the law permits in place of a contract.
form-alternative-intro = You reach the same protection by another measure that you have assessed yourselves.
form-alternative-reason = What do you do instead, and why is it enough?
form-alternative-reason-help = Name the measure and how it meets your legal duties. A reviewer reads this later.
form-alternative-submit = Record this

form-attach = Attach a document
form-attach-copy-help = It goes into a folder of the worksheet's name, so that it can be handed over with it. Space ticks.
form-attach-copy-tick = Keep a copy beside the worksheet
form-attach-dated = Which day does it bear?
form-attach-dated-help = Year-month-day, such as 2026-05-31.
form-attach-expires = Until when is it valid?
form-attach-expires-help = Year-month-day. After that day it is a finding, until another takes its place.
form-attach-file = Which file?
form-attach-file-help = Its path, such as ~/Documents/certificate.pdf; or an address that begins with https://.
form-attach-intro = The file is read once, for its size and its SHA-256, and stays where it is. Only these and its name go into the record.
form-attach-note = What does it show?
form-attach-note-help = It goes into the record.
form-attach-on = What does it stand behind?
form-attach-on-item = The whole entry
form-attach-submit = Attach

form-compare = Compare with another record
form-compare-a-file = a file that I name
form-compare-file = Which file?
form-compare-file-help = A worksheet or an attestation: its path, such as ~/careseal/last-year.attestation.toml.
form-compare-intro = The file is only read. What differs is shown; Esc leads back here.
form-compare-submit = Compare
form-compare-with = Compare with what?

form-date-passed = This day is past. Name today or a later day.
form-affirmer-side = { $email } is not on the account holder's side. Only the account holder's people may affirm this.
form-date-too-late = At most one year: name { $date } or an earlier day.

form-countersign = What do you think of it?
form-countersign-intro = { $count ->
    [0] You commented on no item: m on an item does. All you say is sealed together.
    [one] Your comment is sealed with your verdict.
   *[other] Your { $count } comments are sealed with your verdict.
}
form-countersign-reason = Why?
form-countersign-reason-help = Required unless you simply approve. The account holder reads it first.
form-countersign-submit = Go on to the seal
form-countersign-verdict = Your verdict
form-countersign-verdict-help = Who rejects can approve the record that takes its place, not this one.

form-detach = Take a document away
form-detach-document = Which one?
form-detach-document-help = The file itself is not touched.
form-detach-submit = Take it away

form-date-too-late-overlay = { $days ->
    [one] { $overlay } allows 1 day at most: name { $date } or an earlier day.
   *[other] { $overlay } allows { $days } days at most: name { $date } or an earlier day.
}
form-fact = About the account
form-fact-submit = Save
form-fact-value = Your answer

form-assign = Hand over
form-assign-due = Until when?
form-assign-due-help = Year-month-day, such as 2027-03-31.
form-assign-intro = Not knowing is normal. Note who will find out; the item stays open and carries their name. An empty name takes it back.
form-assign-missing = What is missing?
form-assign-missing-help = What they should find out or do.
form-assign-nobody = Say in whose hands it is: a name, a role or a team.
form-assign-owner = Who?
form-assign-owner-help = A name, or a team.
form-assign-submit = Save

form-sentence-changed = The sentence to affirm has changed. Leave this form, open it again, and read the new sentence.
form-law-addressable = Addressable under HIPAA: { $clauses }. Write down why this is not reasonable and appropriate for you. If an equivalent measure is, put it in place and name it.
form-law-addressable-owed = HIPAA asks for it ({ $clauses }): name the equivalent measure, or say why there is none.
form-law-contract = HIPAA requires a contract: { $clauses }. No other control replaces it.
form-law-contract-owed = HIPAA asks for it ({ $clauses }): name the contract, who it is with, and since when.
form-law-reason = HIPAA asks you to document why this is not reasonable and appropriate for you ({ $clauses }).
form-law-standard = HIPAA must be met here in some way: { $clauses }. A reason alone does not do that.
form-law-standard-owed = HIPAA asks for it ({ $clauses }): say how you meet the standard instead.
form-law-supports = For information: this supports what HIPAA asks in { $clauses }.
form-needed = This is needed. Please fill it in.

form-new = A new account
form-new-from = Begin with the answers of another file?
form-new-from-help = A worksheet, a sealed record or an answers file: its choices are taken over, each to be confirmed. Nobody's responsibility is.
form-new-intro = Each account has a worksheet of its own. The health configuration is always in it; tick what else to walk through. You can change that on any day, and stop at any time.
form-new-key = A new signing key
form-new-key-again = The passphrase once more
form-new-key-intro = The key signs your attestations as { $email }. It stays on this machine, locked by the passphrase.
form-new-key-passphrase = A passphrase
form-new-key-passphrase-help = A few words that only you know. Nobody can restore them for you.
form-new-key-submit = Make the key
form-new-list = { $title }, edition { $edition }
form-new-name = What is the account called?
form-new-name-help = The name you and your reviewers know it by, such as that of the clinic.
form-new-submit = Begin

form-not-a-date = This is not a date. Write year-month-day, such as 2027-03-31.
form-not-an-email = This is not an e-mail address that can be used here. Write it like name@example.org.
form-not-minutes = Write whole minutes from 1 to 1440, or nothing.
form-not-applicable = Does not apply
form-not-applicable-intro = Say what is absent: the feature, the plan or the use that this part is about.
form-not-applicable-reason = Why does this not apply to your account?
form-not-applicable-reason-help = One sentence will do. A reviewer reads it later.
form-not-applicable-submit = Record this

form-note = A note
form-note-submit = Save
form-note-text = Your note
form-note-text-help = It goes into the record. An empty note takes the old one away.

form-own = Who owns this duty?
form-own-intro = Each duty is looked after by somebody of your own organisation. With the name, the duty is confirmed.
form-own-intro-together = { $count ->
    [one] One of these duties has no owner yet. Name who of your organisation looks after it; O on its screen names another.
   *[other] { $count } of these duties have no owner yet. One name is written to all of them; O on a duty's screen names another.
}
form-own-owner = Who looks after it?
form-own-owner-help = A name, a role or a team, such as IT operations.
form-own-submit = Confirm

form-park = Park a question
form-park-due = Until when?
form-park-due-help = Year-month-day, such as 2027-03-31. It may stay empty.
form-park-intro = For what comes up and belongs to no item. It stands in the way of nothing; Q lists it with the other follow-ups.
form-park-owner = Who finds out?
form-park-owner-help = A name, a role or a team. It may stay empty.
form-park-submit = Park it
form-park-text = The question
form-park-text-help = In words that somebody who was not here understands.
form-passphrases-differ = The two passphrases differ. Type the second one again.

form-person = Somebody at the table
form-person-email = Their e-mail address
form-person-email-help = Signatures name them by it.
form-person-first = Nobody else is at the table yet. Who is to speak?
form-person-intro = Whoever decides is named beside each answer. Nothing is sent to anybody.
form-person-name = Their name
form-person-organisation = Their organisation
form-person-role = Their role
form-person-role-help = For example: data protection officer.
form-person-side = On which side do they sit?
form-person-side-help = Only the account holder's side confirms and takes on responsibility.
form-person-submit = Record this
form-question = A parked question
form-question-due = Until when?
form-question-due-help = Year-month-day, such as 2027-03-31. It may stay empty.
form-question-from = Who answered?
form-question-from-help = Where somebody else found out: a name, a role or a team. Empty: you.
form-question-intro = An answer closes it. An empty question takes it away; u brings it back.
form-question-owner = Who finds out?
form-question-owner-help = A name, a role or a team. It may stay empty.
form-question-reply = The answer
form-question-reply-help = Empty while it waits. Taken out again, the question waits again.
form-question-submit = Save
form-question-text = The question
form-question-text-help = In words that somebody who was not here understands.
form-private-note = A private note
form-private-note-intro = It is yours alone: it stays on this machine, in a file of its own beside the worksheet, and is in no record, report or presenter view.
form-private-note-submit = Save
form-private-note-text = Your note
form-private-note-text-help = An empty note takes the old one away.

form-rename = Name the account
form-rename-name = What is the account called?
form-rename-submit = Save

form-reason-owed = Say why. Only a plain approval needs no reason.
form-comment = Comment on an item
form-comment-submit = Note it
form-comment-text = Your comment
form-comment-text-help = It is sealed with your verdict. An empty one takes the old one away.

form-reply = Answer a reviewer
form-reply-by = { $signer } commented:
form-reply-by-unknown = Somebody whose key you do not trust, by their own word { $signer }, commented:
form-reply-submit = Answer
form-reply-text = Your answer
form-reply-text-help = It goes into the next record, beside the comment. An empty one takes the old one away.
form-reply-which = Which comment?

form-seal = Seal the record
form-seal-intro = You sign everything you have just read, with this key: { $comment }
form-seal-passphrase = The passphrase of the key
form-seal-count = How many reviewers?
form-seal-count-help = A number from 1 to 8.
form-seal-not-a-count = Type a number from 1 to { $limit }.
form-seal-not-a-reviewer = “{ $text }” is not a name with an e-mail address. Type it like this: Ada Lovelace <ada@example.com>
form-seal-people = Who must countersign?
form-seal-people-help = One person on each line: Name <e-mail address>. Only their own seals count.
form-seal-submit = Seal
form-seal-own-reviewer = You seal the record yourself. Name people who countersign it beside you.
form-seal-too-many = Name { $limit } people at most.
form-seal-the-word = SEAL
form-seal-who = Who must countersign this record?
form-seal-who-count = this many reviewers
form-seal-who-help = Until they have sealed it, too, 'careseal verify' says that it is not complete. The next record asks the same people.
form-seal-who-named = these people
form-seal-who-nobody = nobody
form-seal-word-help = After this the file cannot be changed without everybody seeing it.

form-settle = Settle what is disputed
form-settle-anew = Neither side stands then. What you say next settles it.
form-settle-edition = Which edition?
form-settle-left-out = Left out
form-settle-submit = Settle it
form-settle-take = Side { $side } stands then, and the others do not. All of them stay in the file.
form-settle-why = Why is it settled so?
form-settle-why-help = It stands beside it, and in the minutes.

form-type-the-word = This is not what is asked for. Type { $word }, just so.

form-upgrade = Move to a newer edition
form-upgrade-after = Nothing is lost, and one undo takes the move back.
form-upgrade-submit = Move
form-waive = Waive this requirement
form-waive-control = What do you do in its place to keep the risk small?
form-waive-control-help = For example: fewer people with access, a second check, a shorter time.
form-waive-addressable = Which equivalent measure is in place, or why is there none?
form-waive-addressable-help = A measure that does the same job by other means. If none is reasonable and appropriate, say why.
form-waive-contract = Which contract covers it, with whom, and since when?
form-waive-contract-help = For example: our own business associate agreement with the operator, signed on a day. Or say that no PHI goes there.
form-waive-standard = How do you meet the standard instead?
form-waive-standard-help = The law leaves the way to you, and asks that there is one.
form-waive-intro = You may decide not to implement a recommendation. If you do, the account holder accepts the responsibility that the sentence below states.
form-waive-propose = Propose to go without it
form-waive-reason = Why do you go without it?
form-waive-reason-help = A reviewer reads this later. One or two sentences will do.
form-waive-submit = Take responsibility and waive

form-who = Who are you?
form-who-email = Your e-mail address
form-who-email-help = Signatures name you by it.
form-who-intro = Your name stands beside every answer you give. It stays on this machine and in your worksheets.
form-who-name = Your name
form-who-organisation = Your organisation
form-who-role = Your role
form-who-role-help = For example: security officer.
form-who-side = On which side do you sit?
form-who-side-help = Only the account holder's side can take on responsibility and give the first seal.
form-who-submit = Continue
form-who-welcome = Welcome. careseal walks you through the security checklist of an account, and ends in a signed file that anybody can check. First:
