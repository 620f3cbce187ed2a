# Answers from a file: what becomes of each, and what keeps them from being applied. $id is the id as written.

apply-inactive = (set aside at present: it sleeps)
apply-confirms = confirms
apply-differs = differs
apply-expires-late-overlay = { $days ->
    [one] “{ $id }”: { $overlay } allows 1 day at most, until { $date }.
   *[other] “{ $id }”: { $overlay } allows { $days } days at most, until { $date }.
}
apply-new = new
apply-replaced = replaces
apply-same = same

## The form of the file

apply-format = The file says “{ $found }” and not format = "{ $format }".
apply-kind-date = “{ $field }” must be a date, such as 2027-11-22.
apply-kind-list = “{ $field }” must be a list of texts in square brackets.
apply-kind-table = “{ $field }” must be a table.
apply-kind-tables = “{ $field }” is written as tables: [[{ $field }]].
apply-kind-text = “{ $field }” must be a text in quotes.
apply-missing-field = “{ $field }” is missing.
apply-not-an-email = “{ $text }” is not an e-mail address that can be used here.
apply-not-toml = This is not TOML: { $detail }.
apply-text = “{ $field }” holds a character that may not stand (character and place: { $why }).
apply-text-composed = “{ $field }” has letters and their accents apart. Save the file in Unicode's composed form ({ $why }).
apply-text-long = “{ $field }” is too long ({ $why } bytes).
apply-unknown-field = Nothing is called “{ $field }” here.
apply-unknown-field-near = Nothing is called “{ $field }” here. Did you mean “{ $near }”?
apply-unknown-word = “{ $text }” is none of: { $known }.
apply-unknown-word-near = “{ $text }” is none of: { $known }. Did you mean “{ $near }”?

## Ids

apply-names-no-part = “{ $id }” names an item. Answers name its parts: { $near }.
apply-twice = “{ $id }” is answered twice in this file, and not alike. Some parts share one answer.
apply-unknown-fact = No question about the account is called “{ $id }”.
apply-unknown-fact-near = No question about the account is called “{ $id }”. Did you mean “{ $near }”?
apply-list-always = “{ $id }” is part of every worksheet and cannot be left out.
apply-list-not-in = “{ $id }” is of a checklist that this worksheet does not ask. “{ $list }” = true under [checklist] takes it in.
apply-unknown-list = No checklist is called “{ $id }”, or it has no such edition. 'careseal checklist list' names them.
apply-unknown-list-near = No checklist is called “{ $id }”. Did you mean “{ $near }”?
apply-unknown-item = No item is called “{ $id }”.
apply-unknown-item-near = No item is called “{ $id }”. Did you mean “{ $near }”?
apply-unknown-part = No part of an item is called “{ $id }”.
apply-unknown-part-near = No part of an item is called “{ $id }”. Did you mean “{ $near }”?
apply-replace-nothing = --replace { $id }: the file says nothing about it.

## Answers of people

apply-out-of-date = “{ $id }” was answered so by a person, but the item reads otherwise since. --replace “{ $id }” answers it anew.
apply-would-overwrite = “{ $id }” was answered otherwise by a person. --replace “{ $id }” overwrites that answer.

## Facts

apply-fact-blank = “{ $id }” needs a text.
apply-fact-choice = “{ $id }”: “{ $text }” is none of: { $known }.
apply-fact-wants-list = “{ $id }” takes a list of choices in square brackets, which may be empty.
apply-fact-wants-one = “{ $id }” takes one value, not a list.
apply-fact-yes-no = “{ $id }” is answered “yes” or “no”.

## Answers

apply-affirmation-differs = “{ $id }”: the affirmation is not the sentence that has to be affirmed. It is: { $sentence }
apply-affirmation-missing = “{ $id }” takes responsibility, so the file must repeat the sentence: affirmation = { $sentence }
apply-affirmation-spare = “{ $id }”: nothing is affirmed for the outcome “{ $outcome }”.
apply-affirmer-missing = “{ $id }”: say who affirms: affirmed_by = {"{"} name = "…", email = "…", role = "…" {"}"}.
apply-affirmer-side = “{ $id }”: { $email } is not on the account holder's side. Only the account holder's people may affirm.
apply-choose = “{ $id }”: choose among { $known }: chosen = ["…"].
apply-law-addressable = “{ $id }”: HIPAA asks ({ $clauses }) for the equivalent measure, or why there is none: control = "…".
apply-law-contract = “{ $id }”: HIPAA requires a contract ({ $clauses }). Say which, with whom, and since when: control = "…".
apply-law-reason = “{ $id }”: HIPAA asks ({ $clauses }) why this is not reasonable and appropriate for you: reason = "…".
apply-law-standard = “{ $id }”: HIPAA must be met here ({ $clauses }). Say how you meet the standard instead: control = "…".
apply-control-spare = “{ $id }”: a measure or control goes with a waiver or with what the law asks, not with “{ $outcome }”.
apply-expires-late = “{ $id }”: an affirmation holds for a year at most, until { $date }.
apply-expires-missing = “{ $id }”: say until when it holds, at most { $date }: expires = { $date }.
apply-expires-passed = “{ $id }”: { $date } has passed.
apply-must-apply = “{ $id }” always applies, so it cannot be “not-applicable”.
apply-no-options = “{ $id }” has no options to choose from.
apply-no-alternative = “{ $id }” cannot be met by an alternative.
apply-not-waivable = “{ $id }” cannot be waived, or not as the account is.
apply-options-clash = “{ $id }”: these options exclude each other.
apply-options-spare = “{ $id }”: with this outcome no option is chosen.
apply-other-outcome = “{ $id }”: the answer comes to “{ $plain }” and not to “{ $outcome }”.
apply-file-or-link = A document is named by “file”, a path, or by “link”, an address such as https://example.com/certificate: by one of them.
apply-owner-missing = “{ $id }” needs an owner: who in your organisation looks after it.
apply-owner-spare = “{ $id }”: no owner is asked here, or this answer leaves nothing to own. Take “owner” out.
apply-reason-missing = “{ $id }” needs a reason.
apply-reason-spare = “{ $id }”: “{ $outcome }” takes no reason and no control. A note on the item can say more.
apply-unknown-option = “{ $id }”: “{ $text }” is none of: { $known }.
