//! Texts that are missing, and texts that belong to nothing.

use std::collections::HashSet;

use crate::checklist::address::Id;
use crate::checklist::model::Item;
use crate::checklist::outcome::Outcome;
use crate::checklist::words::Words;
use crate::text::{Line, Note};

use super::{Linter, MAX_TITLE, Wrong};

impl<'a> Linter<'a> {
    /// A text that has to be there, and to say something.
    pub(super) fn text(&mut self, language: &str, text: Option<&str>, key: String) {
        if text.is_none_or(|text| text.trim().is_empty()) {
            self.report(language, Wrong::MissingText(key));
        }
    }

    pub(super) fn spare<'k>(
        &mut self,
        language: &str,
        at: &str,
        keys: impl Iterator<Item = &'k str>,
        known: &HashSet<String>,
    ) {
        for key in keys {
            if !known.contains(key) {
                self.report(language, Wrong::SpareText(format!("{at}{key}")));
            }
        }
    }

    pub(super) fn texts(&mut self, language: &str, words: &'a Words) {
        let checklist = self.checklist;
        self.text(language, Some(words.title.as_str()), "title".to_owned());
        self.text(language, Some(words.affirmation.as_str()), "affirmation".to_owned());
        self.text(language, Some(words.summary.as_str()), "summary".to_owned());
        for fact in &checklist.facts {
            self.text(language, words.group.get(&fact.group).map(Line::as_str), format!("group.{}", fact.group));
            let found = words.fact.get(&fact.id);
            self.text(language, found.map(|w| w.ask.as_str()), format!("fact.{}", fact.id));
            for choice in &fact.choices {
                let there = found.and_then(|w| w.choice.get(choice)).map(Line::as_str);
                self.text(language, there, format!("fact.{}.choice.{choice}", fact.id));
            }
        }
        for section in &checklist.sections {
            self.text(
                language,
                words.section.get(&section.id).map(|w| w.title.as_str()),
                format!("section.{}", section.id),
            );
            if section.applies_when.is_some() {
                let why = words.section.get(&section.id).map(|w| w.aside.as_str());
                self.text(language, why, format!("section.{}.aside", section.id));
            }
        }
        for rule in &checklist.rules {
            self.text(language, words.rule.get(&rule.id).map(Note::as_str), format!("rule.{}", rule.id));
        }
        for item in &checklist.items {
            self.item_texts(language, words, item);
        }
        let groups = checklist.facts.iter().map(|fact| fact.group.to_string()).collect();
        self.spare(language, "group.", words.group.keys().map(Id::as_str), &groups);
        for fact in &checklist.facts {
            let choices = fact.choices.iter().map(Id::to_string).collect();
            let found = words.fact.get(&fact.id).into_iter().flat_map(|w| w.choice.keys());
            self.spare(language, &format!("fact.{}.choice.", fact.id), found.map(Id::as_str), &choices);
        }
        let ids = |of: Vec<&Id>| of.into_iter().map(Id::to_string).collect::<HashSet<_>>();
        let known = ids(checklist.facts.iter().map(|f| &f.id).collect());
        self.spare(language, "fact.", words.fact.keys().map(Id::as_str), &known);
        let known = ids(checklist.items.iter().map(|i| &i.id).collect());
        self.spare(language, "item.", words.item.keys().map(Id::as_str), &known);
        let known = ids(checklist.rules.iter().map(|r| &r.id).collect());
        self.spare(language, "rule.", words.rule.keys().map(Id::as_str), &known);
        let known = ids(checklist.sections.iter().map(|s| &s.id).collect());
        self.spare(language, "section.", words.section.keys().map(Id::as_str), &known);
    }

    fn item_texts(&mut self, language: &str, words: &'a Words, item: &Item) {
        let at = format!("item.{}.", item.id);
        let Some(found) = words.item(&item.id) else {
            return self.report(language, Wrong::MissingText(format!("item.{}", item.id)));
        };
        self.text(language, Some(found.title.as_str()), format!("{at}title"));
        self.text(language, Some(found.todo.as_str()), format!("{at}todo"));
        let width = unicode_width::UnicodeWidthStr::width(found.title.as_str());
        if width > MAX_TITLE {
            self.report(&item.id, Wrong::LongTitle(width));
        }
        if item.applies_when.is_some() || item.lifted_when.is_some() {
            self.text(language, Some(found.aside.as_str()), format!("{at}aside"));
        }
        let mut parts = HashSet::new();
        let mut options = HashSet::new();
        let mut affirm = HashSet::new();
        for part in &item.parts {
            parts.insert(part.id.to_string());
            self.text(language, found.part.get(&part.id).map(Line::as_str), format!("{at}part.{}", part.id));
            if part.affirmation.is_some() {
                affirm.insert(part.id.to_string());
            }
            for option in part.options() {
                let key = format!("{}={}", part.id, option.id);
                self.text(language, found.option.get(&key).map(Line::as_str), format!("{at}option.{key}"));
                if option.outcome == Outcome::Accepted {
                    affirm.insert(key.clone());
                }
                options.insert(key);
            }
        }
        for key in &affirm {
            let there = found.affirm.get(key).map(Note::as_str);
            self.text(language, there, format!("{at}affirm.{key}"));
        }
        for point in &item.points {
            self.text(language, found.point.get(point).map(Line::as_str), format!("{at}point.{point}"));
        }
        for note in &item.notes {
            self.text(language, found.note.get(&note.id).map(Note::as_str), format!("{at}note.{}", note.id));
        }
        self.spare(language, &format!("{at}part."), found.part.keys().map(Id::as_str), &parts);
        self.spare(language, &format!("{at}option."), found.option.keys().map(String::as_str), &options);
        self.spare(language, &format!("{at}affirm."), found.affirm.keys().map(String::as_str), &affirm);
        let points = item.points.iter().map(Id::to_string).collect();
        self.spare(language, &format!("{at}point."), found.point.keys().map(Id::as_str), &points);
        let notes = item.notes.iter().map(|n| n.id.to_string()).collect();
        self.spare(language, &format!("{at}note."), found.note.keys().map(Id::as_str), &notes);
    }
}
