//! One clause, and what is known of it.

use serde::Deserialize;

/// A law or standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Law {
    /// The Security and Privacy Rules: 45 CFR part 164.
    Hipaa,
    /// ISO/IEC 27001:2022, Annex A.
    Iso,
    /// Regulation (EU) 2016/679.
    Gdpr,
    /// The French certification of hosts of health data.
    Hds,
}

impl Law {
    /// Every law, in the order in which it is shown.
    pub const ALL: [Self; 4] = [Self::Hipaa, Self::Iso, Self::Gdpr, Self::Hds];

    /// Its word in files and for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// How HIPAA binds by a clause.
///
/// Required and addressable are the marks of the Security Rule on its specifications (45 CFR 164.306(d)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum Binding {
    /// A specification that must be met.
    Required,
    /// A specification that is met, or written down why it is not reasonable and appropriate, with an equivalent measure if
    /// one is.
    Addressable,
    /// A standard of the Security Rule: it must be met, in a way of one's own (164.306(c)).
    Standard,
    /// A clause of the Privacy Rule: it must be met, and knows no such marks.
    Mandatory,
}

impl Binding {
    /// Its word in files and for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// What the law asks of whoever leaves undone what a clause is plainly about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Consequence {
    /// Why an addressable specification is left undone, and which equivalent measure is in place, or why none.
    Addressable,
    /// How what must be met is met instead.
    Standard,
    /// Which contract covers it, with whom, since when.
    Contract,
}

impl Consequence {
    /// Every kind, what is asked most strictly last.
    pub const ALL: [Self; 3] = [Self::Addressable, Self::Standard, Self::Contract];

    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// How well a clause fits an item.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, strum::IntoStaticStr, strum::VariantNames,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum Strength {
    /// No good citation: not shown on the item.
    None,
    /// The item supports it.
    Partial,
    /// It is plainly about this.
    Strong,
}

impl Strength {
    /// Its word in files and for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// One clause behind an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Of which law.
    pub law: Law,
    /// Its number: `164.312(d)`.
    pub number: &'static str,
    /// How it is cited: `45 CFR 164.312(d)`.
    pub name: String,
    /// Its title, where it is cited with one; else empty.
    pub title: &'static str,
    /// How it binds; only HIPAA's clauses say.
    pub binding: Option<Binding>,
    /// Whether a contract alone meets it.
    pub is_contract: bool,
    /// Whether it was compared with the text of the law, and is not cited from knowledge.
    pub is_checked: bool,
    /// How well it fits the item; what holds for every item has no such grade.
    pub strength: Option<Strength>,
    /// Under which condition it matters at all, in words; else empty.
    pub when: &'static str,
}

impl Clause {
    /// What it asks of whoever leaves the item undone; nothing where it is not plainly about the item.
    pub fn consequence(&self) -> Option<Consequence> {
        if self.law != Law::Hipaa || self.strength != Some(Strength::Strong) {
            return None;
        }
        match self.binding {
            _ if self.is_contract => Some(Consequence::Contract),
            Some(Binding::Required | Binding::Standard | Binding::Mandatory) => Some(Consequence::Standard),
            Some(Binding::Addressable) => Some(Consequence::Addressable),
            None => None,
        }
    }

    /// How it is cited, with its title.
    pub(crate) fn full_name(&self) -> String {
        if self.title.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.title) }
    }

    /// The message ids of what is to be said of it: how it binds, how well it fits, whether it was checked.
    pub fn marks(&self) -> Vec<&'static str> {
        let binding = self.binding.map(|binding| match binding {
            Binding::Required => "clause-required",
            Binding::Addressable => "clause-addressable",
            Binding::Standard => "clause-standard",
            Binding::Mandatory => "clause-mandatory",
        });
        let strength = self.strength.map(|strength| match strength {
            Strength::None => "clause-none",
            Strength::Partial => "clause-partial",
            Strength::Strong => "clause-strong",
        });
        let unchecked = (!self.is_checked).then_some("clause-unchecked");
        binding.into_iter().chain(strength).chain(unchecked).collect()
    }
}
