//! Who is at the table: who speaks, who records, and what each decided.

use crate::checklist::{Address, Id};
use crate::present;
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::model::Model;
use crate::screens::page::{Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::{Register, Side, Version};
use crate::workspace::answering::kept_at;
use crate::workspace::identity::to_confirm;
use crate::workspace::{PersonLine, is_proposed, people_lines, side_id};
use jiff::Timestamp;

/// The rows that say more of the one with the cursor.
const PANE: u16 = 9;

/// Who is at the table.
#[derive(Clone, Debug, Default)]
pub struct PeopleScreen {
    /// The line with the cursor.
    pub cursor: usize,
}

impl PeopleScreen {
    /// Who has the cursor.
    pub(in crate::screens) fn person(&self, model: &Model) -> Option<PersonLine> {
        people_lines(model.workspace.as_ref()?).into_iter().nth(self.cursor)
    }
}

impl Component for PeopleScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("people-heading"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-hint-people"))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        let changed = || {
            let (workspace, line) = (model.workspace.as_ref()?, self.person(model)?);
            to_confirm(workspace, &line.person.id)
        };
        match command {
            Command::Confirm => Offer::if_else(changed().is_some(), "identity-nothing-here"),
            _ => Offer::Yes,
        }
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Open).then_some("screen-key-speak")
    }

    fn lines(&self, model: &Model) -> usize {
        model.workspace.as_ref().map_or(0, |workspace| people_lines(workspace).len())
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn open(&self, _model: &Model) -> Option<Go> {
        Some(Go::Open(Opening::Speaker))
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize) -> Option<Page> {
    let look = view.look;
    let workspace = view.workspace()?;
    let lines = people_lines(workspace);
    let cursor = cursor.min(lines.len().saturating_sub(1));
    let mut text = Text::new(look);
    if let Some(line) = lines.get(cursor) {
        text.blocks_of(&present::people::one(workspace, line, look.words));
    }
    let height = view.area.height.saturating_sub(view.top());
    let split = if view.is_wide() {
        Split::Beside(view.area.width / 2)
    } else {
        Split::Below(height.saturating_sub(PANE.min(height / 2)).saturating_sub(1))
    };
    Some(Page::List(Box::new(ListPage {
        top: view.top(),
        heading: Some(Heading::new(look.word("people-heading"), 1)),
        is_heading_of_list: true,
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split,
        ..ListPage::of(lines.iter().map(|line| row(view, line)).collect(), Some(cursor))
    })))
}

fn row(view: View<'_>, line: &PersonLine) -> ListRow {
    let look = view.look;
    let mut right: Vec<String> = Vec::new();
    right.extend(line.speaks.then(|| look.word("people-speaks")));
    right.extend(line.is_me.then(|| look.word("people-records")));
    right.push(look.word(side_id(line.person.side)));
    let sign = if line.speaks { look.glyphs.radio_on } else { " " };
    ListRow {
        mark: Some((sign, Token::Accent)),
        text: line.person.name.to_string(),
        right: right.join(&format!(" {} ", look.glyphs.dot)),
        right_token: line.speaks.then_some(Token::Accent),
        ..ListRow::default()
    }
}

impl<'a> View<'a> {
    /// Who speaks, where it is another than the one at the keyboard; or that what is answered only counts as proposed.
    pub(crate) fn speaker_line(self) -> Option<(String, Token)> {
        let workspace = self.workspace().filter(|workspace| workspace.read_only.is_none())?;
        let side = |side: Side| self.look.word(side_id(side)).into();
        if let Some(speaker) = workspace.speaker() {
            let values = [
                ("name", speaker.name.as_str().into()),
                ("side", side(speaker.side)),
                ("recorder", workspace.profile().name.as_str().into()),
            ];
            let proposes = speaker.side != Side::Subscriber;
            let id = if proposes { "people-line-speaker-proposes" } else { "people-line-speaker" };
            return Some((self.look.filled(id, &values), if proposes { Token::Warning } else { Token::Accent }));
        }
        let me = workspace.profile();
        let proposes = me.side != Side::Subscriber && !me.name.is_blank();
        let values = [("name", me.name.as_str().into()), ("side", side(me.side))];
        proposes.then(|| (self.look.filled("people-line-proposes", &values), Token::Warning))
    }

    /// Somebody, by name and side.
    pub(crate) fn person_and_side(self, id: &Id) -> String {
        let known = self.workspace().and_then(|workspace| workspace.state.person(id));
        let Some(person) = known else { return self.look.word("screen-somebody") };
        let side = self.look.word(side_id(person.side));
        self.look.filled("people-named", &[("name", person.name.as_str().into()), ("side", side.into())])
    }

    /// Who proposed what stands at a part or a question about the account, if it waits.
    pub(crate) fn proposer(self, at: &Address) -> Option<&'a Id> {
        self.proposal(at).map(|(by, _)| by)
    }

    /// The same in a sentence.
    pub(crate) fn proposed_by(self, at: &Address) -> Option<String> {
        let (by, when) = self.proposal(at)?;
        let date = crate::worksheet::stamp::date_of(when).to_string();
        let values = [("name", self.person_and_side(by).into()), ("date", date.into())];
        Some(self.look.filled("people-proposed-by", &values))
    }

    fn proposal(self, at: &Address) -> Option<(&'a Id, Timestamp)> {
        let workspace = self.workspace().filter(|workspace| is_proposed(workspace, at))?;
        let at = at.without_option();
        let answer = workspace.state.answers.get(&kept_at(workspace, &at)).and_then(Register::settled);
        let fact = || workspace.state.facts.get(&at).and_then(Register::settled);
        answer.map(|version| (&version.by, version.at)).or_else(|| fact().map(|version| (&version.by, version.at)))
    }

    /// Who recorded it, where somebody else decided it.
    pub(crate) fn recorded_by<T>(self, version: &Version<T>) -> Option<String> {
        let values = || {
            let date = crate::worksheet::stamp::date_of(version.at).to_string();
            let (by, rec) = (self.person_name(&version.by), self.person_name(&version.rec));
            [("name", by.into()), ("recorder", rec.into()), ("date", date.into())]
        };
        (version.by != version.rec).then(|| self.look.filled("people-recorded-by", &values()))
    }
}
