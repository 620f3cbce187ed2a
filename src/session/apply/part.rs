//! An answer held against its part.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id, Outcome, Part, PartKind};
use crate::text::{Note, harmless};
use crate::worksheet::answer::Shown;
use crate::worksheet::{Affirmation, Answer, How, Side, World};
use crate::workspace::Desk;
use crate::workspace::Say;
use crate::workspace::accepted_options;
use crate::workspace::answering::forbidden;
use crate::workspace::answering::kept_at;
use crate::workspace::answering::latest_expiry_of;
use crate::workspace::answering::sentence_meaning;
use crate::workspace::sentence;

use super::Problem;
use super::answers::{Entry, Given};
use super::nearest::nearest;
use super::plan::{Basis, People};

/// Where the answer is kept, and the answer, if it is one that the part can have; else everything wrong with it.
pub(super) fn fit(
    basis: Basis<'_>,
    entry: &Entry<Given>,
    people: &mut People,
    world: &mut dyn World,
) -> Result<(Address, Answer), Vec<Problem>> {
    let problem = |say: Say| Problem { line: entry.line, say };
    let (at, part) = find(basis.desk, &entry.key).map_err(|say| vec![problem(say)])?;
    let mut judge = Judge { basis, at: &at, part, given: &entry.value, wrong: Vec::new() };
    let answer = judge.answer(people, world);
    let id = entry.key.as_str();
    match answer {
        Some(answer) if judge.wrong.is_empty() => Ok((kept_at(basis.desk, &at), answer)),
        _ => Err(judge.wrong.into_iter().map(|say| problem(say.with("id", id))).collect()),
    }
}

fn find(desk: &Desk, key: &str) -> Result<(Address, &'static Part), Say> {
    let at = key.parse::<Address>().ok().filter(|at| at.part.is_some() && at.option.is_none());
    let found = at.and_then(|at| {
        let (_, part) = desk.list(&at.checklist)?.part(&at)?;
        Some((at, part))
    });
    found.ok_or_else(|| {
        let parts: Vec<String> = desk
            .lists
            .iter()
            .flat_map(|list| {
                list.items.iter().flat_map(|item| {
                    item.parts.iter().map(|part| Address::part(&list.id, &item.id, &part.id).to_string())
                })
            })
            .collect();
        if let Some(say) = super::plan::lists::left_out(desk, key) {
            return say;
        }
        let id = |id| Say::new(id).with("id", harmless(key));
        // Most often the part was left away.
        let of_item = parts.iter().filter(|part| part.strip_prefix(key).is_some_and(|rest| rest.starts_with('#')));
        let of_item = of_item.map(String::as_str).collect::<Vec<_>>().join(", ");
        match nearest(key, parts.iter().map(String::as_str)) {
            _ if !of_item.is_empty() => id("apply-names-no-part").with("near", of_item),
            Some(near) => id("apply-unknown-part-near").with("near", near),
            None => id("apply-unknown-part"),
        }
    })
}

struct Judge<'a> {
    basis: Basis<'a>,
    at: &'a Address,
    part: &'a Part,
    given: &'a Given,
    wrong: Vec<Say>,
}

impl Judge<'_> {
    fn wrong(&mut self, say: Say) {
        self.wrong.push(say);
    }

    fn answer(&mut self, people: &mut People, world: &mut dyn World) -> Option<Answer> {
        let chosen = self.chosen()?;
        let outcome = self.outcome(&chosen)?;
        let owed = matches!(outcome, Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable);
        if owed && self.given.reason.is_none() {
            self.wrong(Say::new("apply-reason-missing"));
        }
        if !owed && !outcome.is_affirmed() && (self.given.reason.is_some() || self.given.control.is_some()) {
            self.wrong(Say::new("apply-reason-spare").with("outcome", outcome.as_str()));
        }
        if owed && outcome != Outcome::Waived && self.given.control.is_some() {
            self.wrong(Say::new("apply-control-spare").with("outcome", outcome.as_str()));
        }
        let owes_owner = self.part.asks_owner && !outcome.is_affirmed() && outcome != Outcome::NotApplicable;
        if owes_owner && self.given.owner.is_none() {
            self.wrong(Say::new("apply-owner-missing"));
        }
        if !owes_owner && self.given.owner.is_some() {
            self.wrong(Say::new("apply-owner-spare"));
        }
        // Who only proposes may leave the affirmation to those who confirm.
        let proposes = self.basis.desk.side() != Side::Subscriber
            && self.given.affirmation.is_none()
            && self.given.affirmed_by.is_none();
        let affirmation = if outcome.is_affirmed() && proposes {
            None
        } else if outcome.is_affirmed() {
            self.affirmation(outcome, &chosen, people, world)
        } else {
            self.refuse_affirmation(outcome);
            None
        };
        Some(Answer {
            outcome,
            chosen,
            reason: self.given.reason.clone(),
            control: self.given.control.clone(),
            owner: self.given.owner.clone(),
            affirmation,
            // Filled in when the notes that stand beside the item are known.
            shown: Shown::default(),
        })
    }

    /// The options, if they are options of the part.
    fn chosen(&mut self) -> Option<BTreeSet<Id>> {
        let options = self.part.options();
        let known: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
        let mut chosen = BTreeSet::new();
        for text in &self.given.chosen {
            if let Some(option) = options.iter().find(|option| option.id == **text) {
                chosen.insert(option.id.clone());
            } else if known.is_empty() {
                self.wrong(Say::new("apply-no-options"));
                return None;
            } else {
                self.wrong(
                    Say::new("apply-unknown-option").with("text", harmless(text)).with("known", known.join(", ")),
                );
                return None;
            }
        }
        let several = matches!(self.part.kind, PartKind::Choose { several: true, .. });
        let alone = |id: &Id| self.part.option(id).is_some_and(|option| option.alone);
        if chosen.len() > 1 && (!several || chosen.iter().any(alone)) {
            self.wrong(Say::new("apply-options-clash"));
            return None;
        }
        Some(chosen)
    }

    /// What the answer comes to, if the part can come to it.
    fn outcome(&mut self, chosen: &BTreeSet<Id>) -> Option<Outcome> {
        let plain = self.part.outcome_of(&chosen.iter().cloned().collect::<Vec<_>>());
        let outcome = self.given.outcome.or(plain);
        let refused = match outcome {
            None => Some(Say::new("apply-choose").with("known", self.options())),
            Some(Outcome::Waived | Outcome::Alternative) if !self.part.waivable => Some(Say::new("apply-not-waivable")),
            Some(Outcome::NotApplicable) if !self.part.may_not_apply => Some(Say::new("apply-must-apply")),
            Some(outcome) if forbidden(self.basis.desk, self.at, outcome, chosen).is_some() => {
                forbidden(self.basis.desk, self.at, outcome, chosen)
            }
            Some(Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable) => {
                (!chosen.is_empty()).then(|| Say::new("apply-options-spare"))
            }
            Some(_) if plain.is_none() => Some(Say::new("apply-choose").with("known", self.options())),
            Some(outcome) if plain != Some(outcome) => Some(
                Say::new("apply-other-outcome")
                    .with("outcome", outcome.as_str())
                    .with("plain", plain.map_or("", Outcome::as_str)),
            ),
            Some(_) => None,
        };
        match refused {
            Some(say) => {
                self.wrong(say);
                None
            }
            None => outcome,
        }
    }

    fn options(&self) -> String {
        self.part.options().iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn refuse_affirmation(&mut self, outcome: Outcome) {
        let given = self.given;
        if given.affirmation.is_some() || given.affirmed_by.is_some() || given.expires.is_some() {
            self.wrong(Say::new("apply-affirmation-spare").with("outcome", outcome.as_str()));
        }
    }

    /// Responsibility taken on by repeating the sentence, by somebody of the subscriber's, for a year at most.
    fn affirmation(
        &mut self,
        outcome: Outcome,
        chosen: &BTreeSet<Id>,
        people: &mut People,
        world: &mut dyn World,
    ) -> Option<Affirmation> {
        let desk = self.basis.desk;
        let of =
            if outcome == Outcome::Waived { vec![self.at.clone()] } else { accepted_options(desk, self.at, chosen) };
        let sentence = sentence(desk, &of, self.basis.language);
        self.repeated(&sentence);
        let expires = self.expires();
        let by = match &self.given.affirmed_by {
            None => {
                self.wrong(Say::new("apply-affirmer-missing"));
                None
            }
            Some(who) => people.affirmer(desk, who, world).ok().or_else(|| {
                self.wrong(Say::new("apply-affirmer-side").with("email", who.email.as_str()));
                None
            }),
        };
        let chosen = if outcome == Outcome::Waived { &BTreeSet::new() } else { chosen };
        let meaning = sentence_meaning(desk, self.at, chosen);
        Some(Affirmation { sentence, meaning, by: by?, expires: expires?, how: How::File })
    }

    fn repeated(&mut self, sentence: &Note) {
        let id = match &self.given.affirmation {
            Some(given) if given == sentence => return,
            Some(_) => "apply-affirmation-differs",
            None => "apply-affirmation-missing",
        };
        // As it is written in TOML, so that it can be copied.
        self.wrong(Say::new(id).with("sentence", crate::text::quoted(sentence.as_str())));
    }

    fn expires(&mut self) -> Option<jiff::civil::Date> {
        let today = self.basis.desk.today;
        let (latest, limit) = latest_expiry_of(self.basis.desk, std::slice::from_ref(self.at));
        let Some(expires) = self.given.expires else {
            self.wrong(Say::new("apply-expires-missing").with("date", latest.to_string()));
            return None;
        };
        // What stands in the worksheet already may have been affirmed last year; that is for findings to judge.
        let known = self.basis.desk.state.answer(&kept_at(self.basis.desk, self.at));
        if known.and_then(|known| known.affirmation.as_ref()).is_some_and(|known| known.expires == expires) {
            return Some(expires);
        }
        if expires < today {
            self.wrong(Say::new("apply-expires-passed").with("date", expires.to_string()));
        } else if expires > latest {
            let say = match limit {
                None => Say::new("apply-expires-late"),
                Some((overlay, days)) => {
                    Say::new("apply-expires-late-overlay").with("overlay", overlay.as_str()).count("days", days.into())
                }
            };
            self.wrong(say.with("date", latest.to_string()));
        }
        Some(expires)
    }
}
