# Which items a list shows. Identifiers are sorted.

filter-accepted = Responsibility accepted
filter-all = All items
filter-assigned = Handed over
filter-contradictions = To look at again
filter-differing = All differences
filter-lapsed = Lapsed
filter-not-applicable = Set aside
filter-open = Open items
filter-outcome = Outcome changed
filter-outdated = Different in the newest edition
filter-required = Left undone where the law asks
filter-waived = Waived
filter-waived-or-accepted = Waived or accepted
