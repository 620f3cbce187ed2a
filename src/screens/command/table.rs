//! The table of commands: in the order of the palette and of the key bar, with their keys and where they are offered.

use super::{Command, Place, Spec};
use crate::screens::key::Key;
use Key::{Char, Ctrl};

/// The screens of a worksheet on which its items are reached and answered, and these.
macro_rules! within {
    ($($more:ident),+) => {
        &[
            Place::Hub,
            Place::Items,
            Place::Item,
            Place::Presenter,
            Place::Account,
            Place::Findings,
            Place::Checklists,
            Place::FollowUps,
            $(Place::$more),+
        ]
    };
}

/// Where lines have a cursor.
const LISTS: &[Place] = within![Start, Seal, Compare, Portfolio, People];
/// Where parts are answered in every way.
const ANSWERING: &[Place] = &[Place::Item, Place::Presenter];
/// Where one goes from one to the next and back.
const TURNING: &[Place] = &[Place::Item, Place::Presenter, Place::Statements];
/// Where what is proposed is confirmed: a line, or all of a list.
const CONFIRMING: &[Place] =
    &[Place::Hub, Place::Items, Place::Item, Place::Presenter, Place::Account, Place::Findings, Place::People];
/// Where one searches: a worksheet's items, or the files of a portfolio.
const SEARCHED: &[Place] = within![Statements, Sealed, Portfolio, Verified, Recorded];
/// Where a worksheet is worked on.
const WORK: &[Place] = within![Statements, Settle, Sealed, Verified, Recorded, People];
/// Where one may say who one is: before a worksheet is open, and while it is worked on.
const WHO: &[Place] = within![Start, Statements, Sealed, People];

/// Everything that can be left for what stands above it.
const BELOW: &[Place] = within![Statements, Settle, Seal, Sealed, Compare, Verified, Recorded, People];

/// Where up and down do something: lines, or a text that is all there is.
const MOVING: &[Place] =
    within![Start, Seal, Statements, Settle, Sealed, Compare, Portfolio, Verified, Recorded, People];

/// Where the line with the cursor opens.
const OPENING: &[Place] = &[
    Place::Start,
    Place::Hub,
    Place::Items,
    Place::Findings,
    Place::People,
    Place::FollowUps,
    Place::Statements,
    Place::Seal,
    Place::Compare,
    Place::Portfolio,
];

macro_rules! spec {
    ($command:ident, $id:literal, [$($key:expr),*], $places:expr, $bar:expr) => {
        Spec { command: Command::$command, id: $id, keys: &[$($key),*], places: $places, bar: $bar }
    };
}

/// The table. The order is that of the palette and of the key bar.
pub const TABLE: &[Spec] = &[
    spec!(
        Toggle,
        "command-toggle",
        [Char(' '), Key::Enter],
        &[Place::Item, Place::Presenter, Place::Account, Place::Checklists],
        &[Place::Item, Place::Presenter, Place::Account, Place::Checklists]
    ),
    spec!(Open, "command-open", [Key::Enter, Key::Right, Char('l')], OPENING, OPENING),
    spec!(Confirm, "command-confirm", [Char('y')], CONFIRMING, CONFIRMING),
    spec!(Introduce, "command-introduce", [Char('n')], &[Place::People], &[Place::People]),
    spec!(ChangePerson, "command-change-person", [Char('e')], &[Place::People], &[Place::People]),
    spec!(Waive, "command-waive", [Char('w')], ANSWERING, ANSWERING),
    spec!(Alternative, "command-alternative", [Char('a')], ANSWERING, ANSWERING),
    spec!(NewAccount, "command-new-account", [Char('N')], &[Place::Start, Place::Hub], &[Place::Start]),
    spec!(
        NextOpen,
        "command-next-open",
        [Char('o')],
        WORK,
        &[Place::Hub, Place::Items, Place::Item, Place::Presenter, Place::Account]
    ),
    spec!(NotApplicable, "command-not-applicable", [Char('x')], ANSWERING, ANSWERING),
    spec!(NextItem, "command-next-item", [Char('n'), Key::Right], TURNING, ANSWERING),
    spec!(PreviousItem, "command-previous-item", [Char('p'), Key::Left], TURNING, &[]),
    spec!(Undo, "command-undo", [Char('u')], WORK, &[Place::Item, Place::Presenter, Place::Account, Place::Checklists]),
    spec!(
        Present,
        "command-present",
        [Char('V'), Key::F(5)],
        &[Place::Hub, Place::Items, Place::Item, Place::Presenter],
        &[]
    ),
    spec!(Redo, "command-redo", [Ctrl('r'), Char('U')], WORK, &[]),
    spec!(
        Filter,
        "command-filter",
        [Char('f')],
        &[Place::Hub, Place::Items, Place::Compare, Place::FollowUps],
        &[Place::Hub, Place::Items, Place::Compare, Place::FollowUps]
    ),
    spec!(Search, "command-search", [Char('/')], SEARCHED, &[Place::Hub, Place::Items, Place::Portfolio]),
    spec!(Compare, "command-compare", [Char('D')], WORK, &[]),
    // In forms, too: there the key is taken before the form has it, and the key bar names it.
    spec!(Glossary, "command-glossary", [Ctrl('g'), Key::F(2)], &[], &[]),
    spec!(Findings, "command-findings", [Char('!')], WORK, &[]),
    spec!(People, "command-people", [Char('P')], WORK, &[Place::Hub]),
    spec!(FollowUps, "command-follow-ups", [Char('Q')], WORK, &[Place::Hub]),
    spec!(Park, "command-park", [Char('i')], WORK, &[Place::FollowUps]),
    spec!(Seal, "command-seal", [Char('S')], WORK, &[Place::Hub, Place::Findings]),
    spec!(Verified, "command-verified", [Char('v')], WORK, &[Place::Items, Place::Item]),
    spec!(TrustOwn, "command-trust-own", [Char('t')], &[Place::Sealed], &[Place::Sealed]),
    spec!(Note, "command-note", [Char('t')], ANSWERING, &[]),
    spec!(PrivateNote, "command-private-note", [Char('F')], ANSWERING, &[]),
    spec!(Agenda, "command-agenda", [Char('Z')], &[Place::Hub], &[]),
    spec!(
        Assign,
        "command-assign",
        [Char('d')],
        &[Place::Item, Place::Presenter, Place::FollowUps],
        &[Place::FollowUps]
    ),
    spec!(Attach, "command-attach", [Char('e')], ANSWERING, &[]),
    spec!(Detach, "command-detach", [Char('E')], ANSWERING, &[]),
    spec!(
        Follow,
        "command-follow",
        [Char('1'), Char('2'), Char('3'), Char('4'), Char('5'), Char('6'), Char('7'), Char('8'), Char('9')],
        ANSWERING,
        &[]
    ),
    spec!(
        TakeSide,
        "command-take-side",
        [Char('1'), Char('2'), Char('3'), Char('4'), Char('5'), Char('6'), Char('7'), Char('8'), Char('9')],
        &[Place::Settle],
        &[Place::Settle]
    ),
    spec!(Anew, "command-anew", [Char('n')], &[Place::Settle], &[Place::Settle]),
    spec!(Comment, "command-comment", [Char('m')], &[Place::Item, Place::Presenter, Place::Findings], &[Place::Item]),
    spec!(Owner, "command-owner", [Char('O')], ANSWERING, &[]),
    spec!(Reaffirm, "command-reaffirm", [Char('r')], ANSWERING, &[]),
    spec!(
        Clear,
        "command-clear",
        [Char('c'), Key::Delete, Key::Backspace],
        &[Place::Item, Place::Presenter, Place::Account],
        &[]
    ),
    spec!(WaiveAll, "command-waive-all", [Char('W')], ANSWERING, &[]),
    spec!(
        ConfirmTogether,
        "command-confirm-together",
        [Char('C')],
        &[Place::Hub, Place::Items, Place::Item, Place::Presenter],
        &[]
    ),
    spec!(Speaker, "command-speaker", [Char('s')], WORK, &[Place::People]),
    spec!(Account, "command-account", [Char('A')], WORK, &[]),
    spec!(Checklists, "command-checklists", [Char('L')], WORK, &[]),
    spec!(
        Upgrade,
        "command-upgrade",
        [Char('M')],
        &[Place::Hub, Place::Findings, Place::Checklists],
        &[Place::Checklists]
    ),
    spec!(Hub, "command-hub", [Char('H')], WORK, &[]),
    spec!(Up, "command-up", [Key::Up, Char('k')], MOVING, &[]),
    spec!(Down, "command-down", [Key::Down, Char('j')], MOVING, &[]),
    spec!(Top, "command-top", [Key::Home, Char('g')], LISTS, &[]),
    spec!(Bottom, "command-bottom", [Key::End, Char('G')], LISTS, &[]),
    spec!(ScrollDown, "command-scroll-down", [Key::PageDown, Char('J')], &[], &[]),
    spec!(ScrollUp, "command-scroll-up", [Key::PageUp, Char('K')], &[], &[]),
    spec!(Rename, "command-rename", [Char('R')], &[Place::Hub], &[]),
    spec!(WhoAreYou, "command-who", [Char('I')], WHO, &[]),
    spec!(Retry, "command-retry", [Ctrl('t')], &[], &[]),
    spec!(Theme, "command-theme", [Char('T')], &[], &[]),
    spec!(Language, "command-language", [], &[], &[]),
    spec!(Suspend, "command-suspend", [Ctrl('z')], &[], &[]),
    spec!(Back, "command-back", [Key::Esc, Char('h'), Char('b'), Key::Left], BELOW, BELOW),
    spec!(Quit, "command-quit", [Char('q'), Ctrl('q'), Ctrl('c')], &[], &[Place::Start, Place::Hub, Place::Portfolio]),
    spec!(Palette, "command-palette", [Char('?'), Key::F(1)], &[], &[]),
];
