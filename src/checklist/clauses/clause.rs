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

/// What the Security Rule calls an implementation specification. A standard is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum Specification {
    /// It must be met.
    Required,
    /// It must be met, or written down why that does not suit and what is done instead.
    Addressable,
}

impl Specification {
    /// Its word in files and for programs.
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
    /// Whether it is required or addressable, where the law makes that difference.
    pub specification: Option<Specification>,
    /// Whether it was compared with the text of the law, and is not cited from knowledge.
    pub is_checked: bool,
    /// How well it fits the item; what holds for every item has no such grade.
    pub strength: Option<Strength>,
    /// Under which condition it matters at all, in words; else empty.
    pub when: &'static str,
}

impl Clause {
    /// Whether it is a required specification that is plainly about the item: a reason does not excuse its waiver.
    pub fn is_owed(&self) -> bool {
        self.is_required() && self.strength == Some(Strength::Strong)
    }

    /// Whether it is a required specification.
    pub(crate) fn is_required(&self) -> bool {
        self.specification == Some(Specification::Required)
    }

    /// How it is cited, with its title.
    pub(crate) fn full_name(&self) -> String {
        if self.title.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.title) }
    }

    /// The message ids of what is to be said of it: required or addressable, how well it fits, whether it was checked.
    pub fn marks(&self) -> Vec<&'static str> {
        let specification = self.specification.map(|specification| match specification {
            Specification::Required => "clause-required",
            Specification::Addressable => "clause-addressable",
        });
        let strength = self.strength.map(|strength| match strength {
            Strength::None => "clause-none",
            Strength::Partial => "clause-partial",
            Strength::Strong => "clause-strong",
        });
        let unchecked = (!self.is_checked).then_some("clause-unchecked");
        specification.into_iter().chain(strength).chain(unchecked).collect()
    }
}
