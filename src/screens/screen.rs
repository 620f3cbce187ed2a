//! The screens there are: one line for each.

use super::account::AccountScreen;
use super::checklists::ChecklistsScreen;
use super::command::Place;
use super::compare::CompareScreen;
use super::component::{AsComponent, Component};
use super::findings::FindingsScreen;
use super::follow_ups::FollowUpsScreen;
use super::form::Form;
use super::hub::HubScreen;
use super::item::ItemScreen;
use super::items::ItemsScreen;
use super::people::page::PeopleScreen;
use super::portfolio::page::PortfolioScreen;
use super::recorded::RecordedScreen;
use super::seal::page::SealScreen;
use super::sealed::SealedScreen;
use super::settle::page::SettleScreen;
use super::start::StartScreen;
use super::statements::page::StatementsScreen;
use super::verified::VerifiedScreen;

/// Names every screen with what holds its state, and gives the one that shows as a [`Component`].
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($state:ty),)*) => {
        /// A screen.
        #[derive(Clone, Debug)]
        pub enum Screen {
            $($(#[$doc])* $name($state),)*
        }

        impl Screen {
            /// The screen's name.
            pub fn place(&self) -> Place {
                match self {
                    Self::Item(screen) if screen.presenting => Place::Presenter,
                    $(Self::$name(_) => Place::$name,)*
                }
            }

            pub(super) fn component(&self) -> &dyn Component {
                match self {
                    $(Self::$name(screen) => screen.as_component(),)*
                }
            }

            pub(super) fn component_mut(&mut self) -> &mut dyn Component {
                match self {
                    $(Self::$name(screen) => screen.as_component_mut(),)*
                }
            }
        }
    };
}

screens! {
    /// Worksheets to choose from.
    Start(StartScreen),
    /// Questions.
    Form(Box<Form>),
    /// The sections of the open worksheet.
    Hub(HubScreen),
    /// Items of a section, or of all, filtered.
    Items(ItemsScreen),
    /// One item with all that stands under it.
    Item(ItemScreen),
    /// The account's facts.
    Account(AccountScreen),
    /// Which checklists are asked.
    Checklists(ChecklistsScreen),
    /// Who is at the table.
    People(PeopleScreen),
    /// A section's statements, or proposals, one after the other, to be confirmed together.
    Statements(StatementsScreen),
    /// The sides of what is disputed.
    Settle(SettleScreen),
    /// Everything to look at.
    Findings(FindingsScreen),
    /// What is assigned and open, and what was parked.
    FollowUps(FollowUpsScreen),
    /// The record before it is sealed, and the key to seal it with.
    Seal(Box<SealScreen>),
    /// What was sealed.
    Sealed(Box<SealedScreen>),
    /// What differs between two records.
    Compare(Box<CompareScreen>),
    /// Every worksheet and attestation below a folder.
    Portfolio(PortfolioScreen),
    /// The four answers to what is asked of a sealed file, in full.
    Verified(Box<VerifiedScreen>),
    /// What a sealed record says under a checklist that is not at hand, in its own words.
    Recorded(RecordedScreen),
}
