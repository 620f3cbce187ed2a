# The glossary, on the screen and printed. Its explanations stand in checklists/glossary. Identifiers are sorted.

glossary-proposal = our proposal
glossary-seen = Also met, not to be used: { $forms }
glossary-stored = from the vendor's translated pages
