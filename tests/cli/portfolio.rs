//! Many accounts at a glance.

use std::fs;

use super::bench::{Bench, FACTS};

/// A folder `all` with a worksheet, its attestation, an altered one, something that is no worksheet, and what is not ours.
fn many() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    bench.seal("id");
    fs::create_dir_all(bench.at("all/clinics/one")).expect("made");
    for (from, to) in [("w.toml", "all/clinics/one/one.toml"), ("a.toml", "all/clinics/one/one.attestation.toml")] {
        fs::copy(bench.at(from), bench.at(to)).expect("copied");
    }
    bench.write("all/altered.attestation.toml", bench.read("a.toml").replacen("Example Clinic", "Another Clinic", 1));
    bench.write("all/torn.worksheet.toml", "format = \"careseal-worksheet/1\"\n[event]\nx");
    bench.write("all/Cargo.toml", "[package]\n");
    bench
}

#[test]
fn every_file_below_a_folder_is_listed_and_what_is_wrong_comes_first() {
    let bench = many();
    let json = bench.json(4, &["portfolio", "all", "--trust", "id.trust", "--json"]);
    let files = json["files"].as_array().expect("files");
    let of = |path: &str| files.iter().find(|file| file["path"] == path).expect("listed");
    assert_eq!(files.len(), 4, "{json:#}");
    let first: Vec<_> = files.iter().take(2).map(|file| file["attention"][0]["urgency"].as_str()).collect();
    assert_eq!(first, [Some("broken"); 2], "{json:#}");
    let sealed = of("clinics/one/one.attestation.toml");
    assert_eq!(sealed["account"], "Example Clinic");
    assert_eq!(sealed["attention"].as_array().map(Vec::len), Some(0), "{sealed:#}");
    assert_eq!(sealed["seals"][0]["trusted"], true);
    let worksheet = of("clinics/one/one.toml");
    assert_eq!((&worksheet["answered"], &worksheet["waivers"]), (&sealed["answered"], &sealed["waivers"]));
    assert_eq!(worksheet["next_expiry"], sealed["next_expiry"]);
    assert_eq!(worksheet["worksheet"], sealed["worksheet"]);
}

#[test]
fn what_lapses_is_seen_from_the_day_that_is_asked_for() {
    let bench = many();
    fs::remove_file(bench.at("all/altered.attestation.toml")).expect("removed");
    fs::remove_file(bench.at("all/torn.worksheet.toml")).expect("removed");
    let good = bench.ends(0, &["portfolio", "all", "--trust", "id.trust"]);
    assert!(good.out.contains("ok    Example Clinic: attestation, "), "{}", good.out);
    assert!(good.out.ends_with("2 files, 0 of them with something that needs attention.\n"), "{}", good.out);
    let later = bench.ends(1, &["portfolio", "all", "--trust", "id.trust", "--at", "2100-01-01"]);
    assert!(later.out.contains("      FAIL  2 waivers or accepted responsibilities have lapsed.\n"), "{}", later.out);
    let unknown = bench.ends(3, &["portfolio", "all"]);
    assert!(unknown.out.contains("by their own word"), "{}", unknown.out);
}

#[test]
fn what_sleeps_is_not_in_force_and_what_nobody_answered_is_open() {
    let bench = Bench::new();
    bench.begin();
    fs::create_dir(bench.at("all")).expect("made");
    fs::copy(bench.at("w.toml"), bench.at("all/new.worksheet.toml")).expect("copied");
    let new = bench.json(1, &["portfolio", "all", "--json"]);
    let attention = new["files"][0]["attention"].as_array().expect("attention");
    assert_eq!(attention.len(), 1, "{new:#}");
    assert_eq!(attention[0]["urgency"], "open");

    bench.answer_all(FACTS);
    fs::copy(bench.at("w.toml"), bench.at("all/new.worksheet.toml")).expect("copied");
    let before = bench.json(0, &["portfolio", "all", "--json"]);
    // I.1.a, and I.1, whose chosen method it is.
    assert_eq!(before["files"][0]["waivers"], 2, "{before:#}");
    // Who signs in by SSO needs no second factor for passwords: the waiver of it sleeps, and no record would carry it.
    let method = "health-configuration/I.1#method";
    bench.write("sso.toml", format!("format = \"careseal-answers/1\"\n[answer]\n\"{method}\" = [\"sso\"]\n"));
    bench.ends(0, &["apply", "w.toml", "sso.toml", "--yes", "--replace", method]);
    fs::copy(bench.at("w.toml"), bench.at("all/new.worksheet.toml")).expect("copied");
    let after = bench.json(0, &["portfolio", "all", "--json"]);
    assert_eq!(after["files"][0]["waivers"], 0, "{after:#}");
}

#[test]
fn an_empty_folder_and_none_at_all_are_said() {
    let bench = Bench::new();
    fs::create_dir(bench.at("all")).expect("made");
    assert!(bench.ends(0, &["portfolio", "all"]).out.contains("No worksheet and no attestation"));
    bench.ends(4, &["portfolio", "none"]);
}

#[test]
fn a_table_for_spreadsheets_has_a_row_for_each_file() {
    let bench = many();
    let csv = bench.ends(4, &["portfolio", "all", "--trust", "id.trust", "--csv"]).out;
    let head = csv.lines().next().unwrap_or_default();
    assert!(head.starts_with("path,kind,account,"), "{csv}");
    let good = csv.lines().find(|line| line.starts_with("clinics/one/one.attestation.toml,")).expect("a row");
    assert!(good.contains(",attestation,Example Clinic,") && good.contains(",1,1,,"), "{good}");
    assert_eq!(csv.matches("broken").count(), 2, "{csv}");
    bench.ends(2, &["portfolio", "all", "--csv", "--json"]);
    bench.ends(2, &["portfolio", "all", "--open"]);
}

/// One record has one set of figures, wherever they are shown; and a waiver that has lapsed is not answered anywhere.
#[test]
fn figures_are_the_same_in_the_portfolio_in_reports_and_in_check() {
    let bench = many();
    for name in ["all/altered.attestation.toml", "all/torn.worksheet.toml"] {
        fs::remove_file(bench.at(name)).expect("removed");
    }
    for (day, code) in [("2026-12-01", 0), ("2100-01-01", 1)] {
        let json = |args: &[&str]| bench.json(code, args);
        let listed = json(&["portfolio", "all", "--trust", "id.trust", "--at", day, "--json"]);
        let files = listed["files"].as_array().expect("files");
        assert_eq!(files.len(), 2, "{listed:#}");
        let check = json(&["check", "w.toml", "--at", day, "--json"])["checklists"][0]["total"].clone();
        for file in files {
            let path = format!("all/{}", file["path"].as_str().expect("a path"));
            let report = bench.json(0, &["report", &path, "--format", "json", "--at", day]);
            let total = &report["summary"]["total"];
            assert_eq!(total, &check, "{path} {day}");
            for (listed, counted) in [
                ("asked", "asked"),
                ("answered", "answered"),
                ("measures", "measures"),
                ("implemented", "implemented"),
                ("alternative", "alternative"),
                ("waivers", "waived"),
                ("accepted_responsibilities", "accepted"),
                ("lapsed", "lapsed"),
                ("open", "open"),
                ("proposed", "proposed"),
            ] {
                assert_eq!(file[listed], total[counted], "{path} {day} {listed}");
            }
            let lapsed = file["lapsed"].as_u64().expect("a number");
            assert_eq!(lapsed > 0, day == "2100-01-01", "{file:#}");
            assert_eq!(file["answered"].as_u64().map(|answered| answered + lapsed), file["asked"].as_u64(), "{file:#}");
        }
    }
}
