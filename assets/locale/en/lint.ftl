# What can be wrong with a checklist. $detail is what the message names. Identifiers are sorted.

lint-bad-date = '{ $detail }' is not a date.
lint-bad-options = The options do not make a choice: too few of them, or all alike.
lint-circle = Whether this applies depends on itself.
lint-idle-fact = This question decides nothing.
lint-long-title = The title is too long for a row ({ $detail } letters).
lint-missing-text = A text is missing: { $detail }
lint-nothing-to-answer = There is nothing to answer here.
lint-spare-text = This text belongs to nothing: { $detail }
lint-unknown-address = { $detail } does not exist.
lint-unknown-choice = { $detail } is not one of the choices.
lint-unreachable = This can never be asked.
lint-waivable-statement = A statement cannot be waived.
