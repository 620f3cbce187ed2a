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
session-overlay-broken = This worksheet was taken in with the overlay '{ $overlay }' of { $checklist }, which this version cannot read: { $detail }
session-overlay-broken-remedy = Use the version of careseal that took it in, or replace it or take it out with 'careseal overlay'. Nothing that was answered is lost by that.
session-overlay-digest = The overlay '{ $overlay }' in this worksheet is not the one that was taken in ({ $detail }).
session-overlay-digest-remedy = The worksheet was changed by hand. Take the overlay in again with 'careseal overlay WORKSHEET OVERLAY', or take it out with --remove.
session-overlay-no-checklist = The overlay extends { $extends }, which is not in this worksheet.
session-overlay-no-checklist-remedy = Take the checklist in first, or use another worksheet.
session-overlay-other-edition = The overlay extends { $extends }, and this worksheet is answered under { $edition }.
session-overlay-other-edition-remedy = Use the organisation's overlay for that edition.
session-too-many-keys = There are too many keys of this name already.
session-too-many-keys-remedy = Remove those you no longer need from the folder that 'careseal key list' shows.
session-unknown-edition = This worksheet was answered under { $checklist } { $edition }, which this version does not hold.
session-unknown-edition-remedy = Use a version of careseal that holds that edition.
