# Older editions, and what changed from one to the next.

edition-change-everywhere = and entries that nothing lists
edition-change-then = then { $then }
edition-changes = Changes to this entry
edition-high = on record
edition-low = text not seen
edition-medium = follows from the log
edition-partial = A partial edition: its entries say how sure they are. Where its own text was not seen, that of { $edition } stands in for it.
edition-record-unknown = Of { $items } it is not known whether this edition had them.
edition-record-unseen = The text of this edition was not seen for { $items }.
edition-source-comment = author's comment
edition-source-footer = foot of the page
edition-source-heading = section heading
edition-source-log = change log
edition-source-log-en = English change log
edition-sure-low = The text of this edition was not seen here; shown is the text of { $edition }, less what is known to have changed.
edition-sure-medium = This follows from the change log and from stored openings of the page; the text of this edition was not seen as a whole.
edition-sure-unknown = It is not known whether this edition had this entry; shown is the text of { $edition }.
edition-unknown = unknown whether in this edition
