//! The `careseal` program: parse, run, exit code.

fn main() {}
