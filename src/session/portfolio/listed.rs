//! A row as the wizard shows it.

use crate::text::find::folded;
use crate::workspace::{Listed, Say};

use super::{Row, RowKind, Seal};

impl Row {
    /// As the wizard shows it.
    pub fn listed(&self) -> Listed {
        let counts = self.figures.counts;
        Listed {
            account: self.account.clone(),
            file: self.shown.clone(),
            kind: self.kind.id(),
            editions: self.editions.iter().map(|(id, edition)| (id.to_string(), edition.to_string())).collect(),
            progress: (counts.answered, counts.asked),
            forgone: (counts.waived, counts.accepted, counts.lapsed),
            expiry: self.figures.next_expiry,
            seals: (self.seals.len(), self.seals.iter().filter(|seal| seal.trusted).count()),
            signed: self.seals.iter().map(signed).collect(),
            sealed: self.date.filter(|_| self.kind == RowKind::Attestation),
            standing: self.standing(),
            attention: self.attention.iter().map(|one| (one.urgency.standing(), one.say.clone())).collect(),
            sought: folded(&format!("{}\n{}", self.account, self.shown)),
        }
    }
}

fn signed(seal: &Seal) -> Say {
    let id = if seal.trusted { "portfolio-seal-trusted" } else { "portfolio-seal-unknown" };
    Say::new(id).with("signer", seal.signer.clone()).with("verdict", seal.verdict)
}
