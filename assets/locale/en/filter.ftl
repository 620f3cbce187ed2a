# Which items a list shows. Identifiers are sorted.

filter-all = All items
filter-aside = Set aside
filter-contradictions = To look at again
filter-differing = All differences
filter-forgone = Waived or accepted
filter-handed-over = Handed over
filter-open = Open items
filter-outcome = Outcome changed
filter-required = Waived though required by law
