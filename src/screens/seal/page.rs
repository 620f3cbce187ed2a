//! The record before it is sealed, and the key to seal it with.

use crate::attestation::Document;
use crate::present::{Source, record};
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Opening};
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{ListRow, Page, ReaderPage, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::{KeyChoice, KeyPlace, ReviewDraft, reviewers};

/// The record before it is sealed.
#[derive(Clone, Debug)]
pub struct SealScreen {
    /// The record.
    pub document: Document,
    /// What a reviewer says of it, if it is sealed already and is countersigned.
    pub opinion: Option<ReviewDraft>,
    /// The keys at hand; none until they are found.
    pub keys: Option<Vec<KeyChoice>>,
    /// The line with the cursor; one past the keys is "make a new key".
    pub cursor: usize,
    /// How far the record is scrolled.
    pub scroll: Scroll,
    /// Whether it was read to its end, so that a key can be taken.
    pub was_read: bool,
}

impl SealScreen {
    /// A record to be sealed; keys are not known yet.
    pub fn new(document: Document) -> Self {
        Self { document, opinion: None, keys: None, cursor: 0, scroll: Scroll::default(), was_read: false }
    }
}

impl Component for SealScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self))
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-seal"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(if self.was_read { "screen-hint-seal-key" } else { "screen-hint-seal-read" }))
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Open).then_some(if self.was_read { "screen-key-take" } else { "screen-key-read" })
    }

    fn lines(&self, _model: &Model) -> usize {
        self.keys.as_ref().map_or(0, Vec::len).saturating_add(1)
    }

    // Until the record was read there is no key to choose, and what moves is the text.
    fn cursor(&self) -> Option<usize> {
        self.was_read.then_some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        self.was_read.then_some(&mut self.cursor)
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn open(&self, _model: &Model) -> Option<Go> {
        Some(Go::Open(Opening::Key))
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &SealScreen) -> Page {
    let look = view.look;
    let name = screen.document.account.name.as_str();
    let id = if screen.opinion.is_some() { "screen-review-heading" } else { "screen-seal-heading" };
    let mut rows: Vec<ListRow> = Vec::new();
    match &screen.keys {
        None => rows.push(ListRow::heading(look.word("screen-seal-looking"))),
        Some(keys) => rows.extend(keys.iter().map(|key| row(view, key))),
    }
    if screen.keys.is_some() {
        let new = ListRow { text: look.word("screen-seal-new-key"), ..ListRow::default() };
        rows.push(ListRow { mark: Some((look.glyphs.plus, Token::Accent)), ..new });
    }
    let mut text = Text::new(look);
    match &screen.opinion {
        Some(opinion) => self::opinion(view, opinion, &mut text),
        None => summary(view, screen, &mut text),
    }
    Page::Reader(Box::new(ReaderPage {
        choices: Some((look.word("screen-seal-keys"), rows, screen.was_read.then_some(screen.cursor))),
        ..view.reader(look.filled(id, &[("account", name.into())]), text, &screen.scroll)
    }))
}

fn row(view: View<'_>, key: &KeyChoice) -> ListRow {
    let look = view.look;
    let place = look.word(match key.at {
        KeyPlace::Own => "screen-key-own",
        KeyPlace::File => "screen-key-file",
        KeyPlace::Agent => "screen-key-agent",
    });
    let name = if key.comment.is_empty() { key.name.clone() } else { key.comment.clone() };
    let text = format!("{name}  {} {}", key.algorithm, key.fingerprint);
    ListRow { text, right: place, ..ListRow::default() }
}

/// What is about to be sealed.
fn summary(view: View<'_>, screen: &SealScreen, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-seal-about"), Token::Text);
    page.text(&look.say(&reviewers::asked(&screen.document.reviewers())), Token::Text);
    if let Some(workspace) = view.workspace() {
        if let Some(why) = reviewers::unaffirmed(&screen.document, workspace.profile().email.as_str()) {
            page.sign(look.glyphs.advisory, &look.say(&why), Token::Warning);
        }
        let me = workspace.profile().as_person(crate::checklist::Id::nobody()).label();
        page.text(&look.filled("signed-you", &[("name", me.into())]), Token::Text);
    }
    page.gap();
    whole(view, &screen.document, page);
    page.gap();
    page.text(&look.word("screen-seal-end"), Token::Muted);
}

/// All that a record says.
pub(crate) fn whole(view: View<'_>, document: &Document, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let state = workspace.record.is_none().then_some(&workspace.state);
    let source = Source::of(document, &workspace.lists, &view.model.language, workspace.today);
    page.page(&record::whole(&source, state, view.look.words));
}

/// Verdict, reason and comments of a reviewer who is about to seal.
fn opinion(view: View<'_>, opinion: &ReviewDraft, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-review-about"), Token::Text);
    let digest = view.workspace().and_then(|workspace| workspace.record.as_ref()?.digest.clone());
    page.text(digest.as_deref().unwrap_or_default(), Token::Muted);
    page.gap();
    page.pair("screen-review-verdict", &look.word(opinion.verdict.id()));
    if let Some(reason) = &opinion.reason {
        page.pair("screen-review-reason", reason.as_str());
    }
    page.heading(&look.word("screen-review-comments"));
    if opinion.comments.is_empty() {
        page.text(&look.word("screen-review-no-comment"), Token::Text);
    }
    for (at, comment) in &opinion.comments {
        page.text(&view.name_of(at), Token::Heading);
        page.quote_in(2, comment.as_str());
        page.gap();
    }
}
