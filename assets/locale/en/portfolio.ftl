# Many accounts at a glance. Identifiers are sorted.

portfolio-answered = { $answered } of { $asked } answered
portfolio-changed = { $changes ->
    [one] One change
   *[other] { $changes } changes
} since it was last sealed.
portfolio-column-account = Account
portfolio-column-answered = Answered
portfolio-column-edition = Edition
portfolio-column-expiry = Next end
portfolio-column-kind = Kind
portfolio-column-seals = Trusted
portfolio-column-waivers = Forgone
portfolio-empty = No worksheet and no attestation lies below this folder.
portfolio-expiry = the next one ends on { $date }
portfolio-flawed = { $count ->
    [one] One answer clashes, is out of date or lacks something.
   *[other] { $count } answers clash, are out of date or lack something.
}
portfolio-kind-attestation = attestation
portfolio-kind-worksheet = worksheet
portfolio-lapsed = { $count ->
    [one] One waiver or accepted responsibility has lapsed.
   *[other] { $count } waivers or accepted responsibilities have lapsed.
}
portfolio-looking = Looking at the files; you can leave at any moment.
portfolio-mark-open = open
portfolio-newer = A newer edition is there: { $checklist } { $edition }.
portfolio-open = { $count ->
    [one] One answer is still open.
   *[other] { $count } answers are still open.
}
portfolio-seal-trusted = { $verdict } by { $signer }, whose key you trust
portfolio-seal-unknown = { $verdict } by { $signer }, by their own word
portfolio-sealed-on = sealed on { $date }
portfolio-shown = { $shown } of { $all } files
portfolio-sifted = With "{ $query }" in account or file
portfolio-soon = A waiver or accepted responsibility ends on { $date }.
portfolio-sum = { $files ->
    [0] No worksheet and no attestation lies below this folder.
    [one] One file, { $urgent ->
        [0] which needs no attention.
       *[other] which needs attention.
    }
   *[other] { $files } files, { $urgent } of them with something that needs attention.
}
portfolio-waived-or-accepted = { $waivers ->
    [one] one item waived
   *[other] { $waivers } items waived
} and { $accepted ->
    [one] one accepted responsibility
   *[other] { $accepted } accepted responsibilities
} in force
portfolio-well = Nothing needs attention.
