//! A screen as a picture and as text, for the README: made from the program by the tests, so they cannot go stale.
//!
//! The picture is an SVG whose runs of text carry their length, so that columns stay columns in any font; it is light or
//! dark as the reader's page is. The same buffer always gives the same bytes.

mod palette;

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::Modifier;

use crate::text::measure;

/// One letter's cell, in the picture's units.
const CELL_WIDTH: usize = 9;
const CELL_HEIGHT: usize = 18;
const MARGIN: usize = 12;
/// From a row's top to its letters' foot, and to the line under them.
const BASELINE: usize = 14;
const UNDERLINE: usize = 16;

/// What makes cells look alike: classes of the palette.
#[derive(Clone, PartialEq, Eq)]
struct Face {
    ink: String,
    ground: Option<&'static str>,
    is_lined: bool,
}

/// The screen as text, without blanks at the ends of its rows.
pub fn transcript(buf: &Buffer) -> String {
    rows(buf).map(|row| words(row).trim_end().to_owned()).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// The screen as an SVG picture. `label` says in words what it shows, for those who cannot see it.
pub fn svg(buf: &Buffer, label: &str) -> String {
    let width = usize::from(buf.area.width).saturating_mul(CELL_WIDTH).saturating_add(2 * MARGIN);
    let height = usize::from(buf.area.height).saturating_mul(CELL_HEIGHT).saturating_add(2 * MARGIN);
    let label = escaped(label);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-label=\"{label}\">\n<style>\n{}</style>\n<rect class=\"ground\" width=\"{width}\" height=\"{height}\" \
         rx=\"8\"/>\n",
        palette::STYLE
    );
    for (y, row) in rows(buf).enumerate() {
        let top = y.saturating_mul(CELL_HEIGHT).saturating_add(MARGIN);
        for run in runs(row, |cell| face(cell).ground) {
            draw_ground(&mut svg, top, &run);
        }
        for run in runs(row, face) {
            draw_ink(&mut svg, top, &run);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Neighbouring cells that have something in common.
struct Run<T> {
    column: usize,
    cells: usize,
    text: String,
    common: T,
}

fn rows(buf: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buf.content().chunks(usize::from(buf.area.width).max(1))
}

/// The cells of a row that are drawn, with their columns: what a wide letter covers is not.
fn drawn(row: &[Cell]) -> impl Iterator<Item = (usize, &Cell)> {
    let mut free = 0usize;
    row.iter().enumerate().filter(move |(column, cell)| {
        let is_drawn = *column >= free;
        if is_drawn {
            free = column.saturating_add(usize::from(cell.cell_width()).max(1));
        }
        is_drawn
    })
}

fn words(row: &[Cell]) -> String {
    drawn(row).map(|(_, cell)| cell.symbol()).collect()
}

fn runs<T: PartialEq>(row: &[Cell], common: impl Fn(&Cell) -> T) -> Vec<Run<T>> {
    let mut runs: Vec<Run<T>> = Vec::new();
    for (column, cell) in drawn(row) {
        let (common, cells) = (common(cell), usize::from(cell.cell_width()).max(1));
        match runs.last_mut().filter(|run| run.common == common) {
            Some(run) => {
                run.cells = run.cells.saturating_add(cells);
                run.text.push_str(cell.symbol());
            }
            None => runs.push(Run { column, cells, text: cell.symbol().to_owned(), common }),
        }
    }
    runs
}

fn face(cell: &Cell) -> Face {
    let has = |modifier| cell.modifier.contains(modifier);
    let (mut ink, mut ground) = (palette::name(cell.fg), palette::name(cell.bg));
    if has(Modifier::REVERSED) {
        (ink, ground) = (ground.or(Some("ground")), ink.or(Some("ink")));
    }
    let marks = [(Modifier::BOLD, " b"), (Modifier::DIM, " d"), (Modifier::ITALIC, " i")];
    let marks: String = marks.into_iter().filter(|(modifier, _)| has(*modifier)).map(|(_, mark)| mark).collect();
    Face { ink: format!("{}{marks}", ink.unwrap_or("ink")), ground, is_lined: has(Modifier::UNDERLINED) }
}

// Writing to a string does not fail, so what it says is not looked at.

fn draw_ground(svg: &mut String, top: usize, run: &Run<Option<&str>>) {
    if let Some(ground) = run.common {
        let (x, width) = (left(run.column), run.cells.saturating_mul(CELL_WIDTH));
        let _ = writeln!(
            svg,
            "<rect class=\"{ground}\" x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{CELL_HEIGHT}\"/>"
        );
    }
}

fn draw_ink(svg: &mut String, top: usize, run: &Run<Face>) {
    let class = &run.common.ink;
    if run.common.is_lined {
        let (x, width, y) = (left(run.column), run.cells.saturating_mul(CELL_WIDTH), top.saturating_add(UNDERLINE));
        let _ = writeln!(svg, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"1\"/>");
    }
    let y = top.saturating_add(BASELINE);
    for (column, words) in pieces(&run.text) {
        let (x, width) = (left(run.column.saturating_add(column)), measure::width(words).saturating_mul(CELL_WIDTH));
        let words = escaped(words);
        let _ = writeln!(svg, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" textLength=\"{width}\">{words}</text>");
    }
}

/// The parts of a text between two blanks or more, with their columns: not every viewer keeps blanks.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let mut column = 0usize;
    for part in text.split("  ") {
        let words = part.trim_start();
        let blanks = part.len().saturating_sub(words.len());
        if !words.trim_end().is_empty() {
            pieces.push((column.saturating_add(blanks), words.trim_end()));
        }
        column = column.saturating_add(measure::width(part)).saturating_add(2);
    }
    pieces
}

fn left(column: usize) -> usize {
    column.saturating_mul(CELL_WIDTH).saturating_add(MARGIN)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    use super::*;

    fn screen() -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 2));
        buf.set_string(0, 0, "a <診> b", Style::new());
        buf.set_string(0, 1, "chosen", Style::new().fg(Color::Green).add_modifier(Modifier::REVERSED | Modifier::BOLD));
        buf
    }

    #[test]
    fn a_transcript_is_what_one_reads() {
        assert_eq!(transcript(&screen()), "a <診> b\nchosen");
    }

    #[test]
    fn a_picture_keeps_its_columns_and_says_what_it_is() {
        let svg = svg(&screen(), "A \"screen\"");
        assert!(svg.contains("role=\"img\" aria-label=\"A &quot;screen&quot;\""));
        assert!(svg.contains("<text class=\"ink\" x=\"12\" y=\"26\" textLength=\"72\">a &lt;診&gt; b</text>"), "{svg}");
        assert!(svg.contains("<rect class=\"green\" x=\"12\" y=\"30\" width=\"54\" height=\"18\"/>"), "{svg}");
        assert!(svg.contains("<text class=\"ground b\""), "{svg}");
        assert!(svg.contains("prefers-color-scheme: dark"));
    }

    #[test]
    fn the_same_screen_gives_the_same_bytes() {
        assert_eq!(svg(&screen(), "x"), svg(&screen(), "x"));
    }
}
