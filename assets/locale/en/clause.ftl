# What is said of a clause behind an item. Identifiers are sorted.
#
# $name is a citation such as 45 CFR 164.312(d); $marks what is said of it, joined by commas; $list several citations.

clause-addressable = addressable
clause-line = { $name }: { $marks }
clause-none = no good citation
clause-not-advice = An aid for the reviewer, not legal advice.
clause-partial = supports it
clause-required = required
clause-strong = strong
clause-unchecked = not re-checked
clause-when = { $marks }, { $when }
