# What can be wrong with the record of an attestation. $detail is what the message names. Identifiers are sorted.

record-form = The record cannot be read: { $detail }
record-form-remedy = The file was changed or damaged. Ask for the original.
record-format = This is not an attestation of careseal.
record-format-remedy = Check that you chose the right file.
record-newer = This attestation was written in a newer form ({ $detail }). Its signatures may hold, but its contents cannot be judged here.
record-newer-remedy = Install the newest version of careseal, and check again.
record-not-canonical = Line { $detail } is not spelled the way careseal writes it.
record-not-canonical-remedy = Somebody or some program changed the file. Do not rely on it, and ask for the original.
