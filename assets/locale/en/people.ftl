# Who is at the table, who speaks and who records; what is proposed and who confirms it. Identifiers are sorted.

people-arg-confirm = Confirm that this person, by e-mail address or name, is who the worksheet now says
people-arg-file = The worksheet
people-arg-yes = Write the confirmation
people-cannot-confirm = Only the account holder's side confirms what was proposed. s says who speaks.
people-change-yourself = That is you. I changes what you say of yourself.
people-changed = What is said of { $name } is changed.
people-command = Show who is at the table of a worksheet, and what each decided and recorded
people-confirmed = { $count ->
    [one] Confirmed. u takes it back.
   *[other] { $count } proposals are confirmed. u takes them back together.
}
people-confirmed-but = { $count ->
    [one] Confirmed.
   *[other] { $count } proposals are confirmed.
} These take a responsibility and are confirmed one by one, with y on their line: { $items }
people-decided = { $decided ->
    [0] Decided nothing that stands at present
    [one] Decided one of the answers that stand
   *[other] Decided { $decided } of the answers that stand
}, recorded { $recorded ->
    [0] none
   *[other] { $recorded }
}.
people-each-alone = What is proposed here takes a responsibility, or is not allowed. Go there and press y on its line: { $items }
people-heading = Who is at the table
people-introduced = { $name } is at the table. Enter lets them speak.
people-known = { $name } is at the table already with this address.
people-line-proposes = { $name } ({ $side }) only proposes. s says who speaks.
people-line-speaker = { $name } ({ $side }) speaks. { $recorder } records.
people-line-speaker-proposes = { $name } ({ $side }) speaks, and only proposes. { $recorder } records.
people-may-consultant = May propose and record. The account holder's side confirms.
people-may-reviewer = Decides nothing here; comments on a sealed record and countersigns it.
people-may-subscriber = May decide, confirm and take on responsibility.
people-named = { $name } ({ $side })
people-nothing-proposed = Nothing that is proposed waits here.
people-nothing-proposed-here = What is under the cursor is not waiting to be confirmed.
people-organisation = Organisation
people-proposal-of = proposal { $at } of { $count }
people-proposed-by = Proposed by { $name } on { $date }, to confirm.
people-recorded-by = Decided by { $name }, recorded by { $recorder } ({ $date }).
people-records = at the keyboard
people-reviewer-speaks = A reviewer decides nothing here, so they cannot speak for an answer.
people-role = Role
people-side = Side
people-side-consultant = consultant
people-side-reviewer = reviewer
people-side-subscriber = account holder
people-speak-for-yourself = You speak for yourself again, { $name }.
people-speaks = speaks
people-speaks-now = { $name } speaks now: what you record is decided by them. s says who is next.
people-to-confirm = { $state } ({ $name })
people-waiting = { $proposed ->
    [one] One of them waits to be confirmed.
   *[other] { $proposed } of them wait to be confirmed.
}
