//! Applying answers: what is refused, and that nothing is written then.

use super::bench::{Bench, FACTS, in_half_a_year};

fn prepared() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.write("facts.toml", FACTS);
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    bench
}

/// Applies a file that must be refused, and says what was said.
fn refused(bench: &Bench, answers: &str, more: &[&str]) -> String {
    bench.write("answers.toml", format!("format = \"careseal-answers/1\"\n{answers}"));
    let before = bench.read("w.toml");
    let mut args = vec!["apply", "w.toml", "answers.toml", "--yes"];
    args.extend(more);
    let ran = bench.ends(1, &args);
    assert_eq!(bench.read("w.toml"), before, "nothing was written");
    args.retain(|arg| *arg != "--yes");
    assert_eq!(bench.ends(1, &args).err, ran.err, "the preview says the same");
    ran.err
}

#[test]
fn a_preview_writes_nothing_and_says_what_would_be_written() {
    let bench = Bench::new();
    bench.begin();
    bench.write("facts.toml", FACTS);
    let before = bench.read("w.toml");
    let ran = bench.ends(0, &["apply", "w.toml", "facts.toml"]);
    assert!(ran.out.contains("new       health-configuration/agreements  hipaa\n"), "{}", ran.out);
    assert!(
        ran.out.ends_with("12 new, 0 to replace, 0 the same. Nothing was written; --yes writes it.\n"),
        "{}",
        ran.out
    );
    assert_eq!(bench.read("w.toml"), before);
    // All in one act: one undo takes it back.
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    let grouped = |text: &str| text.matches(" group = ").count();
    assert_eq!(grouped(&bench.read("w.toml")), grouped(&before) + 12);
}

#[test]
fn unknown_ids_fields_and_words_are_told_with_their_lines_and_what_was_meant() {
    let bench = prepared();
    let told = refused(
        &bench,
        r#"colour = 1
[fact]
"health-configuration/smss" = "yes"
"health-configuration/agreements" = ["hippa"]
[answer]
"health-configuration/I.4.c#sharing" = "implementd"
"health-configuration/I.5#downloads" = { outcome = "implemented", reson = "x" }
[note]
"health-configuration/I.99" = "x"
"#,
        &[],
    );
    for text in [
        "answers.toml:2: Nothing is called “colour” here.",
        "answers.toml:7: “implementd” is none of: implemented, alternative, accepted, waived, acknowledged, not-applicable. Did you mean “implemented”?",
        "answers.toml:8: Nothing is called “reson” here. Did you mean “reason”?",
    ] {
        assert!(told.contains(text), "{text}\n in {told}");
    }
    let told = refused(
        &bench,
        r#"[fact]
"health-configuration/smss" = "yes"
"health-configuration/agreements" = ["hippa"]
"health-configuration/subdomain" = []
[answer]
"health-configuration/I.10" = "waived"
"health-configuration/I.10#us" = ["used"]
[note]
"health-configuration/I.99" = "x"
"#,
        &["--replace", "health-configuration/I.2#ssl"],
    );
    for text in [
        "answers.toml: --replace health-configuration/I.2#ssl: the file says nothing about it.",
        "answers.toml:3: No question about the account is called “health-configuration/smss”. Did you mean “health-configuration/sms”?",
        "answers.toml:4: “health-configuration/agreements”: “hippa” is none of: hipaa, hds.",
        "answers.toml:5: “health-configuration/subdomain” takes one value, not a list.",
        "answers.toml:7: “health-configuration/I.10” names an item. Answers name its parts: health-configuration/I.10#aware, health-configuration/I.10#use.",
        "answers.toml:8: No part of an item is called “health-configuration/I.10#us”. Did you mean “health-configuration/I.10#use”?",
        "answers.toml:10: No item is called “health-configuration/I.99”.",
        "error: 7 things keep the answers from being applied. Nothing was written.\n",
    ] {
        assert!(told.contains(text), "{text}\n in {told}");
    }
}

#[test]
fn what_is_no_answers_file_is_refused() {
    let bench = prepared();
    for (text, said) in [
        ("", "x.toml:1: The file says “” and not format"),
        ("format = \"careseal-answers/9\"\n", "x.toml:1: The file says “careseal-answers/9” and not format"),
        ("format = \"careseal-answers/1\"\n[fact\n", "x.toml:2: This is not TOML"),
        (
            "format = \"careseal-answers/1\"\n[fact]\n\"a/b\" = \"\\u202e\"\n",
            "x.toml:3: “a/b” holds a character that may not stand",
        ),
        ("format = \"careseal-answers/1\"\n[fact]\n\"a/b\" = 1\n", "x.toml:3: “a/b” must be a text in quotes."),
        ("format = \"careseal-answers/1\"\n[me]\nname = \"A\"\n", "x.toml:2: “email” is missing."),
    ] {
        bench.write("x.toml", text);
        let ran = bench.ends(1, &["apply", "w.toml", "x.toml", "--yes"]);
        assert!(ran.err.starts_with(said), "{said}: {}", ran.err);
    }
    bench.ends(4, &["apply", "w.toml", "none.toml"]);
    bench.write("x.toml", b"\xff");
    bench.ends(4, &["apply", "w.toml", "x.toml"]);
}

#[test]
fn an_answer_of_a_person_is_overwritten_only_by_name() {
    let bench = prepared();
    let file = |value: &str| format!("[answer]\n\"health-configuration/I.5#downloads\" = {value}\n");
    bench.write("a.toml", format!("format = \"careseal-answers/1\"\n{}", file("\"implemented\"")));
    let first = bench.run(&["apply", "w.toml", "a.toml", "--yes"]);
    assert_eq!(first.code, 0, "{first:?}");
    let other = file("{ outcome = \"alternative\", reason = \"by the proxy\" }");
    let told = refused(&bench, &other, &[]);
    assert!(
        told.contains("“health-configuration/I.5#downloads” was answered otherwise by a person. --replace"),
        "{told}"
    );
    let told = refused(&bench, "[fact]\n\"health-configuration/sms\" = \"no\"\n[account]\nname = \"Other\"\n", &[]);
    assert!(told.contains("“health-configuration/sms” was answered otherwise"), "{told}");
    assert!(told.contains("“name” was answered otherwise"), "{told}");
    bench.write("b.toml", format!("format = \"careseal-answers/1\"\n{other}"));
    let ran = bench.ends(0, &["apply", "w.toml", "b.toml", "--yes", "--replace", "health-configuration/I.5#downloads"]);
    assert!(ran.out.starts_with("replaces  health-configuration/I.5#downloads  alternative\n"), "{}", ran.out);
    let ran = bench.ends(0, &["apply", "w.toml", "b.toml"]);
    assert!(ran.out.starts_with("same "), "{}", ran.out);
}

#[test]
fn a_file_affirms_only_by_the_exact_sentence_and_a_person_of_the_subscriber() {
    let bench = prepared();
    let at = "health-configuration/I.10#use";
    let day = in_half_a_year();
    let who = "affirmed_by = { name = \"Director\", email = \"director@example.com\", role = \"CEO\" }\n";
    let sentence = super::bench::list()
        .words_in("en")
        .affirmation_for(&format!("{at}=used").parse().expect("an address"))
        .to_string();
    let entry = |rest: &str| format!("[answer.\"{at}\"]\nchosen = [\"used\"]\n{rest}");
    let affirmed = format!("affirmation = {}\n", careseal::text::quoted(&sentence));
    let law = "reason = \"Asked for\"\ncontrol = \"None is reasonable\"\n";
    let full = format!("{law}{affirmed}{who}expires = {day}\n");

    let told = refused(&bench, &entry(""), &[]);
    for text in [affirmed.trim(), "say who affirms: affirmed_by = { name =", "say until when it holds"] {
        assert!(told.contains(text), "{text}\n in {told}");
    }
    let told = refused(&bench, &entry(&full.replacen("We ", "I ", 1)), &[]);
    assert!(told.contains("is not the sentence that has to be affirmed. It is: \"We use"), "{told}");
    let told = refused(&bench, &entry(&full.replace(&day, "2020-01-01")), &[]);
    assert!(told.contains("2020-01-01 has passed"), "{told}");
    let told = refused(&bench, &entry(&full.replace(&day, "2199-01-01")), &[]);
    assert!(told.contains("holds for a year at most"), "{told}");
    // Somebody on another side of the table does not become the subscriber's by being named so.
    let me = ["--me", "Director <DIRECTOR@example.com>", "--role", "CEO", "--side", "consultant"];
    let told = refused(&bench, &entry(&full), &me);
    assert!(told.contains("director@example.com is not on the account holder's side"), "{told}");
    let told = refused(&bench, &format!("[answer.\"{at}\"]\nchosen = [\"not-used\"]\n{}", full.replace(law, "")), &[]);
    assert!(told.contains("nothing is affirmed for the outcome “implemented”"), "{told}");

    bench.write("good.toml", format!("format = \"careseal-answers/1\"\n{}", entry(&full)));
    bench.ends(0, &["apply", "w.toml", "good.toml", "--yes"]);
    let events = bench.read("w.toml");
    assert!(events.contains("how = \"file\"") && events.contains("Director"), "{events}");
    let again = bench.ends(0, &["apply", "w.toml", "good.toml", "--yes"]);
    assert!(again.out.starts_with("same "), "{}", again.out);
}

#[test]
fn what_the_law_asks_of_a_waiver_is_asked_of_a_file_too() {
    let bench = Bench::new();
    bench.begin();
    let at = "health-configuration/I.6#screen-lock";
    let sentence = super::bench::list().words_in("en").affirmation_for(&at.parse().expect("an address")).to_string();
    let waiver = |more: &str| {
        format!(
            "[answer.\"{at}\"]\noutcome = \"waived\"\nreason = \"No time\"\n{more}affirmation = {}\naffirmed_by = {{ name = \"Admin\", email = \"admin@example.com\", role = \"CISO\" }}\nexpires = {}\n",
            careseal::text::quoted(&sentence),
            in_half_a_year(),
        )
    };
    let file = |name: &str, text: String| bench.write(name, format!("format = \"careseal-answers/1\"\n{text}"));
    let agreements = |which: &str| format!("[fact]\n\"health-configuration/agreements\" = [\"{which}\"]\n");
    // Whether HIPAA binds the account is not answered, or the file says so.
    let said = "answers.toml:2: “health-configuration/I.6#screen-lock”: HIPAA asks (45 CFR 164.312(a)(2)(iii)) for the equivalent measure, or why there is none: control = \"…\".";
    let told = refused(&bench, &waiver(""), &[]);
    assert!(told.contains(said), "{told}");
    let told = refused(&bench, &(agreements("hipaa") + &waiver("")), &[]);
    assert!(told.contains("for the equivalent measure"), "{told}");
    let told = refused(&bench, &waiver("control = \" \"\n"), &[]);
    assert!(told.contains("for the equivalent measure") || told.contains("is empty"), "{told}");
    // Not bound by HIPAA, by the same file; or a control is named.
    file("hds.toml", agreements("hds") + &waiver(""));
    bench.ends(0, &["apply", "w.toml", "hds.toml"]);
    file("control.toml", waiver("control = \"Guarded rooms\"\n"));
    bench.ends(0, &["apply", "w.toml", "control.toml", "--yes"]);
}

/// What the account's facts rule out is judged by those that the file itself brings.
#[test]
fn a_waiver_that_a_fact_rules_out_is_judged_by_the_facts_of_the_same_file() {
    let at = "health-configuration/III.1#channels";
    let sentence = super::bench::list().words_in("en").affirmation_for(&at.parse().expect("an address")).to_string();
    let waiver = format!(
        "[answer.\"{at}\"]\noutcome = \"waived\"\nreason = \"Patients ask\"\ncontrol = \"None goes there\"\naffirmation = {}\naffirmed_by = {{ name = \"Admin\", email = \"admin@example.com\", role = \"CISO\" }}\nexpires = {}\n",
        careseal::text::quoted(&sentence),
        in_half_a_year(),
    );
    let facts = |which: &str| {
        format!(
            "[fact]\n\"health-configuration/products\" = [\"messaging\"]\n\"health-configuration/agreements\" = [\"{which}\"]\n"
        )
    };
    let bench = Bench::new();
    bench.begin();
    let told = refused(&bench, &(facts("hipaa") + &waiver), &[]);
    assert!(told.contains("cannot be waived"), "{told}");
    bench.write("hipaa.toml", format!("format = \"careseal-answers/1\"\n{}", facts("hipaa")));
    bench.ends(0, &["apply", "w.toml", "hipaa.toml", "--yes"]);
    bench.write("hds.toml", format!("format = \"careseal-answers/1\"\n{}{waiver}", facts("hds")));
    bench.ends(0, &["apply", "w.toml", "hds.toml", "--yes", "--replace", "health-configuration/agreements"]);
}

#[test]
fn answers_that_their_part_cannot_have_are_refused() {
    let bench = prepared();
    for (entry, said) in [
        ("\"health-configuration/I.10#aware\" = { outcome = \"waived\", reason = \"x\" }", "cannot be waived"),
        ("\"health-configuration/I.10#use\" = \"implemented\"", "choose among not-used, used"),
        ("\"health-configuration/I.10#use\" = [\"not-used\", \"used\"]", "exclude each other"),
        ("\"health-configuration/I.10#use\" = [\"unused\"]", "“unused” is none of: not-used, used"),
        ("\"health-configuration/I.10#aware\" = [\"x\"]", "has no options"),
        ("\"health-configuration/I.10#aware\" = \"implemented\"", "comes to “acknowledged” and not to “implemented”"),
        ("\"health-configuration/I.5#downloads\" = \"alternative\"", "needs a reason"),
        ("\"health-configuration/I.10#aware\" = { outcome = \"acknowledged\", reason = \"x\" }", "takes no reason"),
    ] {
        let told = refused(&bench, &format!("[answer]\n{entry}\n"), &[]);
        assert!(told.contains(said), "{said}\n in {told}");
    }
}

#[test]
fn what_is_set_aside_is_taken_and_said_to_sleep() {
    let bench = prepared();
    let part = super::bench::list().items.iter().find(|item| item.id.as_str().starts_with("IV.")).expect("an item");
    let at = format!("health-configuration/{}#{}", part.id, part.parts[0].id);
    let at: careseal::checklist::Address = at.parse().expect("an address");
    bench.write("a.toml", super::bench::answers(&[at]));
    let ran = bench.ends(0, &["apply", "w.toml", "a.toml"]);
    assert!(ran.out.contains("(set aside at present: it sleeps)"), "{}", ran.out);
}

#[test]
fn the_example_of_the_manual_can_be_applied() {
    let text = include_str!("../../docs/answers.md");
    let (_, rest) = text.split_once("```toml\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let day = in_half_a_year();
    let bench = Bench::new();
    bench.begin();
    bench.write("answers.toml", example.replace("2027-05-22", &day));
    let refused = bench.run(&["apply", "w.toml", "answers.toml", "--replace", "name"]);
    // The example names an account of the same name.
    assert!(refused.err.is_empty() || refused.err.contains("says nothing about it"), "{}", refused.err);
    let ran = bench.ends(0, &["apply", "w.toml", "answers.toml", "--yes"]);
    assert!(ran.out.ends_with("new, 0 replaced, 1 the same.\n"), "{}", ran.out);
    let check = bench.run(&["check", "w.toml"]);
    assert!(!check.out.contains("Answers that do not fit") && !check.out.contains("Reason missing"), "{}", check.out);
}
