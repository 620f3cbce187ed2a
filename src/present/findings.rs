//! What was found, grouped, worst first, with what to do about each: the same in `check` and in every report.

use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::advisories::Advisory;
use crate::checklist::{Address, Checklist};
use crate::document::{Item, Span, Text, Tone};
use crate::findings::{Finding, FindingKind};

use super::Words;
use super::finding_groups::{self, FindingGroup, ORDER};

/// How places are called where findings are told.
pub(super) struct Telling<'a> {
    pub(super) words: &'a dyn Words,
    pub(super) lists: &'a [Arc<Checklist>],
    pub(super) language: &'a str,
    pub(super) on: Date,
    /// The number of an item, which may lead to it.
    pub(super) number: &'a dyn Fn(&Address) -> Span,
    /// Its title, and the part's line where it has several.
    pub(super) title: &'a dyn Fn(&Address) -> String,
    /// Whether of what is open the numbers do, because the titles stand below.
    pub(super) is_brief: bool,
}

impl Telling<'_> {
    /// One item for each kind of finding.
    pub(super) fn groups(&self, findings: &[Finding]) -> Vec<Item> {
        let groups = finding_groups::groups(findings);
        let group = |name: &&str| {
            let of: Vec<&FindingGroup> = groups.iter().filter(|group| group.kind.name() == *name).collect();
            let count = of.iter().fold(0usize, |sum, group| sum.saturating_add(group.findings));
            let heading = Text::default().strong(self.words.say(&format!("finding-group-{name}"), &[]));
            let items = of.iter().flat_map(|group| self.group(group)).collect();
            (count > 0)
                .then(|| Item { tone: tone(name), ..Item::new(heading.plain(format!(" ({count})"))).with(items) })
        };
        ORDER.iter().filter_map(group).collect()
    }

    fn group(&self, group: &FindingGroup) -> Vec<Item> {
        if let Some(advisory) = finding_groups::advisory(&group.kind, self.language, self.on) {
            return vec![self.advisory(&advisory, group)];
        }
        let rule = finding_groups::rule(&group.kind)
            .and_then(|rule| finding_groups::rule_words(rule, self.lists, self.language));
        let text = rule.map_or_else(|| finding_groups::message(&group.kind, "", self.words), str::to_owned);
        let remedy = finding_groups::message(&group.kind, "-remedy", self.words);
        let remedy = self.words.say("report-check-remedy", &[("remedy", &remedy)]);
        vec![Item::new(text).with(self.places(group)), Item::new(Text::default().soft(remedy))]
    }

    fn places(&self, group: &FindingGroup) -> Vec<Item> {
        if group.places.is_empty() {
            return vec![Item::new(finding_groups::whole(&group.kind, self.words))];
        }
        if self.is_brief && matches!(group.kind, FindingKind::Open) {
            let mut items: Vec<Address> = group.places.iter().map(Address::item_only).collect();
            items.dedup();
            let separated =
                |text: Text, at: &Address| if text.is_empty() { text } else { text.plain(", ") }.and((self.number)(at));
            return vec![Item::new(items.iter().fold(Text::default(), separated))];
        }
        group.places.iter().map(|at| self.place(at)).collect()
    }

    fn place(&self, at: &Address) -> Item {
        Item::new(Text::from((self.number)(at)).plain("  ").plain((self.title)(at)))
    }

    /// What is only to be known: what it says as of the day, and how sure that is.
    fn advisory(&self, advisory: &Advisory, group: &FindingGroup) -> Item {
        let mut items: Vec<Item> = group.places.iter().map(|at| self.place(at)).collect();
        items.extend(advisory.steps.iter().map(|step| Item::new(step.text.as_str())));
        items.push(Item::new(advisory.about.as_str()));
        if advisory.time_bound {
            items.push(Item::new(self.words.say("advisory-time-bound", &[])));
        }
        items.push(Item::new(Text::default().soft(self.words.say(&advisory.sure.news_id(), &[]))));
        items.retain(|item| !item.text.is_empty());
        Item::new(advisory.title.as_str()).with(items)
    }
}

fn tone(kind: &str) -> Tone {
    match kind {
        "contradiction" | "conflict" | "lapsed" => Tone::Alert,
        "open" | "open-fact" => Tone::Open,
        "advisory" => Tone::Soft,
        _ => Tone::Mind,
    }
}
