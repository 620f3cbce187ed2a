//! Over records written by hand.

use super::*;

/// A record with these lists, and what else stands in it.
fn record(lists: &str, rest: &str) -> Document {
    let text = format!(
        r#"format = "careseal-attestation/1"
document = "d"
created = "2026-01-01T00:00:00Z"
account = {{ name = "Example Clinic", worksheet = "w", worksheet_digest = "sha256:0" }}
counts = {{ items = 0, not_applicable_by_facts = 0, outcome = {{}} }}
{lists}
[[person]]
id = "p"
name = "Admin"
role = ""
organisation = ""
email = "admin@example.com"
side = "subscriber"
{rest}
"#
    );
    toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn list(edition: &str) -> String {
    format!(
        "[[checklist]]\nid = \"l\"\nedition = \"{edition}\"\ntitle = \"L\"\nstructure = \"sha256:{edition}\"\n\
         words = {{ en = \"sha256:1\" }}\n"
    )
}

fn item(id: &str, outcome: &str, rest: &str) -> String {
    format!(
        "[[item]]\nid = \"l/{id}\"\nsection = \"S\"\ntitle = \"Item {id}\"\noutcome = \"{outcome}\"\n\
         [[item.part]]\nid = \"do\"\ntext = \"Done\"\noutcome = \"{outcome}\"\n{rest}"
    )
}

/// A word as programs read it.
fn word(of: &impl Serialize) -> String {
    serde_json::to_value(of).expect("a word").as_str().expect("a text").to_owned()
}

/// Every change in a line: part, field, which, cause, old, new.
fn told(difference: &Difference) -> Vec<String> {
    let change = |changed: &Changed| {
        let part = changed.part.as_ref().map_or("", |(id, _)| id.as_str());
        let value = |value: &Option<Value>| value.as_ref().map_or("none", Value::as_str).to_owned();
        let which = changed.which.as_deref().unwrap_or_default();
        let (field, origin) = (word(&changed.field), word(&changed.origin));
        let (old, new) = (value(&changed.old), value(&changed.new));
        format!("{part}/{field}/{which} {origin}: {old} -> {new}")
    };
    let items = difference.items.iter().flat_map(|item| &item.changed);
    let lists = difference.lists.iter().flat_map(|list| &list.changed);
    difference.account.iter().chain(lists).chain(items).map(change).collect()
}

#[test]
fn what_is_only_in_another_edition_is_no_doing_of_the_accounts() {
    let old = record(&list("2024-01-01"), &[item("a", "open", ""), item("gone", "implemented", "")].concat());
    let new = record(&list("2025-01-01"), &[item("a", "open", ""), item("more", "open", "")].concat());
    let found = difference(&old, &new);
    let of = |at: usize| found.items.get(at).map(|e| (e.id.item.as_str(), e.kind, e.origin, e.edition.as_ref()));
    let edition = "2025-01-01".parse().expect("an id");
    assert_eq!(of(0), Some(("more", RecordChangeKind::Added, Origin::Checklist, Some(&edition))));
    assert_eq!(of(1), Some(("gone", RecordChangeKind::Removed, Origin::Checklist, Some(&edition))));
    assert_eq!(found.items.len(), 2);
    // Under one edition it is somebody's doing.
    let found = difference(&record(&list("2024-01-01"), ""), &old);
    assert!(found.items.iter().all(|e| e.origin == Origin::Account && e.edition.is_none()));
}

#[test]
fn another_wording_is_of_the_checklist_and_another_answer_is_not() {
    let old = record(&list("2024-01-01"), &item("a", "implemented", ""));
    let new = item("a", "implemented", "").replace("Item a", "Item A").replace("Done", "Done fully");
    let found = difference(&old, &record(&list("2025-01-01"), &new));
    assert_eq!(told(&found)[1..], ["/title/ checklist: Item a -> Item A", "do/title/ checklist: Done -> Done fully"]);
    assert_eq!(found.items[0].origin, Origin::Checklist);
    let waived = item("a", "waived", "reason = \"Later\"\nexpires = \"2026-12-31\"\nby = \"p\"\n");
    let found = difference(&old, &record(&list("2024-01-01"), &waived));
    assert_eq!(
        told(&found),
        [
            "/outcome/ account: implemented -> waived",
            "do/reason/ account: none -> Later",
            "do/expires/ account: none -> 2026-12-31",
            "do/by/ account: none -> Admin <admin@example.com>",
        ]
    );
    assert!(found.items[0].forgone && found.items[0].is_of_outcome());
    assert_eq!(found.items[0].origin, Origin::Account);
}

#[test]
fn owners_documents_and_advisories_are_compared_place_by_place() {
    let document = |digest: char, expires: &str| {
        format!(
            "[[item.document]]\nid = \"e{digest}\"\nname = \"certificate.pdf\"\nsize = 9\nsha256 = \"sha256:{}\"\n\
             expires = \"{expires}\"\nby = \"p\"\nrec = \"p\"\nat = \"2026-01-01T00:00:00Z\"\n",
            digest.to_string().repeat(64)
        )
    };
    let advisory =
        |days: &str| format!("[[item.advisory]]\nid = \"end\"\ntitle = \"Tokens end\"\nin_force = [{days}]\n");
    let old =
        item("a", "implemented", &["owner = \"Ann\"\n".to_owned(), document('a', "2026-05-31"), advisory("")].concat());
    let days = "\"2026-04-30\"";
    let new =
        ["owner = \"Bob\"\n".to_owned(), document('b', "2027-05-31"), document('c', "2027-05-31"), advisory(days)];
    let new = item("a", "implemented", &new.concat());
    let found = difference(&record(&list("1"), &old), &record(&list("1"), &new));
    let (a, b, c) = ("a".repeat(64), "b".repeat(64), "c".repeat(64));
    assert_eq!(
        told(&found),
        [
            format!("/document-digest/certificate.pdf account: sha256:{a} -> sha256:{b}"),
            "/document-expires/certificate.pdf account: 2026-05-31 -> 2027-05-31".to_owned(),
            "/document/certificate.pdf (2) account: none -> certificate.pdf".to_owned(),
            format!("/document-digest/certificate.pdf (2) account: none -> sha256:{c}"),
            "/document-expires/certificate.pdf (2) account: none -> 2027-05-31".to_owned(),
            "/advisory-in-force/Tokens end checklist: none -> 2026-04-30".to_owned(),
            "do/owner/ account: Ann -> Bob".to_owned(),
        ]
    );
}

#[test]
fn what_an_overlay_presets_is_not_the_accounts_answer() {
    let overlay = "overlay = { name = \"Clinics\", digest = \"sha256:2\" }\n";
    let preset = item("a", "not-applicable", "preset = true\nreason = \"No such product.\"\n");
    let new = record(&(list("1") + overlay), &preset);
    let found = difference(&record(&list("1"), &item("a", "open", "")), &new);
    assert_eq!(
        told(&found),
        [
            "/overlay/ account: none -> Clinics",
            "/outcome/ checklist: open -> not-applicable",
            "do/preset/ checklist: none -> preset",
            "do/reason/ checklist: none -> No such product.",
        ]
    );
    let answered = record(&(list("1") + overlay), &item("a", "implemented", ""));
    let found = difference(&answered, &new);
    assert!(found.items.iter().all(|item| item.origin == Origin::Account), "an answer was taken back: {found:?}");
}

#[test]
fn what_is_not_known_of_an_edition_and_which_seals_are_asked_for_is_compared() {
    let old = record(&(list("1") + "unknown = [\"a\"]\nunseen = [\"b\"]\n"), "");
    let new = record(&list("1"), "[[required_seal]]\nrole = \"subscriber\"\n");
    assert_eq!(
        told(&difference(&old, &new)),
        ["/seals/ account: none -> subscriber", "/unknown/ checklist: a -> none", "/unseen/ checklist: b -> none",]
    );
}

#[test]
fn the_order_is_that_of_the_newer_record_and_nothing_differs_from_itself() {
    let items = |ids: &[&str], outcome| ids.iter().map(|id| item(id, outcome, "")).collect::<String>();
    let old = record(&list("1"), &items(&["c", "b", "a", "x", "y"], "open"));
    let new = record(&list("1"), &items(&["a", "b", "c", "new"], "implemented"));
    let found = difference(&old, &new);
    let order: Vec<&str> = found.items.iter().map(|item| item.id.item.as_str()).collect();
    assert_eq!(order, ["a", "b", "c", "new", "x", "y"]);
    assert_eq!(found, difference(&old, &new));
    for one in [&old, &new] {
        assert!(difference(one, one).is_none());
    }
    // What stands twice is compared once, whatever it says.
    let twice = record(&list("1"), &items(&["a", "a"], "open"));
    assert!(difference(&twice, &twice).is_none());
}
