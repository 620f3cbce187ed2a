//! Everything to look at, by kind, with what to do about the one under the cursor.

use crate::checklist::{Address, advisories};
use crate::findings::{Finding, FindingKind};
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::model::Model;
use crate::screens::page::{Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::IdentityChange;
use crate::workspace::identity::to_confirm;
use crate::workspace::{Workspace, findings_in_order, signed};

/// The rows that the remedy keeps.
const PANE: u16 = 6;

/// The message id of the heading over a kind of findings.
pub(crate) fn group_id(name: &str) -> String {
    format!("finding-group-{name}")
}

/// The findings by kind, the gravest first.
pub(crate) fn in_groups(workspace: &Workspace) -> Vec<(&'static str, Vec<&Finding>)> {
    let mut groups: Vec<(&'static str, Vec<&Finding>)> = Vec::new();
    for finding in findings_in_order(workspace) {
        let name = finding.kind.name();
        match groups.last_mut().filter(|(last, _)| *last == name) {
            Some((_, group)) => group.push(finding),
            None => groups.push((name, vec![finding])),
        }
    }
    groups
}

/// What a finding says.
pub(crate) fn what(view: View<'_>, kind: &FindingKind) -> String {
    match kind {
        FindingKind::Contradiction { rule } => {
            let list = view.workspace().and_then(|workspace| workspace.list(&rule.checklist));
            let words = list.and_then(|list| view.words(list).rule.get(&rule.item)).map(ToString::to_string);
            words.unwrap_or_else(|| view.look.word(kind.id()))
        }
        FindingKind::Advisory { advisory, .. } => {
            let on = view.workspace().map(|workspace| workspace.review.at);
            let one = on.and_then(|on| advisories::one(advisory, &view.model.language, on));
            one.map_or_else(|| view.look.word(kind.id()), |one| one.text())
        }
        _ => filled(view, kind.id(), kind),
    }
}

/// A checklist by its title.
fn title(view: View<'_>, checklist: &crate::checklist::Id) -> String {
    let list = view.model.library.newest(checklist);
    list.map_or_else(|| checklist.to_string(), |list| view.words(list).title.to_string())
}

/// What to do about it.
pub(crate) fn remedy(view: View<'_>, kind: &FindingKind) -> Option<String> {
    let id = format!("{}-remedy", kind.id());
    view.look.word_if_any(&id).map(|_| filled(view, &id, kind))
}

fn filled(view: View<'_>, id: &str, kind: &FindingKind) -> String {
    let args: Vec<_> = kind.args().into_iter().map(|(name, text)| (name, text.into())).collect();
    view.look.filled(id, &args)
}

/// Everything to look at.
#[derive(Clone, Debug, Default)]
pub struct FindingsScreen {
    /// The line with the cursor.
    pub cursor: usize,
}

impl FindingsScreen {
    /// The finding with the cursor.
    pub(super) fn finding<'a>(&self, model: &'a Model) -> Option<&'a Finding> {
        findings_in_order(model.workspace.as_ref()?).get(self.cursor).copied()
    }

    /// Whose identity is to be confirmed, of the finding with the cursor.
    pub(super) fn change<'a>(&self, model: &'a Model) -> Option<&'a IdentityChange> {
        match &self.finding(model)?.kind {
            FindingKind::Identity { change } => to_confirm(model.workspace.as_ref()?, &change.person),
            _ => None,
        }
    }
}

impl Component for FindingsScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-findings"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let is_clear = view.workspace()?.review.blocking().next().is_none();
        Some(view.look.word(if is_clear { "screen-hint-findings-none" } else { "screen-hint-findings" }))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::Confirm if self.change(model).is_some() => Offer::Yes,
            Command::Confirm => model.offers_proposals(&self.proposals(model)),
            Command::Comment => {
                let is_comment = |finding: &Finding| matches!(finding.kind, FindingKind::Comment { .. });
                Offer::if_else(model.reviews() || self.finding(model).is_some_and(is_comment), "refused-no-comment")
            }
            Command::Seal => Offer::prominent_if(
                model.workspace.as_ref().is_some_and(|workspace| workspace.review.blocking().next().is_none()),
            ),
            Command::Open => Offer::if_else(self.finding(model).is_some(), "refused-nothing-here"),
            _ => Offer::Yes,
        }
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Open).then_some("screen-key-go")
    }

    fn lines(&self, model: &Model) -> usize {
        model.workspace.as_ref().map_or(0, |workspace| workspace.review.findings.len())
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn item(&self, model: &Model) -> Option<Address> {
        self.finding(model)?.at.first().map(Address::item_only)
    }

    fn open(&self, model: &Model) -> Option<Go> {
        if let Some(topic) = model.disputed_finding(self.cursor) {
            return Some(Go::Open(Opening::Sides(topic)));
        }
        let finding = self.finding(model)?;
        Some(match (finding.at.first(), &finding.kind) {
            (Some(at), _) => Go::To(at.clone()),
            (None, FindingKind::Identity { change }) => Go::Open(Opening::Person(change.person.clone())),
            (None, FindingKind::Editions { checklist }) => Go::Open(Opening::Checklist(checklist.clone())),
            // On the whole there is nothing to go to, so it is answered here.
            (None, FindingKind::Comment { .. }) => Go::Run(Command::Comment),
            (None, FindingKind::Question { id, .. } | FindingKind::OverdueQuestion { id, .. }) => {
                Go::Open(Opening::Question(id.clone()))
            }
            (None, _) => Go::Open(Opening::Name),
        })
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize) -> Option<Page> {
    let workspace = view.workspace()?;
    let look = view.look;
    let groups = in_groups(workspace);
    if groups.is_empty() {
        let mut text = Text::new(look);
        text.text(&look.word("screen-findings-none-next"), Token::Text);
        return Some(Page::List(Box::new(ListPage {
            top: view.top(),
            heading: Some(Heading::new(look.word("screen-findings-none"), 1)),
            empty: text.blocks,
            ..ListPage::default()
        })));
    }
    let (mut rows, mut selected, mut at) = (Vec::new(), 0usize, 0usize);
    if workspace.review.blocking().next().is_none() {
        rows.push(ListRow::heading(look.word("screen-findings-none")));
    }
    let mut text = Text::new(look);
    for (name, findings) in &groups {
        let title = format!("{}  {}", look.word(&group_id(name)), findings.len());
        if !rows.is_empty() {
            rows.push(ListRow::heading(""));
        }
        rows.push(ListRow::heading(title));
        for finding in findings {
            if at == cursor {
                selected = rows.len();
                detail(view, finding, &mut text);
            }
            at = at.saturating_add(1);
            rows.push(row(view, finding));
        }
    }
    let height = view.area.height.saturating_sub(view.top());
    let split = if view.is_wide() {
        Split::Beside(view.area.width / 2)
    } else {
        Split::Below(height.saturating_sub(PANE.min(height / 2)).saturating_sub(1))
    };
    Some(Page::List(Box::new(ListPage {
        top: view.top(),
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split,
        ..ListPage::of(rows, Some(selected))
    })))
}

/// A finding as a row: where it is.
fn row(view: View<'_>, finding: &Finding) -> ListRow {
    let look = view.look;
    let (sign, token) = match finding.kind {
        FindingKind::Open | FindingKind::OpenFact => (look.glyphs.open, Token::Muted),
        FindingKind::Proposed => (look.glyphs.proposed, Token::Warning),
        FindingKind::Advisory { .. } => (look.glyphs.advisory, Token::Accent),
        FindingKind::Comment { .. } | FindingKind::Question { .. } => (look.glyphs.dot, Token::Accent),
        FindingKind::Conflict | FindingKind::Editions { .. } => (look.glyphs.conflict, Token::Danger),
        FindingKind::Lapsed { .. }
        | FindingKind::LapsedDocument { .. }
        | FindingKind::Stale { .. }
        | FindingKind::StaleFact { .. }
        | FindingKind::Overdue { .. }
        | FindingKind::OverdueQuestion { .. } => (look.glyphs.lapsed, Token::Warning),
        _ => (look.glyphs.contradiction, Token::Danger),
    };
    let mark = Some((sign, token));
    if let FindingKind::Editions { checklist } = &finding.kind {
        return ListRow { mark, text: title(view, checklist), ..ListRow::default() };
    }
    if let FindingKind::Identity { change } = &finding.kind {
        return ListRow { mark, text: change.now.label(), ..ListRow::default() };
    }
    if let FindingKind::Question { text, .. } | FindingKind::OverdueQuestion { text, .. } = &finding.kind {
        return ListRow { mark, text: text.as_str().replace('\n', " "), ..ListRow::default() };
    }
    let Some(at) = finding.at.first() else {
        let is_comment = matches!(finding.kind, FindingKind::Comment { .. });
        let id = if is_comment { "comment-whole" } else { "screen-findings-name" };
        return ListRow { mark, text: look.word(id), ..ListRow::default() };
    };
    let Some(list) = view.workspace().and_then(|workspace| workspace.list(&at.checklist)) else {
        return ListRow::default();
    };
    if let FindingKind::Advisory { advisory, .. } = &finding.kind
        && let Some(on) = view.workspace().map(|workspace| workspace.review.at)
        && let Some(one) = advisories::one(advisory, &view.model.language, on)
    {
        return ListRow { mark, lead: at.item.to_string(), text: one.title.to_string(), ..ListRow::default() };
    }
    let words = view.words(list);
    if let Some(fact) = words.fact.get(&at.item) {
        return ListRow { mark, text: fact.ask.to_string(), ..ListRow::default() };
    }
    // One part among several is named by its own line.
    let has_several =
        list.position(&at.item).and_then(|at| list.items.get(at)).is_some_and(|item| item.parts.len() > 1);
    let text = match &at.part {
        Some(part) if has_several => words.part_line(&at.item, part),
        _ => words.item_title(&at.item),
    };
    ListRow { mark, lead: at.item.to_string(), text: text.to_owned(), ..ListRow::default() }
}

/// What is wrong, where, and what to do.
fn detail(view: View<'_>, finding: &Finding, page: &mut Text<'_>) {
    for at in &finding.at {
        let list = view.workspace().and_then(|workspace| workspace.list(&at.checklist));
        let line = list.zip(at.part.as_ref()).map(|(list, part)| view.words(list).part_line(&at.item, part));
        match line {
            Some(line) => page.hang(&format!("{}  ", at.item), Token::Muted, line, Token::Text),
            None => page.text(&view.name_of(at), Token::Text),
        }
    }
    page.gap();
    let by = finding.at.first().filter(|_| finding.kind == FindingKind::Proposed).and_then(|at| view.proposed_by(at));
    page.text(&by.unwrap_or_else(|| what(view, &finding.kind)), Token::Text);
    if let (FindingKind::Identity { change }, Some(workspace)) = (&finding.kind, view.workspace()) {
        page.text(&view.look.say(&signed::changed(&workspace.state, change)), Token::Muted);
    }
    if let Some(remedy) = remedy(view, &finding.kind) {
        page.sign(view.look.glyphs.arrow_right, &remedy, Token::Accent);
    }
}
