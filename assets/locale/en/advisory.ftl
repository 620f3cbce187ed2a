# What changed in the product since an edition was written. What is said of it stands in the checklist's own files.

advisory-details = Known since this edition
advisory-headline = { $title } Next step: { $date }.
advisory-in-force = In force
advisory-to-come = To come
advisory-sure-not-found = Not confirmed: ask your account representative.
advisory-sure-partly = Read on an older page of the vendor, or on part of one.
advisory-sure-probably = Probably (inferred, or read elsewhere than on the vendor's pages).
advisory-sure-read = Read on a page of the vendor.
advisory-time-bound = The checklist's statement holds only for a time: check it against the product.
