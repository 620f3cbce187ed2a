# A new account that begins with the choices of another.

template-begun = { $facts ->
    [one] 1 answer about the account
   *[other] { $facts } answers about the account
} and { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
} to items were taken over, each to be confirmed; { $left ->
    [0] nothing was left out.
    [one] 1 was left out.
   *[other] { $left } were left out.
}
template-conflict = Two people say different things of it there, and nobody settled it.
template-edition = Its edition of { $edition }, or the overlay on it, is not at hand.
template-gone = Today's edition does not ask it.
template-left = Left out:
template-misfit = Today's edition does not offer this answer.
template-never = Never taken over: affirmations, documents, notes, assignments, comments, people and seals.
template-not-applicable-by-facts = Set aside by the answers about the account; it sleeps.
template-not-text = { $path } is not text.
template-not-text-remedy = Give a worksheet, a sealed record or an answers file after --from.
template-nothing = There is nothing in this file to begin with.
template-overlay = The overlay on it is another organisation's. 'careseal new --overlay' takes in your own.
template-stale = The duty is another one in today's edition.
template-unknown-file = { $path } is no worksheet, no sealed record and no answers file.
template-unknown-file-remedy = Give one of these after --from.
