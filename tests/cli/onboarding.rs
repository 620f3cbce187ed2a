//! A whole onboarding over all five checklists, answered in the wizard, then checked, sealed, verified and reported by command.

use careseal::checklist::bundled;

use super::bench::Bench;
use crate::LIBRARY;
use crate::wizard::onboarding;

#[test]
fn what_was_answered_over_all_five_checklists_is_sealed_verified_and_reported() {
    let bench = Bench::new();
    // Whoever begins a worksheet is remembered; the one that was answered takes its place.
    bench.begin();
    bench.write("w.toml", onboarding::answered(&jiff::Timestamp::now().to_string()).file);
    bench.key("id", 7);
    let checked = bench.json(0, &["check", "w.toml", "--json"]);
    assert_eq!(checked["checklists"].as_array().map(Vec::len), Some(bundled::ids().count()), "{checked:#}");
    bench.seal("id");
    bench.ends(0, &["verify", "a.toml", "--trust", "id.trust"]);
    for file in ["w.toml", "a.toml"] {
        let report = bench.ends(0, &["report", file, "--trust", "id.trust"]).out;
        for (list, edition) in onboarding::ALL {
            let list = LIBRARY.edition(&list.parse().expect("an id"), &edition.parse().expect("an id"));
            let title = list.expect("bundled").words_in("en").title.as_str();
            assert!(report.contains(title) && report.contains(edition), "{title} in {report}");
        }
        assert!(report.contains("certificate.pdf"));
    }
}
