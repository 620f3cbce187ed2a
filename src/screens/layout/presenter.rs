//! One item for a wall: the larger the window, the larger what is said first, and the more room between the rest.

use super::{Area, TextArea, answer_lines, cells};
use crate::screens::glyphs::Glyphs;
use crate::screens::page::{PresenterPage, Token};
use crate::screens::text::{Row, Run, width};
use crate::text::{large, measure};

/// Wider rows are hard to follow, also on a wall.
const MEASURE: u16 = 112;
/// The most lines of large letters that a title may take.
const MOST: usize = 2;
/// The cells between large letters and what stands beside them.
const GAP: usize = 4;
/// The fewest cells of a title beside a large number.
const BESIDE: usize = 24;
/// Where a consequence begins: under the words of its choice.
const INDENT: usize = 8;

/// Where everything stands.
#[derive(Clone, Debug)]
pub struct PresenterAreas {
    /// The number and the title.
    pub head: Head,
    /// Where they stand.
    pub head_area: Area,
    /// How it stands, and which of its family it is.
    pub state: Area,
    /// What to do.
    pub what: TextArea,
    /// What to choose from, and what follows.
    pub choices: Vec<ChoiceLine>,
    /// Where that stands.
    pub choices_area: Area,
    /// All that is written on but the foot.
    pub body: Area,
    /// The rule over the foot, and its lines.
    pub foot: Area,
    /// How many lines it has.
    pub foot_lines: usize,
    /// How the time stands.
    pub time: Area,
}

/// How the number and the title are written.
#[derive(Clone, Debug)]
pub enum Head {
    /// Both in large letters: the rows of the number, and those of each line of the title.
    Large(Vec<String>, Vec<Vec<String>>),
    /// The number in large letters, the title beside it.
    Number(Vec<String>, Vec<String>),
    /// Both as all else.
    Plain(Vec<String>),
}

/// A row of the choices.
#[derive(Clone, Debug, Default)]
pub struct ChoiceLine {
    /// The choice it belongs to; none between two.
    pub choice: Option<usize>,
    /// Whether it is the choice's own words and not what follows from it.
    pub is_own: bool,
    /// What it says.
    pub row: Row,
}

/// How much room there is for the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// An empty row between two choices.
    Airy,
    /// All rows, one under the other.
    Full,
    /// What follows is only said of the one with the cursor, and others may be cut.
    Cursor,
}

/// Lays the page out.
pub fn presenter(page: &PresenterPage, area: Area, glyphs: &'static Glyphs) -> PresenterAreas {
    let area = inner(area);
    let (foot, foot_lines, body) = self::foot(page, area);
    let mut what = TextArea::new(&page.what, body, glyphs);
    let gap = u16::from(body.height > 10).saturating_add(u16::from(body.height > 36));
    let whole = cells(what.rows.len()).saturating_add(gap.saturating_mul(2));
    let least = whole.min((body.height / 4).max(2).saturating_add(gap.saturating_mul(2)));
    let (head, choices) = fitting(page, body, whole, least, glyphs);
    let rest = body.below(head.height()).below(gap);
    let below = cells(choices.len()).min(rest.height.saturating_sub(least.saturating_sub(gap)));
    let most = rest.height.saturating_sub(below).saturating_sub(gap);
    if what.rows.len() > usize::from(most) {
        what.rows.retain(|row| width(row) > 0);
    }
    what.area = rest.first(cells(what.rows.len()).min(most));
    let choices_area = rest.below(what.area.height.saturating_add(gap));
    let state = head.state(body);
    let time = area.row(area.height.saturating_sub(1));
    PresenterAreas { head, head_area: body, state, what, choices, choices_area, body, foot, foot_lines, time }
}

/// The part of the window that is written on: the wider it is, the more is left free at the sides.
fn inner(area: Area) -> Area {
    let margin = if area.width < 90 { 0 } else { 4.max(area.width.saturating_sub(MEASURE) / 2) };
    let above = u16::from(area.height > 16).saturating_add(u16::from(area.height > 30));
    let area = area.below(above);
    Area { x: area.x.saturating_add(margin), width: area.width.saturating_sub(margin.saturating_mul(2)), ..area }
}

/// The foot, how many of its lines there is room for, and what is left above it.
fn foot(page: &PresenterPage, area: Area) -> (Area, usize, Area) {
    let lines = if area.height > 8 { page.foot.len() } else { page.law };
    let lines = lines.min(usize::from(area.height / 4));
    let gap = u16::from(area.height > 12);
    let height = cells(lines).saturating_add(gap).saturating_add(2);
    let top = area.height.saturating_sub(height);
    (area.below(top.saturating_add(gap)), lines, area.first(top))
}

/// The largest letters and the most room with which all choices can be seen: with all of what is to be done if they stand
/// apart, else with the least that must be seen of it.
fn fitting(
    page: &PresenterPage,
    area: Area,
    whole: u16,
    least: u16,
    glyphs: &'static Glyphs,
) -> (Head, Vec<ChoiceLine>) {
    let large = [Head::large(page, area, true), Head::large(page, area, false), Head::number(page, area)];
    let large = large.into_iter().flatten();
    let lay = |room| choices(page, area.width, room, glyphs);
    let (airy, full) = (lay(Room::Airy), lay(Room::Full));
    for head in large.chain([Head::plain(page, area)]) {
        for (choices, around) in [(&airy, whole), (&full, least)] {
            if head.height().saturating_add(around).saturating_add(cells(choices.len())) <= area.height {
                return (head, choices.clone());
            }
        }
    }
    (Head::plain(page, area), lay(Room::Cursor))
}

fn choices(page: &PresenterPage, width: u16, room: Room, glyphs: &'static Glyphs) -> Vec<ChoiceLine> {
    // The last columns are for the arrows.
    let width = width.saturating_sub(2);
    let mut lines = Vec::new();
    for (index, choice) in page.choices.iter().enumerate() {
        if room == Room::Airy && !choice.is_first {
            lines.push(ChoiceLine::default());
        }
        let laid = |is_own| move |row| ChoiceLine { choice: Some(index), is_own, row };
        lines.extend(answer_lines(&choice.row, width, true, glyphs).into_iter().map(laid(true)));
        if room != Room::Cursor || index == page.cursor {
            lines.extend(follows(&choice.follows, width).into_iter().map(laid(false)));
        }
    }
    lines
}

fn follows(follows: &[(&'static str, String, Token)], width: u16) -> Vec<Row> {
    let room = usize::from(width).saturating_sub(INDENT).saturating_sub(2);
    let rows = follows.iter().flat_map(|(sign, words, token)| {
        measure::wrapped(words, room).into_iter().enumerate().map(move |(index, words)| {
            let sign = if index == 0 { *sign } else { " " };
            vec![Run::new(format!("{}{sign} ", " ".repeat(INDENT)), *token), Run::new(words, *token)]
        })
    });
    rows.collect()
}

fn widest(rows: &[String]) -> usize {
    rows.iter().map(|row| measure::width(row)).max().unwrap_or(0)
}

impl Head {
    /// All in large letters, where they fit; the number may be larger still.
    fn large(page: &PresenterPage, area: Area, is_twice: bool) -> Option<Self> {
        let rows = if is_twice { large::rows_twice } else { large::rows };
        let number = rows(&page.number).filter(|_| page.has_large)?;
        let room = usize::from(area.width);
        let mut lines: Vec<(String, Vec<String>)> = Vec::new();
        for word in page.title.split_whitespace() {
            let longer = lines.last().map(|(line, _)| format!("{line} {word}"));
            let longer =
                longer.and_then(|line| Some((large::rows(&line)?, line))).filter(|(rows, _)| widest(rows) <= room);
            match (longer, lines.last_mut()) {
                (Some((rows, line)), Some(last)) => *last = (line, rows),
                _ => lines.push((word.to_owned(), large::rows(word)?)),
            }
        }
        let fits = lines.len() <= MOST && lines.iter().all(|(_, rows)| widest(rows) <= room);
        (fits && widest(&number) <= room)
            .then(|| Self::Large(number, lines.into_iter().map(|(_, rows)| rows).collect()))
    }

    /// The number in large letters.
    fn number(page: &PresenterPage, area: Area) -> Option<Self> {
        let number = large::rows(&page.number).filter(|_| page.has_large)?;
        let room = usize::from(area.width).checked_sub(widest(&number).saturating_add(GAP))?;
        let title: Vec<String> = measure::wrapped(&page.title, room).into_iter().map(str::to_owned).collect();
        (room >= BESIDE && title.len() < usize::from(large::HEIGHT)).then_some(Self::Number(number, title))
    }

    /// As everywhere else.
    fn plain(page: &PresenterPage, area: Area) -> Self {
        let title = format!("{}  {}", page.number, page.title);
        Self::Plain(measure::wrapped(&title, usize::from(area.width)).into_iter().map(str::to_owned).collect())
    }

    /// The rows it takes.
    fn height(&self) -> u16 {
        match self {
            Self::Large(number, title) => {
                let title = cells(title.len()).saturating_mul(large::HEIGHT);
                cells(number.len()).saturating_add(title).saturating_add(1)
            }
            Self::Number(..) => large::HEIGHT,
            Self::Plain(rows) => cells(rows.len()).saturating_add(1),
        }
    }

    /// Where the state stands.
    fn state(&self, area: Area) -> Area {
        match self {
            Self::Large(number, _) => self.beside(area).below(cells(number.len()) / 2).row(0),
            Self::Number(_, title) => self.beside(area).below(cells(title.len())).row(0),
            Self::Plain(rows) => area.below(cells(rows.len())).row(0),
        }
    }

    /// What is right of the number.
    pub fn beside(&self, area: Area) -> Area {
        match self {
            Self::Large(number, _) | Self::Number(number, _) => area.after(cells(widest(number).saturating_add(GAP))),
            Self::Plain(_) => area,
        }
    }
}
