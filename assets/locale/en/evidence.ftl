# Documents behind the answers: what can be wrong with a file. NAME-remedy says what to do. Identifiers are sorted.

evidence-bad-name = { $path } has a name that cannot be kept: it holds characters that are no text, or that could deceive a reader.
evidence-bad-name-remedy = Give the file another name.
evidence-changed = { $item }: the document { $name } is not the file that was attached: its contents differ.
evidence-gone = { $item }: the document { $name } is no longer where it was.
evidence-not-a-link = { $text } is not an address that can be kept.
evidence-not-a-link-remedy = Begin it with https:// and write it without spaces, or name a file.
evidence-soon = { $item }: the document { $name } expires on { $date }.
evidence-too-large = { $path } is larger than { $limit } MiB.
evidence-too-large-remedy = Check that it is the right file. A part of it, or a letter that names it, can be attached in its place.
evidence-unreadable = { $item }: the document { $name } could not be read to look whether it is still the same.
