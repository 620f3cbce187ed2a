//! What changed since an answer was given: the text then and the text now, with the words that differ marked.

use crate::checklist::{Address, Words};
use crate::findings::{FindingKind, StaleWhy, edition_shown};
use crate::screens::page::Token;
use crate::screens::rows::Row;
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::Answer;
use crate::workspace::{accepted_options, sentence};

/// Lays it out, if the answer to the row is out of date because of another edition.
pub(crate) fn draw(view: View<'_>, row: &Row, is_wide: bool, page: &mut Text<'_>) {
    let Some(part) = super::answer::part_of(row) else { return };
    let (Some(workspace), Some(found)) = (view.workspace(), state::part_at(view, &part)) else { return };
    let Some(answer) = workspace.state.answer(&found.kept_at) else { return };
    for flaw in &found.flaws {
        match flaw {
            FindingKind::Stale { why: StaleWhy::Affirmation } => affirmation(view, row, answer, is_wide, page),
            FindingKind::Stale { why: StaleWhy::Meaning } => texts(view, &found.kept_at, answer, is_wide, page),
            _ => {}
        }
    }
}

/// The sentence that was affirmed, as it was recorded, and the one that stands there now.
fn affirmation(view: View<'_>, row: &Row, answer: &Answer, is_wide: bool, page: &mut Text<'_>) {
    let (Some(workspace), Some(affirmed)) = (view.workspace(), &answer.affirmation) else { return };
    let part = row.at.without_option();
    let options = accepted_options(workspace, &part, &answer.chosen);
    let of = if answer.chosen.is_empty() { vec![part] } else { options };
    let now = sentence(workspace, &of, &view.model.language);
    let then = view.look.word("screen-changed-then-affirmed");
    page.text(&view.look.word("screen-changed-sentence"), Token::Heading);
    page.compare(is_wide, (&then, affirmed.sentence.as_str()), (&view.look.word("screen-changed-now"), now.as_str()));
}

/// What the item said when it was answered, and what it says now; only what differs.
///
/// An answer that two parts share is kept with one of them, and was given to that one's texts.
fn texts(view: View<'_>, at: &Address, answer: &Answer, is_wide: bool, page: &mut Text<'_>) {
    let look = view.look;
    let Some(list) = view.workspace().and_then(|workspace| workspace.list(&at.checklist)) else { return };
    let Some(then) = edition_shown(&view.model.library, at, &answer.shown) else {
        page.text(&look.word("screen-changed-unknown"), Token::Muted);
        return page.gap();
    };
    let captions = (
        look.filled("screen-changed-then", &[("edition", then.edition.as_str().into())]),
        look.word("screen-changed-now"),
    );
    let was = lines(then.words_in(&answer.shown.language), at, answer);
    let is = lines(view.words(list), at, answer);
    for (id, now) in &is {
        let before = was.iter().find(|(known, _)| known == id).map_or("", |(_, text)| text.as_str());
        if before != now {
            page.text(&look.word(id), Token::Heading);
            page.compare(is_wide, (&captions.0, before), (&captions.1, now));
        }
    }
}

/// The texts that somebody answered to, each under its heading.
fn lines(words: &Words, at: &Address, answer: &Answer) -> Vec<(&'static str, String)> {
    let Some(item) = words.item(&at.item) else { return Vec::new() };
    let mut lines = vec![("screen-changed-title", item.title.to_string())];
    if let Some(part) = &at.part {
        lines.push(("screen-changed-part", words.part_line(&at.item, part).to_owned()));
        let mut chosen = String::new();
        for option in &answer.chosen {
            if !chosen.is_empty() {
                chosen.push('\n');
            }
            chosen.push_str(words.option_line(&at.item, part, option));
        }
        lines.push(("screen-changed-option", chosen));
    }
    lines.push(("screen-item-todo", item.todo.to_string()));
    lines.push(("screen-item-why", item.why.to_string()));
    lines
}
