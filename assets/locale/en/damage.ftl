# What can be wrong with a worksheet file. $line is the line, $detail what the message names. Identifiers are sorted.

damage-circle = Line { $line }: events name each other as the earlier one. That cannot be.
damage-circle-remedy = Somebody changed the file by hand. Take the last good copy from your backup or from git.
damage-format = This is not a worksheet of careseal; it says '{ $detail }'.
damage-format-remedy = Check that you chose the right file.
damage-header = Line { $line }: the head of the file is incomplete.
damage-header-remedy = The beginning of the file was changed. Take it from a good copy; the events below it can stay.
damage-merge-marks = Line { $line }: git left marks of a merge it could not finish.
damage-merge-marks-remedy = Delete the three lines of marks and keep all event lines between them. Or undo the merge and use 'careseal merge'.
damage-missing = Line { $line } builds on an event that is not in the file ({ $detail }).
damage-missing-remedy = A line was lost. Put it back from a copy that has it, or merge such a copy with 'careseal merge'.
damage-newer = This worksheet was written by a newer careseal ({ $detail }).
damage-newer-remedy = Install the newer version. Until then the file can only be looked at.
damage-not-an-event = Line { $line } cannot be read: { $detail }
damage-not-an-event-remedy = The line was changed or cut. Take it from a good copy, or remove it if it holds nothing you need.
damage-sum = Line { $line } is not as it was written: its check sum differs.
damage-sum-remedy = The line was changed or cut. Take it from a good copy of the file.
damage-too-large = The file is larger than any worksheet can be.
damage-too-large-remedy = Check that you chose the right file.
damage-two-contents = Line { $line } and line { $detail } are the same event with two contents.
damage-two-contents-remedy = One of the two was changed. Keep the line that a good copy of the file has, and remove the other.
