//! Every test that needs more than one module: one binary, one link.

#[cfg(test)]
mod any;
#[cfg(test)]
mod checklist;
#[cfg(test)]
mod worksheet;
