//! Running text: pieces that differ in form and tone.

/// How something is meant. A word says it too, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Tone {
    /// As it is said.
    #[default]
    Plain,
    /// Less weight than what stands around it.
    Soft,
    /// As it should be.
    Good,
    /// It must not be overlooked.
    Mind,
    /// Something is wrong.
    Alert,
    /// Done as described.
    Implemented,
    /// Met by something else.
    Alternative,
    /// Read and acknowledged.
    Acknowledged,
    /// Does not apply.
    NotApplicable,
    /// An option for which responsibility was accepted.
    Accepted,
    /// Forgone.
    Waived,
    /// Forgone or accepted until a day that has passed.
    Lapsed,
    /// Not answered.
    Open,
}

impl Tone {
    /// Its name, for style.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether it must not be overlooked.
    pub(crate) fn is_loud(self) -> bool {
        matches!(self, Self::Mind | Self::Alert)
    }
}

/// The form of a piece of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Running text.
    #[default]
    Plain,
    /// With more weight.
    Strong,
    /// A number, digest or address, for programs.
    Code,
    /// What something came to, in a word.
    State,
    /// A word beside what it is about.
    Tag,
    /// A sign before words that say the same.
    Mark,
}

/// A piece of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// In which form.
    pub form: Form,
    /// How it is meant.
    pub tone: Tone,
    /// The anchor that it leads to.
    pub to: Option<String>,
}

impl Span {
    /// A piece in a form.
    pub fn new(form: Form, text: impl Into<String>) -> Self {
        Self { text: text.into(), form, ..Self::default() }
    }

    /// What something came to.
    pub fn state(tone: Tone, word: impl Into<String>) -> Self {
        Self { tone, ..Self::new(Form::State, word) }
    }
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// Adds a piece; an empty one says nothing and is left out.
    #[must_use]
    pub fn and(mut self, span: Span) -> Self {
        if !span.text.is_empty() || span.form == Form::Mark {
            self.0.push(span);
        }
        self
    }

    /// Adds running text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.and(Span::new(Form::Plain, text))
    }

    /// Adds text with more weight.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.and(Span::new(Form::Strong, text))
    }

    /// Adds text of less weight.
    #[must_use]
    pub fn soft(self, text: impl Into<String>) -> Self {
        self.and(Span { tone: Tone::Soft, ..Span::new(Form::Plain, text) })
    }

    /// Adds something for programs.
    #[must_use]
    pub fn code(self, text: impl Into<String>) -> Self {
        self.and(Span::new(Form::Code, text))
    }

    /// Adds another text.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The same, meant so.
    #[must_use]
    pub(crate) fn toned(mut self, tone: Tone) -> Self {
        self.0.iter_mut().for_each(|span| span.tone = tone);
        self
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its words alone.
    pub fn words(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::default().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::default().plain(text)
    }
}

impl From<Span> for Text {
    fn from(span: Span) -> Self {
        Self::default().and(span)
    }
}
