# Documents behind the answers: what can be wrong with a file. NAME-remedy says what to do. Identifiers are sorted.

evidence-bad-name = { $path } has a name that cannot be kept: it holds characters that are no text, or that could deceive a reader.
evidence-bad-name-remedy = Give the file another name.
evidence-changed = { $item }: the document { $name } is not the file that was attached: its contents differ.
evidence-gone = { $item }: the document { $name } is no longer where it was.
evidence-is-a-key = { $path } is a private key.
evidence-is-a-key-remedy = A key is never copied or handed over. Attach its public half, or a letter that names it.
evidence-link-not-copied = What lies on the web is not copied.
evidence-link-not-copied-remedy = Save it to a file and attach that, or attach the link without a copy.
evidence-not-a-link = { $text } is not an address that can be kept.
evidence-not-a-link-remedy = Begin it with https:// and write it without spaces, or name a file.
evidence-soon = { $item }: the document { $name } expires on { $date }.
evidence-too-large = { $path } is larger than { $limit } MiB.
evidence-too-large-remedy = Check that it is the right file. A part of it, or a letter that names it, can be attached in its place.
evidence-too-large-to-copy = { $path } is larger than { $limit } MiB, so no copy of it is kept.
evidence-too-large-to-copy-remedy = Attach it without a copy: it then stays where it is, and its SHA-256 tells whether it is still the same.
evidence-unreadable = { $item }: the document { $name } could not be read to look whether it is still the same.
