# What reviewers remarked in their seals, and what is answered. Identifiers are sorted.
#
# $at is an item, $signer an e-mail address, $verdict a verdict in words.

remark-answered = Answered:
remark-arg-attestation = The attestation that reviewers sealed
remark-arg-remark = The name that 'comments list' prints below it, or the item if it has only one remark
remark-arg-text = The answer; an empty one takes it back
remark-arg-worksheet = The worksheet
remark-command = Bring in what reviewers remarked, list it, answer it
remark-command-import = Bring in the remarks, verdicts and reasons of the reviewers who sealed an attestation of this worksheet
remark-command-list = List the remarks, and what was answered
remark-command-reply = Answer a remark; the next record carries both
remark-from = { $at }: { $signer }, { $verdict }
remark-from-unknown = { $at }: { $signer }, { $verdict } (by their own word who they are: you do not trust this key)
remark-imported = { $new ->
    [one] 1 remark brought in
   *[other] { $new } remarks brought in
  }, { $known } known before.
remark-none = No reviewer has remarked anything.
remark-not-ours = warning: this worksheet does not know that { $path } was sealed from it; that it was is only the record's own word.
remark-open = Not answered.
remark-other-worksheet = The record is of another worksheet: { $theirs } of { $name }, not { $ours }.
remark-other-worksheet-remedy = Name the worksheet that this attestation was sealed from.
remark-replied = The remark of { $signer } is answered.
remark-reply-taken-back = The answer to { $signer } is taken back.
remark-several = Several remarks are on “{ $text }”.
remark-several-remedy = Name the one you mean by what 'careseal comments list' prints below it.
remark-unknown = No remark is called “{ $text }”.
remark-unknown-remedy = 'careseal comments list' lists them.
remark-whole = The whole
