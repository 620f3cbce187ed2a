//! What applying a file would do to a worksheet.

mod facts;
pub(super) mod lists;
mod people;

use crate::workspace::{Say, Workspace, answering, can_confirm};
use std::collections::BTreeMap;

use crate::checklist::Address;
use crate::text::{Line, Note};
use crate::worksheet::evidence::{Source, Stamped};
use crate::worksheet::{Answer, Env, Event, EventId, EventKind, Evidence, FactValue, Register};
use crate::workspace::answer::facts_against;

use super::super::user_error::UserError;
use super::Problem;
use super::answers::{Answers, AnswersEntry};
use super::nearest::nearest;
use super::part;

pub(super) use people::People;

/// What applying a file would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Every entry of the file that could be understood, in the order of the file.
    pub changes: Vec<Change>,
    /// What keeps it from being applied, by line.
    pub problems: Vec<Problem>,
    /// The events to write; none if there is a problem or nothing new.
    pub events: Vec<Event>,
}

/// What becomes of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub line: usize,
    /// The id it is about.
    pub key: String,
    /// What becomes of it.
    pub kind: ChangeKind,
    /// What it says, in a word or a few.
    pub says: String,
    /// Whether what it is about is set aside at present, so that it sleeps.
    pub inactive: bool,
}

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "apply-")]
pub enum ChangeKind {
    /// There was nothing.
    New,
    /// The worksheet says the same.
    Same,
    /// The same was proposed, and the one who applies the file may confirm it.
    #[strum(to_string = "confirms")]
    Confirmed,
    /// It takes the place of what a person said, as was asked for by name.
    Replaced,
    /// A person said something else: refused.
    Differs,
}

impl ChangeKind {
    /// The message id of its word.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// By what a plan is made.
#[derive(Clone, Copy)]
pub struct PlanInput<'a> {
    /// The worksheet, with the one who applies the file.
    pub workspace: &'a Workspace,
    /// The ids whose answers may be replaced, as given.
    pub replace: &'a [String],
    /// The language of the texts that the answers are given to.
    pub language: &'a str,
    /// Looks at a document: a file that lies beside the answers file, or an address.
    pub look: &'a dyn Fn(&str) -> Result<Source, UserError>,
}

/// Works out what applying a file would do.
pub fn plan(input: PlanInput<'_>, answers: &Answers, world: &mut dyn Env) -> Plan {
    // What the file says is said under the checklists that it takes in.
    let asked = lists::asked(input.workspace, &answers.lists);
    let under = lists::under(input.workspace, &asked);
    let input = PlanInput { workspace: under.as_ref().unwrap_or(input.workspace), ..input };
    let mut planner = Planner {
        input,
        people: People::default(),
        replace: input.replace.iter().map(|key| (key.as_str(), false)).collect(),
        changes: Vec::new(),
        problems: Vec::new(),
        whats: Vec::new(),
    };
    planner.lists(asked);
    planner.name(answers.name.as_ref());
    planner.facts(&answers.facts);
    // Which notes stand beside an item follows from all facts and answers; so it is seen on a copy that has them all.
    let given = planner.given(&answers.answers, world);
    let copy = planner.copy(&given);
    planner.answers(given, &copy);
    planner.notes(&answers.notes);
    planner.assignments(&answers.assignments);
    planner.evidence(&answers.evidence, world);
    planner.spare_replacements();
    planner.finish(&copy, world)
}

/// An answer that fits its part, but for the texts that it is given to.
struct Fit {
    line: usize,
    key: String,
    on: Address,
    answer: Answer,
}

struct Planner<'a> {
    input: PlanInput<'a>,
    people: People,
    /// The ids that may be replaced, and whether any entry was about them.
    replace: BTreeMap<&'a str, bool>,
    changes: Vec<Change>,
    problems: Vec<Problem>,
    whats: Vec<EventKind>,
}

impl Planner<'_> {
    fn wrong(&mut self, line: usize, say: Say) {
        self.problems.push(Problem { line, say });
    }

    fn unknown(&mut self, line: usize, key: &str, id: &'static str, near_id: &'static str, near: Option<String>) {
        if let Some(say) = lists::left_out(self.input.workspace, key) {
            return self.wrong(line, say);
        }
        let say = Say { id: if near.is_some() { near_id } else { id }, args: Vec::new() };
        let say = say.with("id", crate::text::harmless(key));
        let say = if let Some(near) = near { say.with("near", near) } else { say };
        self.wrong(line, say);
    }

    /// Takes note of an entry; whether it is to be written.
    fn note_change(&mut self, line: usize, key: &str, was: Was, says: String) -> bool {
        let named = self.replace.get_mut(key).map(|used| *used = true).is_some();
        let kind = match was {
            Was::Nothing => ChangeKind::New,
            Was::Same => ChangeKind::Same,
            Was::Proposed => ChangeKind::Confirmed,
            Was::Other | Was::Outdated if named => ChangeKind::Replaced,
            Was::Other | Was::Outdated => ChangeKind::Differs,
        };
        if kind == ChangeKind::Differs {
            let id = if was == Was::Outdated { "apply-out-of-date" } else { "apply-would-overwrite" };
            self.wrong(line, Say::new(id).with("id", key));
        }
        self.changes.push(Change { line, key: key.to_owned(), kind, says, inactive: false });
        matches!(kind, ChangeKind::New | ChangeKind::Replaced | ChangeKind::Confirmed)
    }

    fn name(&mut self, name: Option<&AnswersEntry<Line>>) {
        let Some(name) = name else { return };
        let was = was(&self.input.workspace.state.name, |known| *known == name.value);
        if self.note_change(name.line, "name", was, name.value.to_string()) {
            self.whats.push(EventKind::Name(name.value.clone()));
        }
    }

    /// The answers that fit their parts.
    fn given(&mut self, entries: &[AnswersEntry<super::answers::Given>], world: &mut dyn Env) -> Vec<Fit> {
        let mut given = Vec::new();
        for entry in entries {
            let (on, answer) = match part::of_file(self.input, entry, &mut self.people, world) {
                Ok(found) => found,
                Err(problems) => {
                    self.problems.extend(problems);
                    continue;
                }
            };
            // Parts may share one answer; a file that names each of them says nothing wrong, if it says the same.
            match given.iter().find(|known: &&Fit| known.on == on) {
                None => given.push(Fit { line: entry.line, key: entry.key.clone(), on, answer }),
                Some(known) if known.answer == answer => {
                    self.note_change(entry.line, &entry.key, Was::Same, says(&answer));
                }
                Some(_) => self.wrong(entry.line, Say::new("apply-twice").with("id", on.to_string())),
            }
        }
        given
    }

    /// The worksheet with everything in it that the file says.
    fn copy(&self, given: &[Fit]) -> Workspace {
        let answers =
            given.iter().map(|fit| EventKind::Answer { on: fit.on.clone(), answer: Some(fit.answer.clone()) });
        self.input.workspace.tried(self.whats.iter().cloned().chain(answers).collect())
    }

    /// Judged by the account's facts, of which some may stand in the file.
    fn by_facts(&mut self, fit: &Fit, copy: &Workspace) {
        let at = fit.key.parse().unwrap_or_else(|_| fit.on.clone());
        for refusal in facts_against(copy, &at, &fit.answer, self.input.language) {
            self.wrong(fit.line, part::said(refusal).with("id", fit.key.as_str()));
        }
    }

    fn answers(&mut self, given: Vec<Fit>, copy: &Workspace) {
        for fit in given {
            self.by_facts(&fit, copy);
            let answer = Answer { shown: copy.shown(&fit.on, self.input.language), ..fit.answer };
            let says = says(&answer);
            let confirms = can_confirm(self.input.workspace, &fit.on);
            let was = self.input.workspace.state.answers.get(&fit.on).map_or(Was::Nothing, |register| {
                was(register, |known| {
                    known.as_ref().is_some_and(|known| {
                        // What is proposed without an affirmation is confirmed with one.
                        let given = if confirms && known.affirmation.is_none() {
                            &Answer { affirmation: None, ..answer.clone() }
                        } else {
                            &answer
                        };
                        self.people.agree(self.input.workspace, known, given)
                    })
                })
            });
            let was = if was == Was::Same && confirms { Was::Proposed } else { was };
            // Taken back by a person is open again, and open is nothing that could be overwritten.
            let open = self.input.workspace.state.answers.get(&fit.on).is_some_and(|r| r.value() == Some(&None));
            let was = if open { Was::Nothing } else { was };
            let out_of_date = was == Was::Other
                && self.input.workspace.state.answer(&fit.on).is_some_and(|known| {
                    let now = Answer { shown: known.shown.clone(), ..answer.clone() };
                    self.people.agree(self.input.workspace, known, &now)
                });
            let was = if out_of_date { Was::Outdated } else { was };
            if self.note_change(fit.line, &fit.key, was, says) {
                self.whats.push(EventKind::Answer { on: fit.on, answer: Some(answer) });
            }
        }
    }

    /// The item that an id names.
    fn item(&mut self, line: usize, key: &str) -> Option<Address> {
        let workspace = self.input.workspace;
        let at = key.parse::<Address>().ok().filter(|at| at.part.is_none() && workspace.place(at).is_some());
        if at.is_none() {
            let known: Vec<String> =
                workspace.lists.iter().flat_map(|l| l.items.iter().map(|item| l.address(item).to_string())).collect();
            let near = nearest(key, known.iter().map(String::as_str)).map(str::to_owned);
            self.unknown(line, key, "apply-unknown-item", "apply-unknown-item-near", near);
        }
        at
    }

    fn notes(&mut self, entries: &[AnswersEntry<Note>]) {
        for entry in entries {
            let Some(on) = self.item(entry.line, &entry.key) else { continue };
            let blank = |register: &Register<Note>| register.value().is_some_and(Note::is_blank);
            let register = self.input.workspace.state.notes.get(&on).filter(|register| !blank(register));
            let was = register.map_or(Was::Nothing, |register| was(register, |known| *known == entry.value));
            if self.note_change(entry.line, &entry.key, was, String::new()) {
                self.whats.push(EventKind::Note { on, text: entry.value.clone() });
            }
        }
    }

    fn assignments(&mut self, entries: &[AnswersEntry<crate::worksheet::Assignment>]) {
        for entry in entries {
            let Some(on) = self.item(entry.line, &entry.key) else { continue };
            let register =
                self.input.workspace.state.assignments.get(&on).filter(|register| register.value() != Some(&None));
            let was = register.map_or(Was::Nothing, |r| was(r, |known| known.as_ref() == Some(&entry.value)));
            if self.note_change(entry.line, &entry.key, was, entry.value.assignee.to_string()) {
                self.whats.push(EventKind::Assignment { on, assignment: Some(entry.value.clone()) });
            }
        }
    }

    /// Documents are added, never replaced: what is attached already, as it is, is left alone.
    fn evidence(&mut self, entries: &[AnswersEntry<super::answers::Document>], world: &mut dyn Env) {
        let workspace = self.input.workspace;
        for entry in entries {
            let at =
                entry.key.parse::<Address>().ok().filter(|at| at.option.is_none() && workspace.place(at).is_some());
            let is_part = |at: &Address| at.part.is_none() || answering::part_of(workspace, at).is_some();
            let Some(on) = at.filter(is_part) else {
                self.item(entry.line, &entry.key);
                continue;
            };
            let source = match (self.input.look)(&entry.value.source) {
                Ok(source) => source,
                Err(trouble) => {
                    self.wrong(entry.line, trouble.say);
                    continue;
                }
            };
            let (dated, expires) = (entry.value.dated, entry.value.expires);
            let given = Evidence { source, dated, expires, note: entry.value.note.clone() };
            let here =
                workspace.state.documents(&on).filter(|known| *known.at == on).map(|known| known.evidence.clone());
            let new = self.whats.iter().filter_map(|what| {
                let EventKind::Evidence { on: at, evidence, .. } = what else { return None };
                evidence.clone().filter(|_| *at == on)
            });
            let is_there = here.chain(new).any(|known| is_same(&known, &given));
            let was = if is_there { Was::Same } else { Was::Nothing };
            if self.note_change(entry.line, &entry.key, was, given.source.name().to_string()) {
                let id = EventId::new(world.stamp()).as_id();
                self.whats.push(EventKind::Evidence { on, id, evidence: Some(given) });
            }
        }
    }

    /// What may be replaced but is not in the file was mistyped.
    fn spare_replacements(&mut self) {
        let spare: Vec<String> =
            self.replace.iter().filter(|(_, used)| !**used).map(|(key, _)| (*key).to_owned()).collect();
        for key in spare {
            self.wrong(0, Say::new("apply-replace-nothing").with("id", crate::text::harmless(&key)));
        }
    }

    fn finish(mut self, copy: &Workspace, world: &mut dyn Env) -> Plan {
        for change in &mut self.changes {
            change.inactive = is_inactive(copy, &change.key);
        }
        self.changes.sort_by_key(|change| change.line);
        self.problems.sort_by_key(|problem| problem.line);
        let mut events = Vec::new();
        if self.problems.is_empty() && !self.whats.is_empty() {
            let mut whats = self.people.introductions();
            whats.append(&mut self.whats);
            events = self.input.workspace.events(whats, world);
        }
        Plan { changes: self.changes, problems: self.problems, events }
    }
}

/// What the worksheet says of a thing already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Was {
    Nothing,
    Same,
    /// The same, which waits for the subscriber's side: of whom the one who applies the file is.
    Proposed,
    /// The same, said of texts that have changed since.
    Outdated,
    Other,
}

fn was<T: PartialEq>(register: &Register<T>, same: impl Fn(&T) -> bool) -> Was {
    match register.value() {
        _ if register.versions().is_empty() => Was::Nothing,
        Some(value) if same(value) => Was::Same,
        // Something else, or two people's answers that stand against each other.
        _ => Was::Other,
    }
}

/// Whether two documents are one, wherever the file lies now.
fn is_same(known: &Evidence, given: &Evidence) -> bool {
    let placeless = |of: &Evidence| match &of.source {
        Source::File(file) => Evidence { source: Source::File(Stamped { path: None, ..file.clone() }), ..of.clone() },
        Source::Link(_) => of.clone(),
    };
    placeless(known) == placeless(given)
}

fn was_fact(register: Option<&Register<Option<FactValue>>>, value: &FactValue) -> Was {
    let register = register.filter(|register| register.value() != Some(&None));
    register.map_or(Was::Nothing, |register| was(register, |known| known.as_ref() == Some(value)))
}

fn says(answer: &Answer) -> String {
    let chosen: Vec<&str> = answer.chosen.iter().map(crate::checklist::Id::as_str).collect();
    let outcome = answer.outcome.as_str();
    if chosen.is_empty() { outcome.to_owned() } else { format!("{outcome}: {}", chosen.join(", ")) }
}

/// Whether the part or fact of this name steps aside.
fn is_inactive(workspace: &Workspace, key: &str) -> bool {
    let Ok(at) = key.parse::<Address>() else { return false };
    let Some(list) = workspace.list(&at.checklist) else { return false };
    let Some(seen) = workspace.review.list(&at.checklist) else { return false };
    if let Some(fact) = list.facts.iter().position(|fact| fact.id == at.item) {
        return seen.asked.get(fact) == Some(&false);
    }
    let Some(index) = list.position(&at.item) else { return false };
    let Some(found) = seen.items.get(index) else { return false };
    let parts = list.items.get(index).map(|item| item.parts.as_slice()).unwrap_or_default();
    let part = parts.iter().zip(&found.parts).find(|(part, _)| at.part.as_ref() == Some(&part.id));
    part.map_or(found.applies, |(_, part)| part.applies).is_not_applicable()
}
