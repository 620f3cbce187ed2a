# What changed in the product since an edition was written. What is said of it stands in the checklist's own files.

advisory-details = Known since this edition
advisory-headline = { $title } Next step: { $date }.
advisory-in-force = In force
advisory-to-come = To come
advisory-time-bound = The checklist's statement holds only for a time: check it against the product.
