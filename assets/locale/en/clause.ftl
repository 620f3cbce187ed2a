# What is said of a clause behind an item, and of conditions. Identifiers are sorted.
#
# A condition stands after "when": $ask is a question about the account, $answer an answer to it, $item the number of an item.
# $name is a citation such as 45 CFR 164.312(d); $marks what is said of it, joined by commas; $list several citations.

clause-addressable = addressable
clause-line = { $name }: { $marks }
clause-mandatory = mandatory
clause-none = no good citation
clause-not-advice = An aid for the reviewer, not legal advice.
clause-partial = supports it
clause-required = required
clause-standard = standard: must be met
clause-strong = strong
clause-unchecked = not re-checked
clause-when = { $marks }, { $when }
condition-and = { $one }, and { $other }
condition-applies = { $item } applies
condition-chosen = in { $item } this is chosen: { $option }
condition-fact = “{ $ask }” is answered by: { $answer }
condition-fact-any = “{ $ask }” is not answered by: none of these
condition-fact-empty = “{ $ask }” is answered by: none of these
condition-fact-has = among the answers to “{ $ask }” is: { $answer }
condition-not = it is not so that { $what }
condition-or = { $one }, or { $other }
condition-outcome = { $item } is one of: { $outcomes }
