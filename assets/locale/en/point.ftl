# Open points: who has what in hand, and the parking lot ('careseal follow-ups', the screen behind Q).
#
# Identifiers are sorted.

point-answered = Answered by { $name } on { $date }:
point-arg-file = The worksheet
point-arg-overdue = Only what should have been done by now
point-arg-owner = Only what this person, role or team has in hand
point-asked = Parked by { $name } on { $date }.
point-column-due = Until
point-column-owner = In whose hands
point-column-what = What waits
point-command = List the open points: who has what in hand until when, and the questions that were parked
point-count-overdue = { $count } overdue
point-disputed = People who did not know of each other said different things here. Save it once more as it should be.
point-disputed-line = In conflict with what somebody else said; not settled.
point-filter-all = Waiting
point-filter-answered = Answered questions
point-filter-nobody = In nobody's hands
point-filter-overdue = Overdue
point-filter-owner = In the hands of { $owner }
point-filter-parked = Parked questions
point-gone = This question was taken away.
point-hint-answered = Enter opens the question and its answer, f shows others, i parks a question.
point-hint-item = Enter goes to the item, d changes who and when, f shows others.
point-hint-none = i parks a question, f shows other points.
point-hint-question = Enter opens it to answer or change it, d changes who and when, f shows others.
point-missing = Missing
point-next-filter = f shows the others.
point-next-park = i parks a question that belongs to no item. On an item, d hands it to somebody.
point-next-read-only = This worksheet can be looked at, not changed.
point-no-day = no day
point-nobody = { $count ->
    [one] One open item is in nobody's hands.
   *[other] { $count } open items are in nobody's hands.
}
point-nobody-owner = nobody yet
point-none = Nothing waits in anybody's hands, and no question is parked.
point-none-answered = No parked question was answered so far.
point-none-here = There is no point under the cursor.
point-none-nobody = Every open item is in somebody's hands.
point-none-overdue = Nothing is overdue.
point-none-owner = Nothing waits in these hands.
point-none-parked = No question is parked.
point-overdue = OVERDUE
point-place = Open points
point-question-line = A parked question
point-sum = As of { $date } (UTC): { $count ->
    [0] nothing waits in anybody's hands
    [one] one point waits
   *[other] { $count } points wait
}, { $overdue ->
    [0] none overdue.
    [one] one of them overdue.
   *[other] { $overdue } of them overdue.
}
