# Files: what went wrong, and what to do about it.
#
# Every error has two messages: NAME says what went wrong, NAME-remedy what to do.
# $path is the file, $detail the system's own words (in the system's language), $tried what was attempted.

store-tried = { $tried ->
    [append] The answer could not be written to { $path }
    [create] { $path } could not be made
    [find] The place for files could not be found
    [list] The folder { $path } could not be listed
    [lock] The lock { $path } could not be taken
    [mend] The unfinished last line of { $path } could not be set aside
    [remove] { $path } could not be removed
    [save] { $path } could not be saved
    [sync] { $path } could not be made safe from a power cut
   *[read] { $path } could not be read
}

# What stands in a place, in the middle of a sentence.
store-kind = { $kind ->
    [device] a device
    [directory] a folder
    [file] a file
    [link] a symbolic link
    [pipe] a pipe
    [second-name] a file that has another name as well (a hard link)
    [socket] a socket
   *[other] something else
}

store-archive = { $path } is a ZIP archive: what it holds must be unpacked first.
store-archive-remedy = Unpack it with: careseal unpack { $path }

store-changed = { $path } was changed by another program while it was open here: { $change ->
    [gone] it was moved or deleted
    [grew] something was added to it
    [shrank] something was cut from it
   *[replaced] another file took its place
}. Nothing was written.
store-changed-remedy = What you were typing is kept. Leave and open the worksheet again; if the other version is wrong, put the right one in its place first.

store-exists = { store-tried }: a file of that name is already there.
store-exists-remedy = Choose another name, or move the file that is there.

store-full = { store-tried }: there is no room left on the disk, or in your share of it.
store-full-remedy = Free some room and try again. What was confirmed before is safe.

store-io = { store-tried }: { $detail }.
store-io-remedy = Try again. If it keeps failing, check the disk or the network drive, or work on a copy on another disk.

store-left-beside = { $path } could not take its place ({ $detail }), but the contents are complete in { $kept }.
store-left-beside-remedy = Close other programs that have { $path } open, then rename { $kept } within a day; after that it is tidied away.

store-loop = { store-tried }: it is a symbolic link that leads back to itself.
store-loop-remedy = Name the file itself, or remove the link and make it again.

store-no-home = There is no home folder to keep files in.
store-no-home-remedy = Name a folder in the environment variable CARESEAL_HOME.

store-not-a-file = { $path } is not a file but { store-kind }.
store-not-a-file-remedy = Name a file. What comes out of a pipe can be saved to a file first.

store-not-found = { store-tried }: there is no such file or folder.
store-not-found-remedy = Check the name, and whether the drive it is on is connected.

store-not-one-line = { store-tried }: the program tried to write something that is not one line.
store-not-one-line-remedy = This is a fault of the program; nothing was written. Please report it.

# A companion of a worksheet, such as its lock, that somebody has put there.
store-not-ours = { $path } is { store-kind }, which careseal did not put there, so it is not used.
store-not-ours-remedy = Look at what it is: it may be meant to change or show another file of yours. Then remove it or move it away, and try again.

store-not-text = { $path } is not a text file: byte { $at } is not UTF-8.
store-not-text-remedy = Check that it is the right file. If an editor saved it in another encoding, save it as UTF-8.

store-permission = { store-tried }: you do not have permission.
store-permission-remedy = Check who may read and write the file and its folder, or work on a copy of your own.

store-read-only = { store-tried }: the disk is read-only.
store-read-only-remedy = Copy the file to a disk that can be written, and work there.

store-settings = Line { $line } of the settings in { $path } cannot be used: { $detail }.
store-settings-remedy = Correct that line, or move the file away to start with the defaults. It was not changed.

store-too-large = { store-tried }: it is, or would become, larger than { $limit } MiB.
store-too-large-remedy = Check that it is the right file. A worksheet that large should be sealed and a new one begun.

# A worksheet that is open for reading only, and why. Here too NAME-remedy says what to do.

store-readonly-asked = Open for reading only, as you asked.
store-readonly-asked-remedy = Open it again without that to work on it.

# $who is the user and the computer, such as admin@desk, as far as they are known.
store-readonly-held = { $who } is working on this worksheet since { $since } (process { $pid }). You can read it.
store-readonly-held-remedy = Close it there, then open it here again.

store-readonly-held-unknown = Another careseal is working on this worksheet. You can read it.
store-readonly-held-unknown-remedy = Close it there, then open it here again.

store-readonly-no-locks = This folder cannot make sure that only one person writes ({ $detail }). You can read the worksheet.
store-readonly-no-locks-remedy = Copy the worksheet to a disk of this computer and work there; copies can be merged.

store-readonly-not-mended = The last line of this file is not finished, and was left as it is. You can read the rest.
store-readonly-not-mended-remedy = Check that it is a worksheet, and made by this version of careseal or an older one.

store-readonly-not-ours = { $path } is { store-kind }, which careseal did not put there, so nothing is written. You can read the worksheet.
store-readonly-not-ours-remedy = Look at what it is: it may be meant to change or show another file of yours. Then remove it or move it away, and try again.

store-readonly-not-writable = This worksheet, or its folder, may not be written ({ $detail }). You can read it.
store-readonly-not-writable-remedy = Work on a copy of your own, or ask for the permission to write.

# A last line that had no end.

store-torn-completed = The last line lacked only its line end, which was added. Nothing is lost.
store-torn-cut = The last line was torn, as by a power cut, and was set aside in { $kept }. Every line before it is whole.
store-torn-ignored = The last line is not finished and was left out. Another program may be writing it just now.
