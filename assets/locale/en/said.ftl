# What the wizard says after something was done, or in place of it. Identifiers are sorted.

said-affirm-side = Responsibility cannot be taken over: whoever affirms it, affirms it here.
said-agenda = The agenda is saved, in your own file.
said-answered = { $item } is recorded.
said-answered-proposed = { $item } is proposed. The account holder's side confirms it with y.
said-not-applicable = This is set aside and asks nothing. The reason stands below.
said-attached = { $name } is attached to { $item }.
said-attached-copy = { $name } is attached to { $item }, and a copy is kept beside the worksheet.
said-cleared = The answer to { $item } is taken back. u brings it back.
said-compare-no-item = There is no item to go to here.
said-compare-not-here = { $item } is not in the open worksheet.
said-confirmed-together = { $count ->
    [one] One statement is confirmed.
   *[other] { $count } statements are confirmed.
}
said-detached = { $name } is taken away. u brings it back.
said-draft-kept = What you were writing on { $item } is kept. Go there and press { $key } to go on.
said-draft-kept-name = The name you were writing is kept. { $key } goes on with it.
said-draft-kept-other = What you were writing is kept. { $key } goes on with it.
said-draft-kept-person = What you were writing about somebody at the table is kept. P, then { $key }, goes on with it.
said-draft-kept-question = What you were writing about a parked question is kept; { $key } goes on with it.
said-draft-restored = This is what you had written before.
said-first-item = This is the first item.
said-assigned = Handed over. The item stays open and carries the name. Q lists all follow-ups.
said-hello = Hello { $name }.
said-hello-adviser = Hello { $name }. What you answer is proposed: the account holder's people confirm it, take on responsibility, and seal. s says who speaks.
said-hello-reviewer = Hello, { $name }. You comment on items with m; S gives your verdict and seals it.
said-kept-as-draft = What you wrote is kept. { $key } here goes on with it.
said-key-made = Your key is ready. Press Enter to seal with it.
said-last-item = This is the last item. S seals, if nothing is open any more.
said-list-always = { $title } is part of every worksheet.
said-list-in = { $title } is taken in: { $count } items. u takes it back.
said-list-out = { $title } is left out. What was answered is kept. u takes it back.
said-newer-edition = { $title }: there is a newer edition, of { $edition }. M shows what it would change.
said-no-statements = This section has no statements left to confirm.
said-no-such-item = There is no { $item } here.
said-no-such-key = { $key } does nothing here. ? lists every key of this screen.
said-not-yet-sealable = { $count ->
    [one] One thing stands before the seal. Enter goes there.
   *[other] { $count } things stand before the seal. Enter goes to the one under the cursor.
}
said-noted = Noted.
said-nothing-differs = Nothing differs from { $file }.
said-nothing-open = Nothing is open. Press S to look at the record and seal it.
said-nothing-to-present = There is no item here to show.
said-opened = Opened.
said-opened-again = Welcome back: { $answered } of { $asked } items answered, last change on { $date }. o goes to the next open one.
said-opened-complete = Welcome back: all { $asked } items are answered. S shows the record, to read and to seal.
said-opened-described = { $asked } items wait. o goes to the first of them.
said-opened-new = { $asked } items wait. Start with the questions about the account; they set aside what does not apply.
said-opened-sealed = { $count ->
    [0] Welcome back: sealed on { $date }, and nothing was changed since.
    [one] Welcome back: sealed on { $date }, one change since. S seals again.
   *[other] Welcome back: sealed on { $date }, { $count } changes since. S seals again.
}
said-owned = { $item } is confirmed, and { $owner } owns it.
said-parked = The question is parked. Q shows the follow-ups.
said-pick-a-section = Put the cursor on a section first.
said-question-answered = The question is answered. f shows the answered ones.
said-question-changed = The question is changed.
said-question-gone = The question is taken away. u brings it back.
said-question-kept = Nothing was changed.
said-question-waits = The question waits again.
said-private-note = Your private note is saved, on this machine only.
said-redone = Done again: { $item }
said-redone-lists = Done again: which checklists are asked.
said-redone-name = Done again: the account has its other name.
said-redone-question = Done again: what was said of a parked question.
said-redone-comment = Done again: the answer, or the comments, of a reviewer on the whole.
said-renamed = The account has its new name.
said-replied = Your answer stands beside the comment.
said-reply-taken-back = Your answer is taken back. u brings it back.
said-taken-back = It is not assigned now.
said-language = Everything is in English now. The command "language" shows the next (? lists all commands).
said-theme-contrast = Colours: high contrast. T shows the next.
said-theme-default = Colours: those of your terminal. T shows the next.
said-theme-light = Colours: for a light background. T shows the next.
said-theme-mono = No colours. T shows the next.
said-trusted = Your own checks will know your key from now on.
said-countersigned = Your seal stands in { $path }. Send it back to whoever sent it to you.
said-comment-dropped = No comment on { $item } any more.
said-comment-noted = Noted on { $item }. S seals it with your verdict; until then only you have it.
said-review-kept = { $count ->
    [0] What you typed about this record is kept.
    [one] 1 comment of yours on this record is kept, and not sealed yet. S seals.
   *[other] { $count } comments of yours on this record are kept, and not sealed yet. S seals.
}
said-settled = Settled. u brings both sides back.
said-settle-anew = Now answer it here: that settles it.
said-undone = Undone: { $item }. Ctrl-R does it again.
said-undone-lists = Taken back: which checklists are asked.
said-undone-name = Undone: the account has its name from before. Ctrl-R does it again.
said-undone-question = Undone: what was said of a parked question.
said-undone-comment = Taken back: the answer, or the comments, of a reviewer on the whole.
said-upgraded = { $title } is answered in the edition of { $edition } now. { $count ->
    [0] Nothing has to be looked at again.
    [one] 1 thing is to be looked at: !
   *[other] { $count } things are to be looked at: !
}
