//! All that shows at once: the title, a line that matters everywhere, the page, one line that says what to do or what just happened,
//! the keys, and what lies over all that.

use super::layout::{Area, cells};
use super::{foot, glossary, overlay, top, verified};
use crate::screens::Wizard;
use crate::screens::look::Look;
use crate::screens::overlay::Overlay;
use crate::screens::page::{BannerRow, Dialog, Page, Token};
use crate::screens::screen::Screen;
use crate::screens::view::View;
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
    pub title: Area,
    /// What matters on every screen.
    pub line: Area,
    pub page: Area,
    /// What just happened.
    pub notice: Area,
    pub keys: Area,
}

impl Wizard {
    /// What shows in a window of this size. It follows from where the user is alone.
    pub fn frame(&self, look: &Look<'_>, window: Area) -> Frame {
        let notice = self.notice.as_ref().map(|notice| &notice.say);
        let is_narrowing = matches!(self.overlay, Some(Overlay::PortfolioSearch));
        let bare = View { model: &self.model, look, area: window, notice, is_narrowing };
        let line = line(self, bare);
        let middle = Area { height: window.height.saturating_sub(2), ..window.below(1) }.inset();
        let (said, height) = self::notice(self, bare, middle);
        let above = middle.first(middle.height.saturating_sub(height));
        let areas = FrameAreas {
            title: window.row(0),
            line: above.row(0),
            page: above.below(u16::from(!matches!(line, Line::None))),
            notice: middle.below(above.height),
            keys: window.row(window.height.saturating_sub(1)).inset(),
        };
        let view = View { area: areas.page, ..bare };
        let (keys, all_keys) = foot::keys(self, view, areas.keys.width);
        let shown = self.screens.last();
        let place = shown.and_then(|screen| screen.component().title(view));
        Frame {
            title: top::title(view, place.as_ref(), window.width),
            line,
            page: shown.and_then(|screen| screen.component().page(view)),
            notice: said,
            keys,
            all_keys,
            over: over(self, view),
            areas,
        }
    }
}

fn line(wizard: &Wizard, view: View<'_>) -> Line {
    if let Some((words, token)) = view.speaker_line() {
        return Line::Speaker(words, token);
    }
    let is_said = matches!(wizard.screens.last(), Some(Screen::Start(_) | Screen::Hub(_) | Screen::Verified(_)) | None);
    match view.workspace().and_then(|workspace| workspace.record.as_ref()) {
        Some(record) if !is_said => Line::Record(verified::short(view, record)),
        _ => Line::None,
    }
}

/// What happened, or else what to do here; and the rows that this takes.
fn notice(wizard: &Wizard, view: View<'_>, area: Area) -> ((&'static str, Vec<String>, Token), u16) {
    let look = view.look;
    let (sign, words, token) = match &wizard.notice {
        Some(notice) => {
            let (sign, token) = match notice.tone {
                Tone::Done => (look.glyphs.done, Token::Ok),
                Tone::Hint => (look.glyphs.marker, Token::Accent),
                Tone::Problem => (look.glyphs.contradiction, Token::Danger),
            };
            (sign, look.say_fully(&notice.say), token)
        }
        None => (" ", foot::hint(wizard, view).unwrap_or_default(), Token::Muted),
    };
    let rows = measure::wrapped(&words, usize::from(area.width.saturating_sub(2)));
    let height = rows.len().clamp(1, MOST.min(usize::from(area.height / 4)).max(1));
    let rows = rows.into_iter().take(height).map(str::to_owned).collect();
    ((sign, rows, token), cells(height))
}

fn over(wizard: &Wizard, view: View<'_>) -> Option<Dialog> {
    Some(match wizard.overlay.as_ref()? {
        Overlay::PortfolioSearch => return None,
        Overlay::Palette { query, cursor } => overlay::page::palette(wizard, view, query, *cursor),
        Overlay::Search { query, cursor, found } => overlay::page::search(view, query, *cursor, found),
        Overlay::Glossary { query, cursor, here, found, scroll } => {
            let shown = glossary::page::Shown { query, cursor: *cursor, here, found, scroll };
            glossary::page::page(view, &shown)
        }
    })
}
