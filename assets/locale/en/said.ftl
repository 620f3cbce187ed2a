# What the wizard says after something was done, or in place of it. Identifiers are sorted.

said-answered = { $item } is recorded.
said-aside = This is set aside and asks nothing. The reason stands below.
said-cleared = The answer to { $item } is taken back. u brings it back.
said-confirmed-together = { $count ->
    [one] One statement is confirmed.
   *[other] { $count } statements are confirmed.
}
said-draft-kept = What you were writing on { $item } is kept. Open the same form to go on.
said-draft-kept-name = The name you were writing is kept. R goes on with it.
said-draft-restored = This is what you had written before.
said-first-item = This is the first item.
said-handed-over = Handed over. The item stays open and carries the name.
said-hello = Hello { $name }.
said-kept-as-draft = What you wrote is kept. Open the same form to go on.
said-key-made = Your key is ready. Press Enter to seal with it.
said-last-item = This is the last item. S seals, if nothing is open any more.
said-no-statements = This section has no statements left to confirm.
said-no-such-item = There is no { $item } here.
said-not-yet-sealable = { $count ->
    [one] One thing stands before the seal. Enter goes there.
   *[other] { $count } things stand before the seal. Enter goes to the one under the cursor.
}
said-noted = Noted.
said-nothing-open = Nothing is open. Press S to look at the record and seal it.
said-opened = Opened.
said-opened-again = Welcome back: { $answered } of { $asked } items answered, last change on { $date }. o goes to the next open one.
said-opened-new = { $asked } items wait. Start with the questions about the account; they set aside what does not apply.
said-pick-a-section = Put the cursor on a section first.
said-read-to-the-end = Read to the end of the record first: PgDn.
said-redone = Done again: { $item }
said-renamed = The account has its new name.
said-taken-back = It is in nobody's hands now.
said-trusted = Your own checks will know your key from now on.
said-undone = Undone: { $item }
