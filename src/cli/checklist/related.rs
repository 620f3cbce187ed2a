//! What is known around an item, as text: where to click, and what the product changed since, as of today.

use crate::checklist::advisories::{self, Advisory};
use crate::checklist::places::{self, ApiHint, Place};
use crate::checklist::provenance::{Confidence, Source};
use crate::checklist::{Checklist, Item};
use crate::text::Line;
use crate::worksheet::Env;
use crate::worksheet::stamp::date_of;

use super::super::shell::Shell;

pub(super) fn print(shell: &mut Shell, list: &Checklist, item: &Item) {
    let language = shell.locale.language().to_owned();
    let on = date_of(shell.world.now());
    let places = places::of(&list.id, &item.id, &language);
    if !places.is_empty() {
        shell.line("");
        shell.say("place-where", &[]);
    }
    for one in &places {
        place(shell, one);
    }
    for name in places::names(&list.id, &item.id, &language) {
        let values = [("old", name.old.to_string().into()), ("new", name.new.to_string().into())];
        let words = shell.locale.text_with("place-name", &values);
        shell.line("");
        shell.block("  ", &format!("{words} {}", name.note));
        if name.sure != Confidence::Read {
            let words = shell.locale.text(name.sure.id());
            shell.block("  ", &words);
        }
    }
    let advisories = advisories::standing(&list.id, &item.id, &language, on);
    if !advisories.is_empty() {
        shell.line("");
        shell.say("advisory-details", &[]);
    }
    for one in &advisories {
        advisory(shell, one);
    }
}

fn place(shell: &mut Shell, one: &Place) {
    shell.line("");
    let parts = one.parts.iter().map(|part| format!("#{part}"));
    let head: Vec<String> = std::iter::once(one.what.to_string()).chain(parts).collect();
    shell.block("  ", &head.join(" "));
    if let Some(item) = one.same_as {
        let words = shell.locale.text_with("place-as", &[("item", item.to_string().into())]);
        shell.block("    ", &words);
    }
    shell.block("    ", &joined(one.path, " > "));
    if let Some(instead) = one.instead {
        let words = shell.locale.text_with("place-nowhere", &[("instead", instead.to_string().into())]);
        shell.block("    ", &words);
    }
    pair(shell, "place-label", &joined(one.label, " / "));
    pair(shell, "place-needs", one.needs.map_or("", Line::as_str));
    let mut sure = shell.locale.text(one.sure.id());
    if one.path_sure() != one.sure {
        let path = shell.locale.text(one.path_sure().id());
        sure = format!("{sure} {}", shell.locale.text_with("place-path-sure", &[("sure", path.into())]));
    }
    pair(shell, "place-sure", &sure);
    for caveat in &one.caveats {
        shell.block("    ", caveat.as_str());
    }
    pair(shell, "place-api", &one.api.iter().map(ApiHint::label).collect::<Vec<_>>().join("; "));
    sources(shell, one.sources.iter().copied());
}

fn advisory(shell: &mut Shell, one: &Advisory) {
    shell.line("");
    shell.block("  ", one.title.as_str());
    for step in &one.steps {
        shell.block("    ", step.text.as_str());
    }
    shell.block("    ", one.about.as_str());
    if one.time_bound {
        let words = shell.locale.text("advisory-time-bound");
        shell.block("    ", &words);
    }
    let words = shell.locale.text(&one.sure.news_id());
    shell.block("    ", &words);
    sources(shell, one.sources.iter());
}

fn sources<'s>(shell: &mut Shell, sources: impl Iterator<Item = &'s Source>) {
    pair(shell, "place-source", &sources.map(Source::label).collect::<Vec<_>>().join("; "));
}

fn joined(lines: &[Line], between: &str) -> String {
    lines.iter().map(Line::as_str).collect::<Vec<_>>().join(between)
}

fn pair(shell: &mut Shell, id: &str, words: &str) {
    if !words.is_empty() {
        let name = shell.locale.text(id);
        shell.block("    ", &format!("{name}: {words}"));
    }
}
