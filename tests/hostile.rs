//! Hostile attestation files: a table of what is done to a good one, made into a folder, and what the program says of each.
//!
//! `generate` makes good samples and the tools to harm them, `table` is the one place to read what is done and what has to
//! be said, `verdicts` runs the program on all of it. `docs/hostile-files.md` is made of the table.
//! `companions` puts traps beside a worksheet.
//! `archives` does the same with archives that are handed to `unpack`; `zip` builds those that no packer would make.

mod archives;
mod characters;
mod companions;
mod generate;
mod harm;
mod special;
mod table;
mod verdicts;
mod zip;
