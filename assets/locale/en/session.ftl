# What the wizard and the commands do alike.

session-does-not-hold = The record would not hold: 'careseal verify' would find something wrong with it.
session-does-not-hold-remedy = Run 'careseal check' on the worksheet. If it finds nothing, the worksheet was changed by hand; tell the makers of careseal.
session-key-gone = The agent no longer has this key.
session-key-gone-remedy = Add it again with 'ssh-add', or choose another key.
session-newer-event = This worksheet holds entries of a kind ('{ $kind }') that this version does not know. It is open for reading only.
session-newer-event-remedy = Use the newer careseal that wrote them.
session-no-agent = No SSH agent is running.
session-no-agent-remedy = Start one, or use a key file.
session-no-checklist = This worksheet names no checklist, so it asks nothing.
session-no-checklist-remedy = Its beginning was lost. Take it from a backup, or begin a new one with 'careseal new ACCOUNT'.
session-no-name = No free file name was found for the attestation.
session-no-name-remedy = Name the file yourself with 'careseal seal --output FILE'.
session-not-a-principal = '{ $name }' cannot be used as a signer's name.
session-not-a-principal-remedy = Give an e-mail address in plain letters, such as admin@example.com.
session-review-changed = { $path } has changed since you looked at it.
session-review-changed-remedy = Look at it again: somebody else may have sealed it in the meantime.
session-review-no-item = The record has no item “{ $item }”.
session-review-no-item-remedy = 'careseal verify' and 'careseal report' show the items; name one like I.4.b.
session-review-no-reason = The verdict “{ $verdict }” needs a reason.
session-review-no-reason-remedy = Say why with --reason, so that the subscriber knows what to do.
session-review-which-item = More than one checklist of the record has an item “{ $item }”.
session-review-which-item-remedy = Name it with its checklist, like health-configuration/I.4.b.
session-too-many-keys = There are too many keys of this name already.
session-too-many-keys-remedy = Remove those you no longer need from the folder that 'careseal key list' shows.
session-unknown-edition = This worksheet was answered under { $checklist } { $edition }, which this version does not hold.
session-unknown-edition-remedy = Use a version of careseal that holds that edition.
