//! Advisories that belong to nothing, whose days are out of order, or that say nothing.

use std::collections::HashSet;

use crate::checklist::address::Id;
use crate::checklist::advisories::{self, Data, Structure, Words};
use crate::checklist::supplement::Supplement;

use super::{Linter, Wrong};

impl Linter<'_> {
    pub(super) fn advisories(&mut self) {
        let id = self.checklist.id.clone();
        for files in advisories::files().filter(|files| files.is_of(id.as_str())) {
            self.advisories_of(files);
        }
    }

    fn advisories_of(&mut self, files: &Supplement<Structure, Words>) {
        let loaded = match files.load() {
            Ok(loaded) => loaded,
            Err(error) => return self.report("advisories", Wrong::Unreadable(error.to_string())),
        };
        let advisories = &loaded.structure.advisories;
        self.twice("advisory", advisories.iter().map(|one| &one.id));
        for one in advisories {
            let at = format!("advisory.{}", one.id);
            self.spots(&at, &one.at);
            self.twice(&at, one.steps.iter().map(|step| &step.id));
            if one.steps.windows(2).any(|pair| matches!(pair, [one, next] if one.date.0 >= next.date.0)) {
                self.report(&at, Wrong::OutOfOrder);
            }
        }
        for (language, words) in loaded.languages() {
            for one in advisories {
                self.advisory_words(language, one, words);
            }
            let known: HashSet<String> = advisories.iter().map(|one| one.id.to_string()).collect();
            self.spare(language, "advisory.", words.advisory.keys().map(Id::as_str), &known);
        }
    }

    fn advisory_words(&mut self, language: &str, one: &Data, words: &Words) {
        let key = format!("advisory.{}", one.id);
        let Some(words) = words.advisory.get(&one.id) else {
            return self.report(language, Wrong::MissingText(key));
        };
        self.text(language, Some(words.title.as_str()), format!("{key}.title"));
        if one.steps.is_empty() {
            self.text(language, Some(words.about.as_str()), format!("{key}.about"));
        }
        for step in &one.steps {
            let key = format!("{key}.step.{}", step.id);
            let there = words.step.get(&step.id);
            self.text(language, there.map(|words| words.before.as_str()), format!("{key}.before"));
            self.text(language, there.map(|words| words.after.as_str()), format!("{key}.after"));
        }
        let known: HashSet<String> = one.steps.iter().map(|step| step.id.to_string()).collect();
        self.spare(language, &format!("{key}.step."), words.step.keys().map(Id::as_str), &known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::Library;
    use crate::checklist::lint::Lint;

    const ONE: &str = r#"[[advisory]]
id = "a"
at = ["I.5"]
sure = "A"
steps = [{ id = "x", date = "2026-01-01" }, { id = "y", date = "2026-02-01" }]
"#;
    const WORDS: &str = r#"[advisory.a]
title = "It changes."
step.x = { before = "It will.", after = "It has." }
step.y = { before = "It will.", after = "It has." }
"#;

    fn found(structure: &str, words: &str) -> Vec<Lint> {
        let library = Library::new();
        let list = library.always().next().expect("bundled");
        let mut linter = Linter::new(list, &[]);
        let (structure, words) = (structure.to_owned().leak(), words.to_owned().leak());
        let words = vec![("en", &*words)].leak();
        linter.advisories_of(&Supplement::written("health-configuration", structure, words));
        linter.found.into_iter().collect()
    }

    #[test]
    fn what_is_wrong_with_an_advisory_is_named() {
        assert_eq!(found(ONE, WORDS), []);
        let wrong = |from: &str, to: &str| {
            let found = found(&ONE.replace(from, to), &WORDS.replace(from, to));
            found.into_iter().map(|lint| lint.what).collect::<Vec<_>>()
        };
        assert_eq!(wrong("I.5", "I.99"), [Wrong::UnknownAddress("health-configuration/I.99".to_owned())]);
        assert_eq!(wrong("I.5", "I.5#no"), [Wrong::UnknownAddress("health-configuration/I.5#no".to_owned())]);
        assert_eq!(wrong("2026-02-01", "2025-02-01"), [Wrong::OutOfOrder]);
        assert!(matches!(wrong("2026-02-01", "2026-02-31").as_slice(), [Wrong::Unreadable(_)]));
        assert!(matches!(wrong("sure = \"A\"", "sure = \"D\"").as_slice(), [Wrong::Unreadable(_)]));
        assert_eq!(wrong("It changes.", " "), [Wrong::MissingText("advisory.a.title".to_owned())]);
        assert_eq!(
            wrong("step.y = {", "step.z = {"),
            [
                Wrong::MissingText("advisory.a.step.y.after".to_owned()),
                Wrong::MissingText("advisory.a.step.y.before".to_owned()),
                Wrong::SpareText("advisory.a.step.z".to_owned()),
            ]
        );
        assert_eq!(
            wrong("id = \"a\"", "id = \"b\""),
            [Wrong::MissingText("advisory.b".to_owned()), Wrong::SpareText("advisory.a".to_owned()),]
        );
        let twice = format!("{ONE}{ONE}");
        assert!(found(&twice, WORDS).iter().any(|lint| lint.what == Wrong::Twice));
    }
}
