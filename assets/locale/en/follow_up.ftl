# Follow-ups: who has what in hand, and the parking lot ('careseal follow-ups', the screen behind Q).
#
# Identifiers are sorted.

follow-up-answered = Answered by { $name } on { $date }:
follow-up-arg-file = The worksheet
follow-up-arg-overdue = Only what should have been done by now
follow-up-arg-owner = Only what this person, role or team has in hand
follow-up-asked = Parked by { $name } on { $date }.
follow-up-column-due = Until
follow-up-column-owner = In whose hands
follow-up-column-what = What waits
follow-up-command = List the follow-ups: who has what in hand until when, and the questions that were parked
follow-up-count-overdue = { $count } overdue
follow-up-disputed = People who did not know of each other said different things here. Save it once more as it should be.
follow-up-disputed-line = In conflict with what somebody else said; not settled.
follow-up-filter-all = Waiting
follow-up-filter-answered = Answered questions
follow-up-filter-nobody = Not assigned
follow-up-filter-overdue = Overdue
follow-up-filter-owner = In the hands of { $owner }
follow-up-filter-parked = Parked questions
follow-up-gone = This question was taken away.
follow-up-hint-answered = Enter opens the question and its answer, f shows others, i parks a question.
follow-up-hint-item = Enter goes to the item, d changes who and when, f shows others.
follow-up-hint-none = i parks a question, f shows other follow-ups.
follow-up-hint-question = Enter opens it to answer or change it, d changes who and when, f shows others.
follow-up-missing = Missing
follow-up-next-filter = f shows the others.
follow-up-next-park = i parks a question that belongs to no item. On an item, d hands it to somebody.
follow-up-next-read-only = This worksheet can be looked at, not changed.
follow-up-no-day = no day
follow-up-nobody = { $count ->
    [one] One open item is not assigned.
   *[other] { $count } open items are not assigned.
}
follow-up-nobody-owner = nobody yet
follow-up-none = Nothing is assigned, and no question is parked.
follow-up-none-answered = No parked question was answered so far.
follow-up-none-here = There is no follow-up under the cursor.
follow-up-none-nobody = Every open item is assigned.
follow-up-none-overdue = Nothing is overdue.
follow-up-none-owner = Nothing waits in these hands.
follow-up-none-parked = No question is parked.
follow-up-overdue = OVERDUE
follow-up-place = Follow-ups
follow-up-question-line = A parked question
follow-up-sum = As of { $date } (UTC): { $count ->
    [0] nothing is assigned
    [one] one follow-up waits
   *[other] { $count } follow-ups wait
}, { $overdue ->
    [0] none overdue.
    [one] one of them overdue.
   *[other] { $overdue } of them overdue.
}
