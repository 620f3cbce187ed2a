//! Questions: what is asked, where it is answered, what helps, what is wrong.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::parts::{draw_more, draw_runs};
use crate::screens::Form;
use crate::screens::layout::{self, Area, FormAreas, Piece, picks_in_a_row};
use crate::screens::page::{FormField, FormInput, FormPage, Token};
use crate::tui::editor::{Editor, Widget};
use crate::tui::look::RenderContext;
use crate::tui::widget::form::{self as form_row, FormRow};
use crate::tui::widget::{LineField, NoteField, Secret, paint};

/// The form that shows, and the editor of its field with the cursor.
type Edited<'a> = Option<(&'a Editor, &'a Form)>;

/// Draws the page; gives the cursor's place. Pieces are drawn on a sheet as high as they need, of which the part in view is
/// shown.
pub(super) fn draw(
    buf: &mut Buffer,
    area: Area,
    look: &RenderContext<'_>,
    page: &FormPage,
    edited: Edited<'_>,
) -> Option<Position> {
    let areas = layout::form(page, area, look.glyphs);
    let mut sheet = Buffer::empty(areas.sheet.into());
    paint::clear(&mut sheet, areas.sheet.into(), look);
    let mut cursor = None;
    let (intro, rest) = areas.pieces.split_first()?;
    draw_text(&mut sheet, look, intro);
    for (field, piece) in page.fields.iter().zip(rest) {
        cursor = draw_one(&mut sheet, look, field, piece, edited).or(cursor);
    }
    if let Some(button) = rest.last() {
        cursor = draw_button(&mut sheet, button.area.into(), look, page).or(cursor);
    }
    show(buf, look, page, &areas, &sheet, cursor)
}

/// Copies the part of the sheet that is in view.
fn show(
    buf: &mut Buffer,
    look: &RenderContext<'_>,
    page: &FormPage,
    areas: &FormAreas,
    sheet: &Buffer,
    cursor: Option<Position>,
) -> Option<Position> {
    let area = Rect::from(areas.area).intersection(buf.area);
    let extent = areas.extent;
    let first = page.scroll.first_keeping(extent, &areas.kept);
    for down in 0..extent.rows() {
        for across in 0..sheet.area.width {
            let from = sheet.cell((across, paint::cells(first).saturating_add(down)));
            let to = buf.cell_mut((area.x.saturating_add(across), area.y.saturating_add(down)));
            if let (Some(from), Some(to)) = (from, to) {
                to.clone_from(from);
            }
        }
    }
    if extent.has_more() && usize::from(area.height) > extent.visible {
        draw_more(buf, paint::row(buf, area, paint::cells(extent.visible)), look, first, extent);
    }
    let cursor = cursor?;
    let down = usize::from(cursor.y).checked_sub(first).filter(|down| *down < extent.visible)?;
    Some(Position { x: area.x.saturating_add(cursor.x), y: area.y.saturating_add(paint::cells(down)) })
}

fn draw_text(buf: &mut Buffer, look: &RenderContext<'_>, piece: &Piece) {
    for (down, row) in piece.rows.iter().enumerate() {
        draw_runs(buf, paint::row(buf, piece.area.into(), paint::cells(down)), look, row);
    }
}

fn draw_one(
    buf: &mut Buffer,
    look: &RenderContext<'_>,
    field: &FormField,
    piece: &Piece,
    edited: Edited<'_>,
) -> Option<Position> {
    if matches!(field.input, FormInput::Shown(_)) {
        draw_text(buf, look, piece);
        return None;
    }
    let FormField { label, help, has_focus, .. } = field;
    let row = FormRow { label, help, error: field.error.as_deref(), has_focus: *has_focus };
    let place = form_row::draw(buf, piece.area.into(), look, &row, piece.field_rows);
    let widget = edited.and_then(|(editor, form)| editor.widget(form, field.index));
    match (&field.input, widget) {
        (FormInput::Check, _) => has_focus.then_some(Position { x: place.x.saturating_add(1), y: piece.area.y }),
        (FormInput::Pick(values), _) => draw_pick(buf, place, look, values, piece.area.width, *has_focus),
        (_, Some(Widget::Line(line))) => line.draw(buf, place, look, true),
        (_, Some(Widget::Note(note))) => note.draw(buf, place, look, true),
        (_, Some(Widget::Secret(secret))) => secret.draw(buf, place, look, true),
        (FormInput::Line(text), None) => LineField::new(text).draw(buf, place, look, false),
        (FormInput::Note(text), None) => NoteField::new(text).draw(buf, place, look, false),
        (FormInput::Secret(text), None) => Secret::new(text).draw(buf, place, look, false),
        (FormInput::Shown(_), None) => None,
    }
}

fn draw_button(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, page: &FormPage) -> Option<Position> {
    if page.on_button {
        paint::write(buf, area, look.glyphs.marker, look.style(Token::Accent));
    }
    let place = paint::after(area, 2);
    let token = if page.on_button { Token::Selection } else { Token::Text };
    paint::write(buf, place, &page.button, look.style(token));
    page.on_button.then_some(Position { x: place.x, y: place.y })
}

fn draw_pick(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    values: &[(String, bool)],
    width: u16,
    has_focus: bool,
) -> Option<Position> {
    let is_row = picks_in_a_row(values, width) && values.len() > 1;
    let mut place = None;
    let mut across = 0u16;
    for (down, (words, is_on)) in values.iter().enumerate() {
        let at = if is_row { paint::after(area, across) } else { paint::row(buf, area, paint::cells(down)) };
        let token = if *is_on && has_focus { Token::Selection } else { Token::Text };
        let used = paint::write_cut(buf, at, words, look, look.style(token));
        across = across.saturating_add(used).saturating_add(3);
        if *is_on && has_focus {
            place = Some(Position { x: at.x.saturating_add(1), y: at.y });
        }
    }
    place.or_else(|| has_focus.then_some(Position { x: area.x, y: area.y }))
}
