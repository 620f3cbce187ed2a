//! A screen as a picture and as text, for the README: made from the program by the tests, so they cannot go stale.
//!
//! The picture is an SVG whose runs of text carry their length, so that columns stay columns in any font; it is light or
//! dark as the reader's page is. The same buffer always gives the same bytes.

mod palette;

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::Modifier;

/// One letter's cell, in the picture's units.
const CELL_WIDTH: usize = 9;
const CELL_HEIGHT: usize = 20;
const MARGIN: usize = 12;
/// From a row's top to its letters' foot.
const BASELINE: usize = 15;

/// What makes cells look alike.
#[derive(Clone, PartialEq, Eq)]
struct Face {
    ink: String,
    ground: Option<String>,
    class: String,
}

/// The screen as text, without blanks at the ends of its rows.
pub fn transcript(buf: &Buffer) -> String {
    rows(buf).map(|row| text(row).trim_end().to_owned()).collect::<Vec<_>>().join("\n").trim_end().to_owned()
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
        for run in runs(row) {
            draw_run(&mut svg, y, &run);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Neighbouring cells of one face.
struct Run {
    column: usize,
    cells: usize,
    text: String,
    face: Face,
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

fn text(row: &[Cell]) -> String {
    drawn(row).map(|(_, cell)| cell.symbol()).collect()
}

fn runs(row: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (column, cell) in drawn(row) {
        let (face, cells) = (face(cell), usize::from(cell.cell_width()).max(1));
        match runs.last_mut().filter(|run| run.face == face) {
            Some(run) => {
                run.cells = run.cells.saturating_add(cells);
                run.text.push_str(cell.symbol());
            }
            None => runs.push(Run { column, cells, text: cell.symbol().to_owned(), face }),
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
    let marks = [(Modifier::BOLD, "b"), (Modifier::DIM, "d"), (Modifier::UNDERLINED, "u"), (Modifier::ITALIC, "i")];
    let class = marks.into_iter().filter(|(modifier, _)| has(*modifier)).map(|(_, mark)| mark).collect::<Vec<_>>();
    Face { ink: ink.unwrap_or("ink").to_owned(), ground: ground.map(str::to_owned), class: class.join(" ") }
}

fn draw_run(svg: &mut String, y: usize, run: &Run) {
    let x = run.column.saturating_mul(CELL_WIDTH).saturating_add(MARGIN);
    let top = y.saturating_mul(CELL_HEIGHT).saturating_add(MARGIN);
    let width = run.cells.saturating_mul(CELL_WIDTH);
    if let Some(ground) = &run.face.ground {
        // Writing to a string does not fail.
        let _ = writeln!(
            svg,
            "<rect class=\"{ground}\" x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{CELL_HEIGHT}\"/>"
        );
    }
    let is_lined = run.face.class.split(' ').any(|mark| mark == "u");
    if run.text.trim().is_empty() && !is_lined {
        return;
    }
    let class = format!("{} {}", run.face.ink, run.face.class);
    let baseline = top.saturating_add(BASELINE);
    let _ = writeln!(
        svg,
        "<text class=\"{}\" x=\"{x}\" y=\"{baseline}\" textLength=\"{width}\">{}</text>",
        class.trim_end(),
        escaped(&run.text)
    );
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
        assert!(
            svg.contains("<text class=\"ink\" x=\"12\" y=\"27\" textLength=\"108\">a &lt;診&gt; b    </text>"),
            "{svg}"
        );
        assert!(svg.contains("<rect class=\"green\" x=\"12\" y=\"32\" width=\"54\" height=\"20\"/>"), "{svg}");
        assert!(svg.contains("<text class=\"ground b\""), "{svg}");
        assert!(svg.contains("prefers-color-scheme: dark"));
    }

    #[test]
    fn the_same_screen_gives_the_same_bytes() {
        assert_eq!(svg(&screen(), "x"), svg(&screen(), "x"));
    }
}
