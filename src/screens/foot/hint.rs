//! One line that says what to do here.

use crate::findings::points::Subject;
use crate::findings::{FindingKind, StaleWhy};
use crate::screens::choose::list_line;
use crate::screens::form::FieldKind;
use crate::screens::form::Form;
use crate::screens::item::answer::is_forbidden;
use crate::screens::lists::HubLine;
use crate::screens::lists::hub_line;
use crate::screens::points::point_here;
use crate::screens::rows;
use crate::screens::rows::RowKind;
use crate::screens::screen::Overlay;
use crate::screens::screen::Screen;
use crate::screens::view::View;
use crate::worksheet::Side;
use crate::workspace::answering::kept_at;
use crate::workspace::{Workspace, is_proposed, needs_anew};

/// What to do here, if it must be said.
pub(crate) fn hint(view: View<'_>) -> Option<String> {
    let word = |id: &str| Some(view.look.word(id));
    match &view.wizard.overlay {
        Some(Overlay::Palette { .. }) => return word("screen-hint-palette"),
        Some(Overlay::Search { .. }) => return word("screen-hint-search"),
        Some(Overlay::Glossary { .. }) => return word("screen-hint-glossary"),
        Some(Overlay::PortfolioSearch) => return word("screen-hint-sift"),
        None => {}
    }
    match view.wizard.screens.last()? {
        Screen::Start { .. } if view.wizard.shelf.is_empty() => word("screen-hint-start-empty"),
        Screen::Start { cursor } if *cursor >= view.wizard.shelf.len() => word("screen-hint-start-new"),
        Screen::Start { cursor } if view.wizard.shelf.get(*cursor).is_some_and(|entry| entry.record.is_some()) => {
            word("reopen-hint-shelf")
        }
        Screen::Start { .. } => word("screen-hint-start"),
        Screen::Form(form) => Some(form_hint(view, form)),
        Screen::Hub { cursor } => word(hub_hint(view.workspace()?, &hub_line(view.wizard, *cursor))),
        Screen::Items(screen) => {
            let filter = view.look.word(screen.filter.id());
            Some(view.look.filled("screen-hint-items", &[("filter", filter.into())]))
        }
        Screen::Item(screen) if screen.presenting => None,
        Screen::Item(_) | Screen::Account { .. } | Screen::Checklists { .. }
            if view.workspace()?.read_only.is_some() =>
        {
            word("screen-hint-read-only")
        }
        Screen::Item(screen) => {
            let workspace = view.workspace()?;
            let rows = rows::of_item(workspace, workspace.list(&screen.list)?, screen.head);
            item_hint(view, rows.get(rows::nearest(&rows, screen.cursor))?)
        }
        Screen::Account { .. } if proposed_here(view).is_some() => word(proposed_here(view)?),
        Screen::Account { .. } if !has_open_questions(view.workspace()?) => word("screen-hint-fact-all"),
        Screen::Account { cursor, .. } => {
            let rows = rows::of_account(view.workspace()?);
            word(match rows.get(rows::nearest(&rows, *cursor))?.kind {
                RowKind::Text => "screen-hint-fact-text",
                RowKind::Check | RowKind::NoneOfThese => "screen-hint-fact-several",
                _ => "screen-hint-fact-one",
            })
        }
        Screen::Checklists { .. } => {
            let line = list_line(view.wizard)?;
            word(match (line.is_disputed, line.is_always, line.is_in) {
                (true, ..) => "screen-hint-list-disputed",
                (_, true, _) => "screen-hint-list-always",
                (.., true) => "screen-hint-list-in",
                (.., false) => "screen-hint-list-out",
            })
        }
        Screen::People { .. } => word("screen-hint-people"),
        Screen::Statements(screen) => {
            let is_last = screen.at.saturating_add(1) >= screen.parts.len();
            word(match (screen.was_read, is_last) {
                (false, _) => "screen-hint-statement-more",
                (true, false) => "screen-hint-statement-next",
                (true, true) => "screen-hint-statement-last",
            })
        }
        Screen::Findings { .. } if view.workspace()?.review.blocking().next().is_none() => {
            word("screen-hint-findings-none")
        }
        Screen::Findings { .. } => word("screen-hint-findings"),
        Screen::Points(_) => word(points_hint(view)),
        Screen::Settle(_) if view.workspace()?.read_only.is_some() => word("screen-hint-read-only"),
        Screen::Settle(_) => word("screen-hint-settle"),
        Screen::Seal(screen) if screen.was_read => word("screen-hint-seal-key"),
        Screen::Seal(_) => word("screen-hint-seal-read"),
        Screen::Compare(screen) => {
            let filter = view.look.word(screen.filter.id());
            Some(view.look.filled("screen-hint-compare", &[("filter", filter.into())]))
        }
        Screen::Portfolio { .. } => {
            let portfolio = view.wizard.portfolio.as_ref()?;
            word(if portfolio.progress.is_some() { "screen-hint-portfolio-wait" } else { "screen-hint-portfolio" })
        }
        Screen::Sealed(screen) if screen.sealed.trusted => word("screen-hint-sealed"),
        Screen::Sealed(_) => word("screen-hint-sealed-trust"),
        Screen::Verified(_) if view.workspace().is_none() => word("reopen-hint-refused"),
        Screen::Verified(_) | Screen::Recorded(_) => word("reopen-hint"),
    }
}

/// What to do about a proposal under the cursor.
fn proposed_here(view: View<'_>) -> Option<&'static str> {
    let workspace = view.workspace()?;
    let row = view.wizard.current_row().filter(|row| is_proposed(workspace, &row.at))?;
    let mine = workspace.side() == Side::Subscriber;
    let affirmed =
        workspace.state.answer(&kept_at(workspace, &row.at.without_option())).is_some_and(|a| a.outcome.is_affirmed());
    Some(match (mine, affirmed) {
        (true, false) => "screen-hint-proposed",
        (true, true) => "screen-hint-proposed-affirm",
        (false, _) => "screen-hint-proposed-waits",
    })
}

fn points_hint(view: View<'_>) -> &'static str {
    match point_here(view.wizard).map(|point| (point.subject, point.reply)) {
        None => "point-hint-none",
        Some((Subject::Item(_), _)) => "point-hint-item",
        Some((Subject::Question(_), None)) => "point-hint-question",
        Some((Subject::Question(_), Some(_))) => "point-hint-answered",
    }
}

fn has_open_questions(workspace: &Workspace) -> bool {
    workspace.review.findings.iter().any(|finding| finding.kind.asks_fact())
}

/// Whether the record waits for its seal and for nothing else.
fn is_ready(workspace: &Workspace) -> bool {
    workspace.review.blocking().next().is_none()
        && workspace.state.sealed.last().is_none_or(|sealed| sealed.changes_since > 0)
}

fn hub_hint(workspace: &Workspace, line: &HubLine) -> &'static str {
    let is_blocked = workspace.review.blocking().next().is_some();
    match line {
        HubLine::Verified => "reopen-hint-banner",
        HubLine::Recorded(_) => "reopen-hint-recorded",
        HubLine::Account if has_open_questions(workspace) => "screen-hint-hub-account",
        HubLine::Account => "screen-hint-hub-account-done",
        HubLine::Section(..) => "screen-hint-hub-section",
        HubLine::Checklists => "screen-hint-hub-checklists",
        HubLine::Points => "screen-hint-hub-points",
        HubLine::Findings if !is_blocked => "screen-hint-hub-findings-none",
        HubLine::Findings => "screen-hint-hub-findings",
        HubLine::Seal if is_blocked => "screen-hint-hub-seal-blocked",
        HubLine::Seal if workspace.profile().side != Side::Subscriber => "screen-hint-hub-seal-not-yours",
        HubLine::Seal => "screen-hint-hub-seal",
    }
}

fn form_hint(view: View<'_>, form: &Form) -> String {
    if form.busy {
        return view.look.word("screen-hint-form-busy");
    }
    let id = match form.fields.get(form.focus).map(|field| &field.kind) {
        None => "screen-hint-form-button",
        Some(FieldKind::Pick(_)) => "screen-hint-form-pick",
        Some(FieldKind::Check(_)) => "screen-hint-form-check",
        Some(FieldKind::Note) => "screen-hint-form-note",
        Some(_) => "screen-hint-form-line",
    };
    let mut hint = view.look.word(id);
    if form.keeps_draft() {
        hint = format!("{hint} {}", view.look.word("screen-hint-form-kept"));
    }
    hint
}

fn item_hint(view: View<'_>, row: &crate::screens::Row) -> Option<String> {
    let list = view.workspace()?.list(&row.at.checklist)?;
    let part = list.part(&row.at.without_option()).map(|(_, part)| part);
    let waivable = part.is_some_and(|part| part.allows(crate::checklist::Outcome::Waived));
    let asks_owner = part.is_some_and(|part| part.asks_owner);
    let is_statement = part.is_some_and(|part| matches!(part.kind, crate::checklist::PartKind::Acknowledge));
    let found = crate::screens::state::part_at(view, &row.at);
    let is_disputed = found.is_some_and(|found| found.flaws.contains(&FindingKind::Conflict));
    let void = FindingKind::Stale { why: StaleWhy::Affirmation };
    let is_void = found.is_some_and(|found| found.flaws.contains(&void));
    let id = match row.kind {
        RowKind::Aside => "screen-hint-item-aside",
        _ if proposed_here(view).is_some() => proposed_here(view)?,
        _ if is_void => "screen-hint-item-void",
        _ if is_disputed => "screen-hint-item-disputed",
        _ if row.on && needs_anew(view.workspace()?, &row.at) => "screen-hint-item-again",
        _ if row.on && asks_owner => "screen-hint-item-owned",
        _ if row.on && is_ready(view.workspace()?) => "screen-hint-item-last",
        RowKind::Radio | RowKind::Check if !row.on && is_forbidden(list, row) => "screen-hint-item-forbidden",
        RowKind::Radio | RowKind::Check if row.on => "screen-hint-item-chosen",
        RowKind::Radio => "screen-hint-item-radio",
        RowKind::Check => "screen-hint-item-check",
        _ if row.on => "screen-hint-item-done",
        _ if asks_owner => "screen-hint-item-own",
        _ if is_statement => "screen-hint-item-statement",
        _ if waivable => "screen-hint-item-tick",
        _ => "screen-hint-item-must",
    };
    Some(view.look.word(id))
}
