# What can be wrong with a checklist. $detail is what was found there.

lint-bad-date = '{ $detail }' is not a date.
lint-bad-options = The options are too few, or one has an outcome that no option can have.
lint-bad-sharing = It shares its answer with a part that it cannot share it with.
lint-circle = Whether it applies depends on itself.
lint-idle-fact = No condition asks about this fact.
lint-long-title = The title has { $detail } columns, too many for a row.
lint-missing-text = A text is missing: { $detail }.
lint-no-place = It has no path, and does not say where else it is set or that it was not found.
lint-nothing-to-answer = Nothing can be answered here.
lint-out-of-order = Its days do not follow each other.
lint-spare-text = A text belongs to nothing: { $detail }.
lint-twice = It stands twice.
lint-unknown-address = '{ $detail }' names nothing.
lint-unknown-choice = '{ $detail }' is no choice of that fact.
lint-unknown-clause = '{ $detail }' is no clause that its law lists.
lint-unreachable = It can never apply or be chosen.
lint-unreadable = It cannot be read: { $detail }
lint-waivable-statement = A statement to confirm cannot be waived.
