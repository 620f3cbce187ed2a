# What can be wrong with the record of an attestation, and what to do.

record-counts = The counts of the record do not agree with its items.
record-counts-remedy = The record was not made by careseal. Do not rely on it, and ask for the original.
record-form = Line { $line } of the record cannot be read: { $detail }
record-form-missing = Something that every record says is missing (line { $line }: { $detail }).
record-form-missing-remedy = The record was cut, or not made by careseal. Do not rely on it, and ask for the original.
record-form-other-kind = Line { $line } of the record has a number, a date or a list where a text belongs, or the other way round.
record-form-other-kind-remedy = Somebody changed the file, or another program wrote it. Ask for the original.
record-draft = This file was made by a draft of careseal: signatures judged, contents not.
record-draft-remedy = Open the worksheet that it was made from, and seal it again. Worksheets of a draft open as before.
record-form-remedy = Somebody changed the file, or another program wrote it. Ask for the original.
record-form-too-deep = The record has brackets or names within each other, deeper than any record goes.
record-form-too-deep-remedy = No honest program makes this. Do not rely on the file, and ask for the original.
record-form-twice = Line { $line } of the record says something a second time.
record-form-twice-remedy = Programs differ in which of the two they believe. Do not rely on the file, and ask for the original.
record-form-unknown = Line { $line } of the record says something that no record says.
record-form-unknown-remedy = Somebody added to the file, or another program wrote it. Ask for the original.
record-format = This is not an attestation: its first line does not say so.
record-format-remedy = Check that you named the right file.
record-newer = The record is of a newer form ({ $detail }): the signatures may hold, the contents were not judged.
record-newer-remedy = Verify it with the newer careseal that wrote it.
record-not-canonical = Line { $line } of the record is not written as careseal writes it.
record-not-canonical-remedy = An editor or a program changed the file, or somebody added to it. Ask for the original.
