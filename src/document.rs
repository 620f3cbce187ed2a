//! What is to be read, laid out in blocks before any format: a page, its sections, and what stands in them.
//!
//! Nothing in here is markup. Every text may hold whatever somebody typed; a format writes the blocks out and escapes all of
//! it, so that no layout can forget a place and none can be shown that somebody typed. How something is meant is its
//! [`Tone`], and always a word besides.

mod text;

pub use text::{Form, Span, Text, Tone};

/// A page: complete in itself, to be read, printed and kept.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What kind of page it is, for style: `record`, `minutes`.
    pub name: &'static str,
    /// The language of its words.
    pub language: String,
    /// What a window calls it.
    pub window: String,
    /// What it is, in a few words above its title.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The digest of what it was made from, which every sheet names.
    pub digest: String,
    /// What comes before anything else, and stands on every sheet.
    pub notice: Option<Notice>,
    /// Who stands behind it, and where it comes from.
    pub head: Vec<Block>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// What is said at the end.
    pub foot: Option<Section>,
    /// The name of the list of sections.
    pub contents: String,
    /// The words of the link past the head.
    pub skip: String,
}

/// What must be known before anything else.
#[derive(Clone, Debug)]
pub struct Notice {
    /// In a few words.
    pub title: String,
    /// In a sentence.
    pub text: String,
}

/// A section of a page.
#[derive(Clone, Debug)]
pub struct Section {
    /// By what name links lead to it.
    pub name: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading within a section.
    Heading(String),
    /// A paragraph.
    Paragraph(Text, Tone),
    /// Labels with their values.
    Fields(Vec<Field>),
    /// Labels with figures, to be seen at a glance.
    Tiles(Vec<Field>),
    /// A list.
    List(List),
    /// One thing with everything said of it.
    Entry(Entry),
    /// A table.
    Table(Table),
    /// Figures of parts and of the whole, as bars and as a table.
    Bars(Bars),
    /// Things with their parts: what each came to, and who decided it.
    Ledger(Ledger),
}

/// A label and a value.
#[derive(Clone, Debug)]
pub struct Field {
    /// The label.
    pub label: String,
    /// The value.
    pub text: Text,
    /// Whether it is word for word what somebody wrote or affirmed.
    pub is_quote: bool,
    /// How it is meant.
    pub tone: Tone,
}

impl Field {
    /// A label and a value.
    pub fn new(label: impl Into<String>, text: impl Into<Text>) -> Self {
        Self { label: label.into(), text: text.into(), is_quote: false, tone: Tone::Plain }
    }

    /// The same, word for word what somebody wrote or affirmed.
    pub fn quote(label: impl Into<String>, text: &str) -> Self {
        Self { is_quote: true, ..Self::new(label, text) }
    }

    /// The same, meant so.
    #[must_use]
    pub(crate) fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}

/// A list.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// What kind of list it is, for style.
    pub name: &'static str,
    /// What it is called, for those who do not see it.
    pub label: Option<String>,
    /// What stands in it.
    pub items: Vec<Item>,
    /// Whether the words before its lines are marks, such as `ok`: each stands beside all that is said of it.
    pub is_marked: bool,
    /// Whether its lines stand together, whatever stands below each.
    pub is_tight: bool,
    /// Whether what stands below a line is only named, so that a pane may write it in a row.
    pub is_run_on: bool,
}

/// A line of a list, and what stands below it.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// By what name links lead to it.
    pub anchor: Option<String>,
    /// A word before it, which stands in a column of its own where there are columns.
    pub term: String,
    /// What it says.
    pub text: Text,
    /// How it is meant.
    pub tone: Tone,
    /// What stands below it.
    pub items: Vec<Item>,
}

impl Item {
    /// A line.
    pub fn new(text: impl Into<Text>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The same with these below it.
    #[must_use]
    pub fn with(self, items: Vec<Item>) -> Self {
        Self { items, ..self }
    }
}

/// One thing with everything said of it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// By what name links lead to it; what can be led to has a heading of its own everywhere.
    pub anchor: Option<String>,
    /// What it is called.
    pub head: Text,
    /// What it came to, in a word.
    pub tag: Option<Span>,
    /// How it is meant.
    pub tone: Tone,
    /// What is said of it.
    pub fields: Vec<Field>,
}

/// A table. The first cell of each row names the row.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What kind of table it is, for style.
    pub name: &'static str,
    /// What it is called.
    pub caption: Option<String>,
    /// Heads of the columns; none where the rows speak for themselves.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Text>>,
}

/// Figures of parts and of the whole.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    /// The heading of the bars, and what they show.
    pub heading: String,
    /// What they show.
    pub about: String,
    /// What the list of [`Self::states`] is called.
    pub legend: String,
    /// What the pieces of a bar are: how each is meant, and its word.
    pub states: Vec<(Tone, String)>,
    /// All parts together.
    pub total: Bar,
    /// The parts, in groups.
    pub groups: Vec<BarGroup>,
    /// The heading of the table.
    pub table: String,
    /// Heads of the table's columns.
    pub columns: Vec<String>,
    /// What is to be known of the figures.
    pub note: String,
}

/// Bars that belong together.
#[derive(Clone, Debug, Default)]
pub struct BarGroup {
    /// What they belong to, where there are several groups.
    pub title: Option<String>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// What is said of those that have nothing to show.
    pub idle: Option<String>,
}

/// One bar, which is a row of the table too.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// What it is of, in the table, and beside the bar.
    pub title: String,
    /// How much of it is done.
    pub share: String,
    /// All of it in a sentence.
    pub label: String,
    /// How long each piece is; they add up to the whole.
    pub pieces: Vec<usize>,
    /// The cells of the table, after the title.
    pub cells: Vec<String>,
}

/// Things with their parts.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// What they belong to.
    pub title: String,
    /// Heads of the three columns.
    pub columns: [String; 3],
    /// The things.
    pub entries: Vec<LedgerEntry>,
}

/// A thing, or a part of one.
#[derive(Clone, Debug, Default)]
pub struct LedgerEntry {
    /// By what name links lead to it.
    pub anchor: Option<String>,
    /// What it is called.
    pub head: Text,
    /// What is asked, of a thing that has no parts to tell apart.
    pub body: Text,
    /// What it came to.
    pub state: Text,
    /// Who decided, and when.
    pub by: Text,
    /// What else is said of it.
    pub fields: Vec<Field>,
    /// Its parts.
    pub parts: Vec<LedgerEntry>,
}
