//! What is disputed: every side in full, one beside the other where there is room, else one under the other.

use crate::checklist::Address;
use crate::screens::component::Component;
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{Heading, Page, ReaderPage, Token};
use crate::screens::text::{Block, Text};
use crate::screens::view::View;
use crate::worksheet::{Conflict, Topic, conflict_about};

/// As many sides stand beside each other.
const MOST: usize = 3;

/// The sides of what is disputed.
#[derive(Clone, Debug)]
pub struct SettleScreen {
    /// What it is about.
    pub topic: Topic,
    /// The item, part or fact at which it was opened.
    pub at: Option<Address>,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

impl SettleScreen {
    /// The conflict whose sides show.
    pub fn conflict<'a>(&self, model: &'a Model) -> Option<Conflict<'a>> {
        conflict_about(&self.topic, &model.workspace.as_ref()?.state)
    }
}

impl Component for SettleScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-settle"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let is_read_only = view.workspace()?.read_only.is_some();
        Some(view.look.word(if is_read_only { "screen-hint-read-only" } else { "screen-hint-settle" }))
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn item(&self, _model: &Model) -> Option<Address> {
        self.at.as_ref().map(Address::item_only)
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &SettleScreen) -> Option<Page> {
    let conflict = screen.conflict(view.model)?;
    let look = view.look;
    let count = conflict.claims.len();
    let right = look.filled("settle-sides", &[("count", count.into())]);
    let mut text = Text::new(look);
    what(view, screen, &mut text);
    text.gap();
    let sides = conflict.claims.iter().enumerate().map(|(place, claim)| {
        let mut text = Text::new(look);
        super::side::draw(view, screen, place, claim, &mut text);
        text.blocks
    });
    if view.is_wide() && count <= MOST {
        text.blocks.push(Block::Columns(sides.collect()));
    } else {
        for side in sides {
            text.blocks.extend(side);
            text.gap();
        }
    }
    Some(Page::Reader(Box::new(ReaderPage {
        top: view.top(),
        heading: Heading::new(about(view, screen), 1).with(right, Token::Danger),
        blocks: text.blocks,
        scroll: screen.scroll.clone(),
        choices: None,
    })))
}

/// What it is about, in a line.
fn about(view: View<'_>, screen: &SettleScreen) -> String {
    let look = view.look;
    let id = match &screen.topic {
        Topic::Name => return look.word("settle-name"),
        Topic::Checklist(_) => return look.word("settle-checklist"),
        Topic::Fact(_) => return look.word("settle-fact"),
        Topic::Question(_) => return look.word("settle-question"),
        Topic::QuestionReply(_) => return look.word("settle-question-reply"),
        Topic::Answer(_) => "settle-answer",
        Topic::Assignment(_) => "settle-assignment",
        Topic::Note(_) => "settle-note",
        Topic::Document(..) => "settle-document",
        Topic::Reply(_) => "settle-reply",
    };
    let item = screen.at.as_ref().map_or_else(|| look.word("comment-whole"), |at| view.name_of(&at.item_only()));
    look.filled(id, &[("item", item.into())])
}

/// The part, the question, the checklist or the comment that the sides are of.
fn what(view: View<'_>, screen: &SettleScreen, page: &mut Text<'_>) {
    let list = |at: &crate::checklist::Address| view.workspace().and_then(|workspace| workspace.list(&at.checklist));
    match &screen.topic {
        Topic::Checklist(id) => {
            let title = view.model.library.newest(id).map(|list| view.words(list).title.to_string());
            page.text(&title.unwrap_or_else(|| id.to_string()), Token::Text);
        }
        Topic::Fact(at) => page.text(&view.name_of(at), Token::Text),
        Topic::Answer(kept) => {
            let at = screen.at.as_ref().unwrap_or(kept);
            if let Some((list, part)) = list(at).zip(at.part.as_ref()) {
                page.text(view.words(list).part_line(&at.item, part), Token::Text);
            }
        }
        Topic::Reply(event) => {
            let comments = view.workspace().map(|workspace| workspace.state.comments.as_slice()).unwrap_or_default();
            if let Some(one) = comments.iter().find(|one| one.event == *event) {
                page.quote(one.comment.text.as_str());
            }
        }
        Topic::QuestionReply(id) => {
            let asked = view.workspace().and_then(|workspace| workspace.state.questions.get(id)?.question());
            if let Some(question) = asked {
                page.quote(question.text.as_str());
            }
        }
        Topic::Name | Topic::Assignment(_) | Topic::Note(_) | Topic::Document(..) | Topic::Question(_) => {}
    }
}
