# What can be wrong with a worksheet file, and what to do. $line is the line, $detail what stands there.

damage-circle = Line { $line }: entries of the worksheet each claim to come after the other.
damage-circle-remedy = Somebody changed the file by hand. Take it from a backup, or from the history of your repository.
damage-format = The first line is not that of a worksheet: { $detail }.
damage-format-remedy = Check that you named the right file.
damage-header = Line { $line }: the head of the worksheet is damaged.
damage-header-remedy = Take the file from a backup; the first five lines never change.
damage-merge-marks = Line { $line }: git could not merge this file by itself.
damage-merge-marks-remedy = Delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep all others.
damage-missing = Line { $line } builds on the entry { $detail }, which is not in the file.
damage-missing-remedy = A line was lost. Take the file from a backup, or from the history of your repository.
damage-newer = This worksheet was written by a newer careseal: { $detail }.
damage-newer-remedy = Use the newer careseal.
damage-not-an-event = Line { $line } is not an entry of a worksheet: { $detail }
damage-not-an-event-remedy = Somebody changed the file by hand. Take it from a backup, or from the history of your repository.
damage-sum = Line { $line } was changed or cut: its sum does not match.
damage-sum-remedy = Take the file from a backup, or from the history of your repository.
damage-too-large = The worksheet is larger than 64 MiB.
damage-too-large-remedy = This is not a file that careseal wrote. Check that you named the right one.
damage-two-contents = Line { $line } and line { $detail } are one entry with two contents.
damage-two-contents-remedy = Somebody changed one of them. Keep the one that you trust, and delete the other.
