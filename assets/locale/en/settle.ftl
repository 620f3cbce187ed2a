# What is disputed: the sides, and which of them is taken.

settle-answer = Disputed: the answer to { $item }
settle-at = When
settle-because = Settled, because
settle-by = Decided by
settle-checklist = Disputed: whether a checklist is asked, and in which edition
settle-confirmed = { $at } UTC, confirmed
settle-document = Disputed: a document of { $item }
settle-edition = Edition
settle-fact = Disputed: a question about the account
settle-name = Disputed: the account's name
settle-none-chosen = None of these
settle-note = Disputed: the note on { $item }
settle-nothing = Taken back: nothing is said.
settle-overlay = Tightened by
settle-assignment = Disputed: who has { $item } in hand
settle-proposed = { $at } UTC, proposed
settle-question = Disputed: a parked question
settle-question-reply = Disputed: the answer to a parked question
settle-rec = Recorded by
settle-reply = Disputed: the answer to a reviewer, on { $item }
settle-sides = { $count } sides
settle-until = Until
