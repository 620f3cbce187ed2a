//! The documents behind an item.

use crate::checklist::Address;
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::Evidence;
use crate::worksheet::evidence::{Source, is_copy};

/// Lays them out; nothing where there are none.
pub(crate) fn draw(view: View<'_>, item: &Address, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let mut documents = workspace.state.documents(item).peekable();
    if documents.peek().is_none() {
        return;
    }
    page.heading(&view.look.word("screen-documents"));
    for found in documents {
        one(view, found.evidence, workspace.today, page);
        part(view, found.at, page);
    }
    page.gap();
}

/// Which part it stands behind, if not the whole entry.
fn part(view: View<'_>, at: &Address, page: &mut Text<'_>) {
    let list = view.workspace().and_then(|workspace| workspace.list(&at.checklist));
    if let (Some(part), Some(list)) = (&at.part, list) {
        let line = view.words(list).part_line(&at.item, part);
        let text = view.look.filled("screen-document-part", &[("part", line.into())]);
        page.hang("  ", Token::Text, &text, Token::Muted);
    }
}

pub(crate) fn one(view: View<'_>, evidence: &Evidence, today: jiff::civil::Date, page: &mut Text<'_>) {
    let look = view.look;
    let has_lapsed = evidence.has_lapsed(today);
    let (sign, token) = if has_lapsed { (look.glyphs.lapsed, Token::Danger) } else { (look.glyphs.dot, Token::Text) };
    page.sign(sign, evidence.source.name().as_str(), token);
    let mut facts = Vec::new();
    if let Source::File(file) = &evidence.source {
        let size = usize::try_from(file.size).unwrap_or(usize::MAX);
        facts.push(look.filled("screen-document-size", &[("count", size.into())]));
        facts.push(look.filled("screen-document-digest", &[("digest", file.sha256.short().into())]));
    }
    if evidence.source.file().and_then(|file| file.path.as_ref()).is_some_and(|path| is_copy(path.as_str())) {
        facts.push(look.word("screen-document-copy"));
    }
    if let Some(dated) = evidence.dated {
        facts.push(look.filled("screen-document-dated", &[("date", dated.to_string().into())]));
    }
    page.hang("  ", Token::Text, &facts.join(", "), Token::Muted);
    if let Some(expires) = evidence.expires {
        let (id, token) = match (has_lapsed, evidence.lapses_soon(today)) {
            (true, _) => ("screen-document-expired", Token::Danger),
            (false, true) => ("screen-document-expires-soon", Token::Warning),
            (false, false) => ("screen-document-expires", Token::Muted),
        };
        page.hang("  ", Token::Text, &look.filled(id, &[("date", expires.to_string().into())]), token);
    }
    page.hang("  ", Token::Text, evidence.note.as_str(), Token::Text);
}
