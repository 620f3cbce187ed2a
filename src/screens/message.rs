//! What reaches the wizard, and what it asks the shell to do.

use super::key::Input;
use crate::attestation::Document;
use crate::checklist::Checklist;
use crate::screens::model::DraftPlace;
use crate::screens::portfolio::PortfolioEvent;
use crate::text::Line;
use crate::worksheet::evidence::Source;
use crate::worksheet::{Event, Log};
use crate::workspace::{
    CountersignOrder, Facilitation, Facilitator, KeyChoice, OpenedAttestation, Profile, Saving, Say, SealOrder, Sealed,
    WorksheetListing,
};
use jiff::civil::Date;
use std::sync::Arc;

/// What reaches the wizard.
#[derive(Debug)]
pub enum Message {
    /// A key or a paste that no editor wanted.
    Input(Input),
    /// The editor of the field with the cursor has this text now.
    Typed(String),
    /// The worksheets there are.
    Shelf(Vec<WorksheetListing>),
    /// A worksheet was opened.
    Opened(Box<Opened>),
    /// A sealed file was opened, to be read.
    OpenedAttestation(Arc<OpenedAttestation>),
    /// The events of [`Effect::Record`] were written.
    Recorded,
    /// Something could not be done. What was to be recorded was not written, and its form stays.
    Failed(Say),
    /// How safe the worksheet is.
    Saving(Saving),
    /// The keys at hand.
    Keys(Vec<KeyChoice>),
    /// A key was made.
    KeyMade(Box<KeyChoice>),
    /// An attestation was sealed and saved.
    Sealed(Box<Sealed>),
    /// A document was looked at, for [`Effect::InspectDocument`].
    LookedAt {
        /// The form that asked for it.
        serial: u64,
        /// What it is, or why it cannot be attached.
        found: Box<Result<Source, Say>>,
    },
    /// A reviewer's seal was added to the file that is open, and the file judged anew.
    Countersigned(Arc<OpenedAttestation>),
    /// What was being typed the last time, of what is kept in this place.
    Drafts {
        /// Where it was kept.
        place: DraftPlace,
        /// The text of the file.
        text: String,
    },
    /// One's own key was put into one's own file of trusted keys.
    Trusted,
    /// The record to compare with was read, for [`Effect::Compare`].
    Compared {
        /// The form that asked for it.
        serial: u64,
        /// The record, or why there is none.
        found: Box<Result<Other, Say>>,
    },
    /// Of the folder whose worksheets and attestations are listed.
    Portfolio(PortfolioEvent),
    /// What is the facilitator's own beside the worksheet that was opened, or why it cannot be used.
    Facilitator(Result<Facilitator, Say>),
    /// [`Effect::SaveFacilitatorNotes`] was carried out: so it stands now.
    Facilitated(Box<Facilitator>),
    /// The window has so many columns and rows.
    Resized(u16, u16),
    /// While presenting, another minute has passed.
    Minute,
    /// The program was looked at on another day.
    Today(Date),
}

/// What the shell is to do.
#[derive(Debug)]
pub enum Effect {
    /// Open the worksheet or the sealed file of this place on the shelf.
    Open(usize),
    /// Create a worksheet file for an account with these events, and open it.
    Create {
        /// The account's name.
        name: Line,
        /// The worksheet.
        log: Box<Log>,
    },
    /// The same with the choices of another file; then open it, or send [`Message::Failed`].
    CreateFromTemplate {
        /// The account's name.
        name: Line,
        /// The file, as it was typed.
        from: Line,
        /// The checklists that were ticked.
        lists: Vec<Arc<Checklist>>,
    },
    /// Write these events; then send [`Message::Recorded`] or [`Message::Failed`].
    Record(Vec<Event>),
    /// Keep this as the drafts of what is being typed.
    KeepDraft {
        /// Where.
        place: DraftPlace,
        /// The text of the file; none: nothing is being typed.
        text: Option<String>,
    },
    /// Remember who sits here.
    SaveProfile(Profile),
    /// Show another theme, and remember it.
    NextTheme,
    /// Show everything in the next language, and remember it.
    NextLanguage,
    /// Find keys; then send [`Message::Keys`].
    FindKeys,
    /// Make a key; then send [`Message::KeyMade`].
    MakeKey {
        /// Whose: the e-mail address.
        email: Line,
        passphrase: zeroize::Zeroizing<String>,
    },
    /// Seal a record; then send [`Message::Sealed`].
    Seal(Box<SealOrder>),
    /// Add a reviewer's seal to the file that is open; then send [`Message::Countersigned`].
    Countersign(Box<CountersignOrder>),
    /// Look at a document; then send [`Message::LookedAt`].
    InspectDocument {
        /// A path, or an address on the web.
        document: Line,
        /// Whether a copy is to be kept beside the worksheet.
        copy: bool,
        /// The form that asks for it.
        serial: u64,
    },
    /// Put the key just used into one's own file of trusted keys; then send [`Message::Trusted`].
    TrustOwn(String),
    /// Read the record to compare with; then send [`Message::Compared`].
    Compare {
        /// Which.
        with: With,
        /// The form that asks for it.
        serial: u64,
    },
    /// Change what is the facilitator's own; then send [`Message::Facilitated`] or [`Message::Failed`].
    SaveFacilitatorNotes(Facilitation),
    /// Open the file of this place in the portfolio.
    OpenListed(usize),
    /// Try again to save.
    Retry,
    /// Close the worksheet and list the shelf again.
    Close,
    /// Give the terminal back for a while.
    Suspend,
    /// End.
    Quit,
}

/// A worksheet that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The file, as people see it.
    pub path: String,
    /// Its events.
    pub log: Log,
    /// Its checklists.
    pub lists: Vec<Arc<Checklist>>,
    /// Why nothing can be changed, if so.
    pub read_only: Option<Say>,
    /// What was being typed when it was last left.
    pub draft: Option<String>,
    /// The same of what is the facilitator's own.
    pub private_draft: Option<String>,
    /// Something to say at once, such as a torn line that was set aside.
    pub notice: Option<Say>,
}

/// Which record to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum With {
    /// The worksheet of this place on the shelf.
    Shelf(usize),
    /// The file of this path, as it was typed.
    File(Line),
}

/// A record to compare with.
#[derive(Clone, Debug)]
pub struct Other {
    /// Its file, as people see it.
    pub file: String,
    /// The record.
    pub document: Document,
    /// Its digest, if it was sealed.
    pub digest: Option<String>,
}
