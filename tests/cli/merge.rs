//! Two laptops: copies of one worksheet, joined by command.

use std::fs;

use careseal::text::FormatNumber;
use careseal::worksheet::Log;

use super::bench::{Bench, ME};

const OTHER: [&str; 4] = ["--me", "Officer <officer@example.com>", "--role", "CISO"];

fn fact(bench: &Bench, file: &str, who: &[&str], value: &str) {
    let text = format!("format = \"careseal-answers/1\"\n\n[fact]\n{value}\n");
    bench.write("fact.toml", text);
    bench.ends(0, &[&["apply", file, "fact.toml", "--yes"], who].concat());
}

/// A worksheet and a copy of it, each continued by another person: one thing both said, and differently.
fn two_laptops() -> Bench {
    let bench = Bench::new();
    bench.begin();
    fs::copy(bench.at("w.toml"), bench.at("v.toml")).expect("copied");
    fact(&bench, "w.toml", &ME, "\"health-configuration/subdomain\" = \"one\"\n\"health-configuration/sms\" = true");
    fact(&bench, "v.toml", &OTHER, "\"health-configuration/subdomain\" = \"two\"");
    bench
}

fn digest(bench: &Bench, file: &str) -> String {
    Log::parse(&bench.read(file)).expect("a worksheet").digest()
}

#[test]
fn copies_are_joined_in_place_or_into_a_new_file_and_the_conflict_is_told_with_both_sides() {
    let bench = two_laptops();
    let (one, other) = (bench.read("w.toml"), bench.read("v.toml"));
    let ran = bench.ends(1, &["merge", "w.toml", "v.toml", "--output", "x.toml"]);
    assert!(ran.out.contains("Only in w.toml: 2. Only in v.toml: 2."), "{}", ran.out);
    assert!(ran.out.contains("One thing was said twice") && ran.out.contains("careseal open x.toml"), "{}", ran.out);
    let (_, told) = ran.out.split_once("  health-configuration/subdomain: ").expect("the conflict");
    assert!(told.contains("    Admin, 20") && told.contains("Z\n      one\n"), "{told}");
    assert!(told.contains("    Officer, 20") && told.contains("Z\n      two\n"), "{told}");
    bench.ends(1, &["merge", "v.toml", "w.toml", "--output", "y.toml"]);
    assert_eq!(bench.read("x.toml"), bench.read("y.toml"), "the same file, whichever comes first");
    assert_eq!((bench.read("w.toml"), bench.read("v.toml")), (one.clone(), other.clone()), "copies are not touched");
    let taken = bench.ends(4, &["merge", "w.toml", "v.toml", "--output", "x.toml"]);
    assert!(taken.err.contains("already there"), "{}", taken.err);

    bench.ends(1, &["merge", "w.toml", "v.toml"]);
    let joined = bench.read("w.toml");
    assert!(joined.starts_with(&one) && joined.len() > one.len(), "only appended to");
    assert_eq!(bench.read("v.toml"), other);
    assert_eq!(digest(&bench, "w.toml"), digest(&bench, "x.toml"));
    let again = bench.ends(1, &["merge", "w.toml", "v.toml"]);
    assert!(again.out.contains("w.toml holds everything already. Nothing was written."), "{}", again.out);
    assert_eq!(bench.read("w.toml"), joined);

    // Whoever saw both decides, and the other laptop learns of it.
    bench.write(
        "fact.toml",
        "format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/subdomain\" = \"two\"\n",
    );
    let decide = ["apply", "w.toml", "fact.toml", "--yes", "--replace", "health-configuration/subdomain"];
    bench.ends(0, &[&decide[..], &ME].concat());
    let ran = bench.ends(0, &["merge", "v.toml", "w.toml"]);
    assert!(ran.out.contains("Nobody's answers stand against another's."), "{}", ran.out);
    assert_eq!(digest(&bench, "w.toml"), digest(&bench, "v.toml"));
}

#[test]
fn a_last_line_without_its_end_is_joined_too() {
    let bench = two_laptops();
    let whole = bench.read("v.toml");
    bench.ends(1, &["merge", "w.toml", "v.toml", "--output", "x.toml"]);
    bench.write("v.toml", whole.trim_end());
    bench.ends(1, &["merge", "w.toml", "v.toml"]);
    assert_eq!(digest(&bench, "w.toml"), digest(&bench, "x.toml"));
    assert_eq!(bench.read("v.toml"), whole.trim_end(), "the copy is only read");
}

#[test]
fn what_is_no_copy_is_refused_and_nothing_is_written() {
    let bench = two_laptops();
    let one = bench.read("w.toml");
    bench.ends(0, &[&["new", "Example Clinic", "--output", "z.toml"], &ME[..]].concat());
    let ran = bench.ends(2, &["merge", "w.toml", "z.toml"]);
    assert!(ran.err.contains("are two worksheets") && ran.err.contains("careseal diff"), "{}", ran.err);

    // One entry said otherwise, with a right sum.
    let log = Log::parse(&one).expect("a worksheet");
    let mut event = log.events().last().expect("one").clone();
    let line = careseal::worksheet::line::print(&event, FormatNumber::One);
    event.by = "somebody".parse().expect("an id");
    let changed = careseal::worksheet::line::print(&event, FormatNumber::One);
    bench.write("z2.toml", one.replace(&line, &changed));
    let ran = bench.ends(4, &["merge", "w.toml", "z2.toml"]);
    assert!(
        ran.err.contains(&format!("w.toml: {line}")) && ran.err.contains(&format!("z2.toml: {changed}")),
        "{ran:?}"
    );

    bench.write("z3.toml", one.replace(&line, &line.replacen("sum = \"", "sum = \"0", 1)));
    let ran = bench.ends(4, &["merge", "w.toml", "z3.toml"]);
    assert!(ran.err.starts_with("z3.toml:\n"), "the file that is damaged is named: {}", ran.err);
    assert_eq!(bench.read("w.toml"), one);
}
