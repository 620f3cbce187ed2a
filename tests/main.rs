//! Everything that is tested from outside, in one binary: it links once.

#[cfg(test)]
mod any;
#[cfg(test)]
mod checklist;
mod cli;
#[cfg(test)]
mod fixtures;
mod pty;
mod report;
mod seal;
mod store;
#[cfg(test)]
mod worksheet;
