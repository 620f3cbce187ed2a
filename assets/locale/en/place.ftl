# Where an item is set, and how sure that is. Menu names and labels stand in the checklist's own files.

place-api = API
place-as = As for { $item }
place-label = Look for
place-name = The checklist says "{ $old }"; the product now says "{ $new }".
place-needs = Needs
place-nowhere = Not in the menus: { $instead }
place-path-sure = The path: { $sure }
place-source = Source
place-sure = How sure
place-sure-not-found = Not confirmed: ask your account representative.
place-sure-partly = Read on an older page of the vendor, or on part of one.
place-sure-probably = Probably (inferred, or read elsewhere than on the vendor's pages).
place-sure-read = Read on a page of the vendor that shows today's menus.
place-where = Where to click
