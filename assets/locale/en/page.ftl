# The report as a page, and the calendar of waivers. What both have in common with the other reports stands in report.ftl.
#
# Identifiers are sorted.

format-csv = for spreadsheets
format-html = one page, to read and print
format-ics = a calendar of days not to be missed
format-json = for programs
format-markdown = text with headings and tables
format-text = plain text, for a terminal or a letter
report-calendar-accepted = Accepted responsibility ends: { $item } { $title } ({ $account })
report-calendar-draft = From a draft: nobody has signed it.
report-calendar-lapsed = Lapsed: { $item } { $title } ({ $account })
report-calendar-lapsed-day = This was the last day (UTC) on which it held. Put the configuration in place, or have it affirmed anew.
report-calendar-last-day = This is the last day (UTC) on which it holds. Put the configuration in place before, or have it affirmed anew.
report-calendar-line = { $label }: { $text }
report-calendar-name = Waivers and accepted responsibilities of { $account }
report-calendar-name-unnamed = Waivers and accepted responsibilities of an account without a name
report-calendar-reminder = { $days } days left. { $summary }
report-calendar-waived = Waiver ends: { $item } { $title } ({ $account })
report-page-accepted = Accepted responsibilities
report-page-all = All sections
report-page-answered = { $answered } of { $asked }
report-page-bar = { $title }: { $answered } of { $asked } items answered. { $parts }.
report-page-bar-part = { $outcome }: { $count }
report-page-column-by = affirmed by
report-page-column-decided = decided
report-page-column-holds = holds
report-page-column-item = item
report-page-column-outcome = outcome
report-page-column-part = part
report-page-contents = Contents
report-page-days-left = { $days ->
    [0] today is the last day
    [one] one day left
   *[other] { $days } days left
}
report-page-days-past = { $days ->
    [one] one day ago
   *[other] { $days } days ago
}
report-page-evidence = Document
report-page-figures = Figures by section
report-page-kind = Report made by careseal
report-page-legend = What the patterns mean
report-page-none-asked = Nothing is asked in: { $sections }.
report-page-owner = Owner
report-page-picture = What became of the items
report-page-picture-about = A bar for each section. Each piece of it is as long as the share of the items that came to this; the table below has the figures.
report-page-provenance = About this report
report-page-register-lapsed-first = What has lapsed comes first, then what ends next.
report-page-register-list = The register at a glance
report-page-skip = Skip to the report
report-page-stands = Who stands behind it
report-page-title-draft = { $title } (draft)
report-page-waivers = Waivers
