//! The words people read, by message id.
//!
//! They stand in `assets/locale/<language>/*.ftl` ([Fluent](https://projectfluent.org)) and are compiled in. A message
//! missing in a language is taken from English; one missing there shows its id, and a test sees to it that none is.

mod words;

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::text::{FALLBACK, LANGUAGES};

/// A value for a place in a message: text or a number, `name.into()`.
pub use fluent_bundle::FluentValue as Value;

/// One file of words, compiled in.
struct File {
    language: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "names the file in the tests' messages"))]
    name: &'static str,
    source: &'static str,
}

/// Every file of `assets/locale`, by language.
static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/locale.rs"));

/// The words of one language.
pub struct Locale {
    language: &'static str,
    /// The files of the language itself, then those of English if that is another. A file is read when a message of its
    /// area is first asked for: most commands need few, and reading all of them is a good part of starting.
    pages: Vec<Page>,
    /// Which pages hold messages of an area: the first word of a message id.
    areas: HashMap<&'static str, Vec<usize>>,
}

/// One file of words, read when it is needed.
struct Page {
    file: &'static File,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Page {
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| bundle(self.file))
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.language).finish()
    }
}

/// The first wanted language there is, or English. `fr-CH`, `fr_CH.UTF-8` and `fr` all want French.
pub(crate) fn negotiate<S: AsRef<str>>(wanted: impl IntoIterator<Item = S>) -> &'static str {
    wanted
        .into_iter()
        .find_map(|tag| {
            let primary = tag.as_ref().split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
            LANGUAGES.iter().copied().find(|language| *language == primary)
        })
        .unwrap_or(FALLBACK)
}

impl Locale {
    /// The words of a language; of English, if there is no such language here.
    pub fn new(language: &str) -> Self {
        Self::of(negotiate([language]), FILES)
    }

    /// The words of a language from these files, which hold English too.
    fn of(language: &'static str, all: &'static [File]) -> Self {
        let english = all.iter().filter(|file| file.language == FALLBACK && language != FALLBACK);
        let files = all.iter().filter(|file| file.language == language).chain(english);
        let pages: Vec<Page> = files.map(|file| Page { file, bundle: OnceLock::new() }).collect();
        let mut areas: HashMap<&'static str, Vec<usize>> = HashMap::new();
        for (number, page) in pages.iter().enumerate() {
            let mut last = "";
            for area in page.file.source.lines().filter_map(area_of_line) {
                // The messages of an area mostly stand together.
                if area == last {
                    continue;
                }
                last = area;
                let known = areas.entry(area).or_default();
                if known.last() != Some(&number) {
                    known.push(number);
                }
            }
        }
        Self { language, pages, areas }
    }

    /// A language in which every short message stands in brackets, and the others in English.
    #[cfg(test)]
    pub(crate) fn pseudo() -> Self {
        let bracketed = |file: &File| {
            let lines: Vec<&str> = file.source.lines().collect();
            let whole = lines.windows(2).filter(|pair| pair.last().is_some_and(|next| !next.starts_with([' ', '}'])));
            let messages =
                whole.filter_map(|pair| pair.first().filter(|line| area_of_line(line).is_some())?.split_once(" = "));
            let source: Vec<String> = messages.map(|(id, text)| format!("{id} = [{text}]")).collect();
            File { language: "qps", name: file.name, source: source.join("\n").leak() }
        };
        let english = FILES.iter().map(|file| File { ..*file });
        Self::of("qps", FILES.iter().map(bracketed).chain(english).collect::<Vec<_>>().leak())
    }

    /// The words of the language that the system is set to.
    pub(crate) fn of_system() -> Self {
        Self::new(negotiate(sys_locale::get_locales()))
    }

    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.pages_of(id).any(|page| page.bundle().has_message(id))
    }

    /// The words of a message.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The words of a message with its places filled in.
    pub(crate) fn text_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.format(id, Some(&args))
    }

    /// The pages that may hold a message, the language's own before English.
    fn pages_of(&self, id: &str) -> impl Iterator<Item = &Page> {
        let area = id.split('-').next().unwrap_or_default();
        let numbers = self.areas.get(area).map(Vec::as_slice).unwrap_or_default();
        numbers.iter().filter_map(|number| self.pages.get(*number))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let found = self.pages_of(id).find_map(|page| {
            let bundle = page.bundle();
            let pattern = bundle.get_message(id)?.value()?;
            // What went wrong shows in the text: the name of the place that was not filled.
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
        });
        found.unwrap_or_else(|| id.to_owned())
    }
}

/// The area of the message that begins on a line, if one does.
fn area_of_line(line: &'static str) -> Option<&'static str> {
    // Most lines are the middle of a text: one look at their first byte is enough.
    line.bytes().next().filter(u8::is_ascii_lowercase)?;
    let (id, rest) = line.split_once(' ')?;
    rest.starts_with('=').then(|| id.split('-').next()).flatten()
}

fn bundle(file: &File) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = file.language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks would be bidirectional controls, which no text of ours may hold.
    bundle.set_use_isolating(false);
    // A part that cannot be parsed is left out, and an id that comes twice keeps its first text: tests forbid both.
    let resource = FluentResource::try_new(file.source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    drop(bundle.add_resource(resource));
    bundle
}

#[cfg(test)]
mod tests;
