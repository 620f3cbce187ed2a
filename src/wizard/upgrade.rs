//! Moving the worksheet to a newer edition of a checklist.

use crate::checklist::drift::DriftKind;
use crate::checklist::{Address, Checklist, Id, bundled};
use crate::findings::{Upgrade, upgrade};
use crate::worksheet::{Edition, What, World, edition_of};

use super::choose::list_line;
use super::desk::Desk;
use super::form::{Field, Purpose};
use super::say::{Label, Say, Tone};
use super::{Effect, Then, Wizard};

/// As many item numbers as are named; of more, the first.
const NAMED: usize = 20;

/// The newer edition that a worksheet could move to: of the checklist under the cursor, else of the first that has one.
pub(super) fn newer(wizard: &Wizard) -> Option<&'static Checklist> {
    if let Some(line) = list_line(wizard) {
        return if line.is_in { bundled::newer_than(line.list) } else { None };
    }
    wizard.desk.as_ref()?.lists.iter().find_map(|list| bundled::newer_than(list))
}

/// Why a checklist of a worksheet cannot move, if so.
pub(crate) fn obstacle(desk: &Desk, to: &Checklist, language: &str) -> Option<Say> {
    let taken = edition_of(&desk.state, &to.id)?;
    let title = to.words_in(language).title.to_string();
    taken.overlay.as_ref()?;
    Some(Say::new("upgrade-overlay").with("title", title).with("from", taken.edition.as_str()))
}

/// The event that moves a checklist.
pub(crate) fn moved(to: &Checklist) -> What {
    What::Checklist { checklist: to.id.clone(), edition: Some(Edition::of(to)) }
}

/// What a move does, in sentences.
pub(crate) fn sentences(from: &Checklist, to: &Checklist, found: &Upgrade, language: &str) -> Vec<Say> {
    let count = |kinds: &[DriftKind]| found.drift.iter().filter(|one| kinds.contains(&one.kind)).count();
    let what = Say::new("upgrade-what")
        .with("title", to.words_in(language).title.to_string())
        .with("from", from.edition.as_str())
        .with("to", to.edition.as_str());
    let drift = Say::new("upgrade-drift")
        .count("added", count(&[DriftKind::Added]))
        .count("removed", count(&[DriftKind::Removed]))
        .count("changed", count(&[DriftKind::Changed, DriftKind::Affirmation]))
        .count("reworded", count(&[DriftKind::Reworded]));
    let stale: Vec<Address> = found.stale.iter().map(|(at, _)| at.clone()).collect();
    let mut said = vec![what, drift, Say::new("upgrade-stays").count("count", found.stays.len())];
    for (say, at) in [
        (Say::new("upgrade-stale"), &stale),
        (Say::new("upgrade-void"), &found.void),
        (Say::new("upgrade-opens"), &found.opens),
        (Say::new("upgrade-sleeps"), &found.sleeps),
    ] {
        if !at.is_empty() {
            said.push(say.count("count", at.len()).with("items", numbers(at)));
        }
    }
    said
}

/// Item numbers, each once.
pub(crate) fn numbers(of: &[Address]) -> String {
    let mut named: Vec<&str> = of.iter().map(|at| at.item.as_str()).collect();
    named.dedup();
    let rest = if named.len() > NAMED { ", ..." } else { "" };
    named.truncate(NAMED);
    format!("{}{rest}", named.join(", "))
}

impl Wizard {
    /// Shows what moving to the newer edition would do.
    pub(super) fn ask_upgrade(&mut self) {
        let (Some(to), Some(desk)) = (newer(self), self.desk.as_ref()) else {
            return self.say(Tone::Hint, Say::new("refused-newest"));
        };
        if let Some(why) = obstacle(desk, to, &self.language) {
            return self.say(Tone::Problem, why);
        }
        let Some(from) = desk.list(&to.id) else { return };
        let Some(found) = upgrade(&desk.lists, &desk.state, desk.today, to, &self.language) else { return };
        let mut intro: Vec<Label> = sentences(from, to, &found, &self.language).into_iter().map(Label::Say).collect();
        intro.push(Say::new("form-upgrade-after").into());
        let purpose = Purpose::Upgrade { checklist: to.id.clone(), edition: to.edition.clone() };
        self.show_form(purpose, intro, Vec::<Field>::new());
    }

    pub(super) fn submit_upgrade(&mut self, checklist: &Id, edition: &Id, world: &mut dyn World) -> Vec<Effect> {
        let (Some(to), Some(desk)) = (bundled::edition(checklist, edition), self.desk.as_ref()) else {
            return Vec::new();
        };
        let found = upgrade(&desk.lists, &desk.state, desk.today, to, &self.language);
        let count = found.map_or(0, |f| f.stale.len().saturating_add(f.void.len()).saturating_add(f.opens.len()));
        let said = Say::new("said-upgraded")
            .with("title", to.words_in(&self.language).title.to_string())
            .with("edition", to.edition.as_str())
            .count("count", count);
        self.record(vec![moved(to)], Then::LeaveForm(said), world)
    }
}
