//! The people of a record: who they are, on which side they sit, and what they did.

use crate::attestation::Document;
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::signed;

/// Lays out the people.
pub(crate) fn draw(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    let look = view.look;
    page.heading(&look.word("signed-people"));
    let state = view.workspace().filter(|workspace| workspace.record.is_none()).map(|workspace| &workspace.state);
    for person in signed::people(document, state) {
        page.gap();
        page.sign(look.glyphs.dot, &person.head, Token::Heading);
        for line in &person.lines {
            page.hang("  ", Token::Text, &look.say(line), Token::Text);
        }
        for change in &person.changes {
            page.hang(&format!("  {} ", look.glyphs.advisory), Token::Warning, &look.say(change), Token::Text);
        }
    }
}

/// Which record this one takes the place of.
pub(crate) fn before(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    let state = view.workspace().filter(|workspace| workspace.record.is_none()).map(|workspace| &workspace.state);
    if let Some(say) = signed::supersedes(document, state) {
        page.gap();
        page.text(&view.look.say(&say), Token::Text);
    }
}
