# Unpacking what was handed over. NAME-remedy says what to do. Identifiers are sorted.

unpack-anew = Nothing was unpacked. Ask for the archive anew, as 'careseal pack' makes it.

unpack-arg-archive = The archive that 'careseal pack' made
unpack-arg-folder = The folder to make [default: the archive's name, here]
unpack-command = Unpack a worksheet and its documents into a new folder, and look whether all is as it was packed
unpack-digest = The archive is refused: { $name } is not the document that was attached to { $item }.
unpack-digest-remedy = { unpack-anew }
unpack-done = { $worksheet } is unpacked, with { $count ->
    [0] no document
    [one] one document
   *[other] { $count } documents
}.
unpack-missing = Named in the worksheet, and not in the archive:
unpack-never = The archive is refused: { $name } is no document. It would mean something to careseal beside the worksheet.
unpack-never-remedy = { unpack-anew }
unpack-next = Continue with: careseal open { $worksheet }
unpack-no-folder = The archive { $name } has no name to call a folder by.
unpack-no-folder-remedy = Name the folder to make after it.
unpack-no-worksheet = The archive is refused: there is no worksheet at its top.
unpack-no-worksheet-remedy = { unpack-anew } If it is another archive with a worksheet in it, unpack it by other means.
unpack-occupied = { $path } is there already, and nothing is written over.
unpack-occupied-remedy = Name another folder: careseal unpack ARCHIVE FOLDER.
unpack-two-worksheets = The archive is refused: there is more than one worksheet in it.
unpack-two-worksheets-remedy = { unpack-anew }
unpack-unknown = The archive is refused: { $name } belongs to nothing in the worksheet.
unpack-unknown-remedy = { unpack-anew }
