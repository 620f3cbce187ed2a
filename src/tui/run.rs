//! The loop: wait for a message, take all that wait, draw once.
//!
//! There is no tick, unless the program asks to be woken once: while a clock shows, for the minute that comes next. One
//! channel carries what is typed, what the system says and what slow work has found; the loop blocks on it, so idling costs
//! nothing, and two hundred keys that came together cost one frame.

use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use anyhow::Result;
use ratatui::Frame;

use crate::screens::key::Input;

/// What the terminal and the system say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The program was stopped and goes on: the screen may hold anything.
    Continued,
    /// The terminal is gone.
    Gone,
    /// A batch of input: all that was ready at once.
    Inputs(Vec<Input>),
    /// The window has another size.
    Resized,
    /// The system asks the program to end, by the signal of this number.
    Stop(u8),
    /// The system asks the program to stop for a while.
    Suspend,
}

/// What travels through the channel.
#[derive(Debug)]
pub enum Message<M> {
    /// From the terminal or the system.
    Event(Event),
    /// From the program's own threads.
    Own(M),
}

/// What the loop is to do next.
pub enum Step<M> {
    Go,
    /// Give the terminal away, do this, take it back, and treat what it returns as a message.
    RunExternal(Box<dyn FnOnce() -> M>),
    /// End, with this exit code.
    Quit(u8),
    /// Give the terminal back to the shell until the program is continued.
    Suspend,
}

/// A program on a terminal.
pub trait App {
    /// What its own threads send it.
    type Message: Send + 'static;

    /// Takes one key or paste.
    fn input(&mut self, input: Input) -> Step<Self::Message>;

    /// Takes a message of its own threads.
    fn message(&mut self, message: Self::Message) -> Step<Self::Message>;

    /// The window has so many columns and rows.
    fn resized(&mut self, width: u16, height: u16) {
        let _ = (width, height);
    }

    /// All that waited has been taken, and a frame will be drawn: the moment to write drafts.
    fn flush_drafts(&mut self) {}

    /// The program is being ended from outside (signal number) or its terminal is gone (`None`): the last chance to write.
    fn stopping(&mut self, signal: Option<u8>) {
        let _ = signal;
    }

    /// When to wake the program if nothing comes before; none: never.
    fn wake(&self) -> Option<Duration> {
        None
    }

    /// That time has come.
    fn woken(&mut self) {}

    fn draw(&self, frame: &mut Frame<'_>);
}

/// Where a program runs: a real terminal, or a test. Nobody tells its errors apart: a terminal that fails is gone.
pub trait Host {
    /// Draws one frame.
    fn draw(&mut self, paint: &mut dyn FnMut(&mut Frame<'_>)) -> Result<()>;

    /// Lets the reader read on.
    fn read_on(&mut self);

    /// The columns and rows of the window.
    fn size(&self) -> Result<(u16, u16)>;

    /// Gives the terminal away while `work` runs.
    fn aside(&mut self, work: &mut dyn FnMut()) -> Result<()>;

    /// Gives the terminal back to the shell and stops the process until it is continued.
    fn suspend(&mut self) -> Result<()>;

    /// Forgets what the screen shows, so that the next frame draws all of it. A window that shrank and grew again may have
    /// lost what it showed, even if its size is the one we know.
    fn repaint(&mut self) -> Result<()>;

    /// Takes the terminal anew: somebody else may have used it.
    fn retake(&mut self) -> Result<()>;
}

/// The channel's end that the loop waits on.
#[derive(Debug)]
pub struct Inbox<M> {
    sender: Sender<Message<M>>,
    receiver: Receiver<Message<M>>,
}

impl<M> Default for Inbox<M> {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver }
    }
}

impl<M: Send + 'static> Inbox<M> {
    /// An end for a thread to send on.
    pub fn sender(&self) -> Sender<Message<M>> {
        self.sender.clone()
    }

    /// A function that sends events and says whether anybody still listens.
    pub fn events(&self) -> impl FnMut(Event) -> bool + Send + 'static {
        let sender = self.sender();
        move |event| sender.send(Message::Event(event)).is_ok()
    }
}

/// The exit code when the terminal is gone: as if hung up.
const GONE: u8 = 129;

/// Runs a program until it ends; gives its exit code. A terminal that takes nothing any more is as good as gone.
pub fn run<A: App>(app: &mut A, inbox: &Inbox<A::Message>, host: &mut impl Host) -> u8 {
    turns(app, inbox, host).unwrap_or_else(|_| {
        app.stopping(None);
        app.flush_drafts();
        GONE
    })
}

fn turns<A: App>(app: &mut A, inbox: &Inbox<A::Message>, host: &mut impl Host) -> Result<u8> {
    measure(app, host)?;
    host.draw(&mut |frame| app.draw(frame))?;
    host.read_on();
    loop {
        // The inbox holds a sender itself, so this waits for ever rather than fail.
        let first = match app.wake() {
            None => inbox.receiver.recv().ok(),
            Some(time) => inbox.receiver.recv_timeout(time).ok(),
        };
        if first.is_none() {
            app.woken();
        }
        for message in first.into_iter().chain(inbox.receiver.try_iter()) {
            if let Some(code) = take(app, host, message)? {
                app.flush_drafts();
                return Ok(code);
            }
        }
        app.flush_drafts();
        host.read_on();
        host.draw(&mut |frame| app.draw(frame))?;
    }
}

fn measure<A: App>(app: &mut A, host: &mut impl Host) -> Result<()> {
    let (width, height) = host.size()?;
    app.resized(width, height);
    Ok(())
}

/// One message; an exit code if it ends the program.
fn take<A: App>(app: &mut A, host: &mut impl Host, message: Message<A::Message>) -> Result<Option<u8>> {
    match message {
        Message::Own(message) => {
            let step = app.message(message);
            follow(app, host, step)
        }
        Message::Event(Event::Inputs(inputs)) => {
            for input in inputs {
                let step = app.input(input);
                if let Some(code) = follow(app, host, step)? {
                    return Ok(Some(code));
                }
            }
            Ok(None)
        }
        Message::Event(Event::Resized) => {
            measure(app, host)?;
            host.repaint().map(|()| None)
        }
        Message::Event(Event::Continued) => {
            host.retake()?;
            measure(app, host).map(|()| None)
        }
        Message::Event(Event::Suspend) => host.suspend().map(|()| None),
        Message::Event(Event::Stop(signal)) => {
            app.stopping(Some(signal));
            Ok(Some(signal.saturating_add(128)))
        }
        Message::Event(Event::Gone) => {
            app.stopping(None);
            Ok(Some(GONE))
        }
    }
}

fn follow<A: App>(app: &mut A, host: &mut impl Host, mut step: Step<A::Message>) -> Result<Option<u8>> {
    loop {
        match step {
            Step::Go => return Ok(None),
            Step::Quit(code) => return Ok(Some(code)),
            Step::Suspend => return host.suspend().map(|()| None),
            Step::RunExternal(work) => {
                let (mut work, mut result) = (Some(work), None);
                host.aside(&mut || result = work.take().map(|work| work()))?;
                step = result.map_or(Step::Go, |message| app.message(message));
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "an overflow would fail the test")]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;
    use crate::screens::key::Key;

    struct Stage {
        terminal: Terminal<TestBackend>,
        frames: usize,
        log: Vec<&'static str>,
        is_gone: bool,
    }

    impl Default for Stage {
        fn default() -> Self {
            let terminal = Terminal::new(TestBackend::new(20, 2)).expect("a test backend");
            Self { terminal, frames: 0, log: Vec::new(), is_gone: false }
        }
    }

    impl Host for Stage {
        fn draw(&mut self, paint: &mut dyn FnMut(&mut Frame<'_>)) -> Result<()> {
            if self.is_gone {
                return Err(std::io::Error::from(std::io::ErrorKind::BrokenPipe).into());
            }
            self.frames += 1;
            self.terminal.draw(paint).expect("drawn");
            Ok(())
        }

        fn read_on(&mut self) {
            self.log.push("read on");
        }

        fn size(&self) -> Result<(u16, u16)> {
            Ok((20, 2))
        }

        fn aside(&mut self, work: &mut dyn FnMut()) -> Result<()> {
            self.log.push("leave");
            work();
            self.log.push("enter");
            Ok(())
        }

        fn suspend(&mut self) -> Result<()> {
            self.log.push("suspend");
            Ok(())
        }

        fn repaint(&mut self) -> Result<()> {
            self.log.push("repaint");
            Ok(())
        }

        fn retake(&mut self) -> Result<()> {
            self.log.push("retake");
            Ok(())
        }
    }

    #[derive(Default)]
    struct Counter {
        keys: usize,
        heard: Vec<&'static str>,
        flushed: usize,
        stopped: Vec<Option<u8>>,
        /// How often it wants to be woken yet.
        naps: usize,
        woken: usize,
        /// Where it types the key that ends it, after its last nap.
        sender: Option<Sender<Message<&'static str>>>,
    }

    impl App for Counter {
        type Message = &'static str;

        fn input(&mut self, input: Input) -> Step<Self::Message> {
            self.keys += 1;
            match input {
                Input::Key(Key::Char('q')) => Step::Quit(0),
                Input::Key(Key::Char('c')) => Step::RunExternal(Box::new(|| "child is done")),
                Input::Key(Key::Ctrl('z')) => Step::Suspend,
                Input::Key(_) | Input::Paste(_) => Step::Go,
            }
        }

        fn message(&mut self, message: Self::Message) -> Step<Self::Message> {
            self.heard.push(message);
            Step::Go
        }

        fn flush_drafts(&mut self) {
            self.flushed += 1;
        }

        fn stopping(&mut self, signal: Option<u8>) {
            self.stopped.push(signal);
        }

        fn wake(&self) -> Option<Duration> {
            (self.naps > 0).then_some(Duration::ZERO)
        }

        fn woken(&mut self) {
            self.naps -= 1;
            self.woken += 1;
            if self.naps == 0
                && let Some(sender) = self.sender.take()
            {
                sender.send(typed("q")).expect("the inbox listens");
            }
        }

        fn draw(&self, frame: &mut Frame<'_>) {
            frame.render_widget(format!("{} keys", self.keys), frame.area());
        }
    }

    fn journey(events: Vec<Message<&'static str>>) -> (Counter, Stage, u8) {
        let inbox = Inbox::default();
        for event in events {
            inbox.sender().send(event).expect("the inbox listens");
        }
        let (mut app, mut stage) = (Counter::default(), Stage::default());
        let code = run(&mut app, &inbox, &mut stage);
        (app, stage, code)
    }

    fn typed(script: &str) -> Message<&'static str> {
        Message::Event(Event::Inputs(crate::screens::key::parse(script).expect("a script")))
    }

    #[test]
    fn two_hundred_keys_that_came_together_cost_one_frame() {
        let (app, stage, code) = journey(vec![typed(&"j ".repeat(200)), Message::Own("hello"), typed("q")]);
        assert_eq!((app.keys, code), (201, 0));
        assert_eq!(stage.frames, 1, "the first frame only: all else was taken before the next");
        assert_eq!(app.heard, ["hello"]);
        assert_eq!(app.flushed, 1);
    }

    #[test]
    fn keys_after_the_one_that_quits_are_not_taken() {
        assert_eq!(journey(vec![typed("j q j j")]).0.keys, 2);
    }

    #[test]
    fn a_child_has_the_terminal_to_itself_and_its_result_is_heard() {
        let (app, stage, _) = journey(vec![typed("c q")]);
        assert_eq!(app.heard, ["child is done"]);
        assert_eq!(stage.log, ["read on", "leave", "enter"]);
    }

    #[test]
    fn a_signal_ends_with_its_exit_code_after_a_last_word() {
        let (app, _, code) = journey(vec![Message::Event(Event::Stop(15))]);
        assert_eq!((app.stopped, app.flushed, code), (vec![Some(15)], 1, 143));
        let (app, _, code) = journey(vec![Message::Event(Event::Gone)]);
        assert_eq!((app.stopped, code), (vec![None], 129));
    }

    #[test]
    fn a_terminal_that_takes_no_frame_is_gone() {
        let (mut app, mut stage) = (Counter::default(), Stage { is_gone: true, ..Stage::default() });
        assert_eq!(run(&mut app, &Inbox::default(), &mut stage), 129);
        assert_eq!(app.stopped, [None]);
    }

    #[test]
    fn a_program_that_asks_for_it_is_woken_and_drawn_and_else_nobody_is() {
        let inbox = Inbox::default();
        let (mut app, mut stage) =
            (Counter { naps: 2, sender: Some(inbox.sender()), ..Counter::default() }, Stage::default());
        assert_eq!(run(&mut app, &inbox, &mut stage), 0);
        assert_eq!(
            (app.woken, stage.frames),
            (2, 2),
            "the first frame, and one for the first time; the key was there the second"
        );
        let (app, stage, _) = journey(vec![typed("j"), typed("q")]);
        assert_eq!((app.woken, stage.frames), (0, 1));
    }

    #[test]
    fn suspending_and_coming_back_reach_the_host() {
        let (_, stage, _) =
            journey(vec![typed("<C-z>"), Message::Event(Event::Suspend), Message::Event(Event::Continued), typed("q")]);
        assert_eq!(stage.log, ["read on", "suspend", "suspend", "retake"]);
    }
}
