//! Who is at the table: who speaks, who records, and what each decided.

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{Entry, beside, draw_heading, draw_list, draw_preview, draw_rule};
use super::{View, WIDE};
use crate::checklist::{Address, Id};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::worksheet::{Register, Side, Version};
use crate::workspace::answering::kept_at;
use crate::workspace::identity::to_confirm;
use crate::workspace::{PersonLine, is_proposed, people_lines, side_id, signed};

/// The rows that say more of the one with the cursor.
const PANE: u16 = 9;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, cursor: usize) -> Option<Position> {
    let look = view.look;
    let lines = people_lines(view.workspace()?);
    let area = paint::below(area, u16::from(area.height > 16));
    let is_wide = area.width >= WIDE.saturating_sub(2);
    let (list, aside) = if is_wide {
        beside(buf, area, look, area.width / 2)
    } else {
        let rows = area.height.saturating_sub(PANE.min(area.height / 2)).saturating_sub(1);
        draw_rule(buf, paint::row(buf, area, rows), look, "");
        (Rect { height: rows, ..area }, paint::below(area, rows.saturating_add(1)))
    };
    let rest = paint::below(draw_heading(buf, list, look, &look.word("people-heading")), 1);
    let cursor = cursor.min(lines.len().saturating_sub(1));
    let mut page = Page::new(look, aside.width);
    if let Some(line) = lines.get(cursor) {
        detail(view, line, &mut page);
    }
    draw_preview(view, buf, aside, &page.lines);
    let entries: Vec<Entry> = lines.iter().map(|line| row(view, line)).collect();
    draw_list(buf, rest, look, &entries, Some(cursor))
}

fn row(view: View<'_>, line: &PersonLine) -> Entry {
    let look = view.look;
    let mut right: Vec<String> = Vec::new();
    right.extend(line.speaks.then(|| look.word("people-speaks")));
    right.extend(line.is_me.then(|| look.word("people-records")));
    right.push(look.word(side_id(line.person.side)));
    let sign = if line.speaks { look.glyphs.radio_on } else { " " };
    Entry {
        mark: Some((sign, Token::Accent)),
        text: line.person.name.to_string(),
        right: right.join(&format!(" {} ", look.glyphs.dot)),
        right_token: line.speaks.then_some(Token::Accent),
        ..Entry::default()
    }
}

/// Who the one with the cursor is, and what they did.
fn detail(view: View<'_>, line: &PersonLine, page: &mut Page<'_>) {
    let (look, person) = (view.look, &line.person);
    page.text(&person.label(), Token::Heading);
    let texts = [("people-role", &person.role), ("people-organisation", &person.organisation)];
    for (id, text) in texts.into_iter().filter(|(_, text)| !text.is_blank()) {
        page.pair(id, text.as_str());
    }
    page.pair("people-side", &look.word(side_id(person.side)));
    let change = view.workspace().and_then(|workspace| Some((workspace, to_confirm(workspace, &person.id)?)));
    if let Some((workspace, change)) = change {
        page.sign(look.glyphs.advisory, &look.say(&signed::changed(&workspace.state, change)), Token::Warning);
        page.text(&look.word("identity-how"), Token::Muted);
    }
    page.gap();
    let counts = [("decided", line.decided), ("recorded", line.recorded), ("proposed", line.proposed)];
    let values = counts.map(|(name, count)| (name, count.into()));
    page.text(&look.filled("people-decided", &values), Token::Text);
    if line.proposed > 0 {
        page.sign(look.glyphs.proposed, &look.filled("people-waiting", &values), Token::Warning);
    }
    let may = match person.side {
        Side::Subscriber => "people-may-subscriber",
        Side::Consultant => "people-may-consultant",
        Side::Reviewer => "people-may-reviewer",
    };
    page.text(&look.word(may), Token::Muted);
}

impl<'a> View<'a> {
    /// Who speaks, where it is another than the one at the keyboard; or that what is answered only counts as proposed.
    pub(super) fn speaker_line(self) -> Option<(String, Token)> {
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
    pub(super) fn person_and_side(self, id: &Id) -> String {
        let known = self.workspace().and_then(|workspace| workspace.state.person(id));
        let Some(person) = known else { return self.look.word("screen-somebody") };
        let side = self.look.word(side_id(person.side));
        self.look.filled("people-named", &[("name", person.name.as_str().into()), ("side", side.into())])
    }

    /// Who proposed what stands at a part or a question about the account, if it waits.
    pub(super) fn proposer(self, at: &Address) -> Option<&'a Id> {
        self.proposal(at).map(|(by, _)| by)
    }

    /// The same in a sentence.
    pub(super) fn proposed_by(self, at: &Address) -> Option<String> {
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
    pub(super) fn recorded_by<T>(self, version: &Version<T>) -> Option<String> {
        let values = || {
            let date = crate::worksheet::stamp::date_of(version.at).to_string();
            let (by, rec) = (self.person_name(&version.by), self.person_name(&version.rec));
            [("name", by.into()), ("recorder", rec.into()), ("date", date.into())]
        };
        (version.by != version.rec).then(|| self.look.filled("people-recorded-by", &values()))
    }
}
