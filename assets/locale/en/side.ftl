# The sides of the table. Identifiers are sorted.

side-consultant = I advise (consultant)
side-reviewer = I check (reviewer)
side-subscriber = We hold the account
