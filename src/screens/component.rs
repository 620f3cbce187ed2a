//! What every screen can say of itself.
//!
//! A screen is its state, its lines, what can be done on it, and the page that shows it; each has a file. What lies between
//! screens (going from one to another, forms, what is written) is the wizard's.

use crate::checklist::{Address, Id};
use crate::workspace::Say;
use crate::workspace::confirm::Within;

use super::command::Command;
use super::layout::Scroll;
use super::model::Model;
use super::page::Page;
use super::rows::{self, Row};
use super::view::View;

/// Whether a command can be run here and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It can, and the key bar names it where it has a place there.
    Yes,
    /// It can, and is not what one most likely wants.
    Quiet,
    /// It cannot, for this reason.
    No(Say),
}

impl Offer {
    /// It can if this holds; else not, for the reason of this id.
    pub(super) fn if_else(holds: bool, id: &'static str) -> Self {
        if holds { Self::Yes } else { Self::No(Say::new(id)) }
    }

    /// It can; the key bar names it if this holds.
    pub(super) fn prominent_if(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::Quiet }
    }
}

/// Where Enter leads from a line.
#[derive(Debug)]
pub(super) enum Go {
    /// To an item, a part, or a question about the account.
    To(Address),
    /// To what the wizard knows how to open.
    Run(Command),
    /// Nowhere: this is said.
    Say(crate::workspace::Tone, Say),
    /// The shell is asked for this.
    Ask(super::Effect),
    /// Somewhere that only the wizard can open.
    Open(Opening),
}

/// What the wizard opens.
#[derive(Debug)]
pub(super) enum Opening {
    /// A worksheet for another account.
    NewAccount,
    /// The items of a section.
    Section(Option<(Id, usize)>),
    /// What a record says under a checklist that is not at hand.
    Recorded(Id),
    /// The sides of what is disputed.
    Sides(crate::worksheet::Topic),
    /// Somebody among the people.
    Person(crate::worksheet::PersonId),
    /// A checklist among the checklists.
    Checklist(crate::checklist::Id),
    /// A parked question.
    Question(crate::checklist::Id),
    /// The account's name, to be changed; or why it cannot be.
    Name,
    /// The keys, after the record was read.
    Key,
    /// The next statement, or the confirmation of all.
    Statement,
    /// Who has the cursor speaks.
    Speaker,
}

/// One screen.
pub(super) trait Component {
    /// What it shows.
    fn page(&self, view: View<'_>) -> Option<Page>;

    /// Where in the account this is, for the title.
    fn title(&self, _view: View<'_>) -> Option<String> {
        None
    }

    /// What to do here, if it must be said.
    fn hint(&self, view: View<'_>) -> Option<String>;

    /// Whether a command that belongs here can be run at present.
    fn offer(&self, _command: Command, _model: &Model) -> Offer {
        Offer::Yes
    }

    /// What the key bar calls a command here, if not by its own name.
    fn key_name(&self, _command: Command) -> Option<&'static str> {
        None
    }

    /// How many lines there are, where they are not for answering.
    fn lines(&self, _model: &Model) -> usize {
        0
    }

    /// The lines for answering.
    fn rows(&self, _model: &Model) -> Vec<Row> {
        Vec::new()
    }

    /// The line with the cursor.
    fn cursor(&self) -> Option<usize> {
        None
    }

    /// The same, to move it. None where the text is all there is.
    fn cursor_mut(&mut self) -> Option<&mut usize> {
        None
    }

    /// How far the text is scrolled.
    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        None
    }

    /// Whether another line has another text, which then begins at its top.
    fn has_text_of_line(&self) -> bool {
        false
    }

    /// The item that the cursor is on or in.
    fn item(&self, _model: &Model) -> Option<Address> {
        None
    }

    /// The section that the cursor is on or in: its checklist, and its place.
    fn section(&self, _model: &Model) -> Option<(Id, usize)> {
        None
    }

    /// Which proposals are confirmed together from here.
    fn proposals(&self, model: &Model) -> Within {
        Within::section(self.section(model))
    }

    /// Where Enter leads.
    fn open(&self, _model: &Model) -> Option<Go> {
        None
    }

    /// The line with the cursor, where lines are for answering.
    fn row(&self, model: &Model) -> Option<Row> {
        let mut rows = self.rows(model);
        let at = rows::nearest(&rows, self.cursor()?);
        (at < rows.len()).then(|| rows.swap_remove(at))
    }
}

/// A screen as one of many, boxed or not.
pub(super) trait AsComponent {
    fn as_component(&self) -> &dyn Component;
    fn as_component_mut(&mut self) -> &mut dyn Component;
}

impl<C: Component> AsComponent for C {
    fn as_component(&self) -> &dyn Component {
        self
    }

    fn as_component_mut(&mut self) -> &mut dyn Component {
        self
    }
}
