# Archives: why one is refused. NAME-remedy says what to do. Identifiers are sorted.

archive-anew = Nothing was unpacked. Ask for the archive anew, as 'careseal pack' makes it.

archive-bomb = The archive is refused: { $name } would become more than a hundred times as large as it is packed.
archive-bomb-remedy = { archive-anew }
archive-checksum = The archive is damaged: what comes out of { $name } is not what went in.
archive-checksum-remedy = { archive-anew }
archive-damaged = The archive is damaged: a part of it is missing or is no longer what it was.
archive-damaged-remedy = { archive-anew }
archive-encrypted = The archive is refused: { $name } is locked with a password.
archive-encrypted-remedy = { archive-anew } If it must be locked on its way, unlock the whole archive first.
archive-file-and-folder = The archive is refused: { $name } is a file and a folder at once.
archive-file-and-folder-remedy = { archive-anew }
archive-file-too-large = The archive is refused: { $name } is larger than 64 MiB.
archive-file-too-large-remedy = { archive-anew }
archive-method = The archive is refused: { $name } is packed in a way that not every system can unpack.
archive-method-remedy = { archive-anew }
archive-name = The archive is refused: a file in it is called { $name }, { $why ->
    [absolute] which begins at the root of a disk
    [acts] which a desktop would open by itself
    [backslash] with a backslash, which on Windows leads into a folder
    [character] with characters that are no text, or that could deceive a reader
    [empty] with an empty name
    [forbidden] with a character that Windows reserves, such as a drive's colon
    [hidden] which is a hidden name
    [long] which is longer or lies deeper than every system takes
    [outside] which leads out of the folder
    [reserved] which is a device on Windows
   *[trailing] with a blank or a dot at an end, which Windows drops
}.
archive-name-remedy = { archive-anew }
archive-not-one = The file is no ZIP archive.
archive-not-one-remedy = 'careseal unpack' takes what 'careseal pack' made. A worksheet or an attestation needs no unpacking.
archive-overlap = The archive is refused: { $name } shares its bytes with something else in it.
archive-overlap-remedy = { archive-anew }
archive-size = The archive is refused: { $name } is not as large as it says.
archive-size-remedy = { archive-anew }
archive-special = The archive is refused: { $name } is not a file but a link or the like.
archive-special-remedy = { archive-anew }
archive-surplus = The archive is refused: something stands before or behind it that does not belong to it.
archive-surplus-remedy = { archive-anew }
archive-too-many = The archive is refused: it holds more than { $limit } files.
archive-too-many-remedy = { archive-anew }
archive-total-too-large = The archive is refused: its files together are larger than { $limit } MiB.
archive-total-too-large-remedy = { archive-anew }
archive-twice = The archive is refused: it holds { $name } twice, or under names that are one on some systems.
archive-twice-remedy = { archive-anew }
archive-two-names = The archive is refused: its two tables of contents say different things of { $name }.
archive-two-names-remedy = { archive-anew }
