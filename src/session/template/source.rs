//! From a file to what an account can begin with.

use crate::attestation::today::{lists_of, state_of};
use crate::checklist::Library;
use crate::text::Line;
use crate::worksheet::{Env, Log, State};
use crate::workspace::{Profile, Workspace, new_worksheet};

use super::super::apply::{self, Answers};
use super::super::user_error::{USE, UserError};
use super::super::verify::{VerifyOptions, verify};
use super::super::worksheet_file::{self, WorksheetSummary};
use super::super::{kind, overlay};
use super::{Left, Refused, Source, Why};

/// What a file says, by what it is.
pub fn of_bytes(
    library: &Library,
    file: &str,
    bytes: &[u8],
    profile: &Profile,
    world: &mut dyn Env,
) -> Result<Source, Refused> {
    if kind::is_worksheet(bytes) {
        let text =
            std::str::from_utf8(bytes).map_err(|_wrong| UserError::new("template-not-text", USE).with("path", file))?;
        let WorksheetSummary { state, lists, .. } =
            worksheet_file::summarized(library, text).map_err(|trouble| trouble.with("path", file))?;
        let left = overlays(&state);
        return Ok(Source { state, lists, left });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if is_answers(text) => of_answers(library, &text.replace("\r\n", "\n"), profile, world),
        _ => Ok(of_attestation(library, file, bytes, world)?),
    }
}

/// Whether a file names the format of answers in one of its lines.
fn is_answers(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("format") && line.contains("careseal-answers/"))
}

/// A sealed record, if it is as it was sealed. Whose keys sealed it does not matter: all of it is to be confirmed.
fn of_attestation(library: &Library, file: &str, bytes: &[u8], world: &mut dyn Env) -> Result<Source, UserError> {
    let now = world.now();
    let verified = verify(bytes, VerifyOptions::now(library, None, now));
    if verified.document.is_none() && verified.record.is_none() {
        return Err(UserError::new("template-unknown-file", USE).with("path", file));
    }
    let document = verified.judged().map_err(|why| why.with("path", file))?.clone();
    let lists = lists_of(&document, library);
    let state = state_of(&document, &lists);
    let gone = document.checklists.iter().filter(|list| lists.iter().all(|known| known.id != list.id));
    let mut left: Vec<Left> =
        gone.map(|list| Left { at: list.id.to_string(), why: Why::Edition(list.edition.clone()) }).collect();
    let tightened = document.checklists.iter().filter(|list| list.overlay.is_some());
    left.extend(tightened.map(|list| Left { at: list.id.to_string(), why: Why::Overlay }));
    Ok(Source { state, lists, left })
}

/// The overlays that a worksheet carries are those of its organisation, not of another.
fn overlays(state: &State) -> Vec<Left> {
    let carried = overlay::carried(state).into_iter();
    carried.map(|(id, _)| Left { at: id.to_string(), why: Why::Overlay }).collect()
}

/// What an answers file says, held against the newest editions: entries that do not fit are left out one by one.
fn of_answers(library: &Library, text: &str, profile: &Profile, world: &mut dyn Env) -> Result<Source, Refused> {
    let mut answers = apply::read(text).map_err(Refused::Answers)?;
    (answers.name, answers.me) = (None, None);
    (answers.notes, answers.assignments, answers.evidence) = (Vec::new(), Vec::new(), Vec::new());
    let log: Log = new_worksheet(library, profile.clone(), &Line::default(), Vec::new(), world);
    let lists = worksheet_file::lists_of(&State::of(&log), library)?;
    let mut workspace = Workspace::new(library, String::new(), log, lists, None, profile.clone(), world.today());
    let mut left = Vec::new();
    loop {
        // Documents are not looked at: none is taken over.
        let look = |_: &str| Err(UserError::new("template-nothing", USE));
        let input = apply::plan::PlanInput { workspace: &workspace, replace: &[], language: "en", look: &look };
        let plan = apply::plan(input, &answers, world);
        let Some(problem) = plan.problems.into_iter().next() else {
            workspace.apply_events(plan.events);
            return Ok(Source { state: workspace.state, lists: workspace.lists, left });
        };
        let Some(key) = drop_entry(&mut answers, problem.line) else {
            return Err(Refused::Answers(vec![problem]));
        };
        left.push(Left { at: crate::text::harmless(&key), why: Why::Other(problem.say) });
    }
}

/// Takes the entry out that a line of the file belongs to; its key.
fn drop_entry(answers: &mut Answers, line: usize) -> Option<String> {
    let before = |found: Option<usize>| found.filter(|found| *found <= line);
    let lines = |all: &mut dyn Iterator<Item = usize>| before(all.filter(|at| *at <= line).max());
    let facts = lines(&mut answers.facts.iter().map(|entry| entry.line));
    let given = lines(&mut answers.answers.iter().map(|entry| entry.line));
    let lists = lines(&mut answers.lists.iter().map(|entry| entry.line));
    let last = facts.max(given).max(lists)?;
    let take = |key: &mut Option<String>, known: &str, at: usize| {
        if at == last {
            *key = Some(known.to_owned());
        }
        at != last
    };
    let mut key = None;
    answers.facts.retain(|entry| take(&mut key, &entry.key, entry.line));
    answers.answers.retain(|entry| take(&mut key, &entry.key, entry.line));
    answers.lists.retain(|entry| take(&mut key, &entry.key, entry.line));
    key
}
