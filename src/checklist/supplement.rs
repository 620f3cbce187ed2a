//! What is known around a checklist, whatever its edition: where to click, what the product changed since, which clauses.
//!
//! An edition is what was attested; its files are named by digest and never change. What stands here may be corrected any
//! day without touching an edition, so it has files of its own: `checklists/<id>/<name>.toml` for what a program acts on,
//! `<name>.<language>.toml` for the words, both by item id, for all editions.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::embedded::Embedded;

/// A pair of files around a checklist, compiled in and read when first asked for.
#[derive(Debug)]
pub(super) struct Supplement<S, W> {
    checklist: &'static str,
    structure: Embedded,
    words: Cow<'static, [(&'static str, Embedded)]>,
    loaded: OnceLock<Option<Loaded<S, W>>>,
}

/// What a pair of files says.
#[derive(Debug)]
pub(super) struct Loaded<S, W> {
    /// What a program acts on.
    pub(super) structure: S,
    /// The words, by language; English first.
    words: Vec<(&'static str, W)>,
}

impl<S: DeserializeOwned, W: DeserializeOwned> Supplement<S, W> {
    /// The files of a checklist; see [`supplement!`].
    pub(super) const fn new(
        checklist: &'static str,
        structure: Embedded,
        words: &'static [(&'static str, Embedded)],
    ) -> Self {
        Self { checklist, structure, words: Cow::Borrowed(words), loaded: OnceLock::new() }
    }

    /// Files as they are written, to try what the linter says of them.
    #[cfg(test)]
    pub(super) fn written(
        checklist: &'static str,
        structure: &'static str,
        words: &[(&'static str, &'static str)],
    ) -> Self {
        let words = words.iter().map(|(language, text)| (*language, Embedded::new(text, ""))).collect();
        Self { words: Cow::Owned(words), ..Self::new(checklist, Embedded::new(structure, ""), &[]) }
    }

    /// Whether these are the files of this checklist.
    pub(super) fn is_of(&self, checklist: &str) -> bool {
        self.checklist == checklist
    }

    /// What the files say. Ones that do not load are caught by the tests; here they are simply not there.
    pub(super) fn get(&'static self) -> Option<&'static Loaded<S, W>> {
        self.loaded.get_or_init(|| self.read().ok()).as_ref()
    }

    /// SHA-256 of all of the files.
    pub(super) fn digest(&self) -> String {
        let words = self.words.iter().flat_map(|(language, text)| [*language, text.toml]);
        let all: Vec<&str> = std::iter::once(self.structure.toml).chain(words).collect();
        super::digest::sha256(all.join("\n").as_bytes())
    }

    fn read(&self) -> Result<Loaded<S, W>, serde_json::Error> {
        let structure = self.structure.read()?;
        let words = self.words.iter().map(|(language, text)| Ok((*language, text.read()?)));
        Ok(Loaded { structure, words: words.collect::<Result<_, _>>()? })
    }

    /// Reads the files as they are written, for the linter.
    pub(super) fn load(&self) -> Result<Loaded<S, W>, toml::de::Error> {
        let structure = toml::from_str(self.structure.toml)?;
        let words = self.words.iter().map(|(language, text)| Ok((*language, toml::from_str(text.toml)?)));
        Ok(Loaded { structure, words: words.collect::<Result<_, _>>()? })
    }
}

impl<S, W> Loaded<S, W> {
    /// The words in every language there is.
    pub(super) fn languages(&self) -> impl Iterator<Item = (&'static str, &W)> {
        self.words.iter().map(|(language, words)| (*language, words))
    }

    /// The words in a language, or in English.
    pub(super) fn words(&self, language: &str) -> Option<&W> {
        let own = self.words.iter().find(|(known, _)| *known == language);
        own.or_else(|| self.words.first()).map(|(_, words)| words)
    }
}

/// The files `checklists/<id>/<name>.toml` and `<name>.<language>.toml` of a checklist.
macro_rules! supplement {
    ($id:tt, $name:tt) => {
        $crate::checklist::supplement::Supplement::new(
            $id,
            $crate::checklist::embedded::embedded!($id, "/", $name),
            $crate::checklist::embedded::texts!($id $name),
        )
    };
}
pub(super) use supplement;
