//! The number and the title of what is on the wall, as large as there is room for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::state;
use super::Shown;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::{large, paint};

/// The most lines of large letters that a title may take.
const MOST: usize = 2;
/// The cells between large letters and what stands beside them.
const GAP: usize = 4;

/// How the number and the title are written.
pub(super) enum Head {
    /// Both in large letters: the rows of the number, and those of each line of the title.
    Large(Vec<String>, Vec<Vec<String>>),
    /// The number in large letters, the title beside it.
    Number(Vec<String>, Vec<String>),
    /// Both as all else.
    Plain(Vec<String>),
}

fn is_possible(shown: Shown<'_>) -> bool {
    !shown.view.look.glyphs.is_ascii()
}

fn title(shown: Shown<'_>) -> &str {
    let words = shown.view.words(shown.list);
    let own = words.item_title(&shown.item.id);
    if own.is_empty() { words.item_title(&shown.head.id) } else { own }
}

fn cells(rows: &[String]) -> usize {
    rows.iter().map(|row| text::width(row)).max().unwrap_or(0)
}

impl Head {
    /// All in large letters, where they fit; the number may be larger still.
    pub(super) fn large(shown: Shown<'_>, area: Rect, is_twice: bool) -> Option<Self> {
        let rows = if is_twice { large::rows_twice } else { large::rows };
        let number = rows(shown.item.id.as_str()).filter(|_| is_possible(shown))?;
        let room = usize::from(area.width);
        let mut lines: Vec<(String, Vec<String>)> = Vec::new();
        for word in title(shown).split_whitespace() {
            let longer = lines.last().map(|(line, _)| format!("{line} {word}"));
            let longer =
                longer.and_then(|line| Some((large::rows(&line)?, line))).filter(|(rows, _)| cells(rows) <= room);
            match (longer, lines.last_mut()) {
                (Some((rows, line)), Some(last)) => *last = (line, rows),
                _ => lines.push((word.to_owned(), large::rows(word)?)),
            }
        }
        let fits = lines.len() <= MOST && lines.iter().all(|(_, rows)| cells(rows) <= room);
        (fits && cells(&number) <= room).then(|| Self::Large(number, lines.into_iter().map(|(_, rows)| rows).collect()))
    }

    /// The number in large letters.
    pub(super) fn number(shown: Shown<'_>, area: Rect) -> Option<Self> {
        let number = large::rows(shown.item.id.as_str()).filter(|_| is_possible(shown))?;
        let room = usize::from(area.width).checked_sub(cells(&number).saturating_add(GAP))?;
        let title: Vec<String> = text::wrapped(title(shown), room).into_iter().map(str::to_owned).collect();
        (room >= 24 && title.len() < usize::from(large::HEIGHT)).then_some(Self::Number(number, title))
    }

    /// As everywhere else.
    pub(super) fn plain(shown: Shown<'_>, area: Rect) -> Self {
        let title = format!("{}  {}", shown.item.id, title(shown));
        Self::Plain(text::wrapped(&title, usize::from(area.width)).into_iter().map(str::to_owned).collect())
    }

    /// The rows it takes.
    pub(super) fn height(&self) -> u16 {
        match self {
            Self::Large(number, title) => {
                let title = paint::cells(title.len()).saturating_mul(large::HEIGHT);
                paint::cells(number.len()).saturating_add(title).saturating_add(1)
            }
            Self::Number(..) => large::HEIGHT,
            Self::Plain(rows) => paint::cells(rows.len()).saturating_add(1),
        }
    }

    /// Draws it; gives what is left below.
    pub(super) fn draw(&self, shown: Shown<'_>, buf: &mut Buffer, area: Rect) -> Rect {
        let look = shown.view.look;
        let heading = look.style(Token::Heading);
        let write = |buf: &mut Buffer, area: Rect, rows: &[String]| {
            for (down, row) in rows.iter().enumerate() {
                paint::write(buf, paint::row(buf, area, paint::cells(down)), row, heading);
            }
        };
        match self {
            Self::Large(number, title) => {
                write(buf, area, number);
                let beside = paint::after(area, paint::cells(cells(number).saturating_add(GAP)));
                draw_state(shown, buf, paint::below(beside, paint::cells(number.len()) / 2));
                for (down, rows) in title.iter().enumerate() {
                    let above = large::HEIGHT.saturating_mul(paint::cells(down));
                    let above = above.saturating_add(paint::cells(number.len())).saturating_add(1);
                    write(buf, paint::below(area, above), rows);
                }
            }
            Self::Number(number, title) => {
                write(buf, area, number);
                let beside = paint::after(area, paint::cells(cells(number).saturating_add(GAP)));
                write(buf, beside, title);
                draw_state(shown, buf, paint::below(beside, paint::cells(title.len())));
            }
            Self::Plain(rows) => {
                write(buf, area, rows);
                draw_state(shown, buf, paint::below(area, paint::cells(rows.len())));
            }
        }
        paint::below(area, self.height())
    }
}

/// How the entry stands, and which of its family it is.
fn draw_state(shown: Shown<'_>, buf: &mut Buffer, row: Rect) {
    let look = shown.view.look;
    let mut mark = state::of_item(shown.view, shown.list, shown.index, shown.found);
    let asked = || shown.found.parts.iter().filter(|part| !part.applies.is_aside());
    let (all, done) = (asked().count(), asked().filter(|part| !part.is_open()).count());
    if mark.sign == look.glyphs.open && done > 0 {
        mark.word = look.filled("presenter-answered", &[("done", done.into()), ("count", all.into())]);
    }
    let used = paint::write_cut(buf, row, &format!("{} {}", mark.sign, mark.word), look, look.style(mark.token));
    let (at, count) = shown.place;
    if count > 1 {
        let values = [("at", at.into()), ("count", count.into()), ("item", shown.head.id.as_str().into())];
        let words = format!("{} {}", look.glyphs.dot, look.filled("presenter-entry", &values));
        paint::write_cut(buf, paint::after(row, used.saturating_add(1)), &words, look, look.style(Token::Muted));
    }
}
