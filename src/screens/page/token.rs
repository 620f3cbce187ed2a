//! What a style is for, and a state that is meant so.

/// What a style is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Token {
    /// What deserves the eye: the focused marker, a link between places.
    Accent,
    /// The frame of a box and the lines between panes.
    Border,
    /// What is wrong and must be mended.
    Danger,
    /// A heading inside a pane.
    Heading,
    /// Text that is being typed, or can be.
    Input,
    /// A key in the key bar.
    Key,
    /// What explains, and may be passed over.
    Muted,
    /// What is in order.
    Ok,
    /// The row that the next key acts on.
    Selection,
    /// Everything else.
    #[default]
    Text,
    /// The line at the top.
    Title,
    /// What needs attention.
    Warning,
}

impl Token {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Accent,
        Self::Border,
        Self::Danger,
        Self::Heading,
        Self::Input,
        Self::Key,
        Self::Muted,
        Self::Ok,
        Self::Selection,
        Self::Text,
        Self::Title,
        Self::Warning,
    ];
}

/// A state: a sign and a word, never a color alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub sign: &'static str,
    pub word: String,
    /// How it is meant.
    pub token: Token,
}
