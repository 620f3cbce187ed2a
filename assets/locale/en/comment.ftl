# What reviewers commented in their seals, and what is answered. Identifiers are sorted.
#
# $at is an item, $signer an e-mail address, $verdict a verdict in words.

comment-answered = Answered:
comment-arg-attestation = The attestation that reviewers sealed
comment-arg-comment = The name that 'comments list' prints below it, or the item if it has only one comment
comment-arg-text = The answer; an empty one takes it back
comment-arg-worksheet = The worksheet
comment-command = Bring in reviewers' comments, list them, answer them
comment-command-import = Bring in the comments, verdicts and reasons of the reviewers who sealed an attestation of this worksheet
comment-command-list = List the comments, and what was answered
comment-command-reply = Answer a comment; the next record carries both
comment-from = { $at }: { $signer }, { $verdict }
comment-from-unknown = { $at }: { $signer }, { $verdict } (by their own word who they are: you do not trust this key)
comment-imported = { $new ->
    [one] 1 comment brought in
   *[other] { $new } comments brought in
  }, { $known } known before.
comment-none = No reviewer has commented on anything.
comment-not-ours = warning: this worksheet does not know that { $path } was sealed from it; that it was is only the record's own word.
comment-open = Not answered.
comment-other-worksheet = The record is of another worksheet: { $theirs } of { $name }, not { $ours }.
comment-other-worksheet-remedy = Name the worksheet that this attestation was sealed from.
comment-replied = The comment of { $signer } is answered.
comment-reply-taken-back = The answer to { $signer } is taken back.
comment-several = Several comments are on “{ $text }”.
comment-several-remedy = Name the one you mean by what 'careseal comments list' prints below it.
comment-unknown = No comment is called “{ $text }”.
comment-unknown-remedy = 'careseal comments list' lists them.
comment-whole = The whole
