//! The real terminal: taken once, given back whatever happens.
//!
//! [`enter`] and [`leave`] are the only two places that change the terminal's modes, and each undoes or redoes all of them;
//! quitting, panicking, suspending, signals and child programs all come here. Nothing is asked of the terminal: answers come
//! late over slow lines, and then end up as keys.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use crate::tui::input::Reader;
use crate::tui::run::{Event, Host};
use crate::tui::signals::{self, Listener};

/// The alternate screen, bracketed paste; no cursor until a frame shows one.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[2J\x1b[?2004h\x1b[?25l";
/// All of that undone, and colours and a begun frame with it.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?25h\x1b[?2004l\x1b[?1049l";
/// Around a frame: the terminal shows it whole or not at all. Those that do not know this ignore it.
const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

/// Whether the terminal is ours. Changed only under standard output's lock, so that no frame follows a [`leave`].
static OURS: AtomicBool = AtomicBool::new(false);

/// Takes the terminal.
pub fn enter() -> io::Result<()> {
    let mut out = io::stdout().lock();
    OURS.store(true, Ordering::SeqCst);
    crossterm::terminal::enable_raw_mode()?;
    out.write_all(ENTER)?;
    out.flush()
}

/// Gives the terminal back. Does nothing if it is not ours, so it may be called from anywhere, any number of times.
pub fn leave() {
    let mut out = io::stdout().lock();
    if OURS.swap(false, Ordering::SeqCst) {
        // There is nobody to tell if the terminal takes nothing any more.
        drop(out.write_all(LEAVE).and_then(|()| out.flush()));
        drop(crossterm::terminal::disable_raw_mode());
    }
}

/// Makes a panic give the terminal back before it speaks. A panic on another thread ends the program: nobody would see
/// what goes on behind it.
fn hook_panics() {
    static ONCE: Once = Once::new();
    let screen = std::thread::current().id();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let was_ours = OURS.load(Ordering::SeqCst);
            leave();
            before(info);
            if was_ours && std::thread::current().id() != screen {
                std::process::exit(101);
            }
        }));
    });
}

/// Where a frame is gathered, to be written in one piece.
#[derive(Clone, Debug, Default)]
struct FrameBuffer(Rc<RefCell<Vec<u8>>>);

impl Write for FrameBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing: the frame is written when it is whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl FrameBuffer {
    fn write_frame(&self) -> io::Result<()> {
        let mut frame = self.0.borrow_mut();
        let mut out = io::stdout().lock();
        if OURS.load(Ordering::SeqCst) {
            frame.splice(0..0, FRAME_BEGINS.iter().copied());
            frame.extend_from_slice(FRAME_ENDS);
            out.write_all(&frame)?;
            out.flush()?;
        }
        frame.clear();
        Ok(())
    }
}

/// The terminal with its reader and its listener. Dropping it gives the terminal back.
pub struct Console {
    terminal: Terminal<CrosstermBackend<FrameBuffer>>,
    ink: FrameBuffer,
    reader: Reader,
    /// We stopped ourselves, have come back, and will hear of it.
    continued: bool,
    _listener: Listener,
}

impl Console {
    /// Takes the terminal on standard input and output. Events go to `inbox.events()`, one for each of the two threads.
    pub fn open(
        inputs: impl FnMut(Event) -> bool + Send + 'static,
        system: impl FnMut(Event) -> bool + Send + 'static,
    ) -> Result<Self> {
        use std::os::fd::AsFd;

        // crossterm would honour NO_COLOR by resetting every style, highlights too; our themes honour it better.
        crossterm::style::force_color_output(true);
        hook_panics();
        let reader =
            Reader::spawn(io::stdin().as_fd().try_clone_to_owned()?, inputs).context("no thread to read keys")?;
        let listener = Listener::spawn(system).context("no thread to hear signals")?;
        let ink = FrameBuffer::default();
        let backend = CrosstermBackend::new(ink.clone());
        let options = TerminalOptions { viewport: Viewport::Fullscreen };
        let terminal = Terminal::with_options(backend, options)?;
        let console = Self { terminal, ink, reader, continued: false, _listener: listener };
        enter().context("raw mode")?;
        Ok(console)
    }

    fn take_back(&mut self) -> Result<()> {
        enter()?;
        self.repaint()
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        leave();
    }
}

impl Host for Console {
    fn draw(&mut self, paint: &mut dyn FnMut(&mut Frame<'_>)) -> Result<()> {
        self.terminal.draw(paint)?;
        Ok(self.ink.write_frame()?)
    }

    fn read_on(&mut self) {
        self.reader.gate().open();
    }

    fn size(&self) -> Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    fn aside(&mut self, work: &mut dyn FnMut()) -> Result<()> {
        self.reader.gate().hold();
        leave();
        work();
        self.take_back()
    }

    fn suspend(&mut self) -> Result<()> {
        self.reader.gate().hold();
        leave();
        self.continued = signals::stop_until_continued()?;
        self.take_back()
    }

    /// `Terminal::clear` would ask the terminal where its cursor is.
    fn repaint(&mut self) -> Result<()> {
        let size = self.terminal.size()?;
        Ok(self.terminal.resize(Rect::from((Position::ORIGIN, size)))?)
    }

    fn retake(&mut self) -> Result<()> {
        if std::mem::take(&mut self.continued) {
            return Ok(());
        }
        self.reader.gate().hold();
        leave();
        self.take_back()
    }
}
