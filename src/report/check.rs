//! What `careseal check` prints: findings, grouped, with what to do about each.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::checklist::advisories::Advisory;
use crate::checklist::{Address, Checklist, Id};
use crate::findings::{Review, sections};
use crate::text::Line;

use super::Words;
use super::json::{CountsView, FindingView, printed};
use super::matters::{self, Matter, ORDER};

/// The format that the first key of [`check_json`] names.
pub const FORMAT: &str = "careseal-check/0";

/// What was checked, and what is to be said of it beside its findings.
#[derive(Clone, Debug)]
pub enum Checked {
    /// A worksheet; besides, what keeps it from being sealed.
    Worksheet(Vec<Problem>),
    /// A sealed record; besides, what is wrong with it.
    Attestation(Vec<Problem>),
}

/// Something wrong that is no finding of a review, in words.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    /// Where, if it is about a place.
    pub at: Option<String>,
    /// The message id.
    pub id: &'static str,
    /// The words.
    pub text: String,
}

impl Checked {
    fn problems(&self) -> &[Problem] {
        match self {
            Self::Worksheet(problems) | Self::Attestation(problems) => problems,
        }
    }

    /// How many things are wrong.
    fn count(&self, review: &Review) -> usize {
        review.blocking().count().saturating_add(self.problems().len())
    }

    /// The message id of the line that sums up.
    fn sum(&self, is_clean: bool) -> &'static str {
        match (self, is_clean) {
            (Self::Worksheet(_), true) => "report-check-clean",
            (Self::Worksheet(_), false) => "report-check-findings",
            (Self::Attestation(_), true) => "report-check-holds",
            (Self::Attestation(_), false) => "report-check-wrong",
        }
    }
}

#[derive(Serialize)]
struct Check<'a> {
    format: &'static str,
    as_of: String,
    clean: bool,
    findings_total: usize,
    findings_blocking: usize,
    findings_by_kind: BTreeMap<&'static str, usize>,
    problems: &'a [Problem],
    checklists: Vec<ListView<'a>>,
    findings: Vec<TitledView<'a>>,
}

#[derive(Serialize)]
struct ListView<'a> {
    checklist: &'a Id,
    edition: &'a Id,
    overlay: Option<&'a Line>,
    total: CountsView,
    sections: Vec<SectionView<'a>>,
}

#[derive(Serialize)]
struct SectionView<'a> {
    section: &'a Id,
    #[serde(flatten)]
    counts: CountsView,
}

#[derive(Serialize)]
struct TitledView<'a> {
    #[serde(flatten)]
    finding: FindingView<'a>,
    titles: Vec<Option<&'a str>>,
    text: Option<String>,
}

/// The findings of a review as JSON, in the order of the checklists; titles and rules in English.
pub fn check_json(review: &Review, lists: &[&Checklist], checked: &Checked) -> String {
    let mut by_kind: BTreeMap<&'static str, usize> = ORDER.iter().map(|name| (*name, 0)).collect();
    for finding in &review.findings {
        let slot = by_kind.entry(finding.kind.name()).or_default();
        *slot = slot.saturating_add(1);
    }
    let findings = review.findings.iter().map(|finding| TitledView {
        titles: finding.at.iter().map(|at| matters::title_of(at, lists, "en")).collect(),
        text: matters::rule(&finding.kind)
            .and_then(|rule| matters::rule_words(rule, lists, "en"))
            .map(str::to_owned)
            .or_else(|| matters::advisory(&finding.kind, "en", review.at).map(|one| one.text())),
        finding: FindingView::of(finding),
    });
    printed(&Check {
        format: FORMAT,
        as_of: review.at.to_string(),
        clean: checked.count(review) == 0,
        findings_total: review.findings.len(),
        findings_blocking: review.blocking().count(),
        findings_by_kind: by_kind,
        problems: checked.problems(),
        checklists: lists.iter().map(|list| list_view(review, list)).collect(),
        findings: findings.collect(),
    })
}

fn list_view<'a>(review: &Review, list: &'a Checklist) -> ListView<'a> {
    let counted = sections(review, list).into_iter();
    ListView {
        checklist: &list.id,
        edition: &list.edition,
        overlay: list.overlay.as_ref().map(|overlay| &overlay.name),
        total: CountsView::of(&review.total(list)),
        sections: counted.map(|(s, counts)| SectionView { section: &s.id, counts: CountsView::of(&counts) }).collect(),
    }
}

/// The findings of a review as text: the counts, then what is wrong, worst first, and one line that sums up.
pub fn check_text(
    review: &Review,
    lists: &[&Checklist],
    checked: &Checked,
    words: &dyn Words,
    language: &str,
) -> String {
    let mut print = Print { out: String::new(), lists, words, language, at: review.at };
    let total = review.grand_total(lists);
    for list in lists {
        print.counts(review, list);
    }
    let matters = matters::matters(&review.findings);
    for name in ORDER {
        print.group(name, matters.iter().filter(|matter| matter.kind.name() == name));
    }
    let day = review.at.to_string();
    print.line("", &words.say("report-check-as-of", &[("date", &day)]));
    let wrong = checked.count(review);
    let args = [("findings", wrong), ("answered", total.answered), ("asked", total.asked)];
    let values = args.map(|(name, count)| (name, count.to_string()));
    let args = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    print.line("", &words.say(checked.sum(wrong == 0), &args));
    print.out
}

struct Print<'a> {
    out: String,
    lists: &'a [&'a Checklist],
    words: &'a dyn Words,
    language: &'a str,
    at: Date,
}

impl Print<'_> {
    fn line(&mut self, indent: &str, text: &str) {
        // Notes may hold several lines; each is indented, so that none can pass for a line of ours.
        for line in text.lines() {
            self.out.push_str(indent);
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn counts(&mut self, review: &Review, list: &Checklist) {
        let words = list.words_in(self.language);
        let args = [("title", words.title.as_str()), ("edition", list.edition.as_str())];
        self.line("", &self.words.say("report-edition", &args));
        if let Some(overlay) = &list.overlay {
            self.line("  ", &self.words.say("report-overlay-named", &[("overlay", overlay.name.as_str())]));
        }
        for (section, counts) in sections(review, list).iter().filter(|(_, counts)| counts.asked > 0) {
            let title = words.section.get(&section.id).map_or("", |words| words.title.as_str());
            let done = format!("{}/{}", counts.answered, counts.asked);
            self.line("  ", &format!("{done:>7}  {} {title}", section.id));
        }
        self.out.push('\n');
    }

    fn group<'m>(&mut self, name: &str, matters: impl Iterator<Item = &'m Matter>) {
        let matters: Vec<&Matter> = matters.collect();
        let count: usize = matters.iter().map(|matter| matter.findings).fold(0, usize::saturating_add);
        if count == 0 {
            return;
        }
        self.line("", &format!("{} ({count})", self.words.say(&format!("finding-group-{name}"), &[])));
        for matter in matters {
            self.matter(matter);
        }
        self.out.push('\n');
    }

    fn matter(&mut self, matter: &Matter) {
        if let Some(advisory) = matters::advisory(&matter.kind, self.language, self.at) {
            return self.advisory(&advisory, matter);
        }
        let rule = matters::rule(&matter.kind).and_then(|rule| matters::rule_words(rule, self.lists, self.language));
        match rule {
            Some(rule) => self.line("  ", rule),
            None => self.line("  ", &matters::message(&matter.kind, "", self.words, str::to_owned)),
        }
        for place in &matter.places {
            self.line("    ", &self.place(place));
        }
        if matter.places.is_empty() {
            self.line("    ", &matters::whole(&matter.kind, self.words));
        }
        let remedy = matters::message(&matter.kind, "-remedy", self.words, str::to_owned);
        self.line("  ", &self.words.say("report-check-remedy", &[("remedy", &remedy)]));
    }

    /// What is only to be known: what it says as of the day, and how sure that is.
    fn advisory(&mut self, advisory: &Advisory, matter: &Matter) {
        self.line("  ", advisory.title.as_str());
        for place in &matter.places {
            self.line("    ", &self.place(place));
        }
        for step in &advisory.steps {
            self.line("    ", step.text.as_str());
        }
        self.line("    ", advisory.about.as_str());
        if advisory.time_bound {
            self.line("    ", &self.words.say("advisory-time-bound", &[]));
        }
        self.line("    ", &self.words.say(advisory.sure.news_id(), &[]));
    }

    fn place(&self, at: &Address) -> String {
        let number = if self.lists.len() > 1 { at.item_only().to_string() } else { at.item.to_string() };
        let title = matters::title_of(at, self.lists, self.language).unwrap_or_default();
        let part = matters::part_of(at, self.lists, self.language).map(|part| format!(": {part}")).unwrap_or_default();
        Line::clean(&format!("{number}  {title}{part}")).to_string()
    }
}
