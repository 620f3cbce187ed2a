//! Every command, once: its keys, where it is offered, and when.
//!
//! Key bar, palette, manual and tests are all made from this table, so they cannot contradict each other. The words
//! stand in the locale under `command-…` and `command-…-help`.

mod table;

use crate::screens::key::Key;
use crate::text::LANGUAGES;

pub use table::TABLE;

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// Open the account's facts.
    Account,
    /// Plan the minutes of a section.
    Agenda,
    /// Say how a part is met otherwise.
    Alternative,
    /// Say anew what is disputed.
    Anew,
    /// Attach a document to an item.
    Attach,
    /// One level back.
    Back,
    /// The last line.
    Bottom,
    /// Say something else of somebody.
    ChangePerson,
    /// Choose which checklists are asked.
    Checklists,
    /// Take an answer back.
    Clear,
    /// Compare with another record.
    Compare,
    /// Confirm what is proposed.
    Confirm,
    /// Confirm a section's statements together.
    ConfirmTogether,
    /// Take a document of an item away.
    Detach,
    /// One line down.
    Down,
    /// The next filter.
    Filter,
    /// Open the findings.
    Findings,
    /// Go to an item that this one speaks of.
    Follow,
    /// Explain the words of what is under the cursor, and any other.
    Glossary,
    /// Hand an item to someone.
    Assign,
    /// Open the hub.
    Hub,
    /// Introduce somebody.
    Introduce,
    /// The next language.
    Language,
    /// Begin a worksheet for another account.
    NewAccount,
    /// Jump to the next open item.
    NextOpen,
    NextItem,
    /// Say why a part does not apply.
    NotApplicable,
    /// Write a note on an item.
    Note,
    /// Open what the cursor is on.
    Open,
    /// Name who owns a duty.
    Owner,
    /// Every command.
    Palette,
    /// Who is at the table.
    People,
    /// Park a question that belongs to no item.
    Park,
    /// Open the follow-ups.
    FollowUps,
    /// Show items for a wall.
    Present,
    /// The item before.
    PreviousItem,
    /// Write a note on an item that is the facilitator's own.
    PrivateNote,
    /// End the program.
    Quit,
    /// Do again what was undone.
    Redo,
    /// Name the account anew.
    Rename,
    /// Answer a reviewer's comment; of a record, make one.
    Comment,
    /// Try again to save.
    Retry,
    /// Scroll the text down.
    ScrollDown,
    /// Scroll the text up.
    ScrollUp,
    /// Seal the record.
    Seal,
    /// Give the same answer again, to what the item says today.
    Reaffirm,
    /// Find an item.
    Search,
    /// Somebody else speaks.
    Speaker,
    /// Give the terminal back for a while.
    Suspend,
    /// Take a side in what is disputed.
    TakeSide,
    /// The next theme.
    Theme,
    /// Answer the line under the cursor.
    Toggle,
    /// The first line.
    Top,
    /// Trust one's own key.
    TrustOwn,
    /// Take back the latest act.
    Undo,
    /// One line up.
    Up,
    /// Move a checklist to a newer edition.
    Upgrade,
    /// What is to be said of the sealed file.
    Verified,
    /// Waive the part under the cursor.
    Waive,
    /// Waive all open parts of the item under the cursor.
    WaiveAll,
    /// Say who you are.
    WhoAreYou,
}

/// The names of screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Worksheets to choose from.
    Start,
    /// Questions.
    Form,
    /// The sections of the open worksheet.
    Hub,
    /// Items of a section, or of all, filtered.
    Items,
    /// One item with all that stands under it.
    Item,
    /// The account's facts.
    Account,
    /// Which checklists are asked.
    Checklists,
    /// Who is at the table.
    People,
    /// A section's statements, or proposals, one after the other, to be confirmed together.
    Statements,
    /// The sides of what is disputed.
    Settle,
    /// Everything to look at.
    Findings,
    /// What is assigned and open, and what was parked.
    FollowUps,
    /// The record before it is sealed, and the key to seal it with.
    Seal,
    /// What was sealed.
    Sealed,
    /// What differs between two records.
    Compare,
    /// Every worksheet and attestation below a folder.
    Portfolio,
    /// The four answers to what is asked of a sealed file, in full.
    Verified,
    /// What a sealed record says under a checklist that is not at hand, in its own words.
    Recorded,
    /// One item, for a wall.
    Presenter,
}

/// What the table says of a command.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Which.
    pub command: Command,
    /// Its message id; `-help` says more.
    pub id: &'static str,
    /// Its keys, the one to show first.
    pub keys: &'static [Key],
    /// Where it is offered; empty: everywhere but in forms.
    pub places: &'static [Place],
    /// Where the key bar shows it.
    pub bar: &'static [Place],
}

impl Command {
    /// What the table says of it.
    pub fn spec(self) -> Option<&'static Spec> {
        TABLE.iter().find(|spec| spec.command == self)
    }
}

impl Spec {
    /// Whether it is offered on this screen.
    pub fn is_at(&self, place: Place) -> bool {
        self.is_offered() && (self.places.contains(&place) || self.places.is_empty() && place != Place::Form)
    }

    /// Whether it is offered anywhere: where there is one language, there is no next.
    pub fn is_offered(&self) -> bool {
        self.command != Command::Language || LANGUAGES.len() > 1
    }
}

/// The command of a key on a screen.
pub(crate) fn of_key(place: Place, key: Key) -> Option<Command> {
    TABLE.iter().find(|spec| spec.is_at(place) && spec.keys.contains(&key)).map(|spec| spec.command)
}
