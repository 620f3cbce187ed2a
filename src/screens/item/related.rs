//! What is known around an item, whatever its edition: where to click, and what the product changed since.

use crate::checklist::advisories::{self, Advisory};
use crate::checklist::places::{self, ApiHint, Place};
use crate::checklist::provenance::{Confidence, Source};
use crate::checklist::{Checklist, Id, Item};
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::text::Line;

/// Between the steps of a path.
const STEP: &str = " > ";

fn standing(view: View<'_>, list: &Checklist, item: &Item) -> Vec<Advisory> {
    let Some(workspace) = view.workspace() else { return Vec::new() };
    advisories::standing(&list.id, &item.id, &view.model.language, workspace.review.at)
}

/// What the product changed, in a sentence each: before all else, so that nobody acts on an old text unwarned. With a part,
/// only what is about it or about the item as a whole.
pub(crate) fn headlines(view: View<'_>, list: &Checklist, item: &Item, part: Option<&Id>, page: &mut Text<'_>) {
    let look = view.look;
    let is_about = |one: &Advisory| {
        let mut here = one.at.iter().filter(|spot| spot.item == item.id);
        here.any(|spot| part.is_none() || spot.part.is_none() || spot.part.as_ref() == part)
    };
    page.gap();
    for one in standing(view, list, item).into_iter().filter(is_about) {
        let words = match one.next() {
            Some(date) => {
                let args = [("title", one.title.as_str().into()), ("date", date.to_string().into())];
                look.filled("advisory-headline", &args)
            }
            None => one.title.to_string(),
        };
        page.sign(look.glyphs.advisory, &words, Token::Warning);
    }
    page.gap();
}

/// The same in full.
pub(crate) fn advisories(view: View<'_>, list: &Checklist, item: &Item, page: &mut Text<'_>) {
    let look = view.look;
    let all = standing(view, list, item);
    if !all.is_empty() {
        page.heading(&look.word("advisory-details"));
    }
    for one in all {
        page.sign(look.glyphs.advisory, one.title.as_str(), Token::Text);
        for step in &one.steps {
            let id = if step.is_in_force { "advisory-in-force" } else { "advisory-to-come" };
            page.hang(&format!("  {}  ", look.word(id)), Token::Muted, step.text.as_str(), Token::Text);
        }
        page.hang("  ", Token::Text, one.about.as_str(), Token::Text);
        if one.time_bound {
            page.hang("  ", Token::Text, &look.word("advisory-time-bound"), Token::Warning);
        }
        page.hang("  ", Token::Text, &look.word(&one.sure.news_id()), Token::Muted);
        sources(one.sources.iter(), page);
        page.gap();
    }
}

/// Where to click.
pub(crate) fn places(view: View<'_>, list: &Checklist, item: &Item, page: &mut Text<'_>) {
    let look = view.look;
    let language = view.model.language.as_str();
    let all = places::of(&list.id, &item.id, language);
    if !all.is_empty() {
        page.heading(&look.word("place-where"));
    }
    for one in &all {
        if all.len() > 1 {
            page.gap();
        }
        place(view, one, page);
    }
    for name in places::names(&list.id, &item.id, language) {
        let args = [("old", name.old.as_str().into()), ("new", name.new.as_str().into())];
        page.gap();
        page.sign(look.glyphs.dot, &format!("{} {}", look.filled("place-name", &args), name.note), Token::Text);
        if name.sure != Confidence::Read {
            page.hang("  ", Token::Text, &look.word(name.sure.id()), Token::Muted);
        }
    }
}

fn place(view: View<'_>, one: &Place, page: &mut Text<'_>) {
    let look = view.look;
    page.text(one.what.as_str(), Token::Text);
    if let Some(item) = one.same_as {
        page.hang("  ", Token::Text, &look.filled("place-as", &[("item", item.as_str().into())]), Token::Muted);
    }
    let path = one.path.iter().map(Line::as_str).collect::<Vec<_>>().join(STEP);
    page.hang(&format!("  {} ", look.glyphs.arrow_right), Token::Accent, &path, Token::Accent);
    if let Some(instead) = one.instead {
        let words = look.filled("place-nowhere", &[("instead", instead.as_str().into())]);
        page.hang("  ", Token::Text, &words, Token::Text);
    }
    if !one.label.is_empty() {
        let dot = format!(" {} ", look.glyphs.dot);
        let labels = one.label.iter().map(Line::as_str).collect::<Vec<_>>().join(&dot);
        page.pair_in(2, "place-label", &labels);
    }
    if let Some(needs) = one.needs {
        page.pair_in(2, "place-needs", needs.as_str());
    }
    page.pair_in(2, "place-sure", &look.word(one.sure.id()));
    if one.path_sure() != one.sure {
        let words = look.filled("place-path-sure", &[("sure", look.word(one.path_sure().id()).into())]);
        page.hang("    ", Token::Text, &words, Token::Text);
    }
    for caveat in &one.caveats {
        page.hang(&format!("  {} ", look.glyphs.dot), Token::Muted, caveat.as_str(), Token::Text);
    }
    if !one.api.is_empty() {
        let api = one.api.iter().map(ApiHint::label).collect::<Vec<_>>().join("; ");
        page.pair_in(2, "place-api", &api);
    }
    sources(one.sources.iter().copied(), page);
}

fn sources<'s>(sources: impl Iterator<Item = &'s Source>, page: &mut Text<'_>) {
    let all = sources.map(Source::label).collect::<Vec<_>>().join("; ");
    if !all.is_empty() {
        page.pair_in(2, "place-source", &all);
    }
}
