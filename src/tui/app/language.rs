//! In which language all is shown, and how that changes while the program runs.

use std::rc::Rc;

use super::App;
use crate::locale::Locale;
use crate::store::settings;
use crate::text::{LANGUAGES, Line};
use crate::workspace::{Notice, Say, Tone};

impl App {
    /// Shows everything in the next language, and remembers it.
    pub(super) fn next_language(&mut self) {
        let here = LANGUAGES.iter().position(|language| *language == self.wizard.model.language).unwrap_or(0);
        let Some(next) = LANGUAGES.iter().cycle().nth(here.saturating_add(1)) else { return };
        self.speak(Locale::new(next));
        self.wizard.notice = Some(Notice { tone: Tone::Done, say: Say::new("said-language") });
        let language = Some(Line::clean(next));
        // A language that could not be remembered is no reason to disturb anybody.
        drop(settings::update(&self.paths.settings(), |settings| settings.language = language));
    }

    /// From now on, all words are these. A record that is about to be sealed stays in the language that it was read in.
    fn speak(&mut self, locale: Locale) {
        locale.language().clone_into(&mut self.wizard.model.language);
        self.wizard.model.words = Rc::new(locale);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;
    use crate::checklist::Library;
    use crate::screens::Command;
    use crate::store::{Paths, Settings};
    use crate::tui::app::Start;
    use crate::tui::run::Inbox;
    use crate::tui::view;

    fn screen(app: &App) -> String {
        let area = Rect::new(0, 0, 80, 30);
        let mut buf = Buffer::empty(area);
        view::draw(&app.wizard, &app.editor, &mut buf, area, &app.look());
        buf.content.iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    #[test]
    fn the_language_changes_while_the_program_runs() {
        let home = tempfile::tempdir().expect("a folder");
        let start = Start {
            paths: Paths::find(Some(home.path())).expect("paths"),
            settings: Settings::default(),
            locale: Locale::new("en"),
            open: None,
            folder: None,
            trust: None,
            library: Library::new(),
        };
        let mut app = App::new(start, Inbox::default().sender());
        let english = screen(&app);
        assert!(english.contains("Who are you?") && !english.contains("[Who are you?]"), "{english}");
        app.speak(Locale::pseudo());
        let other = screen(&app);
        assert!(other.contains("[Who are you?]"), "{other}");
        // A checklist without texts in that language speaks English.
        let list = app.wizard.model.library.always().next().expect("a checklist");
        assert_eq!(list.words_in(&app.wizard.model.language).title, list.words_in("en").title);
        app.next_language();
        app.wizard.notice = None;
        assert_eq!(screen(&app), english, "and back");
        assert_eq!(settings::load(&app.paths.settings()).expect("kept").language, Some(Line::clean("en")));
    }

    #[test]
    fn nothing_is_offered_where_there_is_one_language() {
        let spec = Command::Language.spec().expect("in the table");
        assert_eq!(spec.is_offered(), LANGUAGES.len() > 1);
    }
}
