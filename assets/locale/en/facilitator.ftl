# The facilitator's own file, with the agenda and private notes, and the command 'careseal agenda'. Identifiers are sorted.

facilitator-agenda = Shows or sets how many minutes each section gets in a session
facilitator-agenda-empty = No minutes are planned.
facilitator-agenda-file = The worksheet
facilitator-agenda-line = { $minutes } min  { $title }
facilitator-agenda-none = {"       –"}  { $title }
facilitator-agenda-set = Minutes for a section, such as I=20; I= takes them away
facilitator-agenda-total = { $minutes } min in all
facilitator-format = { $path } does not say that it is a facilitator's file that this careseal knows: its format is “{ $format }”.
facilitator-format-remedy = Open it with the careseal that wrote it, or move it away to begin a new one. It was not changed.
facilitator-line = Line { $line } of the facilitator's file { $path } cannot be used: { $detail }.
facilitator-line-remedy = Correct that line, or move the file away to begin a new one. It was not changed.
facilitator-section-ambiguous = Several checklists have a section { $section }.
facilitator-section-ambiguous-remedy = Name the checklist too: { $names }.
facilitator-section-minutes = “{ $text }” sets no minutes.
facilitator-section-minutes-remedy = Write a section, an equals sign and whole minutes from 1 to { $most }, such as I=20.
facilitator-section-unknown = This worksheet has no section { $section }.
facilitator-section-unknown-remedy = careseal agenda without a section lists them all.
