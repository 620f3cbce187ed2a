# Which items a list shows. Identifiers are sorted.

filter-accepted = Responsibility accepted
filter-all = All items
filter-aside = Set aside
filter-contradictions = To look at again
filter-forgone = Waived or accepted
filter-handed-over = Handed over
filter-lapsed = Lapsed
filter-open = Open items
filter-outdated = Different in the newest edition
filter-required = Waived though required by law
filter-waived = Waived
