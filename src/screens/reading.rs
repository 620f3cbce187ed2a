//! How much there is to read on what shows, and whether it was read.
//!
//! A text that must be read to its end counts as read when its end is in view after a key: then somebody was there. A window that
//! grows brings more into view and counts for nothing by itself.

use super::layout::{self, Extent};
use crate::screens::Wizard;
use crate::screens::page::Page;
use crate::screens::screen::Screen;

impl Wizard {
    /// How much there is to scroll on what shows.
    pub(super) fn extent(&self) -> Extent {
        let frame = self.frame(&self.model.look(), self.model.window);
        if let Some(over) = &frame.over {
            return layout::dialog(over, self.model.window, self.model.glyphs).about.extent();
        }
        let page = frame.page.as_ref();
        page.and_then(|page| layout::extent(page, frame.areas.page, self.model.glyphs)).unwrap_or_default()
    }

    /// Brings the question with the cursor into view.
    pub(super) fn follow_cursor(&mut self) {
        if !matches!(self.screens.last(), Some(Screen::Form(_))) {
            return;
        }
        let frame = self.frame(&self.model.look(), self.model.window);
        let Some(Page::Form(page)) = &frame.page else { return };
        let areas = layout::form(page, frame.areas.page, self.model.glyphs);
        if let Some(Screen::Form(form)) = self.screens.last_mut() {
            form.scroll.keep(areas.extent, &areas.kept);
        }
    }

    /// Notes that a text was read to its end, if that is in view.
    pub(super) fn note_reading(&mut self) {
        let scroll = match self.screens.last() {
            Some(Screen::Statements(screen)) if !screen.was_read => screen.scroll.clone(),
            Some(Screen::Seal(screen)) if !screen.was_read => screen.scroll.clone(),
            _ => return,
        };
        if self.overlay.is_some() || !scroll.at_end(self.extent()) {
            return;
        }
        match self.screens.last_mut() {
            Some(Screen::Statements(screen)) => screen.was_read = true,
            Some(Screen::Seal(screen)) => screen.was_read = true,
            _ => {}
        }
    }
}
