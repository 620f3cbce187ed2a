//! Lines to choose from, what stands above them, and more about the one with the cursor.

use crate::screens::layout::Scroll;
use crate::screens::text::Block;

use super::{Heading, Mark, Token};

/// Lines to choose from.
#[derive(Clone, Debug, Default)]
pub struct ListPage {
    /// The empty rows above.
    pub top: u16,
    /// What is to be said of a sealed file, on the overview of its record.
    pub banner: Option<Banner>,
    pub heading: Option<Heading>,
    /// Whether the heading stands over the list alone, and not over what is beside it.
    pub is_heading_of_list: bool,
    /// What stands above the list.
    pub above: Above,
    /// The columns, where the list is a table.
    pub columns: Vec<Column>,
    /// The lines, or of very many those around the cursor.
    pub rows: Vec<ListRow>,
    /// The place of the first of them among all.
    pub first: usize,
    /// How many there are in all.
    pub total: usize,
    /// The place of the line with the cursor among all.
    pub cursor: Option<usize>,
    /// What is said instead where there are no lines.
    pub empty: Vec<Block>,
    /// More about the line with the cursor.
    pub detail: Detail,
    /// Where that stands.
    pub split: Split,
}

impl ListPage {
    /// A list of these lines.
    pub fn of(rows: Vec<ListRow>, cursor: Option<usize>) -> Self {
        Self { total: rows.len(), rows, cursor, ..Self::default() }
    }
}

/// What stands above a list.
#[derive(Clone, Debug, Default)]
pub enum Above {
    #[default]
    Nothing,
    /// A text, in at most so many rows, and an empty row or a rule.
    Text {
        /// The text.
        blocks: Vec<Block>,
        /// Its rows at most.
        most: u16,
        /// Whether a rule stands below it; else an empty row.
        is_ruled: bool,
    },
    /// What is being typed to narrow the list.
    Query(String),
    /// What was typed to narrow it.
    Narrowed(String),
    /// How far slow work is, in words and as a bar.
    Progress(String, String),
}

/// More about the line with the cursor.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    pub heading: Option<Heading>,
    /// The text.
    pub blocks: Vec<Block>,
    /// How far it is scrolled, where it can be; else its end says that there is more inside.
    pub scroll: Option<Scroll>,
}

/// Where more about a line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Split {
    /// Nowhere.
    #[default]
    Alone,
    /// Beside the list, which is so wide.
    Beside(u16),
    /// Below a rule under the list, which has so many rows.
    Below(u16),
    /// Right under the last line; the list leaves it so many rows.
    Under(u16),
    /// At the very end, without a rule, in so many rows.
    Foot(u16),
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListRow {
    /// The state, as a sign before the text.
    pub mark: Option<(&'static str, Token)>,
    /// What stands before the text, in a column of its own.
    pub lead: String,
    pub text: String,
    /// How it is meant.
    pub token: Option<Token>,
    /// What stands at the right end.
    pub right: String,
    /// How that is meant.
    pub right_token: Option<Token>,
    /// Where it begins.
    pub indent: u16,
    /// Whether it is a heading, on which the cursor never is.
    pub is_heading: bool,
    /// What stands in the columns, where the list is a table.
    pub cells: Vec<(String, Token)>,
}

impl ListRow {
    pub fn heading(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_heading: true, ..Self::default() }
    }

    /// The same line in this state.
    #[must_use]
    pub fn marked(mut self, mark: &Mark) -> Self {
        self.mark = Some((mark.sign, mark.token));
        self
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    /// Its cells; none for what is left.
    pub cells: Option<u16>,
}

/// What is to be said of a sealed file.
#[derive(Clone, Debug)]
pub struct Banner {
    /// What, what is not as it should be first.
    pub rows: Vec<BannerRow>,
    /// Whether it has the cursor.
    pub is_selected: bool,
}

/// A line of it.
#[derive(Clone, Debug)]
pub struct BannerRow {
    pub sign: &'static str,
    /// How it is meant.
    pub token: Token,
    /// In a word or two.
    pub short: String,
    /// In a sentence.
    pub full: String,
}
