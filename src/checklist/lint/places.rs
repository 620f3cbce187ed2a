//! Places that belong to nothing, lead nowhere without saying so, or have no words.

use std::collections::HashSet;

use crate::checklist::address::Id;
use crate::checklist::places::{self, PlaceData, Structure, Words};
use crate::checklist::provenance::Confidence;
use crate::checklist::supplement::Supplement;

use super::{Linter, Wrong};

impl Linter<'_> {
    pub(super) fn places(&mut self) {
        let id = self.checklist.id.clone();
        for files in places::files().filter(|files| files.is_of(id.as_str())) {
            self.places_of(files);
        }
    }

    fn places_of(&mut self, files: &Supplement<Structure, Words>) {
        let loaded = match files.load() {
            Ok(loaded) => loaded,
            Err(error) => return self.report("places", Wrong::Unreadable(error.to_string())),
        };
        let Structure { places, names } = &loaded.structure;
        self.twice("place", places.iter().map(|one| &one.id));
        self.twice("name", names.iter().map(|one| &one.id));
        for one in places {
            let at = format!("place.{}", one.id);
            self.spots(&at, &one.at);
            match &one.same_as {
                // What is the same as another is looked up once, not round and round.
                Some(other) if !places.iter().any(|place| place.id == *other && place.same_as.is_none()) => {
                    self.report(&at, Wrong::UnknownAddress(other.to_string()));
                }
                None if one.sure.is_none() => self.report(&at, Wrong::NoPlace),
                Some(_) | None => {}
            }
        }
        for one in names {
            self.spots(&format!("name.{}", one.id), &one.at);
        }
        for (language, words) in loaded.languages() {
            for one in places {
                self.place_words(language, one, words);
            }
            for one in names {
                let there = words.name.get(&one.id);
                self.text(language, there.map(|words| words.old.as_str()), format!("name.{}.old", one.id));
                self.text(language, there.map(|words| words.new.as_str()), format!("name.{}.new", one.id));
            }
            let known: HashSet<String> = places.iter().map(|one| one.id.to_string()).collect();
            self.spare(language, "place.", words.place.keys().map(Id::as_str), &known);
            let known: HashSet<String> = names.iter().map(|one| one.id.to_string()).collect();
            self.spare(language, "name.", words.name.keys().map(Id::as_str), &known);
        }
    }

    fn place_words(&mut self, language: &str, one: &PlaceData, words: &Words) {
        let key = format!("place.{}", one.id);
        let Some(words) = words.place.get(&one.id) else {
            return self.report(language, Wrong::MissingText(key));
        };
        if one.same_as.is_some() {
            return;
        }
        self.text(language, Some(words.what.as_str()), format!("{key}.what"));
        let is_not_found = [one.sure, one.path_sure].contains(&Some(Confidence::NotFound));
        // Either menus, or words on where else, or that it was not found; a path to start from may stand with the last.
        let is_told = match (words.path.is_empty(), words.instead.is_blank()) {
            (false, true) => !one.nowhere,
            (true, false) => one.nowhere && !is_not_found,
            (true, true) => is_not_found && !one.nowhere,
            (false, false) => false,
        };
        if !is_told {
            self.report(&key, Wrong::NoPlace);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::Library;

    const ONE: &str = r#"[[place]]
id = "a"
at = ["I.5"]
sure = "A"
[[place]]
id = "b"
at = ["I.6"]
same-as = "a"
[[name]]
id = "n"
at = ["I.7"]
sure = "A"
"#;
    const WORDS: &str = r#"[place.a]
what = "It"
path = ["Here", "There"]
[place.b]
[name.n]
old = "That"
new = "This"
"#;

    fn found(structure: &str, words: &str) -> Vec<Wrong> {
        let library = Library::new();
        let list = library.always().next().expect("bundled");
        let mut linter = Linter::new(list, &[]);
        let (structure, words) = (structure.to_owned().leak(), words.to_owned().leak());
        let words = vec![("en", &*words)].leak();
        linter.places_of(&Supplement::written("health-configuration", structure, words));
        linter.found.into_iter().map(|lint| lint.what).collect()
    }

    #[test]
    fn what_is_wrong_with_a_place_is_named() {
        assert_eq!(found(ONE, WORDS), []);
        let wrong = |from: &str, to: &str| found(&ONE.replace(from, to), &WORDS.replace(from, to));
        assert_eq!(wrong("\"I.5\"", "\"I.99\""), [Wrong::UnknownAddress("health-configuration/I.99".to_owned())]);
        assert_eq!(wrong("same-as = \"a\"", "same-as = \"c\""), [Wrong::UnknownAddress("c".to_owned())]);
        assert_eq!(wrong("path = [\"Here\", \"There\"]", ""), [Wrong::NoPlace]);
        assert_eq!(wrong("at = [\"I.5\"]\nsure = \"A\"", "at = [\"I.5\"]"), [Wrong::NoPlace]);
        assert_eq!(wrong("at = [\"I.5\"]", "at = [\"I.5\"]\nnowhere = true"), [Wrong::NoPlace]);
        assert_eq!(wrong("new = \"This\"", "new = \"\""), [Wrong::MissingText("name.n.new".to_owned())]);
        assert_eq!(wrong("[place.b]", ""), [Wrong::MissingText("place.b".to_owned())]);
        assert_eq!(wrong("[place.b]", "[place.b]\n[place.c]"), [Wrong::SpareText("place.c".to_owned())]);
        assert_eq!(wrong("id = \"b\"", "id = \"a\"").first(), Some(&Wrong::SpareText("place.b".to_owned())));
    }
}
