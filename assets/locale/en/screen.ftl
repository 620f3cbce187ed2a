# Words of the wizard's screens. Identifiers are sorted.

screen-account = Account
screen-account-by = Answered by { $name } on { $date }.
screen-account-heading = About the account
screen-all-sections = All sections
screen-answer-affirmed = Responsibility taken on:
screen-answer-affirmed-by = { $state }: affirmed by { $name }, until { $until }.
screen-answer-by = { $state }, says { $name } ({ $date }).
screen-answer-control = In its place
screen-answer-instead = Instead
screen-answer-owner = Owner
screen-answer-preset = Does not apply, says { $overlay }, as long as nobody here answers otherwise.
screen-answer-reason = Reason
screen-answer-shared = The same answer stands in { $item }.
screen-answer-version = { $state }, says { $name } ({ $date })
screen-answered = { $answered }/{ $asked } answered
screen-change-contradicts = If you choose this, answers clash:
screen-change-if-chosen = If you choose this: { $changes }
screen-change-if-ticked = If you tick this: { $changes }
screen-change-lifts = sets aside { $items }
screen-change-opens = opens { $items }
screen-change-settles = { $count ->
    [one] settles a contradiction
   *[other] settles { $count } contradictions
}
screen-compare = What differs
screen-compare-drift = asked otherwise
screen-compare-none = Nothing under this filter; f shows others.
screen-compare-side = { $file } ({ $account })
screen-compare-side-sealed = { $file } ({ $account }), { $digest }
screen-document = Document
screen-document-dated = of { $date }
screen-document-digest = SHA-256 { $digest }...
screen-document-expired = expired: the last day was { $date }
screen-document-expires = valid until { $date }
screen-document-expires-soon = valid until { $date }, not much longer
screen-document-copy = a copy is kept beside the worksheet
screen-document-part = For: { $part }
screen-document-size = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
}
screen-documents = Documents
screen-changed-now = Now
screen-changed-option = An option
screen-changed-part = What is confirmed
screen-changed-sentence = The sentence
screen-changed-then = Then ({ $edition })
screen-changed-then-affirmed = As it was affirmed
screen-changed-title = Title
screen-changed-unknown = The text that this was answered to is not at hand.
screen-checklists = Checklists
screen-checklists-about = What this worksheet asks. The health configuration is always in it; the others are your choice.
screen-checklists-always = always
screen-checklists-asleep = Answers to what this edition does not ask sleep: { $items }.
screen-checklists-disputed = disputed
screen-checklists-heading = Which checklists are asked
screen-checklists-in = { $answered } of { $asked } items are answered.
screen-checklists-newer = There is a newer edition, of { $edition }. M shows what it would change.
screen-checklists-out = Left out. It would ask { $asked } items.
screen-checklists-sleeps = Left out. { $answered } of { $asked } items were answered; the answers sleep, and come back with it.
screen-findings = What is left
screen-findings-name = The account's name
screen-findings-none = Nothing is left to do
screen-findings-none-next = Every item is answered and no answers clash. Press S to look at the record and seal it.
screen-form-busy = One moment...
screen-form-optional = { $label } (optional)
screen-form-word = To confirm, type { $word }
screen-glossary = What words mean
screen-glossary-here = On this screen
screen-glossary-here-mark = here
screen-glossary-others = All others
screen-hint-compare = { $filter }. Enter goes to the item, f shows others, PgDn reads on.
screen-hint-fact-all = All is answered. o goes to the first open item, Esc to the overview.
screen-hint-fact-one = Space chooses. The answers decide which items apply.
screen-hint-fact-several = Space ticks all that apply; or choose 'none of these'.
screen-hint-fact-text = Space opens a line to write in.
screen-hint-findings = Enter goes there. When nothing is left, S seals.
screen-hint-findings-none = S shows the record, to read and to seal.
screen-hint-form-busy = This may take a moment.
screen-hint-form-button = Enter carries it out.
screen-hint-form-check = Space ticks. Enter goes on.
screen-hint-form-kept = Esc leaves; what you wrote is kept.
screen-hint-form-line = Enter goes on.
screen-hint-form-note = Tab goes on, Enter begins a new line.
screen-hint-form-pick = Space or the arrows left and right choose. Enter goes on.
screen-hint-glossary = Type to find a word. Enter or Esc closes.
screen-hint-hub-account = Start here: the answers decide which items apply. Enter opens.
screen-hint-hub-account-done = Every question is answered. Enter opens them, to look or to change.
screen-hint-hub-checklists = Enter shows which checklists there are, to take one in or leave it out.
screen-hint-hub-findings = Enter lists what still stands before the seal.
screen-hint-hub-findings-none = Nothing is left to do. The next line seals the record.
screen-hint-hub-points = Enter lists what waits in whose hands, and the parked questions.
screen-hint-hub-seal = Enter shows the whole record before anything is signed.
screen-hint-hub-seal-blocked = Not yet: Enter lists what is left to do first.
screen-hint-hub-seal-not-yours = Only somebody on the account holder's side can seal. I changes who you are.
screen-hint-hub-section = Any order will do. Enter opens, o goes to the next open item.
screen-hint-item-again = Read the item again. If your answer still holds, Space gives it anew.
screen-hint-item-aside = Nothing to answer here. Move on, or change the answer that set this aside.
screen-hint-item-check = Space ticks this option; tick all that apply.
screen-hint-item-chosen = Chosen. o goes to the next open one, c takes it back, u undoes.
screen-hint-item-disputed = Two people answered differently. Space shows both, and settles it.
screen-hint-item-done = Done. Space takes it back. Down goes to the next line, o to the next open one.
screen-hint-item-forbidden = Your organisation does not allow this option. Choose another one.
screen-hint-item-last = Nothing is left to do. S shows the whole record, to read and to seal.
screen-hint-item-must = Space when it is done. This cannot be waived; d hands it to somebody.
screen-hint-item-own = Read the text below, then confirm with Space and name who owns it.
screen-hint-item-owned = Done. O names another owner, Space takes it back, o goes to the next open one.
screen-hint-item-radio = Space chooses this option. If none fits: w waives.
screen-hint-item-statement = Read the text below, then confirm with Space.
screen-hint-item-tick = Space when it is done. If not: w waives, a another way, d hands it over.
screen-hint-item-void = If it still holds, r affirms it anew; what was written stands in the form.
screen-hint-items = { $filter }. Enter opens, f shows others.
screen-hint-list-always = Every account answers this one. It cannot be left out.
screen-hint-list-disputed = Two people chose differently. Space shows both, and settles it.
screen-hint-list-in = Space leaves it out. What was answered is kept.
screen-hint-list-out = Space takes it in.
screen-hint-palette = Type to find a command; Enter runs it.
screen-hint-people = Enter lets them speak: what you record then is decided by them.
screen-hint-portfolio = Enter opens, / finds, q ends.
screen-hint-portfolio-wait = The files are being looked at.
screen-hint-proposed = y confirms what is proposed, or answer otherwise.
screen-hint-proposed-affirm = y confirms it: the form asks who takes the responsibility.
screen-hint-proposed-waits = The account holder's side confirms this with y. s says who speaks.
screen-hint-read-only = Open for reading only: nothing can be changed here.
screen-hint-seal-key = Choose the key to sign with; Enter goes on.
screen-hint-seal-read = Enter reads on. At the end of the record, choose the key to sign with.
screen-hint-sealed = You are done. Esc goes back to the overview.
screen-hint-sealed-trust = t puts the key into your own trust file, so that your own checks know it.
screen-hint-search = Type a number or words; Enter goes to the item.
screen-hint-sift = Type a part of an account or file name. Enter opens, Esc shows all again.
screen-hint-settle = Type the figure of the side to take. n takes none, and says it anew.
screen-hint-start = Enter opens a worksheet.
screen-hint-start-empty = Press Enter to begin.
screen-hint-start-new = Enter begins a worksheet for another account.
screen-hint-statement-last = Enter confirms all of them. Esc leaves without confirming.
screen-hint-statement-more = Enter reads on.
screen-hint-statement-next = Enter shows the next one. They are confirmed together, at the last.
screen-hub-account = The account
screen-hub-account-about = What the account has and uses. These answers decide which items apply, so they come first.
screen-hub-account-progress = { $answered } of { $asked } questions are answered.
screen-hub-all-planned = All sections: { $used } of { $planned } min
screen-hub-checklists-count = { $count } of { $all }
screen-hub-edition = { $title }, edition of { $edition }
screen-hub-findings-about = Everything that still stands before the seal, with what to do about it.
screen-hub-findings-count = { $count ->
    [0] nothing
    [one] 1 thing
   *[other] { $count } things
}
screen-hub-newer = newer: M
screen-hub-pieced = This edition is pieced together: each entry says how sure it is.
screen-hub-planned = { $minutes } min
screen-hub-planned-used = Planned: { $minutes } min. Presented so far: { $used } min.
screen-hub-points-about = What somebody has in hand, and questions that were parked. Enter lists them, f there shows those of one owner.
screen-hub-points-count = { $count }
screen-hub-points-overdue = { $count }, { $overdue } overdue
screen-hub-seal-about = When nothing is left, the record is shown in full and signed with your key. The file can then be checked by anybody, also without careseal.
screen-hub-seal-blocked = { $count ->
    [one] One thing is left to do first.
   *[other] { $count } things are left to do first.
}
screen-hub-seal-ready = Nothing is left to do. You can seal now.
screen-hub-sealed-changed = { $count ->
    [one] One thing was changed since. Seal again when you are done; the new file names the old one.
   *[other] { $count } things were changed since. Seal again when you are done; the new file names the old one.
}
screen-hub-sealed-current = Nothing was changed since.
screen-hub-sealed-on = Sealed on { $date }, in this file:
screen-hub-tightened = Tightened by { $overlay }
screen-item-applies = Applies to
screen-item-link = { $list }: { $item }
screen-item-link-absent = { $list }: { $item } (not in this worksheet)
screen-item-clauses = Which clauses it serves
screen-item-links = See also
screen-item-notes = For your account
screen-item-relied-on = What you rely on
screen-item-stricter = { $overlay } is stricter:
screen-item-todo = What to do
screen-item-uncertain = The published text is garbled or silent at this point; this is how the checklist reads it.
screen-item-when = Applies when
screen-item-why = Why
screen-item-wording = The vendor says
screen-items-none = No items here. f shows others.
screen-items-none-open = Nothing is open here. f shows others.
screen-items-owned = { $state }: { $owner }
screen-items-retired = This section was retired by the vendor. It asks nothing.
screen-items-shown = { $filter }: { $count }
screen-items-with = with { $owner }
screen-key-agent = in ssh-agent
screen-key-close = close
screen-key-confirm = confirm all
screen-key-down = down
screen-key-file = OpenSSH key
screen-key-go = go there
screen-key-leave = leave
screen-key-next = next
screen-key-own = made here
screen-key-pick = choose
screen-key-previous = before
screen-key-quit = quit
screen-key-read = read on
screen-key-run = run
screen-key-speak = speaks now
screen-key-submit = done
screen-key-take = take this key
screen-more-inside = more when opened
screen-name = careseal
screen-no = No
screen-none-of-these = None of these
screen-note = Note
screen-not-saved = not saved
screen-not-yet-safe = not yet safe
screen-nothing-found = Nothing found. Try fewer letters.
screen-option-affirms = Choosing this takes on a responsibility:
screen-palette = All keys
screen-plan = With { $owner }.
screen-plan-missing = Missing
screen-plan-until = With { $owner }, until { $date }.
screen-portfolio = Portfolio
screen-private-note = Private, only on this machine
screen-read-only = read-only
screen-remark-by = { $signer }
screen-remark-by-unknown = { $signer }, by their own word
screen-remark-open = Not answered. m answers it.
screen-remarks = Remarks of reviewers
screen-row-no-waiver = no waiver
screen-row-not-allowed = not allowed
screen-row-of = line { $at } of { $rows }
screen-saved = saved
screen-seal = Seal
screen-review-about = This is what you seal onto the record, with its digest, and onto every seal before yours:
screen-review-heading = Countersign the record of { $account }
screen-review-no-remark = No remark on any item.
screen-review-noted = Your remark, not sealed yet
screen-review-reason = Reason
screen-review-remarks = Remarks
screen-review-verdict = Verdict
screen-seal-about = This is what you sign. Read it to the end.
screen-seal-affirmed = { $count ->
    [0] Responsibility taken on
    [one] Responsibility taken on, once
   *[other] Responsibility taken on, { $count } times
}
screen-seal-facts = What was said of the account
screen-seal-items = What was answered
screen-seal-affirmed-none = Nothing was waived or accepted.
screen-seal-changed = { $count ->
    [one] sealed, 1 change since
   *[other] sealed, { $count } changes since
}
screen-seal-checklist = { $title }, edition { $edition }
screen-seal-current = sealed
screen-seal-end = End of the record.
screen-seal-heading = The record of { $account }
screen-seal-keys = Sign with
screen-seal-looking = Looking for your keys...
screen-seal-new-key = Make a new key
screen-seal-not-yet = not yet
screen-seal-ready = ready
screen-seal-remarks = Remarks on earlier records
screen-seal-reply-none = Not answered.
screen-seal-reviewers = { $count ->
    [0] No reviewer has to countersign; r asks for one.
    [one] It asks for 1 reviewer to countersign.
   *[other] It asks for { $count } reviewers to countersign.
}
screen-sealed-digest = Record digest
screen-sealed-file = File
screen-sealed-heading = The record is sealed
screen-sealed-keep = Keep the file. Go on with the worksheet whenever something changes, and seal again.
screen-sealed-key = Fingerprint of your key
screen-sealed-next = What to do next
screen-sealed-send = Send the file to your reviewer, who checks it with 'careseal verify'.
screen-sealed-trust = Give them this line by another way, such as by telephone or in person:
screen-sealed-trusted = Your own trust file has this key.
screen-sealed-untrusted = Your own trust file does not have this key yet: t puts it there.
screen-search = Find an item
screen-search-found = { $count ->
    [one] One item
   *[other] { $count } items
}
screen-settle = Two sides
screen-section-aside = set aside
screen-section-aside-why = Set aside by your answers about the account.
screen-section-done = done
screen-section-flawed = needs another look
screen-section-open = open
screen-section-proposed = { $count } proposed, to confirm: y
screen-section-retired = retired
screen-section-retired-on = Retired by the vendor on { $date }. It asks nothing.
screen-section-statements = { $count } statements here can be confirmed together: C
screen-somebody = somebody
screen-start-about = careseal walks you through the security checklist of your account, one step at a time, and ends in a signed file that anybody can check. You can stop at any moment; every answer is saved at once.
screen-start-heading = Your worksheets
screen-start-new = New account
screen-start-pick = Each account has a worksheet. Open one to go on where it was left.
screen-start-problem = cannot be opened
screen-start-sealed = sealed
screen-start-welcome = Welcome
screen-state-accepted = accepted
screen-state-acknowledged = acknowledged
screen-state-alternative = another way
screen-state-aside = set aside
screen-state-conflict = two answers
screen-state-contradiction = contradiction
screen-state-flawed = needs another look
screen-state-implemented = in place
screen-state-lapsed = lapsed
screen-state-not-applicable = does not apply
screen-state-open = open
screen-state-partly = { $done } of { $total }
screen-state-proposed = to confirm
screen-state-stale = out of date
screen-state-until = { $state } to { $date }
screen-state-waived = waived
screen-statement-of = statement { $at } of { $count }
screen-unnamed = no name
screen-yes = Yes
