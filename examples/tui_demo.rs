//! A tiny program on the terminal that does what the real one never does, for the tests of what is left behind then.
//!
//! `e` gives an exit code, `P` panics, `T` panics on another thread, `c` runs a child that reads a line, after `B` it never comes
//! to its end, `q` ends it.

#![expect(clippy::panic, reason = "the tests look at what a panic leaves behind")]
#![expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]

use std::io::BufRead;
use std::process::ExitCode;

use careseal::screens::key::{Input, Key};
use careseal::tui::run::{App, Inbox, Step, run};
use careseal::tui::terminal::Console;
use ratatui::Frame;

/// What it says.
struct Demo {
    says: String,
    gets_stuck: bool,
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
            Input::Key(Key::Char('q')) => return Step::Quit(0),
            Input::Key(Key::Char('e')) => return Step::Quit(3),
            Input::Key(Key::Char('c')) => return Step::RunExternal(Box::new(child)),
            Input::Key(Key::Char('P')) => panic!("the demo panics"),
            Input::Key(Key::Char('T')) => drop(std::thread::spawn(|| panic!("a thread panics")).join()),
            Input::Key(Key::Char('B')) => {
                self.gets_stuck = true;
                self.says = String::from("will be stuck");
            }
            _ => {}
        }
        Step::Go
    }

    fn message(&mut self, message: String) -> Step<String> {
        self.says = format!("child heard {message}");
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
        frame.render_widget(self.says.as_str(), frame.area());
    }
}

fn main() -> anyhow::Result<ExitCode> {
    let mut demo = Demo { says: String::from("ready"), gets_stuck: false };
    let inbox = Inbox::default();
    let code = {
        let mut console = Console::open(inbox.events(), inbox.events())?;
        run(&mut demo, &inbox, &mut console)
    };
    Ok(ExitCode::from(code))
}
