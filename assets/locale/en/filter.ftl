# Which items a list shows. Identifiers are sorted.

filter-accepted = Responsibility accepted
filter-all = All items
filter-aside = Set aside
filter-contradictions = To look at again
filter-differing = All differences
filter-forgone = Waived or accepted
filter-handed-over = Handed over
filter-lapsed = Lapsed
filter-open = Open items
filter-outcome = Outcome changed
filter-outdated = Different in the newest edition
filter-required = Waived though required by law
filter-waived = Waived
