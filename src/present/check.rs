//! What `careseal check` says: findings, grouped, with what to do about each.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::checklist::{Address, Checklist, Id};
use crate::document::{Block, Form, Item, List, Span};
use crate::findings::{Review, sections};
use crate::text::Line;

use super::finding_groups::{self, ORDER};
use super::findings::Telling;
use super::record::view::{CountsView, FindingView};
use super::{Words, filled};

/// The format that the first key of [`view`] names.
pub const FORMAT: &str = "careseal-check/1";

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

/// The findings of a review for programs, in the order of the checklists; titles and rules in English.
pub fn view<'a>(review: &'a Review, lists: &'a [Arc<Checklist>], checked: &'a Checked) -> impl Serialize + 'a {
    let mut by_kind: BTreeMap<&'static str, usize> = ORDER.iter().map(|name| (*name, 0)).collect();
    for finding in &review.findings {
        let slot = by_kind.entry(finding.kind.name()).or_default();
        *slot = slot.saturating_add(1);
    }
    let findings = review.findings.iter().map(|finding| TitledView {
        titles: finding.at.iter().map(|at| finding_groups::title_of(at, lists, "en")).collect(),
        text: finding_groups::rule(&finding.kind)
            .and_then(|rule| finding_groups::rule_words(rule, lists, "en"))
            .map(str::to_owned)
            .or_else(|| finding_groups::advisory(&finding.kind, "en", review.at).map(|one| one.text())),
        finding: FindingView::of(finding),
    });
    Check {
        format: FORMAT,
        as_of: review.at.to_string(),
        clean: checked.count(review) == 0,
        findings_total: review.findings.len(),
        findings_blocking: review.blocking().count(),
        findings_by_kind: by_kind,
        problems: checked.problems(),
        checklists: lists.iter().map(|list| list_view(review, list)).collect(),
        findings: findings.collect(),
    }
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

/// The findings of a review: the counts, then what is wrong, worst first, and one line that sums up.
pub fn blocks(
    review: &Review,
    lists: &[Arc<Checklist>],
    checked: &Checked,
    words: &dyn Words,
    language: &str,
) -> Vec<Block> {
    let mut items: Vec<Item> = lists.iter().map(|list| counts(review, list, words, language)).collect();
    let number = |at: &Address| {
        Span::new(Form::Code, if lists.len() > 1 { at.item_only().to_string() } else { at.item.to_string() })
    };
    let title = |at: &Address| {
        let title = finding_groups::title_of(at, lists, language).unwrap_or_default();
        let part = finding_groups::part_of(at, lists, language).map(|part| format!(": {part}")).unwrap_or_default();
        Line::clean(&format!("{title}{part}")).to_string()
    };
    let telling = Telling { words, lists, language, on: review.at, number: &number, title: &title, is_brief: false };
    items.extend(telling.groups(&review.findings));
    let total = review.grand_total(lists);
    let day = review.at.to_string();
    items.push(Item::new(words.say("report-check-as-of", &[("date", &day)])));
    let wrong = checked.count(review);
    let args = [("findings", wrong.into()), ("answered", total.answered.into()), ("asked", total.asked.into())];
    items.push(Item::new(filled(words, checked.sum(wrong == 0), &args)));
    vec![Block::List(List { name: "matters", items, ..List::default() })]
}

/// The edition, what tightens it, and how far each section is.
fn counts(review: &Review, list: &Checklist, words: &dyn Words, language: &str) -> Item {
    let texts = list.words_in(language);
    let args = [("title", texts.title.as_str()), ("edition", list.edition.as_str())];
    let mut items = Vec::new();
    if let Some(overlay) = &list.overlay {
        items.push(Item::new(words.say("report-overlay-named", &[("overlay", overlay.name.as_str())])));
    }
    for (section, counts) in sections(review, list).iter().filter(|(_, counts)| counts.asked > 0) {
        let title = texts.section.get(&section.id).map_or("", |words| words.title.as_str());
        let done = format!("{}/{}", counts.answered, counts.asked);
        items.push(Item::new(format!("{done:>7}  {} {title}", section.id)));
    }
    Item::new(words.say("report-edition", &args)).with(items)
}
