//! What shows, as a picture of cells: a pure function of a frame.
//!
//! Every screen has the same skeleton: a title line that says where one is, the page, one line that says what to do or what just
//! happened, and the keys. There are five kinds of page, and a file for each. Where everything stands was decided by
//! [`layout`](crate::screens::layout); here it is drawn, and nothing is changed by that.

mod dialog;
mod form;
mod item;
mod list;
mod parts;
mod presenter;
mod reader;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::screens::Wizard;
use crate::screens::frame::{Frame, Line};
use crate::screens::layout::Area;
use crate::screens::page::Page;
use crate::tui::editor::Editor;
use crate::tui::look::RenderContext;
use crate::tui::widget::{keybar, paint, title, too_small};

impl From<Area> for Rect {
    fn from(area: Area) -> Self {
        Self { x: area.x, y: area.y, width: area.width, height: area.height }
    }
}

impl From<Rect> for Area {
    fn from(rect: Rect) -> Self {
        Self { x: rect.x, y: rect.y, width: rect.width, height: rect.height }
    }
}

/// Draws the wizard as it stands; gives the place of the terminal's cursor.
pub fn draw(
    wizard: &Wizard,
    fields: &Editor,
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    paint::clear(buf, area, look);
    if too_small::drawn(buf, area, look) {
        return None;
    }
    let frame = wizard.frame(&look.look, area.into());
    title::draw(buf, frame.areas.title.into(), look, &frame.title.0, &frame.title.1);
    keybar::draw(buf, frame.areas.keys.into(), look, &frame.keys, frame.all_keys.as_ref());
    draw_notice(&frame, buf, look);
    draw_line(&frame, buf, look);
    let page = frame.areas.page;
    let cursor = match frame.page.as_ref() {
        Some(Page::List(list)) => list::draw(buf, page, look, list),
        Some(Page::Item(item)) => item::draw(buf, page, look, item),
        Some(Page::Form(form)) => form::draw(buf, page, look, form, wizard.form_below().map(|form| (fields, form))),
        Some(Page::Reader(reader)) => reader::draw(buf, page, look, reader),
        Some(Page::Presenter(presenter)) => presenter::draw(buf, page, look, presenter),
        None => None,
    };
    match &frame.over {
        Some(over) => Some(dialog::draw(buf, area, look, over)),
        None => cursor,
    }
}

fn draw_notice(frame: &Frame, buf: &mut Buffer, look: &RenderContext<'_>) {
    let (sign, rows, token) = &frame.notice;
    let area: Rect = frame.areas.notice.into();
    paint::write(buf, paint::row(buf, area, 0), sign, look.style(*token));
    for (down, words) in rows.iter().enumerate() {
        paint::write(buf, paint::after(paint::row(buf, area, paint::cells(down)), 2), words, look.style(*token));
    }
}

fn draw_line(frame: &Frame, buf: &mut Buffer, look: &RenderContext<'_>) {
    let row: Rect = frame.areas.line.into();
    match &frame.line {
        Line::None => {}
        Line::Speaker(words, token) => {
            let style = look.style(*token);
            paint::write(buf, row, look.glyphs.radio_on, style);
            paint::write_cut(buf, paint::after(row, 2), words, look, style);
        }
        Line::Record(rows) => parts::draw_short(buf, row, look, rows),
    }
}
