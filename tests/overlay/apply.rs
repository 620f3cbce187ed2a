//! What comes of an overlay: never looser than the checklist.

use careseal::checklist::overlay::{self, Overlay};
use careseal::checklist::{Address, Checklist, Outcome};
use careseal::findings::{FindingKind, review};
use careseal::worksheet::State;
use careseal::worksheet::stamp::latest_within;
use jiff::civil::Date;
use proptest::prelude::*;

use super::{CLINICS, base, text};

fn clinics() -> Checklist {
    overlay::apply(base(), &Overlay::parse(CLINICS).expect("read"))
}

fn part(list: &Checklist, at: &str) -> careseal::checklist::Part {
    let at = Address::parse_in(at, Some(&list.id)).expect("an address");
    list.part(&at).expect("a part").1.clone()
}

#[test]
fn it_forbids_shortens_adds_and_presets() {
    let list = clinics();
    let lock = part(&list, "I.6#screen-lock");
    assert!(!lock.allows(Outcome::Waived) && !lock.allows(Outcome::Alternative) && lock.offers(Outcome::Waived));
    assert_eq!(lock.house.longest, Some(180));
    assert_eq!(part(&list, "IV.2.b#rotation").house.longest, Some(30));
    assert!(!part(&list, "IV.2.b#rotation").allows(Outcome::NotApplicable));
    assert!(part(&list, "IV.1#channels").house.no_options.contains("on-own-baa"));
    assert!(part(&list, "II.1#images").house.preset.is_some());
    let own = list.item(&"clinics.2".parse().expect("an id")).expect("an own item");
    assert_eq!(list.sections.get(own.section).map(|section| section.id.as_str()), Some("clinics.house"));
    assert_eq!(own.under, list.position(&"clinics.1".parse().expect("an id")));
    assert_eq!(list.words_in("en").item_title(&own.id), "Agents know whom to call");
    assert_eq!(list.structure_digest, base().structure_digest);
    assert_eq!(list.overlay.map(|overlay| overlay.name.to_string()), Some("Example Clinics".to_owned()));
}

#[test]
fn a_length_ends_after_so_many_days_and_never_after_a_year() {
    let day: Date = "2026-11-22".parse().expect("a day");
    assert_eq!(latest_within(day, Some(30)).to_string(), "2026-12-22");
    assert_eq!(latest_within(day, Some(365)).to_string(), "2027-11-22");
    assert_eq!(latest_within("2028-02-29".parse().expect("a day"), Some(366)).to_string(), "2029-02-28");
    assert_eq!(latest_within(day, None).to_string(), "2027-11-22");
}

#[test]
fn a_preset_counts_as_not_applicable_until_somebody_says_otherwise() {
    let list = clinics();
    let state = State::default();
    let day: Date = "2026-11-22".parse().expect("a day");
    let seen = review(&[list.clone().into()], &state, day);
    let place = list.position(&"II.1".parse().expect("an id")).expect("a place");
    let found = &seen.lists.first().expect("a list").items.get(place).expect("an item");
    let preset: Vec<Outcome> = found.parts.iter().filter(|part| part.preset).map(|part| part.outcome).collect();
    assert_eq!(preset, [Outcome::NotApplicable]);
    let at = "health-configuration/II.1#images".parse().expect("an address");
    assert!(!seen.findings.iter().any(|finding| finding.kind == FindingKind::Open && finding.at.contains(&at)));
    // Nothing else changes its place by it.
    let bare = review(&[base().clone()], &state, day);
    for (tight, plain) in seen.lists[0].items.iter().zip(&bare.lists[0].items) {
        assert_eq!(tight.applies, plain.applies);
    }
}

/// Any entries, sound or not, about parts and options of the checklist.
fn entries() -> impl Strategy<Value = String> {
    let parts: Vec<(String, Vec<String>)> = base()
        .items
        .iter()
        .flat_map(|item| {
            item.parts.iter().map(|part| {
                let options = part.options().iter().map(|option| option.id.to_string()).collect();
                (format!("{}#{}", item.id, part.id), options)
            })
        })
        .collect();
    let word = prop::sample::select(vec!["waive", "alternative", "not-applicable"]);
    let entry = (
        prop::sample::select(parts),
        prop::collection::vec(word, 0..3),
        prop::option::of(1u16..=365),
        0u8..4,
        any::<prop::sample::Index>(),
    );
    let entry = entry.prop_map(|((at, options), words, longest, kind, index)| match kind {
        0 => format!("[[preset]]\nat = \"{at}\"\nreason = \"Not in our house.\"\n"),
        1 if !options.is_empty() => {
            let option = options.get(index.index(options.len())).cloned().unwrap_or_default();
            format!("[[tighten]]\nat = \"{at}={option}\"\nforbid = [\"choose\"]\n")
        }
        _ => {
            let longest = longest.map(|days| format!("longest = {days}\n")).unwrap_or_default();
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            format!("[[tighten]]\nat = \"{at}\"\nforbid = [{}]\n{longest}", words.join(", "))
        }
    });
    (prop::option::of(1u16..=365), prop::collection::vec(entry, 1..12)).prop_map(|(longest, entries)| {
        let longest = longest.map(|days| format!("longest = {days}\n")).unwrap_or_default();
        text(&format!("{longest}{}", entries.concat()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever an overlay says, every part allows at most what the checklist allows, for at most as long, and nothing
    /// disappears; applied although it has problems, too.
    #[test]
    fn applying_never_loosens(text in entries()) {
        let Ok(read) = Overlay::parse(&text) else { return Ok(()) };
        let list = overlay::apply(base(), &read);
        let day: Date = "2027-03-01".parse().expect("a day");
        prop_assert!(list.items.len() >= base().items.len());
        prop_assert_eq!(&list.structure_digest, &base().structure_digest);
        for (tight, plain) in list.items.iter().zip(&base().items) {
            prop_assert_eq!(&tight.id, &plain.id);
            prop_assert_eq!(tight.meaning, plain.meaning);
            prop_assert_eq!(&tight.applies_when, &plain.applies_when);
            prop_assert_eq!(&tight.lifted_when, &plain.lifted_when);
            prop_assert_eq!(tight.parts.len(), plain.parts.len());
            for (tight, plain) in tight.parts.iter().zip(&plain.parts) {
                for outcome in Outcome::ALL {
                    prop_assert!(plain.allows(outcome) || !tight.allows(outcome));
                }
                prop_assert_eq!(tight.options().len(), plain.options().len());
                prop_assert!(latest_within(day, tight.house.longest) <= latest_within(day, None));
                prop_assert!(tight.house.preset.is_none() || plain.may_not_apply);
                prop_assert_eq!(&tight.applies_when, &plain.applies_when);
                prop_assert_eq!(&tight.lifted_when, &plain.lifted_when);
            }
        }
        prop_assert_eq!(&list.words_in("en").item, &base().words_in("en").item);
        // A sound one sets nothing aside that the checklist asks.
        if overlay::check(base(), &read).is_empty() {
            let state = State::default();
            let (tight, plain) = (review(&[list.clone().into()], &state, day), review(&[base().clone()], &state, day));
            for (tight, plain) in tight.lists[0].items.iter().zip(&plain.lists[0].items) {
                prop_assert_eq!(tight.applies, plain.applies);
            }
        }
    }
}
