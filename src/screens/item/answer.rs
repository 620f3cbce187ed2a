//! What was answered to the line with the cursor, what is wrong with it, and what would follow from another answer.

use crate::checklist::overlay::EffectKind;
use crate::checklist::{Address, Checklist, Forbidden, Id, Outcome};
use crate::findings::{Change, FindingKind};
use crate::screens::page::Token;
use crate::screens::rows::Row;
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::{Affirmation, Affirmed, Answer, Assignment, Version};
use crate::workspace::{Say, signed};

/// Lays it out.
pub(crate) fn draw(view: View<'_>, list: &Checklist, row: &Row, is_wide: bool, page: &mut Text<'_>) {
    flaws(view, row, page);
    preset(view, list, row, page);
    super::changed::draw(view, row, is_wide, page);
    standing(view, row, page);
    house(view, list, row, page);
    by_hand(view, row, page);
    super::documents::draw(view, &row.at.item_only(), page);
    if !row.on && !is_forbidden(list, row) {
        consequences(view, row, page);
        responsibility(view, list, row, page);
    }
}

/// Whether the organisation forbids the option of the row, so that nothing follows from choosing it.
pub(crate) fn is_forbidden(list: &Checklist, row: &Row) -> bool {
    let part = list.part(&row.at.without_option()).map(|(_, part)| part);
    row.at.option.as_ref().zip(part).is_some_and(|(option, part)| part.house.no_options.contains(option))
}

/// What is wrong with the item's documents, its part and its rules, and what to do about it.
fn flaws(view: View<'_>, row: &Row, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let item = row.at.item_only();
    let part = part_of(row);
    let rules = workspace.review.contradictions_at(&item).map(|finding| &finding.kind);
    let own = part.as_ref().and_then(|part| state::part_at(view, part)).map(|found| &found.flaws);
    let seen = workspace.place(&item).and_then(|(list, index)| workspace.review.list(&list.id)?.items.get(index));
    let documents = seen.into_iter().flat_map(|seen| &seen.documents).map(|finding| &finding.kind);
    for kind in own.into_iter().flatten().chain(documents).chain(rules) {
        let words = crate::screens::findings::what(view, kind);
        if *kind == FindingKind::Proposed {
            let by = view.proposed_by(&row.at).unwrap_or(words);
            page.sign(view.look.glyphs.proposed, &by, Token::Warning);
            page.gap();
            continue;
        }
        page.sign(view.look.glyphs.contradiction, &words, Token::Danger);
        if let Some(remedy) = crate::screens::findings::remedy(view, kind) {
            page.hang("  ", Token::Text, &remedy, Token::Text);
        }
        if *kind == FindingKind::Conflict
            && let Some(part) = &part
        {
            versions(view, part, page);
        }
        page.gap();
    }
}

/// The answers that stand against each other.
fn versions(view: View<'_>, part: &Address, page: &mut Text<'_>) {
    let Some(register) = state::part_at(view, part)
        .and_then(|found| view.workspace().and_then(|workspace| workspace.state.answers.get(&found.kept_at)))
    else {
        return;
    };
    for version in register.versions() {
        let outcome = version.value.as_ref().map_or(Outcome::Open, |answer| answer.outcome);
        let mark = state::of_outcome(view.look, outcome);
        let words = view.look.filled(
            "screen-answer-version",
            &[
                ("state", mark.word.clone().into()),
                ("name", view.person_name(&version.by).into()),
                ("date", crate::worksheet::stamp::date_of(version.at).to_string().into()),
            ],
        );
        page.hang(&format!("  {} ", mark.sign), mark.token, &words, Token::Text);
    }
}

/// What was answered, by whom, and with which reason.
fn standing(view: View<'_>, row: &Row, page: &mut Text<'_>) {
    let Some(found) = part_of(row).and_then(|part| state::part_at(view, &part)) else { return };
    let Some(workspace) = view.workspace() else { return };
    let Some(version) = workspace.state.answers.get(&found.kept_at).and_then(crate::worksheet::Register::settled)
    else {
        return;
    };
    let Some(answer) = &version.value else { return };
    let mark = state::of_outcome(view.look, answer.outcome);
    page.sign(mark.sign, &said(view, version, answer), mark.token);
    if let Some(recorded) = view.recorded_by(version) {
        page.hang("  ", Token::Text, &recorded, Token::Muted);
    }
    if let Some(shared) = shared(view, row) {
        page.hang("  ", Token::Text, &shared, Token::Muted);
    }
    if let Some(reason) = &answer.reason {
        let id = if answer.outcome == Outcome::Alternative { "screen-answer-instead" } else { "screen-answer-reason" };
        page.pair(id, reason.as_str());
    }
    if let Some(owner) = &answer.owner {
        page.pair("screen-answer-owner", owner.as_str());
    }
    if let Some(control) = &answer.control {
        page.pair("screen-answer-control", control.as_str());
    }
    if let Some(why) = workspace.log.event(version.event).and_then(|event| event.why.as_ref()) {
        page.pair("settle-because", why.as_str());
    }
    if let Some(affirmation) = &answer.affirmation {
        page.text(&view.look.word("screen-answer-affirmed"), Token::Muted);
        page.quote(affirmation.sentence.as_str());
    }
    page.gap();
}

/// What the organisation says of a part that nobody answered.
fn preset(view: View<'_>, list: &Checklist, row: &Row, page: &mut Text<'_>) {
    let Some(found) = part_of(row).and_then(|part| state::part_at(view, &part)) else { return };
    let (true, Some(overlay)) = (found.preset, &list.overlay) else { return };
    let reason = list.part(&row.at.without_option()).and_then(|(_, part)| part.house.preset.as_ref());
    let mark = state::of_outcome(view.look, found.outcome);
    let words = view.look.filled("screen-answer-preset", &[("overlay", overlay.name.as_str().into())]);
    page.sign(mark.sign, &words, mark.token);
    if let Some(reason) = reason {
        page.pair("screen-answer-reason", reason.as_str());
    }
    page.gap();
}

/// What the organisation is stricter about, and why.
fn house(view: View<'_>, list: &Checklist, row: &Row, page: &mut Text<'_>) {
    let Some(overlay) = &list.overlay else { return };
    let Some((_, part)) = list.part(&row.at.without_option()) else { return };
    let (look, house) = (view.look, &part.house);
    let mut says = Vec::new();
    for outcome in [Outcome::Waived, Outcome::Alternative, Outcome::NotApplicable] {
        let forbidden = part.offers(outcome).then(|| house.forbids(outcome)).flatten();
        says.extend(forbidden.map(|what| look.word(EffectKind::Forbids(what).id())));
    }
    if is_forbidden(list, row) {
        says.push(look.word(EffectKind::Forbids(Forbidden::Option).id()));
    }
    // How long it may run is of interest to who could say so, or has.
    let found = part_of(row).and_then(|part| state::part_at(view, &part));
    let is_asked = found.is_some_and(|found| found.outcome == Outcome::Open || found.outcome.is_affirmed());
    let runs = part.allows(Outcome::Waived) || part.options().iter().any(|option| option.outcome == Outcome::Accepted);
    if let Some(days) = house.longest.filter(|_| runs && is_asked) {
        let id = EffectKind::Forbids(Forbidden::Longer(days)).id();
        says.push(look.filled(id, &[("days", usize::from(days).into())]));
    }
    if says.is_empty() {
        return;
    }
    let lead = look.filled("screen-item-stricter", &[("overlay", overlay.name.as_str().into())]);
    page.sign(look.glyphs.dot, &format!("{lead} {}", says.join("; ")), Token::Warning);
    if let Some(why) = &house.why {
        page.hang("  ", Token::Text, why.as_str(), Token::Text);
    }
    page.gap();
}

/// The answer in one sentence.
pub(crate) fn said(view: View<'_>, version: &Version<Option<Answer>>, answer: &Answer) -> String {
    let look = view.look;
    let day = crate::worksheet::stamp::date_of(version.at).to_string();
    let state = state::of_outcome(look, answer.outcome).word;
    match &answer.affirmation {
        Some(affirmation) => look.filled(
            "screen-answer-affirmed-by",
            &[
                ("state", state.into()),
                ("affirmed", affirmed(view, (&version.by, &version.rec), affirmation).into()),
                ("until", affirmation.expires.to_string().into()),
            ],
        ),
        None => look.filled(
            "screen-answer-by",
            &[("state", state.into()), ("name", view.person_name(&version.by).into()), ("date", day.into())],
        ),
    }
}

/// Who affirmed it, in an answer that these decided and recorded.
pub(crate) fn affirmed(view: View<'_>, (by, rec): (&Id, &Id), affirmation: &Affirmation) -> String {
    let name = |id| view.person_name(id);
    let affirmed = affirmation.affirmed(by, rec);
    let email = view.workspace().and_then(|workspace| Some(workspace.state.person(&affirmation.by)?.email.as_str()));
    let record = view.workspace().and_then(|workspace| workspace.record.as_ref());
    if affirmed != Affirmed::Own && email.zip(record).is_some_and(|(email, record)| record.is_affirmed_by(email)) {
        return view.look.say(&Say::new("signed-affirmed-seal").with("by", name(&affirmation.by)));
    }
    view.look.say(&signed::affirmed(affirmed, affirmation.how.as_str(), name(&affirmation.by), name(rec)))
}

/// That an answer is given elsewhere too.
fn shared(view: View<'_>, row: &Row) -> Option<String> {
    let (_, part) = view.workspace()?.list(&row.at.checklist)?.part(&row.at.without_option())?;
    let other = part.same_as.as_ref()?;
    Some(view.look.filled("screen-answer-shared", &[("item", other.item.as_str().into())]))
}

/// Whom the item is assigned to, and the note on it.
fn by_hand(view: View<'_>, row: &Row, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let look = view.look;
    let item = row.at.item_only();
    if let Some(assignment) = workspace.state.assignment(&item) {
        page.sign(look.glyphs.arrow_right, &planned(view, assignment), Token::Accent);
        if !assignment.missing.is_blank() {
            page.pair("screen-assignment-missing", assignment.missing.as_str());
        }
        page.gap();
    }
    if let Some(note) = workspace.state.note(&item) {
        page.pair("screen-note", note.as_str());
        page.gap();
    }
}

/// With whom an item is, and until when.
pub(crate) fn planned(view: View<'_>, assignment: &Assignment) -> String {
    let owner = ("owner", assignment.assignee.as_str().into());
    match assignment.due {
        Some(due) => view.look.filled("screen-assignment-until", &[owner, ("date", due.to_string().into())]),
        None => view.look.filled("screen-assignment", &[owner]),
    }
}

/// The facilitator's own note: for this screen alone, never for the wall.
pub(crate) fn private(view: View<'_>, item: &Address, page: &mut Text<'_>) {
    if let Some(note) = view.model.facilitator_note(item) {
        page.heading(&view.look.word("screen-private-note"));
        page.quote(note.as_str());
        page.gap();
    }
}

/// Changes in words: what would open, step aside or be settled, and which rules would be broken.
pub(crate) fn changes(view: View<'_>, changes: &[Change]) -> (Vec<String>, Vec<String>) {
    let look = view.look;
    let rule = |at: &Address| {
        let words = view.workspace().and_then(|workspace| workspace.list(&at.checklist)).map(|list| view.words(list));
        words.and_then(|words| words.rule.get(&at.item)).map(ToString::to_string)
    };
    let (mut opens, mut lifts, mut clashes, mut settles) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for change in changes {
        match change {
            Change::Opens(at) => opens.push(at.item.to_string()),
            Change::MakesNotApplicable(at) => lifts.push(at.item.to_string()),
            Change::Contradicts(at) => clashes.extend(rule(at)),
            Change::Settles(at) => settles.extend(rule(at)),
        }
    }
    let mut parts = Vec::new();
    for (id, items) in [("screen-change-opens", opens), ("screen-change-not-applicable", lifts)] {
        if !items.is_empty() {
            parts.push(look.filled(id, &[("items", items.join(", ").into())]));
        }
    }
    if !settles.is_empty() {
        parts.push(look.filled("screen-change-settles", &[("count", settles.len().into())]));
    }
    (parts, clashes)
}

/// What would change elsewhere if the line were answered.
fn consequences(view: View<'_>, row: &Row, page: &mut Text<'_>) {
    let look = view.look;
    let (parts, clashes) = changes(view, &view.model.consequences_of(row));
    let is_choice = row.at.option.is_some();
    if !parts.is_empty() {
        let id = if is_choice { "screen-change-if-chosen" } else { "screen-change-if-ticked" };
        let dot = format!(" {} ", look.glyphs.dot);
        page.sign(look.glyphs.arrow_right, &look.filled(id, &[("changes", parts.join(&dot).into())]), Token::Accent);
    }
    for words in clashes {
        let lead = look.word("screen-change-contradicts");
        page.sign(look.glyphs.contradiction, &format!("{lead} {words}"), Token::Danger);
    }
    page.gap();
}

/// The sentence that choosing an option would take on.
fn responsibility(view: View<'_>, list: &Checklist, row: &Row, page: &mut Text<'_>) {
    let Some(option) = &row.at.option else { return };
    let known = list.part(&row.at.without_option()).and_then(|(_, part)| part.option(option));
    if known.is_some_and(|option| option.outcome == Outcome::Accepted) {
        page.text(&view.look.word("screen-option-affirms"), Token::Warning);
        page.quote(list.affirmation_text(view.words(list), &row.at).as_str());
        page.gap();
    }
}

/// The address of a row's part.
pub(super) fn part_of(row: &Row) -> Option<Address> {
    row.at.part.is_some().then(|| row.at.without_option())
}
