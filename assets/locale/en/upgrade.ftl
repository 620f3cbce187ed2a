# Moving a worksheet to a newer edition of a checklist: what it would do, said before it is done. $items are item numbers.

upgrade-changes = What differs: { $added } added, { $removed } removed, { $changed } changed in meaning, { $reworded } only reworded.
upgrade-inactive = { $count ->
    [one] 1 answer is to what that edition does not ask: { $items }. It is kept, and sleeps.
   *[other] { $count } answers are to what that edition does not ask: { $items }. They are kept, and sleep.
}
upgrade-opens = { $count ->
    [one] 1 question or item opens: { $items }.
   *[other] { $count } questions and items open: { $items }.
}
upgrade-overlay = { $title } is tightened by your organisation's own file, which is made for the edition of { $from }.
upgrade-overlay-remedy = Take in a file that is made for the newer edition.
upgrade-stale = { $count ->
    [one] 1 answer must be looked at again, because what it answers has changed: { $items }.
   *[other] { $count } answers must be looked at again, because what they answer has changed: { $items }.
}
upgrade-stays = { $count ->
    [0] No answer stays as it is.
    [one] 1 answer stays as it is.
   *[other] { $count } answers stay as they are.
}
upgrade-stricter = { $count ->
    [one] 1 of those that changed asks for more than before.
   *[other] { $count } of those that changed ask for more than before.
}
upgrade-unknown = { $count ->
    [one] Of 1 more it is not known whether the edition of { $from } had it so.
   *[other] Of { $count } more it is not known whether the edition of { $from } had them so.
}
upgrade-void = { $count ->
    [one] 1 responsibility is void until it is affirmed anew, because its sentence has changed: { $items }.
   *[other] { $count } responsibilities are void until they are affirmed anew, because their sentences have changed: { $items }.
}
upgrade-what = { $title } moves from the edition of { $from } to that of { $to }.
