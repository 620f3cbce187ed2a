# An organisation's overlay: what it does, and what can be wrong with one.
#
# overlay-loosens-WHAT says what an entry would loosen, its -remedy what is possible instead. $detail is what was found.
# Identifiers are sorted.

overlay-days = The days are a whole number from 1 to 365.
overlay-days-remedy = Write for example: longest = 90
overlay-effect-adds = added by the organisation
overlay-effect-alternative = cannot be met by an alternative
overlay-effect-longer = { $days ->
    [one] can be waived or accepted for 1 day at most
   *[other] can be waived or accepted for { $days } days at most
}
overlay-effect-longer-all = { $days ->
    [one] everything can be waived or accepted for 1 day at most
   *[other] everything can be waived or accepted for { $days } days at most
}
overlay-effect-not-applicable = cannot be said not to apply
overlay-effect-option = cannot be chosen
overlay-effect-preset = does not apply, as long as nobody says otherwise: { $reason }
overlay-effect-waiver = cannot be waived
overlay-extends = '{ $detail }' names no edition of a checklist.
overlay-extends-remedy = Write it like this: extends = "health-configuration@2025-01-24"
overlay-form = The file cannot be read: { $detail }
overlay-form-remedy = docs/overlays.md shows how an overlay is written.
overlay-format = '{ $detail }' is not a format that this version reads.
overlay-format-remedy = The file says on top: format = "careseal-overlay/0"
overlay-loosens-condition = This would change when an item applies. An overlay cannot set anything aside.
overlay-loosens-condition-remedy = A part that allows it can be preset: a [[preset]] with at and reason. Items of your own may have conditions.
overlay-loosens-expiry = This would let something run longer than the checklist allows, which is a year.
overlay-loosens-expiry-remedy = Write longest with at most 365 days, or leave it out.
overlay-loosens-fact = This would change the checklist's questions about the account, which decide what is asked.
overlay-loosens-fact-remedy = Ask what you want to know in an item of your own.
overlay-loosens-meaning = This would change a meaning number or a responsibility sentence of the checklist.
overlay-loosens-meaning-remedy = Leave it out. To be stricter, forbid the waiver or shorten it with longest.
overlay-loosens-not-applicable = This would let somebody say that it does not apply, where the checklist always asks it.
overlay-loosens-not-applicable-remedy = Leave it out. Only the other way round is possible: forbid = ["not-applicable"]
overlay-loosens-options = This would change how the checklist's item is answered.
overlay-loosens-options-remedy = An option can be forbidden: at = "ITEM#PART=OPTION" with forbid = ["choose"]. Or add an item of your own.
overlay-loosens-redefine = This would write an item or section of the checklist anew. Your own ids begin with your prefix and a full stop.
overlay-loosens-redefine-remedy = Name your prefix, and give the item an id such as PREFIX.1; to be stricter about the checklist's item, use [[tighten]].
overlay-loosens-remove = This would ask less than the checklist does. An overlay cannot remove anything.
overlay-loosens-remove-remedy = What does not apply in your house can be preset with a reason, where the checklist allows it: [[preset]]
overlay-loosens-rule = This would change what the checklist calls a contradiction.
overlay-loosens-rule-remedy = Leave it out. An option that must not be taken can be forbidden: forbid = ["choose"]
overlay-loosens-text = This would change the words of the checklist, and with them what is asked.
overlay-loosens-text-remedy = Say why you are stricter with why in [[tighten]], or add an item of your own with its own words.
overlay-loosens-waivable = This would allow a waiver or an alternative. What may be waived is the checklist's to say.
overlay-loosens-waivable-remedy = Leave it out. Only the other way round is possible: forbid = ["waive", "alternative"]
overlay-misplaced-word = '{ $detail }' cannot be said here.
overlay-misplaced-word-remedy = "choose" stands at an option (ITEM#PART=OPTION); all else at an item or a part.
overlay-name = The name is missing, or has more than 40 columns.
overlay-name-remedy = Give it a short name, such as the organisation's; people see it wherever the overlay acts.
overlay-nothing = This changes nothing.
overlay-nothing-left = Every option would be forbidden, so that nothing could be answered.
overlay-nothing-left-remedy = Leave at least one option.
overlay-nothing-remedy = The checklist is as strict already, or the entry forbids nothing. Leave it out, or look whether another part was meant.
overlay-prefix = The prefix is missing, or is not one.
overlay-prefix-remedy = Write 2 to 24 lower-case letters, digits or hyphens, a letter first: prefix = "clinics"
overlay-preset-decides = Other items come up or step aside by the answer to this ({ $detail }), so somebody has to give it.
overlay-preset-decides-remedy = Leave it to the people who answer.
overlay-preset-forbidden = The overlay itself forbids that anybody sets this aside.
overlay-preset-forbidden-remedy = Leave one of the two out.
overlay-preset-no-part = Only a part can be preset.
overlay-preset-no-part-remedy = Name it as ITEM#PART. 'careseal checklist show --item ITEM' shows the parts.
overlay-preset-no-reason = A preset owes a reason.
overlay-preset-no-reason-remedy = Write why it does not apply in your house: reason = "…"
overlay-preset-shared = This part shares its answer with { $detail }.
overlay-preset-shared-remedy = Preset that one.
overlay-reaches-out = An item of your own cannot share an answer with one of the checklist, or be an option of it.
overlay-reaches-out-remedy = Give it a part of its own. Its conditions may ask about the checklist.
overlay-text = A character that cannot stand in a worksheet, or a text that is too long (line and character: { $detail }).
overlay-text-remedy = Use spaces in place of tabs, and nothing invisible. The file goes into the worksheet as it is; it has 64 KiB at most.
overlay-too-many = More than { $detail } of these.
overlay-too-many-remedy = Put less into one overlay.
overlay-twice = This stands there twice.
overlay-twice-remedy = Leave one of the two out.
overlay-unknown-address = This names nothing in the checklist.
overlay-unknown-address-remedy = 'careseal checklist show' lists the ids. An item is written as I.4.b, a part as I.4.b#sharing, an option as I.10#use=used.
overlay-unknown-edition = { $detail } is not an edition that this version holds.
overlay-unknown-edition-remedy = 'careseal checklist list' shows those it holds.
overlay-unknown-key = This key says nothing here.
overlay-unknown-key-remedy = docs/overlays.md lists the keys.
overlay-unknown-word = '{ $detail }' is nothing that can be forbidden.
overlay-unknown-word-remedy = Possible are: "waive", "alternative", "not-applicable"; at an option: "choose".
