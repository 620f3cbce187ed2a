# What can be wrong with answers, and what to do about it.
#
# Every finding has two messages: NAME says what is wrong, NAME-remedy what to do.
# finding-group-KIND is the heading over all findings of a kind. $date is the last day on which something held.
# Of what is overdue it is the day by which $owner meant to be done.
# $name is a document, $signer a reviewer and $text what they commented.
# $said is what was chosen and is not offered, in words for programs.
# For a contradiction the checklist's own words say what clashes. Identifiers are sorted.

finding-account = The account has no name.
finding-account-remedy = Name it: a record has to say which account it is of.
finding-advisory = The product has changed since this edition was written, or newer pages say otherwise.
finding-advisory-remedy = Nothing has to be settled: know it when you answer. The record says that it stood.
finding-affirmer = The responsibility was affirmed by somebody who is not on the account holder's side.
finding-affirmer-remedy = Have somebody of the account holder affirm it. A consultant or reviewer cannot.
finding-comment = { $signer } commented: { $text }
finding-comment-remedy = Answer it. The comment and the answer go into the next record. It stands in the way of nothing.
finding-conflict = Two answers were given here without knowledge of each other, and they differ.
finding-conflict-remedy = Take one of the two, or say it anew. Until then this counts as open.
finding-contradiction = Answers clash: they cannot both be right.
finding-contradiction-remedy = Change one of the answers named here, so that they agree.
finding-editions = One person chose an edition of this checklist, or left it out; another chose otherwise, without knowledge of it.
finding-editions-remedy = Open the checklists and settle which edition is answered.
finding-forbidden-alternative = { $overlay } forbids meeting this by an alternative.
finding-forbidden-alternative-remedy = Put it in place. Where that is not possible, ask those who wrote the overlay.
finding-forbidden-longer = { $days ->
    [one] { $overlay } lets this be affirmed for 1 day at most.
   *[other] { $overlay } lets this be affirmed for { $days } days at most.
}
finding-forbidden-longer-remedy = Have it affirmed anew with an earlier last day.
finding-forbidden-not-applicable = { $overlay } forbids saying that this does not apply.
finding-forbidden-not-applicable-remedy = Give another answer.
finding-forbidden-option = { $overlay } forbids this option.
finding-forbidden-option-remedy = Choose another option.
finding-forbidden-waiver = { $overlay } forbids waiving this.
finding-forbidden-waiver-remedy = Put it in place. Where that is not possible, ask those who wrote the overlay.
finding-group-advisory = Good to know
finding-group-comment = Comments of reviewers
finding-group-conflict = Two answers
finding-group-contradiction = Contradictions
finding-group-forbidden = Forbidden by the organisation
finding-group-identity = Who somebody is
finding-group-lapsed = Lapsed
finding-group-lapsed-document = Documents that have expired
finding-group-misfit = Answers that do not fit
finding-group-missing-control = What the law asks is not said
finding-group-missing-owner = Owner missing
finding-group-missing-reason = Reason missing
finding-group-named = Named, not yet affirmed
finding-group-open = Open
finding-group-open-fact = Questions about the account
finding-group-overdue = Overdue
finding-group-proposed = Proposed, not confirmed
finding-group-question = Parked questions
finding-group-stale = Out of date
finding-identity-name = Someone who decided something has had another name or address since { $date }: { $was } became { $now }.
finding-identity-name-remedy = If it is right, another person on the account holder's side presses y here. If no one else works on that side, the person named does. If it is wrong, correct it in the list of people.
finding-identity-side = Someone who decided something changed sides on { $date }: { $was } ({ $was_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}) became { $now } ({ $now_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}).
finding-identity-side-remedy = If it is right, another person on the account holder's side presses y here. If no one else works on that side, the person named does. If it is wrong, correct it in the list of people.
finding-lapsed = The last day on which this held was { $date }.
finding-lapsed-document = The document { $name } expired on { $date }.
finding-lapsed-document-remedy = Attach the one that took its place, and take this one away.
finding-lapsed-remedy = Put the configuration in place, or have it affirmed anew with a new last day.
finding-missing-control = HIPAA asks for more than a reason where this is left undone, and the answer does not say it.
finding-missing-control-remedy = Give the answer again; its form says what is asked. Or put the configuration in place.
finding-missing-owner = This duty was taken on, and nobody is named who looks after it.
finding-missing-owner-remedy = Name who owns it: a person, a role or a team of your organisation.
finding-missing-reason = A reason is owed and none is written.
finding-missing-reason-remedy = Write why this is waived or does not apply, or what is done in its place.
finding-must-apply = This is marked as not applicable, but it always applies.
finding-must-apply-remedy = Give another answer.
finding-named = { $how ->
    [file] An answers file that { $rec } applied names { $by } as the person who takes this responsibility. { $by } has not affirmed it yet.
   *[typed] { $rec } named { $by } as the person who takes this responsibility. { $by } has not affirmed it yet.
}
finding-named-remedy = Ask { $by } to affirm it at their own keyboard, or as the speaker at yours. Or require their seal: sealing the record affirms it.
finding-nameless = Who decided, recorded or affirmed this has no name or no e-mail address.
finding-nameless-remedy = Say who they are among the people, or have somebody who is known say it anew.
finding-no-alternative = This was met by an alternative, but it allows none.
finding-no-alternative-remedy = Put it in place, or choose one of its options.
finding-not-waivable = This was waived, but it cannot be waived, or not as the account is.
finding-not-waivable-remedy = Put it in place, choose one of its options, or confirm the statement.
finding-open = Not answered yet.
finding-open-fact = A question about the account has no answer.
finding-open-fact-remedy = Answer it. It decides which items apply.
finding-open-remedy = Answer it, or hand it to somebody who can.
finding-options = The options chosen do not fit: none, too many, or one that is not offered.
finding-options-remedy = Choose again.
finding-outcome = What was recorded is not what the answer comes to.
finding-outcome-remedy = Answer again.
finding-overdue = { $owner } had this in hand and meant to be done by { $date }.
finding-overdue-question = This question should have been answered by { $date }: { $text }
finding-overdue-question-remedy = Answer it, or agree on another day. It belongs to no item and stands in the way of nothing.
finding-overdue-remedy = Answer it, or agree on another day. By itself it stands in the way of nothing.
finding-proposed = Proposed, and not yet confirmed by the account holder.
finding-proposed-remedy = Have somebody of the account holder confirm it or change it.
finding-question = This question was parked: { $text }
finding-question-remedy = Note the answer once there is one. It belongs to no item and stands in the way of nothing.
finding-sentence = The responsibility sentence here is not the one of the checklist.
finding-sentence-remedy = Read what was affirmed, and have it affirmed anew in the words of the checklist.
finding-stale-affirmation = The responsibility sentence has changed in meaning since it was affirmed. What was affirmed is void.
finding-stale-affirmation-remedy = Read the new sentence and affirm it anew, or put the configuration in place.
finding-stale-fact = This question was answered with a choice that it does not offer, or no longer: { $said }. It counts as not answered.
finding-stale-fact-remedy = Answer it again. Other questions may ask for that now, so look through all questions about the account.
finding-stale-meaning = What is asked here has changed in meaning since it was answered.
finding-stale-meaning-remedy = Read the item again and answer it anew.
finding-stale-notes = Answers elsewhere have changed, and this item now reads otherwise than when it was answered.
finding-stale-notes-remedy = Read the item again and answer it anew.
finding-stranger = Who decided, recorded or affirmed this is not among the people of the worksheet.
finding-stranger-remedy = Introduce them, or have somebody who is known say it anew.
finding-too-long = This was affirmed for longer than a year.
finding-too-long-remedy = Affirm it anew, with a last day at most one year from now.
finding-unaffirmed = Nobody has taken on the responsibility for this.
finding-unaffirmed-remedy = Have somebody of the account holder affirm the sentence, or give another answer.
