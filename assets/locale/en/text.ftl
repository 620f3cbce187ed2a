# What is wrong with a character. Identifiers are sorted.

text-bidi = it changes the direction in which others are shown
text-control = it drives the terminal or breaks lines
text-invisible = it cannot be seen
text-marks = it carries more accents than any script needs
text-not-text = it has no agreed meaning
