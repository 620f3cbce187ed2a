# Words of the terminal screens' own parts. Identifiers are sorted.

tui-all-keys = all keys
tui-more-above = { $rows } more above (PgUp)
tui-more-below = { $rows } more below (PgDn)
tui-too-small = Too small
tui-too-small-need = This screen needs { $width } columns and { $height } rows; the window has { $haveWidth } and { $haveHeight }. Make it larger, or press Ctrl-Q to quit.
