# The presenter view: read from the back of a room, so it says little. Identifiers are sorted.
#
# $used, $planned, $left and $over are full minutes.

presenter-answered = { $done } of { $count } answered
presenter-entry = entry { $at } of { $count } under { $item }
presenter-helps = Helps with what the law requires: { $names }
presenter-required = Required by law: { $names }
presenter-required-more = { $names } and { $count } more
presenter-section = Section { $section }
presenter-session = session { $used } of { $planned } min
presenter-session-free = session { $used } min
presenter-time-free = { $used } min
presenter-time-left = { $used } of { $planned } min, { $left } left
presenter-time-over = { $used } of { $planned } min, { $over } over
