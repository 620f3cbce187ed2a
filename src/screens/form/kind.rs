//! What a form is for: one table of all kinds, and what each may be about.

mod subject;

use crate::checklist::{Address, Id};
use crate::screens::command::Command;
use crate::screens::model::DraftPlace;

use subject::Subject;

pub use subject::{CommentThread, Edition, Introduction, Options, Side};

/// What the table says of a kind of form.
#[derive(Clone, Copy, Debug)]
pub struct FormSpec {
    /// The prefix of its message ids in the locale: `form-waive`, `form-waive-reason`, `form-waive-reason-help`, …; and the first
    /// word of the names of its drafts.
    pub id: &'static str,
    /// Where its draft is kept. What is the facilitator's own goes nowhere that others may come to see; with another record
    /// one compares for oneself, and also where the worksheet may only be read.
    pub place: DraftPlace,
    /// The command that opens it.
    command: Command,
    /// The terms that its words are about.
    pub terms: &'static [&'static str],
}

macro_rules! forms {
    (
        alone { $($(#[$alone_doc:meta])* $alone:ident = $alone_id:literal $alone_place:ident $alone_command:ident [$($alone_term:literal),*];)* }
        about { $($(#[$doc:meta])* $name:ident($subject:ty) = $id:literal $place:ident $command:ident [$($term:literal),*];)* }
    ) => {
        /// What a form is for.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum FormKind {
            $($(#[$alone_doc])* $alone,)*
            $($(#[$doc])* $name($subject),)*
        }

        impl FormKind {
            /// What the table says of it.
            pub fn spec(&self) -> FormSpec {
                match self {
                    $(Self::$alone => FormSpec {
                        id: $alone_id,
                        place: DraftPlace::$alone_place,
                        command: Command::$alone_command,
                        terms: &[$($alone_term),*],
                    },)*
                    $(Self::$name(_) => FormSpec {
                        id: $id,
                        place: DraftPlace::$place,
                        command: Command::$command,
                        terms: &[$($term),*],
                    },)*
                }
            }

            fn subject(&self) -> Option<&dyn Subject> {
                match self {
                    $(Self::$alone => None,)*
                    $(Self::$name(subject) => Some(subject),)*
                }
            }

            /// The purpose that a draft's name tells.
            pub(crate) fn of_draft(name: &str) -> Option<Self> {
                let (id, rest) = name.split_once(' ').unwrap_or((name, ""));
                Some(match id {
                    $($alone_id => Self::$alone,)*
                    $($id => Self::$name(<$subject as Subject>::read(rest)?),)*
                    _ => return None,
                })
            }
        }
    };
}

forms! {
    alone {
        /// Say who you are.
        WhoAreYou = "form-who" Own WhoAreYou [];
        /// Begin a worksheet for an account.
        NewAccount = "form-new" Own NewAccount ["healthcare-enabled-account"];
        /// Name the account anew.
        Rename = "form-rename" Beside Rename ["healthcare-enabled-account"];
        /// Park a question that belongs to no item.
        Park = "form-park" Beside Park [];
        /// Compare with another record.
        Compare = "form-compare" Private Compare [];
        /// Say what to think of a sealed record.
        Countersign = "form-countersign" Beside Seal ["attestation"];
        /// Make a signing key.
        NewKey = "form-new-key" Own Open ["attestation"];
    }
    about {
        /// Say who somebody else is.
        Person(Introduction) = "form-person" Beside Introduce [];
        /// Answer a question about the account with a text.
        FactText(Address) = "form-fact" Beside Toggle [];
        /// Waive these parts of one item.
        Waive(Vec<Address>) = "form-waive" Beside Waive ["waiver", "sole-responsibility"];
        /// Take these options, of which at least one asks for an affirmation.
        Accept(Options) = "form-accept" Beside Toggle ["full-responsibility"];
        /// Say how a part is met otherwise.
        Alternative(Address) = "form-alternative" Beside Alternative ["alternative"];
        /// Say why a part does not apply.
        NotApplicable(Address) = "form-not-applicable" Beside NotApplicable ["not-applicable"];
        /// Write a note on an item.
        Note(Address) = "form-note" Beside Note [];
        /// Write a note on an item that is the facilitator's own.
        PrivateNote(Address) = "form-private-note" Private PrivateNote [];
        /// Plan the minutes of a section.
        Agenda(Address) = "form-agenda" Private Agenda [];
        /// Hand an item to someone.
        Assign(Address) = "form-assign" Beside Assign [];
        /// Change, answer or take away a parked question.
        Question(Id) = "form-question" Beside FollowUps [];
        /// Say who owns these parts, and confirm them.
        Own(Vec<Address>) = "form-own" Beside Owner ["shared-responsibility"];
        /// Attach a document to an item.
        Attach(Address) = "form-attach" Beside Attach [];
        /// Take a document of an item away.
        Detach(Address) = "form-detach" Beside Detach [];
        /// Answer a reviewer's comment.
        Reply(CommentThread) = "form-reply" Beside Comment [];
        /// Note a comment on an item of a sealed record.
        Comment(Address) = "form-comment" Beside Comment [];
        /// Move a checklist to another edition.
        Upgrade(Edition) = "form-upgrade" Beside Upgrade [];
        /// Settle what is disputed.
        Settle(Side) = "form-settle" Beside Anew [];
        /// Seal with the key of this place in the list.
        Seal(usize) = "form-seal" Beside Seal ["attestation"];
    }
}

impl FormKind {
    /// The prefix of its message ids.
    pub fn id(&self) -> &'static str {
        self.spec().id
    }

    /// The item or fact it is about.
    pub fn on(&self) -> Option<&Address> {
        self.subject()?.on()
    }

    /// The command that opens such a form.
    pub fn command(&self) -> Command {
        let usual = self.spec().command;
        self.subject().map_or(usual, |subject| subject.command(usual))
    }

    /// The key that opens such a form again.
    pub fn key(&self) -> String {
        self.command().spec().and_then(|spec| spec.keys.first()).map(ToString::to_string).unwrap_or_default()
    }

    /// The name its draft is kept under: what is typed for one purpose is offered again for the same one.
    pub(crate) fn draft_name(&self) -> String {
        let id = self.id();
        self.subject().map_or_else(|| id.to_owned(), |subject| format!("{id} {}", subject.print()))
    }
}

#[cfg(test)]
mod tests;
