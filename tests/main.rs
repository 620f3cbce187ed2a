//! Everything that is tested from outside, in one binary: it links once.
//!
//! `cfg(test)` always holds here; it is written so that clippy knows these for tests.

#[cfg(test)]
mod any;
#[cfg(test)]
mod architecture;
#[cfg(test)]
mod checklist;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod findings;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod git;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod mutants;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod overlay;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod report;
#[cfg(test)]
mod seal;
#[cfg(test)]
mod sealing;
#[cfg(test)]
mod store;
#[cfg(test)]
mod table;
#[cfg(test)]
mod view;
#[cfg(test)]
mod wizard;
#[cfg(test)]
mod words_in_files;
#[cfg(test)]
mod worksheet;
#[cfg(test)]
mod workspace;

/// The checklists, parsed once for all tests; one that is about what is not known makes a library of its own.
#[cfg(test)]
static LIBRARY: std::sync::LazyLock<careseal::checklist::Library> = std::sync::LazyLock::new(Default::default);
