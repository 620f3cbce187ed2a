//! Options and files say who somebody is, and never lend them what is remembered of another.

use super::bench::{Bench, FACTS, ME};

/// A finished worksheet of the admin's on the machine of a consultant.
fn on_a_consultants_machine() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.answer_all(FACTS);
    bench.ends(0, &["check", "w.toml"]);
    std::fs::remove_dir_all(bench.at("home")).expect("another machine");
    let me = ["--me", "Consultant <consultant@example.com>", "--side", "consultant", "--organisation", "Consulting"];
    bench.ends(0, &[&["new", "Other", "--output", "other.toml"][..], &me].concat());
    bench.write("paper.pdf", "certified");
    bench
}

#[test]
fn who_is_named_stays_who_the_worksheet_says() {
    for who in [&["--name", "Admin", "--email", "admin@example.com"][..], &["--me", "Admin <Admin@example.com>"]] {
        let bench = on_a_consultants_machine();
        bench.ends(0, &[&["evidence", "add", "w.toml", "I.2", "paper.pdf"][..], who].concat());
        let file = bench.read("w.toml");
        assert!(!file.contains("consultant") && !file.contains("Consulting"), "{file}");
        bench.ends(0, &["check", "w.toml"]);
        bench
            .write("note.toml", "format = \"careseal-answers/1\"\n[note]\n\"health-configuration/I.3\" = \"Ticket\"\n");
        bench.ends(0, &[&["apply", "w.toml", "note.toml", "--yes"][..], who].concat());
        bench.ends(0, &["evidence", "remove", "w.toml", "paper.pdf", "--email", "admin@example.com"]);
        let people = bench.json(0, &["people", "w.toml", "--json"]);
        let admin = &people["people"][0];
        assert_eq!((admin["side"].as_str(), admin["role"].as_str()), (Some("subscriber"), Some("CISO")), "{people}");
        bench.ends(0, &["check", "w.toml"]);
    }
}

#[test]
fn an_answers_file_lends_nobody_what_is_remembered_of_another() {
    let bench = on_a_consultants_machine();
    let file = "format = \"careseal-answers/1\"\n[me]\nname = \"Admin\"\nemail = \"admin@example.com\"\n\
        [note]\n\"health-configuration/I.3\" = \"Ticket\"\n";
    bench.write("note.toml", file);
    bench.ends(0, &["apply", "w.toml", "note.toml", "--yes"]);
    let events = bench.read("w.toml");
    assert_eq!(events.matches("kind = \"person\"").count(), 1, "{events}");
    bench.ends(0, &["check", "w.toml"]);
}

#[test]
fn a_change_of_side_is_said_in_words_and_takes_yes() {
    let bench = on_a_consultants_machine();
    let before = bench.read("w.toml");
    let add = ["evidence", "add", "w.toml", "I.2", "paper.pdf", "--me", "Admin <admin@example.com>"];
    let ran = bench.ends(2, &[&add[..], &["--side", "consultant"]].concat());
    let wanted = "Nothing was written. It would change who that is in the worksheet: Admin <admin@example.com>, account \
        holder, would become Admin <admin@example.com>, consultant.";
    assert!(ran.err.contains(wanted) && ran.err.contains("--yes"), "{}", ran.err);
    // So is another name of somebody who decided something.
    let renamed = ["evidence", "add", "w.toml", "I.2", "paper.pdf", "--me", "Boss <admin@example.com>"];
    assert!(bench.ends(2, &renamed).err.contains("would become Boss <admin@example.com>"), "");
    assert_eq!(bench.read("w.toml"), before);
    // An answers file says it in its preview.
    bench.write("note.toml", "format = \"careseal-answers/1\"\n[note]\n\"health-configuration/I.3\" = \"Ticket\"\n");
    let ran = bench.ends(0, &["apply", "w.toml", "note.toml", "--me", "Boss <admin@example.com>"]);
    assert!(ran.err.contains("becomes Boss <admin@example.com>, account holder."), "{}", ran.err);

    bench.ends(0, &[&add[..], &["--side", "consultant", "--yes"]].concat());
    // Until it is confirmed, one thing is left and not a hundred.
    let json = bench.json(1, &["check", "w.toml", "--json"]);
    assert_eq!(
        (json["findings_blocking"].as_u64(), json["findings_by_kind"]["identity"].as_u64()),
        (Some(1), Some(1)),
        "{json}"
    );
    // Saying it right again takes it back.
    bench.ends(
        0,
        &[
            "evidence",
            "remove",
            "w.toml",
            "paper.pdf",
            "--me",
            "Admin <admin@example.com>",
            "--side",
            "subscriber",
            "--yes",
        ],
    );
    bench.ends(0, &["check", "w.toml"]);
}

#[test]
fn a_name_alone_is_not_put_onto_the_remembered_address() {
    let bench = on_a_consultants_machine();
    let ran = bench.ends(2, &["evidence", "add", "w.toml", "I.2", "paper.pdf", "--name", "Admin"]);
    assert!(ran.err.contains("no e-mail address is given") && ran.err.contains("--email"), "{}", ran.err);
    bench.ends(0, &["evidence", "add", "w.toml", "I.2", "paper.pdf", "--name", "Consultant", "--role", "Facilitator"]);
    assert!(bench.read("w.toml").contains("role = \"Facilitator\""));
}

#[test]
fn only_who_is_the_account_holders_in_the_worksheet_seals() {
    let bench = on_a_consultants_machine();
    bench.key("id", 7);
    bench.ends(2, &["seal", "w.toml", "--key", "id"]);
    bench.ends(0, &["evidence", "add", "w.toml", "I.2", "paper.pdf"]);
    let me = ["--email", "consultant@example.com", "--side", "subscriber"];
    let ran = bench.ends(2, &[&["seal", "w.toml", "--key", "id"][..], &me].concat());
    assert!(ran.err.contains("In this worksheet Consultant is a consultant"), "{}", ran.err);
    let ran = bench.ends(1, &[&["seal", "w.toml", "--key", "id"][..], &ME].concat());
    assert!(ran.out.contains("You sign as Admin <admin@example.com>."), "{}", ran.out);
}

#[test]
fn a_trust_line_never_names_the_comment_of_a_key() {
    let bench = Bench::new();
    bench.key("id", 7);
    let public = bench.read("id.pub");
    let key = public.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    bench.write("id.pub", format!("{key} root@host\n"));
    let shown = bench.ends(0, &["key", "show", "id.pub"]).out;
    assert!(!shown.contains("namespaces=") && shown.contains("--as E-MAIL"), "{shown}");
    // Once it is known who sits here, their own key is theirs; somebody else's is not.
    bench.begin();
    let shown = bench.ends(0, &["key", "show", "id.pub"]).out;
    assert!(shown.contains("\n  admin@example.com namespaces=") && !shown.contains("root@host namespaces="), "{shown}");
    std::fs::rename(bench.at("id.pub"), bench.at("other.pub")).expect("renamed");
    let shown = bench.ends(0, &["key", "show", "other.pub"]).out;
    assert!(!shown.contains("namespaces="), "{shown}");
    let shown = bench.ends(0, &["key", "show", "other.pub", "--as", "peer@example.com"]).out;
    assert!(shown.contains("\n  peer@example.com namespaces="), "{shown}");
}

#[test]
fn who_was_only_named_is_not_among_those_who_were_there() {
    let bench = Bench::new();
    bench.begin();
    bench.write("facts.toml", FACTS);
    bench.ends(0, &["apply", "w.toml", "facts.toml", "--yes"]);
    let at: careseal::checklist::Address = "health-configuration/I.1.a#mfa".parse().expect("an address");
    let answer = super::bench::answer(&at)
        .replace("name = \"Admin\", email = \"admin@", "name = \"Director\", email = \"director@");
    bench.write("waiver.toml", format!("format = \"careseal-answers/1\"\n{answer}"));
    bench.ends(0, &["apply", "w.toml", "waiver.toml", "--yes"]);
    let minutes = bench.ends(0, &["minutes", "w.toml"]).out;
    let (there, named) = minutes.split_once("## Named as taking a responsibility").expect("a section");
    assert!(there.contains("Admin \\<admin@") && !there.contains("Director"), "{there}");
    let named = named.split("\n## ").next().expect("a section");
    assert!(named.contains("Director \\<director@") && !named.contains("Admin"), "{named}");
}

#[test]
fn who_is_new_on_anothers_machine_comes_to_no_side_by_a_slip_in_an_address() {
    let bench = on_a_consultants_machine();
    let before = bench.read("w.toml");
    let add = ["evidence", "add", "w.toml", "I.2", "paper.pdf", "--me", "Admin <admim@example.com>"];
    let ran = bench.ends(2, &add);
    assert!(
        ran.err.contains("admim@example.com is new in this worksheet") && ran.err.contains("--side"),
        "{}",
        ran.err
    );
    assert_eq!(bench.read("w.toml"), before);
    bench.ends(0, &[&add[..], &["--side", "subscriber"]].concat());
}
