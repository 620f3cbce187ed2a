# A sealed file, open to be read. Identifiers are sorted within their groups.

## In full, on the overview

reopen-waived-or-accepted = Forgone: { $waived } waived, { $accepted } with responsibility accepted. f lists them.
reopen-holds-but = Holds today, with something to know:
reopen-intact = Intact: nothing in it was changed since it was sealed.
reopen-lapsed = { $count ->
    [one] No longer holds: something in it has lapsed. Enter says what.
   *[other] No longer holds: { $count } things in it have lapsed. Enter says which.
}
reopen-not-judged = Not judged in full:
reopen-rejected = { $lapsed ->
    [0] Rejected by a reviewer: Enter says why.
   *[other] Rejected by a reviewer, and { $lapsed } lapsed: Enter says more.
}
reopen-signed = Signed by { $signers }.
reopen-signed-but = Signed by { $signers }, with something to know:
reopen-trusted = Signer known: every key is on your list of trusted keys.
reopen-unknown = Signer unknown: nothing tells that the key of { $signers } is theirs.
reopen-unsealed = Not complete: the seal of a reviewer is asked for, and missing.
reopen-wrong = { $count ->
    [one] Does not hold: one thing about it is wrong. Enter says which.
   *[other] Does not hold: { $count } things in it are wrong, { $lapsed } of them lapsed. Enter says which.
}

## In a word, on every other screen and on the shelf

reopen-short-altered = altered
reopen-short-waived-or-accepted = forgone
reopen-short-holds = holds today
reopen-short-intact = intact
reopen-short-lapsed = lapsed
reopen-short-not-judged = not judged
reopen-short-noted = sealed, with a warning
reopen-short-rejected = rejected
reopen-short-sealed = sealed record
reopen-short-signed = signed
reopen-short-trusted = signer known
reopen-short-unknown = signer unknown
reopen-short-unsealed = not complete
reopen-short-wrong = does not hold

## The screen of the four answers

reopen-heading = Can this record be relied on?
reopen-heading-refused = This file is not shown
reopen-no-trust = You have no list of trusted keys, so no key is known. careseal key trust adds one whose fingerprint you were told.
reopen-not-asked = Not asked: what it says may not be what was signed.
reopen-not-read = Its contents are not judged, so none of them are shown. Below is all that can be said of it.
reopen-place = The four answers
reopen-reason = Says:
reopen-refused = What it says may not be what was signed, so nothing of it is shown. Below is all that can be said of it.
reopen-comment-by = { $signer } comments ({ $verdict }):
reopen-comment-on = On { $item }:
reopen-seal = Seal { $seal }: { $role } { $signer }, { $verdict }
reopen-seal-known = Your list of trusted keys vouches for the key.
reopen-seal-unknown = Whose key this is, is not known.
reopen-seals = The seals

## Around it

reopen-banner-about = Enter says in full what can be said of this sealed file: whether it was changed, who signed it, whether you trust their keys, and whether it holds today.
reopen-foreign = own words
reopen-hint = Page Down reads on, Esc goes back.
reopen-hint-banner = Enter says in full what can be said of this file.
reopen-hint-recorded = Enter shows what the record says, in its own words.
reopen-hint-refused = Nothing of this file is shown. Esc goes to your worksheets.
reopen-hint-shelf = Enter opens this sealed file, to be read.
reopen-recorded = This careseal does not hold the checklist as the record names it. So its rules were not judged, and the words are the record's own.
