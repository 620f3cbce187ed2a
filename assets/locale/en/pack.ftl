# Packing a worksheet with its documents. NAME-remedy says what to do. Identifiers are sorted.

pack-arg-all = Also the documents attached by their path, where they still lie below the worksheet's folder
pack-arg-output = The archive to make [default: the worksheet's name with .zip, beside it]
pack-arg-worksheet = The worksheet
pack-command = Put a worksheet and copies of its documents into one archive, to hand it over
pack-done = { $archive } holds { $worksheet } and { $count ->
    [0] no document
    [one] one document
   *[other] { $count } documents
}.
pack-left = Left out:
pack-left-by-path = { $item }: { $name } (attached by its path; --all packs it too)
pack-left-changed = { $item }: { $name } (not the file that was attached: its contents differ)
pack-left-gone = { $item }: { $name } (no longer where it was)
pack-left-link = { $item }: { $name } (a link: whoever gets the archive can follow it)
pack-left-name = { $item }: { $name } (a name that not every system can hold, or that some take for another)
pack-left-never = { $item }: { $name } (never handed over: a key, another worksheet, a draft or a facilitator's notes)
pack-left-nowhere = { $item }: { $name } (not below the worksheet's folder, so where it lies is not known; attach it with --copy)
pack-left-too-large = { $item }: { $name } (larger than 64 MiB, or no room left in the archive)
pack-left-unreadable = { $item }: { $name } (could not be read)
pack-next = Send the archive. Whoever gets it continues with: careseal unpack { $archive }
pack-not-a-worksheet = { $path } is not a worksheet.
pack-not-a-worksheet-remedy = Name the file that is worked on. A sealed attestation is one file and is sent as it is.
pack-readme =
    The security checklist of { $account }

    This archive holds a careseal worksheet, { $worksheet }, and the
    documents that stand behind its answers. Nothing in it is sealed yet:
    it is handed to you to be continued and sealed.

    Leave the archive as it is, and in a terminal run

        careseal unpack ARCHIVE

    with the archive's name in place of ARCHIVE. careseal then looks at
    every document, whether it is the one that was attached, and puts all
    of it into a new folder. Continue there with

        careseal open { $worksheet }

    and keep the folder together: the worksheet finds its documents by
    where they lie beside it.
pack-too-large = The archive would be larger than 256 MiB.
pack-too-large-remedy = Leave --all out, or attach large documents as links.
