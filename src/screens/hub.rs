//! The open worksheet at a glance: the account, the sections, what to look at, the seal.

mod agenda;
mod follow_ups;

use crate::attestation::ListRecord;
use crate::checklist::{Checklist, Id, Outcome, PartKind, bundled, overlay};
use crate::findings::{Counts, FindingKind, ItemReview};
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::findings::{group_id, in_groups};
use crate::screens::follow_ups::{FollowUpsFilter, follow_ups_shown};
use crate::screens::layout::banner_rows;
use crate::screens::model::Model;
use crate::screens::page::{Detail, ListPage, ListRow, Mark, Page, Split, Token};
use crate::screens::progress::progress;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::screens::{state, verified};
use crate::worksheet::Side;
use crate::workspace::Workspace;

/// From this width on, there is room for a pane beside the list.
const TWO_PANES: u16 = 72;

/// The cells of a checklist's progress bar with its figures.
const BAR: usize = 11;

/// The sections of the open worksheet.
#[derive(Clone, Debug, Default)]
pub struct HubScreen {
    /// The line with the cursor.
    pub cursor: usize,
}

impl HubScreen {
    /// What the line with the cursor is.
    pub(super) fn line(&self, model: &Model) -> HubLine {
        hub_line(model, self.cursor)
    }
}

impl Component for HubScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor)
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(hint(view.workspace()?, &self.line(view.model))))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::Confirm => model.offers_proposals(),
            // A worksheet's seal has a line of its own here.
            Command::Seal => Offer::prominent_if(model.reviews()),
            Command::Filter => Offer::prominent_if(model.record().is_some()),
            Command::NextOpen => model.offers_next_open(),
            _ => Offer::Yes,
        }
    }

    fn lines(&self, model: &Model) -> usize {
        hub_lines(model)
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn section(&self, model: &Model) -> Option<(Id, usize)> {
        match self.line(model) {
            HubLine::Section(list, section) => Some((model.workspace.as_ref()?.lists.get(list)?.id.clone(), section)),
            _ => None,
        }
    }

    fn open(&self, model: &Model) -> Option<Go> {
        Some(match self.line(model) {
            HubLine::Verified => Go::Run(Command::Verified),
            HubLine::Account => Go::Run(Command::Account),
            HubLine::Checklists => Go::Run(Command::Checklists),
            HubLine::FollowUps => Go::Run(Command::FollowUps),
            HubLine::Findings => Go::Run(Command::Findings),
            HubLine::Seal => Go::Run(Command::Seal),
            HubLine::Recorded(at) => {
                let list = model.record()?.foreign().get(at)?.id.clone();
                Go::Open(Opening::Recorded(list))
            }
            HubLine::Section(..) => Go::Open(Opening::Section(self.section(model))),
        })
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize) -> Option<Page> {
    let workspace = view.workspace()?;
    // Of a sealed record, what is to be said of its file comes first.
    let banner = workspace.record.as_ref().map(|record| verified::banner(view, record, cursor == 0));
    let used = banner.as_ref().map_or(0, |banner| banner_rows(banner, view.area));
    let area = view.area.below(used);
    let line = hub_line(view.model, cursor);
    let cursor = if workspace.record.is_some() { cursor.saturating_sub(1) } else { cursor };
    let mut rows = vec![account_row(view, workspace)];
    // Empty rows between the groups, as long as there is room for them.
    let lines: usize = workspace.lists.iter().map(|list| list.sections.len()).sum();
    let lists = workspace.lists.len();
    let headings = if lists > 1 { lists } else { 0 };
    let gaps = headings.saturating_sub(1);
    let follow_ups = follow_ups::row(view, workspace);
    let fixed = 4usize.saturating_add(usize::from(follow_ups.is_some()));
    let needed = lines.saturating_add(headings).saturating_add(fixed);
    let is_airy = usize::from(area.height) >= needed.saturating_add(gaps).saturating_add(2);
    // Without room for all, only the checklist at the cursor shows its sections; the others, how far they are.
    let unfolded = (lists > 1 && needed > usize::from(area.height)).then_some(match line {
        HubLine::Verified | HubLine::Account => 0,
        HubLine::Section(list, _) => list,
        HubLine::Recorded(_) | HubLine::Checklists | HubLine::FollowUps | HubLine::Findings | HubLine::Seal => {
            lists.saturating_sub(1)
        }
    });
    let mut at = 0usize;
    let mut stop = 0usize;
    let mut push = |rows: &mut Vec<ListRow>, row: Option<ListRow>| {
        stop = stop.saturating_add(1);
        if stop == cursor {
            at = rows.len();
        }
        rows.extend(row);
    };
    for (place, list) in workspace.lists.iter().enumerate() {
        if is_airy {
            rows.push(ListRow::heading(""));
        }
        if workspace.lists.len() > 1 {
            rows.push(list_heading(view, workspace, list));
        }
        if let Some(overlay) = &list.overlay {
            let name = overlay.name.as_str();
            rows.push(ListRow::heading(view.look.filled("screen-hub-tightened", &[("overlay", name.into())])));
        }
        for section in 0..list.sections.len() {
            let shows = unfolded.is_none_or(|unfolded| unfolded == place);
            push(&mut rows, shows.then(|| section_row(view, workspace, list, section)));
        }
    }
    if is_airy {
        rows.push(ListRow::heading(""));
    }
    for list in workspace.record.iter().flat_map(|record| record.foreign()) {
        push(&mut rows, Some(foreign_row(view, list)));
    }
    if workspace.record.is_none() {
        push(&mut rows, Some(checklists_row(view, workspace)));
    }
    if follow_ups.is_some() {
        push(&mut rows, follow_ups);
    }
    push(&mut rows, Some(findings_row(view, workspace)));
    if workspace.record.is_none() {
        push(&mut rows, Some(seal_row(view, workspace)));
    }
    let has_cursor = !banner.as_ref().is_some_and(|banner| banner.is_selected);
    let has_detail = area.width >= TWO_PANES;
    let mut text = Text::new(view.look);
    if has_detail {
        detail(view, workspace, &line, &mut text);
    }
    Some(Page::List(Box::new(ListPage {
        banner,
        top: u16::from(is_airy && usize::from(area.height) > rows.len()),
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split: if has_detail { Split::Beside((area.width.saturating_mul(3) / 5).clamp(40, 56)) } else { Split::Alone },
        ..ListPage::of(rows, has_cursor.then_some(at))
    })))
}

fn account_row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let (answered, asked) = facts(workspace);
    let entry = ListRow { text: view.look.word("screen-hub-account"), ..ListRow::default() };
    let look = view.look;
    let (sign, token) = match asked {
        // Of a record whose checklists are not at hand, nothing is known to be complete.
        0 if workspace.record.is_some() => (look.glyphs.not_applicable, Token::Muted),
        _ if answered == asked => (look.glyphs.done, Token::Ok),
        _ => (look.glyphs.open, Token::Text),
    };
    ListRow { mark: Some((sign, token)), right: figures(answered, asked), ..entry }
}

/// A checklist of a record that is not at hand.
fn foreign_row(view: View<'_>, list: &ListRecord) -> ListRow {
    let right = view.look.word("reopen-foreign");
    let mark = (view.look.glyphs.advisory, Token::Warning);
    ListRow { mark: Some(mark), text: format!("{} {}", list.title, list.edition), right, ..ListRow::default() }
}

/// Over the sections of one checklist among several.
fn list_heading(view: View<'_>, workspace: &Workspace, list: &Checklist) -> ListRow {
    let total = workspace.review.total(list);
    let mut text = view.words(list).title.to_string();
    if view.model.library.newer_than(&list.id, &list.edition).is_some() {
        text = format!("{text}  {} {}", view.look.glyphs.arrow_right, view.look.word("screen-hub-newer"));
    }
    let right = progress(view.look, total.answered, total.asked, BAR);
    let token = if total.answered == total.asked { Token::Ok } else { Token::Muted };
    ListRow { right, right_token: Some(token), ..ListRow::heading(text) }
}

/// Which checklists are asked, of how many there are.
fn checklists_row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let look = view.look;
    let is_disputed = workspace.state.checklists.values().any(crate::worksheet::Register::is_conflict);
    let mark = if is_disputed { (look.glyphs.conflict, Token::Danger) } else { (look.glyphs.plus, Token::Muted) };
    let all = bundled::ids().count();
    let entry = ListRow { mark: Some(mark), text: look.word("screen-checklists"), ..ListRow::default() };
    if workspace.lists.iter().any(|list| view.model.library.newer_than(&list.id, &list.edition).is_some()) {
        return ListRow { right: look.word("screen-hub-newer"), right_token: Some(Token::Accent), ..entry };
    }
    let right =
        look.filled("screen-hub-checklists-count", &[("count", workspace.lists.len().into()), ("all", all.into())]);
    ListRow { right, ..entry }
}

fn figures(done: usize, total: usize) -> String {
    format!("{done}/{total}")
}

/// How many questions about the account are answered, of how many.
fn facts(workspace: &Workspace) -> (usize, usize) {
    let asked: usize =
        workspace.review.lists.iter().map(|list| list.asked.iter().filter(|asked| **asked).count()).sum();
    let open = workspace.review.findings.iter().filter(|finding| finding.kind.asks_fact()).count();
    (asked.saturating_sub(open), asked)
}

fn counts(workspace: &Workspace, list: &Checklist, section: usize) -> Counts {
    list.sections.get(section).map(|section| workspace.review.counts(list, section.items.clone())).unwrap_or_default()
}

/// A section's state: whether anything in it clashes or must be answered anew comes first.
fn section_mark(view: View<'_>, workspace: &Workspace, list: &Checklist, index: usize, counts: &Counts) -> Mark {
    let Some(section) = list.sections.get(index) else { return state::aside(view.look) };
    let seen = workspace.review.list(&list.id);
    let items = seen.into_iter().flat_map(|seen| seen.items.get(section.items.clone()).unwrap_or_default());
    let is_off = |item: &ItemReview| {
        let parts = item.parts.iter().filter(|part| !part.applies.is_not_applicable());
        let mut flaws = parts.flat_map(|part| &part.flaws);
        !item.documents.is_empty() || flaws.any(|flaw| *flaw != FindingKind::Proposed)
    };
    let is_flawed = counts.contradictions > 0 || items.into_iter().any(is_off);
    if !is_flawed && section.retired.is_none() && proposed(workspace, list, index) > 0 {
        return state::proposed(view.look);
    }
    state::of_section(view.look, section, counts, is_flawed)
}

/// How many answers of a section wait to be confirmed.
fn proposed(workspace: &Workspace, list: &Checklist, section: usize) -> usize {
    let Some(seen) = workspace.review.list(&list.id) else { return 0 };
    let items = list.items.iter().zip(&seen.items).filter(|(item, _)| item.section == section);
    let parts = items.flat_map(|(_, found)| &found.parts).filter(|part| !part.applies.is_not_applicable());
    parts.filter(|part| part.flaws.contains(&FindingKind::Proposed)).count()
}

fn section_row(view: View<'_>, workspace: &Workspace, list: &Checklist, index: usize) -> ListRow {
    let Some(section) = list.sections.get(index) else { return ListRow::default() };
    let counts = counts(workspace, list, index);
    let mark = section_mark(view, workspace, list, index, &counts);
    let words = view.words(list);
    let title = words.section.get(&section.id).map(|words| words.title.to_string()).unwrap_or_default();
    let is_idle = section.retired.is_some() || counts.asked == 0;
    ListRow {
        // An own section is known by its title; its prefix would push all others aside.
        lead: overlay::without_prefix(&section.id).to_owned(),
        text: title,
        token: is_idle.then_some(Token::Muted),
        right: agenda::planned(
            view,
            list,
            &section.id,
            if is_idle { mark.word.clone() } else { figures(counts.answered, counts.asked) },
        ),
        ..ListRow::default()
    }
    .marked(&mark)
}

fn findings_row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let look = view.look;
    let count = workspace.review.blocking().count();
    let is_mild =
        |kind: &FindingKind| matches!(kind, FindingKind::Open | FindingKind::OpenFact | FindingKind::Proposed);
    let serious = workspace.review.blocking().any(|f| !is_mild(&f.kind));
    if count == 0 && workspace.record.as_ref().is_some_and(|record| !record.foreign().is_empty()) {
        let mark = Some((look.glyphs.advisory, Token::Warning));
        let right = look.word("reopen-short-not-judged");
        return ListRow { mark, text: look.word("screen-findings"), right, ..ListRow::default() };
    }
    let mark = match (count, serious) {
        (0, _) => (look.glyphs.done, Token::Ok),
        (_, true) => (look.glyphs.contradiction, Token::Danger),
        (_, false) => (look.glyphs.open, Token::Text),
    };
    let right = look.filled("screen-hub-findings-count", &[("count", count.into())]);
    ListRow { mark: Some(mark), text: look.word("screen-findings"), right, ..ListRow::default() }
}

fn seal_row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let look = view.look;
    let (mark, right) = match workspace.state.sealed.last() {
        Some(sealed) if sealed.changes_since == 0 => ((look.glyphs.done, Token::Ok), look.word("screen-seal-current")),
        Some(sealed) => {
            let words = look.filled("screen-seal-changed", &[("count", sealed.changes_since.into())]);
            ((look.glyphs.lapsed, Token::Warning), words)
        }
        None if workspace.review.blocking().next().is_none() => {
            ((look.glyphs.marker, Token::Accent), look.word("screen-seal-ready"))
        }
        None => ((look.glyphs.open, Token::Muted), look.word("screen-seal-not-yet")),
    };
    ListRow { mark: Some(mark), text: look.word("screen-seal"), right, ..ListRow::default() }
}

/// What stands beside the list: more about the line with the cursor.
fn detail(view: View<'_>, workspace: &Workspace, line: &HubLine, page: &mut Text<'_>) {
    let look = view.look;
    match line {
        HubLine::Account => {
            let (answered, asked) = facts(workspace);
            page.text(&look.word("screen-hub-account"), Token::Heading);
            page.gap();
            page.text(&look.word("screen-hub-account-about"), Token::Text);
            page.gap();
            let values = [("answered", answered.into()), ("asked", asked.into())];
            page.text(&look.filled("screen-hub-account-progress", &values), Token::Text);
        }
        HubLine::Section(list, section) => {
            if let Some(list) = workspace.lists.get(*list) {
                section_detail(view, workspace, list, *section, page);
            }
        }
        HubLine::Verified => page.text(&view.look.word("reopen-banner-about"), Token::Text),
        HubLine::Recorded(_) => page.text(&view.look.word("reopen-recorded"), Token::Text),
        HubLine::Checklists => super::checklists::about(view, page),
        HubLine::FollowUps => follow_ups::detail(view, workspace, page),
        HubLine::Findings => findings_detail(view, workspace, page),
        HubLine::Seal => seal_detail(view, workspace, page),
    }
}

fn section_detail(view: View<'_>, workspace: &Workspace, list: &Checklist, index: usize, page: &mut Text<'_>) {
    let look = view.look;
    let Some(section) = list.sections.get(index) else { return };
    let counts = counts(workspace, list, index);
    let mark = section_mark(view, workspace, list, index, &counts);
    if let Some(words) = view.words(list).section.get(&section.id) {
        page.text(&format!("{} {}", section.id, words.title), Token::Heading);
        page.sign(mark.sign, &mark.word, mark.token);
        page.gap();
        page.text(words.about.as_str(), Token::Text);
    }
    if workspace.lists.len() > 1 || list.is_partial() {
        page.gap();
        let values = [("title", view.words(list).title.as_str().into()), ("edition", list.edition.as_str().into())];
        page.text(&look.filled("screen-hub-edition", &values), Token::Muted);
        if list.is_partial() {
            page.text(&look.word("screen-hub-pieced"), Token::Muted);
        }
    }
    if let Some(day) = &section.retired {
        page.gap();
        page.text(&look.filled("screen-section-retired-on", &[("date", day.as_str().into())]), Token::Muted);
    } else if counts.asked == 0 {
        page.gap();
        page.text(&look.word("screen-section-not-applicable-why"), Token::Muted);
    }
    agenda::time(view, list, &section.id, page);
    page.gap();
    for outcome in Outcome::ALL {
        let count = counts.of(outcome);
        if count > 0 && section.retired.is_none() {
            let mark = state::of_outcome(look, outcome);
            page.sign(mark.sign, &format!("{count:>3}  {}", mark.word), mark.token);
        }
    }
    if counts.lapsed > 0 {
        let words = format!("{:>3}  {}", counts.lapsed, look.word("screen-state-lapsed"));
        page.sign(look.glyphs.lapsed, &words, Token::Danger);
    }
    if counts.not_applicable_by_facts > 0 {
        let mark = state::aside(look);
        page.sign(mark.sign, &format!("{:>3}  {}", counts.not_applicable_by_facts, mark.word), mark.token);
    }
    let waiting = proposed(workspace, list, index);
    if waiting > 0 {
        let words = look.filled("screen-section-proposed", &[("count", waiting.into())]);
        page.gap();
        page.sign(look.glyphs.proposed, &words, Token::Warning);
    }
    if open_statements(workspace, list, index) > 1 {
        let count = open_statements(workspace, list, index);
        page.gap();
        page.text(&look.filled("screen-section-statements", &[("count", count.into())]), Token::Text);
    }
}

fn open_statements(workspace: &Workspace, list: &Checklist, section: usize) -> usize {
    let Some(seen) = workspace.review.list(&list.id) else { return 0 };
    let items = list.items.iter().zip(&seen.items).filter(|(item, _)| item.section == section);
    let parts = items.flat_map(|(item, found)| item.parts.iter().zip(&found.parts));
    parts.filter(|(part, found)| matches!(part.kind, PartKind::Acknowledge) && found.is_open()).count()
}

fn findings_detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-findings"), Token::Heading);
    page.gap();
    let groups = in_groups(workspace);
    if groups.is_empty() {
        page.text(&look.word("screen-findings-none"), Token::Text);
        return;
    }
    page.text(&look.word("screen-hub-findings-about"), Token::Text);
    page.gap();
    for (name, findings) in groups {
        page.text(&format!("{:>3}  {}", findings.len(), look.word(&group_id(name))), Token::Text);
    }
}

fn seal_detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-seal"), Token::Heading);
    page.gap();
    let blocking = workspace.review.blocking().count();
    if let Some(sealed) = workspace.state.sealed.last() {
        let date = crate::worksheet::stamp::date_of(sealed.at).to_string();
        page.text(&look.filled("screen-hub-sealed-on", &[("date", date.into())]), Token::Text);
        page.text(sealed.path.as_str(), Token::Muted);
        page.gap();
        let id = if sealed.changes_since == 0 { "screen-hub-sealed-current" } else { "screen-hub-sealed-changed" };
        page.text(&look.filled(id, &[("count", sealed.changes_since.into())]), Token::Text);
        page.gap();
    } else {
        page.text(&look.word("screen-hub-seal-about"), Token::Text);
        page.gap();
    }
    if blocking > 0 {
        page.text(&look.filled("screen-hub-seal-blocked", &[("count", blocking.into())]), Token::Text);
    } else if workspace.state.sealed.last().is_none_or(|sealed| sealed.changes_since > 0) {
        page.text(&look.word("screen-hub-seal-ready"), Token::Text);
    }
}

/// What to do on a line.
fn hint(workspace: &Workspace, line: &HubLine) -> &'static str {
    let is_blocked = workspace.review.blocking().next().is_some();
    match line {
        HubLine::Verified => "reopen-hint-banner",
        HubLine::Recorded(_) => "reopen-hint-recorded",
        HubLine::Account if workspace.review.findings.iter().any(|finding| finding.kind.asks_fact()) => {
            "screen-hint-hub-account"
        }
        HubLine::Account => "screen-hint-hub-account-done",
        HubLine::Section(..) => "screen-hint-hub-section",
        HubLine::Checklists => "screen-hint-hub-checklists",
        HubLine::FollowUps => "screen-hint-hub-follow-ups",
        HubLine::Findings if !is_blocked => "screen-hint-hub-findings-none",
        HubLine::Findings => "screen-hint-hub-findings",
        HubLine::Seal if is_blocked => "screen-hint-hub-seal-blocked",
        HubLine::Seal if workspace.profile().side != Side::Subscriber => "screen-hint-hub-seal-not-yours",
        HubLine::Seal => "screen-hint-hub-seal",
    }
}

/// Whether the hub has a line for the follow-ups: as soon as somebody has something in hand, or a question is parked.
fn has_follow_ups(model: &Model) -> bool {
    model.workspace.as_ref().is_some_and(|workspace| {
        workspace.record.is_none() && !follow_ups_shown(workspace, &FollowUpsFilter::All).is_empty()
    })
}

/// How many lines the hub has: the account, the sections, the checklists, the follow-ups if any, the findings, the seal.
pub(super) fn hub_lines(model: &Model) -> usize {
    let sections: usize =
        model.workspace.iter().flat_map(|workspace| &workspace.lists).map(|list| list.sections.len()).sum();
    // A record has the four answers in the place of the seal, no checklists to take in, and those that are not at hand.
    match model.workspace.as_ref().and_then(|workspace| workspace.record.as_ref()) {
        Some(record) => sections.saturating_add(record.foreign().len()).saturating_add(3),
        None => sections.saturating_add(4).saturating_add(usize::from(has_follow_ups(model))),
    }
}

/// What the hub's line with the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HubLine {
    /// Of a sealed record: the four answers.
    Verified,
    /// The account's facts.
    Account,
    /// A section: its checklist's place, and its own.
    Section(usize, usize),
    /// Of a sealed record: a checklist that is not at hand.
    Recorded(usize),
    /// Which checklists are asked.
    Checklists,
    /// What waits assigned, and the questions that were parked.
    FollowUps,
    /// The findings.
    Findings,
    /// The seal.
    Seal,
}

/// What a line of the hub is.
pub(crate) fn hub_line(model: &Model, cursor: usize) -> HubLine {
    let record = model.workspace.as_ref().and_then(|workspace| workspace.record.as_ref());
    let cursor = match (record, cursor.checked_sub(1)) {
        (Some(_), None) => return HubLine::Verified,
        (Some(_), Some(rest)) => rest,
        (None, _) => cursor,
    };
    let Some(mut left) = cursor.checked_sub(1) else { return HubLine::Account };
    for (place, list) in model.workspace.iter().flat_map(|workspace| workspace.lists.iter().enumerate()) {
        if left < list.sections.len() {
            return HubLine::Section(place, left);
        }
        left = left.saturating_sub(list.sections.len());
    }
    if let Some(record) = record {
        return if left < record.foreign().len() { HubLine::Recorded(left) } else { HubLine::Findings };
    }
    match (left, has_follow_ups(model)) {
        (0, _) => HubLine::Checklists,
        (1, true) => HubLine::FollowUps,
        (1, false) | (2, true) => HubLine::Findings,
        _ => HubLine::Seal,
    }
}
