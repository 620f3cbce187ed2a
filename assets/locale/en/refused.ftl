# Why something cannot be done at present, and what to do instead. Identifiers are sorted.

refused-must-apply = This always applies, so it cannot be set aside.
refused-link-absent = { $item } belongs to a checklist that this worksheet does not ask. L takes it in.
refused-no-document = No document is attached here. e attaches one.
refused-no-link = No link here has this figure.
refused-no-such-side = No side here has this figure.
refused-no-remark = No reviewer has remarked anything here.
refused-no-owner = No owner is asked here. d hands an open item to somebody.
refused-newest = This is the newest edition that careseal knows.
refused-no-record = This is a worksheet: it bears no seals. S seals a record of it.
refused-no-alternative = Another way is not possible here: this can only be done, or confirmed, as it stands.
refused-nobody = Say first who you are: press I. Your name stands beside every answer.
refused-not-in-record = The record does not say anything of this item.
refused-not-reviewer = Only a reviewer remarks on a sealed record and countersigns it. Press I and choose the reviewer's side if that is you.
refused-not-subscriber = Only somebody on the account holder's side can seal. Press I if that is you; else ask them to.
refused-not-waivable = This cannot be waived. Put it in place, or hand it to somebody with d.
refused-nothing-to-reaffirm = There is no answer here yet that could be given again.
refused-nothing-to-redo = There is nothing to do again.
refused-nothing-to-retry = Everything is saved already.
refused-nothing-to-undo = There is nothing of yours to undo.
refused-overlay-alternative = { $overlay } forbids meeting this by an alternative. { $why }
refused-overlay-not-applicable = { $overlay } forbids saying that this does not apply. { $why }
refused-overlay-option = { $overlay } forbids this option. { $why }
refused-overlay-waiver = { $overlay } forbids waiving this. { $why }
refused-sealed-already = { $signer } has sealed this record already. One seal is all that a person can give it.
refused-sealed-record = This is a sealed record; open its worksheet to change it.
refused-trusted-already = Your key is in your trust file already.
