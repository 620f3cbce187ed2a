# What can be wrong with the record of an attestation, and what to do.

record-counts = The counts of the record do not agree with its items.
record-counts-remedy = The record was not made by careseal. Do not rely on it, and ask for the original.
record-form = The record cannot be read: { $detail }
record-form-remedy = Somebody changed the file, or another program wrote it. Ask for the original.
record-format = This is not an attestation: its first line does not say so.
record-format-remedy = Check that you named the right file.
record-newer = The record is of a newer form ({ $detail }): the signatures may hold, the contents were not judged.
record-newer-remedy = Verify it with the newer careseal that wrote it.
record-not-canonical = Line { $detail } of the record is not written as careseal writes it.
record-not-canonical-remedy = An editor or a program changed the file, or somebody added to it. Ask for the original.
