//! All that shows at once: the title, a line that matters everywhere, the page, one line that says what to do or what just happened,
//! the keys, and what lies over all that.

use super::layout::{Area, cells};
use super::look::Look;
use super::page::{BannerRow, Dialog, Page, Token};
use super::view::View;
use super::{Overlay, Screen, Wizard, foot, glossary, overlay, top, verified};
use crate::text::measure;
use crate::workspace::Tone;

/// The most rows that a notice may take.
const MOST: usize = 4;

/// All that shows at once.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The title: where one is, and what always matters.
    pub title: (String, String),
    /// What matters on every screen of what is open.
    pub line: Line,
    /// The page, if the screen has something to show.
    pub page: Option<Page>,
    /// What just happened, or what to do: a sign, the rows, how they are meant.
    pub notice: (&'static str, Vec<String>, Token),
    /// The keys that matter here, by name and what they do.
    pub keys: Vec<(String, String)>,
    /// The name of the key that leads to all others, where it does.
    pub all_keys: Option<(String, String)>,
    /// What lies over the page.
    pub over: Option<Dialog>,
    /// Where everything stands.
    pub areas: FrameAreas,
}

/// What matters on every screen of what is open.
#[derive(Clone, Debug)]
pub enum Line {
    /// Nothing.
    None,
    /// On a worksheet: who speaks.
    Speaker(String, Token),
    /// On a sealed record: what is to be said of its file, in a line; the hub and its own screen say it in full.
    Record(Vec<BannerRow>),
}

/// Where everything stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct FrameAreas {
    /// The title.
    pub title: Area,
    /// What matters on every screen.
    pub line: Area,
    /// The page.
    pub page: Area,
    /// What just happened.
    pub notice: Area,
    /// The keys.
    pub keys: Area,
}

impl Wizard {
    /// What shows in a window of this size. It follows from where the user is alone.
    pub fn frame(&self, look: &Look<'_>, window: Area) -> Frame {
        let bare = View { wizard: self, look, area: window };
        let line = line(bare);
        let middle = Area { height: window.height.saturating_sub(2), ..window.below(1) }.inset();
        let (notice, height) = notice(bare, middle);
        let above = middle.first(middle.height.saturating_sub(height));
        let areas = FrameAreas {
            title: window.row(0),
            line: above.row(0),
            page: above.below(u16::from(!matches!(line, Line::None))),
            notice: middle.below(above.height),
            keys: window.row(window.height.saturating_sub(1)).inset(),
        };
        let view = View { area: areas.page, ..bare };
        let (keys, all_keys) = foot::keys(view, areas.keys.width);
        Frame {
            title: top::title(view, window.width),
            line,
            page: self.screens.last().and_then(|screen| page(view, screen)),
            notice,
            keys,
            all_keys,
            over: over(view),
            areas,
        }
    }
}

fn line(view: View<'_>) -> Line {
    if let Some((words, token)) = view.speaker_line() {
        return Line::Speaker(words, token);
    }
    let is_said = matches!(
        view.wizard.screens.last(),
        Some(Screen::Start { .. } | Screen::Hub { .. } | Screen::Verified(_)) | None
    );
    match view.workspace().and_then(|workspace| workspace.record.as_ref()) {
        Some(record) if !is_said => Line::Record(verified::short(view, record)),
        _ => Line::None,
    }
}

/// What happened, or else what to do here; and the rows that this takes.
fn notice(view: View<'_>, area: Area) -> ((&'static str, Vec<String>, Token), u16) {
    let look = view.look;
    let (sign, words, token) = match &view.wizard.notice {
        Some(notice) => {
            let (sign, token) = match notice.tone {
                Tone::Done => (look.glyphs.done, Token::Ok),
                Tone::Hint => (look.glyphs.marker, Token::Accent),
                Tone::Problem => (look.glyphs.contradiction, Token::Danger),
            };
            (sign, look.say_fully(&notice.say), token)
        }
        None => (" ", foot::hint(view).unwrap_or_default(), Token::Muted),
    };
    let rows = measure::wrapped(&words, usize::from(area.width.saturating_sub(2)));
    let height = rows.len().clamp(1, MOST.min(usize::from(area.height / 4)).max(1));
    let rows = rows.into_iter().take(height).map(str::to_owned).collect();
    ((sign, rows, token), cells(height))
}

fn page(view: View<'_>, screen: &Screen) -> Option<Page> {
    Some(match screen {
        Screen::Start { cursor } => super::start::page(view, *cursor),
        Screen::Form(form) => super::form::page::page(view, form),
        Screen::Hub { cursor } => super::hub::page(view, *cursor)?,
        Screen::Items(screen) => super::items::page(view, screen)?,
        Screen::Item(screen) if screen.presenting => super::present::page::page(view, screen)?,
        Screen::Item(screen) => super::item::page(view, screen)?,
        Screen::Account { cursor, scroll } => super::account::page(view, *cursor, scroll)?,
        Screen::Checklists { cursor } => super::checklists::page(view, *cursor)?,
        Screen::People { cursor } => super::people::page::page(view, *cursor)?,
        Screen::Statements(screen) => super::statements::page::page(view, screen)?,
        Screen::Findings { cursor } => super::findings::page(view, *cursor)?,
        Screen::Points(screen) => super::points::page::page(view, screen)?,
        Screen::Settle(screen) => super::settle::page::page(view, screen)?,
        Screen::Seal(screen) => super::seal::page::page(view, screen),
        Screen::Sealed(screen) => super::sealed::page(view, screen),
        Screen::Compare(screen) => super::compare::page::page(view, screen),
        Screen::Portfolio { cursor } => super::portfolio::page::page(view, *cursor)?,
        Screen::Verified(screen) => verified::page(view, screen),
        Screen::Recorded(screen) => super::recorded::page(view, screen)?,
    })
}

fn over(view: View<'_>) -> Option<Dialog> {
    Some(match view.wizard.overlay.as_ref()? {
        Overlay::PortfolioSearch => return None,
        Overlay::Palette { query, cursor } => overlay::page::palette(view, query, *cursor),
        Overlay::Search { query, cursor, found } => overlay::page::search(view, query, *cursor, found),
        Overlay::Glossary { query, cursor, here, found, scroll } => {
            let shown = glossary::page::Shown { query, cursor: *cursor, here, found, scroll };
            glossary::page::page(view, &shown)
        }
    })
}
