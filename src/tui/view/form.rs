//! Questions: what is asked, where it is answered, what helps, what is wrong.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::page::Page;
use crate::tui::editor::Widget;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::form::{self as form_row, FormRow};
use crate::tui::widget::{LineField, NoteField, Secret, paint, scroll};
use crate::wizard::Field;
use crate::wizard::FieldKind;
use crate::wizard::Form;
use crate::wizard::form::{FormKind, YES};
use crate::worksheet::Standing;
use crate::workspace::Label;

/// A field is not wider than this, even in a wide window.
const WIDEST: u16 = 84;
/// The rows of a note: at least, and at most before it scrolls by itself.
const NOTE: (u16, u16) = (2, 6);

/// A piece of the form, as high as it is.
enum Piece<'a> {
    Text(Page<'a>),
    Field { index: usize, field: &'a Field, texts: Texts, rows: u16 },
    Button,
}

/// The words around a field.
struct Texts {
    label: String,
    help: String,
    error: Option<String>,
}

/// Draws the screen. Pieces are drawn on a sheet as high as they need, of which the part in view is shown.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, form: &Form) -> Option<Position> {
    let area = paint::below(area, u16::from(area.height > 16));
    let width = area.width.min(WIDEST);
    let pieces = pieces(view, form, width);
    let heights: Vec<u16> = pieces.iter().map(|piece| height(piece, width)).collect();
    let total =
        heights.iter().fold(0u16, |sum, height| sum.saturating_add(*height).saturating_add(1)).saturating_sub(1);
    let kept = kept(&pieces, &heights, form);
    let sheet_area = Rect::new(0, 0, width, total);
    let mut sheet = Buffer::empty(sheet_area);
    paint::clear(&mut sheet, sheet_area, view.look);
    let mut cursor = None;
    let mut top = 0u16;
    for (piece, height) in pieces.iter().zip(&heights) {
        let place = Rect { height: *height, ..paint::below(sheet_area, top) };
        cursor = draw_piece(view, &mut sheet, place, form, piece).or(cursor);
        top = top.saturating_add(*height).saturating_add(1);
    }
    show(view, buf, area, form, &sheet, &kept, cursor)
}

/// Copies the part of the sheet that is in view.
fn show(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    form: &Form,
    sheet: &Buffer,
    kept: &Range<usize>,
    cursor: Option<Position>,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    let total = usize::from(sheet.area.height);
    let has_more = total > height && height > 1;
    let seen = if has_more { height.saturating_sub(1) } else { height };
    let first = form.scroll.first_keeping(total, seen, kept);
    for down in 0..paint::cells(seen.min(total)) {
        for across in 0..sheet.area.width {
            let from = sheet.cell((across, paint::cells(first).saturating_add(down)));
            let to = buf.cell_mut((area.x.saturating_add(across), area.y.saturating_add(down)));
            if let (Some(from), Some(to)) = (from, to) {
                to.clone_from(from);
            }
        }
    }
    if has_more {
        let below = total.saturating_sub(first).saturating_sub(seen);
        let words = scroll::more(view.look, first, below);
        let row = paint::row(buf, area, paint::cells(seen));
        paint::write_cut(buf, row, &words, view.look, view.look.style(Token::Accent));
    }
    let cursor = cursor?;
    let down = usize::from(cursor.y).checked_sub(first).filter(|down| *down < seen)?;
    Some(Position { x: area.x.saturating_add(cursor.x), y: area.y.saturating_add(paint::cells(down)) })
}

/// What the form is made of.
fn pieces<'a>(view: View<'a>, form: &'a Form, width: u16) -> Vec<Piece<'a>> {
    let look = view.look;
    let mut intro = Page::new(look, width);
    intro.text(&look.word(form.purpose.id()), Token::Heading);
    for label in &form.intro {
        let token = if matches!(label, Label::Words(_)) { Token::Text } else { Token::Muted };
        intro.text(&look.label(label), token);
    }
    // While it is said at the bottom, it need not be said twice.
    let is_said =
        |problem: &crate::workspace::Say| view.wizard.notice.as_ref().is_some_and(|notice| notice.say == *problem);
    if let Some(problem) = form.problem.as_ref().filter(|problem| !is_said(problem)) {
        intro.gap();
        intro.sign(look.glyphs.contradiction, &look.say_fully(problem), Token::Danger);
    }
    let mut pieces = vec![Piece::Text(intro)];
    for (index, field) in form.fields.iter().enumerate().filter(|(index, _)| form.is_visible(*index)) {
        let texts = texts(look, form, field);
        if let FieldKind::Shown(labels) = &field.kind {
            let mut page = Page::new(look, width);
            page.hang("  ", Token::Text, &texts.label, Token::Heading);
            for label in labels {
                page.quote_in(2, &look.label(label));
            }
            pieces.push(Piece::Text(page));
            continue;
        }
        let rows = rows(view, form, index, field, width);
        pieces.push(Piece::Field { index, field, texts, rows });
    }
    pieces.push(Piece::Button);
    pieces
}

/// The words around a field: its own for this form, or those that all affirmations share.
fn texts(look: &RenderContext<'_>, form: &Form, field: &Field) -> Texts {
    let own = format!("{}-{}", form.purpose.id(), field.words.unwrap_or(field.id));
    let shared = format!("form-affirm-{}", field.id);
    let word = |suffix: &str| {
        let find = |base: &str| look.word_if_any(&format!("{base}{suffix}"));
        find(&own).or_else(|| find(&shared))
    };
    let mut label = word("").unwrap_or(own.clone());
    if let FieldKind::Word(word) = &field.kind {
        label = look.filled("screen-form-word", &[("word", word.as_str().into())]);
    }
    if let FieldKind::Check(words) = &field.kind {
        let sign = if field.text == YES { look.glyphs.check_on } else { look.glyphs.check_off };
        label = format!("[{sign}] {}", look.label(words));
    } else if field.optional {
        label = look.filled("screen-form-optional", &[("label", label.into())]);
    }
    let error = field.error.as_ref().map(|error| format!("{} {}", look.glyphs.contradiction, look.say(error)));
    Texts { label, help: word("-help").unwrap_or_default(), error }
}

/// The rows of the place where a field is answered.
fn rows(view: View<'_>, form: &Form, index: usize, field: &Field, width: u16) -> u16 {
    match &field.kind {
        FieldKind::Line | FieldKind::Secret | FieldKind::Word(_) | FieldKind::Shown(_) => 1,
        FieldKind::Note => {
            let rows = match view.editor.widget(form, index) {
                Some(Widget::Note(note)) => note.rows(width.saturating_sub(2)),
                _ => NoteField::new(&field.text).rows(width.saturating_sub(2)),
            };
            rows.clamp(NOTE.0, NOTE.1)
        }
        // Its label is what is ticked.
        FieldKind::Check(_) => 0,
        FieldKind::Pick(values) => {
            if fits_one_row(view.look, values, width) {
                1
            } else {
                paint::cells(values.len())
            }
        }
    }
}

/// The sign and the words of a value to pick.
fn pick(look: &RenderContext<'_>, label: &Label, is_on: bool) -> String {
    let sign = if is_on { look.glyphs.radio_on } else { look.glyphs.radio_off };
    format!("({sign}) {}", look.label(label))
}

fn fits_one_row(look: &RenderContext<'_>, values: &[(String, Label)], width: u16) -> bool {
    let cells = values.iter().map(|(_, label)| text::width(&pick(look, label, false)).saturating_add(3));
    cells.fold(0, usize::saturating_add) <= usize::from(width.saturating_sub(2))
}

fn row(texts: &Texts, has_focus: bool) -> FormRow<'_> {
    let error = texts.error.as_deref();
    FormRow { label: &texts.label, help: &texts.help, error, is_required: false, has_focus }
}

fn height(piece: &Piece<'_>, width: u16) -> u16 {
    match piece {
        Piece::Text(page) => page.height(),
        Piece::Field { texts, rows, .. } => form_row::height(&row(texts, false), width, *rows),
        Piece::Button => 1,
    }
}

/// The rows of the sheet that must be in view: those of the piece with the cursor, and of a text right above it that
/// belongs to it.
fn kept(pieces: &[Piece<'_>], heights: &[u16], form: &Form) -> Range<usize> {
    let mut top = 0usize;
    for (at, (piece, height)) in pieces.iter().zip(heights).enumerate() {
        let end = top.saturating_add(usize::from(*height));
        let is_here = match piece {
            Piece::Text(_) => false,
            Piece::Field { index, .. } => *index == form.focus,
            Piece::Button => form.on_button(),
        };
        if is_here {
            // The first question shows with what stands above it, the last with the button.
            let start = if at == 1 { 0 } else { top };
            let is_last = matches!(pieces.get(at.saturating_add(1)), Some(Piece::Button));
            return start..if is_last { end.saturating_add(2) } else { end };
        }
        top = end.saturating_add(1);
    }
    0..0
}

fn draw_piece(view: View<'_>, buf: &mut Buffer, area: Rect, form: &Form, piece: &Piece<'_>) -> Option<Position> {
    let look = view.look;
    match piece {
        Piece::Text(page) => {
            for (down, line) in page.lines.iter().enumerate() {
                paint::write_line(buf, paint::row(buf, area, paint::cells(down)), line);
            }
            None
        }
        Piece::Field { index, field, texts, rows } => {
            let has_focus = *index == form.focus;
            let place = form_row::draw(buf, area, look, &row(texts, has_focus), *rows);
            if matches!(field.kind, FieldKind::Check(_)) {
                return has_focus.then_some(Position { x: place.x.saturating_add(1), y: area.y });
            }
            draw_field(view, buf, place, form, *index, field)
        }
        Piece::Button => {
            let has_focus = form.on_button();
            let id = format!("{}-{}", form.purpose.id(), if proposes(view, form) { "propose" } else { "submit" });
            let words = if form.busy { look.word("screen-form-busy") } else { look.word(&id) };
            let words = format!("[ {words} ]");
            if has_focus {
                paint::write(buf, area, look.glyphs.marker, look.style(Token::Accent));
            }
            let place = paint::after(area, 2);
            let token = if has_focus { Token::Selection } else { Token::Text };
            paint::write(buf, place, &words, look.style(token));
            has_focus.then_some(Position { x: place.x, y: place.y })
        }
    }
}

/// Whether what this form takes responsibility for is only proposed by the one who speaks.
fn proposes(view: View<'_>, form: &Form) -> bool {
    let proposed = || view.workspace().is_some_and(|workspace| workspace.standing() == Standing::Proposed);
    matches!(form.purpose, FormKind::Waive(_) | FormKind::Accept { .. }) && proposed()
}

fn draw_field(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    form: &Form,
    index: usize,
    field: &Field,
) -> Option<Position> {
    let look = view.look;
    if let FieldKind::Pick(values) = &field.kind {
        return draw_pick(view, buf, area, field, values, index == form.focus);
    }
    match view.editor.widget(form, index) {
        Some(Widget::Line(line)) => line.draw(buf, area, look, true),
        Some(Widget::Note(note)) => note.draw(buf, area, look, true),
        Some(Widget::Secret(secret)) => secret.draw(buf, area, look, true),
        None => match field.kind {
            FieldKind::Note => NoteField::new(&field.text).draw(buf, area, look, false),
            FieldKind::Secret => Secret::new(&field.text).draw(buf, area, look, false),
            _ => LineField::new(&field.text).draw(buf, area, look, false),
        },
    }
}

fn draw_pick(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    field: &Field,
    values: &[(String, Label)],
    has_focus: bool,
) -> Option<Position> {
    let look = view.look;
    let is_row = area.height < paint::cells(values.len());
    let mut place = None;
    let mut across = 0u16;
    for (down, (value, label)) in values.iter().enumerate() {
        let is_on = *value == field.text;
        let words = pick(look, label, is_on);
        let at = if is_row { paint::after(area, across) } else { paint::row(buf, area, paint::cells(down)) };
        let token = if is_on && has_focus { Token::Selection } else { Token::Text };
        let used = paint::write_cut(buf, at, &words, look, look.style(token));
        across = across.saturating_add(used).saturating_add(3);
        if is_on && has_focus {
            place = Some(Position { x: at.x.saturating_add(1), y: at.y });
        }
    }
    place.or_else(|| has_focus.then_some(Position { x: area.x, y: area.y }))
}
