//! What the law asks in a form that leaves something undone, and how the form asks it.

use std::collections::BTreeSet;

use crate::checklist::clauses::{self, Clause, Consequence, Law};
use crate::checklist::{Address, Id, Outcome};
use crate::findings::law;
use crate::screens::Wizard;
use crate::screens::form::Field;
use crate::workspace::{Label, Say};

/// The clauses behind what a form is about.
#[derive(Default)]
pub(in crate::screens) struct Asked {
    /// Those that ask for something.
    asking: Vec<Clause>,
    /// Those that are only shown.
    shown: Vec<Clause>,
}

impl Asked {
    /// Behind an answer to a part.
    pub(in crate::screens) fn of(wizard: &Wizard, at: &Address, outcome: Outcome, chosen: &BTreeSet<Id>) -> Self {
        let Some(workspace) = wizard.model.workspace.as_ref() else { return Self::default() };
        Self { asking: law::asking(&workspace.state, at, outcome, chosen, &wizard.model.language), shown: Vec::new() }
    }

    /// Behind a waiver of these parts. Several may cite one clause: what is asked for any of them is asked.
    pub(in crate::screens) fn of_waiver(wizard: &Wizard, parts: &[Address]) -> Self {
        let Some(workspace) = wizard.model.workspace.as_ref() else { return Self::default() };
        let mut clauses: Vec<Clause> = Vec::new();
        for part in parts.iter().filter(|part| law::hipaa_binds(&workspace.state, &part.checklist)) {
            for clause in clauses::behind(part, &wizard.model.language) {
                match clauses.iter_mut().find(|known| (known.law, known.number) == (clause.law, clause.number)) {
                    Some(known) => known.strength = known.strength.max(clause.strength),
                    None => clauses.push(clause),
                }
            }
        }
        clauses.retain(|clause| clause.law == Law::Hipaa);
        let (asking, shown) = clauses.into_iter().partition(|clause| clause.consequence().is_some());
        Self { asking, shown }
    }

    /// Whether the law asks for this.
    pub(in crate::screens) fn asks(&self, asked: Consequence) -> bool {
        self.asking.iter().any(|clause| clause.consequence() == Some(asked))
    }

    /// In words: what it asks, the strictest first, then what it is only shown with.
    pub(in crate::screens) fn said(&self) -> Vec<Label> {
        let asked = Consequence::ALL.into_iter().rev().map(|asked| {
            let id = match asked {
                Consequence::Addressable => "form-law-addressable",
                Consequence::Standard => "form-law-standard",
                Consequence::Contract => "form-law-contract",
            };
            (id, named(self.asking.iter().filter(|clause| clause.consequence() == Some(asked))))
        });
        let all = asked.chain([("form-law-supports", named(self.shown.iter()))]);
        let all = all.filter(|(_, names)| !names.is_empty());
        all.map(|(id, names)| Say::new(id).with("clauses", names).into()).collect()
    }

    /// The question about what is done instead, in the words of the strictest that is asked; else it may stay empty.
    pub(in crate::screens) fn worded(&self, field: Field) -> Field {
        match self.asking.iter().filter_map(Clause::consequence).max() {
            Some(asked) => field.worded(asked.as_str()),
            None => field.optional(),
        }
    }
}

/// The citations of some clauses, each with the condition under which it matters.
fn named<'a>(clauses: impl Iterator<Item = &'a Clause>) -> String {
    let name = |clause: &Clause| match clause.when {
        "" => clause.name.clone(),
        when => format!("{} ({when})", clause.name),
    };
    clauses.map(name).collect::<Vec<_>>().join(", ")
}
