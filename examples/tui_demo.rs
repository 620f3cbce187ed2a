//! A tiny program on the terminal, for the tests of what every program on it relies on: a list, and a note.
//!
//! `tab` moves between the two, `e` shows an exit code, `P` panics, `T` panics on another thread, `c` runs a child that reads
//! a line, after `B` it never comes to its end. Arguments: `--theme NAME`, `--ascii`.

#![expect(clippy::panic, reason = "the tests look at what a panic leaves behind")]
#![expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]

use std::io::BufRead;
use std::process::ExitCode;

use careseal::locale::Locale;
use careseal::screens::glyphs;
use careseal::screens::key::{Input, Key};
use careseal::screens::look::Look;
use careseal::tui::look::RenderContext;
use careseal::tui::run::{App, Inbox, Step, run};
use careseal::tui::terminal::Console;
use careseal::tui::theme::Theme;
use careseal::tui::theme::Token;
use careseal::tui::widget::{NoteField, keybar, paint, title};
use ratatui::Frame;

struct Demo {
    words: Locale,
    theme: Theme,
    glyphs: &'static glyphs::Glyphs,
    selected: usize,
    is_typing: bool,
    gets_stuck: bool,
    note: NoteField,
    heard: String,
    frames: std::cell::Cell<usize>,
}

const COUNT: usize = 1000;

impl Demo {
    fn list_key(&mut self, key: Key) -> Step<String> {
        match key {
            Key::Char('j') | Key::Down => self.selected = self.selected.saturating_add(1).min(COUNT - 1),
            Key::Char('k') | Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Char('q') => return Step::Quit(0),
            Key::Char('e') => return Step::Quit(3),
            Key::Char('c') => return Step::Aside(Box::new(child)),
            Key::Char('P') => panic!("the demo panics"),
            Key::Char('T') => drop(std::thread::spawn(|| panic!("a thread panics")).join()),
            Key::Char('B') => {
                self.gets_stuck = true;
                self.heard = String::from("will be stuck");
            }
            Key::Ctrl('z') => return Step::Suspend,
            Key::Tab => self.is_typing = true,
            _ => {}
        }
        Step::Go
    }
}

#[expect(clippy::print_stdout, reason = "the child has the terminal to itself")]
fn child() -> String {
    println!("child asks:");
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).unwrap_or_default();
    line.trim().to_owned()
}

impl App for Demo {
    type Message = String;

    fn input(&mut self, input: Input) -> Step<String> {
        match input {
            Input::Key(Key::Tab | Key::Esc) if self.is_typing => self.is_typing = false,
            input if self.is_typing => drop(self.note.handle(&input)),
            Input::Key(key) => return self.list_key(key),
            Input::Paste(_) => self.heard = String::from("a paste"),
        }
        Step::Go
    }

    fn message(&mut self, message: String) -> Step<String> {
        self.heard = format!("child heard {message}");
        Step::Go
    }

    fn stopping(&mut self, _: Option<u8>) {
        if self.gets_stuck {
            loop {
                std::thread::park();
            }
        }
    }

    fn draw(&self, frame: &mut Frame<'_>) {
        let look = RenderContext { theme: self.theme, look: Look { glyphs: self.glyphs, words: &self.words } };
        let area = frame.area();
        let buf = frame.buffer_mut();
        self.frames.set(self.frames.get().saturating_add(1));
        title::draw(buf, area, &look, &format!("demo {}", self.heard), &format!("frame {}", self.frames.get()));
        let body = paint::below(area, 1);
        let list_area = ratatui::layout::Rect { height: body.height / 2, ..body };
        let top = self.selected.saturating_add(1).saturating_sub(usize::from(list_area.height));
        let mut place = None;
        for (down, index) in (top..COUNT).take(usize::from(list_area.height)).enumerate() {
            let row = paint::row(buf, list_area, paint::cells(down));
            let is_selected = index == self.selected;
            let marker = if is_selected { self.glyphs.marker } else { " " };
            paint::write(buf, row, &format!("{marker} item {index}"), look.style(Token::Text));
            if is_selected && !row.is_empty() {
                paint::tint(buf, row, look.style(Token::Selection));
                place = Some((row.x, row.y));
            }
        }
        let place = place.filter(|_| !self.is_typing);
        let note = paint::below(body, body.height / 2);
        let note = ratatui::layout::Rect { height: note.height.saturating_sub(1), ..note };
        let cursor = self.note.draw(buf, note, &look, self.is_typing);
        let keys = [("q".to_owned(), "quit".to_owned()), (look.key(Key::Tab), "note".to_owned())];
        keybar::draw(buf, area, &look, &keys, Some(&("?".to_owned(), "all keys".to_owned())));
        if let Some(place) = cursor.or(place.map(Into::into)) {
            frame.set_cursor_position(place);
        }
    }
}

fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().collect();
    let theme = arguments.iter().skip_while(|argument| *argument != "--theme").nth(1);
    let no_color = std::env::var("NO_COLOR").ok();
    let mut demo = Demo {
        words: Locale::new("en"),
        theme: theme.and_then(|name| Theme::named(name)).unwrap_or_else(|| Theme::unnamed(no_color.as_deref())),
        glyphs: if arguments.iter().any(|argument| argument == "--ascii") { &glyphs::ASCII } else { &glyphs::UNICODE },
        selected: 0,
        is_typing: false,
        gets_stuck: false,
        note: NoteField::new(""),
        heard: String::new(),
        frames: std::cell::Cell::new(0),
    };
    let inbox = Inbox::default();
    let code = {
        let mut console = Console::open(inbox.events(), inbox.events())?;
        run(&mut demo, &inbox, &mut console)
    };
    Ok(ExitCode::from(code))
}
