# What is shown of the people in a record before it is signed, and what it takes to confirm who someone is.
#
# $was and $now are a name with its e-mail address, before and after; $was_side and $now_side the sides of the table.
# Identifiers are sorted.

identity-confirmed = Confirmed: { $name }. u takes it back.
identity-how = If it is right, another person on the account holder's side presses y. If no one else works on that side, the person named does.
identity-not-as-you-say = That is you, but it is not what you say of yourself. Press I to say who you are, then confirm it.
identity-not-your-own = { $name }, that is you: another person on the account holder's side has to confirm it.
identity-nothing-here = Nothing about this person waits to be confirmed.
identity-only-subscriber = Only someone on the account holder's side can confirm who a person is.
identity-unknown = No person in this worksheet is called “{ $text }”, by name or by e-mail address.
identity-unknown-remedy = Run 'careseal people' on the worksheet to see who is in it.
identity-written = Confirmed: { $name }.
identity-would-confirm = This would confirm it. Give the same command again with --yes.
signed-affirmed = Affirmed by { $by }
signed-affirmed-named = { $how ->
    [file] Named in an answers file that { $rec } applied, not yet affirmed by { $by }
   *[typed] Named by { $rec }, not yet affirmed by { $by }
}
signed-affirmed-recorded = Affirmed by { $by }, recorded by { $rec }
signed-affirmed-seal = Affirmed by { $by } with their own seal
signed-changed = Not confirmed: since { $date }, { $was } ({ $was_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}) is { $now } ({ $now_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}), as { $by } recorded.
signed-changed-confirmed = Changed on { $date } by { $by }: { $was } ({ $was_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}) became { $now } ({ $now_side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}). { $own ->
    [yes] Only the person concerned confirmed it, on { $confirmed }.
   *[other] Confirmed by { $confirmer } on { $confirmed }.
}
signed-decided = Decided and recorded by { $by }, { $at }.
signed-decided-recorded = Decided by { $by }, recorded by { $rec }, { $at }.
signed-did = Answers decided: { $decided }, recorded: { $recorded }. Responsibilities affirmed: { $affirmed }.
signed-only-confirmed = Confirmed who someone else is. Decided nothing in this record.
signed-organisation = Organization: { $text }
signed-people = The people in this record and their sides
signed-reviewers = { $count ->
    [0] No reviewer has to countersign.
    [one] One reviewer must countersign.
   *[other] { $count } reviewers must countersign.
}
signed-reviewers-named = These people must countersign, each with their own seal: { $people }.
signed-role = Role: { $text }
signed-side = Side: { $side ->
    [subscriber] account holder
    [consultant] consultant
   *[other] reviewer
}
signed-supersedes = Takes the place of the record { $digest }, which this worksheet does not know.
signed-supersedes-known = Takes the place of the record { $digest }, sealed on { $date } as { $file }.
signed-unaffirmed = { $count ->
    [one] One responsibility is in the name of a person who has not affirmed it
   *[other] { $count } responsibilities are in the names of people who have not affirmed them
}: { $people }. Require their seals, or ask them to affirm first.
signed-you = You sign as { $name }.
